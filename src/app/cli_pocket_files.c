/* What `pocket` writes and prints. */
#include "cli_pocket.h"

#include "base/text.h"
#include "io/wav.h"
#include "io/whole_file.h"

enum { BEAT_VOLUME = 70 /* it stays below the words */, MINUTE_MS = 60000, S_MS = 1000 };

/* --- the files ------------------------------------------------------------------------- */

/* Beside the history, named by the day and the run. */
int pocket_usual_paths(struct pocket *pocket, const struct home *home)
{
	struct err err = { 0 };
	char day[DAY_TEXT];
	const char *folder = arena_print(home->arena, "%s/pocket", home->places.data_dir);
	if (!place_make_dir(folder, &err))
		return cli_fail_with(&err);
	day_print(pocket->card.day, day);
	const char *name = pocket->card.item != NULL ? pocket->card.what
	                                             : arena_print(home->arena, "stage-%d", pocket->card.stage);
	pocket->folder = pocket->wav == NULL && pocket->path == NULL ? folder : NULL;
	pocket->wav = pocket->wav != NULL ? pocket->wav : arena_print(home->arena, "%s/%s-%s.wav", folder, day, name);
	pocket->path = pocket->path != NULL ? pocket->path : arena_print(home->arena, "%s/%s-%s.txt", folder, day, name);
	return EXIT_OK;
}

static bool write_wav(struct pocket *pocket, struct err *err)
{
	struct wav *wav;
	struct outing_at at = { 0 };
	struct outing_cue cue;
	if (!wav_open(&wav, pocket->wav, err))
		return false;
	while (outing_next(&pocket->outing, &at, TONE_RATE, &cue))
		wav_add(wav, (size_t)cue.sample, &cue.cue, cue.cue.cue == CUE_BEAT ? BEAT_VOLUME : TONE_LOUDEST);
	pocket->samples = 0;
	return wav_close(wav, &pocket->samples, err);
}

/* The card is put in its place last: where the sound cannot be written, neither is there. */
bool pocket_write(struct pocket *pocket, const char *text, struct arena *arena, struct err *err)
{
	struct whole_file card = { .out = NULL };
	if (pocket->path != NULL) {
		if (!whole_file_begin(&card, pocket->path, arena, err))
			return false;
		fputs(text, card.out);
		if (!whole_file_end(&card, err))
			return false;
	}
	if (pocket->wav != NULL && !write_wav(pocket, err)) {
		whole_file_drop(&card);
		return false;
	}
	return pocket->path == NULL || whole_file_keep(&card, err);
}

/* --- telling --------------------------------------------------------------------------- */

static void json_segments(struct json *json, const struct outing *outing)
{
	static const char *const words[OUTING_PARTS] = { "warm-up", "run", "walk" };
	json_array(json, "segments");
	for (size_t i = 0; i < outing->count; i++) {
		json_object(json, NULL);
		json_text(json, "part", words[outing->segments[i].part]);
		json_int(json, "at_s", outing->segments[i].start_ms / S_MS);
		json_int(json, "duration_s", outing->segments[i].length_ms / S_MS);
		json_object_end(json);
	}
	json_array_end(json);
}

/* Beats are told by their rate: there are thousands of them. */
static void json_cues(struct json *json, const struct outing *outing)
{
	struct outing_at at = { 0 };
	struct outing_cue cue;
	json_array(json, "cues");
	while (outing_next(outing, &at, TONE_RATE, &cue)) {
		if (cue.cue.cue == CUE_BEAT)
			continue;
		json_object(json, NULL);
		json_text(json, "name", cue_word(cue.cue.cue));
		json_int(json, "at_s", cue.cue.at_ms / S_MS);
		json_int(json, "sample", cue.sample);
		json_object_end(json);
	}
	json_array_end(json);
}

void pocket_json(const struct home *home, const struct pocket *pocket, const char *text)
{
	struct json json = cli_json_begin(home, "pocket");
	json_text(&json, "item", pocket->card.item != NULL ? pocket->card.item->id : NULL);
	json_text(&json, "title", pocket->card.title);
	json_known(&json, "stage", pocket->card.stage);
	json_int(&json, "duration_s", pocket->outing.length_ms / S_MS);
	json_known(&json, "distance_m", pocket->card.distance_m);
	json_known(&json, "ceiling_m", pocket->card.ceiling_m);
	json_known(&json, "cadence", pocket->card.own);
	json_known(&json, "beat_permille", pocket->outing.rate10 == NOT_SET ? NOT_KNOWN : pocket->card.permille);
	json_known(&json, "beat_per_10_min", pocket->outing.rate10);
	json_segments(&json, &pocket->outing);
	json_cues(&json, &pocket->outing);
	json_text(&json, "wav", pocket->wav);
	json_text(&json, "card", pocket->path);
	json_text(&json, "text", text);
	cli_json_end(&json);
}

void pocket_text(const struct pocket *pocket, const char *text)
{
	if (pocket->folder != NULL) {
		cli_line("The card (txt) and the sound (wav) of %s are in %s", pocket->card.title, pocket->folder);
		return;
	}
	if (pocket->path == NULL)
		fputs(text, stdout);
	else
		cli_line("The card is in %s", pocket->path);
	if (pocket->wav != NULL)
		cli_line("%s, %d min, is in %s", pocket->card.title, (int)(pocket->outing.length_ms / MINUTE_MS), pocket->wav);
}
