/*
 * The response of a knee to a session: the decision table D0 to D11. The
 * first row that matches names the verdict; the strictest limits of all rows
 * that match apply, so that more pain never lifts a limit.
 * Source of each row: exercises/RULES.yaml, the rule of its id.
 */
#ifndef STEPDOWN_CORE_RESPONSE_H
#define STEPDOWN_CORE_RESPONSE_H

#include "core/programme.h"

/* In the order they are tested. */
enum verdict_code { D0, D1, D2, D3, D4, D5, D6, D2B, D7, D9, D8, D10, D11, VERDICTS };
extern const char *const verdict_words[VERDICTS]; /* "D2b" */

/* From mild to severe. */
enum colour { COLOUR_GREEN, COLOUR_UNKNOWN, COLOUR_HOLD, COLOUR_AMBER, COLOUR_RED, COLOUR_REFER, COLOURS };
extern const char *const colour_words[COLOURS];   /* "green" */
enum colour verdict_colour(enum verdict_code code);

/* What the table asks about. */
enum response_kind { RESPONSE_NONE, RESPONSE_RUN, RESPONSE_CARDIO, RESPONSE_STRENGTH, RESPONSE_MOBILITY };
enum trend { TREND_NOT_KNOWN, TREND_NOT_YET, TREND_STEADY, TREND_RISING };
enum { SETTLED_NEVER = INT16_MAX, RISE_NOT_KNOWN = INT16_MIN };

/* One knee, one session (or, with RESPONSE_NONE, a day without one) and the morning after it. */
struct response_given {
	enum response_kind kind;
	bool refer;              /* a red flag stands */
	int during;              /* DUR, 0 to 10 or NOT_KNOWN */
	bool during_partly;      /* an exercise of the session has no answer: DUR is at least `during` */
	int above_ceiling;       /* strength: an exercise's pain was above its own ceiling: 1, 0, or NOT_KNOWN */
	int settled_min;         /* SET; NOT_KNOWN, or SETTLED_NEVER */
	enum yes_no eased, limp; /* unknown is as no */
	bool new_swelling;
	int rise;                /* AM: the morning after minus usual; RISE_NOT_KNOWN */
	int morning;             /* the morning after, 0 to 10 or NOT_KNOWN */
	bool flare;              /* one is running */
	enum trend trend, trend_week_ago;
};

/* What rows forbid or ask for; the strictest of several holds. */
struct limits {
	bool locked;             /* training waits for advice */
	bool no_run;             /* for ban_days, and until free_after_usual_mornings in a row */
	bool low_tier;           /* only exercises of tier low, as long as no_run */
	bool no_hard;            /* no hard session for ban_days */
	bool easy_day;           /* strength a notch down, no quality run */
	bool no_raise;           /* nothing goes up */
	bool stage_down;         /* one stage, once a red episode */
	bool repeat_stage;
	bool shorter_next;       /* the next run flat and shorter */
	bool rungs_down;         /* every id of the session one rung down; D5 takes down the one above its ceiling alone */
	bool half_next;          /* the same cardio, walk or mobility half as long */
	bool deload_next;        /* from next Monday */
	bool phase_back;
	bool see_someone;
	int week_percent;        /* of the week in force; 100: no cut */
	int ban_days;            /* how long no_run, low_tier and no_hard hold at least */
};

/* Bit 1 << code for each row that matches; D11 alone when no other does. */
uint32_t response_rows(const struct response_rules *rules, const struct response_given *given);

/* The row that names the verdict. */
enum verdict_code response_verdict(uint32_t rows);

/* The union of the limits of all rows that match. A D7 cuts the week only where it is counted: the chronicle knows. */
struct limits response_limits(const struct response_rules *rules, uint32_t rows);
struct limits limits_none(void);
struct limits limits_strictest(struct limits a, struct limits b);

#endif
