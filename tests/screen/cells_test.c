#include "support/check.h"

#include <locale.h>

#include "base/text.h"
#include "tui/ascii.h"
#include "tui/cells.h"

static char out[4096];

static const char *text_of(const struct grid *grid)
{
	grid_text(grid, out, sizeof out);
	return out;
}

static void a_text_is_cut_at_both_edges_of_its_area(void **state)
{
	(void)state;
	struct grid *grid = grid_new(1, 10);
	struct area middle = area_sub(area_all(grid), 0, 3, 1, 4);
	assert_int_equal(area_put(middle, 0, -2, STYLE_TEXT, "abcdefghij"), 4);
	assert_string_equal(text_of(grid), "   cdef\n");
	grid_free(grid);
}

static void rows_outside_of_an_area_are_drawn_nowhere(void **state)
{
	(void)state;
	struct grid *grid = grid_new(3, 4);
	struct area one = area_sub(area_all(grid), 1, 0, 1, -1);
	area_put(one, -1, 0, STYLE_TEXT, "no");
	area_put(one, 1, 0, STYLE_TEXT, "no");
	assert_string_equal(text_of(grid), "\n\n\n");
	grid_free(grid);
}

static void a_wide_character_is_whole_or_blank(void **state)
{
	(void)state;
	struct grid *grid = grid_new(2, 4);
	struct area area = area_all(grid);
	area_put(area, 0, 1, STYLE_TEXT, "膝膝");
	area_put(area, 1, 0, STYLE_TEXT, "膝膝");
	area_put(area, 1, 1, STYLE_TEXT, "x");
	assert_string_equal(text_of(grid), " 膝\n x膝\n");
	grid_free(grid);
}

static void a_combining_mark_stays_on_its_letter(void **state)
{
	(void)state;
	struct grid *grid = grid_new(1, 5);
	area_put(area_all(grid), 0, 0, STYLE_TEXT, "genou e\xcc\x81");
	area_put(area_all(grid), 0, 3, STYLE_TEXT, "e\xcc\x81t");
	assert_string_equal(text_of(grid), "gene\xcc\x81t\n");
	grid_free(grid);
}

static void a_mark_on_the_last_column_is_not_lost(void **state)
{
	(void)state;
	struct grid *grid = grid_new(1, 3);
	area_put(area_all(grid), 0, 0, STYLE_TEXT, "abe\xcc\x81z");
	assert_string_equal(text_of(grid), "abe\xcc\x81\n");
	grid_free(grid);
}

static void controls_of_direction_do_not_reach_the_terminal(void **state)
{
	(void)state;
	struct grid *grid = grid_new(1, 8);
	area_put(area_all(grid), 0, 0, STYLE_TEXT, "a\xe2\x80\xae" "b\x1b[2Jc");
	assert_string_equal(text_of(grid), "ab[2Jc\n");
	grid_free(grid);
}

static void a_text_too_long_ends_in_an_ellipsis(void **state)
{
	(void)state;
	struct grid *grid = grid_new(3, 12);
	struct area area = area_all(grid);
	assert_int_equal(area_put_cut(area, 0, 0, 9, STYLE_TEXT, "Side step-down"), 9);
	assert_int_equal(area_put_cut(area, 1, 0, 9, STYLE_TEXT, "Side step"), 9);
	assert_int_equal(area_put_cut(area, 2, 0, 4, STYLE_TEXT, "膝膝膝"), 3);
	assert_string_equal(text_of(grid), "Side ste…\nSide step\n膝…\n");
	grid_free(grid);
}

static void an_ascii_grid_holds_nothing_but_ascii(void **state)
{
	(void)state;
	struct grid *grid = grid_new(2, 24);
	grid->ascii = true;
	area_put(area_all(grid), 0, 0, STYLE_TEXT, "› Größe – 20 cm … é ● ◐ ○");
	area_put(area_all(grid), 1, 0, STYLE_TEXT, "━━── ░█ ⣿ 膝 e\xcc\x81");
	assert_string_equal(text_of(grid), "> Grose - 20 cm . e x @\n==-- .# : ?  e\n");
	grid_free(grid);
}

static void every_character_has_a_printable_stand_in(void **state)
{
	(void)state;
	for (uint32_t ch = 0; ch < 0x110000; ch++)
		assert_in_range(ascii_for(ch), ' ', '~');
	for (uint32_t ch = ' '; ch < 0x7f; ch++)
		assert_int_equal(ascii_for(ch), ch);
}

static void text_wraps_at_words_and_tells_its_rows(void **state)
{
	(void)state;
	struct grid *grid = grid_new(4, 20);
	assert_int_equal(area_wrap(area_all(grid), 0, 1, 12, 9, STYLE_TEXT, "Knee over the second toe."), 3);
	assert_string_equal(text_of(grid), " Knee over\n the second\n toe.\n\n");
	grid_free(grid);
}

static void an_area_of_an_area_stays_inside(void **state)
{
	(void)state;
	struct grid *grid = grid_new(10, 20);
	struct area area = area_sub(area_all(grid), -2, 15, 6, 30);
	assert_int_equal(area.row, 0);
	assert_int_equal(area.rows, 4);
	assert_int_equal(area.col, 15);
	assert_int_equal(area.cols, 5);
	assert_int_equal(area_sub(area, 9, 9, 1, 1).rows, 0);
	grid_free(grid);
}

/* Every right half has its left half before it, and every wide character its right half behind it. */
static void assert_halves_belong(const struct grid *grid)
{
	for (int i = 0; i < grid->rows * grid->cols; i++) {
		const struct cell *cell = &grid->cell[i];
		bool last = (i + 1) % grid->cols == 0, first = i % grid->cols == 0;
		if (cell->ch == 0)
			assert_true(!first && char_width(cell[-1].ch) == 2);
		else if (char_width(cell->ch) == 2)
			assert_true(!last && cell[1].ch == 0);
	}
}

static void no_drawing_leaves_half_a_character(void **state)
{
	(void)state;
	static const char *const texts[] = { "膝", "a膝b膝", "e\xcc\x81膝", "step-down 膝 20", "🏃‍♀️ x", "●━░", "" };
	struct chance chance = chance_seed(7);
	for (int round = 0; round < rounds(3000, 100000); round++) {
		struct grid *grid = grid_new(chance_between(&chance, 1, 4), chance_between(&chance, 1, 12));
		for (int i = 0; i < 12; i++) {
			struct area area = area_sub(area_all(grid), chance_between(&chance, -2, 4), chance_between(&chance, -3, 12),
			                            chance_between(&chance, -1, 5), chance_between(&chance, -1, 13));
			const char *text = texts[chance_between(&chance, 0, 6)];
			int row = chance_between(&chance, -1, 4), col = chance_between(&chance, -4, 12);
			area_put(area, row, col, STYLE_TEXT, text);
			area_put_cut(area, row, col, chance_between(&chance, -1, 9), STYLE_TEXT, text);
			area_fill(area, row, col, chance_between(&chance, -1, 9), STYLE_TEXT, 0x819d);
			assert_halves_belong(grid);
			if (chance_between(&chance, 0, 3) == 0)
				area_clear(area);
			assert_halves_belong(grid);
		}
		grid_free(grid);
	}
}

static void clearing_an_area_leaves_what_is_beside_it_and_no_half_characters(void **state)
{
	(void)state;
	char text[64];
	struct grid *grid = grid_new(2, 9);
	area_put(area_all(grid), 0, 0, STYLE_STRONG, "step-down");
	area_put(area_all(grid), 1, 0, STYLE_STRONG, "膝膝膝膝");
	area_cursor(area_all(grid), 1, 8);
	area_clear(area_sub(area_all(grid), 0, 3, 2, 4));
	grid_text(grid, text, sizeof text);
	assert_string_equal(text, "ste    wn\n膝\n");
	assert_int_equal(grid->cell[3].style, STYLE_TEXT);
	assert_int_equal(grid->cursor_row, -1);
	assert_halves_belong(grid);
	grid_free(grid);
}

static void clearing_an_area_of_no_cells_touches_nothing(void **state)
{
	(void)state;
	char text[64];
	struct grid *grid = grid_new(1, 4);
	area_put(area_all(grid), 0, 0, STYLE_TEXT, "knee");
	area_clear(area_sub(area_all(grid), 0, 4, -1, -1));
	area_clear(area_sub(area_all(grid), 1, 0, -1, -1));
	grid_text(grid, text, sizeof text);
	assert_string_equal(text, "knee\n");
	grid_free(grid);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_is_cut_at_both_edges_of_its_area),
		cmocka_unit_test(rows_outside_of_an_area_are_drawn_nowhere),
		cmocka_unit_test(a_wide_character_is_whole_or_blank),
		cmocka_unit_test(a_combining_mark_stays_on_its_letter),
		cmocka_unit_test(a_mark_on_the_last_column_is_not_lost),
		cmocka_unit_test(controls_of_direction_do_not_reach_the_terminal),
		cmocka_unit_test(a_text_too_long_ends_in_an_ellipsis),
		cmocka_unit_test(an_ascii_grid_holds_nothing_but_ascii),
		cmocka_unit_test(every_character_has_a_printable_stand_in),
		cmocka_unit_test(text_wraps_at_words_and_tells_its_rows),
		cmocka_unit_test(an_area_of_an_area_stays_inside),
		cmocka_unit_test(no_drawing_leaves_half_a_character),
		cmocka_unit_test(clearing_an_area_leaves_what_is_beside_it_and_no_half_characters),
		cmocka_unit_test(clearing_an_area_of_no_cells_touches_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
