/*
 * The man page is in step with the tables that --help and the key hints are
 * made from. When one of these tests fails it prints what the page must have.
 */
#include "support/check.h"

#include "app/cli.h"
#include "base/text.h"
#include "tui/screens.h"

enum { PAGE_MAX = 1 << 17 };

static char page[PAGE_MAX], expected[PAGE_MAX];

static int read_page(void **state)
{
	(void)state;
	FILE *file = fopen(TEST_SOURCE_DIR "/src/man/stepdown.1", "r");
	if (file == NULL)
		return -1;
	page[fread(page, 1, sizeof page - 1, file)] = '\0';
	fclose(file);
	return 0;
}

/* Text as roff has it: a plain hyphen and caret are other characters there. */
static void add_roff(struct text *out, const char *words)
{
	for (; *words != '\0'; words++) {
		if (*words == '-')
			text_add(out, "\\-");
		else if (*words == '^')
			text_add(out, "\\(ha");
		else
			text_add_bytes(out, words, 1);
	}
}

static void expect_on_page(void)
{
	if (strstr(page, expected) == NULL)
		fail_msg("src/man/stepdown.1 must have these lines:\n%s", expected);
}

static void each_command_is_on_the_page_as_help_tells_it(void **state)
{
	(void)state;
	for (const struct command *one = commands; one->name != NULL; one++) {
		struct text text = TEXT(expected);
		text_add(&text, ".TP\n.B stepdown");
		if (one->name[0] != '\0')
			text_addf(&text, " %s", one->name);
		if (one->argument != NULL)
			text_addf(&text, " \\fR%s", one->argument);
		text_add(&text, "\n");
		add_roff(&text, one->help);
		text_add(&text, "\n");
		expect_on_page();
	}
}

static void add_option(struct text *text, const struct option_row *one)
{
	text_add(text, ".TP\n.B ");
	if (one->letter > 0 && one->letter < 128)
		text_addf(text, "\\-%c\\fR, \\fB", one->letter);
	text_add(text, "\\-\\-");
	add_roff(text, one->name);
	if (one->argument != NULL)
		text_addf(text, " \\fI%s", one->argument);
	text_add(text, "\n");
	add_roff(text, one->help);
	text_add(text, "\n");
}

static void each_option_is_on_the_page_as_help_tells_it(void **state)
{
	(void)state;
	for (const struct option_row *one = options; one->name != NULL; one++) {
		struct text text = TEXT(expected);
		add_option(&text, one);
		expect_on_page();
	}
}

static void the_options_of_a_command_are_under_its_own_heading(void **state)
{
	(void)state;
	for (const struct command *one = commands; one->name != NULL; one++) {
		if (one->options == NULL)
			continue;
		struct text text = TEXT(expected);
		text_addf(&text, ".SS Of %s\n", one->name);
		for (const struct option_row *row = one->options; row->name != NULL; row++)
			add_option(&text, row);
		assert_false(text.cut);
		expect_on_page();
	}
}

static bool begins_with_option(const char *page_name, const struct option_row *row)
{
	for (; row != NULL && row->name != NULL; row++) {
		struct text text = TEXT(expected);
		add_roff(&text, row->name);
		size_t length = strlen(expected);
		if (strncmp(page_name, expected, length) == 0 && (page_name[length] == ' ' || page_name[length] == '\n'))
			return true;
	}
	return false;
}

static bool is_option(const char *page_name)
{
	bool known = begins_with_option(page_name, options);
	for (const struct command *one = commands; one->name != NULL; one++)
		known |= begins_with_option(page_name, one->options);
	return known;
}

/* The other way round: an option that is gone is gone from the page too. */
static void the_page_names_no_option_that_is_not_there(void **state)
{
	(void)state;
	for (const char *at = page; (at = strstr(at, "\n.B \\-")) != NULL; at++) {
		const char *name = strstr(at, "\\-\\-") + 4;
		if (!is_option(name))
			fail_msg("there is no option --%.30s", name);
	}
}

static void add_setting(struct text *text, const struct settings *usual, enum setting which)
{
	const struct setting_row *row = &setting_rows[which];
	char words[400];
	struct text range = TEXT(words);
	setting_print_range(which, &range);
	text_addf(text, ".TP\n.B %s: \\fR%s", row->key, words);
	if (row->environment != NULL)
		text_addf(text, " (%s)", row->environment);
	text_add(text, "\n");
	add_roff(text, row->meaning);
	range = TEXT(words);
	setting_print(usual, which, &range);
	text_addf(text, "\nBuilt in: %s.\n", words[0] == '\0' ? "none" : words);
}

static void the_settings_are_those_of_their_table(void **state)
{
	(void)state;
	const struct settings usual = settings_usual();
	for (int i = 0; i < SETTINGS; i++) {
		struct text text = TEXT(expected);
		add_setting(&text, &usual, (enum setting)i);
		expect_on_page();
	}
}

static bool is_told(const struct binding *one)
{
	return one->label != NULL && (one->help != NULL || one->words != NULL);
}

static void the_keys_are_those_of_the_binding_tables(void **state)
{
	(void)state;
	struct text text = TEXT(expected);
	for (const struct binding_table *table = binding_tables; table->name != NULL; table++) {
		text_addf(&text, ".SS %s\n", table->name);
		for (const struct binding *one = table->bindings; one->action != 0; one++) {
			if (!is_told(one))
				continue;
			text_add(&text, ".TP\n.B ");
			add_roff(&text, one->label);
			text_add(&text, "\n");
			add_roff(&text, one->help != NULL ? one->help : one->words);
			text_add(&text, "\n");
		}
	}
	assert_false(text.cut);
	if (strstr(page, expected) == NULL)
		fputs(expected, stderr);
	assert_non_null(strstr(page, expected));
}

static void the_page_says_what_the_program_is_not(void **state)
{
	(void)state;
	assert_non_null(strstr(page, "not medical advice"));
	assert_non_null(strstr(page, ".SH TESTING"));
	assert_non_null(strstr(page, ".SH EXIT STATUS"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_command_is_on_the_page_as_help_tells_it),
		cmocka_unit_test(each_option_is_on_the_page_as_help_tells_it),
		cmocka_unit_test(the_options_of_a_command_are_under_its_own_heading),
		cmocka_unit_test(the_page_names_no_option_that_is_not_there),
		cmocka_unit_test(the_settings_are_those_of_their_table),
		cmocka_unit_test(the_keys_are_those_of_the_binding_tables),
		cmocka_unit_test(the_page_says_what_the_program_is_not),
	};
	return cmocka_run_group_tests(tests, read_page, NULL);
}
