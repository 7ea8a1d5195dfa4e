/*
 * The history: one SQLite file. What is acknowledged is on disk; every action
 * of the person is one transaction and can be undone and redone.
 */
#ifndef STEPDOWN_IO_STORE_H
#define STEPDOWN_IO_STORE_H

#include "base/arena.h"
#include "base/day.h"
#include "base/err.h"
#include "core/history.h"
#include "core/session.h"

struct store;

/*
 * Opens (and makes, with its folder, modes 0700 and 0600) the history at
 * `path`. A newer, foreign, damaged, truncated or locked file is left as it
 * was: false, with a sentence that says what to do. A file or folder that may
 * only be read opens with store_is_readonly.
 */
bool store_open(struct store **out, const char *path, struct err *err);
void store_close(struct store *store);
bool store_is_readonly(const struct store *store);

/* --- a guided session --------------------------------------------------- */

/* Starts a session: one durable transaction with every item's dose. `*id` is its row. */
bool store_session_start(struct store *store, const struct session_plan *plan, struct stamp now,
                         struct day day, int64_t *id, struct err *err);

/*
 * Puts one logged event on disk, durably, with the clock at its moment. After a false it is not
 * there, and the same event may be tried again. What was undone before cannot be redone any more.
 */
bool store_session_event(struct store *store, int64_t id, const struct session_event *ev,
                         struct stamp now, struct err *err);

/* Overwrites the session's one clock row: the session time that was last on the screen. */
bool store_session_clock(struct store *store, int64_t id, int64_t at_ms, struct stamp now, struct err *err);

/*
 * Ends a session as one action, "finished Strength B": its sets (a row a set
 * and side), answers and pauses from the final state, its status; the clock
 * row goes. Of SESSION_DISCARDED nothing is kept but the plan and the events, so that undo can
 * bring it back; its state `s` may be NULL. Undo makes the session an unfinished one again.
 */
bool store_session_end(struct store *store, int64_t id, const struct session *s, enum session_status status,
                       struct stamp now, struct err *err);

/* A session that was not ended: what is needed to take it up again. */
struct unfinished {
	int64_t id;
	const char *routine_id, *title;
	struct stamp started, last_seen; /* last_seen: wall clock of the last clock row or event */
	struct day day;
	int64_t at_ms;                   /* session time last seen */
	struct session_plan *plan;       /* as it was started; NULL when an exercise is gone, see `missing` */
	const char *missing;             /* the exercise that the library no longer has */
	struct session_event *log;       /* resolved */
	size_t log_count;
};

/* The latest unfinished session, in `arena`; `*found` false when there is none. */
bool store_session_unfinished(struct store *store, const struct exercise *exercises, size_t exercise_count,
                              struct unfinished *out, bool *found, struct arena *arena, struct err *err);

/* --- reading ------------------------------------------------------------ */

struct history_query {
	bool has_from, has_to;
	struct day from, to;   /* both included */
	const char *exercise_id; /* NULL: any */
	int limit;             /* newest first; 0: all */
	bool with_sets;        /* items and sets too */
};

/* Sessions that ended (finished or left), newest first, in `arena`. */
bool store_history(struct store *store, const struct history_query *query, struct history_session **rows,
                   size_t *count, struct arena *arena, struct err *err);

/* The last ended session that had `exercise_id`. */
bool store_last_time(struct store *store, const char *exercise_id, struct last_time *out, struct err *err);

/*
 * The exercise that last filled a slot of a routine and what was chosen for
 * next time: after "easier" that is the easier one. `*exercise_id` NULL when the slot is new.
 */
bool store_slot_choice(struct store *store, const char *routine_id, int slot, const char **exercise_id,
                       struct arena *arena, struct err *err);

/* The last day each routine was done, for Today: false in `known` when never. */
bool store_routine_last(struct store *store, const char *routine_id, struct last_time *out, struct err *err);

/* Small settings that a screen remembers ("glyphs" -> "braille"), in the same file. */
bool store_setting(struct store *store, const char *key, const char **value, struct arena *arena, struct err *err);
bool store_set_setting(struct store *store, const char *key, const char *value, struct err *err);

/* --- undo --------------------------------------------------------------- */

/*
 * Takes back the last action (or brings it back). `*what` tells which in
 * words, in `arena`; NULL when there was nothing to undo. Undo then redo is identity.
 */
bool store_undo(struct store *store, struct stamp now, const char **what, struct arena *arena, struct err *err);
bool store_redo(struct store *store, struct stamp now, const char **what, struct arena *arena, struct err *err);

#endif
