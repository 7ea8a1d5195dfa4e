/*
 * What an exercise is. Types only: the values come from exercises/ by way of
 * io/library. All strings and arrays belong to the library's arena.
 */
#ifndef STEPDOWN_CORE_EXERCISE_H
#define STEPDOWN_CORE_EXERCISE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct figure; /* core/figure.h */

enum exercise_kind {
	EXERCISE_STRENGTH, EXERCISE_BALANCE, EXERCISE_IMPACT, EXERCISE_MOBILITY,
	EXERCISE_RECOVERY, EXERCISE_DRILL, EXERCISE_CARDIO,
	EXERCISE_KINDS
};

/* How one repetition or one set is timed. */
enum work {
	WORK_REPS,      /* counted by a four-phase tempo */
	WORK_HOLD,      /* isometric: duration_s long, or reps of hold_s */
	WORK_TIME,      /* free work for duration_s */
	WORK_CONTACTS,  /* landings, at the person's own pace */
	WORK_STEPS,     /* counted by a tempo, a step a repetition */
	WORK_DISTANCE,  /* distance_m, at the person's own pace */
	WORK_INTERVALS, /* on_s of work, off_s of rest */
	WORK_BREATH,    /* paced breathing for duration_s */
	WORK_KINDS
};

enum sides { SIDES_BOTH, SIDES_EACH, SIDES_ALTERNATE, SIDES_KINDS };

/* What ends a set of this exercise. */
enum until { UNTIL_REPS, UNTIL_TIME, UNTIL_KEY, UNTIL_KINDS };

enum knee_tier {
	TIER_NONE, TIER_LOW, TIER_LOW_MODERATE, TIER_MODERATE, TIER_MODERATE_HIGH, TIER_HIGH,
	TIER_KINDS
};

enum confidence { CONFIDENCE_FOUND, CONFIDENCE_SECOND_HAND, CONFIDENCE_INFERRED, CONFIDENCE_KINDS };

enum phase {
	PHASE_ECCENTRIC,  /* lower */
	PHASE_PAUSE,      /* the low end */
	PHASE_CONCENTRIC, /* rise */
	PHASE_TOP,        /* the top end */
	PHASE_HOLD,       /* isometric */
	PHASE_EASE,       /* between two holds of one set */
	PHASE_WORK,       /* free work */
	PHASE_IN, PHASE_OUT, /* breathing */
	PHASE_KINDS
};

enum { NOT_SET = -1 };

/* Whole numbers; NOT_SET where the exercise has no such figure. */
struct dose {
	int sets;
	int reps;                       /* in each set, on each side where sides are each or alternate */
	int hold_s;                     /* of one repetition */
	int duration_s, duration_max_s; /* of one set; the second is the upper end of a range */
	int distance_m, contacts, steps;
	int on_s, off_s;
	bool each_way;                  /* the figure counts for each of two directions */
};

struct four_phases {
	int eccentric_s, pause_s, concentric_s, top_s; /* 0: there is no such phase */
	enum phase starts;                             /* PHASE_ECCENTRIC or PHASE_CONCENTRIC */
};

struct knee_load {
	enum knee_tier tier;
	enum confidence confidence;
	const char *source; /* an id of SOURCES.yaml; NULL only for an inferred tier or none */
	const char *note;   /* NULL: none */
};

struct words {
	const char *const *at;
	size_t count;
};

struct exercise {
	const char *id, *name, *short_name;
	enum exercise_kind kind;
	enum work work;
	enum sides sides;
	enum until until;
	struct words targets;   /* first is the main one */
	struct words equipment; /* all needed; "a or b" is either one */
	struct words optional;  /* equipment that may be used */
	struct dose dose;
	bool has_tempo;
	struct four_phases tempo; /* valid when has_tempo */
	int in_s, out_s;          /* breathing pace, NOT_SET where none */
	const char *pace;         /* a pace in words, NULL where none */
	int rest_s;               /* between sets, 0 to 600 */
	int lead_in_s;            /* NOT_SET: as the routine says */
	int pain_ceiling;         /* 0 to 10 on the numeric pain rating scale */
	bool form_gate;
	struct knee_load knee_load;
	struct words cues, faults;
	struct words sources;             /* ids of SOURCES.yaml: of dose, tempo and figures */
	struct words substitutes;         /* ids that do the same without kneeling */
	const char *easier_id, *harder_id; /* NULL: the end of the chain */
	const struct exercise *easier, *harder;
	const char *phase_word[PHASE_KINDS]; /* NULL: the usual word of the phase */
	const char *figure_id;               /* whose file has the figures: its own id, or another one's */
	const struct figure *figures;        /* the views, first is the usual one; there once they were asked for */
	size_t figure_count;
	bool own;                            /* from the person's own folder */
	bool replaces;                       /* own, and in place of one of ours */
	const char *file;
};

/* A paper or book, once. */
struct source {
	const char *id, *authors, *title, *where;
	int year;
	const char *note; /* NULL: none */
};

/* The word of an enumerator as YAML, JSON and tables spell it: "low-moderate". */
extern const char *const exercise_kind_words[EXERCISE_KINDS];
extern const char *const work_words[WORK_KINDS];
extern const char *const sides_words[SIDES_KINDS];
extern const char *const until_words[UNTIL_KINDS];
extern const char *const knee_tier_words[TIER_KINDS];
extern const char *const confidence_words[CONFIDENCE_KINDS];
const char *exercise_kind_word(enum exercise_kind kind);
const char *work_word(enum work work);
const char *sides_word(enum sides sides);
const char *knee_tier_word(enum knee_tier tier);
const char *confidence_word(enum confidence confidence);
const char *phase_key(enum phase phase);

/* The big word on the screen for a phase of this exercise: "LOWER", or its own. */
const char *exercise_phase_word(const struct exercise *exercise, enum phase phase);

#endif
