#include "cli_progress.h"

#include "core/goal.h"
#include "io/store_diary.h"
#include "tui/words.h"

enum { WEEKS_USUAL = 26, WEEKS_MOST = 5300, DAYS_A_WEEK = 7, TENTHS = 10 };

const struct option_row cli_progress_options[] = {
	{ "weeks", 0, "N", "how many weeks up to this one; 26 where nothing is said", false },
	{ "from", 0, "D", "the week to begin with, by a day of it: 2026-03-02, monday", false },
	{ "to", 0, "D", "the last week, by a day of it", false },
	{ "week", 0, "D", "one week in review: planned, done, pain, what changed and why, what comes", false },
	{ .name = NULL },
};

/* What is asked for. */
struct query {
	struct day from, to;
	bool review;
};

static bool read_query(struct query *query, const struct cli *cli, struct day today)
{
	int weeks = WEEKS_USUAL;
	*query = (struct query){ .to = today, .review = cli_option(cli, "week") != NULL };
	if (!cli_number(cli, "weeks", 1, WEEKS_MOST, &weeks) || !cli_day(cli, "to", today, &query->to))
		return false;
	query->from = (struct day){ query->to.n - (weeks - 1) * DAYS_A_WEEK };
	if (!cli_day(cli, "from", today, &query->from) || !cli_day(cli, "week", today, &query->to))
		return false;
	if (query->to.n > today.n)
		cli_fail(EXIT_USAGE, "%s is still to come; progress is of weeks that were", query->review ? "--week" : "--to");
	else if (!query->review && query->from.n > query->to.n)
		cli_fail(EXIT_USAGE, "--from is after --to; write the earlier day as --from");
	else
		return true;
	return false;
}

/* All that is told. */
struct told {
	const struct cli *cli;
	const struct home *home;
	const struct coach *coach;
	const struct trend_week *week;
	const struct trend_test *test;
	const struct trend_score *score;
	const struct milestone *milestone;
	size_t weeks, tests, scores, milestones;
};

static enum side knee_of(const struct coach *coach)
{
	const int knee = coach->diary.intake.knee;
	return knee == NOT_KNOWN ? SIDE_BOTH : (enum side)knee;
}

static struct told gather(const struct cli *cli, const struct home *home, const struct coach *coach,
                          const struct query *query)
{
	struct told told = { .cli = cli, .home = home, .coach = coach };
	const struct shelf *shelf = coach->given.shelf;
	told.week = trend_weeks(coach->plan, &coach->diary, query->from, query->to, knee_of(coach), &told.weeks, home->arena);
	told.test = trend_tests(shelf, &coach->diary, coach->plan->phase, home_today(home), &told.tests, home->arena);
	told.score = trend_scores(shelf, &coach->diary, &told.scores, home->arena);
	told.milestone = goal_milestones(coach->plan->chronicle, cli->json ? UNITS_KM : coach->diary.told.distance, &told.milestones, home->arena);
	return told;
}

/* --- as JSON ------------------------------------------------------------------------- */

static void json_test(struct json *json, const struct trend_test *test)
{
	json_object(json, NULL);
	json_text(json, "test", test->test->id);
	json_text(json, "unit", test_unit_words[test->test->unit]);
	json_known(json, "lsi", test->symmetry10 == NOT_KNOWN ? NOT_KNOWN : test->symmetry10 / TENTHS);
	json_known(json, "norm", test->norm);
	json_known(json, "goal", test->goal);
	json_array(json, "results");
	for (size_t i = 0; i < test->count; i++) {
		json_object(json, NULL);
		cli_progress_day(json, "date", test->results[i]->day);
		json_known(json, "left", test->results[i]->left);
		json_known(json, "right", test->results[i]->right);
		json_known(json, "value", test->results[i]->value);
		json_known(json, "pain", test->results[i]->pain);
		json_object_end(json);
	}
	json_array_end(json);
	json_object_end(json);
}

/* To the nearest whole point. */
static int64_t whole(int tenths)
{
	return tenths >= 0 ? (tenths + TENTHS / 2) / TENTHS : -((TENTHS / 2 - tenths) / TENTHS);
}

static void json_score(struct json *json, const struct trend_score *score)
{
	json_object(json, NULL);
	json_text(json, "score", score->def->id);
	if (score->has_change)
		json_int(json, "change", whole(score->change10));
	else
		json_null(json, "change");
	json_bool(json, "counts", score->counts);
	json_array(json, "results");
	for (size_t i = 0; i < score->count; i++) {
		json_object(json, NULL);
		cli_progress_day(json, "date", score->scores[i]->day);
		json_int(json, "score", whole(score->scores[i]->total10));
		json_text(json, "answers", score->scores[i]->answers);
		json_object_end(json);
	}
	json_array_end(json);
	json_object_end(json);
}

static void tell_json(const struct told *told)
{
	struct json json = cli_json_begin(told->home, "progress");
	json_array(&json, "weeks");
	for (size_t i = 0; i < told->weeks; i++)
		cli_progress_week(&json, &told->week[i]);
	json_array_end(&json);
	json_array(&json, "tests");
	for (size_t i = 0; i < told->tests; i++)
		json_test(&json, &told->test[i]);
	json_array_end(&json);
	json_array(&json, "scores");
	for (size_t i = 0; i < told->scores; i++)
		json_score(&json, &told->score[i]);
	json_array_end(&json);
	cli_goals_json(&json, told->coach, told->milestone, told->milestones);
	cli_json_end(&json);
}

/* --- as text ---------------------------------------------------------------------------- */

static void put_known(int columns, int value)
{
	if (value == NOT_KNOWN)
		printf("%*s", columns, "-");
	else
		printf("%*d", columns, value);
}

static void put_tenths(int columns, int tenths)
{
	if (tenths == NOT_KNOWN)
		printf("%*s", columns, "-");
	else
		printf("%*d.%d", columns - 2, tenths / TENTHS, tenths % TENTHS);
}

static void tell_week(const struct trend_week *week, enum units units)
{
	char day[DAY_TEXT], distance[24], kept[24];
	struct text length = TEXT(distance), share = TEXT(kept);
	day_print(week->monday, day);
	if (week->told)
		words_distance(&length, week->run_m, units);
	else
		text_add(&length, "-");
	if (week->planned > 0)
		text_addf(&share, "%d/%d", week->kept, week->planned);
	else
		text_add(&share, "-");
	printf("%s%10s", day, distance);
	put_known(6, week->told ? week->runs : NOT_KNOWN);
	put_known(7, week->worst);
	put_tenths(8, week->waking10);
	put_known(11, week->ledger10 == NOT_KNOWN ? NOT_KNOWN : week->ledger10 / TENTHS);
	put_known(7, week->load);
	put_known(7, week->readiness);
	put_tenths(7, week->sleep_min == NOT_KNOWN ? NOT_KNOWN : week->sleep_min * TENTHS / 60);
	put_known(9, week->cadence);
	printf("%7s%s\n", kept, week->flare ? "  flare" : week->deload ? "  lighter" : week->whole ? "" : "  still runs");
}

static void put_result(const struct trend_test *test, size_t at)
{
	const struct test_result *result = test->results[at];
	char left[16], right[16];
	struct text a = TEXT(left), b = TEXT(right);
	words_answer(&a, test->test->sides ? result->left : result->value);
	words_answer(&b, result->right);
	printf(test->test->sides ? "left %s, right %s" : "%s", left, right);
}

static void tell_test(const struct trend_test *test)
{
	printf("  %s: ", test->test->name);
	put_result(test, test->count - 1);
	if (test->count > 1) {
		printf("; at first ");
		put_result(test, 0);
	}
	if (test->symmetry10 != NOT_KNOWN)
		printf("; symmetry %d %%", test->symmetry10 / TENTHS);
	if (test->goal != NOT_KNOWN)
		printf("; goal %d", test->goal);
	putchar('\n');
}

static void tell_score(const struct trend_score *score)
{
	printf("  %s: %d of %d", score->def->name, (int)whole(score->scores[score->count - 1]->total10), score->def->most);
	if (score->has_change)
		printf(", %+d since the first", (int)whole(score->change10));
	if (score->has_change && score->def->change10 != NOT_SET)
		printf("; %d or more counts", (int)whole(score->def->change10));
	putchar('\n');
}

/* Of the weeks, oldest first: how many at the beginning tell nothing. */
static size_t first_told(const struct told *told)
{
	size_t first = 0;
	while (first < told->weeks && !told->week[first].told)
		first++;
	return first;
}

static void tell_text(const struct told *told)
{
	printf("%-10s%10s%6s%7s%8s%11s%7s%7s%7s%9s%7s\n", "week of", "run", "runs", "worst", "waking", "knee load", "load",
	       "ready", "sleep", "cadence", "kept");
	size_t first = first_told(told);
	for (size_t i = told->weeks; i-- > first;)
		tell_week(&told->week[i], told->coach->diary.told.distance);
	if (first == told->weeks)
		puts("nothing was told in these weeks; a check-in or a run that is logged brings the first row");
	else if (first > 0)
		puts("nothing was told in the weeks before");
	puts("- is not known; knee load is relative and rough, load is effort x minutes");
	if (told->tests > 0)
		puts("\nTests");
	for (size_t i = 0; i < told->tests; i++)
		tell_test(&told->test[i]);
	if (told->scores > 0)
		puts("\nScores");
	for (size_t i = 0; i < told->scores; i++)
		tell_score(&told->score[i]);
	putchar('\n');
	cli_goals_text(told->home, told->coach, told->milestone, told->milestones);
}

/* --- the command ------------------------------------------------------------------------------ */

static int progress(const struct cli *cli, struct home *home, struct coach *coach)
{
	struct query query;
	if (!read_query(&query, cli, home_today(home)))
		return EXIT_USAGE;
	if (query.review) {
		cli_review_tell(cli, home, review_week(coach->plan, coach->given.shelf, &coach->diary, query.to, knee_of(coach),
		                                       home->arena));
		return cli_flush();
	}
	struct told told = gather(cli, home, coach, &query);
	(cli->json ? tell_json : tell_text)(&told);
	return cli_flush();
}

int cli_progress(const struct cli *cli)
{
	return cli_with_coach(cli, progress);
}
