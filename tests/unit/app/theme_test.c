#include "support/check.h"

#include "app/theme.h"

static void no_color_takes_colour_away_only_when_it_is_not_empty(void **state)
{
	(void)state;
	assert_true(theme_may_colour(COLOR_AUTO, NULL));
	assert_true(theme_may_colour(COLOR_AUTO, ""));
	assert_false(theme_may_colour(COLOR_AUTO, "1"));
}

static void the_flag_goes_before_no_color(void **state)
{
	(void)state;
	assert_true(theme_may_colour(COLOR_ALWAYS, "1"));
	assert_false(theme_may_colour(COLOR_NEVER, NULL));
}

static void the_palette_follows_what_the_terminal_can(void **state)
{
	(void)state;
	assert_int_equal(theme_palette(0, NULL), PALETTE_MONO);
	assert_int_equal(theme_palette(8, NULL), PALETTE_16);
	assert_int_equal(theme_palette(16, "0;15"), PALETTE_16);
	assert_int_equal(theme_palette(256, NULL), PALETTE_DARK);
	assert_int_equal(theme_palette(16777216, NULL), PALETTE_DARK);
}

static void only_a_white_background_is_light(void **state)
{
	(void)state;
	assert_int_equal(theme_palette(256, "0;15"), PALETTE_LIGHT);
	assert_int_equal(theme_palette(256, "0;default;7"), PALETTE_LIGHT);
	assert_int_equal(theme_palette(256, "15;0"), PALETTE_DARK);
	assert_int_equal(theme_palette(256, "7;8"), PALETTE_DARK);
	assert_int_equal(theme_palette(256, "15"), PALETTE_DARK);
}

static void colours_stay_within_their_palette(void **state)
{
	(void)state;
	static const int limit[PALETTES] = { 256, 256, 8, 0 };
	for (int palette = 0; palette < PALETTES; palette++)
		for (int style = 0; style < STYLES; style++) {
			struct paint paint = theme_paint((enum palette)palette, (enum style)style);
			assert_in_range(paint.colour + 1, 0, limit[palette]);
		}
}

/* Meaning never by colour alone: what is chosen and what warns differs from body text in weight too. */
static void without_colour_what_matters_still_stands_out(void **state)
{
	(void)state;
	static const enum style loud[] = { STYLE_STRONG, STYLE_ACCENT, STYLE_KEY, STYLE_CURSOR, STYLE_PAIN4, STYLE_RED,
		STYLE_AMBER, STYLE_WORK };
	for (size_t i = 0; i < sizeof loud / sizeof loud[0]; i++)
		assert_true((theme_paint(PALETTE_MONO, loud[i]).weight & (WEIGHT_BOLD | WEIGHT_REVERSE)) != 0);
	assert_int_equal(theme_paint(PALETTE_MONO, STYLE_QUIET).weight, WEIGHT_DIM);
}

static void the_roles_are_those_of_the_design(void **state)
{
	(void)state;
	assert_int_equal(theme_paint(PALETTE_DARK, STYLE_QUIET).colour, 246);
	assert_int_equal(theme_paint(PALETTE_LIGHT, STYLE_QUIET).colour, 241);
	assert_int_equal(theme_paint(PALETTE_DARK, STYLE_ACCENT).colour, 79);
	assert_int_equal(theme_paint(PALETTE_LIGHT, STYLE_ACCENT).colour, 30);
	assert_int_equal(theme_paint(PALETTE_16, STYLE_ACCENT).colour, 6);
	assert_int_equal(theme_paint(PALETTE_DARK, STYLE_PAIN4).colour, 209);
	assert_int_equal(theme_paint(PALETTE_DARK, STYLE_PAIN4).weight, WEIGHT_BOLD);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_color_takes_colour_away_only_when_it_is_not_empty),
		cmocka_unit_test(the_flag_goes_before_no_color),
		cmocka_unit_test(the_palette_follows_what_the_terminal_can),
		cmocka_unit_test(only_a_white_background_is_light),
		cmocka_unit_test(colours_stay_within_their_palette),
		cmocka_unit_test(without_colour_what_matters_still_stands_out),
		cmocka_unit_test(the_roles_are_those_of_the_design),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
