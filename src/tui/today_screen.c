#include "today_screen.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "tui/list.h"

enum today_action {
	TODAY_START = 1, TODAY_NEXT, TODAY_BEFORE, TODAY_RESUME, TODAY_FINISH, TODAY_DISCARD, TODAY_BUILT_IN,
	TODAY_LIBRARY, TODAY_HISTORY, TODAY_QUIT, TODAY_STAY,
};

enum { TODAY_PAGE = 10 };

/* Esc backs out one level; here is the first one, so it does nothing. */
const struct binding today_bindings[] = {
	{ KEY_ENTER_, TODAY_START, "Enter", "start", "start the marked session" },
	{ KEY_TAB_, TODAY_NEXT, "Tab", NULL, "mark the next one" },
	{ KEY_BACKTAB_, TODAY_BEFORE, NULL, NULL, NULL },
	{ 'l', TODAY_LIBRARY, "l", "library", "the exercise library" },
	{ 'h', TODAY_HISTORY, "h", "history", "past sessions" },
	{ 'q', TODAY_QUIT, "q", "quit", "leave the program" },
	{ KEY_ESC_, TODAY_STAY, NULL, NULL, NULL },
	{ 0 },
};

enum { ENDING_ROWS = 3 };

/* The first row is left out where the session cannot be taken up, the first three where it cannot be ended. */
const struct binding today_unfinished_bindings[] = {
	{ 'r', TODAY_RESUME, "r", "resume", "go on with the unfinished session at the repetition it stood at" },
	{ 'f', TODAY_FINISH, "f", "finish here", "end it with what was done" },
	{ 'd', TODAY_DISCARD, "d", "discard", "end it and keep nothing; u brings it back" },
	{ KEY_ENTER_, TODAY_START, "Enter", NULL, "what is marked: resume, or start a session" },
	{ KEY_TAB_, TODAY_NEXT, "Tab", NULL, "mark the next one" },
	{ KEY_BACKTAB_, TODAY_BEFORE, NULL, NULL, NULL },
	{ 'l', TODAY_LIBRARY, "l", "library", "the exercise library" },
	{ 'h', TODAY_HISTORY, "h", "history", "past sessions" },
	{ 'q', TODAY_QUIT, "q", "quit", "leave the program" },
	{ KEY_ESC_, TODAY_STAY, NULL, NULL, NULL },
	{ 0 },
};

const struct binding today_faulty_bindings[] = {
	{ 'B', TODAY_BUILT_IN, "B", "built-in files alone", "start with the built-in exercises alone" },
	{ 'h', TODAY_HISTORY, "h", "history", "past sessions" },
	{ 'q', TODAY_QUIT, "q", "quit", "leave the program" },
	{ KEY_ESC_, TODAY_STAY, NULL, NULL, NULL },
	{ 0 },
};

int today_marks(const struct today *today)
{
	return (int)today->given.routine_count + today->given.has_unfinished;
}

const struct today_routine *today_marked(const struct today *today)
{
	int at = today->mark - today->given.has_unfinished;
	return at >= 0 && at < (int)today->given.routine_count ? &today->given.routines[at] : NULL;
}

bool today_is_first(const struct today *today)
{
	const struct today_given *given = &today->given;
	return given->recent_count == 0 && !given->has_unfinished && given->library_faults == 0;
}

bool today_can_resume(const struct today *today)
{
	return today->given.has_unfinished && today->given.unfinished.problem == NULL;
}

const struct binding *today_bindings_now(const struct screen *screen)
{
	const struct today *today = (const struct today *)screen;
	if (today->given.library_faults > 0)
		return today_faulty_bindings;
	if (!today->given.has_unfinished)
		return today_bindings;
	if (today->given.unfinished.elsewhere)
		return today_unfinished_bindings + ENDING_ROWS;
	return today_unfinished_bindings + !today_can_resume(today);
}

/* --- keys ---------------------------------------------------------------- */

static void resume(struct today *today, struct effects *fx)
{
	if (today_can_resume(today))
		effects_add(fx, (struct effect){ .kind = EFFECT_RESUME });
	else
		notice_set(&today->notice, today->given.unfinished.problem);
}

static void start(struct today *today, struct effects *fx)
{
	const struct today_routine *marked = today_marked(today);
	if (marked == NULL && today->given.has_unfinished) {
		resume(today, fx);
	} else if (marked != NULL && today->given.has_unfinished && today->given.unfinished.elsewhere) {
		notice_set(&today->notice, today->given.unfinished.problem);
	} else if (marked != NULL && today->given.has_unfinished) {
		notice_set(&today->notice, "One session is unfinished: resume (r), finish (f) or discard (d) it first.");
	} else if (marked != NULL) {
		struct effect effect = { .kind = EFFECT_OPEN_SESSION };
		struct text id = TEXT(effect.id);
		text_add(&id, marked->routine->id);
		effects_add(fx, effect);
	}
}

static void turn_mark(struct today *today, int by)
{
	int marks = today_marks(today);
	if (marks > 0)
		today->mark = (today->mark + by + marks) % marks;
}

/* What the other keys ask the app for. */
static const enum effect_kind asks[] = {
	[TODAY_FINISH] = EFFECT_FINISH_HERE,     [TODAY_DISCARD] = EFFECT_DISCARD,
	[TODAY_BUILT_IN] = EFFECT_BUILT_IN_ONLY, [TODAY_LIBRARY] = EFFECT_OPEN_LIBRARY,
	[TODAY_HISTORY] = EFFECT_OPEN_HISTORY,   [TODAY_QUIT] = EFFECT_QUIT,
};

static void act(struct today *today, int action, struct effects *fx)
{
	switch (action) {
	case TODAY_STAY: break;
	case TODAY_START: start(today, fx); break;
	case TODAY_RESUME: resume(today, fx); break;
	case TODAY_NEXT: turn_mark(today, 1); break;
	case TODAY_BEFORE: turn_mark(today, -1); break;
	default: effects_add(fx, (struct effect){ .kind = asks[action] });
	}
}

/* The old rows may be gone when new ones come, so the marked one is known by its id. */
static void remember_mark(struct today *today)
{
	const struct today_routine *marked = today_marked(today);
	struct text id = TEXT(today->marked_id);
	text_add(&id, marked != NULL ? marked->routine->id : "");
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct today *today = (struct today *)screen;
	notice_update(&today->notice, msg);
	if (msg->kind != MSG_KEY)
		return;
	int action = binding_find(today_bindings_now(screen), msg->key);
	if (action != 0)
		act(today, action, fx);
	else if (!list_key(&today->mark, today_marks(today), TODAY_PAGE, LIST_ARROWS, msg->key))
		everywhere_key(msg->key, fx);
	remember_mark(today);
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
};

/* The row of the routine `id`; NOT_SET where it is not among them. */
static int row_of(const struct today *today, const char *id)
{
	for (size_t i = 0; i < today->given.routine_count; i++)
		if (strcmp(today->given.routines[i].routine->id, id) == 0)
			return (int)i + today->given.has_unfinished;
	return NOT_SET;
}

/* Smaller is longer ago; never done is longest ago. */
static int32_t last_day(const struct today *today, int row)
{
	const struct last_time *last = &today->given.routines[row - today->given.has_unfinished].last;
	return last->known ? last->day.n : INT32_MIN;
}

/*
 * Where the mark starts: on what waits to be taken up; else on the one of the
 * two main sessions that was done longer ago, and while neither was, on the
 * step-downs and bridges.
 */
static int first_mark(const struct today *today)
{
	int b = row_of(today, "strength-b"), a = row_of(today, "strength-a");
	if (today->given.has_unfinished || b == NOT_SET)
		return 0;
	return a != NOT_SET && last_day(today, a) < last_day(today, b) ? a : b;
}

struct screen *today_screen_new(const struct today_given *given)
{
	struct today *today = calloc(1, sizeof *today);
	if (today == NULL)
		die("the Today screen");
	today->screen.class = &today_class;
	today->given = *given;
	today->mark = first_mark(today);
	remember_mark(today);
	return &today->screen;
}

void today_screen_set(struct screen *screen, const struct today_given *given)
{
	struct today *today = (struct today *)screen;
	bool comes_first = given->has_unfinished && !today->given.has_unfinished;
	today->given = *given;
	int row = comes_first ? NOT_SET : row_of(today, today->marked_id);
	today->mark = row == NOT_SET ? first_mark(today) : row;
	remember_mark(today);
}
