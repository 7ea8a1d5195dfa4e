#include "core/goal.h"

enum { TENTHS = 10, WEEK = 7, HALF_HOUR_S = 1800 };

static bool is_green(const struct chronicle_day *day, size_t activity)
{
	return day->final && day->activity[activity].code == D11;
}

/* --- goals ------------------------------------------------------------------- */

static int32_t green_run_m(const struct chronicle_day *day)
{
	int32_t longest = 0;
	for (size_t i = 0; i < day->told.activity_count; i++) {
		const struct activity *run = &day->told.activities[i];
		if (activity_is_run(run) && is_green(day, i) && run->distance_m > longest)
			longest = run->distance_m;
	}
	return longest;
}

static int32_t green_week_m(const struct chronicle *chronicle, size_t last)
{
	int32_t sum = 0;
	size_t days = (size_t)day_weekday(chronicle_at(chronicle, last)->told.day);
	for (size_t i = 0; i < days && i <= last; i++) {
		const struct chronicle_day *day = chronicle_at(chronicle, last - i);
		for (size_t at = 0; at < day->told.activity_count; at++)
			if (activity_is_run(&day->told.activities[at]) && is_green(day, at) && day->told.activities[at].distance_m > 0)
				sum += day->told.activities[at].distance_m;
	}
	return sum;
}

static struct goal_state distance_state(const struct goal *goal, const struct chronicle *chronicle)
{
	struct goal_state state = { 0 };
	int32_t wanted = goal->distance_m > 0 ? goal->distance_m : goal->week_m;
	for (size_t i = 0; i < chronicle_count(chronicle) && !state.reached; i++) {
		const struct chronicle_day *day = chronicle_at(chronicle, i);
		if (day->told.day.n < goal->since.n)
			continue;
		int32_t here = goal->distance_m > 0 ? green_run_m(day) : green_week_m(chronicle, i);
		if (here > state.best)
			state = (struct goal_state){ true, here >= wanted, day->told.day, here };
	}
	return state;
}

/* A pain goal holds while the worst of each of the last seven days is known and none is above it. */
static struct goal_state pain_state(const struct goal *goal, const struct chronicle *chronicle)
{
	struct goal_state state = { .best = NOT_KNOWN };
	size_t count = chronicle_count(chronicle), told = 0;
	for (size_t i = count > WEEK ? count - WEEK : 0; i < count; i++) {
		const struct chronicle_day *day = chronicle_at(chronicle, i);
		told += day->worst != NOT_KNOWN;
		if (day->worst > state.best)
			state = (struct goal_state){ .known = true, .day = day->told.day, .best = day->worst };
	}
	state.reached = told == WEEK && state.best <= goal->pain;
	return state;
}

struct goal_state goal_state(const struct goal *goal, const struct chronicle *chronicle)
{
	if (goal->distance_m > 0 || goal->week_m > 0)
		return distance_state(goal, chronicle);
	return goal->pain != NOT_KNOWN ? pain_state(goal, chronicle) : (struct goal_state){ 0 };
}

/* --- milestones ----------------------------------------------------------------- */

/* What was reached up to a day. */
struct reached {
	int strength, runs;
	int32_t green;           /* whole kilometres, or miles, of the longest green run */
	bool half_hour, quiet_week;
	int usual_mornings;      /* in a row */
};

struct feed {
	struct milestone *at;
	size_t count, room;
	struct arena *arena;
	struct day day;
	enum units units;
};

static void add(struct feed *feed, const char *text)
{
	if (feed->count == feed->room) {
		size_t room = feed->room == 0 ? 16 : 2 * feed->room;
		struct milestone *at = arena_array(feed->arena, room, sizeof *at);
		for (size_t i = 0; i < feed->count; i++)
			at[i] = feed->at[i];
		feed->at = at;
		feed->room = room;
	}
	feed->at[feed->count++] = (struct milestone){ feed->day, text };
}

/* The numbers of sessions that are worth a line. */
static bool is_round(int number)
{
	static const int rounds[] = { 1, 10, 25, 50, 100, 200, 500, 1000 };
	for (size_t i = 0; i < sizeof rounds / sizeof *rounds; i++)
		if (number == rounds[i])
			return true;
	return false;
}

static void take_strength(struct feed *feed, struct reached *reached)
{
	if (!is_round(++reached->strength))
		return;
	add(feed, reached->strength == 1 ? "First strength session"
	                                 : arena_print(feed->arena, "%d strength sessions", reached->strength));
}

static void take_run(struct feed *feed, struct reached *reached, const struct activity *run, bool green)
{
	if (++reached->runs == 1)
		add(feed, "First run");
	if (!green)
		return;
	int32_t whole = measure_distance_tenths(run->distance_m, feed->units) / TENTHS;
	if (whole > reached->green) {
		reached->green = whole;
		add(feed, arena_print(feed->arena, "Longest green run so far: %d %s", whole, measure_distance_unit(feed->units)));
	}
	if (!reached->half_hour && run->kind == ACTIVITY_RUN && run->duration_s >= HALF_HOUR_S) {
		reached->half_hour = true;
		add(feed, "Half an hour of running without a walk, green");
	}
}

/* Of two sore knees both must have a usual morning. */
static bool is_usual_morning(const struct chronicle *chronicle, const struct chronicle_day *day)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(chronicle_intake(chronicle), knee) && !day->knee[knee].usual_morning)
			return false;
	return true;
}

static void take_morning(struct feed *feed, struct reached *reached, bool usual)
{
	reached->usual_mornings = usual ? reached->usual_mornings + 1 : 0;
	if (reached->quiet_week || reached->usual_mornings < WEEK)
		return;
	reached->quiet_week = true;
	add(feed, "A whole week of mornings at usual");
}

const struct milestone *goal_milestones(const struct chronicle *chronicle, enum units units, size_t *count,
                                        struct arena *arena)
{
	struct feed feed = { .arena = arena, .units = units };
	struct reached reached = { 0 };
	for (size_t i = 0; i < chronicle_count(chronicle); i++) {
		const struct chronicle_day *day = chronicle_at(chronicle, i);
		feed.day = day->told.day;
		take_morning(&feed, &reached, is_usual_morning(chronicle, day));
		for (size_t at = 0; at < day->told.activity_count; at++) {
			const struct activity *activity = &day->told.activities[at];
			if (activity->kind == ACTIVITY_STRENGTH)
				take_strength(&feed, &reached);
			else if (activity_is_run(activity))
				take_run(&feed, &reached, activity, is_green(day, at));
		}
	}
	*count = feed.count;
	return feed.at;
}
