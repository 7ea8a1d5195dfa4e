#include "a_diary.h"
#include "shown.h"

#include <locale.h>

static const struct check_in *saved(struct screen *screen, uint32_t key)
{
	struct effects fx = pressed(screen, key);
	assert_true(fx.count > 0);
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_CHECK_IN);
	return fx.at[0].check_in;
}

/* A morning on which nothing but pain on waking was told. */
static struct screen *after_waking(void)
{
	struct coach_view *view = a_diary();
	a_check_in_today()->morning[SIDE_RIGHT] = 1;
	return check_in_screen_new(view, "");
}

static int known_numbers(const struct check_in *told)
{
	int known = (told->worst >= 0) + (told->stairs >= 0) + (told->sleep_min >= 0) + (told->swelling != NOT_SAID);
	for (int knee = 0; knee < KNEES; knee++)
		known += (told->morning[knee] >= 0) + (told->now[knee] >= 0);
	for (int item = 0; item < READY_ITEMS; item++)
		known += told->item_halves[item] >= 0;
	return known;
}

static void twelve_keys_tell_the_whole_morning(void **state)
{
	(void)state;
	struct screen *screen = check_in_screen_new(a_diary(), "");
	typed(screen, "10212333");
	typed(screen, "8");
	pressed(screen, KEY_TAB_);
	pressed(screen, 'n');
	const char *text = said(screen);
	assert_null(strstr(text, ": not known"));
	assert_non_null(strstr(text, "Knee on waking, usual 1: 1\n  Knee now: 0\n  Worst yesterday: 2\n  Stairs yesterday: 1\n"));
	assert_non_null(strstr(text, "Hours of sleep: 8 h\n  Swelling: no\n"));
	screen_free(screen);
}

static void a_nought_after_a_one_answers_the_next_question_when_a_digit_follows(void **state)
{
	(void)state;
	struct screen *screen = check_in_screen_new(a_diary(), "");
	saved(screen, '1');
	assert_int_equal(pressed(screen, '0').count, 0);
	const struct check_in *told = saved(screen, '3');
	assert_int_equal(told->now[SIDE_RIGHT], 0);
	assert_int_equal(told->worst, 3);
	assert_int_equal(known_numbers(told), 2);
	screen_free(screen);
}

static void each_answer_is_saved_alone_and_at_once(void **state)
{
	(void)state;
	struct screen *screen = after_waking();
	const struct check_in *told = saved(screen, '3');
	assert_int_equal(told->now[SIDE_RIGHT], 3);
	assert_int_equal(known_numbers(told), 1);
	told = saved(screen, '4');
	assert_int_equal(told->worst, 4);
	assert_int_equal(known_numbers(told), 1);
	screen_free(screen);
}

static void the_focus_starts_on_the_first_question_without_an_answer(void **state)
{
	(void)state;
	struct screen *screen = after_waking();
	assert_non_null(strstr(said(screen), "Asked: Knee now"));
	screen_free(screen);
}

static void ten_takes_the_place_of_the_one_before_it(void **state)
{
	(void)state;
	struct screen *screen = after_waking();
	saved(screen, '1');
	assert_int_equal(pressed(screen, '0').count, 0);
	assert_int_equal(saved(screen, KEY_ENTER_)->now[SIDE_RIGHT], 10);
	assert_non_null(strstr(said(screen), "Asked: Worst yesterday"));
	screen_free(screen);
}

static void a_skipped_answer_saves_nothing(void **state)
{
	(void)state;
	struct screen *screen = after_waking();
	assert_int_equal(pressed(screen, 's').count, 0);
	assert_non_null(strstr(said(screen), "Knee now: not known"));
	assert_non_null(strstr(said(screen), "Asked: Worst yesterday"));
	screen_free(screen);
}

static void readiness_is_a_range_until_its_last_answer(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	struct check_in *told = a_check_in_today();
	told->item_halves[READY_SLEEP] = 4;
	told->item_halves[READY_FATIGUE] = told->item_halves[READY_SORENESS] = 6;
	struct screen *screen = check_in_screen_new(view, "");
	assert_non_null(strstr(said(screen), "Readiness 54 to 79, depends on stress."));
	assert_non_null(strstr(shown(screen, 100, 30), "54 to 79 of 100"));
	told->item_halves[READY_STRESS] = 6;
	screen->class->renew(screen, view);
	assert_non_null(strstr(shown(screen, 100, 30), "71 of 100"));
	screen_free(screen);
}

static void what_the_last_answer_decides_is_told_before_it_is_given(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	struct check_in *told = a_check_in_today();
	told->item_halves[READY_SLEEP] = 4;
	told->item_halves[READY_FATIGUE] = told->item_halves[READY_SORENESS] = 6;
	struct screen *screen = check_in_screen_new(view, "");
	assert_non_null(strstr(said(screen), "1-3: "));
	assert_non_null(strstr(said(screen), "4-7: "));
	screen_free(screen);
}

static void each_sore_knee_has_its_own_rows(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	coach.diary.intake.knee = SIDE_BOTH;
	struct screen *screen = check_in_screen_new(view, "");
	assert_int_equal(saved(screen, '2')->morning[SIDE_LEFT], 2);
	assert_int_equal(saved(screen, '3')->morning[SIDE_RIGHT], 3);
	assert_int_equal(saved(screen, '4')->now[SIDE_LEFT], 4);
	screen_free(screen);
}

static void sleep_is_told_in_hours_and_quarters(void **state)
{
	(void)state;
	struct screen *screen = after_waking();
	for (int i = 0; i < 7; i++)
		pressed(screen, KEY_DOWN_);
	assert_int_equal(saved(screen, '7')->sleep_min, 420);
	assert_int_equal(saved(screen, '+')->sleep_min, 435);
	assert_non_null(strstr(shown(screen, 80, 24), "7 h 15 min"));
	screen_free(screen);
}

/* The weekly line is the last one of all. */
static struct screen *on_the_red_flag_line(void)
{
	struct coach_view *view = a_diary();
	coach.asked[0] = (struct asked){ QUESTION_RED_FLAGS, view->today, NULL, NULL, "R38" };
	struct screen *screen = check_in_screen_new(view, "");
	pressed(screen, KEY_END_);
	assert_non_null(strstr(said(screen), "Asked: Anything on the list"));
	return screen;
}

static void one_key_answers_the_weekly_line_when_nothing_is_true(void **state)
{
	(void)state;
	struct screen *screen = on_the_red_flag_line();
	const struct check_in *told = saved(screen, 'n');
	assert_true(told->flags_asked);
	assert_int_equal(told->flags, 0);
	screen_free(screen);
}

static void a_sign_that_is_true_is_marked_in_the_list_and_opens_its_page(void **state)
{
	(void)state;
	struct screen *screen = on_the_red_flag_line();
	assert_int_equal(pressed(screen, 'y').count, 0);
	for (int i = 0; i < FLAG_LOCKED; i++)
		pressed(screen, KEY_DOWN_);
	pressed(screen, ' ');
	struct effects fx = pressed(screen, KEY_ENTER_);
	assert_int_equal(fx.count, 2);
	assert_int_equal(fx.at[0].check_in->flags, 1u << FLAG_LOCKED);
	assert_int_equal(fx.at[1].kind, EFFECT_OPEN_RED_FLAGS);
	screen_free(screen);
}

static void leaving_the_list_saves_nothing(void **state)
{
	(void)state;
	struct screen *screen = on_the_red_flag_line();
	pressed(screen, 'y');
	pressed(screen, ' ');
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void a_swelling_brings_the_list_up(void **state)
{
	(void)state;
	struct screen *screen = after_waking();
	assert_null(strstr(said(screen), "Anything on the list"));
	pressed(screen, KEY_END_);
	assert_int_equal(saved(screen, 'y')->swelling, SAID_YES);
	a_check_in_today()->swelling = SAID_YES;
	screen->class->renew(screen, &coach.view);
	assert_non_null(strstr(said(screen), "Anything on the list"));
	screen_free(screen);
}

static void a_note_comes_back_from_the_editor_and_is_saved(void **state)
{
	(void)state;
	struct screen *screen = after_waking();
	assert_int_equal(asked(screen, 'e').kind, EFFECT_EDIT_NOTE);
	struct effects fx = told(screen, (struct msg){ .kind = MSG_NOTE, .text = "new shoes" });
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_CHECK_IN);
	assert_string_equal(fx.at[0].check_in->note, "new shoes");
	screen_free(screen);
}

static void w_names_the_rule_that_uses_the_answer(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	static const struct rule rules[] = { { .id = "G1", .title = "Quiet knee", .text = "A phase is left with a quiet knee." } };
	coach.shelf.rules = rules;
	coach.shelf.rule_count = 1;
	a_check_in_today()->morning[SIDE_RIGHT] = 1;
	struct screen *screen = check_in_screen_new(view, "");
	pressed(screen, 'w');
	assert_non_null(strstr(shown(screen, 100, 30), "Used by G1, Quiet knee: A phase is left with a quiet knee."));
	screen_free(screen);
}

static void the_cursor_stands_on_the_question(void **state)
{
	(void)state;
	struct screen *screen = check_in_screen_new(a_diary(), "");
	for (int i = 0; i < 10; i++, pressed(screen, KEY_DOWN_))
		for (int rows = 12; rows < 40; rows++) {
			struct grid *grid = grid_new(rows, 40 + 3 * rows);
			screen_view(screen, area_all(grid), 0);
			assert_true(grid->cursor_row >= 2);
			grid_free(grid);
		}
	screen_free(screen);
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	struct screen *screen = on_the_red_flag_line();
	shown_at_every_size(screen);
	pressed(screen, 'w');
	shown_at_every_size(screen);
	pressed(screen, 'y');
	shown_at_every_size(screen);
	screen_free(screen);
}

static void a_morning_of_the_past_is_edited_as_its_own_day(void **state)
{
	(void)state;
	struct screen *screen = check_in_screen_new(a_diary(), "2026-03-11");
	assert_non_null(strstr(shown(screen, 100, 30), "Wed 11 Mar"));
	assert_non_null(strstr(shown(screen, 100, 30), "Worst the day before"));
	struct effect effect = asked(screen, '3');
	assert_int_equal(effect.kind, EFFECT_SAVE_CHECK_IN);
	assert_int_equal(effect.check_in->day.n, coach_date(3, 11).n);
	screen_free(screen);
	screen = check_in_screen_new(a_diary(), "2026-04-11");
	assert_non_null(strstr(shown(screen, 100, 30), "Tue 17 Mar"));
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(twelve_keys_tell_the_whole_morning),
		cmocka_unit_test(a_nought_after_a_one_answers_the_next_question_when_a_digit_follows),
		cmocka_unit_test(each_answer_is_saved_alone_and_at_once),
		cmocka_unit_test(the_focus_starts_on_the_first_question_without_an_answer),
		cmocka_unit_test(ten_takes_the_place_of_the_one_before_it),
		cmocka_unit_test(a_skipped_answer_saves_nothing),
		cmocka_unit_test(readiness_is_a_range_until_its_last_answer),
		cmocka_unit_test(what_the_last_answer_decides_is_told_before_it_is_given),
		cmocka_unit_test(each_sore_knee_has_its_own_rows),
		cmocka_unit_test(sleep_is_told_in_hours_and_quarters),
		cmocka_unit_test(one_key_answers_the_weekly_line_when_nothing_is_true),
		cmocka_unit_test(a_sign_that_is_true_is_marked_in_the_list_and_opens_its_page),
		cmocka_unit_test(leaving_the_list_saves_nothing),
		cmocka_unit_test(a_swelling_brings_the_list_up),
		cmocka_unit_test(a_note_comes_back_from_the_editor_and_is_saved),
		cmocka_unit_test(w_names_the_rule_that_uses_the_answer),
		cmocka_unit_test(the_cursor_stands_on_the_question),
		cmocka_unit_test(every_size_is_drawn),
		cmocka_unit_test(a_morning_of_the_past_is_edited_as_its_own_day),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
