#include "app_inner.h"

#include "base/text.h"

/* Without a view there is nothing to show: Today says what is wrong. */
static const struct coach_view *view_to_show(struct app *app)
{
	const struct coach_view *view = app_view(app);
	if (view == NULL)
		app_tell_text(app, MSG_NOTICE, "The diary or the library cannot be read; Today says why.");
	else if (app_is_full(app))
		app_tell_text(app, MSG_NOTICE, "Too many screens are open; leave some with q.");
	return app_is_full(app) ? NULL : view;
}

typedef struct screen *open_fn(const struct coach_view *, const struct effect *);

static void open_with(struct app *app, const struct effect *effect, open_fn *open)
{
	const struct coach_view *view = view_to_show(app);
	if (view != NULL)
		app_push(app, open(view, effect), NULL);
}

static struct screen *new_intake(const struct coach_view *view, const struct effect *effect)
{
	(void)effect;
	return intake_screen_new(view);
}

static struct screen *new_check_in(const struct coach_view *view, const struct effect *effect)
{
	return check_in_screen_new(view, effect != NULL ? effect->id : "");
}

static struct screen *new_log(const struct coach_view *view, const struct effect *effect)
{
	return log_screen_new(view, effect->id, effect->text);
}

static struct screen *new_plan(const struct coach_view *view, const struct effect *effect)
{
	(void)effect;
	return plan_screen_new(view);
}

static struct screen *new_why(const struct coach_view *view, const struct effect *effect)
{
	return why_screen_new(view, effect->id);
}

static struct screen *new_what_if(const struct coach_view *view, const struct effect *effect)
{
	return what_if_screen_new(view, effect->text);
}

static struct screen *new_red_flags(const struct coach_view *view, const struct effect *effect)
{
	(void)effect;
	return red_flag_screen_new(view);
}

static struct screen *new_tests(const struct coach_view *view, const struct effect *effect)
{
	return tests_screen_new(view, effect->id);
}

void app_open_knee_map(struct app *app, const struct effect *effect)
{
	const struct coach_view *view = view_to_show(app);
	if (view != NULL)
		app_push(app, knee_map_screen_new(view, effect->id, app->look), NULL);
}

void app_open_cadence(struct app *app, const struct effect *effect)
{
	(void)effect;
	const struct coach_view *view = view_to_show(app);
	if (view != NULL)
		app_push(app, cadence_screen_new(view, app->look), NULL);
}

static struct screen *new_progress(const struct coach_view *view, const struct effect *effect)
{
	(void)effect;
	return progress_screen_new(view);
}

void app_open_progress(struct app *app, const struct effect *effect)
{
	open_with(app, effect, new_progress);
}

static struct screen *new_calendar(const struct coach_view *view, const struct effect *effect)
{
	return calendar_screen_new(view, effect->id);
}

void app_open_calendar(struct app *app, const struct effect *effect)
{
	open_with(app, effect, new_calendar);
}

static struct screen *new_report(const struct coach_view *view, const struct effect *effect)
{
	(void)effect;
	return report_screen_new(view);
}

static struct screen *new_triggers(const struct coach_view *view, const struct effect *effect)
{
	(void)effect;
	return triggers_screen_new(view);
}

void app_open_intake(struct app *app, const struct effect *effect)
{
	open_with(app, effect, new_intake);
}

void app_open_check_in(struct app *app, const struct effect *effect)
{
	open_with(app, effect, new_check_in);
}

static struct screen *new_day(const struct coach_view *view, const struct effect *effect)
{
	return day_screen_new(view, effect->id);
}

/* It asks at once for what the store recalls of the day. */
void app_open_day(struct app *app, const struct effect *effect)
{
	int depth = app->depth;
	open_with(app, effect, new_day);
	if (app->depth > depth)
		app_tell(app, (struct msg){ .kind = MSG_SHOWN });
}

void app_open_log(struct app *app, const struct effect *effect)
{
	open_with(app, effect, new_log);
}

void app_open_plan(struct app *app, const struct effect *effect)
{
	open_with(app, effect, new_plan);
}

void app_open_why(struct app *app, const struct effect *effect)
{
	struct day day;
	if (day_parse(&day, effect->id))
		app_open_why_then(app, day);
	else
		open_with(app, effect, new_why);
}

void app_open_what_if(struct app *app, const struct effect *effect)
{
	open_with(app, effect, new_what_if);
}

void app_open_red_flags(struct app *app, const struct effect *effect)
{
	open_with(app, effect, new_red_flags);
}

void app_open_report(struct app *app, const struct effect *effect)
{
	open_with(app, effect, new_report);
}

void app_open_triggers(struct app *app, const struct effect *effect)
{
	open_with(app, effect, new_triggers);
}

void app_open_tests(struct app *app, const struct effect *effect)
{
	open_with(app, effect, new_tests);
}

/* A test is work for the knee: it waits while training does. */
void app_guide_test(struct app *app, const struct effect *effect)
{
	const struct coach_view *view = app_is_locked(app) ? NULL : view_to_show(app);
	struct screen *screen = view == NULL ? NULL : guide_screen_new(view, effect->id, effect->text, app->look);
	if (screen == NULL)
		return;
	app_push(app, screen, NULL);
	app_draw_test(app, effect->id);
}

void app_open_test(struct app *app, const char *id)
{
	struct effect effect = { .kind = EFFECT_GUIDE_TEST };
	struct text text = TEXT(effect.id);
	text_add(&text, id);
	app_guide_test(app, &effect);
}

bool app_is_locked(struct app *app)
{
	const struct coach_view *view = app_view(app);
	if (view == NULL || !view->plan->locked)
		return false;
	app_open_red_flags(app, NULL);
	return true;
}

void app_open_planned(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	const struct coach_view *view = app_view(app);
	const struct planned *item = view == NULL ? NULL : plan_item(view->plan, effect->id);
	if (item == NULL || app_is_locked(app))
		return;
	if (!app_open_item(app, item, &err))
		app_tell_text(app, MSG_NOTICE, err.text);
}
