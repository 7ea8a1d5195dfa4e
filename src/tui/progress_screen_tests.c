/* Tests of each side: the newest, one side against the other, how it came there, and what a gate asks. */
#include "progress_screen.h"

#include "tui/glyph.h"
#include "tui/words.h"

enum { SPARKS = 5, ROOMY = 92, MIDDLE = 72 };

/* Where the columns of the block stand; -1: not there. */
static const struct columns {
	int least;               /* columns of the area from which on they hold */
	int unit, first, second; /* numbers end there */
	int bar, bar_cols, percent;
	int sparks, from, goal;
} layouts[] = {
	{ ROOMY, 24, 36, 44, 48, 14, 68, 72, 83, 96 },
	{ MIDDLE, 23, 34, 41, 44, 12, 62, -1, 64, 76 },
	{ 52, 22, 33, 40, -1, 0, 48, -1, -1, -1 },
	{ 0, -1, 26, 32, -1, 0, 38, -1, -1, -1 },
};

static const struct columns *columns_of(int cols)
{
	const struct columns *columns = layouts;
	while (cols < columns->least)
		columns++;
	return columns;
}

/* --- a result --------------------------------------------------------------------- */

static int result_of(const struct trend_test *test, size_t at, enum side side)
{
	const struct test_result *result = test->results[at];
	if (!test->test->sides)
		return result->value;
	return side == SIDE_LEFT ? result->left : result->right;
}

static enum side first_side(const struct progress_screen *progress)
{
	return progress_knee(progress) == SIDE_LEFT ? SIDE_LEFT : SIDE_RIGHT;
}

static enum side other(enum side side)
{
	return side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
}

static void put_known(const struct pen *pen, int right, int value)
{
	if (value != NOT_KNOWN)
		pen_number(pen, right, STYLE_TEXT, value);
	else
		area_put_right(pen->area, pen->row, right, STYLE_FAINT, glyph_text(pen->area.grid, GLYPH_MISSING));
}

static void put_symmetry(const struct pen *pen, const struct columns *columns, const struct trend_test *test)
{
	enum { HUNDRED_PERCENT = 1000 };
	if (test->symmetry10 == NOT_KNOWN || columns->percent < 0)
		return;
	char buffer[16];
	struct text text = TEXT(buffer);
	text_addf(&text, "%d %%", test->symmetry10 / 10);
	if (columns->bar >= 0)
		chart_bar_put(pen->area, pen->row, columns->bar, columns->bar_cols, STYLE_ACCENT, test->symmetry10,
			      HUNDRED_PERCENT);
	area_put_right(pen->area, pen->row, columns->percent, STYLE_TEXT, buffer);
}

/* The last results of the sore side as small bars, and where it began. */
static void put_past(const struct pen *pen, const struct columns *columns, const struct trend_test *test, enum side side)
{
	int past[SPARKS], most = 1, first = result_of(test, 0, side), last = result_of(test, test->count - 1, side);
	size_t shown = test->count < SPARKS ? test->count : SPARKS;
	for (size_t i = 0; i < shown; i++) {
		past[i] = result_of(test, test->count - shown + i, side);
		most = past[i] > most ? past[i] : most;
	}
	/* Whole rows alone would say nothing. */
	if (columns->sparks >= 0 && !pen->area.grid->ascii)
		chart_sparks_put(pen->area, pen->row, columns->sparks + 2 * (SPARKS - (int)shown), 1, STYLE_ACCENT, past,
				 (int)shown, most);
	if (columns->from < 0 || first == NOT_KNOWN || test->count < 2)
		return;
	if (columns->sparks >= 0)
		area_putf(pen->area, pen->row, columns->from, STYLE_QUIET, "from %d", first);
	else
		area_putf(pen->area, pen->row, columns->from, STYLE_QUIET, "%d→%d", first, last);
}

static void put_test(const struct progress_screen *progress, const struct pen *pen, const struct columns *columns,
                     const struct trend_test *test)
{
	enum side side = first_side(progress);
	int name = columns->unit >= 0 ? columns->unit - 1 : columns->first - 6;
	area_put_cut(pen->area, pen->row, 0, name, STYLE_TEXT, test->test->name);
	if (columns->unit >= 0)
		area_put_cut(pen->area, pen->row, columns->unit, 6, STYLE_QUIET,
			     test->test->unit == TEST_SECONDS ? "s" : test_unit_words[test->test->unit]);
	put_known(pen, columns->first, result_of(test, test->count - 1, side));
	if (test->test->sides)
		put_known(pen, columns->second, result_of(test, test->count - 1, other(side)));
	put_symmetry(pen, columns, test);
	put_past(pen, columns, test, side);
	if (columns->goal >= 0 && test->goal != NOT_KNOWN)
		pen_number(pen, columns->goal, STYLE_TEXT, test->goal);
}

/* --- the block ---------------------------------------------------------------------- */

static struct day first_day(const struct progress_screen *progress)
{
	const struct progress_whole *whole = &progress->whole;
	struct day first = progress->coach.today;
	for (size_t i = 0; i < whole->test_count; i++)
		if (whole->test[i].results[0]->day.n < first.n)
			first = whole->test[i].results[0]->day;
	return first;
}

static void put_head(const struct progress_screen *progress, const struct pen *pen, const struct columns *columns)
{
	static const char *const names[] = { [SIDE_LEFT] = "left", [SIDE_RIGHT] = "right" };
	enum side side = first_side(progress);
	char since[40];
	struct text text = TEXT(since);
	text_add(&text, columns->sparks >= 0 ? "since " : "");
	words_date_short(&text, first_day(progress), progress->coach.today);
	area_put(pen->area, pen->row, 0, STYLE_STRONG, columns->unit >= 0 ? "Strength, each side" : "Each side");
	area_put_right(pen->area, pen->row, columns->first, STYLE_QUIET, names[side]);
	area_put_right(pen->area, pen->row, columns->second, STYLE_QUIET, names[other(side)]);
	if (columns->bar >= 0)
		area_putf(pen->area, pen->row, columns->bar, STYLE_QUIET, "%s / %s", names[side], names[other(side)]);
	if (columns->from >= 0)
		area_put(pen->area, pen->row, columns->sparks >= 0 ? columns->sparks : columns->from, STYLE_QUIET, since);
	if (columns->goal >= 0)
		area_put_right(pen->area, pen->row, columns->goal, STYLE_QUIET, "goal");
}

/* What the exit of the phase asks of the weaker side; NOT_KNOWN. */
int progress_symmetry_asked(const struct progress_screen *progress)
{
	const struct plan *plan = progress->coach.plan;
	const struct phase_rules *phase = &progress->coach.shelf->programme->phase[plan->phase];
	for (size_t i = 0; i < phase->exit_count; i++)
		if (phase->exit[i].kind == GATE_SYMMETRY)
			return phase->exit[i].percent;
	return NOT_KNOWN;
}

static void put_asked(const struct progress_screen *progress, struct pen *pen, const struct columns *columns, int top)
{
	int asked = progress_symmetry_asked(progress);
	if (asked == NOT_KNOWN || columns->bar < 0)
		return;
	area_set(pen->area, top, columns->bar + asked * columns->bar_cols / 100, STYLE_QUIET,
		 pen->area.grid->ascii ? 'v' : U'▾');
	area_putf(pen->area, pen->row++, columns->bar, STYLE_QUIET, "%d opens the next phase", asked);
}

void progress_tests_put(const struct progress_screen *progress, struct pen *pen, int rows)
{
	const struct progress_whole *whole = &progress->whole;
	const struct columns *columns = columns_of(pen->area.cols);
	int end = pen->row + rows, top = pen->row + 1;
	if (whole->test_count == 0) {
		area_put(pen->area, pen->row++, 0, STYLE_STRONG, "Strength, each side");
		pen_wrap(pen, 0, STYLE_QUIET, "A test brings the first line: heel raises, bridges, planks and step-downs, each "
			 "side. T opens the tests.");
		return;
	}
	put_head(progress, pen, columns);
	pen->row += 2;
	bool asks = columns->bar >= 0 && pen->row + (int)whole->test_count < end;
	for (size_t i = 0; i < whole->test_count && pen->row < end; i++, pen->row++)
		put_test(progress, pen, columns, &whole->test[i]);
	if (asks)
		put_asked(progress, pen, columns, top);
}
