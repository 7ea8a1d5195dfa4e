/* The form of the diary names only rules that the shipped rules have. */
#include "screen/a_coach.h"
#include "screen/shown.h"

#include "io/library.h"
#include "tui/screens.h"

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

/* "R19" and "D2b" are rules; "(R19" and "19" are not. */
static bool is_rule_id(const char *word)
{
	return (word[0] == 'R' || word[0] == 'D') && word[1] >= '0' && word[1] <= '9';
}

static int count_rules(const char *use)
{
	char words[LINE_BYTES];
	int count = 0;
	snprintf(words, sizeof words, "%s", use);
	for (char *word = strtok(words, " .;\n"); word != NULL; word = strtok(NULL, " .;\n")) {
		if (!is_rule_id(word))
			continue;
		if (shelf_rule(library_shelf(library), word) == NULL)
			fail_msg("no rule %s", word);
		count++;
	}
	return count;
}

static void each_rule_that_a_field_names_is_there(void **state)
{
	(void)state;
	enum { MORE_THAN_FIELDS = 30, NAMED_AT_LEAST = 10 };
	struct screen *screen = log_screen_new(a_coach(), "", "run");
	int named = 0;
	for (int i = 0; i < MORE_THAN_FIELDS; i++) {
		const char *use = strstr(said(screen), "Used for: ");
		assert_non_null(use);
		named += count_rules(use);
		pressed(screen, KEY_DOWN_);
	}
	assert_true(named >= NAMED_AT_LEAST);
	screen_free(screen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_rule_that_a_field_names_is_there),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
