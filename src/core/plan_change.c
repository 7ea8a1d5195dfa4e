/* The runner's changes on the week: moves, swaps, skips and runs of their own, in the order they were made. */
#include "plan_inner.h"

#include <string.h>

enum { WINDOW = 3 * WEEK_DAYS, BESIDE = 1 }; /* the week of the day, with the ones beside it */

struct window {
	struct day first;
	struct wishes day[WINDOW];
};

static bool starts_with(const char *text, const char *beginning)
{
	return strncmp(text, beginning, strlen(beginning)) == 0;
}

static const struct {
	const char *word;
	enum week_what what;
} words[] = {
	{ "strength", WEEK_STRENGTH }, { "flare", WEEK_STRENGTH }, { "run", WEEK_RUN },   { "mobility", WEEK_MOBILITY },
	{ "recovery", WEEK_RECOVERY }, { "breathing", WEEK_BREATHING }, { "rest", WEEK_REST }, { "walk", WEEK_WALK },
	{ "brisk-walk", WEEK_WALK },   { "cardio", WEEK_CARDIO },
};

enum week_what what_of(const struct shelf *shelf, const char *what)
{
	if (what == NULL)
		return WEEK_WHATS;
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (starts_with(what, words[i].word))
			return words[i].what;
	const struct exercise *exercise = shelf_exercise(shelf, what);
	return exercise != NULL && exercise->kind == EXERCISE_CARDIO ? WEEK_CARDIO : WEEK_WHATS;
}

/* A walk stands in for easy cardio in a week, and the other way round. */
static bool alike(enum week_what a, enum week_what b)
{
	bool easy_a = a == WEEK_WALK || a == WEEK_CARDIO, easy_b = b == WEEK_WALK || b == WEEK_CARDIO;
	return a == b || (easy_a && easy_b);
}

/* The wish that `what` names; where a run may take the place of an item, that item too. */
static struct wish *find(struct wishes *wishes, enum week_what what)
{
	for (int i = 0; i < wishes->count; i++)
		if (alike(wishes->at[i].item.what, what))
			return &wishes->at[i];
	for (int i = 0; i < wishes->count; i++)
		if (what == WEEK_RUN && wishes->at[i].item.run_instead)
			return &wishes->at[i];
	return NULL;
}

static void put(struct wishes *wishes, struct wish wish)
{
	if (wishes->count < PLANNED_DAY)
		wishes->at[wishes->count++] = wish;
}

static struct wish take(struct wishes *wishes, struct wish *wish, const struct plan_change *change)
{
	struct wish taken = *wish;
	if (wishes->gone_count < PLANNED_DAY) {
		wishes->was[wishes->gone_count] = taken;
		wishes->gone[wishes->gone_count++] = change;
	}
	wishes->count--;
	memmove(wish, wish + 1, (size_t)(&wishes->at[wishes->count] - wish) * sizeof *wish);
	return taken;
}

/* The day's wishes in the window; NULL outside. */
static struct wishes *on(struct window *window, struct day day)
{
	int at = day.n - window->first.n;
	return at >= 0 && at < WINDOW ? &window->day[at] : NULL;
}

/* Where the day an item comes from lies outside of the window, what is moved is made up from its name. */
static struct wish taken_from(struct window *window, struct day day, enum week_what what,
                              const struct plan_change *change)
{
	struct wishes *wishes = on(window, day);
	struct wish *wish = wishes == NULL ? NULL : find(wishes, what);
	if (wish != NULL)
		return take(wishes, wish, change);
	return (struct wish){ .item = { .what = what, .run = what == WEEK_RUN ? RUN_PART_EASY : RUN_PART_NONE,
		.minutes = NOT_SET } };
}

static void give(struct window *window, struct day day, struct wish wish, const struct plan_change *change)
{
	struct wishes *wishes = on(window, day);
	wish.own = change;
	if (wishes != NULL && wish.item.what != WEEK_WHATS)
		put(wishes, wish);
}

static void move(struct window *window, const struct shelf *shelf, const struct plan_change *change)
{
	give(window, change->to, taken_from(window, change->from, what_of(shelf, change->what), change), change);
}

static void swap(struct window *window, const struct shelf *shelf, const struct plan_change *change)
{
	struct wish one = taken_from(window, change->from, what_of(shelf, change->what), change);
	struct wish other = taken_from(window, change->to, what_of(shelf, change->other), change);
	give(window, change->to, one, change);
	give(window, change->from, other, change);
}

static void skip(struct window *window, const struct shelf *shelf, const struct plan_change *change)
{
	taken_from(window, change->from, what_of(shelf, change->what), change);
}

static void add(struct window *window, const struct shelf *shelf, const struct plan_change *change)
{
	enum week_what what = what_of(shelf, change->what);
	give(window, change->from, (struct wish){ .added = change, .item = { .what = what, .run = RUN_PART_EASY,
		.minutes = change->duration_s > 0 ? change->duration_s / MINUTE_S : NOT_SET } }, change);
}

static void (*const apply[CHANGE_KINDS])(struct window *, const struct shelf *, const struct plan_change *) = {
	[CHANGE_MOVE] = move, [CHANGE_SWAP] = swap, [CHANGE_SKIP] = skip, [CHANGE_ADD] = add,
};

static bool touches(const struct plan_change *change, struct day first, int days)
{
	bool from = change->from.n >= first.n && change->from.n < first.n + days;
	bool goes = change->kind == CHANGE_MOVE || change->kind == CHANGE_SWAP;
	return from || (goes && change->to.n >= first.n && change->to.n < first.n + days);
}

static void fill_window(const struct stand *stand, struct window *window)
{
	for (int i = 0; i < WINDOW; i++) {
		struct week_day week;
		week_day_of(stand, day_plus(window->first, i), &week);
		window->day[i] = (struct wishes){ 0 };
		for (int at = 0; at < week.count; at++)
			put(&window->day[i], (struct wish){ .item = week.item[at] });
	}
}

static struct wishes unchanged(const struct stand *stand, struct day day)
{
	struct wishes wishes = { 0 };
	struct week_day week;
	week_day_of(stand, day, &week);
	for (int at = 0; at < week.count; at++)
		put(&wishes, (struct wish){ .item = week.item[at] });
	return wishes;
}

/* A window is large to lay out: mostly no change is near, and it is not. */
static struct wishes in_window(const struct stand *stand, struct day first, struct day day)
{
	struct window window = { .first = first };
	fill_window(stand, &window);
	for (size_t i = 0; i < stand->change_count; i++)
		if (touches(&stand->changes[i], first, WINDOW))
			apply[stand->changes[i].kind](&window, stand->shelf, &stand->changes[i]);
	return *on(&window, day);
}

struct wishes wishes_of(const struct stand *stand, struct day day)
{
	struct day first = day_plus(week_monday(day), -BESIDE * WEEK_DAYS);
	for (size_t i = 0; i < stand->change_count; i++)
		if (touches(&stand->changes[i], first, WINDOW))
			return in_window(stand, first, day);
	return unchanged(stand, day);
}
