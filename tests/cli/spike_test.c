/*
 * Seven weeks of a runner whose longest run doubles on a day, told to the program: the
 * sizes that it gives the runs are those that another program worked out.
 */
#include "cli/support/reference.h"
#include "cli/support/replay.h"

#include <math.h>

static const char diary[] = "lovdal-runner0/daily.csv", diary_answers[] = "lovdal-runner0/expected.json";

/* Of the knee nothing is known: a sore one is supposed, and nothing more said of it. */
static const char intake[] = "intake --knee right --pattern yes --red-flags none --born 1990 --running yes";

struct spikes {
	double numbers[12]; /* day, km, longest of the 30 days before, ratio; and the next */
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
		assert_true(replay_is_class(program, "none"));
		assert_true(ceiling_m == 0 || run_m <= ceiling_m);
		return;
	}
	assert_int_equal(run_m, lround(spike[1] * 1000));
	assert_int_equal(strtol(replay_run_size(program, "longest_30d_m"), NULL, 10), lround(spike[2] * 1000));
	assert_true(replay_is_class(program, spike[3] > 2 ? "large" : spike[3] > 1.3 ? "moderate" : "small"));
	assert_true(ceiling_m > 0 && ceiling_m < run_m);
}

static void tell_other_work(struct program *program, int64_t at_s, const struct table *days, size_t row)
{
	char line[REPLAY_LINE];
	long other_s = table_thousandths(days, row, "hours_other") * 36 / 10;
	if (table_thousandths(days, row, "strength") > 0)
		replay_tell(program, at_s, "log strength");
	snprintf(line, sizeof line, "log other --duration %ldmin", other_s / 60);
	if (other_s > 0)
		replay_tell(program, at_s, line);
}

static void tell_run(struct program *program, int64_t at_s, const struct table *days, size_t row,
                     const struct spikes *spikes)
{
	char line[REPLAY_LINE];
	long run_m = table_thousandths(days, row, "km");
	if (run_m == 0)
		return;
	replay_plan(program, at_s - REPLAY_DAY_S / 2, "\"phase\":\"calm-down\"");
	long ceiling_m = replay_ceiling(program);
	snprintf(line, sizeof line, "log run --distance %skm --json", table_cell(days, row, "km"));
	replay_tell(program, at_s, line);
	expect_size(program, spike_on(spikes, strtod(table_cell(days, row, "day"), NULL)), ceiling_m, run_m);
}

static void the_run_that_doubles_the_longest_is_told_and_was_above_its_ceiling(void **state)
{
	(void)state;
	struct table days;
	struct program program;
	struct spikes spikes;
	int64_t evening = replay_moment("2026-03-02 19:00:00");
	table_read(&days, diary);
	spikes.count = reference_answers(spikes.numbers, 12, diary_answers,
	                                 "sessions_over_110_per_cent_of_longest_of_prior_30_days_seen");
	assert_int_equal(spikes.count, 8);
	program_new(&program, "doubles");
	replay_tell(&program, evening - REPLAY_DAY_S, intake);
	for (size_t row = 0; row < days.rows; row++, evening += REPLAY_DAY_S) {
		tell_other_work(&program, evening, &days, row);
		tell_run(&program, evening, &days, row, &spikes);
	}
	replay_tell(&program, evening, "history --kind run --json");
	struct replay_sum told = replay_sum(&program, "distance_m");
	assert_int_equal(days.rows * 1000, reference_answer(diary_answers, "", "days"));
	assert_int_equal(told.count * 1000, reference_answer(diary_answers, "", "run_days"));
	assert_int_equal(told.total, reference_answer(diary_answers, "", "km"));
	replay_expect_undone(&program, evening, "log run --distance 40km");
	program_free(&program);
	table_free(&days);
}

int main(void)
{
	if (reference_folder() == NULL)
		SKIP_ALL("STEPDOWN_REFERENCE_DATA names no folder with lovdal-runner0/");
	test_folder(); /* made here, not by the first child */
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_run_that_doubles_the_longest_is_told_and_was_above_its_ceiling),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
