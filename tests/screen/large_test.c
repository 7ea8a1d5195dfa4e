/* Large terminals: a column of a readable width with what goes with it beside, and nothing of the smaller pictures lost. */
#include "a_diary.h"
#include "shown.h"

#include <ctype.h>
#include <locale.h>

#include "base/text.h"
#include "tui/page.h"

enum { COLS = 200, ROWS = 60, LEAST_COLS = 160, LEAST_ROWS = 48, SIDE = 104 };

/* --- the parts of a page -------------------------------------------------------------- */

static void a_body_that_is_not_large_is_the_whole_page(void **state)
{
	(void)state;
	for (int rows = 0; rows < 70; rows++)
		for (int cols = 0; cols < 210; cols++) {
			struct grid grid = { .rows = rows, .cols = cols };
			struct area body = area_all(&grid);
			struct page page = page_of(body);
			if (page_is_large(body)) {
				assert_true(page.main.col + page.main.cols < page.side.col);
				assert_int_equal(page.side.col + page.side.cols, cols);
				assert_in_range(page.main.cols, 80, 100);
			} else {
				assert_int_equal(page.main.cols, cols);
				assert_int_equal(page.side.cols, 0);
			}
		}
}

static void lines_stand_apart_only_where_all_of_them_fit(void **state)
{
	(void)state;
	struct grid grid = { .rows = ROWS, .cols = COLS }, usual = { .rows = 30, .cols = 100 };
	assert_int_equal(page_step(area_all(&grid), 22, 43), 2);
	assert_int_equal(page_step(area_all(&grid), 22, 42), 1);
	assert_int_equal(page_step(area_all(&usual), 3, 20), 1);
}

/* --- screens ------------------------------------------------------------------------------ */

static const char *row_of(const char *text, int row)
{
	while (row-- > 0 && text != NULL)
		text = strchr(text, '\n') + 1;
	return text;
}

/* Rows of the picture that have something right of `col`, between header and hints. */
static int rows_beside(const struct screen *screen, int cols, int rows, int col)
{
	struct grid *grid = grid_new(rows, cols);
	int found = 0;
	screen_view(screen, area_all(grid), 0);
	for (int row = 2; row < rows - 2; row++) {
		bool inked = false;
		for (int at = col; at < cols; at++)
			inked = inked || grid->cell[row * cols + at].ch != ' ';
		found += inked;
	}
	grid_free(grid);
	return found;
}

/* The cursor stands before the mark, in the same row, at every size. */
static void assert_cursor_on_mark(const struct screen *screen, int cols, int rows)
{
	struct grid *grid = grid_new(rows, cols);
	screen_view(screen, area_all(grid), 0);
	assert_in_range(grid->cursor_row, 2, rows - 3);
	bool marked = false;
	for (int at = 0; at < cols / 2; at++)
		marked = marked || grid->cell[grid->cursor_row * cols + at].ch == U'›';
	assert_true(marked);
	grid_free(grid);
}

/* Every label at the left of the usual picture stands in the large one too. */
static void assert_labels_stay(const struct screen *screen)
{
	enum { LEFT = 2, LABEL = 22, BYTES = 16384 };
	static char usual[BYTES], large[BYTES * 8];
	struct text small = TEXT(usual), wide = TEXT(large);
	text_add(&small, shown(screen, 100, 30));
	text_add(&wide, shown(screen, COLS, ROWS));
	for (int row = 3; row < 28; row++) {
		const char *line = row_of(usual, row);
		size_t length = strcspn(line, "\n");
		while (length > 0 && (*line == ' ' || (unsigned char)*line >= 0x80)) {
			line++;
			length--;
		}
		const char *end = strstr(line, "  ");
		size_t label = end != NULL && end < line + length ? (size_t)(end - line) : length;
		char words[LABEL + 1];
		if (label == 0 || label > LABEL || !isalpha((unsigned char)line[0]))
			continue;
		memcpy(words, line, label);
		words[label] = '\0';
		if (strstr(large, words) == NULL)
			fail_msg("\"%s\" of 100 x 30 is not at 200 x 60", words);
	}
}

static void assert_fills_both_sides(struct screen *screen)
{
	assert_in_range(rows_beside(screen, COLS, ROWS, SIDE), 4, ROWS);
	assert_in_range(rows_beside(screen, LEAST_COLS, LEAST_ROWS, SIDE), 4, ROWS);
	assert_cursor_on_mark(screen, COLS, ROWS);
	assert_cursor_on_mark(screen, LEAST_COLS, LEAST_ROWS);
	assert_labels_stay(screen);
	screen_free(screen);
}

static void forms_have_their_past_and_their_rules_beside_them(void **state)
{
	(void)state;
	assert_fills_both_sides(log_screen_new(a_diary(), "", "run"));
	assert_fills_both_sides(intake_screen_new(a_diary()));
	struct screen *check_in = check_in_screen_new(a_diary(), "");
	for (int at = 0; at < 12; at++) {
		assert_cursor_on_mark(check_in, COLS, ROWS);
		pressed(check_in, KEY_TAB_);
	}
	assert_labels_stay(check_in);
	screen_free(check_in);
}

static void what_was_told_of_the_focus_is_said_and_drawn(void **state)
{
	(void)state;
	struct screen *screen = log_screen_new(a_diary(), "", "run");
	assert_non_null(strstr(shown(screen, COLS, ROWS), "Newest entries, runs"));
	assert_null(strstr(shown(screen, 100, 30), "Newest entries"));
	screen_free(screen);
	screen = intake_screen_new(a_diary());
	assert_non_null(strstr(shown(screen, COLS, ROWS), "Told so far"));
	screen_free(screen);
}

static void the_list_of_signs_says_what_the_marked_one_asks_for(void **state)
{
	(void)state;
	struct screen *screen = check_in_screen_new(a_diary(), "");
	a_check_in_today()->swelling = SAID_YES;
	screen_free(screen);
	screen = check_in_screen_new(&coach.view, "");
	for (int at = 0; at < 12 && strstr(shown(screen, COLS, ROWS), "Which of these is true?") == NULL; at++) {
		pressed(screen, 'y');
		pressed(screen, KEY_TAB_);
	}
	assert_non_null(strstr(shown(screen, COLS, ROWS), "If this is there, have it looked at today."));
	pressed(screen, KEY_END_);
	assert_non_null(strstr(shown(screen, COLS, ROWS), "If this is there, have it looked at within days."));
	assert_null(strstr(shown(screen, 100, 30), "If this is there"));
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_body_that_is_not_large_is_the_whole_page),
		cmocka_unit_test(lines_stand_apart_only_where_all_of_them_fit),
		cmocka_unit_test(forms_have_their_past_and_their_rules_beside_them),
		cmocka_unit_test(what_was_told_of_the_focus_is_said_and_drawn),
		cmocka_unit_test(the_list_of_signs_says_what_the_marked_one_asks_for),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
