/* The day a week begins on, by the locale. */
#include "support/check.h"

#include <locale.h>

#include "io/locale.h"

static int first_in(const char *all, const char *time, const char *lang)
{
	setenv("LC_ALL", all, 1);
	setenv("LC_TIME", time, 1);
	setenv("LANG", lang, 1);
	return locale_week_first();
}

static void a_locale_that_names_no_place_begins_weeks_on_monday(void **state)
{
	(void)state;
	static const char *const names[] = { "C", "POSIX", "C.UTF-8", "C.utf8", "xx_XX.UTF-8", "", "../../etc" };
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		assert_int_equal(first_in(names[i], "", ""), 0);
		assert_int_equal(first_in("", names[i], ""), 0);
		assert_int_equal(first_in("", "", names[i]), 0);
	}
}

/* Which locales a machine has is its own affair: those that it has must be right. */
static void places_begin_weeks_where_they_do(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		int first;
	} places[] = { { "en_US.UTF-8", 6 }, { "de_DE.UTF-8", 0 }, { "en_GB.UTF-8", 0 }, { "ar_EG.UTF-8", 5 }, { "ja_JP.UTF-8", 6 } };
	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
		locale_t there = newlocale(LC_TIME_MASK, places[i].name, (locale_t)0);
		if (there == (locale_t)0)
			continue;
		freelocale(there);
		assert_int_equal(first_in("", places[i].name, "C"), places[i].first);
	}
}

static void the_first_variable_that_is_set_counts(void **state)
{
	(void)state;
	assert_int_equal(first_in("C", "en_US.UTF-8", "en_US.UTF-8"), 0);
	assert_int_equal(first_in("", "C", "en_US.UTF-8"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_locale_that_names_no_place_begins_weeks_on_monday),
		cmocka_unit_test(places_begin_weeks_where_they_do),
		cmocka_unit_test(the_first_variable_that_is_set_counts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
