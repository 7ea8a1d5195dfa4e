#include "app/cli_diary.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"
#include "core/quick.h"
#include "core/set_line.h"

#define IN(member) offsetof(struct activity, member), sizeof(((const struct activity *)0)->member)
#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const char *const side_words[SIDE_NAMES] = { "left", "right", "both" };

static bool read_settled(const struct cli_reading *reading, const struct cli_field *field, const char *value)
{
	struct activity *activity = reading->record;
	activity->settled = NOT_SAID;
	if (text_same(value, "no")) {
		activity->settled = SAID_NO;
		activity->settled_min = NOT_KNOWN;
		return true;
	}
	long minutes = NOT_KNOWN;
	if (!text_same(value, "-") && !text_int(value, field->least, field->most, &minutes)) {
		cli_fail(EXIT_USAGE, "--settled takes the minutes until pain was back where it began, %d to %d, or no, not \"%s\"",
		         field->least, field->most, value);
		return false;
	}
	activity->settled = minutes == NOT_KNOWN ? NOT_SAID : SAID_YES;
	activity->settled_min = (int16_t)minutes;
	return true;
}

/* Of a guided session these are the session's own. */
static const struct cli_field own_fields[] = {
	{ "duration", cli_read_duration, IN(duration_s), 0, 0, NULL, 0, 0 },
	{ "distance", cli_read_distance, IN(distance_m), 0, 0, NULL, 0, 0 },
};

static const struct cli_field fields[] = {
	{ "effort", cli_read_number, IN(effort), 0, 10, NULL, 0, 0 },
	{ "cadence", cli_read_number, IN(cadence), 20, 260, NULL, 0, 0 },
	{ "pain-before", cli_read_number, IN(before), 0, 10, NULL, 0, 0 },
	{ "pain", cli_read_number, IN(during), 0, 10, NULL, 0, 0 },
	{ "pain-after", cli_read_number, IN(after), 0, 10, NULL, 0, 0 },
	{ "settled", read_settled, 0, 0, 0, 1440, NULL, 0, 0 },
	{ "eased", cli_read_word, IN(eased), 0, 0, yes_no_words, YES_NO_KINDS, 0 },
	{ "limp", cli_read_word, IN(limp), 0, 0, yes_no_words, YES_NO_KINDS, 0 },
	{ "swelling", cli_read_word, IN(swelling), 0, 0, yes_no_words, YES_NO_KINDS, 0 },
	{ "side", cli_read_word, IN(side), 0, 0, side_words, SIDE_NAMES, 0 },
	{ "zone", cli_read_word, IN(zone), 0, 0, zone_words, ZONES, 0 },
	{ "surface", cli_read_word, IN(surface), 0, 0, surface_words, SURFACES, 0 },
	{ "hills", cli_read_word, IN(hills), 0, 0, hills_words, HILLS_KINDS, 0 },
	{ "stress", cli_read_word, IN(stress), 0, 0, stress_words, STRESSES, 0 },
	{ "stage", cli_read_number, IN(stage), 1, 99, NULL, 0, 0 },
	{ "shoes", cli_read_text, IN(shoes), 0, 0, NULL, 0, 0 },
	{ "felt-before", cli_read_number, IN(felt_before), 1, 7, NULL, 0, 0 },
	{ "felt-after", cli_read_number, IN(felt_after), 1, 7, NULL, 0, 0 },
	{ "note", cli_read_text, IN(note), 0, 0, NULL, 0, 0 },
};

/* --- time ------------------------------------------------------------------------ */

/* The offset of the wall on that day: a day in winter has another one than today in summer. */
static bool local_stamp(const struct home *home, const char *text, struct stamp *out)
{
	struct clock unused;
	bool has_offset;
	if (!home->is_fixed)
		return clock_fixed(&unused, out, text, NULL);
	if (!stamp_parse(out, &has_offset, text))
		return false;
	out->utc_offset_s = home_now(home).utc_offset_s;
	out->unix_s -= out->utc_offset_s;
	return true;
}

static bool is_after_midnight(const char *time)
{
	return strcmp(time, "04:00") < 0;
}

/* A time before the day's rollover belongs to the night after it. */
static struct day calendar_day(struct day day, const char *time)
{
	return (struct day){ day.n + is_after_midnight(time) };
}

/* Told by day and without a date, the small hours are those of the night that is over. */
static bool is_last_night(const struct cli *cli, const struct home *home, struct day day, const char *time)
{
	return cli_option(cli, "date") == NULL && is_after_midnight(time) &&
	       stamp_day(home_now(home), 0).n == day.n;
}

bool cli_time(const struct cli *cli, const struct home *home, struct activity *activity)
{
	enum { TIME_TEXT = 5 };
	const char *time = cli_option(cli, "time");
	char date[DAY_TEXT], text[DAY_TEXT + 1 + TIME_TEXT + 1];
	struct text at = TEXT(text);
	if (time == NULL)
		return true;
	if (is_last_night(cli, home, activity->day, time))
		activity->day.n--;
	day_print(calendar_day(activity->day, time), date);
	text_addf(&at, "%sT%s", date, time);
	if (strlen(time) != TIME_TEXT || at.cut || !local_stamp(home, text, &activity->start)) {
		cli_fail(EXIT_USAGE, "--time takes the hour and minute it began, such as 07:30, not \"%s\"", time);
		return false;
	}
	if (activity->start.unix_s > home_now(home).unix_s) {
		cli_fail(EXIT_USAGE, "--time %s is still to come on that day; tell it when it was done", time);
		return false;
	}
	activity->has_time = true;
	return true;
}

/* --- session and sets --------------------------------------------------------------- */

static bool take_session(struct activity *activity, const struct cli *cli, const struct shelf *shelf)
{
	const char *id = cli_option(cli, "session");
	if (id == NULL)
		return true;
	const struct routine *routine = shelf_routine(shelf, id);
	bool is_strength = activity->kind == ACTIVITY_STRENGTH;
	if (routine == NULL) {
		cli_fail(EXIT_USAGE, "there is no session \"%s\"; `stepdown sessions` lists them", id);
		return false;
	}
	if ((!is_strength && activity->kind != ACTIVITY_MOBILITY) ||
	    is_strength != text_same(routine->kind, "strength")) {
		cli_fail(EXIT_USAGE, "%s is a %s session, which \"%s\" is not; write log strength or log mobility", id,
		         routine->kind, activity_words[activity->kind]);
		return false;
	}
	activity->routine_id = routine->id;
	activity->title = routine->title;
	return true;
}

static bool take_sets(struct activity *activity, const struct cli *cli, const struct shelf *shelf, struct arena *arena)
{
	struct set_line *lines = arena_array(arena, (size_t)cli->value_count + 1, sizeof *lines);
	size_t count = 0;
	struct err err = { 0 };
	for (int i = 0; i < cli->value_count; i++) {
		if (!text_same(cli->values[i].name, "set"))
			continue;
		if (!set_line_read(&lines[count++], cli->values[i].value, shelf->exercises, shelf->exercise_count, &err)) {
			cli_fail(EXIT_USAGE, "--set \"%s\": %s", cli->values[i].value, err.text);
			return false;
		}
	}
	if (count > 0 && activity->kind != ACTIVITY_STRENGTH && activity->kind != ACTIVITY_MOBILITY) {
		cli_fail(EXIT_USAGE, "a %s has no sets; --set is for strength and mobility", activity_words[activity->kind]);
		return false;
	}
	if (count > 0)
		set_lines_apply(activity, lines, count, arena);
	return true;
}

/* --- the whole --------------------------------------------------------------------------- */

static bool is_session_own(const struct cli *cli)
{
	static const char *const own[] = { "date", "time", "duration", "distance", "session", "set" };
	for (size_t i = 0; i < COUNT(own); i++)
		if (cli_option(cli, own[i]) != NULL) {
			cli_fail(EXIT_USAGE, "--%s is what the guided session recorded and stays; its answers can be edited", own[i]);
			return true;
		}
	return false;
}

bool cli_activity_read(struct activity *out, const struct cli *cli, const struct home *home, const struct coach *coach)
{
	const struct shelf *shelf = coach->given.shelf;
	struct activity activity = *out;
	struct cli_reading reading = { .cli = cli, .record = &activity, .units = coach->diary.told.distance,
		                       .today = home_today(home) };
	if ((activity.guided && is_session_own(cli)) ||
	    !cli_day(cli, "date", reading.today, &activity.day) || !cli_time(cli, home, &activity) ||
	    !cli_fields_read(&reading, own_fields, COUNT(own_fields)) ||
	    !cli_fields_read(&reading, fields, COUNT(fields)) || !take_session(&activity, cli, shelf) ||
	    !take_sets(&activity, cli, shelf, home->arena))
		return false;
	*out = activity;
	return true;
}
