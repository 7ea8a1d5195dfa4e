/* `pocket`: the run that goes with one, as a card to read and a sound file to play. */
#include "cli_pocket.h"

#include "app/cli_diary.h"
#include "app/cli_plan.h"

#include <string.h>

#include "base/text.h"
#include "core/beat.h"
#include "tui/words.h"

const struct option_row cli_pocket_options[] = {
	{ "stage", 0, "N", "a stage of running and walking out of the table, planned today or not", false },
	{ "wav", 0, "FILE", "write what is to be heard to FILE: run, walk, the last seconds, the beat", false },
	{ "card", 0, "FILE", "write the card to FILE in place of the screen", false },
	{ "files", 0, NULL, "write both into the folder pocket beside the history", false },
	{ "cadence", 0, "N", "your own steps a minute, in place of those told", false },
	{ "beat", 0, "PERCENT", "the beat above your own steps: +5%, +7.5%, +10%, own, off", false },
	{ .name = NULL },
};

enum { CARD_BYTES = 32 * 1024, PERMILLE = 1000 };

/* --- which run ----------------------------------------------------------------------- */

static bool is_run(const struct planned *item)
{
	return item->kind == PLANNED_RUN || item->kind == PLANNED_RUN_WALK;
}

static const struct planned *run_of_today(const struct plan *plan)
{
	const struct planned_day *today = &plan->days[plan->today_index];
	for (size_t i = 0; i < today->count; i++)
		if (is_run(&today->items[i]) && !today->items[i].done)
			return &today->items[i];
	return NULL;
}

static void take_item(struct pocket *pocket, const struct planned *item)
{
	pocket->card.item = item;
	pocket->card.day = item->day;
	pocket->card.title = item->title;
	pocket->card.detail = item->detail;
	pocket->card.what = item->what;
	pocket->card.stage = item->stage;
	pocket->card.distance_m = item->distance_m;
	pocket->card.ceiling_m = item->ceiling_m;
}

static int find_item(struct pocket *pocket, const struct cli *cli, const struct coach *coach)
{
	const struct planned *item = cli->word != NULL ? cli_plan_item(coach, cli->word) : run_of_today(coach->plan);
	if (item == NULL && cli->word != NULL)
		return EXIT_USAGE;
	if (item == NULL)
		return cli_fail(EXIT_NOTHING_DUE, "no run is planned today%s%s; `stepdown plan` shows when the next one is, "
		                "--stage N takes one out of the table", coach->plan->no_run != NULL ? ": " : "",
		                coach->plan->no_run != NULL ? coach->plan->no_run : "");
	if (!is_run(item))
		return cli_fail(EXIT_USAGE, "%s is no run; name one of the plan, or --stage N", item->title);
	if (item->duration_s <= 0)
		return cli_fail(EXIT_USAGE, "%s has no length yet, so there is nothing to time", item->title);
	take_item(pocket, item);
	return EXIT_OK;
}

static int find_stage(struct pocket *pocket, const struct cli *cli, const struct coach *coach)
{
	const struct stage_rules *rules = &coach->given.shelf->programme->stage;
	int stage = NOT_KNOWN;
	if (cli->word != NULL)
		return cli_fail(EXIT_USAGE, "an item of the plan and --stage are two runs; name one of them");
	if (!cli_number(cli, "stage", 1, (int)rules->stage_count, &stage))
		return EXIT_USAGE;
	const struct run_stage *row = programme_stage(coach->given.shelf->programme, stage);
	char words[80];
	struct text text = TEXT(words);
	text_addf(&text, "Stage %d: run ", stage);
	words_seconds(&text, row->run_s);
	if (row->walk_s > 0) {
		text_add(&text, ", walk ");
		words_seconds(&text, row->walk_s);
		text_addf(&text, ", %d times", row->repeats);
	}
	pocket->card.title = arena_string(coach->arena, words);
	pocket->card.what = row->walk_s > 0 ? activity_words[ACTIVITY_RUN_WALK] : activity_words[ACTIVITY_RUN];
	pocket->card.stage = stage;
	pocket->card.distance_m = row->distance_m;
	pocket->card.ceiling_m = coach->plan->ceiling_m;
	return EXIT_OK;
}

/* --- the beat -------------------------------------------------------------------------- */

/* "+7.5%", "5", "own", "off" as a share; false for any other, and above the programme's range. */
static bool read_share(const char *text, int most, int *out)
{
	enum { PERMILLE_A_PERCENT = 10, HALF = 5 };
	long percent;
	char number[8];
	struct text words = TEXT(number);
	text += text[0] == '+';
	size_t whole = strspn(text, "0123456789");
	text_add_bytes(&words, text, whole);
	if (words.cut || !text_int(number, 0, PERMILLE, &percent))
		return false;
	const char *rest = text + whole;
	bool half = strncmp(rest, ".5", 2) == 0;
	rest += half ? 2 : 0;
	*out = PERMILLE + (int)percent * PERMILLE_A_PERCENT + (half ? HALF : 0);
	return (rest[0] == '\0' || strcmp(rest, "%") == 0) && *out <= most;
}

/*
 * Where nothing is said: the low end of the programme's range, if the own rate is known and the runner did not say no
 * to quicker steps. Source: RULES.yaml, R15.
 */
static int read_beat(struct pocket *pocket, const struct cli *cli, const struct coach *coach)
{
	const struct habit_rules *rules = &coach->given.shelf->programme->habit;
	const struct intake *intake = &coach->diary.intake;
	const char *beat = cli_option(cli, "beat");
	int own = intake->cadence > 0 ? intake->cadence : NOT_KNOWN, permille = beat_permille(rules, BEAT_LOW);
	pocket->outing.rate10 = NOT_SET;
	if (!cli_number(cli, "cadence", CADENCE_LEAST, CADENCE_MOST, &own))
		return EXIT_USAGE;
	if (beat == NULL && (own == NOT_KNOWN || (intake->cadence_target == SAID_NO && cli_option(cli, "cadence") == NULL)))
		return EXIT_OK;
	if (beat != NULL && strcmp(beat, "off") == 0)
		return EXIT_OK;
	if (beat != NULL && strcmp(beat, "own") == 0)
		permille = PERMILLE;
	else if (beat != NULL && !read_share(beat, beat_permille(rules, BEAT_HIGH), &permille))
		return cli_fail(EXIT_USAGE, "--beat takes +5%%, +7.5%%, up to +%d%%, own or off, not \"%s\"",
		                rules->cadence_high - 100, beat);
	if (own == NOT_KNOWN)
		return cli_fail(EXIT_USAGE, "a beat needs your own steps a minute, which are not known; tell them with --cadence N, "
		                "or measure them: `:cadence` in the program");
	pocket->card.own = own;
	pocket->card.permille = permille;
	pocket->outing.rate10 = beat_rate10(own, permille);
	return EXIT_OK;
}

/* --- the command ------------------------------------------------------------------------ */

static void make_outing(struct pocket *pocket, const struct coach *coach)
{
	const struct programme *programme = coach->given.shelf->programme;
	const struct planned *item = pocket->card.item;
	const struct run_stage *row = pocket->card.stage == NOT_KNOWN ? NULL : programme_stage(programme, pocket->card.stage);
	struct outing_given given = { .warm_up_s = programme->stage.warm_up_s, .stage = row,
		.duration_s = item != NULL ? item->duration_s : run_stage_total_s(row), .rate10 = pocket->outing.rate10 };
	pocket->outing = outing_make(&given, coach->arena);
	pocket->card.outing = &pocket->outing;
}

static int prepare(struct pocket *pocket, const struct cli *cli, const struct home *home, const struct coach *coach)
{
	pocket->card = (struct outing_card){ .shelf = coach->given.shelf, .day = coach->given.today,
		.units = coach->diary.told.distance, .own = NOT_KNOWN };
	int code = cli_option(cli, "stage") != NULL ? find_stage(pocket, cli, coach) : find_item(pocket, cli, coach);
	if (code == EXIT_OK)
		code = read_beat(pocket, cli, coach);
	if (code != EXIT_OK)
		return code;
	make_outing(pocket, coach);
	pocket->wav = cli_option(cli, "wav");
	pocket->path = cli_option(cli, "card");
	if (pocket->wav != NULL && pocket->path != NULL && strcmp(pocket->wav, pocket->path) == 0)
		return cli_fail(EXIT_USAGE, "the card and the sound are two files; name two places");
	return cli_option(cli, "files") != NULL ? pocket_usual_paths(pocket, home) : EXIT_OK;
}

static int put_together(const struct cli *cli, struct home *home, struct coach *coach)
{
	struct err err = { 0 };
	struct pocket pocket = { .wav = NULL };
	if (!coach->plan->ready)
		return cli_fail(EXIT_ERROR, "nothing is planned before the intake knows your knee; `stepdown intake` shows what is missing");
	if (coach->plan->locked)
		return cli_fail(EXIT_ERROR, "training is locked since a red flag was told: see someone first; "
		                "`stepdown intake --advised TEXT` records what they say");
	int code = prepare(&pocket, cli, home, coach);
	if (code != EXIT_OK)
		return code;
	char *words = arena_array(home->arena, CARD_BYTES, 1);
	struct text text = text_over(words, CARD_BYTES);
	outing_card_add(&text, &pocket.card);
	if (!pocket_write(&pocket, words, home->arena, &err))
		return cli_fail_with(&err);
	if (cli->json)
		pocket_json(home, &pocket, words);
	else
		pocket_text(&pocket, words);
	return cli_flush();
}

int cli_pocket(const struct cli *cli)
{
	return cli_with_coach(cli, put_together);
}
