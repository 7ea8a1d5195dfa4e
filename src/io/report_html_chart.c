/*
 * Pictures of the weeks, drawn as SVG inside of the page. Each of the four
 * lines of pain has a dash and a mark of its own, so that a copy without
 * colour says the same; a week that is not known leaves a gap.
 */
#include "report_html.h"

enum { WIDTH = 720, LEFT = 30, RIGHT = 712, TOP = 18, PAIN_MOST = 10, PAIN_BASE = 148, PAIN_HEIGHT = 130,
       RUN_BASE = 84, RUN_HEIGHT = 62, LABELS = 12, TENTHS = 10, HUNDREDTHS = 100 };

enum mark { MARK_SQUARE, MARK_DISC, MARK_UP, MARK_CROSS };

static int before(const struct report_week *week)
{
	return week->before10;
}

static int during(const struct report_week *week)
{
	return week->during10;
}

static int after(const struct report_week *week)
{
	return week->after10;
}

static int next(const struct report_week *week)
{
	return week->next10;
}

static const struct series {
	const char *name, *dash;
	char letter;
	enum mark mark;
	int (*value)(const struct report_week *);
} series[] = {
	{ "before", "2 3", 'a', MARK_SQUARE, before },
	{ "in it", "none", 'b', MARK_DISC, during },
	{ "after", "7 3", 'c', MARK_UP, after },
	{ "next morning", "7 3 2 3", 'd', MARK_CROSS, next },
};
enum { SERIES = sizeof series / sizeof series[0] };

/* Where the middle of a week stands, in hundredths of a unit. */
static int week_x(const struct report *report, size_t week)
{
	int width = (RIGHT - LEFT) * HUNDREDTHS / (int)report->week_count;
	return LEFT * HUNDREDTHS + width * (int)week + width / 2;
}

static int pain_y(int tenths)
{
	return PAIN_BASE * HUNDREDTHS - tenths * PAIN_HEIGHT * HUNDREDTHS / (PAIN_MOST * TENTHS);
}

/* A number of hundredths with its two decimals. */
static void put(FILE *out, int hundredths)
{
	fprintf(out, "%d.%02d", hundredths / HUNDREDTHS, hundredths % HUNDREDTHS);
}

static void put_mark(FILE *out, const struct series *line, int x, int y)
{
	static const char *const shapes[] = {
		[MARK_SQUARE] = "M-3 -3h6v6h-6z", [MARK_DISC] = "M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z",
		[MARK_UP] = "M0 -4l4 7h-8z",      [MARK_CROSS] = "M-4 -1h3v-3h2v3h3v2h-3v3h-2v-3h-3z",
	};
	fprintf(out, "<path class=\"d%c\" d=\"%s\" transform=\"translate(", line->letter, shapes[line->mark]);
	put(out, x);
	fputc(' ', out);
	put(out, y);
	fputs(")\"/>\n", out);
}

static void put_line(struct writing *writing, const struct series *line)
{
	const struct report *report = writing->report;
	bool open = false;
	fprintf(writing->out, "<path class=\"line l%c\" stroke-dasharray=\"%s\" d=\"", line->letter, line->dash);
	for (size_t i = 0; i < report->week_count; i++) {
		int value = line->value(&report->weeks[i]);
		if (value != NOT_KNOWN) {
			fputs(open ? "L" : "M", writing->out);
			put(writing->out, week_x(report, i));
			fputc(' ', writing->out);
			put(writing->out, pain_y(value));
		}
		open = value != NOT_KNOWN;
	}
	fputs("\"/>\n", writing->out);
	for (size_t i = 0; i < report->week_count; i++)
		if (line->value(&report->weeks[i]) != NOT_KNOWN)
			put_mark(writing->out, line, week_x(report, i), pain_y(line->value(&report->weeks[i])));
}

static void put_legend(struct writing *writing)
{
	enum { STEP = 110, MARK_AT = 8, WORD_AT = 18, ROW = 9 };
	for (int i = 0; i < SERIES; i++) {
		put_mark(writing->out, &series[i], (LEFT + i * STEP + MARK_AT) * HUNDREDTHS, ROW * HUNDREDTHS);
		fprintf(writing->out, "<text x=\"%d\" y=\"%d\">%s</text>\n", LEFT + i * STEP + WORD_AT, ROW + 4, series[i].name);
	}
}

/* The Monday under every week, or under every few of them. */
static void put_weeks(struct writing *writing, int base)
{
	const struct report *report = writing->report;
	size_t every = (report->week_count + LABELS - 1) / LABELS;
	for (size_t i = 0; i < report->week_count; i += every) {
		fputs("<text text-anchor=\"middle\" x=\"", writing->out);
		put(writing->out, week_x(report, i));
		fprintf(writing->out, "\" y=\"%d\">%s</text>\n", base + 14,
		        report_date(report, writing->arena, report->weeks[i].told.monday));
	}
}

static void put_grid(FILE *out, int y, const char *label)
{
	fprintf(out, "<path class=\"grid\" d=\"M%d %dH%d\"/><text text-anchor=\"end\" x=\"%d\" y=\"%d\">%s</text>\n", LEFT, y,
	        RIGHT, LEFT - 4, y + 4, label);
}

static void begin(struct writing *writing, const char *id, const char *title, int height)
{
	fprintf(writing->out, "<figure><svg role=\"img\" aria-labelledby=\"%s\" viewBox=\"0 0 %d %d\">"
	        "<title id=\"%s\">%s</title>\n", id, WIDTH, height, id, title);
}

static void put_pain(struct writing *writing)
{
	begin(writing, "pain", "Pain by week, 0 to 10: mean before a session, highest in it, after it, and on the next "
	      "morning. The table below has the numbers.", PAIN_BASE + 20);
	for (int pain = 0; pain <= PAIN_MOST; pain += 2)
		put_grid(writing->out, pain_y(pain * TENTHS) / HUNDREDTHS, arena_print(writing->arena, "%d", pain));
	put_legend(writing);
	for (int i = 0; i < SERIES; i++)
		put_line(writing, &series[i]);
	put_weeks(writing, PAIN_BASE);
	fputs("</svg><figcaption>Pain, mean of the week</figcaption></figure>\n", writing->out);
}

static int32_t farthest(const struct report *report)
{
	int32_t most = 0;
	for (size_t i = 0; i < report->week_count; i++)
		if (report->weeks[i].told.told && report->weeks[i].told.run_m > most)
			most = report->weeks[i].told.run_m;
	return most;
}

static void put_bar(struct writing *writing, size_t week, int32_t most)
{
	const struct report *report = writing->report;
	int width = (RIGHT - LEFT) * HUNDREDTHS / (int)report->week_count / 2;
	int32_t run_m = report->weeks[week].told.run_m;
	if (!report->weeks[week].told.told || run_m <= 0)
		return;
	int height = (int)((int64_t)run_m * RUN_HEIGHT * HUNDREDTHS / most);
	fputs("<rect class=\"bar\" x=\"", writing->out);
	put(writing->out, week_x(report, week) - width / 2);
	fputs("\" y=\"", writing->out);
	put(writing->out, RUN_BASE * HUNDREDTHS - height);
	fputs("\" width=\"", writing->out);
	put(writing->out, width);
	fputs("\" height=\"", writing->out);
	put(writing->out, height);
	fputs("\"/>\n", writing->out);
}

static void put_distance(struct writing *writing)
{
	const struct report *report = writing->report;
	int32_t most = farthest(report);
	if (most == 0)
		return;
	begin(writing, "distance", "Distance run by week. The table below has the numbers.", RUN_BASE + 20);
	put_grid(writing->out, RUN_BASE, "0");
	put_grid(writing->out, RUN_BASE - RUN_HEIGHT, "");
	fprintf(writing->out, "<text x=\"%d\" y=\"%d\">%s</text>\n", LEFT, RUN_BASE - RUN_HEIGHT - 5,
	        report_distance(report, writing->arena, most));
	for (size_t i = 0; i < report->week_count; i++)
		put_bar(writing, i, most);
	put_weeks(writing, RUN_BASE);
	fputs("</svg><figcaption>Distance run</figcaption></figure>\n", writing->out);
}

void report_html_charts(struct writing *writing)
{
	if (writing->report->week_count == 0)
		return;
	put_pain(writing);
	put_distance(writing);
}
