#include "intake_screen.h"

#include "core/quick.h"
#include "tui/flags.h"
#include "tui/words.h"

enum { TENTHS = 10, WEEKDAYS = 7 };

static const char *place_of(const struct intake *intake, const struct intake_field *field)
{
	return (const char *)intake + field->at;
}

static int32_t read_number(const char *at, int bytes, bool is_unsigned)
{
	int8_t one;
	int16_t two;
	int32_t four;
	switch (bytes) {
	case sizeof one:
		memcpy(&one, at, sizeof one);
		return is_unsigned ? (uint8_t)one : one;
	case sizeof two:
		memcpy(&two, at, sizeof two);
		return two;
	default:
		memcpy(&four, at, sizeof four);
		return four;
	}
}

static void write_number(char *at, int bytes, int32_t value)
{
	int8_t one = (int8_t)value;
	int16_t two = (int16_t)value;
	switch (bytes) {
	case sizeof one:
		memcpy(at, &one, sizeof one);
		break;
	case sizeof two:
		memcpy(at, &two, sizeof two);
		break;
	default:
		memcpy(at, &value, sizeof value);
		break;
	}
}

int32_t intake_value(const struct intake *intake, const struct intake_field *field)
{
	if (field->bytes == 0 || field->type == FIELD_TEXT)
		return NOT_KNOWN;
	int32_t value = read_number(place_of(intake, field), field->bytes, field->type == FIELD_DAYS);
	return field->zero_is_none && value == 0 ? NOT_KNOWN : value;
}

void intake_set(struct intake *intake, const struct intake_field *field, int32_t value)
{
	write_number((char *)intake + field->at, field->bytes, value);
	intake->started = true;
}

int intake_choice(const struct intake_field *field, int which)
{
	return intake_is_turned(field) ? field->most - which : field->least + which;
}

void intake_forget(struct intake *intake, const struct intake_field *field)
{
	if (field->type == FIELD_TEXT)
		intake->shoes = NULL;
	else if (field->type == FIELD_KIT)
		intake->kit_asked = false;
	else if (field->bytes > 0 && field->words == NULL && field->type != FIELD_DAYS)
		intake_set(intake, field, NOT_KNOWN);
	else if (field->bytes > 0 && field->least + !field->zero_is_none > 0)
		intake_set(intake, field, field->zero_is_none ? 0 : NOT_KNOWN);
}

bool intake_is_known(const struct intake *intake, const struct intake_field *field)
{
	switch (field->type) {
	case FIELD_FLAGS:
		return intake->flags_asked;
	case FIELD_KIT:
		return intake->kit_asked;
	case FIELD_TEXT:
		return intake->shoes != NULL && intake->shoes[0] != '\0';
	case FIELD_GOAL:
		return false;
	default:
		return intake_value(intake, field) != NOT_KNOWN;
	}
}

/* --- as words --------------------------------------------------------------------- */

static int bits(uint32_t set)
{
	int count = 0;
	for (; set != 0; set &= set - 1)
		count++;
	return count;
}

static void days_words(int32_t days, struct text *out)
{
	for (int day = 0; day < WEEKDAYS; day++)
		if ((days & 1 << day) != 0)
			text_addf(out, out->length > 0 ? " %s" : "%s", day_weekday_name(day + 1));
}

static void number_words(const struct intake_field *field, int32_t value, enum units units, struct text *out)
{
	if (field->type == FIELD_LENGTH) {
		measure_distance(out, value, units);
	} else if (field->type == FIELD_HOURS) {
		text_addf(out, "%d.%d %s", value / TENTHS, value % TENTHS, field->unit);
	} else {
		text_addf(out, field->unit != NULL ? "%d %s" : "%d", value, field->unit);
	}
}

void intake_answer(const struct intake *intake, enum units units, const struct intake_field *field, struct text *out)
{
	int32_t value = intake_value(intake, field);
	if (!intake_is_known(intake, field))
		return;
	switch (field->type) {
	case FIELD_FLAGS:
		text_add(out, intake->flags == 0 ? "none" : "");
		if (intake->flags != 0)
			text_addf(out, "%d marked", bits(intake->flags));
		break;
	case FIELD_KIT:
		words_count(out, bits(intake->kit), "thing", "things");
		break;
	case FIELD_TEXT:
		text_add(out, intake->shoes);
		break;
	case FIELD_CHOICE:
		text_add(out, field->words[intake_is_turned(field) ? field->most - value : value - field->least]);
		break;
	case FIELD_DAYS:
		days_words(value, out);
		break;
	default:
		number_words(field, value, units, out);
	}
}

enum units intake_units(const struct intake_screen *screen)
{
	const struct measures *told = &screen->coach->diary->told;
	return told->distance_chosen ? told->distance : screen->intake.units;
}

/* --- as typed ----------------------------------------------------------------------- */

/* "12", "7.5" and "7,5" in tenths; false for anything else. */
static bool parse_tenths(const char *text, int32_t *out)
{
	enum { LARGEST = 100000 };
	int32_t tenths = 0;
	const char *at = text;
	for (; *at >= '0' && *at <= '9' && tenths < LARGEST; at++)
		tenths = tenths * 10 + (*at - '0');
	if (at == text)
		return false;
	tenths *= TENTHS;
	if ((*at == '.' || *at == ',') && at[1] >= '0' && at[1] <= '9') {
		tenths += at[1] - '0';
		at += 2;
	}
	*out = tenths;
	return *at == '\0';
}

/* With a unit it is taken in that one. */
static bool parse_length(const char *text, enum units units, int32_t *out)
{
	int32_t tenths;
	if (!parse_tenths(text, &tenths))
		return quick_distance(text, units, out);
	*out = measure_distance_metres(tenths, units);
	return true;
}

static bool parse_number(const char *text, const struct intake_field *field, int32_t *out)
{
	int32_t tenths;
	if (!parse_tenths(text, &tenths) || (field->type != FIELD_HOURS && tenths % TENTHS != 0))
		return false;
	*out = field->type == FIELD_HOURS ? tenths : tenths / TENTHS;
	return true;
}

bool intake_parse(enum units units, const struct intake_field *field, const char *text, int32_t *out)
{
	int32_t value;
	if (!(field->type == FIELD_LENGTH ? parse_length(text, units, &value) : parse_number(text, field, &value)))
		return false;
	if (value < field->least || value > field->most)
		return false;
	*out = value;
	return true;
}

void intake_range(enum units units, const struct intake_field *field, struct text *out)
{
	char words[24];
	struct text text = TEXT(words);
	number_words(field, field->most, units, &text);
	if (field->type == FIELD_LENGTH || field->type == FIELD_HOURS)
		text_addf(out, "%d to %s, one decimal at most", field->least, words);
	else
		text_addf(out, "a whole number, %d to %s", field->least, words);
}
