/*
 * YAML as this program reads it: one document of mappings, lists and scalars
 * in UTF-8, without anchors, aliases and tags, at most 1 MiB and 16 deep. One
 * pass makes a tree in which every node knows its place.
 */
#ifndef STEPDOWN_IO_YAML_H
#define STEPDOWN_IO_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum {
	YAML_BYTES_MAX = 1 << 20,
	YAML_DEPTH_MAX = 16,
	YAML_EVENTS_MAX = 100000,
};

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAPPING };

struct yaml_node {
	const char *text;             /* of a scalar, unquoted and NUL-ended; else "" */
	const struct yaml_node *key;  /* of an entry of a mapping; else NULL */
	const struct yaml_node *first, *next; /* children, and the next child of the same parent */
	enum yaml_kind kind;
	unsigned length;              /* of the text in bytes */
	unsigned count;               /* of the children */
	int line, col;                /* 1-based; col in characters */
	bool quoted;                  /* a scalar in quotes or a block, never a number */
};

/* The one reason why a text is not read, and where. */
struct yaml_fault {
	int line, col;    /* 0: the whole file is meant */
	const char *text; /* in the arena of the call */
	const char *hint; /* NULL: none */
};

/*
 * Reads a whole regular file of at most YAML_BYTES_MAX bytes into `arena`, a
 * NUL behind it; a larger one is refused without reading it. A leading
 * byte order mark is left out. NULL: `fault` is full.
 */
const char *yaml_read(const char *path, size_t *length, struct arena *arena, struct yaml_fault *fault);

/* The tree of a text, in `arena`. NULL: `fault` is full. */
const struct yaml_node *yaml_parse(const char *bytes, size_t length, struct arena *arena,
                                   struct yaml_fault *fault);

/*
 * True when the bytes are what yaml_parse takes: UTF-8 without control
 * characters, lines ended by LF or CR LF, no tab as indentation.
 */
bool yaml_bytes_fine(const char *bytes, size_t length, struct arena *arena, struct yaml_fault *fault);

/* The value of `key` in a mapping; NULL when it has none or is no mapping. */
const struct yaml_node *yaml_get(const struct yaml_node *mapping, const char *key);

#endif
