/*
 * The pocket card of a run: text for a sheet of paper or a phone, forty
 * columns wide. The figures are the programme's, the rules are named.
 */
#ifndef STEPDOWN_TUI_OUTING_CARD_H
#define STEPDOWN_TUI_OUTING_CARD_H

#include "base/text.h"
#include "core/outing.h"

enum { OUTING_CARD_COLS = 40 };

struct outing_card {
	const struct shelf *shelf;
	const struct outing *outing;
	struct day day;
	enum units units;
	const char *title;         /* "Run-walk 4/1 x 5" */
	const char *detail;        /* "flat"; NULL */
	const char *what;          /* as it is logged: "run-walk" */
	const struct planned *item;/* NULL: a stage out of the table, not planned */
	int stage;                 /* NOT_KNOWN: none */
	int32_t distance_m, ceiling_m; /* NOT_KNOWN */
	int own, permille;         /* own steps a minute, NOT_KNOWN; and the share of it that is the beat */
};

/* Adds the card, lines of at most OUTING_CARD_COLS columns. */
void outing_card_add(struct text *out, const struct outing_card *card);

/* "176", "176.3": a rate in tenths. */
void outing_add_rate(struct text *out, int rate10);

/* "own", "+5 %", "+7.5 %": a share of one's own rate. */
void outing_add_share(struct text *out, int permille);

#endif
