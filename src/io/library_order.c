/*
 * What a programme must be as a whole: there is one, its thresholds stand in
 * order, and its sessions are in the library.
 */
#include "io/library_draft.h"

#include <string.h>

/* Of two figures of a part the first must not be above the second. */
static const struct order {
	const char *part, *less, *more;
} orders[] = {
	{ "response", "usual_least", "usual_mornings" },
	{ "response", "usual_mornings", "usual_oldest_days" },
	{ "response", "trend_least", "trend_days" },
	{ "response", "amber_morning_rise", "red_morning_rise" },
	{ "response", "run_pain", "red_during" },
	{ "response", "session_ceiling", "red_during" },
	{ "response", "high_mornings", "high_of_days" },
	{ "response", "red_week", "amber_week" },
	{ "response", "flag_line_days", "flag_line_late_days" },
	{ "flare", "step2_day", "step3_day" },
	{ "flare", "step3_day", "longest_days" },
	{ "flare", "earliest_end_day", "longest_days" },
	{ "flare", "message_day", "longest_days" },
	{ "flare", "late_usual_from_day", "longest_days" },
	{ "readiness", "mobility", "easier" },
	{ "readiness", "easier", "full" },
	{ "readiness", "mean_least", "mean_days" },
	{ "readiness", "deload_least", "deload_days" },
	{ "stage", "pause_short_days", "pause_long_days" },
	{ "stage", "pause_long_days", "pause_over_days" },
	{ "stage", "pause_short_back", "pause_long_back" },
	{ "load", "baseline_least", "baseline_weeks" },
	{ "load", "baseline_weeks", "baseline_oldest_weeks" },
	{ "load", "raise", "raise_most" },
	{ "load", "week_note", "week_jump" },
	{ "load", "longest_share_many", "longest_share" },
	{ "load", "run_ceiling", "spike_moderate" },
	{ "load", "spike_moderate", "run_strong" },
	{ "load", "pause_long", "pause_short" },
	{ "ladder", "load_percent_least", "load_percent_most" },
	{ "ledger", "band_least", "band_weeks" },
	{ "habit", "mobility_s_least", "mobility_s_most" },
	{ "habit", "cadence_low", "cadence_high" },
	{ "trigger", "block_least", "block_most" },
	{ "trigger", "runs_least", "runs_usual" },
};

static const struct field *find(const struct field_table *table, const char *key)
{
	size_t i = 0;
	while (!text_same(table->fields[i].key, key))
		i++;
	return &table->fields[i];
}

static int figure_of(const struct programme *programme, const char *part, const char *key)
{
	const struct field *branch = find(&programme_table, part);
	int figure;
	memcpy(&figure, (const unsigned char *)programme + branch->offset + find(branch->table, key)->offset, sizeof figure);
	return figure;
}

static void check_order(const struct entry *entry, const struct order *order)
{
	int less = figure_of(entry->value, order->part, order->less);
	int more = figure_of(entry->value, order->part, order->more);
	if (less > more)
		reading_fault(entry->in, yaml_get(yaml_get(entry->node, order->part), order->less), NULL,
		              "\"%s.%s\", %d, is above \"%s\", %d", order->part, order->less, less, order->more, more);
}

static void check_tiers(const struct entry *entry)
{
	const struct programme *programme = entry->value;
	const struct yaml_node *tiers = yaml_get(yaml_get(entry->node, "ledger"), "tier_hundredths");
	const int *weight = programme->ledger.tier_hundredths;
	for (enum knee_tier tier = TIER_LOW; tier < TIER_KINDS; tier++)
		if (weight[tier] < weight[tier - 1])
			reading_fault(entry->in, yaml_get(tiers, knee_tier_words[tier]), NULL, "\"%s\" weighs less than \"%s\"", knee_tier_words[tier],
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
		check_order(entry, &orders[i]);
	check_tiers(entry);
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
