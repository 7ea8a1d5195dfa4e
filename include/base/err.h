/*
 * Errors as values: one sentence for a person, with the place it is about.
 */
#ifndef STEPDOWN_BASE_ERR_H
#define STEPDOWN_BASE_ERR_H

#include <stdbool.h>
#include <stddef.h>

enum err_code {
	ERR_NONE,
	ERR_USAGE,     /* the words of a command are off */
	ERR_INPUT,     /* a file or a value a person wrote is off */
	ERR_SYSTEM,    /* the operating system said no */
	ERR_BUSY,      /* somebody else holds it; trying again may help */
	ERR_FULL,      /* no room on the disk */
	ERR_READONLY,  /* may be read, not written */
	ERR_DAMAGED,   /* the file is not what it should be */
	ERR_NEWER,     /* written by a newer program */
	ERR_FOREIGN,   /* somebody else's file */
	ERR_NOT_FOUND,
};

struct err {
	enum err_code code;
	int line, col;   /* 1-based; 0: the error has no such place */
	char file[256];  /* "": no file */
	char text[240];  /* what was tried, on what, what to do now */
};

/*
 * Fills `err` (NULL: nobody is listening) with a printf-like sentence and
 * returns false, so that a failing function ends in `return err_set(...)`.
 */
bool err_set(struct err *err, enum err_code code, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Like err_set, with the place: `file` is copied, `line` and `col` are 1-based or 0. */
bool err_at(struct err *err, enum err_code code, const char *file, int line, int col,
            const char *format, ...) __attribute__((format(printf, 6, 7)));

/* Writes `file:line:col: text`, or what is known of it, into `out` of `size` bytes. */
void err_print(const struct err *err, char *out, size_t size);

/*
 * Ends the program for lack of memory. `die_hook`, when set, runs first and
 * must restore the terminal; it may only do what a signal handler may.
 */
extern void (*die_hook)(void);
_Noreturn void die(const char *what);

#endif
