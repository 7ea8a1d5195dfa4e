#include "app/app.h"

#include "app/today.h"
#include "base/text.h"

#include <assert.h>
#include <string.h>

/* --- the stack ------------------------------------------------------------ */

struct screen *app_top(const struct app *app)
{
	return app->depth == 0 ? NULL : app->stack[app->depth - 1].screen;
}

static void push(struct app *app, struct screen *screen, struct arena *arena)
{
	assert(app->depth < APP_DEPTH);
	app->stack[app->depth++] = (struct layer){ screen, arena };
}

static bool is_full(const struct app *app)
{
	return app->depth == APP_DEPTH;
}

static void let_go(struct app *app)
{
	struct err err = { 0 };
	if (!follow_close(&app->follow, &err))
		app->unsaved = err;
}

static void pop(struct app *app)
{
	struct layer layer = app->stack[--app->depth];
	if (layer.screen == app->follow.screen)
		let_go(app);
	screen_free(layer.screen);
	arena_free(layer.arena);
}

/* --- Today ------------------------------------------------------------------ */

/* The steady clock's time of the next day's beginning. A clock that --now holds never gets there. */
static int64_t next_rollover_ms(const struct app *app)
{
	enum { DAY_S = 86400, HOUR_S = 3600 };
	if (app->home->is_fixed)
		return -1;
	int left_s = (ROLLOVER_H * HOUR_S + DAY_S - stamp_second_of_day(home_now(app->home))) % DAY_S;
	return home_mono_ms(app->home) + (int64_t)(left_s == 0 ? DAY_S : left_s) * 1000;
}

static const struct today_given *gather(struct app *app, struct arena *arena)
{
	app->day = home_today(app->home);
	app->rollover_ms = next_rollover_ms(app);
	return today_gather(app->home, &app->follow, app->look, arena);
}

static void refresh_today(struct app *app)
{
	if (!app->has_today)
		return;
	struct arena *arena = arena_new();
	today_screen_set(app->stack[0].screen, gather(app, arena));
	arena_free(app->stack[0].arena);
	app->stack[0].arena = arena;
}

void app_open_today(struct app *app)
{
	struct arena *arena = arena_new();
	push(app, today_screen_new(gather(app, arena)), arena);
	app->has_today = true;
}

/* --- telling ----------------------------------------------------------------- */

static void carry_out(struct app *app, const struct effects *fx);

static void tell(struct app *app, struct screen *screen, struct msg msg)
{
	struct effects fx = { 0 };
	msg.now_ms = home_mono_ms(app->home);
	msg.rows = app->front->rows;
	msg.cols = app->front->cols;
	screen_update(screen, &msg, &fx);
	carry_out(app, &fx);
}

void app_tell(struct app *app, struct msg msg)
{
	struct screen *top = app_top(app);
	if (top != NULL && !app->over)
		tell(app, top, msg);
}

static void tell_text(struct app *app, enum msg_kind kind, const char *text)
{
	app_tell(app, (struct msg){ .kind = kind, .text = text });
}

/* The session hears of it wherever it stands in the stack. */
static void tell_saved(struct app *app, enum saved saved)
{
	if (saved == SAVED_NOT)
		tell(app, app->follow.screen, (struct msg){ .kind = MSG_NOT_SAVED, .text = app->follow.trouble });
	else if (saved == SAVED_AGAIN)
		tell(app, app->follow.screen, (struct msg){ .kind = MSG_SAVED });
}

/* --- effects ------------------------------------------------------------------ */

/* A session that was asked for by name and is not done tells so by the exit code. */
static int code_now(const struct app *app)
{
	bool only_session = app->depth > 0 && app->follow.screen != NULL && app->stack[0].screen == app->follow.screen;
	return only_session && session_screen_state(app->follow.screen)->stage != STAGE_DONE ? EXIT_SESSION_LEFT : 0;
}

static void leave(struct app *app, const struct effect *effect)
{
	(void)effect;
	int code = code_now(app);
	pop(app);
	if (app->depth == 0) {
		app_end(app, code);
		return;
	}
	refresh_today(app);
	app_tell(app, (struct msg){ .kind = MSG_SHOWN });
}

static void quit(struct app *app, const struct effect *effect)
{
	int code = code_now(app);
	app_end(app, code != 0 ? code : effect->value);
}

static void ring(struct app *app, const struct effect *effect)
{
	(void)effect;
	app->front->class->bell(app->front);
}

static void set_title(struct app *app, const struct effect *effect)
{
	app->front->class->title(app->front, effect->text);
}

static void open_or_tell(struct app *app, const struct routine *routine)
{
	struct err err = { 0 };
	if (!app_open_session(app, routine, &err))
		tell_text(app, MSG_NOTICE, err.text);
}

static void open_session(struct app *app, const struct effect *effect)
{
	const struct routine *routine = app->home->library == NULL ? NULL : library_routine(app->home->library, effect->id);
	if (routine != NULL)
		open_or_tell(app, routine);
}

static void resume(struct app *app, const struct effect *effect)
{
	(void)effect;
	open_or_tell(app, NULL);
}

static bool end_unfinished(struct app *app, enum session_status status, struct arena *arena, struct err *err)
{
	size_t count;
	bool found = false;
	struct unfinished from = { 0 };
	const struct exercise *exercises = home_exercises(app->home, &count);
	if (follow_elsewhere(&app->follow) != 0)
		return err_set(err, ERR_BUSY, "It is being followed in another stepdown. Leave it there first.");
	if (!store_session_unfinished(app->home->store, exercises, count, &from, &found, arena,
	                              err))
		return false;
	if (!found)
		return err_set(err, ERR_NOT_FOUND, "There is no unfinished session.");
	if (from.plan == NULL)
		from.plan = arena_alloc(arena, sizeof *from.plan);
	struct session s = session_replay(from.plan, from.log, from.log_count, from.at_ms);
	return store_session_end(app->home->store, from.id, &s, status, home_now(app->home), err);
}

static void end_and_tell(struct app *app, enum session_status status, const char *done)
{
	struct err err = { 0 };
	struct arena *arena = arena_new();
	bool ended = end_unfinished(app, status, arena, &err);
	arena_free(arena);
	refresh_today(app);
	tell_text(app, MSG_NOTICE, ended ? done : err.text);
}

static void finish_here(struct app *app, const struct effect *effect)
{
	(void)effect;
	end_and_tell(app, SESSION_LEFT, "Finished here: what was done is in the history. u takes it back.");
}

static void discard(struct app *app, const struct effect *effect)
{
	(void)effect;
	end_and_tell(app, SESSION_DISCARDED, "Discarded. u takes it back.");
}

static void open_library(struct app *app, const struct effect *effect)
{
	if (app->home->library == NULL || is_full(app))
		return;
	struct library_given given = { .open_id = effect->id, .look = app->look };
	given.exercises = library_exercises(app->home->library, &given.exercise_count);
	given.sources = library_sources(app->home->library, &given.source_count);
	push(app, library_screen_new(&given), NULL);
}

static void open_history(struct app *app, const struct effect *effect)
{
	(void)effect;
	struct err err = { 0 };
	struct arena *arena = arena_new();
	struct history_session *rows = NULL;
	size_t count = 0;
	if (app->home->store != NULL && !is_full(app) &&
	    store_history(app->home->store, &(struct history_query){ .with_sets = true }, &rows, &count, arena, &err)) {
		push(app, history_screen_new(rows, count), arena);
		return;
	}
	arena_free(arena);
	tell_text(app, MSG_NOTICE, app->home->store == NULL ? app->home->trouble.text : err.text);
}

static void open_help(struct app *app, const struct effect *effect)
{
	(void)effect;
	const struct screen *top = app_top(app);
	if (!is_full(app))
		push(app, help_screen_new(top->class->name, screen_bindings(top)), NULL);
}

static void session_event(struct app *app, const struct effect *effect)
{
	tell_saved(app, follow_event(&app->follow, &effect->event));
}

static void session_clock(struct app *app, const struct effect *effect)
{
	follow_clock(&app->follow, effect->at_ms);
}

static void session_end(struct app *app, const struct effect *effect)
{
	tell_saved(app, effect->value == SESSION_RUNNING
	                        ? follow_reopen(&app->follow)
	                        : follow_end(&app->follow, (enum session_status)effect->value));
}

static const char *const glyph_words[GLYPH_SETS] = { "braille", "half", "ascii" };

/* A terminal that shows ASCII only keeps it, whatever was chosen on another one. */
static void take_glyphs(struct app *app, const char *word)
{
	if (app->front->look.figure == GLYPHS_ASCII)
		return;
	for (int i = 0; i < GLYPH_SETS; i++)
		if (strcmp(word, glyph_words[i]) == 0)
			app->look.figure = (enum glyphs)i;
}

static void remember(struct app *app, const struct effect *effect)
{
	if (strcmp(effect->id, "glyphs") == 0)
		take_glyphs(app, effect->text);
	if (app->home->store != NULL)
		store_set_setting(app->home->store, effect->id, effect->text, NULL);
}

typedef bool step_fn(struct store *, struct stamp, const char **, struct arena *, struct err *);

/* Undo and redo of whole actions, each told by its name. */
/* The list of sessions shows rows of before: it is opened anew on those of now. */
static void refresh_history(struct app *app)
{
	if (strcmp(app_top(app)->class->name, "History") != 0)
		return;
	pop(app);
	open_history(app, NULL);
}

static void step_back(struct app *app, step_fn *step, const char *done, const char *nothing)
{
	struct err err = { 0 };
	struct arena *arena = arena_new();
	const char *what = NULL, *text = nothing;
	if (app->home->store == NULL)
		text = app->home->trouble.text;
	else if (!step(app->home->store, home_now(app->home), &what, arena, &err))
		text = err.text;
	else if (what != NULL)
		text = arena_print(arena, "%s: %s.", done, what);
	refresh_today(app);
	refresh_history(app);
	tell_text(app, MSG_NOTICE, text);
	arena_free(arena);
}

static void undo(struct app *app, const struct effect *effect)
{
	(void)effect;
	step_back(app, store_undo, "Taken back", "There is nothing to take back.");
}

static void redo(struct app *app, const struct effect *effect)
{
	(void)effect;
	step_back(app, store_redo, "Done again", "There is nothing to bring back.");
}

static void built_in_only(struct app *app, const struct effect *effect)
{
	(void)effect;
	home_read_library(app->home, true);
	refresh_today(app);
}

static void redraw(struct app *app, const struct effect *effect)
{
	(void)effect;
	app->front->class->redraw(app->front);
}

static void (*const doers[])(struct app *, const struct effect *) = {
	[EFFECT_LEAVE] = leave,
	[EFFECT_QUIT] = quit,
	[EFFECT_BELL] = ring,
	[EFFECT_TITLE] = set_title,
	[EFFECT_OPEN_SESSION] = open_session,
	[EFFECT_RESUME] = resume,
	[EFFECT_FINISH_HERE] = finish_here,
	[EFFECT_DISCARD] = discard,
	[EFFECT_OPEN_LIBRARY] = open_library,
	[EFFECT_OPEN_HISTORY] = open_history,
	[EFFECT_OPEN_HELP] = open_help,
	[EFFECT_SESSION_EVENT] = session_event,
	[EFFECT_SESSION_CLOCK] = session_clock,
	[EFFECT_SESSION_END] = session_end,
	[EFFECT_SETTING] = remember,
	[EFFECT_UNDO] = undo,
	[EFFECT_REDO] = redo,
	[EFFECT_BUILT_IN_ONLY] = built_in_only,
	[EFFECT_REDRAW] = redraw,
};

/* --- turns ---------------------------------------------------------------------- */

static void carry_out(struct app *app, const struct effects *fx)
{
	for (int i = 0; i < fx->count && !app->over; i++)
		doers[fx->at[i].kind](app, &fx->at[i]);
}

static int64_t sooner(int64_t a, int64_t b)
{
	return a < 0 ? b : b < 0 || a < b ? a : b;
}

int64_t app_deadline_ms(const struct app *app)
{
	const struct screen *top = app_top(app);
	int64_t tick = top == NULL ? -1 : screen_wake_ms(top, home_mono_ms(app->home));
	int64_t retry = follow_is_waiting(&app->follow) ? app->follow.retry_ms : -1;
	int64_t rollover = app->has_today && app->depth == 1 ? app->rollover_ms : -1;
	return sooner(sooner(tick, retry), rollover);
}

/*
 * A wall clock that was set back, or went from summer to winter time, makes a
 * day longer than was thought: its end is looked for anew.
 */
static void look_at_day(struct app *app, int64_t now_ms)
{
	if (home_today(app->home).n != app->day.n)
		refresh_today(app);
	else if (app->rollover_ms >= 0 && app->rollover_ms <= now_ms)
		app->rollover_ms = next_rollover_ms(app);
}

void app_due(struct app *app)
{
	int64_t now_ms = home_mono_ms(app->home);
	if (follow_is_waiting(&app->follow) && app->follow.retry_ms <= now_ms)
		tell_saved(app, follow_retry(&app->follow));
	if (app->has_today && app->depth == 1)
		look_at_day(app, now_ms);
	app_tell(app, (struct msg){ .kind = MSG_TICK });
}

void app_slack(struct app *app)
{
	if (app->follow.screen != NULL)
		follow_slack(&app->follow);
}

static void take_paste(struct app *app, const char *text)
{
	const struct screen *top = app_top(app);
	if (top->class->takes_text == NULL || !top->class->takes_text(top)) {
		tell_text(app, MSG_NOTICE, "A paste was ignored: letters are commands here.");
		return;
	}
	for (const char *end = text + strlen(text); text < end;) {
		uint32_t ch = utf8_next(&text, end);
		if (ch >= ' ' && ch != 0x7f)
			app_tell(app, (struct msg){ .kind = MSG_KEY, .key = ch });
	}
}

void app_take(struct app *app, const struct input *input)
{
	if (input->kind == INPUT_GONE)
		app_end(app, input->value != 0 ? input->value : code_now(app));
	else if (input->kind == INPUT_PASTE)
		take_paste(app, input->text);
	else
		app_tell(app, (struct msg){ .kind = MSG_KEY, .key = input->key });
}

/* --- begin and end ----------------------------------------------------------------- */

void app_init(struct app *app, struct home *home, struct front *front)
{
	*app = (struct app){ .home = home, .front = front, .look = front->look, .rollover_ms = -1 };
	follow_init(&app->follow, home);
	const char *glyphs = NULL;
	if (home->store != NULL && store_setting(home->store, "glyphs", &glyphs, home->arena, NULL) && glyphs != NULL)
		take_glyphs(app, glyphs);
}

bool app_open_session(struct app *app, const struct routine *routine, struct err *err)
{
	if (is_full(app))
		return err_set(err, ERR_USAGE, "Too many screens are open; leave some with q.");
	bool begun = routine != NULL ? follow_start(&app->follow, routine, app->look, err)
	                             : follow_resume(&app->follow, app->look, err);
	if (!begun)
		return false;
	push(app, app->follow.screen, NULL);
	tell_saved(app, app->follow.nowhere || follow_is_waiting(&app->follow) ? SAVED_NOT : SAVED);
	return true;
}

void app_end(struct app *app, int code)
{
	app->over = true;
	app->code = code;
}

int app_close(struct app *app)
{
	while (app->depth > 0)
		pop(app);
	return app->code;
}
