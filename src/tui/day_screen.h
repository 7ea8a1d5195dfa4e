/*
 * What the page of a day stands on, for its parts: keys (day_screen.c), edits
 * in place (day_edit.c), drawing (day_view.c, day_timeline.c), the table
 * (day_table.c) and plain lines (day_say.c).
 */
#ifndef STEPDOWN_TUI_DAY_SCREEN_H
#define STEPDOWN_TUI_DAY_SCREEN_H

#include "digits.h"
#include "draft.h"
#include "tables.h"

#include "tui/day_words.h"
#include "tui/everywhere.h"
#include "tui/pen.h"
#include "tui/screens.h"

struct day_screen {
	struct screen screen;
	struct coach_view coach;
	struct arena *arena;          /* of the page */
	const struct day_page *page;
	struct day day;
	int mark;                     /* among the moments, then the entries, then the check-in */
	int scroll;                   /* rows below where the mark alone would put the page */
	bool table;
	bool deleting;                /* the marked entry was asked about once */
	struct digits digits;
	struct notice notice;
	struct moment_edit edit;      /* what is saved */
	struct draft draft;           /* the note of it, about a mark */
};

struct day_voice day_voice_of(const struct day_screen *screen);

/* How many rows the mark can stand on, and what it stands on: one of the first two, or the check-in. */
int day_mark_count(const struct day_screen *screen);
const struct moment *day_marked_moment(const struct day_screen *screen);
/* The activity that the mark stands on or whose pain it stands on; NULL: a check-in. */
const struct activity *day_marked_activity(const struct day_screen *screen);
/* The day of the check-in it stands on. */
struct day day_marked_check_in(const struct day_screen *screen);

/* --- day_edit.c ----------------------------------------------------------------- */

/* A digit on a pain sets it; false when the key is about something else. */
bool day_take_digit(struct day_screen *screen, uint32_t key, struct effects *fx);
void day_open_marked(struct day_screen *screen, struct effects *fx);
void day_add_entry(struct day_screen *screen, struct effects *fx);
void day_delete_marked(struct day_screen *screen, struct effects *fx);
void day_edit_note(struct day_screen *screen, struct effects *fx);
void day_take_note(struct day_screen *screen, const char *words, struct effects *fx);
/* The diary was read anew: a note that it has is no draft any more. */
void day_settle_note(struct day_screen *screen);

/* --- drawing --------------------------------------------------------------------- */

/* What begins where on a page as wide as this. */
struct day_columns {
	bool wide;       /* entries stand beside the timeline */
	bool widest;     /* and the rest beside both */
	int right, third;
	int value, bar, remark; /* of the timeline; `bar` 0: none */
};
struct day_columns day_columns_of(int cols);

void day_put_timeline(struct pen *pen, const struct day_screen *screen, const struct day_columns *columns);
void day_put_entry(struct pen *pen, const struct day_screen *screen, size_t entry);
/* Everything below the timeline and the entries, with `gap` empty rows between two parts. */
void day_put_rest(struct pen *pen, const struct day_screen *screen, int gap);
void day_put_table(struct pen *pen, const struct day_screen *screen, int gap);
/* The mark, where the row of `pen` is that of mark `at`. */
void day_put_mark(struct pen *pen, const struct day_screen *screen, int at);

void day_view(const struct screen *base, struct area area, int64_t now_ms);
/* Rows of the whole page in a body as wide as this that are hidden below `rows`. */
int day_hidden_rows(const struct day_screen *screen, struct area body);
void day_say(const struct screen *base, struct lines *lines, int64_t now_ms);

#endif
