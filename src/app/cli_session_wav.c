/* A session to be followed by ear alone: all of it as a sound file, with the list of what is heard when. */
#include "app/cli_plan.h"
#include "app/cli_session.h"
#include "app/cli_sound.h"
#include "app/coach.h"

#include <string.h>

#include "base/text.h"
#include "io/wav.h"

struct tape {
	const struct cli *cli;
	const struct home *home;
	const struct session_plan *plan;
	const char *path;
	struct wav *wav;
	struct json json;
	int item; /* of the cue before: a question is about an exercise that is over */
};

/* --- which session ------------------------------------------------------------------- */

static const struct session_plan *plan_of_item(const struct home *home, const struct planned *item)
{
	const char *missing;
	struct session_plan *plan = arena_alloc(home->arena, sizeof *plan);
	return plan_session(plan, item, library_shelf(home->library), &missing) ? plan : NULL;
}

/* As it is planned today, else as the library and the history have it. */
static int find_plan(struct tape *tape, struct home *home, const char *word)
{
	struct err err = { 0 };
	struct coach coach;
	if (home_has_history(home))
		home_open_store(home);
	if (!coach_read(&coach, home, COACH_DAYS, home->arena, &err))
		return cli_fail_with(&err);
	const struct planned *item = plan_item(coach.plan, word);
	if (item == NULL)
		item = cli_plan_today(&coach, word);
	const struct routine *routine = library_routine(home->library, word);
	if (item == NULL && routine == NULL)
		return cli_session_unknown(home, word);
	tape->plan = item != NULL ? plan_of_item(home, item) : NULL;
	if (tape->plan == NULL && routine == NULL)
		return cli_fail(EXIT_USAGE, "%s has no exercises to follow, so there is nothing to hear of it", item->title);
	if (tape->plan == NULL)
		tape->plan = home_plan(home, routine, home->arena, &err);
	return tape->plan != NULL ? EXIT_OK : cli_fail_with(&err);
}

/* --- one cue ----------------------------------------------------------------------------- */

/* What comes, or is done now. */
static void add_place(struct text *out, const struct session *s, const struct session_at *at)
{
	text_add(out, s->item[at->item].exercise->name);
	if (at->side != SIDE_BOTH)
		text_addf(out, ", %s", side_word(at->side));
	text_addf(out, ", set %d of %d", at->set + 1, at->sets);
	if (at->stage == STAGE_WORK && at->reps > 0)
		text_addf(out, ", rep %d of %d", at->tempo.rep + 1, at->reps);
	if (at->stage == STAGE_WORK && at->length_ms == 0)
		text_addf(out, ", until you are done: %d s are given", CUE_ALONE_MS / 1000);
}

/* A rest tells what comes behind it, a question first what it is about. */
static void print_cue(const struct tape *tape, const struct session *s, const struct cue_at *cue)
{
	char words[240];
	struct text place = TEXT(words);
	struct session_at at = session_at(s);
	if (cue->cue == CUE_QUESTION)
		text_addf(&place, "%s is over; ", s->item[tape->item].exercise->name);
	if (at.stage == STAGE_REST && !session_ended(s))
		text_add(&place, "then ");
	if (session_ended(s))
		text_add(&place, "the session is over");
	else
		add_place(&place, s, &at);
	cli_line("%3d:%02d  %-12s %s", (int)(cue->at_ms / 60000), (int)(cue->at_ms / 1000 % 60), cue_word(cue->cue), words);
}

static void json_cue(struct tape *tape, const struct session *s, const struct cue_at *cue)
{
	struct json *json = &tape->json;
	struct session_at at = session_at(s);
	bool works = at.stage == STAGE_WORK && at.reps > 0, asks = cue->cue == CUE_QUESTION;
	bool sided = !session_ended(s) && !asks && at.side != SIDE_BOTH;
	json_object(json, NULL);
	json_text(json, "name", cue_word(cue->cue));
	cli_json_cue_times(json, cue);
	json_text(json, "exercise", session_ended(s) ? NULL : s->item[asks ? tape->item : at.item].exercise->id);
	json_text(json, "side", sided ? side_word(at.side) : NULL);
	json_known(json, "set", session_ended(s) || asks ? NOT_SET : at.set + 1);
	json_known(json, "rep", works ? at.tempo.rep + 1 : NOT_SET);
	json_object_end(json);
}

/* The ticks between are heard and stand in the JSON; as lines they would bury the rest. */
static void take_cue(struct tape *tape, const struct session *s, const struct cue_at *cue)
{
	if (tone_samples(cue) == 0)
		return;
	wav_add(tape->wav, tone_sample_at(cue->at_ms), cue, settings_loudness(&tape->home->settings, cue->cue));
	if (tape->cli->json)
		json_cue(tape, s, cue);
	else if (cue->cue != CUE_TICK)
		print_cue(tape, s, cue);
	tape->item = session_at(s).item;
}

/* --- all of it ----------------------------------------------------------------------------- */

static int record(struct tape *tape)
{
	struct err err = { 0 };
	struct cue_at cue;
	if (!wav_open(&tape->wav, tape->path, &err))
		return cli_fail_with(&err);
	if (tape->cli->json) {
		tape->json = cli_json_begin(tape->home, "session");
		json_text(&tape->json, "routine", tape->plan->routine_id);
		json_text(&tape->json, "wav", tape->path);
		json_array(&tape->json, "cues");
	}
	struct session s = session_start(tape->plan);
	while (cue_alone(&s, &cue))
		take_cue(tape, &s, &cue);
	if (tape->cli->json) {
		json_array_end(&tape->json);
		json_int(&tape->json, "duration_s", s.now_ms / 1000);
		cli_json_end(&tape->json);
	}
	size_t samples = tone_sample_at(s.now_ms);
	if (!wav_close(tape->wav, &samples, &err))
		return cli_fail_with(&err);
	if (!tape->cli->json)
		cli_line("%s, %d min %d s, is in %s", tape->plan->title, (int)(s.now_ms / 60000), (int)(s.now_ms / 1000 % 60), tape->path);
	return cli_flush();
}

int cli_session_wav(const struct cli *cli)
{
	struct home home;
	struct tape tape = { .cli = cli, .home = &home, .path = cli_option(cli, "wav") };
	if (cli->word == NULL)
		return cli_fail(EXIT_USAGE, "--wav takes the session it is of: session strength-b --wav b.wav");
	int code = cli_open(&home, cli, NEED_LIBRARY);
	if (code != EXIT_OK)
		return code;
	code = find_plan(&tape, &home, cli->word);
	if (code == EXIT_OK)
		code = record(&tape);
	home_close(&home);
	return code;
}
