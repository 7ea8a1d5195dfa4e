/*
 * What the weeks of a programme must keep: each phase has one, with as many
 * sessions as the phase says, a rest day, strength apart and hard days apart.
 */
#include "io/library_draft.h"

enum { DAYS_A_WEEK = 7 };

static const char *const day_keys[DAYS_A_WEEK] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

/* What leaves a day a rest day. */
static const bool restful[WEEK_WHATS] = {
	[WEEK_MOBILITY] = true, [WEEK_RECOVERY] = true, [WEEK_BREATHING] = true, [WEEK_REST] = true,
};

static bool has(const struct week_day *day, enum week_what what)
{
	for (int i = 0; i < day->count; i++)
		if (day->item[i].what == what)
			return true;
	return false;
}

static bool is_restful(const struct week_day *day)
{
	bool rests = true;
	for (int i = 0; i < day->count; i++)
		rests = rests && restful[day->item[i].what];
	return rests;
}

static bool is_hard(const struct week_day *day)
{
	for (int i = 0; i < day->count; i++)
		if (day->item[i].impact || day->item[i].run == RUN_PART_QUALITY || day->item[i].run == RUN_PART_LONGEST)
			return true;
	return false;
}

static bool has_strength(const struct week_day *day)
{
	return has(day, WEEK_STRENGTH);
}

/* Days of a kind must be so far apart, from Sunday to Monday too. */
static void check_apart(const struct entry *entry, const struct week_template *week,
                        const struct yaml_node *node, bool (*is)(const struct week_day *), int apart,
                        const char *what)
{
	for (int i = 0; i < DAYS_A_WEEK * (apart - 1); i++) {
		int day = i / (apart - 1), next = (day + 1 + i % (apart - 1)) % DAYS_A_WEEK;
		if (is(&week->day[day]) && is(&week->day[next]))
			reading_fault(entry->in, yaml_get(node, day_keys[next])->key, NULL,
			              "%s on %s and %s of \"%s\" is too close", what, day_keys[day], day_keys[next],
			              week->id);
	}
}

static void check_rest(const struct entry *entry, const struct week_template *week, const struct yaml_node *node)
{
	int rest = 0;
	for (int day = 0; day < DAYS_A_WEEK; day++) {
		rest += is_restful(&week->day[day]);
		if (has(&week->day[day], WEEK_REST) && !is_restful(&week->day[day]))
			reading_fault(entry->in, yaml_get(node, day_keys[day])->key,
			              "rest stands with mobility and recovery alone",
			              "%s of \"%s\" is no rest day", day_keys[day], week->id);
	}
	if (rest == 0)
		reading_fault(entry->in, node, "leave one day to mobility and recovery",
		              "\"%s\" has no rest day", week->id);
}

/* Walks are cardio. */
static int count_of(const struct week_template *week, enum week_what what)
{
	int count = 0;
	for (int day = 0; day < DAYS_A_WEEK; day++)
		count += has(&week->day[day], what) || (what == WEEK_CARDIO && has(&week->day[day], WEEK_WALK));
	return count;
}

static void check_counts(const struct entry *entry, const struct week_template *week, const struct yaml_node *node)
{
	const struct phase_rules *phase = &((const struct programme *)entry->value)->phase[week->phase];
	const struct {
		enum week_what what;
		int wanted;
	} counts[] = {
		{ WEEK_STRENGTH, phase->strength_week }, { WEEK_CARDIO, phase->cardio_week },
		{ WEEK_MOBILITY, phase->mobility_week },
	};
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
		int found = count_of(week, counts[i].what);
		if (found != counts[i].wanted)
			reading_fault(entry->in, node, NULL, "\"%s\" has %s on %d days, its phase says %d", week->id,
			              week_what_words[counts[i].what], found, counts[i].wanted);
	}
}

static void check_phase(const struct entry *entry, enum rehab_phase phase)
{
	const struct programme *programme = entry->value;
	int count = 0;
	for (size_t i = 0; i < programme->week_count; i++)
		count += programme->weeks[i].phase == phase && !programme->weeks[i].alternative;
	if (count != 1)
		reading_fault(entry->in, yaml_get(entry->node, "weeks")->key,
		              "each phase has one, and alternatives beside it",
		              "\"%s\" has %s week", rehab_phase_words[phase], count == 0 ? "no" : "more than one");
}

void programme_check_weeks(const struct entry *entry)
{
	const struct programme *programme = entry->value;
	const struct yaml_node *node = yaml_get(entry->node, "weeks")->first;
	for (enum rehab_phase phase = 0; phase < REHAB_PHASES; phase++)
		check_phase(entry, phase);
	for (size_t i = 0; i < programme->week_count; i++, node = node->next) {
		const struct week_template *week = &programme->weeks[i];
		check_rest(entry, week, node);
		check_apart(entry, week, node, has_strength, programme->spacing.strength_days, "strength");
		check_apart(entry, week, node, is_hard, 2, "hard work");
		check_counts(entry, week, node);
	}
}
