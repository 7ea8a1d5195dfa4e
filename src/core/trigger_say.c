/* What things are called, and what was found, in sentences. */
#include "trigger_inner.h"

#include "base/text.h"

enum { TENTHS = 10 };

const char *const trigger_says_words[] = {
	[TRIGGER_COMPARED] = "compared", [TRIGGER_TOO_FEW] = "too-few", [TRIGGER_TOO_SLOW] = "too-slow",
	[TRIGGER_NOT_TOLD] = "not-told",
};

const char trigger_outcome[] = "pain on waking, next morning, against the usual morning";

/* Of each kind: its id, its name, days with and without, a run by lot with and without; %s the ground, shoes or exercise. */
static const struct kind_words {
	const char *id, *name, *with, *without, *run_with, *run_without;
	const char *not_told;
	bool can_try;
} kinds[TRIGGER_KINDS] = {
	[TRIGGER_DOWNHILL] = { "downhill", "Downhill", "days with a downhill run", "days with other runs", "downhill",
		"not downhill", "No run tells flat, up or down: write it with the run and this can be looked at.", true },
	[TRIGGER_SURFACE] = { "surface", "Ground", "days with a run on %s", "days with runs elsewhere", "on %s", "not on %s",
		"No run tells its ground: write it with the run and this can be looked at.", true },
	[TRIGGER_SHOES] = { "shoes", "Shoes", "days with a run in %s", "days with runs in other shoes", "in %s",
		"in shoes other than %s", "No run tells its shoes: write them with the run and this can be looked at.", true },
	[TRIGGER_CADENCE] = { "cadence", "Step rate", "days with a run above your usual %s steps a minute",
		"days with runs at it or below", "above %s steps a minute", "at %s steps a minute or below",
		"No run tells its step rate: write it with the run and this can be looked at.", true },
	[TRIGGER_GAP] = { "gap", "Two days running", "days with a run the day after a run", "days with a run after a day off",
		NULL, NULL, "No run stands beside a day that was told.", false },
	[TRIGGER_LONG] = { "long", "Longest in a month", "days with a run longer than any of the days before it",
		"days with shorter runs", NULL, NULL, "No run tells its length beside another one.", false },
	[TRIGGER_STRENGTH] = { "strength", "Strength near", "days with a run and strength that day or the day before",
		"days with a run and no strength near", NULL, NULL, "No run stands beside a day that was told.", false },
	[TRIGGER_SLEEP] = { "sleep", "Short night", "days after a short night", "days after longer nights", NULL, NULL,
		"No morning tells its sleep: tell it at the check-in and this can be looked at.", false },
	[TRIGGER_VARIANT] = { "variant", "Exercise variant", "days with %s", "days with another of its kind", NULL, NULL,
		"No exercise was done in two variants yet.", false },
	[TRIGGER_SITTING] = { "sitting", "Hours sitting", "days with much sitting", "days with less", NULL, NULL,
		"The diary knows your usual hours of sitting, not those of each day: this cannot be judged.", false },
};

/* --- ids ----------------------------------------------------------------------------------- */

static bool read_name(struct trigger_what *what, const char *name)
{
	what->name = name;
	if (what->kind != TRIGGER_SURFACE)
		return name[0] != '\0' && (what->kind == TRIGGER_SHOES || what->kind == TRIGGER_VARIANT);
	for (enum surface surface = SURFACE_ROAD; surface < SURFACES; surface++)
		if (text_same(surface_words[surface], name))
			what->surface = surface;
	return what->surface != SURFACE_NOT_SAID;
}

static bool is_one_of_many(enum trigger_kind kind)
{
	return kind == TRIGGER_SURFACE || kind == TRIGGER_SHOES || kind == TRIGGER_VARIANT;
}

bool trigger_read_id(struct trigger_what *out, const char *id, const struct chronicle *chronicle, struct day from,
                     struct day to)
{
	for (enum trigger_kind kind = 0; kind < TRIGGER_KINDS; kind++) {
		const size_t length = strlen(kinds[kind].id);
		struct trigger_what what = { .kind = kind, .cadence = NOT_KNOWN };
		if (strncmp(id, kinds[kind].id, length) != 0)
			continue;
		const bool named = id[length] == ':' && is_one_of_many(kind) && read_name(&what, id + length + 1);
		if (!named && (id[length] != '\0' || is_one_of_many(kind)))
			continue;
		if (kind == TRIGGER_CADENCE)
			what.cadence = trigger_own_cadence(chronicle, from, to);
		*out = what;
		return true;
	}
	return false;
}

/* --- words ------------------------------------------------------------------------------------ */

static const char *exercise_name(const struct chronicle *chronicle, const char *id)
{
	const struct exercise *exercise = shelf_exercise(chronicle_shelf(chronicle), id);
	return exercise != NULL ? exercise->name : id;
}

/* What stands for the %s of its words; NULL: the kind as a whole. */
static const char *object_of(const struct trigger_what *what, const struct chronicle *chronicle, struct arena *arena)
{
	if (what->kind == TRIGGER_SURFACE)
		return what->surface != SURFACE_NOT_SAID ? surface_words[what->surface] : NULL;
	if (what->kind == TRIGGER_CADENCE)
		return what->cadence != NOT_KNOWN ? arena_print(arena, "%d", what->cadence) : NULL;
	if (what->kind == TRIGGER_VARIANT && what->name != NULL)
		return exercise_name(chronicle, what->name);
	return what->name;
}

/* `words` with `object` in place of its %s. */
static const char *filled(struct arena *arena, const char *words, const char *object)
{
	const char *gap = strstr(words, "%s");
	if (gap == NULL)
		return words;
	return arena_print(arena, "%.*s%s%s", (int)(gap - words), words, object != NULL ? object : "one of them", gap + 2);
}

static const char *capital(struct arena *arena, const char *words)
{
	char *copy = arena_string(arena, words);
	if (copy[0] >= 'a' && copy[0] <= 'z')
		copy[0] = (char)(copy[0] - 'a' + 'A');
	return copy;
}

bool trigger_can_try(const struct trigger_what *what)
{
	if (what->kind == TRIGGER_SURFACE)
		return what->surface != SURFACE_NOT_SAID;
	if (what->kind == TRIGGER_CADENCE)
		return what->cadence != NOT_KNOWN;
	return kinds[what->kind].can_try && (what->kind != TRIGGER_SHOES || what->name != NULL);
}

void trigger_name(struct trigger *out, const struct trigger_what *what, const struct chronicle *chronicle,
                  struct arena *arena)
{
	const struct kind_words *words = &kinds[what->kind];
	const char *object = object_of(what, chronicle, arena);
	const bool named = is_one_of_many(what->kind) && object != NULL;
	const char *key = what->kind == TRIGGER_SURFACE ? object : what->name;
	out->id = named ? arena_print(arena, "%s:%s", words->id, key) : words->id;
	out->kind = what->kind;
	out->name = named ? capital(arena, object) : words->name;
	out->with = filled(arena, words->with, object);
	out->without = filled(arena, words->without, object);
	out->can_try = trigger_can_try(what);
}

const char *trigger_wish(const struct trigger_what *what, bool with, struct arena *arena)
{
	const struct kind_words *words = &kinds[what->kind];
	return filled(arena, with ? words->run_with : words->run_without, object_of(what, NULL, arena));
}

/* --- sentences -------------------------------------------------------------------------------- */

const char *trigger_tenths(struct arena *arena, int number10)
{
	const int size = number10 < 0 ? -number10 : number10;
	return arena_print(arena, "%s%d.%d", number10 < 0 ? "-" : "", size / TENTHS, size % TENTHS);
}

const char *trigger_compares(struct arena *arena, int difference10)
{
	if (difference10 == 0)
		return "as high as";
	return arena_print(arena, "%s %s than", trigger_tenths(arena, difference10 < 0 ? -difference10 : difference10),
	                   difference10 < 0 ? "lower" : "higher");
}

/* "in 4 of 100 looks"; chance below one in a hundred is said by the thousand. */
static const char *so_often(struct arena *arena, int share1000)
{
	if (share1000 < TENTHS)
		return arena_print(arena, "%d of 1000", share1000);
	return arena_print(arena, "%d of 100", (share1000 + TENTHS - 1) / TENTHS);
}

static const char *advice(const struct trigger *trigger)
{
	if (!trigger->stands_out)
		return "do not act on it";
	return trigger->look.difference10 > 0 ? "associated with sorer mornings" : "associated with easier mornings";
}

static const char *compared(const struct trigger *trigger, int looked, struct arena *arena)
{
	const struct odds_look *look = &trigger->look;
	return arena_print(arena, "After %d %s the next morning was %s after %d %s (%s to %s). That would come by chance in %s "
	                   "looks at nothing, %s counting that %d %s looked at: %s.",
	                   look->n_with, trigger->with, trigger_compares(arena, look->difference10), look->n_without,
	                   trigger->without, trigger_tenths(arena, look->low10), trigger_tenths(arena, look->high10),
	                   so_often(arena, look->p1000), so_often(arena, look->corrected1000), looked,
	                   looked == 1 ? "thing was" : "things were", advice(trigger));
}

static const char *lot(const struct trigger *trigger, const struct trigger_rules *rules, struct arena *arena)
{
	return trigger->can_try ? arena_print(arena, " A try by lot of %d runs can tell.", rules->runs_usual) : "";
}

/* "1 day with a run on trail", "4 days with ...": every kind's words begin with days. */
static const char *so_many(struct arena *arena, int count, const char *days)
{
	return count == 1 ? arena_print(arena, "1 day%s", days + strlen("days")) : arena_print(arena, "%d %s", count, days);
}

static const char *too_few(const struct trigger *trigger, const struct trigger_rules *rules, struct arena *arena)
{
	const int least = rules->group_least, with = least - trigger->look.n_with, without = least - trigger->look.n_without;
	const char *needs = with > 0 && without > 0 ? arena_print(arena, "%d more with it and %d without", with, without)
		: with > 0 ? arena_print(arena, "%d more with it", with) : arena_print(arena, "%d more without it", without);
	const bool one = (with > 0 ? with : 0) + (without > 0 ? without : 0) == 1;
	return arena_print(arena, "%s and %s have a known next morning: %s %s needed before this says anything.%s",
	                   so_many(arena, trigger->look.n_with, trigger->with),
	                   so_many(arena, trigger->look.n_without, trigger->without), needs, one ? "is" : "are",
	                   lot(trigger, rules, arena));
}

static const char *too_slow(const struct trigger *trigger, const struct trigger_rules *rules, struct arena *arena)
{
	return arena_print(arena, "This stays the same for about %d days at a time, and the usual morning follows so slow a "
	                   "change: it cannot be told apart from other ups and downs.%s",
	                   trigger->look.stretch_days, lot(trigger, rules, arena));
}

const char *trigger_sentence(const struct trigger *trigger, const struct trigger_rules *rules, int looked,
                             struct arena *arena)
{
	switch (trigger->says) {
	case TRIGGER_COMPARED: return compared(trigger, looked, arena);
	case TRIGGER_TOO_FEW: return too_few(trigger, rules, arena);
	case TRIGGER_TOO_SLOW: return too_slow(trigger, rules, arena);
	case TRIGGER_NOT_TOLD: break;
	}
	return kinds[trigger->kind].not_told;
}
