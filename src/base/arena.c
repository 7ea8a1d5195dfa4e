#include "base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "base/err.h"

/*
 * An arena begins with small blocks; one that holds years of a diary goes on in large ones, which
 * the system is asked to give in one piece instead of page by page: of a start that reads ten
 * years a fifth was spent on the pages.
 */
enum { BLOCK_BYTES = 32 * 1024, LARGE_BYTES = 2 * 1024 * 1024, SMALL_MOST = 256 * 1024 };

struct block {
	struct block *next;
	size_t size, used;
	alignas(max_align_t) unsigned char at[];
};

struct arena {
	struct block *top; /* the block being filled; older ones behind it */
	size_t taken;      /* by all of them */
};

/* Large pieces begin where the system's large pages do. */
static void *map_large(size_t bytes)
{
	unsigned char *at = mmap(NULL, bytes + LARGE_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (at == MAP_FAILED)
		return NULL;
	size_t before = (LARGE_BYTES - (uintptr_t)at % LARGE_BYTES) % LARGE_BYTES;
	if (before > 0)
		munmap(at, before);
	if (before < LARGE_BYTES)
		munmap(at + before + bytes, LARGE_BYTES - before);
#ifdef MADV_HUGEPAGE
	madvise(at + before, bytes, MADV_HUGEPAGE); /* only speed hangs on it */
#endif
	return at + before;
}

static bool is_large(size_t size)
{
	return size >= LARGE_BYTES - sizeof(struct block);
}

/* What is mapped is in whole pieces, so that its end is one of a page. */
static size_t mapped_bytes(size_t size)
{
	return (size + sizeof(struct block) + LARGE_BYTES - 1) / LARGE_BYTES * LARGE_BYTES;
}

/* Zeroed by the system. */
static struct block *block_new(size_t size, struct block *next)
{
	if (size > SIZE_MAX - sizeof(struct block) - 2 * LARGE_BYTES)
		die("out of memory");
	struct block *block = is_large(size) ? map_large(mapped_bytes(size)) : calloc(1, sizeof *block + size);
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
	arena->taken = BLOCK_BYTES;
	return arena;
}

static void block_free(struct block *block)
{
	if (is_large(block->size))
		munmap(block, mapped_bytes(block->size));
	else
		free(block);
}

void arena_free(struct arena *arena)
{
	if (arena == NULL)
		return;
	for (struct block *block = arena->top, *next; block != NULL; block = next) {
		next = block->next;
		block_free(block);
	}
	free(arena);
}

/* How large the next block is. */
static size_t room_of(const struct arena *arena)
{
	return arena->taken < SMALL_MOST ? BLOCK_BYTES : LARGE_BYTES - sizeof(struct block);
}

/* What is larger than a block has one of its own, behind the one being filled. */
static void *alloc_alone(struct arena *arena, size_t need)
{
	struct block *top = arena->top;
	top->next = block_new(need, top->next);
	top->next->used = need;
	arena->taken += need;
	return top->next->at;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	size_t align = alignof(max_align_t);
	if (size > SIZE_MAX - align)
		die("out of memory");
	size_t need = (size + align - 1) / align * align;
	if (need > arena->top->size - arena->top->used) {
		size_t room = room_of(arena);
		if (need > room)
			return alloc_alone(arena, need);
		arena->top = block_new(room, arena->top);
		arena->taken += room;
	}
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
