#include "support/a_programme.h"
#include "support/check.h"
#include "support/season.h"

enum { DAYS = 120 };

/* A season's temper: one answer in so many is sore, or missing; a knee that never varies is steady. */
struct temper {
	struct chance chance;
	int sore, missing;
	bool steady;
};

static bool one_in(struct temper *temper, int many)
{
	return chance_between(&temper->chance, 1, many) == 1;
}

/* Days of every kind: calm, sore, swollen, flared, and days on which nothing or half is told. */
static int8_t some_pain(struct temper *temper, int calm_most)
{
	if (one_in(temper, temper->missing))
		return NOT_KNOWN;
	if (one_in(temper, temper->sore))
		return (int8_t)chance_between(&temper->chance, 3, 7);
	return (int8_t)(temper->steady ? 1 : chance_between(&temper->chance, 0, calm_most));
}

static enum yes_no some_answer(struct temper *temper, int many)
{
	return one_in(temper, many) ? SAID_YES : one_in(temper, temper->missing) ? NOT_SAID : SAID_NO;
}

static void some_intake(struct season *season, struct chance *chance)
{
	struct intake *intake = &season->diary.intake;
	static const int32_t longest[] = { NOT_KNOWN, 1500, 3300, 6000, 12000 }, weeks_m[] = { 20000, 22000, 18000, 21000 };
	if (chance_between(chance, 0, 2) == 0) {
		season_intake_runner(season, weeks_m, longest[chance_between(chance, 1, 4)]);
		return;
	}
	intake->knee = (int8_t)chance_between(chance, SIDE_LEFT, SIDE_BOTH);
	intake->worst_day = (int8_t)chance_between(chance, NOT_KNOWN, 4);
	intake->running = (enum yes_no)chance_between(chance, SAID_NO, SAID_YES);
	intake->run_pain = (int8_t)chance_between(chance, NOT_KNOWN, 3);
	intake->run_settles_min = (int16_t)chance_between(chance, 0, 70);
	intake->longest_m = longest[chance_between(chance, 0, 4)];
	intake->kit_asked = chance_between(chance, 0, 3) > 0;
	intake->kit = chance_next(chance);
	for (int i = 0; i < INTAKE_WEEKS; i++)
		intake->weeks_m[i] = chance_between(chance, 0, 4) == 0 ? NOT_KNOWN : chance_between(chance, 0, 30000);
}

static void some_morning(struct season *season, struct temper *temper, int n)
{
	if (one_in(temper, 2 * temper->missing))
		return;
	struct check_in *check_in = season_morning(season, n, some_pain(temper, 1));
	check_in->morning[SIDE_RIGHT] = some_pain(temper, 1);
	check_in->worst = some_pain(temper, 3);
	check_in->stairs = some_pain(temper, 2);
	check_in->swelling = some_answer(temper, 8 * temper->sore);
	check_in->flags = one_in(temper, 40 * temper->sore) ? 1U << FLAG_NO_WEIGHT : 0;
}

static void some_answers(struct activity *activity, struct temper *temper)
{
	activity->side = (enum side)chance_between(&temper->chance, SIDE_LEFT, SIDE_BOTH);
	activity->during = some_pain(temper, 2);
	activity->settled_min = (int16_t)(one_in(temper, temper->sore) ? 90 : 20);
	activity->limp = some_answer(temper, 8 * temper->sore);
	activity->eased = some_answer(temper, 2);
}

static void some_work(struct season *season, struct temper *temper, int n, const struct training *training)
{
	static const char *const ids[] = { "lateral-step-down-20", "side-plank", "glute-bridge", "dead-bug", "quad-set" };
	int index = season_exercise(season, ids[chance_between(&temper->chance, 0, 4)]);
	const struct exercise *exercise = &season->shelf->exercises[index];
	struct dose dose = training_dose(training, exercise, NULL, NULL);
	struct activity *activity = season_strength(season, n, "strength-b", exercise->id, dose);
	some_answers(activity, temper);
	season_answers(season, activity)->pain = some_pain(temper, 2);
	season_answers(season, activity)->form = (int8_t)chance_between(&temper->chance, 3, 5);
}

static void some_run(struct season *season, struct temper *temper, int n, const struct training *training)
{
	struct activity *run = training->in_force_m > 0 ? season_run(season, n, training->in_force_m / 3, 1)
	                       : one_in(temper, 5) ? season_run(season, n, chance_between(&temper->chance, 500, 9000), 1)
	                                           : season_stage_run(season, n, training->stage > 0 ? training->stage : 1, 1);
	some_answers(run, temper);
}

/* Results of every test that a gate asks for, better each time. */
static void some_tests(struct season *season, int n)
{
	for (size_t i = 0; i < season->shelf->test_count && season->diary.test_count < 400; i++) {
		int16_t value = (int16_t)(season->shelf->tests[i].lower_is_better ? 1 : 30 + n);
		season->test[season->diary.test_count++] = (struct test_result){
			.test_id = season->shelf->tests[i].id, .day = season_day(season, n), .left = value, .right = value,
			.value = value, .pain = 1 };
	}
}

static void some_day(struct season *season, struct temper *temper, int n, const struct training *training)
{
	some_morning(season, temper, n);
	int roll = chance_between(&temper->chance, 0, 6);
	if (roll < 3 && !(temper->steady && n > 50 && n < 62))
		some_run(season, temper, n, training);
	else if (roll < 5)
		some_work(season, temper, n, training);
	else
		season_walk(season, n, 35, 1);
	if (n % 13 == 3)
		some_tests(season, n);
	season->planned[season->diary.planned_count++] = (struct day_planned){ season_day(season, n), 1 };
	if (one_in(temper, 8 * temper->sore) && season->diary.flare_word_count < 16)
		season->flare_word[season->diary.flare_word_count++] = (struct flare_word){
			.day = season_day(season, n), .side = SIDE_LEFT, .begins = one_in(temper, 2) };
}

/* --- what must hold from each morning to the next ------------------------------------ */

static bool was_calm(const struct season *season, const struct chronicle_day *today)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(&season->diary.intake, knee) &&
		    (today->knee[knee].rise == RISE_NOT_KNOWN || today->knee[knee].rise > 0))
			return false;
	return true;
}

static void check_stage(const struct training *then, const struct training *now, const struct chronicle_day *before,
                        bool calm)
{
	bool first = then->stage == STAGE_NONE || now->phase != then->phase;
	if (now->stage > then->stage && !first && !(then->loads && !now->loads)) {
		assert_int_equal(now->stage, then->stage + 1);
		assert_true(calm);
		assert_true(before->green_runs > 0 || before->verdict == D11);
	}
	if (now->loads && !then->loads)
		assert_true(calm && then->stage == 13);
}

/* Nothing told of yesterday or this morning was sore, and nothing that the gate asks for was missing. */
static void check_week(const struct training *then, const struct training *now, const struct chronicle *chronicle)
{
	assert_true(now->in_force_m <= now->week_target_m);
	assert_true(now->in_force_m * 100 >= now->week_target_m * 75 - 100);
	assert_true(now->step_back_percent == 100 || now->step_back_percent == 95 || now->step_back_percent == 90 ||
	            now->step_back_percent == 80);
	if (now->week_target_m <= then->week_target_m || then->week_target_m == 0)
		return;
	assert_int_equal(day_weekday(now->day), 1);
	if (then->restart_percent < 100) {
		enum week_kind before = now->week[now->week_count - 1].kind;
		assert_true(before != WEEK_DELOAD && before != WEEK_STEP_BACK);
		return;
	}
	int runs = 0, green = 0;
	for (int back = 1; back <= 14; back++) {
		const struct chronicle_day *day = chronicle_on(chronicle, (struct day){ now->day.n - back });
		assert_false(day && (day->run_red || day->counted_amber));
		runs += day ? day->run_count : 0;
		green += day ? day->green_runs : 0;
	}
	assert_true(runs > 0 && green * 3 >= runs * 2);
	assert_true(now->has_gain && now->day.n - now->last_gain.n <= 14);
}

static void check_rungs(const struct training *then, const struct training *now, bool calm)
{
	for (size_t i = 0; i < now->shelf->exercise_count; i++) {
		assert_true(now->rung[i].rung <= then->rung[i].rung + 1);
		if (now->rung[i].rung > then->rung[i].rung)
			assert_true(calm);
	}
}

static void check_phase(const struct training *then, const struct training *now)
{
	assert_true((int)now->phase <= (int)then->phase + 1);
	assert_true((int)now->phase >= (int)then->phase - 1);
	assert_true(now->stage >= STAGE_NONE && now->stage <= 13);
	if (now->phase == REHAB_BUILD_UP)
		assert_true(now->stage <= 2 && !now->loads);
}

static bool same(const struct training *a, const struct training *b)
{
	return a->phase == b->phase && a->phase_since.n == b->phase_since.n && a->stage == b->stage &&
	       a->stage_greens == b->stage_greens && a->in_force_m == b->in_force_m && a->kept == b->kept &&
	       a->week_count == b->week_count && a->deload_next == b->deload_next &&
	       memcmp(a->rung, b->rung, a->shelf->exercise_count * sizeof *a->rung) == 0 &&
	       memcmp(a->slot, b->slot, a->slot_count * sizeof *a->slot) == 0;
}

static void one_season(struct chance *chance)
{
	static const int sore[] = { 10, 60, 2000 }, missing[] = { 10, 100, 5000 };
	struct season *season = season_new(a_shelf());
	struct temper temper = { .chance = *chance, .sore = sore[chance_between(chance, 0, 2)],
	                         .missing = missing[chance_between(chance, 0, 2)],
	                         .steady = chance_between(chance, 0, 1) };
	some_intake(season, chance);
	struct chronicle *chronicle = chronicle_new(season->shelf, &season->diary.intake, season->first, DAYS,
	                                            season->arena);
	struct training training = training_new(season->shelf, season->arena);
	struct diary_walk walk = { 0 };
	for (int n = 0; n < DAYS; n++) {
		struct training then = training_copy(&training, season->arena);
		some_day(season, &temper, n, &training);
		struct day_told told = diary_day(&season->diary, &walk, season_day(season, n));
		chronicle_add(chronicle, &told);
		season->whys.count = 0;
		training_step(&training, chronicle, &season->diary, &season->whys, season->arena);
		if (n == 0)
			continue;
		bool calm = was_calm(season, chronicle_last(chronicle));
		check_stage(&then, &training, chronicle_at(chronicle, (size_t)n - 1), calm);
		check_week(&then, &training, chronicle);
		check_rungs(&then, &training, calm);
		check_phase(&then, &training);
	}
	struct training again = season_training(season, DAYS - 1);
	assert_true(same(&training, &again));
	season_free(season);
}

static void nothing_goes_up_on_what_is_missing_or_sore(void **state)
{
	(void)state;
	struct chance chance = chance_seed(2026);
	for (int round = rounds(400, 50000); round > 0; round--)
		one_season(&chance);
}

static void a_copy_goes_its_own_way(void **state)
{
	(void)state;
	struct season *season = season_new(a_shelf());
	season_morning(season, 0, 1);
	struct training training = season_training(season, 0);
	struct training copy = training_copy(&training, season->arena);
	copy.rung[0].rung = 2;
	copy.slot[0].exercise = 1;
	assert_int_equal(training.rung[0].rung, 0);
	assert_int_not_equal(training.slot[0].exercise, 1);
	season_free(season);
}

static void an_empty_diary_has_a_training(void **state)
{
	(void)state;
	struct season *season = season_new(a_shelf());
	struct training training = season_training(season, 400);
	assert_true(training.started);
	assert_int_equal(training.phase, REHAB_CALM_DOWN);
	assert_false(training.run_open);
	season->diary.intake = intake_blank();
	assert_false(season_training(season, 400).started);
	season_free(season);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_goes_up_on_what_is_missing_or_sore),
		cmocka_unit_test(a_copy_goes_its_own_way),
		cmocka_unit_test(an_empty_diary_has_a_training),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
