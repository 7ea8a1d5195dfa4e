/*
 * Structs of the diary and the tables they lie in: a field is a member and
 * its column. What is said once here is written, read and merged by loops.
 */
#ifndef STEPDOWN_IO_STORE_RECORD_H
#define STEPDOWN_IO_STORE_RECORD_H

#include "base/text.h"
#include "core/diary.h"
#include "store_inner.h"

enum field_kind {
	FIELD_NUMBER,     /* NOT_KNOWN is NULL */
	FIELD_COUNT,      /* a number that is always there */
	FIELD_WORD,       /* an enumerator by its word */
	FIELD_KNOWN_WORD, /* the same; NOT_KNOWN is NULL */
	FIELD_SAID_WORD,  /* the same; 0, "not said", is NULL */
	FIELD_BITS,       /* the words of bits, parted by commas; NULL when not `has`, or where there is no `has` and no bit */
	FIELD_TEXT,
	FIELD_DAY,        /* NULL when not `has` */
	FIELD_STAMP,      /* two columns, COLUMN_unix_s and COLUMN_offset_s; NULL when not `has` */
	FIELD_KINDS
};

struct field {
	const char *column;
	enum field_kind kind;
	size_t offset, size;      /* of the member */
	int least, most;          /* of the value, or of the index into the words; what a file holds that was changed from outside */
	const char *const *words; /* the command line's: a contract, so that they may stand in the file */
	size_t has;               /* offset of the bool that tells whether it is there; 0: always */
};

enum { LEADS = 2 };

/* `lead` columns stand before the fields and belong to no member: whose row it is, and its place. */
struct record {
	const char *table;
	const char *lead[LEADS];  /* NULL: none */
	const struct field *fields;
	size_t count;
	size_t size;              /* of the struct */
	const char *key;          /* columns that name a row, "day, side"; NULL: each is a new one */
	const char *order;        /* in which rows are read; they may be sorted by nothing but an index */
};

extern const struct record record_intake, record_goal, record_check_in, record_activity, record_exercise_done,
	record_set_done, record_flare_word, record_advice, record_test_result, record_score, record_plan_change,
	record_exclusion, record_zone_pain, record_experiment, record_report_question;

/* A question of the report and its place, 1 up. */
struct report_question {
	int8_t place;
	const char *words;
};

/* Rows as they were read. */
struct lead {
	int64_t at[LEADS];
};
struct rows {
	void *at;          /* of the record's struct */
	struct lead *lead; /* NULL when the record has none */
	size_t count, room;
};

/* All rows of a table in its order, in `arena`. */
bool record_read(struct store *store, const struct record *record, struct rows *rows, struct arena *arena,
                 struct err *err);

/* Rows that belong to others, with the id of the one each belongs to. */
struct children {
	void *at;
	int64_t *of;
	size_t count;
};

/* All rows of a table that lies in the order of its first lead, in `arena`. */
bool record_gather(struct store *store, const struct record *record, struct children *out, struct arena *arena,
                   struct err *err);

/* Names rows by one column: its `text` or, where that is NULL, its `number`. */
struct record_key {
	const char *column, *text;
	int64_t number;
};

/* One row over what `out` holds; `*found` false when there is none. `lead` may be NULL. */
bool record_find(struct store *store, const struct record *record, struct record_key key, void *out,
                 struct lead *lead, bool *found, struct arena *arena, struct err *err);

/* Adds a row, or changes the one that has its key. */
bool record_write(struct store *store, const struct record *record, struct lead lead, const void *from,
                  struct err *err);

/* Deletes rows and tells how many. */
bool record_delete(struct store *store, const char *table, struct record_key key, int *count, struct err *err);

/* Every field that `to` does not know takes the value that `from` has. */
void record_merge(const struct record *record, void *to, const void *from);

/* One field after the other, into a row and out of it. */
void record_put(struct row *row, const struct record *record, const void *from);
void record_get(struct row *row, const struct record *record, void *out, struct arena *arena);
int field_columns(const struct field *field);

/* A record of which nothing is known, over zeros. */
void record_blank(const struct record *record, void *out);

/*
 * The same as record_get from values side by side, over a blank record without days and stamps; false when they
 * are not fit to use.
 */
bool record_take(sqlite3_value **values, const struct record *record, void *out, struct arena *arena);

/* Columns of the fields, parted by commas. */
void record_columns(const struct record *record, struct text *sql);

/* How many rows the table has: SQLite knows the number from the pages alone. */
bool record_count(struct store *store, const struct record *record, size_t *count, struct err *err);

#endif
