#include "app/cli_diary.h"

#include <string.h>

#include "base/text.h"
#include "core/outcome.h"
#include "core/questionnaire.h"
#include "io/store_diary.h"

enum { TENTHS = 10 };

const struct option_row cli_score_options[] = {
	{ "total", 0, "N", "the score, added up elsewhere", false },
	{ "date", 0, "D", "the day: 2026-03-02, yesterday, monday", false },
	{ .name = NULL },
};

static const struct score_def *score_named(const struct shelf *shelf, const char *id)
{
	char known[200];
	struct text text = TEXT(known);
	const struct score_def *def = shelf_score(shelf, id);
	const struct programme *programme = shelf->programme;
	for (size_t i = 0; def == NULL && i < programme->score_count; i++)
		text_addf(&text, "%s%s", i == 0 ? "" : ", ", programme->scores[i].id);
	if (def == NULL)
		cli_fail(EXIT_USAGE, "there is no score \"%s\"; these are: %s", id, known);
	return def;
}

/* --- what was told -------------------------------------------------------------------- */

/* "72", "70.5", "-2": a number with at most one decimal, in tenths. */
static bool tenths(const char *text, int *out)
{
	char whole[16];
	struct text digits = TEXT(whole);
	long value;
	size_t length = strlen(text);
	bool decimal = length > 2 && text[length - 2] == '.' && text[length - 1] >= '0' && text[length - 1] <= '9';
	text_add_bytes(&digits, text, decimal ? length - 2 : length);
	if (digits.cut || !text_int(whole, -1000, 1000, &value))
		return false;
	int tenth = decimal ? text[length - 1] - '0' : 0;
	*out = (int)value * TENTHS + (text[0] == '-' ? -tenth : tenth);
	return true;
}

static bool read_total(const struct cli *cli, const struct score_def *def, int16_t *out)
{
	int total = 0;
	const char *text = cli_option(cli, "total");
	if (!tenths(text, &total) || total < def->least * TENTHS || total > def->most * TENTHS) {
		cli_fail(EXIT_USAGE, "--total of %s takes a number from %d to %d, not \"%s\"", def->id, def->least, def->most, text);
		return false;
	}
	*out = (int16_t)total;
	return true;
}

struct answers {
	int points[QUESTIONNAIRE_ITEMS];
	size_t count;
	char text[QUESTIONNAIRE_ITEMS * 4]; /* as they are stored */
};

static bool read_answers(const struct cli *cli, const struct score_def *def, struct answers *out)
{
	for (const char *const *word = cli->words + 1; *word != NULL; word++) {
		long points = NOT_KNOWN;
		if (out->count == QUESTIONNAIRE_ITEMS || (!text_same(*word, "-") && !text_int(*word, 0, 100, &points))) {
			cli_fail(EXIT_USAGE, "\"%s\" is no answer of %s; write its points, or - where it is missing", *word, def->id);
			return false;
		}
		out->points[out->count++] = (int)points;
	}
	struct text text = TEXT(out->text);
	answers_print(out->points, out->count, &text);
	return true;
}

static bool add_up(const struct cli *cli, const struct shelf *shelf, const struct score_def *def, struct answers *answers,
                   int16_t *out)
{
	struct err err = { 0 };
	const struct questionnaire *one = shelf_questionnaire(shelf, def->id);
	if (!read_answers(cli, def, answers))
		return false;
	if (one == NULL)
		cli_fail(EXIT_USAGE, "the answers of %s are not added up here; tell its --total", def->id);
	else if (!questionnaire_total(one, answers->points, answers->count, out, &err))
		cli_fail(EXIT_USAGE, "%s", err.text);
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
	cli_fail(EXIT_USAGE, "--date is still to come; a score is of a day that was");
	return false;
}

static int store_told(const struct cli *cli, struct home *home, struct coach *coach, const struct score_def *def,
                      struct day day)
{
	struct score score = { .score_id = def->id, .day = day };
	struct answers told = { .count = 0 };
	struct err err = { 0 };
	bool total = cli_option(cli, "total") != NULL, answers = cli->words[1] != NULL;
	if (total && answers)
		return cli_fail(EXIT_USAGE, "tell either the answers or their --total");
	if (!total && !answers)
		return EXIT_OK;
	if (total ? !read_total(cli, def, &score.total10) : !add_up(cli, coach->given.shelf, def, &told, &score.total10))
		return EXIT_USAGE;
	if (answers)
		score.answers = told.text;
	int code = cli_diary_open(home);
	if (code != EXIT_OK)
		return code;
	if (!store_score(home->store, &score, home_now(home), &err))
		return cli_fail_with(&err);
	return cli_coach_again(home, coach);
}

/* --- what it says ------------------------------------------------------------------------ */

static int64_t whole(int tenths_of_it)
{
	return tenths_of_it >= 0 ? (tenths_of_it + TENTHS / 2) / TENTHS : -((TENTHS / 2 - tenths_of_it) / TENTHS);
}

static void json_score(struct json *json, const struct score_def *def, const struct score_outcome *told)
{
	char day[DAY_TEXT] = "";
	if (told->now != NULL)
		day_print(told->now->day, day);
	json_text(json, "id", def->id);
	json_text(json, "date", told->now == NULL ? NULL : day);
	if (told->now == NULL)
		json_null(json, "score");
	else
		json_int(json, "score", whole(told->now->total10));
	if (told->has_change)
		json_int(json, "change", whole(told->change10));
	else
		json_null(json, "change");
	json_bool(json, "counts", told->counts);
	json_text(json, "answers", told->now == NULL ? NULL : told->now->answers);
}

static void tell_json(const struct home *home, const struct score_def *def, const struct score_outcome *told)
{
	struct json json = cli_json_begin(home, "score");
	json_score(&json, def, told);
	cli_json_end(&json);
}

static const char *change_says(const struct score_def *def, bool counts)
{
	if (def->change10 == NOT_SET)
		return "no change that matters is published";
	return counts ? "a change that counts" : "within what varies by itself";
}

/* Without answers and without a score: what there is to answer. */
static void tell_form(const struct shelf *shelf, const struct score_def *def)
{
	const struct questionnaire *one = shelf_questionnaire(shelf, def->id);
	if (one == NULL)
		return;
	printf("%s. %d answers; form: %s.\n", one->about, one->count, one->form);
	for (int i = 0; i < one->count; i++) {
		char takes[80];
		struct text text = TEXT(takes);
		bool own = one->items != NULL && one->items[i].text != NULL;
		questionnaire_points(one, (size_t)i, &text);
		printf("%2d  %s%s%s\n", i + 1, own ? one->items[i].text : "", own ? ": " : "", takes);
	}
	printf("Tell the points in this order, - for one that is missing: stepdown score %s ...\n", def->id);
}

static void tell_text(const struct score_def *def, const struct score_outcome *told)
{
	if (told->now == NULL) {
		printf("%s: no score yet; `stepdown score %s` shows what it asks.\n", def->name, def->id);
		return;
	}
	char day[DAY_TEXT];
	day_print(told->now->day, day);
	printf("%s: %d of %d on %s", def->name, (int)whole(told->now->total10), def->most, day);
	if (told->has_change)
		printf(", %+d since the first: %s", (int)whole(told->change10),
		       change_says(def, told->counts));
	putchar('\n');
}

/* Each score there is, with what it came to. */
static int tell_all(const struct cli *cli, const struct home *home, const struct coach *coach, struct day day)
{
	const struct programme *programme = coach->given.shelf->programme;
	struct outcome_given given = cli_outcome_given(coach);
	struct json json = { 0 };
	if (cli->json) {
		json = cli_json_begin(home, "score");
		json_array(&json, "scores");
	}
	for (size_t i = 0; i < programme->score_count; i++) {
		struct score_outcome told = outcome_of_score(&given, &programme->scores[i], day);
		if (!cli->json) {
			tell_text(&programme->scores[i], &told);
			continue;
		}
		json_object(&json, NULL);
		json_score(&json, &programme->scores[i], &told);
		json_object_end(&json);
	}
	if (cli->json) {
		json_array_end(&json);
		cli_json_end(&json);
	}
	return cli_flush();
}

static int score(const struct cli *cli, struct home *home, struct coach *coach)
{
	struct day on;
	if (cli->word == NULL && cli_option(cli, "total") == NULL)
		return read_day(cli, home, &on) ? tell_all(cli, home, coach, on) : EXIT_USAGE;
	if (cli->word == NULL)
		return cli_fail(EXIT_USAGE, "it is not said which score; write for example: score akps --total 72");
	const struct score_def *def = score_named(coach->given.shelf, cli->word);
	if (def == NULL)
		return EXIT_USAGE;
	struct day day;
	if (!read_day(cli, home, &day))
		return EXIT_USAGE;
	int code = store_told(cli, home, coach, def, day);
	if (code != EXIT_OK)
		return code;
	struct outcome_given given = cli_outcome_given(coach);
	struct score_outcome told = outcome_of_score(&given, def, day);
	if (cli->json)
		tell_json(home, def, &told);
	else
		tell_text(def, &told);
	if (!cli->json && cli->words[1] == NULL && cli_option(cli, "total") == NULL)
		tell_form(coach->given.shelf, def);
	return cli_flush();
}

int cli_score(const struct cli *cli)
{
	return cli_with_coach(cli, score);
}
