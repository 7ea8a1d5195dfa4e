#include "app_inner.h"

#include "app/today.h"
#include "base/text.h"

#include <assert.h>
#include <string.h>

/* --- the stack ------------------------------------------------------------ */

struct screen *app_top(const struct app *app)
{
	return app->depth == 0 ? NULL : app->stack[app->depth - 1].screen;
}

void app_push(struct app *app, struct screen *screen, struct arena *arena)
{
	assert(app->depth < APP_DEPTH);
	app->stack[app->depth++] = (struct layer){ .screen = screen, .arena = arena };
}

bool app_is_full(const struct app *app)
{
	return app->depth == APP_DEPTH;
}

static void let_go(struct app *app)
{
	struct err err = { 0 };
	if (!follow_close(&app->follow, &err))
		app->unsaved = err;
}

void app_pop(struct app *app)
{
	struct layer layer = app->stack[--app->depth];
	if (layer.screen == app->follow.screen)
		let_go(app);
	screen_free(layer.screen);
	arena_free(layer.arena);
}

/* --- Today ------------------------------------------------------------------ */

/* The steady clock's time of the next day's beginning. A clock that --now holds never gets there. */
static int64_t next_rollover_ms(const struct app *app)
{
	enum { DAY_S = 86400, HOUR_S = 3600 };
	if (app->home->is_fixed)
		return -1;
	int left_s = (app->home->settings.rollover_h * HOUR_S + DAY_S - stamp_second_of_day(home_now(app->home))) % DAY_S;
	return home_mono_ms(app->home) + (int64_t)(left_s == 0 ? DAY_S : left_s) * 1000;
}

static const struct today_given *gather(struct app *app, struct arena *arena)
{
	app->day = home_today(app->home);
	app->rollover_ms = next_rollover_ms(app);
	return today_gather(app->home, &app->follow, app_view(app), app->look, arena);
}

void app_refresh_today(struct app *app)
{
	if (!app->has_today)
		return;
	struct arena *arena = arena_new();
	today_screen_set(app->stack[0].screen, gather(app, arena));
	arena_free(app->stack[0].arena);
	app->stack[0].arena = arena;
}

void app_open_today(struct app *app)
{
	struct arena *arena = arena_new();
	app_push(app, today_screen_new(gather(app, arena)), arena);
	app->has_today = true;
}

/* --- telling ----------------------------------------------------------------- */

static void tell(struct app *app, struct screen *screen, struct msg msg)
{
	struct effects fx = { 0 };
	msg.now_ms = home_mono_ms(app->home);
	msg.rows = app->front->rows;
	msg.cols = app->front->cols;
	screen_update(screen, &msg, &fx);
	app_carry_out(app, &fx);
}

void app_tell(struct app *app, struct msg msg)
{
	struct screen *top = app_top(app);
	if (top != NULL && !app->over)
		tell(app, top, msg);
}

void app_tell_text(struct app *app, enum msg_kind kind, const char *text)
{
	app_tell(app, (struct msg){ .kind = kind, .text = text });
	app->unshown = true;
}

void app_fail(struct app *app, const char *text)
{
	app_tell_text(app, MSG_NOTICE, text);
	app->failed = true;
}

/* The session hears of it wherever it stands in the stack. */
void app_tell_saved(struct app *app, enum saved saved)
{
	if (saved == SAVED_NOT)
		tell(app, app->follow.screen, (struct msg){ .kind = MSG_NOT_SAVED, .text = app->follow.trouble });
	else if (saved == SAVED_AGAIN)
		tell(app, app->follow.screen, (struct msg){ .kind = MSG_SAVED });
}

/* A session that was asked for by name and is not done tells so by the exit code. */
int app_code_now(const struct app *app)
{
	bool only_session = app->depth > 0 && app->follow.screen != NULL && app->stack[0].screen == app->follow.screen;
	return only_session && session_screen_state(app->follow.screen)->stage != STAGE_DONE ? EXIT_SESSION_LEFT : 0;
}

/* --- showing ---------------------------------------------------------------- */

static void name_window(struct app *app)
{
	char words[160];
	struct text title = TEXT(words);
	if (app->home->settings.title)
		screen_title(app_top(app), &title);
	app->front->class->title(app->front, words);
}

void app_show(struct app *app)
{
	app->front->class->show(app->front, app_top(app), home_mono_ms(app->home));
	name_window(app);
	app->unshown = false;
}

/* --- turns ---------------------------------------------------------------------- */

static int64_t sooner(int64_t a, int64_t b)
{
	return a < 0 ? b : b < 0 || a < b ? a : b;
}

int64_t app_deadline_ms(const struct app *app)
{
	const struct screen *top = app_top(app);
	int64_t tick = top == NULL ? -1 : screen_wake_ms(top, home_mono_ms(app->home));
	int64_t retry = follow_is_waiting(&app->follow) ? app->follow.retry_ms : -1;
	int64_t rollover = app->has_today && app->depth == 1 ? app->rollover_ms : -1;
	int64_t flash = app->flash_ends_ms > 0 ? app->flash_ends_ms : -1;
	int64_t voice = voice_wake_ms(&app->herald.voice, home_mono_ms(app->home));
	return sooner(sooner(sooner(sooner(tick, retry), rollover), flash), voice);
}

/*
 * A wall clock that was set back, or went from summer to winter time, makes a
 * day longer than was thought: its end is looked for anew.
 */
static void look_at_day(struct app *app, int64_t now_ms)
{
	if (home_today(app->home).n != app->day.n)
		app_renew(app);
	else if (app->rollover_ms >= 0 && app->rollover_ms <= now_ms)
		app->rollover_ms = next_rollover_ms(app);
}

void app_due(struct app *app)
{
	int64_t now_ms = home_mono_ms(app->home);
	app_unflash(app, now_ms);
	if (follow_is_waiting(&app->follow) && app->follow.retry_ms <= now_ms)
		app_tell_saved(app, follow_retry(&app->follow));
	if (app->has_today && app->depth == 1)
		look_at_day(app, now_ms);
	app_tell(app, (struct msg){ .kind = MSG_TICK });
}

void app_slack(struct app *app)
{
	app_hear(app);
	/* Of a page that nothing wakes it would be seen with the next key. */
	if (app->unshown && !app->over)
		app_show(app);
	if (app->follow.screen != NULL)
		follow_slack(&app->follow);
}

static void take_paste(struct app *app, const char *text)
{
	const struct screen *top = app_top(app);
	if (top->class->takes_text == NULL || !top->class->takes_text(top)) {
		app_tell_text(app, MSG_NOTICE, "A paste was ignored: letters are commands here.");
		return;
	}
	for (const char *end = text + strlen(text); text < end;) {
		uint32_t ch = utf8_next(&text, end);
		if (ch >= ' ' && ch != 0x7f)
			app_tell(app, (struct msg){ .kind = MSG_KEY, .key = ch });
	}
}

void app_take(struct app *app, const struct input *input)
{
	if (input->kind == INPUT_GONE)
		app_end(app, input->value != 0 ? input->value : app_code_now(app));
	else if (input->kind == INPUT_PASTE)
		take_paste(app, input->text);
	else
		app_tell(app, (struct msg){ .kind = MSG_KEY, .key = input->key, .row = input->row, .col = input->col });
}

/* --- begin and end ----------------------------------------------------------------- */

void app_init(struct app *app, struct home *home, struct front *front)
{
	*app = (struct app){ .home = home, .front = front, .look = front->look, .rollover_ms = -1,
		.counsel = { .stale = true } };
	follow_init(&app->follow, home);
	app_begin_settings(app);
}

static bool has_room(const struct app *app, struct err *err)
{
	return !app_is_full(app) || err_set(err, ERR_USAGE, "Too many screens are open; leave some with q.");
}

/* The own step rate is looked up for a session that wants it alone. */
static void give_steps(struct app *app)
{
	const struct session *session = session_screen_state(app->follow.screen);
	const struct coach_view *view = session_wants_steps(session) ? app_view(app) : NULL;
	if (view == NULL)
		return;
	const struct habit_rules *rules = &view->shelf->programme->habit;
	session_screen_set_steps(app->follow.screen, &(struct own_steps){ .own = view->diary->intake.cadence,
		.low = beat_permille(rules, BEAT_LOW), .high = beat_permille(rules, BEAT_HIGH) });
}

static bool show_session(struct app *app, bool begun)
{
	if (!begun)
		return false;
	give_steps(app);
	app_push(app, app->follow.screen, NULL);
	app_tell_saved(app, app->follow.nowhere || follow_is_waiting(&app->follow) ? SAVED_NOT : SAVED);
	app_draw_plan(app, app->follow.plan);
	return true;
}

bool app_open_session(struct app *app, const struct routine *routine, struct err *err)
{
	return has_room(app, err) &&
	       show_session(app, routine != NULL ? follow_start(&app->follow, routine, app->look, err)
	                                         : follow_resume(&app->follow, app->look, err));
}

bool app_open_item(struct app *app, const struct planned *item, struct err *err)
{
	return has_room(app, err) &&
	       show_session(app, follow_start_item(&app->follow, item, library_shelf(app->home->library), app->look, err));
}

void app_end(struct app *app, int code)
{
	app->over = true;
	app->code = code;
}

int app_close(struct app *app)
{
	app_end_hearing(app);
	while (app->depth > 0)
		app_pop(app);
	app_free_counsel(app);
	return app->code;
}
