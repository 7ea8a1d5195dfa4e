#include "shown.h"

#include <locale.h>

#include "base/text.h"

static const struct binding keys[] = {
	{ ' ', 1, "Space", "pause", NULL },
	{ 'v', 2, "v", NULL, "on the help page only" },
	{ 'n', 3, "n", "next", NULL },
	{ 'N', 3, NULL, NULL, NULL },
	{ 0 },
};

static const char *framed(int cols, int rows, const char *title, const char *middle, const char *right)
{
	static char text[8192];
	struct grid *grid = grid_new(rows, cols);
	struct area body = screen_frame(area_all(grid), title, middle, right, keys);
	for (int row = 0; row < body.rows; row++)
		area_fill(body, row, 0, body.cols, STYLE_TEXT, '.');
	grid_text(grid, text, sizeof text);
	grid_free(grid);
	return text;
}

static void a_frame_is_header_rule_body_and_hints(void **state)
{
	(void)state;
	assert_string_equal(framed(60, 16, NULL, "Today", "? help"),
	                    " stepdown   Today                                    ? help\n"
	                    " ──────────────────────────────────────────────────────────\n"
	                    " ..........................................................\n"
	                    " ..........................................................\n"
	                    " ..........................................................\n"
	                    " ..........................................................\n"
	                    " ..........................................................\n"
	                    " ..........................................................\n"
	                    " ..........................................................\n"
	                    " ..........................................................\n"
	                    " ..........................................................\n"
	                    " ..........................................................\n"
	                    " ..........................................................\n"
	                    " ..........................................................\n"
	                    "\n"
	                    " Space pause   n next\n");
}

static void a_long_header_is_cut_before_its_right_part(void **state)
{
	(void)state;
	const char *text = framed(40, 12, "Strength B", "Copenhagen plank, ankle on bench", "12:41");
	assert_memory_equal(text, " Strength B   Copenhagen plan…   12:41\n", 28);
	assert_non_null(strstr(text, "…  12:41\n"));
}

static void the_body_that_is_told_is_the_one_that_is_drawn(void **state)
{
	(void)state;
	for (int rows = 0; rows < 60; rows++)
		for (int cols = 0; cols < 130; cols += 3) {
			struct grid *grid = grid_new(rows, cols), told_of;
			struct area drawn = screen_frame(area_all(grid), "A", "B", "C", keys);
			struct area told = screen_body_of(&(struct msg){ .rows = rows, .cols = cols }, &told_of);
			if (rows > 0 && cols > 0) {
				assert_int_equal(drawn.rows, told.rows);
				assert_int_equal(drawn.cols, told.cols);
			}
			grid_free(grid);
		}
}

static void a_line_is_cut_at_a_whole_character(void **state)
{
	(void)state;
	static struct lines lines;
	char words[400];
	for (size_t i = 0; i + 3 < sizeof words; i += 3)
		memcpy(words + i, "膝", 4);
	lines.count = 0;
	lines_add(&lines, "a%s", words);
	size_t bad;
	assert_true(utf8_valid(lines.at[0], strlen(lines.at[0]), &bad));
	assert_in_range(strlen(lines.at[0]), LINE_BYTES - 4, LINE_BYTES - 1);
}

static void more_lines_than_there_is_room_for_are_left_out(void **state)
{
	(void)state;
	static struct lines lines;
	lines.count = 0;
	for (int i = 0; i < LINES_MAX + 10; i++)
		lines_add(&lines, "%d", i);
	assert_int_equal(lines.count, LINES_MAX);
	assert_string_equal(lines.at[LINES_MAX - 1], "399");
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_frame_is_header_rule_body_and_hints),
		cmocka_unit_test(a_long_header_is_cut_before_its_right_part),
		cmocka_unit_test(the_body_that_is_told_is_the_one_that_is_drawn),
		cmocka_unit_test(a_line_is_cut_at_a_whole_character),
		cmocka_unit_test(more_lines_than_there_is_room_for_are_left_out),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
