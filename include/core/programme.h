/*
 * The programme: phases, gates, weeks, run-walk stages and every threshold.
 * Types only: the values come from exercises/programmes/ by way of
 * io/library, and each names its rule there. The code has no number of its own.
 *
 * Pains are points of the numeric pain rating scale, lengths metres, shares
 * percent, times in the unit of the name; what does not come out whole is
 * rounded down.
 */
#ifndef STEPDOWN_CORE_PROGRAMME_H
#define STEPDOWN_CORE_PROGRAMME_H

#include "base/arena.h"
#include "core/diary.h"
#include "core/exercise.h"
#include "core/routine.h"

enum rehab_phase { REHAB_CALM_DOWN, REHAB_BUILD_UP, REHAB_RETURN, REHAB_MAINTAIN, REHAB_PHASES };
extern const char *const rehab_phase_words[REHAB_PHASES];  /* "calm-down" */
extern const char *const rehab_phase_titles[REHAB_PHASES]; /* "Calm down" */

/* --- rules ------------------------------------------------------------------ */

/*
 * A rule: its own sentence, the thresholds it owns, where it comes from.
 * A threshold may be a branch ("flare") and have a star for any one name in
 * it ("phases.*.strength_week"). exercises/RULES.yaml.
 */
struct rule {
	const char *id;           /* "R19", "D2b", "G1" */
	const char *title;        /* a few words: "Run size" */
	const char *text;         /* the sentence */
	struct words thresholds;  /* keys of the programme: "response.red_during" */
	struct words sources;     /* ids of SOURCES.yaml, the first is the main one */
	const char *certainty;    /* "high", "moderate", "low", "very-low" */
};

/* --- thresholds --------------------------------------------------------------- */

/* The decision table after each session, the usual morning and the trend. */
struct response_rules {
	int usual_mornings, usual_least, usual_oldest_days;   /* 7, 3, 28 */
	int trend_days, trend_least, trend_rise;              /* 7, 4, 1: of the means */
	int red_during, red_morning_rise;                     /* 6, 2 */
	int run_pain;                                         /* 3: from here a run is amber or red */
	int session_ceiling;                                  /* 3: where only the whole session has a number */
	int cardio_ceiling;                                   /* 2 */
	int settle_min;                                       /* 60 */
	int amber_morning, amber_morning_rise;                /* 4, 1 */
	int high_mornings, high_of_days;                      /* 7 of 14: see someone */
	int counted_rise, counted_apart_days;                 /* 2, 4 */
	int ban_days;                                         /* 2 */
	int free_after_usual_mornings;                        /* 2 */
	int red_week, amber_week;                             /* 80, 90 % of the week in force */
	int shorter_next;                                     /* 80 %: the next run after D3 */
	int half_next;                                        /* 50 %: cardio, walk, mobility after D5 */
	int swelling_new_days;                                /* 7 without a yes before it */
	int episode_days;                                     /* 3: red days closer than this are one episode */
	int run_green_days;                                   /* 14: how long a green run counts; an exercise's is ladder.clean_days */
	int trend_back_days;                                  /* 14: one phase back at most once in so many days */
	int late_days;                                        /* 7: for so long a missed answer is asked for */
	int see_someone_pain_months;                          /* 12 */
	int see_someone_akps;                                 /* 70 */
	int flag_pain;                                        /* 6: asks the red-flag line again */
	int report_pain;                                      /* 7: stands first on the page for a professional */
	int flag_line_days, flag_line_late_days;              /* 7, 10 */
	int no_better_weeks, no_better_adherence, no_better_percent, no_better_points; /* 6, 70, 30, 2 */
	int clinician_age;                                    /* 18 */
};

struct flare_rules {
	int mornings;              /* 2 running at red_morning_rise start one */
	int step2_day, step3_day;  /* 3, 6 */
	int earliest_end_day, longest_days, message_day; /* 3, 14, 8 */
	int during_most;           /* 2: none above it, to end */
	int late_usual_from_day;   /* 8: mornings from here count when it ended by its limit */
	int stages_back;           /* 2 */
	int first_week;            /* 80 %: plan 4.4 after a flare */
	int cardio_min_s;          /* 20 min of bike, pool or elliptical; the shorter end of 20 to 30 */
	const char *routine[3];    /* "flare-easy", "strength-short", NULL: the last green one */
};

struct ready_rules {
	int full, easier, mobility;         /* 70, 50, 30 */
	int mean_days, mean_least;          /* 28, 14 */
	int deload_days, deload_least, deload_sd; /* 7, 4, 3 */
};

/* --- gates ---------------------------------------------------------------------- */

enum gate_kind {
	GATE_WORST,      /* of the last `days` days `least` have a known worst, none above `most` */
	GATE_MORNINGS,   /* of the last `days` mornings `least` known, none `far` above usual, at most `count` 1 above */
	GATE_STAIRS,     /* last known stairs, at most `days` old, at or below `most` */
	GATE_WALK,       /* a logged brisk walk of `least` minutes at or below `most` */
	GATE_TEST,       /* a result of `test`: each side at least `least` (or at most `most`), or `percent` of the norm, with pain at or below `pain` */
	GATE_SYMMETRY,   /* limb symmetry at least `percent` on `count` of the gate's tests; both knees sore: of the norm */
	GATE_NO_RED,     /* no red day in `days` days */
	GATE_AMBERS,     /* at most `count` counted ambers in `days` days */
	GATE_SESSIONS,   /* at least `count` sessions logged in the phase */
	GATE_ADHERENCE,  /* at least `percent` of the planned sessions of `days` days */
	GATE_GAIN,       /* at least `count` documented strength gains in `days` days */
	GATE_CONTINUOUS, /* `least` min of continuous running, `count` times a week, over `days` days, at or below `most` */
	GATE_SCORE,      /* score `test` at least `least`, or `far` above the first one */
	GATE_CADENCE,    /* the cadence target held over `days` days; met where none was set */
	GATE_KINDS
};
extern const char *const gate_kind_words[GATE_KINDS];

/* One line of a phase's exit; NOT_SET where a figure is not used. */
struct gate_line {
	const char *id;        /* "quiet-mornings" */
	enum gate_kind kind;
	const char *text;      /* for a person: "30 min brisk walk at 2 or less" */
	const char *rule;      /* id of a rule */
	const char *test;      /* a test's or score's id, NULL */
	struct words tests;    /* GATE_SYMMETRY: of which */
	int days, least, most, far, count, percent, pain, better_by; /* better_by: GATE_TEST is also met that much better than the first result */
};

/* --- weeks ----------------------------------------------------------------------- */

enum week_what {
	WEEK_STRENGTH, WEEK_RUN, WEEK_CARDIO, WEEK_WALK, WEEK_MOBILITY, WEEK_RECOVERY, WEEK_BREATHING, WEEK_REST,
	WEEK_WHATS
};
extern const char *const week_what_words[WEEK_WHATS]; /* "strength" */
enum run_part { RUN_PART_NONE, RUN_PART_EASY, RUN_PART_QUALITY, RUN_PART_LONGEST, RUN_PARTS };
extern const char *const run_part_words[RUN_PARTS];   /* "any", "easy" */

struct week_item {
	enum week_what what;
	enum run_part run;
	int minutes;           /* of cardio and walks; NOT_SET */
	bool short_session;    /* the short strength session */
	bool impact;           /* impact ids, and M-H and H where the phase has them, stand here */
	bool run_instead;      /* a run may take its place, as the phase's running rule says */
};

enum { WEEK_DAY_ITEMS = 5 };
struct week_day {
	int count;
	struct week_item item[WEEK_DAY_ITEMS];
};

struct week_template {
	const char *id, *title;
	enum rehab_phase phase;
	bool alternative;      /* strength on the days of easy runs, where the runner chose so */
	struct week_day day[7]; /* Monday first */
};

struct phase_rules {
	enum rehab_phase phase;
	const char *summary;
	enum knee_tier tier_most;        /* of what may be planned */
	enum knee_tier tier_eased;       /* allowed too while its last pain was at most eased_pain; tier_most: none */
	int eased_pain;
	int impact_from_stage;           /* NOT_SET: never in this phase */
	int strength_week, cardio_week, mobility_week; /* how many */
	int hold_s, hold_max_s;          /* isometrics of the phase; NOT_SET */
	int red_episodes_back, red_episode_days;   /* so many within so many days fall back; NOT_SET: none does */
	int ambers_back, amber_days;
	const struct gate_line *exit;
	size_t exit_count;
};

/* --- running ---------------------------------------------------------------------- */

struct run_stage {
	int run_s, walk_s, repeats; /* walk_s 0: continuous */
	int distance_m;
};

enum { STAGE_GREENS = 10 }; /* the most green runs that may be asked for at a stage */
struct stage_rules {
	const struct run_stage *stages;
	size_t stage_count;
	int greens_up;                    /* 2 */
	int ambers_down;                  /* 2 counted ambers with no green between */
	int days_apart, free_day_weeks;   /* 2; the first 4 weeks of return, and while in the stage table */
	int pause_short_days, pause_long_days, pause_over_days; /* 7, 15, 29 full days without a run */
	int pause_short_back, pause_long_back;      /* 2, 4 stages */
	int walk_before_s, walk_before_pain;        /* 30 min at 2 or less: before stage 1 */
	int small_run_m, small_step_m, small_step_s; /* under 5000 m: at most 500 m or 4 min of running more */
	int warm_up_s;                    /* 5 min */
	int high_knees_from;              /* stage 4 */
	int calm_down_green_days;         /* 14: stage 1 on Saturday in calm down */
	int build_up_most;                /* stage 2 */
	int entry_baseline_m;             /* 4500: from here an intake runner starts with the load planner */
};

struct load_rules {
	int baseline_weeks, baseline_least, baseline_oldest_weeks; /* 4, 2, 12 */
	int gate_days, gate_green_thirds;        /* 14, 2 of 3 */
	int raise, raise_most;                   /* 105, 110 % */
	int week_jump, week_note;                /* 130, 110 % of the larger of the last two */
	int longest_share, longest_share_many, many_runs; /* 40, 30 %, from 4 runs on */
	int run_ceiling, run_strong;             /* 110, 200 % of the longest of longest_days */
	int spike_moderate;                      /* 130 % */
	int longest_days;                        /* 30 */
	int deload_after, deload;                /* 3 normal weeks, 75 % */
	int deload_ambers, deload_amber_days;    /* 3 in 7 */
	int step_back_days, half_back_days;      /* 7, 7 */
	int pause_short, pause_long, pause_raise; /* 75, 50 %, 110 % a week */
	int gain_days, gain_percent;             /* 14, 5 */
	int strides_after_weeks, stress_green_weeks; /* 1, 2 */
	int most_run_days;                       /* 5 */
	int long_pause_days;                     /* 15: quality, impact and heavy wait until the baseline is back */
};

struct spacing_rules {
	int strength_days, rest_in_days;         /* 2, 7 */
};

struct balance_rules { /* of a session, and of a week */
	int quads, glutes_or_hinge, abduction;
	int week_hamstrings, week_calves, week_adduction, week_trunk;
};

/* --- progress of an exercise -------------------------------------------------------- */

enum { CLEAN_SESSIONS = 10 }; /* the most that may be asked for one rung up */
struct ladder_rules {
	int clean_sessions, clean_days;          /* 2 within 28 */
	int effort_most, form_least;             /* 7, 4 */
	int rep_rungs, rep_step;                 /* 2 rungs of 1 */
	int hold_step_s, contact_step, step_step; /* 5, 2, 1 */
	int range_step_s, cardio_step_s;         /* 5 s, 5 min */
	int load_rungs, load_percent_least, load_percent_most; /* 2, 5, 10 */
	int away_days;                           /* 14: then one rung down for each full week */
};

/* --- knee load ------------------------------------------------------------------------ */

struct ledger_rules {
	int tier_hundredths[TIER_KINDS];         /* 0 10 25 50 75 100 */
	int both_legs_percent;                   /* 60 */
	int hold_s_a_rep;                        /* 3 */
	int run_steps_a_point;                   /* 100 */
	int own_cadence;                         /* 160, where none is known */
	int k_less_per_percent_thousandths, k_least_thousandths, k_least_from_percent; /* 14, 860, 10 */
	int walk_cadence, walk_hundredths;       /* 110, 15 */
	int cardio_percent;                      /* 50 of the tier's weight a minute */
	int flight_hundredths;                   /* 3 */
	int band_weeks, band_least;              /* 6, 3 */
	const char *confidence;                  /* "inferred" */
};

/* --- the rest --------------------------------------------------------------------------- */

struct habit_rules {
	int mobility_s_least, mobility_s_most;   /* 8, 10 min */
	int recovery_after_strength_s;           /* 30 min: breathing alone after it */
	int cue_days;                            /* 7: one form cue */
	int cadence_low, cadence_high;           /* 105, 110 % */
	int variety_percent, variety_weeks;      /* 70 %, 3 */
	int sleep_min;                           /* 420 */
	int result_days;                         /* 28: a test counts */
	int retest_days[REHAB_PHASES];           /* 28 14 14 28 */
	int score_days;                          /* 28 */
	int tests_day;                           /* 3: of them are put on one day */
};

/* Looking for what goes with a sorer morning, and trying it by lot. */
struct trigger_rules {
	int group_least;                         /* 10 days with, and 10 without */
	int stretch_days;                        /* 10: what lasts longer at a time is taken into the usual morning */
	int block_least, block_most;             /* 7 to 21 days stay together when the days are shuffled */
	int orders;                              /* 999 shuffles */
	int level, interval;                     /* 5, 95 % */
	int window_days;                         /* 730 */
	int before_flare_days;                   /* 3 */
	int runs_least, runs_usual;              /* 12, 16: of a try by lot */
};

/* A test whose result a gate or a retest asks for. exercises/tests/. */
enum test_unit { TEST_REPS, TEST_SECONDS, TEST_CENTIMETRES, TEST_POINTS, TEST_PAIN, TEST_UNITS };
extern const char *const test_unit_words[TEST_UNITS]; /* "reps" */
struct test_norm {
	enum sex sex;          /* SEX_NOT_SAID: everybody */
	int age_from, age_to;
	int value;
};

/* How a test is followed: what runs while it is done. */
enum guide_kind {
	GUIDE_MEASURED,  /* nothing: what was measured is entered */
	GUIDE_METRONOME, /* a beat up, the next one down, until a key */
	GUIDE_HOLD,      /* counts up until a key */
	GUIDE_COUNTDOWN, /* counts down from duration_s */
	GUIDE_REPS,      /* paced down and up, until a key or `reps` */
	GUIDE_SCORED,    /* nothing: marks of what was seen are added up */
	GUIDE_KINDS
};
extern const char *const guide_kind_words[GUIDE_KINDS]; /* "measured" */
struct test_guide {
	enum guide_kind kind;
	int beats_min;         /* METRONOME; NOT_SET elsewhere, as the others */
	int duration_s;        /* COUNTDOWN */
	int down_s, up_s;      /* REPS */
	int reps;              /* REPS: so many and it is over; NOT_SET: a key ends it */
};

/* What can be seen in a test of quality: of the marks of an item one, or none. */
struct test_mark {
	const char *word;      /* as the command line and `detail` of a result name it */
	const char *text;
	int points;
};
enum { TEST_ITEMS = 12, TEST_MARKS = 4 };
struct test_item {
	const char *text;
	const struct test_mark *marks;
	size_t mark_count;
};
/* What a sum of points is called. */
struct test_band {
	int most;              /* up to and with */
	const char *word;      /* "medium" */
};

struct test {
	const char *id, *name, *how;
	enum test_unit unit;
	bool sides;            /* each side has a result */
	bool lower_is_better;
	bool asks_pain;
	int least, most;       /* that may be entered */
	const struct test_norm *norms;
	size_t norm_count;
	struct test_guide guide;
	const struct test_item *items;  /* GUIDE_SCORED */
	size_t item_count;
	const struct test_band *bands;  /* by `most` */
	size_t band_count;
	struct words sources;
	const char *exercise;  /* id of the exercise whose figure shows it; NULL: none does */
};

/* A questionnaire of which the total may be entered. */
struct score_def {
	const char *id, *name;
	int least, most;
	int change10;          /* the change that matters, in tenths; NOT_SET: none is published */
	bool lower_is_better;
	struct words sources;
};

/* How the answers of a questionnaire come to its score. */
enum scoring {
	SCORING_SUM,
	SCORING_MEAN,          /* of the items answered */
	SCORING_PERCENT_FREE,  /* 100 - 100 x mean / the most points of an item */
	SCORINGS
};
extern const char *const scoring_words[SCORINGS]; /* "sum" */

enum { ITEM_ANSWERS = 10, QUESTIONNAIRE_ITEMS = 30 };
struct answer_def {
	int points;
	const char *text;      /* NULL: its words are not printed here */
};
struct item_def {
	const char *text;      /* NULL: its words are not printed here */
	const struct answer_def *answers; /* the best first; NULL: every whole number of the questionnaire's scale */
	size_t answer_count;
};

/* The printed key of a questionnaire, of the same id as its score. exercises/questionnaires/. */
struct questionnaire {
	const char *id;
	bool own_words;        /* its items are told in short words of our own; else only their points are asked */
	const char *about;     /* what it asks of, over which time */
	const char *form;      /* where the form with its own words is */
	enum scoring scoring;
	int scale_least, scale_most; /* points of an item without answers of its own */
	int count;             /* items */
	int fewest;            /* it may have as few of them */
	int answered;          /* of them must be */
	bool first_none;       /* 0 in the first item stands for 0 in all */
	const struct item_def *items; /* NULL: they have neither words nor answers of their own */
	size_t item_count;
	struct words sources;
};

/* A card of the day. exercises/lessons/. */
struct lesson {
	const char *id, *title, *text;
	struct words sources;
};

struct programme {
	const char *id, *title;
	struct response_rules response;
	struct flare_rules flare;
	struct ready_rules readiness;
	struct phase_rules phase[REHAB_PHASES];
	const struct week_template *weeks;
	size_t week_count;
	struct stage_rules stage;
	struct load_rules load;
	struct spacing_rules spacing;
	struct balance_rules balance;
	struct ladder_rules ladder;
	struct ledger_rules ledger;
	struct habit_rules habit;
	struct trigger_rules trigger;
	const char *strength[2];      /* routines in turn: "strength-a", "strength-b" */
	const char *strength_short, *mobility, *recovery, *breathing, *warm_up, *cool_down;
	const struct score_def *scores;
	size_t score_count;
};

/* A professional's limits, which outrank the programme's. overlay.yaml in the folder of settings; NOT_SET: no limit. */
struct overlay {
	bool there;
	const char *by, *note;
	struct day since;
	int run_pain_most;
	int32_t run_most_m, week_most_m;
	bool no_running, no_impact;
	int tier_most;             /* enum knee_tier */
	int strength_most_week;
	struct words banned;       /* ids of exercises */
	int32_t week_target_m;
};

/* All that comes from files, for the pure floor to read. */
struct shelf {
	const struct exercise *exercises; size_t exercise_count;
	const struct exercises_by_id *by_id; /* an index of them; NULL: there is none */
	const struct routine *routines;   size_t routine_count;
	const struct source *sources;     size_t source_count;
	const struct rule *rules;         size_t rule_count;
	const struct test *tests;         size_t test_count;
	const struct questionnaire *questionnaires; size_t questionnaire_count;
	const struct lesson *lessons;     size_t lesson_count;
	const struct programme *programme;
	const struct overlay *overlay;    /* never NULL; `there` false where there is none */
};

/* An index of exercises, in `arena`, so that years of diary cost no search; they must stay where they are. */
struct exercises_by_id; /* opaque */
const struct exercises_by_id *exercises_by_id_new(const struct exercise *exercises, size_t count, struct arena *arena);
const struct exercise *exercises_by_id_find(const struct exercises_by_id *by_id, const char *id); /* NULL: none */

/* Finds by id; NULL when there is none. */
const struct exercise *shelf_exercise(const struct shelf *shelf, const char *id);
const struct rule *shelf_rule(const struct shelf *shelf, const char *id);
const struct routine *shelf_routine(const struct shelf *shelf, const char *id);
const struct test *shelf_test(const struct shelf *shelf, const char *id);
const struct score_def *shelf_score(const struct shelf *shelf, const char *id);
const struct questionnaire *shelf_questionnaire(const struct shelf *shelf, const char *id);
const struct source *shelf_source(const struct shelf *shelf, const char *id);
const struct run_stage *programme_stage(const struct programme *programme, int stage); /* 1 up; clamped to the table */

/* The limits in force on a day: before the day from which they hold there are none. Never NULL. */
const struct overlay *overlay_on(const struct overlay *overlay, struct day day);

/* Minutes of running and of the whole in a stage, in seconds. */
int run_stage_run_s(const struct run_stage *stage);
int run_stage_total_s(const struct run_stage *stage);

#endif
