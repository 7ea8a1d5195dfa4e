#include "store_session.h"

#include <stdio.h>

static bool end_session(struct store *store, int64_t id, const struct session *s, enum session_status status,
                        struct stamp now, struct err *err)
{
	struct row row = { store_stmt(store, STMT_SESSION_END, err), 0 };
	if (row.stmt == NULL)
		return false;
	put_word(&row, WORDS_STATUS, (int)status);
	put_stamp(&row, now);
	put_int(&row, s->now_ms);
	put_int(&row, id);
	if (!store_run(store, row.stmt, err))
		return false;
	return sqlite3_changes(store->db) == 1 || store_session_is_over(store, err);
}

/*
 * After "easier" the next session starts with the easier exercise: the one
 * that took over in this session, or the neighbour when the choice came after the last set.
 */
static const char *next_exercise(const struct session *s, int item)
{
	const struct item_result *result = &s->item[item];
	if (result->choice != CHOICE_EASIER)
		return NULL;
	if (result->exercise != s->plan->item[item].exercise)
		return result->exercise->id;
	return result->exercise->easier_id;
}

static bool end_item(struct store *store, int64_t id, const struct session *s, int item, struct err *err)
{
	const struct item_result *result = &s->item[item];
	struct row row = { store_stmt(store, STMT_ITEM_END, err), 0 };
	if (row.stmt == NULL)
		return false;
	put_text(&row, result->exercise->id);
	put_text(&row, result->exercise->name);
	put_dose(&row, &result->dose);
	put_answer(&row, result->pain);
	put_answer(&row, result->effort);
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
	struct row row = { store_stmt(store, STMT_SET_ADD, err), 0 };
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

/* A row a set and side; of a set that was never begun there is nothing to tell. */
static bool add_sets(struct store *store, int64_t id, const struct session *s, int item, struct err *err)
{
	bool sides = session_item_has_sides(s, item);
	for (int set = 0; set < PLAN_SETS; set++)
		for (int i = 0; i < (sides ? 2 : 1); i++) {
			const struct set_result *result = session_result(s, item, set, i);
			struct place at = { item, set, sides ? (enum side)i : SIDE_BOTH };
			if (result->status != SET_OPEN &&
			    !add_set(store, id, at, result, s->item[item].exercise, err))
				return false;
		}
	return true;
}

struct pause {
	bool open, gap;
	int64_t from_ms;
};

static bool add_pause(struct store *store, int64_t id, int index, struct pause pause, int64_t to_ms,
                      struct err *err)
{
	struct row row = { store_stmt(store, STMT_PAUSE_ADD, err), 0 };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	put_int(&row, index);
	put_text(&row, pause.gap ? "gap" : "pause");
	put_int(&row, pause.from_ms);
	put_int(&row, to_ms);
	return store_run(store, row.stmt, err);
}

static bool add_pauses(struct store *store, int64_t id, const struct session *s, struct arena *arena,
                       struct err *err)
{
	struct session_event *log;
	size_t count;
	if (!store_session_log(store, id, &log, &count, arena, err))
		return false;
	struct pause pause = { 0 };
	int index = 0;
	for (size_t i = 0; i < count; i++) {
		const struct session_event *ev = &log[i];
		if (ev->undone_by != 0)
			continue;
		if (!pause.open && (ev->kind == SESSION_PAUSE || ev->kind == SESSION_GAP)) {
			bool gap = ev->kind == SESSION_GAP;
			pause = (struct pause){ true, gap, gap ? ev->ref_ms : ev->at_ms };
		} else if (pause.open && ev->kind == SESSION_RESUME) {
			pause.open = false;
			if (!add_pause(store, id, index++, pause, ev->at_ms, err))
				return false;
		}
	}
	return !pause.open || add_pause(store, id, index, pause, s->now_ms, err);
}

static bool end_all(struct store *store, int64_t id, const struct session *s, enum session_status status,
                    struct stamp now, struct arena *arena, struct err *err)
{
	if (!end_session(store, id, s, status, now, err))
		return false;
	if (status == SESSION_DISCARDED)
		return true;
	for (int i = 0; i < s->plan->items; i++)
		if (!end_item(store, id, s, i, err) || !add_sets(store, id, s, i, err))
			return false;
	return add_pauses(store, id, s, arena, err);
}

bool store_session_end(struct store *store, int64_t id, const struct session *s, enum session_status status,
                       struct stamp now, struct err *err)
{
	char words[128];
	snprintf(words, sizeof words, "%s %s", session_status_word(status), s->plan->title);
	if (!store_begin_logged(store, "save the end of the session", err))
		return false;
	struct arena *arena = arena_new();
	bool good = store_action(store, ACTION_DO, words, NOT_SET, now, err) &&
	            end_all(store, id, s, status, now, arena, err);
	arena_free(arena);
	return store_end(store, good, err);
}
