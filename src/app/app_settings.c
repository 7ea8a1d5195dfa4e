/* The settings of the running program: what holds, and what a choice changes. */
#include "app_inner.h"

#include <string.h>

#include "base/text.h"
#include "io/config.h"

static const enum glyphs glyphs_of[GRAPHICS_KINDS] = {
	[GRAPHICS_BRAILLE] = GLYPHS_BRAILLE, [GRAPHICS_HALF] = GLYPHS_HALF, [GRAPHICS_ASCII] = GLYPHS_ASCII,
};

/* Tones need a helper that plays; words are spoken without one. */
static enum sound sound_now(const struct app *app)
{
	enum sound sound = app->home->settings.sound;
	return sound == SOUND_TONES && app->player.gone ? SOUND_OFF : sound;
}

/* A terminal that shows ASCII only keeps it, and lines of text stand still, whatever was chosen. */
static void take_look(struct app *app)
{
	const struct settings *settings = &app->home->settings;
	const struct look *there = &app->front->look;
	app->look = *there;
	if (there->figure != GLYPHS_ASCII && settings->graphics != GRAPHICS_AUTO)
		app->look.figure = glyphs_of[settings->graphics];
	app->look.reduced_motion = there->reduced_motion || settings->reduced_motion;
	app->look.sound = sound_now(app);
}

static void take_mouse(struct app *app)
{
	bool wanted = app->home->settings.mouse;
	if (app->mouse != wanted && app->front->class->mouse(app->front, wanted))
		app->mouse = wanted;
}

static void take_theme(struct app *app)
{
	app->front->class->theme(app->front, app->home->settings.theme);
}

/* What is told of the diary, and its day, are made anew. */
static void take_units(struct app *app)
{
	app_stale(app);
	app_renew(app);
}

/* Volumes and commands are asked for at each cue. */
static void take(struct app *app, enum setting which)
{
	static void (*const takers[])(struct app *) = {
		[SETTING_THEME] = take_theme, [SETTING_GRAPHICS] = take_look, [SETTING_REDUCED_MOTION] = take_look,
		[SETTING_DISTANCE] = take_units, [SETTING_MASS] = take_units, [SETTING_WEEK_START] = take_units,
		[SETTING_ROLLOVER] = take_units, [SETTING_MOUSE] = take_mouse, [SETTING_SOUND] = take_look,
	};
	if (which < sizeof takers / sizeof takers[0] && takers[which] != NULL)
		takers[which](app);
}

static bool put(struct app *app, enum setting which, const char *value, struct err *err)
{
	struct settings *settings = &app->home->settings;
	struct faults *faults = faults_new();
	bool taken = config_take(settings, which, value, ORIGIN_FILE, app->home->places.config_file,
	                         app->home->arena, faults);
	if (!taken)
		err_set(err, ERR_INPUT, "%s", faults->at[0].text);
	faults_free(faults);
	return taken;
}

static void put_usual(struct settings *settings, enum setting which)
{
	const struct settings usual = settings_usual();
	if (setting_rows[which].kind == SETTING_IS_COMMAND)
		setting_put_command(settings, which, NULL);
	else
		setting_put(settings, which, setting_value(&usual, which));
	settings->origin[which] = ORIGIN_BUILT_IN;
	settings->source[which] = NULL;
	settings->line[which] = 0;
}

/* The next start would bring back what goes before the file. */
static void tell_what_goes_before(struct app *app, const struct settings *before, enum setting which)
{
	char words[160];
	struct text text = TEXT(words);
	if (before->origin[which] <= ORIGIN_FILE)
		return;
	text_addf(&text, "It holds until you leave and is written; %s goes before the file at the next start.",
	          before->source[which]);
	app_tell_text(app, MSG_NOTICE, words);
}

void app_set(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	enum setting which = setting_find(effect->id);
	const char *value = effect->text[0] == '\0' ? NULL : effect->text;
	const struct settings before = app->home->settings;
	if (which == SETTINGS)
		return;
	if (value == NULL)
		put_usual(&app->home->settings, which);
	else if (!put(app, which, value, &err)) {
		app_fail(app, err.text);
		return;
	}
	take(app, which);
	if (!config_set(app->home->places.config_file, which, value, &err))
		app_fail(app, err.text);
	else
		tell_what_goes_before(app, &before, which);
}

void app_open_settings(struct app *app, const struct effect *effect)
{
	(void)effect;
	if (!app_is_full(app))
		app_push(app, settings_screen_new(&app->home->settings), NULL);
}

void app_open_sound(struct app *app, const struct effect *effect)
{
	(void)effect;
	if (!app_is_full(app))
		app_push(app, sound_screen_new(&app->home->settings), NULL);
}

/* --- the start ------------------------------------------------------------------- */

/* Figures were once chosen into the history: that choice moves to the file, and counts until it is there. */
static void move_old_choice(struct app *app)
{
	struct home *home = app->home;
	const char *glyphs = NULL;
	if (home->store == NULL || home->settings.origin[SETTING_GRAPHICS] != ORIGIN_BUILT_IN ||
	    !store_setting(home->store, "glyphs", &glyphs, home->arena, NULL) || glyphs == NULL || glyphs[0] == '\0')
		return;
	if (put(app, SETTING_GRAPHICS, glyphs, NULL) && home->may_write_settings &&
	    config_set(home->places.config_file, SETTING_GRAPHICS, glyphs, NULL))
		store_set_setting(home->store, "glyphs", "", NULL);
}

/* The front was opened in its theme. */
void app_begin_settings(struct app *app)
{
	move_old_choice(app);
	take_look(app);
	take_mouse(app);
}
