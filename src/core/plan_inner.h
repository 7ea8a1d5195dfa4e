/*
 * Inside of the plan. A stand is where the runner is on a morning; a sketch is
 * a day that the rules of the day pass through, from the week's wish to what
 * is asked.
 */
#ifndef STEPDOWN_CORE_PLAN_INNER_H
#define STEPDOWN_CORE_PLAN_INNER_H

#include "core/ledger.h"
#include "core/load.h"
#include "core/plan.h"
#include "core/retest.h"

enum { WEEK_DAYS = 7, SNAPSHOTS = 8, PERCENT = 100, MINUTE_S = 60 };

/* --- a wish: an item of a day before the rules of the day ------------------- */

struct wish {
	struct week_item item;
	const struct plan_change *own;   /* the runner's change that put it here; NULL: the week's */
	const struct plan_change *added; /* the one that made it, with its length; NULL: the week's */
};

struct wishes {
	int count;
	struct wish at[PLANNED_DAY];
	const struct plan_change *gone[PLANNED_DAY]; /* changes that took something from the day */
	struct wish was[PLANNED_DAY];                /* what each of them took */
	int gone_count;
};

/* --- a stand ------------------------------------------------------------------ */

/*
 * Days ahead that must not be hard, by their distance from today: what is hard
 * in a week shows only when all of it is planned, so some days are planned again.
 */
enum softness { SOFT_NOT, SOFT_EASY, SOFT_NO_RUN };
struct soft {
	uint8_t day[PLAN_DAYS_MOST + 2 * WEEK_DAYS];
};

struct stand {
	const struct plan_given *given;
	const struct shelf *shelf;
	const struct programme *programme;
	struct arena *arena;
	struct diary diary;              /* its `planned` grows with the days planned ahead */
	struct day_planned *planned;     /* ... in this room */
	const struct plan_change *changes; /* the runner's, that can touch the days planned */
	size_t change_count;
	struct chronicle *chronicle;
	struct training training;
	uint64_t tests_planned;          /* tests that stand on a day ahead: bits by index in the shelf */
	struct planned_exercise *room;   /* PLANNED_SLOTS, for a session being filled */
	struct soft soft;
};

/* Training as it stood before a morning of long ago. */
struct milepost {
	struct day next;
	struct training training;
};
enum { MILEPOSTS = 9 };

/* The diary folded through today, from where every branch starts anew. */
struct fold {
	const struct plan_given *given;
	struct arena *arena;
	struct chronicle *chronicle;     /* through today */
	size_t count;                    /* its days */
	struct training now;             /* this morning */
	struct training before[SNAPSHOTS]; /* as it stood before this morning, and before those that went before */
	int befores;
	struct day_told told[SNAPSHOTS]; /* of today and the days before it */
	struct phase_past *phases;       /* so far, oldest first */
	size_t phase_count, phase_room;
	struct milepost milepost[MILEPOSTS]; /* oldest first (plan_past.c) */
	int mileposts;
	struct why_list whys;            /* what this morning decided */
};

struct fold plan_fold(const struct plan_given *given, struct arena *arena);

/* Keeps the training before the morning of `day` where that is a distance to keep it at (plan_past.c). */
void fold_milepost(struct fold *fold, struct day day);

/* A stand at today as folded, with these changes of the runner. Only one stand lives at a time: they share the chronicle. */
struct stand stand_at_today(const struct fold *fold, const struct diary *diary);
/* The same with another check-in of a day not longer ago than SNAPSHOTS; NULL when that day cannot be told anew. */
bool stand_retold(struct stand *stand, const struct fold *fold, const struct diary *diary,
                  const struct check_in *check_in);
/* Takes the chronicle back to what the diary says. */
void fold_restore(const struct fold *fold);

/* Goes on to the next morning: `day` is taken as done, the night as usual. */
void stand_go_on(struct stand *stand, const struct planned_day *day);

/* --- the week -------------------------------------------------------------------- */

struct day week_monday(struct day day);

/* What the week asks for on a day, by the phase and the runner's run days. */
void week_day_of(const struct stand *stand, struct day day, struct week_day *out);

/* The same with the runner's changes. */
struct wishes wishes_of(const struct stand *stand, struct day day);

/* The kind of a change's `what`: "strength-b" is strength. WEEK_WHATS when it is none. */
enum week_what what_of(const struct shelf *shelf, const char *what);

/* The days of the week that may hold a run once weeks are planned, bit 0 Monday. */
uint8_t own_run_days(const struct stand *stand);

/* --- a sketch ------------------------------------------------------------------------ */

/* An item under way; out: a rule took it. */
struct sketch_item {
	struct wish wish;
	struct planned item;
	struct why_list whys;
	const struct routine *routine;  /* to fill; NULL: none */
	bool out, impact, less, easy;   /* impact ids may stand in it; a set less each; easy in place of hard */
	const char *was;                /* its title as the week has it */
};

struct sketch {
	struct stand *stand;
	struct day day;
	const struct chronicle_day *now;
	struct limits limits;
	struct planned_day *out;
	struct sketch_item at[PLANNED_DAY];
	int count;
	struct why_list day_whys;       /* of what is gone with nothing in its place */
	const char *gone;               /* title of what is gone; NULL: nothing */
	enum notch notch;
	bool flare;
	int flare_step;
};

/* Plans the day the stand is at. */
struct planned_day plan_one_day(struct stand *stand);

struct sketch_item *sketch_add(struct sketch *sketch, struct wish wish);
/* Takes an item out for a reason, which stays with what is left of the day. */
struct why *sketch_drop(struct sketch *sketch, struct sketch_item *item, const char *rule, const char *text);
/* Turns an item into another one; what it was and the reason stay with it. */
struct why *sketch_turn(struct sketch *sketch, struct sketch_item *item, struct week_item into, const char *rule,
                       const char *text);
bool sketch_has(const struct sketch *sketch, enum week_what what);
bool is_open(const struct sketch_item *item);  /* neither taken out nor done */
bool is_session(enum week_what what);         /* what no full rest day holds */
bool is_easy_cardio(enum week_what what);
struct wish wish_for(enum week_what what, int minutes);
void planned_name(struct planned *item, struct day day, size_t place); /* "2026-03-02/1" */

/* The day and row that a limit in force comes from; false when none of the last days has one. */
struct cause {
	const struct chronicle_day *day;
	enum verdict_code code;
};
bool limit_cause(const struct stand *stand, size_t limit, struct cause *out); /* offsetof(struct limits, ...) */
const char *cause_rule(const struct cause *cause);
void cause_inputs(struct why *why, const struct cause *cause);

/* The rules of a day, in their order. */
void rule_lock(struct sketch *sketch);
void rule_flare(struct sketch *sketch);
void rule_runs_open(struct sketch *sketch);
void rule_bans(struct sketch *sketch);
void rule_overlay(struct sketch *sketch);
void rule_spacing(struct sketch *sketch);
void rule_readiness(struct sketch *sketch);
void rule_sizes(struct sketch *sketch);
void rule_sessions(struct sketch *sketch);
void rule_tests(struct sketch *sketch);
void rule_habits(struct sketch *sketch);

/* Sizes and titles of runs and of easy cardio. */
void size_run(struct sketch *sketch, struct sketch_item *item);
void size_cardio(struct sketch *sketch, struct sketch_item *item);
/* Metres of the part of a week's running, before the day's own limits; 0 where stages are planned. */
int32_t run_share(const struct stand *stand, enum run_part part);
/* Metres of the week that is planned. */
int32_t run_week_m(const struct stand *stand);
bool plans_weeks(const struct stand *stand);
static inline int32_t percent_of(int32_t length_m, int percent)
{
	return (int32_t)((int64_t)length_m * percent / PERCENT);
}

/* The most one run of the day may be; NOT_KNOWN: nothing tells. */
int32_t run_ceiling(const struct sketch *sketch);
bool professional_sets(const struct sketch *sketch, int32_t ceiling_m);
void ceiling_why(struct sketch *sketch, struct sketch_item *item, const char *text, enum why_says says);

/* The stage that a run is planned at; STAGE_NONE where weeks are planned. */
int run_stage(const struct stand *stand);

/* --- filling a session ----------------------------------------------------------------- */

struct fill {
	const struct sketch *sketch;
	enum exercise_kind kind;        /* of what the slot is for; strength and balance go for each other */
	bool impact;                    /* impact ids, and heavy ones, may stand in it */
	const struct exercise *in[PLANNED_SLOTS];
	int count;
};
enum bar { BAR_NONE, BAR_THERE, BAR_KIT, BAR_EXCLUDED, BAR_ADVICE, BAR_LEFT_OUT, BAR_BAN, BAR_TIER, BAR_HEAVY, BAR_KIND, BARS };
extern const char *const bar_words[BARS];
const struct rung *rung_of(const struct stand *stand, const struct exercise *exercise);
/* Landings, or a tier above moderate: what makes strength hard. */
bool is_heavy(const struct exercise *exercise);
/* What keeps an exercise out of a session; BAR_NONE. */
enum bar exercise_bar(const struct fill *fill, const struct exercise *exercise);
void fill_session(struct sketch *sketch, struct sketch_item *item);
/* Fills an item with its routine; it is out when there is none. And how long that takes, in whole minutes. */
void session_take(struct sketch *sketch, struct sketch_item *item, enum entry_kind kind);
int32_t session_length_s(const struct stand *stand, const struct planned *item);
/* True on the first strength session after a flare. */
bool is_after_flare(const struct sketch *sketch);
/* The routine of the last strength session that was green outside of a flare; the short one without any. */
const char *last_green_strength(const struct stand *stand);

/* Muscle groups that a session and a week are balanced over. */
enum group { GROUP_QUADS, GROUP_GLUTES_OR_HINGE, GROUP_ABDUCTION, GROUP_HAMSTRINGS, GROUP_CALVES, GROUP_ADDUCTION,
	     GROUP_TRUNK, GROUPS };
uint32_t exercise_groups(const struct exercise *exercise); /* bits of enum group */
/* The groups that this session still lacks. */
uint32_t groups_missing(const struct sketch *sketch, const struct fill *fill);
extern const char *const group_words[GROUPS];

/* --- spacing ------------------------------------------------------------------------------ */

/* What a day was, or is planned to be. */
struct shape {
	bool strength, run, hard, rest;
};
/* A day before the one the stand is at, as it was told or assumed. */
struct shape shape_told(const struct stand *stand, struct day day);
/* What the runner has fixed on a day to come. */
struct shape shape_own(const struct stand *stand, struct day day);
/* Marks one more day as soft where the plan has put hard days side by side; false when it has not. */
bool soften(struct soft *soft, const struct plan *plan, const struct stand *stand, size_t count);
/* A planned day. */
struct shape shape_planned(const struct planned_day *day);
/* True where runs must keep days apart. */
bool runs_apart(const struct stand *stand);
/* Marks the longest run of each week, which makes it hard; `days` end with a week's last day. */
void mark_longest(struct planned_day *days, size_t count);
void plan_checks(struct plan *plan, const struct stand *stand);

/* --- done and assumed ------------------------------------------------------------------------ */

/* Matches the day's activities with what is planned, and adds those that nothing asked for. */
void match_done(struct sketch *sketch);
/* What a done activity is called. */
const char *words_activity(const struct stand *stand, const struct activity *activity);
/* A day before today: what was done stands in it. */
struct planned_day plan_past_day(struct stand *stand, struct day day);
enum week_what what_of_activity(const struct programme *programme, const struct activity *activity);
enum entry_kind kind_of_activity(const struct activity *activity);

/* An item as if it were done. */
struct activity activity_of(const struct stand *stand, const struct planned *item, struct arena *arena);
int load_of(const struct stand *stand, const struct planned *item);
/* What an exercise of easy cardio is as an activity; ACTIVITY_OTHER for any other. */
enum activity_kind activity_kind_of(const char *exercise_id);

/* --- the plan as a whole ------------------------------------------------------------------------ */

enum { HORIZON = 7 }; /* days that answers of this morning are followed through */

/* Fills days from today on; `days` has room for them. */
void plan_days_ahead(struct stand *stand, struct planned_day *days, int count);
struct plan *plan_from(const struct fold *fold, const struct diary *diary);

/* The days of the horizon with one answer moved. */
struct branch {
	bool told;                       /* else that day cannot be told anew */
	struct planned_day *days;        /* HORIZON of them, from today */
	struct limits limits;            /* today's */
	int stage;
	int32_t in_force_m;
	bool loads, flare;
};
struct branch branch_now(const struct fold *fold, const struct diary *diary, const struct soft *soft);
/* `check_in` must live as long as the branch is looked at. */
struct branch branch_with(const struct fold *fold, const struct diary *diary, const struct soft *soft,
                          const struct check_in *check_in);
struct check_in check_in_of(const struct fold *fold, struct day day);
struct check_in with_morning(const struct fold *fold, struct day day, int pain);
/* What stands for an item in a branch: of the same letter on the same day; NULL. */
const struct planned *branch_twin(const struct branch *branch, const struct planned *item);
uint64_t item_mark(const struct planned *item); /* differs when anything asked of the runner differs */

void plan_asked(struct plan *plan, const struct stand *stand);
void plan_outcomes(struct plan *plan, const struct fold *fold, const struct diary *diary, const struct soft *soft);
void plan_otherwise(struct plan *plan, const struct fold *fold, const struct diary *diary, const struct soft *soft);
void plan_whole(struct plan *plan, const struct fold *fold, const struct stand *stand);
/* Says beside each run ahead what the try by lot asks of it. */
void plan_tell_try(struct plan *plan, const struct stand *stand, const struct diary *diary);
const char *plan_phase_why(const struct stand *stand); /* what brought it about, and the day */
void plan_see_someone(struct plan *plan, const struct stand *stand);
void plan_habits(struct plan *plan, const struct stand *stand);

/* A test of the shelf that is due on a day. */
bool test_is_due(const struct stand *stand, size_t index, struct day day);

/* --- words ------------------------------------------------------------------------------------------ */

const char *words_length(const struct stand *stand, int32_t metres); /* "3.3 km", "2.0 mi" */
const char *words_day(struct arena *arena, struct day day);         /* "Thu 19 Mar" */
const char *words_weekday(struct day day);                          /* "Thursday" */
const char *words_stage(struct arena *arena, const struct run_stage *stage); /* "4/1 x 5" */
const char *plan_dose_words(struct arena *arena, const struct dose *dose); /* "3 x 8" */
const char *words_wish(const struct stand *stand, const struct week_item *item); /* "Strength", "Run" */

static inline struct day day_plus(struct day day, int days)
{
	return (struct day){ day.n + days };
}

static inline bool same_day(struct day a, struct day b)
{
	return a.n == b.n;
}

#endif
