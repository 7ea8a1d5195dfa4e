/* What reaches a terminal: over all of Unicode, and over bytes that are none of it. */
#include "support/check.h"

#include <locale.h>
#include <string.h>

#include "base/text.h"
#include "tui/screen.h"

/*
 * Written apart from the table it checks. Source: Unicode 15, UAX #9 (explicit directional formatting), ECMA-48
 * (C0, C1), chapters 23.2 to 23.9 (layout, special characters and tags).
 */
static bool is_obeyed(uint32_t ch)
{
	bool control = ch < 32 || (ch >= 127 && ch < 160);
	bool direction = ch == 0x61c || ch == 0x200e || ch == 0x200f || (ch >= 0x202a && ch <= 0x202e) ||
	                 (ch >= 0x2066 && ch <= 0x2069);
	bool line = ch == 0x2028 || ch == 0x2029;
	bool joins = ch == 0x200b || ch == 0x200c || ch == 0x200d || (ch >= 0x2060 && ch <= 0x2064) || ch == 0xfeff;
	bool nothing = (ch >= 0xd800 && ch < 0xe000) || ch % 0x10000 >= 0xfffe || (ch >= 0xfdd0 && ch < 0xfdf0);
	bool annotates = (ch >= 0xfff9 && ch <= 0xfffb) || (ch >= 0xe0000 && ch < 0xe1000) ||
	                 (ch >= 0x1d173 && ch <= 0x1d17a);
	return control || direction || line || joins || nothing || annotates;
}

/* Writes even what is no character, as bytes from a damaged file may have it. */
static void put_raw(char out[static 5], uint32_t ch)
{
	memset(out, 0, 5);
	if (ch < 0x80) {
		out[0] = (char)ch;
	} else if (ch < 0x800) {
		out[0] = (char)(0xc0 | ch >> 6);
		out[1] = (char)(0x80 | (ch & 0x3f));
	} else if (ch < 0x10000) {
		out[0] = (char)(0xe0 | ch >> 12);
		out[1] = (char)(0x80 | (ch >> 6 & 0x3f));
		out[2] = (char)(0x80 | (ch & 0x3f));
	} else {
		out[0] = (char)(0xf0 | ch >> 18);
		out[1] = (char)(0x80 | (ch >> 12 & 0x3f));
		out[2] = (char)(0x80 | (ch >> 6 & 0x3f));
		out[3] = (char)(0x80 | (ch & 0x3f));
	}
}

/* The right half of a wide character is no character of its own. */
static void assert_grid_is_shown(const struct grid *grid, uint32_t of)
{
	for (int i = 0; i < grid->rows * grid->cols; i++) {
		const struct cell *cell = &grid->cell[i];
		bool half = cell->ch == 0 && i > 0;
		if ((!half && is_obeyed(cell->ch)) || (cell->mark != 0 && is_obeyed(cell->mark)))
			fail_msg("U+%04x came out as U+%04x with U+%04x", of, cell->ch, cell->mark);
		if (grid->ascii && !half && (cell->ch < 0x20 || cell->ch > 0x7e))
			fail_msg("U+%04x came out as U+%04x in ASCII", of, cell->ch);
	}
}

static void assert_text_is_shown(const char *text, uint32_t of)
{
	size_t bad;
	const char *end = text + strlen(text);
	if (!utf8_valid(text, strlen(text), &bad))
		fail_msg("U+%04x came out as bytes that are no UTF-8", of);
	while (text < end)
		if (is_obeyed(utf8_next(&text, end)))
			fail_msg("U+%04x came out in a line", of);
}

static void no_character_of_unicode_is_obeyed_by_a_terminal(void **state)
{
	(void)state;
	enum { COLS = 8, LAST = 0x110000 };
	struct grid *grid = grid_new(1, COLS);
	for (uint32_t ch = 1; ch < LAST; ch++) {
		char words[8] = "a", line[32]; /* zeros behind it end what is put */
		put_raw(words + 1, ch);
		words[strlen(words)] = 'b';
		grid->ascii = ch % 2 == 0;
		area_clear(area_all(grid));
		area_put_cut(area_all(grid), 0, 0, COLS, STYLE_TEXT, words);
		assert_grid_is_shown(grid, ch);
		struct text text = TEXT(line);
		text_add_shown(&text, words);
		assert_text_is_shown(line, ch);
	}
	grid_free(grid);
}

static void no_row_of_bytes_is_obeyed_or_read_past_its_end(void **state)
{
	(void)state;
	enum { COLS = 24, BYTES = 40 };
	struct chance chance = chance_seed(2026);
	static struct lines lines;
	struct grid *grid = grid_new(3, COLS);
	for (int i = 0; i < rounds(20000, 1000000); i++) {
		char words[BYTES + 1] = { 0 };
		for (int k = 0; k < BYTES; k++)
			words[k] = (char)chance_between(&chance, 1, 255);
		area_clear(area_all(grid));
		area_wrap(area_all(grid), 0, 0, COLS, 3, STYLE_TEXT, words);
		assert_grid_is_shown(grid, 0xfffd);
		lines.count = 0;
		lines_add(&lines, "%s", words);
		assert_text_is_shown(lines.at[0], 0xfffd);
	}
	grid_free(grid);
}

static void what_is_turned_round_stays_in_its_place(void **state)
{
	(void)state;
	struct grid *grid = grid_new(1, 20);
	char text[128];
	area_put(area_all(grid), 0, 0, STYLE_TEXT, "a\u202eb\u2066c\u200fd\x1b[2Je\xc2\x9b" "2Jf");
	grid_text(grid, text, sizeof text);
	assert_string_equal(text, "abcd[2Je2Jf\n");
	grid_free(grid);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_character_of_unicode_is_obeyed_by_a_terminal),
		cmocka_unit_test(no_row_of_bytes_is_obeyed_or_read_past_its_end),
		cmocka_unit_test(what_is_turned_round_stays_in_its_place),
	};
	return cmocka_run_group_tests_name("shown", tests, NULL, NULL);
}
