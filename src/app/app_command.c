/* The line behind ":": what its first word does. */
#include "app_line.h"

#include "app/child.h"
#include "tui/command.h"

#include <string.h>

struct typed app_line_again(const char *line)
{
	struct typed typed;
	struct text text = TEXT(typed.at);
	text_add(&text, line);
	return typed;
}

struct effect app_line_about(const char *rest)
{
	struct effect effect = { .value = 0 };
	struct text id = TEXT(effect.id);
	text_add(&id, rest);
	return effect;
}

/* --- screens, and commands of the shell ------------------------------------------ */

void app_line_as_command(struct app *app, const char *line)
{
	char said[160];
	struct typed typed = app_line_again(line);
	bool done = child_run(app->home, typed.at, said, sizeof said);
	app_stale(app);
	app_renew(app);
	if (done)
		app_tell_text(app, MSG_NOTICE, said);
	else
		app_fail(app, said[0] == '\0' ? "That could not be done." : said);
}

/* The word alone opens the screen; with options behind it, it is the command. */
static void open_or_do(struct app *app, const char *line, void (*open)(struct app *, const struct effect *))
{
	const char *rest = line + strcspn(line, " ");
	if (rest[strspn(rest, " ")] == '\0')
		open(app, &(struct effect){ .value = 0 });
	else
		app_line_as_command(app, line);
}

static void do_intake(struct app *app, const char *line)
{
	open_or_do(app, line, app_open_intake);
}

static void do_map(struct app *app, const char *line)
{
	open_or_do(app, line, app_open_knee_map);
}

/* A test or score named alone is shown; with figures behind it, it is told. */
static void do_test(struct app *app, const char *line)
{
	const char *rest = line + strcspn(line, " ");
	struct effect effect = { .value = 0 };
	struct text id = TEXT(effect.id);
	rest += strspn(rest, " ");
	text_add_bytes(&id, rest, strcspn(rest, " "));
	if (strchr(rest, ' ') != NULL)
		app_line_as_command(app, line);
	else
		app_open_tests(app, &effect);
}

static void do_check_in(struct app *app, const char *line)
{
	open_or_do(app, line, app_open_check_in);
}

static void do_report(struct app *app, const char *line)
{
	open_or_do(app, line, app_open_report);
}

static void do_plan(struct app *app, const char *rest)
{
	(void)rest;
	app_open_plan(app, NULL);
}

static void do_progress(struct app *app, const char *line)
{
	open_or_do(app, line, app_open_progress);
}

static void do_history(struct app *app, const char *rest)
{
	(void)rest;
	app_open_history(app, NULL);
}

/* "calendar" and "goto 2026-03-14". */
static void do_calendar(struct app *app, const char *rest)
{
	struct effect effect = app_line_about(rest);
	app_open_calendar(app, &effect);
}

static void do_library(struct app *app, const char *rest)
{
	struct effect effect = app_line_about(rest);
	app_open_library(app, &effect);
}

/* Off until it is asked for: while the mouse is ours the terminal selects no text without Shift. */
static void do_mouse(struct app *app, const char *rest)
{
	(void)rest;
	if (!app->front->class->mouse(app->front, !app->mouse)) {
		app_fail(app, "This terminal tells of no clicks.");
		return;
	}
	app->mouse = !app->mouse;
	app_tell_text(app, MSG_NOTICE,
	              app->mouse ? "A click marks a place on the knee map; hold Shift to select text. :mouse ends it."
	                         : "The mouse selects text again.");
}

/* Nobody sees that a volume is another one, so it is told; what goes before the file has its own line. */
static void set_typed(struct app *app, const struct effect *effect)
{
	enum setting which = setting_find(effect->id);
	bool in_file = app->home->settings.origin[which] <= ORIGIN_FILE;
	char words[160], value[120];
	struct text text = TEXT(words), now = TEXT(value);
	app_set(app, effect);
	if (app->failed || !in_file)
		return;
	setting_print(&app->home->settings, which, &now);
	text_addf(&text, "%s is %s now.", setting_rows[which].key, value[0] != '\0' ? value : "none");
	app_tell_text(app, MSG_NOTICE, words);
}

static void do_theme(struct app *app, const char *rest)
{
	struct effect effect = { .id = "theme" };
	struct text word = TEXT(effect.text);
	text_add_bytes(&word, rest, strcspn(rest, " "));
	if (rest[0] == '\0')
		app_fail(app, "theme takes auto, dark, light, mono or contrast.");
	else
		set_typed(app, &effect);
}

static void do_settings(struct app *app, const char *rest)
{
	(void)rest;
	app_open_settings(app, NULL);
}

/* "set volume 40", "config volume 40"; the key alone brings the built-in value back, nothing opens the page. */
static void do_set(struct app *app, const char *rest)
{
	struct effect effect = { .kind = EFFECT_SETTING };
	struct text key = TEXT(effect.id), value = TEXT(effect.text);
	size_t length = strcspn(rest, " ");
	text_add_bytes(&key, rest, length);
	text_add(&value, rest + length + strspn(rest + length, " "));
	if (rest[0] == '\0')
		app_open_settings(app, NULL);
	else if (setting_find(effect.id) == SETTINGS)
		app_fail(app, "set takes a setting and its value, as in: set volume 40.");
	else
		set_typed(app, &effect);
}

static void do_graphics(struct app *app, const char *rest)
{
	(void)rest;
	app_open_graphics(app);
}

/* "sound" opens the page, "sound off" and "volume 40" choose. */
static void do_sound(struct app *app, const char *rest)
{
	struct effect effect = { .kind = EFFECT_SETTING, .id = "sound" };
	struct text value = TEXT(effect.text);
	text_add(&value, rest);
	if (rest[0] == '\0')
		app_open_sound(app, NULL);
	else
		set_typed(app, &effect);
}

static void do_volume(struct app *app, const char *rest)
{
	struct effect effect = { .kind = EFFECT_SETTING, .id = "volume" };
	struct text value = TEXT(effect.text);
	text_add(&value, rest);
	if (rest[0] == '\0')
		app_fail(app, "volume takes a number from 0 to 100.");
	else
		set_typed(app, &effect);
}

static void do_cadence(struct app *app, const char *rest)
{
	(void)rest;
	app_open_cadence(app, NULL);
}

static void do_triggers(struct app *app, const char *line)
{
	open_or_do(app, line, app_open_triggers);
}

static void do_undo(struct app *app, const char *rest)
{
	(void)rest;
	app_undo(app, NULL);
}

static void do_redo(struct app *app, const char *rest)
{
	(void)rest;
	app_redo(app, NULL);
}

static void do_quit(struct app *app, const char *rest)
{
	(void)rest;
	app_end(app, app_code_now(app));
}

static const struct line_command {
	void (*run)(struct app *, const char *rest);
	bool whole; /* it is given the whole line */
} line_commands[COMMAND_WORDS] = {
	[COMMAND_CADENCE] = { do_cadence, false },
	[COMMAND_CALENDAR] = { do_calendar, false },
	[COMMAND_GOTO] = { do_calendar, false },
	[COMMAND_CHECKIN] = { do_check_in, true },
	[COMMAND_CONFIG] = { do_set, false },
	[COMMAND_DAY] = { app_line_day, false },
	[COMMAND_DELETE] = { app_line_as_command, true },
	[COMMAND_EDIT] = { app_line_as_command, true },
	[COMMAND_EXCLUDE] = { app_line_as_command, true },
	[COMMAND_FLARE] = { app_line_flare, false },
	[COMMAND_GOAL] = { app_line_goal, false },
	[COMMAND_GRAPHICS] = { do_graphics, false },
	[COMMAND_HISTORY] = { do_history, false },
	[COMMAND_INTAKE] = { do_intake, true },
	[COMMAND_LIBRARY] = { do_library, false },
	[COMMAND_LOG] = { app_line_log, true },
	[COMMAND_MAP] = { do_map, true },
	[COMMAND_MOUSE] = { do_mouse, false },
	[COMMAND_MOVE] = { app_line_change, true },
	[COMMAND_PLAN] = { do_plan, false },
	[COMMAND_POCKET] = { app_line_as_command, true },
	[COMMAND_PROGRESS] = { do_progress, true },
	[COMMAND_Q] = { do_quit, false },
	[COMMAND_QUIT] = { do_quit, false },
	[COMMAND_REDO] = { do_redo, false },
	[COMMAND_REPORT] = { do_report, true },
	[COMMAND_SCORE] = { do_test, true },
	[COMMAND_SET] = { do_set, false },
	[COMMAND_SETTINGS] = { do_settings, false },
	[COMMAND_SKIP] = { app_line_change, true },
	[COMMAND_SOUND] = { do_sound, false },
	[COMMAND_SWAP] = { app_line_change, true },
	[COMMAND_TEST] = { do_test, true },
	[COMMAND_TESTS] = { do_test, true },
	[COMMAND_THEME] = { do_theme, false },
	[COMMAND_TRIGGERS] = { do_triggers, true },
	[COMMAND_UNDO] = { do_undo, false },
	[COMMAND_VOLUME] = { do_volume, false },
	[COMMAND_WHATIF] = { app_line_what_if, false },
	[COMMAND_WHY] = { app_line_why, false },
};

/* --- the line --------------------------------------------------------------------- */

/* Tab leaves a blank behind a word. */
static struct typed without_blanks_around(const char *line)
{
	struct typed typed = app_line_again(line + strspn(line, " "));
	size_t length = strlen(typed.at);
	while (length > 0 && typed.at[length - 1] == ' ')
		typed.at[--length] = '\0';
	return typed;
}

/* What begins with no command is a line of the diary: "run 5km 31:20 pain 2". */
void app_command(struct app *app, const struct effect *effect)
{
	const struct typed line = without_blanks_around(effect->text);
	enum command_word word = command_find(line.at);
	if (line.at[0] == '\0')
		return;
	if (word == COMMAND_WORDS) {
		app_line_activity(app, line.at);
		return;
	}
	const char *rest = line.at + (line_commands[word].whole ? 0 : strlen(command_text(word)));
	line_commands[word].run(app, rest + strspn(rest, " "));
}
