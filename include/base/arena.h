/*
 * Memory that lives and goes together. Out of memory ends in die().
 */
#ifndef STEPDOWN_BASE_ARENA_H
#define STEPDOWN_BASE_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena;

/* A new, empty arena; the caller gives it back with arena_free. */
struct arena *arena_new(void);

/* Frees the arena and all that was taken from it; NULL is accepted. */
void arena_free(struct arena *arena);

/* `size` zeroed bytes, aligned for any type; never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* `count` zeroed elements of `size` bytes; an overflow ends in die(). */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A copy of the `length` bytes at `text`, ended by a NUL. */
char *arena_copy(struct arena *arena, const char *text, size_t length);

/* A copy of the string `text`; NULL gives NULL. */
char *arena_string(struct arena *arena, const char *text);

/* A printf-like string of any length. */
char *arena_print(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *arena_vprint(struct arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

#endif
