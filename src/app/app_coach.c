#include "app_inner.h"

/* Keeps the plan; that it could not be stored is told and no reason to show none. */
static void keep(struct app *app)
{
	struct err err = { 0 };
	if (!coach_keep(app->counsel.coach, app->home, &err))
		app_tell_text(app, MSG_NOTICE, err.text);
}

/* A view that cannot be read anew stays as it was. */
static bool read_anew(struct app *app)
{
	struct err err = { 0 };
	struct counsel *counsel = &app->counsel;
	struct arena *arena = arena_new();
	struct coach *coach = arena_alloc(arena, sizeof *coach);
	if (app->home->library == NULL || !coach_read(coach, app->home, COACH_DAYS, arena, &err)) {
		arena_free(arena);
		if (err.code != ERR_NONE)
			app_tell_text(app, MSG_NOTICE, err.text);
		return false;
	}
	arena_free(counsel->older);
	counsel->older = counsel->arena;
	counsel->arena = arena;
	counsel->coach = coach;
	keep(app);
	counsel->view = coach_view(coach, app->home);
	return true;
}

/* Today gathers more than the view, and is shown it with the rest. */
static void show_to(struct app *app, int count)
{
	for (int i = app->has_today ? 1 : 0; i < count; i++) {
		struct screen *screen = app->stack[i].screen;
		if (screen->class->renew != NULL)
			screen->class->renew(screen, app->counsel.view);
	}
}

const struct coach_view *app_view(struct app *app)
{
	if (app->counsel.stale)
		app_renew(app);
	return app->counsel.view;
}

void app_stale(struct app *app)
{
	app->counsel.stale = true;
}

void app_renew(struct app *app)
{
	app->counsel.stale = false;
	if (read_anew(app)) {
		show_to(app, app->depth);
		app_recall_again(app);
	}
	app_refresh_today(app);
}

/* Who holds the trial before this one is shown another view before that is freed. */
void app_try(struct app *app, const struct plan_change *change, int morning)
{
	const struct coach_view *now = app_view(app);
	struct screen *top = app_top(app);
	if (now == NULL || top->class->renew == NULL)
		return;
	struct arena *arena = arena_new();
	struct plan_given given = app->counsel.coach->given;
	given.assume_morning = morning;
	struct coach_view *view = arena_alloc(arena, sizeof *view);
	*view = *now;
	view->what_if = plan_what_if(&given, change, arena);
	show_to(app, app->depth - 1);
	top->class->renew(top, view);
	arena_free(app->counsel.trial);
	app->counsel.trial = arena;
}

void app_free_counsel(struct app *app)
{
	arena_free(app->counsel.trial);
	arena_free(app->counsel.arena);
	arena_free(app->counsel.older);
	app->counsel = (struct counsel){ 0 };
}
