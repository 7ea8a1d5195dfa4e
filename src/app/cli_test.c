#include "app/cli_diary.h"
#include "app/run.h"

#include <stddef.h>
#include <unistd.h>

#include "core/marks.h"
#include "core/outcome.h"
#include "core/retest.h"
#include "io/store_diary.h"

#define IN(member) offsetof(struct test_result, member), sizeof(((const struct test_result *)0)->member)
#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

enum { MARK_WORDS = 80 };

const struct option_row cli_test_options[] = {
	{ "left", 0, "N", "result of the left leg; of a scored test also the marks: trunk,pelvis", false },
	{ "right", 0, "N", "result of the right leg", false },
	{ "value", 0, "N", "result, where the test has no sides", false },
	{ "pain", 0, "0-10", "highest knee pain in it", false },
	{ "date", 0, "D", "the day: 2026-03-02, yesterday, monday", false },
	{ .name = NULL },
};

/* --- storing ------------------------------------------------------------------------ */

static const struct test *test_named(const struct shelf *shelf, const char *id)
{
	const struct test *test = shelf_test(shelf, id);
	if (test == NULL)
		cli_fail(EXIT_USAGE, "there is no test \"%s\"; `stepdown test` lists them", id);
	return test;
}

/* Figures that do not belong to a test are no slip of the finger: they would be lost. */
static bool sides_fit(const struct cli *cli, const struct test *test)
{
	bool legs = cli_option(cli, "left") != NULL || cli_option(cli, "right") != NULL;
	bool value = cli_option(cli, "value") != NULL;
	if (test->sides && value)
		cli_fail(EXIT_USAGE, "%s is done on each leg; tell --left and --right", test->id);
	else if (!test->sides && legs)
		cli_fail(EXIT_USAGE, "%s has one result; tell --value", test->id);
	else
		return true;
	return false;
}

static bool read_day(const struct cli *cli, const struct home *home, struct day *day)
{
	*day = home_today(home);
	if (!cli_day(cli, "date", *day, day))
		return false;
	if (day->n <= home_today(home).n)
		return true;
	cli_fail(EXIT_USAGE, "--date is still to come; a result is of a day that was");
	return false;
}

/* A result as it is read: of a scored test each side may be told by its marks. */
struct told {
	struct test_result result; /* first, so that the fields find its members */
	const struct test *test;
	char marks[KNEES][MARK_WORDS], detail[2 * MARK_WORDS + 16];
};

static bool is_figure(const char *value)
{
	return (value[0] >= '0' && value[0] <= '9') || text_same(value, "-");
}

static bool read_leg(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	struct told *told = reading->record;
	char *words = told->marks[text_same(field->option, "right")];
	struct text text = text_over(words, MARK_WORDS);
	struct marks marks;
	struct err err = { 0 };
	words[0] = '\0';
	if (told->test->item_count == 0 || is_figure(value))
		return cli_read_number(reading, field, value);
	if (!marks_parse(told->test, value, &marks, &err)) {
		cli_fail(EXIT_USAGE, "--%s: %s", field->option, err.text);
		return false;
	}
	marks_print(told->test, &marks, &text);
	cli_field_put(reading, field, marks_points(told->test, &marks));
	return true;
}

/* What is stored of a side stays until that side is told anew. */
static struct told told_before(const struct coach *coach, const struct test *test, struct day day)
{
	/* What is told now goes over what was stored that day. */
	struct told told = { .result = retest_on(&coach->diary, test->id, day), .test = test };
	for (int knee = 0; knee < KNEES; knee++) {
		struct text text = text_over(told.marks[knee], MARK_WORDS);
		marks_of_side(told.result.detail, (enum side)knee, &text);
	}
	return told;
}

static const char *words_or_null(const char *words)
{
	return words[0] == '\0' ? NULL : words;
}

static bool read_result(const struct cli *cli, struct home *home, struct told *told)
{
	const struct test *test = told->test;
	const struct cli_field fields[] = {
		{ "left", read_leg, IN(left), test->least, test->most, NULL, 0, 0 },
		{ "right", read_leg, IN(right), test->least, test->most, NULL, 0, 0 },
		{ "value", cli_read_number, IN(value), test->least, test->most, NULL, 0, 0 },
		{ "pain", cli_read_number, IN(pain), 0, 10, NULL, 0, 0 },
	};
	struct cli_reading reading = { .cli = cli, .record = told, .today = home_today(home) };
	if (!cli_fields_read(&reading, fields, COUNT(fields)))
		return false;
	struct text detail = TEXT(told->detail);
	marks_detail(words_or_null(told->marks[SIDE_LEFT]), words_or_null(told->marks[SIDE_RIGHT]), &detail);
	told->result.detail = words_or_null(told->detail);
	return true;
}

static bool is_told(const struct cli *cli)
{
	static const char *const numbers[] = { "left", "right", "value", "pain" };
	for (size_t i = 0; i < COUNT(numbers); i++)
		if (cli_option(cli, numbers[i]) != NULL)
			return true;
	return false;
}

static int store_result(const struct cli *cli, struct home *home, struct coach *coach, const struct test *test)
{
	struct day day;
	struct err err = { 0 };
	if (!sides_fit(cli, test) || !read_day(cli, home, &day))
		return EXIT_USAGE;
	struct told told = told_before(coach, test, day);
	if (!is_told(cli))
		return EXIT_OK;
	if (!read_result(cli, home, &told))
		return EXIT_USAGE;
	int code = cli_diary_open(home);
	if (code != EXIT_OK)
		return code;
	if (!store_test_result(home->store, &told.result, home_now(home), &err))
		return cli_fail_with(&err);
	return cli_coach_again(home, coach);
}

/* --- telling ---------------------------------------------------------------------------- */

static const char *const gate_words[] = {
	[GATE_NOT_KNOWN] = "not-known", [GATE_NOT_MET] = "not-met", [GATE_MET] = "met",
};

static void json_result(struct json *json, const struct coach *coach, const struct test *test,
                        const struct test_result *result)
{
	char day[DAY_TEXT], until[DAY_TEXT];
	struct outcome_given given = cli_outcome_given(coach);
	struct outcome outcome = outcome_of_result(&given, test, result);
	day_print(result->day, day);
	day_print(outcome.until, until);
	json_object(json, NULL);
	json_text(json, "test", result->test_id);
	json_text(json, "date", day);
	json_known(json, "left", result->left);
	json_known(json, "right", result->right);
	json_known(json, "value", result->value);
	json_known(json, "pain", result->pain);
	json_known(json, "lsi", outcome.lsi);
	json_known(json, "norm", outcome.norm);
	json_text(json, "gate", gate_words[outcome.gate]);
	json_text(json, "counts_until", until);
	json_text(json, "detail", result->detail);
	json_object_end(json);
}

static void print_figure(const char *name, int value)
{
	if (value != NOT_KNOWN)
		printf("%s %d", name, value);
}

static void print_result(const struct coach *coach, const struct test *test, const struct test_result *result)
{
	char day[DAY_TEXT], until[DAY_TEXT];
	struct outcome_given given = cli_outcome_given(coach);
	struct outcome outcome = outcome_of_result(&given, test, result);
	day_print(result->day, day);
	day_print(outcome.until, until);
	printf("%s  %-24s", day, test->name);
	print_figure(" left", result->left);
	print_figure(", right", result->right);
	print_figure("", result->value);
	printf(" %s", test_unit_words[test->unit]);
	print_figure(", pain", result->pain);
	if (outcome.lsi != NOT_KNOWN)
		printf(", symmetry %d %%", outcome.lsi);
	print_figure(", typical", outcome.norm);
	if (result->detail != NULL)
		printf(", %s", result->detail);
	if (outcome.gate != GATE_NOT_KNOWN)
		printf(", %s for the next phase", outcome.gate == GATE_MET ? "enough" : "not yet enough");
	printf("; counts until %s\n", until);
}

/* Each result of the tests asked for, newest first. */
static void each_result(const struct coach *coach, const char *id, struct json *json)
{
	for (size_t i = coach->diary.test_count; i > 0; i--) {
		const struct test_result *result = &coach->diary.tests[i - 1];
		const struct test *test = shelf_test(coach->given.shelf, result->test_id);
		if (test == NULL || (id != NULL && !text_same(result->test_id, id)))
			continue;
		if (json != NULL)
			json_result(json, coach, test, result);
		else
			print_result(coach, test, result);
	}
}

static bool is_due(const struct coach *coach, const struct test *test)
{
	for (size_t i = 0; i < coach->plan->asked_count; i++)
		if (coach->plan->asked[i].question == QUESTION_TEST && coach->plan->asked[i].about != NULL &&
		    text_same(coach->plan->asked[i].about, test->id))
			return true;
	return false;
}

static void print_tests(const struct coach *coach, const char *id)
{
	const struct shelf *shelf = coach->given.shelf;
	for (size_t i = 0; i < shelf->test_count; i++)
		if (id == NULL)
			printf("%-24s %s%s\n", shelf->tests[i].id, shelf->tests[i].name,
			       is_due(coach, &shelf->tests[i]) ? ", due now" : "");
		else if (text_same(shelf->tests[i].id, id))
			printf("%s\n%s\n", shelf->tests[i].name, shelf->tests[i].how);
}

static void tell(const struct cli *cli, const struct home *home, const struct coach *coach)
{
	if (!cli->json) {
		print_tests(coach, cli->word);
		each_result(coach, cli->word, NULL);
		return;
	}
	struct json json = cli_json_begin(home, "test");
	json_array(&json, "results");
	each_result(coach, cli->word, &json);
	json_array_end(&json);
	cli_json_end(&json);
}

/* Somebody sits before it: the test is followed. Elsewhere its results are told. */
static bool is_followed(const struct cli *cli)
{
	return cli->word != NULL && !is_told(cli) && cli_option(cli, "date") == NULL && !cli->json && !cli->no_input &&
	       isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

static int follow(const struct cli *cli, struct home *home, const struct test *test)
{
	int code = cli_diary_open(home);
	return code != EXIT_OK ? code : run(home, cli, (struct run_wish){ .what = RUN_TEST, .test = test });
}

static int test(const struct cli *cli, struct home *home, struct coach *coach)
{
	int code = EXIT_OK;
	if (cli->word == NULL && cli->value_count > 0)
		return cli_fail(EXIT_USAGE, "it is not said which test; write for example: test heel-raise --left 20 --right 22");
	if (cli->word != NULL) {
		const struct test *one = test_named(coach->given.shelf, cli->word);
		if (one != NULL && is_followed(cli))
			return follow(cli, home, one);
		code = one == NULL ? EXIT_USAGE : store_result(cli, home, coach, one);
	}
	if (code != EXIT_OK)
		return code;
	tell(cli, home, coach);
	return cli_flush();
}

int cli_test(const struct cli *cli)
{
	return cli_with_coach(cli, test);
}
