/*
 * The red flags in words.
 */
#ifndef STEPDOWN_TUI_FLAGS_H
#define STEPDOWN_TUI_FLAGS_H

#include "core/diary.h"
#include "tui/pen.h"

/* What is asked, a line each. */
extern const char *const flag_lines[RED_FLAGS];

/* The same inside a sentence: "You noted ..." */
extern const char *const flag_notes[RED_FLAGS];

/* True when one of `flags` is to be looked at today, not within days. */
bool flags_today(uint32_t flags);

/* What to do now, a line each, ended by NULL; and when an emergency number comes first. */
const char *const *flags_now(bool today);
extern const char flags_emergency[];
/* Those lines with their numbers. */
void flags_now_put(struct pen *pen, bool today);

/* Beside the list of signs on a large terminal: what the one at `flag` asks for. Nothing where there are no columns. */
void flags_beside(struct area area, int flag);

#endif
