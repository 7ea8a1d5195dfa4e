/*
 * Looking back in the real program: every screen is opened, used, and saves what it is told.
 */
#include "pty/a_runner.h"

static int begin_with_days(void **state)
{
	static const char *const lines[] = {
		"log run 2km 16:00 2026-02-27 pain 2 effort 4", "checkin --morning 3 --date 2026-02-28",
		"log run 3km 24:00 2026-03-01 pain 3 effort 5", "checkin --morning 1 --date 2026-03-01",
		"map --date 2026-02-27 --right upper=4 --kind dull", "test step-down --left 12 --right 9 --pain 2 --date 2026-02-25",
	};
	begin(state);
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		if (program_line(&program, lines[i]) != 0)
			fail_msg("%s: %s", lines[i], program.told);
	return 0;
}

static void the_calendar_goes_back_looks_closer_and_opens_a_day(void **state)
{
	(void)state;
	struct pty *pty = start();
	pty_type(pty, "k");
	pty_expect(pty, "March 2026");
	pty_type(pty, "oo");
	pty_expect(pty, "Overlay: readiness");
	pty_type(pty, "fl");
	pty_expect(pty, "left knee");
	pty_type(pty, "c" PTY_ENTER "yQm[");
	pty_expect(pty, "February 2026");
	pty_type(pty, "tG2026-02-27" PTY_ENTER PTY_ENTER);
	pty_expect(pty, "Fri 27 Feb 2026");
	pty_type(pty, "q");
	pty_expect(pty, "February 2026");
	pty_type(pty, "q");
	pty_expect(pty, "How is the knee this morning?");
	leave(pty);
}

static void a_day_takes_a_digit_and_a_note_and_gives_a_deleted_run_back(void **state)
{
	(void)state;
	struct pty *pty = start_with("EDITOR=printf 'wet leaves\\n' >");
	pty_type(pty, ":day 2026-02-27" PTY_ENTER);
	pty_expect(pty, "Fri 27 Feb 2026");
	pty_type(pty, "n");
	pty_expect(pty, "wet leaves");
	pty_type(pty, "7");
	pty_expect(pty, "on waking         7");
	pty_type(pty, "tjjdd");
	pty_expect_gone(pty, "2.0 km");
	pty_type(pty, "u");
	pty_expect(pty, "2.0 km");
	pty_type(pty, "][w");
	pty_expect(pty, "Why");
	leave(pty);
	expect_stored("day=20511 morning_right=7");
	expect_stored("note=wet leaves");
	expect_stored("distance_m=2000");
}

static void the_knee_map_saves_its_marks_before_it_turns_the_day(void **state)
{
	(void)state;
	struct pty *pty = start();
	pty_type(pty, "z");
	pty_expect(pty, "above the kneecap");
	pty_type(pty, "a4DSVo[");
	pty_expect(pty, "Sun 1 Mar");
	pty_type(pty, "\td2" PTY_ENTER);
	pty_expect_gone(pty, "above the kneecap");
	leave(pty);
	expect_stored("zone_pain day=20514 side=right zone=upper pain=4");
	expect_stored("zone_pain day=20513 side=left");
}

static void progress_turns_its_pages_and_shows_what_is_saved_over_it(void **state)
{
	(void)state;
	struct pty *pty = start();
	pty_type(pty, "g");
	pty_expect(pty, "Progress");
	pty_type(pty, "oo\t\t\t\t\t\t\t\t\t+-t\t\ttaGW\033[D\033[C" PTY_ESC);
	pty_type(pty, "xb" PTY_ESC "otte");
	pty_expect(pty, "Try by lot");
	pty_type(pty, PTY_ENTER);
	pty_expect(pty, "Triggers");
	expect_stored("experiment candidate=");
	pty_type(pty, PTY_ESC);
	pty_type(pty, "T");
	pty_expect(pty, "Tests");
	pty_type(pty, PTY_ESC);
	pty_type(pty, "R");
	pty_expect(pty, "HTML");
	pty_type(pty, PTY_ESC);
	pty_type(pty, ":run yesterday 4km 31:00 pain 1 effort 3" PTY_ENTER);
	pty_expect(pty, "Logged. u takes it back.");
	expect_stored("distance_m=4000");
	pty_type(pty, "u");
	pty_expect(pty, "Taken back");
	leave(pty);
}

static void a_test_by_hand_and_a_total_are_saved(void **state)
{
	(void)state;
	struct pty *pty = start();
	pty_type(pty, "t");
	pty_expect(pty, "Small squats");
	pty_type(pty, PTY_ENTER "9" PTY_ENTER "2" PTY_ENTER);
	pty_expect(pty, "pain 2");
	pty_type(pty, PTY_ENTER PTY_ESC "\033[F" PTY_ENTER "7");
	pty_expect(pty, "Total: 7");
	pty_type(pty, "2" PTY_ENTER);
	pty_expect_gone(pty, "Total:");
	leave(pty);
	expect_stored("pain=2");
	expect_stored("total10=720");
}

static void the_report_takes_a_question_and_becomes_a_file(void **state)
{
	(void)state;
	struct pty *pty = start();
	pty_type(pty, "R");
	pty_expect(pty, "HTML");
	pty_type(pty, "e1May I run downhill" PTY_ENTER PTY_ESC);
	pty_type(pty, "d3" PTY_ENTER "s" PTY_ENTER "rf" PTY_ENTER);
	pty_expect(pty, "Written to");
	leave(pty);
	expect_stored("words=May I run downhill");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_calendar_goes_back_looks_closer_and_opens_a_day, begin_with_days, end),
		cmocka_unit_test_setup_teardown(a_day_takes_a_digit_and_a_note_and_gives_a_deleted_run_back, begin_with_days, end),
		cmocka_unit_test_setup_teardown(the_knee_map_saves_its_marks_before_it_turns_the_day, begin_with_days, end),
		cmocka_unit_test_setup_teardown(progress_turns_its_pages_and_shows_what_is_saved_over_it, begin_with_days, end),
		cmocka_unit_test_setup_teardown(a_test_by_hand_and_a_total_are_saved, begin_with_days, end),
		cmocka_unit_test_setup_teardown(the_report_takes_a_question_and_becomes_a_file, begin_with_days, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
