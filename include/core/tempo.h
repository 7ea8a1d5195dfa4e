/*
 * Where a set stands a given time after its start: a function of the elapsed
 * time, never a ticking counter, so late ticks cannot drift.
 */
#ifndef STEPDOWN_CORE_TEMPO_H
#define STEPDOWN_CORE_TEMPO_H

#include <stdbool.h>
#include <stdint.h>

#include "core/exercise.h"

enum { TEMPO_PHASES = 4 };

struct tempo_phase {
	enum phase phase;
	int32_t ms; /* above 0; 0 only for the one open phase of an endless set */
};

/* One side's set: the phases of one repetition in the order they run, and how many repetitions. */
struct tempo {
	struct tempo_phase at[TEMPO_PHASES];
	int phases; /* 1 to TEMPO_PHASES */
	int reps;   /* 0: until a key ends it */
};

struct tempo_at {
	bool done;        /* all repetitions are over; the rest tells the last moment */
	int reps_done;    /* whole repetitions behind us */
	int rep;          /* the running one, from 0 */
	int index;        /* of the running phase in `at` */
	enum phase phase;
	int32_t into_ms, left_ms; /* of the running phase; left_ms 0 in an open one */
	int count;         /* seconds left, rounded up, never 0; in an open phase seconds gone */
	int64_t change_ms; /* elapsed time of the next change of phase, count or end; -1 never */
};

/*
 * The set of `exercise` at `dose`, for one side. The four phases run in a ring
 * E, P1, C, P2, with P1 at the low end and P2 at the top; a phase of 0 s is
 * left out. Alternating sides and `each_way` double the repetitions. Holds
 * done as repetitions ease for 2 s after each one, the last included. A set
 * that a key ends, or whose length nothing tells, is endless: its ring goes on
 * with reps 0, or its one phase stands open.
 * Source: exercises/SCHEMA.md, "Tempo".
 */
struct tempo tempo_of(const struct exercise *exercise, const struct dose *dose);

/*
 * Repetitions, steps or contacts that `dose` tells for one side's set, both
 * directions or turns counted; NOT_SET where it tells none.
 */
int tempo_told_reps(const struct exercise *exercise, const struct dose *dose);

/* Where the set stands `elapsed_ms` after its start. Total: a negative time is the start. */
struct tempo_at tempo_at(const struct tempo *tempo, int64_t elapsed_ms);

/* How long the whole set takes; 0 for an endless one. */
int64_t tempo_total_ms(const struct tempo *tempo);

/* When repetition `rep` (from 0) starts, counted from the start of the set. */
int64_t tempo_rep_start_ms(const struct tempo *tempo, int rep);

#endif
