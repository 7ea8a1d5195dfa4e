/*
 * Triggers and tries by lot in lines: what the command line prints and line mode reads.
 */
#ifndef STEPDOWN_TUI_TRIGGER_WORDS_H
#define STEPDOWN_TUI_TRIGGER_WORDS_H

#include "base/text.h"
#include "core/experiment.h"
#include "tui/screen.h"

/* "0.6", "-1.2". */
void words_tenths(struct text *out, int number10);

/* "0.004" as "< 1 %", "0.21" as "21 %": how often by chance. */
void words_share(struct text *out, int share1000);

/* "2 Mar 2025 to 1 Mar 2026: 312 mornings, 9 flare days left out." */
void trigger_words_window(struct text *out, const struct triggers *triggers, struct day today);

/* What stood on a day before a flare: "Trail, Short night"; "nothing on the list". */
void trigger_words_stood(struct text *out, const struct triggers *triggers, uint32_t with);

/* All of it; `state` NULL: no try was begun. */
void trigger_words_all(struct lines *lines, const struct triggers *triggers, const struct experiment_state *state,
                       struct day today);

#endif
