/*
 * Field tables: which keys a mapping of a YAML file may have, what their
 * values must be and where they go. The tables are the schema: one walk
 * reads by them, and exercises/SCHEMA.md is held to them by a test.
 */
#ifndef STEPDOWN_IO_SCHEMA_H
#define STEPDOWN_IO_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "core/figure.h"
#include "io/faults.h"
#include "io/yaml.h"

enum field_kind {
	FIELD_TEXT,   /* const char *; min to max columns on one line; min below 0: it may be empty */
	FIELD_ID,     /* const char *; small letters, digits and hyphens, min to max of them */
	FIELD_RULE,   /* const char *; as an id, and may begin with a capital: "R19", "D2b" */
	FIELD_NAME,   /* const char *; one of the words */
	FIELD_INT,    /* int; min to max */
	FIELD_NUMBER, /* float; min to max */
	FIELD_BOOL,   /* bool */
	FIELD_DAY,    /* struct day; as in 2026-03-02 */
	FIELD_WORD,   /* enum; one of the words, stored as its index */
	FIELD_TEXTS,  /* struct words; min to max entries, each of at most `columns` */
	FIELD_IDS,    /* struct words; min to max ids */
	FIELD_MAP,    /* a struct by `table` */
	FIELD_LIST,   /* pointer, and size_t at count_offset; structs by `table` */
	FIELD_ARRAY,  /* max structs by `table` in place, and int at count_offset */
	FIELD_POINT,  /* two floats, x and y; each min to max */
	FIELD_VIEW,   /* enum figure_view, and the view of what follows */
	FIELD_JOINT,  /* enum figure_joint of the view */
	FIELD_PARTS,  /* uint32_t mask of enum figure_part of the view */
	FIELD_ANGLES, /* struct pose of the view; each angle min to max */
	FIELD_KINDS
};

#define FIELD_CHECKED_ONLY SIZE_MAX /* an offset: looked at here, taken up by a later check */

struct field {
	const char *key;
	enum field_kind kind;
	bool required;
	size_t offset, count_offset;
	long min, max;
	int columns;
	const char *const *words; /* NULL holes are no words */
	size_t word_count;
	const struct field_table *table;
};

/* A whole number that must be there, called as its member is. */
#define FIELD_FIGURE(type, member, least, most) \
	{ .key = #member, .kind = FIELD_INT, .required = true, .offset = offsetof(struct type, member), \
	  .min = (least), .max = (most) }

/* The members that name an array of words, or of fields, and count it. */
#define FIELD_WORDS(array) .words = (array), .word_count = sizeof(array) / sizeof *(array)
#define TABLE_FIELDS(array) .fields = (array), .count = sizeof(array) / sizeof *(array)

enum { FIELDS_MAX = 48 }; /* in one table */

struct field_table {
	const char *name;       /* as the chapter of SCHEMA.md is called */
	const struct field *fields;
	size_t count;
	size_t size;            /* of the struct that it fills */
	const void *blank;      /* the struct before anything is read; NULL: as it is */
	void (*complete)(void *); /* fills what follows from other fields; NULL: nothing does */
};

/* A file being read: where values go, and what a fault needs. Lives as long as its nodes. */
struct reading {
	const char *file;       /* as faults and values name it */
	const char *bytes;
	size_t length;
	struct arena *arena;    /* for the values */
	struct faults *faults;
	enum figure_view view;  /* of the figure that is being read */
};

/* Adds a fault at `at` (NULL: the whole file), with its line. `hint` NULL: none. */
void reading_fault(const struct reading *in, const struct yaml_node *at, const char *hint,
                   const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Adds a fault of a text that could not be parsed. */
void reading_refused(const struct reading *in, const struct yaml_fault *fault);

/* "did you mean \"max_pain\"?" when one of the words is near enough, else NULL; in `arena`. */
const char *hint_nearest(struct arena *arena, const char *word, const char *const *words, size_t count);

/* Fills the struct `out` from a mapping by `table`; every fault goes to in->faults. */
void schema_read(struct reading *in, const struct field_table *table, const struct yaml_node *mapping,
                 void *out);

/* Reads the scalar types; each puts its value at `out`, or adds a fault and leaves it. */
void field_read_text(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);
void field_read_id(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);
void field_read_rule(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);
void field_read_name(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);
void field_read_int(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);
void field_read_number(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);
void field_read_bool(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);
void field_read_day(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);
void field_read_word(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);

/* Reads what is particular to figures. */
void field_read_point(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);
void field_read_view(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);
void field_read_joint(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);
void field_read_parts(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);
void field_read_angles(struct reading *in, const struct field *field, const struct yaml_node *node, void *out);

/* What a kind is called in SCHEMA.md: "whole number". */
const char *field_kind_word(enum field_kind kind);

/* The range of a field as SCHEMA.md spells it: "1 to 12", the words, or "". */
void field_print_range(const struct field *field, struct text *out);

/* A number in decimal, with or without a fraction, whatever the locale; nothing else. */
bool number_parse(const char *text, float *out);

/* The tables of whole entries; those within them hang on their fields. */
const struct field_table *const *schema_tables(size_t *count);

/* The words of equipment that files may use. */
const char *const *schema_kit_words(size_t *count);

#endif
