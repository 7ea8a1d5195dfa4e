/* What is heard, cue by cue: each with its meaning, to be played, made louder or softer, or muted. */
#include "tables.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/text.h"
#include "core/tone.h"
#include "tui/everywhere.h"
#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/screens.h"

enum sound_action { SOUND_PLAYS = 1, SOUND_LOUDER, SOUND_SOFTER, SOUND_MUTES, SOUND_LEAVES };

const struct binding sound_bindings[] = {
	{ KEY_ENTER_, SOUND_PLAYS, "Enter", "play", "play the marked cue, also Space" },
	{ ' ', SOUND_PLAYS, NULL, NULL, NULL },
	{ '+', SOUND_LOUDER, "+ -", "volume", "the marked cue louder, softer; also the arrows" },
	{ '-', SOUND_SOFTER, NULL, NULL, NULL },
	{ KEY_RIGHT_, SOUND_LOUDER, NULL, NULL, NULL },
	{ KEY_LEFT_, SOUND_SOFTER, NULL, NULL, NULL },
	{ 'm', SOUND_MUTES, "m", "mute", "never play the marked cue, or play it again" },
	{ KEY_ESC_, SOUND_LEAVES, "Esc", "back", "back to where you came from" },
	{ 0 },
};

struct sound_screen {
	struct screen screen;
	const struct settings *settings; /* as they are now: the app changes them */
	int mark;                        /* a cue */
	unsigned line;                   /* one more with each cue that is played */
	struct cue_at played;            /* on the monotonic clock */
	char silent[96];                 /* why nothing can be heard, "" where it can */
	struct notice notice;
};

static const struct sound_screen *of_const(const struct screen *screen)
{
	return (const struct sound_screen *)(const void *)screen;
}

/* --- deeds ------------------------------------------------------------------------- */

static void play(struct sound_screen *s, int64_t now_ms)
{
	s->line++;
	s->played = (struct cue_at){ .cue = (enum cue)s->mark, .at_ms = now_ms, .length_ms = cue_usual_ms((enum cue)s->mark),
		.count = CUE_NO_COUNT };
	if (s->settings->volume == 0 || s->settings->cue_volume[s->mark] == 0)
		notice_set(&s->notice, s->settings->volume == 0 ? "The volume of all is 0." : "It is mute; m plays it again.");
	else
		notice_set(&s->notice, s->silent);
}

static void set_volume(const struct sound_screen *s, int volume, struct effects *fx)
{
	struct effect effect = { .kind = EFFECT_SETTING };
	struct text key = TEXT(effect.id), value = TEXT(effect.text);
	volume = volume < 0 ? 0 : volume > TONE_LOUDEST ? TONE_LOUDEST : volume;
	text_add(&key, setting_rows[SETTING_CUE + s->mark].key);
	text_addf(&value, "%d", volume);
	effects_add(fx, effect);
}

static void act(struct sound_screen *s, enum sound_action action, int64_t now_ms, struct effects *fx)
{
	enum { STEP = 10 };
	int volume = s->settings->cue_volume[s->mark];
	switch (action) {
	case SOUND_PLAYS: play(s, now_ms); break;
	case SOUND_LOUDER: set_volume(s, volume + STEP, fx); break;
	case SOUND_SOFTER: set_volume(s, volume - STEP, fx); break;
	case SOUND_MUTES: set_volume(s, volume == 0 ? TONE_LOUDEST : 0, fx); break;
	case SOUND_LEAVES: effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE }); break;
	}
}

/* It is told once, and stands at every cue that is tried from then on. */
static void turn_silent(struct sound_screen *s, const char *why)
{
	struct text silent = TEXT(s->silent);
	text_add(&silent, why[0] != '\0' ? why : "No sound: it is turned off.");
	notice_set(&s->notice, s->silent);
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	enum { USUAL_ROWS = 24, FRAME_ROWS = 8 };
	struct sound_screen *s = (struct sound_screen *)(void *)screen;
	notice_update(&s->notice, msg);
	if (msg->kind == MSG_SILENT)
		turn_silent(s, msg->text);
	if (msg->kind != MSG_KEY)
		return;
	int action = binding_find(sound_bindings, msg->key), rows = msg->rows > 0 ? msg->rows : USUAL_ROWS;
	if (action != 0)
		act(s, (enum sound_action)action, msg->now_ms, fx);
	else if (!list_key(&s->mark, CUES, rows - FRAME_ROWS, LIST_ARROWS_AND_LETTERS, msg->key))
		everywhere_key(msg->key, fx);
}

/* Tones, whatever a session would begin with: to hear them is what this page is for. */
static void hear(const struct screen *screen, int64_t now_ms, struct heard *out)
{
	const struct sound_screen *s = of_const(screen);
	(void)now_ms;
	*out = (struct heard){ .sound = SOUND_TONES, .line = s->line, .count = s->line > 0, .at = { s->played } };
}

/* --- the page ------------------------------------------------------------------------ */

enum { NAME = 2, MEANING = 16, VOLUME_COLUMNS = 5, WITH_MEANINGS = 64, HEAD_ROWS = 2 };

static void volume_words(const struct sound_screen *s, int cue, struct text *out)
{
	if (s->settings->cue_volume[cue] == 0)
		text_add(out, "mute");
	else
		text_addf(out, "%d", s->settings->cue_volume[cue]);
}

static void put_cue(const struct sound_screen *s, struct area area, int row, int cue)
{
	char words[16];
	struct text volume = TEXT(words);
	bool marked = cue == s->mark;
	enum style style = marked ? STYLE_STRONG : STYLE_TEXT;
	volume_words(s, cue, &volume);
	if (marked) {
		area_set(area, row, 0, STYLE_ACCENT, glyph(area.grid, GLYPH_MARK));
		area_cursor(area, row, 0);
	}
	int most = area.cols - VOLUME_COLUMNS;
	area_put_cut(area, row, NAME, most - NAME, style, cue_word((enum cue)cue));
	if (area.cols >= WITH_MEANINGS)
		area_put_cut(area, row, MEANING, most - MEANING, marked ? STYLE_TEXT : STYLE_QUIET, cue_meaning((enum cue)cue));
	area_put(area, row, area.cols - text_width(words), style, words);
}

static void put_list(const struct sound_screen *s, struct area area)
{
	int top = list_top(s->mark, CUES, area.rows);
	for (int row = 0; row < area.rows && top + row < CUES; row++)
		put_cue(s, area, row, top + row);
}

static void state_words(const struct sound_screen *s, struct text *out)
{
	text_addf(out, "Sound %s, volume %d of %d", sound_word(s->settings->sound), s->settings->volume, TONE_LOUDEST);
}

static void view(const struct screen *screen, struct area area, int64_t now_ms)
{
	enum { WIDEST = 84 };
	const struct sound_screen *s = of_const(screen);
	char words[80];
	struct text state = TEXT(words);
	(void)now_ms;
	struct area body = screen_frame(area, NULL, "Sound", "? help", sound_bindings);
	body.cols = body.cols < WIDEST ? body.cols : WIDEST;
	bool narrow = body.cols < WITH_MEANINGS;
	state_words(s, &state);
	area_put_cut(body, 0, 0, body.cols, STYLE_QUIET, words);
	put_list(s, area_sub(body, narrow ? 1 : HEAD_ROWS, 0, body.rows - (narrow ? 2 : HEAD_ROWS), body.cols));
	if (narrow)
		area_put_cut(body, body.rows - 1, 0, body.cols, STYLE_QUIET, cue_meaning((enum cue)s->mark));
	notice_view(&s->notice, area);
}

static void say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	const struct sound_screen *s = of_const(screen);
	char words[80];
	struct text state = TEXT(words);
	(void)now_ms;
	notice_say(&s->notice, lines);
	state_words(s, &state);
	lines_add(lines, "%s.", words);
	for (int cue = 0; cue < CUES; cue++) {
		char volume[16];
		struct text text = TEXT(volume);
		volume_words(s, cue, &text);
		lines_add(lines, "%s%s: %s. Volume %s.", cue == s->mark ? "> " : "", cue_word((enum cue)cue),
		          cue_meaning((enum cue)cue), volume);
	}
}

/* --- begin and end --------------------------------------------------------------------- */

static int64_t wake_ms(const struct screen *screen, int64_t now_ms)
{
	(void)screen, (void)now_ms;
	return -1;
}

static void release(struct screen *screen)
{
	free(screen);
}

struct screen *sound_screen_new(const struct settings *settings)
{
	static const struct screen_class class = {
		.name = "Sound", .bindings = sound_bindings, .update = update, .view = view, .say = say,
		.wake_ms = wake_ms, .free = release, .hear = hear,
	};
	struct sound_screen *s = calloc(1, sizeof *s);
	if (s == NULL)
		die("the page of sounds");
	s->screen.class = &class;
	s->settings = settings;
	return &s->screen;
}
