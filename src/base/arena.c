#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"

enum { BLOCK_BYTES = 32 * 1024 };

struct block {
	struct block *next;
	size_t size, used;
	alignas(max_align_t) unsigned char at[];
};

struct arena {
	struct block *top; /* the block being filled; older ones behind it */
};

/* Zeroed by the system, which gives large ones page by page as they are touched. */
static struct block *block_new(size_t size, struct block *next)
{
	if (size > SIZE_MAX - sizeof(struct block))
		die("out of memory");
	struct block *block = calloc(1, sizeof *block + size);
	if (block == NULL)
		die("out of memory");
	block->next = next;
	block->size = size;
	return block;
}

struct arena *arena_new(void)
{
	struct arena *arena = malloc(sizeof *arena);
	if (arena == NULL)
		die("out of memory");
	arena->top = block_new(BLOCK_BYTES, NULL);
	return arena;
}

void arena_free(struct arena *arena)
{
	if (arena == NULL)
		return;
	for (struct block *block = arena->top, *next; block != NULL; block = next) {
		next = block->next;
		free(block);
	}
	free(arena);
}

/* What is larger than a block has one of its own, behind the one being filled. */
static void *alloc_alone(struct block *top, size_t need)
{
	top->next = block_new(need, top->next);
	top->next->used = need;
	return top->next->at;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	size_t align = alignof(max_align_t);
	if (size > SIZE_MAX - align)
		die("out of memory");
	size_t need = (size + align - 1) / align * align;
	if (need > BLOCK_BYTES)
		return alloc_alone(arena->top, need);
	if (need > arena->top->size - arena->top->used)
		arena->top = block_new(BLOCK_BYTES, arena->top);
	void *at = arena->top->at + arena->top->used;
	arena->top->used += need;
	return at;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		die("out of memory");
	return arena_alloc(arena, count * size);
}

char *arena_copy(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_alloc(arena, length + 1);
	if (length > 0)
		memcpy(copy, text, length);
	return copy;
}

char *arena_string(struct arena *arena, const char *text)
{
	return text == NULL ? NULL : arena_copy(arena, text, strlen(text));
}

char *arena_vprint(struct arena *arena, const char *format, va_list args)
{
	va_list again;
	va_copy(again, args);
	int length = vsnprintf(NULL, 0, format, args);
	if (length < 0)
		die("a text could not be formatted");
	char *text = arena_alloc(arena, (size_t)length + 1);
	vsnprintf(text, (size_t)length + 1, format, again);
	va_end(again);
	return text;
}

char *arena_print(struct arena *arena, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	char *text = arena_vprint(arena, format, args);
	va_end(args);
	return text;
}
