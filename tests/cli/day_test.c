/* A day from the shell: what was told of it on one page, and what a slip is answered with. */
#include "support/program.h"

#include <string.h>

static struct program program;

static int tell_all(void **state)
{
	(void)state;
	program_new(&program, "day");
	program_at(&program, 0, "07:00");
	program_line(&program, "intake --knee right --pattern yes --red-flags none --born 1988 --longest-km 4");
	for (int day = 0; day < 3; day++) {
		program_at(&program, day, "07:00");
		program_line(&program, "checkin --morning 1 --worst 2 --sleep-quality 2 --fatigue 3 --soreness 2 --stress 3");
		program_line(&program, "plan");
	}
	program_at(&program, 1, "19:00");
	assert_int_equal(program_line(&program, "log 'run 3.3km 24:10 pain 1 effort 4'"), 0);
	program_at(&program, 2, "20:00");
	return 0;
}

static int forget_all(void **state)
{
	(void)state;
	program_free(&program);
	return 0;
}

static void a_day_is_told_in_full(void **state)
{
	(void)state;
	assert_int_equal(program_line(&program, "day 2026-03-03"), 0);
	static const char *const parts[] = { "Tue 3 Mar 2026.", "Run 3.3 km", "07:00 on waking: 1", "peak in the run: 1",
		"stairs: skipped", "next morning: 1, Wed 4", "Check-in: hooper4: sleep 2, fatigue 3, soreness 2, stress 3",
		"Day before, and what followed", "Planned: " };
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		if (!program_has(&program, parts[i]))
			fail_msg("\"%s\" is not in:\n%s", parts[i], program.out);
	assert_int_equal(program_line(&program, "day yesterday"), 0);
	assert_true(program_has(&program, "Tue 3 Mar 2026."));
}

static void json_has_every_part_in_its_place(void **state)
{
	(void)state;
	assert_int_equal(program_line(&program, "day 2026-03-03 --json"), 0);
	static const char *const keys[] = { "\"command\":\"day\"", "\"day\":{\"date\":\"2026-03-03\"", "\"verdict\":",
		"\"knee\":[{\"kind\":\"waking\",\"told\":\"told\",\"pain\":1", "\"entries\":[", "\"beside\":[", "\"planned\":[",
		"\"activities\":[", "\"verdicts\":[", "\"check_in\":{\"date\":\"2026-03-03\"", "\"zones\":[", "\"edits\":[" };
	const char *at = program.out;
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		const char *found = strstr(at, keys[i]);
		if (found == NULL)
			fail_msg("%s is not behind the ones before it in:\n%s", keys[i], program.out);
		at = found;
	}
}

static void a_day_of_nothing_and_a_day_to_come_say_so(void **state)
{
	(void)state;
	assert_int_equal(program_line(&program, "day 1999-01-01"), 0);
	assert_true(program_has(&program, "Nothing was told of this day."));
	assert_int_equal(program_line(&program, "day 2030-01-01"), 0);
	assert_true(program_has(&program, "This day is still to come."));
	assert_int_equal(program_line(&program, "day someday"), 2);
	assert_non_null(strstr(program.told, "write it as 2026-03-14"));
}

static void a_note_is_shown_safely_and_kept_byte_for_byte(void **state)
{
	(void)state;
	static const char note[] = "stiff\x1b[2J \xc2\x9b" "1m \xe2\x80\xae" "abc \xf0\x9f\xa6\xb5";
	assert_int_equal(PROGRAM(&program, "checkin", "--note", note), 0);
	assert_null(strchr(program.out, '\x1b'));
	assert_int_equal(program_line(&program, "day 2026-03-04"), 0);
	assert_true(program_has(&program, "note: stiff[2J 1m abc \xf0\x9f\xa6\xb5"));
	assert_int_equal(program_line(&program, "day 2026-03-04 --json"), 0);
	assert_true(program_has(&program, "stiff\\u001b[2J \\u009b1m \\u202eabc \xf0\x9f\xa6\xb5"));
}

static void a_check_in_says_what_is_stored_now(void **state)
{
	(void)state;
	assert_int_equal(program_line(&program, "checkin --stairs 3"), 0);
	static const char *const parts[] = { "on waking, right: 1", "worst of the day before: 2",
		"stairs of the day before: 3", "sleep 2, fatigue 3, soreness 2, stress 3" };
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		assert_true(program_has(&program, parts[i]));
}

static void a_longest_run_above_every_week_is_refused(void **state)
{
	(void)state;
	assert_int_equal(program_line(&program, "intake --weeks 20,18,20,19 --longest-km 164"), 2);
	assert_non_null(strstr(program.told, "a longest run of 164.0 km is more than the highest of the last weeks, 20.0 km"));
	assert_int_equal(program_line(&program, "intake --weeks 20,18,20,19 --longest-km 20"), 0);
	assert_int_equal(program_line(&program, "undo"), 0);
}

static void a_session_told_as_done_names_what_is_still_missing(void **state)
{
	(void)state;
	assert_int_equal(program_line(&program, "session strength-b --done --pain 1"), 0);
	assert_true(program_has(&program, "Not told: effort, form."));
	assert_true(program_has(&program, "--effort N"));
	assert_int_equal(program_line(&program, "undo"), 0);
	assert_int_equal(program_line(&program, "session strength-b --done --pain 1 --effort 6 --form 4"), 0);
	assert_false(program_has(&program, "Not told"));
	assert_int_equal(program_line(&program, "session strength-b --done --form 6 --json"), 2);
	assert_int_equal(program_line(&program, "undo"), 0);
}

static void the_warning_signs_are_listed_when_asked(void **state)
{
	(void)state;
	assert_int_equal(program_line(&program, "checkin --red-flags list"), 0);
	assert_true(program_has(&program, "fever-hot-swollen"));
	assert_true(program_has(&program, "Within days:"));
	assert_int_equal(program_line(&program, "intake --red-flags list"), 0);
	assert_true(program_has(&program, "immune-treatment"));
}

static void a_change_prints_the_days_it_changed_and_no_other(void **state)
{
	(void)state;
	int lines = 0;
	assert_int_equal(program_line(&program, "skip 2026-03-05/1"), 0);
	for (const char *at = program.out; (at = strchr(at, '\n')) != NULL; at++)
		lines++;
	assert_in_range(lines, 2, 8);
	if (!program_has(&program, "before: "))
		fail_msg("%s", program.out);
	assert_true(program_has(&program, "`stepdown undo` takes this back."));
	assert_int_equal(program_line(&program, "undo"), 0);
}

static void a_worst_below_a_peak_names_the_highest(void **state)
{
	(void)state;
	assert_int_equal(program_line(&program, "day 2026-03-03"), 0);
	assert_false(program_has(&program, "as told"));
	assert_int_equal(program_line(&program, "checkin --worst 0"), 0);
	assert_int_equal(program_line(&program, "day 2026-03-03"), 0);
	assert_true(program_has(&program, "worst of the day: 0, as told; the highest of the day is 1"));
	assert_int_equal(program_line(&program, "undo"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_day_is_told_in_full),
		cmocka_unit_test(json_has_every_part_in_its_place),
		cmocka_unit_test(a_day_of_nothing_and_a_day_to_come_say_so),
		cmocka_unit_test(a_check_in_says_what_is_stored_now),
		cmocka_unit_test(a_note_is_shown_safely_and_kept_byte_for_byte),
		cmocka_unit_test(a_longest_run_above_every_week_is_refused),
		cmocka_unit_test(a_session_told_as_done_names_what_is_still_missing),
		cmocka_unit_test(the_warning_signs_are_listed_when_asked),
		cmocka_unit_test(a_change_prints_the_days_it_changed_and_no_other),
		cmocka_unit_test(a_worst_below_a_peak_names_the_highest),
	};
	return cmocka_run_group_tests_name("day", tests, tell_all, forget_all);
}
