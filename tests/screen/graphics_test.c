/* The page that asks which glyphs show a figure well. */
#include "a_library.h"
#include "shown.h"

static struct screen *page(void)
{
	return graphics_screen_new(step_down_figures(), GLYPHS_HALF);
}

static void the_figure_stands_there_in_every_glyph_set(void **state)
{
	(void)state;
	struct screen *screen = page();
	const char *text = shown(screen, 100, 30);
	assert_non_null(strstr(text, "1 fine dots"));
	assert_non_null(strstr(text, "2 blocks as usual here"));
	assert_non_null(strstr(text, "3 letters"));
	assert_non_null(strstr(text, "⣿"));
	assert_non_null(strstr(text, "█"));
	assert_non_null(strstr(text, "@@"));
	screen_free(screen);
}

static void it_is_whole_at_forty_columns(void **state)
{
	(void)state;
	struct screen *screen = page();
	const char *text = shown(screen, 40, 12);
	assert_non_null(strstr(text, "2 blocks"));
	assert_non_null(strstr(text, "1 2 3 take"));
	screen_free(screen);
}

static void assert_takes(uint32_t key, const char *value)
{
	struct screen *screen = page();
	struct effects fx = pressed(screen, key);
	assert_int_equal(fx.count, 2);
	assert_int_equal(fx.at[0].kind, EFFECT_LEAVE);
	assert_int_equal(fx.at[1].kind, EFFECT_SETTING);
	assert_string_equal(fx.at[1].id, "graphics");
	assert_string_equal(fx.at[1].text, value);
	screen_free(screen);
}

static void a_digit_is_remembered_and_enter_takes_what_is_usual(void **state)
{
	(void)state;
	assert_takes('1', "braille");
	assert_takes('2', "half");
	assert_takes('3', "ascii");
	assert_takes(KEY_ENTER_, "half");
	assert_takes(KEY_ESC_, "half");
}

static void it_is_said_in_lines(void **state)
{
	(void)state;
	struct screen *screen = page();
	assert_non_null(strstr(said(screen), "2 blocks, as usual here\n"));
	screen_free(screen);
}

static void it_is_drawn_at_every_size_with_and_without_a_figure(void **state)
{
	(void)state;
	struct screen *with = page(), *without = graphics_screen_new(NULL, GLYPHS_BRAILLE);
	shown_at_every_size(with);
	shown_at_every_size(without);
	screen_free(with);
	screen_free(without);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_figure_stands_there_in_every_glyph_set),
		cmocka_unit_test(it_is_whole_at_forty_columns),
		cmocka_unit_test(a_digit_is_remembered_and_enter_takes_what_is_usual),
		cmocka_unit_test(it_is_said_in_lines),
		cmocka_unit_test(it_is_drawn_at_every_size_with_and_without_a_figure),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
