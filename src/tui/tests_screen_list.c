#include "tests_screen.h"

#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/words.h"

enum { BYTES = 80, NAME = 2 };

/* Where columns start; 0: there is no room for it. `due` is one that ends at the right edge. */
struct columns {
	int last, even, typical, first;
};

static struct columns columns_of(int width)
{
	if (width >= 90)
		return (struct columns){ .last = 33, .even = 52, .typical = 61, .first = 70 };
	if (width >= 70)
		return (struct columns){ .last = 31, .even = 50, .typical = 59 };
	if (width >= 56)
		return (struct columns){ .last = 29 };
	return (struct columns){ 0 };
}

static void put_heads(struct area area, const struct columns *columns)
{
	area_put(area, 0, NAME, STYLE_QUIET, "name");
	if (columns->last > 0)
		area_put(area, 0, columns->last, STYLE_QUIET, "last");
	if (columns->even > 0)
		area_put(area, 0, columns->even, STYLE_QUIET, "symmetry");
	if (columns->typical > 0)
		area_put(area, 0, columns->typical, STYLE_QUIET, "typical");
	if (columns->first > 0)
		area_put(area, 0, columns->first, STYLE_QUIET, "first");
	area_put_right(area, 0, area.cols, STYLE_QUIET, "due");
}

/* Gives the column it starts at. */
static int put_due(struct area area, int row, bool has_due, struct day due, struct day today)
{
	char words[24];
	struct text text = TEXT(words);
	bool is_due = has_due && due.n <= today.n;
	if (is_due)
		text_add(&text, "due");
	else if (has_due)
		words_date_short(&text, due, today);
	return area_put_right(area, row, area.cols, is_due ? STYLE_ACCENT_STRONG : STYLE_QUIET, words);
}

const char *tests_short_unit(const struct test *test, int number)
{
	static const char *const units[TEST_UNITS] = {
		[TEST_REPS] = "reps", [TEST_SECONDS] = "s", [TEST_CENTIMETRES] = "cm", [TEST_POINTS] = "points",
		[TEST_PAIN] = "pain",
	};
	return test->unit == TEST_POINTS && number == 1 ? "point" : units[test->unit];
}

static void put_test(struct area area, int row, const struct tests_screen *s, const struct test *test,
		     const struct columns *columns)
{
	char last[BYTES], first[BYTES];
	struct text now = TEXT(last), before = TEXT(first);
	struct outcome_given given = outcome_given(s->coach);
	struct outcome outcome = outcome_of_test(&given, test);
	words_result_short(&now, outcome.now);
	words_result_short(&before, outcome.first);
	if (columns->last > 0)
		area_put_cut(area, row, columns->last, 19, STYLE_TEXT, last);
	if (columns->even > 0 && outcome.lsi != NOT_KNOWN)
		area_putf(area, row, columns->even, STYLE_TEXT, "%d %%", outcome.lsi);
	if (columns->typical > 0 && outcome.norm != NOT_KNOWN)
		area_putf(area, row, columns->typical, STYLE_QUIET, "%d %s", outcome.norm,
			  tests_short_unit(test, outcome.norm));
	if (columns->first > 0)
		area_put_cut(area, row, columns->first, 18, STYLE_QUIET, first);
	put_due(area, row, outcome.has_due, outcome.due, s->coach->today);
}

static void put_score(struct area area, int row, const struct tests_screen *s, const struct score_def *def,
		      const struct columns *columns)
{
	char last[BYTES], first[BYTES];
	struct text now = TEXT(last), before = TEXT(first);
	struct outcome_given given = outcome_given(s->coach);
	struct score_outcome outcome = outcome_of_score(&given, def, s->coach->today);
	tests_score_words(def, outcome.now, &now);
	if (outcome.has_change)
		tests_score_words(def, outcome.first, &before);
	if (columns->last > 0)
		area_put_cut(area, row, columns->last, 19, STYLE_TEXT, last);
	if (columns->first > 0)
		area_put_cut(area, row, columns->first, 18, STYLE_QUIET, first);
	put_due(area, row, outcome.has_due, outcome.due, s->coach->today);
}

static void put_row(struct area area, int row, const struct tests_screen *s, int at, const struct columns *columns)
{
	const struct tests_row *of = &s->row[at];
	int width = (columns->last > 0 ? columns->last : area.cols - 9) - NAME - 2;
	area_put_cut(area, row, NAME, width, at == s->mark ? STYLE_STRONG : STYLE_TEXT,
		     of->test != NULL ? of->test->name : of->score->name);
	if (of->test != NULL)
		put_test(area, row, s, of->test, columns);
	else
		put_score(area, row, s, of->score, columns);
	if (at != s->mark)
		return;
	area_set(area, row, 0, STYLE_ACCENT, glyph(area.grid, GLYPH_MARK));
	area_cursor(area, row, 0);
}

void tests_list_view(const struct tests_screen *s, struct area area)
{
	struct columns columns = columns_of(area.cols);
	int heads = area.rows >= 24 ? 2 : 1;
	put_heads(area, &columns);
	struct area rows = area_sub(area, heads, 0, -1, -1);
	/* The questionnaires stand apart where all of it fits. */
	int apart = rows.rows > s->rows;
	int top = list_top(s->mark, s->rows, rows.rows);
	for (int row = 0; row < rows.rows && top + row < s->rows; row++)
		put_row(rows, row + (top + row >= s->tests ? apart : 0), s, top + row, &columns);
	if (s->rows == 0)
		area_wrap(rows, 0, NAME, rows.cols - NAME, rows.rows, STYLE_TEXT, "The library has no tests.");
}
