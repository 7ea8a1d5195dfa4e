/*
 * Why-records on a page and in a line, the same wherever they are shown.
 */
#ifndef STEPDOWN_TUI_WHY_PAGE_H
#define STEPDOWN_TUI_WHY_PAGE_H

#include "base/text.h"
#include "core/plan.h"
#include "tui/pen.h"
#include "tui/screen.h"

/* A record in full: what was decided, what went in, the rule, its sources, what would change it. */
void why_record_put(struct pen *pen, const struct shelf *shelf, const struct why *why, struct day today,
                    enum units units);
void why_record_say(struct lines *lines, const struct shelf *shelf, const struct why *why, struct day today,
                    enum units units);

/* The sources of its rule in full. */
void why_sources_put(struct pen *pen, const struct shelf *shelf, const struct why *why);

/* "◆ Run size      5.0 km, 1.7 above the longest of 30 days." */
void why_line_put(struct pen *pen, const struct shelf *shelf, const struct why *why);
void why_line_say(struct lines *lines, const struct shelf *shelf, const struct why *why);

/* The title of a rule in a few words, or its id where it has none. */
const char *why_title(const struct shelf *shelf, const struct why *why);

/* "3.3 km", "25 min", "82 %", "not known": by what the input's name says of its unit. */
void why_value(struct text *out, const struct why_input *input, enum units units);

/* A rule by its id: its title, and below it what it says. */
void why_rule_put(struct pen *pen, const struct shelf *shelf, const char *id);

#endif
