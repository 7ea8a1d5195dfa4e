/* exercises/SCHEMA.md says what the field tables say, key by key, and nothing else. */
#include "support/check.h"

#include "io/schema.h"

static char document[80000];

static int read_document(void **state)
{
	(void)state;
	FILE *file = fopen(TEST_SOURCE_DIR "/exercises/SCHEMA.md", "r");
	if (file == NULL)
		return 1;
	size_t length = fread(document, 1, sizeof document - 1, file);
	fclose(file);
	return length == 0 || length == sizeof document - 1;
}

/* The chapter `name`, copied; fails when there is none. */
static const char *chapter(const char *name)
{
	static char text[8000];
	char title[80];
	snprintf(title, sizeof title, "\n## %s\n", name);
	const char *from = strstr(document, title);
	if (from == NULL)
		fail_msg("SCHEMA.md has no chapter %s", name);
	from += strlen(title);
	const char *to = strstr(from, "\n## ");
	snprintf(text, sizeof text, "%.*s", (int)(to == NULL ? strlen(from) : (size_t)(to - from)), from);
	return text;
}

static size_t count_rows(const char *text)
{
	size_t rows = 0;
	while ((text = strstr(text, "\n| `")) != NULL) {
		rows++;
		text++;
	}
	return rows;
}

static void assert_row(const char *text, const struct field *field)
{
	char range[400], row[700];
	struct text words = TEXT(range);
	field_print_range(field, &words);
	snprintf(row, sizeof row, "\n| `%s` | %s | %s | %s | ", field->key, field_kind_word(field->kind), range,
	         field->required ? "yes" : "no");
	const char *found = strstr(text, row);
	if (found == NULL)
		fail_msg("SCHEMA.md lacks the row:%s", row);
	assert_int_not_equal(found[strlen(row)], '|');
}

static void assert_table(const struct field_table *table)
{
	assert_true(table->count <= FIELDS_MAX);
	assert_int_equal(count_rows(chapter(table->name)), table->count);
	for (size_t i = 0; i < table->count; i++)
		assert_row(chapter(table->name), &table->fields[i]);
	for (size_t i = 0; i < table->count; i++)
		if (table->fields[i].table != NULL)
			assert_table(table->fields[i].table);
}

static void test_every_key_is_documented_with_its_type_and_range_and_no_other_key_is(void **state)
{
	(void)state;
	size_t count;
	const struct field_table *const *tables = schema_tables(&count);
	for (size_t i = 0; i < count; i++)
		assert_table(tables[i]);
}

static size_t count_words(const char *text, const char *end)
{
	size_t words = 0;
	for (; text < end; text++)
		words += *text == ' ' && text[1] != ' ';
	return words;
}

static void test_every_kit_word_is_documented(void **state)
{
	(void)state;
	size_t count;
	const char *const *words = schema_kit_words(&count);
	const char *kit = strstr(document, "Kit words:"), *at_hand = strstr(kit, "needed:");
	for (size_t i = 0; i < count; i++) {
		char spaced[60];
		snprintf(spaced, sizeof spaced, " %s", words[i]);
		const char *found = strstr(kit, spaced);
		assert_non_null(found);
		assert_true(found < strchr(kit, '\n'));
	}
	size_t documented = count_words(kit + strlen("Kit words:"), strchr(kit, '.')) +
	                    count_words(at_hand + strlen("needed:"), strchr(at_hand, '.'));
	assert_int_equal(documented, count);
}

/* Checks one key of the chapter Angles ("hip_" is a pair) in a view; returns how many names it gives. */
static size_t check_angle(const char *key, size_t length, enum figure_view view, bool told)
{
	static const char *const endings[FIGURE_VIEWS][2] = {
		[VIEW_SIDE] = { "n", "f" }, [VIEW_FRONT] = { "l", "r" },
	};
	size_t names = key[length - 1] == '_' ? 2 : 1;
	for (size_t i = 0; i < names; i++) {
		char name[40];
		snprintf(name, sizeof name, "%.*s%s", (int)length, key, names == 2 ? endings[view][i] : "");
		assert_int_equal(figure_angle_find(view, name) != FIGURE_ANGLES, told);
	}
	return told ? names : 0;
}

/* One row: keys in backquotes, then the views. */
static void check_angle_row(const char *row, size_t found[static FIGURE_VIEWS])
{
	static const char *const views[FIGURE_VIEWS] = { [VIEW_SIDE] = "side", [VIEW_FRONT] = "front" };
	const char *of = strchr(row, '|') + 2;
	for (const char *key = row; *key == '`'; key = strchr(key + 1, '`') + 2)
		for (enum figure_view view = 0; view < FIGURE_VIEWS; view++) {
			bool told = strncmp(of, "both", 4) == 0 || strncmp(of, views[view], 4) == 0;
			found[view] += check_angle(key + 1, strcspn(key + 1, "`"), view, told);
		}
}

static void test_every_angle_is_documented_for_its_views(void **state)
{
	(void)state;
	size_t found[FIGURE_VIEWS] = { 0 };
	for (const char *at = chapter("Angles"); (at = strstr(at, "\n| `")) != NULL; at++)
		check_angle_row(at + 3, found);
	/* A side view has no R, pelvis, toes and widths, a front view no ankle and neither belly nor arch; all else they share. */
	assert_int_equal(found[VIEW_SIDE], FIGURE_ANGLES - 6);
	assert_int_equal(found[VIEW_FRONT], FIGURE_ANGLES - 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_key_is_documented_with_its_type_and_range_and_no_other_key_is),
		cmocka_unit_test(test_every_kit_word_is_documented),
		cmocka_unit_test(test_every_angle_is_documented_for_its_views),
	};
	return cmocka_run_group_tests(tests, read_document, NULL);
}
