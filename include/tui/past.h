/*
 * Sums over a session of the past, for its one line in a list.
 */
#ifndef STEPDOWN_TUI_PAST_H
#define STEPDOWN_TUI_PAST_H

#include "core/history.h"
#include "tui/cells.h"

/* Sets done or partly done; both sides of a set count once. */
int past_sets(const struct history_session *session);

/* The highest pain and effort told; ANSWER_SKIPPED or ANSWER_NOT_ASKED where there is no digit. */
int past_pain(const struct history_session *session);
int past_effort(const struct history_session *session);

/* The style of an answer on the pain scale; faint where there is no digit. */
enum style past_pain_style(int pain);

#endif
