#include "today_screen.h"

#include "morning.h"
#include "scale.h"
#include "tui/glyph.h"
#include "tui/verdict.h"
#include "tui/words.h"

enum { PAIN_MOST = 10, OUTCOME_COL = 5, WIDEST_GAP = 5, ASKED_MOST = 3 };

static void question_words(const struct today *today, const struct today_question *question, struct text *out)
{
	bool late = question->day.n != today_plan(today)->today.n;
	const char *knee = question->names_knee ? words_knee((enum side)question->knee) : "knee";
	if (!question->asks) {
		text_addf(out, "The %s on waking", knee);
		return;
	}
	text_addf(out, late ? "How was the %s on waking, " : "How is the %s this morning?", knee);
	if (late)
		words_weekday_date(out, question->day);
	if (late)
		text_add(out, "?");
}

void today_question_words(const struct today *today, struct text *out)
{
	struct today_question question = today_question(today);
	question_words(today, &question, out);
}

/* "▴ usual" under the number, or before it where the scale ends. */
static void put_usual(struct pen *pen, const struct scale *scale, int usual)
{
	int col = scale_col(scale, usual);
	if (usual == NOT_KNOWN)
		return;
	area_set(pen->area, pen->row, col, STYLE_QUIET, glyph(pen->area.grid, GLYPH_POINTS));
	if (col + 7 <= pen->area.cols)
		area_put(pen->area, pen->row, col + 2, STYLE_QUIET, "usual");
	else
		area_put_right(pen->area, pen->row, col - 1, STYLE_QUIET, "usual");
}

static void put_head(struct pen *pen, const struct today *today, const struct today_question *question)
{
	char words[80];
	struct text text = TEXT(words);
	question_words(today, question, &text);
	int col = area_put_cut(pen->area, pen->row, 0, pen->area.cols, STYLE_STRONG, words);
	int room = pen->area.cols - col - 2;
	/* Behind the question and not on a number, which would look chosen. */
	if (question->asks)
		area_cursor(pen->area, pen->row, col);
	if (question->asks && question->about != NULL && room >= 6 + text_width(question->about))
		area_putf(pen->area, pen->row, col + 2, STYLE_QUIET, "after %s", question->about);
	else if (!question->asks && question->answered == NOT_KNOWN && room >= 9)
		area_put(pen->area, pen->row, col + 2, STYLE_QUIET, "not known");
}

void today_put_question(struct pen *pen, const struct today *today, const struct density *density)
{
	struct today_question question = today_question(today);
	int gap = (pen->area.cols - 2) / PAIN_MOST;
	struct scale scale = {
		.to = PAIN_MOST,
		.gap = gap < WIDEST_GAP ? gap : WIDEST_GAP,
		.chosen = question.answered,
		.usual = question.usual,
		.focus = question.asks,
	};
	put_head(pen, today, &question);
	pen->row += 1 + density->head;
	scale_put(pen->area, pen->row++, 0, &scale);
	put_usual(pen, &scale, question.usual);
	pen->row++;
}

/* --- what each answer would do --------------------------------------------------- */

static void answers_words(const struct morning_outcome *outcome, struct text *out)
{
	if (outcome->from == 0 && outcome->to == PAIN_MOST)
		text_add(out, "any");
	else if (outcome->from == outcome->to)
		text_addf(out, "%d", outcome->from);
	else if (outcome->to == PAIN_MOST)
		text_addf(out, "%d +", outcome->from);
	else
		text_addf(out, outcome->to == outcome->from + 1 ? "%d %d" : "%d-%d", outcome->from,
			  outcome->to);
}

static void put_outcome(struct pen *pen, const char *answers, enum style style, const char *words)
{
	area_put(pen->area, pen->row, 0, style, answers);
	area_put_cut(pen->area, pen->row++, OUTCOME_COL, pen->area.cols - OUTCOME_COL, STYLE_TEXT, words);
}

static void put_answers(struct pen *pen, const struct plan *plan)
{
	static const char skipped[] = "skip: not known, no step up";
	bool roomy = pen->area.cols >= OUTCOME_COL + (int)sizeof skipped - 1;
	for (int i = 0; i < plan->outcome_count; i++) {
		char answers[16];
		struct text text = TEXT(answers);
		answers_words(&plan->outcome[i], &text);
		put_outcome(pen, answers, STYLE_STRONG, plan->outcome[i].text);
	}
	put_outcome(pen, "s", STYLE_KEY, roomy ? skipped : "skip: no step up");
}

/* --- what else is asked ------------------------------------------------------------ */

/* The key that leads to the answer; `titled`: what it is about follows. Without words it is told in `due_words`. */
static const struct {
	const char *key, *words;
	bool titled;
} others[QUESTION_KINDS] = {
	[QUESTION_RED_FLAGS] = { NULL, NULL, false },
	[QUESTION_MORNING] = { NULL, NULL, false },
	[QUESTION_SETTLED] = { "o", "settled that day", true },
	[QUESTION_READINESS] = { "c", "check-in, four answers, 20 s", false },
	[QUESTION_STAIRS] = { "c", "stairs of yesterday", false },
	[QUESTION_TEST] = { "t", NULL, false },
	[QUESTION_SCORE] = { "t", NULL, false },
	[QUESTION_INTAKE] = { "i", "first steps, what is missing", false },
};

static long count_asked(const struct plan *plan, enum question question)
{
	long count = 0;
	for (size_t i = 0; i < plan->asked_count; i++)
		count += plan->asked[i].question == question;
	return count;
}

/* "6 tests due, 1 questionnaire": however many there are, they are one line. */
static void due_words(const struct plan *plan, struct text *out)
{
	long tests = count_asked(plan, QUESTION_TEST), scores = count_asked(plan, QUESTION_SCORE);
	if (tests > 0)
		words_count(out, tests, "test due", "tests due");
	if (tests > 0 && scores > 0)
		text_add(out, ", ");
	if (scores > 0)
		words_count(out, scores, tests > 0 ? "questionnaire" : "questionnaire due",
			    tests > 0 ? "questionnaires" : "questionnaires due");
	if (tests == 0 || scores == 0)
		text_add(out, ", now or later");
}

static bool is_due_line(enum question question)
{
	return others[question].key != NULL && others[question].words == NULL;
}

/* False where what is asked has no line of its own, or the line of another says it. */
static bool other_words(const struct plan *plan, size_t at, struct text *out)
{
	const struct asked *asked = &plan->asked[at];
	if (others[asked->question].key == NULL)
		return false;
	for (size_t i = 0; is_due_line(asked->question) && i < at; i++)
		if (is_due_line(plan->asked[i].question))
			return false;
	if (is_due_line(asked->question))
		due_words(plan, out);
	else
		text_add(out, others[asked->question].words);
	if (others[asked->question].titled && asked->about_title != NULL)
		text_addf(out, ": %s", asked->about_title);
	return true;
}

void today_say_others(const struct plan *plan, struct lines *lines)
{
	for (size_t i = 0; i < plan->asked_count; i++) {
		char words[120];
		struct text text = TEXT(words);
		if (other_words(plan, i, &text))
			lines_add(lines, "Also asked: %s (%s)", words, others[plan->asked[i].question].key);
	}
}

static void put_others(struct pen *pen, const struct plan *plan)
{
	int shown = 0;
	for (size_t i = 0; i < plan->asked_count && shown < ASKED_MOST; i++) {
		char words[120];
		struct text text = TEXT(words);
		if (!other_words(plan, i, &text))
			continue;
		put_outcome(pen, others[plan->asked[i].question].key, STYLE_KEY, words);
		shown++;
	}
}

/* What yesterday came out as, now that its morning is known. */
static void put_yesterday(struct pen *pen, const struct today *today)
{
	const struct chronicle *chronicle = today->given.coach->chronicle;
	struct day yesterday = { today_plan(today)->today.n - 1 };
	const struct chronicle_day *day = chronicle != NULL ? chronicle_on(chronicle, yesterday) : NULL;
	if (day == NULL || day->missing)
		return;
	enum colour colour = verdict_colour(day->verdict);
	const struct rule *rule = shelf_rule(today->given.coach->shelf, verdict_words[day->verdict]);
	int col = area_put(pen->area, pen->row, 0, STYLE_QUIET, "Yesterday") + 2;
	col = area_put(pen->area, pen->row, col, verdict_style(colour),
		       glyph_text(pen->area.grid, verdict_glyph(colour))) +
	      1;
	area_put_cut(pen->area, pen->row++, col, pen->area.cols - col, STYLE_TEXT,
		     rule != NULL ? rule->title : colour_words[colour]);
}

void today_put_outcomes(struct pen *pen, const struct today *today)
{
	const struct plan *plan = today_plan(today);
	struct today_question question = today_question(today);
	if (question.asks && question.day.n == plan->today.n) {
		put_answers(pen, plan);
	} else {
		put_yesterday(pen, today);
		put_others(pen, plan);
	}
}
