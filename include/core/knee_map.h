/*
 * The knee map: where it hurt. The diary knows nine zones of a knee, the map
 * draws six places: a detail, such as the joint line, stands at the place of
 * what it is a detail of.
 */
#ifndef STEPDOWN_CORE_KNEE_MAP_H
#define STEPDOWN_CORE_KNEE_MAP_H

#include "base/err.h"
#include "core/diary.h"

enum knee_place { KNEE_ABOVE, KNEE_AROUND, KNEE_BELOW, KNEE_OUTER, KNEE_INNER, KNEE_BACK, KNEE_PLACES };

extern const char *const knee_place_words[KNEE_PLACES]; /* "above the kneecap" */

/* The place that a zone is drawn at; ZONE_NOT_SAID has none and must not be asked for. */
enum knee_place knee_place_of(enum zone zone);

/* The first zone of a place, and the one behind `zone` in its place: the last is followed by the first. */
enum zone knee_first_zone(enum knee_place place);
enum zone knee_next_zone(enum zone zone);

/* What a zone is called: that of its place, or the detail: "outer joint line". */
const char *knee_zone_words(enum zone zone);
/* The same where no other place stands before it: "around the kneecap". */
const char *knee_zone_alone(enum zone zone);

/* The marks of a day, in the diary's own array; how many goes to `*count`. */
const struct zone_pain *knee_marks(const struct diary *diary, struct day day, size_t *count);

/* False, with a sentence, for a day that cannot be marked: one to come, or one before the year of birth. */
bool knee_map_check_day(struct day day, struct day today, const struct intake *intake, struct err *err);

/* Days on which a place hurt, at 1 or more, and their pains added up: the highest of each day. */
struct heat {
	int days, sum;
};

struct knee_heat {
	struct heat zone[KNEES][ZONES], place[KNEES][KNEE_PLACES];
};

/*
 * From `from` through `through`, of the map and of all activities that tell where it hurt; one that
 * speaks of both knees is about each knee of the intake.
 */
struct knee_heat knee_heat(const struct diary *diary, struct day from, struct day through);

/* How a place looks against the one with the most: 0 nothing, 1 to HEAT_LEVELS. */
enum { HEAT_LEVELS = 3 };
int knee_heat_level(const struct knee_heat *heat, int knee, enum knee_place place);

/* The highest sum of all places of both knees; 0: nothing hurt. */
int knee_heat_most(const struct knee_heat *heat);

#endif
