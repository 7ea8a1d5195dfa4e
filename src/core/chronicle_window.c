/* What follows from several days. */
#include "chronicle_inner.h"

/* The days of a window that are in the chronicle, both ends included; empty when last < first. */
struct window {
	int32_t first, last;
};

static struct window window_of(const struct chronicle *chronicle, struct day through, int days)
{
	const int32_t end = through.n - chronicle->first.n, first = end - days + 1;
	return (struct window){ first > 0 ? first : 0, end < chronicle->count ? end : chronicle->count - 1 };
}

static struct window not_before(const struct chronicle *chronicle, struct window window, struct day from)
{
	const int32_t first = from.n - chronicle->first.n;
	return (struct window){ first > window.first ? first : window.first, window.last };
}

struct longest_run chronicle_longest(const struct chronicle *chronicle, struct day through, int days)
{
	const struct window window = window_of(chronicle, through, days);
	struct longest_run longest = { .known = false };
	for (int32_t at = window.first; at <= window.last; at++) {
		const struct chronicle_day *day = &chronicle->day[at];
		if (day->longest_run_m > longest.distance_m)
			longest = (struct longest_run){ day->longest_run_m, day->told.day, true };
	}
	return longest;
}

int chronicle_red_episodes(const struct chronicle *chronicle, struct day from, struct day through, int days)
{
	const struct window window = not_before(chronicle, window_of(chronicle, through, days), from);
	const int32_t since = from.n - chronicle->first.n;
	int32_t counted = NO_DAY;
	int episodes = 0;
	for (int32_t at = window.first; at <= window.last; at++) {
		const int32_t first = chronicle->state[at].episode_first;
		/* One that began before `from` has had its effect there. */
		if (!chronicle->day[at].red || first < since || first == counted)
			continue;
		counted = first;
		episodes++;
	}
	return episodes;
}

int chronicle_counted_ambers(const struct chronicle *chronicle, struct day from, struct day through, int days)
{
	const struct window window = not_before(chronicle, window_of(chronicle, through, days), from);
	int ambers = 0;
	for (int32_t at = window.first; at <= window.last; at++)
		ambers += chronicle->day[at].counted_amber;
	return ambers;
}

/* The whole part of a square root. */
static int root(int64_t square)
{
	int64_t low = 0, high = 65536;
	while (low < high) {
		const int64_t middle = (low + high + 1) / 2;
		if (middle * middle <= square)
			low = middle;
		else
			high = middle - 1;
	}
	return (int)low;
}

bool chronicle_ready_mean(const struct chronicle *chronicle, struct day day, struct ready_mean *out)
{
	const struct ready_rules *rules = &chronicle->programme->readiness;
	const struct window window = window_of(chronicle, (struct day){ day.n - 1 }, rules->mean_days);
	int64_t count = 0, sum = 0, squares = 0;
	for (int32_t at = window.first; at <= window.last; at++) {
		const int ready = chronicle->day[at].readiness;
		if (ready == NOT_KNOWN)
			continue;
		count++;
		sum += ready;
		squares += (int64_t)ready * ready;
	}
	if (count < rules->mean_least || count == 0)
		return false;
	/* n^2 times the variance is n * squares - sum^2: whole numbers up to the root. */
	*out = (struct ready_mean){
		.mean = (int)((2 * sum + count) / (2 * count)),
		.sd_tenths = (int)(root(100 * (count * squares - sum * sum)) / count),
		.days = (int)count,
	};
	return true;
}

int chronicle_days_without_run(const struct chronicle *chronicle, struct day day)
{
	int32_t before = day.n - chronicle->first.n - 1;
	if (before >= chronicle->count)
		before = chronicle->count - 1;
	if (before < 0 || chronicle->state[before].last_run == NO_DAY)
		return NOT_KNOWN;
	return day.n - chronicle->first.n - chronicle->state[before].last_run - 1;
}

static bool morning_missing(const struct chronicle *chronicle, int32_t at)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(chronicle->intake, knee) && chronicle->day[at].knee[knee].morning == NOT_KNOWN)
			return true;
	return false;
}

bool chronicle_missing_morning(const struct chronicle *chronicle, struct day today, struct day *out)
{
	const struct intake *intake = chronicle->intake;
	const struct day yesterday = { today.n - 1 };
	struct window window = window_of(chronicle, yesterday, chronicle->programme->response.late_days);
	if (intake->ready)
		window = not_before(chronicle, window, intake->since);
	/* The newest first: it is remembered best. */
	for (int32_t at = window.last; at >= window.first; at--) {
		if (!morning_missing(chronicle, at))
			continue;
		*out = (struct day){ chronicle->first.n + at };
		return true;
	}
	return false;
}
