/* `sound`: what is heard and what it means; the same played, or as a file. */
#include "app/cli_sound.h"

#include <string.h>
#include <time.h>

#include "app/player.h"
#include "base/text.h"
#include "io/config.h"
#include "io/wav.h"
#include "io/whole_file.h"

enum { NAME_COLUMNS = 13, GAP_MS = 700, FULL = 100, WORDS_MOST = 64 };

const struct option_row cli_sound_options[] = {
	{ "wav", 0, "FILE", "write cues into FILE, one after the other: those named behind it, or all", false },
	{ .name = NULL },
};

/* --- the vocabulary -------------------------------------------------------------------- */

/* Cues with their moments, one after the other. */
struct recital {
	struct cue_at at[WORDS_MOST];
	int count;
	int64_t length_ms;
};

static int32_t duration_ms(const struct cue_at *cue)
{
	return (int32_t)((int64_t)tone_samples(cue) * 1000 / TONE_RATE);
}

static void add(struct recital *recital, enum cue cue)
{
	struct cue_at at = { .cue = cue, .at_ms = recital->length_ms, .length_ms = cue_usual_ms(cue), .count = CUE_NO_COUNT };
	recital->at[recital->count++] = at;
	recital->length_ms += duration_ms(&at) + GAP_MS;
}

static int fail_cue(const char *word)
{
	const char *words[CUES];
	for (int i = 0; i < CUES; i++)
		words[i] = cue_word((enum cue)i);
	const char *near = text_nearest(word, words, CUES);
	if (near != NULL)
		return cli_fail(EXIT_USAGE, "there is no cue \"%s\"; did you mean \"%s\"?", word, near);
	return cli_fail(EXIT_USAGE, "there is no cue \"%s\"; `stepdown sound` lists them", word);
}

/* Those that are named, or all. */
static int recite(struct recital *recital, const struct cli *cli)
{
	for (int i = 0; cli->word != NULL && cli->words[i] != NULL; i++) {
		enum cue cue = cue_find(cli->words[i]);
		if (cue == CUES)
			return fail_cue(cli->words[i]);
		add(recital, cue);
	}
	for (int i = 0; cli->word == NULL && i < CUES; i++)
		add(recital, (enum cue)i);
	return EXIT_OK;
}

/* --- as words ---------------------------------------------------------------------------- */

void cli_json_cue_times(struct json *json, const struct cue_at *cue)
{
	char number[32];
	struct text at = TEXT(number);
	text_addf(&at, "%lld.%03d", (long long)(cue->at_ms / 1000), (int)(cue->at_ms % 1000));
	json_raw(json, "at_s", number);
	struct text duration = TEXT(number);
	text_addf(&duration, "%d.%03d", (int)duration_ms(cue) / 1000, (int)duration_ms(cue) % 1000);
	json_raw(json, "duration_s", number);
}

static void print_json(const struct home *home, const struct recital *recital, const char *path)
{
	const struct settings *settings = &home->settings;
	struct json json = cli_json_begin(home, "sound");
	json_text(&json, "sound", sound_word(settings->sound));
	json_int(&json, "volume", settings->volume);
	json_text(&json, "wav", path);
	json_array(&json, "cues");
	for (int i = 0; i < recital->count; i++) {
		const struct cue_at *cue = &recital->at[i];
		json_object(&json, NULL);
		json_text(&json, "name", cue_word(cue->cue));
		cli_json_cue_times(&json, cue);
		json_text(&json, "meaning", cue_meaning(cue->cue));
		json_int(&json, "volume", settings->cue_volume[cue->cue]);
		json_object_end(&json);
	}
	json_array_end(&json);
	cli_json_end(&json);
}

static void print_cue(const struct settings *settings, enum cue cue)
{
	int volume = settings->cue_volume[cue];
	if (volume == FULL)
		cli_line("  %-*s %s", NAME_COLUMNS, cue_word(cue), cue_meaning(cue));
	else if (volume == 0)
		cli_line("  %-*s %s (mute)", NAME_COLUMNS, cue_word(cue), cue_meaning(cue));
	else
		cli_line("  %-*s %s (volume %d)", NAME_COLUMNS, cue_word(cue), cue_meaning(cue), volume);
}

static void print_state(const struct settings *settings)
{
	cli_line("Sound: %s, volume %d of %d. `stepdown sound test` plays what follows.\n", sound_word(settings->sound),
	         settings->volume, TONE_LOUDEST);
	for (int i = 0; i < CUES; i++)
		print_cue(settings, (enum cue)i);
}

static int tell(const struct home *home, const struct cli *cli)
{
	struct recital all = { .count = 0 };
	recite(&all, cli);
	if (cli->json)
		print_json(home, &all, NULL);
	else
		print_state(&home->settings);
	return cli_flush();
}

/* --- as a file --------------------------------------------------------------------------- */

static bool write_recital(const struct settings *settings, const struct recital *recital, const char *path,
                          struct err *err)
{
	struct wav *wav;
	size_t samples = 0;
	if (!wav_open(&wav, path, err))
		return false;
	for (int i = 0; i < recital->count; i++)
		wav_add(wav, tone_sample_at(recital->at[i].at_ms), &recital->at[i],
		        settings_loudness(settings, recital->at[i].cue));
	return wav_close(wav, &samples, err);
}

static int write_file(const struct home *home, const struct cli *cli, const char *path)
{
	struct err err = { 0 };
	struct recital recital = { .count = 0 };
	int code = recite(&recital, cli);
	if (code != EXIT_OK)
		return code;
	if (!write_recital(&home->settings, &recital, path, &err))
		return cli_fail_with(&err);
	if (cli->json)
		print_json(home, &recital, path);
	for (int i = 0; !cli->json && i < recital.count; i++)
		cli_line("%6.2f s  %-*s %s", (double)recital.at[i].at_ms / 1000, NAME_COLUMNS,
		         cue_word(recital.at[i].cue), cue_meaning(recital.at[i].cue));
	return cli_flush();
}

/* --- played -------------------------------------------------------------------------------- */

static void wait_until(const struct home *home, int64_t at_ms)
{
	int64_t ms = at_ms - home_mono_ms(home);
	struct timespec left = { .tv_sec = (time_t)(ms / 1000), .tv_nsec = (long)(ms % 1000) * 1000000 };
	if (ms > 0)
		nanosleep(&left, NULL);
}

/* Time for the helper to find a device, or to find none. */
static bool has_player(const struct home *home, struct player *player)
{
	enum { PATIENCE_MS = 400 };
	const char *why = NULL;
	player_start(player);
	wait_until(home, home_mono_ms(home) + PATIENCE_MS);
	player_hush(player);
	if (!player_went(player, &why))
		return true;
	cli_line("%s\n", why[0] != '\0' ? why : "No sound: STEPDOWN_SOUND_HELPER turns it off.");
	return false;
}

/* Where nothing can be played, what would be is told without waiting. */
static int test(const struct home *home)
{
	enum { SOON_MS = 100 };
	struct player player = { 0 };
	struct recital all = { .count = 0 };
	recite(&all, &(struct cli){ .word = NULL });
	bool plays = has_player(home, &player);
	int64_t begin_ms = home_mono_ms(home) + SOON_MS;
	for (int i = 0; i < all.count; i++) {
		struct cue_at cue = all.at[i];
		cue.at_ms += begin_ms;
		player_play(&player, &cue, settings_loudness(&home->settings, cue.cue));
		if (plays)
			wait_until(home, cue.at_ms);
		print_cue(&home->settings, cue.cue);
		fflush(stdout);
	}
	player_finish(&player);
	return cli_flush();
}

/* --- the command ----------------------------------------------------------------------------- */

static int set(const struct home *home, const char *word)
{
	struct err err = { 0 };
	if (!config_set(home->places.config_file, SETTING_SOUND, word, &err))
		return cli_fail_with(&err);
	cli_line("Sound: %s.", word);
	return cli_flush();
}

static bool is_sound(const char *word)
{
	for (int i = 0; i < SOUNDS; i++)
		if (text_same(word, sound_word((enum sound)i)))
			return true;
	return false;
}

static int sound(const struct home *home, const struct cli *cli)
{
	const char *path = cli_option(cli, "wav");
	if (path != NULL)
		return write_file(home, cli, path);
	if (cli->word == NULL)
		return tell(home, cli);
	if (cli->words[1] != NULL)
		return cli_fail(EXIT_USAGE, "sound takes one word; cues are named behind --wav FILE");
	if (cli->json)
		return cli_fail(EXIT_USAGE, "sound gives JSON alone and with --wav");
	if (text_same(cli->word, "test"))
		return test(home);
	if (is_sound(cli->word))
		return set(home, cli->word);
	return cli_fail(EXIT_USAGE, "sound takes test, off, tones or voice, not \"%s\"", cli->word);
}

int cli_sound(const struct cli *cli)
{
	struct home home;
	int code = cli_open(&home, cli, 0);
	if (code != EXIT_OK)
		return code;
	code = sound(&home, cli);
	home_close(&home);
	return code;
}
