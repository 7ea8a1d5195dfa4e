/* What a line tells of the diary and the plan: done, changed, wanted, asked about. */
#include "app_line.h"

#include "core/quick.h"

#include <string.h>

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

void app_line_why(struct app *app, const char *rest)
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
	struct effect effect = app_line_about(item == NULL ? "" : item->id);
	app_open_why(app, &effect);
}

void app_line_what_if(struct app *app, const char *rest)
{
	struct effect effect = { .value = 0 };
	struct text text = TEXT(effect.text);
	text_add(&text, rest);
	app_open_what_if(app, &effect);
}

void app_line_activity(struct app *app, const char *line)
{
	struct err err = { 0 };
	struct activity activity;
	struct typed typed = app_line_again(line);
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

void app_line_log(struct app *app, const char *line)
{
	const char *rest = line + strcspn(line, " ");
	rest += strspn(rest, " ");
	if (rest[0] == '\0')
		app_open_log(app, &(struct effect){ .value = 0 });
	else if (strstr(rest, "--") != NULL)
		app_line_as_command(app, line);
	else
		app_line_activity(app, rest);
}

void app_line_change(struct app *app, const char *line)
{
	struct err err = { 0 };
	struct plan_change change;
	struct typed typed = app_line_again(line);
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

void app_line_flare(struct app *app, const char *rest)
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

void app_line_day(struct app *app, const char *rest)
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
	struct effect effect = app_line_about(date);
	app_open_day(app, &effect);
}

void app_line_goal(struct app *app, const char *rest)
{
	struct err err = { 0 };
	struct goal goal;
	const struct coach_view *view = app_view(app);
	if (view == NULL)
		return;
	struct typed typed = app_line_again(rest);
	if (!quick_goal(&goal, typed.at, view->today, view->diary->told.distance, &err)) {
		app_fail(app, err.text);
		return;
	}
	goal.text = rest;
	app_save_goal(app, &goal);
}
