#include "base/text.h"

#include <locale.h>

#include "support/check.h"

/* --- the builder ------------------------------------------------------------ */

static void a_text_grows_until_its_buffer_is_full_and_says_so(void **state)
{
	(void)state;
	char buffer[8];
	struct text text = TEXT(buffer);
	text_add(&text, "set ");
	text_addf(&text, "%d", 2);
	assert_string_equal(buffer, "set 2");
	assert_false(text.cut);
	text_add(&text, " of 3");
	assert_string_equal(buffer, "set 2 o");
	assert_true(text.cut);
	text_add(&text, "!");
	assert_string_equal(buffer, "set 2 o");
}

static void a_text_is_never_cut_inside_a_character(void **state)
{
	(void)state;
	for (size_t size = 1; size <= 12; size++) {
		char buffer[12];
		size_t bad;
		struct text text = text_over(buffer, size);
		text_add(&text, "é膝🦵ab");
		assert_true(text.length < size);
		assert_int_equal(strlen(buffer), text.length);
		assert_true(utf8_valid(buffer, text.length, &bad));
		assert_int_equal(text.cut, size < 12);
	}
}

static void a_formatted_text_longer_than_any_line_is_cut_and_says_so(void **state)
{
	(void)state;
	char buffer[4096];
	struct text text = TEXT(buffer);
	text_addf(&text, "%2000d", 7);
	assert_int_equal(text.length, 1023);
	assert_true(text.cut);
}

/* --- UTF-8 --------------------------------------------------------------------- */

static bool is_character(uint32_t ch)
{
	return ch <= 0x10ffff && (ch < 0xd800 || ch > 0xdfff);
}

static void every_character_of_unicode_is_read_as_it_is_written(void **state)
{
	(void)state;
	for (uint32_t ch = 1; ch <= 0x10ffff; ch++) {
		if (!is_character(ch))
			continue;
		char bytes[4];
		size_t bad, length = utf8_put(ch, bytes);
		const char *at = bytes;
		if (utf8_next(&at, bytes + length) != ch || at != bytes + length || !utf8_valid(bytes, length, &bad))
			fail_msg("U+%04X", ch);
	}
}

/* A second opinion: the forms of well-formed bytes as the Unicode standard lists them. */
static size_t well_formed(const unsigned char *b, size_t left)
{
	static const struct { unsigned char low, high, low2, high2; size_t length; } rows[] = {
		{ 0x00, 0x7f, 0, 0, 1 },          { 0xc2, 0xdf, 0x80, 0xbf, 2 },
		{ 0xe0, 0xe0, 0xa0, 0xbf, 3 },    { 0xe1, 0xec, 0x80, 0xbf, 3 },
		{ 0xed, 0xed, 0x80, 0x9f, 3 },    { 0xee, 0xef, 0x80, 0xbf, 3 },
		{ 0xf0, 0xf0, 0x90, 0xbf, 4 },    { 0xf1, 0xf3, 0x80, 0xbf, 4 },
		{ 0xf4, 0xf4, 0x80, 0x8f, 4 },
	};
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		if (b[0] < rows[i].low || b[0] > rows[i].high)
			continue;
		if (rows[i].length > left || (rows[i].length > 1 && (b[1] < rows[i].low2 || b[1] > rows[i].high2)))
			return 0;
		for (size_t j = 2; j < rows[i].length; j++)
			if (b[j] < 0x80 || b[j] > 0xbf)
				return 0;
		return rows[i].length;
	}
	return 0;
}

static size_t first_bad(const unsigned char *bytes, size_t length)
{
	size_t at = 0;
	while (at < length) {
		size_t form = well_formed(bytes + at, length - at);
		if (form == 0)
			break;
		at += form;
	}
	return at;
}

static void bytes_of_chance_are_well_formed_exactly_where_the_standard_says(void **state)
{
	(void)state;
	static const unsigned char edges[] = { 0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1,
		                               0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff };
	struct chance chance = chance_seed(8);
	for (int round = 0; round < rounds(300000, 20000000); round++) {
		unsigned char bytes[5];
		size_t length = (size_t)chance_between(&chance, 1, 5), bad = 99;
		for (size_t i = 0; i < length; i++)
			bytes[i] = edges[chance_between(&chance, 0, sizeof edges - 1)];
		size_t expected = first_bad(bytes, length);
		bool valid = utf8_valid((const char *)bytes, length, &bad);
		if (valid != (expected == length) || (!valid && bad != expected))
			fail_msg("%02x %02x.., %zu bytes", bytes[0], length > 1 ? bytes[1] : 0, length);
	}
}

static void a_malformed_byte_becomes_a_replacement_and_moves_on_by_one(void **state)
{
	(void)state;
	const char bytes[] = "\xff" "a";
	const char *at = bytes, *end = bytes + 2;
	assert_int_equal(utf8_next(&at, end), 0xfffd);
	assert_int_equal(utf8_next(&at, end), 'a');
	assert_int_equal(utf8_next(&at, end), 0);
	assert_ptr_equal(at, end);
}

/* --- columns ---------------------------------------------------------------------- */

static void columns_are_counted_as_the_terminal_does(void **state)
{
	(void)state;
	assert_int_equal(text_width("Side step-down"), 14);
	assert_int_equal(text_width("膝"), 2);
	assert_int_equal(text_width("e\xcc\x81"), 1);
	assert_int_equal(text_width("\x1b[2J"), 3);
	assert_int_equal(text_width(""), 0);
}

static void a_text_fits_by_whole_characters(void **state)
{
	(void)state;
	assert_int_equal(text_fit("膝膝", 1), 0);
	assert_int_equal(text_fit("膝膝", 3), 3);
	assert_int_equal(text_fit("膝膝", 4), 6);
	assert_int_equal(text_fit("knee", 9), 4);
	assert_int_equal(text_fit("knee", 0), 0);
	assert_int_equal(text_fit("e\xcc\x81x", 1), 3);
}

static void assert_lines(const char *text, int columns, const char *const *lines)
{
	const char *line;
	size_t length;
	for (; *lines != NULL; lines++) {
		assert_true(text_wrap(&text, columns, &line, &length));
		assert_int_equal(length, strlen(*lines));
		assert_memory_equal(line, *lines, length);
	}
	assert_false(text_wrap(&text, columns, &line, &length));
}

static void lines_break_at_blanks_and_long_words_where_they_must(void **state)
{
	(void)state;
	assert_lines("Knee over the second toe", 10, (const char *const[]){ "Knee over", "the second", "toe", NULL });
	assert_lines("quadriceps", 4, (const char *const[]){ "quad", "rice", "ps", NULL });
	assert_lines("one\ntwo", 10, (const char *const[]){ "one", "two", NULL });
	assert_lines("膝膝", 1, (const char *const[]){ "膝", "膝", NULL });
	assert_lines("   ", 10, (const char *const[]){ NULL });
}

/* Every line fits, and all the words are there in their order. */
static void check_wrapping(const char *text, int columns)
{
	char words[400] = "", again[400] = "";
	struct text all = TEXT(words), wrapped = TEXT(again);
	const char *line, *rest = text;
	size_t length;
	while (text_wrap(&rest, columns, &line, &length)) {
		char one[200] = "";
		assert_true(length < sizeof one);
		memcpy(one, line, length);
		assert_true(text_width(one) <= (columns < 2 ? 2 : columns));
		for (const char *c = one; *c != '\0'; c++)
			if (*c != ' ')
				text_add_bytes(&wrapped, c, 1);
	}
	for (const char *c = text; *c != '\0'; c++)
		if (*c != ' ' && *c != '\n')
			text_add_bytes(&all, c, 1);
	assert_string_equal(words, again);
}

static void wrapping_loses_no_word_at_any_width(void **state)
{
	(void)state;
	static const char *const pieces[] = { "a", "hip", "kneecap", " ", " ", "  ", "膝", "é", "\n", "quadriceps-tendon" };
	struct chance chance = chance_seed(4);
	for (int round = 0; round < rounds(5000, 200000); round++) {
		char buffer[180];
		struct text text = TEXT(buffer);
		for (int i = chance_between(&chance, 0, 14); i > 0; i--)
			text_add(&text, pieces[chance_between(&chance, 0, 9)]);
		check_wrapping(buffer, chance_between(&chance, 1, 40));
	}
}

/* --- words and numbers -------------------------------------------------------------- */

static void a_filter_finds_words_without_case(void **state)
{
	(void)state;
	assert_true(text_contains("Side step-down 20 cm", "STEP"));
	assert_true(text_contains("Side step-down", ""));
	assert_true(text_contains("", ""));
	assert_true(text_contains("aab", "ab"));
	assert_false(text_contains("step", "steps"));
	assert_false(text_contains("", "a"));
}

static void a_slip_of_the_keyboard_finds_the_word_that_was_meant(void **state)
{
	(void)state;
	static const char *const keys[] = { "pain_ceiling", "rest_s", "tempo", "sides" };
	assert_string_equal(text_nearest("pain_cieling", keys, 4), "pain_ceiling");
	assert_string_equal(text_nearest("rests", keys, 4), "rest_s");
	assert_string_equal(text_nearest("temop", keys, 4), "tempo");
	assert_null(text_nearest("zebra", keys, 4));
	assert_null(text_nearest("tempo", keys, 0));
}

static void a_very_long_word_is_near_to_none(void **state)
{
	(void)state;
	char word[300];
	static const char *const keys[] = { "tempo" };
	memset(word, 't', sizeof word - 1);
	word[sizeof word - 1] = '\0';
	assert_null(text_nearest(word, keys, 1));
}

static void a_whole_number_is_read_within_its_range_and_nothing_else_is(void **state)
{
	(void)state;
	static const char *const none[] = { "", "-", "+3", " 3", "3 ", "3o", "0x3", "3.0", "11", "-1",
		                            "99999999999999999999", "--3" };
	long value = 42;
	assert_true(text_int("10", 0, 10, &value));
	assert_int_equal(value, 10);
	assert_true(text_int("007", 0, 10, &value));
	assert_int_equal(value, 7);
	assert_true(text_int("-5", -5, 0, &value));
	assert_int_equal(value, -5);
	for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
		if (text_int(none[i], 0, 10, &value))
			fail_msg("\"%s\" was read as a number", none[i]);
		assert_int_equal(value, -5);
	}
}

int main(void)
{
	setlocale(LC_ALL, "");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_grows_until_its_buffer_is_full_and_says_so),
		cmocka_unit_test(a_text_is_never_cut_inside_a_character),
		cmocka_unit_test(a_formatted_text_longer_than_any_line_is_cut_and_says_so),
		cmocka_unit_test(every_character_of_unicode_is_read_as_it_is_written),
		cmocka_unit_test(bytes_of_chance_are_well_formed_exactly_where_the_standard_says),
		cmocka_unit_test(a_malformed_byte_becomes_a_replacement_and_moves_on_by_one),
		cmocka_unit_test(columns_are_counted_as_the_terminal_does),
		cmocka_unit_test(a_text_fits_by_whole_characters),
		cmocka_unit_test(lines_break_at_blanks_and_long_words_where_they_must),
		cmocka_unit_test(wrapping_loses_no_word_at_any_width),
		cmocka_unit_test(a_filter_finds_words_without_case),
		cmocka_unit_test(a_slip_of_the_keyboard_finds_the_word_that_was_meant),
		cmocka_unit_test(a_very_long_word_is_near_to_none),
		cmocka_unit_test(a_whole_number_is_read_within_its_range_and_nothing_else_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
