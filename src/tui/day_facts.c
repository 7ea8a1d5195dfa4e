/* The facts of an entry, one a line, and its exercises. */
#include "tui/day_words.h"

#include "facts.h"
#include "tui/words.h"

typedef void fact_fn(struct text *, const struct day_voice *, const struct day_entry *);

static void clock_of(struct text *out, int32_t seconds)
{
	enum { MS = 1000 };
	if (seconds > 0)
		words_clock(out, (int64_t)seconds * MS);
}

static void distance(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	words_distance(out, entry->activity->distance_m, voice->diary->told.distance);
}

static void time_taken(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	(void)voice;
	clock_of(out, entry->activity->duration_s);
}

static void run_part(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	(void)voice;
	if (entry->run_s != entry->activity->duration_s)
		clock_of(out, entry->run_s);
}

static void steps(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	(void)voice;
	if (entry->activity->cadence > 0)
		text_addf(out, "%d a min", entry->activity->cadence);
}

static void target(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	(void)voice;
	if (entry->cadence_low != NOT_KNOWN)
		text_addf(out, "%d to %d", entry->cadence_low, entry->cadence_high);
}

static void effort(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	(void)voice;
	if (entry->activity->effort != NOT_KNOWN)
		text_addf(out, "%d of 10", entry->activity->effort);
}

static void surface(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	const char *hills = hills_words[entry->activity->hills], *ground = surface_words[entry->activity->surface];
	(void)voice;
	text_addf(out, "%s%s%s", hills, hills[0] != '\0' && ground[0] != '\0' ? ", " : "", ground);
}

static void kind_of_run(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	(void)voice;
	if (entry->activity->stress != STRESS_EASY)
		text_add(out, stress_words[entry->activity->stress]);
}

static void shoes(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	if (entry->activity->shoes == NULL || entry->activity->shoes[0] == '\0')
		return;
	text_add(out, entry->activity->shoes);
	if (entry->shoes_m > 0) {
		text_add(out, ", ");
		words_distance(out, entry->shoes_m, voice->diary->told.distance);
	}
}

static void felt(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	const struct activity *activity = entry->activity;
	(void)voice;
	if (activity->felt_before > 0)
		text_addf(out, "%d before", activity->felt_before);
	if (activity->felt_after > 0)
		text_addf(out, "%s%d after", out->length > 0 ? ", " : "", activity->felt_after);
	text_add(out, out->length > 0 ? " (1 best, 7 worst)" : "");
}

static void signs(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	const struct { const char *label; enum yes_no said; } said[] = {
		{ "eased", entry->activity->eased }, { "limp", entry->activity->limp },
		{ "swelling", entry->activity->swelling },
	};
	(void)voice;
	for (size_t i = 0; i < sizeof said / sizeof said[0]; i++)
		if (said[i].said != NOT_SAID)
			text_addf(out, "%s%s %s", out->length > 0 ? ", " : "", said[i].label, yes_no_words[said[i].said]);
}

static void load(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	(void)voice;
	if (entry->load10 != NOT_KNOWN)
		text_addf(out, "%d, relative", entry->load10 / 10);
}

static void response(struct text *out, const struct day_voice *voice, const struct day_entry *entry)
{
	if (!entry->judged)
		return;
	text_addf(out, "%s, %s", colour_words[verdict_colour(entry->code)], verdict_words[entry->code]);
	if (voice->page->judged != NULL && !voice->page->judged->final)
		text_add(out, ", not final");
}

static const struct {
	const char *label;
	fact_fn *words;
} facts[] = {
	{ "distance", distance }, { "time", time_taken }, { "run", run_part },   { "steps", steps },
	{ "target", target },     { "effort", effort },   { "surface", surface }, { "kind", kind_of_run },
	{ "shoes", shoes },       { "felt", felt },       { "signs", signs },     { "knee load", load },
	{ "response", response },
};

bool day_fact(const struct day_voice *voice, const struct day_entry *entry, int *at, const char **label,
              struct text *value)
{
	size_t length = value->length;
	while (*at < (int)(sizeof facts / sizeof facts[0])) {
		*label = facts[*at].label;
		facts[(*at)++].words(value, voice, entry);
		if (value->length > length)
			return true;
	}
	return false;
}
