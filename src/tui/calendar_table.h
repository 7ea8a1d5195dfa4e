/* Between the two tables of the calendar. */
#ifndef STEPDOWN_TUI_CALENDAR_TABLE_H
#define STEPDOWN_TUI_CALENDAR_TABLE_H

#include "calendar_draw.h"

int calendar_week_count(const struct calendar_page *page);
void calendar_put_week_heads(struct area area, const struct calendar_page *page);
/* Draws from the week `top` on. */
void calendar_put_weeks(struct area area, const struct calendar_page *page, int top);

#endif
