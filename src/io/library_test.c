/*
 * Tests that a gate or a retest asks for, with what is typical.
 */
#include "io/library_draft.h"

#include "core/programme.h"

static const char *const sexes[SEX_KINDS] = { [SEX_FEMALE] = "f", [SEX_MALE] = "m" };
enum { AGE_MOST = 150 };

#define NORM(member) offsetof(struct test_norm, member)
static const struct field norm_fields[] = {
	{ .key = "sex", .kind = FIELD_WORD, .offset = NORM(sex), FIELD_WORDS(sexes) },
	{ .key = "age_from", .kind = FIELD_INT, .offset = NORM(age_from), .max = AGE_MOST },
	{ .key = "age_to", .kind = FIELD_INT, .offset = NORM(age_to), .max = AGE_MOST },
	FIELD_FIGURE(test_norm, value, 1, 1000),
};
static const struct test_norm norm_blank = { .age_to = AGE_MOST };
static const struct field_table norm_table = {
	.name = "Norm", TABLE_FIELDS(norm_fields), .size = sizeof(struct test_norm), .blank = &norm_blank,
};

#define A_TEST(member) offsetof(struct test, member)
static const struct field test_fields[] = {
	{ .key = "id", .kind = FIELD_ID, .required = true, .offset = A_TEST(id), .min = 2, .max = 48 },
	{ .key = "name", .kind = FIELD_TEXT, .required = true, .offset = A_TEST(name), .min = 1, .max = 40 },
	{ .key = "how", .kind = FIELD_TEXT, .required = true, .offset = A_TEST(how), .min = 1, .max = 300 },
	{ .key = "unit", .kind = FIELD_WORD, .required = true, .offset = A_TEST(unit), FIELD_WORDS(test_unit_words) },
	{ .key = "sides", .kind = FIELD_BOOL, .offset = A_TEST(sides) },
	{ .key = "lower_is_better", .kind = FIELD_BOOL, .offset = A_TEST(lower_is_better) },
	{ .key = "asks_pain", .kind = FIELD_BOOL, .offset = A_TEST(asks_pain) },
	FIELD_FIGURE(test, least, 0, 1000), FIELD_FIGURE(test, most, 1, 10000),
	{ .key = "norms", .kind = FIELD_LIST, .offset = A_TEST(norms), .count_offset = A_TEST(norm_count),
	  .min = 1, .max = 40, .table = &norm_table },
	{ .key = "sources", .kind = FIELD_IDS, .required = true, .offset = A_TEST(sources), .min = 1, .max = 8 },
};
static const struct test test_blank;
const struct field_table test_table = {
	.name = "Test", TABLE_FIELDS(test_fields), .size = sizeof(struct test), .blank = &test_blank,
};

static void check_norms(const struct entry *entry, const struct test *test)
{
	const struct yaml_node *list = yaml_get(entry->node, "norms");
	const struct yaml_node *node = list == NULL ? NULL : list->first;
	for (size_t i = 0; i < test->norm_count && node != NULL; i++, node = node->next) {
		const struct test_norm *norm = &test->norms[i];
		if (norm->age_from > norm->age_to)
			reading_fault(entry->in, node, NULL, "the ages go from %d to %d", norm->age_from, norm->age_to);
		if (norm->value < test->least || norm->value > test->most)
			reading_fault(entry->in, yaml_get(node, "value"), NULL,
			              "%d cannot be entered, only %d to %d can", norm->value, test->least, test->most);
	}
}

void test_check(const struct entry *entry)
{
	const struct test *test = entry->value;
	if (test->least >= test->most)
		reading_fault(entry->in, yaml_get(entry->node, "least"), NULL, "\"least\" is not below \"most\"");
	else
		check_norms(entry, test);
}

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
