/*
 * Triggers by command: what is compared, what is refused, and a try by lot from its first run to its end.
 */
#include "cli/support/program.h"

static struct program program;

static int begin(void **state)
{
	(void)state;
	static int turn;
	char name[24];
	snprintf(name, sizeof name, "triggers-%d", turn++);
	program_new(&program, name);
	assert_int_equal(program_line(&program, "intake --knee right --pattern yes --red-flags none --born 1988 --worst-day 3"), 0);
	return 0;
}

static int end(void **state)
{
	(void)state;
	program_free(&program);
	return 0;
}

static bool has(const char *text)
{
	return program_has(&program, text);
}

static void must(const char *line)
{
	if (program_line(&program, line) != 0)
		fail_msg("%s: %s", line, program.told);
}

static void refuses(const char *line, const char *why)
{
	assert_int_equal(program_line(&program, line), 2);
	if (strstr(program.told, why) == NULL)
		fail_msg("%s tells %s", line, program.told);
}

static void an_empty_history_is_told_so(void **state)
{
	(void)state;
	must("triggers");
	assert_true(has("Looked at: pain on waking, next morning, against the usual morning."));
	assert_true(has("No run tells its ground"));
	assert_true(has("The diary knows your usual hours of sitting, not those of each day"));
	assert_true(has("No try by lot is under way."));
	must("triggers --json");
	assert_true(has("\"candidates\":[{\"id\":\"downhill\",\"n_with\":0,\"n_without\":0,\"difference\":null,\"low\":null,"
	                "\"high\":null,\"p\":null,\"p_corrected\":null,\"enough\":false,\"says\":\"not-told\",\"stands_out\":false,"
	                "\"can_try\":true,\"text\":"));
	assert_true(has("\"experiment\":null,\"flares\":[]}"));
}

/* Two weeks: mornings, and runs every second day, on trail every fourth. */
static void tell_days(void)
{
	char line[120];
	for (int day = 0; day < 14; day++) {
		program_at(&program, day, "07:00");
		snprintf(line, sizeof line, "checkin --morning %d", day > 0 && day % 4 == 1 ? 2 : 1);
		must(line);
		if (day % 2 != 0)
			continue;
		snprintf(line, sizeof line, "log run --distance 3km --pain 1 --surface %s", day % 4 == 0 ? "trail" : "road");
		must(line);
	}
}

static void too_few_days_say_how_many_more(void)
{
	must("triggers");
	assert_true(has("Trail (surface:trail)"));
	assert_true(has("are needed before this says anything. A try by lot of 16 runs can tell."));
	must("triggers --json");
	assert_true(has("\"id\":\"surface:trail\",\"n_with\":3,\"n_without\":3,"));
}

static void the_same_history_gives_the_same_bytes(void)
{
	must("triggers --json");
	char *first = strdup(program.out);
	must("triggers --json");
	assert_string_equal(program.out, first);
	free(first);
}

static void a_window_is_told_and_one_that_runs_backwards_is_refused(void)
{
	must("triggers --from 2026-03-08 --to 2026-03-10 --json");
	assert_true(has("\"from\":\"2026-03-08\",\"to\":\"2026-03-10\",\"mornings\":3,"));
	refuses("triggers --from 2026-03-14 --to 2026-03-10", "--from is after --to");
	refuses("triggers --from never", "never");
}

static void two_weeks_are_looked_at_in_whole_and_in_part(void **state)
{
	(void)state;
	tell_days();
	too_few_days_say_how_many_more();
	the_same_history_gives_the_same_bytes();
	a_window_is_told_and_one_that_runs_backwards_is_refused();
}

/* --- by lot ------------------------------------------------------------------------------- */

static void a_try_begins_and_tells_its_first_run(void **state)
{
	(void)state;
	must("triggers --start downhill --runs 12");
	assert_true(has("Try by lot: downhill"));
	assert_true(has("Run 1 of 12: downhill.") || has("Run 1 of 12: not downhill."));
	must("triggers --json");
	assert_true(has("\"candidate\":\"downhill\",\"since\":\"2026-03-02\",\"state\":\"running\",\"runs\":12,\"done\":0,"
	                "\"next_with\":"));
	refuses("triggers --start cadence", "No run can be told to have or lack \"cadence\"");
	refuses("triggers --start surface:trail", "A try by lot is under way.");
}

static void a_run_as_the_lot_says_moves_it_on_and_another_does_not(void **state)
{
	(void)state;
	must("triggers --start surface:trail --runs 12 --json");
	const bool with = has("\"next_with\":true");
	must(with ? "log run --distance 3km --pain 1 --surface road" : "log run --distance 3km --pain 1 --surface trail");
	must("triggers --json");
	assert_true(has("\"done\":0,") && has("\"not_counted\":1,"));
	program_at(&program, 2, "07:00");
	must(with ? "log run --distance 3km --pain 1 --surface trail" : "log run --distance 3km --pain 1 --surface road");
	must("triggers --json");
	assert_true(has("\"done\":1,"));
	assert_true(has(with ? "\"counted\":[{\"date\":\"2026-03-04\",\"with\":true,\"outcome\":null}]"
	                     : "\"counted\":[{\"date\":\"2026-03-04\",\"with\":false,\"outcome\":null}]"));
	assert_true(has(with ? "\"next_with\":false" : "\"next_with\":true"));
}

static void a_try_is_stopped_and_undone(void **state)
{
	(void)state;
	refuses("triggers --stop", "No try by lot is under way");
	must("triggers --start downhill");
	must("triggers --stop");
	assert_true(has("No try by lot is under way."));
	must("undo");
	must("triggers");
	assert_true(has("Run 1 of 16:"));
}

static void what_makes_no_sense_is_refused(void **state)
{
	(void)state;
	refuses("triggers --start moonlight", "No run can be told to have or lack \"moonlight\"");
	refuses("triggers --start downhill --runs 7", "an even number of runs from 12 to 30");
	refuses("triggers --start downhill --runs 99", "");
	refuses("triggers --runs 12", "--runs goes with --start");
	refuses("triggers --start downhill --stop", "write one of them");
	refuses("triggers trail", "");
	must("triggers --json");
	assert_true(has("\"experiment\":null"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_empty_history_is_told_so, begin, end),
		cmocka_unit_test_setup_teardown(two_weeks_are_looked_at_in_whole_and_in_part, begin, end),
		cmocka_unit_test_setup_teardown(a_try_begins_and_tells_its_first_run, begin, end),
		cmocka_unit_test_setup_teardown(a_run_as_the_lot_says_moves_it_on_and_another_does_not, begin, end),
		cmocka_unit_test_setup_teardown(a_try_is_stopped_and_undone, begin, end),
		cmocka_unit_test_setup_teardown(what_makes_no_sense_is_refused, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
