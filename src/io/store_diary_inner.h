/*
 * What the files about the diary share.
 */
#ifndef STEPDOWN_IO_STORE_DIARY_INNER_H
#define STEPDOWN_IO_STORE_DIARY_INNER_H

#include "io/store_diary.h"
#include "store_record.h"

/* The activities of all kinds of some days, sorted. `side` is the knee of those that say none. */
bool store_activities(struct store *store, enum side side, struct stretch days, struct diary *out,
                      struct arena *arena, struct err *err);

/* The sessions of some days that ended, as activities by the order of their rows, with their exercises and sets. */
struct guided {
	int64_t *id;
	struct activity *activity;
	size_t count;
};
bool store_guided(struct store *store, enum side side, struct stretch days, struct guided *out, struct arena *arena,
                  struct err *err);

/* What was told day by day, check-ins, zones and activities, by pages (store_page.c). */
bool store_pages(struct store *store, enum side side, struct diary *out, struct arena *arena, struct err *err);

/* The intake and the knee it tells of. */
bool store_side(struct store *store, struct intake *intake, enum side *side, struct arena *arena, struct err *err);

/* What session and answers tell together: times, sets and status are the session's. */
struct activity store_guided_told(const struct activity *session, const struct activity *told);

/* The place of `id` among `count` ids that only rise, or -1. */
long store_id_at(const int64_t *ids, size_t count, int64_t id);

/* The JSON of a plan version, put together in `arena`; and taken apart into pieces, in the running transaction. */
bool store_plan_json(struct store *store, int version, const char **json, struct arena *arena, struct err *err);
bool store_plan_put_json(struct store *store, int version, const char *json, struct err *err);

/* Of a record whose rows belong to nobody. */
extern const struct lead store_no_lead;

/* One row as one action, named by `words`: "check-in of 2 Mar". */
bool store_write_row(struct store *store, const struct record *record, const void *from, const char *task,
                     const char *words, struct stamp now, struct err *err);

/* "2 Mar" */
struct text;
void store_words_day(struct text *text, struct day day);

#endif
