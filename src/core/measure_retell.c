/* Sentences that were kept, with their lengths told in another unit than they were kept in. */
#include "core/measure.h"

#include <string.h>

enum { METRES_A_TENTH = 100, METRES_A_KM = 1000, DIGITS_MOST = 6, TENTHS = 10 };

static size_t digits_at(const char *at)
{
	return strspn(at, "0123456789");
}

static bool ends_word(char ch)
{
	return !((ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || (ch >= '0' && ch <= '9'));
}

/* A number from its digits, which are few. */
static int32_t number(const char *at, size_t digits)
{
	int32_t value = 0;
	for (size_t i = 0; i < digits; i++)
		value = value * TENTHS + (at[i] - '0');
	return value;
}

/* The bytes of a length such as "5.0 km" or "800 m" at `at`, 0 where none stands there. */
static size_t length_at(const char *at, int32_t *metres)
{
	size_t whole = digits_at(at), part = whole > 0 && at[whole] == '.' ? digits_at(at + whole + 1) : 0;
	size_t end = whole + (part > 0 ? 1 + part : 0);
	if (whole == 0 || whole > DIGITS_MOST || part > 1)
		return 0;
	if (strncmp(at + end, " km", 3) == 0 && ends_word(at[end + 3])) {
		*metres = number(at, whole) * METRES_A_KM + (part > 0 ? number(at + whole + 1, 1) * METRES_A_TENTH : 0);
		return end + 3;
	}
	if (part == 0 && strncmp(at + end, " m", 2) == 0 && ends_word(at[end + 2])) {
		*metres = number(at, whole);
		return end + 2;
	}
	return 0;
}

const char *measure_retell(struct arena *arena, const char *sentence, enum units units)
{
	if (sentence == NULL || units == UNITS_KM || strstr(sentence, " km") == NULL)
		return sentence;
	/* A length takes at most as many bytes more as a word of it has; most sentences name two. */
	size_t size = 2 * strlen(sentence) + 1;
	struct text out = text_over(arena_alloc(arena, size), size);
	for (const char *at = sentence; *at != '\0';) {
		int32_t metres;
		bool inside = at > sentence && (!ends_word(at[-1]) || at[-1] == '.');
		size_t length = inside ? 0 : length_at(at, &metres);
		if (length > 0)
			measure_distance(&out, metres, units);
		else
			text_add_bytes(&out, at, 1);
		at += length > 0 ? length : 1;
	}
	return out.at;
}
