/* Second opinions: the same decisions reckoned another way. */
#include "support/a_programme.h"
#include "support/check.h"
#include "support/season.h"

enum { DAYS = 100 };

/* --- the step back, from its causes alone ----------------------------------------------- */

enum outcome { GREEN, AMBER, RED, UNKNOWN };

/* The share of the week on a morning follows from the last cause before it, and from the one before that. */
static int share_on(const enum outcome outcome[DAYS], int morning)
{
	int last = morning - 1;
	while (last >= 0 && (outcome[last] == GREEN || outcome[last] == UNKNOWN))
		last--;
	if (last < 0 || morning - last > 14)
		return 100;
	int earlier = last - 1;
	while (earlier >= 0 && (outcome[earlier] == GREEN || outcome[earlier] == UNKNOWN))
		earlier--;
	bool again = earlier >= 0 && last - earlier <= 14;
	int deep = outcome[last] == RED || again ? 80 : 90;
	return morning - last <= 7 ? deep : (100 + deep) / 2;
}

/* A run that comes out as asked: settled too late, painful, or without an answer. */
static void run_with(struct season *season, int n, int stage, enum outcome outcome)
{
	struct activity *run = season_stage_run(season, n, stage, 1);
	if (outcome == AMBER)
		run->settled_min = 90;
	if (outcome == RED)
		run->during = 4;
	if (outcome == UNKNOWN)
		run->during = NOT_KNOWN;
}

static void the_step_back_follows_from_its_causes(void **state)
{
	(void)state;
	static const int32_t weeks_m[] = { 30000, 30000, 30000, 30000 };
	struct chance chance = chance_seed(43);
	for (int round = rounds(200, 20000); round > 0; round--) {
		struct season *season = season_new(a_shelf());
		season_intake_runner(season, weeks_m, 9000);
		enum outcome outcome[DAYS];
		int one_in = chance_between(&chance, 3, 40);
		for (int n = 0; n < DAYS; n++) {
			int roll = chance_between(&chance, 0, one_in);
			outcome[n] = roll == 0 ? AMBER : roll == 1 ? RED : GREEN;
			season_morning(season, n, 1);
			run_with(season, n, 13, outcome[n]);
			const struct training *training = season_step(season, n);
			assert_true(training->loads);
			assert_int_equal(training->step_back_percent, share_on(outcome, n));
			int least = training->week_kind == WEEK_DELOAD && training->step_back_percent > 75
			                    ? 75
			                    : training->step_back_percent;
			assert_int_equal(training->in_force_m, (int64_t)training->week_target_m * least / 100);
		}
		season_free(season);
	}
}

/* --- the ladder, from the outcomes of its runs -------------------------------------------- */

struct ladder {
	int stage, greens, ambers, last_green;
	bool shorter; /* the run after a painful one is shorter than its stage and leads nowhere */
};

static void down(struct ladder *ladder)
{
	ladder->stage = ladder->stage > 1 ? ladder->stage - 1 : 1;
	ladder->greens = ladder->ambers = 0;
}

static void climb(struct ladder *ladder, enum outcome outcome, int n)
{
	if (ladder->greens > 0 && n + 1 - ladder->last_green > 14)
		ladder->greens = 0;
	bool shorter = ladder->shorter;
	ladder->shorter = outcome == RED;
	switch (outcome) {
	case GREEN:
		ladder->ambers = 0;
		if (shorter)
			break;
		ladder->greens++;
		ladder->last_green = n;
		if (ladder->greens == 2)
			*ladder = (struct ladder){ .stage = ladder->stage + 1, .last_green = n };
		break;
	case AMBER:
		ladder->greens = 0;
		if (++ladder->ambers == 2)
			down(ladder);
		break;
	case RED:
		down(ladder);
		break;
	case UNKNOWN:
		break;
	}
}

/* Every fourth day, so that no ban, no pause and no lighter week has a word in it. */
static void the_stage_follows_from_the_runs(void **state)
{
	(void)state;
	static const int32_t weeks_m[] = { NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN };
	struct chance chance = chance_seed(13);
	for (int round = rounds(200, 20000); round > 0; round--) {
		struct season *season = season_new(a_shelf());
		season_intake_runner(season, weeks_m, 2800);
		struct ladder ladder = { .stage = 6 };
		for (int n = 0; n < 2 * DAYS && ladder.stage < 13; n++) {
			season_morning(season, n, 1);
			enum outcome outcome = (enum outcome)chance_between(&chance, GREEN, UNKNOWN);
			if (chance_between(&chance, 0, 1) == 0)
				outcome = GREEN;
			if (n % 4 == 1)
				run_with(season, n, ladder.stage, outcome);
			assert_int_equal(season_step(season, n)->stage, n == 0 ? 6 : ladder.stage);
			/* Training takes the run in with the morning after it. */
			if (n % 4 == 1)
				climb(&ladder, outcome, n);
		}
		season_free(season);
	}
}

/* --- the baseline, by sorting ---------------------------------------------------------------- */

static int by_length(const void *a, const void *b)
{
	return *(const int32_t *)a - *(const int32_t *)b;
}

static void the_baseline_is_the_middle_of_the_weeks_told(void **state)
{
	(void)state;
	struct chance chance = chance_seed(4);
	for (int round = rounds(500, 50000); round > 0; round--) {
		struct season *season = season_new(a_shelf());
		int32_t weeks_m[INTAKE_WEEKS], known[INTAKE_WEEKS];
		int count = 0;
		for (int i = 0; i < INTAKE_WEEKS; i++) {
			weeks_m[i] = chance_between(&chance, 0, 3) == 0 ? NOT_KNOWN : chance_between(&chance, 1000, 60000);
			if (weeks_m[i] != NOT_KNOWN)
				known[count++] = weeks_m[i];
		}
		qsort(known, (size_t)count, sizeof *known, by_length);
		season_intake_runner(season, weeks_m, 8000);
		season_morning(season, 0, 1);
		const struct training *training = season_step(season, 0);
		assert_int_equal(training->has_baseline, count >= 2);
		assert_int_equal(training->loads, count >= 2);
		if (count >= 2)
			assert_int_equal(training->baseline_m,
			                 count % 2 == 1 ? known[count / 2] : (known[count / 2 - 1] + known[count / 2]) / 2);
		season_free(season);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_step_back_follows_from_its_causes),
		cmocka_unit_test(the_stage_follows_from_the_runs),
		cmocka_unit_test(the_baseline_is_the_middle_of_the_weeks_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
