#include "core/knee_map.h"

#include "chronicle_inner.h"
#include "diary_check.h"

const char *const knee_place_words[KNEE_PLACES] = {
	[KNEE_ABOVE] = "above the kneecap", [KNEE_AROUND] = "around it",  [KNEE_BELOW] = "below it",
	[KNEE_OUTER] = "outer side",        [KNEE_INNER] = "inner side",  [KNEE_BACK] = "back of the knee",
};

static const struct {
	enum knee_place place;
	enum zone next;      /* of the same place */
	const char *words, *alone;
} zones[ZONES] = {
	[ZONE_UPPER] = { KNEE_ABOVE, ZONE_UPPER, "above the kneecap", NULL },
	[ZONE_CENTRE] = { KNEE_AROUND, ZONE_CENTRE, "around it", "around the kneecap" },
	[ZONE_TENDON] = { KNEE_BELOW, ZONE_LOWER, "below it, tendon", "below the kneecap, tendon" },
	[ZONE_LOWER] = { KNEE_BELOW, ZONE_TENDON, "below it, lower edge", "below the kneecap, lower edge" },
	[ZONE_OUTER] = { KNEE_OUTER, ZONE_OUTER_LINE, "outer side", NULL },
	[ZONE_OUTER_LINE] = { KNEE_OUTER, ZONE_OUTER, "outer joint line", NULL },
	[ZONE_INNER] = { KNEE_INNER, ZONE_INNER_LINE, "inner side", NULL },
	[ZONE_INNER_LINE] = { KNEE_INNER, ZONE_INNER, "inner joint line", NULL },
	[ZONE_BEHIND] = { KNEE_BACK, ZONE_BEHIND, "back of the knee", NULL },
};

static const enum zone first_zones[KNEE_PLACES] = {
	[KNEE_ABOVE] = ZONE_UPPER, [KNEE_AROUND] = ZONE_CENTRE, [KNEE_BELOW] = ZONE_TENDON,
	[KNEE_OUTER] = ZONE_OUTER, [KNEE_INNER] = ZONE_INNER,   [KNEE_BACK] = ZONE_BEHIND,
};

enum knee_place knee_place_of(enum zone zone)
{
	return zones[zone].place;
}

enum zone knee_first_zone(enum knee_place place)
{
	return first_zones[place];
}

enum zone knee_next_zone(enum zone zone)
{
	return zones[zone].next;
}

const char *knee_zone_words(enum zone zone)
{
	return zones[zone].words;
}

const char *knee_zone_alone(enum zone zone)
{
	return zones[zone].alone != NULL ? zones[zone].alone : zones[zone].words;
}

/* --- by day ---------------------------------------------------------------------- */

/* The first mark that is not before `day`. */
static size_t first_mark(const struct diary *diary, struct day day)
{
	size_t low = 0, high = diary->zone_pain_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (diary->zone_pains[middle].day.n < day.n)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct zone_pain *knee_marks(const struct diary *diary, struct day day, size_t *count)
{
	size_t first = first_mark(diary, day), last = first;
	while (last < diary->zone_pain_count && diary->zone_pains[last].day.n == day.n)
		last++;
	*count = last - first;
	return *count == 0 ? NULL : &diary->zone_pains[first];
}

bool knee_map_check_day(struct day day, struct day today, const struct intake *intake, struct err *err)
{
	return diary_check_day(day, today, intake, "a mark on the knee map", err);
}

/* --- heat ------------------------------------------------------------------------ */

/* The highest pains of one day; nothing is 0, for what does not hurt adds nothing. */
struct day_heat {
	int zone[KNEES][ZONES];
	bool any;
};

static void hurts(struct day_heat *on, int knee, enum zone zone, int pain)
{
	on->zone[knee][zone] = higher_pain(on->zone[knee][zone], pain);
	on->any |= pain > 0;
}

static void take_activity(struct day_heat *on, const struct activity *activity, const struct intake *intake)
{
	if (activity->zone == ZONE_NOT_SAID)
		return;
	const int worst = activity_worst(activity);
	for (int knee = 0; knee < KNEES; knee++)
		if (activity_speaks_of(activity, intake, knee))
			hurts(on, knee, activity->zone, worst);
}

static void add(struct heat *heat, int pain)
{
	heat->days += pain > 0;
	heat->sum += pain;
}

static void add_day(struct knee_heat *heat, const struct day_heat *on)
{
	for (int knee = 0; on->any && knee < KNEES; knee++) {
		int place[KNEE_PLACES] = { 0 };
		for (int zone = ZONE_NOT_SAID + 1; zone < ZONES; zone++) {
			add(&heat->zone[knee][zone], on->zone[knee][zone]);
			place[zones[zone].place] = higher_pain(place[zones[zone].place], on->zone[knee][zone]);
		}
		for (int i = 0; i < KNEE_PLACES; i++)
			add(&heat->place[knee][i], place[i]);
	}
}

/* What comes next in the two lists of the diary. */
struct heat_walk {
	const struct diary *diary;
	size_t mark, activity;
};

/* The next day of which something is told, through `last`; false when there is none. */
static bool next_day(const struct heat_walk *walk, struct day last, struct day *out)
{
	struct day next = { last.n + 1 };
	if (walk->mark < walk->diary->zone_pain_count)
		next = walk->diary->zone_pains[walk->mark].day;
	if (walk->activity < walk->diary->activity_count && walk->diary->activities[walk->activity].day.n < next.n)
		next = walk->diary->activities[walk->activity].day;
	*out = next;
	return next.n <= last.n;
}

static struct day_heat take_day(struct heat_walk *walk, struct day day)
{
	const struct diary *diary = walk->diary;
	struct day_heat on = { .any = false };
	for (; walk->mark < diary->zone_pain_count && diary->zone_pains[walk->mark].day.n == day.n; walk->mark++) {
		const struct zone_pain *mark = &diary->zone_pains[walk->mark];
		hurts(&on, (int)mark->side, mark->zone, mark->pain);
	}
	for (; walk->activity < diary->activity_count && diary->activities[walk->activity].day.n == day.n; walk->activity++)
		take_activity(&on, &diary->activities[walk->activity], &diary->intake);
	return on;
}

struct knee_heat knee_heat(const struct diary *diary, struct day from, struct day through)
{
	struct knee_heat heat = { 0 };
	struct heat_walk walk = { diary, first_mark(diary, from), diary_activities_from(diary, from) };
	for (struct day day; next_day(&walk, through, &day);) {
		const struct day_heat on = take_day(&walk, day);
		add_day(&heat, &on);
	}
	return heat;
}

int knee_heat_most(const struct knee_heat *heat)
{
	int most = 0;
	for (int knee = 0; knee < KNEES; knee++)
		for (int place = 0; place < KNEE_PLACES; place++)
			most = higher_pain(most, heat->place[knee][place].sum);
	return most;
}

int knee_heat_level(const struct knee_heat *heat, int knee, enum knee_place place)
{
	const int most = knee_heat_most(heat), sum = heat->place[knee][place].sum;
	return most == 0 ? 0 : (sum * HEAT_LEVELS + most - 1) / most;
}
