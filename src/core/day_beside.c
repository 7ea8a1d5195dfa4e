/* The day before, the day itself, and the next day with a session: what load met, and what answered it. */
#include "day_inner.h"

#include "chronicle_inner.h"
#include "core/ledger.h"

enum { LOOK_AHEAD = 7 };

static int peak_of(const struct activity *activities, size_t count)
{
	int peak = NOT_KNOWN;
	for (size_t i = 0; i < count; i++)
		peak = higher_pain(peak, activities[i].during);
	return peak;
}

static int load_of(const struct chronicle *chronicle, struct day day)
{
	int by[SPENDERS], sum = 0;
	if (chronicle == NULL || !ledger_day(chronicle, day, by))
		return NOT_KNOWN;
	for (int i = 0; i < SPENDERS; i++)
		sum += by[i];
	return sum;
}

static struct day_beside beside_of(const struct day_page_given *given, struct day day)
{
	const struct check_in *next = diary_check_in(given->diary, (struct day){ day.n + 1 });
	struct day_beside beside = { .day = day, .load10 = load_of(given->chronicle, day), .next_morning = NOT_KNOWN };
	beside.activities = diary_activities(given->diary, day, &beside.activity_count);
	beside.peak = peak_of(beside.activities, beside.activity_count);
	for (int knee = 0; next != NULL && knee < KNEES; knee++)
		beside.next_morning = higher_pain(beside.next_morning, next->morning[knee]);
	beside.morning_to_come = next == NULL && day.n >= given->today.n;
	beside.missing = beside.activity_count == 0 && diary_check_in(given->diary, day) == NULL;
	return beside;
}

void day_put_beside(struct day_page *page, const struct day_page_given *given)
{
	size_t count = 0;
	page->beside[page->beside_count++] = beside_of(given, (struct day){ given->day.n - 1 });
	page->beside[page->beside_count++] = beside_of(given, given->day);
	for (int by = 1; by <= LOOK_AHEAD && count == 0 && given->day.n + by <= given->today.n; by++) {
		struct day day = { given->day.n + by };
		diary_activities(given->diary, day, &count);
		if (count > 0)
			page->beside[page->beside_count++] = beside_of(given, day);
	}
}
