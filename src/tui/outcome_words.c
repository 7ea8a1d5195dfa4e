#include "outcome_words.h"

#include "core/marks.h"
#include "tui/words.h"

#include <stdlib.h>

enum { TENTHS = 10 };

struct outcome_given outcome_given(const struct coach_view *coach)
{
	return (struct outcome_given){ coach->shelf, coach->diary, coach->plan, coach->today };
}

/* --- numbers ------------------------------------------------------------------------ */

static void add_figure(struct text *out, const char *name, int value)
{
	if (value == NOT_KNOWN)
		return;
	text_addf(out, "%s%s%s%d", out->length > 0 ? ", " : "", name, name[0] != '\0' ? " " : "", value);
}

static void add_figures(struct text *out, const struct test_result *result)
{
	char words[60];
	struct text text = TEXT(words);
	add_figure(&text, "left", result->left);
	add_figure(&text, "right", result->right);
	add_figure(&text, "", result->value);
	text_add(out, words);
}

void words_result(struct text *out, const struct test *test, const struct test_result *result)
{
	if (result == NULL) {
		text_add(out, "not done");
		return;
	}
	add_figures(out, result);
	text_addf(out, " %s", test_unit_words[test->unit]);
	if (result->pain != NOT_KNOWN)
		text_addf(out, ", pain %d", result->pain);
}

void words_result_short(struct text *out, const struct test_result *result)
{
	if (result != NULL)
		add_figures(out, result);
}

void words_score10(struct text *out, int tenths)
{
	text_addf(out, "%s%d", tenths < 0 ? "-" : "", abs(tenths) / TENTHS);
	if (tenths % TENTHS != 0)
		text_addf(out, ".%d", abs(tenths) % TENTHS);
}

void words_due(struct text *out, bool has_due, struct day due, struct day today)
{
	if (!has_due)
		return;
	if (due.n <= today.n) {
		text_add(out, "due");
		return;
	}
	text_add(out, "again ");
	words_date(out, due, today);
}

/* --- a test -------------------------------------------------------------------------- */

/* The next sentence of a page; the last one is written over where there are too many. */
static struct text next_line(struct outcome_lines *lines)
{
	int at = lines->count < OUTCOME_LINES ? lines->count++ : OUTCOME_LINES - 1;
	return text_over(lines->at[at], OUTCOME_BYTES);
}

static void add_symmetry(struct outcome_lines *lines, const struct outcome *outcome, const struct intake *intake)
{
	const struct test_result *now = outcome->now;
	if (outcome->lsi == NOT_KNOWN)
		return;
	bool one_sore = intake->knee == SIDE_LEFT || intake->knee == SIDE_RIGHT;
	bool left = one_sore ? intake->knee == SIDE_LEFT : now->left <= now->right;
	struct text text = next_line(lines);
	text_addf(&text, "The %s leg does %d %% of the %s one.", left ? "left" : "right", outcome->lsi,
		  left ? "right" : "left");
}

static void add_typical(struct outcome_lines *lines, const struct coach_view *coach, const struct outcome *outcome)
{
	const struct words *sources = &outcome->test->sources;
	const struct source *source = sources->count > 0 ? shelf_source(coach->shelf, sources->at[0]) : NULL;
	if (outcome->norm == NOT_KNOWN)
		return;
	struct text text = next_line(lines);
	text_addf(&text, "Typical, not normal: %d %s%s", outcome->norm, test_unit_words[outcome->test->unit],
		  outcome->test->lower_is_better ? " or less" : "");
	if (source != NULL) {
		text_add(&text, " (");
		words_source(&text, source);
		text_add(&text, ")");
	}
	text_add(&text, ".");
}

static void add_first(struct outcome_lines *lines, const struct coach_view *coach, const struct outcome *outcome)
{
	if (outcome->first == NULL)
		return;
	struct text text = next_line(lines);
	text_add(&text, "Your first: ");
	words_result(&text, outcome->test, outcome->first);
	text_add(&text, " on ");
	words_date(&text, outcome->first->day, coach->today);
	text_add(&text, ".");
}

static void add_side_marks(struct text *out, const struct outcome *outcome, enum side side, int points)
{
	const char *band = marks_band(outcome->test, points);
	if (band == NULL)
		return;
	text_addf(out, "%s%s: %s", out->length > 0 ? ". " : "", side == SIDE_LEFT ? "Left" : "Right", band);
	if (outcome->now->detail == NULL)
		return;
	text_add(out, ", ");
	if (!marks_of_side(outcome->now->detail, side, out))
		text_add(out, "marks not told");
}

/* What the marks of a scored test were, and what their sum is called. */
static void add_marks(struct outcome_lines *lines, const struct outcome *outcome)
{
	if (outcome->test->band_count == 0)
		return;
	struct text text = next_line(lines);
	add_side_marks(&text, outcome, SIDE_LEFT, outcome->now->left);
	add_side_marks(&text, outcome, SIDE_RIGHT, outcome->now->right);
	text_add(&text, ".");
}

static void add_gate(struct outcome_lines *lines, const struct coach_view *coach, const struct outcome *outcome)
{
	static const char *const says[] = {
		[GATE_NOT_KNOWN] = "not known yet", [GATE_NOT_MET] = "not there yet", [GATE_MET] = "there",
	};
	for (size_t i = 0; i < coach->plan->gate_count; i++) {
		const struct gate_line *line = coach->plan->gates[i].line;
		if (line->kind != GATE_TEST || line->test == NULL || !text_same(line->test, outcome->test->id))
			continue;
		struct text text = next_line(lines);
		text_addf(&text, "The way on asks: %s: %s.", line->text, says[coach->plan->gates[i].answer]);
	}
}

static void add_until(struct outcome_lines *lines, const struct coach_view *coach, const struct outcome *outcome)
{
	struct text text = next_line(lines);
	text_add(&text, outcome->until.n >= coach->today.n ? "Counts until " : "Counted until ");
	words_date(&text, outcome->until, coach->today);
	text_add(&text, ".");
}

struct outcome_lines outcome_lines(const struct coach_view *coach, const struct outcome *outcome)
{
	struct outcome_lines lines = { 0 };
	if (outcome->now != NULL) {
		add_symmetry(&lines, outcome, &coach->diary->intake);
		add_marks(&lines, outcome);
	}
	add_typical(&lines, coach, outcome);
	if (outcome->now != NULL)
		add_first(&lines, coach, outcome);
	add_gate(&lines, coach, outcome);
	if (outcome->now != NULL)
		add_until(&lines, coach, outcome);
	return lines;
}

/* --- a score --------------------------------------------------------------------------- */

static void add_change(struct outcome_lines *lines, const struct coach_view *coach, const struct score_outcome *outcome)
{
	if (!outcome->has_change)
		return;
	struct text text = next_line(lines);
	text_add(&text, "Since the first, ");
	words_score10(&text, outcome->first->total10);
	text_add(&text, " on ");
	words_date(&text, outcome->first->day, coach->today);
	text_add(&text, outcome->change10 > 0 ? ": +" : ": ");
	words_score10(&text, outcome->change10);
	if (outcome->def->change10 != NOT_SET)
		text_add(&text, outcome->counts ? ", a change that counts." : ", within what varies by itself.");
	else
		text_add(&text, ".");
}

static void add_published(struct outcome_lines *lines, const struct coach_view *coach, const struct score_outcome *outcome)
{
	const struct words *sources = &outcome->def->sources;
	const struct source *source =
		sources->count > 0 ? shelf_source(coach->shelf, sources->at[sources->count - 1]) : NULL;
	struct text text = next_line(lines);
	if (outcome->def->change10 == NOT_SET) {
		text_add(&text, "No change that counts is published.");
		return;
	}
	text_add(&text, "A change counts from ");
	words_score10(&text, outcome->def->change10);
	text_add(&text, " points on");
	if (source != NULL) {
		text_add(&text, " (");
		words_source(&text, source);
		text_add(&text, ")");
	}
	text_add(&text, ".");
}

struct outcome_lines score_lines(const struct coach_view *coach, const struct score_outcome *outcome)
{
	struct outcome_lines lines = { 0 };
	add_change(&lines, coach, outcome);
	add_published(&lines, coach, outcome);
	struct text text = next_line(&lines);
	text_addf(&text, "From %d to %d; %s.", outcome->def->least, outcome->def->most,
		  outcome->def->lower_is_better ? "less is better" : "more is better");
	return lines;
}
