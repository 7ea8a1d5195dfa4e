#include "support/a_programme.h"
#include "support/check.h"
#include "support/season.h"

struct entry {
	int8_t worst_day;
	enum yes_no running;
	int8_t run_pain;
	int16_t settles;
	enum rehab_phase phase;
};

static void the_intake_is_read_in_order(void **state)
{
	(void)state;
	static const struct entry cases[] = {
		{ NOT_KNOWN, SAID_YES, 1, 30, REHAB_CALM_DOWN }, { 4, SAID_YES, 1, 30, REHAB_CALM_DOWN },
		{ 3, SAID_YES, 2, 60, REHAB_RETURN },            { 3, SAID_YES, 3, 60, REHAB_BUILD_UP },
		{ 3, SAID_YES, 2, 61, REHAB_BUILD_UP },          { 3, SAID_YES, NOT_KNOWN, 30, REHAB_BUILD_UP },
		{ 3, SAID_YES, 2, NOT_KNOWN, REHAB_BUILD_UP },   { 3, NOT_SAID, 2, 30, REHAB_BUILD_UP },
		{ 0, SAID_NO, NOT_KNOWN, NOT_KNOWN, REHAB_BUILD_UP },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct season *season = season_new(a_shelf());
		season->diary.intake.worst_day = cases[i].worst_day;
		season->diary.intake.running = cases[i].running;
		season->diary.intake.run_pain = cases[i].run_pain;
		season->diary.intake.run_settles_min = cases[i].settles;
		assert_int_equal(season_training(season, 0).phase, cases[i].phase);
		season_free(season);
	}
}

static void nothing_starts_before_the_intake_is_ready(void **state)
{
	(void)state;
	struct season *season = season_new(a_shelf());
	season->diary.intake.since = season_day(season, 3);
	assert_false(season_training(season, 2).started);
	assert_true(season_training(season, 3).started);
	season->diary.intake.ready = false;
	assert_false(season_training(season, 9).started);
	season_free(season);
}

/* Seven calm days with everything that calm down asks for. */
static struct season *calm_week(void)
{
	struct season *season = season_new(a_shelf());
	for (int d = 0; d <= 10; d++)
		season_morning(season, d, 1);
	for (int d = 0; d < 4; d++)
		season_walk(season, d, 30, 2);
	season->test[season->diary.test_count++] = (struct test_result){
		.test_id = "mini-squat", .day = season_day(season, 2), .left = NOT_KNOWN, .right = NOT_KNOWN, .value = 10,
		.pain = 2,
	};
	return season;
}

static void calm_down_is_left_when_every_line_is_met_and_not_before(void **state)
{
	(void)state;
	struct season *season = calm_week();
	assert_int_equal(season_training(season, 4).phase, REHAB_CALM_DOWN);
	struct training training = season_training(season, 7);
	assert_int_equal(training.phase, REHAB_BUILD_UP);
	assert_true(training.phase_since.n > season_day(season, 4).n);
	season_free(season);
}

static void check_stays(struct season *season)
{
	assert_int_equal(season_training(season, 10).phase, REHAB_CALM_DOWN);
	season_free(season);
}

static void each_line_that_is_missing_keeps_calm_down(void **state)
{
	(void)state;
	struct season *season = calm_week();
	season->diary.test_count = 0;
	check_stays(season);
	season = calm_week();
	season->test[0].pain = 3;
	check_stays(season);
	season = calm_week();
	season->diary.activity_count = 3;
	check_stays(season);
	season = calm_week();
	for (int i = 0; i < 4; i++)
		season->activity[i].during = 3;
	check_stays(season);
	season = calm_week();
	for (int d = 0; d <= 10; d++)
		season->check_in[d].stairs = NOT_KNOWN;
	check_stays(season);
	season = calm_week();
	for (int d = 4; d <= 10; d++)
		season->check_in[d].morning[SIDE_LEFT] = NOT_KNOWN;
	check_stays(season);
	season = calm_week();
	for (int d = 1; d <= 10; d += 4)
		season->check_in[d].worst = 4;
	check_stays(season);
}

static void a_gate_says_where_it_stands(void **state)
{
	(void)state;
	struct season *season = calm_week();
	struct training training = season_training(season, 3);
	size_t count;
	const struct gate_state *gates = training_gates(&training, season_chronicle(season, 3), &season->diary, &count,
	                                                season->arena);
	assert_int_equal(count, 6);
	for (size_t i = 0; i < count; i++)
		assert_true(gates[i].now[0] != '\0');
	assert_string_equal(gates[5].line->id, "sessions");
	assert_int_equal(gates[5].answer, GATE_NOT_MET);
	assert_string_equal(gates[5].now, "3 of 4 sessions");
	season_free(season);
}

static struct season *build_up(int days)
{
	struct season *season = season_new(a_shelf());
	season->diary.intake.worst_day = 2;
	for (int d = 0; d <= days; d++)
		season_morning(season, d, 1);
	return season;
}

static void one_red_episode_takes_build_up_back_and_two_the_return(void **state)
{
	(void)state;
	static const int32_t weeks_m[] = { NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN };
	struct season *season = build_up(20);
	season_walk(season, 5, 20, 1)->limp = SAID_YES;
	assert_int_equal(season_training(season, 5).phase, REHAB_BUILD_UP);
	assert_int_equal(season_training(season, 6).phase, REHAB_CALM_DOWN);
	season_free(season);
	season = build_up(20);
	season_intake_runner(season, weeks_m, 3300);
	season_walk(season, 2, 20, 1)->limp = SAID_YES;
	season_walk(season, 4, 20, 1)->limp = SAID_YES;
	assert_int_equal(season_training(season, 5).phase, REHAB_RETURN);
	season_walk(season, 12, 20, 1)->limp = SAID_YES;
	struct training training = season_training(season, 13);
	assert_int_equal(training.phase, REHAB_BUILD_UP);
	assert_true(training.stage <= 2);
	season_free(season);
}

static void mornings_that_rise_for_two_weeks_take_one_phase_back_once_in_14_days(void **state)
{
	(void)state;
	struct season *season = build_up(60);
	for (int d = 0; d <= 60; d++)
		season->check_in[d].morning[SIDE_LEFT] = (int8_t)(d < 14 ? 0 : d < 21 ? 1 : d < 28 ? 2 : d < 35 ? 3 : 3);
	int back = 0;
	enum rehab_phase phase = REHAB_BUILD_UP;
	for (int d = 1; d <= 60; d++) {
		enum rehab_phase now = season_training(season, d).phase;
		back += now < phase;
		phase = now;
	}
	assert_int_equal(phase, REHAB_CALM_DOWN);
	assert_int_equal(back, 1);
	season_free(season);
}

static void a_locked_day_moves_no_phase_up(void **state)
{
	(void)state;
	struct season *season = calm_week();
	season->check_in[3].flags_asked = true;
	season->check_in[3].flags = 1U << FLAG_NO_WEIGHT;
	check_stays(season);
}

static void kept_counts_flare_days_and_deliberate_changes_as_kept(void **state)
{
	(void)state;
	struct season *season = build_up(20);
	for (int d = 0; d < 6; d++)
		season->planned[season->diary.planned_count++] = (struct day_planned){ season_day(season, d), 1 };
	static struct plan_change skip;
	skip = (struct plan_change){ .kind = CHANGE_SKIP, .made = season_day(season, 1), .from = season_day(season, 1) };
	season->diary.changes = &skip;
	season->diary.change_count = 1;
	season->flare_word[season->diary.flare_word_count++] =
		(struct flare_word){ .day = season_day(season, 2), .side = SIDE_LEFT, .begins = true };
	season_walk(season, 0, 20, 1);
	struct training training = season_training(season, 3);
	assert_int_equal(training.planned, 3);
	assert_int_equal(training.kept, 3);
	season_free(season);
}

static void a_moment_that_is_told_and_mobility_keep_no_session(void **state)
{
	(void)state;
	struct season *season = build_up(20);
	for (int d = 0; d < 3; d++)
		season->planned[season->diary.planned_count++] = (struct day_planned){ season_day(season, d), 1 };
	season_walk(season, 0, 20, 1)->kind = ACTIVITY_MOBILITY;
	struct activity *moment = season_walk(season, 1, 20, 3);
	moment->kind = ACTIVITY_OTHER;
	moment->duration_s = NOT_KNOWN;
	season_walk(season, 2, 20, 1)->kind = ACTIVITY_OTHER; /* with a length it was something done */
	struct training training = season_training(season, 3);
	assert_int_equal(training.planned, 3);
	assert_int_equal(training.kept, 1);
	season_free(season);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_intake_is_read_in_order),
		cmocka_unit_test(nothing_starts_before_the_intake_is_ready),
		cmocka_unit_test(calm_down_is_left_when_every_line_is_met_and_not_before),
		cmocka_unit_test(each_line_that_is_missing_keeps_calm_down),
		cmocka_unit_test(a_gate_says_where_it_stands),
		cmocka_unit_test(one_red_episode_takes_build_up_back_and_two_the_return),
		cmocka_unit_test(mornings_that_rise_for_two_weeks_take_one_phase_back_once_in_14_days),
		cmocka_unit_test(a_locked_day_moves_no_phase_up),
		cmocka_unit_test(kept_counts_flare_days_and_deliberate_changes_as_kept),
		cmocka_unit_test(a_moment_that_is_told_and_mobility_keep_no_session),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
