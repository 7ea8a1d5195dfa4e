/*
 * Real people's training, told to the program as they did it. Of their knees
 * nothing is known, so the intake supposes a sore one and no pain is ever told:
 * a plan that rises on that is a fault.
 */
#include "cli/support/program.h"
#include "cli/support/reference.h"

#include "base/day.h"

#include <math.h>

enum { LINE = 240, DAY_S = 86400 };

#define CENTRAL_EUROPE " --tz CET-1CEST,M3.5.0,M10.5.0/3"

/* Runs a line at a moment of the local clock, which is counted as if it were UTC. */
static void tell(struct program *program, int64_t at_s, const char *line)
{
	char whole[LINE + sizeof CENTRAL_EUROPE];
	stamp_print((struct stamp){ at_s, 0 }, program->now);
	program->now[strlen("2026-03-02T09:00:00")] = '\0';
	snprintf(whole, sizeof whole, "%s" CENTRAL_EUROPE, line);
	int code = program_line(program, whole);
	if (code != 0)
		fail_msg("%s, %s: exit %d, %s", program->now, line, code, program->told);
}

/* --- the answers --------------------------------------------------------------- */

/* The number behind the next `"key":` from `*at` on, 0 for null; false where there is none. */
static bool number(const char **at, const char *key, long *out)
{
	char quoted[40];
	snprintf(quoted, sizeof quoted, "\"%s\":", key);
	*at = strstr(*at, quoted);
	if (*at == NULL)
		return false;
	*at += strlen(quoted);
	*out = strtol(*at, NULL, 10);
	return true;
}

struct sum {
	long count, known, total;
};

static struct sum sum(const struct program *program, const char *key)
{
	struct sum sum = { 0 };
	long value;
	for (const char *at = program->out; number(&at, key, &value); sum.count++) {
		sum.known += value > 0;
		sum.total += value;
	}
	return sum;
}

/* That of the plan as a whole, which stands behind its days. */
static long ceiling(const struct program *program)
{
	const char *at = strstr(program->out, "\"ledger\":");
	long ceiling_m;
	if (at == NULL || !number(&at, "ceiling_m", &ceiling_m))
		fail_msg("no ceiling in %s", program->out);
	return ceiling_m;
}

/* The value of the input `name` of the rule about the size of a run. */
static const char *run_size(const struct program *program, const char *name)
{
	char quoted[60];
	const char *rule = strstr(program->out, "\"rule\":\"R19\"");
	snprintf(quoted, sizeof quoted, "\"name\":\"%s\",\"value\":", name);
	const char *input = rule == NULL ? NULL : strstr(rule, quoted);
	if (input == NULL)
		fail_msg("no %s of a run's size in %s", name, program->out);
	return input + strlen(quoted);
}

static bool is_class(const struct program *program, const char *class)
{
	const char *value = run_size(program, "spike_class");
	return value[0] == '"' && strncmp(value + 1, class, strlen(class)) == 0 && value[1 + strlen(class)] == '"';
}

/* Every planned run is within its own ceiling; gives how many there are. */
static int runs_within_ceiling(const char *plan)
{
	int count = 0;
	for (const char *at = plan; (at = strstr(at, "\"kind\":\"run")) != NULL; count++) {
		long distance_m, ceiling_m;
		assert_true(number(&at, "distance_m", &distance_m) && number(&at, "ceiling_m", &ceiling_m));
		if (ceiling_m > 0 && distance_m > ceiling_m)
			fail_msg("%ld m are planned above %ld m", distance_m, ceiling_m);
	}
	return count;
}

/* Plans twice, which gives the same bytes, in the phase that the intake began with. */
static int plan(struct program *program, int64_t at_s, const char *phase)
{
	tell(program, at_s, "plan --json");
	char *once = strdup(program->out);
	assert_true(program_has(program, phase));
	tell(program, at_s, "plan --json");
	assert_string_equal(program->out, once);
	free(once);
	return runs_within_ceiling(program->out);
}

static void expect_undone(struct program *program, int64_t at_s, const char *line)
{
	tell(program, at_s, "history --json");
	char *history = strdup(program->out);
	tell(program, at_s, "plan --json");
	char *planned = strdup(program->out);
	tell(program, at_s, line);
	tell(program, at_s, "history --json");
	assert_string_not_equal(program->out, history);
	tell(program, at_s, "undo");
	tell(program, at_s, "history --json");
	assert_string_equal(program->out, history);
	tell(program, at_s, "plan --json");
	assert_string_equal(program->out, planned);
	free(history);
	free(planned);
}

/* --- five months of four people --------------------------------------------------- */

enum { EVENTS = 600, WEEKS = 8 };

struct event {
	int64_t at_s;
	char line[LINE];
};

struct life {
	const char *who;
	struct table exercise, effort, wellness, injury;
	struct event events[EVENTS];
	size_t count;
	int64_t from_s, until_s; /* in it everything is told, around it runs alone */
};

static const char people[] = "pmdata/expected.json";

/* "2019-11-05 22:40:41", or with a T, and what is behind it left out. */
static int64_t moment(const char *text)
{
	char stamp[20];
	struct stamp at = { 0 };
	bool has_offset;
	snprintf(stamp, sizeof stamp, "%s", text);
	stamp[10] = 'T';
	if (!stamp_parse(&at, &has_offset, stamp))
		fail_msg("\"%s\" is no moment", text);
	return at.unix_s;
}

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
	int64_t end_s = moment(start) + table_thousandths(&life->exercise, row, "duration_s") / 1000;
	if (!is_run(life, row) && !is_told(life, end_s))
		return;
	if (distance_m > 0)
		snprintf(distance, sizeof distance, " --distance %ld.%03ldkm", distance_m / 1000, distance_m % 1000);
	if (effort(life, row)[0] != '\0')
		snprintf(felt, sizeof felt, " --effort %s", effort(life, row));
	snprintf(event_add(life, end_s)->line, LINE, "log %s --time %.5s --duration %ld:%02ld:%02ld%s%s --json",
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
	int64_t at_s = moment(table_cell(&life->wellness, row, "effective_time_frame"));
	if (!is_told(life, at_s))
		return;
	char *line = event_add(life, at_s)->line;
	int length = snprintf(line, LINE, "checkin --instrument mclean5");
	for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++)
		if (table_thousandths(&life->wellness, row, answers[i][0]) > 0)
			length += snprintf(line + length, (size_t)(LINE - length), " --%s %s", answers[i][1],
			                   table_cell(&life->wellness, row, answers[i][0]));
}

/* What hurt where is a note: a word such as "minor" is no number of a scale. */
static void add_injury(struct life *life, size_t row)
{
	const char *part = strchr(table_cell(&life->injury, row, "injuries"), '\'');
	int64_t at_s = moment(table_cell(&life->injury, row, "effective_time_frame"));
	if (part != NULL && is_told(life, at_s))
		snprintf(event_add(life, at_s)->line, LINE, "checkin --note %.*s", (int)strcspn(part + 1, "'"), part + 1);
}

static void add_plans(struct life *life)
{
	enum { WEEK_S = 7 * DAY_S, EVENING_S = 16 * 3600 };
	for (int week = 1; week <= WEEKS; week++)
		snprintf(event_add(life, life->from_s + (int64_t)week * WEEK_S + EVENING_S)->line, LINE, "plan");
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
	int64_t first_s = moment(table_cell(&life->exercise, 0, "start_local"));
	life->from_s = first_s - first_s % DAY_S;
	life->until_s = life->from_s + (int64_t)WEEKS * 7 * DAY_S;
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
	tell(program, life->events[life->count - 1].at_s, "history --kind run --json");
	struct sum told = sum(program, "distance_m"), time = sum(program, "duration_s");
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
	tell(&program, life->from_s - DAY_S / 2, "intake --knee right --pattern yes --red-flags none --born 1990 "
	     "--running yes --worst-day 1 --run-pain 1");
	for (size_t i = 0; i < life->count; i++)
		if (strcmp(life->events[i].line, "plan") == 0)
			planned += plan(&program, life->events[i].at_s, "\"phase\":\"build-up\"");
		else
			tell(&program, life->events[i].at_s, life->events[i].line);
	expect_runs(&program, life);
	expect_undone(&program, life->events[life->count - 1].at_s, "log run --distance 5km --duration 31:20");
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

/* --- a runner whose longest run doubles ---------------------------------------------- */

static const char diary[] = "lovdal-runner0/daily.csv", diary_answers[] = "lovdal-runner0/expected.json";

struct spikes {
	double numbers[8]; /* day, km, longest of the 30 days before, ratio; and the next */
	size_t count;
};

static const double *spike_on(const struct spikes *spikes, double day)
{
	for (size_t i = 0; i < spikes->count; i += 4)
		if (fabs(spikes->numbers[i] - day) < 0.5)
			return &spikes->numbers[i];
	return NULL;
}

static void expect_size(struct program *program, const double *spike, long ceiling_m, long run_m)
{
	if (spike == NULL) {
		assert_true(is_class(program, "none"));
		assert_true(ceiling_m == 0 || run_m <= ceiling_m);
		return;
	}
	assert_int_equal(run_m, lround(spike[1] * 1000));
	assert_int_equal(strtol(run_size(program, "longest_30d_m"), NULL, 10), lround(spike[2] * 1000));
	assert_true(is_class(program, spike[3] > 2 ? "large" : spike[3] > 1.3 ? "moderate" : "small"));
	assert_true(ceiling_m > 0 && ceiling_m < run_m);
}

static void tell_other_work(struct program *program, int64_t at_s, const struct table *days, size_t row)
{
	char line[LINE];
	long other_s = table_thousandths(days, row, "hours_other") * 36 / 10;
	if (table_thousandths(days, row, "strength") > 0)
		tell(program, at_s, "log strength");
	snprintf(line, sizeof line, "log other --duration %ldmin", other_s / 60);
	if (other_s > 0)
		tell(program, at_s, line);
}

static void tell_run(struct program *program, int64_t at_s, const struct table *days, size_t row,
                     const struct spikes *spikes)
{
	char line[LINE];
	long run_m = table_thousandths(days, row, "km");
	if (run_m == 0)
		return;
	plan(program, at_s - DAY_S / 2, "\"phase\":\"calm-down\"");
	long ceiling_m = ceiling(program);
	snprintf(line, sizeof line, "log run --distance %skm --json", table_cell(days, row, "km"));
	tell(program, at_s, line);
	expect_size(program, spike_on(spikes, strtod(table_cell(days, row, "day"), NULL)), ceiling_m, run_m);
}

static void the_run_that_doubles_the_longest_is_told_and_was_above_its_ceiling(void **state)
{
	(void)state;
	struct table days;
	struct program program;
	struct spikes spikes;
	int64_t evening = moment("2026-03-02 19:00:00");
	table_read(&days, diary);
	spikes.count = reference_answers(spikes.numbers, 8, diary_answers,
	                                 "sessions_over_110_per_cent_of_longest_of_prior_30_days_seen");
	assert_int_equal(spikes.count, 8);
	program_new(&program, "doubles");
	tell(&program, evening - DAY_S, "intake --knee right --pattern yes --red-flags none --born 1990 --running yes");
	for (size_t row = 0; row < days.rows; row++, evening += DAY_S) {
		tell_other_work(&program, evening, &days, row);
		tell_run(&program, evening, &days, row, &spikes);
	}
	tell(&program, evening, "history --kind run --json");
	struct sum told = sum(&program, "distance_m");
	assert_int_equal(days.rows * 1000, reference_answer(diary_answers, "", "days"));
	assert_int_equal(told.count * 1000, reference_answer(diary_answers, "", "run_days"));
	assert_int_equal(told.total, reference_answer(diary_answers, "", "km"));
	expect_undone(&program, evening, "log run --distance 40km");
	program_free(&program);
	table_free(&days);
}

int main(void)
{
	if (reference_folder() == NULL)
		SKIP_ALL("STEPDOWN_REFERENCE_DATA names no folder with pmdata/ and lovdal-runner0/");
	test_folder(); /* made here, not by the first child */
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(five_months_of_four_people_are_told_and_add_up),
		cmocka_unit_test(the_run_that_doubles_the_longest_is_told_and_was_above_its_ceiling),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
