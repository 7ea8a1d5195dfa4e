#include "day_inner.h"

#include "core/knee_map.h"

/* --- finding ----------------------------------------------------------------- */

const struct activity *diary_activities(const struct diary *diary, struct day day, size_t *count)
{
	size_t first = diary_activities_from(diary, day), end = first;
	while (end < diary->activity_count && diary->activities[end].day.n == day.n)
		end++;
	*count = end - first;
	return *count > 0 ? &diary->activities[first] : NULL;
}

const struct check_in *diary_check_in(const struct diary *diary, struct day day)
{
	size_t from = 0, to = diary->check_in_count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (diary->check_ins[middle].day.n < day.n)
			from = middle + 1;
		else
			to = middle;
	}
	return from < diary->check_in_count && diary->check_ins[from].day.n == day.n ? &diary->check_ins[from] : NULL;
}

/* --- the verdict's reason ------------------------------------------------------- */

static void put_known(struct why *why, const char *name, const char *label, int value, struct day day)
{
	if (value != NOT_KNOWN)
		why_dated(why, name, label, value, day);
	else
		why_unknown(why, name, label);
}

static struct why why_of(const struct day_page_given *given, const struct chronicle_day *judged)
{
	const struct rule *rule = shelf_rule(given->shelf, verdict_words[judged->verdict]);
	struct day day = given->day, next = { day.n + 1 };
	int knee = judged->side == SIDE_LEFT ? SIDE_LEFT : SIDE_RIGHT;
	const struct chronicle_day *after = chronicle_on(given->chronicle, next);
	struct why why = { .rule = verdict_words[judged->verdict],
			   .text = rule != NULL ? rule->text : verdict_words[judged->verdict] };
	put_known(&why, "pain_during", "highest pain in a session", judged->knee[knee].during, day);
	put_known(&why, "next_morning", "pain on the morning after", after != NULL ? after->knee[knee].morning : NOT_KNOWN,
	          next);
	put_known(&why, "usual", "usual morning", after != NULL ? after->knee[knee].usual : NOT_KNOWN, next);
	return why;
}

/* --- the page ------------------------------------------------------------------------ */

static void put_entries(struct day_page *page, const struct day_page_given *given, struct arena *arena)
{
	const struct activity *activities = diary_activities(given->diary, given->day, &page->entry_count);
	struct day_entry *entries = arena_array(arena, page->entry_count + 1, sizeof *entries);
	for (size_t i = 0; i < page->entry_count; i++)
		entries[i] = day_entry_of(given, page->judged, &activities[i]);
	page->entries = entries;
}

const struct day_page *day_page_make(const struct day_page_given *given, struct arena *arena)
{
	struct day_page *page = arena_alloc(arena, sizeof *page);
	*page = (struct day_page){ .day = given->day, .today = given->today, .record = given->record };
	page->judged = given->chronicle != NULL ? chronicle_on(given->chronicle, given->day) : NULL;
	page->check_in = diary_check_in(given->diary, given->day);
	page->zones = knee_marks(given->diary, given->day, &page->zone_count);
	put_entries(page, given, arena);
	page->moments = day_moments(page, given, &page->moment_count, arena);
	day_put_beside(page, given);
	day_put_wanted(page, given, arena);
	if (page->judged != NULL)
		page->why = why_of(given, page->judged);
	return page;
}
