#include "a_diary.h"
#include "shown.h"

#include <locale.h>

/* Nothing was told yet. */
static struct screen *blank(void)
{
	struct coach_view *view = a_diary();
	coach.diary.intake = intake_blank();
	coach.plan.ready = false;
	return intake_screen_new(view);
}

static struct screen *on_step(int step)
{
	struct screen *screen = blank();
	for (int i = 1; i < step; i++)
		pressed(screen, KEY_TAB_);
	return screen;
}

static const struct intake *saved(struct screen *screen, uint32_t key)
{
	struct effects fx = pressed(screen, key);
	assert_true(fx.count > 0);
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_INTAKE);
	assert_true(fx.at[0].intake->started);
	return fx.at[0].intake;
}

static void it_begins_with_what_this_is_not(void **state)
{
	(void)state;
	struct screen *screen = blank();
	assert_non_null(strstr(shown(screen, 100, 30), "1 of 9"));
	assert_non_null(strstr(shown(screen, 100, 30), "It is not medical advice"));
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "2 of 9"));
	screen_free(screen);
}

static void each_answer_is_kept_at_once(void **state)
{
	(void)state;
	struct screen *screen = on_step(2);
	const struct intake *told = saved(screen, 'n');
	assert_true(told->flags_asked);
	assert_int_equal(told->flags, 0);
	pressed(screen, KEY_TAB_);
	assert_int_equal(saved(screen, '2')->knee, SIDE_RIGHT);
	assert_int_equal(saved(screen, '1')->pattern, PATTERN_YES);
	pressed(screen, KEY_TAB_);
	typed(screen, "1988");
	assert_int_equal(saved(screen, KEY_ENTER_)->born, 1988);
	told = saved(screen, '1');
	assert_int_equal(told->sex, SEX_FEMALE);
	assert_int_equal(told->knee, SIDE_RIGHT);
	screen_free(screen);
}

static void a_sign_that_is_true_is_saved_and_opens_its_page(void **state)
{
	(void)state;
	struct screen *screen = on_step(2);
	pressed(screen, 'y');
	pressed(screen, ' ');
	struct effects fx = pressed(screen, KEY_ENTER_);
	assert_int_equal(fx.count, 2);
	assert_int_equal(fx.at[0].intake->flags, 1u << FLAG_FEVER_HOT_SWOLLEN);
	assert_int_equal(fx.at[1].kind, EFFECT_OPEN_RED_FLAGS);
	screen_free(screen);
}

static void what_is_skipped_stays_not_known(void **state)
{
	(void)state;
	struct screen *screen = on_step(5);
	for (int i = 0; i < 3; i++)
		assert_int_equal(pressed(screen, 's').count, 0);
	assert_non_null(strstr(said(screen), "Worst of an ordinary day: not known"));
	screen_free(screen);
}

static void an_answer_can_be_made_not_known_again(void **state)
{
	(void)state;
	struct screen *screen = on_step(5);
	assert_int_equal(saved(screen, '4')->worst_day, 4);
	pressed(screen, KEY_UP_);
	assert_int_equal(saved(screen, 's')->worst_day, NOT_KNOWN);
	screen_free(screen);
}

static void eight_pains_are_told_with_eight_keys(void **state)
{
	(void)state;
	struct screen *screen = on_step(6);
	typed(screen, "4353460");
	const struct intake *told = saved(screen, '0');
	static const int expected[PLACES] = { 4, 3, 5, 3, 4, 6, 0, 0 };
	for (int place = 0; place < PLACES; place++)
		assert_int_equal(told->pain_at[place], expected[place]);
	assert_non_null(strstr(shown(screen, 100, 30), "the usual pattern of runner's knee"));
	assert_non_null(strstr(shown(screen, 100, 30), "a pattern, not a finding"));
	screen_free(screen);
}

static void ten_is_a_one_then_a_nought_then_enter(void **state)
{
	(void)state;
	struct screen *screen = on_step(6);
	assert_int_equal(saved(screen, '1')->pain_at[PLACE_STAIRS_DOWN], 1);
	assert_int_equal(pressed(screen, '0').count, 0);
	const struct intake *told = saved(screen, KEY_ENTER_);
	assert_int_equal(told->pain_at[PLACE_STAIRS_DOWN], 10);
	assert_int_equal(told->pain_at[PLACE_STAIRS_UP], NOT_KNOWN);
	screen_free(screen);
}

static void a_nought_after_a_one_is_the_next_answer_when_a_digit_follows(void **state)
{
	(void)state;
	struct screen *screen = on_step(6);
	pressed(screen, '1');
	pressed(screen, '0');
	struct effects fx = pressed(screen, '5');
	const struct intake *told = fx.at[fx.count - 1].intake;
	assert_int_equal(told->pain_at[PLACE_STAIRS_DOWN], 1);
	assert_int_equal(told->pain_at[PLACE_STAIRS_UP], 0);
	assert_int_equal(told->pain_at[PLACE_SQUAT], 5);
	screen_free(screen);
}

static void pain_at_night_opens_the_list_on_its_line(void **state)
{
	(void)state;
	struct screen *screen = on_step(6);
	pressed(screen, KEY_END_);
	assert_int_equal(saved(screen, '2')->pain_at[PLACE_NIGHT], 2);
	assert_non_null(strstr(said(screen), "Marked: Pain at rest or at night"));
	screen_free(screen);
}

static void lengths_are_typed_in_the_runners_own_unit(void **state)
{
	(void)state;
	struct screen *screen = on_step(7);
	assert_int_equal(saved(screen, '2')->units, UNITS_MI);
	for (int i = 0; i < 3; i++)
		pressed(screen, KEY_DOWN_);
	typed(screen, "10");
	assert_int_equal(saved(screen, KEY_ENTER_)->weekly_m, 16093);
	assert_non_null(strstr(said(screen), "A usual week: 10.0 mi"));
	screen_free(screen);
}

static void a_number_out_of_range_is_refused_with_its_range(void **state)
{
	(void)state;
	struct screen *screen = on_step(4);
	typed(screen, "88");
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_non_null(strstr(shown(screen, 80, 24), "a whole number, 1900 to 2100"));
	assert_non_null(strstr(said(screen), "Year of birth: not known"));
	screen_free(screen);
}

static void days_of_the_week_are_turned_on_and_off(void **state)
{
	(void)state;
	struct screen *screen = on_step(7);
	for (int i = 0; i < 11; i++)
		pressed(screen, KEY_DOWN_);
	pressed(screen, '1');
	pressed(screen, '4');
	assert_int_equal(saved(screen, '6')->run_days, 1 | 8 | 32);
	assert_non_null(strstr(shown(screen, 100, 30), "Mon Thu Sat"));
	assert_int_equal(saved(screen, '4')->run_days, 1 | 32);
	screen_free(screen);
}

static void kit_is_marked_in_a_list(void **state)
{
	(void)state;
	struct screen *screen = on_step(9);
	pressed(screen, 'y');
	pressed(screen, KEY_DOWN_);
	pressed(screen, ' ');
	const struct intake *told = saved(screen, KEY_ENTER_);
	assert_true(told->kit_asked);
	assert_int_equal(told->kit, 1u << KIT_STEP);
	screen_free(screen);
}

static void a_goal_goes_the_way_of_the_command_line(void **state)
{
	(void)state;
	struct screen *screen = on_step(9);
	pressed(screen, KEY_DOWN_);
	pressed(screen, KEY_ENTER_);
	typed(screen, "10 km by 2026-06-01");
	struct effect effect = asked(screen, KEY_ENTER_);
	assert_int_equal(effect.kind, EFFECT_COMMAND);
	assert_string_equal(effect.text, "goal 10 km by 2026-06-01");
	screen_free(screen);
}

static void it_goes_on_where_it_was_left(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	struct intake told = intake_blank();
	told.started = told.flags_asked = true;
	told.knee = SIDE_RIGHT;
	told.pattern = PATTERN_UNSURE;
	coach.diary.intake = told;
	struct screen *screen = intake_screen_new(view);
	assert_non_null(strstr(said(screen), "Asked: Year of birth"));
	screen_free(screen);
}

static void it_says_what_a_plan_still_needs_and_then_what_the_start_would_be(void **state)
{
	(void)state;
	struct screen *screen = on_step(3);
	assert_non_null(strstr(said(screen), "A plan still needs: the list of signs, the knee, where it hurts, the year of birth."));
	coach.plan.ready = true;
	coach.plan.phase = REHAB_BUILD_UP;
	screen->class->renew(screen, &coach.view);
	assert_non_null(strstr(said(screen), "The start would be: Build up"));
	screen_free(screen);
}

static void escape_keeps_everything_and_leaves(void **state)
{
	(void)state;
	struct screen *screen = on_step(6);
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void every_step_is_drawn_at_every_size(void **state)
{
	(void)state;
	for (int step = 1; step <= 9; step++) {
		struct screen *screen = on_step(step);
		shown_at_every_size(screen);
		pressed(screen, 'w');
		pressed(screen, 'y');
		for (int cols = 40; cols < 130; cols += 11)
			shown(screen, cols, 12 + step);
		screen_free(screen);
	}
}

static void one_is_yes_wherever_yes_and_no_are_asked(void **state)
{
	(void)state;
	struct screen *screen = on_step(7);
	pressed(screen, 'j');
	assert_non_null(strstr(shown(screen, 100, 30), "1 yes   2 no"));
	assert_int_equal(saved(screen, '1')->running, SAID_YES);
	pressed(screen, 'k');
	assert_int_equal(saved(screen, '2')->running, SAID_NO);
	screen_free(screen);
}

static void a_longest_run_above_every_week_is_told_and_not_kept(void **state)
{
	(void)state;
	struct screen *screen = on_step(7);
	for (int i = 0; i < 5; i++)
		pressed(screen, 'j');
	typed(screen, "20");
	assert_int_equal(saved(screen, KEY_ENTER_)->weeks_m[3], 20000);
	for (int i = 0; i < 3; i++)
		pressed(screen, 'j');
	typed(screen, "164");
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_non_null(strstr(shown(screen, 200, 60), "a longest run of 164.0 km is more than"));
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_begins_with_what_this_is_not),
		cmocka_unit_test(each_answer_is_kept_at_once),
		cmocka_unit_test(a_sign_that_is_true_is_saved_and_opens_its_page),
		cmocka_unit_test(what_is_skipped_stays_not_known),
		cmocka_unit_test(an_answer_can_be_made_not_known_again),
		cmocka_unit_test(eight_pains_are_told_with_eight_keys),
		cmocka_unit_test(ten_is_a_one_then_a_nought_then_enter),
		cmocka_unit_test(a_nought_after_a_one_is_the_next_answer_when_a_digit_follows),
		cmocka_unit_test(pain_at_night_opens_the_list_on_its_line),
		cmocka_unit_test(lengths_are_typed_in_the_runners_own_unit),
		cmocka_unit_test(a_number_out_of_range_is_refused_with_its_range),
		cmocka_unit_test(days_of_the_week_are_turned_on_and_off),
		cmocka_unit_test(kit_is_marked_in_a_list),
		cmocka_unit_test(a_goal_goes_the_way_of_the_command_line),
		cmocka_unit_test(it_goes_on_where_it_was_left),
		cmocka_unit_test(it_says_what_a_plan_still_needs_and_then_what_the_start_would_be),
		cmocka_unit_test(escape_keeps_everything_and_leaves),
		cmocka_unit_test(every_step_is_drawn_at_every_size),
		cmocka_unit_test(one_is_yes_wherever_yes_and_no_are_asked),
		cmocka_unit_test(a_longest_run_above_every_week_is_told_and_not_kept),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
