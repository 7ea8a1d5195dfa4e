/*
 * What the store remembers of sessions, as plain rows. The store fills them;
 * screens and the command line read them.
 */
#ifndef STEPDOWN_CORE_HISTORY_H
#define STEPDOWN_CORE_HISTORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"
#include "core/session.h"

enum session_status { SESSION_RUNNING, SESSION_FINISHED, SESSION_LEFT, SESSION_DISCARDED, SESSION_STATUSES };

struct history_set {
	const char *exercise_id, *exercise_name;
	int item, set;      /* from 0 */
	enum side side;
	enum set_status status;
	int reps;           /* NOT_SET: not counted */
	int held_ms;
	int rest_ms;        /* NOT_SET: none before it */
	int pain;           /* digit or ANSWER_* */
};

struct history_item {
	const char *exercise_id, *exercise_name;
	int item;
	int pain, effort, form; /* digits or ANSWER_* */
	int choice, skip;   /* enum or NOT_SET */
};

struct history_session {
	int64_t id;
	const char *ulid;
	const char *routine_id, *title, *kind;
	enum session_status status;
	struct stamp started, ended;
	struct day day;
	int64_t active_ms;  /* from start to end on the session's own axis */
	const struct history_item *items;
	size_t item_count;
	const struct history_set *sets;
	size_t set_count;
};

/* The last time an exercise was done, for "last pain 2, effort 6 on 10 Mar". */
struct last_time {
	bool known;
	struct day day;
	int pain, effort;
	const char *exercise_id;
};

const char *session_status_word(enum session_status status);

#endif
