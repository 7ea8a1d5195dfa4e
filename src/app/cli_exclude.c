#include "app/cli_plan.h"

#include "app/cli_library.h"
#include "base/text.h"
#include "core/quick.h"
#include "io/store_diary.h"
#include "tui/words.h"

const struct option_row cli_exclude_options[] = {
	{ "reason", 0, "TEXT", "why it is not wanted", false },
	{ "review", 0, "DATE", "when to look at it again", false },
	{ "off", 0, NULL, "it may be planned again", false },
	{ .name = NULL },
};

static void print_one(const struct exclusion *one, struct day today)
{
	char since[32], review[32] = "";
	struct text text = TEXT(since), behind = TEXT(review);
	words_date(&text, one->since, today);
	if (one->has_review) {
		text_add(&behind, ", to look at again ");
		words_date(&behind, one->review, today);
	}
	cli_line("%-32s since %s%s%s%s", one->exercise_id, since, review, one->reason == NULL ? "" : ": ",
	       one->reason == NULL ? "" : one->reason);
}

static void json_one(struct json *json, const struct exclusion *one)
{
	char since[DAY_TEXT], review[DAY_TEXT];
	day_print(one->since, since);
	if (one->has_review)
		day_print(one->review, review);
	json_object(json, NULL);
	json_text(json, "exercise", one->exercise_id);
	json_text(json, "since", since);
	json_text(json, "review", one->has_review ? review : NULL);
	json_text(json, "reason", one->reason);
	json_object_end(json);
}

static int print_all(const struct home *home, const struct coach *coach, const struct cli *cli)
{
	const struct diary *diary = &coach->diary;
	struct json json = { 0 };
	if (cli->json) {
		json = cli_json_begin(home, "exclude");
		json_array(&json, "excluded");
	} else if (diary->exclusion_count == 0) {
		puts("No exercise is left out.");
	}
	for (size_t i = 0; i < diary->exclusion_count; i++)
		if (cli->json)
			json_one(&json, &diary->exclusions[i]);
		else
			print_one(&diary->exclusions[i], coach->given.today);
	if (cli->json) {
		json_array_end(&json);
		cli_json_end(&json);
	}
	return cli_flush();
}

static int save(struct home *home, struct coach *coach, const struct cli *cli)
{
	struct err err = { 0 };
	const char *review = cli_option(cli, "review");
	struct exclusion one = { .exercise_id = cli->word, .since = coach->given.today, .has_review = review != NULL,
		.reason = cli_option(cli, "reason") };
	if (review != NULL && !cli_plan_day(coach, review, &one.review))
		return EXIT_USAGE;
	bool saved = cli_option(cli, "off") != NULL ? store_exclusion_delete(home->store, cli->word, home_now(home), &err)
	                                            : store_exclusion(home->store, &one, home_now(home), &err);
	if (!saved)
		return cli_fail_with(&err);
	int code = cli_coach_again(home, coach);
	return code == EXIT_OK ? print_all(home, coach, cli) : code;
}

int cli_exclude(const struct cli *cli)
{
	struct home home;
	struct coach coach;
	int code = cli_coach_open(&home, &coach, cli, cli->word == NULL ? COACH_READS : COACH_WRITES);
	if (code != EXIT_OK)
		return code;
	if (cli->word != NULL && library_exercise(home.library, cli->word) == NULL)
		code = cli_library_unknown(&home, cli->word);
	else
		code = cli->word == NULL ? print_all(&home, &coach, cli) : save(&home, &coach, cli);
	home_close(&home);
	return code;
}
