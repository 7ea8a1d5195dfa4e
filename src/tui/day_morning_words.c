/* The morning of the day: raw answers, by the instrument they were given on. */
#include "tui/day_words.h"

#include "core/ready.h"
#include "tui/words.h"

static const char *const item_words[READY_ITEMS] = {
	[READY_SLEEP] = "sleep", [READY_FATIGUE] = "fatigue", [READY_SORENESS] = "soreness", [READY_STRESS] = "stress",
	[READY_MOOD] = "mood",
};

static void add_items(struct text *out, const struct check_in *told)
{
	enum { HALF = 2 };
	text_addf(out, "%s: ", instrument_words[told->instrument]);
	for (int item = 0; item < instrument_items(told->instrument); item++) {
		int halves = told->item_halves[item];
		text_addf(out, "%s%s ", item > 0 ? ", " : "", item_words[item]);
		if (halves == NOT_KNOWN)
			text_add(out, "–");
		else
			text_addf(out, halves % HALF == 0 ? "%d" : "%d.5", halves / HALF);
	}
}

static void add_readiness(struct text *out, const struct check_in *told)
{
	int ready = readiness(told);
	if (ready == NOT_KNOWN)
		text_add(out, "   readiness not known");
	else
		text_addf(out, "   readiness %d", ready);
}

static void add_sleep(struct text *out, const struct check_in *told)
{
	enum { HOUR = 60 };
	if (told->sleep_min == NOT_KNOWN)
		return;
	text_addf(out, told->sleep_min % HOUR == 0 ? "   slept %d h" : "   slept %d h %d min", told->sleep_min / HOUR,
		  told->sleep_min % HOUR);
}

static void add_flags(struct text *out, const struct check_in *told)
{
	if (!told->flags_asked)
		return;
	text_add(out, told->flags == 0 ? "   warning signs none" : "   warning signs");
	for (int i = 0; i < RED_FLAGS; i++)
		if ((told->flags & 1u << i) != 0)
			text_addf(out, " %s", red_flag_words[i]);
}

void day_check_in_words(struct text *out, const struct day_voice *voice)
{
	const struct check_in *told = voice->page->check_in;
	if (told == NULL) {
		text_add(out, voice->page->day.n > voice->page->today.n ? "still to come" : "not told");
		return;
	}
	add_items(out, told);
	add_readiness(out, told);
	add_sleep(out, told);
	text_addf(out, "   swelling %s", told->swelling == NOT_SAID ? "–" : yes_no_words[told->swelling]);
	add_flags(out, told);
}
