/*
 * The screens as the app would open them, over a life by the real programme.
 */
#ifndef STEPDOWN_TESTS_LOOP_A_VIEW_H
#define STEPDOWN_TESTS_LOOP_A_VIEW_H

#include "a_life.h"

#include "base/text.h"
#include "screen/shown.h"
#include "tui/screens.h"

enum { VIEW_SCORES = 4, VIEW_TESTS = 12, VIEW_ZONES = 9 };

static struct {
	struct library *library;
	struct life life;
	struct arena *arena;
	struct coach_view view;
	struct test_result tests[VIEW_TESTS];
	struct score scores[VIEW_SCORES];
	struct zone_pain zones[VIEW_ZONES];
	char activity[24], item[40], date[DAY_TEXT];
} of;

static int load(void **state)
{
	(void)state;
	of.library = shipped_library();
	return 0;
}

static int unload(void **state)
{
	(void)state;
	arena_free(of.arena);
	library_free(of.library);
	return 0;
}

/* What a person measures beside the diary of the day. */
static inline void view_measure(struct life *life)
{
	static const char *const tests[] = { "heel-raise", "step-down", "single-leg-bridge" };
	int days = life->diary.check_in_count > 0 ? life->today.n - life->check_ins[0].day.n : 1;
	for (int i = 0; i < VIEW_TESTS; i++)
		of.tests[i] = (struct test_result){ tests[i % 3], { life->today.n - days + days * i / VIEW_TESTS },
			(int16_t)(12 + i), (int16_t)(10 + i), NOT_KNOWN, (int8_t)(i % 4), NULL };
	for (int i = 0; i < VIEW_SCORES; i++)
		of.scores[i] = (struct score){ "akps", { life->today.n - 28 * (VIEW_SCORES - i) }, (int16_t)(640 + 50 * i), NULL };
	for (int i = 0; i < VIEW_ZONES; i++)
		of.zones[i] = (struct zone_pain){ .day = { life->today.n - 2 * (VIEW_ZONES - i) }, .side = SIDE_RIGHT,
			.zone = (enum zone)(i % 4), .pain = (int8_t)(1 + i % 5) };
	life->diary.tests = of.tests;
	life->diary.test_count = VIEW_TESTS;
	life->diary.scores = of.scores;
	life->diary.score_count = VIEW_SCORES;
	life->diary.zone_pains = of.zones;
	life->diary.zone_pain_count = VIEW_ZONES;
}

static inline void view_remember(void)
{
	const struct life *life = &of.life;
	const struct plan *plan = of.view.plan;
	struct text activity = TEXT(of.activity), item = TEXT(of.item);
	if (life->diary.activity_count > 0)
		text_add(&activity, life->activities[life->diary.activity_count - 1].id);
	for (size_t day = plan->today_index; day < plan->day_count && item.length == 0; day++)
		if (plan->days[day].count > 0)
			text_add(&item, plan->days[day].items[0].id);
	day_print((struct day){ life->today.n - 1 }, of.date);
}

/* The view after `days` of a life, on the morning of the day after them, told or not. */
static inline const struct coach_view *view_after(uint64_t seed, int days)
{
	struct life *life = &of.life;
	arena_free(of.arena);
	of.arena = arena_new();
	life_begin(life, seed, library_shelf(of.library), of.arena);
	for (int i = 0; i < days; i++) {
		struct arena *room = arena_new();
		struct plan_given given = life_given(life);
		given.plain = true;
		life_wake(life);
		life_live(life, plan_make(&given, room));
		arena_free(room);
	}
	if (seed % 2 == 0)
		life_wake(life);
	view_measure(life);
	struct plan_given given = life_given(life);
	const struct plan *plan = plan_make(&given, of.arena);
	of.view = (struct coach_view){ .now = { (int64_t)life->today.n * 86400 + 8 * 3600, 0 }, .today = life->today,
		.shelf = library_shelf(of.library), .diary = &life->diary, .plan = plan, .chronicle = plan->chronicle };
	view_remember();
	return &of.view;
}

/* --- the screens ------------------------------------------------------------------ */

static inline struct screen *open_today(const struct coach_view *view)
{
	static struct today_routine rows[64];
	size_t count = view->shelf->routine_count < 64 ? view->shelf->routine_count : 64;
	for (size_t i = 0; i < count; i++)
		rows[i] = (struct today_routine){ .routine = &view->shelf->routines[i], .exercises = 5, .total_ms = 1800000 };
	return today_screen_new(&(struct today_given){ .coach = view, .now = view->now, .day = view->today, .routines = rows,
		.routine_count = count });
}

static inline struct screen *open_check_in(const struct coach_view *view)
{
	return check_in_screen_new(view, "");
}

static inline struct screen *open_log(const struct coach_view *view)
{
	return log_screen_new(view, "", "");
}

static inline struct screen *open_entry(const struct coach_view *view)
{
	return log_screen_new(view, of.activity, "");
}

static inline struct screen *open_why(const struct coach_view *view)
{
	return why_screen_new(view, of.item);
}

static inline struct screen *open_why_plan(const struct coach_view *view)
{
	return why_screen_new(view, "");
}

static inline struct screen *open_what_if(const struct coach_view *view)
{
	return what_if_screen_new(view, "");
}

static inline struct screen *open_calendar(const struct coach_view *view)
{
	return calendar_screen_new(view, "");
}

static inline struct screen *open_day(const struct coach_view *view)
{
	return day_screen_new(view, of.date);
}

static inline struct screen *open_knee_map(const struct coach_view *view)
{
	return knee_map_screen_new(view, "", (struct look){ .figure = GLYPHS_BRAILLE });
}

static inline struct screen *open_tests(const struct coach_view *view)
{
	return tests_screen_new(view, "");
}

static inline struct screen *open_score(const struct coach_view *view)
{
	return tests_screen_new(view, "akps");
}

static inline struct screen *open_guide(const struct coach_view *view)
{
	return guide_screen_new(view, "heel-raise", "", (struct look){ .reduced_motion = true });
}

static inline struct screen *open_library(const struct coach_view *view)
{
	return library_screen_new(&(struct library_given){ .exercises = view->shelf->exercises,
		.exercise_count = view->shelf->exercise_count, .sources = view->shelf->sources,
		.source_count = view->shelf->source_count, .open_id = "" });
}

static inline struct screen *open_exercise(const struct coach_view *view)
{
	return library_screen_new(&(struct library_given){ .exercises = view->shelf->exercises,
		.exercise_count = view->shelf->exercise_count, .sources = view->shelf->sources,
		.source_count = view->shelf->source_count, .open_id = "lateral-step-down-20" });
}

static inline struct screen *open_history(const struct coach_view *view)
{
	return history_screen_new(view, NULL, 0);
}

static inline struct screen *open_help(const struct coach_view *view)
{
	struct screen *today = open_today(view);
	struct screen *help = help_screen_new("Today", screen_bindings(today));
	screen_free(today);
	return help;
}

static inline struct screen *open_cadence(const struct coach_view *view)
{
	return cadence_screen_new(view, (struct look){ .figure = GLYPHS_HALF });
}

static inline struct screen *open_settings(const struct coach_view *view)
{
	(void)view;
	static struct settings settings;
	settings = settings_usual();
	return settings_screen_new(&settings);
}

static const struct opened {
	const char *name;
	struct screen *(*open)(const struct coach_view *);
} screens[] = {
	{ "today", open_today },       { "check-in", open_check_in }, { "first steps", intake_screen_new },
	{ "signs", red_flag_screen_new }, { "log", open_log },        { "entry", open_entry },
	{ "plan", plan_screen_new },   { "why", open_why },           { "why the plan", open_why_plan },
	{ "what if", open_what_if },   { "calendar", open_calendar }, { "day", open_day },
	{ "knee map", open_knee_map }, { "progress", progress_screen_new }, { "tests", open_tests },
	{ "score", open_score },       { "guide", open_guide },       { "triggers", triggers_screen_new },
	{ "report", report_screen_new }, { "library", open_library }, { "exercise", open_exercise },
	{ "history", open_history },   { "help", open_help },         { "cadence", open_cadence },
	{ "settings", open_settings },
};
enum { SCREENS = sizeof screens / sizeof screens[0] };

/* --- hands -------------------------------------------------------------------------- */

/* A key that the screen knows now, or one of those everybody tries; never one that opens another program. */
static inline uint32_t any_key(struct chance *chance, const struct screen *screen)
{
	static const uint32_t usual[] = { KEY_UP_, KEY_DOWN_, KEY_DOWN_, KEY_LEFT_, KEY_RIGHT_, KEY_TAB_, KEY_BACKTAB_, KEY_ENTER_,
		KEY_ESC_, KEY_HOME_, KEY_END_, KEY_PAGE_UP_, KEY_PAGE_DOWN_, ' ', '0', '1', '3', '7', 'n', '/' };
	const struct binding *bindings = screen_bindings(screen);
	int count = 0;
	while (bindings[count].action != 0)
		count++;
	if (count > 0 && chance_between(chance, 0, 2) > 0)
		return bindings[chance_between(chance, 0, count - 1)].key;
	return usual[chance_between(chance, 0, (int)(sizeof usual / sizeof usual[0]) - 1)];
}

#endif
