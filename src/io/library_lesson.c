/*
 * Cards of the day.
 */
#include "io/library_draft.h"

#include "core/programme.h"

#define LESSON(member) offsetof(struct lesson, member)
static const struct field lesson_fields[] = {
	{ .key = "id", .kind = FIELD_ID, .required = true, .offset = LESSON(id), .min = 2, .max = 48 },
	{ .key = "title", .kind = FIELD_TEXT, .required = true, .offset = LESSON(title), .min = 1, .max = 48 },
	{ .key = "text", .kind = FIELD_TEXT, .required = true, .offset = LESSON(text), .min = 1, .max = 600 },
	{ .key = "sources", .kind = FIELD_IDS, .required = true, .offset = LESSON(sources), .min = 1, .max = 8 },
};
static const struct lesson lesson_blank;
const struct field_table lesson_table = {
	.name = "Lesson", TABLE_FIELDS(lesson_fields), .size = sizeof(struct lesson), .blank = &lesson_blank,
};
