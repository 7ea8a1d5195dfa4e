/*
 * Figures are read from their files when a screen that draws them opens. A
 * faulty one costs a notice, never the session: it goes on in words.
 */
#include "app_inner.h"

#include "base/text.h"
#include "core/programme.h"

static void tell_first(struct app *app, const struct faults *faults)
{
	enum { NOTICE_BYTES = 600 };
	char words[NOTICE_BYTES];
	struct text text = TEXT(words);
	if (faults->count == 0)
		return;
	text_add(&text, "A figure is left out: ");
	text_add(&text, faults->at[0].file);
	if (faults->at[0].line > 0)
		text_addf(&text, ":%d:%d", faults->at[0].line, faults->at[0].col);
	text_addf(&text, ": %s. `stepdown lint` tells all.", faults->at[0].text);
	app_tell_text(app, MSG_NOTICE, words);
}

void app_draw_all(struct app *app)
{
	struct faults *faults = faults_new();
	library_draw_all(app->home->library, faults);
	tell_first(app, faults);
	faults_free(faults);
}

void app_draw_plan(struct app *app, const struct session_plan *plan)
{
	struct faults *faults = faults_new();
	for (int i = 0; app->home->library != NULL && i < plan->items; i++)
		library_draw_chain(app->home->library, plan->item[i].exercise, faults);
	tell_first(app, faults);
	faults_free(faults);
}

/* The figure of the exercise that shows a test. */
void app_draw_test(struct app *app, const char *id)
{
	const struct test *test = shelf_test(library_shelf(app->home->library), id);
	const struct exercise *exercise = test == NULL || test->exercise == NULL
	                                          ? NULL : library_exercise(app->home->library, test->exercise);
	struct faults *faults = faults_new();
	if (exercise != NULL)
		library_draw(app->home->library, exercise, faults);
	tell_first(app, faults);
	faults_free(faults);
}

/* --- which glyphs ----------------------------------------------------------------------- */

/* The first exercise that has a figure lends it. */
static const struct figure *any_figure(struct app *app)
{
	size_t count;
	const struct exercise *exercises = home_exercises(app->home, &count), *found = NULL;
	struct faults *faults = faults_new();
	for (size_t i = 0; found == NULL && i < count; i++)
		if (library_draw(app->home->library, &exercises[i], faults) && exercises[i].figure_count > 0)
			found = &exercises[i];
	faults_free(faults);
	return found == NULL ? NULL : found->figures;
}

void app_open_graphics(struct app *app)
{
	if (app->front->look.figure == GLYPHS_ASCII)
		app_fail(app, "This terminal shows letters alone; figures are drawn with them.");
	else if (!app_is_full(app))
		app_push(app, graphics_screen_new(any_figure(app), app->front->look.figure), NULL);
}

void app_ask_graphics(struct app *app)
{
	const struct home *home = app->home;
	const struct coach_view *view = app_view(app);
	bool begins = view != NULL && !view->diary->intake.started;
	bool chosen = home->settings.graphics != GRAPHICS_AUTO || home->settings.origin[SETTING_GRAPHICS] != ORIGIN_BUILT_IN;
	if (begins && !chosen && home->may_write_settings && app->front->rows > 0 &&
	    app->front->look.figure != GLYPHS_ASCII)
		app_open_graphics(app);
}
