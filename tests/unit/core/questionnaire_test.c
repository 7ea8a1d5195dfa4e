#include "core/questionnaire.h"
#include "support/check.h"

/* Answers written as digits and tens, "-" for a missing one. */
static int total10(const char *id, const char *text)
{
	int answers[QUESTIONNAIRE_MOST + 4];
	size_t count = 0;
	int16_t total;
	struct err err = { 0 };
	char line[128], *rest = line;
	snprintf(line, sizeof line, "%s", text);
	for (char *word; (word = strtok_r(rest, " ", &rest)) != NULL;)
		answers[count++] = word[0] == '-' ? NOT_KNOWN : atoi(word);
	return questionnaire_total(id, answers, count, &total, &err) ? total : -1;
}

static void the_knee_score_adds_up_its_thirteen_answers(void **state)
{
	(void)state;
	assert_int_equal(total10("akps", "5 5 5 10 5 10 10 10 10 10 10 5 5"), 1000);
	assert_int_equal(total10("akps", "0 0 0 0 0 0 0 0 0 0 0 0 0"), 0);
	assert_int_equal(total10("akps", "5 5 5 8 4 8 7 8 8 10 10 5 5"), 880);
	assert_int_equal(total10("akps", "3 5 3 5 3 6 2 6 3 6 10 3 5"), 600);
}

static void points_that_an_item_does_not_have_are_refused(void **state)
{
	(void)state;
	assert_int_equal(total10("akps", "4 5 5 8 4 8 7 8 8 10 10 5 5"), -1);
	assert_int_equal(total10("akps", "5 5 5 8 4 8 7 8 8 10 10 5"), -1);
	assert_int_equal(total10("akps", "5 5 5 8 4 8 7 8 8 10 10 5 -"), -1);
	assert_int_equal(total10("koos-pf", "5 0 0 0 0 0 0 0 0 0 0"), -1);
}

static void the_subscale_counts_from_six_answers_on(void **state)
{
	(void)state;
	assert_int_equal(total10("koos-pf", "0 0 0 0 0 0 0 0 0 0 0"), 1000);
	assert_int_equal(total10("koos-pf", "4 4 4 4 4 4 4 4 4 4 4"), 0);
	assert_int_equal(total10("koos-pf", "2 2 2 2 2 2 2 2 2 2 2"), 500);
	assert_int_equal(total10("koos-pf", "1 2 1 1 2 1 0 1 2 1 1"), 705);
	assert_int_equal(total10("koos-pf", "1 2 - 1 2 - 0 1 2 1 1"), 694);
	assert_int_equal(total10("koos-pf", "1 1 1 1 1 1 - - - - -"), 750);
	assert_int_equal(total10("koos-pf", "1 1 1 1 1 - - - - - -"), -1);
}

static void own_activities_are_a_mean(void **state)
{
	(void)state;
	assert_int_equal(total10("psfs", "4 5 6"), 50);
	assert_int_equal(total10("psfs", "4 5 5"), 47);
	assert_int_equal(total10("psfs", "4 5"), -1);
	assert_int_equal(total10("lefs", "4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4"), 800);
	assert_int_equal(total10("groc", "2"), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_knee_score_adds_up_its_thirteen_answers),
		cmocka_unit_test(points_that_an_item_does_not_have_are_refused),
		cmocka_unit_test(the_subscale_counts_from_six_answers_on),
		cmocka_unit_test(own_activities_are_a_mean),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
