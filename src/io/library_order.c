/*
 * What a programme must be as a whole: there is one, its thresholds stand in
 * order, and its sessions are in the library.
 */
#include "io/library_draft.h"

#include <string.h>

/* Of two figures the first must not be above the second. */
static const struct order {
	const char *less, *more;
	size_t less_at, more_at;
} orders[] = {
#define ORDER(branch, member, less, more) \
	{ branch "." #less, branch "." #more, offsetof(struct programme, member.less), \
	  offsetof(struct programme, member.more) }
	ORDER("response", response, usual_least, usual_mornings),
	ORDER("response", response, usual_mornings, usual_oldest_days),
	ORDER("response", response, trend_least, trend_days),
	ORDER("response", response, amber_morning_rise, red_morning_rise),
	ORDER("response", response, run_pain, red_during),
	ORDER("response", response, session_ceiling, red_during),
	ORDER("response", response, high_mornings, high_of_days),
	ORDER("response", response, red_week, amber_week),
	ORDER("response", response, flag_line_days, flag_line_late_days),
	ORDER("flare", flare, step2_day, step3_day),
	ORDER("flare", flare, step3_day, longest_days),
	ORDER("flare", flare, earliest_end_day, longest_days),
	ORDER("flare", flare, message_day, longest_days),
	ORDER("flare", flare, late_usual_from_day, longest_days),
	ORDER("flare", flare, cardio_min_s, cardio_max_s),
	ORDER("readiness", readiness, mobility, easier),
	ORDER("readiness", readiness, easier, full),
	ORDER("readiness", readiness, mean_least, mean_days),
	ORDER("readiness", readiness, deload_least, deload_days),
	ORDER("stage", stage, pause_short_days, pause_long_days),
	ORDER("stage", stage, pause_long_days, pause_over_days),
	ORDER("stage", stage, pause_short_back, pause_long_back),
	ORDER("load", load, baseline_least, baseline_weeks),
	ORDER("load", load, baseline_weeks, baseline_oldest_weeks),
	ORDER("load", load, raise, raise_most),
	ORDER("load", load, week_note, week_jump),
	ORDER("load", load, longest_share_many, longest_share),
	ORDER("load", load, run_ceiling, spike_moderate),
	ORDER("load", load, spike_moderate, run_strong),
	ORDER("load", load, pause_long, pause_short),
	ORDER("ladder", ladder, load_percent_least, load_percent_most),
	ORDER("ledger", ledger, band_least, band_weeks),
	ORDER("habit", habit, mobility_s_least, mobility_s_most),
	ORDER("habit", habit, cadence_low, cadence_high),
#undef ORDER
};

static int figure_at(const struct programme *programme, size_t offset)
{
	int figure;
	memcpy(&figure, (const unsigned char *)programme + offset, sizeof figure);
	return figure;
}

/* The node of a figure of a branch, "response.run_pain". */
static const struct yaml_node *node_at(const struct draft *draft, const struct yaml_node *root, const char *path)
{
	size_t branch = strcspn(path, ".");
	return yaml_get(yaml_get(root, arena_copy(draft->scratch, path, branch)), path + branch + 1);
}

static void check_order(const struct draft *draft, const struct entry *entry, const struct order *order)
{
	int less = figure_at(entry->value, order->less_at), more = figure_at(entry->value, order->more_at);
	if (less > more)
		reading_fault(entry->in, node_at(draft, entry->node, order->less), NULL,
		              "\"%s\", %d, is above \"%s\", %d", order->less, less, order->more, more);
}

static void check_tiers(const struct draft *draft, const struct entry *entry)
{
	const struct programme *programme = entry->value;
	const int *weight = programme->ledger.tier_hundredths;
	for (enum knee_tier tier = TIER_LOW; tier < TIER_KINDS; tier++)
		if (weight[tier] < weight[tier - 1])
			reading_fault(entry->in, yaml_get(node_at(draft, entry->node, "ledger.tier_hundredths"),
			                                  knee_tier_words[tier]),
			              NULL, "\"%s\" weighs less than \"%s\"", knee_tier_words[tier],
			              knee_tier_words[tier - 1]);
}

static void check_routine(const struct draft *draft, const struct entry *entry, const struct yaml_node *id)
{
	if (id != NULL && draft_find(draft, ENTRY_ROUTINE, id->text) == NULL && !draft->unread)
		reading_fault(entry->in, id, draft_nearest(draft, ENTRY_ROUTINE, id->text),
		              "there is no session \"%s\"", id->text);
}

static void check_routines(const struct draft *draft, const struct entry *entry)
{
	static const char *const steps[] = { "step1", "step2", "step3" };
	const struct yaml_node *sessions = yaml_get(entry->node, "sessions");
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		check_routine(draft, entry, yaml_get(yaml_get(entry->node, "flare"), steps[i]));
	for (const struct yaml_node *at = sessions->first; at != NULL; at = at->next)
		check_routine(draft, entry, at);
}

static void check_programme(const struct draft *draft, const struct entry *entry)
{
	for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
		check_order(draft, entry, &orders[i]);
	check_tiers(draft, entry);
	check_routines(draft, entry);
	programme_check_stages(entry);
	programme_check_phases(draft, entry);
	programme_check_weeks(entry);
}

static void check_one(const struct draft *draft)
{
	size_t count = draft->of[ENTRY_PROGRAMME].count;
	struct fault at = { .file = "programmes", .hint = "every session needs its limits" };
	if (count == 0) {
		faults_add(draft->faults, at, "there is no programme");
	} else if (count > 1) {
		at.hint = "leave one of them there";
		faults_add(draft->faults, at, "there is more than one programme");
	}
}

void draft_check_programme(const struct draft *draft)
{
	const struct entries *all = &draft->of[ENTRY_PROGRAMME];
	if (!draft->unread)
		check_one(draft);
	for (size_t i = 0; i < all->count; i++)
		if (all->at[i].fine)
			check_programme(draft, &all->at[i]);
}
