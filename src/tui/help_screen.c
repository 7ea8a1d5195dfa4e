#include "help_text.h"
#include "tables.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/text.h"
#include "tui/edit.h"
#include "tui/everywhere.h"
#include "tui/filter.h"
#include "tui/list.h"
#include "tui/pen.h"
#include "tui/screens.h"

enum help_action { HELP_PAGE = 1, HELP_SEARCH, HELP_BACK };

enum { LABEL = 12, TWO_COLUMNS = 76, GAP = 4 };

const struct binding help_bindings[] = {
	{ ' ', HELP_PAGE, "Space", "more", "a page on" },
	{ '/', HELP_SEARCH, "/", "search", "show only what has these letters" },
	{ KEY_ESC_, HELP_BACK, "Esc", "back", "clear the search, then back, also h and ?" },
	{ 'h', HELP_BACK, NULL, NULL, NULL },
	{ '?', HELP_BACK, NULL, NULL, NULL },
	{ 0 },
};

struct help {
	struct screen screen;
	const char *name;             /* of the place it was called from */
	const struct binding *here;   /* and its keys */
	int top;
	struct filter search;
	struct notice notice;
};

/* --- the page ------------------------------------------------------------ */

static const char *words_of(const struct binding *binding)
{
	return binding->help != NULL ? binding->help : binding->words;
}

static bool has_needle(const struct binding *binding, const char *needle)
{
	return binding->label != NULL &&
	       (text_contains(binding->label, needle) || text_contains(words_of(binding), needle));
}

/* The title stands only when something below it does. */
static void put_title(struct pen *pen, const char *title, bool *titled)
{
	if (!*titled)
		area_put(pen->area, pen->row++, 0, STYLE_STRONG, title);
	*titled = true;
}

static void put_bindings(struct pen *pen, const char *needle, const char *title, const struct binding *bindings,
                         bool *titled)
{
	for (; bindings->action != 0; bindings++) {
		if (!has_needle(bindings, needle))
			continue;
		put_title(pen, title, titled);
		area_put(pen->area, pen->row, 0, STYLE_KEY, bindings->label);
		pen_wrap(pen, LABEL, STYLE_TEXT, words_of(bindings));
	}
}

static void put_keys(struct pen *pen, const char *needle, const char *title, const struct binding *bindings,
                     const struct binding *more)
{
	bool titled = false;
	put_bindings(pen, needle, title, bindings, &titled);
	if (more != NULL)
		put_bindings(pen, needle, title, more, &titled);
	pen->row += titled;
}

static void put_part(struct pen *pen, const char *needle, const struct help_part *part)
{
	bool titled = false;
	for (const char *const *sentence = part->sentences; *sentence != NULL; sentence++) {
		if (!text_contains(*sentence, needle))
			continue;
		put_title(pen, part->title, &titled);
		pen_wrap(pen, 0, STYLE_TEXT, *sentence);
	}
	pen->row += titled;
}

/* The keys of the place itself at the left, those of every place beside them or below. */
static void put_all_keys(struct pen *pen, const struct help *help)
{
	const char *needle = help->search.now.text;
	bool beside = pen->area.cols >= TWO_COLUMNS;
	int cols = beside ? (pen->area.cols - GAP) / 2 : pen->area.cols;
	char title[64];
	struct text here = TEXT(title);
	text_addf(&here, "Here: %s", help->name);
	struct pen left = pen_over(pen, 0, cols);
	put_keys(&left, needle, title, help->here, NULL);
	put_keys(&left, needle, "Everywhere", everywhere_bindings, NULL);
	struct pen right = beside ? pen_over(pen, cols + GAP, cols) : left;
	put_keys(&right, needle, "In a list or a long page", list_arrow_bindings, list_letter_bindings);
	put_keys(&right, needle, "While typing", edit_bindings, NULL);
	pen->row = left.row > right.row ? left.row : right.row;
}

/* Draws the page from its row `top` on; returns how many rows it has. */
static int put_page(const struct help *help, struct area area, int top)
{
	struct pen pen = { .area = area, .row = -top };
	put_all_keys(&pen, help);
	for (const struct help_part *part = help_parts; part->title != NULL; part++)
		put_part(&pen, help->search.now.text, part);
	if (pen.row == -top)
		area_put(area, pen.row++, 0, STYLE_TEXT, "Nothing here has these letters.");
	return pen.row + top;
}

/* --- keys ---------------------------------------------------------------- */

static const struct binding *bindings_now(const struct screen *screen)
{
	return ((const struct help *)screen)->search.typing ? edit_bindings : help_bindings;
}

static int hidden_rows(const struct help *help, struct area body)
{
	int all = put_page(help, area_sub(body, body.rows, 0, 0, -1), 0);
	return all > body.rows ? all - body.rows : 0;
}

static void back(struct help *help, struct effects *fx)
{
	if (!filter_clear(&help->search))
		effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
	help->top = 0;
}

static void press(struct help *help, const struct msg *msg, struct effects *fx)
{
	struct grid grid;
	struct area body = screen_body_of(msg, &grid);
	int hidden = hidden_rows(help, body);
	int action = binding_find(help_bindings, msg->key);
	if (action == HELP_PAGE) {
		list_key(&help->top, hidden + 1, body.rows - 1, LIST_ARROWS, KEY_PAGE_DOWN_);
	} else if (action == HELP_SEARCH) {
		filter_start(&help->search);
	} else if (action == HELP_BACK) {
		back(help, fx);
	} else if (!list_key(&help->top, hidden + 1, body.rows - 1, LIST_ARROWS_AND_LETTERS, msg->key)) {
		everywhere_key(msg->key, fx);
	}
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct help *help = (struct help *)screen;
	if (filter_take(&help->search, msg)) {
		help->top = 0;
		return;
	}
	notice_update(&help->notice, msg);
	if (msg->kind == MSG_KEY)
		press(help, msg, fx);
}

/* --- drawing ------------------------------------------------------------- */

static void view(const struct screen *screen, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct help *help = (const struct help *)screen;
	char title[64];
	struct text middle = TEXT(title);
	text_addf(&middle, "Help   %s", help->name);
	struct area body = screen_frame(area, NULL, title, "/ search", bindings_now(screen));
	int top = list_clamp(help->top, hidden_rows(help, body) + 1);
	put_page(help, body, top);
	filter_view(&help->search, area);
	notice_view(&help->notice, area);
}

static void say_bindings(const struct binding *bindings, struct lines *lines)
{
	for (; bindings->action != 0; bindings++)
		if (bindings->label != NULL)
			lines_add(lines, "  %s: %s", bindings->label, words_of(bindings));
}

static void say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct help *help = (const struct help *)screen;
	notice_say(&help->notice, lines);
	lines_add(lines, "Here: %s", help->name);
	say_bindings(help->here, lines);
	lines_add(lines, "%s", "Everywhere");
	say_bindings(everywhere_bindings, lines);
	lines_add(lines, "%s", "In a list or a long page");
	say_bindings(list_arrow_bindings, lines);
	say_bindings(list_letter_bindings, lines);
	lines_add(lines, "%s", "While typing");
	say_bindings(edit_bindings, lines);
	for (const struct help_part *part = help_parts; part->title != NULL; part++) {
		lines_add(lines, "%s", part->title);
		for (const char *const *sentence = part->sentences; *sentence != NULL; sentence++)
			lines_add(lines, "  %s", *sentence);
	}
}

static bool takes_text(const struct screen *screen)
{
	return ((const struct help *)screen)->search.typing;
}

static void free_help(struct screen *screen)
{
	free(screen);
}

static const struct screen_class help_class = {
	.name = "Help",
	.bindings = help_bindings,
	.bindings_now = bindings_now,
	.update = update,
	.view = view,
	.say = say,
	.free = free_help,
	.takes_text = takes_text,
};

struct screen *help_screen_new(const char *name, const struct binding *bindings)
{
	struct help *help = calloc(1, sizeof *help);
	if (help == NULL)
		die("the help page");
	help->screen.class = &help_class;
	help->name = name;
	help->here = bindings;
	return &help->screen;
}
