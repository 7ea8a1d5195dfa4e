/* The diary walked day by day. */
#include "chronicle_inner.h"

static const struct check_in *check_in_of(const struct diary *diary, struct diary_walk *walk, struct day day)
{
	while (walk->check_in < diary->check_in_count && diary->check_ins[walk->check_in].day.n < day.n)
		walk->check_in++;
	if (walk->check_in < diary->check_in_count && diary->check_ins[walk->check_in].day.n == day.n)
		return &diary->check_ins[walk->check_in];
	return NULL;
}

static void activities_of(const struct diary *diary, struct diary_walk *walk, struct day_told *told)
{
	while (walk->activity < diary->activity_count && diary->activities[walk->activity].day.n < told->day.n)
		walk->activity++;
	told->activities = diary->activities != NULL ? &diary->activities[walk->activity] : NULL;
	size_t last = walk->activity;
	while (last < diary->activity_count && diary->activities[last].day.n == told->day.n)
		last++;
	told->activity_count = last - walk->activity;
}

static void zone_pains_of(const struct diary *diary, struct diary_walk *walk, struct day_told *told)
{
	while (walk->zone_pain < diary->zone_pain_count && diary->zone_pains[walk->zone_pain].day.n < told->day.n)
		walk->zone_pain++;
	told->zone_pains = diary->zone_pains != NULL ? &diary->zone_pains[walk->zone_pain] : NULL;
	size_t last = walk->zone_pain;
	while (last < diary->zone_pain_count && diary->zone_pains[last].day.n == told->day.n)
		last++;
	told->zone_pain_count = last - walk->zone_pain;
}

/* The last word of a day holds: an end after a start ends, a start after an end lets it run on. */
static void take_word(const struct intake *intake, const struct flare_word *word, struct day_told *told)
{
	for (int knee = 0; knee < KNEES; knee++) {
		if (word->side == SIDE_BOTH ? !intake_has_knee(intake, knee) : !side_has_knee(word->side, knee))
			continue;
		told->flare_begins[knee] |= word->begins;
		told->flare_ends[knee] = !word->begins;
	}
}

static void words_of(const struct diary *diary, struct diary_walk *walk, struct day_told *told)
{
	while (walk->flare_word < diary->flare_word_count && diary->flare_words[walk->flare_word].day.n < told->day.n)
		walk->flare_word++;
	for (size_t i = walk->flare_word;
	     i < diary->flare_word_count && diary->flare_words[i].day.n == told->day.n; i++)
		take_word(&diary->intake, &diary->flare_words[i], told);
}

static bool advised_on(const struct diary *diary, struct diary_walk *walk, struct day day)
{
	while (walk->advice < diary->advice_count && diary->advice[walk->advice].day.n < day.n)
		walk->advice++;
	return walk->advice < diary->advice_count && diary->advice[walk->advice].day.n == day.n;
}

static void intake_of(const struct diary *diary, struct day_told *told)
{
	const struct intake *intake = &diary->intake;
	if (!intake->ready || intake->since.n != told->day.n)
		return;
	told->intake_flags = intake->flags;
	told->intake_locks = intake->pattern == PATTERN_NO;
}

struct day_told diary_day(const struct diary *diary, struct diary_walk *walk, struct day day)
{
	struct day_told told = { .day = day, .check_in = check_in_of(diary, walk, day) };
	activities_of(diary, walk, &told);
	zone_pains_of(diary, walk, &told);
	words_of(diary, walk, &told);
	told.advised = advised_on(diary, walk, day);
	intake_of(diary, &told);
	return told;
}

struct chronicle *chronicle_of(const struct shelf *shelf, const struct diary *diary, struct day today, size_t spare,
                               struct arena *arena)
{
	struct day first = today;
	if (!diary_first_day(diary, &first) || first.n > today.n)
		first = today;
	const size_t days = (size_t)(today.n - first.n) + 1;
	struct chronicle *chronicle = chronicle_new(shelf, &diary->intake, first, days + spare, arena);
	struct diary_walk walk = { 0 };
	for (int32_t i = 0; i < (int32_t)days; i++) {
		const struct day_told told = diary_day(diary, &walk, (struct day){ first.n + i });
		chronicle_add(chronicle, &told);
	}
	return chronicle;
}
