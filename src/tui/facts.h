/*
 * What was told of an activity, a line a fact: all that is known and nothing else.
 */
#ifndef STEPDOWN_TUI_FACTS_H
#define STEPDOWN_TUI_FACTS_H

#include "tui/pen.h"
#include "tui/screen.h"

void facts_put(struct pen *pen, const struct coach_view *coach, const struct activity *activity);
void facts_say(struct lines *lines, const struct coach_view *coach, const struct activity *activity);

#endif
