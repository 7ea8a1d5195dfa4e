#include "support/check.h"

#include "base/text.h"
#include "tui/glyph.h"

static const enum big sizes[] = { BIG_WORD, BIG_WORD_TWICE, BIG_5, BIG_7, BIG_10, BIG_14 };

static struct grid *new_grid(bool ascii)
{
	struct grid *grid = grid_new(8, 60);
	grid->ascii = ascii;
	return grid;
}

/* What stands on the grid, blanks at the ends left. */
static const char *shown(const struct grid *grid)
{
	static char text[8192];
	grid_text(grid, text, sizeof(text));
	return text;
}

static void assert_big(bool ascii, enum big size, const char *text, const char *expected)
{
	struct grid *grid = new_grid(ascii);
	int end = big_put(area_all(grid), 0, 0, size, STYLE_ACCENT, text);
	assert_int_equal(end, big_width(grid, size, text));
	assert_int_equal(strncmp(shown(grid), expected, strlen(expected)), 0);
	grid_free(grid);
}

static void a_mark_has_one_column_on_both_grids(void **state)
{
	(void)state;
	for (int ascii = 0; ascii < 2; ascii++) {
		struct grid *grid = new_grid(ascii);
		for (enum glyph which = 0; which < GLYPHS; which++) {
			assert_int_equal(text_width(glyph_text(grid, which)), 1);
			if (ascii)
				assert_in_range(glyph(grid, which), 0x21, 0x7e);
		}
		grid_free(grid);
	}
}

static void marks_of_done_now_and_to_come_differ_on_both_grids(void **state)
{
	(void)state;
	for (int ascii = 0; ascii < 2; ascii++) {
		struct grid *grid = new_grid(ascii);
		assert_true(glyph(grid, GLYPH_DONE) != glyph(grid, GLYPH_NOW));
		assert_true(glyph(grid, GLYPH_NOW) != glyph(grid, GLYPH_TO_COME));
		assert_true(glyph(grid, GLYPH_MISSING) != glyph(grid, GLYPH_NONE));
		grid_free(grid);
	}
}

static void a_phase_word_stands_in_three_rows(void **state)
{
	(void)state;
	assert_big(false, BIG_WORD, "LOWER",
	           "██    ▄█▀▀█▄ ██   ██ ██▀▀▀ ██▀▀█▄\n"
	           "██    ██  ██ ██ █ ██ ██▀▀  ██▄▄█▀\n"
	           "██▄▄▄ ▀█▄▄█▀ ▀██▀██▀ ██▄▄▄ ██ ▀█▄\n");
}

static void a_phase_word_stands_in_five_rows_of_ascii(void **state)
{
	(void)state;
	assert_big(true, BIG_WORD, "LOWER",
	           "#      ###  #   # ##### ####\n"
	           "#     #   # #   # #     #   #\n"
	           "#     #   # # # # ####  ####\n"
	           "#     #   # ## ## #     #  #\n"
	           "#####  ###  #   # ##### #   #\n");
}

static void a_count_of_minutes_stands_in_seven_rows(void **state)
{
	(void)state;
	assert_big(false, BIG_7, "0:48",
	           "▄███████▄     ███   ███ ▄███████▄\n"
	           "███▀▀▀███     ███   ███ ███▀▀▀███\n"
	           "███   ███ ▄█▄ ███▄▄▄███ ███▄▄▄███\n"
	           "███   ███ ▀█▀ ▀████████  ███████\n"
	           "███   ███ ▄█▄       ███ ███▀▀▀███\n"
	           "███▄▄▄███ ▀█▀       ███ ███▄▄▄███\n"
	           "▀███████▀           ███ ▀███████▀\n");
}

static void a_digit_of_ascii_is_the_block_one_without_half_blocks(void **state)
{
	(void)state;
	assert_big(true, BIG_7, "2",
	           " #######\n"
	           "###   ###\n"
	           "      ###\n"
	           "   ####\n"
	           " ###\n"
	           "###\n"
	           "#########\n");
}

static void digits_are_equally_wide_so_that_a_count_does_not_jump(void **state)
{
	(void)state;
	for (int ascii = 0; ascii < 2; ascii++) {
		struct grid *grid = new_grid(ascii);
		for (char digit = '0'; digit <= '9'; digit++) {
			const char text[] = { digit, '\0' };
			assert_int_equal(big_width(grid, BIG_5, text), 6);
			assert_int_equal(big_width(grid, BIG_7, text), 9);
		}
		assert_int_equal(big_width(grid, BIG_7, "12"), 19);
		grid_free(grid);
	}
}

static void assert_pairs(const struct grid *grid, enum big size, enum big twice, const char *text)
{
	struct grid *once = grid_new(8, 60), *large = grid_new(16, 120);
	once->ascii = large->ascii = grid->ascii;
	assert_int_equal(2 * big_put(area_all(once), 0, 0, size, STYLE_ACCENT, text),
			 big_put(area_all(large), 0, 0, twice, STYLE_ACCENT, text));
	assert_int_equal(2 * big_rows(once, size), big_rows(large, twice));
	for (int cell = 0; cell < large->rows * large->cols; cell++) {
		int row = cell / large->cols, col = cell % large->cols;
		uint32_t of = once->cell[row / 2 * once->cols + col / 2].ch;
		bool inked = of == (grid->ascii ? '#' : U'█') || of == (row % 2 == 0 ? U'▀' : U'▄');
		assert_int_equal(large->cell[cell].ch != ' ', inked);
	}
	grid_free(once);
	grid_free(large);
}

static void a_doubled_form_has_the_ink_of_the_single_one_twice_as_wide_and_high(void **state)
{
	(void)state;
	for (int ascii = 0; ascii < 2; ascii++) {
		struct grid *grid = new_grid(ascii);
		for (int number = 0; number < 100; number += 7) {
			char text[8];
			struct text digits = TEXT(text);
			text_addf(&digits, "%d", number);
			assert_pairs(grid, BIG_5, BIG_10, text);
			assert_pairs(grid, BIG_7, BIG_14, text);
		}
		assert_pairs(grid, BIG_WORD, BIG_WORD_TWICE, "LOWER");
		assert_pairs(grid, BIG_7, BIG_14, "1:20");
		grid_free(grid);
	}
}

static void every_letter_of_a_big_word_has_a_shape_on_both_grids(void **state)
{
	(void)state;
	for (const char *letter = "ACDEFGHIKLMNOPRSTUWY"; *letter != '\0'; letter++) {
		const char text[] = { *letter, '\0' };
		assert_true(big_has(text));
		for (int ascii = 0; ascii < 2; ascii++) {
			struct grid *grid = new_grid(ascii);
			big_put(area_all(grid), 0, 0, BIG_WORD, STYLE_TEXT, text);
			assert_true(strspn(shown(grid), " \n") < strlen(shown(grid)));
			grid_free(grid);
		}
	}
	assert_false(big_has("JUMP"));
	assert_true(big_has(""));
}

static void a_letter_without_a_shape_leaves_a_blank(void **state)
{
	(void)state;
	struct grid *grid = new_grid(false);
	assert_int_equal(big_width(grid, BIG_WORD, "LQL"), big_width(grid, BIG_WORD, "L L"));
	assert_true(big_width(grid, BIG_WORD, "LQL") > big_width(grid, BIG_WORD, "LL"));
	assert_int_equal(big_width(grid, BIG_WORD, ""), 0);
	grid_free(grid);
}

static void big_text_is_cut_at_the_edge_of_its_area(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		struct grid *grid = new_grid(false);
		big_put(area_sub(area_all(grid), 1, 1, 2, 4), 0, -2, sizes[i], STYLE_TEXT, "8888");
		for (int cell = 0; cell < grid->rows * grid->cols; cell++) {
			int row = cell / grid->cols, col = cell % grid->cols;
			if (row < 1 || row > 2 || col < 1 || col > 4)
				assert_int_equal(grid->cell[cell].ch, ' ');
		}
		grid_free(grid);
	}
}

static void a_bar_is_as_full_as_its_share(void **state)
{
	(void)state;
	struct { int share; const char *expected; } bars[] = {
		{ -5, "░░░░░░░░░░\n" }, { 0, "░░░░░░░░░░\n" }, { 500, "█████░░░░░\n" },
		{ 1000, "██████████\n" }, { 2000, "██████████\n" },
	};
	for (size_t i = 0; i < sizeof(bars) / sizeof(bars[0]); i++) {
		struct grid *grid = new_grid(false);
		bar_put(area_all(grid), 0, 0, 10, STYLE_ACCENT, bars[i].share);
		assert_int_equal(strncmp(shown(grid), bars[i].expected, strlen(bars[i].expected)), 0);
		grid_free(grid);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mark_has_one_column_on_both_grids),
		cmocka_unit_test(marks_of_done_now_and_to_come_differ_on_both_grids),
		cmocka_unit_test(a_phase_word_stands_in_three_rows),
		cmocka_unit_test(a_phase_word_stands_in_five_rows_of_ascii),
		cmocka_unit_test(a_count_of_minutes_stands_in_seven_rows),
		cmocka_unit_test(a_digit_of_ascii_is_the_block_one_without_half_blocks),
		cmocka_unit_test(digits_are_equally_wide_so_that_a_count_does_not_jump),
		cmocka_unit_test(every_letter_of_a_big_word_has_a_shape_on_both_grids),
		cmocka_unit_test(a_doubled_form_has_the_ink_of_the_single_one_twice_as_wide_and_high),
		cmocka_unit_test(a_letter_without_a_shape_leaves_a_blank),
		cmocka_unit_test(big_text_is_cut_at_the_edge_of_its_area),
		cmocka_unit_test(a_bar_is_as_full_as_its_share),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
