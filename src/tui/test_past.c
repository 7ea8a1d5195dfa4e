#include "test_past.h"

#include "base/text.h"
#include "outcome_words.h"
#include "tui/chart.h"

/* The days between the first result and the newest are laid over so many places. */
enum { SLOTS = 120, LEGS = 2, TITLE_ROWS = 2, LEAST_ROWS = 8 };

struct drawing {
	struct chart chart;
	int value[LEGS][SLOTS];
	struct chart_label labels[SLOTS];
};

/* The first and the newest of the test; how many there are. */
static size_t ends_of(const struct diary *diary, const struct test *test, struct day *first, struct day *newest)
{
	size_t count = 0;
	for (size_t i = 0; i < diary->test_count; i++) {
		if (!text_same(diary->tests[i].test_id, test->id))
			continue;
		*first = count++ == 0 ? diary->tests[i].day : *first;
		*newest = diary->tests[i].day;
	}
	return count;
}

static void add_date(struct drawing *drawing, int slot, struct day day)
{
	struct date date = day_to_date(day);
	struct chart_label *label = &drawing->labels[drawing->chart.label_count];
	if (drawing->chart.label_count == SLOTS || drawing->value[0][slot] != CHART_MISSING)
		return;
	struct text text = TEXT(label->text);
	label->at = slot;
	text_addf(&text, "%d %s", date.day, day_month_name(date.month));
	drawing->chart.label_count++;
}

static int known(int value)
{
	return value == NOT_KNOWN ? CHART_MISSING : value;
}

static void add_result(struct drawing *drawing, const struct test *test, const struct test_result *result, int slot)
{
	add_date(drawing, slot, result->day);
	drawing->value[0][slot] = known(test->sides ? result->left : result->value);
	drawing->value[1][slot] = known(test->sides ? result->right : NOT_KNOWN);
}

static void draw(struct drawing *drawing, const struct diary *diary, const struct test *test, struct day first, struct day newest)
{
	int span = newest.n - first.n;
	struct chart *chart = &drawing->chart;
	*chart = (struct chart){ .count = span > 0 ? SLOTS : 1, .unit = 1, .running = CHART_MISSING, .band_least = CHART_MISSING,
				 .band_most = CHART_MISSING, .labels = drawing->labels, .lines = test->sides ? LEGS : 1 };
	for (int slot = 0; slot < SLOTS; slot++)
		drawing->value[0][slot] = drawing->value[1][slot] = CHART_MISSING;
	for (size_t i = 0; i < diary->test_count; i++)
		if (text_same(diary->tests[i].test_id, test->id))
			add_result(drawing, test, &diary->tests[i],
				   span > 0 ? (int)((int64_t)(diary->tests[i].day.n - first.n) * (SLOTS - 1) / span) : 0);
	chart->line[0] = (struct chart_line){ .values = drawing->value[0], .style = STYLE_LOAD_NOW, .joins = true, .points = true,
					      .name = test->sides ? "left" : NULL };
	chart->line[1] = (struct chart_line){ .values = drawing->value[1], .style = STYLE_ACCENT, .joins = true, .points = true,
					      .name = "right" };
}

void test_past_view(const struct coach_view *coach, const struct test *test, struct area area)
{
	struct drawing drawing;
	struct day first = { 0 }, newest = { 0 };
	if (area.rows < LEAST_ROWS || ends_of(coach->diary, test, &first, &newest) == 0)
		return;
	draw(&drawing, coach->diary, test, first, newest);
	int col = area_put(area, 0, 0, STYLE_STRONG, "Every result") + 2;
	area_put(area, 0, col, STYLE_QUIET, test_unit_words[test->unit]);
	chart_put(area_sub(area, TITLE_ROWS, 0, -1, -1), &drawing.chart);
}
