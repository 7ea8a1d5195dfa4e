#include "core/report_words.h"

#include "chronicle_inner.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "core/knee_map.h"

enum { TENTHS = 10, PERCENT = 100, MINUTE_S = 60, HOUR_MIN = 60 };

static const char none[] = "\xe2\x80\x93";
const char report_origin[] = "From the runner's own log. Not a medical document.";
const char report_answer[] = "An answer comes back as a file: limits written into overlay.yaml (by, since, and any of "
	"run_pain_most, run_most_m, week_most_m, no_running, no_impact, banned, note), put into the runner's folder of "
	"settings, go before every rule of the program.";

/* --- typed text --------------------------------------------------------------------- */

static bool is_control(uint32_t ch)
{
	return ch < 0x20 || (ch >= 0x7f && ch < 0xa0) || ch == 0x2028 || ch == 0x2029;
}

/* Marks that turn the direction of writing would turn what stands behind the text too. */
static bool turns(uint32_t ch)
{
	return ch == 0x061c || ch == 0x200e || ch == 0x200f || (ch >= 0x202a && ch <= 0x202e) ||
	       (ch >= 0x2066 && ch <= 0x2069) || ch == 0xfeff;
}

const char *report_plain(struct arena *arena, const char *text)
{
	enum { LONGEST = 3 }; /* bytes that stand for a malformed one */
	const char *end = text + strlen(text);
	char *out = arena_alloc(arena, LONGEST * (size_t)(end - text) + 1);
	size_t length = 0;
	while (text < end) {
		uint32_t ch = utf8_next(&text, end);
		if (!turns(ch))
			length += utf8_put(is_control(ch) ? ' ' : ch, out + length);
	}
	return out;
}

/* --- dates --------------------------------------------------------------------------- */

const char *report_date(const struct report *report, struct arena *arena, struct day day)
{
	struct date date = day_to_date(day);
	if (date.year != day_to_date(report->given.to).year)
		return arena_print(arena, "%d %s %d", date.day, day_month_name(date.month), date.year);
	return arena_print(arena, "%d %s", date.day, day_month_name(date.month));
}

/* "28 Feb", "28 Feb to 3 Mar". */
static const char *report_days(const struct report *report, struct arena *arena, struct day from, struct day to)
{
	const char *first = report_date(report, arena, from);
	return from.n == to.n ? first : arena_print(arena, "%s to %s", first, report_date(report, arena, to));
}

const char *report_dates(const struct report *report, struct arena *arena, const struct day *days, size_t count,
                         size_t most)
{
	const char *out = "";
	size_t named = 0, last = 0;
	for (size_t i = 0; i < count && named < most; i = last + 1, named++) {
		for (last = i; last + 1 < count && days[last + 1].n == days[last].n + 1;)
			last++;
		const char *words = report_days(report, arena, days[i], days[last]);
		out = arena_print(arena, "%s%s%s", out, i == 0 ? "" : ", ", words);
	}
	return last + 1 < count ? arena_print(arena, "%s and %zu more", out, count - last - 1) : out;
}

const char *report_period(const struct report *report, struct arena *arena)
{
	struct date to = day_to_date(report->given.to);
	return arena_print(arena, "%s to %d %s %d", report_date(report, arena, report->given.from), to.day,
	                   day_month_name(to.month), to.year);
}

/* --- who --------------------------------------------------------------------------------- */

static const char *knee_words(const struct report *report)
{
	static const char *const words[] = { [SIDE_LEFT] = "Left knee", [SIDE_RIGHT] = "Right knee",
		[SIDE_BOTH] = "Both knees" };
	return report->given.diary->intake.knee == NOT_KNOWN ? "Knee not told" : words[report->knee];
}

const char *report_who(const struct report *report, struct arena *arena)
{
	static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December" };
	const char *out = arena_print(arena, "%s%s", knee_words(report),
	                              report->pattern == PATTERN_YES ? ", pain around the kneecap" : "");
	if (!report->has_since)
		return out;
	return arena_print(arena, "%s, since %s %d", out, months[report->since.month - 1], report->since.year);
}

const char *report_runner(const struct report *report, struct arena *arena)
{
	static const char *const sexes[SEX_KINDS] = { [SEX_NOT_SAID] = "Runner", [SEX_FEMALE] = "Runner, female",
		[SEX_MALE] = "Runner, male" };
	enum { DECADE_END = 9 };
	if (report->age_from == NOT_KNOWN && report->sex == SEX_NOT_SAID)
		return NULL;
	if (report->age_from == NOT_KNOWN)
		return sexes[report->sex];
	return arena_print(arena, "%s, %d to %d", sexes[report->sex], report->age_from, report->age_from + DECADE_END);
}

/* --- numbers ------------------------------------------------------------------------------- */

const char *report_tenths(struct arena *arena, int tenths)
{
	return tenths == NOT_KNOWN ? none : arena_print(arena, "%d.%d", tenths / TENTHS, tenths % TENTHS);
}

const char *report_distance(const struct report *report, struct arena *arena, int32_t metres)
{
	/* In a column of weeks all stand in the same unit, however short. */
	if (metres < 0)
		return none;
	return arena_print(arena, "%s %s", report_tenths(arena, measure_distance_tenths(metres, report->units)),
	                   measure_distance_unit(report->units));
}

/* --- exceptions ------------------------------------------------------------------------------ */

const char *report_sign(const struct report *report, struct arena *arena, enum report_sign sign)
{
	if (sign != SIGN_PAIN)
		return report_sign_words[sign];
	return arena_print(arena, "pain of %d or more", report->pain_high);
}

/* Behind the last of the days that follow each other with the same words. */
static size_t run_end(const struct report_exception *exception, size_t from)
{
	const struct report_day *days = exception->days;
	size_t end = from + 1;
	while (end < exception->count && days[end].day.n == days[end - 1].day.n + 1 &&
	       (days[end].what == days[from].what ||
	        (days[end].what != NULL && days[from].what != NULL && text_same(days[end].what, days[from].what))))
		end++;
	return end;
}

/* "D1, worst 7", "D2, worst 1, next morning 4", "8", NULL: of several days the highest, the morning where it tops them. */
static const char *run_words(const struct report_exception *exception, struct arena *arena, size_t from, size_t end)
{
	const char *out = exception->days[from].what;
	int worst = NOT_KNOWN, next = NOT_KNOWN;
	for (size_t i = from; i < end; i++) {
		worst = higher_pain(worst, exception->days[i].pain);
		next = higher_pain(next, exception->days[i].next_morning);
	}
	if (worst != NOT_KNOWN)
		out = out != NULL ? arena_print(arena, "%s, worst %d", out, worst) : arena_print(arena, "%d", worst);
	if (next > worst)
		out = arena_print(arena, "%s%snext morning %d", out != NULL ? out : "", out != NULL ? ", " : "", next);
	return out;
}

/* "2 Mar (8)", "9 Feb to 11 Feb (D1, worst 7)" */
static const char *sign_run(const struct report *report, struct arena *arena, const struct report_exception *exception,
                            size_t from, size_t end)
{
	const char *date = report_days(report, arena, exception->days[from].day, exception->days[end - 1].day);
	const char *words = run_words(exception, arena, from, end);
	return words != NULL ? arena_print(arena, "%s (%s)", date, words) : date;
}

const char *report_sign_days(const struct report *report, struct arena *arena, const struct report_exception *exception,
                             size_t most)
{
	const char *out = "";
	size_t named = 0, next = 0;
	for (size_t i = 0; i < exception->count && named < most; i = next, named++) {
		next = run_end(exception, i);
		out = arena_print(arena, "%s%s%s", out, i == 0 ? "" : ", ", sign_run(report, arena, exception, i, next));
	}
	return next < exception->count ? arena_print(arena, "%s and %zu more", out, exception->count - next) : out;
}

const char *report_signs_without(const struct report *report, struct arena *arena, bool asked)
{
	const char *out = NULL;
	for (int i = 0; i < REPORT_SIGNS; i++) {
		const struct report_exception *exception = &report->exception[i];
		const char *word = report_sign(report, arena, (enum report_sign)i);
		if (exception->count == 0 && exception->asked == asked)
			out = out == NULL ? word : arena_print(arena, "%s, %s", out, word);
	}
	return out;
}

/* --- changes ------------------------------------------------------------------------------------ */

const char *report_change(const struct report_change *change, struct arena *arena)
{
	if (change->rule == NULL)
		return arena_print(arena, "%s%s", change->text, change->kind == REPORT_OWN ? " (the runner)" : "");
	if (text_same(change->rule, "overlay") || text_same(change->rule, report_change_words[change->kind]))
		return change->text;
	return arena_print(arena, "%s (%s)", change->text, change->rule);
}

const char *report_hold(const struct report_hold *hold)
{
	return hold->rule != NULL ? hold->rule->title : verdict_words[hold->code];
}

/* --- measures -------------------------------------------------------------------------------------- */

static const char *qualities(uint8_t quality, struct arena *arena)
{
	const char *out = "";
	for (int i = 0; i < QUALITIES; i++)
		if ((quality >> i & 1) != 0)
			out = arena_print(arena, "%s, %s", out, quality_words[i]);
	return out;
}

const char *report_zone(const struct report *report, struct arena *arena, const struct report_zone *zone)
{
	const char *highest = zone->highest == NOT_KNOWN ? "" : arena_print(arena, ", highest %d", zone->highest);
	return arena_print(arena, "%s, %s: %d %s%s, last %s%s", zone->side == SIDE_LEFT ? "left" : "right",
	                   knee_zone_alone(zone->zone), zone->days, zone->days == 1 ? "day" : "days", highest,
	                   report_date(report, arena, zone->last), qualities(zone->quality, arena));
}

static const char *whole(struct arena *arena, int value)
{
	return value == NOT_KNOWN ? none : arena_print(arena, "%d", value);
}

const char *report_result(const struct report_test *test, const struct test_result *result, struct arena *arena)
{
	const char *unit = test_unit_words[test->test->unit];
	if (!test->test->sides)
		return arena_print(arena, "%s %s", whole(arena, result->value), unit);
	return arena_print(arena, "right %s, left %s %s", whole(arena, result->right), whole(arena, result->left), unit);
}

/* Rounded down as the gate does: 91.7 is not 92, and so it is told beside it. */
const char *report_symmetry(const struct report_test *test, struct arena *arena)
{
	if (test->symmetry10 == NOT_KNOWN)
		return NULL;
	return arena_print(arena, "%s %%", report_tenths(arena, test->symmetry10));
}

const char *report_points(struct arena *arena, int tenths)
{
	const char *sign = tenths < 0 ? "-" : "";
	int size = abs(tenths);
	if (size % TENTHS == 0)
		return arena_print(arena, "%s%d", sign, size / TENTHS);
	return arena_print(arena, "%s%d.%d", sign, size / TENTHS, size % TENTHS);
}

const char *report_score_change(const struct report_score *score, struct arena *arena)
{
	if (!score->has_change)
		return NULL;
	const char *change = arena_print(arena, "%s%s", score->change10 > 0 ? "+" : "", report_points(arena, score->change10));
	if (score->def->change10 == NOT_SET)
		return arena_print(arena, "%s, no change that counts is published", change);
	return arena_print(arena, "%s, %s from %s", change, score->counts ? "counts" : "would count",
	                   report_points(arena, score->def->change10));
}

/* --- the rest ----------------------------------------------------------------------------------------- */

static const char *duration(struct arena *arena, int32_t seconds)
{
	int minutes = seconds / MINUTE_S;
	if (minutes < HOUR_MIN)
		return arena_print(arena, "%d min", minutes);
	return arena_print(arena, "%d h %02d min", minutes / HOUR_MIN, minutes % HOUR_MIN);
}

const char *report_done_words(const struct report *report, struct arena *arena, const struct report_done *done)
{
	const char *out = arena_print(arena, "%d %s", done->count, activity_words[done->kind]);
	if (done->distance_m != NOT_KNOWN)
		out = arena_print(arena, "%s, %s", out, report_distance(report, arena, done->distance_m));
	if (done->duration_s != NOT_KNOWN)
		out = arena_print(arena, "%s, %s", out, duration(arena, done->duration_s));
	return out;
}

const char *report_kept(const struct report *report, struct arena *arena)
{
	if (report->planned == 0)
		return "no plan was kept of this time";
	return arena_print(arena, "%d of %d planned sessions, %d %%", report->kept, report->planned,
	                   report->kept * PERCENT / report->planned);
}

static const char *goal_best(const struct report *report, struct arena *arena, const struct report_goal *goal)
{
	if (!goal->state.known)
		return "nothing to lay beside it yet";
	const char *date = report_date(report, arena, goal->state.day);
	if (goal->state.reached)
		return arena_print(arena, "reached on %s", date);
	if (goal->goal->pain != NOT_KNOWN)
		return arena_print(arena, "worst of the last week %d", goal->state.best);
	return arena_print(arena, "best so far %s on %s", report_distance(report, arena, goal->state.best), date);
}

const char *report_goal(const struct report *report, struct arena *arena, const struct report_goal *goal)
{
	const char *text = goal->text == NULL ? "a goal" : report_plain(arena, goal->text);
	return arena_print(arena, "%s: %s", text, goal_best(report, arena, goal));
}

/* A number that is limited, and how it is said. */
static const char *limit(struct arena *arena, const char *so_far, const char *words)
{
	return so_far[0] == '\0' ? words : arena_print(arena, "%s; %s", so_far, words);
}

static const char *run_limits(const struct report *report, struct arena *arena, const struct overlay *overlay)
{
	const char *out = overlay->no_running ? "no running" : "";
	if (overlay->run_pain_most != NOT_SET)
		out = limit(arena, out, arena_print(arena, "pain in a run at most %d", overlay->run_pain_most));
	if (overlay->run_most_m != NOT_SET)
		out = limit(arena, out, arena_print(arena, "a run at most %s", report_distance(report, arena, overlay->run_most_m)));
	if (overlay->week_most_m != NOT_SET)
		out = limit(arena, out, arena_print(arena, "a week at most %s", report_distance(report, arena, overlay->week_most_m)));
	if (overlay->week_target_m != NOT_SET)
		out = limit(arena, out, arena_print(arena, "a week of %s", report_distance(report, arena, overlay->week_target_m)));
	return out;
}

static const char *strength_limits(struct arena *arena, const struct overlay *overlay, const char *out)
{
	if (overlay->no_impact)
		out = limit(arena, out, "no impact");
	if (overlay->tier_most != NOT_SET)
		out = limit(arena, out, arena_print(arena, "knee load at most %s", knee_tier_words[overlay->tier_most]));
	if (overlay->strength_most_week != NOT_SET)
		out = limit(arena, out, arena_print(arena, "strength at most %d times a week", overlay->strength_most_week));
	for (size_t i = 0; i < overlay->banned.count; i++)
		out = limit(arena, out, arena_print(arena, "no %s", overlay->banned.at[i]));
	return out;
}

const char *report_limits(const struct report *report, struct arena *arena)
{
	const struct overlay *overlay = report->overlay;
	const char *limits = strength_limits(arena, overlay, run_limits(report, arena, overlay));
	const char *by = report->given.redact ? "a professional" : report_plain(arena, overlay->by);
	const char *out = arena_print(arena, "by %s since %s: %s", by, report_date(report, arena, overlay->since),
	                              limits[0] == '\0' ? "no limit" : limits);
	if (overlay->note == NULL || report->given.redact)
		return out;
	return arena_print(arena, "%s (%s)", out, report_plain(arena, overlay->note));
}
