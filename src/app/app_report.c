#include "app_inner.h"

#include "base/text.h"
#include "io/report.h"

#include <string.h>

static enum report_format format_of(const char *word)
{
	for (int i = 0; i < REPORT_FORMATS; i++)
		if (strcmp(report_format_words[i], word) == 0)
			return (enum report_format)i;
	return REPORT_TEXT;
}

/* The folder of reports is made where there is none: it is ours, beside the history. */
static bool write_usual(struct app *app, const struct effect *effect, const char **path, struct arena *arena,
                        struct err *err)
{
	enum report_format format = format_of(effect->id);
	const char *folder = arena_print(arena, "%s/reports", app->home->places.data_dir);
	*path = report_usual_path(app->home->places.data_dir, format, effect->report, arena);
	return place_make_dir(folder, err) && report_write_file(*path, format, effect->report, home_now(app->home), err);
}

void app_write_report(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	struct arena *arena = arena_new();
	const char *path;
	if (write_usual(app, effect, &path, arena, &err))
		app_tell_text(app, MSG_NOTICE, arena_print(arena, "Written to %s", path));
	else
		app_fail(app, err.text);
	arena_free(arena);
}
