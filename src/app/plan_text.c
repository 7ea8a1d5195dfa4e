#include "app/plan_text.h"

#include "base/text.h"
#include "tui/words.h"

#include <inttypes.h>
#include <stdio.h>

enum { COLUMNS = 80, DAY_COLUMN = 12, TITLE_COLUMN = 38, TIME_COLUMN = 8, LENGTH_COLUMN = 9, LABEL_COLUMN = 34,
       INDENT = 6 };

/* --- lines ------------------------------------------------------------------- */

/* Words and blanks up to `columns`; one blank at least. */
static void put_column(const char *words, int columns)
{
	int width = text_width(words);
	printf("%s%*s", words, width < columns ? columns - width : 1, "");
}

/* The same in a line that is still built, so that none ends in blanks. */
static void add_column(struct text *line, const char *words, int columns)
{
	int width = text_width(words);
	text_addf(line, "%s%*s", words, width < columns ? columns - width : 1, "");
}

static void put_line(struct text *line)
{
	while (line->length > 0 && line->at[line->length - 1] == ' ')
		line->at[--line->length] = '\0';
	puts(line->at);
}

/* A paragraph whose first line begins with `lead` at column `from`; all its words stand at column `to`. */
static void put_paragraph(int from, const char *lead, int to, const char *words)
{
	const char *line;
	size_t length;
	printf("%*s", from, "");
	if (to > from)
		put_column(lead, to - from);
	for (bool first = true; text_wrap(&words, COLUMNS - to, &line, &length); first = false)
		printf("%*s%.*s\n", first ? 0 : to, "", (int)length, line);
}

/* --- the head ------------------------------------------------------------------ */

static const char *knee_words(const struct intake *intake)
{
	return intake->knee < 0 ? "" : words_knee((enum side)intake->knee);
}

static void put_flare(const struct plan *plan)
{
	char since[40];
	struct text text = TEXT(since);
	words_date(&text, plan->flare_since, plan->today);
	printf("A flare of the %s since %s: day %d, step %d.\n", words_knee(plan->flare_side), since, plan->flare_day,
	       plan->flare_step);
}

void plan_text_head(const struct plan *plan, const struct intake *intake)
{
	char day[40];
	struct text text = TEXT(day);
	words_weekday_date(&text, plan->today);
	if (!plan->ready) {
		printf("%s\n\nNothing is planned yet: knee, pattern, red flags and year of birth come first.\n"
		       "`stepdown intake` asks for them, or `stepdown intake --help` names them.\n", day);
		return;
	}
	printf("%s, week %d   %s   %s\n", rehab_phase_titles[plan->phase], plan->phase_week, day, knee_words(intake));
	if (plan->locked)
		puts("Training is locked: a red flag was told. See someone first;\n"
		     "`stepdown intake --advised TEXT` records what they say.");
	if (plan->flare)
		put_flare(plan);
	if (plan->see_someone)
		put_paragraph(0, "", 0, plan->see_someone_why == NULL ? "See someone about the knee." : plan->see_someone_why);
}

/* --- days ---------------------------------------------------------------------- */

static const char *state_of(const struct planned *item)
{
	if (item->done)
		return "done";
	if (item->own)
		return item->waits ? "yours, waits" : "yours";
	if (item->waits)
		return "waits";
	return item->changed_from == NULL ? "" : "changed";
}

static void add_title(struct text *line, const struct planned *item)
{
	char words[160];
	struct text text = TEXT(words);
	text_add(&text, item->title);
	if (item->detail != NULL)
		text_addf(&text, ", %s", item->detail);
	words[text_fit(words, TITLE_COLUMN - 1)] = '\0';
	add_column(line, words, TITLE_COLUMN);
}

static void put_item(const struct planned *item, const char *day, enum units units)
{
	char words[32], whole[400];
	struct text minutes = TEXT(words), line = TEXT(whole);
	add_column(&line, day, DAY_COLUMN);
	add_title(&line, item);
	if (item->duration_s > 0)
		words_minutes(&minutes, (int64_t)item->duration_s * 1000);
	add_column(&line, words, TIME_COLUMN);
	struct text length = TEXT(words);
	words_distance(&length, item->distance_m, units);
	add_column(&line, words, LENGTH_COLUMN);
	text_add(&line, state_of(item));
	put_line(&line);
}

void plan_text_days(const struct plan *plan, enum units units)
{
	for (size_t i = plan->today_index; i < plan->day_count; i++) {
		char day[40];
		struct text text = TEXT(day);
		words_weekday_date(&text, plan->days[i].day);
		for (size_t k = 0; k < plan->days[i].count; k++)
			put_item(&plan->days[i].items[k], k == 0 ? day : "", units);
	}
}

/* --- figures --------------------------------------------------------------------- */

static void put_figure(const char *label, int32_t metres, enum units units)
{
	char words[32];
	struct text text = TEXT(words);
	if (metres <= 0)
		return;
	words_distance(&text, metres, units);
	put_column(label, DAY_COLUMN * 2);
	puts(words);
}

void plan_text_figures(const struct plan *plan, enum units units)
{
	if (plan->no_run != NULL)
		printf("No run today: %s.\n", plan->no_run);
	else
		put_figure("A run today, at most", plan->ceiling_m, units);
	put_figure("This week's target", plan->week_target_m, units);
	put_figure("Weeks before", plan->week_previous_m, units);
	enum { TENTHS = 10 };
	if (plan->has_band)
		printf("Knee load of the week   %d done, %d planned; your green weeks %d to %d (relative, rough)\n",
		       plan->week_spent10 / TENTHS, plan->week_planned10 / TENTHS, plan->band_least10 / TENTHS,
		       plan->band_most10 / TENTHS);
}

/* --- why ---------------------------------------------------------------------------- */

static bool ends_in(const char *name, const char *end)
{
	size_t length = strlen(name), tail = strlen(end);
	return length >= tail && strcmp(name + length - tail, end) == 0;
}

/* A value in the unit that its name ends in. */
static void add_value(struct text *out, const struct why_input *input, enum units units)
{
	if (input->word != NULL)
		text_add(out, input->word);
	else if (!input->known)
		text_add(out, "not known");
	else if (ends_in(input->name, "_m") && input->value >= 0 && input->value <= INT32_MAX)
		words_distance(out, (int32_t)input->value, units);
	else if (ends_in(input->name, "_s") && input->value >= 0 && input->value <= INT32_MAX)
		words_seconds(out, (int)input->value);
	else
		text_addf(out, "%" PRId64, input->value);
}

static void put_input(const struct why_input *input, struct day today, enum units units)
{
	char words[96];
	struct text text = TEXT(words);
	printf("%*s", INDENT, "");
	put_column(input->label == NULL ? input->name : input->label, LABEL_COLUMN);
	add_value(&text, input, units);
	if (input->has_day) {
		text_add(&text, ", ");
		words_date(&text, input->day, today);
	}
	puts(words);
}

static void put_source(const struct rule *rule)
{
	if (rule == NULL || rule->sources.count == 0)
		return;
	printf("%*ssource %s, certainty %s\n", INDENT, "", rule->sources.at[0], rule->certainty);
}

static void put_labelled(const char *label, const char *words)
{
	if (words != NULL)
		put_paragraph(INDENT, label, INDENT + (int)strlen(label) + 1, words);
}

static void put_why(const struct why *why, const struct shelf *shelf, struct day today, enum units units)
{
	put_paragraph(0, why->rule, INDENT, why->text);
	for (int i = 0; i < why->inputs; i++)
		put_input(&why->input[i], today, units);
	put_labelled("threshold", why->threshold);
	put_labelled("otherwise", why->otherwise);
	put_source(shelf_rule(shelf, why->rule));
}

void plan_text_whys(const struct why *whys, size_t count, const struct shelf *shelf, struct day today,
                    enum units units)
{
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			putchar('\n');
		put_why(&whys[i], shelf, today, units);
	}
}
