/*
 * A runner's life for tests: days that follow the plan more or less, with
 * answers that are sometimes missing and a knee that is sometimes worse.
 */
#ifndef STEPDOWN_TESTS_LOOP_A_LIFE_H
#define STEPDOWN_TESTS_LOOP_A_LIFE_H

#include "core/plan.h"
#include "support/shipped.h"

enum { LIFE_DAYS = 400, LIFE_ACTIVITIES = 8 * LIFE_DAYS, LIFE_CHANGES = 64, LIFE_AHEAD = 14 };

struct life {
	uint64_t seed;
	struct chance chance;
	const struct shelf *shelf;
	struct arena *arena;      /* of what was told */
	struct diary diary;
	struct day today;
	struct check_in check_ins[LIFE_DAYS];
	struct activity activities[LIFE_ACTIVITIES];
	struct plan_change changes[LIFE_CHANGES];
	struct day_planned planned[LIFE_DAYS];
	int sore;                 /* how the knee is these days */
	bool wild;                /* a life in which it is often worse, and answers are often missing */
};

static inline struct day life_date(int year, int month, int day)
{
	return day_from_date((struct date){ year, month, day });
}

static inline bool life_once_in(struct life *life, int often)
{
	return chance_between(&life->chance, 1, often) == 1;
}

/* What goes wrong, more seldom in a calm life. */
static inline bool life_worse_in(struct life *life, int often)
{
	return life_once_in(life, life->wild ? often : 8 * often);
}

/* The intake that lets a plan be made and tells nothing else: the slower start. */
static inline struct intake life_intake(struct day since)
{
	struct intake intake = intake_blank();
	intake.started = intake.ready = true;
	intake.since = since;
	intake.knee = SIDE_RIGHT;
	intake.pattern = PATTERN_YES;
	intake.flags_asked = true;
	intake.born = 1988;
	return intake;
}

static inline struct intake life_any_intake(struct life *life, struct day since)
{
	struct intake intake = life_intake(since);
	struct chance *chance = &life->chance;
	intake.knee = (int8_t)chance_between(chance, SIDE_LEFT, SIDE_BOTH);
	bool runner = chance_between(chance, 0, 1) == 1;
	intake.worst_day = (int8_t)(runner ? 2 : chance_between(chance, NOT_KNOWN, 7));
	intake.running = runner ? SAID_YES : (enum yes_no)chance_between(chance, NOT_SAID, SAID_YES);
	intake.run_pain = (int8_t)(runner ? 1 : chance_between(chance, NOT_KNOWN, 4));
	intake.run_settles_min = (int16_t)(runner ? 20 : 20 * chance_between(chance, 0, 5));
	intake.longest_m = 1000 * chance_between(chance, 1, 14);
	for (int i = 0; i < INTAKE_WEEKS; i++)
		intake.weeks_m[i] = chance_between(chance, 0, 3) == 0 ? NOT_KNOWN : 1000 * chance_between(chance, 5, 40);
	intake.run_days = (uint8_t)(chance_between(chance, 0, 1) == 0 ? 0 : chance_between(chance, 0, 127));
	intake.kit_asked = chance_between(chance, 0, 3) > 0;
	intake.kit = chance_next(chance) & ((UINT32_C(1) << KITS) - 1);
	intake.stairs_day = (int16_t)chance_between(chance, NOT_KNOWN, 20);
	intake.strength_on_run_days = (enum yes_no)chance_between(chance, NOT_SAID, SAID_YES);
	return intake;
}

static inline void life_begin(struct life *life, uint64_t seed, const struct shelf *shelf, struct arena *arena)
{
	memset(life, 0, sizeof *life);
	life->seed = seed;
	life->chance = chance_seed(seed);
	life->shelf = shelf;
	life->arena = arena;
	life->today = life_date(2026, 1, chance_between(&life->chance, 1, 14));
	life->diary = diary_blank();
	life->diary.intake = life_any_intake(life, life->today);
	life->diary.check_ins = life->check_ins;
	life->diary.activities = life->activities;
	life->diary.changes = life->changes;
	life->diary.planned = life->planned;
	life->sore = 1;
	life->wild = chance_between(&life->chance, 1, 3) == 1;
}

static inline struct plan_given life_given(const struct life *life)
{
	return (struct plan_given){ .shelf = life->shelf, .diary = &life->diary, .today = life->today,
		.days = LIFE_AHEAD, .assume_pain = NOT_KNOWN, .assume_morning = NOT_KNOWN };
}

/* Pain around how the knee is, NOT_KNOWN now and then. */
static inline int8_t life_pain(struct life *life, int missing_in)
{
	if (life_worse_in(life, missing_in))
		return NOT_KNOWN;
	int pain = life->sore + chance_between(&life->chance, -1, life->wild) + (life_worse_in(life, 25) ? 3 : 0);
	return (int8_t)(pain < 0 ? 0 : pain > 10 ? 10 : pain);
}

static inline void life_wake(struct life *life)
{
	struct check_in *check_in = &life->check_ins[life->diary.check_in_count];
	if (life_worse_in(life, 20))
		life->sore = chance_between(&life->chance, 0, life->wild ? 4 : 1);
	if (life_worse_in(life, 8))
		return;
	*check_in = check_in_blank(life->today);
	for (int knee = 0; knee < KNEES; knee++)
		check_in->morning[knee] = life_pain(life, 12);
	check_in->worst = life_pain(life, 3);
	check_in->stairs = life_pain(life, 3);
	check_in->flags_asked = life_once_in(life, 2);
	check_in->flags = check_in->flags_asked && life_worse_in(life, 150) ? UINT32_C(1) << FLAG_NIGHT_PAIN : 0;
	check_in->swelling = life_worse_in(life, 60) ? SAID_YES : life_once_in(life, 2) ? SAID_NO : NOT_SAID;
	check_in->instrument = INSTRUMENT_HOOPER4;
	for (int item = 0; item < 4; item++)
		check_in->item_halves[item] = (int8_t)(life_worse_in(life, 20) ? NOT_KNOWN : 2 * chance_between(&life->chance, 1, 5));
	life->diary.check_in_count++;
}

static inline enum activity_kind life_kind(const struct planned *item)
{
	static const enum activity_kind kinds[PLANNED_KINDS] = {
		[PLANNED_STRENGTH] = ACTIVITY_STRENGTH, [PLANNED_RUN] = ACTIVITY_RUN, [PLANNED_RUN_WALK] = ACTIVITY_RUN_WALK,
		[PLANNED_CARDIO] = ACTIVITY_WALK,       [PLANNED_MOBILITY] = ACTIVITY_MOBILITY,
		[PLANNED_RECOVERY] = ACTIVITY_MOBILITY, [PLANNED_TEST] = ACTIVITY_OTHER, [PLANNED_REST] = ACTIVITY_OTHER,
	};
	return kinds[item->kind];
}

static inline void life_add_sets(struct life *life, struct activity *activity, const struct planned *item)
{
	enum { SETS_MOST = 2 * SESSION_SETS };
	struct exercise_done *done = arena_array(life->arena, item->exercise_count, sizeof *done);
	struct set_done *sets = arena_array(life->arena, item->exercise_count * SETS_MOST, sizeof *sets);
	for (size_t i = 0; i < item->exercise_count; i++) {
		const struct planned_exercise *one = &item->exercises[i];
		int sides = one->exercise->sides == SIDES_EACH ? 2 : 1;
		int reps = one->dose.reps > 0 ? one->dose.reps : one->dose.contacts > 0 ? one->dose.contacts : one->dose.steps;
		done[i] = (struct exercise_done){ one->exercise->id, life_pain(life, 10),
			(int8_t)chance_between(&life->chance, 4, 8), (int8_t)chance_between(&life->chance, 3, 5) };
		for (int set = 0; set < sides * one->dose.sets; set++)
			sets[activity->set_count++] = (struct set_done){ .exercise = (int)i, .set = (int8_t)(set / sides),
				.side = sides == 2 ? (enum side)(set % 2) : SIDE_BOTH, .status = SET_DONE, .reps = (int16_t)reps,
				.held_s = one->dose.hold_s > 0 ? one->dose.hold_s : one->dose.duration_s, .load_g = NOT_KNOWN,
				.pain = NOT_KNOWN, .effort = NOT_KNOWN, .form = NOT_KNOWN };
	}
	activity->exercises = done;
	activity->exercise_count = item->exercise_count;
	activity->sets = sets;
}

static inline void life_did(struct life *life, const struct planned *item)
{
	struct activity *activity = &life->activities[life->diary.activity_count];
	*activity = activity_blank(life_kind(item), life->today);
	activity->id = arena_print(life->arena, "A%zu", life->diary.activity_count++);
	activity->status = SESSION_FINISHED;
	activity->duration_s = item->duration_s;
	activity->distance_m = item->distance_m;
	activity->stage = (int8_t)item->stage;
	activity->stress = item->stress;
	activity->during = life_pain(life, 12);
	activity->settled_min = (int16_t)(life_worse_in(life, 10) ? NOT_KNOWN : chance_between(&life->chance, 0, life->wild ? 70 : 55));
	activity->settled = activity->settled_min == NOT_KNOWN ? NOT_SAID : SAID_YES;
	activity->eased = (enum yes_no)chance_between(&life->chance, NOT_SAID, SAID_YES);
	activity->effort = (int8_t)chance_between(&life->chance, 2, 7);
	activity->side = SIDE_BOTH;
	if (activity->kind == ACTIVITY_STRENGTH || activity->kind == ACTIVITY_MOBILITY)
		activity->routine_id = arena_string(life->arena, item->what);
	life_add_sets(life, activity, item);
}

/* A run that nobody planned. */
static inline void life_ran_anyway(struct life *life)
{
	struct activity *activity = &life->activities[life->diary.activity_count];
	*activity = activity_blank(ACTIVITY_RUN, life->today);
	activity->id = arena_print(life->arena, "A%zu", life->diary.activity_count++);
	activity->status = SESSION_FINISHED;
	activity->distance_m = 500 * chance_between(&life->chance, 2, 20);
	activity->duration_s = activity->distance_m * 2 / 5;
	activity->during = life_pain(life, 12);
	activity->side = SIDE_BOTH;
	activity->stress = (enum stress)chance_between(&life->chance, STRESS_EASY, STRESS_DOWNHILL);
}

static inline void life_change(struct life *life, const struct plan *plan)
{
	if (life->diary.change_count == LIFE_CHANGES || plan->day_count == 0)
		return;
	struct plan_change *change = &life->changes[life->diary.change_count];
	size_t at = plan->today_index + (size_t)chance_between(&life->chance, 0, 5);
	const struct planned_day *day = &plan->days[at];
	*change = (struct plan_change){ .id = "C", .kind = (enum change_kind)chance_between(&life->chance, CHANGE_MOVE, CHANGE_ADD),
		.made = life->today, .from = day->day, .to = { day->day.n + chance_between(&life->chance, 1, 3) },
		.what = day->count > 0 ? arena_string(life->arena, day->items[0].what) : "run", .other = "mobility",
		.distance_m = NOT_KNOWN, .duration_s = NOT_KNOWN, .reason = REASON_TIME };
	if (change->kind == CHANGE_ADD) {
		change->what = "run";
		change->distance_m = 500 * chance_between(&life->chance, 2, 20);
	}
	life->diary.change_count++;
}

static inline int life_sessions(const struct planned_day *day)
{
	int sessions = 0;
	for (size_t i = 0; i < day->count; i++)
		sessions += day->items[i].kind <= PLANNED_CARDIO;
	return sessions;
}

/* The rest of the day after its plan was made: most of it is done. The next call of life_wake begins the next morning. */
static inline void life_live(struct life *life, const struct plan *plan)
{
	const struct planned_day *day = &plan->days[plan->today_index];
	for (size_t i = 0; i < day->count && i < LIFE_ACTIVITIES - life->diary.activity_count; i++)
		if (life_kind(&day->items[i]) != ACTIVITY_OTHER && !day->items[i].done && !life_once_in(life, 6))
			life_did(life, &day->items[i]);
	if (life_once_in(life, 30))
		life_ran_anyway(life);
	if (life_once_in(life, 12))
		life_change(life, plan);
	life->planned[life->diary.planned_count++] =
		(struct day_planned){ .day = life->today, .sessions = (int8_t)life_sessions(day) };
	life->today.n++;
}

/* --- a life without surprises: all of the plan is done, at a pain of 1 ------------------------- */

static inline void life_begin_calm(struct life *life, const struct shelf *shelf, struct arena *arena)
{
	life_begin(life, 1, shelf, arena);
	life->today = life_date(2026, 1, 5); /* a Monday */
	life->diary.intake = life_intake(life->today);
	life->diary.intake.worst_day = 2;
	life->diary.intake.running = SAID_NO;
	life->diary.intake.kit_asked = true;
	life->diary.intake.kit = UINT32_C(1) << KIT_STEP | UINT32_C(1) << KIT_STEP_10 | UINT32_C(1) << KIT_BAND |
				 UINT32_C(1) << KIT_BIKE | UINT32_C(1) << KIT_FOAM_ROLLER;
}

/* The same for somebody who runs already, so that the return to running is the first phase. */
static inline void life_begin_running(struct life *life, const struct shelf *shelf, struct arena *arena)
{
	life_begin_calm(life, shelf, arena);
	life->diary.intake.running = SAID_YES;
	life->diary.intake.run_pain = 1;
	life->diary.intake.run_settles_min = 20;
	life->diary.intake.longest_m = 3000;
}

static inline struct check_in *life_tell_morning(struct life *life, int pain)
{
	struct check_in *check_in = &life->check_ins[life->diary.check_in_count++];
	*check_in = check_in_blank(life->today);
	check_in->morning[SIDE_RIGHT] = (int8_t)pain;
	check_in->worst = 1;
	check_in->stairs = 1;
	check_in->flags_asked = true;
	return check_in;
}

static inline void life_do_all(struct life *life, const struct planned_day *day)
{
	for (size_t i = 0; i < day->count; i++) {
		if (life_kind(&day->items[i]) == ACTIVITY_OTHER)
			continue;
		life_did(life, &day->items[i]);
		struct activity *activity = &life->activities[life->diary.activity_count - 1];
		activity->during = activity->before = 1;
		activity->settled_min = 10;
		activity->settled = SAID_YES;
		activity->effort = 4;
		for (size_t at = 0; at < activity->exercise_count; at++) {
			struct exercise_done *done = (struct exercise_done *)(uintptr_t)&activity->exercises[at];
			*done = (struct exercise_done){ done->exercise_id, 1, 5, 4 };
		}
	}
}

static inline void life_follow(struct life *life, int days)
{
	for (; days > 0; days--) {
		struct arena *arena = arena_new();
		life_tell_morning(life, 1);
		struct plan_given given = life_given(life);
		given.days = 1;
		const struct plan *plan = plan_make(&given, arena);
		life_do_all(life, &plan->days[plan->today_index]);
		life->today.n++;
		arena_free(arena);
	}
}

#endif
