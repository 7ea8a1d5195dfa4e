#include "support/virtual_runner.h"

#include "core/routine.h"

#include <math.h>

struct virtual_runner {
	const struct shelf *shelf;
	struct runner_traits traits;
	struct chance chance;
	struct arena *arena;
	struct diary diary;
	struct check_in *check_ins;
	struct activity *activities;
	struct test_result *tests;
	struct score *scores;
	struct advice *advice;
	struct day_planned *planned;
	struct day day;
	double capacity, soreness, load, peak;
	int idle_days, strength; /* sessions of strength done: what tests show */
	int flagged_days;        /* days since a red flag was told; NOT_KNOWN: none stands */
	int32_t longest_s;
};

const struct runner_traits runner_steady = {
	.capacity = 14, .gain = 0.012, .loss = 0.05, .fade = 0.004, .stir = 3, .settles = 0.4, .usual = 1,
	.noise_percent = 30,
};

struct runner_traits runner_traits_any(struct chance *chance)
{
	return (struct runner_traits){
		.capacity = chance_between(chance, 4, 60), .gain = chance_between(chance, 0, 25) / 1000.0,
		.loss = chance_between(chance, 1, 10) / 100.0, .fade = 0.004, .stir = chance_between(chance, 1, 9),
		.settles = chance_between(chance, 1, 8) / 10.0, .usual = chance_between(chance, 0, 3),
		.noise_percent = chance_between(chance, 0, 50), .silent_percent = chance_between(chance, 0, 40),
		.skipped_percent = chance_between(chance, 0, 40), .own_run_percent = chance_between(chance, 0, 10),
		.flag_permille = chance_between(chance, 0, 8),
	};
}

static bool happens(struct virtual_runner *runner, int percent)
{
	return chance_between(&runner->chance, 1, 100) <= percent;
}

/* --- what is told ----------------------------------------------------------- */

static struct intake an_intake(struct day first, const struct runner_traits *traits)
{
	struct intake intake = intake_blank();
	intake.started = intake.ready = true;
	intake.since = first;
	intake.knee = SIDE_RIGHT;
	intake.pattern = PATTERN_YES;
	intake.flags_asked = true;
	intake.born = 1988;
	intake.sex = SEX_FEMALE;
	intake.worst_day = (int8_t)(traits->usual + 2);
	intake.kit_asked = true;
	intake.kit = (1u << KITS) - 1;
	intake.akps = 72;
	return intake;
}

/* A pain as it is told: whole, and now and then one off. */
static int8_t told_pain(struct virtual_runner *runner, double pain)
{
	int whole = (int)floor(pain + 0.5);
	if (happens(runner, runner->traits.noise_percent))
		whole += chance_between(&runner->chance, 0, 1) == 0 ? -1 : 1;
	return (int8_t)(whole < 0 ? 0 : whole > 10 ? 10 : whole);
}

double virtual_runner_pain(const struct virtual_runner *runner)
{
	return runner->traits.usual + runner->soreness;
}

static double pain_at(const struct virtual_runner *runner, double load)
{
	double strain = load / runner->capacity - 1;
	return virtual_runner_pain(runner) + (strain > 0 ? runner->traits.stir * strain : 0);
}

static void tell_flag(struct virtual_runner *runner, struct check_in *check_in)
{
	check_in->flags_asked = true;
	if (chance_between(&runner->chance, 1, 1000) > runner->traits.flag_permille)
		return;
	check_in->flags = 1u << chance_between(&runner->chance, 0, RED_FLAGS - 1);
	runner->flagged_days = 0;
}

/* Some days after a flag it was looked at. */
static void be_advised(struct virtual_runner *runner)
{
	if (runner->flagged_days == NOT_KNOWN || ++runner->flagged_days < 4)
		return;
	runner->advice[runner->diary.advice_count++] = (struct advice){ .day = runner->day, .text = "carry on" };
	runner->flagged_days = NOT_KNOWN;
}

/* What a person can do in a test grows with the sessions done. */
static void take_test(struct virtual_runner *runner, const struct test *test)
{
	struct test_result result = { .test_id = test->id, .day = runner->day, .left = NOT_KNOWN, .right = NOT_KNOWN,
		.value = NOT_KNOWN, .pain = test->asks_pain ? told_pain(runner, virtual_runner_pain(runner)) : NOT_KNOWN };
	int done = 14 + runner->strength * (test->unit == TEST_SECONDS ? 2 : 1);
	int best = test->lower_is_better ? 4 - runner->strength / 6 : done;
	best = best < test->least ? test->least : best > test->most ? test->most : best;
	if (test->sides)
		result.left = result.right = (int16_t)best;
	else
		result.value = (int16_t)best;
	runner->tests[runner->diary.test_count++] = result;
}

static void take_tests(struct virtual_runner *runner)
{
	for (size_t i = 0; i < runner->shelf->test_count; i++)
		take_test(runner, &runner->shelf->tests[i]);
	int akps = 72 + runner->strength / 2;
	runner->scores[runner->diary.score_count++] =
		(struct score){ .score_id = "akps", .day = runner->day, .total10 = (int16_t)((akps > 100 ? 100 : akps) * 10) };
}

void virtual_runner_wake(struct virtual_runner *runner, struct day day)
{
	enum { TEST_DAYS = 14 };
	runner->day = day;
	runner->load = runner->peak = 0;
	be_advised(runner);
	if ((day.n - runner->diary.intake.since.n) % TEST_DAYS == TEST_DAYS - 1)
		take_tests(runner);
	if (happens(runner, runner->traits.silent_percent))
		return;
	struct check_in check_in = check_in_blank(day);
	check_in.morning[SIDE_RIGHT] = told_pain(runner, virtual_runner_pain(runner));
	check_in.worst = told_pain(runner, virtual_runner_pain(runner) + 1);
	check_in.stairs = told_pain(runner, virtual_runner_pain(runner));
	for (int i = READY_SLEEP; i <= READY_STRESS; i++)
		check_in.item_halves[i] = (int8_t)(2 * chance_between(&runner->chance, 1, 4));
	tell_flag(runner, &check_in);
	runner->check_ins[runner->diary.check_in_count++] = check_in;
}

/* --- what is done ------------------------------------------------------------ */

static struct activity *add_activity(struct virtual_runner *runner, enum activity_kind kind, int32_t duration_s)
{
	struct activity *activity = &runner->activities[runner->diary.activity_count++];
	*activity = activity_blank(kind, runner->day);
	activity->id = arena_print(runner->arena, "%zu", runner->diary.activity_count);
	activity->duration_s = duration_s;
	activity->side = SIDE_RIGHT;
	activity->effort = 4;
	return activity;
}

/* Ends an activity of so much load: what the knee said to it. */
static void feel(struct virtual_runner *runner, struct activity *activity, double load)
{
	runner->load += load;
	double pain = pain_at(runner, runner->load);
	runner->peak = pain > runner->peak ? pain : runner->peak;
	activity->before = told_pain(runner, virtual_runner_pain(runner));
	activity->during = told_pain(runner, pain);
	activity->settled = SAID_YES;
	activity->settled_min = (int16_t)(pain > virtual_runner_pain(runner) + 2 ? 90 : 20);
	activity->eased = activity->during <= 4 ? SAID_YES : SAID_NO;
}

void virtual_runner_run(struct virtual_runner *runner, int32_t run_s, int32_t walk_s)
{
	struct activity *run = add_activity(runner, walk_s > 0 ? ACTIVITY_RUN_WALK : ACTIVITY_RUN, run_s + walk_s);
	run->distance_m = run_s * 5 / 2 + walk_s * 3 / 2;
	feel(runner, run, run_s / 60.0 + 0.15 * walk_s / 60.0);
	if (walk_s == 0 && run->during <= 2 && run_s > runner->longest_s)
		runner->longest_s = run_s;
}

static void do_run(struct virtual_runner *runner, const struct planned *item)
{
	const struct run_stage *stage =
		item->stage == NOT_KNOWN ? NULL : programme_stage(runner->shelf->programme, item->stage);
	bool longer = happens(runner, runner->traits.own_run_percent);
	size_t at = runner->diary.activity_count;
	if (stage != NULL && item->duration_s > 0)
		virtual_runner_run(runner, run_stage_run_s(stage), run_stage_total_s(stage) - run_stage_run_s(stage));
	else
		virtual_runner_run(runner, item->distance_m * 2 / 5, 0);
	struct activity *run = &runner->activities[at];
	run->stage = (int8_t)item->stage;
	run->stress = item->stress;
	run->planned_id = arena_string(runner->arena, item->id);
	if (item->distance_m != NOT_KNOWN)
		run->distance_m = longer ? item->distance_m * 3 / 2 : item->distance_m;
}

static int side_count(const struct exercise *exercise)
{
	return exercise->sides == SIDES_BOTH ? 1 : 2;
}

static size_t count_sets(const struct planned *item)
{
	size_t count = 0;
	for (size_t i = 0; i < item->exercise_count; i++)
		count += (size_t)(item->exercises[i].dose.sets * side_count(item->exercises[i].exercise));
	return count;
}

static struct set_done a_set(const struct planned_exercise *planned, int exercise, int set, int side)
{
	struct set_done done = { .exercise = exercise, .set = (int8_t)set, .status = SET_DONE, .held_s = NOT_KNOWN,
		.reps = (int16_t)planned->dose.reps, .load_g = NOT_KNOWN, .pain = NOT_KNOWN, .effort = NOT_KNOWN,
		.form = NOT_KNOWN };
	done.side = side_count(planned->exercise) == 1 ? SIDE_BOTH : (enum side)side;
	if (planned->dose.duration_s != NOT_SET)
		done.held_s = planned->dose.duration_s;
	if (planned->dose.contacts != NOT_SET)
		done.reps = (int16_t)planned->dose.contacts;
	if (planned->dose.steps != NOT_SET)
		done.reps = (int16_t)planned->dose.steps;
	return done;
}

static void do_exercises(struct virtual_runner *runner, struct activity *activity, const struct planned *item)
{
	struct exercise_done *exercises = arena_array(runner->arena, item->exercise_count, sizeof *exercises);
	struct set_done *sets = arena_array(runner->arena, count_sets(item), sizeof *sets);
	for (size_t i = 0; i < item->exercise_count; i++) {
		const struct planned_exercise *planned = &item->exercises[i];
		exercises[i] = (struct exercise_done){ .exercise_id = planned->exercise->id, .pain = activity->during,
			.effort = (int8_t)chance_between(&runner->chance, 4, 8),
			.form = (int8_t)(planned->exercise->form_gate ? chance_between(&runner->chance, 3, 5) : NOT_KNOWN) };
		for (int set = 0; set < planned->dose.sets; set++)
			for (int side = 0; side < side_count(planned->exercise); side++)
				sets[activity->set_count++] = a_set(planned, (int)i, set, side);
	}
	activity->exercises = exercises;
	activity->exercise_count = item->exercise_count;
	activity->sets = sets;
}

static void do_session(struct virtual_runner *runner, const struct planned *item)
{
	bool strength = item->kind == PLANNED_STRENGTH;
	struct activity *activity = add_activity(runner, strength ? ACTIVITY_STRENGTH : ACTIVITY_MOBILITY, item->duration_s);
	enum knee_tier tier = TIER_NONE;
	for (size_t i = 0; i < item->exercise_count; i++)
		if (item->exercises[i].exercise->knee_load.tier > tier)
			tier = item->exercises[i].exercise->knee_load.tier;
	activity->routine_id = item->what;
	feel(runner, activity, !strength ? 0 : tier <= TIER_LOW ? 4 : 9);
	do_exercises(runner, activity, item);
	runner->strength += strength;
}

static void do_cardio(struct virtual_runner *runner, const struct planned *item)
{
	bool walk = strcmp(item->what, "brisk-walk") == 0;
	struct activity *activity = add_activity(runner, walk ? ACTIVITY_WALK : ACTIVITY_CYCLE, item->duration_s);
	feel(runner, activity, item->duration_s / 60.0 * (walk ? 0.15 : 0.1));
}

static void (*const doers[PLANNED_KINDS])(struct virtual_runner *, const struct planned *) = {
	[PLANNED_STRENGTH] = do_session, [PLANNED_MOBILITY] = do_session, [PLANNED_RUN] = do_run,
	[PLANNED_RUN_WALK] = do_run,     [PLANNED_CARDIO] = do_cardio,
};

static bool is_session(const struct planned *item)
{
	return item->kind <= PLANNED_CARDIO || item->kind == PLANNED_TEST;
}

void virtual_runner_follow(struct virtual_runner *runner, const struct planned_day *planned)
{
	int sessions = 0;
	for (size_t i = 0; i < planned->count; i++) {
		const struct planned *item = &planned->items[i];
		sessions += is_session(item);
		if (doers[item->kind] != NULL && !happens(runner, runner->traits.skipped_percent))
			doers[item->kind](runner, item);
	}
	runner->planned[runner->diary.planned_count++] =
		(struct day_planned){ .day = runner->day, .sessions = (int8_t)sessions };
}

/* --- the night ------------------------------------------------------------------ */

void virtual_runner_sleep(struct virtual_runner *runner)
{
	enum { IDLE_DAYS = 5, SORENESS_MOST = 8 };
	const struct runner_traits *traits = &runner->traits;
	double share = runner->load / runner->capacity, strain = share > 1 ? share - 1 : 0;
	runner->soreness = traits->settles * runner->soreness + traits->stir * strain;
	if (runner->soreness > SORENESS_MOST)
		runner->soreness = SORENESS_MOST;
	runner->idle_days = share < 0.2 ? runner->idle_days + 1 : 0;
	if (strain > 0.3)
		runner->capacity *= 1 - traits->loss;
	else if (share >= 0.5)
		runner->capacity *= 1 + traits->gain;
	else if (runner->idle_days > IDLE_DAYS)
		runner->capacity *= 1 - traits->fade;
}

double virtual_runner_peak(const struct virtual_runner *runner)
{
	return runner->peak;
}

double virtual_runner_capacity(const struct virtual_runner *runner)
{
	return runner->capacity;
}

int32_t virtual_runner_longest_s(const struct virtual_runner *runner)
{
	return runner->longest_s;
}

const struct diary *virtual_runner_diary(const struct virtual_runner *runner)
{
	return &runner->diary;
}

struct virtual_runner *virtual_runner_new(const struct shelf *shelf, struct day first, int days,
                                          const struct runner_traits *traits, uint64_t seed, struct arena *arena)
{
	enum { ACTIVITIES_A_DAY = 8 };
	size_t count = (size_t)days + 1;
	struct virtual_runner *runner = arena_alloc(arena, sizeof *runner);
	*runner = (struct virtual_runner){ .shelf = shelf, .traits = *traits, .chance = chance_seed(seed), .arena = arena,
		.diary = diary_blank(), .capacity = traits->capacity, .flagged_days = NOT_KNOWN };
	runner->diary.intake = an_intake(first, traits);
	runner->diary.check_ins = runner->check_ins = arena_array(arena, count, sizeof *runner->check_ins);
	runner->diary.activities = runner->activities =
		arena_array(arena, count * ACTIVITIES_A_DAY, sizeof *runner->activities);
	runner->diary.tests = runner->tests =
		arena_array(arena, (count / 14 + 1) * (shelf->test_count + 1), sizeof *runner->tests);
	runner->diary.scores = runner->scores = arena_array(arena, count, sizeof *runner->scores);
	runner->diary.advice = runner->advice = arena_array(arena, count, sizeof *runner->advice);
	runner->diary.planned = runner->planned = arena_array(arena, count, sizeof *runner->planned);
	return runner;
}
