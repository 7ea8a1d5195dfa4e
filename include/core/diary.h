/*
 * The diary: everything the runner told, as the rules read it. The store
 * fills it, a test writes it down by hand, and what-if adds to a copy. An
 * answer that was not given is NOT_KNOWN or NOT_SAID: never 0, never good.
 */
#ifndef STEPDOWN_CORE_DIARY_H
#define STEPDOWN_CORE_DIARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/day.h"
#include "core/history.h"
#include "core/measure.h"

enum { NOT_KNOWN = -1 };
enum { KNEES = 2 }; /* what is kept for each knee is indexed by SIDE_LEFT and SIDE_RIGHT */

enum yes_no { NOT_SAID, SAID_NO, SAID_YES, YES_NO_KINDS };

/* --- an activity ---------------------------------------------------------- */

enum activity_kind {
	ACTIVITY_RUN, ACTIVITY_RUN_WALK, ACTIVITY_WALK, ACTIVITY_CYCLE, ACTIVITY_SWIM, ACTIVITY_POOL_RUN,
	ACTIVITY_ELLIPTICAL, ACTIVITY_ROW, ACTIVITY_STRENGTH, ACTIVITY_MOBILITY, ACTIVITY_OTHER,
	ACTIVITY_KINDS
};
enum surface { SURFACE_NOT_SAID, SURFACE_ROAD, SURFACE_TRAIL, SURFACE_TRACK, SURFACE_TREADMILL, SURFACE_GRASS,
	       SURFACE_GRAVEL, SURFACES };
enum hills { HILLS_NOT_SAID, HILLS_FLAT, HILLS_UP, HILLS_DOWN, HILLS_KINDS };
enum zone { ZONE_NOT_SAID, ZONE_UPPER, ZONE_CENTRE, ZONE_TENDON, ZONE_LOWER, ZONE_OUTER, ZONE_OUTER_LINE,
	    ZONE_INNER, ZONE_INNER_LINE, ZONE_BEHIND, ZONES };
/* What made a run a quality run; STRESS_EASY is none of them. */
enum stress { STRESS_EASY, STRESS_STRIDES, STRESS_TEMPO, STRESS_UPHILL, STRESS_INTERVALS, STRESS_DOWNHILL, STRESSES };

/* One set on one side. */
struct set_done {
	int exercise;            /* index into the activity's exercises */
	int8_t set;              /* from 0 */
	enum side side;
	enum set_status status;
	int16_t reps;            /* NOT_KNOWN where they are not counted */
	int32_t held_s;          /* NOT_KNOWN where nothing is held */
	int32_t load_g;          /* NOT_KNOWN: none told */
	int8_t pain, effort, form;
};

/* An exercise of a strength or mobility activity, with the answers after it. */
struct exercise_done {
	const char *exercise_id;
	int8_t pain;             /* highest in it, 0 to 10 */
	int8_t effort;           /* 0 to 10 */
	int8_t form;             /* 1 to 5, asked where the exercise has a form gate */
};

struct activity {
	const char *id;          /* its ULID: how the command line and JSON name it */
	enum activity_kind kind;
	enum session_status status; /* SESSION_FINISHED or SESSION_LEFT */
	bool guided;             /* followed with the program: its sets cannot be edited here */
	struct day day;
	struct stamp start;      /* when has_time */
	bool has_time;
	int32_t duration_s, distance_m;
	int8_t effort;           /* 0 to 10, of the whole */
	int16_t cadence;         /* steps a minute */
	enum side side;          /* the knee every pain number below belongs to; SIDE_BOTH: to each */
	enum zone zone;
	int8_t before, during, after; /* numeric pain rating scale, 0 to 10; during: the highest */
	int16_t settled_min;     /* minutes after its end until pain was back where it began */
	enum yes_no settled;     /* that same day; SAID_NO is more than any number of minutes */
	enum yes_no eased, limp, swelling;
	int8_t felt_before, felt_after; /* 1 best to 7 worst */
	enum surface surface;
	enum hills hills;
	enum stress stress;
	int8_t stage;            /* of the run-walk ladder it followed, 1 up; NOT_KNOWN: own run */
	const char *shoes, *note, *title;
	const char *routine_id;  /* what was done in strength and mobility; NULL: not told */
	const char *planned_id;  /* of the planned item it was meant to be, "2026-03-02/1"; NULL: none */
	const struct exercise_done *exercises;
	size_t exercise_count;
	const struct set_done *sets;
	size_t set_count;
};

/* --- a morning ------------------------------------------------------------ */

enum instrument { INSTRUMENT_HOOPER4, INSTRUMENT_MCLEAN5, INSTRUMENTS };
enum { READY_ITEMS = 5 };
enum ready_item { READY_SLEEP, READY_FATIGUE, READY_SORENESS, READY_STRESS, READY_MOOD };

struct check_in {
	struct day day;              /* a morning belongs to the day of waking */
	int8_t morning[KNEES];       /* on waking */
	int8_t now[KNEES];           /* at the check-in */
	int8_t worst, stairs;        /* of the day before */
	int16_t sleep_min;
	enum instrument instrument;
	int8_t item_halves[READY_ITEMS]; /* raw answers times 2, since McLean allows halves */
	enum yes_no swelling;
	bool flags_asked;            /* the red-flag line was answered */
	uint32_t flags;              /* bits of enum red_flag */
	const char *note;
};

/* Red flags; those before FLAG_SOON_FIRST say "today", the others "within days". Source: exercises/RULES.yaml, R38. */
enum red_flag {
	FLAG_FEVER_HOT_SWOLLEN, FLAG_DEFORMITY, FLAG_NO_WEIGHT, FLAG_FAST_SWELLING, FLAG_DISLOCATED,
	FLAG_CANNOT_STRAIGHTEN, FLAG_CANNOT_LIFT_LEG, FLAG_CALF_SWELLING, FLAG_NUMB_COLD,
	FLAG_LOCKED, FLAG_GIVING_WAY, FLAG_LASTING_SWELLING, FLAG_NIGHT_PAIN, FLAG_UNWELL_WEIGHT_LOSS,
	FLAG_NIGHT_SWEATS, FLAG_LUMP, FLAG_MORNING_STIFFNESS, FLAG_YOUNG_HIP_LIMP, FLAG_DIRECT_BLOW,
	FLAG_BONE_POINT, FLAG_MANY_JOINTS, FLAG_IMMUNE_TREATMENT,
	RED_FLAGS, FLAG_SOON_FIRST = FLAG_LOCKED
};

/* --- the intake ----------------------------------------------------------- */

enum pattern { PATTERN_NOT_SAID, PATTERN_YES, PATTERN_NO, PATTERN_UNSURE, PATTERNS };
enum sex { SEX_NOT_SAID, SEX_FEMALE, SEX_MALE, SEX_KINDS };
enum place { PLACE_STAIRS_DOWN, PLACE_STAIRS_UP, PLACE_SQUAT, PLACE_SITTING, PLACE_RUN, PLACE_DOWNHILL, PLACE_JUMP,
	     PLACE_NIGHT, PLACES };
enum { INTAKE_WEEKS = 4 };

struct goal {
	const char *id;
	int32_t distance_m;      /* of one run; NOT_KNOWN: the goal is not a distance */
	int32_t week_m;          /* of a week; NOT_KNOWN */
	int8_t pain;             /* a pain not to be above; NOT_KNOWN */
	struct day by;
	bool has_by;
	const char *text;        /* as typed */
	struct day since;
};

/* Steps a minute of somebody who runs; a figure beyond them is a slip. */
enum { CADENCE_LEAST = 100, CADENCE_MOST = 260 };

struct intake {
	bool started;            /* anything at all is known */
	struct day since;        /* the day from which knee, flags, pattern and birth year were all known; valid when ready */
	bool ready;              /* those four are known: plans can be made */
	int8_t knee;             /* enum side, or NOT_KNOWN */
	enum pattern pattern;
	bool flags_asked;
	uint32_t flags;
	int16_t born;            /* year */
	enum sex sex;
	int8_t worst_day;        /* worst pain of an ordinary day, last 7 days */
	int8_t worst;            /* enum place: when it is worst */
	int8_t pain_at[PLACES];
	int16_t pain_months;
	int8_t akps;
	enum yes_no running;
	int8_t run_pain;
	int16_t run_settles_min;
	int32_t weekly_m;        /* a usual week */
	int32_t weeks_m[INTAKE_WEEKS]; /* the last four, oldest first */
	int32_t longest_m;       /* of the last 30 days */
	int16_t cadence;         /* CADENCE_LEAST to CADENCE_MOST */
	uint8_t run_days;        /* bit 0 Monday to bit 6 Sunday; 0: not said */
	const char *shoes;
	enum surface surface;
	int16_t stairs_day;      /* flights, up and down */
	int16_t sitting_h10, standing_h10; /* tenths of hours */
	bool kit_asked;
	uint32_t kit;            /* bits of enum kit */
	enum units units;
	enum yes_no strength_on_run_days; /* the other week template of the return */
	enum yes_no cadence_target;       /* the runner set one */
	int8_t raise_percent;    /* a week's growth wished for; NOT_KNOWN: the programme's */
};

/* Kit that is not at hand for everybody. */
enum kit {
	KIT_STEP_10, KIT_STEP, KIT_HIGH_STEP, KIT_BAND, KIT_ANCHOR, KIT_BALL, KIT_BOX, KIT_BENCH, KIT_DUMBBELL,
	KIT_KETTLEBELL, KIT_WEIGHT, KIT_STICK, KIT_STRAP, KIT_MIRROR, KIT_FOAM_ROLLER, KIT_MASSAGE_BALL, KIT_KNEE_PAD,
	KIT_SLIDERS, KIT_DECLINE_BOARD, KIT_LEG_PRESS, KIT_LEG_EXTENSION, KIT_BIKE, KIT_POOL, KIT_BELT, KIT_ELLIPTICAL,
	KIT_ROWER, KIT_METRONOME, KITS
};

/* --- what else was told ----------------------------------------------------- */

/* A flare by the runner's own word. */
struct flare_word {
	struct day day;
	enum side side;
	bool begins; /* else it ends */
};

/* What a professional advised: it unlocks what was told up to that day. */
struct advice {
	struct day day;
	const char *text;
};

struct test_result {
	const char *test_id;
	struct day day;
	int16_t left, right, value; /* in the test's unit; value where it has no sides */
	int8_t pain;
	const char *detail;   /* how a result of several marks came together, "trunk pelvis"; NULL */
};

struct score {
	const char *score_id; /* "akps" */
	struct day day;
	int16_t total10;      /* in tenths of a point */
	const char *answers;  /* the points of each answer as told, "5 3 - 8"; NULL: the total alone */
};

/* What a pain is like, as bits; 0: not said. */
enum quality { QUALITY_DULL, QUALITY_SHARP, QUALITY_STIFF, QUALITIES };

/* Where it hurt on a day: one zone of one knee. A zone that was not marked has none. */
struct zone_pain {
	struct day day;
	enum side side;       /* left or right */
	enum zone zone;
	int8_t pain;          /* 0 to 10 */
	uint8_t quality;      /* bits of enum quality */
};

/*
 * A self-experiment: runs with and without one thing, in an order drawn by
 * lot before the first. Source: exercises/RULES.yaml, X2.
 */
enum { EXPERIMENT_RUNS_MOST = 30 };
struct experiment {
	const char *id;        /* its ULID */
	const char *candidate; /* what is tried, an id of core/trigger.h */
	struct day since;      /* the first run counts from here */
	int8_t runs;           /* in all, with and without */
	uint32_t order;        /* bit i: run i, from 0, is one with it */
	struct day stopped;    /* given up on, when has_stopped */
	bool has_stopped;
};

/* What the runner wants to ask at the next appointment. */
enum { REPORT_QUESTIONS = 3 };

enum change_kind { CHANGE_MOVE, CHANGE_SWAP, CHANGE_SKIP, CHANGE_ADD, CHANGE_KINDS };
enum change_reason { REASON_NONE, REASON_PAIN, REASON_TIME, REASON_KIT, REASON_ILL, REASON_TRAVEL, REASON_OWN, REASONS };

/* A change of the plan by the runner, remembered with its reason. */
struct plan_change {
	const char *id;
	enum change_kind kind;
	struct day made;
	struct day from;          /* the day of the item; ADD: the day it is added to */
	const char *what;         /* of the item, as plan entries name it: "strength-b", "run" */
	struct day to;            /* MOVE, SWAP */
	const char *other;        /* SWAP: the item that takes its place */
	int32_t distance_m, duration_s; /* ADD */
	enum change_reason reason;
	const char *note;
};

/* An exercise the runner does not want, with a reason and when to look again. */
struct exclusion {
	const char *exercise_id;
	struct day since, review;
	bool has_review;
	const char *reason;
};

/* How many sessions (strength, running, cardio, tests) the plan of a day asked for: what adherence counts against. */
struct day_planned {
	struct day day;
	int8_t sessions;
};

struct diary {
	struct intake intake;
	const struct goal *goals;               size_t goal_count;
	const struct check_in *check_ins;       size_t check_in_count;  /* by day, one a day */
	const struct activity *activities;      size_t activity_count;  /* by day, then time */
	const struct flare_word *flare_words;   size_t flare_word_count; /* by day */
	const struct advice *advice;            size_t advice_count;    /* by day */
	const struct test_result *tests;        size_t test_count;      /* by day */
	const struct score *scores;             size_t score_count;     /* by day */
	const struct plan_change *changes;      size_t change_count;    /* by the day made, then as made */
	const struct exclusion *exclusions;     size_t exclusion_count;
	const struct zone_pain *zone_pains;     size_t zone_pain_count; /* by day, side, the word of the zone */
	const struct experiment *experiments;   size_t experiment_count; /* by first day */
	const char *questions[REPORT_QUESTIONS]; /* NULL: none in that place */
	const struct day_planned *planned;      size_t planned_count;   /* by day, one a day, from the stored plans */
	struct measures told;    /* what it is told in and typed in; how it is stored hangs on none of it */
};

/* A diary in which nothing is known, an activity of which only kind and day are, a check-in of a day alone. */
struct diary diary_blank(void);
struct intake intake_blank(void);
struct activity activity_blank(enum activity_kind kind, struct day day);
struct check_in check_in_blank(struct day day);

/* The place of the first activity that is not before `day`: they stand in the order of their days. */
size_t diary_activities_from(const struct diary *diary, struct day day);

/* The first day of anything told; false when nothing was. */
bool diary_first_day(const struct diary *diary, struct day *out);

/* True for runs and run-walks; for what trains the heart without running (walk to row, and other). */
bool activity_is_run(const struct activity *activity);
bool activity_is_cardio(const struct activity *activity);

/* True for what trains: no mobility, and no moment that is only told of (other, without a length). */
bool activity_is_session(const struct activity *activity);

/* True when `side` speaks of `knee`, 0 left or 1 right; SIDE_BOTH speaks of each. */
bool side_has_knee(enum side side, int knee);

/* The knees of the intake, left and right; both when it is not known. */
bool intake_has_knee(const struct intake *intake, int knee);

/* Age in whole years on the last day of the year of `day`; NOT_KNOWN without a birth year. */
int intake_age(const struct intake *intake, struct day day);

/* The words that the command line, JSON and files use. */
extern const char *const activity_words[ACTIVITY_KINDS];   /* "run", "run-walk", "pool-run" */
extern const char *const surface_words[SURFACES];          /* "", "road" */
extern const char *const hills_words[HILLS_KINDS];
extern const char *const zone_words[ZONES];
extern const char *const stress_words[STRESSES];
extern const char *const instrument_words[INSTRUMENTS];
extern const char *const red_flag_words[RED_FLAGS];        /* "fever-hot-swollen" */
extern const char *const pattern_words[PATTERNS];
extern const char *const sex_words[SEX_KINDS];             /* "-", "f", "m" */
extern const char *const quality_words[QUALITIES];         /* "dull" */
extern const char *const place_words[PLACES];
extern const char *const kit_words[KITS];
extern const char *const change_words[CHANGE_KINDS];
extern const char *const reason_words[REASONS];
extern const char *const yes_no_words[YES_NO_KINDS];       /* "", "no", "yes" */

#endif
