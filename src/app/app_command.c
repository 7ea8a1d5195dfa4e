#include "app_inner.h"

#include "app/child.h"
#include "core/quick.h"
#include "io/store_diary.h"

#include <string.h>

/* --- what a line may begin with --------------------------------------------- */

/* A line that its reader may take apart. */
struct typed {
	char at[sizeof ((struct effect *)0)->text];
};

static struct typed typed_again(const char *line)
{
	struct typed typed;
	struct text text = TEXT(typed.at);
	text_add(&text, line);
	return typed;
}

/* What no screen does here is done as the shell would have it done, and told by its first line. */
static void do_as_command(struct app *app, const char *line)
{
	char said[160];
	struct typed typed = typed_again(line);
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
		do_as_command(app, line);
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
		do_as_command(app, line);
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

/* An effect that carries the rest of the line as an id. */
static struct effect about(const char *rest)
{
	struct effect effect = { .value = 0 };
	struct text id = TEXT(effect.id);
	text_add(&id, rest);
	return effect;
}

/* "calendar" and "goto 2026-03-14". */
static void do_calendar(struct app *app, const char *rest)
{
	struct effect effect = about(rest);
	app_open_calendar(app, &effect);
}

static void do_library(struct app *app, const char *rest)
{
	struct effect effect = about(rest);
	app_open_library(app, &effect);
}

/* The next one of the plan that is called so, or has this id. */
static const struct planned *item_of(const struct plan *plan, const char *word)
{
	const struct planned *item = plan_item(plan, word);
	for (size_t i = plan->today_index; item == NULL && i < plan->day_count; i++)
		for (size_t k = 0; item == NULL && k < plan->days[i].count; k++)
			if (strcmp(plan->days[i].items[k].what, word) == 0)
				item = &plan->days[i].items[k];
	return item;
}

static void do_why(struct app *app, const char *rest)
{
	const struct coach_view *view = app_view(app);
	const struct planned *item = view == NULL || rest[0] == '\0' ? NULL : item_of(view->plan, rest);
	struct day day;
	if (item == NULL && view != NULL && quick_day(rest, view->today, false, &day)) {
		app_open_why_then(app, day);
		return;
	}
	if (item == NULL && rest[0] != '\0') {
		app_fail(app, "The plan has nothing of that name.");
		return;
	}
	struct effect effect = about(item == NULL ? "" : item->id);
	app_open_why(app, &effect);
}

static void do_what_if(struct app *app, const char *rest)
{
	struct effect effect = { .value = 0 };
	struct text text = TEXT(effect.text);
	text_add(&text, rest);
	app_open_what_if(app, &effect);
}

static void save_activity(struct app *app, const char *line)
{
	struct err err = { 0 };
	struct activity activity;
	struct typed typed = typed_again(line);
	const struct coach_view *view = app_view(app);
	if (view == NULL)
		return;
	const struct intake *intake = &view->diary->intake;
	if (!quick_activity(&activity, typed.at, view->today, intake, view->diary->told.distance, &err) ||
	    !activity_check(&activity, view->today, intake, view->diary->told.distance, &err)) {
		app_fail(app, err.text);
		return;
	}
	app_save_activity(app, &(struct effect){ .activity = &activity });
	if (!app->failed)
		app_tell_text(app, MSG_NOTICE, "Logged. u takes it back.");
}

static void do_log(struct app *app, const char *line)
{
	const char *rest = line + strcspn(line, " ");
	rest += strspn(rest, " ");
	if (rest[0] == '\0')
		app_open_log(app, &(struct effect){ .value = 0 });
	else if (strstr(rest, "--") != NULL)
		do_as_command(app, line);
	else
		save_activity(app, rest);
}

/* The whole line, since its first word says what is changed. */
static void do_change(struct app *app, const char *line)
{
	struct err err = { 0 };
	struct plan_change change;
	struct typed typed = typed_again(line);
	const struct coach_view *view = app_view(app);
	if (view == NULL)
		return;
	if (!quick_change(&change, typed.at, view->today, view->diary->told.distance, &err)) {
		app_fail(app, err.text);
		return;
	}
	app_save_change(app, &(struct effect){ .change = &change });
	if (!app->failed)
		app_tell_text(app, MSG_NOTICE, "The plan was changed. u takes it back.");
}

static void do_flare(struct app *app, const char *rest)
{
	struct err err = { 0 };
	struct flare_word word;
	bool begins = strcmp(rest, "start") == 0;
	if (app_view(app) == NULL)
		return;
	if (!begins && strcmp(rest, "end") != 0)
		app_fail(app, "flare takes start or end.");
	else if (!coach_flare_word(&word, app->counsel.coach, begins, NOT_KNOWN, &err))
		app_fail(app, err.text);
	else
		app_save_flare(app, &(struct effect){ .flare = &word });
}

/* "day", "day 2026-03-14", "day yesterday". */
static void do_day(struct app *app, const char *rest)
{
	char date[DAY_TEXT];
	struct day day;
	const struct coach_view *view = app_view(app);
	if (view == NULL)
		return;
	day = view->today;
	if (rest[0] != '\0' && !quick_day(rest, view->today, false, &day)) {
		app_fail(app, "day takes a date: 2026-03-14, yesterday, monday.");
		return;
	}
	day_print(day, date);
	struct effect effect = about(date);
	app_open_day(app, &effect);
}

static void do_goal(struct app *app, const char *rest)
{
	struct err err = { 0 };
	struct goal goal;
	const struct coach_view *view = app_view(app);
	if (view == NULL)
		return;
	struct typed typed = typed_again(rest);
	if (!quick_goal(&goal, typed.at, view->today, view->diary->told.distance, &err)) {
		app_fail(app, err.text);
		return;
	}
	goal.text = rest;
	app_save_goal(app, &goal);
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

static void do_theme(struct app *app, const char *rest)
{
	struct effect effect = { .id = "theme" };
	struct text word = TEXT(effect.text);
	text_add_bytes(&word, rest, strcspn(rest, " "));
	if (rest[0] == '\0')
		app_fail(app, "theme takes auto, dark, light, mono or contrast.");
	else
		app_set(app, &effect);
}

static void do_settings(struct app *app, const char *rest)
{
	(void)rest;
	app_open_settings(app, NULL);
}

/* "set volume 40"; the key alone brings the built-in value back. */
static void do_set(struct app *app, const char *rest)
{
	struct effect effect = { .kind = EFFECT_SETTING };
	struct text key = TEXT(effect.id), value = TEXT(effect.text);
	size_t length = strcspn(rest, " ");
	text_add_bytes(&key, rest, length);
	text_add(&value, rest + length + strspn(rest + length, " "));
	if (setting_find(effect.id) == SETTINGS)
		app_fail(app, "set takes a setting and its value, as in: set volume 40.");
	else
		app_set(app, &effect);
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
		app_set(app, &effect);
}

static void do_volume(struct app *app, const char *rest)
{
	struct effect effect = { .kind = EFFECT_SETTING, .id = "volume" };
	struct text value = TEXT(effect.text);
	text_add(&value, rest);
	if (rest[0] == '\0')
		app_fail(app, "volume takes a number from 0 to 100.");
	else
		app_set(app, &effect);
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
	const char *word;
	void (*run)(struct app *, const char *rest);
	bool whole; /* it is given the whole line */
} line_commands[] = {
	{ "cadence", do_cadence, false }, { "calendar", do_calendar, false }, { "goto", do_calendar, false },
	{ "checkin", do_check_in, true }, { "day", do_day, false }, { "delete", do_as_command, true },
	{ "edit", do_as_command, true }, { "exclude", do_as_command, true },
	{ "flare", do_flare, false }, { "goal", do_goal, false }, { "graphics", do_graphics, false },
	{ "history", do_history, false }, { "intake", do_intake, true },
	{ "library", do_library, false }, { "log", do_log, true },
	{ "map", do_map, true }, { "mouse", do_mouse, false },
	{ "move", do_change, true }, { "plan", do_plan, false }, { "pocket", do_as_command, true },
	{ "progress", do_progress, true },
	{ "q", do_quit, false }, { "quit", do_quit, false },
	{ "redo", do_redo, false }, { "report", do_report, true }, { "score", do_test, true },
	{ "set", do_set, false }, { "settings", do_settings, false },
	{ "skip", do_change, true }, { "sound", do_sound, false }, { "swap", do_change, true },
	{ "test", do_test, true }, { "tests", do_test, true }, { "theme", do_theme, false },
	{ "triggers", do_triggers, true },
	{ "undo", do_undo, false }, { "volume", do_volume, false },
	{ "whatif", do_what_if, false }, { "why", do_why, false },
};

/* --- the line --------------------------------------------------------------------- */

static const struct line_command *command_of(const char *line)
{
	size_t length = strcspn(line, " ");
	for (size_t i = 0; i < sizeof line_commands / sizeof line_commands[0]; i++)
		if (strlen(line_commands[i].word) == length && strncmp(line, line_commands[i].word, length) == 0)
			return &line_commands[i];
	return NULL;
}

/* What begins with no command is a line of the diary: "run 5km 31:20 pain 2". */
void app_command(struct app *app, const struct effect *effect)
{
	const char *line = effect->text + strspn(effect->text, " ");
	const struct line_command *command = command_of(line);
	const char *rest = line + (command == NULL || command->whole ? 0 : strlen(command->word));
	rest += strspn(rest, " ");
	if (command != NULL)
		command->run(app, rest);
	else if (rest[0] != '\0')
		save_activity(app, rest);
}
