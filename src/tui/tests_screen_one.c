#include "tests_screen.h"

#include "guide_screen.h"
#include "tui/glyph.h"
#include "tui/words.h"

enum { BYTES = 400, BOTH_COLS = 90, LEFT_COLS = 54, RIGHT = 60 };

void tests_score_words(const struct score_def *def, const struct score *score, struct text *out)
{
	if (score == NULL)
		return;
	words_score10(out, score->total10);
	text_addf(out, " of %d", def->most);
}

struct outcome_lines tests_lines(const struct tests_screen *s)
{
	const struct tests_row *row = tests_row(s);
	struct outcome_given given = outcome_given(s->coach);
	if (row->test != NULL) {
		struct outcome outcome = outcome_of_test(&given, row->test);
		return outcome_lines(s->coach, &outcome);
	}
	struct score_outcome outcome = outcome_of_score(&given, row->score, s->coach->today);
	return score_lines(s->coach, &outcome);
}

/* --- what it is ----------------------------------------------------------------------- */

static void put_part(struct pen *pen, enum style style, const char *words)
{
	pen_wrap(pen, 0, style, words);
	pen->row++;
}

static void put_how(struct pen *pen, const struct test *test)
{
	char words[BYTES];
	struct text text = TEXT(words);
	put_part(pen, STYLE_TEXT, test->how);
	guide_screen_what(test, &text);
	put_part(pen, STYLE_QUIET, words);
}

/* Whose words it asks in, and where the form with its own is. */
static void put_form(struct pen *pen, const struct tests_screen *s)
{
	char words[BYTES];
	struct text text = TEXT(words);
	const struct questionnaire *one = tests_questionnaire(s);
	if (one == NULL) {
		put_part(pen, STYLE_TEXT, "Only its total is kept: type it.");
		return;
	}
	text_addf(&text, "%s.", one->about);
	put_part(pen, STYLE_TEXT, words);
	text = text_over(words, sizeof words);
	text_add(&text, one->own_words ? "The questions stand here in short words of our own. The form itself: "
				       : "Its questions are not printed here: fill in the form and tell the points. The form: ");
	text_addf(&text, "%s.", one->form);
	put_part(pen, STYLE_QUIET, words);
}

static void put_now(struct pen *pen, const struct tests_screen *s)
{
	char words[BYTES];
	struct text text = TEXT(words);
	const struct tests_row *row = tests_row(s);
	struct outcome_given given = outcome_given(s->coach);
	if (row->test != NULL) {
		struct outcome outcome = outcome_of_test(&given, row->test);
		words_result(&text, row->test, outcome.now);
	} else {
		struct score_outcome outcome = outcome_of_score(&given, row->score, s->coach->today);
		tests_score_words(row->score, outcome.now, &text);
		text_add(&text, outcome.now == NULL ? "not answered yet" : "");
	}
	put_part(pen, STYLE_STRONG, words);
}

static void put_left(struct pen *pen, const struct tests_screen *s)
{
	struct outcome_lines lines = tests_lines(s);
	put_now(pen, s);
	for (int i = 0; i < lines.count; i++)
		pen_wrap(pen, 0, STYLE_TEXT, lines.at[i]);
	pen->row++;
	if (tests_row(s)->test != NULL)
		put_how(pen, tests_row(s)->test);
	else
		put_form(pen, s);
}

/* --- every result, newest first ---------------------------------------------------------- */

/* Where numbers end. */
enum { DAY = 0, LEFT = 19, RIGHT_LEG = 27, EVEN = 35, PAIN = 42 };

static void put_known(const struct pen *pen, int right, int value)
{
	if (value != NOT_KNOWN)
		pen_number(pen, right, STYLE_TEXT, value);
	else
		area_put_right(pen->area, pen->row, right, STYLE_FAINT, glyph_text(pen->area.grid, GLYPH_MISSING));
}

static void put_day(const struct pen *pen, struct day day, struct day today)
{
	char words[24];
	struct text text = TEXT(words);
	words_date(&text, day, today);
	area_put(pen->area, pen->row, DAY, STYLE_QUIET, words);
}

static void put_result_row(struct pen *pen, const struct tests_screen *s, const struct test *test,
			   const struct test_result *result)
{
	struct outcome_given given = outcome_given(s->coach);
	put_day(pen, result->day, s->coach->today);
	put_known(pen, LEFT, test->sides ? result->left : result->value);
	if (test->sides)
		put_known(pen, RIGHT_LEG, result->right);
	if (test->sides && !test->lower_is_better)
		put_known(pen, EVEN, outcome_of_result(&given, test, result).lsi);
	if (test->asks_pain)
		put_known(pen, PAIN, result->pain);
	pen->row++;
}

static void put_result_heads(struct pen *pen, const struct test *test)
{
	area_put(pen->area, pen->row, DAY, STYLE_STRONG, "Results");
	area_put_right(pen->area, pen->row, LEFT, STYLE_QUIET, test->sides ? "left" : test_unit_words[test->unit]);
	if (test->sides)
		area_put_right(pen->area, pen->row, RIGHT_LEG, STYLE_QUIET, "right");
	if (test->sides && !test->lower_is_better)
		area_put_right(pen->area, pen->row, EVEN, STYLE_QUIET, "sym. %");
	if (test->asks_pain)
		area_put_right(pen->area, pen->row, PAIN, STYLE_QUIET, "pain");
	pen->row++;
}

/* Rows below the page cost their counting alone. */
static bool is_seen(const struct pen *pen)
{
	return pen->row >= 0 && pen->row < pen->area.rows;
}

static void put_results(struct pen *pen, const struct tests_screen *s, const struct test *test)
{
	const struct diary *diary = s->coach->diary;
	put_result_heads(pen, test);
	int first = pen->row;
	for (size_t i = diary->test_count; i-- > 0;) {
		if (!text_same(diary->tests[i].test_id, test->id))
			continue;
		if (is_seen(pen))
			put_result_row(pen, s, test, &diary->tests[i]);
		else
			pen->row++;
	}
	if (pen->row == first)
		area_put(pen->area, pen->row++, DAY, STYLE_QUIET, "none yet");
}

static void put_score_row(struct pen *pen, const struct tests_screen *s, const struct score *score)
{
	char words[24];
	struct text text = TEXT(words);
	words_score10(&text, score->total10);
	put_day(pen, score->day, s->coach->today);
	area_put_right(pen->area, pen->row, LEFT, STYLE_TEXT, words);
	if (score->answers != NULL)
		area_put_cut(pen->area, pen->row, LEFT + 3, pen->area.cols - LEFT - 3, STYLE_QUIET, score->answers);
	pen->row++;
}

static void put_scores(struct pen *pen, const struct tests_screen *s, const struct score_def *def)
{
	const struct diary *diary = s->coach->diary;
	area_put(pen->area, pen->row, DAY, STYLE_STRONG, "Scores");
	area_put(pen->area, pen->row++, LEFT + 3, STYLE_QUIET, "answers");
	for (size_t i = diary->score_count; i-- > 0;) {
		if (!text_same(diary->scores[i].score_id, def->id))
			continue;
		if (is_seen(pen))
			put_score_row(pen, s, &diary->scores[i]);
		else
			pen->row++;
	}
}

static void put_right(struct pen *pen, const struct tests_screen *s)
{
	const struct tests_row *row = tests_row(s);
	if (row->test != NULL)
		put_results(pen, s, row->test);
	else
		put_scores(pen, s, row->score);
}

int tests_one_view(const struct tests_screen *s, struct area area, int top)
{
	bool both = area.cols >= BOTH_COLS;
	struct pen left = { .area = both ? area_sub(area, 0, 0, -1, LEFT_COLS) : area, .row = -top };
	put_left(&left, s);
	struct pen right = { .area = both ? area_sub(area, 0, RIGHT, -1, -1) : area, .row = both ? -top : left.row };
	put_right(&right, s);
	return (left.row > right.row ? left.row : right.row) + top;
}
