/* What changed in a week, day by day, and for what reason. */
#include "review_inner.h"

static void add_on(struct writing *writing, struct day day, const char *rule, const char *text)
{
	struct review_line *line = review_add(writing, REVIEW_CHANGED, text);
	line->day = day;
	line->has_day = true;
	line->rule = rule;
}

static void tell_verdict(struct writing *writing, const struct chronicle_day *day)
{
	const enum colour colour = verdict_colour(day->verdict);
	if (colour < COLOUR_AMBER || day->missing)
		return;
	const char *code = verdict_words[day->verdict];
	const struct rule *rule = shelf_rule(writing->shelf, code);
	add_on(writing, day->told.day, code, arena_print(writing->arena, "%s: %s.",
	       colour == COLOUR_AMBER ? "Amber" : colour == COLOUR_RED ? "Step back" : "Training waits for advice",
	       rule != NULL ? rule->title : code));
}

static void tell_flare(struct writing *writing, const struct chronicle_day *day)
{
	const struct chronicle_day *eve = chronicle_on(writing->plan->chronicle, (struct day){ day->told.day.n - 1 });
	const bool was = eve != NULL && eve->flare;
	if (day->flare && !was)
		add_on(writing, day->told.day, "R34", "A flare began.");
	else if (!day->flare && was)
		add_on(writing, day->told.day, "R34", "The flare was over.");
}

static const char *const change_texts[CHANGE_KINDS] = {
	[CHANGE_MOVE] = "moved", [CHANGE_SWAP] = "changed places", [CHANGE_SKIP] = "left out", [CHANGE_ADD] = "added",
};

static const char *const reason_texts[REASONS] = {
	[REASON_NONE] = "",                            [REASON_PAIN] = ", because of pain",
	[REASON_TIME] = ", for want of time",          [REASON_KIT] = ", for want of kit",
	[REASON_ILL] = ", because of illness",         [REASON_TRAVEL] = ", because of travel",
	[REASON_OWN] = ", by your own wish",
};

static const char *title_of(const struct writing *writing, const char *what)
{
	const struct routine *routine = shelf_routine(writing->shelf, what);
	const struct exercise *exercise = routine == NULL ? shelf_exercise(writing->shelf, what) : NULL;
	return routine != NULL ? routine->title : exercise != NULL ? exercise->name : what;
}

static const char *date_text(const struct writing *writing, struct day day)
{
	const struct date date = day_to_date(day);
	return arena_print(writing->arena, "%s %d %s", day_weekday_name(day_weekday(day)), date.day,
	                   day_month_name(date.month));
}

/* Of the day it was about, by the runner. */
static void tell_changes(struct writing *writing, struct day day)
{
	for (size_t i = 0; i < writing->diary->change_count; i++) {
		const struct plan_change *change = &writing->diary->changes[i];
		if (change->from.n != day.n)
			continue;
		const char *to = change->kind == CHANGE_MOVE ? arena_print(writing->arena, " to %s", date_text(writing, change->to)) : "";
		add_on(writing, day, NULL, arena_print(writing->arena, "You: %s %s%s%s.", title_of(writing, change->what),
		       change_texts[change->kind], to, reason_texts[change->reason]));
	}
}

/* Why is known of the newest phase alone. */
static void tell_phase(struct writing *writing, struct day day)
{
	const struct plan *plan = writing->plan;
	for (size_t i = 0; plan->ready && i < plan->phase_count; i++) {
		const char *why = i + 1 == plan->phase_count ? plan->phase_why : NULL;
		if (plan->phases[i].since.n == day.n)
			add_on(writing, day, NULL, arena_print(writing->arena, "The phase became %s.%s%s",
			       rehab_phase_titles[plan->phases[i].phase], why != NULL ? " " : "", why != NULL ? why : ""));
	}
}

static void tell_days(struct writing *writing)
{
	for (int i = 0; i < DAYS_A_WEEK; i++) {
		const struct day date = { writing->monday.n + i };
		const struct chronicle_day *day = chronicle_on(writing->plan->chronicle, date);
		if (day != NULL) {
			tell_flare(writing, day);
			tell_verdict(writing, day);
		}
		tell_changes(writing, date);
		tell_phase(writing, date);
	}
}

void review_tell_changed(struct writing *writing)
{
	const size_t before = writing->count;
	if (writing->week->deload)
		review_add(writing, REVIEW_CHANGED, "A lighter week, as the plan has it.")->rule = "R44";
	tell_days(writing);
	if (writing->count == before)
		review_add(writing, REVIEW_CHANGED, "Nothing: no amber day, no step back, no change by you.");
}
