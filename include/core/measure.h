/*
 * Lengths and loads in words. Stored are metres and grams, whatever is chosen:
 * a choice changes what is told, and what a number without a unit means.
 */
#ifndef STEPDOWN_CORE_MEASURE_H
#define STEPDOWN_CORE_MEASURE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"

enum units { UNITS_KM, UNITS_MI, UNITS_KINDS };
enum mass_units { MASS_KG, MASS_LB, MASS_UNITS };

struct measures {
	enum units distance;
	bool distance_chosen;  /* by the settings, whatever the intake says */
	enum mass_units mass;
	int week_first;        /* the day a week of the calendar begins on: 0 Monday to 6 Sunday; weeks of the plan begin on Monday */
};

/* "3.3 km", "800 m", "2.1 mi": rounded down to a tenth, below one mile's tenth "100 m". Nothing where it is not known (below 0). */
void measure_distance(struct text *out, int32_t metres, enum units units);
/* "5.25 km": to a hundredth, without zeros behind, as it is typed and read back. */
void measure_distance_typed(struct text *out, int32_t metres, enum units units);
/* "3.3 km" in `arena`. */
const char *measure_distance_words(struct arena *arena, int32_t metres, enum units units);

/* "km"; tenths of one, rounded down, and the metres of so many tenths. */
const char *measure_distance_unit(enum units units);
int32_t measure_distance_tenths(int32_t metres, enum units units);
int32_t measure_distance_metres(int32_t tenths, enum units units);

/* "12.5 kg", "27.6 lb": to the nearest tenth. Nothing where it is not known (below 0). */
void measure_mass(struct text *out, int64_t grams, enum mass_units units);
/* "kg"; whole ones of a load, to the nearest. */
const char *measure_mass_unit(enum mass_units units);
int64_t measure_mass_whole(int64_t grams, enum mass_units units);
/* The grams of so many thousandths of one. */
int32_t measure_mass_grams(int32_t thousandths, enum mass_units units);

/*
 * A sentence that was kept with its lengths in kilometres ("5.0 km keeps the
 * ceiling of 5.2 km."), with the lengths told in `units`; in `arena`, or the sentence itself.
 */
const char *measure_retell(struct arena *arena, const char *sentence, enum units units);

#endif
