/*
 * The plan: what is asked today and what the days ahead look like. One pure,
 * total function of the diary, the shelf and the day: same inputs, same plan.
 * Days ahead are planned as if everything were done at usual pain; what hangs
 * on an answer still to come says that it waits.
 */
#ifndef STEPDOWN_CORE_PLAN_H
#define STEPDOWN_CORE_PLAN_H

#include "core/chronicle.h"
#include "core/ready.h"
#include "core/training.h"
#include "core/why.h"

enum entry_kind { PLANNED_STRENGTH, PLANNED_RUN, PLANNED_RUN_WALK, PLANNED_CARDIO, PLANNED_MOBILITY,
	          PLANNED_RECOVERY, PLANNED_TEST, PLANNED_REST, PLANNED_KINDS };
extern const char *const planned_words[PLANNED_KINDS];   /* "run-walk" */
extern const char planned_letter[PLANNED_KINDS];         /* S R R C M B T and "-" for rest */

enum { PLANNED_SLOTS = 12, PLANNED_DAY = 8, PLANNED_ID = 24 };

/* One exercise of a planned strength or mobility session. */
struct planned_exercise {
	const struct exercise *exercise;
	int slot;                /* of the routine; NOT_SET: added for balance */
	struct dose dose;
	int load_steps;          /* of load above none */
	int rung;
	enum gate_answer up;     /* whether it went up, held, or waits: GATE_MET up today, GATE_NOT_KNOWN waits for an answer */
};

struct planned {
	char id[PLANNED_ID];     /* "2026-03-02/1" */
	struct day day;
	enum entry_kind kind;
	const char *what;        /* id of a routine or exercise, "run", "run-walk", "rest"; a test's id */
	const char *title;       /* "Run-walk 4/1 x 5", "Strength B" */
	const char *detail;      /* "5 exercises", "low gear"; NULL */
	bool hard, quality, longest;
	bool waits;              /* hangs on an answer that is still to come */
	bool done;               /* an activity of the day answers it */
	bool own;                /* put there, or moved there, by the runner */
	const char *activity_id; /* that answers it; NULL */
	int32_t distance_m, duration_s; /* NOT_KNOWN where it has none */
	int stage;               /* of the run-walk ladder; NOT_KNOWN */
	int32_t ceiling_m;       /* NOT_KNOWN */
	enum stress stress;
	const char *changed_from; /* what the week's template said in its place; NULL: as it says */
	int load10;              /* knee load, tenths of a point; NOT_KNOWN */
	const struct planned_exercise *exercises;
	size_t exercise_count;
	const struct why *whys;
	size_t why_count;
};

struct planned_day {
	struct day day;
	enum rehab_phase phase;
	bool past;               /* before today: what was done stands in it */
	enum verdict_code verdict; bool has_verdict;
	bool flare;
	int flare_step;
	int readiness;
	enum notch notch;
	struct planned *items;
	size_t count;
	int load10;              /* of the day: told where it is past, planned ahead; NOT_KNOWN */
	bool deload;
};

/* A phase from its first morning on, until the next one. */
struct phase_past {
	struct day since;
	enum rehab_phase phase;
};

/* A question that waits, and the rule that uses the answer. */
enum question { QUESTION_RED_FLAGS, QUESTION_MORNING, QUESTION_SETTLED, QUESTION_READINESS, QUESTION_STAIRS,
	        QUESTION_TEST, QUESTION_SCORE, QUESTION_INTAKE, QUESTION_KINDS };
struct asked {
	enum question question;
	struct day day;          /* the day it is about */
	const char *about;       /* id of an activity, a test, a score; NULL */
	const char *about_title; /* "Run-walk 3/1 x 6" */
	const char *rule;
};

/* What an answer to the morning question would do: for the words beside the scale. */
struct morning_outcome {
	int from, to;            /* answers, both included */
	const char *text;        /* "Thursday moves to stage 8" */
};

/* A check of the week: spacing rules. */
struct plan_check {
	const char *rule, *text; /* "R42", "no hard days side by side" */
	bool holds;
	const char *broken;      /* where it breaks, NULL when it holds */
};

struct plan {
	struct day today;
	bool ready;              /* the intake lets a plan be made */
	bool locked;
	uint32_t flags;          /* that lock */
	struct day locked_since;
	enum rehab_phase phase;
	struct day phase_since;
	const struct phase_past *phases; size_t phase_count; /* of the whole history, oldest first; the last one is now */
	int phase_week;          /* 1 up */
	const char *phase_why;
	int stage; bool loads;
	bool flare; enum side flare_side; struct day flare_since; int flare_day, flare_step;
	int readiness; enum notch notch;
	int usual[KNEES];
	struct planned_day *days;
	size_t day_count;        /* the days before today of this week, then today and the days asked for */
	size_t today_index;
	struct asked *asked; size_t asked_count;
	struct morning_outcome outcome[4]; int outcome_count;
	struct plan_check *checks; size_t check_count;
	int32_t ceiling_m;       /* of a run today; NOT_KNOWN */
	const char *no_run;      /* why there is none today, "a flare"; NULL: the ceiling holds */
	int32_t week_target_m, week_previous_m; /* NOT_KNOWN */
	int week_change;         /* percent; NOT_KNOWN */
	int week_spent10, week_planned10;       /* knee load of this week, done and still planned */
	bool has_band; int band_least10, band_most10;
	int kept, planned;       /* of this week */
	const struct gate_state *gates; size_t gate_count;
	const struct why *whys; size_t why_count; /* of the plan as a whole: what moved and what did not */
	const char *cue;         /* form cue of the week */
	const struct lesson *lesson; /* of the day; NULL: none */
	const struct week_past *weeks; size_t week_count; /* those over, oldest first, as the load planner took them */
	enum week_kind week_kind; /* of this week so far */
	const struct chronicle *chronicle; /* of the diary through today, without the days assumed */
	const struct fold *fold; /* the history behind it, for trials; NULL in a plan that is one */
	bool see_someone;        /* advice to see a clinician, and why */
	const char *see_someone_why;
};

/* Everything a plan is made from. */
struct plan_given {
	const struct shelf *shelf;
	const struct diary *diary;
	struct day today;
	int days;                /* from today, 1 to PLAN_DAYS_MOST */
	int assume_pain, assume_morning; /* of planned sessions and mornings ahead; NOT_KNOWN: as usual */
	/* For a trial: the plan of the same diary and day as it stands, so that history is not gone through again; NULL: none. */
	const struct plan *now;
	bool plain;              /* the plan alone: nobody asks what another answer would change */
};
enum { PLAN_DAYS_MOST = 60 };

/* The plan, in `arena`. Total: any diary has one. */
const struct plan *plan_make(const struct plan_given *given, struct arena *arena);

/* The history as it stood before a morning, to be gone through again from there. */
struct past {
	struct day next;             /* that morning */
	struct chronicle *chronicle; /* through the day before, with room through the plan's today */
	struct training training;
};

/*
 * The past of a morning not after `day` and about as long before it, at most, as `day` is before today. False when
 * none was kept: history is to be gone through from its beginning. In `arena`.
 */
bool plan_past(const struct plan *plan, struct day day, struct past *out, struct arena *arena);

/* How many sessions a day asks for, which adherence counts against: strength, runs, cardio, and all its tests as one. */
int plan_sessions(const struct planned_day *day);

/* Finds an item by its id; NULL. */
const struct planned *plan_item(const struct plan *plan, const char *id);
const struct planned_day *plan_day(const struct plan *plan, struct day day);

/*
 * The session to follow for a planned strength or mobility item: the routine
 * with every slot filled as planned. False as session_plan_build says.
 */
bool plan_session(struct session_plan *out, const struct planned *item, const struct shelf *shelf, const char **missing);

/*
 * Would `change` keep the spacing rules? Adds a line for each that breaks and
 * what follows from it; true when nothing breaks.
 */
bool plan_try_change(const struct plan_given *given, const struct plan_change *change, struct why_list *whys,
                     struct arena *arena);

/* --- what if ------------------------------------------------------------------ */

struct what_if {
	struct plan_change change;       /* what is tried; kind CHANGE_ADD for a run of one's own */
	bool has_change;
	const struct plan *before, *after;
	const struct why *rules; size_t rule_count; /* what each rule says to it */
	int32_t smaller_m;               /* a run that keeps the ceiling; NOT_KNOWN: it does already */
};
/*
 * The same plan twice: as it is, and with the change on a copy of the diary. `given->days` of both, and the
 * assumptions too. Without a change (NULL) it is the assumptions that are tried: `before` goes on as usual.
 */
const struct what_if *plan_what_if(const struct plan_given *given, const struct plan_change *change, struct arena *arena);

#endif
