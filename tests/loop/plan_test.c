/* The plan over the real programme and the shipped library: what holds in every life, and a few days people will read. */
#include "loop/a_life.h"

enum { LADDER_FAR_FROM_TOP = 9 };

static struct library *library;

static int read_library(void **state)
{
	(void)state;
	library = shipped_library();
	return 0;
}

static int free_library(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

static struct life life;
static struct arena *told, *made;

/* --- what holds in every life ------------------------------------------------------------------- */

static bool is_run(const struct planned *item)
{
	return item->kind == PLANNED_RUN || item->kind == PLANNED_RUN_WALK;
}

/* What the plan itself has put there: not the runner's own, not done already. */
static bool is_planners(const struct planned *item)
{
	return !item->own && !item->done;
}

static bool is_hard(const struct planned *item) { return item->hard; }
static bool is_strength(const struct planned *item) { return item->kind == PLANNED_STRENGTH; }
static bool is_session(const struct planned *item) { return item->kind <= PLANNED_CARDIO || item->kind == PLANNED_TEST; }

static int count(const struct planned_day *day, bool (*is)(const struct planned *), bool planners)
{
	int found = 0;
	for (size_t i = 0; i < day->count; i++)
		found += is(&day->items[i]) && (!planners || is_planners(&day->items[i]));
	return found;
}

static void tell(const struct planned_day *day, const char *what)
{
	char text[DAY_TEXT], today[DAY_TEXT];
	day_print(day->day, text);
	day_print(life.today, today);
	fail_msg("%s on %s, planned on %s, life %d", what, text, today, (int)life.seed);
}

/* The plan adds nothing beside what the runner did before or has fixed after. */
static void never_side_by_side(const struct plan *plan, bool (*is)(const struct planned *), const char *what)
{
	for (size_t i = plan->today_index > 0 ? plan->today_index : 1; i < plan->day_count; i++) {
		const struct planned_day *day = &plan->days[i], *before = &plan->days[i - 1];
		if (count(day, is, false) > 0 && count(before, is, false) > 0 && count(day, is, true) + count(before, is, true) > 0)
			tell(day, what);
	}
}

/* Seven days without rest may only stand where the plan could not have rested on any of them. */
static void rests_once_in_seven(const struct plan *plan)
{
	int streak = 0, free = 0;
	for (size_t i = 0; i < plan->day_count; i++) {
		const struct planned_day *day = &plan->days[i];
		bool works = count(day, is_session, false) > 0;
		streak = works ? streak + 1 : 0;
		free = !works ? 0 : free + (count(day, is_session, true) == count(day, is_session, false) && !day->past);
		if (streak >= 7 && free > 0)
			tell(day, "seven days without rest");
	}
}

static void no_run_above_its_ceiling(const struct plan *plan)
{
	for (size_t i = plan->today_index; i < plan->day_count; i++)
		for (size_t at = 0; at < plan->days[i].count; at++) {
			const struct planned *item = &plan->days[i].items[at];
			if (is_run(item) && !item->own && !item->done && item->ceiling_m != NOT_KNOWN && item->distance_m > item->ceiling_m)
				tell(&plan->days[i], "a run above its ceiling");
		}
}

static void locked_is_rest_alone(const struct plan *plan)
{
	for (size_t i = plan->today_index; plan->locked && i < plan->day_count; i++)
		for (size_t at = 0; at < plan->days[i].count; at++)
			if (plan->days[i].items[at].kind != PLANNED_REST && !plan->days[i].items[at].done)
				tell(&plan->days[i], "something planned while locked");
}

static void banned_runs_are_left_out(const struct plan *plan)
{
	const struct chronicle_day *now = chronicle_on(plan->chronicle, plan->today);
	const struct planned_day *today = &plan->days[plan->today_index];
	for (size_t at = 0; now->limits.no_run && at < today->count; at++)
		if (is_run(&today->items[at]) && !today->items[at].done)
			tell(today, "a run in spite of a ban");
}

static void ids_name_one_item_each(const struct plan *plan)
{
	for (size_t i = 0; i < plan->day_count; i++)
		for (size_t at = 0; at < plan->days[i].count; at++)
			assert_ptr_equal(plan_item(plan, plan->days[i].items[at].id), &plan->days[i].items[at]);
}

static void every_reason_names_a_rule(const struct planned_day *day)
{
	for (size_t i = 0; i < day->count; i++) {
		if (!day->items[i].done && day->items[i].why_count == 0)
			tell(day, "an item without a reason");
		for (size_t at = 0; at < day->items[i].why_count; at++) {
			const char *rule = day->items[i].whys[at].rule;
			if (shelf_rule(life.shelf, rule) == NULL && strcmp(rule, "overlay") != 0 && strcmp(rule, "own") != 0)
				tell(day, rule);
		}
	}
}

static void holds_always(const struct plan *plan)
{
	never_side_by_side(plan, is_hard, "hard days side by side");
	never_side_by_side(plan, is_strength, "strength on two days running");
	/* From further up the ladder the days ahead may come to weeks of running, which have days of their own. */
	if (!plan->loads && plan->stage <= LADDER_FAR_FROM_TOP)
		never_side_by_side(plan, is_run, "runs on two days running");
	rests_once_in_seven(plan);
	no_run_above_its_ceiling(plan);
	locked_is_rest_alone(plan);
	banned_runs_are_left_out(plan);
	ids_name_one_item_each(plan);
	for (size_t i = plan->today_index; i < plan->day_count; i++)
		every_reason_names_a_rule(&plan->days[i]);
}

static void every_plan_of_every_life_keeps_its_rules(void **state)
{
	(void)state;
	for (int seed = 1; seed <= rounds(15, 2000); seed++) {
		told = arena_new();
		life_begin(&life, (uint64_t)seed, library_shelf(library), told);
		int days = chance_between(&life.chance, 20, 150);
		for (int day = 0; day < days; day++) {
			struct arena *arena = arena_new();
			life_wake(&life);
			struct plan_given given = life_given(&life);
			const struct plan *plan = plan_make(&given, arena);
			holds_always(plan);
			life_live(&life, plan);
			arena_free(arena);
		}
		arena_free(told);
	}
}

/* --- a few days that people will read ------------------------------------------------------------- */

static int begin(void **state)
{
	(void)state;
	told = arena_new();
	made = arena_new();
	return 0;
}

static int end(void **state)
{
	(void)state;
	arena_free(told);
	arena_free(made);
	return 0;
}

static const struct plan *plan_now(void)
{
	struct plan_given given = life_given(&life);
	return plan_make(&given, made);
}

/* The letter of the first item of each of seven days. */
static const char *letters(const struct plan *plan)
{
	static char week[8];
	for (int i = 0; i < 7; i++)
		week[i] = planned_letter[plan->days[i].items[0].kind];
	return week;
}

static const struct planned *first_of(const struct planned_day *day, bool (*is)(const struct planned *))
{
	for (size_t i = 0; i < day->count; i++)
		if (is(&day->items[i]))
			return &day->items[i];
	return NULL;
}

static const struct planned *next_of(const struct plan *plan, bool (*is)(const struct planned *))
{
	for (size_t i = plan->today_index; i < plan->day_count; i++)
		if (first_of(&plan->days[i], is) != NULL && !first_of(&plan->days[i], is)->done)
			return first_of(&plan->days[i], is);
	return NULL;
}

static const struct why *why_of(const struct planned *item, const char *rule)
{
	for (size_t i = 0; i < item->why_count; i++)
		if (strcmp(item->whys[i].rule, rule) == 0)
			return &item->whys[i];
	return NULL;
}

/* All that is asked of the runner, and why, as text. */
static const char *spelled(const struct plan *plan, struct arena *arena)
{
	const char *text = "";
	for (size_t i = plan->today_index; i < plan->day_count; i++)
		for (size_t at = 0; at < plan->days[i].count; at++) {
			const struct planned *item = &plan->days[i].items[at];
			text = arena_print(arena, "%s%s %s %d %d\n", text, item->id, item->title, item->distance_m, item->duration_s);
			for (size_t w = 0; w < item->why_count; w++)
				text = arena_print(arena, "%s %s %s %s\n", text, item->whys[w].rule, item->whys[w].text,
				                   item->whys[w].otherwise == NULL ? "" : item->whys[w].otherwise);
		}
	return text;
}

static void an_empty_diary_asks_for_the_first_steps(void **state)
{
	(void)state;
	struct diary diary = diary_blank();
	struct plan_given given = { .shelf = library_shelf(library), .diary = &diary, .today = life_date(2026, 1, 5),
		.days = LIFE_AHEAD, .assume_pain = NOT_KNOWN, .assume_morning = NOT_KNOWN };
	const struct plan *plan = plan_make(&given, made);
	assert_false(plan->ready);
	assert_int_equal(plan->asked_count, 1);
	assert_int_equal(plan->asked[0].question, QUESTION_INTAKE);
	assert_int_equal(plan->day_count, LIFE_AHEAD);
	for (size_t i = 0; i < plan->day_count; i++)
		assert_int_equal(plan->days[i].count, 0);
}

static void the_first_week_of_each_phase_is_as_its_template_says(void **state)
{
	(void)state;
	const struct shelf *shelf = library_shelf(library);
	life_begin_calm(&life, shelf, told);
	life.diary.intake.worst_day = 5;
	life_tell_morning(&life, 1);
	assert_int_equal(plan_now()->phase, REHAB_CALM_DOWN);
	assert_string_equal(letters(plan_now()), "SCSCSC-");
	life_begin_calm(&life, shelf, told);
	life_tell_morning(&life, 1);
	assert_int_equal(plan_now()->phase, REHAB_BUILD_UP);
	assert_string_equal(letters(plan_now()), "SCSCSC-");
	life_begin_running(&life, shelf, told);
	life_tell_morning(&life, 1);
	assert_int_equal(plan_now()->phase, REHAB_RETURN);
	assert_string_equal(letters(plan_now()), "RSCRSR-");
}

static void calming_down_plans_low_kneecap_load_alone(void **state)
{
	(void)state;
	life_begin_calm(&life, library_shelf(library), told);
	life.diary.intake.worst_day = 5;
	life_tell_morning(&life, 1);
	const struct plan *plan = plan_now();
	for (size_t i = 0; i < plan->day_count; i++)
		for (size_t at = 0; at < plan->days[i].count; at++)
			for (size_t e = 0; e < plan->days[i].items[at].exercise_count; e++)
				assert_true(plan->days[i].items[at].exercises[e].exercise->knee_load.tier <= TIER_LOW);
}

static void a_red_morning_stops_runs_and_keeps_exercises_low(void **state)
{
	(void)state;
	life_begin_running(&life, library_shelf(library), told);
	life_follow(&life, 15); /* to Tuesday, the day after a run */
	life_tell_morning(&life, 3);
	const struct plan *plan = plan_now();
	const struct planned *strength = first_of(&plan->days[plan->today_index], is_strength);
	assert_non_null(strength);
	for (size_t e = 0; e < strength->exercise_count; e++)
		assert_true(strength->exercises[e].exercise->knee_load.tier <= TIER_LOW);
	assert_non_null(why_of(strength, "D2"));
	assert_null(first_of(&plan->days[plan->today_index], is_run));
	assert_null(first_of(&plan->days[plan->today_index + 1], is_run));
}

static void what_would_have_been_is_what_that_morning_gives(void **state)
{
	(void)state;
	life_begin_running(&life, library_shelf(library), told);
	life_follow(&life, 14); /* to Monday: a run stands there */
	struct check_in *morning = life_tell_morning(&life, 3);
	const struct planned *item = &plan_now()->days[0].items[0];
	const char *otherwise = NULL;
	for (size_t i = 0; i < item->why_count && otherwise == NULL; i++)
		otherwise = item->whys[i].otherwise;
	assert_non_null(otherwise);
	morning->morning[SIDE_RIGHT] = 1;
	const struct planned *run = first_of(&plan_now()->days[0], is_run);
	assert_non_null(run);
	assert_string_equal(otherwise, arena_print(made, "A morning of 1 or less: %s.", run->title));
}

static void an_unknown_morning_is_asked_and_what_hangs_on_it_waits(void **state)
{
	(void)state;
	life_begin_running(&life, library_shelf(library), told);
	life_follow(&life, 15);
	const struct plan *plan = plan_now();
	bool asked = false;
	for (size_t i = 0; i < plan->asked_count; i++)
		asked |= plan->asked[i].question == QUESTION_MORNING && plan->asked[i].day.n == life.today.n;
	assert_true(asked);
	assert_in_range(plan->outcome_count, 2, 4);
	assert_int_equal(plan->outcome[0].from, 0);
	assert_int_equal(plan->outcome[plan->outcome_count - 1].to, 10);
	for (int i = 1; i < plan->outcome_count; i++)
		assert_int_equal(plan->outcome[i].from, plan->outcome[i - 1].to + 1);
	assert_true(next_of(plan, is_run)->waits);
}

static void a_run_tells_how_it_begins_and_the_steps_that_were_asked_for(void **state)
{
	(void)state;
	life_begin_running(&life, library_shelf(library), told);
	life.diary.intake.cadence = 160;
	assert_null(why_of(next_of(plan_now(), is_run), "R14"));
	life.diary.intake.cadence_target = SAID_YES;
	const struct planned *run = next_of(plan_now(), is_run);
	assert_non_null(strstr(why_of(run, "R55")->text, "5 min of brisk walking"));
	assert_non_null(strstr(why_of(run, "R55")->text, "guide it: Run warm-up, Leg shakeout."));
	assert_non_null(strstr(why_of(run, "R14")->text, "168 to 176 steps a minute"));
}

static void an_answer_does_what_its_outcome_said(void **state)
{
	(void)state;
	life_begin_running(&life, library_shelf(library), told);
	life_follow(&life, 15);
	const struct plan *before = plan_now();
	struct check_in *morning = life_tell_morning(&life, 0);
	for (int i = 0; i < before->outcome_count; i++)
		for (int answer = before->outcome[i].from; answer <= before->outcome[i].to; answer++) {
			morning->morning[SIDE_RIGHT] = (int8_t)answer;
			const struct plan *after = plan_now();
			bool down = strstr(before->outcome[i].text, arena_print(made, "stage %d, ", after->stage)) != NULL;
			assert_int_equal(down, after->stage < before->stage);
			const struct planned *run = next_of(after, is_run);
			if (strstr(before->outcome[i].text, "moves to stage") != NULL)
				assert_non_null(strstr(before->outcome[i].text, arena_print(made, "moves to stage %d", run->stage)));
		}
}

static void a_readiness_of_less_than_fifty_leaves_mobility_in_place_of_strength(void **state)
{
	(void)state;
	life_begin_running(&life, library_shelf(library), told);
	life_follow(&life, 15);
	struct check_in *morning = life_tell_morning(&life, 1);
	const int8_t answers[] = { 5, 5, 4, 3 }; /* 28 - 17 = 11 of 24: 46 */
	for (int i = 0; i < 4; i++)
		morning->item_halves[i] = (int8_t)(2 * answers[i]);
	const struct plan *plan = plan_now();
	const struct planned_day *today = &plan->days[plan->today_index];
	assert_int_equal(plan->readiness, 46);
	assert_null(first_of(today, is_strength));
	assert_string_equal(today->items[0].changed_from, "Strength A");
	assert_non_null(why_of(&today->items[0], "readiness"));
}

static struct plan_change change_of(enum change_kind kind, int from, const char *what, int to)
{
	return (struct plan_change){ .id = "C", .kind = kind, .made = life.today, .from = { life.today.n + from },
		.what = what, .to = { life.today.n + to }, .distance_m = NOT_KNOWN, .duration_s = NOT_KNOWN };
}

static void a_move_that_breaks_spacing_says_so_and_one_that_keeps_it_does_not(void **state)
{
	(void)state;
	life_begin_calm(&life, library_shelf(library), told);
	life_follow(&life, 8); /* Tuesday of build up: strength was done on Monday and stands on Wednesday and Friday */
	life_tell_morning(&life, 1);
	struct plan_given given = life_given(&life);
	struct why_list breaks = { .arena = made }, keeps = { .arena = made };
	const struct plan_change to_today = change_of(CHANGE_MOVE, 1, "strength-a", 0);
	assert_false(plan_try_change(&given, &to_today, &breaks, made));
	assert_string_equal(breaks.at[0].rule, "R41");
	assert_int_equal(breaks.at[0].says, WHY_BREAKS);
	const struct plan_change to_thursday = change_of(CHANGE_MOVE, 1, "strength-a", 2);
	assert_true(plan_try_change(&given, &to_thursday, &keeps, made));
	assert_non_null(strstr(keeps.at[0].text, "Fri 16 Jan"));
}

static void a_run_of_ones_own_above_the_ceiling_stays_and_is_told(void **state)
{
	(void)state;
	life_begin_running(&life, library_shelf(library), told);
	life_follow(&life, 15);
	life_tell_morning(&life, 1);
	struct plan_given given = life_given(&life);
	struct plan_change run = change_of(CHANGE_ADD, 5, "run", 0);
	run.distance_m = 8000;
	const struct what_if *what_if = plan_what_if(&given, &run, made);
	const struct planned *own = first_of(plan_day(what_if->after, run.from), is_run);
	assert_non_null(own);
	assert_true(own->own);
	assert_int_equal(own->distance_m, 8000);
	assert_int_equal(what_if->smaller_m, own->ceiling_m);
	assert_non_null(why_of(own, "R19"));
	assert_int_equal(why_of(own, "R19")->says, WHY_BREAKS);
}

static void what_is_accepted_is_what_was_shown(void **state)
{
	(void)state;
	life_begin_running(&life, library_shelf(library), told);
	life_follow(&life, 15);
	life_tell_morning(&life, 1);
	struct plan_given given = life_given(&life);
	for (int kind = CHANGE_MOVE; kind < CHANGE_KINDS; kind++) {
		struct plan_change change = change_of((enum change_kind)kind, 0, kind == CHANGE_ADD ? "run" : "strength-b", 1);
		change.other = "cycling-easy";
		change.distance_m = kind == CHANGE_ADD ? 4000 : NOT_KNOWN;
		life.diary.change_count = 0;
		const struct plan *as_it_is = plan_now();
		const struct what_if *what_if = plan_what_if(&given, &change, made);
		assert_string_equal(spelled(what_if->before, made), spelled(as_it_is, made));
		life.changes[life.diary.change_count++] = change;
		assert_string_equal(spelled(plan_now(), made), spelled(what_if->after, made));
		assert_string_not_equal(spelled(what_if->before, made), spelled(what_if->after, made));
	}
}

static void a_trial_on_a_plan_that_is_made_says_what_one_from_the_start_says(void **state)
{
	(void)state;
	life_begin_running(&life, library_shelf(library), told);
	life_follow(&life, 15);
	life_tell_morning(&life, 1);
	const struct plan_given given = life_given(&life);
	for (int morning = NOT_KNOWN; morning <= 6; morning += 7) {
		const struct plan_change move = change_of(CHANGE_MOVE, 0, "strength-b", 1);
		struct plan_given assumed = given, again = given;
		again.now = plan_now();
		assumed.assume_morning = again.assume_morning = morning;
		const char *as_it_is = spelled(again.now, made);
		const struct what_if *first = plan_what_if(&assumed, &move, made), *second = plan_what_if(&again, &move, made);
		assert_string_equal(spelled(first->before, made), spelled(second->before, made));
		assert_string_equal(spelled(first->after, made), spelled(second->after, made));
		assert_int_equal(first->rule_count, second->rule_count);
		for (size_t i = 0; i < first->rule_count; i++)
			assert_string_equal(first->rules[i].text, second->rules[i].text);
		assert_string_equal(spelled(again.now, made), as_it_is);
	}
}

static void a_planned_session_can_be_followed_as_it_stands(void **state)
{
	(void)state;
	life_begin_running(&life, library_shelf(library), told);
	life_follow(&life, 15);
	life_tell_morning(&life, 1);
	const struct planned *strength = next_of(plan_now(), is_strength);
	struct session_plan session;
	const char *missing;
	assert_true(plan_session(&session, strength, library_shelf(library), &missing));
	assert_int_equal(session.items, strength->exercise_count);
	for (int i = 0; i < session.items; i++) {
		assert_ptr_equal(session.item[i].exercise, strength->exercises[i].exercise);
		assert_int_equal(session.item[i].dose.sets, strength->exercises[i].dose.sets);
		assert_int_equal(session.item[i].dose.reps, strength->exercises[i].dose.reps);
	}
}

static void the_same_diary_has_the_same_plan(void **state)
{
	(void)state;
	for (int seed = 1; seed <= rounds(10, 200); seed++) {
		life_begin(&life, (uint64_t)seed, library_shelf(library), told);
		for (int day = 0; day < 12; day++) {
			life_wake(&life);
			const struct plan *plan = plan_now();
			life_live(&life, plan);
		}
		life_wake(&life);
		assert_string_equal(spelled(plan_now(), made), spelled(plan_now(), made));
	}
}

#define READ(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
	const struct CMUnitTest tests[] = {
		READ(an_empty_diary_asks_for_the_first_steps),
		READ(the_first_week_of_each_phase_is_as_its_template_says),
		READ(calming_down_plans_low_kneecap_load_alone),
		READ(a_red_morning_stops_runs_and_keeps_exercises_low),
		READ(what_would_have_been_is_what_that_morning_gives),
		READ(an_unknown_morning_is_asked_and_what_hangs_on_it_waits),
		READ(a_run_tells_how_it_begins_and_the_steps_that_were_asked_for),
		READ(an_answer_does_what_its_outcome_said),
		READ(a_readiness_of_less_than_fifty_leaves_mobility_in_place_of_strength),
		READ(a_move_that_breaks_spacing_says_so_and_one_that_keeps_it_does_not),
		READ(a_run_of_ones_own_above_the_ceiling_stays_and_is_told),
		READ(what_is_accepted_is_what_was_shown),
		READ(a_trial_on_a_plan_that_is_made_says_what_one_from_the_start_says),
		READ(a_planned_session_can_be_followed_as_it_stands),
		READ(the_same_diary_has_the_same_plan),
		cmocka_unit_test(every_plan_of_every_life_keeps_its_rules),
	};
	return cmocka_run_group_tests(tests, read_library, free_library);
}
