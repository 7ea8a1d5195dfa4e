#include "io/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static struct flock whole_file(void)
{
	struct flock region = { 0 };
	region.l_type = F_WRLCK;
	region.l_whence = SEEK_SET;
	return region;
}

static long holder_of(int fd)
{
	struct flock region = whole_file();
	if (fcntl(fd, F_GETLK, &region) != 0 || region.l_type == F_UNLCK)
		return 0;
	return (long)region.l_pid;
}

bool lock_take(struct lock *lock, const char *path, long *holder, struct err *err)
{
	struct flock region = whole_file();
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0)
		return err_set(err, ERR_SYSTEM, "%s could not be opened: %s", path, strerror(errno));
	if (fcntl(fd, F_SETLK, &region) == 0) {
		lock->fd = fd;
		return true;
	}
	*holder = holder_of(fd);
	close(fd);
	return err_set(err, ERR_BUSY, "process %ld holds %s", *holder, path);
}

void lock_give(struct lock *lock)
{
	if (lock->fd >= 0)
		close(lock->fd);
	lock->fd = -1;
}

long lock_holder(const char *path)
{
	int fd = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
	if (fd < 0)
		return 0;
	long holder = holder_of(fd);
	close(fd);
	return holder;
}
