#include "a_coach.h"
#include "shown.h"

#include "tui/screens.h"

#include <locale.h>

/* What the app does with an effect that tries a change. */
static void tries(struct screen *screen, const struct effect *effect)
{
	assert_int_equal(effect->kind, EFFECT_TRY);
	struct plan_change change = *effect->change;
	a_coach_tries();
	coach.what_if.change = change;
	screen->class->renew(screen, &coach.view);
}

/* A screen on which a line was typed and tried. */
static struct screen *tried(const char *line)
{
	struct screen *screen = what_if_screen_new(a_coach(), "");
	typed(screen, line);
	struct effect effect = asked(screen, KEY_ENTER_);
	tries(screen, &effect);
	return screen;
}

static void two_fortnights_stand_beside_each_other(void **state)
{
	(void)state;
	struct screen *screen = tried("run sunday 5km");
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   What if   run on Sun 22 Mar, 5.0 km                   nothing is written yet   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  › run sunday 5km                                                               mornings as usual\n"
		"\n"
		"  Now                                               With run on Sun 22 Mar, 5.0 km\n"
		"\n"
		"  M  T  W  T  F  S  S    M  T  W  T  F  S  S        M  T  W  T  F  S  S    M  T  W  T  F  S  S\n"
		"                                                                      ██\n"
		"  ▆▆ ▃▃    ▆▆ ▁▁ ▇▇      ▆▆ ▃▃    ▆▆ ▁▁ ▇▇          ▆▆ ▃▃    ▆▆ ▁▁ ▇▇ ██      ▃▃    ▆▆ ▁▁ ▇▇\n"
		"  ██ ██    ██ ██ ██      ██ ██    ██ ██ ██          ██ ██    ██ ██ ██ ██      ██    ██ ██ ██\n"
		"  ██ ██ ▆▆ ██ ██ ██ ▁▁   ██ ██ ▆▆ ██ ██ ██ ▁▁       ██ ██ ▆▆ ██ ██ ██ ██   ▁▁ ██ ▆▆ ██ ██ ██ ▁▁\n"
		"  R  S  C  R  S  R  –    R  S  C  R  S  R  –        R  S  C  R  S  R  R    –  S  C  R  S  R  –\n"
		"  34 29 9  35 26 36 –    34 29 9  35 26 36 –        34 29 9  35 26 36 50   –  29 9  35 26 36 –\n"
		"\n"
		"  week 169               week 169                   week 219               week 135\n"
		"  green weeks 120 to 170                            green weeks 120 to 170\n"
		"\n"
		"  What each rule says\n"
		"  ◆ Run size          5.0 km, 1.7 above the longest of 30 days (3.3). Ceiling 3.8.\n"
		"  ● Spacing           Monday turns into rest.\n"
		"  ○ Not known         The mornings are assumed.\n"
		"\n"
		"  Smaller  run 3.8 km  keeps the ceiling    s  use this instead\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter accept   s smaller   0-9 assume mornings   : edit   w why   Esc drop\n");
	screen_free(screen);
}

static void at_80_columns_the_days_that_change_are_told_in_words(void **state)
{
	(void)state;
	struct screen *screen = tried("run sunday 5km");
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   What if   run on Sun 22 Mar, 5.…  nothing is written yet   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  › run sunday 5km                                           mornings as usual\n"
		"\n"
		"  Now                                   With run on Sun 22 Mar, 5.0 km\n"
		"  M T W T F S S   M T W T F S S         M T W T F S S   M T W T F S S\n"
		"  ▃ ▁   ▃   ▄     ▃ ▁   ▃   ▄           ▃ ▁   ▃   ▄ █     ▁   ▃   ▄\n"
		"  █ █ ▃ █ █ █ ▁   █ █ ▃ █ █ █ ▁         █ █ ▃ █ █ █ █   ▁ █ ▃ █ █ █ ▁\n"
		"  R S C R S R –   R S C R S R –         R S C R S R R   – S C R S R –\n"
		"  wk 169          wk 169                wk 219          wk 135\n"
		"  green weeks 120 to 170                green weeks 120 to 170\n"
		"  What each rule says\n"
		"  ◆ Run size          5.0 km, 1.7 above the longest of 30 days (3.3). Ceiling\n"
		"                      3.8.\n"
		"  ● Spacing           Monday turns into rest.\n"
		"  ○ Not known         The mornings are assumed.\n"
		"\n"
		"  Smaller  run 3.8 km  keeps the ceiling    s  use this instead\n"
		"\n"
		"  What changes\n"
		"  Sun 22 Mar  Rest → Run 5 km\n"
		"\n"
		"  Enter accept   s smaller   0-9 assume mornings   : edit   w why   Esc drop\n");
	screen_free(screen);
}

static void an_empty_line_shows_what_can_be_typed(void **state)
{
	(void)state;
	struct screen *screen = what_if_screen_new(a_coach(), "");
	assert_true(screen->class->takes_text(screen));
	assert_non_null(strstr(shown(screen, 100, 30), "run sunday 5km"));
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void a_line_is_read_as_a_change_and_tried(void **state)
{
	(void)state;
	struct screen *screen = what_if_screen_new(a_coach(), "");
	typed(screen, "run sunday 12km");
	struct effect effect = asked(screen, KEY_ENTER_);
	assert_int_equal(effect.kind, EFFECT_TRY);
	assert_int_equal(effect.value, NOT_KNOWN);
	assert_int_equal(effect.change->kind, CHANGE_ADD);
	assert_int_equal(effect.change->distance_m, 12000);
	assert_int_equal(effect.change->from.n, coach_date(3, 22).n);
	screen_free(screen);
}

/* A line from outside asks for the first tick and is tried at it. */
static void a_line_given_from_outside_is_tried_at_once(void **state)
{
	(void)state;
	struct screen *screen = what_if_screen_new(a_coach(), "run sunday 5km");
	assert_int_equal(screen_wake_ms(screen, 700), 700);
	struct effects fx = told(screen, (struct msg){ .kind = MSG_TICK, .now_ms = 700 });
	assert_int_equal(fx.count, 1);
	assert_int_equal(fx.at[0].kind, EFFECT_TRY);
	assert_int_equal(screen_wake_ms(screen, 701), -1);
	screen_free(screen);
}

static void a_line_that_is_off_is_told_and_typed_on(void **state)
{
	(void)state;
	struct screen *screen = what_if_screen_new(a_coach(), "");
	typed(screen, "run sunsay 5km");
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "sunsay"));
	assert_true(screen->class->takes_text(screen));
	screen_free(screen);
}

static void accepting_saves_the_change_and_leaves(void **state)
{
	(void)state;
	struct screen *screen = tried("run sunday 5km");
	struct effects fx = pressed(screen, KEY_ENTER_);
	assert_int_equal(fx.count, 2);
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_CHANGE);
	assert_int_equal(fx.at[0].change->distance_m, 5000);
	assert_int_equal(fx.at[1].kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void dropping_saves_nothing(void **state)
{
	(void)state;
	struct screen *screen = tried("run sunday 5km");
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void the_smaller_run_takes_the_place_of_the_one_typed(void **state)
{
	(void)state;
	struct screen *screen = tried("run sunday 5km");
	struct effect effect = asked(screen, 's');
	assert_int_equal(effect.kind, EFFECT_TRY);
	assert_int_equal(effect.change->distance_m, 3800);
	assert_int_equal(effect.change->from.n, coach_date(3, 22).n);
	screen_free(screen);
}

static void mornings_are_assumed_by_digit_and_usual_again_by_minus(void **state)
{
	(void)state;
	struct screen *screen = tried("run sunday 5km");
	assert_int_equal(asked(screen, '3').value, 3);
	assert_non_null(strstr(shown(screen, 100, 30), "assume mornings of 3"));
	assert_int_equal(asked(screen, '-').value, NOT_KNOWN);
	assert_non_null(strstr(shown(screen, 100, 30), "mornings as usual"));
	screen_free(screen);
}

static void each_rule_has_its_word_in_shape_and_in_lines(void **state)
{
	(void)state;
	struct screen *screen = tried("run sunday 5km");
	assert_non_null(strstr(shown_at(screen, 100, 30, true, 0), "! Run size"));
	assert_non_null(strstr(said(screen), "Run size, breaks: 5.0 km"));
	assert_non_null(strstr(said(screen), "Spacing, holds: Monday turns into rest."));
	assert_non_null(strstr(said(screen), "Sun 22 Mar: Rest, then Run 5 km\n"));
	pressed(screen, 'w');
	assert_non_null(strstr(said(screen), "Run size"));
	assert_non_null(strstr(shown(screen, 100, 60), "500 m above the longest of 30 days"));
	screen_free(screen);
}

/* A what-if of before does not stand in for the line that is typed now. */
static void what_was_tried_before_is_not_shown_for_another_line(void **state)
{
	(void)state;
	struct screen *screen = tried("run sunday 5km");
	pressed(screen, ':');
	pressed(screen, KEY_CTRL('u'));
	typed(screen, "run saturday 4km");
	asked(screen, KEY_ENTER_);
	assert_null(strstr(shown(screen, 100, 30), "What each rule says"));
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	screen_free(screen);
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	struct screen *screen = what_if_screen_new(a_coach(), "");
	shown_at_every_size(screen);
	screen_free(screen);
	screen = tried("run sunday 5km");
	shown_at_every_size(screen);
	pressed(screen, 'w');
	shown_at_every_size(screen);
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_fortnights_stand_beside_each_other),
		cmocka_unit_test(at_80_columns_the_days_that_change_are_told_in_words),
		cmocka_unit_test(an_empty_line_shows_what_can_be_typed),
		cmocka_unit_test(a_line_is_read_as_a_change_and_tried),
		cmocka_unit_test(a_line_given_from_outside_is_tried_at_once),
		cmocka_unit_test(a_line_that_is_off_is_told_and_typed_on),
		cmocka_unit_test(accepting_saves_the_change_and_leaves),
		cmocka_unit_test(dropping_saves_nothing),
		cmocka_unit_test(the_smaller_run_takes_the_place_of_the_one_typed),
		cmocka_unit_test(mornings_are_assumed_by_digit_and_usual_again_by_minus),
		cmocka_unit_test(each_rule_has_its_word_in_shape_and_in_lines),
		cmocka_unit_test(what_was_tried_before_is_not_shown_for_another_line),
		cmocka_unit_test(every_size_is_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
