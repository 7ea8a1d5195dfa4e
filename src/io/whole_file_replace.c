/* A whole file in place of the one that is there. */
#include "io/whole_file.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "io/place.h"

/* A link into a folder of dotfiles stays one: what it leads to is replaced. */
static const char *behind_links(const char *path, struct arena *arena)
{
	char *real = realpath(path, NULL);
	const char *kept = real == NULL ? path : arena_string(arena, real);
	free(real);
	return kept;
}

static bool make_folder(const char *path, struct arena *arena, struct err *err)
{
	const char *slash = strrchr(path, '/');
	return slash == NULL || slash == path || place_make_dir(arena_copy(arena, path, (size_t)(slash - path)), err);
}

bool whole_file_replace(const char *path, const char *bytes, size_t length, struct arena *arena, struct err *err)
{
	struct stat was;
	struct whole_file file;
	const char *target = behind_links(path, arena);
	bool existed = stat(target, &was) == 0;
	if (!make_folder(path, arena, err) || !whole_file_begin(&file, target, arena, err))
		return false;
	fwrite(bytes, 1, length, file.out);
	/* Where the old mode cannot be had, its owner alone reads it. */
	if (existed)
		fchmod(fileno(file.out), was.st_mode & 0777);
	return whole_file_end(&file, err) && whole_file_keep(&file, err);
}
