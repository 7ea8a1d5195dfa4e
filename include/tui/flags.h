/*
 * The red flags in words.
 */
#ifndef STEPDOWN_TUI_FLAGS_H
#define STEPDOWN_TUI_FLAGS_H

#include "core/diary.h"

/* What is asked, a line each. */
extern const char *const flag_lines[RED_FLAGS];

/* The same inside a sentence: "You noted ..." */
extern const char *const flag_notes[RED_FLAGS];

/* True when one of `flags` is to be looked at today, not within days. */
bool flags_today(uint32_t flags);

#endif
