/* Days added up, and days looked for. */
#include "calendar_inner.h"

#include "base/text.h"

/* --- sums ---------------------------------------------------------------------------- */

static void add_day(struct calendar_sum *sum, const struct calendar_day *day)
{
	sum->days++;
	sum->answered += day->worst != NOT_KNOWN || day->morning != NOT_KNOWN;
	sum->runs += day->runs;
	sum->green_runs += day->green_runs;
	sum->open_runs += day->open ? day->runs - day->green_runs : 0;
	sum->flare_days += day->flare;
	sum->run_m += day->run_m;
	sum->highest = day->worst > sum->highest ? day->worst : sum->highest;
	if (day->worst != NOT_KNOWN) {
		sum->worst += day->worst;
		sum->worst_days++;
	}
	if (day->load10 != NOT_KNOWN) {
		sum->load10 += day->load10;
		sum->load_days++;
	}
}

/* Today counts once something was told of it. */
struct calendar_sum calendar_sum(const struct calendar *calendar, struct day from, struct day to)
{
	struct calendar_sum sum = { .highest = NOT_KNOWN };
	struct day today = calendar->given.today;
	if (!calendar->begun)
		return sum;
	if (from.n < calendar->first.n)
		from = calendar->first;
	for (struct day day = from; day.n <= to.n && day.n <= today.n; day.n++) {
		struct calendar_day one = calendar_on(calendar, day);
		if (day.n < today.n || one.told)
			add_day(&sum, &one);
	}
	return sum;
}

/* --- looking for words -------------------------------------------------------------------- */

struct search {
	const char *words;
	struct calendar_found *found;
	size_t count;
};

static void look(struct search *search, struct day day, const char *text)
{
	if (text != NULL && text_contains(text, search->words))
		search->found[search->count++] = (struct calendar_found){ day, text };
}

/* Goals stand in no order of days and there are few of them. */
static void look_at_goals(struct search *search, const struct diary *diary)
{
	for (size_t i = 0; i < diary->goal_count; i++)
		look(search, diary->goals[i].since, diary->goals[i].text);
	for (size_t i = 1; i < search->count; i++)
		for (size_t at = i; at > 0 && search->found[at].day.n < search->found[at - 1].day.n; at--) {
			struct calendar_found later = search->found[at - 1];
			search->found[at - 1] = search->found[at];
			search->found[at] = later;
		}
}

/* Puts what was found in the other list between, both being in the order of days. */
static struct calendar_found *merge(const struct search *one, const struct search *other, struct arena *arena)
{
	struct calendar_found *out = arena_array(arena, one->count + other->count + 1, sizeof *out);
	size_t a = 0, b = 0;
	while (a < one->count || b < other->count) {
		bool first = b == other->count || (a < one->count && one->found[a].day.n <= other->found[b].day.n);
		out[a + b] = first ? one->found[a] : other->found[b];
		*(first ? &a : &b) += 1;
	}
	return out;
}

const struct calendar_found *calendar_search(const struct calendar *calendar, const char *words, size_t *count,
                                             struct arena *arena)
{
	const struct diary *diary = calendar->given.diary;
	struct search mornings = { words, arena_array(arena, diary->check_in_count + 1, sizeof *mornings.found), 0 };
	struct search deeds = { words, arena_array(arena, diary->activity_count + 1, sizeof *deeds.found), 0 };
	struct search goals = { words, arena_array(arena, diary->goal_count + 1, sizeof *goals.found), 0 };
	*count = 0;
	if (words[0] == '\0')
		return NULL;
	for (size_t i = 0; i < diary->check_in_count; i++)
		look(&mornings, diary->check_ins[i].day, diary->check_ins[i].note);
	for (size_t i = 0; i < diary->activity_count; i++)
		look(&deeds, diary->activities[i].day, diary->activities[i].note);
	look_at_goals(&goals, diary);
	struct search told = { words, merge(&mornings, &deeds, arena), mornings.count + deeds.count };
	*count = told.count + goals.count;
	return merge(&told, &goals, arena);
}

int calendar_found_next(const struct calendar_found *found, size_t count, struct day day, int by)
{
	if (count == 0)
		return -1;
	size_t at = 0;
	while (at < count && (by > 0 ? found[at].day.n <= day.n : found[at].day.n < day.n))
		at++;
	if (by > 0)
		return at < count ? (int)at : 0;
	return at > 0 ? (int)at - 1 : (int)count - 1;
}
