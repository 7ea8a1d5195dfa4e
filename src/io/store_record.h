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

/* Days in a row, both ends among them. */
struct stretch {
	struct day first, last;
};

/* All rows of a table in its order, in `arena`. */
bool record_read(struct store *store, const struct record *record, struct rows *rows, struct arena *arena,
                 struct err *err);

/* Those of some days: `of_days` is a condition in which ?1 is the first of them and ?2 the last. */
bool record_read_days(struct store *store, const struct record *record, const char *of_days, struct stretch days,
                      struct rows *rows, struct arena *arena, struct err *err);

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

/* One field after the other, into a row and out of it. */
void record_put(struct row *row, const struct record *record, const void *from);
void record_get(struct row *row, const struct record *record, void *out, struct arena *arena);
int field_columns(const struct field *field);

/* --- members (store_member.c) ------------------------------------------------------ */

void *member_of(const struct field *field, void *record);
const void *member_in(const struct field *field, const void *record);
const char *member_text(const struct field *field, const void *record);

/* Of a member that is a number, a word or bits. */
int32_t member_value(const struct field *field, const void *record);
void member_save(const struct field *field, void *record, int32_t value);

bool member_is_known(const struct field *field, const void *record);
void member_set_known(const struct field *field, void *record, bool known); /* where there is a `has` */
void member_forget(const struct field *field, void *record);

/* A record of which nothing is known. */
void record_blank(const struct record *record, void *out);

/* Every field that `to` does not know takes the value that `from` has. */
void record_merge(const struct record *record, void *to, const void *from);

#endif
