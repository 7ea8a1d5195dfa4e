/* What was done otherwise than before, or than planned, and why. */
#include "report_inner.h"

#include <stdlib.h>
#include <string.h>

const char *const report_change_words[REPORT_CHANGE_KINDS] = {
	[REPORT_FLARE] = "flare",       [REPORT_PHASE] = "phase", [REPORT_STAGE] = "stage",   [REPORT_WEEK] = "week",
	[REPORT_EXERCISE] = "exercise", [REPORT_OWN] = "own",     [REPORT_LIMITS] = "limits", [REPORT_ADVICE] = "advice",
};

void change_add(struct change_list *list, struct report_change change)
{
	if (list->count == list->room) {
		size_t room = list->room == 0 ? 16 : 2 * list->room;
		struct report_change *at = arena_array(list->arena, room, sizeof *at);
		if (list->count > 0)
			memcpy(at, list->at, list->count * sizeof *at);
		list->at = at;
		list->room = room;
	}
	list->at[list->count++] = change;
}

/* --- flares ---------------------------------------------------------------------------- */

/* Through the day before the first one without it; the last day told, where it still runs. */
static struct day flare_end(const struct making *making, int knee, struct day day, bool *runs)
{
	const struct chronicle_day *on = chronicle_on(making->given->plan->chronicle, day);
	while (on != NULL && on->knee[knee].flare && day.n <= making->given->to.n) {
		day.n++;
		on = chronicle_on(making->given->plan->chronicle, day);
	}
	*runs = day.n > making->given->to.n;
	return (struct day){ day.n - 1 };
}

static const char *flare_text(const struct making *making, int knee, const struct knee_day *began, struct day day)
{
	bool runs;
	struct day end = flare_end(making, knee, day, &runs);
	int days = end.n - began->flare_since.n + 1;
	return arena_print(making->arena, "flare, %s knee, %d %s%s", knee == SIDE_LEFT ? "left" : "right", days,
	                   days == 1 ? "day" : "days", runs ? " so far" : "");
}

/* The row that the first day matched began it; without one it was the runner's own word. */
static const char *flare_rule(const struct chronicle_day *began, int knee)
{
	if (began == NULL || began->told.flare_begins[knee])
		return NULL;
	for (int row = D1; row <= D2; row++)
		if ((began->knee[knee].rows >> row & 1u) != 0)
			return verdict_words[row];
	return "flare";
}

/* A flare that began before this time is told on its first day of it. */
static void add_flares(const struct making *making, struct change_list *list)
{
	int32_t told[KNEES] = { INT32_MIN, INT32_MIN };
	for (struct day day = making->given->from; day.n <= making->given->to.n; day.n++) {
		const struct chronicle_day *on = chronicle_on(making->given->plan->chronicle, day);
		for (int knee = 0; on != NULL && knee < KNEES; knee++) {
			const struct knee_day *here = &on->knee[knee];
			if (!here->flare || told[knee] == here->flare_since.n)
				continue;
			told[knee] = here->flare_since.n;
			change_add(list, (struct report_change){ here->flare_since, REPORT_FLARE,
				flare_rule(chronicle_on(making->given->plan->chronicle, here->flare_since), knee),
				flare_text(making, knee, here, day), NULL });
		}
	}
}

/* --- by the runner and by a professional ---------------------------------------------------- */

static const char *date_words(const struct making *making, struct day day)
{
	struct date date = day_to_date(day);
	return arena_print(making->arena, "%d %s", date.day, day_month_name(date.month));
}

static const char *moved_words(const struct making *making, const struct plan_change *change)
{
	return arena_print(making->arena, "moved %s to %s", change->what, date_words(making, change->to));
}

static const char *swapped_words(const struct making *making, const struct plan_change *change)
{
	return arena_print(making->arena, "%s and %s changed places", change->what,
	                   change->other == NULL ? "another session" : change->other);
}

static const char *skipped_words(const struct making *making, const struct plan_change *change)
{
	return arena_print(making->arena, "left out %s", change->what);
}

static const char *added_words(const struct making *making, const struct plan_change *change)
{
	return arena_print(making->arena, "added %s", change->what);
}

static const char *(*const own_words[CHANGE_KINDS])(const struct making *, const struct plan_change *) = {
	[CHANGE_MOVE] = moved_words, [CHANGE_SWAP] = swapped_words, [CHANGE_SKIP] = skipped_words,
	[CHANGE_ADD] = added_words,
};

static void add_own(const struct making *making, struct change_list *list)
{
	const struct diary *diary = making->given->diary;
	for (size_t i = 0; i < diary->change_count; i++) {
		const struct plan_change *change = &diary->changes[i];
		if (!is_in(making->given, change->from))
			continue;
		const char *text = own_words[change->kind](making, change);
		if (change->reason != REASON_NONE)
			text = arena_print(making->arena, "%s: %s", text, reason_words[change->reason]);
		change_add(list, (struct report_change){ change->from, REPORT_OWN, NULL, text,
			report_note(making, change->note) });
	}
}

static void add_advice(const struct making *making, struct change_list *list)
{
	const struct diary *diary = making->given->diary;
	for (size_t i = 0; i < diary->advice_count; i++)
		if (is_in(making->given, diary->advice[i].day))
			change_add(list, (struct report_change){ diary->advice[i].day, REPORT_ADVICE, NULL,
				"a professional's advice was noted", report_note(making, diary->advice[i].text) });
}

static void add_limits(const struct making *making, struct change_list *list)
{
	const struct overlay *overlay = making->report->overlay;
	if (overlay != NULL && is_in(making->given, overlay->since))
		change_add(list, (struct report_change){ overlay->since, REPORT_LIMITS, "overlay",
			"a professional's limits are in force", NULL });
}

/* --- days that were held ------------------------------------------------------------------------ */

static bool holds(const struct chronicle_day *day, enum verdict_code code)
{
	return day != NULL && day->verdict == code;
}

static struct report_hold hold_of(const struct making *making, enum verdict_code code)
{
	const struct report_given *given = making->given;
	struct day *days = arena_array(making->arena, (size_t)making->report->days + 1, sizeof *days);
	struct report_hold hold = { code, shelf_rule(given->shelf, verdict_words[code]), days, 0 };
	for (struct day day = given->from; day.n <= given->to.n; day.n++)
		if (holds(chronicle_on(given->plan->chronicle, day), code))
			days[hold.count++] = day;
	return hold;
}

/* Every row but the green one and that of what is not known. */
static void add_holds(const struct making *making)
{
	struct report_hold *holds_told = arena_array(making->arena, VERDICTS, sizeof *holds_told);
	struct report *report = making->report;
	for (int code = 0; code < VERDICTS; code++) {
		enum colour colour = verdict_colour((enum verdict_code)code);
		if (colour == COLOUR_GREEN || colour == COLOUR_UNKNOWN)
			continue;
		struct report_hold hold = hold_of(making, (enum verdict_code)code);
		if (hold.count > 0)
			holds_told[report->hold_count++] = hold;
	}
	report->holds = holds_told;
}

/* --- all of them ------------------------------------------------------------------------------------ */

static int by_day(const void *a, const void *b)
{
	const struct report_change *one = a, *other = b;
	if (one->day.n != other->day.n)
		return one->day.n < other->day.n ? -1 : 1;
	if (one->kind != other->kind)
		return one->kind < other->kind ? -1 : 1;
	return strcmp(one->text, other->text);
}

void report_changes(struct making *making)
{
	struct change_list list = { .arena = making->arena };
	struct report *report = making->report;
	report->steps_up = report_moves(making->given, &list, making->arena);
	add_flares(making, &list);
	add_own(making, &list);
	add_advice(making, &list);
	add_limits(making, &list);
	if (list.count > 1)
		qsort(list.at, list.count, sizeof *list.at, by_day);
	report->changes = list.at;
	report->change_count = report_gather_exercises(report, list.at, list.count, making->arena);
	add_holds(making);
}
