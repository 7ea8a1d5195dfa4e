/* Inside of the report screen. Nobody else includes this. */
#ifndef STEPDOWN_TUI_REPORT_SCREEN_H
#define STEPDOWN_TUI_REPORT_SCREEN_H

#include "core/report_page.h"
#include "draft.h"
#include "mark_list.h"
#include "tables.h"
#include "tui/edit.h"
#include "tui/everywhere.h"
#include "tui/screens.h"

enum report_action { REPORT_WRITE = 1, REPORT_FORMAT, REPORT_DATES, REPORT_PARTS, REPORT_REDACT, REPORT_QUESTION,
	             REPORT_BACK };
enum report_mode { REPORT_READS, REPORT_TYPES_DATES, REPORT_MARKS, REPORT_CHOOSES, REPORT_TYPES_QUESTION };

/* Pages are made for these widths, and the widest that fits is shown. */
enum { REPORT_WIDTHS = 4 };
extern const int report_widths[REPORT_WIDTHS];

struct report_screen {
	struct screen screen;
	struct coach_view coach;
	struct arena *arena;         /* of the report and its pages: made anew when anything of them changes */
	const struct report *report;
	struct report_page page[REPORT_WIDTHS];
	int weeks;                   /* that end today; 0: from and to were typed */
	struct day from, to;
	unsigned sections;
	bool redact;
	int format;                  /* index into the formats of the screen */
	int top;                     /* the first line shown */
	enum report_mode mode;
	struct edit edit;
	struct mark_list parts;
	int place;                   /* the question chosen */
	struct draft draft;          /* the question that is being saved, about its place */
	struct notice notice;
};

/* The formats in the order of their key: the word for the app, and the one for a person. */
struct report_format_name {
	const char *word, *name;
};
enum { REPORT_FORMAT_NAMES = 4 };
extern const struct report_format_name report_format_names[REPORT_FORMAT_NAMES];

/* How many lines of the page a body shows at once, and the page for it. */
int report_screen_rows(struct area body);
const struct report_page *report_screen_page(const struct report_screen *screen, struct area body);

void report_screen_view(const struct screen *base, struct area area, int64_t now_ms);
void report_screen_say(const struct screen *base, struct lines *lines, int64_t now_ms);
const struct binding *report_screen_bindings(const struct screen *base);

#endif
