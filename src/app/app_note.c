#include "app_inner.h"

#include "app/editor.h"

#include <unistd.h>

void app_edit_note(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	const char *text = NULL;
	if (!isatty(STDIN_FILENO)) {
		app_tell_text(app, MSG_NOTICE, "An editor needs a terminal.");
		return;
	}
	struct arena *arena = arena_new();
	app->front->class->stop(app->front);
	const char *before = effect->note != NULL ? effect->note : effect->text;
	bool edited = editor_edit(&text, before, app->home->places.data_dir, arena, &err);
	app->front->class->resume(app->front);
	app_tell_text(app, edited ? MSG_NOTE : MSG_NOTICE, edited ? text : err.text);
	arena_free(arena);
}
