#include "check_in_screen.h"

#include "core/ready.h"
#include "tui/glyph.h"

enum { FULL = 100 };

/* The item that is still open; NOT_KNOWN where none is, or more than one. */
static int open_item(const struct check_in *told, int *count)
{
	int open = NOT_KNOWN;
	*count = 0;
	for (int item = 0; item < instrument_items(told->instrument); item++)
		if (told->item_halves[item] < 0) {
			open = item;
			++*count;
		}
	return *count == 1 ? open : NOT_KNOWN;
}

static void depends_words(const struct check_in_screen *screen, struct text *out)
{
	int count, open = open_item(&screen->told, &count);
	char label[32];
	struct text text = TEXT(label);
	if (open != NOT_KNOWN) {
		check_in_label(screen, &(struct check_in_row){ CHECK_IN_ITEM, open }, false, &text);
		label[0] |= 0x20;
		text_addf(out, "depends on %s", label);
	} else {
		text_addf(out, "depends on %d answers", count);
	}
}

static void range_words(const struct check_in_screen *screen, struct text *out)
{
	int least, most;
	if (readiness_range(&screen->told, &least, &most))
		text_addf(out, "%d to %d", least, most);
	else
		text_addf(out, "%d", readiness(&screen->told));
}

void check_in_ready_words(const struct check_in_screen *screen, struct text *out)
{
	int least, most;
	text_add(out, "Readiness ");
	range_words(screen, out);
	if (readiness_range(&screen->told, &least, &most)) {
		text_add(out, ", ");
		depends_words(screen, out);
	} else {
		const struct ready_rules *rules = &screen->coach->shelf->programme->readiness;
		text_addf(out, ": %s", notch_words(readiness_notch(rules, readiness(&screen->told))));
	}
}

/* The notch if the open item were answered so. */
static enum notch notch_if(const struct check_in_screen *screen, int item, int answer)
{
	struct check_in then = screen->told;
	then.item_halves[item] = (int8_t)(2 * answer);
	return readiness_notch(&screen->coach->shelf->programme->readiness, readiness(&then));
}

bool check_in_decides(const struct check_in_screen *screen, struct text *out)
{
	int count, item = open_item(&screen->told, &count), most = instrument_most(screen->told.instrument);
	if (item == NOT_KNOWN)
		return false;
	for (int from = 1, to; from <= most; from = to + 1) {
		enum notch notch = notch_if(screen, item, from);
		for (to = from; to < most && notch_if(screen, item, to + 1) == notch; to++)
			;
		text_addf(out, from == to ? "%s%d: " : "%s%d-%d: ", from > 1 ? "   " : "", from, to);
		text_add(out, notch_words(notch));
	}
	return true;
}

/* --- the bar ------------------------------------------------------------------- */

static int bar_col(int width, int points)
{
	return points * (width - 1) / FULL;
}

static void put_ticks(struct area area, int row, int col, int width, const struct ready_rules *rules)
{
	const int ticks[] = { rules->mobility, rules->easier, rules->full };
	for (size_t i = 0; i < sizeof ticks / sizeof ticks[0]; i++) {
		int at = col + bar_col(width, ticks[i]);
		area_set(area, row, at, STYLE_QUIET, glyph(area.grid, GLYPH_POINTS));
		area_putf(area, row + 1, at - 1, STYLE_QUIET, "%d", ticks[i]);
	}
}

static void put_bar(const struct check_in_screen *screen, struct area area, int row, int col, int width)
{
	int least, most;
	if (!readiness_range(&screen->told, &least, &most))
		least = most = readiness(&screen->told);
	int from = bar_col(width, least), to = bar_col(width, most);
	area_fill(area, row, col, width, STYLE_FAINT, glyph(area.grid, GLYPH_LINE_EMPTY));
	area_fill(area, row, col + from, to - from + 1, STYLE_ACCENT, glyph(area.grid, GLYPH_LINE_FULL));
}

void check_in_mean_words(const struct check_in_screen *screen, struct text *out)
{
	struct ready_mean mean;
	const struct chronicle *chronicle = screen->coach->chronicle;
	if (chronicle != NULL && chronicle_ready_mean(chronicle, screen->day, &mean))
		text_addf(out, "your mean %d, %d days", mean.mean, mean.days);
}

static void put_mean(const struct check_in_screen *screen, struct area area, int row)
{
	char words[48];
	struct text text = TEXT(words);
	check_in_mean_words(screen, &text);
	area_put(area, row, 0, STYLE_QUIET, words);
}

int check_in_ready_view(const struct check_in_screen *screen, struct area area, int scale_col)
{
	enum { BAR = 32, WORDS = 4, ROWS = 3 };
	char range[24], depends[48], decides[200];
	struct text text = TEXT(range);
	int least, most;
	bool open = readiness_range(&screen->told, &least, &most);
	range_words(screen, &text);
	area_put(area, 0, 0, STYLE_STRONG, "Readiness");
	area_put(area, 0, 11, STYLE_QUIET, open ? "so far" : "");
	put_mean(screen, area, 2);
	put_bar(screen, area, 0, scale_col, BAR);
	put_ticks(area, 1, scale_col, BAR, &screen->coach->shelf->programme->readiness);
	int col = area_put(area, 0, scale_col + BAR + WORDS, STYLE_STRONG, range);
	area_put(area, 0, col + 1, STYLE_QUIET, "of 100");
	text = TEXT(depends);
	if (open)
		depends_words(screen, &text);
	area_put_cut(area, 1, 0, scale_col - 1, STYLE_QUIET, depends);
	text = TEXT(decides);
	if (!check_in_decides(screen, &text) && !open)
		check_in_ready_words(screen, &text);
	area_put_cut(area, ROWS + 1, 0, area.cols, STYLE_TEXT, decides);
	return ROWS + 2;
}
