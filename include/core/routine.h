/*
 * A routine is a session as the library lists it: slots with a first
 * exercise. A plan is that routine with every slot filled and every dose
 * fixed, so that a session can be followed, stored and taken up again.
 */
#ifndef STEPDOWN_CORE_ROUTINE_H
#define STEPDOWN_CORE_ROUTINE_H

#include "core/exercise.h"
#include "core/tempo.h"

enum {
	SESSION_ITEMS = 32,  /* exercises in a session, lint says so */
	SESSION_TURNS = 192, /* sets in a session, both sides of a set counted once */
	SESSION_SETS = 12,   /* sets of one exercise */
};

/* What ends a rest: the clock, or a key after the clock has run past zero. */
enum rest_ends { REST_ENDS_TIME, REST_ENDS_KEY, REST_ENDS_KINDS };

struct slot {
	const char *pattern;     /* "step-down": what the slot is for */
	const char *exercise_id; /* the first exercise that fills it */
	struct dose dose;        /* figures that replace the exercise's, NOT_SET where it keeps its own */
	int rest_s;              /* NOT_SET: the exercise's */
	int group;               /* index into the routine's groups, NOT_SET outside of one */
};

/* Exercises done in turn, round after round. */
struct slot_group {
	const char *name;
	int rounds;                /* sets of each exercise in it */
	int inner_rest_s, outer_rest_s;
};

struct routine {
	const char *id, *title, *kind; /* kind: strength, mobility, recovery, warm-up, cool-down */
	const char *summary;
	int lead_in_s, switch_s;       /* get ready; from one side to the other */
	enum rest_ends rest_ends;
	const struct slot *slots;
	size_t slot_count;
	const struct slot_group *groups;
	size_t group_count;
	bool own, replaces;
	const char *file;
};

/* One exercise of a plan. */
struct session_item {
	const struct exercise *exercise;
	struct dose dose;
	struct tempo tempo;
	int rest_s;
	int group;   /* NOT_SET: alone */
	int slot;    /* which slot of the routine */
};

/* One set (both sides of it) in the order they are done. */
struct session_turn {
	int16_t item, set;   /* from 0 */
	int32_t rest_s;      /* after it */
	bool last_of_item;   /* the questions come after it */
};

struct session_plan {
	const char *routine_id, *title, *kind;
	int lead_in_s, switch_s;
	enum rest_ends rest_ends;
	int pain_stop;        /* a pain from which the session ends, 1 to 10; the programme's response.red_during */
	int items, turns;
	struct session_item item[SESSION_ITEMS];
	struct session_turn turn[SESSION_TURNS];
};

/* Finds an exercise by id among `count`; NULL when there is none. */
const struct exercise *exercise_find(const struct exercise *exercises, size_t count, const char *id);

/*
 * The dose of `exercise` in a slot: the slot's figures in place of its own,
 * but only the sets where it is not the slot's first exercise.
 */
struct dose slot_dose(const struct slot *slot, const struct exercise *exercise);

/*
 * Fills `plan` from `routine`. `choice[i]`, where not NULL, is the exercise
 * that fills slot i in place of the routine's first one; of the slot's own
 * figures only sets and rest hold for it. The rest after the last turn is 0.
 * False when a slot names an exercise that is not among them (`missing` is
 * then its id) or the plan would be longer than its limits (`missing` is then
 * NULL); `plan` is then not to be used.
 */
bool session_plan_build(struct session_plan *plan, const struct routine *routine,
                const struct exercise *exercises, size_t exercise_count,
                const struct exercise *const *choice, int pain_stop, const char **missing);

/*
 * Replaces the exercise of an item by another one at its own base dose; the
 * number of sets stays, since they are counted out already.
 */
void session_plan_replace(struct session_item *item, const struct exercise *exercise);

/* Seconds to get ready for `exercise`: its own, else the routine's. */
int session_plan_lead_in_s(const struct session_plan *plan, const struct exercise *exercise);

/*
 * From the end of a set to the start of the next one, `next`. The last seconds
 * of a rest are its lead-in, so a rest takes at least that long; a rest that a
 * key ends has its lead-in behind it.
 */
int64_t session_plan_between_ms(const struct session_plan *plan, int rest_s, const struct exercise *next);

/*
 * How long the plan takes without questions: lead-in, sets, switches and the
 * rests between. A set that only a key ends counts nothing.
 */
int64_t session_plan_total_ms(const struct session_plan *plan);

/* How long one set of an item takes, both sides and the switch between them. */
int64_t session_plan_set_ms(const struct session_plan *plan, const struct session_item *item);

extern const char *const rest_ends_words[REST_ENDS_KINDS];

#endif
