/* Beside the question in focus on a large terminal: its answers of six weeks, and the rule that uses them. */
#include "check_in_screen.h"

#include "tui/chart.h"
#include "tui/why_page.h"
#include "tui/words.h"

enum { DAYS = 42, HOUR = 60, TENTHS = 10, CHART_ROWS = 16, LABELS = 4, WIDEST = 88 };

/* As told on each morning up to the one in question. */
struct mornings {
	int value[DAYS];
	int told, least, most;
	int64_t sum;
};

static const struct check_in *told_on(const struct check_in_screen *screen, struct day day)
{
	const struct chronicle *chronicle = screen->coach->chronicle;
	const struct chronicle_day *then = chronicle != NULL ? chronicle_on(chronicle, day) : NULL;
	return day.n == screen->day.n ? &screen->told : then != NULL ? then->told.check_in : NULL;
}

/* Answers to another instrument are other questions. */
static bool is_same(const struct check_in_screen *screen, const struct check_in_row *row, const struct check_in *told)
{
	return told != NULL && (row->kind != CHECK_IN_ITEM || told->instrument == screen->told.instrument);
}

static void count_in(struct mornings *mornings, int value)
{
	mornings->least = mornings->told == 0 || value < mornings->least ? value : mornings->least;
	mornings->most = mornings->told == 0 || value > mornings->most ? value : mornings->most;
	mornings->sum += value;
	mornings->told++;
}

static struct mornings mornings_of(const struct check_in_screen *screen, const struct check_in_row *row)
{
	struct mornings mornings = { .told = 0 };
	for (int i = 0; i < DAYS; i++) {
		const struct check_in *told = told_on(screen, (struct day){ screen->day.n - (DAYS - 1) + i });
		int value = is_same(screen, row, told) ? check_in_value_of(told, row) : NOT_KNOWN;
		mornings.value[i] = value == NOT_KNOWN ? CHART_MISSING : value;
		if (value != NOT_KNOWN)
			count_in(&mornings, value);
	}
	return mornings;
}

static bool has_numbers(const struct check_in_row *row)
{
	return row->kind <= CHECK_IN_SLEEP;
}

/* A number of the row's scale, or hours of sleep: "2", "7.5". */
static void add_tenths(struct text *out, const struct check_in_row *row, int64_t tenths)
{
	int number = (int)(row->kind == CHECK_IN_SLEEP ? (tenths + HOUR / 2) / HOUR : tenths);
	text_addf(out, number % TENTHS != 0 ? "%d.%d" : "%d", number / TENTHS, number % TENTHS);
}

void check_in_past_words(const struct check_in_screen *screen, struct text *out)
{
	const struct check_in_row *row = check_in_row(screen);
	struct mornings mornings = mornings_of(screen, row);
	if (!has_numbers(row) || mornings.told == 0)
		return;
	text_addf(out, "Told on %d of %d mornings: ", mornings.told, DAYS);
	add_tenths(out, row, (int64_t)mornings.least * TENTHS);
	text_add(out, " to ");
	add_tenths(out, row, (int64_t)mornings.most * TENTHS);
	text_add(out, row->kind == CHECK_IN_SLEEP ? " h, mean " : ", mean ");
	add_tenths(out, row, (mornings.sum * TENTHS + mornings.told / 2) / mornings.told);
}

static void put_bars(const struct check_in_screen *screen, struct area area, const int value[static DAYS], int unit, int most)
{
	struct chart_label labels[LABELS];
	struct day first = { screen->day.n - (DAYS - 1) };
	struct chart chart = { .count = DAYS, .unit = unit, .bars = value, .style = STYLE_LOAD, .running = DAYS - 1, .most = most,
			       .band_least = CHART_MISSING, .band_most = CHART_MISSING, .labels = labels,
			       .label_count = chart_months(first, 1, DAYS, labels, LABELS) };
	chart_put(area, &chart);
}

static void put_chart(const struct check_in_screen *screen, struct area area)
{
	const struct check_in_row *row = check_in_row(screen);
	struct mornings mornings = mornings_of(screen, row);
	int from = 0, to = 0;
	check_in_scale(screen, row, &from, &to);
	put_bars(screen, area, mornings.value, row->kind == CHECK_IN_SLEEP ? HOUR : 1, to);
}

/* What the answers of each morning came to. */
static void put_readiness(const struct check_in_screen *screen, struct area area)
{
	enum { MOST = 100 };
	int value[DAYS];
	if (area.rows < CHART_ROWS || screen->coach->chronicle == NULL)
		return;
	for (int i = 0; i < DAYS; i++) {
		struct day day = { screen->day.n - (DAYS - 1) + i };
		const struct chronicle_day *then = chronicle_on(screen->coach->chronicle, day);
		value[i] = then == NULL || then->readiness == NOT_KNOWN ? CHART_MISSING : then->readiness;
	}
	int col = area_put(area, 0, 0, STYLE_STRONG, "Readiness") + 2;
	area_put(area, 0, col, STYLE_QUIET, "each morning, of 100");
	put_bars(screen, area_sub(area, 2, 0, CHART_ROWS - 2, -1), value, 1, MOST);
}

void check_in_past_view(const struct check_in_screen *screen, struct area area)
{
	char label[56], words[120];
	struct text text = TEXT(label), said = TEXT(words);
	struct pen pen = { .area = area_sub(area, 0, 0, -1, area.cols < WIDEST ? area.cols : WIDEST) };
	check_in_label(screen, check_in_row(screen), false, &text);
	check_in_past_words(screen, &said);
	int col = area_put(pen.area, 0, 0, STYLE_STRONG, label) + 2;
	if (words[0] != '\0')
		area_putf(pen.area, 0, col, STYLE_QUIET, "each morning, %d days", DAYS);
	pen.row += 2;
	if (words[0] != '\0') {
		put_chart(screen, area_sub(pen.area, pen.row, 0, CHART_ROWS, -1));
		pen.row += CHART_ROWS + 1;
		pen_wrap(&pen, 0, STYLE_QUIET, words);
		pen.row += 2;
	}
	area_put(pen.area, pen.row++, 0, STYLE_QUIET, "Used by");
	why_rule_put(&pen, screen->coach->shelf, check_in_rule(check_in_row(screen)));
	put_readiness(screen, area_sub(pen.area, pen.row + 2, 0, -1, -1));
}
