/*
 * Runs a fuzz target over its corpus as an ordinary test, each file as it is
 * and with seeded slips: bytes changed, doubled, and its end cut off.
 */
#include <dirent.h>

#include "support/check.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

enum { INPUT_MAX = 1 << 16 };

/* From memory of exactly its size, so that a byte read behind it is seen. */
static void run(const uint8_t *bytes, size_t size)
{
	uint8_t *copy = malloc(size + (size == 0));
	if (copy == NULL)
		exit(1);
	memcpy(copy, bytes, size);
	LLVMFuzzerTestOneInput(copy, size);
	free(copy);
}

static void slip(struct chance *chance, uint8_t *bytes, size_t *size)
{
	static const uint8_t telling[] = { 0, '\n', '\t', ' ', ':', '-', '[', '{', '"', '&', '*', '!', '|', 0x80, 0xff };
	size_t at = (size_t)chance_between(chance, 0, (int)*size - 1);
	switch (chance_between(chance, 0, 3)) {
	case 0:
		bytes[at] = telling[chance_between(chance, 0, sizeof telling - 1)];
		break;
	case 1:
		bytes[at] = (uint8_t)chance_between(chance, 0, 255);
		break;
	case 2:
		memmove(bytes + at / 2, bytes + at, *size - at);
		*size -= at - at / 2;
		break;
	default:
		*size = at + 1;
	}
}

static void run_with_slips(const uint8_t *bytes, size_t size, uint64_t seed)
{
	static uint8_t slipped[INPUT_MAX];
	struct chance chance = chance_seed(seed);
	for (int round = 0; size > 0 && round < rounds(500, 20000); round++) {
		size_t length = size;
		memcpy(slipped, bytes, size);
		for (int slips = chance_between(&chance, 1, 4); slips > 0; slips--)
			slip(&chance, slipped, &length);
		run(slipped, length);
	}
}

static void replay(const char *path, uint64_t seed)
{
	static uint8_t bytes[INPUT_MAX];
	FILE *file = fopen(path, "rb");
	if (file == NULL) {
		perror(path);
		exit(1);
	}
	size_t size = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	run(bytes, size);
	run_with_slips(bytes, size, seed);
}

static int is_shown(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

int main(int argc, char **argv)
{
	struct dirent **names;
	int count = argc == 2 ? scandir(argv[1], &names, is_shown, alphasort) : -1;
	if (count <= 0) {
		fprintf(stderr, "usage: replay CORPUS, a folder with at least one file\n");
		return 1;
	}
	for (int i = 0; i < count; i++) {
		char path[4096];
		snprintf(path, sizeof path, "%s/%s", argv[1], names[i]->d_name);
		replay(path, (uint64_t)i + 1);
		free(names[i]);
	}
	free(names);
	printf("%d files\n", count);
	return 0;
}
