/*
 * The phases of a programme and the lines that must hold to leave one.
 */
#include "io/library_draft.h"

#include "core/programme.h"

#define LINE(member) offsetof(struct gate_line, member)
#define LINE_FIGURE(member, least, most) \
	{ .key = #member, .kind = FIELD_INT, .offset = LINE(member), .min = (least), .max = (most) }
static const struct field line_fields[] = {
	{ .key = "id", .kind = FIELD_ID, .required = true, .offset = LINE(id), .min = 2, .max = 48 },
	{ .key = "kind", .kind = FIELD_WORD, .required = true, .offset = LINE(kind), FIELD_WORDS(gate_kind_words) },
	{ .key = "text", .kind = FIELD_TEXT, .required = true, .offset = LINE(text), .min = 1, .max = 76 },
	{ .key = "rule", .kind = FIELD_RULE, .required = true, .offset = LINE(rule), .min = 2, .max = 48 },
	{ .key = "test", .kind = FIELD_ID, .offset = LINE(test), .min = 2, .max = 48 },
	{ .key = "tests", .kind = FIELD_IDS, .offset = LINE(tests), .min = 1, .max = 8 },
	LINE_FIGURE(days, 1, 365), LINE_FIGURE(least, 0, 1000), LINE_FIGURE(most, 0, 1000),
	LINE_FIGURE(far, 1, 100), LINE_FIGURE(count, 0, 100), LINE_FIGURE(percent, 1, 100),
	LINE_FIGURE(pain, 0, 10), LINE_FIGURE(better_by, 1, 100),
};
static const struct gate_line line_blank = {
	.days = NOT_SET, .least = NOT_SET, .most = NOT_SET, .far = NOT_SET, .count = NOT_SET, .percent = NOT_SET,
	.pain = NOT_SET, .better_by = NOT_SET,
};
static const struct field_table line_table = {
	.name = "Gate", TABLE_FIELDS(line_fields), .size = sizeof(struct gate_line), .blank = &line_blank,
};

#define PHASE(member) offsetof(struct phase_rules, member)
#define PHASE_FIGURE(member, least, most) \
	{ .key = #member, .kind = FIELD_INT, .offset = PHASE(member), .min = (least), .max = (most) }
#define FIGURE(member, least, most) FIELD_FIGURE(phase_rules, member, least, most)
static const struct field phase_fields[] = {
	{ .key = "summary", .kind = FIELD_TEXT, .required = true, .offset = PHASE(summary), .min = 1, .max = 120 },
	{ .key = "tier_most", .kind = FIELD_WORD, .required = true, .offset = PHASE(tier_most),
	  FIELD_WORDS(knee_tier_words) },
	{ .key = "tier_eased", .kind = FIELD_WORD, .offset = PHASE(tier_eased), FIELD_WORDS(knee_tier_words) },
	PHASE_FIGURE(eased_pain, 0, 10), PHASE_FIGURE(impact_from_stage, 1, 60),
	FIGURE(strength_week, 0, 7), FIGURE(cardio_week, 0, 7), FIGURE(mobility_week, 0, 7),
	PHASE_FIGURE(hold_s, 1, 300), PHASE_FIGURE(hold_max_s, 1, 300),
	PHASE_FIGURE(red_episodes_back, 1, 10), PHASE_FIGURE(red_episode_days, 1, 60),
	PHASE_FIGURE(ambers_back, 1, 30), PHASE_FIGURE(amber_days, 1, 60),
	{ .key = "exit", .kind = FIELD_LIST, .offset = PHASE(exit), .count_offset = PHASE(exit_count),
	  .min = 1, .max = 20, .table = &line_table },
};
static const struct phase_rules phase_blank = {
	.eased_pain = NOT_SET, .impact_from_stage = NOT_SET, .hold_s = NOT_SET, .hold_max_s = NOT_SET,
	.red_episodes_back = NOT_SET, .red_episode_days = NOT_SET, .ambers_back = NOT_SET, .amber_days = NOT_SET,
};

/* A phase that eases nothing eases up to its own tier. */
static void complete_phase(void *value)
{
	struct phase_rules *phase = value;
	if (phase->tier_eased < phase->tier_most)
		phase->tier_eased = phase->tier_most;
}

static const struct field_table phase_table = {
	.name = "Phase", TABLE_FIELDS(phase_fields), .size = sizeof(struct phase_rules), .blank = &phase_blank,
	.complete = complete_phase,
};

#define OF_PHASE(name, at) \
	{ .key = (name), .kind = FIELD_MAP, .required = true, .offset = (at) * sizeof(struct phase_rules), \
	  .table = &phase_table }
static const struct field phases_fields[] = {
	OF_PHASE("calm-down", REHAB_CALM_DOWN), OF_PHASE("build-up", REHAB_BUILD_UP),
	OF_PHASE("return", REHAB_RETURN),       OF_PHASE("maintain", REHAB_MAINTAIN),
};

static void number_phases(void *value)
{
	struct phase_rules *phase = value;
	for (enum rehab_phase i = 0; i < REHAB_PHASES; i++)
		phase[i].phase = i;
}

const struct field_table phases_table = {
	.name = "Phases", TABLE_FIELDS(phases_fields), .size = REHAB_PHASES * sizeof(struct phase_rules),
	.complete = number_phases,
};
