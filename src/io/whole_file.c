#include "io/whole_file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"

static enum err_code code_of(int why)
{
	if (why == ENOSPC)
		return ERR_FULL;
	return why == EROFS || why == EACCES ? ERR_READONLY : ERR_SYSTEM;
}

static bool fail(struct err *err, const char *path)
{
	return err_set(err, code_of(errno), "%s could not be written: %s. Name another place.", path, strerror(errno));
}

static bool may_be(const char *path, struct err *err)
{
	struct stat there;
	if (lstat(path, &there) != 0)
		return errno == ENOENT || fail(err, path);
	if (S_ISREG(there.st_mode))
		return true;
	return err_set(err, ERR_INPUT, "%s is no ordinary file, so nothing was written to it. Name another place.", path);
}

bool whole_file_begin(struct whole_file *file, const char *path, struct arena *arena, struct err *err)
{
	*file = (struct whole_file){ .path = path };
	if (!may_be(path, err))
		return false;
	char *part = arena_print(arena, "%s.XXXXXX", path);
	int fd = mkstemp(part); /* of mode 0600 */
	if (fd < 0)
		return fail(err, path);
	file->part = part;
	file->out = fdopen(fd, "w");
	if (file->out != NULL)
		return true;
	close(fd);
	whole_file_drop(file);
	return fail(err, path);
}

bool whole_file_end(struct whole_file *file, struct err *err)
{
	bool written = !ferror(file->out) && fflush(file->out) == 0 && fsync(fileno(file->out)) == 0;
	int why = errno;
	bool closed = fclose(file->out) == 0;
	file->out = NULL;
	if (written && closed)
		return true;
	errno = written ? errno : why;
	fail(err, file->path);
	whole_file_drop(file);
	return false;
}

static int open_folder(const char *path)
{
	char folder[PATH_MAX];
	struct text name = TEXT(folder);
	const char *slash = strrchr(path, '/');
	text_add_bytes(&name, slash == NULL ? "." : path, slash == NULL || slash == path ? 1 : (size_t)(slash - path));
	return open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* A name is on disk itself only once its folder is. */
static void sync_folder(const char *path)
{
	int fd = open_folder(path);
	if (fd < 0)
		return;
	fsync(fd);
	close(fd);
}

bool whole_file_keep(struct whole_file *file, struct err *err)
{
	if (rename(file->part, file->path) == 0) {
		file->part = NULL;
		sync_folder(file->path);
		return true;
	}
	fail(err, file->path);
	whole_file_drop(file);
	return false;
}

void whole_file_drop(struct whole_file *file)
{
	int why = errno;
	if (file->out != NULL)
		fclose(file->out);
	if (file->part != NULL)
		unlink(file->part);
	*file = (struct whole_file){ .path = file->path };
	errno = why;
}

int whole_file_lock(const char *path)
{
	int fd = open_folder(path);
	while (fd >= 0 && flock(fd, LOCK_EX) != 0 && errno == EINTR)
		continue;
	return fd;
}

void whole_file_unlock(int lock)
{
	if (lock >= 0)
		close(lock);
}
