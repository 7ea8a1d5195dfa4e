#include "tui/why_page.h"

#include <string.h>

#include "tui/glyph.h"
#include "tui/words.h"

enum { LABEL = 18, LABEL_NARROW = 2, NARROW = 60, TITLE = 20, VALUE = 34, DATE = 52 };

/* --- words ------------------------------------------------------------------- */

const char *why_title(const struct shelf *shelf, const struct why *why)
{
	const struct rule *rule = shelf_rule(shelf, why->rule);
	if (rule != NULL)
		return rule->title;
	return strcmp(why->rule, "overlay") == 0 ? "As agreed" : why->rule;
}

static bool ends_with(const char *name, const char *end)
{
	size_t length = strlen(name), tail = strlen(end);
	return length >= tail && strcmp(name + length - tail, end) == 0;
}

static void metres(struct text *out, int64_t value, enum units units)
{
	words_distance(out, (int32_t)value, units);
}

static void seconds(struct text *out, int64_t value, enum units units)
{
	(void)units;
	words_seconds(out, (int)value);
}

static void minutes(struct text *out, int64_t value, enum units units)
{
	(void)units;
	text_addf(out, "%d min", (int)value);
}

static void percent(struct text *out, int64_t value, enum units units)
{
	(void)units;
	text_addf(out, "%d %%", (int)value);
}

static void tenths(struct text *out, int64_t value, enum units units)
{
	(void)units;
	words_points(out, (int)value);
}

static void yes(struct text *out, int64_t value, enum units units)
{
	(void)units;
	text_add(out, value == SAID_YES ? "yes" : "no");
}

void why_value(struct text *out, const struct why_input *input, enum units units)
{
	static const struct {
		const char *end;
		void (*put)(struct text *, int64_t, enum units);
	} measures[] = {
		{ "_m", metres }, { "_s", seconds }, { "_min", minutes }, { "_percent", percent }, { "10", tenths },
		{ "limp", yes }, { "eased", yes }, { "swelling", yes },
	};
	if (!input->known && input->word == NULL) {
		text_add(out, "not known");
		return;
	}
	if (input->word != NULL) {
		text_add(out, input->word);
		return;
	}
	for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++)
		if (ends_with(input->name, measures[i].end)) {
			measures[i].put(out, input->value, units);
			return;
		}
	text_addf(out, "%ld", (long)input->value);
}

static void one_source(struct text *out, const struct shelf *shelf, const char *id)
{
	/* What no paper gives has a source of its own in SOURCES.yaml. */
	static const char design[] = "stepdown-design";
	const struct source *source = shelf_source(shelf, id);
	if (strcmp(id, design) == 0)
		text_add(out, out->length == 0 ? "A choice of this program" : "a choice of this program");
	else if (source != NULL)
		words_source(out, source);
	else
		text_add(out, id);
}

/* "Silbernagel 2007 and Frandsen 2025; certainty moderate". */
static void origin(struct text *out, const struct shelf *shelf, const struct rule *rule)
{
	size_t count = rule->sources.count;
	for (size_t i = 0; i < count; i++) {
		text_add(out, i == 0 ? "" : i + 1 == count ? " and " : ", ");
		one_source(out, shelf, rule->sources.at[i]);
	}
	if (count == 0)
		text_add(out, "A choice of this program");
	text_addf(out, "; certainty %s.", strcmp(rule->certainty, "very-low") == 0 ? "very low" : rule->certainty);
}

/* --- a record ------------------------------------------------------------------ */

static int label_col(const struct pen *pen)
{
	return pen->area.cols < NARROW ? LABEL_NARROW : LABEL;
}

/* A label, and what is told beside it or, where it is narrow, below it. */
static void labelled(struct pen *pen, const char *label, enum style style, const char *text)
{
	area_put(pen->area, pen->row, 0, STYLE_QUIET, label);
	if (label_col(pen) == LABEL_NARROW && label[0] != '\0')
		pen->row++;
	pen_wrap(pen, label_col(pen), style, text);
}

static void put_input(struct pen *pen, const struct why_input *input, struct day today, enum units units)
{
	char value[48], date[24];
	struct text words = TEXT(value), day = TEXT(date);
	struct area area = pen->area;
	bool known = input->known || input->word != NULL;
	why_value(&words, input, units);
	if (input->has_day)
		words_date(&day, input->day, today);
	bool beside = area.cols >= NARROW;
	int right = beside ? DATE : area.cols - text_width(date) - 1;
	int col = area_put(area, pen->row, 2, known ? STYLE_GREEN : STYLE_QUIET,
			   glyph_text(area.grid, known ? GLYPH_GREEN : GLYPH_WAITS)) + 1;
	area_put_cut(area, pen->row, col, (beside ? VALUE : right - text_width(value)) - col - 1, STYLE_TEXT, input->label);
	if (beside)
		area_put(area, pen->row, VALUE, known ? STYLE_TEXT : STYLE_QUIET, value);
	else
		area_put_right(area, pen->row, right, known ? STYLE_TEXT : STYLE_QUIET, value);
	area_put(area, pen->row++, right + 1, STYLE_QUIET, date);
}

static void put_inputs(struct pen *pen, const struct why *why, struct day today, enum units units)
{
	if (why->inputs == 0)
		return;
	area_put(pen->area, pen->row++, 0, STYLE_STRONG, "What went in");
	for (int i = 0; i < why->inputs; i++)
		put_input(pen, &why->input[i], today, units);
	pen->row++;
}

static void put_rule(struct pen *pen, const struct shelf *shelf, const struct why *why)
{
	char buffer[600];
	struct text words = TEXT(buffer);
	const struct rule *rule = shelf_rule(shelf, why->rule);
	if (rule == NULL) {
		bool agreed = strcmp(why->rule, "overlay") == 0;
		labelled(pen, "Rule", STYLE_TEXT, agreed ? "As agreed with the professional who set this limit." : why->rule);
		return;
	}
	text_addf(&words, "%s  %s", rule->id, rule->text);
	labelled(pen, "Rule", STYLE_TEXT, buffer);
	words = TEXT(buffer);
	origin(&words, shelf, rule);
	labelled(pen, "Source", STYLE_QUIET, buffer);
}

void why_record_put(struct pen *pen, const struct shelf *shelf, const struct why *why, struct day today,
                    enum units units)
{
	pen_wrap(pen, 0, STYLE_STRONG, why->text);
	pen->row++;
	put_inputs(pen, why, today, units);
	if (why->threshold != NULL)
		labelled(pen, "Needed", STYLE_TEXT, why->threshold);
	put_rule(pen, shelf, why);
	if (why->otherwise != NULL)
		labelled(pen, "Would change it", STYLE_TEXT, why->otherwise);
}

void why_sources_put(struct pen *pen, const struct shelf *shelf, const struct why *why)
{
	const struct rule *rule = shelf_rule(shelf, why->rule);
	for (size_t i = 0; rule != NULL && i < rule->sources.count; i++) {
		const struct source *source = shelf_source(shelf, rule->sources.at[i]);
		char buffer[600];
		struct text words = TEXT(buffer);
		if (source == NULL)
			continue;
		text_addf(&words, "%s (%d). %s. %s.", source->authors, source->year, source->title, source->where);
		pen_wrap(pen, label_col(pen), STYLE_QUIET, buffer);
	}
}

void why_record_say(struct lines *lines, const struct shelf *shelf, const struct why *why, struct day today,
                    enum units units)
{
	lines_add(lines, "%s", why->text);
	for (int i = 0; i < why->inputs; i++) {
		char value[48], date[24];
		struct text words = TEXT(value), day = TEXT(date);
		why_value(&words, &why->input[i], units);
		if (why->input[i].has_day)
			words_date(&day, why->input[i].day, today);
		lines_add(lines, "  %s: %s%s%s", why->input[i].label, value, date[0] != '\0' ? ", " : "", date);
	}
	if (why->threshold != NULL)
		lines_add(lines, "  Needed: %s", why->threshold);
	const struct rule *rule = shelf_rule(shelf, why->rule);
	if (rule != NULL) {
		char buffer[400];
		struct text words = TEXT(buffer);
		origin(&words, shelf, rule);
		lines_add(lines, "  Rule %s: %s", rule->id, rule->text);
		lines_add(lines, "  Source: %s", buffer);
	} else {
		lines_add(lines, "  Rule: %s", why_title(shelf, why));
	}
	if (why->otherwise != NULL)
		lines_add(lines, "  Would change it: %s", why->otherwise);
}

/* --- a line ----------------------------------------------------------------------- */

static const struct {
	enum glyph glyph;
	enum style style;
	const char *word;
} looks[] = {
	[WHY_TELLS] = { GLYPH_MISSING, STYLE_QUIET, "" },
	[WHY_HOLDS] = { GLYPH_GREEN, STYLE_GREEN, "holds: " },
	[WHY_BREAKS] = { GLYPH_HOLD, STYLE_AMBER, "breaks: " },
	[WHY_WAITS] = { GLYPH_WAITS, STYLE_QUIET, "waits: " },
};

void why_line_put(struct pen *pen, const struct shelf *shelf, const struct why *why)
{
	struct area area = pen->area;
	area_put(area, pen->row, 0, looks[why->says].style, glyph_text(area.grid, looks[why->says].glyph));
	if (area.cols < NARROW) {
		pen_wrap(pen, 2, STYLE_TEXT, why->text);
		return;
	}
	area_put_cut(area, pen->row, 2, TITLE - 3, STYLE_STRONG, why_title(shelf, why));
	pen_wrap(pen, TITLE, STYLE_TEXT, why->text);
}

void why_line_say(struct lines *lines, const struct shelf *shelf, const struct why *why)
{
	const char *word = looks[why->says].word;
	lines_add(lines, "%s%s%s%s", why_title(shelf, why), word[0] == '\0' ? ": " : ", ", word, why->text);
}

void why_rule_put(struct pen *pen, const struct shelf *shelf, const char *id)
{
	const struct rule *rule = shelf_rule(shelf, id);
	int col = area_put(pen->area, pen->row, 0, STYLE_STRONG, id) + 2;
	if (rule != NULL)
		area_put_cut(pen->area, pen->row, col, pen->area.cols - col, STYLE_STRONG, rule->title);
	pen->row++;
	if (rule != NULL)
		pen_wrap(pen, 0, STYLE_TEXT, rule->text);
}
