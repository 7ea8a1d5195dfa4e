#include "screen/a_session.h"

/* --- keys ----------------------------------------------------------------- */

static void every_key_of_a_running_set_logs_what_it_says(void **held)
{
	struct following *f = *held;
	wait_ms(f, 8000);
	assert_event(f, ' ', SESSION_PAUSE);
	assert_event(f, ' ', SESSION_RESUME);
	wait_ms(f, 6000);
	assert_event(f, 'e', SESSION_EASIER);
	assert_event(f, 'u', SESSION_UNDO);
	assert_event(f, KEY_CTRL('r'), SESSION_REDO);
	key(f, ' ');
	wait_ms(f, 12000);
	assert_event(f, 'p', SESSION_ASK_PAIN);
	assert_event(f, '2', SESSION_PAIN);
	wait_ms(f, 6000);
	assert_event(f, 'b', SESSION_BACK);
	wait_ms(f, 6000);
	assert_event(f, 'n', SESSION_NEXT);
}

static void a_rest_takes_fifteen_seconds_more_or_less_and_starts_now(void **held)
{
	struct following *f = *held;
	to_rest(f);
	int64_t length_ms = session_at(state(f)).length_ms;
	key(f, '+');
	assert_int_equal(session_at(state(f)).length_ms, length_ms + 15000);
	keys(f, "--");
	assert_int_equal(session_at(state(f)).length_ms, length_ms - 15000);
	assert_event(f, 'n', SESSION_NEXT);
	assert_int_not_equal(state(f)->stage, STAGE_REST);
}

static void an_exercise_is_left_out_with_its_reason(void **held)
{
	static const struct {
		uint32_t key;
		enum skip_reason reason;
	} reasons[] = { { 'p', SKIP_PAIN }, { 't', SKIP_TIME }, { 'k', SKIP_KIT },
		        { '1', SKIP_PAIN }, { '2', SKIP_TIME }, { '3', SKIP_KIT } };
	struct following *f = *held;
	for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++) {
		screen_free(f->screen);
		follow(f, three_exercises(), 3);
		wait_ms(f, 7000);
		size_t before = f->logged;
		key(f, 's');
		assert_int_equal(f->logged, before);
		assert_shows(f, "Leave out the rest of Side step-down: pain, time or kit?");
		key(f, reasons[i].key);
		assert_int_equal(last_event(f), SESSION_SKIP);
		assert_int_equal(f->log[f->logged - 1].value, reasons[i].reason);
	}
}

static void escape_takes_the_skip_question_away_and_nothing_else(void **held)
{
	struct following *f = *held;
	wait_ms(f, 7000);
	key(f, 's');
	key(f, KEY_ESC_);
	assert_int_equal(f->logged, 0);
	assert_hides(f, "pain, time or kit?");
}

static void the_easier_one_in_a_running_set_is_for_now(void **held)
{
	struct following *f = *held;
	wait_ms(f, 7000);
	key(f, 'e');
	assert_shows(f, "From now on: Side step-down 10 cm. u takes it back.");
	assert_shows(f, "1 of 3   Side step-down 10 cm");
}

static void sets_that_were_done_can_be_corrected_in_a_rest(void **held)
{
	struct following *f = *held;
	to_rest(f);
	keys(f, "[");
	assert_shows(f, "right   8 · ·");
	keys(f, "[--");
	assert_int_equal(session_result(state(f), 0, 0, 0)->reps, 6);
	assert_shows(f, "left    6 · ·");
	keys(f, "]+");
	assert_int_equal(session_result(state(f), 0, 0, 1)->reps, 9);
	key(f, KEY_ENTER_);
	assert_event(f, 'n', SESSION_NEXT);
}

static void what_was_undone_is_told_in_a_persons_words(void **held)
{
	struct following *f = *held;
	to_rest(f);
	keys(f, "+u");
	assert_shows(f, "Undone: change of the rest.");
	keys(f, "[-u");
	assert_shows(f, "Undone: correction.");
}

static void v_and_capital_v_change_the_figure_and_the_glyphs_are_remembered(void **held)
{
	static struct exercise exercises[3];
	memcpy(exercises, three_exercises(), sizeof exercises);
	exercises[0].figures = step_figures();
	exercises[0].figure_count = 2;
	struct following *f = *held;
	screen_free(f->screen);
	follow(f, exercises, 3);
	char front[60000];
	snprintf(front, sizeof front, "%s", shown(f->screen, 100, 30));
	key(f, 'v');
	assert_string_not_equal(shown(f->screen, 100, 30), front);
	key(f, 'v');
	assert_string_equal(shown(f->screen, 100, 30), front);
	key(f, 'V');
	assert_int_equal(f->asked[f->count - 1], EFFECT_SETTING);
	assert_string_not_equal(shown(f->screen, 100, 30), front);
}

static void v_says_when_there_is_one_view_alone(void **held)
{
	static struct exercise exercises[3];
	memcpy(exercises, three_exercises(), sizeof exercises);
	exercises[0].figures = step_figures();
	exercises[0].figure_count = 1;
	struct following *f = *held;
	screen_free(f->screen);
	follow(f, exercises, 3);
	key(f, 'v');
	assert_shows(f, "This exercise is drawn from one side alone.");
}

static void a_passes_over_what_cannot_be_heard(void **held)
{
	struct following *f = *held;
	key(f, 'a');
	assert_shows(f, "tones on");
	give(f, (struct msg){ .kind = MSG_SILENT, .text = "No sound: this machine has none." });
	assert_shows(f, "No sound: this machine has none.");
	assert_hides(f, "tones on");
	key(f, 'a');
	assert_shows(f, "voice on");
	give(f, (struct msg){ .kind = MSG_SPEECHLESS, .text = "No program that speaks was found." });
	assert_shows(f, "No program that speaks was found.");
	assert_hides(f, "voice on");
	key(f, 'a');
	assert_shows(f, "Neither tones nor voice can be had.");
}

static void tones_stay_where_the_voice_is_lost(void **held)
{
	struct following *f = *held;
	keys(f, "aa");
	assert_shows(f, "voice on");
	give(f, (struct msg){ .kind = MSG_SPEECHLESS, .text = "No program that speaks was found." });
	assert_shows(f, "tones on");
	keys(f, "aa");
	assert_shows(f, "tones on");
}

static void i_shows_the_usual_fault_in_words_and_beside_the_figure_and_hides_it_again(void **held)
{
	static struct exercise exercises[3];
	static struct figure views[2];
	memcpy(exercises, three_exercises(), sizeof exercises);
	memcpy(views, step_figures(), sizeof views);
	views[1].fault = (struct figure_fault){ .name = "the heel lifts", .pose = views[1].frame[1].pose };
	exercises[0].figures = views;
	exercises[0].figure_count = 2;
	struct following *f = *held;
	screen_free(f->screen);
	follow(f, exercises, 3);
	char before[60000];
	snprintf(before, sizeof before, "%s", shown(f->screen, 100, 30));
	key(f, 'i');
	assert_shows(f, "fault:");
	assert_shows(f, "the heel lifts");
	assert_non_null(strstr(said(f->screen), "usual fault: the heel lifts"));
	key(f, 'i');
	key(f, 'v');
	assert_string_equal(shown(f->screen, 100, 30), before);
	assert_null(strstr(said(f->screen), "usual fault"));
}

static void an_exercise_without_a_fault_says_so(void **held)
{
	struct following *f = *held;
	key(f, 'i');
	assert_shows(f, "No fault is drawn of this exercise.");
}

static void help_pauses_a_running_set(void **held)
{
	struct following *f = *held;
	wait_ms(f, 7000);
	key(f, '?');
	assert_true(state(f)->paused);
	assert_int_equal(times_asked(f, EFFECT_OPEN_HELP), 1);
}

static void nothing_is_typed_in_a_set_so_a_paste_is_kept_from_it(void **held)
{
	struct following *f = *held;
	assert_null(f->screen->class->takes_text);
}

/* --- digits ---------------------------------------------------------------- */

static void a_digit_is_saved_at_once_and_the_next_question_follows(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	key(f, '2');
	assert_int_equal(state(f)->item[0].pain, 2);
	assert_int_equal(state(f)->ask, ASK_EFFORT);
	key(f, '6');
	assert_int_equal(state(f)->item[0].effort, 6);
	assert_int_equal(state(f)->ask, ASK_NOTHING);
}

/* The first exercise with a form gate, at its third question. */
static void to_form_question(struct following *f)
{
	static struct exercise gated[3];
	memcpy(gated, three_exercises(), sizeof gated);
	gated[0].form_gate = true;
	screen_free(f->screen);
	memset(f, 0, sizeof *f);
	follow(f, gated, 3);
	to_pain_question(f);
	keys(f, "26");
	assert_int_equal(state(f)->ask, ASK_FORM);
}

static void form_takes_one_to_five_and_no_other_digit(void **held)
{
	struct following *f = *held;
	to_form_question(f);
	assert_shows(f, "How clean was your form in Side step-down?");
	assert_shows(f, "1 to 5");
	size_t before = f->logged;
	keys(f, "0679");
	assert_int_equal(f->logged, before);
	key(f, '1');
	assert_int_equal(state(f)->item[0].form, 1);
	assert_int_equal(state(f)->ask, ASK_NOTHING);
	/* No ten is proposed behind it. */
	key(f, '0');
	assert_hides(f, "10? Enter");
}

static void form_is_moved_to_skipped_and_taken_back(void **held)
{
	struct following *f = *held;
	to_form_question(f);
	for (int i = 0; i < 9; i++)
		key(f, KEY_RIGHT_);
	key(f, KEY_ENTER_);
	assert_int_equal(state(f)->item[0].form, 5);
	key(f, 'u');
	assert_int_equal(state(f)->ask, ASK_FORM);
	key(f, 's');
	assert_int_equal(state(f)->item[0].form, ANSWER_SKIPPED);
}

static void a_nought_right_after_a_one_proposes_ten_and_enter_takes_it(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	keys(f, "10");
	assert_int_equal(state(f)->item[0].pain, 1);
	assert_shows(f, "10? Enter takes ten, any other key keeps 1.");
	key(f, KEY_ENTER_);
	assert_int_equal(state(f)->item[0].pain, 10);
	assert_int_equal(state(f)->ask, ASK_CHOICE);
	assert_false(state(f)->paused);
}

static void any_other_key_keeps_the_one_and_counts_for_itself(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	keys(f, "105");
	assert_int_equal(state(f)->item[0].pain, 1);
	assert_int_equal(state(f)->item[0].effort, 5);
}

static void a_second_nought_is_an_effort_of_nought(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	keys(f, "100");
	assert_int_equal(state(f)->item[0].pain, 1);
	assert_int_equal(state(f)->item[0].effort, 0);
}

static void a_nought_later_than_that_is_a_nought(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	keys(f, "1");
	key(f, KEY_RIGHT_);
	key(f, '0');
	assert_int_equal(state(f)->item[0].effort, 0);
}

static void the_proposal_of_ten_waits_as_long_as_it_takes(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	keys(f, "10");
	wait_ms(f, 20000);
	key(f, KEY_ENTER_);
	assert_int_equal(state(f)->item[0].pain, 10);
}

static void arrows_and_enter_take_any_digit(void **held)
{
	for (int digit = 0; digit <= 10; digit++) {
		struct following *f = *held;
		screen_free(f->screen);
		follow(f, three_exercises(), 3);
		to_pain_question(f);
		key(f, KEY_ENTER_);
		assert_int_equal(state(f)->ask, ASK_PAIN);
		for (int i = 0; i <= digit; i++)
			key(f, KEY_RIGHT_);
		key(f, KEY_ENTER_);
		assert_int_equal(state(f)->item[0].pain, digit);
	}
}

static void a_skipped_question_is_not_known_and_never_nought(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	keys(f, "ss");
	assert_int_equal(state(f)->item[0].pain, ANSWER_SKIPPED);
	assert_int_equal(state(f)->item[0].effort, ANSWER_SKIPPED);
}

/* --- above the ceiling ------------------------------------------------------- */

static void pain_above_the_ceiling_offers_the_easier_neighbour_first(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	key(f, '4');
	assert_shows(f, "4 is above the limit of 3 for this exercise.  A signal to adjust, today and next time.");
	assert_shows(f, "› e  Side step-down 10 cm");
	assert_hides(f, "Stop here for today");
	key(f, KEY_ENTER_);
	assert_int_equal(state(f)->item[0].choice, CHOICE_EASIER);
}

static void from_six_on_stopping_for_today_is_offered_first(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	key(f, '6');
	assert_shows(f, "› t  Stop here for today");
	key(f, KEY_ENTER_);
	assert_int_equal(state(f)->stage, STAGE_LEFT);
	assert_int_equal(last_value(f, EFFECT_SESSION_END), SESSION_LEFT);
}

static void each_choice_has_its_letter(void **held)
{
	static const struct {
		uint32_t key;
		enum session_choice choice;
	} choices[] = { { 'e', CHOICE_EASIER }, { 'd', CHOICE_LESS_DEPTH }, { 'x', CHOICE_LEAVE_OUT },
		        { 'o', CHOICE_GO_ON } };
	for (size_t i = 0; i < sizeof choices / sizeof choices[0]; i++) {
		struct following *f = *held;
		screen_free(f->screen);
		follow(f, three_exercises(), 3);
		to_pain_question(f);
		key(f, '4');
		key(f, choices[i].key);
		assert_int_equal(state(f)->item[0].choice, choices[i].choice);
		assert_int_equal(state(f)->ask, ASK_EFFORT);
	}
}

static void undo_takes_the_digit_back_and_asks_again(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	keys(f, "4u");
	assert_int_equal(state(f)->item[0].pain, ANSWER_NOT_ASKED);
	assert_int_equal(state(f)->ask, ASK_PAIN);
	assert_shows(f, "Undone: pain. ^R brings it back.");
}

static void a_question_brought_back_by_undo_goes_on_without_a_pause(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	keys(f, "4u26");
	assert_int_equal(state(f)->item[0].pain, 2);
	assert_int_equal(state(f)->item[0].effort, 6);
	assert_false(state(f)->paused);
}

static void undo_in_a_set_waits_for_space(void **held)
{
	struct following *f = *held;
	wait_ms(f, 9000);
	keys(f, "eu");
	assert_true(state(f)->paused);
	assert_shows(f, "Undone: easier. Space goes on from here, ^R brings it back.");
}

/* --- leaving ------------------------------------------------------------------- */

static void q_pauses_and_enter_keeps_the_session_for_later(void **held)
{
	struct following *f = *held;
	wait_ms(f, 9000);
	key(f, 'q');
	assert_true(state(f)->paused);
	assert_shows(f, "Keep it for later");
	key(f, KEY_ENTER_);
	assert_int_equal(times_asked(f, EFFECT_LEAVE), 1);
	assert_int_equal(times_asked(f, EFFECT_SESSION_END), 0);
}

static void a_second_q_leaves_as_well(void **held)
{
	struct following *f = *held;
	wait_ms(f, 9000);
	keys(f, "qq");
	assert_int_equal(times_asked(f, EFFECT_LEAVE), 1);
	assert_int_equal(times_asked(f, EFFECT_SESSION_END), 0);
}

static void finishing_here_ends_the_session_with_what_was_done(void **held)
{
	struct following *f = *held;
	to_rest(f);
	keys(f, "qf");
	assert_int_equal(last_event(f), SESSION_LEAVE);
	assert_int_equal(last_value(f, EFFECT_SESSION_END), SESSION_LEFT);
	assert_shows(f, "1 of 7 sets");
	key(f, KEY_ENTER_);
	assert_int_equal(times_asked(f, EFFECT_LEAVE), 1);
}

static void discarding_ends_it_without_keeping_it(void **held)
{
	struct following *f = *held;
	to_rest(f);
	keys(f, "qd");
	assert_int_equal(last_value(f, EFFECT_SESSION_END), SESSION_DISCARDED);
	assert_int_equal(times_asked(f, EFFECT_LEAVE), 1);
}

static void escape_from_leaving_goes_on(void **held)
{
	struct following *f = *held;
	wait_ms(f, 9000);
	key(f, 'q');
	key(f, KEY_ESC_);
	assert_false(state(f)->paused);
	assert_int_equal(state(f)->stage, STAGE_LEAD_IN);
}

static void leaving_a_paused_set_and_going_on_leaves_it_paused(void **held)
{
	struct following *f = *held;
	wait_ms(f, 9000);
	keys(f, " q");
	key(f, KEY_ESC_);
	assert_true(state(f)->paused);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_key_of_a_running_set_logs_what_it_says, start, end),
		cmocka_unit_test_setup_teardown(a_rest_takes_fifteen_seconds_more_or_less_and_starts_now, start, end),
		cmocka_unit_test_setup_teardown(an_exercise_is_left_out_with_its_reason, start, end),
		cmocka_unit_test_setup_teardown(escape_takes_the_skip_question_away_and_nothing_else, start, end),
		cmocka_unit_test_setup_teardown(the_easier_one_in_a_running_set_is_for_now, start, end),
		cmocka_unit_test_setup_teardown(sets_that_were_done_can_be_corrected_in_a_rest, start, end),
		cmocka_unit_test_setup_teardown(what_was_undone_is_told_in_a_persons_words, start, end),
		cmocka_unit_test_setup_teardown(i_shows_the_usual_fault_in_words_and_beside_the_figure_and_hides_it_again, start, end),
		cmocka_unit_test_setup_teardown(an_exercise_without_a_fault_says_so, start, end),
		cmocka_unit_test_setup_teardown(v_and_capital_v_change_the_figure_and_the_glyphs_are_remembered, start, end),
		cmocka_unit_test_setup_teardown(v_says_when_there_is_one_view_alone, start, end),
		cmocka_unit_test_setup_teardown(a_passes_over_what_cannot_be_heard, start, end),
		cmocka_unit_test_setup_teardown(tones_stay_where_the_voice_is_lost, start, end),
		cmocka_unit_test_setup_teardown(help_pauses_a_running_set, start, end),
		cmocka_unit_test_setup_teardown(nothing_is_typed_in_a_set_so_a_paste_is_kept_from_it, start, end),
		cmocka_unit_test_setup_teardown(a_digit_is_saved_at_once_and_the_next_question_follows, start, end),
		cmocka_unit_test_setup_teardown(form_takes_one_to_five_and_no_other_digit, start, end),
		cmocka_unit_test_setup_teardown(form_is_moved_to_skipped_and_taken_back, start, end),
		cmocka_unit_test_setup_teardown(a_nought_right_after_a_one_proposes_ten_and_enter_takes_it, start, end),
		cmocka_unit_test_setup_teardown(any_other_key_keeps_the_one_and_counts_for_itself, start, end),
		cmocka_unit_test_setup_teardown(a_second_nought_is_an_effort_of_nought, start, end),
		cmocka_unit_test_setup_teardown(a_nought_later_than_that_is_a_nought, start, end),
		cmocka_unit_test_setup_teardown(the_proposal_of_ten_waits_as_long_as_it_takes, start, end),
		cmocka_unit_test_setup_teardown(arrows_and_enter_take_any_digit, start, end),
		cmocka_unit_test_setup_teardown(a_skipped_question_is_not_known_and_never_nought, start, end),
		cmocka_unit_test_setup_teardown(pain_above_the_ceiling_offers_the_easier_neighbour_first, start, end),
		cmocka_unit_test_setup_teardown(from_six_on_stopping_for_today_is_offered_first, start, end),
		cmocka_unit_test_setup_teardown(each_choice_has_its_letter, start, end),
		cmocka_unit_test_setup_teardown(undo_takes_the_digit_back_and_asks_again, start, end),
		cmocka_unit_test_setup_teardown(a_question_brought_back_by_undo_goes_on_without_a_pause, start, end),
		cmocka_unit_test_setup_teardown(undo_in_a_set_waits_for_space, start, end),
		cmocka_unit_test_setup_teardown(q_pauses_and_enter_keeps_the_session_for_later, start, end),
		cmocka_unit_test_setup_teardown(a_second_q_leaves_as_well, start, end),
		cmocka_unit_test_setup_teardown(finishing_here_ends_the_session_with_what_was_done, start, end),
		cmocka_unit_test_setup_teardown(discarding_ends_it_without_keeping_it, start, end),
		cmocka_unit_test_setup_teardown(escape_from_leaving_goes_on, start, end),
		cmocka_unit_test_setup_teardown(leaving_a_paused_set_and_going_on_leaves_it_paused, start, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
