#include "app/cli_diary.h"

#include "base/text.h"
#include "core/quick.h"
#include "io/store_diary.h"

/* Of `log` and, but for the kind, of `edit`. */
#define ACTIVITY_OPTIONS \
	{ "date", 0, "D", "the day: 2026-03-02, yesterday, monday", false }, \
	{ "time", 0, "HH:MM", "when it began", false }, \
	{ "distance", 0, "LENGTH", "5km, 7.5km, 800m, 3mi", false }, \
	{ "duration", 0, "TIME", "31:20, 1:02:03, 45min", false }, \
	{ "effort", 0, "0-10", "of the whole", false }, \
	{ "cadence", 0, "N", "steps a minute", false }, \
	{ "pain-before", 0, "0-10", "just before it", false }, \
	{ "pain", 0, "0-10", "the highest in it", false }, \
	{ "pain-after", 0, "0-10", "just after it", false }, \
	{ "settled", 0, "MIN|no", "minutes until pain was back where it began; no: not that day", false }, \
	{ "eased", 0, "yes|no", "did it fall to 2 or less within 2 minutes of walking and shorter, quicker steps", false }, \
	{ "limp", 0, "yes|no", "did you limp", false }, \
	{ "swelling", 0, "yes|no", "is the knee swollen", false }, \
	{ "side", 0, "KNEE", "left, right or both: the knee of the pain; without it that of the intake", false }, \
	{ "zone", 0, "ZONE", "upper, centre, tendon, lower, outer, outer-line, inner, inner-line, behind", false }, \
	{ "surface", 0, "S", "road, trail, track, treadmill, grass, gravel", false }, \
	{ "hills", 0, "H", "flat, up or down", false }, \
	{ "stress", 0, "S", "easy, strides, tempo, uphill, intervals, downhill", false }, \
	{ "stage", 0, "N", "the run-walk stage it followed", false }, \
	{ "shoes", 0, "NAME", "the shoes", false }, \
	{ "felt-before", 0, "1-7", "1 best", false }, \
	{ "felt-after", 0, "1-7", "1 best", false }, \
	{ "session", 0, "ID", "of strength and mobility: the session that was done", false }, \
	{ "set", 0, "SET", "one set: \"lateral-step-down-20 left 8 pain 2 effort 6 form 4\"", true }, \
	{ "note", 0, "TEXT", "anything else", false }, \
	{ .name = NULL }

const struct option_row cli_log_options[] = { ACTIVITY_OPTIONS };
const struct option_row cli_edit_options[] = { ACTIVITY_OPTIONS };

/* --- log -------------------------------------------------------------------------- */

static bool is_same(const struct activity *a, const struct activity *b)
{
	bool same_time = a->has_time == b->has_time && (!a->has_time || a->start.unix_s == b->start.unix_s);
	return a->kind == b->kind && a->day.n == b->day.n && same_time && a->duration_s == b->duration_s &&
	       a->distance_m == b->distance_m && a->during == b->during;
}

/* The very same entry twice is a slip more often than not; what differs in time or length is not. */
static int check_new(const struct activity *activity, const struct diary *diary)
{
	for (size_t i = 0; i < diary->activity_count; i++)
		if (is_same(activity, &diary->activities[i]))
			return cli_fail(EXIT_ERROR, "this %s is in the diary already, as %s; tell its --time where it was another one",
			                activity_words[activity->kind], diary->activities[i].id);
	return EXIT_OK;
}

static int read_activity(struct activity *out, const struct cli *cli, const struct home *home,
                         const struct coach *coach)
{
	struct err err = { 0 };
	const struct intake *intake = &coach->diary.intake;
	if (!quick_activity(out, cli_words(cli, home->arena), home_today(home), intake, coach->diary.told.distance, &err))
		return cli_fail(EXIT_USAGE, "%s", err.text);
	if (!cli_activity_read(out, cli, home, coach))
		return EXIT_USAGE;
	if (!activity_check(out, home_today(home), intake, coach->diary.told.distance, &err))
		return cli_fail(EXIT_USAGE, "%s", err.text);
	return check_new(out, &coach->diary);
}

static int write_activity(const struct activity *activity, struct home *home, struct coach *coach, char id[static 27])
{
	struct err err = { 0 };
	int code = cli_diary_open(home);
	if (code != EXIT_OK)
		return code;
	if (!store_activity(home->store, activity, home_now(home), id, &err))
		return cli_fail_with(&err);
	return cli_coach_again(home, coach);
}

/* It happened, so it is in the diary; that it should not have is said by the exit code. */
static int exit_of(const struct activity *activity, const struct coach *coach)
{
	return activity_is_run(activity) && coach->plan->locked ? EXIT_LOCKED : EXIT_OK;
}

static int log_activity(const struct cli *cli, struct home *home, struct coach *coach)
{
	char id[27];
	struct activity activity;
	int code = read_activity(&activity, cli, home, coach);
	if (code == EXIT_OK)
		code = write_activity(&activity, home, coach, id);
	if (code != EXIT_OK)
		return code;
	cli_activity_tell(cli, home, coach, id, "log");
	code = cli_flush();
	return code == EXIT_OK ? exit_of(&activity, coach) : code;
}

int cli_log(const struct cli *cli)
{
	return cli_with_coach(cli, log_activity);
}

/* --- edit and delete ------------------------------------------------------------------- */

static int edit_activity(const struct cli *cli, struct home *home, struct coach *coach)
{
	char id[27];
	struct err err = { 0 };
	const struct activity *before = cli_activity_of(&coach->diary, cli->word);
	if (before == NULL)
		return EXIT_USAGE;
	if (cli->value_count == 0)
		return cli_fail(EXIT_USAGE, "edit changes what its options name; `stepdown edit --help` lists them");
	struct activity activity = *before;
	if (!cli_activity_read(&activity, cli, home, coach))
		return EXIT_USAGE;
	if (!activity_check(&activity, home_today(home), &coach->diary.intake, coach->diary.told.distance, &err))
		return cli_fail(EXIT_USAGE, "%s", err.text);
	int code = write_activity(&activity, home, coach, id);
	if (code != EXIT_OK)
		return code;
	cli_activity_tell(cli, home, coach, id, "edit");
	return cli_flush();
}

int cli_edit(const struct cli *cli)
{
	return cli_with_coach(cli, edit_activity);
}

static int delete_activity(const struct cli *cli, struct home *home, struct coach *coach)
{
	struct err err = { 0 };
	const struct activity *activity = cli_activity_of(&coach->diary, cli->word);
	if (activity == NULL)
		return EXIT_USAGE;
	if (!store_activity_delete(home->store, activity->id, home_now(home), &err))
		return cli_fail_with(&err);
	if (cli->json) {
		struct json json = cli_json_begin(home, "delete");
		json_text(&json, "deleted", activity->id);
		cli_json_end(&json);
	} else {
		printf("Deleted; `stepdown undo` brings it back.\n");
	}
	int code = cli_coach_again(home, coach);
	return code == EXIT_OK ? cli_flush() : code;
}

int cli_delete(const struct cli *cli)
{
	return cli_with_coach(cli, delete_activity);
}
