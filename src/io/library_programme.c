/*
 * A programme as a whole: its parts, its sessions, its questionnaires.
 */
#include "io/library_draft.h"

#include "core/programme.h"

#define SCORE(member) offsetof(struct score_def, member)
static const struct field score_fields[] = {
	{ .key = "id", .kind = FIELD_ID, .required = true, .offset = SCORE(id), .min = 2, .max = 48 },
	{ .key = "name", .kind = FIELD_TEXT, .required = true, .offset = SCORE(name), .min = 1, .max = 60 },
	{ .key = "least", .kind = FIELD_INT, .required = true, .offset = SCORE(least), .min = -100, .max = 1000 },
	{ .key = "most", .kind = FIELD_INT, .required = true, .offset = SCORE(most), .min = 0, .max = 1000 },
	{ .key = "change10", .kind = FIELD_INT, .offset = SCORE(change10), .min = 1, .max = 10000 },
	{ .key = "lower_is_better", .kind = FIELD_BOOL, .offset = SCORE(lower_is_better) },
	{ .key = "sources", .kind = FIELD_IDS, .required = true, .offset = SCORE(sources), .min = 1, .max = 8 },
};
static const struct score_def score_blank = { .change10 = NOT_SET };
static const struct field_table score_table = {
	.name = "Score", TABLE_FIELDS(score_fields), .size = sizeof(struct score_def), .blank = &score_blank,
};

#define PROGRAMME(member) offsetof(struct programme, member)
#define ROUTINE_OF(name, member) \
	{ .key = (name), .kind = FIELD_ID, .required = true, .offset = PROGRAMME(member), .min = 2, .max = 48 }
static const struct field session_fields[] = {
	ROUTINE_OF("strength_first", strength[0]), ROUTINE_OF("strength_second", strength[1]),
	ROUTINE_OF("strength_short", strength_short), ROUTINE_OF("mobility", mobility),
	ROUTINE_OF("recovery", recovery), ROUTINE_OF("breathing", breathing), ROUTINE_OF("warm_up", warm_up),
	ROUTINE_OF("cool_down", cool_down),
};
static const struct field_table session_table = { .name = "Sessions", TABLE_FIELDS(session_fields) };

#define PART(name, member, of) \
	{ .key = (name), .kind = FIELD_MAP, .required = true, .offset = PROGRAMME(member), .table = &(of) }
static const struct field programme_fields[] = {
	{ .key = "id", .kind = FIELD_ID, .required = true, .offset = PROGRAMME(id), .min = 2, .max = 48 },
	{ .key = "title", .kind = FIELD_TEXT, .required = true, .offset = PROGRAMME(title), .min = 1, .max = 40 },
	PART("response", response, response_rules_table),
	PART("flare", flare, flare_rules_table),
	PART("readiness", readiness, ready_rules_table),
	PART("phases", phase, phases_table),
	{ .key = "weeks", .kind = FIELD_LIST, .required = true, .offset = PROGRAMME(weeks),
	  .count_offset = PROGRAMME(week_count), .min = 1, .max = 16, .table = &week_table },
	PART("stage", stage, stage_rules_table),
	PART("load", load, load_rules_table),
	PART("spacing", spacing, spacing_rules_table),
	PART("balance", balance, balance_rules_table),
	PART("ladder", ladder, ladder_rules_table),
	PART("ledger", ledger, ledger_rules_table),
	PART("habit", habit, habit_rules_table),
	PART("trigger", trigger, trigger_rules_table),
	{ .key = "sessions", .kind = FIELD_MAP, .required = true, .offset = 0, .table = &session_table },
	{ .key = "scores", .kind = FIELD_LIST, .required = true, .offset = PROGRAMME(scores),
	  .count_offset = PROGRAMME(score_count), .min = 1, .max = 16, .table = &score_table },
};
static const struct programme programme_blank;
const struct field_table programme_table = {
	.name = "Programme", TABLE_FIELDS(programme_fields), .size = sizeof(struct programme),
	.blank = &programme_blank,
};
