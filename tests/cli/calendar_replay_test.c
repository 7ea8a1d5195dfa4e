/*
 * A season of one person's training, told to the program as it was done, seen
 * in the calendar: each day of the tables and no other has its letter, its
 * pain and its hours of sleep. Of the knee nothing is known, so soreness of
 * the muscles, turned round, stands in for pain on waking, and a point more
 * for the worst of the day before.
 */
#include "cli/support/reference.h"
#include "cli/support/replay.h"

#include "base/day.h"

enum { WEEKS = 13, SEASON = WEEKS * 7, SORE_MOST = 5 };

struct season {
	struct table exercise, wellness;
	int64_t from_s;
	bool ran[SEASON], did[SEASON];
	int morning[SEASON], worst[SEASON]; /* -1 not told */
	long sleep_h[SEASON];
};

static struct program program;

static int day_of(const struct season *season, const char *moment)
{
	int64_t past_s = replay_moment(moment) - season->from_s;
	return past_s < 0 ? -1 : (int)(past_s / REPLAY_DAY_S);
}

static bool is_in(int day)
{
	return day >= 0 && day < SEASON;
}

static bool is_run(const char *activity)
{
	return strcmp(activity, "Run") == 0 || strcmp(activity, "Treadmill") == 0;
}

/* --- telling ------------------------------------------------------------------------------ */

static void tell_activity(struct season *season, size_t row)
{
	char line[REPLAY_LINE];
	const char *start = table_cell(&season->exercise, row, "start_local");
	const char *activity = table_cell(&season->exercise, row, "activity");
	int day = day_of(season, start);
	long active_s = table_thousandths(&season->exercise, row, "active_s") / 1000;
	int64_t end_s = replay_moment(start) + table_thousandths(&season->exercise, row, "duration_s") / 1000;
	if (!is_in(day))
		return;
	season->did[day] = true;
	season->ran[day] |= is_run(activity);
	snprintf(line, sizeof line, "log %s --date %.10s --time %.5s --duration %ld:%02ld:%02ld --json",
	         is_run(activity) ? "run" : "walk", start, start + strlen("2026-03-02 "), active_s / 3600, active_s / 60 % 60,
	         active_s % 60);
	replay_tell(&program, end_s, line);
}

/* The first report of a day stands. */
static void tell_morning(struct season *season, size_t row)
{
	char line[REPLAY_LINE];
	const char *moment = table_cell(&season->wellness, row, "effective_time_frame");
	int day = day_of(season, moment);
	long sore = table_thousandths(&season->wellness, row, "soreness") / 1000;
	if (!is_in(day) || season->morning[day] >= 0 || sore <= 0)
		return;
	season->morning[day] = (int)(SORE_MOST - sore);
	season->sleep_h[day] = table_thousandths(&season->wellness, row, "sleep_duration_h") / 1000;
	if (day > 0)
		season->worst[day - 1] = season->morning[day] + 1;
	snprintf(line, sizeof line, "checkin --date %.10s --morning %d --worst %d --sleep %ld", moment, season->morning[day],
	         season->morning[day] + 1, season->sleep_h[day]);
	replay_tell(&program, replay_moment(moment), line);
}

static void tell_all(struct season *season)
{
	for (int day = 0; day < SEASON; day++)
		season->morning[day] = season->worst[day] = -1;
	for (size_t row = 0; row < season->wellness.rows; row++)
		tell_morning(season, row);
	for (size_t row = 0; row < season->exercise.rows; row++)
		tell_activity(season, row);
}

/* --- what the calendar says of it ------------------------------------------------------------- */

/* The object of a day in the last answer, on its own; static. */
static const char *day_said(const char *date)
{
	static char object[600];
	char key[32];
	snprintf(key, sizeof key, "{\"date\":\"%s\"", date);
	const char *at = strstr(program.out, key);
	assert_non_null(at);
	snprintf(object, sizeof object, "%.*s", (int)strcspn(at, "}"), at);
	return object;
}

static void expect_number(const char *said, const char *key, int number)
{
	char member[40];
	if (number < 0)
		snprintf(member, sizeof member, "\"%s\":null", key);
	else
		snprintf(member, sizeof member, "\"%s\":%d", key, number);
	if (strstr(said, member) == NULL)
		fail_msg("%s is missing in %s", member, said);
}

/* A morning counts for the worst of its day where the day was told of later. */
static int worst_of(const struct season *season, int day)
{
	int worst = season->worst[day];
	return worst < 0 || season->morning[day] <= worst ? worst : season->morning[day];
}

static void expect_day(const struct season *season, int day)
{
	char stamp[32];
	struct program at = { .now = "" };
	stamp_print((struct stamp){ season->from_s + (int64_t)day * REPLAY_DAY_S, 0 }, at.now);
	snprintf(stamp, sizeof stamp, "%.10s", at.now);
	const char *said = day_said(stamp);
	assert_int_equal(strstr(said, "\"run\"") != NULL, season->ran[day]);
	assert_int_equal(strstr(said, "\"activities\":[]") != NULL, !season->did[day]);
	expect_number(said, "morning", season->morning[day]);
	expect_number(said, "worst", worst_of(season, day));
	expect_number(said, "sleep_h", season->morning[day] < 0 ? -1 : (int)season->sleep_h[day]);
}

static void a_season_of_one_person_is_a_sensible_calendar(void **state)
{
	(void)state;
	int runs = 0, mornings = 0;
	struct season *season = calloc(1, sizeof *season);
	assert_non_null(season);
	table_read(&season->exercise, "pmdata/p01/exercise.csv");
	table_read(&season->wellness, "pmdata/p01/wellness.csv");
	int64_t first_s = replay_moment(table_cell(&season->exercise, 0, "start_local"));
	season->from_s = first_s - first_s % REPLAY_DAY_S;
	program_new(&program, "calendar-season");
	replay_tell(&program, season->from_s - REPLAY_DAY_S / 2, "intake --knee right --pattern yes --red-flags none "
	            "--born 1990 --running yes --worst-day 1 --run-pain 1");
	tell_all(season);
	replay_tell(&program, season->from_s + (int64_t)SEASON * REPLAY_DAY_S + REPLAY_DAY_S / 2, "calendar --year 2019 --json");
	for (int day = 0; day < 61; day++) /* of November and December */
		expect_day(season, day);
	replay_tell(&program, season->from_s + (int64_t)SEASON * REPLAY_DAY_S + REPLAY_DAY_S / 2, "calendar --year 2020 --json");
	for (int day = 61; day < SEASON; day++)
		expect_day(season, day);
	for (int day = 0; day < SEASON; day++) {
		runs += season->ran[day];
		mornings += season->morning[day] >= 0;
	}
	assert_true(runs > 5 && mornings > 60);
	program_free(&program);
	table_free(&season->exercise);
	table_free(&season->wellness);
	free(season);
}

int main(void)
{
	if (reference_folder() == NULL)
		SKIP_ALL("STEPDOWN_REFERENCE_DATA names no folder with pmdata/");
	test_folder(); /* made here, not by the first child */
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_season_of_one_person_is_a_sensible_calendar),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
