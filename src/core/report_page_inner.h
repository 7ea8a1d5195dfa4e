/* Inside of the report's page of lines. Nobody else includes this. */
#ifndef STEPDOWN_CORE_REPORT_PAGE_INNER_H
#define STEPDOWN_CORE_REPORT_PAGE_INNER_H

#include "core/report_page.h"
#include "core/report_words.h"

/* A page being written. */
struct sheet {
	const struct report *report;
	struct arena *arena;
	int columns;
	struct report_line *at;
	size_t count, room;
};

/* A label needs so many columns; below SHEET_NARROW what it names stands under it. */
enum { SHEET_LABEL = 18, SHEET_DATE = 11, SHEET_NARROW = 60, SHEET_INDENT = 2 };

void sheet_line(struct sheet *sheet, struct report_line line);
void sheet_gap(struct sheet *sheet);
void sheet_heading(struct sheet *sheet, const char *text);
/* A text over as many lines as it takes, beside its label in the first `width` columns. */
void sheet_pair(struct sheet *sheet, enum report_line_kind kind, int width, const char *label, const char *text);

void sheet_weeks(struct sheet *sheet); /* report_page_weeks.c */

#endif
