/* The cues of the screen on top, on their way to the ear. */
#include "app_inner.h"

static void tell_trouble(struct app *app)
{
	const char *why;
	if (!player_went(&app->player, &why))
		return;
	app->look.sound = app->look.sound == SOUND_TONES ? SOUND_OFF : app->look.sound;
	app_tell_text(app, MSG_SILENT, why);
}

static void tell_cue(struct app *app, const struct heard *heard, const struct cue_at *cue)
{
	app->hearing.told_ms = cue->at_ms;
	app->hearing.last = cue->cue;
	if (heard->sound != SOUND_OFF)
		player_play(&app->player, cue, settings_loudness(&app->home->settings, cue->cue));
}

void app_hush(struct app *app)
{
	app->hearing = (struct hearing){ .screen = NULL };
	player_hush(&app->player);
	app_hush_herald(&app->herald);
}

/* The cues go on as they were told; else they are of another screen, or a key has changed what comes. */
static bool goes_on(const struct hearing *hearing, const struct screen *screen, const struct heard *heard)
{
	return hearing->screen == screen && hearing->line == heard->line && hearing->sound == heard->sound;
}

static void turn_to(struct app *app, const struct screen *screen, const struct heard *heard)
{
	if (app->hearing.screen != NULL)
		player_hush(&app->player);
	bool wants_more = app->hearing.screen != screen || app->hearing.sound != heard->sound;
	if (wants_more && heard->sound == SOUND_TONES)
		player_tell_again(&app->player);
	app->hearing = (struct hearing){
		.screen = screen, .line = heard->line, .sound = heard->sound, .told_ms = INT64_MIN, .last = CUES,
	};
}

static void hear(struct app *app, const struct screen *top)
{
	struct heard heard;
	int64_t now_ms = home_mono_ms(app->home);
	top->class->hear(top, now_ms, &heard);
	if (heard.sound != SOUND_OFF)
		player_start(&app->player);
	if (!goes_on(&app->hearing, top, &heard))
		turn_to(app, top, &heard);
	for (int i = 0; i < heard.count; i++)
		if (heard.at[i].at_ms > app->hearing.told_ms && heard.at[i].at_ms > now_ms - HEARD_LATE_MS)
			tell_cue(app, &heard, &heard.at[i]);
	app_herald(app, top, &heard, now_ms);
}

void app_hear(struct app *app)
{
	const struct screen *top = app_top(app);
	if (top != NULL && top->class->hear != NULL)
		hear(app, top);
	else if (app->hearing.screen != NULL)
		app_hush(app);
	tell_trouble(app);
}

enum { FLASH_MS = 100 };

void app_flash(struct app *app)
{
	app->front->class->flash(app->front, true);
	app->flash_ends_ms = home_mono_ms(app->home) + FLASH_MS;
}

void app_unflash(struct app *app, int64_t now_ms)
{
	if (app->flash_ends_ms == 0 || app->flash_ends_ms > now_ms)
		return;
	app->front->class->flash(app->front, false);
	app->flash_ends_ms = 0;
}

void app_end_hearing(struct app *app)
{
	if (app->hearing.last != CUE_DONE)
		app_hush(app);
	player_close(&app->player);
	app_end_herald(app);
}
