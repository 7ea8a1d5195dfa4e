#include "support/check.h"

#include "app/theme.h"

#include <math.h>

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
	static const struct {
		enum theme theme;
		int colours;
		enum ground ground;
		enum palette palette;
	} cases[] = {
		{ THEME_AUTO, 0, GROUND_NOT_KNOWN, PALETTE_MONO },
		{ THEME_AUTO, 8, GROUND_NOT_KNOWN, PALETTE_8_DARK },
		{ THEME_AUTO, 16, GROUND_LIGHT, PALETTE_8_LIGHT },
		{ THEME_AUTO, 256, GROUND_NOT_KNOWN, PALETTE_DARK },
		{ THEME_AUTO, 256, GROUND_LIGHT, PALETTE_LIGHT },
		{ THEME_AUTO, 16777216, GROUND_DARK, PALETTE_DARK },
		{ THEME_DARK, 256, GROUND_LIGHT, PALETTE_DARK },
		{ THEME_LIGHT, 256, GROUND_DARK, PALETTE_LIGHT },
		{ THEME_LIGHT, 8, GROUND_NOT_KNOWN, PALETTE_8_LIGHT },
		{ THEME_LIGHT, 0, GROUND_LIGHT, PALETTE_MONO },
		{ THEME_MONO, 256, GROUND_LIGHT, PALETTE_MONO },
		{ THEME_CONTRAST, 256, GROUND_DARK, PALETTE_CONTRAST_DARK },
		{ THEME_CONTRAST, 256, GROUND_LIGHT, PALETTE_CONTRAST_LIGHT },
		{ THEME_CONTRAST, 256, GROUND_NOT_KNOWN, PALETTE_CONTRAST_MONO },
		{ THEME_CONTRAST, 8, GROUND_DARK, PALETTE_CONTRAST_MONO },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_int_equal(theme_palette(cases[i].theme, cases[i].colours, cases[i].ground), cases[i].palette);
}

static void only_a_white_background_is_light(void **state)
{
	(void)state;
	assert_int_equal(theme_ground_of("0;15"), GROUND_LIGHT);
	assert_int_equal(theme_ground_of("0;default;7"), GROUND_LIGHT);
	assert_int_equal(theme_ground_of("15;0"), GROUND_DARK);
	assert_int_equal(theme_ground_of("7;8"), GROUND_DARK);
	assert_int_equal(theme_ground_of("15"), GROUND_NOT_KNOWN);
	assert_int_equal(theme_ground_of("15;default"), GROUND_NOT_KNOWN);
	assert_int_equal(theme_ground_of(NULL), GROUND_NOT_KNOWN);
}

static void a_terminal_tells_its_background_in_one_to_four_digits_a_channel(void **state)
{
	(void)state;
	assert_int_equal(theme_ground_told("11;rgb:ffff/ffff/ffff"), GROUND_LIGHT);
	assert_int_equal(theme_ground_told("11;rgb:fdfd/f6f6/e3e3"), GROUND_LIGHT);
	assert_int_equal(theme_ground_told("11;rgb:1e1e/1e1e/2e2e"), GROUND_DARK);
	assert_int_equal(theme_ground_told("11;rgb:0/0/0"), GROUND_DARK);
	assert_int_equal(theme_ground_told("11;rgb:FF/FF/ff"), GROUND_LIGHT);
	assert_int_equal(theme_ground_told("11;rgba:ffff/ffff/ffff/8000"), GROUND_LIGHT);
	assert_int_equal(theme_ground_told("11;rgb:0000/0000/ffff"), GROUND_DARK);
}

static void what_is_no_such_answer_tells_nothing(void **state)
{
	(void)state;
	static const char *const answers[] = { "", "11;", "11;rgb", "11;rgb:", "11;rgb:ff", "11;rgb:ff/ff", "11;rgb:fffff/0/0",
		"11;rgb:/ff/ff", "11;rgb:ff//ff", "10;rgb:ffff/ffff/ffff", "rgb:ff/ff/ff", "11;rgb:gg/ff/ff" };
	for (size_t i = 0; i < sizeof answers / sizeof answers[0]; i++)
		assert_int_equal(theme_ground_told(answers[i]), GROUND_NOT_KNOWN);
}

static void colours_stay_within_their_palette(void **state)
{
	(void)state;
	static const int limit[PALETTES] = { [PALETTE_DARK] = 256, [PALETTE_LIGHT] = 256, [PALETTE_CONTRAST_DARK] = 256,
		[PALETTE_CONTRAST_LIGHT] = 256, [PALETTE_8_DARK] = 8, [PALETTE_8_LIGHT] = 8 };
	for (int palette = 0; palette < PALETTES; palette++)
		for (int style = 0; style < STYLES; style++) {
			struct paint paint = theme_paint((enum palette)palette, (enum style)style);
			assert_in_range(paint.colour + 1, 0, limit[palette]);
		}
}

/* Of 256 colours the first sixteen are the person's own: nobody knows what they look like. */
static void no_palette_of_256_leans_on_colours_nobody_knows(void **state)
{
	(void)state;
	for (int palette = 0; palette < PALETTE_8_DARK; palette++)
		for (int style = 0; style < STYLES; style++) {
			int colour = theme_paint((enum palette)palette, (enum style)style).colour;
			assert_true(colour == COLOUR_DEFAULT || colour >= 16);
		}
}

/* --- contrast -------------------------------------------------------------------- */

struct rgb {
	int red, green, blue;
};

/* xterm's own table, from its 256colres.pl, apart from the one that is tested. */
static struct rgb colour_of_xterm(int index)
{
	if (index >= 232)
		return (struct rgb){ (index - 232) * 10 + 8, (index - 232) * 10 + 8, (index - 232) * 10 + 8 };
	struct rgb at = { (index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6 };
	return (struct rgb){ at.red ? at.red * 40 + 55 : 0, at.green ? at.green * 40 + 55 : 0, at.blue ? at.blue * 40 + 55 : 0 };
}

static void a_terminal_without_indexes_gets_the_same_colours(void **state)
{
	(void)state;
	for (int index = 0; index < 256; index++) {
		struct rgb rgb = colour_of_xterm(index);
		assert_int_equal(theme_rgb(index), index < 16 ? index : rgb.red * 65536 + rgb.green * 256 + rgb.blue);
	}
}

static double linear(int channel)
{
	double share = channel / 255.0;
	return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

static double luminance(struct rgb rgb)
{
	return 0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue);
}

/* Source: WCAG 2.2, definition of the contrast ratio. */
static double contrast(struct rgb a, struct rgb b)
{
	double one = luminance(a), other = luminance(b);
	return one > other ? (one + 0.05) / (other + 0.05) : (other + 0.05) / (one + 0.05);
}

/* What is only seen, and never read; rules and gridlines may be missed without loss. */
static bool is_graphic(int style)
{
	return style == STYLE_FAINT || style == STYLE_LOAD_NOW || style == STYLE_NEAR || style == STYLE_FAR ||
	       style == STYLE_WORK || style == STYLE_SCENE || style == STYLE_GHOST;
}

/* Black to the lightest of the dark schemes in use (Nord), and white to the darkest of the light ones (Solarized). */
static const struct rgb dark_grounds[] = { { 0x00, 0x00, 0x00 }, { 0x1e, 0x1e, 0x1e }, { 0x1e, 0x1e, 0x2e },
	{ 0x28, 0x28, 0x28 }, { 0x28, 0x2a, 0x36 }, { 0x00, 0x2b, 0x36 }, { 0x2e, 0x34, 0x40 } };
static const struct rgb light_grounds[] = { { 0xff, 0xff, 0xff }, { 0xfa, 0xfa, 0xfa }, { 0xef, 0xf1, 0xf5 },
	{ 0xfb, 0xf1, 0xc7 }, { 0xfd, 0xf6, 0xe3 } };

static void assert_contrast(enum palette palette, const struct rgb *grounds, size_t count, double text, double graphic)
{
	for (int style = 0; style < STYLES; style++) {
		int colour = theme_paint(palette, (enum style)style).colour;
		for (size_t i = 0; i < count && colour != COLOUR_DEFAULT && style != STYLE_RULE; i++) {
			double ratio = contrast(colour_of_xterm(colour), grounds[i]), least = is_graphic(style) ? graphic : text;
			if (ratio < least)
				fail_msg("style %d of palette %d, colour %d: %.2f to 1 on #%02x%02x%02x, wanted %.1f", style, palette,
				         colour, ratio, grounds[i].red, grounds[i].green, grounds[i].blue, least);
		}
	}
}

static void text_and_graphics_can_be_read_on_the_backgrounds_terminals_have(void **state)
{
	(void)state;
	enum { DARK = sizeof dark_grounds / sizeof dark_grounds[0], LIGHT = sizeof light_grounds / sizeof light_grounds[0] };
	assert_contrast(PALETTE_DARK, dark_grounds, DARK, 4.5, 3);
	assert_contrast(PALETTE_LIGHT, light_grounds, LIGHT, 4.5, 3);
	assert_contrast(PALETTE_CONTRAST_DARK, dark_grounds, DARK, 7, 4.5);
	assert_contrast(PALETTE_CONTRAST_LIGHT, light_grounds, LIGHT, 7, 4.5);
}

static void high_contrast_dims_nothing(void **state)
{
	(void)state;
	static const enum palette palettes[] = { PALETTE_CONTRAST_DARK, PALETTE_CONTRAST_LIGHT, PALETTE_CONTRAST_MONO };
	for (size_t i = 0; i < sizeof palettes / sizeof palettes[0]; i++)
		for (int style = 0; style < STYLES; style++)
			assert_int_equal(theme_paint(palettes[i], (enum style)style).weight & WEIGHT_DIM, 0);
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

static void one_hue_means_now_and_pain_grows_from_sand_to_coral(void **state)
{
	(void)state;
	assert_int_equal(theme_paint(PALETTE_DARK, STYLE_ACCENT).colour, 79);
	assert_int_equal(theme_paint(PALETTE_DARK, STYLE_KEY).colour, 79);
	assert_int_equal(theme_paint(PALETTE_8_DARK, STYLE_ACCENT).colour, 6);
	assert_int_equal(theme_paint(PALETTE_DARK, STYLE_PAIN1).colour, 187);
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
		cmocka_unit_test(a_terminal_tells_its_background_in_one_to_four_digits_a_channel),
		cmocka_unit_test(what_is_no_such_answer_tells_nothing),
		cmocka_unit_test(colours_stay_within_their_palette),
		cmocka_unit_test(no_palette_of_256_leans_on_colours_nobody_knows),
		cmocka_unit_test(a_terminal_without_indexes_gets_the_same_colours),
		cmocka_unit_test(text_and_graphics_can_be_read_on_the_backgrounds_terminals_have),
		cmocka_unit_test(high_contrast_dims_nothing),
		cmocka_unit_test(without_colour_what_matters_still_stands_out),
		cmocka_unit_test(one_hue_means_now_and_pain_grows_from_sand_to_coral),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
