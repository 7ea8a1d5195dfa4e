#include "today_screen.h"

enum { TWO_COLUMNS = 76, ROOMY = 96, WIDE = 150, RIGHT_MOST = 72 };

const struct density today_densities[] = {
	{ .gap = 2, .head = 1, .inner = 1, .bars = 5, .why = 12, .worst = true, .letters = true, .more = true },
	{ .gap = 2, .head = 1, .inner = 1, .bars = 3, .why = 8, .worst = true, .letters = true, .more = true },
	{ .gap = 2, .head = 1, .inner = 1, .bars = 2, .why = 4, .worst = true, .letters = true },
	{ .gap = 1, .head = 1, .inner = 1, .bars = 2, .why = 4, .worst = true, .letters = true },
	{ .gap = 1, .head = 1, .bars = 1, .why = 2, .worst = true, .letters = true },
	{ .gap = 1, .head = 1, .bars = 1, .why = 2, .letters = true },
	{ .gap = 1, .head = 1, .bars = 1, .why = 2 },
	{ .gap = 1, .bars = 1, .why = 2 },
	{ .gap = 1, .bars = 1, .why = 1, .last = true },
};

/* Where the two columns of a page as wide as this stand. */
struct halves {
	int left, gap, right;
};

static struct halves halves_of(int cols)
{
	struct halves halves = { .left = cols >= WIDE ? 100 : cols >= ROOMY ? 57 : 48, .gap = cols >= ROOMY ? 5 : 2 };
	int rest = cols - halves.left - halves.gap;
	halves.right = rest < RIGHT_MOST ? rest : RIGHT_MOST;
	return halves;
}

static int lower(const struct pen *a, const struct pen *b)
{
	return a->row > b->row ? a->row : b->row;
}

/* Both go on in the same row, a gap below the longer one. */
static void level(struct pen *left, struct pen *right, int gap)
{
	left->row = right->row = lower(left, right) + gap;
}

static void put_last_row(struct pen *left, struct pen *right, const struct today *today)
{
	today_put_readiness(left, today);
	today_put_ceiling(right, today);
	left->row++;
	right->row++;
	today_put_card(right, today);
}

/* What a tall screen has room for. */
static void put_more(struct pen *left, struct pen *right, const struct today *today, const struct density *density)
{
	level(left, right, density->gap);
	today_put_gates(left, today, density);
	today_put_lesson(right, today);
	level(left, right, density->gap);
	today_put_last(left, today, density);
}

static void put_two_columns(struct pen *pen, const struct today *today, const struct density *density)
{
	struct halves halves = halves_of(pen->area.cols);
	struct pen left = pen_over(pen, 0, halves.left), right = pen_over(pen, halves.left + halves.gap, halves.right);
	bool why_beside = pen->area.cols >= ROOMY;
	struct pen question = left;
	today_put_question(&left, today, density);
	today_put_outcomes(&right, today);
	level(&left, &right, density->head + 1);
	today_put_items(&left, today, density);
	today_put_week(&right, today, density);
	left.row += density->gap;
	today_put_strip(&left, today, density);
	if (why_beside) {
		right.row += density->gap > 1 ? density->gap - 1 : 1;
		today_put_why(&right, today, density);
	}
	level(&left, &right, why_beside ? density->gap : 1);
	if (!why_beside) {
		struct pen why = pen_over(pen, 0, -1);
		why.row = left.row;
		today_put_why_below(&why, today, density);
		left.row = right.row = why.row;
	}
	put_last_row(&left, &right, today);
	if (density->more)
		put_more(&left, &right, today, density);
	/* Once more, and last: the terminal's cursor stands on what is asked first. */
	if (today_question(today).asks)
		today_put_question(&question, today, density);
	pen->row = lower(&left, &right);
	pen->mark_row = left.mark_row;
}

static void put_one_column(struct pen *pen, const struct today *today, const struct density *density)
{
	struct pen question = *pen;
	today_put_question(pen, today, density);
	pen->row += 1;
	today_put_items(pen, today, density);
	pen->row += 1;
	today_put_readiness(pen, today);
	pen->row += 1;
	today_put_ceiling(pen, today);
	pen->row += 2;
	today_put_outcomes(pen, today);
	pen->row += 1;
	today_put_why(pen, today, density);
	pen->row += 1;
	today_put_week(pen, today, density);
	pen->row += 1;
	today_put_strip(pen, today, density);
	if (today_question(today).asks)
		today_put_question(&question, today, density);
}

void today_put_day(struct pen *pen, const struct today *today, const struct density *density)
{
	if (pen->area.cols >= TWO_COLUMNS)
		put_two_columns(pen, today, density);
	else
		put_one_column(pen, today, density);
}
