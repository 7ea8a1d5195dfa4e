/* Which things are looked at: a fixed list, in which a ground, shoes and a variant stand once for each that was told. */
#include "trigger_inner.h"

#include "base/text.h"

/* --- the names that the diary knows ----------------------------------------------------- */

enum { NAMES_KEPT = 48, NAMES_SHOWN = 6 };

/* Shoes, or exercises, with how many days have them. */
struct names {
	struct { const char *name; int days; } at[NAMES_KEPT];
	int count;
};

static void names_add(struct names *names, const char *name)
{
	int at = 0;
	while (at < names->count && !text_same(names->at[at].name, name))
		at++;
	if (at == NAMES_KEPT)
		return;
	if (at == names->count) {
		names->at[names->count].name = name;
		names->at[names->count++].days = 0;
	}
	names->at[at].days++;
}

/* The most used first, and of those used as much the one that was told first. */
static void names_sort(struct names *names)
{
	for (int i = 1; i < names->count; i++)
		for (int k = i; k > 0 && names->at[k - 1].days < names->at[k].days; k--) {
			const char *name = names->at[k].name;
			const int days = names->at[k].days;
			names->at[k] = names->at[k - 1];
			names->at[k - 1].name = name;
			names->at[k - 1].days = days;
		}
}

/* Of the window, so that many are told apart before they are looked at. */
struct told {
	int surfaces[SURFACES];
	struct names shoes, variants;
};

static void tell_activity(struct told *told, const struct activity *activity)
{
	if (activity_is_run(activity)) {
		told->surfaces[activity->surface]++;
		if (activity->shoes != NULL && activity->shoes[0] != '\0')
			names_add(&told->shoes, activity->shoes);
	}
	for (size_t i = 0; i < activity->exercise_count; i++)
		if (activity->kind == ACTIVITY_STRENGTH)
			names_add(&told->variants, activity->exercises[i].exercise_id);
}

static void tell_window(struct told *told, const struct chronicle *chronicle, struct day from, int count)
{
	for (int i = 0; i < count; i++) {
		const struct chronicle_day *day = chronicle_on(chronicle, (struct day){ from.n + i });
		for (size_t k = 0; day != NULL && k < day->told.activity_count; k++)
			tell_activity(told, &day->told.activities[k]);
	}
	names_sort(&told->shoes);
	names_sort(&told->variants);
}

/* --- the list ------------------------------------------------------------------------------ */

struct filling {
	struct trigger_list *list;
	const struct chronicle *chronicle;
	const struct odds_days *days;
	struct day from;
	struct arena *arena;
};

static bool is_told(const struct filling *filling, const int8_t *with)
{
	for (int i = 0; i < filling->days->count; i++)
		if (with[i] != NOT_KNOWN)
			return true;
	return false;
}

static struct trigger_draft draft_of(const struct filling *filling, struct trigger_what what)
{
	struct trigger_draft draft = { .what = what };
	draft.look.with = trigger_days(&draft.what, filling->chronicle, filling->from, filling->days->count, filling->arena);
	draft.told = is_told(filling, draft.look.with);
	odds_count(filling->days, &draft.look, filling->arena);
	return draft;
}

static void add(struct filling *filling, struct trigger_draft draft)
{
	if (filling->list->count < TRIGGERS_MOST)
		filling->list->at[filling->list->count++] = draft;
}

/* True when one is with the thing exactly on the days that the other is, or exactly on those that it is not. */
static bool say_the_same(const struct filling *filling, const struct trigger_draft *a, const struct trigger_draft *b)
{
	bool same = true, opposite = true;
	for (int i = 0; i < filling->days->count && (same || opposite); i++) {
		const int8_t one = a->look.with[i], other = b->look.with[i];
		same = same && one == other;
		opposite = opposite && (one == NOT_KNOWN ? other == NOT_KNOWN : other == !one);
	}
	return same || opposite;
}

/*
 * Road beside all others says the same as trail beside all others where there are but the two, and two exercises
 * that always come together cannot be told apart. Of such the rarer is kept, and of grounds the one that is no road.
 */
static void add_once(struct filling *filling, struct trigger_draft draft)
{
	for (int i = 0; i < filling->list->count; i++) {
		struct trigger_draft *other = &filling->list->at[i];
		if (other->what.kind != draft.what.kind || !say_the_same(filling, other, &draft))
			continue;
		if (draft.what.kind != TRIGGER_SURFACE && draft.look.n_with <= other->look.n_with)
			*other = draft;
		return;
	}
	add(filling, draft);
}

static void add_kind(struct filling *filling, enum trigger_kind kind, const struct told *told)
{
	(void)told;
	struct trigger_what what = { .kind = kind, .cadence = NOT_KNOWN };
	if (kind == TRIGGER_CADENCE)
		what.cadence = trigger_own_cadence(filling->chronicle, filling->from,
		                                   (struct day){ filling->from.n + filling->days->count - 1 });
	add(filling, draft_of(filling, what));
}

static const enum surface grounds[] = { SURFACE_TRAIL, SURFACE_GRAVEL, SURFACE_GRASS, SURFACE_TRACK, SURFACE_TREADMILL,
	                                SURFACE_ROAD };

static void add_surfaces(struct filling *filling, enum trigger_kind kind, const struct told *told)
{
	const int before = filling->list->count;
	for (size_t i = 0; i < sizeof grounds / sizeof grounds[0]; i++)
		if (told->surfaces[grounds[i]] > 0)
			add_once(filling, draft_of(filling, (struct trigger_what){ .kind = kind, .surface = grounds[i],
			                                                          .cadence = NOT_KNOWN }));
	if (filling->list->count == before)
		add_kind(filling, kind, told);
}

static void add_shoes(struct filling *filling, enum trigger_kind kind, const struct told *told)
{
	for (int i = 0; i < told->shoes.count && i < NAMES_SHOWN; i++)
		add_once(filling, draft_of(filling, (struct trigger_what){ .kind = kind, .name = told->shoes.at[i].name,
		                                                          .cadence = NOT_KNOWN }));
	if (told->shoes.count == 0)
		add_kind(filling, kind, told);
}

/* A variant of which there is no other to lay beside it is nothing to look at. */
static void add_variants(struct filling *filling, enum trigger_kind kind, const struct told *told)
{
	const int before = filling->list->count;
	for (int i = 0; i < told->variants.count && filling->list->count - before < NAMES_SHOWN; i++) {
		struct trigger_draft draft = draft_of(filling, (struct trigger_what){
			.kind = kind, .name = told->variants.at[i].name, .cadence = NOT_KNOWN });
		if (draft.look.n_with > 0 && draft.look.n_without > 0)
			add_once(filling, draft);
	}
	if (filling->list->count == before)
		add_kind(filling, kind, told);
}

static void (*const fillers[TRIGGER_KINDS])(struct filling *, enum trigger_kind, const struct told *) = {
	[TRIGGER_DOWNHILL] = add_kind, [TRIGGER_SURFACE] = add_surfaces, [TRIGGER_SHOES] = add_shoes,
	[TRIGGER_CADENCE] = add_kind,  [TRIGGER_GAP] = add_kind,         [TRIGGER_LONG] = add_kind,
	[TRIGGER_STRENGTH] = add_kind, [TRIGGER_SLEEP] = add_kind,       [TRIGGER_VARIANT] = add_variants,
	[TRIGGER_SITTING] = add_kind,
};

void trigger_list_fill(struct trigger_list *list, const struct chronicle *chronicle, const struct odds_days *days,
                       struct day from, struct arena *arena)
{
	struct told told = { .surfaces = { 0 } };
	struct filling filling = { list, chronicle, days, from, arena };
	tell_window(&told, chronicle, from, days->count);
	for (enum trigger_kind kind = 0; kind < TRIGGER_KINDS; kind++)
		fillers[kind](&filling, kind, &told);
}
