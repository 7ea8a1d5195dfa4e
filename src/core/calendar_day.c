/* What one day shows. */
#include "calendar_inner.h"

#include "chronicle_inner.h"
#include "core/ledger.h"

/* --- what was done, and how it was judged ---------------------------------------------- */

static bool is_severer(enum verdict_code code, enum verdict_code than)
{
	return verdict_colour(code) > verdict_colour(than);
}

/* Of what is shown of a day, where a kind of activity is asked for: the severest of them. */
static void judge_activities(const struct calendar *calendar, const struct chronicle_day *day, struct calendar_day *out)
{
	for (size_t i = 0; i < day->told.activity_count; i++) {
		if (!calendar_shows(calendar, &day->told.activities[i]))
			continue;
		if (!out->judged || is_severer(day->activity[i].code, out->verdict))
			out->verdict = day->activity[i].code;
		out->judged = out->marked = true;
	}
}

/* What is green or open is worth a mark where it is about a run. */
static bool is_marked(const struct calendar_day *day)
{
	enum colour colour = verdict_colour(day->verdict);
	return day->judged && (day->runs > 0 || (colour != COLOUR_GREEN && colour != COLOUR_UNKNOWN));
}

static void judge(const struct calendar *calendar, const struct chronicle_day *day, struct calendar_day *out)
{
	const struct calendar_filter *filter = &calendar->given.filter;
	for (int knee = 0; knee < KNEES; knee++)
		out->flare |= day->knee[knee].flare && calendar_has_knee(calendar, knee);
	if (filter->kind != NOT_KNOWN) {
		judge_activities(calendar, day, out);
	} else {
		out->judged = out->told;
		out->verdict = filter->side == SIDE_BOTH ? day->verdict : day->knee[filter->side].verdict;
		out->marked = is_marked(out);
	}
	out->open = out->judged && verdict_colour(out->verdict) == COLOUR_UNKNOWN;
}

static void put_runs(const struct activity *run, enum verdict_code code, struct calendar_day *out)
{
	out->runs++;
	out->green_runs += verdict_colour(code) == COLOUR_GREEN;
	if (run->distance_m != NOT_KNOWN)
		out->run_m += run->distance_m;
}

static void put_activities(const struct calendar *calendar, const struct chronicle_day *day, struct calendar_day *out)
{
	for (size_t i = 0; i < day->told.activity_count; i++) {
		const struct activity *activity = &day->told.activities[i];
		out->note |= activity->note != NULL && activity->note[0] != '\0';
		if (!calendar_shows(calendar, activity))
			continue;
		out->kinds |= 1u << activity->kind;
		if (activity_is_run(activity))
			put_runs(activity, day->activity[i].code, out);
	}
}

/* --- load ----------------------------------------------------------------------------------- */

/* Of one kind of activity for the worse knee; a day told of without it has none of it. */
static int load_of_kind(const struct calendar *calendar, const struct chronicle_day *day)
{
	int sum = 0;
	for (size_t i = 0; i < day->told.activity_count; i++) {
		if (!calendar_shows(calendar, &day->told.activities[i]))
			continue;
		int load = ledger_activity(chronicle_shelf(calendar->given.chronicle), &calendar->given.diary->intake,
		                           &day->told.activities[i]);
		if (load == NOT_KNOWN)
			return NOT_KNOWN;
		sum += load;
	}
	return sum;
}

static int load_on(const struct calendar *calendar, struct day day)
{
	const struct chronicle_day *told = chronicle_on(calendar->given.chronicle, day);
	int by[SPENDERS], sum = 0;
	if (told == NULL || told->missing)
		return NOT_KNOWN;
	if (calendar->given.filter.kind != NOT_KNOWN)
		return load_of_kind(calendar, told);
	if (!ledger_day(calendar->given.chronicle, day, by))
		return NOT_KNOWN;
	for (int i = 0; i < SPENDERS; i++)
		sum += by[i];
	return sum;
}

/* --- what was planned -------------------------------------------------------------------------- */

static int planned_sessions(const struct diary *diary, struct day day)
{
	size_t low = 0, high = diary->planned_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (diary->planned[middle].day.n < day.n)
			low = middle + 1;
		else
			high = middle;
	}
	return low < diary->planned_count && diary->planned[low].day.n == day.n ? diary->planned[low].sessions : 0;
}

static bool is_over(const struct calendar *calendar, struct day day)
{
	return day.n < calendar->given.today.n;
}

static bool was_left_out(const struct calendar *calendar, const struct chronicle_day *day)
{
	int32_t at = day->told.day.n - chronicle_first(calendar->given.chronicle).n;
	if (training_done_on(calendar->given.diary, day) > 0)
		return false;
	return calendar->skipped[at] != 0 ||
	       (is_over(calendar, day->told.day) && planned_sessions(calendar->given.diary, day->told.day) > 0);
}

static uint32_t planned_kinds(const struct calendar *calendar, const struct planned_day *day, struct calendar_day *out)
{
	uint32_t kinds = 0;
	if (day == NULL || is_over(calendar, day->day))
		return 0;
	for (size_t i = 0; i < day->count; i++)
		if (!day->items[i].done && day->items[i].kind != PLANNED_REST)
			kinds |= 1u << day->items[i].kind;
	calendar_put_planned(day, out->planned);
	out->rests = out->ahead && out->planned[0] == '\0';
	return kinds;
}

/* --- the day --------------------------------------------------------------------------------- */

static bool phase_on(const struct plan *plan, struct day day, enum rehab_phase *out)
{
	size_t count = plan != NULL && day.n <= plan->today.n ? plan->phase_count : 0;
	while (count > 0 && plan->phases[count - 1].since.n > day.n)
		count--;
	if (count == 0)
		return false;
	*out = plan->phases[count - 1].phase;
	return true;
}

static void put_told(const struct calendar *calendar, const struct chronicle_day *day, struct calendar_day *out)
{
	const struct check_in *check_in = day->told.check_in;
	out->told = !day->missing;
	put_activities(calendar, day, out);
	calendar_put_done(out->kinds, out->done);
	calendar_put_pains(calendar, day, out);
	judge(calendar, day, out);
	out->readiness = day->readiness;
	out->sleep_min = check_in != NULL ? check_in->sleep_min : NOT_KNOWN;
	out->note |= check_in != NULL && check_in->note != NULL && check_in->note[0] != '\0';
	out->left_out = was_left_out(calendar, day);
}

struct calendar_day calendar_on(const struct calendar *calendar, struct day day)
{
	const struct calendar_given *given = &calendar->given;
	const struct chronicle_day *told = given->chronicle != NULL ? chronicle_on(given->chronicle, day) : NULL;
	struct calendar_day out = { .day = day, .ahead = day.n > given->today.n,
		.before = !calendar->begun || day.n < calendar->first.n, .worst = NOT_KNOWN, .morning = NOT_KNOWN,
		.usual = NOT_KNOWN, .verdict = D10, .load10 = NOT_KNOWN, .load_before10 = NOT_KNOWN,
		.readiness = NOT_KNOWN, .sleep_min = NOT_KNOWN };
	if (told != NULL && !out.ahead)
		put_told(calendar, told, &out);
	if (given->chronicle != NULL) {
		out.load10 = out.ahead ? NOT_KNOWN : load_on(calendar, day);
		out.load_before10 = load_on(calendar, (struct day){ day.n - 1 });
	}
	out.has_phase = phase_on(given->plan, day, &out.phase);
	out.planned_kinds = planned_kinds(calendar, given->plan != NULL ? plan_day(given->plan, day) : NULL, &out);
	return out;
}

bool calendar_is_empty(const struct calendar *calendar)
{
	struct day today = calendar->given.today;
	return !calendar->begun || (calendar->first.n >= today.n && !calendar_on(calendar, today).told);
}
