#include "store_session.h"

#include <assert.h>

/* What is known of the running session without its state. */
static bool read_running(struct store *store, int64_t id, const char **title, int64_t *at_ms, struct arena *arena,
                         struct err *err)
{
	bool found;
	struct row row = { store_stmt(store, STMT_RUNNING, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	if (!store_next(store, row.stmt, &found, err))
		return false;
	if (!found)
		return store_session_is_over(store, err);
	row.at = 0;
	*title = get_text(&row, arena);
	*at_ms = get_time_ms(&row);
	if (!store_row_fits(store, &row, err))
		return false;
	sqlite3_reset(row.stmt);
	return true;
}

static bool end_session(struct store *store, int64_t id, int64_t active_ms, enum session_status status,
                        struct stamp now, struct err *err)
{
	struct row row = { store_stmt(store, STMT_SESSION_END, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_word(&row, WORDS_STATUS, (int)status);
	put_stamp(&row, now);
	put_int(&row, active_ms);
	put_int(&row, id);
	return store_run(store, row.stmt, err);
}

/* NULL when the next session begins with what was done in this one. */
static const char *next_exercise(const struct session *s, int item)
{
	const struct exercise *next = session_next_time(s, item);
	return next == s->item[item].exercise ? NULL : next->id;
}

static bool end_item(struct store *store, int64_t id, const struct session *s, int item, struct err *err)
{
	const struct item_result *result = &s->item[item];
	struct row row = { store_stmt(store, STMT_ITEM_END, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_text(&row, result->exercise->id);
	put_text(&row, result->exercise->name);
	put_dose(&row, &result->dose);
	put_answer(&row, result->pain);
	put_answer(&row, result->effort);
	put_answer(&row, result->form);
	put_word(&row, WORDS_CHOICE, result->choice);
	put_word(&row, WORDS_SKIP, result->skip);
	put_text(&row, next_exercise(s, item));
	put_int(&row, id);
	put_int(&row, item);
	return store_run(store, row.stmt, err);
}

struct place {
	int item, set;
	enum side side;
};

static bool add_set(struct store *store, int64_t id, struct place at, const struct set_result *set,
                    const struct exercise *exercise, struct err *err)
{
	struct row row = { store_stmt(store, STMT_SET_ADD, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	put_int(&row, at.item);
	put_int(&row, at.set);
	put_word(&row, WORDS_SIDE, (int)at.side);
	put_text(&row, exercise->id);
	put_text(&row, exercise->name);
	put_word(&row, WORDS_SET_STATUS, set->status);
	put_known(&row, set->reps);
	put_int(&row, set->held_ms);
	put_known(&row, set->rest_ms);
	put_answer(&row, set->pain);
	return store_run(store, row.stmt, err);
}

/* A set that was left out before it began has no exercise of its own. */
static const struct exercise *exercise_of(const struct session *s, int item, const struct set_result *set)
{
	return set->exercise != NULL ? set->exercise : s->item[item].exercise;
}

/* A row a set and side; of a set that was never begun there is nothing to tell. */
static bool add_sets(struct store *store, int64_t id, const struct session *s, int item, struct err *err)
{
	for (int i = 0; i < 2 * SESSION_SETS; i++) {
		const struct set_result *set = session_result(s, item, i / 2, i % 2);
		const struct exercise *exercise = exercise_of(s, item, set);
		struct place at = { item, i / 2, exercise->sides == SIDES_EACH ? (enum side)(i % 2) : SIDE_BOTH };
		if (set->status != SET_OPEN && !add_set(store, id, at, set, exercise, err))
			return false;
	}
	return true;
}

struct pause {
	bool gap;
	int64_t from_ms, to_ms;
};

static bool add_pause(struct store *store, int64_t id, int index, struct pause pause, struct err *err)
{
	struct row row = { store_stmt(store, STMT_PAUSE_ADD, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	put_int(&row, index);
	put_text(&row, pause.gap ? "gap" : "pause");
	put_int(&row, pause.from_ms);
	put_int(&row, pause.to_ms);
	return store_run(store, row.stmt, err);
}

/* The state of the session does not keep its pauses: they are read off while its log is played again. */
static bool add_pauses(struct store *store, int64_t id, const struct session *s, struct arena *arena,
                       struct err *err)
{
	struct session_event *log;
	size_t count;
	if (!store_session_log(store, id, &log, &count, arena, err))
		return false;
	struct session now = session_start(s->plan);
	struct pause pause = { 0 };
	int index = 0;
	for (size_t i = 0; i < count; i++) {
		bool paused = now.paused;
		if (log[i].undone_by != 0)
			continue;
		now = session_step(now, log[i]);
		/* A gap, and what an undo left behind, began before it was noticed. */
		if (now.paused && !paused)
			pause = (struct pause){
				.gap = now.gap,
				.from_ms = log[i].kind == SESSION_PAUSE ? log[i].at_ms : log[i].ref_ms,
			};
		pause.to_ms = log[i].at_ms;
		if (paused && !now.paused && !add_pause(store, id, index++, pause, err))
			return false;
	}
	pause.to_ms = s->now_ms;
	return !now.paused || add_pause(store, id, index, pause, err);
}

static bool add_results(struct store *store, int64_t id, const struct session *s, struct arena *arena,
                        struct err *err)
{
	for (int i = 0; i < s->plan->items; i++)
		if (!end_item(store, id, s, i, err) || !add_sets(store, id, s, i, err))
			return false;
	return add_pauses(store, id, s, arena, err);
}

static bool end_all(struct store *store, int64_t id, const struct session *s, enum session_status status,
                    struct stamp now, struct arena *arena, struct err *err)
{
	const char *title = NULL;
	int64_t at_ms = 0;
	if (!read_running(store, id, &title, &at_ms, arena, err))
		return false;
	const char *words = arena_print(arena, "%s %s", session_status_word(status), title);
	return store_action(store, ACTION_DO, words, NOT_SET, now, err) &&
	       end_session(store, id, s != NULL ? s->now_ms : at_ms, status, now, err) &&
	       (status == SESSION_DISCARDED || add_results(store, id, s, arena, err));
}

bool store_session_end(struct store *store, int64_t id, const struct session *s, enum session_status status,
                       struct stamp now, struct err *err)
{
	assert(status != SESSION_RUNNING && (s != NULL || status == SESSION_DISCARDED));
	if (!store_begin_logged(store, "save the end of the session", err))
		return false;
	struct arena *arena = arena_new();
	bool good = end_all(store, id, s, status, now, arena, err);
	arena_free(arena);
	return store_end(store, good, err);
}
