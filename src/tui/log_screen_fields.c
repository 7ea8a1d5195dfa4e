#include "log_screen.h"

#include <string.h>

#include "core/quick.h"
#include "tui/words.h"

#define FIELD(member) offsetof(struct activity, member), sizeof((struct activity *)0)->member

enum {
	RUNS = 1u << ACTIVITY_RUN | 1u << ACTIVITY_RUN_WALK,
	INDOORS = 1u << ACTIVITY_STRENGTH | 1u << ACTIVITY_MOBILITY,
	EVERY = (1u << ACTIVITY_KINDS) - 1,
	MOMENT = 1u << ACTIVITY_OTHER,
	CARDIO = EVERY & ~(unsigned)(RUNS | INDOORS),
	AFOOT = RUNS | 1u << ACTIVITY_WALK,
	PAIN = 10, FELT = 7, HOUR_S = 3600, LONGEST_M = 400000, MOST_CADENCE = 260, DAY_MIN = 1440,
};

static const char *const side_words[] = { [SIDE_LEFT] = "left", [SIDE_RIGHT] = "right", [SIDE_BOTH] = "both" };

const struct log_field log_fields[LOG_FIELDS] = {
	{ "Kind", "which rows of the table read it", LOG_CHOICE, EVERY, FIELD(kind), activity_words, 0,
			     ACTIVITY_KINDS - 1, ACTIVITY_KINDS },
	{ "Day", "the morning after it is asked for", LOG_DAY, EVERY, FIELD(day), NULL, 0, 0, 0 },
	{ "Distance", "R19 ceiling of the next run", LOG_DISTANCE, EVERY & ~(unsigned)INDOORS, FIELD(distance_m),
	  NULL, 0, LONGEST_M, NOT_KNOWN },
	{ "Duration", "R24 load record; knee load", LOG_DURATION, EVERY, FIELD(duration_s), NULL, 0, 24 * HOUR_S, NOT_KNOWN },
	{ "Effort", "R24 minutes times effort", LOG_SCALE, EVERY, FIELD(effort), NULL, 0, PAIN, NOT_KNOWN },
	{ "Run as", "R42 a hard day has none beside it", LOG_CHOICE, RUNS, FIELD(stress), stress_words, 0, STRESSES - 1,
	  STRESSES },
	{ "Knee", "whose pain the numbers below are", LOG_CHOICE, EVERY, FIELD(side), side_words, 0, SIDE_BOTH, SIDE_NAMES },
	{ "Pain before", "R2 where it has to settle back to", LOG_SCALE, EVERY, FIELD(before), NULL, 0, PAIN, NOT_KNOWN },
	{ "Pain in it", "D1 D3 D4 D5 the highest", LOG_SCALE, EVERY, FIELD(during), NULL, 0, PAIN, NOT_KNOWN },
	{ "Eased", "D3 D4 it fell soon after walking", LOG_CHOICE, RUNS, FIELD(eased), yes_no_words, 0, SAID_YES,
	  NOT_SAID },
	{ "Pain after", "counts for the worst of the day", LOG_SCALE, EVERY, FIELD(after), NULL, 0, PAIN, NOT_KNOWN },
	{ "Settled", "R2 D6 minutes until as before, or n", LOG_SETTLED, RUNS | CARDIO, FIELD(settled_min), NULL, 0, DAY_MIN,
	  NOT_KNOWN },
	{ "Limp", "D1 training steps back", LOG_CHOICE, EVERY, FIELD(limp), yes_no_words, 0, SAID_YES, NOT_SAID },
	{ "Swelling", "D1 new swelling starts a flare", LOG_CHOICE, EVERY, FIELD(swelling), yes_no_words, 0, SAID_YES,
	  NOT_SAID },
	{ "Where", "history only: no rule reads it", LOG_CHOICE, EVERY, FIELD(zone), zone_words, 0, ZONES - 1, ZONE_NOT_SAID },
	{ "Surface", "history only: no rule reads it", LOG_CHOICE, AFOOT, FIELD(surface), surface_words, 0, SURFACES - 1,
	  SURFACE_NOT_SAID },
	{ "Hills", "history only: no rule reads it", LOG_CHOICE, AFOOT, FIELD(hills), hills_words, 0, HILLS_KINDS - 1,
	  HILLS_NOT_SAID },
	{ "Cadence", "knee load: shorter steps cost less", LOG_NUMBER, RUNS, FIELD(cadence), NULL, 0, MOST_CADENCE,
	  NOT_KNOWN },
	{ "Shoes", "history only: no rule reads it", LOG_TEXT, AFOOT, offsetof(struct log_screen, shoes), LOG_SHOES, NULL, 0,
	  0, 0 },
	{ "Felt before", "history only; 1 best, 7 worst", LOG_SCALE, EVERY & ~(unsigned)MOMENT, FIELD(felt_before), NULL, 1,
	  FELT, NOT_KNOWN },
	{ "Felt after", "history only; 1 best, 7 worst", LOG_SCALE, EVERY & ~(unsigned)MOMENT, FIELD(felt_after), NULL, 1,
	  FELT, NOT_KNOWN },
	{ "Note", "history only: no rule reads it", LOG_TEXT, EVERY, offsetof(struct log_screen, note), LOG_NOTE, NULL, 0, 0,
	  0 },
};

/* --- values ------------------------------------------------------------------- */

static bool fits(const struct log_field *field, enum activity_kind kind)
{
	return (field->kinds & 1u << kind) != 0;
}

int log_shown(const struct log_screen *log, int fields[static LOG_FIELDS])
{
	int count = 0;
	for (int i = 0; i < LOG_FIELDS; i++)
		if (fits(&log_fields[i], log->activity.kind))
			fields[count++] = i;
	return count;
}

const struct log_field *log_marked(const struct log_screen *log)
{
	int fields[LOG_FIELDS], count = log_shown(log, fields);
	return &log_fields[fields[log->mark < count ? log->mark : count - 1]];
}

static int value_in(const struct activity *activity, const struct log_field *field)
{
	const char *at = (const char *)activity + field->at;
	int8_t tiny;
	int16_t small;
	int32_t wide;
	switch (field->size) {
	case sizeof tiny: memcpy(&tiny, at, sizeof tiny); return tiny;
	case sizeof small: memcpy(&small, at, sizeof small); return small;
	default: memcpy(&wide, at, sizeof wide); return wide;
	}
}

static void set_in(struct activity *activity, const struct log_field *field, int value)
{
	char *at = (char *)activity + field->at;
	int8_t tiny = (int8_t)value;
	int16_t small = (int16_t)value;
	int32_t wide = value;
	switch (field->size) {
	case sizeof tiny: memcpy(at, &tiny, sizeof tiny); break;
	case sizeof small: memcpy(at, &small, sizeof small); break;
	default: memcpy(at, &wide, sizeof wide); break;
	}
}

int log_value(const struct log_screen *log, const struct log_field *field)
{
	if (field->take == LOG_SETTLED && log->activity.settled == SAID_NO)
		return SETTLED_NEVER;
	return value_in(&log->activity, field);
}

void log_set(struct log_screen *log, const struct log_field *field, int value)
{
	log->changed = true;
	if (field->take == LOG_SETTLED) {
		log->activity.settled = value == SETTLED_NEVER ? SAID_NO : value >= 0 ? SAID_YES : NOT_SAID;
		value = value == SETTLED_NEVER ? NOT_KNOWN : value;
	}
	set_in(&log->activity, field, value);
}

bool log_fits_line(const char *text)
{
	return strlen(text) < EDIT_BYTES && strchr(text, '\n') == NULL;
}

char *log_text(struct log_screen *log, const struct log_field *field)
{
	return (char *)log + field->at;
}

const char *log_text_of(const struct log_screen *log, const struct log_field *field)
{
	return (const char *)log + field->at;
}

bool log_is_told(const struct log_screen *log, const struct log_field *field)
{
	if (field->take == LOG_TEXT)
		return log_text_of(log, field)[0] != '\0';
	return field->take == LOG_DAY || log_value(log, field) != field->unknown;
}

struct activity log_result(const struct log_screen *log)
{
	struct activity result = log->activity;
	for (int i = 0; i < LOG_FIELDS; i++) {
		const struct log_field *field = &log_fields[i];
		if (fits(field, result.kind) || field->take == LOG_TEXT)
			continue;
		set_in(&result, field, field->take == LOG_CHOICE && field->words == stress_words ? STRESS_EASY : field->unknown);
	}
	if ((result.kind == ACTIVITY_STRENGTH || result.kind == ACTIVITY_MOBILITY) && !result.guided)
		result.settled = NOT_SAID;
	result.note = log->note_kept != NULL ? log->note_kept : log->note[0] != '\0' ? log->note : NULL;
	result.shoes = log->shoes[0] != '\0' && (AFOOT & 1u << result.kind) != 0 ? log->shoes : NULL;
	return result;
}

/* --- words ----------------------------------------------------------------------- */

static void settled_words(struct text *out, int minutes)
{
	if (minutes == SETTLED_NEVER)
		text_add(out, "no");
	else
		text_addf(out, "%d min", minutes);
}

void log_value_words(struct text *out, const struct log_screen *log, const struct log_field *field)
{
	int value = field->take == LOG_TEXT ? 0 : log_value(log, field);
	if (!log_is_told(log, field))
		return;
	switch (field->take) {
	case LOG_CHOICE: text_add(out, field->words[value]); break;
	case LOG_SCALE: case LOG_NUMBER: text_addf(out, "%d", value); break;
	case LOG_DURATION: words_clock(out, (int64_t)value * 1000); break;
	case LOG_DISTANCE: measure_distance_typed(out, value, log->coach.diary->told.distance); break;
	case LOG_DAY: words_weekday_date(out, log->activity.day); break;
	case LOG_SETTLED: settled_words(out, value); break;
	case LOG_TEXT: text_add(out, log_text_of(log, field)); break;
	}
}

/* --- what is typed ------------------------------------------------------------------ */

static bool take_number(struct log_screen *log, const struct log_field *field, const char *typed, struct err *err)
{
	long value;
	if (field->take == LOG_SETTLED && strcmp(typed, "no") == 0) {
		log_set(log, field, SETTLED_NEVER);
		return true;
	}
	size_t digits = strspn(typed, "0123456789");
	char number[16];
	struct text text = TEXT(number);
	text_add_bytes(&text, typed, digits);
	if (!text_int(number, field->least, field->most, &value))
		return err_set(err, ERR_INPUT, "\"%s\" is no number from %d to %d.", typed, field->least, field->most);
	log_set(log, field, (int)value);
	return true;
}

static bool take_distance(struct log_screen *log, const struct log_field *field, const char *typed, struct err *err)
{
	int32_t metres;
	if (!quick_distance(typed, log->coach.diary->told.distance, &metres))
		return err_set(err, ERR_INPUT, "\"%s\" is no distance; write it as 5km, 5.2 km, 3mi or 800m.", typed);
	log_set(log, field, metres);
	return true;
}

static bool take_duration(struct log_screen *log, const struct log_field *field, const char *typed, struct err *err)
{
	int32_t seconds;
	if (!quick_duration(typed, &seconds))
		return err_set(err, ERR_INPUT, "\"%s\" is no time; write it as 31:20, 1:02:03 or 45 min.", typed);
	log_set(log, field, seconds);
	return true;
}

static bool take_day(struct log_screen *log, const struct log_field *field, const char *typed, struct err *err)
{
	struct day day;
	if (!quick_day(typed, log->coach.today, false, &day))
		return err_set(err, ERR_INPUT, "\"%s\" is no day; write it as 2026-03-02, yesterday or monday.", typed);
	log_set(log, field, day.n);
	return true;
}

static bool take_text(struct log_screen *log, const struct log_field *field, const char *typed, struct err *err)
{
	(void)err;
	struct text text = text_over(log_text(log, field), field->size);
	text_add(&text, typed);
	log->changed = true;
	return true;
}

bool log_take(struct log_screen *log, const struct log_field *field, const char *typed, struct err *err)
{
	static bool (*const takers[])(struct log_screen *, const struct log_field *, const char *, struct err *) = {
		[LOG_CHOICE] = NULL,             [LOG_SCALE] = NULL,       [LOG_NUMBER] = take_number,
		[LOG_DURATION] = take_duration,  [LOG_DISTANCE] = take_distance, [LOG_DAY] = take_day,
		[LOG_SETTLED] = take_number,     [LOG_TEXT] = take_text,
	};
	if (typed[0] == '\0' && field->take != LOG_TEXT && field->take != LOG_DAY) {
		log_set(log, field, field->unknown);
		return true;
	}
	return takers[field->take](log, field, typed, err);
}
