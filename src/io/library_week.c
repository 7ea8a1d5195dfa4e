/*
 * The weeks of a programme: what stands on which day, phase by phase.
 */
#include "io/library_draft.h"

#include "core/programme.h"

#define ITEM(member) offsetof(struct week_item, member)
static const struct field item_fields[] = {
	{ .key = "do", .kind = FIELD_WORD, .required = true, .offset = ITEM(what), FIELD_WORDS(week_what_words) },
	{ .key = "run", .kind = FIELD_WORD, .offset = ITEM(run), FIELD_WORDS(run_part_words) },
	{ .key = "minutes", .kind = FIELD_INT, .offset = ITEM(minutes), .min = 1, .max = 180 },
	{ .key = "short", .kind = FIELD_BOOL, .offset = ITEM(short_session) },
	{ .key = "impact", .kind = FIELD_BOOL, .offset = ITEM(impact) },
	{ .key = "run_instead", .kind = FIELD_BOOL, .offset = ITEM(run_instead) },
};
static const struct week_item item_blank = { .minutes = NOT_SET };
static const struct field_table item_table = {
	.name = "Week item", TABLE_FIELDS(item_fields), .size = sizeof(struct week_item), .blank = &item_blank,
};

#define WEEK(member) offsetof(struct week_template, member)
#define WEEKDAY(name, n) \
	{ .key = (name), .kind = FIELD_ARRAY, .required = true, .offset = WEEK(day[n].item), \
	  .count_offset = WEEK(day[n].count), .min = 1, .max = WEEK_DAY_ITEMS, .table = &item_table }
static const struct field week_fields[] = {
	{ .key = "id", .kind = FIELD_ID, .required = true, .offset = WEEK(id), .min = 2, .max = 48 },
	{ .key = "title", .kind = FIELD_TEXT, .required = true, .offset = WEEK(title), .min = 1, .max = 40 },
	{ .key = "phase", .kind = FIELD_WORD, .required = true, .offset = WEEK(phase), FIELD_WORDS(rehab_phase_words) },
	{ .key = "alternative", .kind = FIELD_BOOL, .offset = WEEK(alternative) },
	WEEKDAY("mon", 0), WEEKDAY("tue", 1), WEEKDAY("wed", 2), WEEKDAY("thu", 3), WEEKDAY("fri", 4),
	WEEKDAY("sat", 5), WEEKDAY("sun", 6),
};
static const struct week_template week_blank;
const struct field_table week_table = {
	.name = "Week", TABLE_FIELDS(week_fields), .size = sizeof(struct week_template), .blank = &week_blank,
};
