/*
 * The table of weeks: a column a week where all of them fit, else a line a
 * week and as many measures beside each other as there is room for.
 */
#include "report_page_inner.h"

#include <string.h>

#include "base/text.h"

enum { WEEK_LABEL = 18, WEEK_COLUMN = 9, ROW_LABEL = 9, ROW_COLUMN = 8 };

/* Puts a word into a line so that it ends before column `right`. */
static const char *put(struct sheet *sheet, const char *line, int right, const char *word)
{
	int gap = right - text_width(line) - text_width(word);
	return arena_print(sheet->arena, "%s%*s%s", line, gap > 0 ? gap : 1, "", word);
}

static const char *monday(struct sheet *sheet, const struct report_week *week)
{
	return report_date(sheet->report, sheet->arena, week->told.monday);
}

/* A week that was deloaded or in a flare says so in its heading. */
static const char *marked(struct sheet *sheet, const struct report_week *week)
{
	const char *mark = week->told.flare ? " F" : week->told.deload ? " L" : "";
	return arena_print(sheet->arena, "%s%s", monday(sheet, week), mark);
}

static void put_wide(struct sheet *sheet)
{
	const struct report *report = sheet->report;
	const char *line = "";
	for (size_t i = 0; i < report->week_count; i++)
		line = put(sheet, line, WEEK_COLUMN * (int)(i + 1), marked(sheet, &report->weeks[i]));
	sheet_line(sheet, (struct report_line){ REPORT_LINE_QUIET, "Week of", line, WEEK_LABEL });
	for (int m = 0; m < REPORT_MEASURES; m++) {
		line = "";
		for (size_t i = 0; i < report->week_count; i++)
			line = put(sheet, line, WEEK_COLUMN * (int)(i + 1),
			           report_measures[m].words(report, sheet->arena, &report->weeks[i]));
		sheet_line(sheet, (struct report_line){ REPORT_LINE_TEXT, report_measures[m].label, line, WEEK_LABEL });
	}
}

static void put_row(struct sheet *sheet, const struct report_week *week, int from, int count)
{
	const char *line = "";
	for (int i = 0; i < count; i++)
		line = put(sheet, line, ROW_COLUMN * (i + 1),
		           report_measures[from + i].words(sheet->report, sheet->arena, week));
	sheet_line(sheet, (struct report_line){ REPORT_LINE_TEXT, marked(sheet, week), line, ROW_LABEL });
}

static void put_rows(struct sheet *sheet, int from, int count)
{
	const char *line = "";
	for (int i = 0; i < count; i++)
		line = put(sheet, line, ROW_COLUMN * (i + 1), report_measures[from + i].brief);
	sheet_line(sheet, (struct report_line){ REPORT_LINE_QUIET, "Week of", line, ROW_LABEL });
	for (size_t i = 0; i < sheet->report->week_count; i++)
		put_row(sheet, &sheet->report->weeks[i], from, count);
}

static void put_all_rows(struct sheet *sheet)
{
	int fit = (sheet->columns - ROW_LABEL) / ROW_COLUMN;
	fit = fit < 1 ? 1 : fit;
	for (int from = 0; from < REPORT_MEASURES; from += fit) {
		if (from > 0)
			sheet_gap(sheet);
		put_rows(sheet, from, REPORT_MEASURES - from < fit ? REPORT_MEASURES - from : fit);
	}
}

void sheet_weeks(struct sheet *sheet)
{
	bool wide = WEEK_LABEL + WEEK_COLUMN * (int)sheet->report->week_count <= sheet->columns;
	sheet_heading(sheet, report_section_titles[REPORT_WEEKS]);
	if (wide)
		put_wide(sheet);
	else
		put_all_rows(sheet);
	sheet_pair(sheet, REPORT_LINE_QUIET, 0, NULL,
	           "* done, or changed on purpose.  F a week with a flare, L a lighter one.  \xe2\x80\x93 not known.");
}
