/*
 * Charts of cells. Every value that is drawn can be read back within a cell:
 * rows stand for equal steps from the number at the left, a bar begins at
 * zero, and skipped, zero and missing are three different marks.
 */
#ifndef STEPDOWN_TUI_CHART_H
#define STEPDOWN_TUI_CHART_H

#include "base/day.h"
#include "tui/cells.h"

/* In place of a value, which is 0 or more. */
enum { CHART_MISSING = -1, CHART_SKIPPED = -2 };

/*
 * Rows against values. The row at `at` rows above the lowest holds values from
 * least + at * step / rows_a_step up to the next row's; each rows_a_step-th
 * row bears its number.
 */
struct chart_axis {
	int rows;
	int least, step, rows_a_step;
	int unit;    /* that of the value a number counts in: 1000 for metres told as km */
};

/* The axis with round numbers on which everything from `least` to `most` has a row; a `least` of 0 stays 0. */
struct chart_axis chart_axis_of(int least, int most, int rows, int unit);
/* The row of a value, counted from above; outside of [0, rows) where it has none. */
int chart_axis_row(const struct chart_axis *axis, int value);
/* The number of a gridline at `at` rows above the lowest: "40", "2.5"; nothing where the row bears none. */
void chart_axis_label(const struct chart_axis *axis, int at, char *out, size_t size);

/* A word below the axis, from the column of the value at `at` on. */
enum { CHART_LABEL = 8 };
struct chart_label {
	int at;
	char text[CHART_LABEL];
};

/* What is noted of a value, in a row of its own. */
enum chart_mark { CHART_PLAIN, CHART_LIGHTER, CHART_FLARE };

struct chart_line {
	const int *values;       /* as many as the chart has */
	enum style style;
	bool joins;              /* goes on over what is missing: values that are seldom taken */
	bool points;             /* each value is a point; else only one that has no neighbour */
	bool numbers;            /* stand above the points */
	const char *name;        /* behind its last value; NULL: none */
};

enum { CHART_LINES = 3 };

struct chart {
	int count;               /* of the values, oldest first */
	int unit;                /* as in the axis */
	/* Bars, and digits above them (a pain each); NULL: none. */
	const int *bars, *digits, *sparks;
	const char *digits_name, *sparks_name; /* "worst"; what sparks are: small bars in one row */
	enum style style;        /* of the bars */
	int running;             /* the value that is not over yet: weaker; CHART_MISSING: none */
	struct chart_line line[CHART_LINES];
	int lines;
	int least, most;         /* that the axis has room for beyond the values; lines begin there, bars at zero */
	int band_least, band_most; /* values beside which a bracket stands; CHART_MISSING: none */
	const uint8_t *marks;    /* enum chart_mark of each value; NULL: none */
	const struct chart_label *labels;
	int label_count;
	enum glyphs glyphs;      /* braille joins points by lines; the others show the points alone */
	bool bare;               /* no axis: lines with their numbers alone */
};

/* Where the parts of a chart stand in an area. */
struct chart_frame {
	struct area plot;        /* bars and lines */
	struct chart_axis axis;
	int left;                /* columns left of the plot */
	int step, bar;           /* columns from value to value, and of a bar; step 0: less than one */
	int digits_row, sparks_row, label_row, mark_row; /* of the area; -1: none */
};

/* How many values have a column of their own in `cols` columns. */
int chart_fits(const struct chart *chart, int cols);
struct chart_frame chart_frame_of(struct area area, const struct chart *chart);
/* The first column of a value in the plot. */
int chart_col(const struct chart_frame *frame, int count, int at);

/* Draws it into all of the area. */
void chart_put(struct area area, const struct chart *chart);

/* Month names for values that lie `days` apart from `first` on; a January is its year where more than one is shown. */
int chart_months(struct day first, int days, int count, struct chart_label *labels, int room);

/* A bar along a row, `value` of `most` long: half a column is the smallest step, a whole one in ASCII. */
void chart_bar_put(struct area area, int row, int col, int columns, enum style style, int value, int most);

/* Bars of one row beside each other, the highest as high as `most`; gap 1 leaves a column between them. */
void chart_sparks_put(struct area area, int row, int col, int gap, enum style style, const int *values, int count, int most);

#endif
