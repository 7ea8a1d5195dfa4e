/*
 * The calendar by command: what is told is printed by day and by month, and
 * what is off is refused with what to write instead.
 */
#include "cli/support/program.h"

static struct program program;

static int begin(void **state)
{
	(void)state;
	static int turn;
	char name[24];
	snprintf(name, sizeof name, "calendar-%d", turn++);
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

static void tell(int day, const char *line)
{
	program_at(&program, day, "08:00");
	if (program_line(&program, line) != 0)
		fail_msg("%s: %s", line, program.told);
}

/* Two days of March: a run with a note on the first, its morning after. */
static void tell_two_days(void)
{
	tell(0, "checkin --morning 1 --sleep 7.5 --sleep-quality 2 --fatigue 2 --soreness 2 --stress 2");
	program_at(&program, 0, "19:00");
	assert_int_equal(program_line(&program, "log run --distance 3km --duration 20:00 --pain 2 --effort 4 --note 'new shoes'"), 0);
	tell(1, "checkin --morning 0 --worst 4");
}

static bool has(const char *text)
{
	return program_has(&program, text);
}

static void expect(const char *text)
{
	if (!has(text))
		fail_msg("%s is missing in %s", text, program.out);
}

/* --- as JSON --------------------------------------------------------------------------- */

static void a_day_has_its_members_in_their_order(void **state)
{
	(void)state;
	tell_two_days();
	tell(1, "calendar --month 2026-03 --json");
	expect("{\"schema\":\"stepdown/1\",\"command\":\"calendar\"");
	expect("{\"date\":\"2026-03-02\",\"worst\":4,\"morning\":1,\"verdict\":\"");
	expect("\"flare\":false,\"activities\":[\"run\"],\"planned\":[],\"left_out\":false,\"told\":true,\"load\":");
	expect("\"readiness\":83,\"sleep_h\":7.5,\"phase\":\"");
	expect("\"note\":true},{\"date\":\"2026-03-03\",\"worst\":null,\"morning\":0,");
	expect("\"months\":[{\"month\":\"2026-03\",\"days\":2,\"answered\":2,\"worst_mean\":4.0,\"worst\":4,\"runs\":1,");
	expect("\"distance_m\":3000,\"flare_days\":0}]}");
}

static void a_day_ahead_has_what_is_planned_and_nothing_else(void **state)
{
	(void)state;
	tell(0, "calendar --json");
	expect("{\"date\":\"2026-03-04\",\"worst\":null,\"morning\":null,\"verdict\":null,\"colour\":null,\"flare\":false,"
	       "\"activities\":[],\"planned\":[\"");
	expect("{\"date\":\"2026-03-31\",\"worst\":null,\"morning\":null,\"verdict\":null,\"colour\":null,\"flare\":false,"
	       "\"activities\":[],\"planned\":[],\"left_out\":false,\"told\":false,\"load\":null,\"load_before\":null,"
	       "\"readiness\":null,\"sleep_h\":null,\"phase\":null,\"note\":false}");
}

static int days_printed(void)
{
	int days = 0;
	for (const char *at = program.out; (at = strstr(at, "{\"date\":")) != NULL; at++)
		days++;
	return days;
}

static void a_month_a_quarter_and_a_year_have_all_their_days(void **state)
{
	(void)state;
	static const struct {
		const char *line;
		int days;
		const char *first;
	} spans[] = {
		{ "calendar --month 2024-02 --json", 29, "\"2024-02-01\"" },
		{ "calendar --month 2026-12 --json", 31, "\"2026-12-01\"" },
		{ "calendar --quarter 2026-1 --json", 90, "\"2026-01-01\"" },
		{ "calendar --quarter 2025-4 --json", 92, "\"2025-10-01\"" },
		{ "calendar --year 2026 --json", 365, "\"2026-01-01\"" },
		{ "calendar --json", 31, "\"2026-03-01\"" },
	};
	for (size_t i = 0; i < sizeof spans / sizeof spans[0]; i++) {
		tell(0, spans[i].line);
		assert_int_equal(days_printed(), spans[i].days);
		expect(spans[i].first);
	}
}

static void filters_leave_the_rest_out(void **state)
{
	(void)state;
	tell_two_days();
	tell(1, "calendar --kind strength --json");
	expect("{\"date\":\"2026-03-02\",\"worst\":null,\"morning\":1,");
	assert_false(has("\"run\""));
	tell(1, "calendar --kind run --json");
	expect("{\"date\":\"2026-03-02\",\"worst\":2,\"morning\":1,");
	tell(1, "calendar --side left --json");
	expect("{\"date\":\"2026-03-02\",\"worst\":null,\"morning\":null,");
	tell(1, "calendar --zone outer --json");
	expect("{\"date\":\"2026-03-02\",\"worst\":null,");
}

/* --- as text ------------------------------------------------------------------------------- */

static void a_month_is_a_table_with_its_sum_below(void **state)
{
	(void)state;
	tell_two_days();
	tell(1, "calendar");
	expect("  March 2026   right knee\n");
	expect("Mon 2 Mar   R    ");
	expect("note");
	expect("  Mar  answers 2/2  runs 1  green 0");
	for (const char *line = program.out; *line != '\0'; line += strcspn(line, "\n") + 1)
		assert_true(strcspn(line, "\n") < 160); /* 80 columns, in bytes */
}

static void a_year_is_a_table_of_weeks(void **state)
{
	(void)state;
	tell_two_days();
	tell(1, "calendar --year 2026");
	expect("  January – December 2026   right knee\n");
	expect("  week of      M T W T F S S");
	expect("  2 Mar        4 · ");
}

static void nothing_told_is_a_calendar_too(void **state)
{
	(void)state;
	struct program empty;
	program_new(&empty, "calendar-empty");
	assert_int_equal(program_line(&empty, "calendar"), 0);
	assert_true(program_has(&empty, "March 2026"));
	assert_true(program_has(&empty, "Nothing was told yet: `stepdown checkin --morning 0-10` brings the first day."));
	assert_int_equal(program_line(&empty, "calendar --json"), 0);
	program_free(&empty);
}

/* --- refused ----------------------------------------------------------------------------------- */

static void what_is_no_month_or_no_year_is_refused_with_an_example(void **state)
{
	(void)state;
	static const char *const lines[][2] = {
		{ "calendar --month 2026-13", "2026-03" },  { "calendar --month 2026", "2026-03" },
		{ "calendar --month 2026-03-01", "2026-03" }, { "calendar --quarter 2026-5", "2026-1" },
		{ "calendar --month 2026-003", "2026-03" }, { "calendar --month 2026-", "2026-03" },
		{ "calendar --year 26", "2026" },           { "calendar --year 9999", "2026" },
		{ "calendar --side both", "left" },         { "calendar --zone back", "behind" },
		{ "calendar --kind ski", "run" },           { "calendar --year 2026 --month 2026-01", "one of" },
	};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		if (program_line(&program, lines[i][0]) != 2 || strstr(program.told, lines[i][1]) == NULL)
			fail_msg("%s: %s%s", lines[i][0], program.told, program.out);
	}
}

#define CALENDAR_TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
	test_folder(); /* made here, not by the first child */
	const struct CMUnitTest tests[] = {
		CALENDAR_TEST(a_day_has_its_members_in_their_order),
		CALENDAR_TEST(a_day_ahead_has_what_is_planned_and_nothing_else),
		CALENDAR_TEST(a_month_a_quarter_and_a_year_have_all_their_days),
		CALENDAR_TEST(filters_leave_the_rest_out),
		CALENDAR_TEST(a_month_is_a_table_with_its_sum_below),
		CALENDAR_TEST(a_year_is_a_table_of_weeks),
		CALENDAR_TEST(nothing_told_is_a_calendar_too),
		CALENDAR_TEST(what_is_no_month_or_no_year_is_refused_with_an_example),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
