/* The list compared, corrected and told; and what stood before flares. */
#include "trigger_inner.h"

#include "base/text.h"

/* --- outcomes ---------------------------------------------------------------------------- */

static const int8_t *outcomes_of(struct triggers *triggers, const struct chronicle *chronicle, int count,
                                 struct arena *arena)
{
	int8_t *outcome = arena_alloc(arena, (size_t)count + 1);
	for (int i = 0; i < count; i++) {
		const struct day day = { triggers->from.n + i };
		const struct chronicle_day *told = chronicle_on(chronicle, day);
		outcome[i] = (int8_t)trigger_outcome_of(chronicle, day);
		triggers->days += outcome[i] != OUTCOME_NOT_KNOWN;
		triggers->flare_days += told != NULL && told->flare;
	}
	return outcome;
}

/* --- comparing ----------------------------------------------------------------------------- */

static enum trigger_says says_of(const struct trigger_draft *draft, const struct trigger_rules *rules)
{
	if (!draft->told)
		return TRIGGER_NOT_TOLD;
	if (draft->look.n_with < rules->group_least || draft->look.n_without < rules->group_least)
		return TRIGGER_TOO_FEW;
	return draft->look.stretch_days > rules->stretch_days ? TRIGGER_TOO_SLOW : TRIGGER_COMPARED;
}

/* Those with enough days go through the shuffles together. */
static int compare(const struct trigger_list *list, struct trigger *out, const struct odds_days *days,
                   struct arena *arena)
{
	struct odds_look looks[TRIGGERS_MOST];
	int count = 0;
	for (int i = 0; i < list->count; i++)
		if (out[i].says == TRIGGER_COMPARED)
			looks[count++] = list->at[i].look;
	odds_compare(days, looks, count, arena);
	for (int i = 0, at = 0; i < list->count; i++)
		if (out[i].says == TRIGGER_COMPARED)
			out[i].look = looks[at++];
	return count;
}

static void tell(struct triggers *triggers, const struct trigger_list *list, const struct chronicle *chronicle,
                 const struct odds_days *days, struct arena *arena)
{
	enum { A_PERCENT = 10 };
	const struct trigger_rules *rules = days->rules;
	struct trigger *out = arena_array(arena, TRIGGERS_MOST, sizeof *out);
	for (int i = 0; i < list->count; i++) {
		trigger_name(&out[i], &list->at[i].what, chronicle, arena);
		out[i].look = list->at[i].look;
		out[i].says = says_of(&list->at[i], rules);
	}
	triggers->looked = compare(list, out, days, arena);
	for (int i = 0; i < list->count; i++) {
		out[i].stands_out = out[i].says == TRIGGER_COMPARED &&
		                    out[i].look.corrected1000 <= rules->level * A_PERCENT;
		out[i].text = trigger_sentence(&out[i], rules, triggers->looked, arena);
	}
	triggers->at = out;
	triggers->count = (size_t)list->count;
}

/* --- before flares ----------------------------------------------------------------------------- */

static uint32_t stood_on(const struct trigger_list *list, const struct chronicle *chronicle, struct day day)
{
	uint32_t bits = 0;
	const struct chronicle_day *told = chronicle_on(chronicle, day);
	for (int i = 0; told != NULL && i < list->count; i++)
		if (trigger_on(&list->at[i].what, chronicle, told) == 1)
			bits |= (uint32_t)1 << i;
	return bits;
}

static bool begins_flare(const struct chronicle *chronicle, struct day day, int knee)
{
	const struct chronicle_day *now = chronicle_on(chronicle, day);
	const struct chronicle_day *before = chronicle_on(chronicle, (struct day){ day.n - 1 });
	return now != NULL && now->knee[knee].flare && (before == NULL || !before->knee[knee].flare);
}

static struct trigger_flare flare_on(const struct triggers *triggers, const struct trigger_list *list,
                                     const struct chronicle *chronicle, struct day day, int knee)
{
	struct trigger_flare flare = { .since = day, .side = (enum side)knee };
	for (int i = 0; i < triggers->before_days; i++)
		flare.with[i] = stood_on(list, chronicle, (struct day){ day.n - 1 - i });
	return flare;
}

static void mark_flares(struct triggers *triggers, const struct trigger_list *list, const struct chronicle *chronicle,
                        struct arena *arena)
{
	size_t room = 0;
	for (struct day day = triggers->from; day.n <= triggers->to.n; day.n++)
		for (int knee = 0; knee < KNEES; knee++)
			room += begins_flare(chronicle, day, knee);
	struct trigger_flare *flares = arena_array(arena, room + 1, sizeof *flares);
	for (struct day day = triggers->to; day.n >= triggers->from.n; day.n--)
		for (int knee = 0; knee < KNEES; knee++)
			if (begins_flare(chronicle, day, knee))
				flares[triggers->flare_count++] = flare_on(triggers, list, chronicle, day, knee);
	triggers->flares = flares;
}

/* --- all of it ---------------------------------------------------------------------------------- */

/* The window within the days that were told at all. */
static int clamp(struct triggers *triggers, const struct chronicle *chronicle)
{
	const struct day first = chronicle_first(chronicle);
	const int told = (int)chronicle_count(chronicle);
	if (triggers->from.n < first.n)
		triggers->from = first;
	if (triggers->to.n > first.n + told - 1)
		triggers->to.n = first.n + told - 1;
	return triggers->to.n < triggers->from.n ? 0 : triggers->to.n - triggers->from.n + 1;
}

struct triggers triggers_find(const struct chronicle *chronicle, struct day from, struct day to, struct arena *arena)
{
	const struct trigger_rules *rules = &chronicle_shelf(chronicle)->programme->trigger;
	struct triggers triggers = { .from = from, .to = to, .before_days = rules->before_flare_days };
	struct trigger_list list = { .count = 0 };
	struct odds_days days = { .count = clamp(&triggers, chronicle), .rules = rules };
	days.outcome = outcomes_of(&triggers, chronicle, days.count, arena);
	trigger_list_fill(&list, chronicle, &days, triggers.from, arena);
	tell(&triggers, &list, chronicle, &days, arena);
	mark_flares(&triggers, &list, chronicle, arena);
	return triggers;
}

const struct trigger *triggers_named(const struct triggers *triggers, const char *id)
{
	for (size_t i = 0; i < triggers->count; i++)
		if (text_same(triggers->at[i].id, id))
			return &triggers->at[i];
	return NULL;
}
