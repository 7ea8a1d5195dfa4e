/*
 * Figures are read from their files when a screen that draws them opens. A
 * faulty one costs a notice, never the session: it goes on in words.
 */
#include "app_inner.h"

#include "base/text.h"

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
