#define _GNU_SOURCE
#include "io/locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { WEEK = 7, MONDAY = 0, SUNDAY = 6 };

/* The first of them that is set counts, as the C library has it. */
static const char *name_of_time(void)
{
	static const char *const variables[] = { "LC_ALL", "LC_TIME", "LANG" };
	for (size_t i = 0; i < sizeof variables / sizeof variables[0]; i++) {
		const char *name = getenv(variables[i]);
		if (name != NULL && name[0] != '\0')
			return name;
	}
	return "C";
}

/* C and POSIX are no place, though the C library gives them a week from Sunday. */
static bool names_place(const char *name)
{
	return strcmp(name, "C") != 0 && strncmp(name, "C.", 2) != 0 && strcmp(name, "POSIX") != 0;
}

#ifdef __GLIBC__
/* The number of the first weekday is counted from a day that is itself told as a date: a Sunday or a Monday. */
static int first_of(locale_t locale)
{
	enum { A_MONDAY = 19971201 };
	int first = (unsigned char)nl_langinfo_l(_NL_TIME_FIRST_WEEKDAY, locale)[0];
	/* This one is a number where others are texts. */
	int counted_from = (int)(uintptr_t)nl_langinfo_l(_NL_TIME_WEEK_1STDAY, locale) == A_MONDAY ? MONDAY : SUNDAY;
	return (counted_from + first + WEEK - 1) % WEEK;
}
#else
static int first_of(locale_t locale)
{
	(void)locale;
	return MONDAY;
}
#endif

int locale_week_first(void)
{
	const char *name = name_of_time();
	locale_t locale = names_place(name) ? newlocale(LC_TIME_MASK, name, (locale_t)0) : (locale_t)0;
	if (locale == (locale_t)0)
		return MONDAY;
	int first = first_of(locale);
	freelocale(locale);
	return first;
}
