/*
 * The plan by command: what is printed, what is kept, what is refused.
 */
#include "cli/support/program.h"

static struct program program;

static int begin(void **state)
{
	(void)state;
	static int turn;
	char name[24];
	snprintf(name, sizeof name, "plan-%d", turn++);
	program_new(&program, name);
	assert_int_equal(program_line(&program, "intake --knee right --pattern yes --red-flags none --born 1988 "
	                              "--worst-day 3 --kit step,band"), 0);
	return 0;
}

static int end(void **state)
{
	(void)state;
	program_free(&program);
	return 0;
}

static int run(const char *line)
{
	return program_line(&program, line);
}

static bool has(const char *text)
{
	return program_has(&program, text);
}

static bool told(const char *text)
{
	return strstr(program.told, text) != NULL;
}

/* Finds `keys` one behind the other. */
static void expect_in_order(const char *const *keys)
{
	for (const char *at = program.out; *keys != NULL; keys++) {
		const char *found = strstr(at, *keys);
		if (found == NULL)
			fail_msg("%s is missing or out of its order in %s", *keys, at);
		at = found;
	}
}

/* --- reading ---------------------------------------------------------------- */

static void a_plan_has_its_members_in_their_order(void **state)
{
	(void)state;
	static const char *const keys[] = { "{\"schema\":\"stepdown/1\",\"command\":\"plan\"", "\"phase\":", "\"locked\":",
		"\"days\":[{\"date\":\"2026-03-02\",", "\"verdict\":", "\"readiness\":", "\"items\":[{\"id\":\"2026-03-02/1\",",
		"\"kind\":", "\"what\":", "\"title\":", "\"hard\":", "\"distance_m\":", "\"duration_s\":", "\"stage\":",
		"\"ceiling_m\":", "\"changed_from\":", "\"why\":[{\"rule\":", "\"text\":", "\"inputs\":[", "\"threshold\":",
		"\"source\":", "\"certainty\":", "\"otherwise\":", "\"ledger\":{\"unit\":\"relative\",\"spent\":", "\"band\":[",
		"\"ceiling_m\":", "\"week\":{\"target_m\":", "\"previous_m\":", "\"change\":", NULL };
	assert_int_equal(run("plan --json"), 0);
	expect_in_order(keys);
}

/* A new intake has begun to build up: no red day, but not for 14 days yet, and no test done. */
static void a_plan_tells_where_each_line_of_the_way_out_stands(void **state)
{
	(void)state;
	static const char *const keys[] = { "\"gates\":[{\"id\":\"no-red\",\"text\":\"14 days without red\",\"answer\":\"not-met\","
		"\"now\":\"0 of 14 days\"}", "{\"id\":\"step-downs\",", "\"answer\":\"not-known\",\"now\":\"no result that counts\"}",
		"],\"why\":[", NULL };
	assert_int_equal(run("plan --json"), 0);
	expect_in_order(keys);
}

static void as_many_days_as_asked_for_are_planned(void **state)
{
	(void)state;
	assert_int_equal(run("plan --days 1 --json"), 0);
	assert_true(has("\"date\":\"2026-03-02\"") && !has("\"date\":\"2026-03-03\""));
	assert_int_equal(run("plan --days 60 --json"), 0);
	assert_true(has("\"date\":\"2026-04-30\"") && !has("\"date\":\"2026-05-01\""));
}

/* Only the first look of a day writes, and only where something differs. */
static void reading_keeps_one_plan_a_day(void **state)
{
	(void)state;
	assert_int_equal(run("plan --days 3"), 0);
	assert_int_equal(run("plan --json"), 0);
	assert_int_equal(run("today"), 0);
	program_at(&program, 1, "09:00");
	assert_int_equal(run("why 2026-03-02 --json"), 0);
	assert_true(has("\"stored\":{\"version\":1,"));
	assert_int_equal(run("plan"), 0);
	assert_int_equal(run("checkin --morning 3"), 0);
	program_at(&program, 2, "09:00");
	assert_int_equal(run("why 2026-03-03 --json"), 0);
	assert_true(has("\"stored\":{\"version\":3,") && has("\"replays\":true"));
}

static void a_day_without_a_stored_plan_is_told_so(void **state)
{
	(void)state;
	assert_int_equal(run("why 2026-02-20"), 1);
	assert_true(told("no plan was stored on 2026-02-20"));
	assert_int_equal(run("why strenght-a"), 2);
	assert_true(told("did you mean \"strength-a\"?"));
}

static void why_tells_rule_inputs_and_source(void **state)
{
	(void)state;
	assert_int_equal(run("why 2026-03-02"), 0);
	assert_true(has("source ") && has("certainty "));
	assert_int_equal(run("why run --json"), 0);
	assert_true(has("\"command\":\"why\"") && has("\"stored\":null"));
	assert_int_equal(run("why 2026-03-02/1"), 0);
}

static void what_was_done_already_is_told_so_and_is_no_suggestion(void **state)
{
	(void)state;
	assert_int_equal(run("intake --worst-day 8"), 0);
	assert_int_equal(run("log 'run 5km 31:20 pain 2'"), 0);
	assert_int_equal(run("why run"), 2);
	assert_true(told("\"run\" of today is done, and the plan has no other"));
	assert_false(told("did you mean"));
}

static void no_line_of_text_is_longer_than_eighty_columns(void **state)
{
	(void)state;
	static const char *const lines[] = { "plan", "why", "why run", "whatif 'run sunday 12km'", "remind", "status", "--help",
		"plan --help", "checkin --help" };
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		run(lines[i]);
		for (char *line = strtok(program.out, "\n"); line != NULL; line = strtok(NULL, "\n")) {
			size_t columns = 0;
			for (const char *at = line; *at != '\0'; at++)
				columns += ((unsigned char)*at & 0xc0) != 0x80;
			if (columns > 80)
				fail_msg("%s has a line of %zu columns: %s", lines[i], columns, line);
			if (columns > 0 && line[strlen(line) - 1] == ' ')
				fail_msg("%s has a line that ends in a blank: \"%s\"", lines[i], line);
		}
	}
}

/* --- the runner's own changes --------------------------------------------------- */

static void accepting_gives_exactly_the_preview(void **state)
{
	(void)state;
	assert_int_equal(run("whatif 'run sunday 3km' --json"), 0);
	char *preview = strdup(strstr(program.out, "\"after\":"));
	assert_true(has("\"before\":[") && has("\"rules\":["));
	assert_int_equal(run("plan --json"), 0);
	assert_false(has("\"distance_m\":3000"));
	assert_int_equal(run("whatif 'run sunday 3km' --accept --json"), 0);
	assert_string_equal(strstr(program.out, "\"after\":"), preview);
	assert_int_equal(run("plan --json"), 0);
	*strstr(preview, "],\"rules\":") = '\0';
	assert_non_null(strstr(program.out, preview + strlen("\"after\":[")));
	free(preview);
	assert_int_equal(run("undo"), 0);
	assert_int_equal(run("plan --json"), 0);
	assert_false(has("\"distance_m\":3000"));
}

static void what_if_takes_what_is_assumed(void **state)
{
	(void)state;
	assert_int_equal(run("whatif 'skip strength-b' --morning 4 --pain 5 --days 7 --json"), 0);
	assert_true(has("\"date\":\"2026-03-08\"") && !has("\"date\":\"2026-03-09\""));
	assert_int_equal(run("whatif 'skip strength-b' --morning 11"), 2);
	assert_int_equal(run("whatif 'fly to the moon'"), 2);
	assert_int_equal(run("plan --json"), 0);
	assert_false(has("\"changed_from\":\"Strength B\""));
}

static void a_skipped_item_is_gone_and_its_reason_kept(void **state)
{
	(void)state;
	assert_int_equal(run("skip strength-a --reason ill --json"), 0);
	assert_false(has("\"id\":\"2026-03-02/1\",\"kind\":\"strength\""));
	char *dump = program_dump(program.data);
	assert_non_null(strstr(dump, "plan_change kind=skip"));
	assert_non_null(strstr(dump, "reason=ill"));
	free(dump);
	assert_int_equal(run("skip strength-b --reason laziness"), 2);
	assert_true(told("pain, time, kit, ill, travel"));
}

static void a_moved_item_stands_on_its_new_day(void **state)
{
	(void)state;
	assert_int_equal(run("move strength-b saturday"), 0);
	assert_true(has("yours"));
	assert_int_equal(run("move strength-b yesterdya"), 2);
	assert_true(told("is no day"));
	assert_int_equal(run("swap strength-b brisk-walk --json"), 0);
	assert_int_equal(run("undo"), 0);
	assert_int_equal(run("undo"), 0);
	assert_int_equal(run("plan"), 0);
	assert_false(has("yours"));
}

static void nothing_moves_to_a_day_that_is_over(void **state)
{
	(void)state;
	program_at(&program, 1, "09:00");
	assert_int_equal(run("move strength-b yesterday"), 2);
	assert_true(told("\"yesterday\" is over"));
	assert_int_equal(run("move strength-b 2026-03-02"), 2);
	assert_int_equal(run("undo"), 0);
	assert_false(has("move"));
}

/* As in move, whatif and skip: a weekday of a plan is one to come. */
static void why_of_a_weekday_is_of_the_day_to_come(void **state)
{
	(void)state;
	program_at(&program, 2, "09:00");
	assert_int_equal(run("why tuesday"), 0);
	assert_false(has("Stored with plan version"));
	assert_true(has("certainty"));
}

static void an_excluded_exercise_is_planned_no_more(void **state)
{
	(void)state;
	assert_int_equal(run("plan --json"), 0);
	assert_true(has("\"exercise\":\"box-squat\""));
	assert_int_equal(run("exclude box-squat --reason 'clicks' --review 2026-04-01"), 0);
	assert_true(has("box-squat") && has("clicks") && has("1 Apr"));
	assert_int_equal(run("plan --json"), 0);
	assert_false(has("\"exercise\":\"box-squat\""));
	assert_int_equal(run("exclude box-squta"), 2);
	assert_true(told("did you mean \"box-squat\"?"));
	assert_int_equal(run("exclude box-squat --off --json"), 0);
	assert_true(has("\"excluded\":[]"));
	assert_int_equal(run("plan --json"), 0);
	assert_true(has("\"exercise\":\"box-squat\""));
}

/* --- sessions, flares, locks ------------------------------------------------------ */

static void a_session_logged_as_done_has_the_planned_sets(void **state)
{
	(void)state;
	assert_int_equal(run("session --done --set 'side-lying-hip-adduction left 9 pain 3' --pain 3 --json"), 0);
	assert_true(has("\"command\":\"session\"") && has("\"session\":\"strength-a\""));
	assert_true(has("{\"exercise\":\"side-lying-hip-adduction\",\"set\":1,\"side\":\"left\",\"reps\":9,"));
	assert_true(has("{\"exercise\":\"side-lying-hip-adduction\",\"set\":1,\"side\":\"right\",\"reps\":12,"));
	assert_int_equal(run("plan"), 0);
	assert_true(has("done"));
	assert_int_equal(run("session strength-z --done"), 2);
	assert_true(told("did you mean \"strength-"));
	assert_int_equal(run("session --done --set 'side-plank left'"), 2);
	assert_int_equal(run("session strength-b --done --date 2026-03-03"), 2);
}

static void a_session_told_as_done_twice_is_refused(void **state)
{
	(void)state;
	assert_int_equal(run("session strength-a --done"), 0);
	assert_int_equal(run("session strength-a --done"), 1);
	assert_true(told("in the diary already"));
	assert_int_equal(run("log strength --session strength-a --time 07:00"), 0);
}

/* A length beside "at most" would read as leave to run it. */
static void while_running_waits_no_length_of_a_run_is_told(void **state)
{
	(void)state;
	assert_int_equal(run("intake --longest-km 8"), 0);
	assert_int_equal(run("status --line"), 0);
	assert_true(has("no run: a walk comes first") && !has("8.8"));
	assert_int_equal(run("status --json"), 0);
	assert_true(has("\"knee\":null,\"ready\":true,\"locked\":false,\"due\":\"Strength A\",\"item\":\"2026-03-02/1\","
	                "\"ceiling_m\":null,\"no_run\":\"a walk comes first\",\"session\":null,"));
	assert_int_equal(run("flare start"), 0);
	assert_true(has("No run today: a flare.") && !has("8.8"));
	assert_int_equal(run("today"), 0);
	assert_true(has("No run today: a flare.") && !has("8.8"));
	assert_int_equal(run("status --line"), 0);
	assert_true(has("no run: a flare"));
}

/* The ceiling that the plan tells is the one its threshold gives. */
static void why_of_a_run_after_a_pause_names_the_pause(void **state)
{
	(void)state;
	program_free(&program);
	program_new(&program, "pause");
	assert_int_equal(run("intake --knee right --pattern yes --red-flags none --born 1988 --worst-day 1 --kit step,band "
	                     "--running yes --run-pain 1 --run-settles 30 --weeks 20,20,20,20 --longest-km 8"), 0);
	program_at(&program, 8, "09:00");
	assert_int_equal(run("why run"), 0);
	assert_true(has("The ceiling of one run is 6.0 km."));
	assert_true(has("longest before the pause          8.0 km"));
	assert_true(has("at most 75 % of the longest before it") && !has("110 %"));
}

static void an_answer_that_is_missing_is_named(void **state)
{
	(void)state;
	assert_int_equal(run("log 'walk 30min pain 1'"), 0);
	assert_true(has("open until the next morning is answered (D10); not told: whether the pain settled that day"));
	program_at(&program, 1, "07:00");
	assert_int_equal(run("checkin --morning 1"), 0);
	assert_true(has("Mon 2 Mar: unknown (D10); not told: whether the pain settled that day"));
	assert_int_equal(run("why"), 0);
	assert_true(has("not told                          whether the pain settled that day"));
}

/* Mornings before the first one that is known are not listed; the last one always ends its line whole. */
static void the_mornings_of_today_begin_with_the_first_known(void **state)
{
	(void)state;
	assert_int_equal(run("today"), 0);
	assert_true(has("Pain on waking of the days before: not known.\n"));
	assert_true(has("Also asked: 6 tests due, 1 questionnaire (t)\n"));
	for (int day = 1; day < 20; day++) {
		program_at(&program, day, "07:00");
		if (day % 2 == 1)
			assert_int_equal(run("checkin --morning 1"), 0);
	}
	assert_int_equal(run("today"), 0);
	assert_true(has("Pain on waking, day by day until yesterday: 1, not known, 1, not known, 1, not known, 1, "
	                "not known, 1, not known, 1, not known, 1, not known.\n"));
	program_at(&program, 20, "07:00");
	assert_int_equal(run("today"), 0);
	assert_true(has("\n  2: ") && has("\n  3 to 10: "));
}

static void a_flare_by_word_ends_from_its_third_day_on(void **state)
{
	(void)state;
	assert_int_equal(run("flare end"), 2);
	assert_true(told("No flare is running"));
	assert_int_equal(run("flare start --json"), 0);
	assert_true(has("\"flare\":{\"side\":\"right\",\"since\":\"2026-03-02\",\"day\":1,\"step\":1}"));
	assert_int_equal(run("flare end"), 2);
	assert_true(told("can be ended from day 3 on"));
	program_at(&program, 2, "08:00");
	assert_int_equal(run("checkin --morning 1"), 0);
	assert_int_equal(run("flare end --json"), 0);
	assert_true(has("\"flare\":null"));
}

static void a_red_flag_locks_sessions_until_advice_is_told(void **state)
{
	(void)state;
	assert_int_equal(run("checkin --red-flags locked --json"), 0);
	assert_true(has("\"locked\":true"));
	assert_int_equal(run("session --plain"), 6);
	assert_true(told("--advised"));
	assert_int_equal(run("log 'run 3km 20min pain 1'"), 6);
	assert_int_equal(run("log 'walk 20min pain 1'"), 0);
	assert_int_equal(run("plan --json"), 0);
	assert_true(has("\"locked\":true") && has("\"distance_m\":3000"));
	assert_int_equal(run("status --line"), 0);
	assert_true(has("training is locked"));
	assert_int_equal(run("intake --advised 'fine to go on'"), 0);
	assert_int_equal(run("today --json"), 0);
	assert_true(has("\"locked\":false"));
}

static void what_is_due_is_reminded_of_and_5_says_nothing_is(void **state)
{
	(void)state;
	assert_int_equal(run("remind"), 0);
	assert_true(has("to answer   the knee this morning") && has("to do       Strength A"));
	assert_int_equal(run("remind --json"), 0);
	assert_true(has("\"asked\":[{\"question\":\"morning\""));
	struct program empty;
	program_new(&empty, "empty");
	assert_int_equal(PROGRAM(&empty, "status", "--line"), 0);
	assert_true(program_has(&empty, "intake due"));
	program_free(&empty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_plan_has_its_members_in_their_order, begin, end),
		cmocka_unit_test_setup_teardown(a_plan_tells_where_each_line_of_the_way_out_stands, begin, end),
		cmocka_unit_test_setup_teardown(as_many_days_as_asked_for_are_planned, begin, end),
		cmocka_unit_test_setup_teardown(reading_keeps_one_plan_a_day, begin, end),
		cmocka_unit_test_setup_teardown(a_day_without_a_stored_plan_is_told_so, begin, end),
		cmocka_unit_test_setup_teardown(why_tells_rule_inputs_and_source, begin, end),
		cmocka_unit_test_setup_teardown(what_was_done_already_is_told_so_and_is_no_suggestion, begin, end),
		cmocka_unit_test_setup_teardown(no_line_of_text_is_longer_than_eighty_columns, begin, end),
		cmocka_unit_test_setup_teardown(accepting_gives_exactly_the_preview, begin, end),
		cmocka_unit_test_setup_teardown(what_if_takes_what_is_assumed, begin, end),
		cmocka_unit_test_setup_teardown(a_skipped_item_is_gone_and_its_reason_kept, begin, end),
		cmocka_unit_test_setup_teardown(a_moved_item_stands_on_its_new_day, begin, end),
		cmocka_unit_test_setup_teardown(nothing_moves_to_a_day_that_is_over, begin, end),
		cmocka_unit_test_setup_teardown(why_of_a_weekday_is_of_the_day_to_come, begin, end),
		cmocka_unit_test_setup_teardown(an_excluded_exercise_is_planned_no_more, begin, end),
		cmocka_unit_test_setup_teardown(a_session_logged_as_done_has_the_planned_sets, begin, end),
		cmocka_unit_test_setup_teardown(a_session_told_as_done_twice_is_refused, begin, end),
		cmocka_unit_test_setup_teardown(while_running_waits_no_length_of_a_run_is_told, begin, end),
		cmocka_unit_test_setup_teardown(why_of_a_run_after_a_pause_names_the_pause, begin, end),
		cmocka_unit_test_setup_teardown(an_answer_that_is_missing_is_named, begin, end),
		cmocka_unit_test_setup_teardown(the_mornings_of_today_begin_with_the_first_known, begin, end),
		cmocka_unit_test_setup_teardown(a_flare_by_word_ends_from_its_third_day_on, begin, end),
		cmocka_unit_test_setup_teardown(a_red_flag_locks_sessions_until_advice_is_told, begin, end),
		cmocka_unit_test_setup_teardown(what_is_due_is_reminded_of_and_5_says_nothing_is, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
