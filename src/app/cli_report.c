#include "app/cli_diary.h"

#include <string.h>

#include "base/text.h"
#include "io/report.h"
#include "io/store_diary.h"

enum { QUESTION_BYTES = 500 };

const struct option_row cli_report_options[] = {
	{ "from", 0, "D", "the first day: 2026-03-02, yesterday, monday; six weeks without it", false },
	{ "to", 0, "D", "the last day, today without it", false },
	{ "format", 0, "F", "text, html, json or fhir; --json is json", false },
	{ "sections", 0, "LIST", "some of exceptions,weeks,changes,zones,tests,scores,adherence,questions", false },
	{ "redact", 0, NULL, "leave out what you wrote: notes, reasons, the words of goals", false },
	{ "output", 'o', "FILE", "write it to FILE, readable by you alone, in place of the screen", false },
	{ "ask", 0, "TEXT", "write down a question for the page; \"\" takes it away", false },
	{ "place", 0, "N", "which of the three questions: 1, 2 or 3; the first free one without it", false },
	{ .name = NULL },
};

/* --- a question --------------------------------------------------------------------- */

/* The place told, or the first that is free; NOT_KNOWN, and told, where all are taken. */
static int place_of(const struct cli *cli, const struct diary *diary)
{
	int place = NOT_KNOWN;
	if (!cli_number(cli, "place", 1, REPORT_QUESTIONS, &place))
		return NOT_KNOWN;
	if (place != NOT_KNOWN)
		return place - 1;
	for (int i = 0; i < REPORT_QUESTIONS; i++)
		if (diary->questions[i] == NULL || diary->questions[i][0] == '\0')
			return i;
	cli_fail(EXIT_USAGE, "all %d places have a question; name the one to replace with --place", REPORT_QUESTIONS);
	return NOT_KNOWN;
}

static int tell_questions(const struct cli *cli, const struct home *home, const struct diary *diary)
{
	if (cli->json) {
		struct json json = cli_json_begin(home, "report");
		json_array(&json, "questions");
		for (int i = 0; i < REPORT_QUESTIONS; i++)
			json_text(&json, NULL, diary->questions[i]);
		json_array_end(&json);
		cli_json_end(&json);
		return cli_flush();
	}
	for (int i = 0; i < REPORT_QUESTIONS; i++)
		if (diary->questions[i] != NULL)
			cli_line("%d %s", i + 1, diary->questions[i]);
	return cli_flush();
}

static int ask(const struct cli *cli, struct home *home, struct coach *coach, const char *question)
{
	struct err err = { 0 };
	size_t bad;
	if (strlen(question) > QUESTION_BYTES || !utf8_valid(question, strlen(question), &bad))
		return cli_fail(EXIT_USAGE, "--ask takes a question of at most %d bytes of UTF-8", QUESTION_BYTES);
	int place = place_of(cli, &coach->diary);
	if (place == NOT_KNOWN)
		return EXIT_USAGE;
	int code = cli_diary_open(home);
	if (code != EXIT_OK)
		return code;
	if (!store_question(home->store, place, question, home_now(home), &err))
		return cli_fail_with(&err);
	code = cli_coach_again(home, coach);
	return code == EXIT_OK ? tell_questions(cli, home, &coach->diary) : code;
}

/* --- the report ------------------------------------------------------------------------ */

/* Weeks before the first day of the diary have nothing to tell. */
static void begin_with_diary(struct report_given *given)
{
	struct day first;
	if (!diary_first_day(given->diary, &first) || first.n > given->to.n)
		first = given->to;
	struct day monday = report_from(first, 1);
	if (given->from.n < monday.n)
		given->from = monday;
}

static bool read_days(struct report_given *given, const struct cli *cli)
{
	given->to = given->today;
	if (!cli_day(cli, "to", given->today, &given->to))
		return false;
	given->from = report_from(given->to, REPORT_WEEKS_USUAL);
	if (!cli_day(cli, "from", given->today, &given->from))
		return false;
	if (given->to.n > given->today.n || given->from.n > given->today.n) {
		cli_fail(EXIT_USAGE, "a report is of days that were; --%s is still to come",
		         given->to.n > given->today.n ? "to" : "from");
		return false;
	}
	if (given->from.n > given->to.n) {
		cli_fail(EXIT_USAGE, "--from is after --to; write the earlier day as --from");
		return false;
	}
	if (cli_option(cli, "from") != NULL)
		begin_with_diary(given);
	return true;
}

static bool read_sections(struct report_given *given, const struct cli *cli)
{
	char bad[40];
	const char *list = cli_option(cli, "sections");
	given->sections = list == NULL ? REPORT_ALL : report_sections(list, bad, sizeof bad);
	if (given->sections != 0)
		return true;
	cli_fail(EXIT_USAGE, "--sections takes some of exceptions,weeks,changes,zones,tests,scores,adherence,questions, "
	         "not \"%s\"", bad);
	return false;
}

static int write_file(const char *path, enum report_format format, const struct report *report, const struct home *home)
{
	struct err err = { 0 };
	if (!report_write_file(path, format, report, home_now(home), &err))
		return cli_fail_with(&err);
	cli_line("Written to %s", path);
	return cli_flush();
}

static int tell_report(const struct cli *cli, struct home *home, struct coach *coach)
{
	int format = cli->json ? REPORT_JSON : REPORT_TEXT;
	struct report_given given = { .shelf = coach->given.shelf, .diary = &coach->diary, .plan = coach->plan,
		.today = coach->given.today, .redact = cli_option(cli, "redact") != NULL };
	if (!read_days(&given, cli) || !read_sections(&given, cli) ||
	    !cli_choice(cli, "format", report_format_words, REPORT_FORMATS, &format))
		return EXIT_USAGE;
	const struct report *report = report_make(&given, home->arena);
	const char *path = cli_option(cli, "output");
	if (path != NULL)
		return write_file(path, (enum report_format)format, report, home);
	report_write(stdout, (enum report_format)format, report, home_now(home));
	return cli_flush();
}

static int report(const struct cli *cli, struct home *home, struct coach *coach)
{
	const char *question = cli_option(cli, "ask");
	if (question == NULL && cli_option(cli, "place") != NULL)
		return cli_fail(EXIT_USAGE, "--place says where a question goes; write it with --ask");
	return question != NULL ? ask(cli, home, coach, question) : tell_report(cli, home, coach);
}

int cli_report(const struct cli *cli)
{
	return cli_with_coach(cli, report);
}
