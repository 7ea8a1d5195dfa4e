/*
 * Inside of training: one morning's step, handed from part to part. Each part
 * reads what the chronicle judged and changes only its own figures.
 */
#ifndef STEPDOWN_CORE_TRAINING_INNER_H
#define STEPDOWN_CORE_TRAINING_INNER_H

#include "core/training.h"

struct step {
	struct training *training;
	const struct programme *programme;
	const struct chronicle *chronicle;
	const struct diary *diary;
	const struct intake *intake;
	const struct chronicle_day *today;
	const struct chronicle_day *before;  /* yesterday, judged; NULL on the first morning */
	struct limits asked;                 /* what the rows of yesterday ask for */
	struct why_list *whys;               /* NULL: nobody asks */
	struct arena *arena;
};

/* Days from one to the other; negative when `to` is before. */
static inline int days_between(struct day from, struct day to)
{
	return to.n - from.n;
}

static inline struct day day_after(struct day day, int days)
{
	return (struct day){ day.n + days };
}

/* `percent` of a length, rounded down. */
static inline int32_t percent_of(int32_t length_m, int percent)
{
	return (int32_t)((int64_t)length_m * percent / 100);
}

/* True while something stands that lets nothing go up this morning; what today tells later takes nothing back. */
bool step_holds(const struct step *step);

/* True when an activity lasted at least so long at a pain known to be at most `pain`. */
bool activity_held(const struct activity *activity, int32_t least_s, int pain);

/* Phases. */
void phase_enter(struct step *step, enum rehab_phase phase);
void phase_at_intake(struct step *step);
void phase_take_in(struct step *step);
void phase_move(struct step *step);

/* One gate line: its answer and the two figures that say where it stands. */
struct measured {
	enum gate_answer answer;
	int have, of;
	int over, over_most; /* of what there may be no more of; where that is what the line fails by */
};
struct gate_given {
	const struct training *training;
	const struct chronicle *chronicle;
	const struct diary *diary;
	const struct gate_line *line;
	struct day from, today;  /* the window begins no earlier than the phase */
};
struct measured gate_measure(const struct gate_given *given);
struct measured gate_measure_test(const struct gate_given *given);
struct measured gate_measure_symmetry(const struct gate_given *given);
struct measured gate_measure_score(const struct gate_given *given);
struct measured gate_measure_continuous(const struct gate_given *given);
struct measured gate_measure_cadence(const struct gate_given *given);
const char *gate_say(const struct gate_given *given, struct measured measured, struct arena *arena);
bool gates_open(const struct step *step);

/* The run-walk ladder. */
enum { STAGE_FIRST = 1 };
void stage_at_intake(struct step *step);
void stage_enter_phase(struct step *step);
void stage_take_in(struct step *step);
void stage_go_down(struct step *step);
void stage_forget_green(struct training *training); /* the oldest */
void stage_flare_down(struct step *step);
void stage_move(struct step *step);
/* Why a stage moved: the figure and the day that decided it, and what would have kept it; NULL: nothing. */
struct stage_move {
	const char *rule, *text;
	const char *name, *label;
	int value;
	struct day day;
	const char *otherwise;
};
void stage_say_move(const struct step *step, const struct stage_move *move);
void stage_say(const struct step *step);
int stage_most(const struct step *step);
void stage_down_to(struct training *training, int stage);
bool training_plans_weeks(const struct training *training);

/* Days without a run. */
void pause_move(struct step *step);
int pause_days(const struct step *step);

/* The load planner. */
void week_at_intake(struct step *step);
void week_take_in(struct step *step);
void week_turn(struct step *step);
void week_force(struct step *step);
void week_say(const struct step *step);
void week_begin_loads(struct step *step);
void week_end_loads(struct step *step);
int32_t week_first(const struct step *step);
int32_t week_most(const struct step *step);
int32_t week_previous(const struct training *training);
int week_raise_percent(const struct step *step);
void week_baseline(struct training *training, struct day monday);
int32_t week_size(const struct step *step, bool raise);
void week_mark(struct training *training, enum week_kind kind);
bool week_is_green(const struct load_rules *rules, const struct week_past *week);
void deload_watch(struct step *step);
void step_back_move(struct step *step);
void restart_begin(struct step *step, int percent);
void restart_end(struct training *training);
void restart_turn(struct step *step);
void stress_turn(struct step *step);
bool raise_gate(const struct training *training, const struct chronicle *chronicle, struct why_list *whys, bool gain);

/* The ladder of an exercise. */
enum cleanness { CLEAN_NOT_KNOWN, CLEAN_YES, CLEAN_NO, CLEAN_ABOVE };
struct doing {
	const struct activity *activity;
	int at;                              /* index into the activity's exercises */
	const struct exercise *exercise;
	int index;                           /* in the shelf */
	uint32_t rows;                       /* of the activity */
};
int doing_pain(const struct doing *doing);
/* The first answer that keeps it from being known, in words; NULL: none is missing. */
const char *doing_missing(const struct step *step, const struct doing *doing);
enum cleanness doing_is_clean(const struct step *step, const struct doing *doing);
void ladder_take_in(struct step *step);
void ladder_note_done(struct step *step, int index, struct day day, int8_t pain);
void ladder_count_clean(struct step *step, int index, struct day day);
void cardio_take_in(struct step *step, const struct activity *activity, const struct activity_verdict *verdict);
bool is_work_of_strength(const struct exercise *exercise);
void ladder_reds(struct step *step);
void ladder_waiting(struct step *step);
int exercise_index(const struct training *training, const char *id);
int training_rung_on(const struct training *training, const struct exercise *exercise, struct day day);
bool kit_loads(const struct exercise *exercise, uint32_t kit); /* has a load that can be raised in steps */
int rep_rungs(const struct ladder_rules *rules, const struct exercise *exercise);
const struct slot *slot_of(const struct training *training, const char *routine_id, int exercise);
struct dose dose_at(const struct training *training, const struct exercise *exercise, const struct slot *slot,
                    int rung, int *load_steps);

/* Slots. */
void slots_new(struct training *training, struct arena *arena);
bool slots_go_harder(struct step *step, int exercise);
bool slots_go_easier(struct step *step, int exercise);

/* Gains and what was kept. */
void gain_note(struct training *training, struct rung *rung, struct day day);
void gain_take_tests(struct step *step);
int gains_in(const struct training *training, struct day from);
/* Of the last days, none of them before the phase. */
struct kept kept_in(const struct training *training, const struct chronicle *chronicle, const struct diary *diary,
                    int days);

#endif
