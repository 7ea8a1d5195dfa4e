#include "today_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/text.h"
#include "tui/list.h"

enum { PAGE_ROWS = 10 };

static struct effect with_id(enum effect_kind kind, const char *id)
{
	struct effect effect = { .kind = kind };
	struct text words = TEXT(effect.id);
	text_add(&words, id);
	return effect;
}

/* --- starting what is marked ------------------------------------------------ */

static void resume(struct today *today, struct effects *fx)
{
	if (today_can_resume(today))
		effects_add(fx, (struct effect){ .kind = EFFECT_RESUME });
	else
		notice_set(&today->notice, today->given.unfinished.problem);
}

/* A session can only begin when none waits; says so otherwise. */
static bool none_waits(struct today *today)
{
	if (!today->given.has_unfinished)
		return true;
	notice_set(&today->notice,
		   today->given.unfinished.elsewhere
			   ? today->given.unfinished.problem
			   : "One session is unfinished: resume (r), finish (f) or discard (d) it first.");
	return false;
}

/* What Enter does with each kind of planned item: a session is followed, the others are logged. */
static const enum effect_kind starts[PLANNED_KINDS] = {
	[PLANNED_STRENGTH] = EFFECT_OPEN_PLANNED, [PLANNED_MOBILITY] = EFFECT_OPEN_PLANNED,
	[PLANNED_RECOVERY] = EFFECT_OPEN_PLANNED, [PLANNED_RUN] = EFFECT_OPEN_LOG,
	[PLANNED_RUN_WALK] = EFFECT_OPEN_LOG,     [PLANNED_CARDIO] = EFFECT_OPEN_LOG,
};

static void open_log(const char *hint, struct effects *fx)
{
	struct effect effect = { .kind = EFFECT_OPEN_LOG };
	struct text words = TEXT(effect.text);
	text_add(&words, hint);
	effects_add(fx, effect);
}

static void start_item(struct today *today, const struct planned *item, struct effects *fx)
{
	if (item->kind == PLANNED_REST)
		notice_set(&today->notice, "Rest is planned: nothing to start. a lists every session.");
	else if (item->done)
		notice_set(&today->notice, "It is done. a lists every session, to do another.");
	else if (item->kind == PLANNED_TEST)
		effects_add(fx, with_id(EFFECT_GUIDE_TEST, item->what));
	else if (starts[item->kind] == EFFECT_OPEN_LOG)
		open_log(item->id, fx);
	else if (none_waits(today))
		effects_add(fx, with_id(starts[item->kind], item->id));
}

static void start(struct today *today, struct effects *fx)
{
	const struct today_routine *routine = today_marked(today);
	const struct planned *item = today_marked_item(today);
	if (item != NULL)
		start_item(today, item, fx);
	else if (routine == NULL && today->given.has_unfinished)
		resume(today, fx);
	else if (routine != NULL && none_waits(today))
		effects_add(fx, with_id(EFFECT_OPEN_SESSION, routine->routine->id));
}

/* --- keys ------------------------------------------------------------------- */

/* What is marked where it is logged, else a run. */
static void write_down(const struct today *today, struct effects *fx)
{
	const struct planned *item = today_marked_item(today);
	bool logged = item != NULL && !item->done && starts[item->kind] == EFFECT_OPEN_LOG;
	open_log(logged ? item->id : "run", fx);
}

static void why(const struct today *today, struct effects *fx)
{
	const struct planned *item = today_marked_item(today);
	effects_add(fx, with_id(EFFECT_OPEN_WHY, item != NULL ? item->id : ""));
}

/* One key answers the weekly line; when it is not asked the key is about nothing. */
static void no_sign(struct today *today, struct effects *fx)
{
	if (today_asks_signs(today))
		today_tell_signs(today, 0, fx);
}

/* The entry whose pain is not told to have settled. */
static void open_asked(struct today *today, struct effects *fx)
{
	const struct plan *plan = today_plan(today);
	for (size_t i = 0; i < plan->asked_count; i++)
		if (plan->asked[i].question == QUESTION_SETTLED && plan->asked[i].about != NULL) {
			effects_add(fx, with_id(EFFECT_OPEN_LOG, plan->asked[i].about));
			return;
		}
	notice_set(&today->notice, "No entry has a question open.");
}

static void lesson(struct today *today)
{
	if (today_plan(today)->lesson != NULL)
		today->page = TODAY_PAGE_LESSON;
	else
		notice_set(&today->notice, "There is no card for today.");
}

/* What the other keys ask the app for. */
static const enum effect_kind asks[] = {
	[TODAY_FINISH] = EFFECT_FINISH_HERE,     [TODAY_DISCARD] = EFFECT_DISCARD,
	[TODAY_BUILT_IN] = EFFECT_BUILT_IN_ONLY, [TODAY_LIBRARY] = EFFECT_OPEN_LIBRARY,
	[TODAY_HISTORY] = EFFECT_OPEN_HISTORY,   [TODAY_QUIT] = EFFECT_QUIT,
	[TODAY_CHECK_IN] = EFFECT_OPEN_CHECK_IN, [TODAY_PLAN] = EFFECT_OPEN_PLAN,
	[TODAY_PROGRESS] = EFFECT_OPEN_PROGRESS,
	[TODAY_CALENDAR] = EFFECT_OPEN_CALENDAR,
	[TODAY_INTAKE] = EFFECT_OPEN_INTAKE,     [TODAY_FLAGS] = EFFECT_OPEN_RED_FLAGS,
	[TODAY_TESTS] = EFFECT_OPEN_TESTS,
	[TODAY_KNEE_MAP] = EFFECT_OPEN_KNEE_MAP,
	[TODAY_REPORT] = EFFECT_OPEN_REPORT,
	[TODAY_SETTINGS] = EFFECT_OPEN_SETTINGS,
};

static void turn_to(struct today *today, enum today_page page)
{
	today->page = page;
	today->top = 0;
	today_find_mark(today);
}

static void act(struct today *today, int action, struct effects *fx)
{
	switch (action) {
	case TODAY_START: start(today, fx); break;
	case TODAY_RESUME: resume(today, fx); break;
	case TODAY_NEXT: today_turn_mark(today, 1); break;
	case TODAY_BEFORE: today_turn_mark(today, -1); break;
	case TODAY_SKIP: today_skip(today); break;
	case TODAY_FLARE: today_ask_flare(today); break;
	case TODAY_COMMAND: command_start(&today->command); break;
	case TODAY_LOG: write_down(today, fx); break;
	case TODAY_WHY: why(today, fx); break;
	case TODAY_NO_SIGN: no_sign(today, fx); break;
	case TODAY_SIGNS: today_open_signs(today); break;
	case TODAY_OPEN: open_asked(today, fx); break;
	case TODAY_LESSON: lesson(today); break;
	case TODAY_ALL: turn_to(today, TODAY_PAGE_SESSIONS); break;
	case TODAY_STAY:
	case TODAY_BACK: turn_to(today, TODAY_PAGE_DAY); break;
	case TODAY_FLARE_YES:
	case TODAY_FLARE_LEFT:
	case TODAY_FLARE_RIGHT:
	case TODAY_FLARE_BOTH:
	case TODAY_FLARE_NO: today_tell_flare(today, (enum today_action)action, fx); break;
	default: effects_add(fx, (struct effect){ .kind = asks[action] });
	}
}

/* A page is turned where the day is longer than the screen; arrows bring the mark back into sight. */
static bool scroll(struct today *today, uint32_t key)
{
	bool down = key == KEY_PAGE_DOWN_, up = key == KEY_PAGE_UP_;
	if (!today_shows_day(today) || (!down && !up)) {
		today->top = 0;
		return false;
	}
	today->top += down ? PAGE_ROWS : -PAGE_ROWS;
	if (today->top < 0)
		today->top = 0;
	return true;
}

static void press(struct today *today, uint32_t key, struct effects *fx)
{
	if (today->page == TODAY_PAGE_SIGNS) {
		today_take_signs(today, key, fx);
		return;
	}
	int action = binding_find(today_bindings_now(&today->screen), key);
	if (today_answer(today, key, fx) || scroll(today, key))
		return;
	if (action != 0)
		act(today, action, fx);
	else if (!today->asks_flare && !list_key(&today->mark, today_marks(today), PAGE_ROWS, LIST_ARROWS, key))
		everywhere_key(key, fx);
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct today *today = (struct today *)screen;
	notice_update(&today->notice, msg);
	if (command_take(&today->command, msg, today->given.coach, fx) || msg->kind != MSG_KEY)
		return;
	press(today, msg->key, fx);
	today_remember_mark(today);
}

static void renew(struct screen *screen, const struct coach_view *coach)
{
	struct today *today = (struct today *)screen;
	today->given.coach = coach;
	today_find_mark(today);
}

static bool takes_text(const struct screen *screen)
{
	return ((const struct today *)screen)->command.typing;
}

static void title(const struct screen *screen, struct text *out)
{
	const struct today *today = (const struct today *)screen;
	text_add(out, "Today");
	if (!today_shows_day(today) || !today_question(today).asks)
		return;
	text_add(out, ": ");
	today_question_words(today, out);
}

static void free_today(struct screen *screen)
{
	free(screen);
}

static const struct screen_class today_class = {
	.name = "Today",
	.bindings = today_bindings,
	.bindings_now = today_bindings_now,
	.update = update,
	.view = today_view,
	.say = today_say,
	.free = free_today,
	.takes_text = takes_text,
	.renew = renew,
	.title = title,
};

struct screen *today_screen_new(const struct today_given *given)
{
	struct today *today = calloc(1, sizeof *today);
	if (today == NULL)
		die("the Today screen");
	today->screen.class = &today_class;
	today->given = *given;
	today_find_mark(today);
	return &today->screen;
}

void today_screen_set(struct screen *screen, const struct today_given *given)
{
	struct today *today = (struct today *)screen;
	bool comes_first = given->has_unfinished && !today->given.has_unfinished;
	today->given = *given;
	if (comes_first)
		today->marked_id[0] = '\0';
	today_find_mark(today);
}
