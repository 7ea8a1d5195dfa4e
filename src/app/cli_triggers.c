#include "app/cli_diary.h"

#include "core/experiment.h"
#include "io/lot.h"
#include "tui/trigger_words.h"

const struct option_row cli_triggers_options[] = {
	{ "from", 0, "D", "the first day looked at: 2026-03-02, yesterday, monday", false },
	{ "to", 0, "D", "the last day looked at", false },
	{ "start", 0, "ID", "begin a try by lot of this one: downhill, surface:trail, shoes:NAME, cadence", false },
	{ "runs", 0, "N", "how many runs it takes, an even number", false },
	{ "stop", 0, NULL, "give up on the try by lot", false },
	{ .name = NULL },
};

/* --- what is written ------------------------------------------------------------------ */

static int keep(struct home *home, struct coach *coach, const struct experiment *experiment)
{
	struct err err = { 0 };
	char id[27];
	const int code = cli_diary_open(home);
	if (code != EXIT_OK)
		return code;
	if (!store_experiment(home->store, experiment, home_now(home), id, &err))
		return cli_fail_with(&err);
	return cli_coach_again(home, coach);
}

static int start(const struct cli *cli, struct home *home, struct coach *coach, const char *candidate)
{
	struct err err = { 0 };
	struct experiment experiment;
	int runs = NOT_KNOWN;
	if (!cli_number(cli, "runs", 1, EXPERIMENT_RUNS_MOST, &runs))
		return EXIT_USAGE;
	if (!experiment_begin(&experiment, candidate, runs, lot_draw(), &coach->diary, coach->plan->chronicle,
	                      home_today(home), &err))
		return cli_fail(EXIT_USAGE, "%s", err.text);
	return keep(home, coach, &experiment);
}

static int stop(struct home *home, struct coach *coach)
{
	struct err err = { 0 };
	struct experiment experiment;
	if (!experiment_stop(&experiment, &coach->diary, coach->plan->chronicle, home_today(home), &err))
		return cli_fail(EXIT_USAGE, "%s", err.text);
	return keep(home, coach, &experiment);
}

/* --- JSON -------------------------------------------------------------------------------- */

static void json_day(struct json *json, const char *key, struct day day)
{
	char date[DAY_TEXT];
	day_print(day, date);
	json_text(json, key, date);
}

static void json_tenths(struct json *json, const char *key, bool known, int number10)
{
	char buffer[16];
	struct text text = TEXT(buffer);
	words_tenths(&text, number10);
	json_raw(json, key, known ? buffer : "null");
}

static void json_share(struct json *json, const char *key, bool known, int share1000)
{
	char buffer[16];
	struct text text = TEXT(buffer);
	text_addf(&text, "%d.%03d", share1000 / 1000, share1000 % 1000);
	json_raw(json, key, known ? buffer : "null");
}

static void json_trigger(struct json *json, const struct trigger *trigger)
{
	const bool compared = trigger->says == TRIGGER_COMPARED;
	json_object(json, NULL);
	json_text(json, "id", trigger->id);
	json_int(json, "n_with", trigger->look.n_with);
	json_int(json, "n_without", trigger->look.n_without);
	json_tenths(json, "difference", compared, trigger->look.difference10);
	json_tenths(json, "low", compared, trigger->look.low10);
	json_tenths(json, "high", compared, trigger->look.high10);
	json_share(json, "p", compared, trigger->look.p1000);
	json_share(json, "p_corrected", compared, trigger->look.corrected1000);
	json_bool(json, "enough", compared);
	json_text(json, "says", trigger_says_words[trigger->says]);
	json_bool(json, "stands_out", trigger->stands_out);
	json_bool(json, "can_try", trigger->can_try);
	json_text(json, "text", trigger->text);
	json_object_end(json);
}

static void json_flare(struct json *json, const struct triggers *triggers, const struct trigger_flare *flare)
{
	json_object(json, NULL);
	json_day(json, "since", flare->since);
	json_text(json, "side", flare->side == SIDE_LEFT ? "left" : "right");
	json_array(json, "before");
	for (int i = 0; i < triggers->before_days; i++) {
		json_object(json, NULL);
		json_day(json, "date", (struct day){ flare->since.n - 1 - i });
		json_array(json, "stood");
		for (size_t k = 0; k < triggers->count; k++)
			if ((flare->with[i] >> k & 1) != 0)
				json_text(json, NULL, triggers->at[k].id);
		json_array_end(json);
		json_object_end(json);
	}
	json_array_end(json);
	json_object_end(json);
}

static void json_run(struct json *json, const struct experiment_run *run)
{
	json_object(json, NULL);
	json_day(json, "date", run->day);
	json_bool(json, "with", run->with);
	if (run->answered)
		json_int(json, "outcome", run->outcome);
	else
		json_null(json, "outcome");
	json_object_end(json);
}

static void json_judged(struct json *json, const struct experiment_state *state)
{
	const bool judged = state->stage == EXPERIMENT_COMPLETE;
	json_tenths(json, "difference", judged, state->pairs.difference10);
	json_tenths(json, "low", judged, state->pairs.low10);
	json_tenths(json, "high", judged, state->pairs.high10);
	json_share(json, "p", judged, state->pairs.p1000);
	json_bool(json, "stands_out", state->stands_out);
}

static void json_experiment(struct json *json, const struct experiment_state *state)
{
	json_object(json, "experiment");
	json_text(json, "id", state->experiment->id);
	json_text(json, "candidate", state->experiment->candidate);
	json_day(json, "since", state->experiment->since);
	json_text(json, "state", experiment_stage_words[state->stage]);
	json_int(json, "runs", state->experiment->runs);
	json_int(json, "done", state->done);
	if (state->stage == EXPERIMENT_RUNNING)
		json_bool(json, "next_with", state->next_with);
	else
		json_null(json, "next_with");
	json_int(json, "not_counted", state->strayed + state->unanswered);
	json_array(json, "counted");
	for (int i = 0; i < state->done; i++)
		json_run(json, &state->run[i]);
	json_array_end(json);
	json_judged(json, state);
	json_text(json, "text", state->text);
	json_object_end(json);
}

static void tell_json(const struct home *home, const struct triggers *triggers, const struct experiment_state *state)
{
	struct json json = cli_json_begin(home, "triggers");
	json_text(&json, "outcome", trigger_outcome);
	json_day(&json, "from", triggers->from);
	json_day(&json, "to", triggers->to);
	json_int(&json, "mornings", triggers->days);
	json_int(&json, "flare_days_left_out", triggers->flare_days);
	json_int(&json, "looked_at", triggers->looked);
	json_array(&json, "candidates");
	for (size_t i = 0; i < triggers->count; i++)
		json_trigger(&json, &triggers->at[i]);
	json_array_end(&json);
	if (state != NULL)
		json_experiment(&json, state);
	else
		json_null(&json, "experiment");
	json_array(&json, "flares");
	for (size_t i = 0; i < triggers->flare_count; i++)
		json_flare(&json, triggers, &triggers->flares[i]);
	json_array_end(&json);
	cli_json_end(&json);
}

/* --- text ----------------------------------------------------------------------------------- */

static void tell_text(const struct home *home, const struct triggers *triggers, const struct experiment_state *state)
{
	static struct lines lines;
	lines.count = 0;
	trigger_words_all(&lines, triggers, state, home_today(home));
	for (int i = 0; i < lines.count; i++)
		puts(lines.at[i]);
	if (state == NULL)
		puts("`stepdown triggers --start ID` draws a lot for one of them; its ID stands in brackets.");
}

/* --- as a whole --------------------------------------------------------------------------------- */

static int tell(const struct cli *cli, const struct home *home, const struct coach *coach)
{
	const struct day today = home_today(home);
	const struct trigger_rules *rules = &coach->given.shelf->programme->trigger;
	struct day from = { today.n - rules->window_days + 1 }, to = today;
	if (!cli_day(cli, "from", today, &from) || !cli_day(cli, "to", today, &to))
		return EXIT_USAGE;
	if (from.n > to.n)
		return cli_fail(EXIT_USAGE, "--from is after --to; write the earlier day as --from");
	const struct triggers triggers = triggers_find(coach->plan->chronicle, from, to, home->arena);
	const struct experiment *latest = experiment_latest(&coach->diary);
	struct experiment_state state = { .experiment = latest };
	if (latest != NULL)
		state = experiment_look(latest, coach->plan->chronicle, today, home->arena);
	(cli->json ? tell_json : tell_text)(home, &triggers, latest != NULL ? &state : NULL);
	return cli_flush();
}

static int triggers(const struct cli *cli, struct home *home, struct coach *coach)
{
	const char *candidate = cli_option(cli, "start");
	const bool stops = cli_option(cli, "stop") != NULL;
	int code = EXIT_OK;
	if (candidate != NULL && stops)
		return cli_fail(EXIT_USAGE, "--start begins a try and --stop ends it: write one of them");
	if (candidate == NULL && cli_option(cli, "runs") != NULL)
		return cli_fail(EXIT_USAGE, "--runs goes with --start");
	if (candidate != NULL)
		code = start(cli, home, coach, candidate);
	else if (stops)
		code = stop(home, coach);
	return code == EXIT_OK ? tell(cli, home, coach) : code;
}

int cli_triggers(const struct cli *cli)
{
	return cli_with_coach(cli, triggers);
}
