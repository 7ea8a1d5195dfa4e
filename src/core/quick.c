#include "core/quick.h"

#include <string.h>

#include "base/text.h"

enum { LONGEST_S = 7 * 86400, LONGEST_M = 1000000 };

/* --- characters: of ASCII alone, whatever the locale ------------------------------ */

static bool is_digit(char ch)
{
	return ch >= '0' && ch <= '9';
}

static char lower(char ch)
{
	return ch >= 'A' && ch <= 'Z' ? (char)(ch - 'A' + 'a') : ch;
}

static bool same_word(const char *text, const char *word)
{
	while (*word != '\0' && lower(*text) == *word)
		text++, word++;
	return *text == '\0' && *word == '\0';
}

/* --- a number with up to three decimals, in thousandths ----------------------------- */

static bool take_number(const char **at, int64_t *thousandths, bool *whole)
{
	enum { DIGITS = 7, DECIMALS = 3 };
	int64_t value = 0;
	int digits = 0, decimals = 0;
	for (; is_digit(**at) && digits <= DIGITS; (*at)++, digits++)
		value = value * 10 + (**at - '0');
	if (digits == 0 || digits > DIGITS)
		return false;
	*whole = **at != '.';
	if (**at == '.')
		for ((*at)++; is_digit(**at) && decimals <= DECIMALS; (*at)++, decimals++)
			value = value * 10 + (**at - '0');
	if (decimals > DECIMALS || (!*whole && decimals == 0))
		return false;
	for (; decimals < DECIMALS; decimals++)
		value *= 10;
	*thousandths = value;
	return true;
}

static void skip_blanks(const char **at)
{
	while (**at == ' ')
		(*at)++;
}

/* --- lengths ---------------------------------------------------------------------------- */

/* Millimetres of one, so that a mile is a whole number. */
static const struct length {
	const char *word;
	int64_t mm;
} lengths[] = {
	{ "km", 1000000 }, { "mi", 1609344 }, { "m", 1000 },
};

static const int64_t unit_mm[UNITS_KINDS] = { [UNITS_KM] = 1000000, [UNITS_MI] = 1609344 };

static int64_t length_named(const char *word)
{
	for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++)
		if (same_word(word, lengths[i].word))
			return lengths[i].mm;
	return 0;
}

bool quick_distance(const char *text, enum units units, int32_t *out_m)
{
	int64_t thousandths, mm;
	bool whole;
	if (!take_number(&text, &thousandths, &whole))
		return false;
	skip_blanks(&text);
	mm = *text == '\0' ? unit_mm[units] : length_named(text);
	int64_t metres = (thousandths * mm + 500000) / 1000000;
	if (mm == 0 || metres > LONGEST_M)
		return false;
	*out_m = (int32_t)metres;
	return true;
}

/* --- times --------------------------------------------------------------------------------- */

/* "31:20" or "1:02:03"; behind the first figure each has two digits, below 60. */
static bool take_clock(const char *text, int64_t *out_s)
{
	enum { PARTS = 3, FIRST_DIGITS = 4 };
	int64_t seconds = 0;
	int parts = 0;
	for (;; text++) {
		int value = 0, digits = 0;
		for (; is_digit(*text) && digits < FIRST_DIGITS; text++, digits++)
			value = value * 10 + (*text - '0');
		if (digits == 0 || (parts > 0 && (digits != 2 || value > 59)) || ++parts > PARTS)
			return false;
		seconds = seconds * 60 + value;
		if (*text != ':')
			break;
	}
	*out_s = seconds;
	return *text == '\0' && parts > 1;
}

static const struct span {
	const char *word;
	int32_t seconds;
} spans[] = {
	{ "h", 3600 }, { "min", 60 }, { "m", 60 }, { "s", 1 }, { "sec", 1 },
};

static size_t word_length(const char *text)
{
	size_t length = 0;
	while (lower(text[length]) >= 'a' && lower(text[length]) <= 'z')
		length++;
	return length;
}

static int32_t span_named(const char *text, size_t length)
{
	for (size_t i = 0; i < sizeof spans / sizeof spans[0]; i++) {
		size_t k = 0;
		while (k < length && lower(text[k]) == spans[i].word[k])
			k++;
		if (k == length && spans[i].word[k] == '\0')
			return spans[i].seconds;
	}
	return 0;
}

/* "45min", "1h30", "1h 30 min", "1.5h": each figure in a smaller unit than the one before it. */
static bool take_spans(const char *text, int64_t *out_s)
{
	int64_t thousandths, milliseconds = 0;
	int32_t before = 60 * 60 + 1;
	while (*text != '\0') {
		bool whole;
		if (!take_number(&text, &thousandths, &whole))
			return false;
		skip_blanks(&text);
		size_t length = word_length(text);
		/* A bare number is minutes, behind hours too. */
		int32_t unit = length == 0 ? 60 : span_named(text, length);
		if (unit == 0 || unit >= before || (length == 0 && (*text != '\0' || !whole)))
			return false;
		milliseconds += thousandths * unit;
		before = unit;
		text += length;
		skip_blanks(&text);
	}
	*out_s = (milliseconds + 500) / 1000;
	return before <= 60 * 60;
}

bool quick_duration(const char *text, int32_t *out_s)
{
	int64_t seconds = 0;
	bool read = strchr(text, ':') != NULL ? take_clock(text, &seconds) : take_spans(text, &seconds);
	if (!read || seconds > LONGEST_S)
		return false;
	*out_s = (int32_t)seconds;
	return true;
}

/* --- days -------------------------------------------------------------------------------------- */

static const char *const weekdays[] = {
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
};

/* "monday" or "mon"; 1 to 7, 0 for none. */
static int weekday_named(const char *text)
{
	enum { SHORT = 3 };
	for (int i = 0; i < 7; i++) {
		char brief[SHORT + 1] = { 0 };
		memcpy(brief, weekdays[i], SHORT);
		if (same_word(text, weekdays[i]) || same_word(text, brief))
			return i + 1;
	}
	return 0;
}

static bool near_day(const char *text, struct day today, struct day *out)
{
	static const struct {
		const char *word;
		int days;
	} near[] = { { "today", 0 }, { "yesterday", -1 }, { "tomorrow", 1 } };
	for (size_t i = 0; i < sizeof near / sizeof near[0]; i++)
		if (same_word(text, near[i].word)) {
			*out = (struct day){ today.n + near[i].days };
			return true;
		}
	return false;
}

bool quick_day(const char *text, struct day today, bool ahead, struct day *out)
{
	int weekday = weekday_named(text);
	if (weekday == 0)
		return near_day(text, today, out) || day_parse(out, text);
	int on = (weekday - day_weekday(today) + 7) % 7;
	*out = (struct day){ today.n + (ahead || on == 0 ? on : on - 7) };
	return true;
}
