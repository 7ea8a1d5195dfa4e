#include "what_if_screen.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "core/quick.h"
#include "tui/list.h"

enum what_if_action {
	WHAT_IF_ACCEPT = 1, WHAT_IF_SMALLER, WHAT_IF_MORNING, WHAT_IF_USUAL, WHAT_IF_EDIT, WHAT_IF_FULL, WHAT_IF_DROP,
};

const struct binding what_if_bindings[] = {
	{ KEY_ENTER_, WHAT_IF_ACCEPT, "Enter", "accept", "write the change into the plan" },
	{ 's', WHAT_IF_SMALLER, "s", "smaller", "try the run that keeps the ceiling instead" },
	{ '0', WHAT_IF_MORNING, "0-9", "assume mornings", "as if every morning ahead were this" },
	{ '1', WHAT_IF_MORNING, NULL, NULL, NULL }, { '2', WHAT_IF_MORNING, NULL, NULL, NULL },
	{ '3', WHAT_IF_MORNING, NULL, NULL, NULL }, { '4', WHAT_IF_MORNING, NULL, NULL, NULL },
	{ '5', WHAT_IF_MORNING, NULL, NULL, NULL }, { '6', WHAT_IF_MORNING, NULL, NULL, NULL },
	{ '7', WHAT_IF_MORNING, NULL, NULL, NULL }, { '8', WHAT_IF_MORNING, NULL, NULL, NULL },
	{ '9', WHAT_IF_MORNING, NULL, NULL, NULL },
	{ '-', WHAT_IF_USUAL, "-", NULL, "mornings as usual again" },
	{ KEY_BACKSPACE_, WHAT_IF_USUAL, NULL, NULL, NULL },
	{ ':', WHAT_IF_EDIT, ":", "edit", "change the line" },
	{ 'w', WHAT_IF_FULL, "w", "why", "what each rule says, in full" },
	{ KEY_ESC_, WHAT_IF_DROP, "Esc", "drop", "leave; nothing is written" },
	{ 0 },
};

const struct binding what_if_line_bindings[] = {
	{ KEY_ENTER_, WHAT_IF_ACCEPT, "Enter", "try", "try what the line says; nothing is written" },
	{ KEY_ESC_, WHAT_IF_DROP, "Esc", "cancel", "back to what was tried before, or leave" },
	{ KEY_CTRL('u'), WHAT_IF_EDIT, "^U", "clear", "clear the line" },
	{ 0 },
};

/* --- what is tried --------------------------------------------------------- */

const struct what_if *what_if_tried(const struct what_if_screen *what_if)
{
	const struct what_if *tried = what_if->coach.what_if;
	if (!what_if->has_change || tried == NULL || !tried->has_change)
		return NULL;
	const struct plan_change *a = &tried->change, *b = &what_if->change;
	bool same = a->kind == b->kind && a->from.n == b->from.n && a->distance_m == b->distance_m &&
		    a->duration_s == b->duration_s && text_same(a->what, b->what);
	return same ? tried : NULL;
}

static void try(struct what_if_screen *what_if, struct effects *fx)
{
	effects_add(fx, (struct effect){ .kind = EFFECT_TRY, .change = &what_if->change, .value = what_if->morning });
}

/* Reads the line; what is off in it is told, and it is typed on. */
static void read_line(struct what_if_screen *what_if, struct effects *fx)
{
	struct err err = { 0 };
	struct text line = TEXT(what_if->line);
	text_add(&line, what_if->edit.text);
	what_if->has_change = quick_change(&what_if->change, what_if->line, what_if->coach.today,
					   what_if->coach.diary->told.distance, &err);
	what_if->typing = !what_if->has_change;
	what_if->top = 0;
	if (what_if->has_change)
		try(what_if, fx);
	else
		notice_set(&what_if->notice, err.text);
}

static void set_line(struct what_if_screen *what_if, const char *words)
{
	struct text line = TEXT(what_if->edit.text);
	text_add(&line, words);
	what_if->edit.cursor = line.length;
}

static void take_smaller(struct what_if_screen *what_if, struct effects *fx)
{
	const struct what_if *tried = what_if_tried(what_if);
	char words[EDIT_BYTES];
	struct text line = TEXT(words);
	if (tried == NULL || tried->smaller_m <= 0) {
		notice_set(&what_if->notice, "There is no run to make smaller: the ceiling is kept.");
		return;
	}
	what_if_smaller_words(&line, what_if);
	set_line(what_if, words);
	read_line(what_if, fx);
}

static void accept(struct what_if_screen *what_if, struct effects *fx)
{
	if (what_if_tried(what_if) == NULL) {
		notice_set(&what_if->notice, "Nothing is tried yet: type what to try behind the mark.");
		return;
	}
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_CHANGE, .change = &what_if->change });
	effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
}

static void assume(struct what_if_screen *what_if, int morning, struct effects *fx)
{
	what_if->morning = morning;
	if (what_if->has_change)
		try(what_if, fx);
}

/* --- keys ---------------------------------------------------------------------- */

static void type(struct what_if_screen *what_if, uint32_t key, struct effects *fx)
{
	enum edit_end end = edit_key(&what_if->edit, key);
	if (end == EDIT_TAKEN && what_if->edit.text[0] != '\0')
		read_line(what_if, fx);
	else if (end != EDIT_GOES_ON && !what_if->has_change)
		effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
	else if (end != EDIT_GOES_ON)
		what_if->typing = false;
}

static bool scroll(struct what_if_screen *what_if, const struct msg *msg)
{
	struct grid grid;
	struct area body = screen_body_of(msg, &grid);
	int all = what_if_page(what_if, area_sub(body, body.rows, 0, 0, -1), 0), rows = body.rows - 1;
	return list_key(&what_if->top, all > rows ? all - rows + 1 : 1, rows - 1, LIST_ARROWS_AND_LETTERS, msg->key);
}

static void press(struct what_if_screen *what_if, const struct msg *msg, struct effects *fx)
{
	switch (binding_find(what_if_bindings, msg->key)) {
	case WHAT_IF_ACCEPT: accept(what_if, fx); break;
	case WHAT_IF_SMALLER: take_smaller(what_if, fx); break;
	case WHAT_IF_MORNING: assume(what_if, (int)(msg->key - '0'), fx); break;
	case WHAT_IF_USUAL: assume(what_if, NOT_KNOWN, fx); break;
	case WHAT_IF_EDIT: what_if->typing = true; break;
	case WHAT_IF_FULL: what_if->full = !what_if->full; break;
	case WHAT_IF_DROP: effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE }); break;
	default:
		if (!scroll(what_if, msg))
			everywhere_key(msg->key, fx);
	}
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct what_if_screen *what_if = (struct what_if_screen *)screen;
	if (what_if->unread) {
		what_if->unread = false;
		read_line(what_if, fx);
	}
	notice_update(&what_if->notice, msg);
	if (msg->kind != MSG_KEY)
		return;
	if (what_if->typing)
		type(what_if, msg->key, fx);
	else
		press(what_if, msg, fx);
}

/* A line given from outside is tried at the first tick, which it asks for. */
static int64_t wake_ms(const struct screen *screen, int64_t now_ms)
{
	return ((const struct what_if_screen *)screen)->unread ? now_ms : -1;
}

/* --- the class -------------------------------------------------------------------- */

static const struct binding *bindings_now(const struct screen *screen)
{
	return ((const struct what_if_screen *)screen)->typing ? what_if_line_bindings : what_if_bindings;
}

static bool takes_text(const struct screen *screen)
{
	return ((const struct what_if_screen *)screen)->typing;
}

static void free_what_if(struct screen *screen)
{
	free(screen);
}

static void renew(struct screen *screen, const struct coach_view *coach)
{
	((struct what_if_screen *)screen)->coach = *coach;
}

static const struct screen_class what_if_class = {
	.name = "What if",
	.bindings = what_if_bindings,
	.bindings_now = bindings_now,
	.update = update,
	.view = what_if_view,
	.say = what_if_say,
	.wake_ms = wake_ms,
	.free = free_what_if,
	.takes_text = takes_text,
	.renew = renew,
};

struct screen *what_if_screen_new(const struct coach_view *coach, const char *text)
{
	struct what_if_screen *what_if = calloc(1, sizeof *what_if);
	if (what_if == NULL)
		die("the what-if screen");
	what_if->screen.class = &what_if_class;
	what_if->coach = *coach;
	what_if->morning = NOT_KNOWN;
	set_line(what_if, text != NULL ? text : "");
	what_if->unread = what_if->edit.text[0] != '\0';
	what_if->typing = !what_if->unread;
	return &what_if->screen;
}
