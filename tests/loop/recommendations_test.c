/*
 * tests/recommendations.tsv: what runners with kneecap pain are advised, each
 * with the rule that carries it here and the test that proves it, or `later`.
 */
#include "support/check.h"

#include "base/text.h"
#include "core/programme.h"
#include "io/library.h"

enum { RECOMMENDATIONS = 87, FIELDS = 4, BYTES = 400000 };

static struct library *library;

static int load(void **state)
{
	(void)state;
	struct faults *faults = faults_new();
	library_load(&library, TEST_SOURCE_DIR "/exercises", NULL, faults);
	faults_free(faults);
	return library == NULL;
}

static int unload(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

/* The bytes of a file of the source tree, static; NULL when there is none. */
static const char *read_file(const char *name)
{
	static char bytes[BYTES];
	char path[500];
	snprintf(path, sizeof path, TEST_SOURCE_DIR "/%s", name);
	FILE *file = fopen(path, "r");
	if (file == NULL)
		return NULL;
	size_t length = fread(bytes, 1, sizeof bytes - 1, file);
	fclose(file);
	assert_true(length < sizeof bytes - 1);
	bytes[length] = '\0';
	return bytes;
}

/* One line: number, own words, rules, test. */
struct recommendation {
	char text[600];
	char *field[FIELDS];
};

/* Splits the line at `at`; returns where the next one begins. */
static const char *split(struct recommendation *line, const char *at)
{
	const char *end = strchr(at, '\n');
	assert_non_null(end);
	assert_true((size_t)(end - at) < sizeof line->text);
	snprintf(line->text, sizeof line->text, "%.*s", (int)(end - at), at);
	char *next = line->text;
	for (int i = 0; i < FIELDS; i++) {
		if (next == NULL)
			fail_msg("four fields, tabs between: %s", line->text);
		line->field[i] = next;
		next = strchr(next, '\t');
		if (next != NULL)
			*next++ = '\0';
	}
	assert_null(next);
	return end + 1;
}

/* The rules of a line are there; true when one of them has a figure in the programme. */
static bool decides(const struct recommendation *line)
{
	char rules[100];
	bool figures = false;
	snprintf(rules, sizeof rules, "%s", line->field[2]);
	for (char *id = strtok(rules, " "); id != NULL; id = strtok(NULL, " ")) {
		const struct rule *rule = shelf_rule(library_shelf(library), id);
		if (rule == NULL)
			fail_msg("%s: no rule %s", line->field[0], id);
		figures = figures || rule->thresholds.count > 0;
	}
	return figures;
}

/* "unit/core/response test_x": the file has the function, and names it again to run it. */
static void assert_test(const struct recommendation *line)
{
	char file[200], function[200], defined[220], name[240];
	if (sscanf(line->field[3], "%199s %199s", file, function) != 2)
		fail_msg("%s: a test is a file and a function: %s", line->field[0], line->field[3]);
	snprintf(name, sizeof name, "tests/%s_test.c", file);
	snprintf(defined, sizeof defined, "static void %s(", function);
	const char *source = read_file(name);
	if (source == NULL)
		fail_msg("%s: there is no %s", line->field[0], name);
	const char *body = strstr(source, defined);
	if (body == NULL || strstr(body + strlen(defined), function) == NULL)
		fail_msg("%s: %s does not run %s", line->field[0], name, function);
}

static void test_every_recommendation_has_its_rule_and_its_test(void **state)
{
	(void)state;
	static char table[BYTES];
	const char *bytes = read_file("tests/recommendations.tsv");
	assert_non_null(bytes);
	snprintf(table, sizeof table, "%s", bytes);
	const char *at = table;
	for (int i = 1; i <= RECOMMENDATIONS; i++) {
		struct recommendation line;
		if (*at == '\0')
			fail_msg("recommendation %d is missing", i);
		at = split(&line, at);
		assert_int_equal(atoi(line.field[0]), i);
		assert_true(strlen(line.field[1]) > 0 && strlen(line.field[2]) > 0);
		bool figures = decides(&line);
		if (strcmp(line.field[3], "later") != 0)
			assert_test(&line);
		else if (figures)
			fail_msg("%d waits, and its rule has figures in the programme", i);
	}
	assert_int_equal(*at, '\0');
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_recommendation_has_its_rule_and_its_test),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
