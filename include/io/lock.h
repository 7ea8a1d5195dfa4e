/*
 * One holder at a time across programs: a lock that goes with its process, however that ends.
 */
#ifndef STEPDOWN_IO_LOCK_H
#define STEPDOWN_IO_LOCK_H

#include <stdbool.h>

#include "base/err.h"

struct lock {
	int fd; /* -1: not held */
};

/*
 * Takes the lock at `path` (made with mode 0600). False with ERR_BUSY when another
 * process has it: its number is then in `*holder`; with another code when the file cannot be made.
 */
bool lock_take(struct lock *lock, const char *path, long *holder, struct err *err);

/* Gives it back; fine when it is not held. */
void lock_give(struct lock *lock);

/* The process that holds the lock at `path`, 0 when no other one does. */
long lock_holder(const char *path);

#endif
