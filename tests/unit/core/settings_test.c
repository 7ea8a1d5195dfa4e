/* The table of settings, and commands in words. */
#include "core/settings.h"

#include "support/check.h"

static const char *split(struct arena *arena, const char *command)
{
	const char *const *words;
	if (!command_split(command, &words, arena))
		return "open";
	struct text out = text_over(arena_alloc(arena, 400), 400);
	for (int i = 0; words != NULL && words[i] != NULL; i++)
		text_addf(&out, "[%s]", words[i]);
	return out.at;
}

static void a_command_is_parted_at_blanks_and_held_together_by_quotes(void **state)
{
	(void)state;
	static const struct {
		const char *command, *words;
	} cases[] = {
		{ "say", "[say]" }, { "  say   -v  en ", "[say][-v][en]" }, { "say \"a b\" 'c d'", "[say][a b][c d]" },
		{ "say ''", "[say][]" }, { "say '\"'", "[say][\"]" }, { "it's", "[it's]" }, { "", "" }, { "   ", "" },
		{ "say 'x", "open" }, { "say \"x y", "open" }, { "say $(rm -r x) ; `y` > z", "[say][$(rm][-r][x)][;][`y`][>][z]" },
	};
	struct arena *arena = arena_new();
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_string_equal(split(arena, cases[i].command), cases[i].words);
	arena_free(arena);
}

static void every_setting_has_a_row_and_is_found_by_its_key(void **state)
{
	(void)state;
	for (int i = 0; i < SETTINGS; i++) {
		const struct setting_row *row = &setting_rows[i];
		assert_int_equal(setting_find(row->key), i);
		assert_non_null(row->label);
		assert_true(row->meaning[strlen(row->meaning) - 1] == '.');
		assert_true(row->group < SETTING_GROUPS);
	}
	assert_int_equal(setting_find("them"), SETTINGS);
}

/* Each is put and read without touching its neighbours: an offset or a size that is off would show. */
static void what_is_put_into_one_changes_no_other(void **state)
{
	(void)state;
	for (int i = 0; i < SETTINGS; i++) {
		const struct setting_row *row = &setting_rows[i];
		const struct settings usual = settings_usual();
		struct settings settings = usual;
		static const char *const command[] = { "say", NULL };
		if (row->kind == SETTING_IS_COMMAND)
			setting_put_command(&settings, (enum setting)i, command);
		else
			setting_put(&settings, (enum setting)i, setting_value(&usual, (enum setting)i) == 0);
		for (int other = 0; other < SETTINGS; other++)
			assert_int_equal(setting_same(&settings, &usual, (enum setting)other), other != i);
	}
}

static void what_may_be_chosen_is_told_in_words(void **state)
{
	(void)state;
	static const struct {
		enum setting which;
		const char *range;
	} cases[] = {
		{ SETTING_MASS, "kg or lb" }, { SETTING_DISTANCE, "auto, km or mi" }, { SETTING_BELL, "true or false" },
		{ SETTING_ROLLOVER, "0 to 11" }, { SETTING_ON_CUE, "a command" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		char words[200];
		struct text text = TEXT(words);
		setting_print_range(cases[i].which, &text);
		assert_string_equal(words, cases[i].range);
	}
}

static void a_length_is_told_as_chosen_else_as_the_intake_says(void **state)
{
	(void)state;
	struct settings settings = settings_usual();
	struct intake intake = intake_blank();
	intake.units = UNITS_MI;
	assert_int_equal(settings_measures(&settings, &intake).distance, UNITS_MI);
	settings.distance = DISTANCE_KM;
	assert_int_equal(settings_measures(&settings, &intake).distance, UNITS_KM);
	assert_true(settings_measures(&settings, &intake).distance_chosen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_command_is_parted_at_blanks_and_held_together_by_quotes),
		cmocka_unit_test(every_setting_has_a_row_and_is_found_by_its_key),
		cmocka_unit_test(what_is_put_into_one_changes_no_other),
		cmocka_unit_test(what_may_be_chosen_is_told_in_words),
		cmocka_unit_test(a_length_is_told_as_chosen_else_as_the_intake_says),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
