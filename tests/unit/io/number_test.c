/* Decimal fractions: what is read as one and what is not. */
#include "support/check.h"

#include <math.h>

#include "io/schema.h"

static void test_what_is_no_decimal_number_is_refused(void **state)
{
	(void)state;
	static const char *const words[] = {
		"", "-", ".", ".5", "5.", "-.5", "1e3", "0x10", "+1", " 1", "1 ", "1,5", "1.5.2", "nan", "inf", "1_000",
		"--1", "1234567", "0.1234567890",
	};
	float out = 42;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		assert_false(number_parse(words[i], &out));
	assert_true(out == 42);
}

static void test_numbers_agree_with_the_c_library(void **state)
{
	(void)state;
	struct chance chance = chance_seed(3);
	for (int round = 0; round < rounds(20000, 2000000); round++) {
		char text[40];
		float out;
		int decimals = chance_between(&chance, 0, 6);
		snprintf(text, sizeof text, "%.*f", decimals, chance_between(&chance, -3600000, 3600000) / 1e4);
		assert_true(number_parse(text, &out));
		assert_true(fabsf(out - strtof(text, NULL)) <= fabsf(out) * 1e-6f);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_no_decimal_number_is_refused),
		cmocka_unit_test(test_numbers_agree_with_the_c_library),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
