/* The page of a day, and what only the store can tell of it. */
#include "app_inner.h"

#include "io/store_day.h"
#include "tui/screens.h"

/* A record that cannot be read is told; the page stands without it. */
static const struct day_record *read_record(struct app *app, const struct coach_view *now, struct day day,
                                            struct arena *arena)
{
	struct err err = { 0 };
	struct day_record *record = arena_alloc(arena, sizeof *record);
	if (app->home->store == NULL)
		return NULL;
	if (store_day_record(app->home->store, day, record, arena, &err)) {
		day_record_retell(record, now->diary->told.distance, arena);
		return record;
	}
	app_tell_text(app, MSG_NOTICE, err.text);
	return NULL;
}

/* What the layer was shown of another day goes with its arena once it is shown this one. */
static void recall(struct app *app, struct layer *layer, const struct coach_view *now)
{
	struct arena *arena = arena_new(), *before = layer->arena;
	struct coach_view *view = arena_alloc(arena, sizeof *view);
	*view = *now;
	view->day_record = read_record(app, now, layer->recalled, arena);
	layer->arena = arena;
	layer->screen->class->renew(layer->screen, view);
	arena_free(before);
}

void app_recall_day(struct app *app, const struct effect *effect)
{
	struct layer *layer = &app->stack[app->depth - 1];
	const struct coach_view *now = app_view(app);
	if (now == NULL || !day_parse(&layer->recalled, effect->id))
		return;
	layer->recalls = true;
	recall(app, layer, now);
}

void app_recall_again(struct app *app)
{
	for (int i = 0; i < app->depth; i++)
		if (app->stack[i].recalls)
			recall(app, &app->stack[i], app->counsel.view);
}


void app_open_why_then(struct app *app, struct day day)
{
	struct err err = { 0 };
	const struct coach_view *view = app_view(app);
	struct arena *arena = arena_new();
	struct day_why *then = arena_alloc(arena, sizeof *then);
	bool read = view != NULL && !app_is_full(app) && app->home->store != NULL &&
	            store_day_why(app->home->store, day, then, arena, &err);
	if (read) {
		day_why_retell(then, view->diary->told.distance, arena);
		app_push(app, why_screen_of_day(view, then), arena);
		return;
	}
	arena_free(arena);
	app_tell_text(app, MSG_NOTICE, err.code != ERR_NONE ? err.text : "There is no history to read the reasons from.");
}
