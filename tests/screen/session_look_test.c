#include "screen/a_session.h"

/* --- sides ----------------------------------------------------------------------- */

static void follow_one(struct following *f, struct exercise exercise)
{
	static struct exercise only[1];
	only[0] = exercise;
	screen_free(f->screen);
	follow(f, only, 1);
}

static void an_alternating_set_says_the_side_of_each_repetition_and_counts_each_side(void **held)
{
	struct following *f = *held;
	struct exercise bug = three_exercises()[1];
	bug.sides = SIDES_ALTERNATE;
	follow_one(f, bug);
	wait_ms(f, LEAD_IN_MS + 100);
	assert_non_null(strstr(said(f->screen), "left, set 1 of 2\n1 of 10 reps"));
	wait_ms(f, 4000);
	assert_non_null(strstr(said(f->screen), "right, set 1 of 2\n1 of 10 reps"));
	wait_ms(f, 4000);
	assert_non_null(strstr(said(f->screen), "left, set 1 of 2\n2 of 10 reps"));
}

static void a_dose_each_way_is_done_one_way_first_and_then_the_other(void **held)
{
	struct following *f = *held;
	struct exercise swings = three_exercises()[1];
	swings.dose.each_way = true;
	follow_one(f, swings);
	wait_ms(f, LEAD_IN_MS + 100);
	assert_shows(f, "set 1 of 2, one way");
	wait_ms(f, 10 * 4000);
	assert_shows(f, "set 1 of 2, other way");
	assert_non_null(strstr(said(f->screen), "1 of 10 reps, other way"));
}

static void a_set_that_a_key_ends_counts_up_and_says_so(void **held)
{
	struct following *f = *held;
	struct exercise hops = three_exercises()[2];
	hops.until = UNTIL_KEY;
	follow_one(f, hops);
	wait_ms(f, LEAD_IN_MS + 12100);
	assert_shows(f, "seconds gone, n when done");
	assert_int_equal(session_at(state(f)).tempo.count, 12);
	key(f, KEY_ENTER_);
	assert_int_equal(last_event(f), SESSION_NEXT);
}

static void the_right_side_of_a_front_view_is_the_left_one_in_a_mirror(void **held)
{
	struct following *f = *held;
	struct exercise step = three_exercises()[0];
	step.figures = step_figures();
	step.figure_count = 1;
	follow_one(f, step);
	char left[60000];
	wait_ms(f, LEAD_IN_MS + 1500);
	snprintf(left, sizeof left, "%s", shown(f->screen, 100, 30));
	wait_ms(f, SIDE_MS + SWITCH_MS);
	assert_shows(f, "set 1 of 3");
	assert_string_not_equal(strstr(shown(f->screen, 100, 30), "set 1 of 3"), strstr(left, "set 1 of 3"));
}

static void the_side_to_come_is_told_at_forty_columns_too(void **held)
{
	struct following *f = *held;
	wait_ms(f, LEAD_IN_MS + SIDE_MS + 2000);
	assert_int_equal(state(f)->stage, STAGE_SWITCH);
	assert_non_null(strstr(shown(f->screen, 40, 12), "RIGHT set 1/3"));
}

static void a_long_phase_word_is_big_wherever_there_are_columns_for_it(void **held)
{
	struct following *f = *held;
	struct exercise reach = three_exercises()[0];
	reach.phase_word[PHASE_CONCENTRIC] = "RETURN";
	follow_one(f, reach);
	wait_ms(f, LEAD_IN_MS + 3100);
	for (int cols = 41; cols <= 130; cols++)
		if (strstr(shown(f->screen, cols, cols < 60 ? 12 : 24), "██▄▄█▀ ██▀▀    ██") == NULL)
			fail_msg("no big word at %d columns:\n%s", cols, shown(f->screen, cols, 24));
}

static void a_lead_in_after_a_pause_says_which_repetition_it_goes_on_with(void **held)
{
	struct following *f = *held;
	to_fifth_repetition(f);
	keys(f, "  ");
	assert_int_equal(state(f)->stage, STAGE_LEAD_IN);
	assert_shows(f, "goes on with 5 of 8 reps");
}

static void a_group_is_held_together_by_a_bracket(void **held)
{
	struct following *f = *held;
	f->plan.item[1].group = f->plan.item[2].group = 0;
	assert_shows(f, "◐ Side step-down    ┌ ○ Bridge    └ ○ Side plank");
}

/* The first two exercises in turn: step-down, bridge, step-down, bridge, step-down, then the plank. */
static void in_turns(struct following *f)
{
	struct session_turn *turn = f->plan.turn, second = turn[1];
	turn[1] = turn[3];
	turn[3] = turn[4];
	turn[4] = turn[2];
	turn[2] = second;
	f->plan.item[0].group = f->plan.item[1].group = 0;
}

static void an_exercise_done_in_turns_is_to_come_until_its_last_set(void **held)
{
	struct following *f = *held;
	in_turns(f);
	to_rest(f);
	wait_ms(f, REST_MS + 1000);
	assert_shows(f, "┌ ○ Side step-down    └ ◐ Bridge    ○ Side plank");
}

static void what_was_left_out_is_not_said_to_come_next(void **held)
{
	struct following *f = *held;
	in_turns(f);
	to_rest(f);
	keys(f, "st");
	wait_ms(f, REST_MS + SIDE_MS + SWITCH_MS + 1000);
	assert_shows(f, "then  rest 75 s, then set 3 of 3");
}

static void leaving_out_says_how_many_others_are_still_to_be_done(void **held)
{
	struct following *f = *held;
	in_turns(f);
	to_rest(f);
	keys(f, "st");
	wait_ms(f, REST_MS + 1000);
	keys(f, "p5");
	assert_shows(f, "the last exercise goes on");
}

static void a_rest_past_zero_says_how_long_it_is_over(void **held)
{
	struct following *f = *held;
	f->plan.rest_ends = REST_ENDS_KEY;
	to_rest(f);
	wait_ms(f, REST_MS + 12000);
	assert_shows(f, "past the 75 s");
	assert_int_equal(times_asked(f, EFFECT_BELL), 2);
	key(f, ' ');
	assert_int_equal(state(f)->stage, STAGE_LEAD_IN);
}

/* --- for line mode ------------------------------------------------------------------ */

static void line_mode_says_the_same_as_the_screen(void **held)
{
	struct following *f = *held;
	assert_string_equal(said(f->screen), "Strength B, 1 of 3: Side step-down 20 cm\n"
	                                     "left, set 1 of 3\n"
	                                     "8 reps   lower 3  rise 1\n"
	                                     "Knee over the second toe, hips level.\n"
	                                     "5, get ready\n");
	to_fifth_repetition(f);
	assert_string_equal(said(f->screen), "Strength B, 1 of 3: Side step-down 20 cm\n"
	                                     "left, set 2 of 3\n"
	                                     "5 of 8 reps\n"
	                                     "lower 3\n");
}

static void line_mode_says_nothing_new_between_two_phases(void **held)
{
	struct following *f = *held;
	to_fifth_repetition(f);
	char before[4000];
	snprintf(before, sizeof before, "%s", said(f->screen));
	wait_ms(f, 1000);
	assert_string_equal(said(f->screen), before);
	wait_ms(f, 1000);
	assert_string_not_equal(said(f->screen), before);
}

static void line_mode_asks_with_the_keys_to_type(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	assert_non_null(strstr(said(f->screen), "Highest knee pain during Side step-down 20 cm? Type 0 to 9"));
	key(f, '4');
	assert_non_null(strstr(said(f->screen), "e: Side step-down 10 cm, same tempo; used next time\n"));
}

static void an_easier_one_at_another_tempo_is_offered_with_that(void **held)
{
	struct exercise exercises[3], slower = three_exercises()[0].easier[0];
	memcpy(exercises, three_exercises(), sizeof exercises);
	slower.tempo.eccentric_s = 2;
	exercises[0].easier = &slower;
	struct following *f = *held;
	screen_free(f->screen);
	follow(f, exercises, 3);
	to_pain_question(f);
	key(f, '4');
	assert_shows(f, "lower 2  rise 1; used next time");
}

/* --- sizes ------------------------------------------------------------------------------ */

/* At, before and behind each width where the layout changes. */
static void shown_at_the_edges(const struct screen *screen)
{
	static const int cols[] = { 1, 2, 20, 39, 40, 41, 59, 60, 61, 79, 80, 81, 99, 100, 101, 119, 120, 121, 210 };
	for (int rows = 1; rows <= 70; rows += rows < 34 ? 1 : 9)
		for (size_t i = 0; i < sizeof cols / sizeof cols[0]; i++)
			shown_at(screen, cols[i], rows, (rows + cols[i]) % 5 == 0, 0);
}

static void a_running_set_draws_at_every_size(void **held)
{
	struct following *f = *held;
	wait_ms(f, 9000);
	shown_at_every_size(f->screen);
}

static void every_mode_draws_where_the_layout_changes(void **held)
{
	static const char *const ways[] = { "", " ", "s", "q", "p", "p4", "p7", "p10", "n", "nn" };
	struct following *f = *held;
	for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
		screen_free(f->screen);
		follow(f, three_exercises(), 3);
		shown_at_the_edges(f->screen);
		wait_ms(f, 9000);
		keys(f, ways[i]);
		shown_at_the_edges(f->screen);
	}
}

static void rest_and_summary_draw_where_the_layout_changes(void **held)
{
	struct following *f = *held;
	to_rest(f);
	shown_at_the_edges(f->screen);
	keys(f, "[");
	shown_at_the_edges(f->screen);
	key(f, KEY_ESC_);
	finish_all(f);
	shown_at_the_edges(f->screen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_alternating_set_says_the_side_of_each_repetition_and_counts_each_side, start, end),
		cmocka_unit_test_setup_teardown(a_dose_each_way_is_done_one_way_first_and_then_the_other, start, end),
		cmocka_unit_test_setup_teardown(a_set_that_a_key_ends_counts_up_and_says_so, start, end),
		cmocka_unit_test_setup_teardown(the_right_side_of_a_front_view_is_the_left_one_in_a_mirror, start, end),
		cmocka_unit_test_setup_teardown(the_side_to_come_is_told_at_forty_columns_too, start, end),
		cmocka_unit_test_setup_teardown(a_long_phase_word_is_big_wherever_there_are_columns_for_it, start, end),
		cmocka_unit_test_setup_teardown(an_easier_one_at_another_tempo_is_offered_with_that, start, end),
		cmocka_unit_test_setup_teardown(a_lead_in_after_a_pause_says_which_repetition_it_goes_on_with, start, end),
		cmocka_unit_test_setup_teardown(a_group_is_held_together_by_a_bracket, start, end),
		cmocka_unit_test_setup_teardown(an_exercise_done_in_turns_is_to_come_until_its_last_set, start, end),
		cmocka_unit_test_setup_teardown(what_was_left_out_is_not_said_to_come_next, start, end),
		cmocka_unit_test_setup_teardown(leaving_out_says_how_many_others_are_still_to_be_done, start, end),
		cmocka_unit_test_setup_teardown(a_rest_past_zero_says_how_long_it_is_over, start, end),
		cmocka_unit_test_setup_teardown(line_mode_says_the_same_as_the_screen, start, end),
		cmocka_unit_test_setup_teardown(line_mode_says_nothing_new_between_two_phases, start, end),
		cmocka_unit_test_setup_teardown(line_mode_asks_with_the_keys_to_type, start, end),
		cmocka_unit_test_setup_teardown(a_running_set_draws_at_every_size, start, end),
		cmocka_unit_test_setup_teardown(every_mode_draws_where_the_layout_changes, start, end),
		cmocka_unit_test_setup_teardown(rest_and_summary_draw_where_the_layout_changes, start, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
