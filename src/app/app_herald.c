/* The cues of the screen on top as words that are spoken, and as runs of the person's own command. */
#include "app_inner.h"

/* The settings may be changed while the program runs. */
static void keep_in_step(struct herald *herald, const struct settings *settings)
{
	if (herald->voice_command != settings->voice_command || !herald->begun) {
		voice_close(&herald->voice);
		voice_init(&herald->voice, settings->voice_command);
	}
	if (herald->on_cue.command != settings->on_cue || !herald->begun) {
		on_cue_close(&herald->on_cue);
		on_cue_init(&herald->on_cue, settings->on_cue);
	}
	herald->voice_command = settings->voice_command;
	herald->begun = true;
}

/* The session behind a screen; NULL: it has none. */
static const struct session *session_of(const struct app *app, const struct screen *screen)
{
	return screen == app->follow.screen ? session_screen_state(screen) : NULL;
}

static void announce(struct app *app, const struct screen *top, enum sound sound, const struct cue_at *cue, int64_t now_ms)
{
	struct herald *herald = &app->herald;
	struct phrase phrase;
	const struct session *session = session_of(app, top);
	herald->told_ms = cue->at_ms;
	if (cue->at_ms <= now_ms - HEARD_LATE_MS)
		return;
	on_cue_run(&herald->on_cue, cue, session, now_ms);
	if (sound == SOUND_VOICE && session != NULL && phrase_of(&phrase, cue, session))
		voice_say(&herald->voice, &phrase, now_ms);
}

static void take_due(struct app *app, const struct screen *top, enum sound sound, int64_t now_ms)
{
	struct herald *herald = &app->herald;
	if (!herald->has_due || herald->due.at_ms > now_ms)
		return;
	herald->has_due = false;
	announce(app, top, sound, &herald->due, now_ms);
}

/*
 * What is told ahead of its moment waits here for it. A beat is for the ear
 * and the eye: three programs a second are for nobody.
 */
static void take_heard(struct app *app, const struct screen *top, const struct heard *heard, int64_t now_ms)
{
	struct herald *herald = &app->herald;
	for (int i = 0; i < heard->count; i++) {
		const struct cue_at *cue = &heard->at[i];
		if (cue->cue == CUE_BEAT || cue->at_ms <= herald->told_ms)
			continue;
		if (cue->at_ms <= now_ms) {
			announce(app, top, heard->sound, cue, now_ms);
		} else if (!herald->has_due) {
			herald->due = *cue;
			herald->has_due = true;
		}
	}
}

void app_hush_herald(struct herald *herald)
{
	herald->has_due = false;
	voice_hush(&herald->voice);
}

/* Another screen, or a key that changed what comes: what was told ahead is void. */
static void turn_to(struct herald *herald, const struct screen *screen, unsigned line)
{
	if (herald->screen != screen) {
		herald->told_ms = INT64_MIN;
		herald->told_lost = false;
	}
	herald->screen = screen;
	herald->line = line;
	app_hush_herald(herald);
}

/* That there is no voice is told to each screen that wants one: it shows what is heard. */
static void tell_trouble(struct app *app, struct herald *herald, enum sound sound)
{
	const char *lost = voice_lost(&herald->voice), *trouble = aside_trouble(&herald->voice.aside);
	if (lost != NULL && sound == SOUND_VOICE && !herald->told_lost)
		app_tell_text(app, MSG_SPEECHLESS, trouble != NULL ? trouble : lost);
	else if (lost == NULL && trouble != NULL)
		app_tell_text(app, MSG_NOTICE, trouble);
	herald->told_lost = lost != NULL && (herald->told_lost || sound == SOUND_VOICE);
	trouble = aside_trouble(&herald->on_cue.aside);
	if (trouble != NULL)
		app_tell_text(app, MSG_NOTICE, trouble);
}

void app_herald(struct app *app, const struct screen *top, const struct heard *heard, int64_t now_ms)
{
	struct herald *herald = &app->herald;
	keep_in_step(herald, &app->home->settings);
	if (herald->screen == top)
		take_due(app, top, heard->sound, now_ms);
	if (herald->screen != top || herald->line != heard->line)
		turn_to(herald, top, heard->line);
	take_heard(app, top, heard, now_ms);
	voice_look(&herald->voice, now_ms);
	aside_is_busy(&herald->on_cue.aside, now_ms);
	tell_trouble(app, herald, heard->sound);
}

void app_end_herald(struct app *app)
{
	voice_close(&app->herald.voice);
	on_cue_close(&app->herald.on_cue);
}
