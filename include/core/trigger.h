/*
 * Triggers: a fixed list of things a day can have, each laid beside the
 * mornings that followed. The one outcome is pain on waking, next morning,
 * against the usual morning; where it is not known the day is left out, and
 * so are the days of a flare (the morning that opens one still answers the
 * day before it).
 */
#ifndef STEPDOWN_CORE_TRIGGER_H
#define STEPDOWN_CORE_TRIGGER_H

#include "core/odds.h"
#include "core/chronicle.h"

enum trigger_kind {
	TRIGGER_DOWNHILL, TRIGGER_SURFACE, TRIGGER_SHOES, TRIGGER_CADENCE, TRIGGER_GAP, TRIGGER_LONG, TRIGGER_STRENGTH,
	TRIGGER_SLEEP, TRIGGER_VARIANT, TRIGGER_SITTING,
	TRIGGER_KINDS
};

enum trigger_says {
	TRIGGER_COMPARED,
	TRIGGER_TOO_FEW,  /* days with it, or without */
	TRIGGER_TOO_SLOW, /* it stays for so long that the usual morning follows it */
	TRIGGER_NOT_TOLD, /* the diary does not tell it by day */
};
extern const char *const trigger_says_words[]; /* "compared" */

struct trigger {
	const char *id;            /* "downhill", "surface:trail", "shoes:Pegasus" */
	enum trigger_kind kind;
	const char *name;          /* "Trail" */
	const char *with, *without; /* "days with a run on trail", "days with other runs" */
	enum trigger_says says;
	bool can_try;              /* the runner can choose it for a run, so that a lot can decide it */
	bool stands_out;           /* corrected, chance is at or below the level */
	struct odds_look look;   /* its second half is filled when it was compared */
	const char *text;          /* what it says, or why it says nothing */
};

enum { TRIGGERS_MOST = 32, TRIGGER_DAYS_BEFORE = 14 };

/* A flare, and of the days before it a bit for each thing in the list that stood in them. */
struct trigger_flare {
	struct day since;
	enum side side;
	uint32_t with[TRIGGER_DAYS_BEFORE]; /* the day just before it first */
};

struct triggers {
	struct day from, to;
	int days;                  /* with an outcome */
	int flare_days;            /* left out */
	int looked;                /* things that were compared: what the correction counts */
	const struct trigger *at;
	size_t count;
	const struct trigger_flare *flares; /* newest first */
	size_t flare_count;
	int before_days;           /* of a flare that are marked */
};

extern const char trigger_outcome[]; /* in words */

struct triggers triggers_find(const struct chronicle *chronicle, struct day from, struct day to, struct arena *arena);

/* By id; NULL. */
const struct trigger *triggers_named(const struct triggers *triggers, const char *id);

/* --- one thing and one day: what a try by lot reads too -------------------------------- */

/* What an id names, and what it is measured by. */
struct trigger_what {
	enum trigger_kind kind;
	enum surface surface;
	const char *name;          /* of shoes, or the id of an exercise */
	int cadence;               /* the runner's own: steps a minute; NOT_KNOWN */
};

/* False for an id that names nothing. `from` to `to` are the days the own cadence is taken from. */
bool trigger_read_id(struct trigger_what *out, const char *id, const struct chronicle *chronicle, struct day from,
                     struct day to);

/* 1 with it, 0 without, NOT_KNOWN: it is not a day for it, or the day does not tell. */
int trigger_on(const struct trigger_what *what, const struct chronicle *chronicle, const struct chronicle_day *day);

/* Points that the next morning was above usual, of the worse of the runner's knees; OUTCOME_NOT_KNOWN. */
int trigger_outcome_of(const struct chronicle *chronicle, struct day day);

/* True where the runner can choose it for a run. */
bool trigger_can_try(const struct trigger_what *what);

/* What a run is to be: "on trail", "not on trail". */
const char *trigger_wish(const struct trigger_what *what, bool with, struct arena *arena);

/* The most common step rate of the runs of these days, the lower median; NOT_KNOWN: none tells it. */
int trigger_own_cadence(const struct chronicle *chronicle, struct day from, struct day to);

#endif
