#include "app_inner.h"

#include <string.h>

static void leave(struct app *app, const struct effect *effect)
{
	(void)effect;
	int code = app_code_now(app);
	app_pop(app);
	if (app->depth == 0) {
		app_end(app, code);
		return;
	}
	app_refresh_today(app);
	app_tell(app, (struct msg){ .kind = MSG_SHOWN });
}

static void quit(struct app *app, const struct effect *effect)
{
	int code = app_code_now(app);
	app_end(app, code != 0 ? code : effect->value);
}

static void ring(struct app *app, const struct effect *effect)
{
	(void)effect;
	if (app->home->settings.bell)
		app->front->class->bell(app->front);
	if (app->home->settings.flash)
		app_flash(app);
}

static void open_or_tell(struct app *app, const struct routine *routine)
{
	struct err err = { 0 };
	if (!app_open_session(app, routine, &err))
		app_tell_text(app, MSG_NOTICE, err.text);
}

static void open_session(struct app *app, const struct effect *effect)
{
	const struct routine *routine = app->home->library == NULL ? NULL : library_routine(app->home->library, effect->id);
	if (routine != NULL && !app_is_locked(app))
		open_or_tell(app, routine);
}

static void resume(struct app *app, const struct effect *effect)
{
	(void)effect;
	if (!app_is_locked(app))
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
	app_renew(app);
	app_tell_text(app, MSG_NOTICE, ended ? done : err.text);
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

void app_open_library(struct app *app, const struct effect *effect)
{
	if (app->home->library == NULL || app_is_full(app))
		return;
	struct library_given given = { .open_id = effect->id, .look = app->look };
	given.exercises = library_exercises(app->home->library, &given.exercise_count);
	given.sources = library_sources(app->home->library, &given.source_count);
	app_push(app, library_screen_new(&given), NULL);
	app_draw_all(app);
}

void app_open_history(struct app *app, const struct effect *effect)
{
	(void)effect;
	struct err err = { 0 };
	struct arena *arena = arena_new();
	struct history_session *rows = NULL;
	size_t count = 0;
	if (app->home->store != NULL && !app_is_full(app) &&
	    store_history(app->home->store, &(struct history_query){ .with_sets = true }, &rows, &count, arena, &err)) {
		app_push(app, history_screen_new(app_view(app), rows, count), arena);
		return;
	}
	arena_free(arena);
	app_tell_text(app, MSG_NOTICE, app->home->store == NULL ? app->home->trouble.text : err.text);
}

static void open_help(struct app *app, const struct effect *effect)
{
	(void)effect;
	const struct screen *top = app_top(app);
	if (!app_is_full(app))
		app_push(app, help_screen_new(top->class->name, screen_bindings(top)), NULL);
}

static void session_event(struct app *app, const struct effect *effect)
{
	app_tell_saved(app, follow_event(&app->follow, &effect->event));
}

static void session_clock(struct app *app, const struct effect *effect)
{
	follow_clock(&app->follow, effect->at_ms);
}

static void session_end(struct app *app, const struct effect *effect)
{
	app_tell_saved(app, effect->value == SESSION_RUNNING
	                        ? follow_reopen(&app->follow)
	                        : follow_end(&app->follow, (enum session_status)effect->value));
	app_stale(app);
}

typedef bool step_fn(struct store *, struct stamp, const char **, struct arena *, struct err *);

/* The list of sessions shows rows of before: it is opened anew on those of now. */
static void refresh_history(struct app *app)
{
	if (strcmp(app_top(app)->class->name, "History") != 0)
		return;
	app_pop(app);
	app_open_history(app, NULL);
}

/* The name of an action has its lengths as they were stored. */
static const char *retold(struct app *app, const char *what, struct arena *arena)
{
	const struct coach_view *view = app_view(app);
	return view == NULL ? what : measure_retell(arena, what, view->diary->told.distance);
}

/* Undo and redo of whole actions, each told by its name. */
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
		text = arena_print(arena, "%s: %s.", done, retold(app, what, arena));
	app_renew(app);
	refresh_history(app);
	app_tell_text(app, MSG_NOTICE, text);
	arena_free(arena);
}

void app_undo(struct app *app, const struct effect *effect)
{
	(void)effect;
	step_back(app, store_undo, "Taken back", "There is nothing to take back.");
}

void app_redo(struct app *app, const struct effect *effect)
{
	(void)effect;
	step_back(app, store_redo, "Done again", "There is nothing to bring back.");
}

static void built_in_only(struct app *app, const struct effect *effect)
{
	(void)effect;
	home_read_library(app->home, true);
	app_renew(app);
}

static void redraw(struct app *app, const struct effect *effect)
{
	(void)effect;
	app->front->class->redraw(app->front);
}

static void try_change(struct app *app, const struct effect *effect)
{
	app_try(app, effect->change, effect->value);
}

static void (*const doers[])(struct app *, const struct effect *) = {
	[EFFECT_LEAVE] = leave,
	[EFFECT_QUIT] = quit,
	[EFFECT_BELL] = ring,
	[EFFECT_OPEN_SESSION] = open_session,
	[EFFECT_RESUME] = resume,
	[EFFECT_FINISH_HERE] = finish_here,
	[EFFECT_DISCARD] = discard,
	[EFFECT_OPEN_LIBRARY] = app_open_library,
	[EFFECT_OPEN_HISTORY] = app_open_history,
	[EFFECT_OPEN_HELP] = open_help,
	[EFFECT_SESSION_EVENT] = session_event,
	[EFFECT_SESSION_CLOCK] = session_clock,
	[EFFECT_SESSION_END] = session_end,
	[EFFECT_SETTING] = app_set,
	[EFFECT_OPEN_SETTINGS] = app_open_settings,
	[EFFECT_OPEN_SOUND] = app_open_sound,
	[EFFECT_UNDO] = app_undo,
	[EFFECT_REDO] = app_redo,
	[EFFECT_BUILT_IN_ONLY] = built_in_only,
	[EFFECT_REDRAW] = redraw,
	[EFFECT_SAVE_CHECK_IN] = app_save_check_in,
	[EFFECT_SAVE_INTAKE] = app_save_intake,
	[EFFECT_SAVE_ACTIVITY] = app_save_activity,
	[EFFECT_DELETE_ACTIVITY] = app_delete_activity,
	[EFFECT_SAVE_FLARE] = app_save_flare,
	[EFFECT_SAVE_CHANGE] = app_save_change,
	[EFFECT_SAVE_ADVICE] = app_save_advice,
	[EFFECT_SAVE_ZONE_PAINS] = app_save_zone_pains,
	[EFFECT_SAVE_TEST] = app_save_test,
	[EFFECT_SAVE_SCORE] = app_save_score,
	[EFFECT_SAVE_EXPERIMENT] = app_save_experiment,
	[EFFECT_SAVE_QUESTION] = app_save_question,
	[EFFECT_OPEN_INTAKE] = app_open_intake,
	[EFFECT_OPEN_CHECK_IN] = app_open_check_in,
	[EFFECT_OPEN_LOG] = app_open_log,
	[EFFECT_OPEN_PLAN] = app_open_plan,
	[EFFECT_OPEN_PROGRESS] = app_open_progress,
	[EFFECT_OPEN_WHY] = app_open_why,
	[EFFECT_OPEN_WHAT_IF] = app_open_what_if,
	[EFFECT_OPEN_RED_FLAGS] = app_open_red_flags,
	[EFFECT_OPEN_KNEE_MAP] = app_open_knee_map,
	[EFFECT_OPEN_REPORT] = app_open_report,
	[EFFECT_WRITE_REPORT] = app_write_report,
	[EFFECT_OPEN_TESTS] = app_open_tests,
	[EFFECT_GUIDE_TEST] = app_guide_test,
	[EFFECT_OPEN_PLANNED] = app_open_planned,
	[EFFECT_OPEN_CALENDAR] = app_open_calendar,
	[EFFECT_OPEN_DAY] = app_open_day,
	[EFFECT_RECALL_DAY] = app_recall_day,
	[EFFECT_TRY] = try_change,
	[EFFECT_EDIT_NOTE] = app_edit_note,
	[EFFECT_COMMAND] = app_command,
	[EFFECT_OPEN_TRIGGERS] = app_open_triggers,
	[EFFECT_OPEN_CADENCE] = app_open_cadence,
};

void app_carry_out(struct app *app, const struct effects *fx)
{
	app->failed = false;
	for (int i = 0; i < fx->count && !app->over && !app->failed; i++)
		doers[fx->at[i].kind](app, &fx->at[i]);
	if (app->counsel.stale && !app->over)
		app_renew(app);
}
