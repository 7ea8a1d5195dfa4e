/*
 * Five months of four people's training, told to the program as they did it. Of
 * their knees nothing is known, so the intake supposes a sore one and no pain is
 * ever told: a plan that rises on that is a fault.
 */
#include "cli/support/reference.h"
#include "cli/support/replay.h"

static const char intake[] =
	"intake --knee right --pattern yes --red-flags none --born 1990 --running yes --worst-day 1 --run-pain 1";

enum { EVENTS = 600, WEEKS = 4, PLANS = 8 }; /* all of four weeks, the runs of five months, a plan a week */

struct event {
	int64_t at_s;
	char line[REPLAY_LINE];
};

struct life {
	const char *who;
	struct table exercise, effort, wellness, injury;
	struct event events[EVENTS];
	size_t count;
	int64_t from_s, until_s; /* in it everything is told, after it runs alone */
};

static const char people[] = "pmdata/expected.json";

static bool is_run(const struct life *life, size_t row)
{
	const char *activity = table_cell(&life->exercise, row, "activity");
	return strcmp(activity, "Run") == 0 || strcmp(activity, "Treadmill") == 0;
}

static const char *kind(const char *activity)
{
	static const char *const kinds[][2] = {
		{ "Run", "run" }, { "Treadmill", "run --surface treadmill" }, { "Walk", "walk" }, { "Hike", "walk" },
		{ "Outdoor Bike", "cycle" }, { "Swim", "swim" }, { "Elliptical", "elliptical" }, { "Weights", "strength" },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (strcmp(kinds[i][0], activity) == 0)
			return kinds[i][1];
	return "other";
}

static bool same_date(const char *one, const char *other)
{
	return strncmp(one, other, strlen("2026-03-02")) == 0;
}

/* Effort has no start of its own: it is that of a run where the day has one run and one report on running. */
static const char *effort(const struct life *life, size_t row)
{
	const char *date = table_cell(&life->exercise, row, "start_local"), *found = "";
	int runs = 0, reports = 0;
	for (size_t i = 0; i < life->exercise.rows; i++)
		runs += is_run(life, i) && same_date(table_cell(&life->exercise, i, "start_local"), date);
	for (size_t i = 0; i < life->effort.rows; i++)
		if (same_date(table_cell(&life->effort, i, "end_date_time"), date) &&
		    strstr(table_cell(&life->effort, i, "activity_names"), "running") != NULL) {
			found = table_cell(&life->effort, i, "perceived_exertion");
			reports++;
		}
	return is_run(life, row) && runs == 1 && reports == 1 ? found : "";
}

static struct event *event_add(struct life *life, int64_t at_s)
{
	assert_true(life->count < EVENTS);
	life->events[life->count].at_s = at_s;
	return &life->events[life->count++];
}

static bool is_told(const struct life *life, int64_t at_s)
{
	return at_s >= life->from_s && at_s < life->until_s;
}

/* Told when it ends. A distance of nothing is a watch that did not know. */
static void add_activity(struct life *life, size_t row)
{
	char distance[40] = "", felt[20] = "";
	const char *start = table_cell(&life->exercise, row, "start_local");
	long active_s = table_thousandths(&life->exercise, row, "active_s") / 1000;
	long distance_m = table_thousandths(&life->exercise, row, "distance");
	int64_t end_s = replay_moment(start) + table_thousandths(&life->exercise, row, "duration_s") / 1000;
	if (!is_run(life, row) && !is_told(life, end_s))
		return;
	if (distance_m > 0)
		snprintf(distance, sizeof distance, " --distance %ld.%03ldkm", distance_m / 1000, distance_m % 1000);
	if (effort(life, row)[0] != '\0')
		snprintf(felt, sizeof felt, " --effort %s", effort(life, row));
	snprintf(event_add(life, end_s)->line, REPLAY_LINE, "log %s --time %.5s --duration %ld:%02ld:%02ld%s%s --json",
	         kind(table_cell(&life->exercise, row, "activity")), start + strlen("2026-03-02 "), active_s / 3600,
	         active_s / 60 % 60, active_s % 60, distance, felt);
}

/* The scales of these reports are those of mclean5; a 0 is an answer that was not given. */
static void add_check_in(struct life *life, size_t row)
{
	static const char *const answers[][2] = {
		{ "fatigue", "fatigue" }, { "mood", "mood" }, { "sleep_duration_h", "sleep" },
		{ "sleep_quality", "sleep-quality" }, { "soreness", "soreness" }, { "stress", "stress" },
	};
	int64_t at_s = replay_moment(table_cell(&life->wellness, row, "effective_time_frame"));
	if (!is_told(life, at_s))
		return;
	char *line = event_add(life, at_s)->line;
	int length = snprintf(line, REPLAY_LINE, "checkin --instrument mclean5");
	for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++)
		if (table_thousandths(&life->wellness, row, answers[i][0]) > 0)
			length += snprintf(line + length, (size_t)(REPLAY_LINE - length), " --%s %s", answers[i][1],
			                   table_cell(&life->wellness, row, answers[i][0]));
}

/* What hurt where is a note: a word such as "minor" is no number of a scale. */
static void add_injury(struct life *life, size_t row)
{
	const char *part = strchr(table_cell(&life->injury, row, "injuries"), '\'');
	int64_t at_s = replay_moment(table_cell(&life->injury, row, "effective_time_frame"));
	if (part != NULL && is_told(life, at_s))
		snprintf(event_add(life, at_s)->line, REPLAY_LINE, "checkin --note %.*s", (int)strcspn(part + 1, "'"), part + 1);
}

static void add_plans(struct life *life)
{
	enum { WEEK_S = 7 * REPLAY_DAY_S, EVENING_S = 16 * 3600 };
	for (int week = 1; week <= PLANS; week++)
		snprintf(event_add(life, life->from_s + (int64_t)week * WEEK_S + EVENING_S)->line, REPLAY_LINE, "plan");
}

static int by_time(const void *a, const void *b)
{
	const struct event *one = a, *other = b;
	return (one->at_s > other->at_s) - (one->at_s < other->at_s);
}

static void table_of(struct table *table, const struct life *life, const char *what)
{
	char name[40];
	snprintf(name, sizeof name, "pmdata/%s/%s.csv", life->who, what);
	table_read(table, name);
}

static void life_read(struct life *life)
{
	table_of(&life->exercise, life, "exercise");
	table_of(&life->effort, life, "srpe");
	table_of(&life->wellness, life, "wellness");
	table_of(&life->injury, life, "injury");
	int64_t first_s = replay_moment(table_cell(&life->exercise, 0, "start_local"));
	life->from_s = first_s - first_s % REPLAY_DAY_S;
	life->until_s = life->from_s + (int64_t)WEEKS * 7 * REPLAY_DAY_S;
	add_plans(life);
	for (size_t row = 0; row < life->exercise.rows; row++)
		add_activity(life, row);
	for (size_t row = 0; row < life->wellness.rows; row++)
		add_check_in(life, row);
	for (size_t row = 0; row < life->injury.rows; row++)
		add_injury(life, row);
	qsort(life->events, life->count, sizeof life->events[0], by_time);
}

static void life_free(struct life *life)
{
	table_free(&life->exercise);
	table_free(&life->effort);
	table_free(&life->wellness);
	table_free(&life->injury);
	free(life);
}

static void expect_runs(struct program *program, const struct life *life)
{
	long distance_m = 0, known = 0;
	for (size_t row = 0; row < life->exercise.rows; row++) {
		long run_m = is_run(life, row) ? table_thousandths(&life->exercise, row, "distance") : 0;
		distance_m += run_m;
		known += run_m > 0;
	}
	replay_tell(program, life->events[life->count - 1].at_s, "history --kind run --json");
	struct replay_sum told = replay_sum(program, "distance_m"), time = replay_sum(program, "duration_s");
	assert_int_equal(told.count * 1000, reference_answer(people, life->who, "runs"));
	assert_int_equal(told.known, known);
	assert_int_equal(told.total, distance_m);
	assert_int_equal(time.total * 1000, reference_answer(people, life->who, "run_active_s"));
	/* answered to a tenth of a kilometre */
	assert_true(labs(told.total - reference_answer(people, life->who, "run_km")) <= 50);
}

/* Returns how many runs its plans had. */
static int life_replay(const char *who)
{
	int planned = 0;
	struct program program;
	struct life *life = calloc(1, sizeof *life);
	assert_non_null(life);
	life->who = who;
	life_read(life);
	program_new(&program, who);
	replay_tell(&program, life->from_s - REPLAY_DAY_S / 2, intake);
	for (size_t i = 0; i < life->count; i++)
		if (strcmp(life->events[i].line, "plan") == 0)
			planned += replay_plan(&program, life->events[i].at_s, "\"phase\":\"build-up\"");
		else
			replay_tell(&program, life->events[i].at_s, life->events[i].line);
	expect_runs(&program, life);
	replay_expect_undone(&program, life->events[life->count - 1].at_s, "log run --distance 5km --duration 31:20");
	program_free(&program);
	life_free(life);
	return planned;
}

static void five_months_of_four_people_are_told_and_add_up(void **state)
{
	(void)state;
	static const char *const who[] = { "p01", "p04", "p06", "p10" };
	int planned = 0;
	for (size_t i = 0; i < sizeof who / sizeof who[0]; i++)
		planned += life_replay(who[i]);
	assert_true(planned > 0);
}

int main(void)
{
	if (reference_folder() == NULL)
		SKIP_ALL("STEPDOWN_REFERENCE_DATA names no folder with pmdata/");
	test_folder(); /* made here, not by the first child */
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(five_months_of_four_people_are_told_and_add_up),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
