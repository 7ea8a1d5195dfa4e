#include "calendar_inner.h"

#include <string.h>

#include "core/ledger.h"

struct calendar_filter calendar_all(void)
{
	return (struct calendar_filter){ .side = SIDE_BOTH, .zone = ZONE_NOT_SAID, .kind = NOT_KNOWN };
}

bool calendar_is_filtered(const struct calendar_filter *filter)
{
	return filter->side != SIDE_BOTH || filter->zone != ZONE_NOT_SAID || filter->kind != NOT_KNOWN;
}

/* --- once ------------------------------------------------------------------------- */

static int ledger_total(const struct chronicle *chronicle, struct day day)
{
	int by[SPENDERS], sum = 0;
	if (!ledger_day(chronicle, day, by))
		return NOT_KNOWN;
	for (int i = 0; i < SPENDERS; i++)
		sum += by[i];
	return sum;
}

static int most_of(const struct chronicle *chronicle)
{
	int most = 1;
	for (size_t i = 0; i < chronicle_count(chronicle); i++) {
		int load = ledger_total(chronicle, chronicle_at(chronicle, i)->told.day);
		most = load > most ? load : most;
	}
	return most;
}

/* Changes stand by the day they were made, so they are laid down by the day they are about. */
static const uint8_t *skipped_of(const struct calendar_given *given, struct arena *arena)
{
	size_t count = chronicle_count(given->chronicle);
	uint8_t *skipped = arena_array(arena, count + 1, sizeof *skipped);
	for (size_t i = 0; i < given->diary->change_count; i++) {
		const struct plan_change *change = &given->diary->changes[i];
		int64_t at = (int64_t)change->from.n - chronicle_first(given->chronicle).n;
		if (change->kind == CHANGE_SKIP && at >= 0 && at < (int64_t)count)
			skipped[at] = 1;
	}
	return skipped;
}

struct calendar calendar_new(const struct calendar_given *given, struct arena *arena)
{
	struct calendar calendar = { .given = *given, .most10 = 1 };
	calendar.begun = diary_first_day(given->diary, &calendar.first);
	if (given->chronicle == NULL)
		return calendar;
	calendar.most10 = most_of(given->chronicle);
	calendar.skipped = skipped_of(given, arena);
	calendar_remember(&calendar, arena);
	return calendar;
}

void calendar_set_filter(struct calendar *calendar, struct calendar_filter filter)
{
	calendar->given.filter = filter;
}

/* --- letters ------------------------------------------------------------------------ */

/* In the order in which they stand. */
static const char letter_order[] = "RSCWMTO";
_Static_assert(sizeof letter_order == CALENDAR_LETTERS + 1, "each letter has its place");

static const char letters[ACTIVITY_KINDS] = {
	[ACTIVITY_RUN] = 'R',        [ACTIVITY_RUN_WALK] = 'R', [ACTIVITY_WALK] = 'W',       [ACTIVITY_CYCLE] = 'C',
	[ACTIVITY_SWIM] = 'C',       [ACTIVITY_POOL_RUN] = 'C', [ACTIVITY_ELLIPTICAL] = 'C', [ACTIVITY_ROW] = 'C',
	[ACTIVITY_STRENGTH] = 'S',   [ACTIVITY_MOBILITY] = 'M', [ACTIVITY_OTHER] = 'O',
};

static uint32_t letter_bit(char letter)
{
	const char *at = strchr(letter_order, letter);
	return at != NULL && letter != '\0' ? 1u << (at - letter_order) : 0;
}

static void put_letters(char out[static CALENDAR_LETTERS + 1], uint32_t bits, bool small)
{
	for (int i = 0; i < CALENDAR_LETTERS; i++)
		if ((bits >> i & 1) != 0)
			*out++ = (char)(small ? letter_order[i] - 'A' + 'a' : letter_order[i]);
	*out = '\0';
}

/* Mobility and recovery stand on most days ahead: the letters are of what makes one day differ from another. */
static const bool is_session[PLANNED_KINDS] = {
	[PLANNED_STRENGTH] = true, [PLANNED_RUN] = true, [PLANNED_RUN_WALK] = true, [PLANNED_CARDIO] = true,
	[PLANNED_TEST] = true,
};

/* A planned walk is cardio to the plan. */
static char planned_letter_of(const struct planned *item)
{
	if (item->kind == PLANNED_CARDIO && strcmp(item->what, activity_exercise[ACTIVITY_WALK]) == 0)
		return letters[ACTIVITY_WALK];
	return is_session[item->kind] ? planned_letter[item->kind] : '\0';
}

void calendar_put_done(uint32_t kinds, char out[static CALENDAR_LETTERS + 1])
{
	uint32_t bits = 0;
	for (int kind = 0; kind < ACTIVITY_KINDS; kind++)
		if ((kinds >> kind & 1) != 0)
			bits |= letter_bit(letters[kind]);
	put_letters(out, bits, false);
}

void calendar_put_planned(const struct planned_day *day, char out[static CALENDAR_LETTERS + 1])
{
	uint32_t bits = 0;
	for (size_t i = 0; i < day->count; i++)
		if (!day->items[i].done)
			bits |= letter_bit(planned_letter_of(&day->items[i]));
	put_letters(out, bits, true);
}

/* --- the filter --------------------------------------------------------------------- */

bool calendar_has_knee(const struct calendar *calendar, int knee)
{
	const struct calendar_filter *filter = &calendar->given.filter;
	return filter->side == SIDE_BOTH ? intake_has_knee(&calendar->given.diary->intake, knee) : (int)filter->side == knee;
}

bool calendar_shows(const struct calendar *calendar, const struct activity *activity)
{
	const struct calendar_filter *filter = &calendar->given.filter;
	if (filter->kind != NOT_KNOWN && (int)activity->kind != filter->kind)
		return false;
	return filter->side == SIDE_BOTH || side_has_knee(activity->side, (int)filter->side);
}
