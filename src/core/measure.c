#include "core/measure.h"

#include <string.h>

enum { TENTHS = 10, HUNDREDTHS = 100, METRES_A_KM = 1000, MM = 1000, UG = 1000000 };

/* Millimetres of one and micrograms of one, so that a mile and a pound are whole numbers. */
static const struct {
	const char *word;
	int64_t mm;
} lengths[UNITS_KINDS] = { [UNITS_KM] = { "km", 1000000 }, [UNITS_MI] = { "mi", 1609344 } };
static const struct {
	const char *word;
	int64_t ug;
} masses[MASS_UNITS] = { [MASS_KG] = { "kg", 1000000000 }, [MASS_LB] = { "lb", 453592370 } };

/* --- lengths ------------------------------------------------------------------ */

const char *measure_distance_unit(enum units units)
{
	return lengths[units].word;
}

/* Metres are whole: half of one is added, so that the three miles that were typed are no 2.9. */
int32_t measure_distance_tenths(int32_t metres, enum units units)
{
	return (int32_t)(((int64_t)metres * MM + MM / 2) * TENTHS / lengths[units].mm);
}

int32_t measure_distance_metres(int32_t tenths, enum units units)
{
	enum { MM_TENTHS = MM * TENTHS };
	return (int32_t)((tenths * lengths[units].mm + MM_TENTHS / 2) / MM_TENTHS);
}

/* What is shorter than a kilometre is told in metres, and so is what would be no tenth of a mile. */
static bool add_short(struct text *out, int32_t metres, enum units units)
{
	bool is_short = units == UNITS_KM ? metres < METRES_A_KM : metres > 0 && measure_distance_tenths(metres, units) == 0;
	if (is_short)
		text_addf(out, "%d m", metres);
	return is_short;
}

void measure_distance(struct text *out, int32_t metres, enum units units)
{
	int32_t tenths = measure_distance_tenths(metres, units);
	if (metres >= 0 && !add_short(out, metres, units))
		text_addf(out, "%d.%d %s", tenths / TENTHS, tenths % TENTHS, lengths[units].word);
}

void measure_distance_typed(struct text *out, int32_t metres, enum units units)
{
	int64_t mm = (int64_t)metres * MM * HUNDREDTHS;
	/* Ten metres of a kilometre are exact; a mile is read back as it was typed. */
	int hundredths = (int)((mm + (units == UNITS_KM ? 0 : lengths[units].mm / 2)) / lengths[units].mm);
	if (metres < 0 || add_short(out, metres, units))
		return;
	text_addf(out, "%d", hundredths / HUNDREDTHS);
	if (hundredths % TENTHS != 0)
		text_addf(out, ".%02d", hundredths % HUNDREDTHS);
	else if (hundredths % HUNDREDTHS != 0)
		text_addf(out, ".%d", hundredths % HUNDREDTHS / TENTHS);
	text_addf(out, " %s", lengths[units].word);
}

const char *measure_distance_words(struct arena *arena, int32_t metres, enum units units)
{
	char words[40];
	struct text text = TEXT(words);
	measure_distance(&text, metres, units);
	return arena_string(arena, words);
}

/* --- loads -------------------------------------------------------------------- */

const char *measure_mass_unit(enum mass_units units)
{
	return masses[units].word;
}

static int64_t rounded(int64_t value, int64_t by)
{
	return (value + by / 2) / by;
}

int64_t measure_mass_whole(int64_t grams, enum mass_units units)
{
	return rounded(grams * UG, masses[units].ug);
}

int32_t measure_mass_grams(int32_t thousandths, enum mass_units units)
{
	return (int32_t)rounded(thousandths * masses[units].ug, (int64_t)UG * MM);
}

void measure_mass(struct text *out, int64_t grams, enum mass_units units)
{
	if (grams < 0)
		return;
	int64_t tenths = rounded(grams * UG * TENTHS, masses[units].ug);
	text_addf(out, "%d.%d %s", (int)(tenths / TENTHS), (int)(tenths % TENTHS), masses[units].word);
}
