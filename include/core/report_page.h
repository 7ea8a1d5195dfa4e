/*
 * A report as lines of text, for a terminal and for a file: 80 columns, or as
 * many as there are. Nothing is cut: what is too long goes on below.
 */
#ifndef STEPDOWN_CORE_REPORT_PAGE_H
#define STEPDOWN_CORE_REPORT_PAGE_H

#include "core/report.h"

enum { REPORT_COLUMNS = 80 };

enum report_line_kind { REPORT_LINE_TITLE, REPORT_LINE_HEADING, REPORT_LINE_TEXT, REPORT_LINE_ALERT, REPORT_LINE_QUIET };
struct report_line {
	enum report_line_kind kind;
	const char *label;  /* from the first column on; NULL: none */
	const char *text;   /* from column `at` on; NULL: none */
	int at;
};

struct report_page {
	const struct report_line *lines;
	size_t count;
};

/* The page for so many columns, at least 20, in `arena`. */
struct report_page report_page(const struct report *report, int columns, struct arena *arena);

/* A line as one string without blanks at its end, in `arena`. */
const char *report_line_text(const struct report_line *line, struct arena *arena);

#endif
