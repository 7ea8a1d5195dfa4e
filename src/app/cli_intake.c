#include "app/cli_diary.h"

#include <string.h>

#include "app/cli_intake.h"
#include "core/quick.h"
#include "io/store_diary.h"

struct answers {
	struct intake intake;
	bool has_intake;
	struct check_in flags;   /* red flags of a later day are that day's, not the beginning's */
	bool has_flags;
	struct goal goal;
	const char *goal_text;   /* NULL: none */
	const char *advised;     /* NULL: nothing */
};

static bool read_goal(struct answers *answers, const struct cli *cli, const struct home *home, const struct measures *told)
{
	struct err err = { 0 };
	answers->goal_text = cli_option(cli, "goal");
	if (answers->goal_text == NULL)
		return true;
	char *line = arena_string(home->arena, answers->goal_text);
	if (!quick_goal(&answers->goal, line, home_today(home), told->distance_chosen ? told->distance : answers->intake.units,
	                &err)) {
		cli_fail(EXIT_USAGE, "--goal: %s", err.text);
		return false;
	}
	answers->goal.text = answers->goal_text;
	return true;
}

static void part_flags(struct answers *answers, const struct intake *before, const struct cli *cli, struct day today)
{
	answers->has_flags = before->ready && cli_option(cli, "red-flags") != NULL;
	if (!answers->has_flags)
		return;
	answers->flags = check_in_blank(today);
	answers->flags.flags_asked = answers->intake.flags_asked;
	answers->flags.flags = answers->intake.flags;
	answers->intake.flags_asked = before->flags_asked;
	answers->intake.flags = before->flags;
}

static bool read_advised(struct answers *answers, const struct cli *cli)
{
	answers->advised = cli_option(cli, "advised");
	if (answers->advised == NULL || answers->advised[strspn(answers->advised, " ")] != '\0')
		return true;
	cli_fail(EXIT_USAGE, "--advised takes what a professional said, in a few words");
	return false;
}

static bool read_answers(struct answers *answers, const struct cli *cli, const struct home *home,
                         const struct coach *coach)
{
	const struct intake *before = &coach->diary.intake;
	struct err err = { 0 };
	*answers = (struct answers){ .intake = *before, .has_intake = cli_fields_given(cli, cli_intake_fields, cli_intake_field_count) };
	struct cli_reading reading = { .cli = cli, .record = &answers->intake, .units = coach->diary.told.distance,
		                       .today = home_today(home) };
	if (!cli_fields_read(&reading, cli_intake_fields, cli_intake_field_count) || !read_advised(answers, cli) ||
	    !read_goal(answers, cli, home, &coach->diary.told))
		return false;
	if (!intake_check(&answers->intake, reading.today, reading.units, &err)) {
		cli_fail(EXIT_USAGE, "%s", err.text);
		return false;
	}
	part_flags(answers, before, cli, reading.today);
	return true;
}

static bool store_answers(const struct answers *answers, const struct home *home, struct err *err)
{
	struct stamp now = home_now(home);
	struct advice advice = { home_today(home), answers->advised };
	return (!answers->has_intake || store_intake(home->store, &answers->intake, home_today(home), now, err)) &&
	       (!answers->has_flags || store_check_in(home->store, &answers->flags, now, err)) &&
	       (answers->goal_text == NULL || store_goal(home->store, &answers->goal, now, err)) &&
	       (answers->advised == NULL || store_advice(home->store, &advice, now, err));
}

static bool has_answers(const struct answers *answers)
{
	return answers->has_intake || answers->goal_text != NULL || answers->advised != NULL;
}

static int intake(const struct cli *cli, struct home *home, struct coach *coach)
{
	struct answers answers;
	struct err err = { 0 };
	int code = EXIT_OK;
	if (!read_answers(&answers, cli, home, coach))
		return EXIT_USAGE;
	if (has_answers(&answers)) {
		code = cli_diary_open(home);
		if (code == EXIT_OK && !store_answers(&answers, home, &err))
			code = cli_fail_with(&err);
		if (code == EXIT_OK)
			code = cli_coach_again(home, coach);
	}
	if (code != EXIT_OK)
		return code;
	cli_intake_tell(cli, home, coach);
	return cli_flush();
}

int cli_intake(const struct cli *cli)
{
	if (cli_flags_listed(cli))
		return cli_flush();
	return cli_with_coach(cli, intake);
}
