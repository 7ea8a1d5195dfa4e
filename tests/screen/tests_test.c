/* Tests and questionnaires: the list, one of them, and the answers. */
#include "a_test.h"
#include "shown.h"

#include <locale.h>

static struct screen *tests(const char *id)
{
	return tests_screen_new(a_test_coach(), id);
}

/* --- the list ------------------------------------------------------------------------ */

static void the_list_tells_the_last_result_and_what_is_due(void **state)
{
	(void)state;
	struct screen *screen = tests("");
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Tests                                                                          ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"    name                           last               symmetry typical  first                  due\n"
		"\n"
		"  › Heel raises on one leg         left 27, right 24  88 %     28 reps  left 24, right 19      due\n"
		"    Step-down quality              left 0, right 3\n"
		"    Chair stands in 30 s                                                                       due\n"
		"    Side plank\n"
		"    Knee to wall\n"
		"\n"
		"    AKPS, kneecap pain             11 of 15                             6 of 15                due\n"
		"    PSFS, own activities\n"
		"    GROC, change as a whole\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter open   n next due   Esc back\n");
	screen_free(screen);
}

static void where_it_is_narrow_the_list_keeps_names_and_dates(void **state)
{
	(void)state;
	struct screen *screen = tests("");
	assert_string_equal(shown(screen, 40, 12),
		" stepdown   Tests                ? help\n"
		"\n"
		"   name                             due\n"
		" › Heel raises on one leg           due\n"
		"   Step-down quality\n"
		"   Chair stands in 30 s             due\n"
		"   Side plank\n"
		"   Knee to wall\n"
		"   AKPS, kneecap pain               due\n"
		"   PSFS, own activities\n"
		"   GROC, change as a whole\n"
		" Enter open   n next due   Esc back\n");
	screen_free(screen);
}

static void the_list_is_whole_at_eighty_columns_without_utf8(void **state)
{
	(void)state;
	struct screen *screen = tests("");
	assert_string_equal(shown_at(screen, 80, 24, true, 0),
		"  stepdown   Tests                                                      ? help\n"
		"  ----------------------------------------------------------------------------\n"
		"    name                         last               symmetry typical       due\n"
		"  > Heel raises on one leg       left 27, right 24  88 %     28 reps       due\n"
		"    Step-down quality            left 0, right 3\n"
		"    Chair stands in 30 s                                                   due\n"
		"    Side plank\n"
		"    Knee to wall\n"
		"\n"
		"    AKPS, kneecap pain           11 of 15                                  due\n"
		"    PSFS, own activities\n"
		"    GROC, change as a whole\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter open   n next due   Esc back\n");
	screen_free(screen);
}

static void keys_open_follow_and_leave(void **state)
{
	(void)state;
	struct screen *screen = tests("");
	struct effect due = asked(screen, 'n');
	assert_int_equal(due.kind, EFFECT_GUIDE_TEST);
	assert_string_equal(due.id, "heel-raise");
	pressed(screen, 'j');
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	struct effect begins = asked(screen, KEY_ENTER_);
	assert_string_equal(begins.id, "quality");
	assert_string_equal(begins.text, "");
	struct effect by_hand = asked(screen, '2');
	assert_int_equal(by_hand.kind, EFFECT_GUIDE_TEST);
	assert_string_equal(by_hand.text, "2");
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void nothing_due_is_said(void **state)
{
	(void)state;
	struct screen *screen = tests("");
	coach.plan.asked_count = 0;
	assert_int_equal(pressed(screen, 'n').count, 0);
	assert_non_null(strstr(shown(screen, 80, 24), "No test is due today."));
	screen_free(screen);
}

/* --- one of them ----------------------------------------------------------------------- */

static void a_test_in_full_has_how_it_is_done_and_every_result(void **state)
{
	(void)state;
	struct screen *screen = tests("heel-raise");
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Tests   Heel raises on one leg                                                 ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"  left 27, right 24 reps                                      Results        left   right  sym. %\n"
		"                                                              3 Mar            27      24      88\n"
		"  The right leg does 88 % of the left one.                    6 Jan            24      19      79\n"
		"  Typical, not normal: 28 reps (Hebert-Losier 2017).\n"
		"  Your first: left 24, right 19 reps on 6 Jan.\n"
		"  The way on asks: 80 % of what is typical, each leg:\n"
		"  there.\n"
		"  Counts until 31 Mar.\n"
		"\n"
		"  Fingertips on a wall, knee straight, to full height.\n"
		"\n"
		"  60 beats a minute: up on one, down on the next. Space\n"
		"  when it is over.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter do it   0-9 by hand   Esc back\n");
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void a_test_of_quality_tells_what_was_seen(void **state)
{
	(void)state;
	struct screen *screen = tests("quality");
	const char *text = shown(screen, 100, 30);
	assert_non_null(strstr(text, "Left: good, none. Right: poor, arm knee-foot."));
	assert_null(strstr(text, "sym. %"));
	screen_free(screen);
}

static void a_long_page_scrolls_where_it_is_small(void **state)
{
	(void)state;
	struct screen *screen = tests("heel-raise");
	assert_null(strstr(shown(screen, 40, 12), "6 Jan            24"));
	for (int i = 0; i < 30; i++)
		told(screen, (struct msg){ .kind = MSG_KEY, .key = 'j', .rows = 12, .cols = 40 });
	assert_non_null(strstr(shown(screen, 40, 12), "6 Jan            24"));
	screen_free(screen);
}

static void a_score_tells_its_change_and_whether_it_counts(void **state)
{
	(void)state;
	struct screen *screen = tests("akps");
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Tests   AKPS, kneecap pain                                 ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  11 of 15\n"
		"\n"
		"  Since the first, 6 on 6 Jan: +5, a change that counts.\n"
		"  A change counts from 5 points on (Kujala 1993).\n"
		"  From 0 to 15; more is better.\n"
		"\n"
		"  The sore knee in these weeks.\n"
		"\n"
		"  The questions stand here in short words of our own. The form itself: Kujala\n"
		"  1993.\n"
		"\n"
		"  Scores                answers\n"
		"  10 Feb           11   5 6\n"
		"  6 Jan             6\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter do it   0-9 by hand   Esc back\n");
	screen_free(screen);
}

/* --- answers ----------------------------------------------------------------------------- */

static void questions_are_asked_one_by_one_and_saved_with_their_answers(void **state)
{
	(void)state;
	struct screen *screen = tests("akps");
	pressed(screen, KEY_ENTER_);
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Tests   AKPS, kneecap pain                                                     ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"  › Limp                                   ·      1 of 2\n"
		"    Pain                                   ·      Limp\n"
		"\n"
		"  2 answers are needed.                             1  none  5 points\n"
		"                                                    2  slight or now and then  3 points\n"
		"                                                    3  all the time  0 points\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  0-9 answer   Enter save   Esc back   Tab next   s skip\n");
	pressed(screen, '2');
	pressed(screen, '2');
	assert_non_null(strstr(shown(screen, 80, 24), "9 of 15. Enter saves it."));
	struct effect saved = asked(screen, KEY_ENTER_);
	assert_int_equal(saved.kind, EFFECT_SAVE_SCORE);
	assert_string_equal(saved.score->score_id, "akps");
	assert_string_equal(saved.score->answers, "3 6");
	assert_int_equal(saved.score->total10, 90);
	assert_int_equal(saved.score->day.n, coach.view.today.n);
	screen_free(screen);
}

static void at_forty_columns_one_question_fills_the_screen(void **state)
{
	(void)state;
	struct screen *screen = tests("akps");
	pressed(screen, KEY_ENTER_);
	assert_string_equal(shown(screen, 40, 12),
		" stepdown   Tests   AKPS, knee…  ? help\n"
		"\n"
		" 1 of 2\n"
		" Limp\n"
		"   1  none  5 points\n"
		"   2  slight or now and then  3 points\n"
		"   3  all the time  0 points\n"
		"\n"
		" 2 answers are needed.\n"
		"\n"
		"\n"
		" 0-9 answer  Enter save  Esc back\n");
	screen_free(screen);
}

static void too_few_answers_are_told_and_kept(void **state)
{
	(void)state;
	struct screen *screen = tests("akps");
	pressed(screen, KEY_ENTER_);
	pressed(screen, '1');
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "akps needs 2 answers, 1 are there"));
	pressed(screen, KEY_ESC_);
	pressed(screen, KEY_ENTER_);
	assert_non_null(strstr(shown(screen, 80, 24), "Limp                                   5"));
	screen_free(screen);
}

static void answers_that_are_not_saved_are_asked_about_before_they_are_left(void **state)
{
	(void)state;
	struct screen *screen = tests("akps");
	pressed(screen, KEY_ENTER_);
	pressed(screen, '1');
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "The answers are not saved yet; Enter goes back to them."));
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "not saved; Esc again leaves without them."));
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void answers_that_were_not_saved_stay_on_the_screen(void **state)
{
	(void)state;
	struct screen *screen = tests("akps");
	pressed(screen, KEY_ENTER_);
	typed(screen, "11");
	asked(screen, KEY_ENTER_);
	told(screen, (struct msg){ .kind = MSG_NOTICE, .text = "The disk is full." });
	assert_non_null(strstr(shown(screen, 80, 24), "15 of 15. Enter saves it."));
	assert_int_equal(asked(screen, KEY_ENTER_).kind, EFFECT_SAVE_SCORE);
	screen_free(screen);
}

static void a_digit_without_an_answer_says_nothing(void **state)
{
	(void)state;
	struct screen *screen = tests("akps");
	pressed(screen, KEY_ENTER_);
	assert_int_equal(pressed(screen, '9').count, 0);
	assert_int_equal(pressed(screen, '0').count, 0);
	assert_non_null(strstr(shown(screen, 80, 24), "1 of 2"));
	screen_free(screen);
}

/* On a scale to ten, "1 0 Enter" is ten. */
static void own_activities_take_points_up_to_ten(void **state)
{
	(void)state;
	struct screen *screen = tests("psfs");
	pressed(screen, KEY_ENTER_);
	typed(screen, "54");
	pressed(screen, '1');
	pressed(screen, '0');
	pressed(screen, KEY_ENTER_);
	struct effect saved = asked(screen, KEY_ENTER_);
	assert_string_equal(saved.score->answers, "5 4 10");
	assert_int_equal(saved.score->total10, 63);
	screen_free(screen);
}

static void a_total_is_typed_where_there_is_no_key(void **state)
{
	(void)state;
	struct screen *screen = tests("groc");
	pressed(screen, KEY_ENTER_);
	typed(screen, "-2");
	assert_non_null(strstr(shown(screen, 80, 24), "Total: -2"));
	struct effect saved = asked(screen, KEY_ENTER_);
	assert_int_equal(saved.score->total10, -20);
	assert_null(saved.score->answers);
	typed(screen, "7");
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_non_null(strstr(shown(screen, 80, 24), "A total of groc goes from -3 to 3."));
	screen_free(screen);
}

/* --- all of it ------------------------------------------------------------------------------ */

static void every_page_is_drawn_at_every_size(void **state)
{
	(void)state;
	static const char *const ids[] = { "", "heel-raise", "quality", "akps", "groc" };
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		struct screen *screen = tests(ids[i]);
		shown_at_every_size(screen);
		pressed(screen, KEY_ENTER_);
		shown_at_every_size(screen);
		screen_free(screen);
	}
}

static void the_same_is_said_in_lines(void **state)
{
	(void)state;
	struct screen *screen = tests("");
	const char *text = said(screen);
	assert_non_null(strstr(text, "Heel raises on one leg: left 27, right 24 reps, symmetry 88 %, typical "));
	assert_non_null(strstr(text, "AKPS, kneecap pain: 11 of 15, first "));
	screen_free(screen);
	screen = tests("akps");
	pressed(screen, KEY_ENTER_);
	text = said(screen);
	assert_non_null(strstr(text, "Question 1 of 2: Limp\n1  none, 5 points\n"));
	screen_free(screen);
}

static void a_library_without_tests_says_so(void **state)
{
	(void)state;
	a_test_coach();
	coach.shelf.test_count = 0;
	test_programme.score_count = 0;
	struct screen *screen = tests_screen_new(&coach.view, "");
	assert_non_null(strstr(shown(screen, 80, 24), "The library has no tests."));
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void a_total_that_could_not_be_saved_stands_in_its_line_again(void **state)
{
	(void)state;
	struct screen *screen = tests("groc");
	pressed(screen, KEY_ENTER_);
	typed(screen, "2");
	pressed(screen, KEY_ENTER_);
	told(screen, (struct msg){ .kind = MSG_NOTICE, .text = "The history may only be read." });
	assert_int_equal(asked(screen, KEY_ENTER_).score->total10, 20);
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest all[] = {
		cmocka_unit_test(the_list_tells_the_last_result_and_what_is_due),
		cmocka_unit_test(where_it_is_narrow_the_list_keeps_names_and_dates),
		cmocka_unit_test(the_list_is_whole_at_eighty_columns_without_utf8),
		cmocka_unit_test(keys_open_follow_and_leave),
		cmocka_unit_test(nothing_due_is_said),
		cmocka_unit_test(a_test_in_full_has_how_it_is_done_and_every_result),
		cmocka_unit_test(a_test_of_quality_tells_what_was_seen),
		cmocka_unit_test(a_long_page_scrolls_where_it_is_small),
		cmocka_unit_test(a_score_tells_its_change_and_whether_it_counts),
		cmocka_unit_test(questions_are_asked_one_by_one_and_saved_with_their_answers),
		cmocka_unit_test(at_forty_columns_one_question_fills_the_screen),
		cmocka_unit_test(too_few_answers_are_told_and_kept),
		cmocka_unit_test(answers_that_are_not_saved_are_asked_about_before_they_are_left),
		cmocka_unit_test(answers_that_were_not_saved_stay_on_the_screen),
		cmocka_unit_test(a_digit_without_an_answer_says_nothing),
		cmocka_unit_test(own_activities_take_points_up_to_ten),
		cmocka_unit_test(a_total_is_typed_where_there_is_no_key),
		cmocka_unit_test(every_page_is_drawn_at_every_size),
		cmocka_unit_test(the_same_is_said_in_lines),
		cmocka_unit_test(a_library_without_tests_says_so),
		cmocka_unit_test(a_total_that_could_not_be_saved_stands_in_its_line_again),
	};
	return cmocka_run_group_tests(all, NULL, NULL);
}
