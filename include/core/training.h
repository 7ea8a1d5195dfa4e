/*
 * Where training stands: phase, run stage or week target, and the rung of each
 * exercise. Steps once a day, in the morning, over what the chronicle judged;
 * nothing is raised on what is not known.
 */
#ifndef STEPDOWN_CORE_TRAINING_H
#define STEPDOWN_CORE_TRAINING_H

#include "core/chronicle.h"
#include "core/why.h"

enum { STAGE_NONE = 0 }; /* no running yet */

/* An exercise on its ladder. training_rung tells the rung that counts today. */
struct rung {
	int8_t rung;             /* when it was done last: 0 base dose, then the steps of its ladder */
	int8_t clean;            /* clean sessions running, 0 to clean_sessions */
	int8_t last_pain;        /* of the last time; NOT_KNOWN */
	bool left_out;           /* until the next green day */
	bool done;               /* ever */
	bool halved;             /* mobility and the like: half as long next time */
	bool rested;             /* the red of a day has taken its rung down */
	struct day last;         /* when it was done last; valid when done */
	struct day clean_on[CLEAN_SESSIONS]; /* the clean sessions, oldest first; as many as clean */
	struct day gained;       /* the day of the last rung or load up; valid when has_gain */
	bool has_gain;
	int32_t load_g;          /* least of the last time it carried one; NOT_KNOWN */
};

/* The exercise that fills a slot of a routine now. */
struct slot_now {
	const char *routine_id;
	int slot;
	int exercise;            /* index in the shelf */
};

/* How a gate line stands. */
enum gate_answer { GATE_NOT_KNOWN, GATE_NOT_MET, GATE_MET };
struct gate_state {
	const struct gate_line *line;
	enum gate_answer answer;
	const char *now;         /* "5 of 7 mornings known": where it stands, for a person */
};

/* What a week is to the load planner: only normal ones make a baseline. WEEK_PART began in mid-week. */
enum week_kind { WEEK_NORMAL, WEEK_DELOAD, WEEK_STEP_BACK, WEEK_FLARE, WEEK_GAP, WEEK_RESTART, WEEK_PART };
struct week_past {
	struct day monday;
	enum week_kind kind;
	int32_t run_m, green_m;
	int runs, green_runs;
	bool sore;               /* a counted amber or a red in it */
	bool has_baseline;
	int32_t baseline_m;      /* as it stood */
};

/* What brought a phase about. */
enum phase_cause { PHASE_BY_INTAKE, PHASE_BY_GATES, PHASE_BY_TREND, PHASE_BY_REDS, PHASE_BY_AMBERS };

struct training {
	const struct shelf *shelf;
	bool started;            /* a plan can be made: the intake is ready */
	struct day day;          /* of the morning it stands at; valid when started */
	struct day since;        /* the first of them */
	enum rehab_phase phase;
	struct day phase_since;
	enum phase_cause phase_cause; struct day phase_cause_on; /* the day that decided it: red, amber, or the last before it */
	struct day phase_back_on; bool has_phase_back; /* the last fall-back by trend */
	int phase_sessions;      /* strength, runs and cardio logged in the phase */
	struct day gate_walk;    bool has_gate_walk;   /* the last walk that the phase's exit asks for */

	/* The run-walk ladder. */
	int stage;               /* 1 up; STAGE_NONE before; the last one stays while the load planner plans */
	int stage_greens, stage_ambers;
	struct day stage_green_on[STAGE_GREENS]; /* of the greens, oldest first; as many as stage_greens */
	int last_green_stage;    /* STAGE_NONE: none yet */
	int stage_base, stage_downs; /* from where moves down count until the next green run, and how many there were */
	bool loads;              /* the load planner is in force */
	struct day loads_since;
	bool waits_for_walk;     /* stage 1 only after a logged walk */
	bool run_open;           /* phase, walk and overlay let a run be planned; bans are the chronicle's */
	bool shorter_next;       /* the next run flat and shorter */
	uint32_t halved_kinds;   /* bits of enum activity_kind: the next one half as long */
	struct day stage_red;    bool has_stage_red;   /* the last red day of the episode */
	struct day flare_since;  bool has_flare;       /* the last flare that took stages back */
	struct day last_run;     bool has_run, last_run_green;

	/* The load planner. */
	int32_t week_target_m;   /* of this week, before step-back and deload; 0: none */
	int32_t in_force_m;      /* after them: what is planned */
	int32_t previous_m;      /* larger of the last two normal weeks as run; 0: none */
	bool has_baseline;
	int32_t baseline_m;
	enum week_kind week_kind; /* of this week so far */
	struct week_past now;    /* this week through yesterday */
	int normal_weeks;        /* planned, normal, in a row since the last deload, flare or pause */
	bool deload_next;        /* from next Monday */
	int step_back_percent;   /* of the week target, now; 100: none */
	int step_back_deepest;   /* the cut that half comes back of; 100: none */
	struct day step_back_cause;
	int32_t step_back_week_m; /* the week in force before the first cut */
	int32_t after_flare_m;   /* the week target that waits for the load planner; 0: none */
	int restart_percent;     /* after a pause; 100: none */
	int32_t restart_baseline_m, restart_longest_m;
	bool restart_ran;        /* the first run back was done */
	struct day restart_since; /* of that run; valid when restart_ran */
	bool long_pause;         /* quality, impact and heavy work wait for the old baseline */
	enum stress stress_open; /* the hardest kind that is open */
	int stress_weeks;        /* green weeks since then */

	struct rung *rung;       /* one an exercise of the shelf */
	struct slot_now *slot;   size_t slot_count;
	struct week_past *week;  size_t week_count, week_room; /* oldest first, all of them */
	struct day last_gain;    bool has_gain;
	struct day test_gain;    bool has_test_gain;
	size_t test_at;          /* tests of the diary taken in */
	int rungs_left_out;      /* how many exercises are left out */
	int rungs_waiting;       /* clean sessions are there, but today nothing goes up */
	int strength_next;       /* 0 or 1: whose turn of programme->strength it is */
	bool ready_deload;       /* readiness asks for one */
	int kept, planned;       /* of the last adherence window: kept of planned; NOT_KNOWN planned: no plan yet */
};

/* Before the first day. Its arrays are in `arena`. */
struct training training_new(const struct shelf *shelf, struct arena *arena);

/* A copy whose arrays are its own. */
struct training training_copy(const struct training *training, struct arena *arena);

/*
 * Goes on to the last day of the chronicle, which must be the day after the
 * one it stands at (or the first). The diary gives what has no day in the
 * chronicle: tests, scores, exclusions, and what was planned. What was decided, and what was held, goes
 * into `whys` (NULL: nobody asks).
 */
void training_step(struct training *training, const struct chronicle *chronicle,
                   const struct diary *diary, struct why_list *whys, struct arena *arena);

/* All lines of the exit of the phase it is in, in the programme's order; `*count` of them, in `arena`. */
const struct gate_state *training_gates(const struct training *training, const struct chronicle *chronicle,
                                        const struct diary *diary, size_t *count, struct arena *arena);

/* Sessions done on a day as adherence counts them: what trains, and all its tests as one. */
int training_done_on(const struct diary *diary, const struct chronicle_day *day);

/* Sessions kept of those planned, from a day on through yesterday; `planned` NOT_KNOWN: no plan was. */
struct kept {
	int kept, planned;
};
struct kept training_kept(const struct training *training, const struct chronicle *chronicle,
                          const struct diary *diary, struct day from);
/* The same from a day on to the one before `end`. */
struct kept training_kept_between(const struct chronicle *chronicle, const struct diary *diary, struct day from,
                                  struct day end);

/* The gate to raise the week: true when open; else the first reason in `whys` (may be NULL). */
bool training_may_raise(const struct training *training, const struct chronicle *chronicle, struct why_list *whys);

/* The most one run may be on a day, by what was run before it, metres; 0: none is known (the stage table rules). */
int32_t training_ceiling(const struct training *training, const struct chronicle *chronicle, struct day day);
/* True when a pause from running makes it smaller than the longest run of 30 days would. */
bool training_restarts(const struct training *training, const struct chronicle *chronicle, struct day day);

/* The rung that counts today: the one of the last time, less what a long time without the exercise takes. */
int training_rung(const struct training *training, const struct exercise *exercise);

/*
 * The dose of an exercise at its rung, in a slot (NULL: its own), for the
 * phase; the load it carries as steps above base. `load_steps` may be NULL.
 */
struct dose training_dose(const struct training *training, const struct exercise *exercise, const struct slot *slot,
                          int *load_steps);

/* The highest rung of the ladder of an exercise with the kit at hand; 0: it has its base dose alone. */
int training_rungs(const struct training *training, const struct exercise *exercise, uint32_t kit);

/* The exercise of the library that an activity of a kind is, by its id; NULL where it is none. */
extern const char *const activity_exercise[ACTIVITY_KINDS];

/* True when the kit at hand does for the exercise. */
bool kit_does(const struct exercise *exercise, uint32_t kit, bool kit_asked);

#endif
