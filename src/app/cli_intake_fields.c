#include "app/cli_field.h"

#include <stddef.h>
#include <string.h>

#include "app/cli_intake.h"
#include "base/text.h"
#include "core/quick.h"

#define IN(member) offsetof(struct intake, member), sizeof(((const struct intake *)0)->member)
#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

const struct option_row cli_intake_options[] = {
	{ "knee", 0, "KNEE", "the sore one: right, left or both", false },
	{ "pattern", 0, "yes|no|unsure", "around or behind the kneecap, on stairs, squats, sitting, running", false },
	{ "red-flags", 0, "FLAG,...", "the warning signs that are there, or none; list shows them", false },
	{ "born", 0, "YEAR", "the year of birth", false },
	{ "sex", 0, "f|m|-", "for the norms of tests", false },
	{ "worst-day", 0, "0-10", "worst pain of an ordinary day, last 7 days", false },
	{ "worst", 0, "WHEN", "when it is worst: stairs-down, stairs-up, squat, sitting, run, downhill, jump, night", false },
	{ "pain-at", 0, "WHEN=N,...", "stairs-down=4,squat=5,...", false },
	{ "pain-months", 0, "N", "for how long it has hurt", false },
	{ "akps", 0, "0-100", "the knee score, where it is known", false },
	{ "running", 0, "yes|no", "do you run at present", false },
	{ "run-pain", 0, "0-10", "highest pain in a usual run", false },
	{ "run-settles", 0, "MIN", "minutes until it is gone", false },
	{ "weekly-km", 0, "KM", "a usual week", false },
	{ "weeks", 0, "KM,KM,KM,KM", "the last four weeks, oldest first", false },
	{ "longest-km", 0, "KM", "the longest run of the last 30 days", false },
	{ "cadence", 0, "N", "steps a minute", false },
	{ "run-days", 0, "mon,thu,...", "days that suit a run", false },
	{ "shoes", 0, "NAME", "the shoes", false },
	{ "surface", 0, "S", "road, trail, track, treadmill, grass, gravel", false },
	{ "stairs-day", 0, "N", "flights on a usual day, up and down", false },
	{ "sitting-h", 0, "H", "hours of sitting on a usual day", false },
	{ "standing-h", 0, "H", "hours of standing on a usual day", false },
	{ "kit", 0, "KIT,...", "what is at hand: step, band, dumbbell, ...; or none", false },
	{ "units", 0, "km|mi", "of lengths", false },
	{ "goal", 0, "TEXT", "10 km by 2026-06-01; 30 km a week; pain 2", false },
	{ "strength-on-run-days", 0, "yes|no", "strength on the days of easy runs", false },
	{ "cadence-target", 0, "yes|no", "run with shorter, quicker steps", false },
	{ "raise", 0, "0-100", "percent a week may grow, below what the programme allows", false },
	{ "advised", 0, "TEXT", "what a professional advised: training is unlocked", false },
	{ .name = NULL },
};

/* --- lists ------------------------------------------------------------------------- */

static const char *const weekdays[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
static const char *const side_words[SIDE_NAMES] = { "left", "right", "both" };
static const char *const units_words[UNITS_KINDS] = { "km", "mi" };
/* Taken as at hand; whoever names them is understood. */
static const char *const everyday[] = { "mat", "chair", "wall", "towel", "cushion" };

/* The next of a list parted by commas, cut to the builder's size; NULL at its end. */
static const char *next_part(const char **list, char *out, size_t size)
{
	struct text text = text_over(out, size);
	if (**list == '\0')
		return NULL;
	size_t length = strcspn(*list, ",");
	text_add_bytes(&text, *list, length);
	*list += length + ((*list)[length] == ',');
	return out;
}

static int index_of(const char *word, size_t length, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strncmp(words[i], word, length) == 0 && words[i][length] == '\0')
			return (int)i;
	return NOT_KNOWN;
}

static bool read_run_days(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	char part[32];
	uint8_t days = 0;
	while (next_part(&value, part, sizeof part) != NULL) {
		int day = index_of(part, strlen(part), weekdays, COUNT(weekdays));
		if (day == NOT_KNOWN) {
			cli_fail(EXIT_USAGE, "--%s takes days such as mon,thu,sat, not \"%s\"", field->option, part);
			return false;
		}
		days |= (uint8_t)(1 << day);
	}
	((struct intake *)reading->record)->run_days = days;
	return true;
}

static bool read_pain_at(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	struct intake *intake = reading->record;
	char part[40];
	while (next_part(&value, part, sizeof part) != NULL) {
		long pain;
		size_t length = strcspn(part, "=");
		int place = index_of(part, length, place_words, PLACES);
		if (place == NOT_KNOWN || part[length] == '\0' || !text_int(part + length + 1, 0, 10, &pain)) {
			cli_fail(EXIT_USAGE, "--%s takes pain from 0 to 10 by occasion, such as stairs-down=4,squat=5, not \"%s\"",
			         field->option, part);
			return false;
		}
		intake->pain_at[place] = (int8_t)pain;
	}
	return true;
}

/* Kilometres whatever the units are: the option says so. */
static bool read_km(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	struct cli_reading in_km = *reading;
	in_km.units = UNITS_KM;
	return cli_read_distance(&in_km, field, value);
}

static bool read_weeks(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	struct intake *intake = reading->record;
	int32_t weeks[INTAKE_WEEKS];
	char part[32];
	const char *rest = value;
	int count = 0;
	while (next_part(&rest, part, sizeof part) != NULL && count < INTAKE_WEEKS &&
	       quick_distance(part, UNITS_KM, &weeks[count]))
		count++;
	if (count != INTAKE_WEEKS || *rest != '\0') {
		cli_fail(EXIT_USAGE, "--%s takes the kilometres of the last four weeks, oldest first, such as 18,20,16,19, not \"%s\"",
		         field->option, value);
		return false;
	}
	memcpy(intake->weeks_m, weeks, sizeof weeks);
	return true;
}

static bool read_kit(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	char part[40], named[400];
	struct text text = TEXT(named);
	const char *rest = value;
	while (next_part(&rest, part, sizeof part) != NULL)
		if (index_of(part, strlen(part), everyday, COUNT(everyday)) == NOT_KNOWN)
			text_addf(&text, "%s%s", text.length == 0 ? "" : ",", part);
	return cli_read_bits(reading, field, text.length == 0 ? "none" : named);
}

const struct cli_field cli_intake_fields[] = {
	{ "knee", cli_read_word, IN(knee), 0, 0, side_words, SIDE_NAMES, 0 },
	{ "pattern", cli_read_word, IN(pattern), 0, 0, pattern_words, PATTERNS, 0 },
	{ "red-flags", cli_read_bits, IN(flags), 0, 0, red_flag_words, RED_FLAGS, offsetof(struct intake, flags_asked) },
	{ "born", cli_read_number, IN(born), 1900, 2200, NULL, 0, 0 },
	{ "sex", cli_read_word, IN(sex), 0, 0, sex_words, SEX_KINDS, 0 },
	{ "worst-day", cli_read_number, IN(worst_day), 0, 10, NULL, 0, 0 },
	{ "worst", cli_read_word, IN(worst), 0, 0, place_words, PLACES, 0 },
	{ "pain-at", read_pain_at, 0, 0, 0, 10, NULL, 0, 0 },
	{ "pain-months", cli_read_number, IN(pain_months), 0, 1200, NULL, 0, 0 },
	{ "akps", cli_read_number, IN(akps), 0, 100, NULL, 0, 0 },
	{ "running", cli_read_word, IN(running), 0, 0, yes_no_words, YES_NO_KINDS, 0 },
	{ "run-pain", cli_read_number, IN(run_pain), 0, 10, NULL, 0, 0 },
	{ "run-settles", cli_read_number, IN(run_settles_min), 0, 1440, NULL, 0, 0 },
	{ "weekly-km", read_km, IN(weekly_m), 0, 0, NULL, 0, 0 },
	{ "weeks", read_weeks, 0, 0, 0, 0, NULL, 0, 0 },
	{ "longest-km", read_km, IN(longest_m), 0, 0, NULL, 0, 0 },
	{ "cadence", cli_read_number, IN(cadence), CADENCE_LEAST, CADENCE_MOST, NULL, 0, 0 },
	{ "run-days", read_run_days, 0, 0, 0, 0, NULL, 0, 0 },
	{ "shoes", cli_read_text, IN(shoes), 0, 0, NULL, 0, 0 },
	{ "surface", cli_read_word, IN(surface), 0, 0, surface_words, SURFACES, 0 },
	{ "stairs-day", cli_read_number, IN(stairs_day), 0, 500, NULL, 0, 0 },
	{ "sitting-h", cli_read_hours10, IN(sitting_h10), 0, 24, NULL, 0, 0 },
	{ "standing-h", cli_read_hours10, IN(standing_h10), 0, 24, NULL, 0, 0 },
	{ "kit", read_kit, IN(kit), 0, 0, kit_words, KITS, offsetof(struct intake, kit_asked) },
	{ "units", cli_read_word, IN(units), 0, 0, units_words, UNITS_KINDS, 0 },
	{ "strength-on-run-days", cli_read_word, IN(strength_on_run_days), 0, 0, yes_no_words, YES_NO_KINDS, 0 },
	{ "cadence-target", cli_read_word, IN(cadence_target), 0, 0, yes_no_words, YES_NO_KINDS, 0 },
	{ "raise", cli_read_number, IN(raise_percent), 0, 100, NULL, 0, 0 },
};
const size_t cli_intake_field_count = COUNT(cli_intake_fields);
