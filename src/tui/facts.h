/*
 * What was told of an activity, a line a fact: all that is known and nothing else.
 */
#ifndef STEPDOWN_TUI_FACTS_H
#define STEPDOWN_TUI_FACTS_H

#include "tui/pen.h"
#include "tui/screen.h"

/* How the table of responses judged it, and whether that is its last word; false where the day is not judged. */
bool facts_verdict(const struct coach_view *coach, const struct activity *activity, enum verdict_code *code,
                   bool *final);

void facts_put(struct pen *pen, const struct coach_view *coach, const struct activity *activity);
void facts_say(struct lines *lines, const struct coach_view *coach, const struct activity *activity);

/* Its exercises with sets and answers, where the diary alone knows them. */
void facts_exercises_put(struct pen *pen, const struct coach_view *coach, const struct activity *activity);
void facts_exercises_say(struct lines *lines, const struct coach_view *coach, const struct activity *activity);

#endif
