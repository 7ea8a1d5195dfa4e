#include "history_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "tui/list.h"
#include "tui/words.h"

enum history_action {
	HISTORY_OPEN = 1, HISTORY_FILTER, HISTORY_NEXT, HISTORY_BEFORE, HISTORY_EDIT, HISTORY_DELETE, HISTORY_NEW, HISTORY_BACK,
};

/* On a low page the list leaves the row of the filter to it. */
enum { LOW_ROWS = 16, TITLE_ALONE_COLS = 80 };

const struct binding history_list_bindings[] = {
	{ KEY_ENTER_, HISTORY_OPEN, "Enter", "open", "the marked entry in full, also l" },
	{ 'l', HISTORY_OPEN, NULL, NULL, NULL },
	{ KEY_RIGHT_, HISTORY_OPEN, NULL, NULL, NULL },
	{ 'e', HISTORY_EDIT, "e", "edit", "change what was told of it" },
	{ 'D', HISTORY_DELETE, "D", "delete", "delete it; undo brings it back" },
	{ 'r', HISTORY_NEW, "r", "new", "write something done into the diary" },
	{ '/', HISTORY_FILTER, "/", "filter", "filter by name, date or exercise" },
	{ 'n', HISTORY_NEXT, "n N", NULL, "next, previous" },
	{ 'N', HISTORY_BEFORE, NULL, NULL, NULL },
	{ KEY_ESC_, HISTORY_BACK, "Esc", "back", "clear the filter, then back, also h" },
	{ 'h', HISTORY_BACK, NULL, NULL, NULL },
	{ KEY_LEFT_, HISTORY_BACK, NULL, NULL, NULL },
	{ 0 },
};

const struct binding history_detail_bindings[] = {
	{ 'e', HISTORY_EDIT, "e", "edit", "change what was told of it" },
	{ 'D', HISTORY_DELETE, "D", "delete", "delete it; undo brings it back" },
	{ 'n', HISTORY_NEXT, "n N", "earlier, later", "the entry before, the one after" },
	{ 'N', HISTORY_BEFORE, NULL, NULL, NULL },
	{ KEY_ESC_, HISTORY_BACK, "Esc", "back", "back to the list, also h" },
	{ 'h', HISTORY_BACK, NULL, NULL, NULL },
	{ KEY_LEFT_, HISTORY_BACK, NULL, NULL, NULL },
	{ 0 },
};

const struct history_entry *history_marked(const struct history_screen *history)
{
	return history->shown_count > 0 ? &history->entries[history->shown[history->mark]] : NULL;
}

void history_date(struct text *out, struct day day)
{
	words_date(out, day, day_from_date((struct date){ 1, 1, 1 }));
}

static const struct binding *bindings_now(const struct screen *screen)
{
	const struct history_screen *history = (const struct history_screen *)screen;
	if (history->filter.typing)
		return edit_bindings;
	return history->open ? history_detail_bindings : history_list_bindings;
}

/* --- the filter ---------------------------------------------------------- */

static bool has_exercise(const struct history_session *session, const char *needle)
{
	for (size_t i = 0; session != NULL && i < session->item_count; i++)
		if (text_contains(session->items[i].exercise_name, needle))
			return true;
	return false;
}

static bool has_note(const struct activity *told, const char *needle)
{
	return told != NULL && told->note != NULL && text_contains(told->note, needle);
}

static bool matches(const struct history_screen *history, const struct history_entry *entry, const char *needle)
{
	char date[24], name[80];
	struct text words = TEXT(date), title = TEXT(name);
	history_date(&words, history_day(entry));
	history_title(&title, history, entry);
	return text_contains(name, needle) || text_contains(date, needle) || has_exercise(entry->session, needle) ||
	       has_note(entry->activity, needle);
}

static void show(struct history_screen *history)
{
	history->shown_count = 0;
	history->mark = 0;
	for (size_t i = 0; i < history->count; i++)
		if (matches(history, &history->entries[i], history->filter.now.text))
			history->shown[history->shown_count++] = (int)i;
}

/* --- keys ---------------------------------------------------------------- */

static void step(struct history_screen *history, int by)
{
	history->mark = list_clamp(history->mark + by, history->shown_count);
	history->top = 0;
}

static void back(struct history_screen *history, struct effects *fx)
{
	if (history->open) {
		history->open = false;
	} else if (filter_clear(&history->filter)) {
		show(history);
	} else {
		effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
	}
}

/* Asks for the marked entry of the diary; without a diary there is nothing to change. */
static void ask(struct history_screen *history, enum effect_kind kind, struct effects *fx)
{
	const struct history_entry *marked = history_marked(history);
	struct effect effect = { .kind = kind };
	struct text id = TEXT(effect.id);
	if (marked == NULL)
		return;
	if (marked->activity == NULL) {
		notice_set(&history->notice, "The diary cannot be written here.");
		return;
	}
	text_add(&id, marked->activity->id);
	effects_add(fx, effect);
}

static void act(struct history_screen *history, enum history_action action, struct effects *fx)
{
	switch (action) {
	case HISTORY_OPEN:
		history->open = history_marked(history) != NULL;
		history->top = 0;
		break;
	case HISTORY_FILTER: filter_start(&history->filter); break;
	case HISTORY_NEXT: step(history, 1); break;
	case HISTORY_BEFORE: step(history, -1); break;
	case HISTORY_EDIT: ask(history, EFFECT_OPEN_LOG, fx); break;
	case HISTORY_DELETE: ask(history, EFFECT_DELETE_ACTIVITY, fx); break;
	case HISTORY_NEW: effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_LOG }); break;
	case HISTORY_BACK: back(history, fx); break;
	}
}

static int hidden_rows(const struct history_screen *history, struct area body)
{
	int all = history_detail_view(history, history_marked(history), area_sub(body, body.rows, 0, 0, -1), 0);
	return all > body.rows ? all - body.rows : 0;
}

static bool move(struct history_screen *history, const struct msg *msg)
{
	struct grid grid;
	struct area body = screen_body_of(msg, &grid);
	if (!history->open)
		return list_key(&history->mark, history->shown_count, body.rows - 3, LIST_ARROWS_AND_LETTERS, msg->key);
	return list_key(&history->top, hidden_rows(history, body) + 1, body.rows - 1, LIST_ARROWS_AND_LETTERS, msg->key);
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct history_screen *history = (struct history_screen *)screen;
	if (filter_take(&history->filter, msg)) {
		show(history);
		return;
	}
	notice_update(&history->notice, msg);
	if (msg->kind != MSG_KEY)
		return;
	int action = binding_find(bindings_now(screen), msg->key);
	if (action != 0)
		act(history, (enum history_action)action, fx);
	else if (!move(history, msg))
		everywhere_key(msg->key, fx);
}

/* --- drawing ------------------------------------------------------------- */

static void view(const struct screen *screen, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct history_screen *history = (const struct history_screen *)screen;
	const struct history_entry *marked = history_marked(history);
	char title[96], corner[48];
	struct text middle = TEXT(title), right = TEXT(corner);
	if (!history->open || area.cols >= TITLE_ALONE_COLS)
		text_add(&middle, history->open ? "History   " : "History");
	if (history->open)
		history_title(&middle, history, marked);
	if (history->count > 0)
		text_addf(&right, "%d of %d   ", marked != NULL ? history->mark + 1 : 0, history->shown_count);
	text_add(&right, "? help");
	struct area body = screen_frame(area, NULL, title, corner, bindings_now(screen));
	bool filtered = !history->open && filter_is_shown(&history->filter);
	if (history->open) {
		history_detail_view(history, marked, body, list_clamp(history->top, hidden_rows(history, body) + 1));
	} else {
		history_list_view(history, area_sub(body, 0, 0, body.rows - (filtered && area.rows < LOW_ROWS), -1));
	}
	if (filtered)
		filter_view(&history->filter, area);
	notice_view(&history->notice, area);
}

static bool takes_text(const struct screen *screen)
{
	return ((const struct history_screen *)screen)->filter.typing;
}

static void free_history(struct screen *screen)
{
	struct history_screen *history = (struct history_screen *)screen;
	free(history->shown);
	free(history->entries);
	free(history);
}

static void gather(struct history_screen *history)
{
	size_t most = history->row_count + (history->coach.diary != NULL ? history->coach.diary->activity_count : 0) + 1;
	free(history->shown);
	free(history->entries);
	history->shown = calloc(most, sizeof *history->shown);
	history->entries = calloc(most, sizeof *history->entries);
	if (history->shown == NULL || history->entries == NULL)
		die("the history screen");
	history->count = history_gather(history, history->entries);
	int mark = history->mark;
	show(history);
	history->mark = list_clamp(mark, history->shown_count);
	history->open = history->open && history->shown_count > 0;
}

/* The mark stays at its place: after a deletion on the entry that follows. */
static void renew(struct screen *screen, const struct coach_view *coach)
{
	struct history_screen *history = (struct history_screen *)screen;
	history->coach = *coach;
	gather(history);
}

static const struct screen_class history_class = {
	.name = "History",
	.bindings = history_list_bindings,
	.bindings_now = bindings_now,
	.update = update,
	.view = view,
	.say = history_say,
	.free = free_history,
	.takes_text = takes_text,
	.renew = renew,
};

struct screen *history_screen_new(const struct coach_view *coach, const struct history_session *rows, size_t count)
{
	struct history_screen *history = calloc(1, sizeof *history);
	if (history == NULL)
		die("the history screen");
	history->screen.class = &history_class;
	history->rows = rows;
	history->row_count = count;
	if (coach != NULL)
		history->coach = *coach;
	gather(history);
	return &history->screen;
}
