/*
 * What is at hand, in words for a list.
 */
#ifndef STEPDOWN_TUI_KIT_WORDS_H
#define STEPDOWN_TUI_KIT_WORDS_H

#include "core/diary.h"

extern const char *const kit_lines[KITS];

#endif
