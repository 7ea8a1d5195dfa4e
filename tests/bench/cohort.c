/*
 * A cohort of virtual runners under four ways to come back to running, beside
 * one another. Prints a table; never passes or fails. The runners and the
 * model of their knees are in tests/support/virtual_runner.h: what comes out
 * says something of the rules under that model, and nothing of real knees.
 *
 *   cohort [RUNNERS]
 */
#include "support/shipped.h"
#include "support/virtual_runner.h"

enum { RUNNERS = 200, WEEKS = 40, DAYS = 7 * WEEKS, GOAL_S = 30 * 60, NEVER = DAYS };

static const struct shelf *the_shelf;

/* --- four ways ------------------------------------------------------------------ */

struct way {
	const char *name;
	/* What is done on the day of a week that has begun on `week`; `state` is the way's own memory. */
	void (*day)(struct virtual_runner *, struct day, int day_number, int *state);
};

static bool is_run_day(int day_number)
{
	return day_number % 7 == 0 || day_number % 7 == 2 || day_number % 7 == 5;
}

/* The program: today's plan, as it is. */
static void follow_plan(struct virtual_runner *runner, struct day day, int day_number, int *state)
{
	(void)day_number;
	(void)state;
	struct arena *arena = arena_new();
	struct plan_given given = { .shelf = the_shelf, .diary = virtual_runner_diary(runner), .today = day, .days = 1,
		.assume_pain = NOT_KNOWN, .assume_morning = NOT_KNOWN, .plain = true };
	const struct plan *plan = plan_make(&given, arena);
	virtual_runner_follow(runner, &plan->days[plan->today_index]);
	arena_free(arena);
}

/* Three continuous runs of 10 min in the first week, a tenth more every week, whatever the knee says. */
static void ten_percent(struct virtual_runner *runner, struct day day, int day_number, int *state)
{
	(void)day;
	if (day_number == 0)
		*state = 600;
	else if (day_number % 7 == 0)
		*state = *state * 11 / 10;
	if (is_run_day(day_number))
		virtual_runner_run(runner, *state < 2 * GOAL_S ? *state : 2 * GOAL_S, 0);
}

/* The run-walk stages, two runs each, whatever the knee says. */
static void bare_ladder(struct virtual_runner *runner, struct day day, int day_number, int *state)
{
	(void)day;
	if (!is_run_day(day_number))
		return;
	const struct run_stage *stage = programme_stage(the_shelf->programme, 1 + (*state)++ / 2);
	virtual_runner_run(runner, run_stage_run_s(stage), run_stage_total_s(stage) - run_stage_run_s(stage));
}

static int last_morning(const struct virtual_runner *runner, size_t back)
{
	const struct diary *diary = virtual_runner_diary(runner);
	return diary->check_in_count <= back ? NOT_KNOWN
	                                     : diary->check_ins[diary->check_in_count - 1 - back].morning[SIDE_RIGHT];
}

/* Nothing until three mornings at 1 or less, then the old 30 min three times a week, until it is 3 again. */
static void rest_and_resume(struct virtual_runner *runner, struct day day, int day_number, int *state)
{
	(void)day;
	int now = last_morning(runner, 0), before = last_morning(runner, 1), third = last_morning(runner, 2);
	if (now >= 3)
		*state = 0;
	else if (third != NOT_KNOWN && now <= 1 && before <= 1 && third <= 1)
		*state = 1;
	if (*state == 1 && is_run_day(day_number))
		virtual_runner_run(runner, GOAL_S, 0);
}

static const struct way ways[] = {
	{ "stepdown", follow_plan },
	{ "10 % more each week", ten_percent },
	{ "bare run-walk ladder", bare_ladder },
	{ "rest, then resume", rest_and_resume },
};

/* --- what came of it --------------------------------------------------------------- */

struct outcome {
	int goal_day;    /* of the first 30 min without a pause at 2 or less; NEVER */
	int red_days;    /* a peak of 6, or a morning 2 above usual: true values, not what was told */
	int flare_days;  /* of such mornings the second in a row and on */
};

static struct runner_traits one_of_the_cohort(struct chance *chance)
{
	struct runner_traits traits = runner_steady;
	traits.capacity = chance_between(chance, 8, 24);
	traits.gain = chance_between(chance, 6, 18) / 1000.0;
	traits.loss = chance_between(chance, 3, 7) / 100.0;
	traits.stir = chance_between(chance, 2, 5);
	traits.settles = chance_between(chance, 2, 6) / 10.0;
	traits.usual = chance_between(chance, 0, 2);
	traits.silent_percent = 5;
	traits.skipped_percent = 10;
	return traits;
}

static struct outcome live(const struct way *way, uint64_t seed)
{
	struct arena *arena = arena_new();
	struct chance chance = chance_seed(seed);
	struct runner_traits traits = one_of_the_cohort(&chance);
	struct day first = day_from_date((struct date){ 2026, 3, 2 });
	struct virtual_runner *runner = virtual_runner_new(the_shelf, first, DAYS, &traits, seed, arena);
	struct outcome outcome = { .goal_day = NEVER };
	int state = 0, sore_mornings = 0;
	for (int i = 0; i < DAYS; i++) {
		struct day day = { first.n + i };
		bool sore = virtual_runner_pain(runner) >= traits.usual + 2;
		virtual_runner_wake(runner, day);
		way->day(runner, day, i, &state);
		sore_mornings = sore ? sore_mornings + 1 : 0;
		outcome.red_days += sore || virtual_runner_peak(runner) >= 6;
		outcome.flare_days += sore_mornings >= 2;
		if (outcome.goal_day == NEVER && virtual_runner_longest_s(runner) >= GOAL_S)
			outcome.goal_day = i;
		virtual_runner_sleep(runner);
	}
	arena_free(arena);
	return outcome;
}

static int compare_int(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

static void print_way(const struct way *way, int runners)
{
	int *goal = calloc((size_t)runners, sizeof *goal), reached = 0;
	long red = 0, flare = 0;
	for (int i = 0; i < runners; i++) {
		struct outcome outcome = live(way, (uint64_t)i + 1);
		goal[i] = outcome.goal_day;
		reached += outcome.goal_day < NEVER;
		red += outcome.red_days;
		flare += outcome.flare_days;
	}
	qsort(goal, (size_t)runners, sizeof *goal, compare_int);
	printf("%-22s %4d of %d", way->name, reached, runners);
	if (goal[runners / 2] < NEVER)
		printf("   %5.1f", goal[runners / 2] / 7.0);
	else
		printf("   never");
	printf("        %6.1f     %6.1f\n", (double)red / runners, (double)flare / runners);
	free(goal);
}

int main(int argc, char **argv)
{
	int runners = argc > 1 ? atoi(argv[1]) : RUNNERS;
	struct library *library = shipped_library();
	the_shelf = library_shelf(library);
	printf("%d virtual runners, %d weeks; the model is in tests/support/virtual_runner.h\n\n", runners, WEEKS);
	printf("%-22s %-12s %-15s %-10s %s\n", "", "30 min", "weeks to it", "red days", "flare days");
	printf("%-22s %-12s %-15s %-10s %s\n", "", "reached by", "(median of all)", "each", "each");
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		print_way(&ways[i], runners);
	library_free(library);
	return 0;
}
