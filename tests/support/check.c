#define _GNU_SOURCE
#include "support/check.h"

#include <errno.h>
#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

struct chance chance_seed(uint64_t seed)
{
	/* Not a multiple of the step below: neighbouring seeds would walk the same numbers, one behind the other. */
	return (struct chance){ seed * 0xd1342543de82ef95u + 1 };
}

/* Source: Sebastiano Vigna, splitmix64. */
uint32_t chance_next(struct chance *chance)
{
	uint64_t z = (chance->state += 0x9e3779b97f4a7c15u);
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return (uint32_t)((z ^ (z >> 31)) >> 16);
}

int chance_between(struct chance *chance, int low, int high)
{
	return low + (int)(chance_next(chance) % (uint32_t)(high - low + 1));
}

int rounds(int usual, int overnight)
{
	return getenv("STEPDOWN_LONG") != NULL ? overnight : usual;
}

static char folder[64];

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *walk)
{
	(void)st;
	(void)type;
	(void)walk;
	return remove(path);
}

static void remove_folder(void)
{
	nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

const char *test_folder(void)
{
	if (folder[0] == '\0') {
		snprintf(folder, sizeof folder, "/tmp/stepdown-test-XXXXXX");
		if (mkdtemp(folder) == NULL) {
			perror(folder);
			exit(1);
		}
		atexit(remove_folder);
	}
	return folder;
}

const char *test_file(const char *name, const char *text)
{
	static char path[512];
	snprintf(path, sizeof path, "%s/%s", test_folder(), name);
	for (char *slash = path + strlen(test_folder()) + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
		*slash = '\0';
		if (mkdir(path, 0700) != 0 && errno != EEXIST)
			fail_msg("mkdir %s", path);
		*slash = '/';
	}
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
	return path;
}
