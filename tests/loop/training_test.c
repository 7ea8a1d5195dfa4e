/* Training over the programme that ships: its rules, its tests, its sessions. */
#include "core/retest.h"
#include "support/season.h"
#include "support/shipped.h"

static struct library *library;

static int open_library(void **state)
{
	(void)state;
	library = shipped_library();
	return 0;
}

static int close_library(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

/* Every test a gate asks for, as good as it gets. */
static void pass_tests(struct season *season, int n)
{
	for (size_t i = 0; i < season->shelf->test_count; i++) {
		const struct test *test = &season->shelf->tests[i];
		int16_t best = (int16_t)(test->lower_is_better ? test->least : test->most);
		season->test[season->diary.test_count++] = (struct test_result){
			.test_id = test->id, .day = season_day(season, n), .left = best, .right = best, .value = best,
			.pain = 0 };
	}
	season->score[season->diary.score_count++] = (struct score){ "akps", season_day(season, n), 1000, NULL };
}

static void train(struct season *season, int n)
{
	const char *id = "side-plank";
	const struct exercise *exercise = &season->shelf->exercises[season_exercise(season, id)];
	season_strength(season, n, "strength-b", id, training_dose(&season->training, exercise, NULL, NULL));
}

/* A day of somebody whose knee stays calm and who does what is asked: runs every other day, strength between. */
static void keep_day(struct season *season, int n)
{
	season_morning(season, n, 1);
	if (n % 14 == 2)
		pass_tests(season, n);
	season->planned[season->diary.planned_count++] = (struct day_planned){ season_day(season, n), 1 };
	const struct training *training = &season->training;
	int weekday = day_weekday(season_day(season, n));
	bool runs = weekday == 1 || weekday == 4 || weekday == 6;
	if (runs && training->run_open && training->in_force_m > 0)
		season_run(season, n, training->in_force_m / 3, 1);
	else if (runs && training->run_open)
		season_stage_run(season, n, training->stage, 1);
	else if (n > 0 && (weekday == 2 || weekday == 5))
		train(season, n);
	else
		season_walk(season, n, 35, 1);
}

static void every_reason_names_a_rule_that_ships(void **state)
{
	(void)state;
	struct season *season = season_new(library_shelf(library));
	for (int n = 0; n < 120; n++) {
		keep_day(season, n);
		if (n == 40)
			season->activity[season->diary.activity_count - 1].limp = SAID_YES;
		if (n > 60 && n < 63)
			season->check_in[n].morning[SIDE_LEFT] = 4;
		season_step(season, n);
		for (size_t i = 0; i < season->whys.count; i++)
			if (!shelf_rule(season->shelf, season->whys.at[i].rule))
				fail_msg("no rule \"%s\"", season->whys.at[i].rule);
	}
	season_free(season);
}

static void a_calm_knee_comes_from_calm_down_to_maintain(void **state)
{
	(void)state;
	struct season *season = season_new(library_shelf(library));
	int entered[REHAB_PHASES] = { 0 };
	for (int n = 0; n < 250; n++) {
		keep_day(season, n);
		enum rehab_phase phase = season_step(season, n)->phase;
		if (phase != REHAB_CALM_DOWN && entered[phase] == 0)
			entered[phase] = n;
	}
	print_message("build up from day %d, return from day %d, maintain from day %d\n", entered[REHAB_BUILD_UP],
	              entered[REHAB_RETURN], entered[REHAB_MAINTAIN]);
	assert_in_range(entered[REHAB_BUILD_UP], 5, 14);
	assert_in_range(entered[REHAB_RETURN], entered[REHAB_BUILD_UP] + 14, entered[REHAB_BUILD_UP] + 42);
	assert_in_range(entered[REHAB_MAINTAIN], entered[REHAB_RETURN] + 42, entered[REHAB_RETURN] + 100);
	season_free(season);
}

static int by_days(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

enum { KNEES_TRIED = 101, SEASON_TRIED = 400 };

/* A stable knee whose mornings are now and then one point higher, as answers are. */
static void one_noisy_knee(struct chance *chance, int entered[REHAB_PHASES])
{
	struct season *season = season_new(library_shelf(library));
	for (int phase = 0; phase < REHAB_PHASES; phase++)
		entered[phase] = SEASON_TRIED;
	for (int n = 0; n < SEASON_TRIED; n++) {
		keep_day(season, n);
		season->check_in[n].morning[SIDE_LEFT] = (int8_t)(chance_between(chance, 1, 5) == 1 ? 2 : 1);
		enum rehab_phase phase = season_step(season, n)->phase;
		if (n < entered[phase])
			entered[phase] = n;
		if (phase == REHAB_MAINTAIN)
			break;
	}
	season_free(season);
}

static void noise_of_a_point_does_not_hold_a_stable_knee_back(void **state)
{
	(void)state;
	struct chance chance = chance_seed(63);
	int entered[REHAB_PHASES][KNEES_TRIED];
	for (int i = 0; i < KNEES_TRIED; i++) {
		int days[REHAB_PHASES];
		one_noisy_knee(&chance, days);
		for (int phase = 0; phase < REHAB_PHASES; phase++)
			entered[phase][i] = days[phase];
	}
	for (int phase = REHAB_BUILD_UP; phase < REHAB_PHASES; phase++) {
		qsort(entered[phase], KNEES_TRIED, sizeof(int), by_days);
		print_message("%s: median day %d, nine of ten by day %d\n", rehab_phase_words[phase],
		              entered[phase][KNEES_TRIED / 2], entered[phase][KNEES_TRIED * 9 / 10]);
	}
	assert_true(entered[REHAB_BUILD_UP][KNEES_TRIED / 2] <= 14);
	assert_true(entered[REHAB_RETURN][KNEES_TRIED / 2] <= 56);
	assert_true(entered[REHAB_MAINTAIN][KNEES_TRIED / 2] <= 200);
}

static void every_line_of_every_gate_can_be_measured(void **state)
{
	(void)state;
	struct season *season = season_new(library_shelf(library));
	season_morning(season, 0, 1);
	struct training training = season_training(season, 0);
	for (int phase = 0; phase < REHAB_PHASES; phase++) {
		training.phase = (enum rehab_phase)phase;
		size_t count;
		const struct gate_state *gates = training_gates(&training, season_chronicle(season, 0), &season->diary,
		                                                &count, season->arena);
		for (size_t i = 0; i < count; i++) {
			assert_non_null(gates[i].now);
			assert_true(gates[i].line->kind != GATE_TEST || shelf_test(season->shelf, gates[i].line->test));
			assert_true(gates[i].line->kind != GATE_SCORE || shelf_score(season->shelf, gates[i].line->test));
		}
	}
	season_free(season);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_reason_names_a_rule_that_ships),
		cmocka_unit_test(a_calm_knee_comes_from_calm_down_to_maintain),
		cmocka_unit_test(noise_of_a_point_does_not_hold_a_stable_knee_back),
		cmocka_unit_test(every_line_of_every_gate_can_be_measured),
	};
	return cmocka_run_group_tests(tests, open_library, close_library);
}
