/*
 * The 24-hour loop on the screens: what a key does is in the history, and the plan follows.
 */
#include "pty/a_runner.h"

#include <signal.h>

static void a_digit_is_saved_before_the_program_can_be_killed(void **state)
{
	(void)state;
	struct pty *pty = start();
	pty_type(pty, "2");
	pty_expect(pty, "The knee on waking");
	pty_signal(pty, SIGKILL);
	pty_wait(pty);
	pty_end(pty);
	expect_stored("check_in day=20514 morning_right=2");
}

static void enter_starts_the_session_as_it_is_planned(void **state)
{
	(void)state;
	struct pty *pty = start();
	pty_expect(pty, "Strength A");
	pty_type(pty, PTY_ENTER);
	pty_expect(pty, "1 of 6");
	pty_type(pty, "q");
	pty_expect(pty, "Finish here");
	pty_type(pty, "f");
	pty_expect_gone(pty, "Finish here");
	leave(pty);
	assert_int_equal(PROGRAM(&program, "history"), 0);
	assert_true(program_has(&program, "Strength A"));
}

static void a_note_comes_from_the_persons_editor(void **state)
{
	(void)state;
	struct pty *pty = start_with("EDITOR=printf 'new shoes, stairs fine\\n' >");
	pty_type(pty, "c");
	pty_expect(pty, "Hours of sleep");
	pty_type(pty, "e");
	pty_expect(pty, "new shoes, stairs fine");
	pty_type(pty, PTY_ESC);
	leave(pty);
	expect_stored("note=new shoes, stairs fine");
}

static void an_editor_that_fails_leaves_the_note_and_the_screen(void **state)
{
	(void)state;
	struct pty *pty = start_with("EDITOR=false");
	pty_type(pty, "c");
	pty_expect(pty, "Hours of sleep");
	pty_type(pty, "e");
	pty_expect(pty, "failed, so the note stays as it was");
	pty_expect(pty, "Hours of sleep");
	pty_type(pty, PTY_ESC);
	leave(pty);
}

static void a_red_flag_opens_its_page_and_advice_closes_it(void **state)
{
	(void)state;
	assert_int_equal(program_line(&program, "checkin --morning 2 --red-flags locked"), 0);
	struct pty_given given = { .words = { "--data-dir", program.data, "--now", program.now } };
	struct pty *pty = pty_start(home, &given);
	pty_expect(pty, "Training is paused");
	pty_type(pty, PTY_ENTER);
	pty_expect(pty, "Please have this looked at within days");
	pty_type(pty, "a");
	pty_type(pty, "fine to go on" PTY_ENTER);
	pty_expect(pty, "Nothing stands in the way of training.");
	leave(pty);
}

static void the_line_behind_the_colon_does_what_the_shell_does(void **state)
{
	(void)state;
	struct pty *pty = start();
	pty_type(pty, ":log run 2km 16:00 pain 2 effort 4" PTY_ENTER);
	pty_expect(pty, "Logged. u takes it back.");
	pty_type(pty, ":test step-down --left 12 --right 9 --pain 2" PTY_ENTER);
	pty_expect_gone(pty, "Logged.");
	pty_type(pty, ":checkin --morning 3" PTY_ENTER);
	pty_expect(pty, "Check-in of Mon 2 Mar");
	pty_type(pty, ":skip strength-b ill" PTY_ENTER);
	pty_expect(pty, "The plan was changed.");
	pty_type(pty, ":goal 10 km by 2026-09-01" PTY_ENTER);
	pty_expect_gone(pty, "The plan was changed.");
	leave(pty);
	expect_stored("distance_m=2000");
	expect_stored("test_id=step-down left_value=12 right_value=9");
	expect_stored("morning_right=3");
	expect_stored("plan_change kind=skip");
	expect_stored("distance_m=10000");
}

static void a_wrong_line_says_what_is_wrong_and_stores_nothing(void **state)
{
	(void)state;
	struct pty *pty = start();
	pty_type(pty, ":run 5kms" PTY_ENTER);
	pty_expect(pty, "5kms");
	pty_type(pty, ":checkin --morning 11" PTY_ENTER);
	pty_expect(pty, "--morning");
	pty_type(pty, ":flare end" PTY_ENTER);
	pty_expect(pty, "No flare is running");
	pty_type(pty, ":why nothing-of-this" PTY_ENTER);
	pty_expect(pty, "nothing of that name");
	leave(pty);
	char *dump = program_dump(program.data);
	assert_null(strstr(dump, "activity"));
	assert_null(strstr(dump, "check_in"));
	free(dump);
}

static void accepting_a_what_if_changes_the_plan_and_u_takes_it_back(void **state)
{
	(void)state;
	struct pty *pty = start();
	pty_type(pty, ":whatif run sunday 2km" PTY_ENTER);
	pty_expect(pty, "nothing is written yet");
	pty_expect(pty, "With run on Sun 8 Mar");
	pty_type(pty, PTY_ENTER);
	pty_expect_gone(pty, "nothing is written yet");
	expect_stored("plan_change kind=add");
	pty_type(pty, "u");
	pty_expect(pty, "Taken back");
	leave(pty);
	char *dump = program_dump(program.data);
	assert_null(strstr(dump, "plan_change"));
	free(dump);
}

static void screens_over_screens_show_what_was_changed_above_them(void **state)
{
	(void)state;
	struct pty *pty = start();
	pty_type(pty, "p");
	pty_expect(pty, "Knee load");
	pty_type(pty, "!");
	pty_expect(pty, "nothing is written yet");
	pty_type(pty, "run sunday 2km" PTY_ENTER);
	pty_expect(pty, "With run on Sun 8 Mar");
	pty_type(pty, PTY_ENTER);
	pty_expect(pty, "Knee load");
	pty_expect(pty, "2.0 km");
	pty_type(pty, "w");
	pty_expect(pty, "Why");
	pty_type(pty, PTY_ESC PTY_ESC);
	leave(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_digit_is_saved_before_the_program_can_be_killed, begin, end),
		cmocka_unit_test_setup_teardown(enter_starts_the_session_as_it_is_planned, begin, end),
		cmocka_unit_test_setup_teardown(a_note_comes_from_the_persons_editor, begin, end),
		cmocka_unit_test_setup_teardown(an_editor_that_fails_leaves_the_note_and_the_screen, begin, end),
		cmocka_unit_test_setup_teardown(a_red_flag_opens_its_page_and_advice_closes_it, begin, end),
		cmocka_unit_test_setup_teardown(the_line_behind_the_colon_does_what_the_shell_does, begin, end),
		cmocka_unit_test_setup_teardown(a_wrong_line_says_what_is_wrong_and_stores_nothing, begin, end),
		cmocka_unit_test_setup_teardown(accepting_a_what_if_changes_the_plan_and_u_takes_it_back, begin, end),
		cmocka_unit_test_setup_teardown(screens_over_screens_show_what_was_changed_above_them, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
