#include "screen/a_session.h"

#include "base/text.h"

/* --- the whole way ------------------------------------------------------------------ */

static void a_session_followed_to_its_end_is_finished_on_disk_before_its_summary_is_left(void **held)
{
	struct following *f = *held;
	finish_all(f);
	assert_int_equal(times_asked(f, EFFECT_SESSION_END), 1);
	assert_int_equal(last_value(f, EFFECT_SESSION_END), SESSION_FINISHED);
	assert_int_equal(times_asked(f, EFFECT_LEAVE), 0);
	assert_shows(f, "7 of 7 sets");
	assert_shows(f, "Side step-down              8 8 8 / 8 8 8");
	key(f, 'q');
	assert_int_equal(times_asked(f, EFFECT_LEAVE), 1);
}

static void a_ten_in_the_very_last_answer_opens_the_session_again_and_ends_it_anew(void **held)
{
	struct following *f = *held;
	finish_all(f);
	screen_free(f->screen);
	follow(f, three_exercises(), 3);
	while (!(state(f)->ask == ASK_EFFORT && state(f)->ask_item == 2)) {
		wait_ms(f, 4000);
		if (state(f)->ask == ASK_PAIN || (state(f)->ask == ASK_EFFORT && state(f)->ask_item < 2))
			key(f, '2');
	}
	keys(f, "10");
	key(f, KEY_ENTER_);
	assert_int_equal(state(f)->item[2].effort, 10);
	assert_int_equal(state(f)->stage, STAGE_DONE);
	assert_int_equal(times_asked(f, EFFECT_SESSION_END), 3);
	assert_int_equal(last_value(f, EFFECT_SESSION_END), SESSION_FINISHED);
}

static void the_bell_rings_at_side_switch_rest_over_and_done_and_never_else(void **held)
{
	struct following *f = *held;
	finish_all(f);
	int switches = 3, rests = f->plan.turns - 1, done = 1;
	assert_int_equal(times_asked(f, EFFECT_BELL), switches + rests + done);
}

static void the_clock_of_a_long_rest_goes_to_disk_every_half_minute(void **held)
{
	struct following *f = *held;
	to_rest(f);
	int before = times_asked(f, EFFECT_SESSION_CLOCK);
	wait_ms(f, 40000);
	assert_int_equal(state(f)->stage, STAGE_REST);
	assert_int_equal(times_asked(f, EFFECT_SESSION_CLOCK) - before, 1);
}

static void the_clock_goes_to_disk_once_a_repetition(void **held)
{
	struct following *f = *held;
	wait_ms(f, LEAD_IN_MS + 100);
	int before = times_asked(f, EFFECT_SESSION_CLOCK);
	wait_ms(f, 3 * 4000);
	assert_int_equal(times_asked(f, EFFECT_SESSION_CLOCK) - before, 3);
}

static const char *title_of(const struct following *f)
{
	static char words[160];
	struct text text = TEXT(words);
	screen_title(f->screen, &text);
	return words;
}

static void the_title_tells_what_is_on_and_what_is_left(void **held)
{
	struct following *f = *held;
	wait_ms(f, LEAD_IN_MS + 100);
	char now[160];
	snprintf(now, sizeof now, "%s", title_of(f));
	int minutes, seconds, later_minutes, later_seconds;
	assert_int_equal(sscanf(now, "stepdown %d:%d Side step-down", &minutes, &seconds), 2);
	wait_ms(f, 2000);
	assert_int_equal(sscanf(title_of(f), "stepdown %d:%d Side", &later_minutes, &later_seconds), 2);
	assert_int_equal(minutes * 60 + seconds - 2, later_minutes * 60 + later_seconds);
	wait_ms(f, 28000 + SWITCH_MS + SIDE_MS + 4000);
	assert_non_null(strstr(title_of(f), " rest"));
	key(f, ' ');
	assert_non_null(strstr(title_of(f), " paused"));
}

/* The first cell of the big digits, or of the word of a phase that is not counted. */
static void the_cursor_is_on_the_count_while_the_clock_runs(void **held)
{
	struct following *f = *held;
	static const int sizes[][2] = { { 12, 40 }, { 20, 60 }, { 24, 80 }, { 30, 100 }, { 60, 200 } };
	for (int second = 0; second < 90; second++) {
		wait_ms(f, 1000);
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
			struct grid *grid = grid_new(sizes[i][0], sizes[i][1]);
			screen_view(f->screen, area_all(grid), f->now_ms);
			assert_in_range(grid->cursor_row, 2, sizes[i][0] - 2);
			int col = grid->cursor_col, drawn = 0;
			for (int row = grid->cursor_row; row < grid->cursor_row + 5 && row < grid->rows; row++)
				for (int at = col; at < col + 6 && at < grid->cols; at++)
					drawn += grid->cell[row * grid->cols + at].ch >= 0x2580 && grid->cell[row * grid->cols + at].ch <= 0x2588;
			if (session_screen_state(f->screen)->ask == ASK_NOTHING)
				assert_true(drawn > 5);
			grid_free(grid);
		}
	}
}

/* --- time ------------------------------------------------------------------------------ */

static void what_stands_still_asks_for_no_wake_up(void **held)
{
	struct following *f = *held;
	wait_ms(f, 9000);
	key(f, ' ');
	assert_int_equal(screen_wake_ms(f->screen, f->now_ms), -1);
	keys(f, " q");
	assert_int_equal(screen_wake_ms(f->screen, f->now_ms), -1);
	key(f, KEY_ESC_);
	wait_ms(f, 9000);
	key(f, 'p');
	assert_int_equal(screen_wake_ms(f->screen, f->now_ms), -1);
	keys(f, "2");
	finish_all(f);
	assert_int_equal(screen_wake_ms(f->screen, f->now_ms), -1);
}

static void no_second_has_more_than_twelve_wake_ups(void **held)
{
	static struct exercise exercises[3];
	memcpy(exercises, three_exercises(), sizeof exercises);
	exercises[0].figures = step_figures();
	exercises[0].figure_count = 2;
	struct following *f = *held;
	screen_free(f->screen);
	follow(f, exercises, 3);
	int most = 0;
	for (int second = 0; second < 120; second++) {
		int before = f->wakes;
		wait_ms(f, 1000);
		if (f->wakes - before > most)
			most = f->wakes - before;
	}
	assert_int_equal(most, 12);
}

static void without_a_moving_figure_there_is_one_wake_up_a_second(void **held)
{
	struct following *f = *held;
	wait_ms(f, LEAD_IN_MS);
	int before = f->wakes;
	wait_ms(f, 20000);
	assert_int_equal(f->wakes - before, 20);
}

static void reduced_motion_wakes_as_if_nothing_moved(void **held)
{
	static struct exercise exercises[3];
	memcpy(exercises, three_exercises(), sizeof exercises);
	exercises[0].figures = step_figures();
	exercises[0].figure_count = 1;
	struct following *f = *held;
	screen_free(f->screen);
	memset(f, 0, sizeof *f);
	f->plan = plan_of(exercises, 3);
	follow_from(f, &(struct session_screen_given){ .plan = &f->plan, .look = { GLYPHS_HALF, true } });
	wait_ms(f, LEAD_IN_MS);
	int before = f->wakes;
	wait_ms(f, 20000);
	assert_int_equal(f->wakes - before, 20);
}

static void a_gap_pauses_the_set_and_says_how_long_it_was(void **held)
{
	struct following *f = *held;
	wait_ms(f, 9000);
	f->now_ms += 90000;
	give(f, (struct msg){ .kind = MSG_TICK });
	assert_true(state(f)->paused);
	assert_int_equal(last_event(f), SESSION_GAP);
	assert_shows(f, "Away 90 s; Space goes on.");
	assert_int_equal(session_at(state(f)).tempo.rep, 1);
	key(f, ' ');
	wait_ms(f, LEAD_IN_MS + 100);
	assert_int_equal(state(f)->stage, STAGE_WORK);
	assert_int_equal(session_at(state(f)).tempo.rep, 1);
}

static void being_stopped_for_a_moment_is_a_gap_too(void **held)
{
	struct following *f = *held;
	wait_ms(f, 9000);
	int64_t since_ms = f->now_ms;
	f->now_ms += 2000;
	give(f, (struct msg){ .kind = MSG_PAUSED, .at_ms = since_ms });
	assert_true(state(f)->paused);
	assert_int_equal(last_event(f), SESSION_GAP);
}

static void a_session_taken_up_again_waits_and_goes_on_at_its_repetition(void **held)
{
	struct following *f = *held;
	wait_ms(f, LEAD_IN_MS + 4 * 4000 + 1500);
	struct following again = { .plan = f->plan, .now_ms = 777000 };
	follow_from(&again, &(struct session_screen_given){ .plan = &again.plan, .log = f->log,
	                                                    .log_count = f->logged, .at_ms = state(f)->now_ms,
	                                                    .now_ms = 777000 });
	assert_true(state(&again)->paused);
	assert_int_equal(last_event(&again), SESSION_GAP);
	assert_int_equal(again.logged, 1);
	key(&again, KEY_ENTER_);
	wait_ms(&again, LEAD_IN_MS + 100);
	assert_int_equal(session_at(state(&again)).tempo.rep, 4);
	screen_free(again.screen);
}

static void what_is_not_saved_is_said_until_it_is(void **held)
{
	struct following *f = *held;
	wait_ms(f, 9000);
	give(f, (struct msg){ .kind = MSG_NOT_SAVED, .text = "the disk is full" });
	assert_shows(f, "Not saved yet: the disk is full");
	keys(f, " ");
	assert_shows(f, "Not saved yet: the disk is full");
	give(f, (struct msg){ .kind = MSG_SAVED });
	assert_hides(f, "Not saved yet");
}

/* --- whatever is pressed ------------------------------------------------------------------ */

static const uint32_t all_keys[] = { ' ', 'n', 'b', 'u', KEY_CTRL('r'), '+', '-', 'p', 'e', 's', 't', 'k', '[', ']',
	'q', 'd', 'x', 'o', 'v', 'V', '?', '0', '1', '2', '6', '9', KEY_ENTER_, KEY_ESC_, KEY_UP_, KEY_DOWN_, KEY_LEFT_,
	KEY_RIGHT_, 'f' };

/* Keys and pauses by chance, up to the end. */
static void wander(struct following *f, struct chance *chance, int steps)
{
	int keys_known = (int)(sizeof all_keys / sizeof all_keys[0]) - 1; /* all but the one that finishes */
	for (int i = 0; i < steps && f->logged < 500; i++) {
		wait_ms(f, chance_between(chance, 0, 9000));
		if (chance_between(chance, 0, 9) == 0)
			f->now_ms += 20000;
		key(f, all_keys[chance_between(chance, 0, keys_known - 1)]);
	}
}

static void the_events_handed_out_give_the_same_session_when_replayed(void **held)
{
	struct following *f = *held;
	for (int round = 0; round < rounds(60, 3000); round++) {
		struct chance chance = chance_seed((uint64_t)round);
		screen_free(f->screen);
		follow(f, three_exercises(), 3);
		wander(f, &chance, 80);
		session_log_resolve(f->log, f->logged);
		struct session again = session_replay(&f->plan, f->log, f->logged, state(f)->now_ms);
		assert_int_equal(again.stage, state(f)->stage);
		assert_int_equal(again.turn, state(f)->turn);
		assert_int_equal(again.ask, state(f)->ask);
		assert_int_equal(again.paused, state(f)->paused);
		assert_int_equal(session_at(&again).to_go_ms, session_at(state(f)).to_go_ms);
		assert_int_equal(session_sets_done(&again), session_sets_done(state(f)));
	}
}

static void a_view_changes_nothing(void **held)
{
	struct following *f = *held;
	struct chance chance = chance_seed(11);
	for (int round = 0; round < 40; round++) {
		wander(f, &chance, 3);
		struct session before;
		memcpy(&before, state(f), sizeof before);
		char first[60000];
		snprintf(first, sizeof first, "%s", shown(f->screen, 100, 30));
		assert_string_equal(shown(f->screen, 100, 30), first);
		assert_memory_equal(&before, state(f), sizeof before);
	}
}

static void the_time_in_the_summary_is_that_of_the_end(void **held)
{
	struct following *f = *held;
	finish_all(f);
	assert_shows(f, "13 min");
	f->now_ms += 120000;
	give(f, (struct msg){ .kind = MSG_TICK });
	assert_shows(f, "13 min");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_time_in_the_summary_is_that_of_the_end, start, end),
		cmocka_unit_test_setup_teardown(a_session_followed_to_its_end_is_finished_on_disk_before_its_summary_is_left, start, end),
		cmocka_unit_test_setup_teardown(a_ten_in_the_very_last_answer_opens_the_session_again_and_ends_it_anew, start, end),
		cmocka_unit_test_setup_teardown(the_bell_rings_at_side_switch_rest_over_and_done_and_never_else, start, end),
		cmocka_unit_test_setup_teardown(the_clock_of_a_long_rest_goes_to_disk_every_half_minute, start, end),
		cmocka_unit_test_setup_teardown(the_clock_goes_to_disk_once_a_repetition, start, end),
		cmocka_unit_test_setup_teardown(the_cursor_is_on_the_count_while_the_clock_runs, start, end),
		cmocka_unit_test_setup_teardown(the_title_tells_what_is_on_and_what_is_left, start, end),
		cmocka_unit_test_setup_teardown(what_stands_still_asks_for_no_wake_up, start, end),
		cmocka_unit_test_setup_teardown(no_second_has_more_than_twelve_wake_ups, start, end),
		cmocka_unit_test_setup_teardown(without_a_moving_figure_there_is_one_wake_up_a_second, start, end),
		cmocka_unit_test_setup_teardown(reduced_motion_wakes_as_if_nothing_moved, start, end),
		cmocka_unit_test_setup_teardown(a_gap_pauses_the_set_and_says_how_long_it_was, start, end),
		cmocka_unit_test_setup_teardown(being_stopped_for_a_moment_is_a_gap_too, start, end),
		cmocka_unit_test_setup_teardown(a_session_taken_up_again_waits_and_goes_on_at_its_repetition, start, end),
		cmocka_unit_test_setup_teardown(what_is_not_saved_is_said_until_it_is, start, end),
		cmocka_unit_test_setup_teardown(the_events_handed_out_give_the_same_session_when_replayed, start, end),
		cmocka_unit_test_setup_teardown(a_view_changes_nothing, start, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
