/*
 * The figures by which a programme plans: stages, load, exercises, habits; and by which it looks back for triggers.
 */
#include "io/library_draft.h"

#include "core/programme.h"

#define ONE_STAGE(member) offsetof(struct run_stage, member)
static const struct field one_stage_fields[] = {
	{ .key = "stage", .kind = FIELD_INT, .required = true, .offset = FIELD_CHECKED_ONLY, .min = 1, .max = 60 },
	FIELD_FIGURE(run_stage, run_s, 10, 10800), FIELD_FIGURE(run_stage, walk_s, 0, 3600),
	FIELD_FIGURE(run_stage, repeats, 1, 60), FIELD_FIGURE(run_stage, distance_m, 100, 50000),
};
static const struct field_table one_stage_table = {
	.name = "Stage", TABLE_FIELDS(one_stage_fields), .size = sizeof(struct run_stage),
};

#define STAGE(member) offsetof(struct stage_rules, member)
#define FIGURE(member, least, most) FIELD_FIGURE(stage_rules, member, least, most)
static const struct field stage_fields[] = {
	{ .key = "stages", .kind = FIELD_LIST, .required = true, .offset = STAGE(stages),
	  .count_offset = STAGE(stage_count), .min = 1, .max = 60, .table = &one_stage_table },
	FIGURE(greens_up, 1, STAGE_GREENS), FIGURE(ambers_down, 1, 10), FIGURE(days_apart, 1, 7),
	FIGURE(free_day_weeks, 0, 52),
	FIGURE(pause_short_days, 1, 365), FIGURE(pause_long_days, 1, 365), FIGURE(pause_over_days, 1, 365),
	FIGURE(pause_short_back, 0, 60), FIGURE(pause_long_back, 0, 60),
	FIGURE(walk_before_s, 0, 10800), FIGURE(walk_before_pain, 0, 10),
	FIGURE(small_run_m, 0, 50000), FIGURE(small_step_m, 1, 50000), FIGURE(small_step_s, 1, 10800),
	FIGURE(warm_up_s, 0, 3600), FIGURE(high_knees_from, 1, 60),
	FIGURE(calm_down_green_days, 1, 365), FIGURE(build_up_most, 0, 60), FIGURE(entry_baseline_m, 0, 50000),
};
const struct field_table stage_rules_table = {
	.name = "Run-walk", TABLE_FIELDS(stage_fields), .size = sizeof(struct stage_rules),
};
#undef FIGURE

#define FIGURE(member, least, most) FIELD_FIGURE(load_rules, member, least, most)
static const struct field load_fields[] = {
	FIGURE(baseline_weeks, 1, 52), FIGURE(baseline_least, 1, 52), FIGURE(baseline_oldest_weeks, 1, 104),
	FIGURE(gate_days, 1, 60), FIGURE(gate_green_thirds, 0, 3),
	FIGURE(raise, 100, 200), FIGURE(raise_most, 100, 200),
	FIGURE(week_jump, 100, 300), FIGURE(week_note, 100, 300),
	FIGURE(longest_share, 1, 100), FIGURE(longest_share_many, 1, 100), FIGURE(many_runs, 1, 14),
	FIGURE(run_ceiling, 100, 300), FIGURE(run_strong, 100, 500), FIGURE(spike_moderate, 100, 500),
	FIGURE(longest_days, 1, 365),
	FIGURE(deload_after, 1, 52), FIGURE(deload, 1, 100), FIGURE(deload_ambers, 1, 30),
	FIGURE(deload_amber_days, 1, 60), FIGURE(step_back_days, 1, 60), FIGURE(half_back_days, 1, 60),
	FIGURE(pause_short, 1, 100), FIGURE(pause_long, 1, 100), FIGURE(pause_raise, 100, 200),
	FIGURE(gain_days, 1, 60), FIGURE(gain_percent, 1, 100),
	FIGURE(strides_after_weeks, 0, 52), FIGURE(stress_green_weeks, 0, 52),
	FIGURE(most_run_days, 1, 7), FIGURE(long_pause_days, 1, 365),
};
const struct field_table load_rules_table = {
	.name = "Load", TABLE_FIELDS(load_fields), .size = sizeof(struct load_rules),
};
#undef FIGURE

static const struct field spacing_fields[] = {
	FIELD_FIGURE(spacing_rules, strength_days, 1, 7), FIELD_FIGURE(spacing_rules, rest_in_days, 2, 28),
};
const struct field_table spacing_rules_table = {
	.name = "Spacing", TABLE_FIELDS(spacing_fields), .size = sizeof(struct spacing_rules),
};

#define FIGURE(member) FIELD_FIGURE(balance_rules, member, 0, 20)
static const struct field balance_fields[] = {
	FIGURE(quads), FIGURE(glutes_or_hinge), FIGURE(abduction), FIGURE(week_hamstrings), FIGURE(week_calves),
	FIGURE(week_adduction), FIGURE(week_trunk),
};
const struct field_table balance_rules_table = {
	.name = "Balance", TABLE_FIELDS(balance_fields), .size = sizeof(struct balance_rules),
};
#undef FIGURE

#define FIGURE(member, least, most) FIELD_FIGURE(ladder_rules, member, least, most)
static const struct field ladder_fields[] = {
	FIGURE(clean_sessions, 1, CLEAN_SESSIONS), FIGURE(clean_days, 1, 365), FIGURE(effort_most, 0, 10),
	FIGURE(form_least, 1, 5), FIGURE(rep_rungs, 0, 10), FIGURE(rep_step, 1, 10), FIGURE(hold_step_s, 1, 60),
	FIGURE(contact_step, 1, 20), FIGURE(step_step, 1, 20), FIGURE(range_step_s, 1, 600),
	FIGURE(cardio_step_s, 1, 3600), FIGURE(load_rungs, 0, 10), FIGURE(load_percent_least, 0, 100),
	FIGURE(load_percent_most, 0, 100), FIGURE(away_days, 1, 365),
};
const struct field_table ladder_rules_table = {
	.name = "Ladder", TABLE_FIELDS(ladder_fields), .size = sizeof(struct ladder_rules),
};
#undef FIGURE

#define LEDGER(member) offsetof(struct ledger_rules, member)
#define TIER(name, tier) \
	{ .key = (name), .kind = FIELD_INT, .required = true, .offset = LEDGER(tier_hundredths[tier]), .max = 1000 }
static const struct field tier_fields[] = {
	TIER("none", TIER_NONE), TIER("low", TIER_LOW), TIER("low-moderate", TIER_LOW_MODERATE),
	TIER("moderate", TIER_MODERATE), TIER("moderate-high", TIER_MODERATE_HIGH), TIER("high", TIER_HIGH),
};
static const struct field_table tier_table = { .name = "Tier weights", TABLE_FIELDS(tier_fields) };

#define FIGURE(member, least, most) FIELD_FIGURE(ledger_rules, member, least, most)
static const struct field ledger_fields[] = {
	{ .key = "tier_hundredths", .kind = FIELD_MAP, .required = true, .offset = 0, .table = &tier_table },
	FIGURE(both_legs_percent, 0, 100), FIGURE(hold_s_a_rep, 1, 60), FIGURE(run_steps_a_point, 1, 10000),
	FIGURE(own_cadence, 100, 250), FIGURE(k_less_per_percent_thousandths, 0, 1000),
	FIGURE(k_least_thousandths, 0, 1000), FIGURE(k_least_from_percent, 0, 100),
	FIGURE(walk_cadence, 50, 200), FIGURE(walk_hundredths, 0, 1000), FIGURE(cardio_percent, 0, 100),
	FIGURE(flight_hundredths, 0, 1000), FIGURE(band_weeks, 1, 52), FIGURE(band_least, 1, 52),
	{ .key = "confidence", .kind = FIELD_NAME, .required = true, .offset = LEDGER(confidence),
	  FIELD_WORDS(confidence_words) },
};
const struct field_table ledger_rules_table = {
	.name = "Ledger", TABLE_FIELDS(ledger_fields), .size = sizeof(struct ledger_rules),
};
#undef FIGURE

#define HABIT(member) offsetof(struct habit_rules, member)
#define RETEST(name, phase) \
	{ .key = (name), .kind = FIELD_INT, .required = true, .offset = HABIT(retest_days[phase]), \
	  .min = 1, .max = 365 }
static const struct field retest_fields[] = {
	RETEST("calm-down", REHAB_CALM_DOWN), RETEST("build-up", REHAB_BUILD_UP), RETEST("return", REHAB_RETURN),
	RETEST("maintain", REHAB_MAINTAIN),
};
static const struct field_table retest_table = { .name = "Retest days", TABLE_FIELDS(retest_fields) };

#define FIGURE(member, least, most) FIELD_FIGURE(habit_rules, member, least, most)
static const struct field habit_fields[] = {
	FIGURE(mobility_s_least, 60, 3600), FIGURE(mobility_s_most, 60, 3600),
	FIGURE(recovery_after_strength_s, 0, 10800), FIGURE(cue_days, 1, 60), FIGURE(cadence_low, 100, 150),
	FIGURE(cadence_high, 100, 150), FIGURE(variety_percent, 1, 100), FIGURE(variety_weeks, 1, 52),
	FIGURE(sleep_min, 0, 1440), FIGURE(result_days, 1, 365),
	{ .key = "retest_days", .kind = FIELD_MAP, .required = true, .offset = 0, .table = &retest_table },
	FIGURE(score_days, 1, 365), FIGURE(tests_day, 1, 12),
};
const struct field_table habit_rules_table = {
	.name = "Habits", TABLE_FIELDS(habit_fields), .size = sizeof(struct habit_rules),
};
#undef FIGURE

#define FIGURE(member, least, most) FIELD_FIGURE(trigger_rules, member, least, most)
static const struct field trigger_fields[] = {
	FIGURE(group_least, 2, 1000), FIGURE(stretch_days, 1, 365), FIGURE(block_least, 1, 365),
	FIGURE(block_most, 1, 365), FIGURE(orders, 99, 9999), FIGURE(level, 1, 50), FIGURE(interval, 50, 99),
	FIGURE(window_days, 28, 3650), FIGURE(before_flare_days, 1, 14), FIGURE(runs_least, 4, EXPERIMENT_RUNS_MOST),
	FIGURE(runs_usual, 4, EXPERIMENT_RUNS_MOST),
};
const struct field_table trigger_rules_table = {
	.name = "Triggers", TABLE_FIELDS(trigger_fields), .size = sizeof(struct trigger_rules),
};
#undef FIGURE
