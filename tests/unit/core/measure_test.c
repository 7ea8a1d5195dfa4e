/* Lengths and loads in words, and sentences told again in another unit. */
#include "support/check.h"

#include "core/measure.h"
#include "core/quick.h"

static const char *length(int32_t metres, enum units units)
{
	static char words[64];
	struct text text = TEXT(words);
	measure_distance(&text, metres, units);
	return words;
}

static const char *length_typed(int32_t metres, enum units units)
{
	static char words[64];
	struct text text = TEXT(words);
	measure_distance_typed(&text, metres, units);
	return words;
}

static const char *load(int64_t grams, enum mass_units units)
{
	static char words[64];
	struct text text = TEXT(words);
	measure_mass(&text, grams, units);
	return words;
}

static void a_length_is_rounded_down_to_a_tenth(void **state)
{
	(void)state;
	static const struct {
		int32_t metres;
		const char *km, *mi;
	} cases[] = {
		{ 0, "0 m", "0.0 mi" },       { 100, "100 m", "100 m" }, { 160, "160 m", "160 m" }, { 161, "161 m", "0.1 mi" },
		{ 800, "800 m", "0.4 mi" },     { 999, "999 m", "0.6 mi" },
		{ 1000, "1.0 km", "0.6 mi" }, { 1609, "1.6 km", "1.0 mi" },   { 4828, "4.8 km", "3.0 mi" },
		{ 5049, "5.0 km", "3.1 mi" }, { 42195, "42.1 km", "26.2 mi" }, { -1, "", "" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		assert_string_equal(length(cases[i].metres, UNITS_KM), cases[i].km);
		assert_string_equal(length(cases[i].metres, UNITS_MI), cases[i].mi);
	}
}

/* What a person types is told back as it was typed, to the tenth on the screens and to the hundredth in a form. */
static void what_is_typed_is_told_back(void **state)
{
	(void)state;
	for (int units = 0; units < UNITS_KINDS; units++)
		for (int hundredths = 100; hundredths <= 10000; hundredths++) {
			char typed[32], tenths[32];
			int32_t metres, again;
			const char *unit = measure_distance_unit((enum units)units);
			snprintf(typed, sizeof typed, "%d.%02d", hundredths / 100, hundredths % 100);
			snprintf(tenths, sizeof tenths, "%d.%d %s", hundredths / 100, hundredths % 100 / 10, unit);
			assert_true(quick_distance(typed, (enum units)units, &metres));
			assert_true(quick_distance(length_typed(metres, (enum units)units), UNITS_KM, &again));
			assert_int_equal(metres, again);
			if (hundredths % 10 == 0)
				assert_string_equal(length(metres, (enum units)units), tenths);
		}
}

static void tenths_are_the_metres_they_came_from(void **state)
{
	(void)state;
	for (int units = 0; units < UNITS_KINDS; units++)
		for (int tenths = 0; tenths <= 5000; tenths++)
			assert_int_equal(measure_distance_tenths(measure_distance_metres(tenths, (enum units)units), (enum units)units),
			                 tenths);
}

static void a_longer_way_never_reads_shorter(void **state)
{
	(void)state;
	for (int units = 0; units < UNITS_KINDS; units++)
		for (int32_t metres = 1; metres < 60000; metres++)
			assert_true(measure_distance_tenths(metres, (enum units)units) >=
			            measure_distance_tenths(metres - 1, (enum units)units));
}

static void a_load_is_told_to_the_nearest_tenth(void **state)
{
	(void)state;
	assert_string_equal(load(7500, MASS_KG), "7.5 kg");
	assert_string_equal(load(7500, MASS_LB), "16.5 lb");
	assert_string_equal(load(45359, MASS_LB), "100.0 lb");
	assert_string_equal(load(0, MASS_LB), "0.0 lb");
	assert_string_equal(load(-1, MASS_KG), "");
	for (int tenths = 0; tenths <= 9990; tenths++) {
		char expected[32];
		snprintf(expected, sizeof expected, "%d.%d lb", tenths / 10, tenths % 10);
		assert_string_equal(load(measure_mass_grams(tenths * 100, MASS_LB), MASS_LB), expected);
	}
}

static void a_sentence_is_told_again_with_its_lengths_in_miles(void **state)
{
	(void)state;
	static const struct {
		const char *kept, *told;
	} cases[] = {
		{ "5.0 km keeps the ceiling of 5.2 km.", "3.1 mi keeps the ceiling of 3.2 mi." },
		{ "Run 800 m, then 10.0 km", "Run 0.4 mi, then 6.2 mi" },
		{ "the week grows to 16.1 km", "the week grows to 10.0 mi" },
		{ "a run of 0.5 km", "a run of 0.3 mi" },
		{ "Longest green run so far: 12 km", "Longest green run so far: 7.4 mi" },
		{ "3 x 8, 24 h no run, 5.0 km", "3 x 8, 24 h no run, 3.1 mi" },
		{ "5km and 5.0 kms and B5.0 km stay, 1.0 km goes", "5km and 5.0 kms and B5.0 km stay, 0.6 mi goes" },
		{ "km", "km" }, { " km", " km" }, { "", "" }, { "5 min", "5 min" },
	};
	struct arena *arena = arena_new();
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		assert_string_equal(measure_retell(arena, cases[i].kept, UNITS_MI), cases[i].told);
		assert_string_equal(measure_retell(arena, cases[i].kept, UNITS_KM), cases[i].kept);
	}
	assert_null(measure_retell(arena, NULL, UNITS_MI));
	arena_free(arena);
}

/* Whatever stands around the lengths comes through byte for byte. */
static void any_sentence_comes_through(void **state)
{
	(void)state;
	static const char *const pieces[] = { "5.0 km", " ", "km", "1", ".", "\xc3\xa9", "a", "12345678 km", "0.1 km", " m", "7 m", "-" };
	struct chance chance = chance_seed(12);
	for (int round = 0; round < rounds(3000, 300000); round++) {
		struct arena *arena = arena_new();
		char kept[300];
		struct text text = TEXT(kept);
		for (int i = chance_between(&chance, 0, 20); i > 0; i--)
			text_add(&text, pieces[chance_between(&chance, 0, (int)(sizeof pieces / sizeof pieces[0]) - 1)]);
		const char *told = measure_retell(arena, kept, UNITS_MI);
		assert_true(utf8_valid(told, strlen(told), &(size_t){ 0 }));
		assert_ptr_equal(measure_retell(arena, kept, UNITS_KM), kept);
		arena_free(arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_length_is_rounded_down_to_a_tenth),
		cmocka_unit_test(what_is_typed_is_told_back),
		cmocka_unit_test(tenths_are_the_metres_they_came_from),
		cmocka_unit_test(a_longer_way_never_reads_shorter),
		cmocka_unit_test(a_load_is_told_to_the_nearest_tenth),
		cmocka_unit_test(a_sentence_is_told_again_with_its_lengths_in_miles),
		cmocka_unit_test(any_sentence_comes_through),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
