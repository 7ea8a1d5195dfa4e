/* The printed keys of questionnaires: what their answers come to, and which are refused. */
#include "support/shipped.h"

#include "core/questionnaire.h"
#include "core/outcome.h"
#include "io/library.h"

#include <math.h>

static struct library *library;
static const struct shelf *shelf;

static int load(void **state)
{
	(void)state;
	library = shipped_library();
	shelf = library_shelf(library);
	return 0;
}

static int unload(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

/* Answers written as numbers, "-" for a missing one; -1: refused. */
static int total10(const char *id, const char *text)
{
	int answers[QUESTIONNAIRE_ITEMS + 4];
	int16_t total;
	struct err err = { 0 };
	size_t count = answers_parse(text, answers);
	return questionnaire_total(shelf_questionnaire(shelf, id), answers, count, &total, &err) ? total : -1;
}

/* The whole key, line by line as it is printed. Source: exercises/SOURCES.yaml, kujala-1993. */
static void the_key_of_the_knee_score_is_the_printed_one(void **state)
{
	(void)state;
	static const char *const printed[] = {
		"Limp 5 3 0", "Bearing weight 5 3 0", "Walking 5 3 2 0", "Stairs 10 8 5 0", "Squatting 5 4 3 2 0",
		"Running 10 8 6 3 0", "Jumping 10 7 2 0", "Sitting long with bent knees 10 8 6 4 0", "Pain 10 8 6 3 0",
		"Swelling 10 8 6 4 0", "Painful odd movements of the kneecap 10 6 4 2 0", "Wasting of the thigh 5 3 0",
		"Loss of bending 5 3 0",
	};
	const struct questionnaire *akps = shelf_questionnaire(shelf, "akps");
	assert_int_equal(akps->count, sizeof printed / sizeof *printed);
	for (int i = 0; i < akps->count; i++) {
		char line[80];
		struct text text = TEXT(line);
		text_add(&text, akps->items[i].text);
		for (size_t k = 0; k < akps->items[i].answer_count; k++)
			text_addf(&text, " %d", akps->items[i].answers[k].points);
		assert_string_equal(line, printed[i]);
	}
}

static void words_of_others_are_not_printed(void **state)
{
	(void)state;
	for (size_t i = 0; i < shelf->questionnaire_count; i++) {
		const struct questionnaire *one = &shelf->questionnaires[i];
		for (size_t k = 0; !one->own_words && k < one->item_count; k++)
			assert_null(one->items[k].text);
		assert_true(one->own_words == text_same(one->id, "akps"));
		assert_non_null(one->form);
	}
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

/* A sum of its own, written without the code under test: 100 - 25 x mean, to a tenth. */
static void any_answers_of_the_subscale_come_to_what_the_formula_says(void **state)
{
	(void)state;
	struct chance chance = chance_seed(11);
	for (int round = 0; round < rounds(300, 20000); round++) {
		int answers[11], known = 0, sum = 0;
		int16_t total = 0;
		struct err err = { 0 };
		for (int i = 0; i < 11; i++) {
			answers[i] = chance_between(&chance, 0, 3) == 0 ? NOT_KNOWN : chance_between(&chance, 0, 4);
			known += answers[i] != NOT_KNOWN;
			sum += answers[i] != NOT_KNOWN ? answers[i] : 0;
		}
		bool scored = questionnaire_total(shelf_questionnaire(shelf, "koos-pf"), answers, 11, &total, &err);
		assert_int_equal(scored, known >= 6);
		if (scored && fabs(total / 10.0 - (100 - 25.0 * sum / known)) > 0.0501)
			fail_msg("%d of %d answers give %d tenths", sum, known, total);
	}
}

/* Source: exercises/SOURCES.yaml, clarsen-2013, clarsen-2020. */
static void the_overuse_score_ends_at_a_first_answer_of_no_problem(void **state)
{
	(void)state;
	assert_int_equal(total10("ostrc-o", "0"), 0);
	assert_int_equal(total10("ostrc-o", "0 - - -"), 0);
	assert_int_equal(total10("ostrc-o", "0 0 0 0"), 0);
	assert_int_equal(total10("ostrc-o", "25 25 25 25"), 1000);
	assert_int_equal(total10("ostrc-o", "8 6 13 8"), 350);
	assert_int_equal(total10("ostrc-o", "8 6 13 -"), -1);
	assert_int_equal(total10("ostrc-o", "8 8 13 8"), -1);
	assert_int_equal(total10("ostrc-o", "6 6 13 8"), -1);
}

static void a_change_counts_from_the_published_one_on(void **state)
{
	(void)state;
	assert_true(score_change_counts(shelf_score(shelf, "akps"), 100));
	assert_false(score_change_counts(shelf_score(shelf, "akps"), 90));
	assert_true(score_change_counts(shelf_score(shelf, "akps"), -100));
	assert_true(score_change_counts(shelf_score(shelf, "koos-pf"), 164));
	assert_false(score_change_counts(shelf_score(shelf, "koos-pf"), 163));
	assert_false(score_change_counts(shelf_score(shelf, "ostrc-o"), 1000));
}

static void answers_come_back_from_what_is_stored(void **state)
{
	(void)state;
	static const int told[] = { 5, 0, NOT_KNOWN, 10 };
	int read[QUESTIONNAIRE_ITEMS];
	char line[40];
	struct text text = TEXT(line);
	answers_print(told, 4, &text);
	assert_string_equal(line, "5 0 - 10");
	assert_int_equal(answers_parse(line, read), 4);
	assert_memory_equal(read, told, sizeof told);
}

static void own_activities_are_a_mean(void **state)
{
	(void)state;
	assert_int_equal(total10("psfs", "4 5 6"), 50);
	assert_int_equal(total10("psfs", "4 5 5"), 47);
	assert_int_equal(total10("psfs", "4 5"), -1);
	assert_int_equal(total10("lefs", "4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4 4"), 800);
	assert_null(shelf_questionnaire(shelf, "groc"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_key_of_the_knee_score_is_the_printed_one),
		cmocka_unit_test(words_of_others_are_not_printed),
		cmocka_unit_test(any_answers_of_the_subscale_come_to_what_the_formula_says),
		cmocka_unit_test(the_overuse_score_ends_at_a_first_answer_of_no_problem),
		cmocka_unit_test(a_change_counts_from_the_published_one_on),
		cmocka_unit_test(answers_come_back_from_what_is_stored),
		cmocka_unit_test(the_knee_score_adds_up_its_thirteen_answers),
		cmocka_unit_test(points_that_an_item_does_not_have_are_refused),
		cmocka_unit_test(the_subscale_counts_from_six_answers_on),
		cmocka_unit_test(own_activities_are_a_mean),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
