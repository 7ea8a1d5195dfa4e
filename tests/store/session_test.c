#include "support/check.h"

#include <unistd.h>

#include "store_inner.h"
#include "support/faulty.h"
#include "support/files.h"
#include "support/story.h"

static struct stamp later(int seconds)
{
	return (struct stamp){ a_monday.unix_s + seconds, a_monday.utc_offset_s };
}

static struct day days_later(int days)
{
	return (struct day){ a_monday_day.n + days };
}

static int64_t started(struct store *store, const struct story *story, int day)
{
	int64_t id = 0;
	struct err err = { 0 };
	if (!store_session_start(store, &story->plan, later(86400 * day), days_later(day), &id, &err))
		fail_msg("%s", err.text);
	return id;
}

static void saved(struct store *store, int64_t id, const struct story *story, size_t from)
{
	struct err err = { 0 };
	for (size_t i = from; i < story->count; i++)
		if (!store_session_event(store, id, &story->log[i], later((int)story->log[i].at_ms / 1000), &err))
			fail_msg("%s", err.text);
}

static void ended(struct store *store, int64_t id, const struct story *story, enum session_status status)
{
	struct err err = { 0 };
	if (!store_session_end(store, id, &story->state, status, later(3600), &err))
		fail_msg("%s", err.text);
}

static bool unfinished_in(struct store *store, struct unfinished *out, struct arena *arena)
{
	size_t count;
	bool found;
	const struct exercise *exercises = story_exercises(&count);
	assert_true(store_session_unfinished(store, exercises, count, out, &found, arena, NULL));
	return found;
}

static struct history_session *history_in(struct store *store, size_t *count, struct arena *arena)
{
	struct history_session *rows;
	assert_true(store_history(store, &(struct history_query){ .with_sets = true, .limit = 10 }, &rows, count, arena, NULL));
	return rows;
}

/* --- taking a session up again ------------------------------------------------ */

static void nothing_is_unfinished_in_a_new_history(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct store *store = opened("new.db");
	struct unfinished unfinished;
	assert_false(unfinished_in(store, &unfinished, arena));
	store_close(store);
	arena_free(arena);
}

static void assert_same_plan(const struct session_plan *a, const struct session_plan *b)
{
	assert_string_equal(a->routine_id, b->routine_id);
	assert_string_equal(a->title, b->title);
	assert_string_equal(a->kind, b->kind);
	assert_int_equal(a->lead_in_s, b->lead_in_s);
	assert_int_equal(a->switch_s, b->switch_s);
	assert_int_equal(a->rest_ends, b->rest_ends);
	assert_int_equal(a->pain_stop, b->pain_stop);
	assert_int_equal(a->items, b->items);
	assert_int_equal(a->turns, b->turns);
	for (int i = 0; i < a->items; i++) {
		assert_ptr_equal(a->item[i].exercise, b->item[i].exercise);
		assert_memory_equal(&a->item[i].tempo, &b->item[i].tempo, sizeof a->item[i].tempo);
		assert_int_equal(a->item[i].dose.duration_s, b->item[i].dose.duration_s);
		assert_int_equal(a->item[i].rest_s, b->item[i].rest_s);
		assert_int_equal(a->item[i].group, b->item[i].group);
		assert_int_equal(a->item[i].slot, b->item[i].slot);
	}
	for (int i = 0; i < a->turns; i++) {
		assert_int_equal(a->turn[i].item, b->turn[i].item);
		assert_int_equal(a->turn[i].set, b->turn[i].set);
		assert_int_equal(a->turn[i].rest_s, b->turn[i].rest_s);
		assert_int_equal(a->turn[i].last_of_item, b->turn[i].last_of_item);
	}
}

static void a_session_that_was_not_ended_is_found_as_it_was(void **state)
{
	(void)state;
	static struct story story;
	struct chance chance = chance_seed(11);
	for (int round = rounds(100, 1000); round > 0; round--) {
		unlink(path_to("resume.db"));
		struct arena *arena = arena_new();
		struct store *store = opened("resume.db");
		story_start(&story);
		int64_t id = started(store, &story, 0);
		for (int steps = chance_between(&chance, 0, 30); steps > 0 && story_step(&story, &chance); steps--)
			;
		saved(store, id, &story, 0);
		store_close(store);
		store = opened("resume.db");
		struct unfinished unfinished;
		assert_true(unfinished_in(store, &unfinished, arena));
		assert_int_equal(unfinished.id, id);
		assert_string_equal(unfinished.title, "Strength B");
		assert_int_equal(unfinished.started.unix_s, a_monday.unix_s);
		assert_int_equal(unfinished.day.n, a_monday_day.n);
		assert_same_plan(unfinished.plan, &story.plan);
		assert_int_equal(unfinished.log_count, story.count);
		int64_t at_ms = story.count == 0 ? 0 : story.log[story.count - 1].at_ms;
		assert_int_equal(unfinished.at_ms, at_ms);
		assert_int_equal(unfinished.last_seen.unix_s, later((int)at_ms / 1000).unix_s);
		struct session now = session_replay(unfinished.plan, unfinished.log, unfinished.log_count, at_ms);
		struct session then = session_replay(&story.plan, story.log, story.count, at_ms);
		story_assert_same(&now, &then);
		store_close(store);
		arena_free(arena);
	}
}

static void the_clock_row_tells_when_the_session_was_last_seen(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("clock.db");
	story_start(&story);
	int64_t id = started(store, &story, 0);
	assert_true(store_session_clock(store, id, 8250, later(8), NULL));
	struct unfinished unfinished;
	assert_true(unfinished_in(store, &unfinished, arena));
	assert_int_equal(unfinished.at_ms, 8250);
	assert_int_equal(unfinished.last_seen.unix_s, a_monday.unix_s + 8);
	assert_int_equal(unfinished.last_seen.utc_offset_s, 3600);
	store_close(store);
	arena_free(arena);
}

/* The wall clock is told and no more: what counts is the session's own time. */
static void a_clock_set_back_an_hour_in_mid_set_changes_no_time_of_it(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("back.db");
	struct chance chance = chance_seed(2026);
	story_start(&story);
	for (int i = 0; i < 5; i++)
		assert_true(story_step(&story, &chance));
	int64_t id = started(store, &story, 0);
	for (size_t i = 0; i < story.count; i++)
		assert_true(store_session_event(store, id, &story.log[i], later(i < 2 ? 0 : -3600), NULL));
	struct unfinished unfinished;
	assert_true(unfinished_in(store, &unfinished, arena));
	assert_int_equal(unfinished.log_count, story.count);
	assert_memory_equal(unfinished.log, story.log, story.count * sizeof *story.log);
	assert_int_equal(unfinished.last_seen.unix_s, later(-3600).unix_s);
	ended(store, id, &story, SESSION_LEFT);
	size_t count;
	struct history_session *rows = history_in(store, &count, arena);
	assert_int_equal(count, 1);
	assert_int_equal(rows[0].active_ms, story.state.now_ms);
	store_close(store);
	arena_free(arena);
}

static void of_two_unfinished_sessions_the_later_one_is_offered(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("two.db");
	struct unfinished unfinished;
	story_start(&story);
	int64_t first = started(store, &story, 0), second = started(store, &story, 1);
	assert_true(unfinished_in(store, &unfinished, arena));
	assert_int_equal(unfinished.id, second);
	ended(store, second, &story, SESSION_LEFT);
	assert_true(unfinished_in(store, &unfinished, arena));
	assert_int_equal(unfinished.id, first);
	store_close(store);
	arena_free(arena);
}

static void an_exercise_that_is_gone_is_named_and_the_session_can_be_discarded(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("gone.db");
	struct unfinished unfinished;
	size_t count;
	bool found;
	story_start(&story);
	int64_t id = started(store, &story, 0);
	const struct exercise *exercises = story_exercises(&count);
	assert_true(store_session_unfinished(store, exercises + 1, count - 1, &unfinished, &found, arena, NULL));
	assert_true(found);
	assert_null(unfinished.plan);
	assert_string_equal(unfinished.missing, "bridge");
	assert_true(store_session_end(store, id, NULL, SESSION_DISCARDED, later(60), NULL));
	assert_false(unfinished_in(store, &unfinished, arena));
	store_close(store);
	arena_free(arena);
}

static void a_session_that_is_over_takes_no_event_and_no_second_end(void **state)
{
	(void)state;
	static struct story story;
	struct store *store = opened("over.db");
	struct err err = { 0 };
	story_start(&story);
	int64_t id = started(store, &story, 0);
	ended(store, id, &story, SESSION_LEFT);
	struct session_event pause = { .kind = SESSION_PAUSE, .at_ms = 100 };
	assert_false(store_session_event(store, id, &pause, later(1), &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_false(store_session_clock(store, id, 100, later(1), &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	assert_false(store_session_end(store, id, &story.state, SESSION_FINISHED, later(1), &err));
	assert_int_equal(err.code, ERR_NOT_FOUND);
	store_close(store);
	assert_int_equal(asked("over.db", "SELECT count(*) FROM session_event"), 0);
	assert_int_equal(asked("over.db", "SELECT count(*) FROM action WHERE kind = 'do'"), 1);
}

/* --- what is remembered ---------------------------------------------------------- */

static void a_followed_session_is_remembered_set_by_set_and_side_by_side(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("followed.db");
	size_t count;
	story_start(&story);
	int64_t id = started(store, &story, 0);
	story_follow(&story);
	saved(store, id, &story, 0);
	ended(store, id, &story, SESSION_FINISHED);
	const struct history_session *row = history_in(store, &count, arena);
	assert_int_equal(count, 1);
	assert_int_equal(row->status, SESSION_FINISHED);
	assert_string_equal(row->routine_id, "strength-b");
	assert_int_equal(row->started.unix_s, a_monday.unix_s);
	assert_int_equal(row->ended.unix_s, later(3600).unix_s);
	assert_int_equal(row->active_ms, story.state.now_ms);
	assert_int_equal(strlen(row->ulid), 26);
	/* Two bridges, two step-downs and two planks of two sides, two rounds of taps. */
	assert_int_equal(row->set_count, 2 + 4 + 4 + 2);
	assert_int_equal(row->item_count, 4);
	assert_int_equal(row->items[1].pain, 2);
	assert_int_equal(row->items[1].effort, 6);
	assert_int_equal(row->sets[0].side, SIDE_BOTH);
	assert_int_equal(row->sets[0].reps, 4);
	assert_int_equal(row->sets[0].held_ms, 4 * 4000);
	assert_int_equal(row->sets[0].rest_ms, NOT_SET);
	assert_int_equal(row->sets[2].side, SIDE_LEFT);
	assert_int_equal(row->sets[3].side, SIDE_RIGHT);
	assert_int_equal(row->sets[3].status, SET_DONE);
	assert_string_equal(row->sets[3].exercise_id, "lateral-step-down-20");
	assert_int_equal(row->sets[6].reps, NOT_SET);
	assert_int_equal(row->sets[6].held_ms, 15000);
	store_close(store);
	arena_free(arena);
}

/* What the rows say of a set, looked up by hand. */
static const struct history_set *row_of(const struct history_session *row, int item, int set, enum side side)
{
	for (size_t i = 0; i < row->set_count; i++)
		if (row->sets[i].item == item && row->sets[i].set == set && row->sets[i].side == side)
			return &row->sets[i];
	return NULL;
}

static void assert_told(const struct history_session *row, const struct session *s, int item, int set, int side)
{
	const struct set_result *result = session_result(s, item, set, side);
	const struct exercise *exercise = result->exercise != NULL ? result->exercise : s->item[item].exercise;
	const struct history_set *told =
		row_of(row, item, set, exercise->sides != SIDES_EACH ? SIDE_BOTH : side == 0 ? SIDE_LEFT : SIDE_RIGHT);
	if (result->status == SET_OPEN)
		return;
	assert_non_null(told);
	assert_string_equal(told->exercise_id, exercise->id);
	assert_int_equal(told->status, result->status);
	assert_int_equal(told->reps, result->reps);
	assert_int_equal(told->held_ms, result->held_ms);
	assert_int_equal(told->rest_ms, result->rest_ms);
	assert_int_equal(told->pain, result->pain);
}

static void whatever_happens_in_a_session_its_rows_tell_the_final_state(void **state)
{
	(void)state;
	static struct story story;
	struct chance chance = chance_seed(5);
	struct store *store = opened("whatever.db");
	for (int round = 0; round < rounds(100, 1000); round++) {
		struct arena *arena = arena_new();
		size_t count, sets = 0;
		story_start(&story);
		int64_t id = started(store, &story, round);
		for (int steps = 60; steps > 0 && story_step(&story, &chance); steps--)
			;
		saved(store, id, &story, 0);
		ended(store, id, &story, SESSION_LEFT);
		const struct history_session *row = history_in(store, &count, arena);
		assert_int_equal(row->id, id);
		for (int item = 0; item < story.plan.items; item++) {
			const struct item_result *result = &story.state.item[item];
			assert_string_equal(row->items[item].exercise_id, result->exercise->id);
			assert_int_equal(row->items[item].pain, result->pain);
			assert_int_equal(row->items[item].effort, result->effort);
			assert_int_equal(row->items[item].form, result->form);
			assert_int_equal(row->items[item].choice, result->choice);
			assert_int_equal(row->items[item].skip, result->skip);
			for (int i = 0; i < 2 * SESSION_SETS; i++) {
				assert_told(row, &story.state, item, i / 2, i % 2);
				sets += session_result(&story.state, item, i / 2, i % 2)->status != SET_OPEN;
			}
		}
		assert_int_equal(row->set_count, sets);
		arena_free(arena);
	}
	store_close(store);
	assert_sound("whatever.db");
}

static void not_asked_skipped_and_nought_stay_three_values(void **state)
{
	(void)state;
	static struct story story;
	static const int answers[] = { ANSWER_NOT_ASKED, ANSWER_SKIPPED, 0, 10 };
	struct arena *arena = arena_new();
	struct store *store = opened("answers.db");
	size_t count;
	story_start(&story);
	int64_t id = started(store, &story, 0);
	for (int i = 0; i < 4; i++) {
		story.state.item[i].pain = (int8_t)answers[i];
		story.state.item[i].effort = (int8_t)answers[3 - i];
	}
	ended(store, id, &story, SESSION_FINISHED);
	const struct history_session *row = history_in(store, &count, arena);
	for (int i = 0; i < 4; i++) {
		assert_int_equal(row->items[i].pain, answers[i]);
		assert_int_equal(row->items[i].effort, answers[3 - i]);
	}
	store_close(store);
	arena_free(arena);
	/* In plain SQL a mean is one of digits alone. */
	assert_int_equal(asked("answers.db", "SELECT 10 * avg(pain) FROM session_item"), 50);
}

static void pauses_and_gaps_are_kept_apart(void **state)
{
	(void)state;
	static struct story story;
	static const struct session_event events[] = {
		{ .kind = SESSION_PAUSE, .at_ms = 7000 },
		{ .kind = SESSION_RESUME, .at_ms = 19000 },
		{ .kind = SESSION_GAP, .at_ms = 90000, .ref_ms = 26000 },
		{ .kind = SESSION_RESUME, .at_ms = 95000 },
		{ .kind = SESSION_PAUSE, .at_ms = 101000 },
	};
	struct store *store = opened("pauses.db");
	story_start(&story);
	int64_t id = started(store, &story, 0);
	memcpy(story.log, events, sizeof events);
	story.count = sizeof events / sizeof events[0];
	story.state = session_replay(&story.plan, story.log, story.count, 120000);
	saved(store, id, &story, 0);
	ended(store, id, &story, SESSION_LEFT);
	store_close(store);
	assert_int_equal(asked("pauses.db", "SELECT count(*) FROM session_pause"), 3);
	assert_int_equal(asked("pauses.db", "SELECT count(*) FROM session_pause WHERE kind = 'gap'"
	                                    " AND from_ms = 26000 AND to_ms = 95000"), 1);
	assert_int_equal(asked("pauses.db", "SELECT count(*) FROM session_pause WHERE kind = 'pause'"
	                                    " AND from_ms = 7000 AND to_ms = 19000"), 1);
	assert_int_equal(asked("pauses.db", "SELECT count(*) FROM session_pause WHERE from_ms = 101000"
	                                    " AND to_ms = 120000"), 1);
}

static void a_discarded_session_is_in_no_list(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("discarded.db");
	struct last_time last;
	size_t count;
	story_start(&story);
	int64_t id = started(store, &story, 0);
	story_follow(&story);
	saved(store, id, &story, 0);
	ended(store, id, &story, SESSION_DISCARDED);
	history_in(store, &count, arena);
	assert_int_equal(count, 0);
	assert_true(store_last_time(store, "bridge", &last, NULL));
	assert_false(last.known);
	assert_true(store_routine_last(store, "strength-b", &last, NULL));
	assert_false(last.known);
	store_close(store);
	arena_free(arena);
	assert_int_equal(asked("discarded.db", "SELECT count(*) FROM session_set"), 0);
}

static void every_kind_of_event_choice_and_reason_fits_into_the_file(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("words.db");
	struct unfinished unfinished;
	size_t logged = 0, count;
	story_start(&story);
	int64_t id = started(store, &story, 0);
	for (int kind = 0; kind < SESSION_EVENT_KINDS; kind++) {
		struct session_event ev = { .kind = (enum session_event_kind)kind, .at_ms = kind };
		bool fits = store_session_event(store, id, &ev, a_monday, NULL);
		assert_int_equal(fits, ev.kind != SESSION_TICK);
		logged += fits;
	}
	assert_true(unfinished_in(store, &unfinished, arena));
	assert_int_equal(unfinished.log_count, logged);
	for (size_t i = 0; i < logged; i++)
		assert_int_equal(unfinished.log[i].kind, unfinished.log[i].at_ms);
	for (int value = 0; value < SESSION_CHOICES; value++) {
		story.state.item[0].choice = (int8_t)value;
		story.state.item[0].skip = (int8_t)(value % SKIP_REASONS);
		id = started(store, &story, value);
		ended(store, id, &story, SESSION_LEFT);
		const struct history_session *row = history_in(store, &count, arena);
		assert_int_equal(row->items[0].choice, value);
		assert_int_equal(row->items[0].skip, value % SKIP_REASONS);
		assert_int_equal(row->items[1].choice, NOT_SET);
	}
	store_close(store);
	arena_free(arena);
}

static void names_sort_by_the_time_they_were_made(void **state)
{
	(void)state;
	char before[ULID_TEXT], after[ULID_TEXT], twin[ULID_TEXT];
	struct chance chance = chance_seed(26);
	for (int round = rounds(1000, 100000); round > 0; round--) {
		int64_t unix_s = chance_next(&chance);
		ulid_make((struct stamp){ unix_s, 0 }, before);
		ulid_make((struct stamp){ unix_s, 0 }, twin);
		ulid_make((struct stamp){ unix_s + 1 + chance_between(&chance, 0, 100000), 0 }, after);
		assert_true(strcmp(before, after) < 0);
		assert_string_not_equal(before, twin);
		assert_int_equal(strspn(before, "0123456789ABCDEFGHJKMNPQRSTVWXYZ"), 26);
	}
	ulid_make((struct stamp){ 1469918176, 0 }, before);
	assert_memory_equal(before, "01ARYZ6RR0", 10); /* of the specification's example, to the second */
}

/* --- lists ------------------------------------------------------------------------ */

/* Followed sessions on the days given, in that order. */
static struct store *filled(const char *name, const int *days, size_t count)
{
	static struct story story;
	struct store *store = opened(name);
	for (size_t i = 0; i < count; i++) {
		story_start(&story);
		int64_t id = started(store, &story, days[i]);
		story_follow(&story);
		story.state.item[1].pain = (int8_t)i;
		ended(store, id, &story, SESSION_FINISHED);
	}
	return store;
}

static void lists_are_newest_first_between_days_and_not_longer_than_asked(void **state)
{
	(void)state;
	static const int days[] = { 0, 7, 3, 5, 5 };
	struct arena *arena = arena_new();
	struct store *store = filled("lists.db", days, 5);
	struct history_session *rows;
	size_t count;
	struct history_query all = { 0 };
	assert_true(store_history(store, &all, &rows, &count, arena, NULL));
	assert_int_equal(count, 5);
	static const int newest_first[] = { 7, 5, 5, 3, 0 };
	for (int i = 0; i < 5; i++)
		assert_int_equal(rows[i].day.n, days_later(newest_first[i]).n);
	assert_true(rows[1].id > rows[2].id);
	assert_int_equal(rows[0].item_count, 0);
	struct history_query between = { .has_from = true, .has_to = true, .from = days_later(3), .to = days_later(5) };
	assert_true(store_history(store, &between, &rows, &count, arena, NULL));
	assert_int_equal(count, 3);
	struct history_query two = { .limit = 2, .has_to = true, .to = days_later(6) };
	assert_true(store_history(store, &two, &rows, &count, arena, NULL));
	assert_int_equal(count, 2);
	assert_int_equal(rows[0].day.n, days_later(5).n);
	struct history_query bridges = { .exercise_id = "bridge", .limit = 3 };
	assert_true(store_history(store, &bridges, &rows, &count, arena, NULL));
	assert_int_equal(count, 3);
	struct history_query squats = { .exercise_id = "squat" };
	assert_true(store_history(store, &squats, &rows, &count, arena, NULL));
	assert_int_equal(count, 0);
	store_close(store);
	arena_free(arena);
}

static void the_last_time_has_its_day_and_its_digits(void **state)
{
	(void)state;
	static const int days[] = { 0, 2 };
	struct store *store = filled("last.db", days, 2);
	struct last_time last;
	assert_true(store_last_time(store, "lateral-step-down-20", &last, NULL));
	assert_true(last.known);
	assert_int_equal(last.day.n, days_later(2).n);
	assert_int_equal(last.pain, 1);
	assert_int_equal(last.effort, 6);
	assert_true(store_routine_last(store, "strength-b", &last, NULL));
	assert_true(last.known);
	assert_int_equal(last.day.n, days_later(2).n);
	assert_int_equal(last.pain, 2);
	assert_true(store_last_time(store, "squat", &last, NULL));
	assert_false(last.known);
	store_close(store);
}

static void after_easier_the_slot_begins_with_the_easier_exercise(void **state)
{
	(void)state;
	static struct story story;
	struct arena *arena = arena_new();
	struct store *store = opened("easier.db");
	const char *choice = "?";
	assert_true(store_slot_choice(store, "strength-b", 1, &choice, arena, NULL));
	assert_null(choice);
	story_start(&story);
	int64_t id = started(store, &story, 0);
	story_follow(&story);
	ended(store, id, &story, SESSION_FINISHED);
	assert_true(store_slot_choice(store, "strength-b", 1, &choice, arena, NULL));
	assert_string_equal(choice, "lateral-step-down-20");
	id = started(store, &story, 2);
	story.state.item[1].choice = CHOICE_EASIER;
	story.state.item[1].easier_next = true;
	ended(store, id, &story, SESSION_FINISHED);
	assert_true(store_slot_choice(store, "strength-b", 1, &choice, arena, NULL));
	assert_string_equal(choice, "lateral-step-down-10");
	assert_true(store_slot_choice(store, "strength-b", 0, &choice, arena, NULL));
	assert_string_equal(choice, "bridge");
	assert_true(store_slot_choice(store, "strength-b", 9, &choice, arena, NULL));
	assert_null(choice);
	store_close(store);
	arena_free(arena);
}

int main(void)
{
	faulty_install();
	faulty_set(FAULT_UNSYNCED, 0);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_unfinished_in_a_new_history),
		cmocka_unit_test(a_session_that_was_not_ended_is_found_as_it_was),
		cmocka_unit_test(the_clock_row_tells_when_the_session_was_last_seen),
		cmocka_unit_test(a_clock_set_back_an_hour_in_mid_set_changes_no_time_of_it),
		cmocka_unit_test(of_two_unfinished_sessions_the_later_one_is_offered),
		cmocka_unit_test(an_exercise_that_is_gone_is_named_and_the_session_can_be_discarded),
		cmocka_unit_test(a_session_that_is_over_takes_no_event_and_no_second_end),
		cmocka_unit_test(a_followed_session_is_remembered_set_by_set_and_side_by_side),
		cmocka_unit_test(whatever_happens_in_a_session_its_rows_tell_the_final_state),
		cmocka_unit_test(not_asked_skipped_and_nought_stay_three_values),
		cmocka_unit_test(pauses_and_gaps_are_kept_apart),
		cmocka_unit_test(a_discarded_session_is_in_no_list),
		cmocka_unit_test(every_kind_of_event_choice_and_reason_fits_into_the_file),
		cmocka_unit_test(names_sort_by_the_time_they_were_made),
		cmocka_unit_test(lists_are_newest_first_between_days_and_not_longer_than_asked),
		cmocka_unit_test(the_last_time_has_its_day_and_its_digits),
		cmocka_unit_test(after_easier_the_slot_begins_with_the_easier_exercise),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
