#include "plan_screen.h"

#include <string.h>

#include "tui/words.h"

/* Rows of a card from its top: head, rule, a blank one, then the first item. */
enum { HEAD = 0, RULE = 1, MAIN = 3, GAP = 2, WIDEST = 20 };
enum { LEFT = GAP }; /* of a card: the mark stands in the gap before it */
enum { BARS_LEAST = 2, BARS_MOST = 8 };

/* Where things stand in a week of cards. */
struct layout {
	int more;    /* the first row of the items after the first */
	int status, load, bars, bar_rows;
	int pitch;   /* columns from card to card */
};

/* Rows that the largest day of the plan takes: of its first item, and of the others. */
struct largest { int main, more; };

/* The first item in rows: title, what it is made of, minutes and length; what a row before it says is left out. */
struct main_lines {
	int count;
	enum style style[6];
	char text[6][PLAN_TITLE];
};

static void add_line(struct main_lines *lines, enum style style, const char *words)
{
	if (words == NULL || words[0] == '\0')
		return;
	for (int i = 0; i < lines->count; i++)
		if (text_same(lines->text[i], words))
			return;
	struct text line = TEXT(lines->text[lines->count]);
	text_add(&line, words);
	lines->style[lines->count++] = style;
}

/* In two rows at most, the second one cut where it is too long. */
static void add_title(struct main_lines *lines, const char *title)
{
	const char *rest = title, *row;
	size_t length;
	if (!text_wrap(&rest, PLAN_CARD - GAP, &row, &length))
		return;
	char first[PLAN_TITLE];
	struct text words = TEXT(first);
	text_add_bytes(&words, row, length);
	add_line(lines, STYLE_STRONG, first);
	add_line(lines, STYLE_STRONG, rest + strspn(rest, " "));
}

static struct main_lines main_lines_of(const struct planned *item, enum units units)
{
	struct main_lines lines = { 0 };
	char title[PLAN_TITLE], minutes[16], length[24];
	struct text words = TEXT(title), time = TEXT(minutes), distance = TEXT(length);
	const char *rest = NULL;
	plan_title_words(&words, item, &rest);
	if (item->duration_s > 0)
		words_minutes(&time, (int64_t)item->duration_s * 1000);
	words_distance(&distance, item->distance_m, units);
	add_title(&lines, title);
	add_line(&lines, STYLE_TEXT, rest);
	add_line(&lines, STYLE_QUIET, minutes);
	add_line(&lines, STYLE_QUIET, length);
	return lines;
}

/* Tests that follow each other share a row. */
static bool shares_row(const struct planned_day *day, size_t item)
{
	return item > 1 && day->items[item].kind == PLANNED_TEST && day->items[item - 1].kind == PLANNED_TEST;
}

/* Rows of the items after the first, up to `item` of them. */
static int more_rows(const struct planned_day *day, size_t items)
{
	int rows = 0;
	for (size_t i = 1; i < items; i++)
		rows += !shares_row(day, i);
	return rows;
}

static struct largest largest_of(const struct plan *plan, enum units units)
{
	struct largest largest = { 1, 0 };
	for (size_t i = 0; i < plan->day_count; i++) {
		const struct planned_day *day = &plan->days[i];
		int rows = day->count > 0 ? main_lines_of(&day->items[0], units).count : 0;
		int more = more_rows(day, day->count);
		largest.main = rows > largest.main ? rows : largest.main;
		largest.more = more > largest.more ? more : largest.more;
	}
	return largest;
}

/* Head, items and status with no blank rows between them, then the head of the load. */
static int rows_above(const struct plan_screen *plan)
{
	struct largest largest = largest_of(plan->coach.plan, plan->coach.diary->told.distance);
	return MAIN + largest.main + largest.more + 1 + 1;
}

int plan_cards_least(const struct plan_screen *plan)
{
	return rows_above(plan) + BARS_LEAST + 1;
}

int plan_cards_most(const struct plan_screen *plan)
{
	enum { BLANKS = 4 };
	return rows_above(plan) + BLANKS + BARS_MOST + 1;
}

/* Takes one of the rows that are spare; 0 when there is none left. */
static int blank(int *spare)
{
	return *spare > 0 ? ((*spare)--, 1) : 0;
}

/* What is spare goes to blank rows, the more needed first, with one for the bars among them; then to the bars. */
static struct layout layout_of(const struct plan_screen *plan, struct area area, int cards)
{
	struct largest largest = largest_of(plan->coach.plan, plan->coach.diary->told.distance);
	int spare = area.rows - plan_cards_least(plan);
	int before_load = blank(&spare), before_more = blank(&spare), higher = blank(&spare);
	int before_status = blank(&spare), after_load = blank(&spare);
	struct layout layout = { .more = MAIN + largest.main + (largest.more > 0 ? before_more : 0) };
	layout.status = layout.more + largest.more + before_status;
	layout.load = layout.status + 1 + before_load;
	layout.bars = layout.load + 1 + after_load;
	layout.bar_rows = BARS_LEAST + higher + spare;
	layout.bar_rows = layout.bar_rows > BARS_MOST ? BARS_MOST : layout.bar_rows;
	layout.pitch = area.cols / cards;
	layout.pitch = layout.pitch > WIDEST ? WIDEST : layout.pitch;
	return layout;
}

/* --- one card ---------------------------------------------------------------- */

static bool is_marked(const struct plan_screen *plan, const struct planned_day *day)
{
	return plan->day.n == day->day.n;
}

static void put_head(const struct plan_screen *plan, const struct planned_day *day, struct area card)
{
	char buffer[16], letter[8];
	struct text words = TEXT(buffer), mark = TEXT(letter);
	text_addf(&words, "%s %d", day_weekday_name(day_weekday(day->day)), day_to_date(day->day).day);
	bool today = day->day.n == plan->coach.today.n, marked = is_marked(plan, day);
	bool chosen = marked && (plan->mode == PLAN_MOVE || plan->mode == PLAN_SWAP);
	area_put(card, HEAD, LEFT, chosen ? STYLE_CURSOR : today || marked ? STYLE_STRONG : STYLE_QUIET, buffer);
	const struct planned *item = plan_main_item(day);
	if (item != NULL) {
		bool run = item->kind == PLANNED_RUN || item->kind == PLANNED_RUN_WALK;
		plan_letter(&mark, item);
		area_put_right(card, HEAD, card.cols, run ? STYLE_LOAD : today ? STYLE_STRONG : STYLE_QUIET, letter);
	}
	area_fill(card, RULE, LEFT, card.cols - LEFT, today ? STYLE_ACCENT : STYLE_FAINT,
		  glyph(card.grid, today ? GLYPH_LINE_FULL : GLYPH_RULE));
}

static void put_mark(struct area card, int row)
{
	area_set(card, row, 0, STYLE_ACCENT, glyph(card.grid, GLYPH_MARK));
	area_cursor(card, row, 0);
}

static void put_main(const struct plan_screen *plan, const struct planned *item, struct area card)
{
	struct main_lines lines = main_lines_of(item, plan->coach.diary->told.distance);
	for (int i = 0; i < lines.count; i++)
		area_put_cut(card, MAIN + i, LEFT, card.cols - LEFT, lines.style[i], lines.text[i]);
}

/* "M 8 min", "T 3 tests", or the name where it is a session of its own or has no length. */
static void put_more(const struct planned_day *day, size_t at, struct area card, int row)
{
	char buffer[PLAN_TITLE + 8];
	struct text words = TEXT(buffer);
	const struct planned *item = &day->items[at];
	size_t alike = at + 1;
	while (alike < day->count && shares_row(day, alike))
		alike++;
	plan_letter(&words, item);
	text_add(&words, " ");
	if (alike > at + 1)
		text_addf(&words, "%d tests", (int)(alike - at));
	else if (item->kind >= PLANNED_MOBILITY && item->duration_s > 0)
		words_minutes(&words, (int64_t)item->duration_s * 1000);
	else
		text_add(&words, item->title);
	area_put_cut(card, row, LEFT, card.cols - LEFT, STYLE_QUIET, buffer);
}

static void put_status(const struct plan_screen *plan, const struct planned_day *day, struct area card, int row)
{
	struct plan_status status;
	if (!plan_day_status(plan->coach.plan, day, &status))
		return;
	int col = LEFT;
	if (status.has_glyph)
		col = area_put(card, row, col, status.style, glyph_text(card.grid, status.glyph)) + 1;
	area_put(card, row, col, status.style == STYLE_ACCENT ? STYLE_ACCENT : STYLE_QUIET, status.word);
}

static void put_card(const struct plan_screen *plan, const struct planned_day *day, struct area card,
		     const struct layout *layout)
{
	put_head(plan, day, card);
	for (size_t i = 0; i < day->count; i++) {
		int row = i == 0 ? MAIN : layout->more + more_rows(day, i + 1) - 1;
		if (i == 0)
			put_main(plan, &day->items[i], card);
		else if (!shares_row(day, i))
			put_more(day, i, card, row);
		if (plan_is_marked(plan, day, i))
			put_mark(card, row);
	}
	if (is_marked(plan, day) && day->count == 0)
		put_mark(card, MAIN);
	put_status(plan, day, card, layout->status);
}

/* --- the week ------------------------------------------------------------------ */

void plan_cards_view(const struct plan_screen *plan, struct area area, struct day monday, int weeks)
{
	const struct plan *shown = plan_shown(plan);
	/* The first card's mark stands in the margin. */
	struct area wide = { area.grid, area.row, area.col - LEFT, area.rows, area.cols + LEFT };
	int cards = weeks * WEEK_DAYS, highest = plan_load_highest(shown, monday, weeks);
	struct layout layout = layout_of(plan, wide, cards);
	for (int i = 0; i < cards; i++) {
		const struct planned_day *day = plan_shown_day(shown, (struct day){ monday.n + i });
		struct area card = area_sub(wide, 0, i * layout.pitch, -1, layout.pitch);
		if (day == NULL)
			continue;
		put_card(plan, day, card, &layout);
		plan_load_bar_put(shown, day, area_sub(card, layout.bars, LEFT, layout.bar_rows, -1), highest);
	}
	plan_load_head_put(shown, area_sub(wide, layout.load, LEFT, 1, -1), monday, weeks);
	area_fill(wide, layout.bars + layout.bar_rows, LEFT, wide.cols - LEFT, STYLE_FAINT, glyph(wide.grid, GLYPH_RULE));
}
