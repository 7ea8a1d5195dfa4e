/* What was out of the ordinary: a sign nobody asked about is not one that was not there. */
#include "report_inner.h"

#include "chronicle_inner.h"

#include "base/text.h"

const char *const report_sign_words[REPORT_SIGNS] = {
	[SIGN_PAIN] = "severe pain",  [SIGN_NIGHT] = "night pain",   [SIGN_GIVING_WAY] = "giving way",
	[SIGN_LOCKING] = "locking",   [SIGN_SWELLING] = "swelling",  [SIGN_OTHER] = "other warning signs",
	[SIGN_RED] = "red days",
};

/* The signs of the red-flag line that have a row of their own; every other one is in SIGN_OTHER. */
static const uint32_t flags_of[REPORT_SIGNS] = {
	[SIGN_NIGHT] = 1u << FLAG_NIGHT_PAIN,
	[SIGN_GIVING_WAY] = 1u << FLAG_GIVING_WAY,
	[SIGN_LOCKING] = 1u << FLAG_LOCKED,
	[SIGN_SWELLING] = 1u << FLAG_FAST_SWELLING | 1u << FLAG_LASTING_SWELLING,
};

static uint32_t flags_for(enum report_sign sign)
{
	uint32_t named = 0;
	for (int i = 0; i < REPORT_SIGNS; i++)
		named |= flags_of[i];
	return sign == SIGN_OTHER ? ~named : flags_of[sign];
}

/* What one day says of a sign. */
struct said {
	bool asked, is_so;
	int pain, next; /* NOT_KNOWN where they are not what counts */
	const char *what;
};

/* The flags told on a day, at the check-in or with the intake. */
static bool flags_told(const struct day_told *told, const struct intake *intake, uint32_t *flags)
{
	bool with_intake = intake->flags_asked && intake->ready && intake->since.n == told->day.n;
	bool at_check_in = told->check_in != NULL && told->check_in->flags_asked;
	*flags = (with_intake ? intake->flags : 0) | (at_check_in ? told->check_in->flags : 0);
	return with_intake || at_check_in;
}

static enum yes_no swelling_of(const struct day_told *told)
{
	enum yes_no said = told->check_in != NULL ? told->check_in->swelling : NOT_SAID;
	for (size_t i = 0; i < told->activity_count; i++)
		if (told->activities[i].swelling > said)
			said = told->activities[i].swelling;
	return said;
}

/* The words of the flags, "fever-hot-swollen lump"; NULL where there are none. */
static const char *flag_names(uint32_t flags, struct arena *arena)
{
	const char *names = NULL;
	for (int i = 0; i < RED_FLAGS; i++)
		if ((flags >> i & 1u) != 0)
			names = names == NULL ? red_flag_words[i] : arena_print(arena, "%s, %s", names, red_flag_words[i]);
	return names;
}

static struct said say_flags(const struct making *making, const struct chronicle_day *day, enum report_sign sign)
{
	uint32_t flags;
	struct said said = { .asked = flags_told(&day->told, &making->given->diary->intake, &flags),
		.pain = NOT_KNOWN, .next = NOT_KNOWN };
	enum yes_no swelling = sign == SIGN_SWELLING ? swelling_of(&day->told) : NOT_SAID;
	flags &= flags_for(sign);
	said.asked |= swelling != NOT_SAID;
	said.is_so = flags != 0 || swelling == SAID_YES;
	said.what = sign == SIGN_OTHER ? flag_names(flags, making->arena) : NULL;
	return said;
}

static int morning_of(const struct chronicle_day *day)
{
	int highest = NOT_KNOWN;
	for (int knee = 0; knee < KNEES; knee++)
		highest = higher_pain(highest, day->knee[knee].morning);
	return highest;
}

/* A high morning counts with the day it begins; a low one alone does not say how the day went. */
static struct said say_pain(const struct making *making, const struct chronicle_day *day)
{
	int highest = higher_pain(day->worst, morning_of(day));
	return (struct said){ day->worst != NOT_KNOWN, highest != NOT_KNOWN && highest >= making->report->pain_high,
		highest, NOT_KNOWN, NULL };
}

/* A day that could not be judged says nothing about red. */
static struct said say_red(const struct making *making, const struct chronicle_day *day)
{
	enum colour colour = verdict_colour(day->verdict);
	const struct chronicle_day *next =
		chronicle_on(making->given->plan->chronicle, (struct day){ day->told.day.n + 1 });
	return (struct said){ colour != COLOUR_UNKNOWN, colour == COLOUR_RED, day->worst,
		next != NULL ? morning_of(next) : NOT_KNOWN, verdict_words[day->verdict] };
}

static struct said say(const struct making *making, const struct chronicle_day *day, enum report_sign sign)
{
	if (sign == SIGN_PAIN)
		return say_pain(making, day);
	return sign == SIGN_RED ? say_red(making, day) : say_flags(making, day, sign);
}

/* What was written on the day: at the check-in, or else with what was done. */
static const char *note_of(const struct making *making, const struct day_told *told)
{
	const char *note = told->check_in != NULL ? report_note(making, told->check_in->note) : NULL;
	for (size_t i = 0; note == NULL && i < told->activity_count; i++)
		note = report_note(making, told->activities[i].note);
	return note;
}

static void look(struct making *making, enum report_sign sign)
{
	const struct report_given *given = making->given;
	struct report_exception *exception = &making->report->exception[sign];
	struct report_day *days = arena_array(making->arena, (size_t)making->report->days + 1, sizeof *days);
	for (struct day day = given->from; day.n <= given->to.n; day.n++) {
		const struct chronicle_day *on = chronicle_on(given->plan->chronicle, day);
		struct said said = on != NULL ? say(making, on, sign) : (struct said){ 0 };
		exception->asked |= said.asked;
		if (said.is_so)
			days[exception->count++] = (struct report_day){ day, said.pain, said.next, said.what,
				note_of(making, &on->told) };
	}
	exception->days = days;
}

void report_exceptions(struct making *making)
{
	for (int i = 0; i < REPORT_SIGNS; i++)
		look(making, (enum report_sign)i);
}
