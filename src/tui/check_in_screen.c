#include "check_in_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/text.h"
#include "core/exercise.h"
#include "morning.h"
#include "tui/list.h"

enum check_in_action {
	CHECK_IN_ANSWER = 1, CHECK_IN_NEXT, CHECK_IN_BEFORE, CHECK_IN_SKIP, CHECK_IN_RULE, CHECK_IN_NOTED, CHECK_IN_YES,
	CHECK_IN_NO, CHECK_IN_MAP, CHECK_IN_MORE, CHECK_IN_LESS, CHECK_IN_DONE,
};

enum { HOUR = 60, QUARTER = 15, SLEEP_MOST = 24 * HOUR, SLEEP_START = 7 * HOUR + 30, PAGE_ROWS = 5 };

const struct binding check_in_bindings[] = {
	{ '0', CHECK_IN_ANSWER, "0-9", "answer", "saved at once; 1, then 0 and Enter is ten" },
	{ KEY_TAB_, CHECK_IN_NEXT, "Tab", "next", "the next question" },
	{ KEY_BACKTAB_, CHECK_IN_BEFORE, NULL, NULL, NULL },
	{ 's', CHECK_IN_SKIP, "s", "skip", "leave it not known" },
	{ 'w', CHECK_IN_RULE, "w", "which rule uses this", "the rule that uses the answer" },
	{ 'e', CHECK_IN_NOTED, "e", "note", "a note of the morning, in your editor" },
	{ KEY_ENTER_, CHECK_IN_DONE, "Enter", "done", "everything is saved already, also Esc" },
	{ KEY_ESC_, CHECK_IN_DONE, NULL, NULL, NULL },
	{ 'z', CHECK_IN_MAP, "z", NULL, "the knee map: where it hurts" },
	{ 'y', CHECK_IN_YES, "y n", NULL, "yes, no; y on the last line opens the list" },
	{ 'n', CHECK_IN_NO, NULL, NULL, NULL },
	{ '+', CHECK_IN_MORE, "+ -", NULL, "more or less; sleep by a quarter of an hour" },
	{ KEY_RIGHT_, CHECK_IN_MORE, NULL, NULL, NULL },
	{ '-', CHECK_IN_LESS, NULL, NULL, NULL },
	{ KEY_LEFT_, CHECK_IN_LESS, NULL, NULL, NULL },
	{ 0 },
};

static const struct binding *bindings_now(const struct screen *base)
{
	return ((const struct check_in_screen *)base)->lists_flags ? mark_list_bindings : check_in_bindings;
}

/* --- answers ------------------------------------------------------------------- */

static void tell(struct check_in_screen *screen, int at, int value, struct effects *fx)
{
	const struct check_in_row *row = &screen->row[at];
	screen->answer = check_in_blank(screen->day);
	screen->answer.instrument = screen->told.instrument;
	if (screen->nought != NOT_SET)
		check_in_put(&screen->answer, &screen->row[screen->nought], 0);
	screen->nought = NOT_SET;
	check_in_put(&screen->answer, row, value);
	check_in_put(&screen->told, row, value);
	screen->last = at;
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_CHECK_IN, .check_in = &screen->answer });
}

static void next(struct check_in_screen *screen)
{
	screen->at = list_clamp(screen->at + 1, screen->rows);
}

static void tell_and_go_on(struct check_in_screen *screen, int value, struct effects *fx)
{
	tell(screen, screen->at, value, fx);
	next(screen);
}

static void answer_yes_no(struct check_in_screen *screen, bool yes, struct effects *fx)
{
	enum check_in_kind kind = check_in_row(screen)->kind;
	if (kind == CHECK_IN_SWELLING) {
		tell_and_go_on(screen, yes ? SAID_YES : SAID_NO, fx);
	} else if (kind == CHECK_IN_FLAGS && yes) {
		screen->flags = (struct mark_list){ flag_lines, RED_FLAGS, 0, screen->told.flags };
		screen->lists_flags = true;
	} else if (kind == CHECK_IN_FLAGS) {
		tell(screen, screen->at, 0, fx);
	}
}

/* A step along the scale; from nothing it begins at the lowest, sleep at an ordinary night. */
static void step(struct check_in_screen *screen, int by, struct effects *fx)
{
	const struct check_in_row *row = check_in_row(screen);
	int value = check_in_value(screen, row), from = 0, to = SLEEP_MOST, size = QUARTER;
	if (check_in_scale(screen, row, &from, &to))
		size = 1;
	else if (row->kind != CHECK_IN_SLEEP)
		return;
	int start = row->kind == CHECK_IN_SLEEP ? SLEEP_START : from;
	int then = value == NOT_KNOWN ? start : value + by * size;
	if (then >= from && then <= to)
		tell(screen, screen->at, then, fx);
}

/* Sleep is told in hours, everything else on its scale. */
static enum digit_says take_digit(struct check_in_screen *screen, uint32_t key, int *value)
{
	int from = 0, to = 10;
	const struct check_in_row *row = check_in_row(screen);
	bool scale = check_in_scale(screen, row, &from, &to);
	if (!scale && row->kind != CHECK_IN_SLEEP && !screen->digits.ten && !screen->digits.one)
		return DIGIT_NONE;
	return digits_take(&screen->digits, key, from, to, value);
}

/* A digit that follows "1 0" says that no ten was meant: the 0 answers the question after that of the 1. */
static void keep_nought(struct check_in_screen *screen)
{
	int from, to;
	if (!check_in_scale(screen, check_in_row(screen), &from, &to) || from > 0 || screen->at == screen->last)
		return;
	check_in_put(&screen->told, check_in_row(screen), 0);
	screen->nought = screen->at;
	next(screen);
}

static bool answer(struct check_in_screen *screen, uint32_t key, struct effects *fx)
{
	int value = NOT_KNOWN;
	if (screen->digits.ten && key >= '0' && key <= '9')
		keep_nought(screen);
	enum digit_says says = take_digit(screen, key, &value);
	bool sleep = screen->row[says == DIGIT_TEN ? screen->last : screen->at].kind == CHECK_IN_SLEEP;
	if (says == DIGIT_TEN)
		tell(screen, screen->last, sleep ? value * HOUR : value, fx);
	else if (says == DIGIT_PROPOSES)
		notice_set(&screen->notice, digits_ten_words);
	else if (says == DIGIT_ANSWER && sleep)
		tell(screen, screen->at, value * HOUR, fx);
	else if (says == DIGIT_ANSWER)
		tell_and_go_on(screen, value, fx);
	if (screen->nought != NOT_SET)
		tell(screen, screen->nought, 0, fx);
	return says != DIGIT_NONE;
}

static void edit_note(const struct check_in_screen *screen, struct effects *fx)
{
	effects_add(fx, (struct effect){ .kind = EFFECT_EDIT_NOTE, .note = draft_or(&screen->draft, screen->day.n, screen->told.note) });
}

static void take_note(struct check_in_screen *screen, const char *words, struct effects *fx)
{
	screen->answer = check_in_blank(screen->day);
	screen->answer.instrument = screen->told.instrument;
	screen->answer.note = draft_take(&screen->draft, screen->day.n, words);
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_CHECK_IN, .check_in = &screen->answer });
}

/* --- keys ------------------------------------------------------------------------ */

static void act(struct check_in_screen *screen, int action, struct effects *fx)
{
	switch (action) {
	case CHECK_IN_SKIP:
	case CHECK_IN_NEXT: next(screen); break;
	case CHECK_IN_BEFORE: screen->at = list_clamp(screen->at - 1, screen->rows); break;
	case CHECK_IN_RULE: screen->rule = !screen->rule; break;
	case CHECK_IN_NOTED: edit_note(screen, fx); break;
	case CHECK_IN_MAP: effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_KNEE_MAP }); break;
	case CHECK_IN_YES: answer_yes_no(screen, true, fx); break;
	case CHECK_IN_NO: answer_yes_no(screen, false, fx); break;
	case CHECK_IN_MORE: step(screen, 1, fx); break;
	case CHECK_IN_LESS: step(screen, -1, fx); break;
	case CHECK_IN_DONE: effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE }); break;
	default: break;
	}
}

static void take_flags(struct check_in_screen *screen, uint32_t key, struct effects *fx)
{
	enum mark_end end = mark_list_key(&screen->flags, key);
	screen->lists_flags = end == MARKS_GO_ON;
	if (end != MARKS_TAKEN)
		return;
	tell(screen, screen->at, (int)screen->flags.marks, fx);
	if (screen->flags.marks != 0)
		effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_RED_FLAGS });
}

static void press(struct check_in_screen *screen, uint32_t key, struct effects *fx)
{
	if (screen->lists_flags) {
		take_flags(screen, key, fx);
		return;
	}
	if (answer(screen, key, fx))
		return;
	int action = binding_find(check_in_bindings, key);
	if (action != 0)
		act(screen, action, fx);
	else if (!list_key(&screen->at, screen->rows, PAGE_ROWS, LIST_ARROWS_AND_LETTERS, key))
		everywhere_key(key, fx);
}

static void update(struct screen *base, const struct msg *msg, struct effects *fx)
{
	struct check_in_screen *screen = (struct check_in_screen *)base;
	notice_update(&screen->notice, msg);
	if (msg->kind == MSG_NOTE)
		take_note(screen, msg->text, fx);
	else if (msg->kind == MSG_KEY)
		press(screen, msg->key, fx);
}

/* The rows may be others now; the focus stays on its question. */
static void renew(struct screen *base, const struct coach_view *coach)
{
	struct check_in_screen *screen = (struct check_in_screen *)base;
	const struct check_in *told = morning_told(coach->diary, screen->day);
	struct check_in_row row = *check_in_row(screen);
	screen->coach = coach;
	screen->told = told != NULL ? *told : check_in_blank(screen->day);
	draft_settle(&screen->draft, screen->day.n, screen->told.note);
	check_in_find_rows(screen);
	screen->at = list_clamp(screen->at, screen->rows);
	for (int at = 0; at < screen->rows; at++)
		if (screen->row[at].kind == row.kind && screen->row[at].at == row.at)
			screen->at = at;
}

/* The first question without an answer. */
static int first_open(const struct check_in_screen *screen)
{
	for (int at = 0; at < screen->rows; at++)
		if (check_in_value(screen, &screen->row[at]) == NOT_KNOWN)
			return at;
	return 0;
}

static void title(const struct screen *base, struct text *out)
{
	const struct check_in_screen *screen = (const struct check_in_screen *)base;
	text_add(out, "Check-in: ");
	check_in_label(screen, check_in_row(screen), false, out);
}

static void free_check_in(struct screen *base)
{
	draft_drop(&((struct check_in_screen *)base)->draft);
	free(base);
}

static const struct screen_class check_in_class = {
	.name = "Check-in",
	.bindings = check_in_bindings,
	.bindings_now = bindings_now,
	.update = update,
	.view = check_in_view,
	.say = check_in_say,
	.free = free_check_in,
	.renew = renew,
	.title = title,
};

struct screen *check_in_screen_new(const struct coach_view *coach, const char *date)
{
	struct check_in_screen *screen = calloc(1, sizeof *screen);
	if (screen == NULL)
		die("the check-in");
	screen->screen.class = &check_in_class;
	screen->nought = NOT_SET;
	if (!day_parse(&screen->day, date) || screen->day.n > coach->today.n)
		screen->day = coach->today;
	renew(&screen->screen, coach);
	screen->at = first_open(screen);
	return &screen->screen;
}
