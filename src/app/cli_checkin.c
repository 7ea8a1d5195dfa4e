#include "app/cli_diary.h"

#include <stddef.h>

#include "app/check_in_json.h"
#include "app/plan_json.h"
#include "core/quick.h"
#include "io/store_diary.h"
#include "tui/day_words.h"
#include "tui/words.h"

#define IN(member) offsetof(struct check_in, member), sizeof(((const struct check_in *)0)->member)
#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

const struct option_row cli_checkin_options[] = {
	{ "date", 0, "D", "the morning of that day: 2026-03-02, yesterday, monday", false },
	{ "morning", 0, "0-10", "pain on waking, of the intake's knee", false },
	{ "morning-left", 0, "0-10", "pain on waking, left knee", false },
	{ "morning-right", 0, "0-10", "pain on waking, right knee", false },
	{ "knee", 0, "0-10", "pain now, of the intake's knee", false },
	{ "knee-left", 0, "0-10", "pain now, left knee", false },
	{ "knee-right", 0, "0-10", "pain now, right knee", false },
	{ "worst", 0, "0-10", "worst pain of the day before", false },
	{ "stairs", 0, "0-10", "pain on stairs, the day before", false },
	{ "sleep", 0, "H", "hours slept: 7, 7.5, 7h30", false },
	{ "sleep-quality", 0, "1-7", "1 very good, 7 very bad", false },
	{ "fatigue", 0, "1-7", "1 very low, 7 very high", false },
	{ "soreness", 0, "1-7", "of the muscles: 1 very low, 7 very high", false },
	{ "stress", 0, "1-7", "1 very low, 7 very high", false },
	{ "instrument", 0, "NAME", "hooper4, or mclean5: 1-5 with halves, 5 best, mood with them", false },
	{ "mood", 0, "1-5", "with mclean5 alone: 5 best", false },
	{ "swelling", 0, "yes|no", "is the knee swollen", false },
	{ "red-flags", 0, "FLAG,...", "the warning signs that are there, or none; list shows them", false },
	{ "note", 0, "TEXT", "anything else", false },
	{ .name = NULL },
};

static const struct cli_field fields[] = {
	{ "morning", cli_read_pain, IN(morning), 0, 10, NULL, 0, 0 },
	{ "morning-left", cli_read_number, IN(morning[SIDE_LEFT]), 0, 10, NULL, 0, 0 },
	{ "morning-right", cli_read_number, IN(morning[SIDE_RIGHT]), 0, 10, NULL, 0, 0 },
	{ "knee", cli_read_pain, IN(now), 0, 10, NULL, 0, 0 },
	{ "knee-left", cli_read_number, IN(now[SIDE_LEFT]), 0, 10, NULL, 0, 0 },
	{ "knee-right", cli_read_number, IN(now[SIDE_RIGHT]), 0, 10, NULL, 0, 0 },
	{ "worst", cli_read_number, IN(worst), 0, 10, NULL, 0, 0 },
	{ "stairs", cli_read_number, IN(stairs), 0, 10, NULL, 0, 0 },
	{ "sleep", cli_read_hours, IN(sleep_min), 0, 24, NULL, 0, 0 },
	{ "instrument", cli_read_word, IN(instrument), 0, 0, instrument_words, INSTRUMENTS, 0 },
	{ "sleep-quality", cli_read_halves, IN(item_halves[READY_SLEEP]), 1, 7, NULL, 0, 0 },
	{ "fatigue", cli_read_halves, IN(item_halves[READY_FATIGUE]), 1, 7, NULL, 0, 0 },
	{ "soreness", cli_read_halves, IN(item_halves[READY_SORENESS]), 1, 7, NULL, 0, 0 },
	{ "stress", cli_read_halves, IN(item_halves[READY_STRESS]), 1, 7, NULL, 0, 0 },
	{ "mood", cli_read_halves, IN(item_halves[READY_MOOD]), 1, 5, NULL, 0, 0 },
	{ "swelling", cli_read_word, IN(swelling), 0, 0, yes_no_words, YES_NO_KINDS, 0 },
	{ "red-flags", cli_read_bits, IN(flags), 0, 0, red_flag_words, RED_FLAGS,
	  offsetof(struct check_in, flags_asked) },
	{ "note", cli_read_text, IN(note), 0, 0, NULL, 0, 0 },
};

/* The instrument of that morning stays where none is named. */
static enum instrument instrument_of(const struct diary *diary, struct day day)
{
	for (size_t i = 0; i < diary->check_in_count; i++)
		if (diary->check_ins[i].day.n == day.n)
			return diary->check_ins[i].instrument;
	return INSTRUMENT_HOOPER4;
}

static bool read_check_in(struct check_in *out, const struct cli *cli, const struct home *home,
                          const struct coach *coach)
{
	const struct intake *intake = &coach->diary.intake;
	struct err err = { 0 };
	struct check_in check_in = check_in_blank(home_today(home));
	struct cli_reading reading = { .cli = cli, .record = &check_in, .units = coach->diary.told.distance, .side = cli_side(intake),
		                       .today = home_today(home) };
	if (!cli_day(cli, "date", reading.today, &check_in.day))
		return false;
	check_in.instrument = instrument_of(&coach->diary, check_in.day);
	if (!cli_fields_read(&reading, fields, COUNT(fields)))
		return false;
	*out = check_in;
	return check_in_check(&check_in, reading.today, intake, &err) || (cli_fail(EXIT_USAGE, "%s", err.text), false);
}

/* --- what follows -------------------------------------------------------------------- */

static void json_compared(struct json *json, const struct coach *coach, struct day day)
{
	struct ready_mean mean;
	if (!chronicle_ready_mean(coach->plan->chronicle, day, &mean)) {
		json_null(json, "compared");
		return;
	}
	json_object(json, "compared");
	json_int(json, "mean", mean.mean);
	json_int(json, "sd", (mean.sd_tenths + 5) / 10);
	json_int(json, "days", mean.days);
	json_object_end(json);
}

static void json_knees(struct json *json, const char *key, const int values[static KNEES], int none)
{
	static const char *const names[KNEES] = { "left", "right" };
	json_object(json, key);
	for (int knee = 0; knee < KNEES; knee++)
		if (values[knee] == none)
			json_null(json, names[knee]);
		else
			json_int(json, names[knee], values[knee]);
	json_object_end(json);
}

static void tell_json(const struct home *home, const struct coach *coach, struct day day)
{
	const struct chronicle_day *on = chronicle_on(coach->plan->chronicle, day);
	const struct chronicle_day *before = chronicle_on(coach->plan->chronicle, (struct day){ day.n - 1 });
	int usual[KNEES] = { NOT_KNOWN, NOT_KNOWN }, rise[KNEES] = { RISE_NOT_KNOWN, RISE_NOT_KNOWN };
	for (int knee = 0; on != NULL && knee < KNEES; knee++) {
		usual[knee] = on->knee[knee].usual;
		rise[knee] = on->knee[knee].rise;
	}
	struct json json = cli_json_begin(home, "checkin");
	json_known(&json, "readiness", on == NULL ? NOT_KNOWN : on->readiness);
	json_compared(&json, coach, day);
	json_knees(&json, "usual", usual, NOT_KNOWN);
	json_knees(&json, "am", rise, RISE_NOT_KNOWN);
	plan_json_verdicts(&json, "verdicts", before);
	plan_json_flare(&json, "flare", coach->plan);
	json_bool(&json, "locked", coach->plan->locked);
	check_in_json(&json, "check_in", diary_check_in(&coach->diary, day));
	cli_json_end(&json);
}

static void tell_verdict(const struct coach *coach, const struct chronicle_day *before)
{
	char words[64];
	struct text text = TEXT(words);
	if (before == NULL)
		return;
	words_weekday_date(&text, before->told.day);
	printf("%s: %s (%s)%s", words, colour_words[verdict_colour(before->verdict)], verdict_words[before->verdict],
	       before->final ? "" : ", not final yet");
	const char *missing = chronicle_missing(coach->plan->chronicle, before->told.day, NULL);
	if (before->verdict == D10 && missing != NULL)
		printf("; not told: %s", missing);
	putchar('\n');
}

static void tell_pain(const char *label, const int8_t pain[static KNEES])
{
	static const char *const names[KNEES] = { "left", "right" };
	for (int knee = 0; knee < KNEES; knee++)
		if (pain[knee] != NOT_KNOWN)
			printf("  %s, %s: %d\n", label, names[knee], pain[knee]);
}

/* What is stored of the morning now, so that a slip is seen at once. */
static void tell_stored(const struct coach *coach, struct day day)
{
	char words[400];
	struct text text = TEXT(words);
	struct day_page page = { .day = day, .today = coach->given.today,
		.check_in = diary_check_in(&coach->diary, day) };
	const struct day_voice voice = { &page, coach->given.shelf, &coach->diary };
	if (page.check_in != NULL) {
		tell_pain("on waking", page.check_in->morning);
		tell_pain("now", page.check_in->now);
		if (page.check_in->worst != NOT_KNOWN)
			printf("  worst of the day before: %d\n", page.check_in->worst);
		if (page.check_in->stairs != NOT_KNOWN)
			printf("  stairs of the day before: %d\n", page.check_in->stairs);
	}
	day_check_in_words(&text, &voice);
	cli_line("  %s", words);
	if (page.check_in != NULL && page.check_in->note != NULL)
		cli_line("  note: %s", page.check_in->note);
}

static void tell_text(const struct coach *coach, struct day day)
{
	const struct chronicle_day *on = chronicle_on(coach->plan->chronicle, day);
	char words[64];
	struct text text = TEXT(words);
	words_weekday_date(&text, day);
	printf("Check-in of %s\n", words);
	tell_stored(coach, day);
	if (on != NULL && on->readiness != NOT_KNOWN)
		printf("Readiness %d: %s\n", on->readiness,
		       notch_words(readiness_notch(&coach->given.shelf->programme->readiness, on->readiness)));
	tell_verdict(coach, chronicle_on(coach->plan->chronicle, (struct day){ day.n - 1 }));
	if (coach->plan->flare)
		printf("Flare, day %d, step %d\n", coach->plan->flare_day, coach->plan->flare_step);
	if (coach->plan->locked)
		puts("Training waits for a professional's advice; tell it with `stepdown intake --advised TEXT`.");
}

static int check_in(const struct cli *cli, struct home *home, struct coach *coach)
{
	struct check_in row;
	struct err err = { 0 };
	int code = EXIT_OK;
	if (!read_check_in(&row, cli, home, coach))
		return EXIT_USAGE;
	/* Without an answer it only shows the morning. */
	if (cli_fields_given(cli, fields, COUNT(fields))) {
		code = cli_diary_open(home);
		if (code == EXIT_OK && !store_check_in(home->store, &row, home_now(home), &err))
			code = cli_fail_with(&err);
		if (code == EXIT_OK)
			code = cli_coach_again(home, coach);
	}
	if (code != EXIT_OK)
		return code;
	if (cli->json)
		tell_json(home, coach, row.day);
	else
		tell_text(coach, row.day);
	return cli_flush();
}

int cli_checkin(const struct cli *cli)
{
	if (cli_flags_listed(cli))
		return cli_flush();
	return cli_with_coach(cli, check_in);
}
