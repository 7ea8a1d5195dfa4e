#include "plan_screen.h"

#include "core/why.h"
#include "tui/pen.h"
#include "tui/verdict.h"
#include "tui/why_page.h"
#include "tui/words.h"

enum { LABEL_WIDE = 9, LABEL_NARROW = 7, WIDE = 90, NUMBER = 6, LEGEND = 28, CHECKS_GAP = 3, LOW_ROWS = 22 };

/* --- the week ------------------------------------------------------------------ */

/* The bar of the week: where it stands, and how many columns the larger of week and band takes. */
struct week_bar {
	int col, cols;
	int done10, today10, all10, most10;
};

static struct week_bar week_bar_of(const struct plan *plan, int cols)
{
	struct week_bar bar = { .col = cols >= WIDE ? LABEL_WIDE : LABEL_NARROW };
	const struct planned_day *today = plan_shown_day(plan, plan->today);
	bar.all10 = plan->week_spent10 + plan->week_planned10;
	bar.today10 = today != NULL && today->load10 > 0 ? today->load10 : 0;
	bar.done10 = plan->week_spent10;
	/* The words right of a narrow band need their room. */
	int room = cols >= WIDE ? 2 * NUMBER + 16 : plan->has_band ? 23 : NUMBER;
	bar.cols = cols - bar.col - room;
	bar.most10 = plan->has_band && plan->band_most10 > bar.all10 ? plan->band_most10 : bar.all10;
	return bar;
}

static int bar_at(const struct week_bar *bar, int tenths)
{
	return bar->most10 > 0 ? (int)((int64_t)tenths * bar->cols / bar->most10) : 0;
}

static void put_week_bar(struct pen *pen, const struct week_bar *bar)
{
	struct area area = pen->area;
	char buffer[16];
	struct text words = TEXT(buffer);
	int done = bar_at(bar, bar->done10), all = bar_at(bar, bar->all10);
	int today = bar_at(bar, bar->done10 + bar->today10);
	today = today > all ? all : today;
	area_put(area, pen->row, 0, STYLE_QUIET, "Week");
	area_fill(area, pen->row, bar->col, done, STYLE_LOAD, glyph(area.grid, GLYPH_BAR_FULL));
	area_fill(area, pen->row, bar->col + done, today - done, STYLE_LOAD_NOW, glyph(area.grid, GLYPH_BAR_TODAY));
	area_fill(area, pen->row, bar->col + today, all - today, STYLE_FAINT, glyph(area.grid, GLYPH_BAR_EMPTY));
	words_points(&words, bar->all10);
	area_put(area, pen->row, bar->col + all + 1, STYLE_STRONG, buffer);
}

/* Deliberate changes and days of a flare count as kept; what rests is not asked for. */
static void put_kept(const struct pen *pen, const struct plan *plan)
{
	char buffer[32];
	struct text words = TEXT(buffer);
	if (plan->planned <= 0 || pen->area.cols < WIDE)
		return;
	text_addf(&words, "kept %d of %d", plan->kept, plan->planned);
	area_put_right(pen->area, pen->row, pen->area.cols, STYLE_QUIET, buffer);
}

static void put_legend(struct pen *pen, int col)
{
	static const struct { enum glyph glyph; enum style style; const char *word; } keys[] = {
		{ GLYPH_BAR_FULL, STYLE_LOAD, " done" }, { GLYPH_BAR_TODAY, STYLE_LOAD_NOW, " today" },
		{ GLYPH_BAR_EMPTY, STYLE_FAINT, " planned" },
	};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		col = area_put(pen->area, pen->row, col, keys[i].style, glyph_text(pen->area.grid, keys[i].glyph));
		col = area_put(pen->area, pen->row, col, STYLE_QUIET, keys[i].word) + 2;
	}
}

/* "120 └────┘ 170" under the bar, on its scale; returns the middle of the bracket. */
static int put_bracket(struct pen *pen, const struct plan *plan, const struct week_bar *bar, int *end)
{
	char low[16], high[16];
	struct text least = TEXT(low), most = TEXT(high);
	struct area area = pen->area;
	words_points(&least, plan->band_least10);
	words_points(&most, plan->band_most10);
	int from = bar->col + bar_at(bar, plan->band_least10), to = bar->col + bar_at(bar, plan->band_most10) - 1;
	to = to <= from ? from + 1 : to;
	area_put_right(area, pen->row, from - 1, STYLE_QUIET, low);
	area_put(area, pen->row, from, STYLE_QUIET, glyph_text(area.grid, GLYPH_BRACKET_BOTTOM));
	area_fill(area, pen->row, from + 1, to - from - 1, STYLE_QUIET, glyph(area.grid, GLYPH_RULE));
	area_put(area, pen->row, to, STYLE_QUIET, glyph_text(area.grid, GLYPH_BRACKET_END));
	*end = area_put(area, pen->row, to + 2, STYLE_QUIET, high);
	return (from + to) / 2;
}

static void put_band(struct pen *pen, const struct plan *plan, const struct week_bar *bar)
{
	static const char *const green = "your green weeks";
	int end, legend = pen->area.cols >= WIDE ? LEGEND : 0;
	bool beside = bar_at(bar, plan->band_least10) > legend + NUMBER;
	int middle = put_bracket(pen, plan, bar, &end);
	if (legend > 0 && beside)
		put_legend(pen, bar->col);
	if (legend == 0) {
		area_put(pen->area, pen->row++, end + 1, STYLE_QUIET, green);
		return;
	}
	pen->row++;
	int col = middle - text_width(green) / 2;
	if (!beside)
		put_legend(pen, bar->col);
	if (beside || col > bar->col + legend)
		area_put(pen->area, pen->row, col, STYLE_QUIET, green);
	else
		area_put(pen->area, pen->row, bar->col + legend + 2, STYLE_QUIET, green);
	pen->row++;
}

static void put_week(struct pen *pen, const struct plan *plan)
{
	struct week_bar bar = week_bar_of(plan, pen->area.cols);
	put_week_bar(pen, &bar);
	put_kept(pen, plan);
	pen->row++;
	if (plan->has_band) {
		put_band(pen, plan, &bar);
		return;
	}
	if (pen->area.cols >= WIDE) {
		put_legend(pen, bar.col);
		area_put(pen->area, pen->row++, bar.col + LEGEND + 2, STYLE_QUIET, "your green weeks are not known yet");
	} else {
		area_put(pen->area, pen->row++, bar.col, STYLE_QUIET, "your green weeks are not known yet");
	}
}

/* --- what waits, and the checks --------------------------------------------------- */

static void put_waits(struct pen *pen, const struct plan *plan)
{
	char buffer[400], day[8];
	struct text words = TEXT(buffer);
	plan_waits_words(&words, plan, day);
	if (buffer[0] == '\0')
		return;
	int col = area_put(pen->area, pen->row, 0, STYLE_STRONG, day);
	pen_wrap(pen, col + 1, STYLE_TEXT, buffer);
}

/* One check with its mark; on the next row where this one is full. Gives the column behind it. */
static int put_check(struct pen *pen, const struct plan_check *check, int col, int left)
{
	enum glyph mark = check->holds ? GLYPH_GREEN : GLYPH_HOLD;
	const char *text = check->holds || check->broken == NULL ? check->text : check->broken;
	int width = text_width(text) + 2;
	if (col > left && col + width > pen->area.cols) {
		pen->row++;
		col = left;
	}
	col = area_put_cut(pen->area, pen->row, col, pen->area.cols - col - 2, STYLE_TEXT, text) + 1;
	return area_put(pen->area, pen->row, col, check->holds ? STYLE_GREEN : STYLE_AMBER,
			glyph_text(pen->area.grid, mark)) + CHECKS_GAP;
}

static void put_checks(struct pen *pen, const struct plan *plan)
{
	if (plan->check_count == 0)
		return;
	int left = area_put(pen->area, pen->row, 0, STYLE_QUIET, "Checks") + 2, col = left;
	for (size_t i = 0; i < plan->check_count; i++)
		col = put_check(pen, &plan->checks[i], col, left);
	pen->row++;
}

/* --- a change that is made ---------------------------------------------------------- */

static void put_change(struct pen *pen, const struct plan_screen *plan)
{
	char buffer[240];
	struct text words = TEXT(buffer);
	plan_change_words(&words, plan);
	pen_wrap(pen, 0, STYLE_STRONG, buffer);
	if (plan->mode == PLAN_SKIP)
		pen_wrap(pen, 0, STYLE_TEXT, "Why? The reason is kept with the plan; what is left out on purpose counts as kept.");
	if (!plan_is_tried(plan))
		return;
	const struct what_if *tried = plan->coach.what_if;
	for (size_t i = 0; i < tried->rule_count; i++)
		why_line_put(pen, plan->coach.shelf, &tried->rules[i]);
	if (tried->rule_count == 0)
		pen_wrap(pen, 0, STYLE_TEXT, "No rule of spacing breaks.");
}

int plan_foot_view(const struct plan_screen *plan, struct area area)
{
	const struct plan *shown = plan_shown(plan);
	bool changing = plan->mode >= PLAN_MOVE;
	struct pen pen = { .area = area };
	/* On a low page what a change brings with it comes before the week. The area ends where the body ends. */
	if (!changing || area.row + area.rows >= LOW_ROWS) {
		put_week(&pen, shown);
		pen.row++;
	}
	if (changing) {
		put_change(&pen, plan);
		return pen.row;
	}
	put_waits(&pen, shown);
	put_checks(&pen, shown);
	return pen.row;
}
