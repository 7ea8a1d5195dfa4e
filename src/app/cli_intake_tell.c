#include "app/cli_intake.h"

#include "base/text.h"

static const char *const weekdays[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
static const char *const units_words[UNITS_KINDS] = { "km", "mi" };

/* --- the four that a plan needs ------------------------------------------------------- */

enum { NEEDED = 4 };

/* Their options, for as many as are missing; returns how many. */
static int missing(const struct intake *intake, const char *out[static NEEDED])
{
	int count = 0;
	if (intake->knee == NOT_KNOWN)
		out[count++] = "knee";
	if (intake->pattern == PATTERN_NOT_SAID)
		out[count++] = "pattern";
	if (!intake->flags_asked)
		out[count++] = "red-flags";
	if (intake->born == NOT_KNOWN)
		out[count++] = "born";
	return count;
}

/* --- JSON -------------------------------------------------------------------------------- */

/* A word, or null where it is the empty one or there is none. */
static void json_word(struct json *json, const char *key, const char *word)
{
	json_text(json, key, word == NULL || word[0] == '\0' || word[0] == '-' ? NULL : word);
}

static void json_said(struct json *json, const char *key, enum yes_no said)
{
	if (said == NOT_SAID)
		json_null(json, key);
	else
		json_bool(json, key, said == SAID_YES);
}

static void json_bits(struct json *json, const char *key, bool asked, uint32_t bits, const char *const *words,
                      int count)
{
	if (!asked) {
		json_null(json, key);
		return;
	}
	json_array(json, key);
	for (int i = 0; i < count; i++)
		if ((bits >> i & 1) != 0)
			json_text(json, NULL, words[i]);
	json_array_end(json);
}

/* The newest answer to the warning signs, be it the intake's or a morning's. */
static void json_flags(struct json *json, const struct diary *diary)
{
	bool asked = diary->intake.flags_asked;
	uint32_t flags = diary->intake.flags;
	for (size_t i = 0; i < diary->check_in_count; i++)
		if (diary->check_ins[i].flags_asked) {
			asked = true;
			flags = diary->check_ins[i].flags;
		}
	json_bits(json, "red_flags", asked, flags, red_flag_words, RED_FLAGS);
}

static void json_pains(struct json *json, const struct intake *intake)
{
	json_known(json, "worst_day", intake->worst_day);
	json_word(json, "worst", intake->worst == NOT_KNOWN ? NULL : place_words[intake->worst]);
	json_object(json, "pain_at");
	for (int i = 0; i < PLACES; i++)
		json_known(json, place_words[i], intake->pain_at[i]);
	json_object_end(json);
	json_known(json, "pain_months", intake->pain_months);
	json_known(json, "akps", intake->akps);
}

static void json_running(struct json *json, const struct intake *intake)
{
	json_said(json, "running", intake->running);
	json_known(json, "run_pain", intake->run_pain);
	json_known(json, "run_settles_min", intake->run_settles_min);
	json_known(json, "weekly_m", intake->weekly_m);
	json_array(json, "weeks_m");
	for (int i = 0; i < INTAKE_WEEKS; i++)
		json_known(json, NULL, intake->weeks_m[i]);
	json_array_end(json);
	json_known(json, "longest_m", intake->longest_m);
	json_known(json, "cadence", intake->cadence);
	json_bits(json, "run_days", intake->run_days != 0, intake->run_days, weekdays, 7);
	json_text(json, "shoes", intake->shoes);
	json_word(json, "surface", surface_words[intake->surface]);
}

static void json_rest(struct json *json, const struct intake *intake)
{
	json_known(json, "stairs_day", intake->stairs_day);
	json_known(json, "sitting_min", intake->sitting_h10 == NOT_KNOWN ? NOT_KNOWN : intake->sitting_h10 * 6);
	json_known(json, "standing_min", intake->standing_h10 == NOT_KNOWN ? NOT_KNOWN : intake->standing_h10 * 6);
	json_bits(json, "kit", intake->kit_asked, intake->kit, kit_words, KITS);
	json_text(json, "units", units_words[intake->units]);
	json_said(json, "strength_on_run_days", intake->strength_on_run_days);
	json_said(json, "cadence_target", intake->cadence_target);
	json_known(json, "raise_percent", intake->raise_percent);
}

static void json_goals(struct json *json, const struct diary *diary)
{
	json_array(json, "goals");
	for (size_t i = 0; i < diary->goal_count; i++)
		json_text(json, NULL, diary->goals[i].text);
	json_array_end(json);
}

static void json_since(struct json *json, const struct intake *intake)
{
	char day[DAY_TEXT];
	day_print(intake->since, day);
	json_text(json, "since", intake->ready ? day : NULL);
}

static void tell_json(const struct home *home, const struct coach *coach)
{
	const struct intake *intake = &coach->diary.intake;
	const char *lacking[NEEDED];
	int count = missing(intake, lacking);
	struct json json = cli_json_begin(home, "intake");
	json_object(&json, "intake");
	json_word(&json, "knee", intake->knee == NOT_KNOWN ? NULL : side_word((enum side)intake->knee));
	json_word(&json, "pattern", pattern_words[intake->pattern]);
	json_flags(&json, &coach->diary);
	json_known(&json, "born", intake->born);
	json_word(&json, "sex", sex_words[intake->sex]);
	json_pains(&json, intake);
	json_running(&json, intake);
	json_rest(&json, intake);
	json_goals(&json, &coach->diary);
	json_since(&json, intake);
	json_object_end(&json);
	json_array(&json, "missing");
	for (int i = 0; i < count; i++)
		json_text(&json, NULL, lacking[i]);
	json_array_end(&json);
	json_bool(&json, "complete", count == 0);
	json_text(&json, "phase", coach->plan->ready ? rehab_phase_words[coach->plan->phase] : NULL);
	json_bool(&json, "locked", coach->plan->locked);
	cli_json_end(&json);
}

/* --- text ------------------------------------------------------------------------------------ */

static void print_word(const char *name, const char *word)
{
	if (word != NULL && word[0] != '\0' && word[0] != '-')
		cli_line("%-18s %s", name, word);
}

static void print_number(const char *name, int value, const char *unit)
{
	if (value != NOT_KNOWN)
		printf("%-18s %d%s\n", name, value, unit);
}

static void print_length(const char *name, int32_t m, enum units units)
{
	char words[32];
	struct text text = TEXT(words);
	measure_distance(&text, m, units);
	print_word(name, m == NOT_KNOWN ? NULL : words);
}

static void print_intake(const struct intake *intake, enum units units)
{
	print_word("Knee", intake->knee == NOT_KNOWN ? NULL : side_word((enum side)intake->knee));
	print_word("Usual pattern", pattern_words[intake->pattern]);
	print_number("Born", intake->born, "");
	print_number("Worst of a day", intake->worst_day, " of 10");
	print_word("Worst when", intake->worst == NOT_KNOWN ? NULL : place_words[intake->worst]);
	print_number("Hurts since", intake->pain_months, " months");
	print_word("Running", yes_no_words[intake->running]);
	print_number("Pain in a run", intake->run_pain, " of 10");
	print_length("Usual week", intake->weekly_m, units);
	print_length("Longest of 30 days", intake->longest_m, units);
	print_number("Cadence", intake->cadence, " steps a minute");
	print_word("Shoes", intake->shoes);
	print_word("Ground", surface_words[intake->surface]);
}

static void tell_text(const struct coach *coach)
{
	const char *lacking[NEEDED];
	int count = missing(&coach->diary.intake, lacking);
	print_intake(&coach->diary.intake, coach->diary.told.distance);
	for (size_t i = 0; i < coach->diary.goal_count; i++)
		print_word("Goal", coach->diary.goals[i].text);
	if (count > 0)
		printf("Needed before anything is planned:");
	for (int i = 0; i < count; i++)
		printf(" --%s", lacking[i]);
	if (count > 0)
		putchar('\n');
	if (coach->plan->ready)
		printf("Phase: %s\n", rehab_phase_titles[coach->plan->phase]);
	if (coach->plan->locked)
		puts("Training waits for a professional's advice; tell it with `stepdown intake --advised TEXT`.");
}

void cli_intake_tell(const struct cli *cli, const struct home *home, const struct coach *coach)
{
	if (cli->json)
		tell_json(home, coach);
	else
		tell_text(coach);
}
