/* Series of the history, worked out once for all that is drawn of them. */
#include "progress_screen.h"

#include "core/ledger.h"

const int progress_zooms[] = { 12, 26, 52, PROGRESS_WEEKS };

enum { SHORT_DAYS = 7, LONG_DAYS = 28 }; /* over which load is drawn: RULES.yaml, R27 */

static struct day monday_of(struct day day)
{
	return (struct day){ day.n - day_weekday(day) + 1 };
}

struct day progress_this_monday(const struct progress_screen *progress)
{
	return monday_of(progress->coach.today);
}

enum side progress_knee(const struct progress_screen *progress)
{
	const int knee = progress->coach.diary->intake.knee;
	return knee == NOT_KNOWN ? SIDE_BOTH : (enum side)knee;
}

/* --- the whole ------------------------------------------------------------------------ */

static void make_goals(struct progress_screen *progress)
{
	const struct diary *diary = progress->coach.diary;
	struct goal_state *states = arena_array(progress->whole_arena, diary->goal_count + 1, sizeof *states);
	for (size_t i = 0; i < diary->goal_count; i++)
		states[i] = goal_state(&diary->goals[i], progress->coach.chronicle);
	progress->whole.goal = states;
}

void progress_make_whole(struct progress_screen *progress)
{
	const struct coach_view *coach = &progress->coach;
	struct progress_whole *whole = &progress->whole;
	arena_free(progress->whole_arena);
	progress->whole_arena = arena_new();
	*whole = (struct progress_whole){ .first = coach->today };
	whole->told = diary_first_day(coach->diary, &whole->first);
	whole->test = trend_tests(coach->shelf, coach->diary, coach->plan->phase, coach->today, &whole->test_count,
				  progress->whole_arena);
	whole->score = trend_scores(coach->shelf, coach->diary, &whole->score_count, progress->whole_arena);
	make_goals(progress);
	whole->milestone = goal_milestones(coach->chronicle, coach->diary->told.distance, &whole->milestone_count, progress->whole_arena);
	whole->has_band = ledger_band(coach->chronicle, coach->today, &whole->band_least10, &whole->band_most10);
}

/* --- the weeks that are shown ------------------------------------------------------------ */

/* A day of which nothing was told, or not all, is a gap in the means. */
static int load_on(const struct chronicle *chronicle, struct day day)
{
	const struct chronicle_day *told = chronicle_on(chronicle, day);
	return told == NULL || told->missing ? NOT_KNOWN : told->load;
}

/* Both means at the end of each week, from the first day of the diary on. */
static void make_means(struct progress_screen *progress)
{
	const struct chronicle *chronicle = progress->coach.chronicle;
	struct progress_window *window = &progress->window;
	size_t count = chronicle_count(chronicle);
	struct day first = chronicle_first(chronicle);
	int *load = arena_array(progress->window_arena, count + 1, sizeof *load);
	int *acute = arena_array(progress->window_arena, count + 1, sizeof *acute);
	int *chronic = arena_array(progress->window_arena, count + 1, sizeof *chronic);
	for (size_t i = 0; i < count; i++)
		load[i] = load_on(chronicle, (struct day){ first.n + (int32_t)i });
	trend_ewma(load, count, SHORT_DAYS, acute);
	trend_ewma(load, count, LONG_DAYS, chronic);
	for (int i = 0; i < window->count; i++) {
		int at = window->week[i].monday.n + DAYS_A_WEEK - 1 - first.n;
		at = at >= (int)count ? (int)count - 1 : at;
		bool there = at >= 0 && window->week[i].told;
		window->value[PROGRESS_LOAD][i] = there ? acute[at] : CHART_MISSING;
		window->longer[i] = there ? chronic[at] : CHART_MISSING;
	}
}

static void make_values(struct progress_window *window)
{
	for (int i = 0; i < window->count; i++) {
		const struct trend_week *week = &window->week[i];
		window->value[PROGRESS_DISTANCE][i] = week->told ? week->run_m : CHART_MISSING;
		window->value[PROGRESS_LEDGER][i] = week->ledger10;
		window->value[PROGRESS_GREEN][i] = week->told ? week->longest_green_m : CHART_MISSING;
		window->value[PROGRESS_CADENCE][i] = week->cadence;
		window->value[PROGRESS_READINESS][i] = week->readiness;
		window->value[PROGRESS_SLEEP][i] = week->sleep_min;
		window->worst[i] = week->worst;
		window->left_out[i] = week->deload || week->flare || !week->whole;
	}
}

void progress_make_window(struct progress_screen *progress)
{
	struct progress_window *window = &progress->window;
	const struct coach_view *coach = &progress->coach;
	arena_free(progress->window_arena);
	progress->window_arena = arena_new();
	struct day first = { progress->last.n - (progress_zooms[progress->zoom] - 1) * DAYS_A_WEEK };
	size_t count;
	window->week = trend_weeks(coach->plan, coach->diary, first, progress->last, progress_knee(progress), &count,
				   progress->window_arena);
	window->count = (int)count;
	make_values(window);
	make_means(progress);
	window->lift = trend_lifts(coach->shelf, coach->diary, first, count, &window->lift_count, progress->window_arena);
}

void progress_make_review(struct progress_screen *progress)
{
	const struct coach_view *coach = &progress->coach;
	arena_free(progress->review_arena);
	progress->review_arena = arena_new();
	progress->review = review_week(coach->plan, coach->shelf, coach->diary, progress->week, progress_knee(progress),
				       progress->review_arena);
}
