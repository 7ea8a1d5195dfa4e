/*
 * A coach's view made by hand: right knee, return to run, week 4, today
 * Tuesday 17 March 2026. All of it is a test's own to change between calls
 * of a_coach, which sets it up anew.
 */
#ifndef STEPDOWN_TESTS_SCREEN_A_COACH_H
#define STEPDOWN_TESTS_SCREEN_A_COACH_H

#include <stdio.h>
#include <string.h>

#include "core/plan.h"
#include "tui/screen.h"

enum { A_COACH_DAYS = 14, A_COACH_ITEMS = 3 };

static struct {
	struct coach_view view;
	struct shelf shelf;
	struct overlay overlay;
	struct diary diary;
	struct plan plan;
	struct planned_day days[A_COACH_DAYS];
	struct planned items[A_COACH_DAYS][A_COACH_ITEMS];
	struct why whys[4], plan_whys[2];
	struct asked asked[2];
	struct plan_check checks[3];
	struct gate_state gates[3];
	struct what_if what_if;
	struct plan after;
	struct planned_day after_days[A_COACH_DAYS];
	struct planned after_items[A_COACH_DAYS][A_COACH_ITEMS];
	struct why rules[5];
} coach;

static inline struct day coach_date(int month, int day)
{
	return day_from_date((struct date){ 2026, month, day });
}

static const struct exercise coach_exercises[] = {
	{ .id = "single-leg-bridge", .name = "Single-leg bridge", .work = WORK_REPS, .sides = SIDES_EACH,
	  .dose = { .sets = 3, .reps = 10 } },
	{ .id = "lateral-step-down-20", .name = "Side step-down 20 cm", .work = WORK_REPS, .sides = SIDES_EACH,
	  .dose = { .sets = 3, .reps = 8 } },
};

static const struct planned_exercise coach_strength[] = {
	{ &coach_exercises[0], 0, { .sets = 3, .reps = 11 }, 0, 1, GATE_MET },
	{ &coach_exercises[1], 1, { .sets = 3, .reps = 8 }, 0, 0, GATE_NOT_KNOWN },
};

static const struct source coach_sources[] = {
	{ "silbernagel-2007", "Silbernagel KG", "Continued sports activity", "Am J Sports Med 35:897", 2007, NULL },
	{ "frandsen-2025", "Frandsen JSB", "How much running is too much?", "Br J Sports Med 59:1203", 2025, NULL },
};
static const char *const coach_silbernagel[] = { "silbernagel-2007" };
static const char *const coach_frandsen[] = { "frandsen-2025" };
static const struct rule coach_rules[] = {
	{ "D10", "Not known", "An answer that was not given counts as not known: nothing goes up on it.",
	  { 0 }, { coach_silbernagel, 1 }, "moderate" },
	{ "R19", "Run size", "A single run stays within a tenth above the longest of the last 30 days.",
	  { 0 }, { coach_frandsen, 1 }, "moderate" },
	{ "R42", "Spacing", "Two hard days never stand side by side.", { 0 }, { 0 }, "low" },
	{ "R48", "Stages", "Two green runs at a stage open the next one.", { 0 }, { 0 }, "very-low" },
	{ "R55", "Week load", "The week is told against your green weeks.", { 0 }, { 0 }, "very-low" },
};

/* What stands in each day of the two weeks; the second week is as the first, without what is done. */
struct coach_item {
	enum entry_kind kind;
	const char *what, *title, *detail;
	int minutes, metres, load10;
};
static const struct coach_item coach_week[7][A_COACH_ITEMS] = {
	{ { PLANNED_RUN_WALK, "run-walk", "Run-walk 3/1 x 6", NULL, 24, 3300, 340 },
	  { PLANNED_MOBILITY, "mobility", "Hips and ankles", NULL, 8, 0, 0 } },
	{ { PLANNED_STRENGTH, "strength-b", "Strength B", "5 exercises", 38, 0, 290 },
	  { PLANNED_MOBILITY, "mobility", "Hips and ankles", NULL, 8, 0, 0 } },
	{ { PLANNED_CARDIO, "stationary-bike", "Bike, easy", "low gear", 30, 0, 90 },
	  { PLANNED_MOBILITY, "mobility", "Hips and ankles", NULL, 8, 0, 0 } },
	{ { PLANNED_RUN_WALK, "run-walk", "Run-walk 4/1 x 5", NULL, 25, 3500, 350 } },
	{ { PLANNED_STRENGTH, "strength-a", "Strength A", "5 exercises", 34, 0, 260 } },
	{ { PLANNED_RUN_WALK, "run-walk", "Run-walk 4/1 x 5", NULL, 25, 3500, 360 },
	  { PLANNED_MOBILITY, "mobility", "Hips and ankles", NULL, 8, 0, 0 } },
	{ { PLANNED_REST, "rest", "Rest", NULL, 0, 0, 0 },
	  { PLANNED_RECOVERY, "breathing", "Breathing", NULL, 5, 0, 0 } },
};

static inline void coach_put_item(struct planned *item, const struct coach_item *from, struct day day, int place)
{
	char date[DAY_TEXT];
	day_print(day, date);
	*item = (struct planned){
		.day = day, .kind = from->kind, .what = from->what, .title = from->title, .detail = from->detail,
		.distance_m = from->metres > 0 ? from->metres : NOT_KNOWN,
		.duration_s = from->minutes > 0 ? from->minutes * 60 : NOT_KNOWN,
		.stage = from->kind == PLANNED_RUN_WALK ? 8 : NOT_KNOWN,
		.ceiling_m = from->kind == PLANNED_RUN_WALK ? 3800 : NOT_KNOWN,
		.load10 = from->load10,
	};
	snprintf(item->id, sizeof item->id, "%s/%d", date, place + 1);
	if (from->kind == PLANNED_STRENGTH) {
		item->exercises = coach_strength;
		item->exercise_count = 2;
		item->whys = coach.whys;
		item->why_count = 2;
	}
}

static inline void coach_put_days(struct plan *plan, struct planned_day *days,
				  struct planned items[A_COACH_DAYS][A_COACH_ITEMS])
{
	for (int i = 0; i < A_COACH_DAYS; i++) {
		days[i] = (struct planned_day){ .day = { coach_date(3, 16).n + i }, .phase = REHAB_RETURN,
						.past = i == 0, .readiness = NOT_KNOWN, .items = items[i] };
		for (int at = 0; at < A_COACH_ITEMS && coach_week[i % 7][at].what != NULL; at++) {
			coach_put_item(&items[i][at], &coach_week[i % 7][at], days[i].day, at);
			days[i].load10 += items[i][at].load10;
			days[i].count++;
		}
	}
	plan->days = days;
	plan->day_count = A_COACH_DAYS;
	plan->today_index = 1;
}

static inline void coach_put_whys(void)
{
	coach.whys[0] = (struct why){ .rule = "D10", .text = "Side step-down 20 cm stays at 3 x 8: one clean session "
			"counts, two in a row are needed.",
		.threshold = "two clean sessions running", .otherwise = "an answer for 11 March of 0 or 1: 3 x 9 today",
		.inputs = 3,
		.input = { { "reps", "reps, all sets", 8, true, NULL, coach_date(3, 10), true },
			   { "effort", "effort", 6, true, NULL, coach_date(3, 10), true },
			   { "morning", "pain on waking, after", 0, false, NULL, coach_date(3, 11), true } } };
	coach.whys[1] = (struct why){ .rule = "R19", .text = "Today's ceiling of one run is 3.8 km.",
		.threshold = "500 m above the longest of 30 days", .inputs = 1,
		.input = { { "longest_30d_m", "longest of 30 days", 3300, true, NULL, coach_date(3, 16), true } } };
	coach.plan_whys[0] = (struct why){ .rule = "R48", .text = "Thursday waits for this morning." };
}

static inline void coach_put_plan(void)
{
	static const struct gate_line lines[] = {
		{ "no-red", GATE_NO_RED, "14 days without red", "G3", NULL, { 0 }, 14, 0, 0, 0, 0, 0, 0, 0 },
		{ "heel-raise", GATE_SYMMETRY, "each side at 90 % of the other", "R40", NULL, { 0 }, 0, 0, 0, 0, 0, 0, 0, 0 },
		{ "score", GATE_SCORE, "AKPS 85, or 10 better", "R30", "akps", { 0 }, 0, 85, 0, 10, 0, 0, 0, 0 },
	};
	static const char *const now[] = { "16 days", "82 % on 12 Mar", "not told yet" };
	for (int i = 0; i < 3; i++)
		coach.gates[i] = (struct gate_state){ &lines[i], (enum gate_answer)(GATE_MET - i), now[i] };
	coach.checks[0] = (struct plan_check){ "R42", "no hard days side by side", true, NULL };
	coach.checks[1] = (struct plan_check){ "R41", "48 h between strength", true, NULL };
	coach.checks[2] = (struct plan_check){ "R42", "one full rest day", true, NULL };
	coach.asked[0] = (struct asked){ QUESTION_MORNING, coach_date(3, 17), NULL, "Run-walk 3/1 x 6", "D7" };
	coach.plan = (struct plan){
		.today = coach_date(3, 17), .ready = true, .phase = REHAB_RETURN, .phase_week = 4,
		.phase_since = coach_date(2, 23), .phase_why = "Every line of build up was met on 22 Feb.",
		.stage = 8, .flare_step = 0, .readiness = NOT_KNOWN, .usual = { NOT_KNOWN, 1 },
		.asked = coach.asked, .asked_count = 1, .checks = coach.checks, .check_count = 3,
		.outcome = { { 0, 1, "stage 8" }, { 2, 2, "stage 7 again" }, { 3, 10, "stage 6 and 48 h off" } },
		.outcome_count = 3, .ceiling_m = 3800, .week_target_m = NOT_KNOWN, .week_previous_m = NOT_KNOWN,
		.week_change = NOT_KNOWN, .week_spent10 = 340, .week_planned10 = 1350,
		.has_band = true, .band_least10 = 1200, .band_most10 = 1700, .kept = 1, .planned = 6,
		.gates = coach.gates, .gate_count = 3, .whys = coach.plan_whys, .why_count = 1,
	};
	coach_put_days(&coach.plan, coach.days, coach.items);
	coach.days[0].verdict = D11;
	coach.days[0].has_verdict = true;
	coach.items[0][0].done = coach.items[0][1].done = true;
	coach.items[3][0].waits = true;
}

/* As if the run of Sunday were tried: 5 km then, mobility on Saturday, rest on Monday. */
static inline const struct coach_view *a_coach_tries(void)
{
	coach.after = coach.plan;
	coach_put_days(&coach.after, coach.after_days, coach.after_items);
	static const struct coach_item run = { PLANNED_RUN, "run", "Run 5 km", NULL, 33, 5000, 500 };
	static const struct coach_item none = { PLANNED_REST, "rest", "Rest", NULL, 0, 0, 0 };
	coach_put_item(&coach.after_items[6][0], &run, coach.after_days[6].day, 0);
	coach_put_item(&coach.after_items[7][0], &none, coach.after_days[7].day, 0);
	coach.after_items[6][0].own = true;
	coach.after_days[6].load10 = 500;
	coach.after_days[7].load10 = 0;
	coach.after.week_planned10 = 1850;
	coach.rules[0] = (struct why){ WHY_BREAKS, "R19", "5.0 km, 1.7 above the longest of 30 days (3.3). Ceiling 3.8.",
				       "500 m above the longest of 30 days", NULL, { { 0 } }, 0 };
	coach.rules[1] = (struct why){ WHY_HOLDS, "R42", "Monday turns into rest.", NULL, NULL, { { 0 } }, 0 };
	coach.rules[2] = (struct why){ WHY_WAITS, "D10", "The mornings are assumed.", NULL, NULL, { { 0 } }, 0 };
	coach.what_if = (struct what_if){
		.change = { .kind = CHANGE_ADD, .made = coach_date(3, 17), .from = coach_date(3, 22),
			    .what = "run", .distance_m = 5000, .duration_s = NOT_KNOWN },
		.has_change = true, .before = &coach.plan, .after = &coach.after, .rules = coach.rules,
		.rule_count = 3, .smaller_m = 3800,
	};
	coach.view.what_if = &coach.what_if;
	return &coach.view;
}

static inline const struct coach_view *a_coach(void)
{
	memset(&coach, 0, sizeof coach);
	coach.shelf = (struct shelf){ .exercises = coach_exercises, .exercise_count = 2,
				      .sources = coach_sources, .source_count = 2,
				      .rules = coach_rules, .rule_count = 5, .overlay = &coach.overlay };
	coach.diary.intake = (struct intake){ .started = true, .ready = true, .knee = SIDE_RIGHT,
					      .since = coach_date(1, 5), .units = UNITS_KM };
	coach_put_whys();
	coach_put_plan();
	coach.view = (struct coach_view){ .now = { 1773734400, 3600 }, .today = coach.plan.today,
					  .shelf = &coach.shelf, .diary = &coach.diary, .plan = &coach.plan,
					  .version = 9 };
	return &coach.view;
}

#endif
