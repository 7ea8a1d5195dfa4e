#include "app_inner.h"

#include "core/experiment.h"
#include "io/lot.h"
#include "io/store_diary.h"

/* Where the history cannot be written the screen keeps what was entered, and says why. */
static bool can_write(struct app *app)
{
	if (app->home->store != NULL && !store_is_readonly(app->home->store))
		return true;
	app_fail(app, app->home->store == NULL ? app->home->trouble.text : "The history may only be read.");
	return false;
}

static void finish(struct app *app, bool saved, const struct err *err)
{
	if (saved)
		app_stale(app);
	else
		app_fail(app, err->text);
}

void app_save_check_in(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	if (can_write(app))
		finish(app, store_check_in(app->home->store, effect->check_in, home_now(app->home), &err), &err);
}

void app_save_intake(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	if (can_write(app))
		finish(app, store_intake(app->home->store, effect->intake, home_today(app->home),
		                         home_now(app->home), &err), &err);
}

void app_save_activity(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	char id[27];
	if (can_write(app))
		finish(app, store_activity(app->home->store, effect->activity, home_now(app->home), id, &err), &err);
}

void app_delete_activity(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	if (can_write(app))
		finish(app, store_activity_delete(app->home->store, effect->id, home_now(app->home), &err), &err);
}

void app_save_flare(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	if (can_write(app))
		finish(app, store_flare_word(app->home->store, effect->flare, home_now(app->home), &err), &err);
}

void app_save_change(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	if (can_write(app))
		finish(app, store_plan_change(app->home->store, effect->change, home_now(app->home), &err), &err);
}

void app_save_advice(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	struct advice advice = { .day = home_today(app->home), .text = effect->text };
	if (can_write(app))
		finish(app, store_advice(app->home->store, &advice, home_now(app->home), &err), &err);
}

void app_save_zone_pains(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	struct day day = { (int32_t)effect->at_ms };
	if (can_write(app))
		finish(app, store_zone_pains(app->home->store, day, effect->zone_pains, (size_t)effect->value,
		                             home_now(app->home), &err), &err);
}

void app_save_test(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	if (can_write(app))
		finish(app, store_test_result(app->home->store, effect->test, home_now(app->home), &err), &err);
}

void app_save_score(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	if (can_write(app))
		finish(app, store_score(app->home->store, effect->score, home_now(app->home), &err), &err);
}

void app_save_experiment(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	char id[27];
	struct experiment experiment = *effect->experiment;
	if (experiment.id == NULL)
		experiment.order = experiment_order(lot_draw(), experiment.runs);
	if (can_write(app))
		finish(app, store_experiment(app->home->store, &experiment, home_now(app->home), id, &err), &err);
}

void app_save_question(struct app *app, const struct effect *effect)
{
	struct err err = { 0 };
	if (can_write(app))
		finish(app, store_question(app->home->store, effect->value, effect->note, home_now(app->home), &err), &err);
}

void app_save_goal(struct app *app, const struct goal *goal)
{
	struct err err = { 0 };
	if (can_write(app))
		finish(app, store_goal(app->home->store, goal, home_now(app->home), &err), &err);
}
