#include "day_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "tui/list.h"

enum day_action {
	DAY_EDIT = 1, DAY_ADD, DAY_NOTE, DAY_WHY, DAY_BEFORE, DAY_AFTER, DAY_UNDO, DAY_TABLE, DAY_MAP, DAY_DELETE, DAY_BACK,
};

const struct binding day_page_bindings[] = {
	{ 'e', DAY_EDIT, "e", "edit", "the marked entry or check-in; a digit sets the marked pain at once" },
	{ KEY_ENTER_, DAY_EDIT, NULL, NULL, NULL },
	{ 'a', DAY_ADD, "a", "add entry", "write something done on this day" },
	{ 'n', DAY_NOTE, "n", "note", "the note of the marked entry, or of the morning, in your editor" },
	{ 'w', DAY_WHY, "w", "why", "the plan of this day and its reasons as they were stored" },
	{ '[', DAY_BEFORE, "[ ]", "day", "the day before, the day after" },
	{ ']', DAY_AFTER, NULL, NULL, NULL },
	{ 'u', DAY_UNDO, "u", "undo", "undo the last thing that was saved" },
	{ 't', DAY_TABLE, "t", "table", "the same numbers as a table" },
	{ KEY_ESC_, DAY_BACK, "Esc", "back", "back to where you came from" },
	{ 'z', DAY_MAP, "z", "map", "where it hurt on this day" },
	{ 'd', DAY_DELETE, "d", "delete", "delete the marked entry; it is asked once, and undo brings it back" },
	{ 0 },
};

/* --- what is marked ------------------------------------------------------------ */

struct day_voice day_voice_of(const struct day_screen *screen)
{
	return (struct day_voice){ screen->page, screen->coach.shelf, screen->coach.diary };
}

int day_mark_count(const struct day_screen *screen)
{
	return (int)(screen->page->moment_count + screen->page->entry_count) + 1;
}

const struct moment *day_marked_moment(const struct day_screen *screen)
{
	return screen->mark < (int)screen->page->moment_count ? &screen->page->moments[screen->mark] : NULL;
}

const struct activity *day_marked_activity(const struct day_screen *screen)
{
	const struct moment *moment = day_marked_moment(screen);
	size_t entry = (size_t)screen->mark - screen->page->moment_count;
	if (moment != NULL)
		return moment->activity;
	return entry < screen->page->entry_count ? screen->page->entries[entry].activity : NULL;
}

struct day day_marked_check_in(const struct day_screen *screen)
{
	const struct moment *moment = day_marked_moment(screen);
	return moment != NULL ? moment->day : screen->day;
}

/* --- the day it shows ------------------------------------------------------------- */

static void make_page(struct day_screen *screen)
{
	const struct coach_view *coach = &screen->coach;
	const struct day_record *record = coach->day_record;
	struct day_page_given given = { .shelf = coach->shelf, .diary = coach->diary, .chronicle = coach->chronicle,
		.record = record != NULL && record->day.n == screen->day.n ? record : NULL,
		.day = screen->day, .today = coach->today };
	arena_free(screen->arena);
	screen->arena = arena_new();
	screen->page = day_page_make(&given, screen->arena);
	screen->mark = list_clamp(screen->mark, day_mark_count(screen));
}

static struct effect about_day(enum effect_kind kind, struct day day)
{
	struct effect effect = { .kind = kind };
	char date[DAY_TEXT];
	struct text id = TEXT(effect.id);
	day_print(day, date);
	text_add(&id, date);
	return effect;
}

static void recall(const struct day_screen *screen, struct effects *fx)
{
	if (screen->page->record == NULL)
		effects_add(fx, about_day(EFFECT_RECALL_DAY, screen->day));
}

static void go(struct day_screen *screen, int by, struct effects *fx)
{
	enum { FIRST = -719162, LAST = 2932895 };
	if (screen->day.n + by < FIRST || screen->day.n + by > LAST)
		return;
	screen->day.n += by;
	screen->mark = screen->scroll = 0;
	draft_drop(&screen->draft);
	make_page(screen);
	recall(screen, fx);
}

/* --- keys ---------------------------------------------------------------------------- */

static void act(struct day_screen *screen, enum day_action action, struct effects *fx)
{
	switch (action) {
	case DAY_EDIT: day_open_marked(screen, fx); break;
	case DAY_ADD: day_add_entry(screen, fx); break;
	case DAY_NOTE: day_edit_note(screen, fx); break;
	case DAY_WHY: effects_add(fx, about_day(EFFECT_OPEN_WHY, screen->day)); break;
	case DAY_BEFORE: go(screen, -1, fx); break;
	case DAY_AFTER: go(screen, 1, fx); break;
	case DAY_UNDO: effects_add(fx, (struct effect){ .kind = EFFECT_UNDO }); break;
	case DAY_TABLE: screen->table = !screen->table; break;
	case DAY_MAP: effects_add(fx, about_day(EFFECT_OPEN_KNEE_MAP, screen->day)); break;
	case DAY_DELETE: day_delete_marked(screen, fx); break;
	case DAY_BACK: effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE }); break;
	}
}

/* Arrows move the mark; what a long page hides below it comes with page keys. */
static bool move(struct day_screen *screen, const struct msg *msg)
{
	struct grid grid;
	struct area body = screen_body_of(msg, &grid);
	if (msg->key == KEY_PAGE_DOWN_ || msg->key == KEY_PAGE_UP_ || msg->key == ' ') {
		int hidden = day_hidden_rows(screen, body), page = body.rows - 1;
		screen->scroll = list_clamp(screen->scroll + (msg->key == KEY_PAGE_UP_ ? -page : page), hidden + 1);
		return true;
	}
	screen->scroll = 0;
	return list_key(&screen->mark, day_mark_count(screen), 1, LIST_ARROWS_AND_LETTERS, msg->key);
}

static void press(struct day_screen *screen, const struct msg *msg, struct effects *fx)
{
	int action = binding_find(day_page_bindings, msg->key);
	screen->deleting = screen->deleting && action == DAY_DELETE;
	if (day_take_digit(screen, msg->key, fx))
		return;
	if (action != 0)
		act(screen, (enum day_action)action, fx);
	else if (!move(screen, msg))
		everywhere_key(msg->key, fx);
}

static void update(struct screen *base, const struct msg *msg, struct effects *fx)
{
	struct day_screen *screen = (struct day_screen *)base;
	notice_update(&screen->notice, msg);
	if (msg->kind == MSG_NOTE)
		day_take_note(screen, msg->text, fx);
	else if (msg->kind == MSG_SHOWN)
		recall(screen, fx);
	else if (msg->kind == MSG_KEY)
		press(screen, msg, fx);
}

/* --- the class --------------------------------------------------------------------------- */

static void free_day(struct screen *base)
{
	struct day_screen *screen = (struct day_screen *)base;
	arena_free(screen->arena);
	draft_drop(&screen->draft);
	free(screen);
}

static void renew(struct screen *base, const struct coach_view *coach)
{
	struct day_screen *screen = (struct day_screen *)base;
	screen->coach = *coach;
	make_page(screen);
	day_settle_note(screen);
}

static const struct screen_class day_class = {
	.name = "Day",
	.bindings = day_page_bindings,
	.update = update,
	.view = day_view,
	.say = day_say,
	.free = free_day,
	.renew = renew,
};

struct screen *day_screen_new(const struct coach_view *coach, const char *date)
{
	struct day_screen *screen = calloc(1, sizeof *screen);
	if (screen == NULL)
		die("the page of a day");
	screen->screen.class = &day_class;
	screen->day = coach->today;
	day_parse(&screen->day, date);
	renew(&screen->screen, coach);
	return &screen->screen;
}
