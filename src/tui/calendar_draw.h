/* What the files that draw the calendar share. */
#ifndef STEPDOWN_TUI_CALENDAR_DRAW_H
#define STEPDOWN_TUI_CALENDAR_DRAW_H

#include "tui/calendar_page.h"
#include "tui/glyph.h"
#include "tui/pen.h"

enum { WEEK = 7 };

struct day calendar_week_first(const struct calendar_page *page, struct day day);
/* "Mon": of the day that stands at this place of a week, from 0. */
const char *calendar_week_name(const struct calendar_page *page, int place);
/* The first day of the month that lies `months` after that of `day`. */
struct day calendar_month_first(struct day day, int months);

/* The digits of a pain in the style of its height; a faint dot where none is known. Returns the column behind. */
int calendar_put_pain(struct area area, int row, int col, int pain);
/* A pain of one column: X stands for ten. */
void calendar_put_digit(struct area area, int row, int col, enum style style, int pain);
/* The same in the middle of `width` columns of shade. */
void calendar_put_shade(struct area area, int row, int col, int width, int pain);
/* What was done in capital letters, planned in small ones: "RM", "s"; "(–)" left out, "–" nothing, "·" not told. */
int calendar_put_letters(struct area area, int row, int col, int columns, const struct calendar_day *day);
/* F in a flare, else the mark of the verdict; nothing where there is none. */
void calendar_put_mark(struct area area, int row, int col, const struct calendar_day *day);
/* The overlay of a day in `columns`: a bar of load, or a number. */
void calendar_put_overlay(struct area area, int row, int col, int columns, const struct calendar_page *page,
                          const struct calendar_day *day);

/* What the overlay tells of a day; NOT_KNOWN. */
int calendar_overlay_value(enum calendar_overlay overlay, const struct calendar_day *day);
/* "load day before"; "7.5 h"; "82". */
extern const char *const calendar_overlay_words[OVERLAYS];
void calendar_overlay_number(struct text *out, enum calendar_overlay overlay, int value);

/* "run, mobility"; "rest", "left out", "not told"; ahead "planned: run". */
void calendar_done_words(struct text *out, const struct calendar_day *day);
/* "hold, rule D7". */
void calendar_verdict_words(struct text *out, const struct calendar_day *day);

/* The grids: a month of weeks as rows, a quarter or a year of weeks as columns. */
void calendar_month_view(struct area area, const struct calendar_page *page);
void calendar_weeks_view(struct area area, const struct calendar_page *page);

/* What stands beside them. */
void calendar_side_view(struct area area, const struct calendar_page *page);
/* How to read a day, with the overlay there is. */
void calendar_put_legend(struct pen *pen, const struct calendar_page *page);
/* As much of it as a low screen has rows for, and an empty row. */
void calendar_put_short_legend(struct pen *pen);
/* "today", "yesterday", "tomorrow" of the day that is marked, or "". */
const char *calendar_day_word(const struct calendar_page *page);
/* What happened in a span, as much of it as there are rows for. */
void calendar_put_happenings(struct area area, const struct calendar *calendar, const struct calendar_span *span);
void calendar_year_side_view(struct area area, const struct calendar_page *page);

#endif
