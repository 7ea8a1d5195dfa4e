/*
 * The list: each thing with its days, its difference and the interval on one
 * scale of points, and how often chance would show as much. The table has the
 * ends of the interval as numbers in place of the scale.
 */
#include "trigger_screen.h"

#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/words.h"

enum { TENTHS = 10, NAME = 2, LEAST_SCALE10 = 10, MOST_SCALE10 = 40, LOW_ROWS = 12, TALL_ROWS = 36, WIDEST = 120 };

/* Right ends of columns of numbers; 0: there is no room for it. */
struct columns {
	int name_width;
	int with, without, difference, low, high, p, corrected;
	int scale, scale_width; /* left end; width 0: none */
};

/* The list has a scale, also behind a page about one thing; the table has numbers. */
static bool shows_scale(const struct trigger_screen *triggers)
{
	bool behind = triggers->page != TRIGGER_LIST && triggers->page != TRIGGER_TABLE;
	return (behind ? triggers->behind : triggers->page) == TRIGGER_LIST;
}

static struct columns columns_of(const struct trigger_screen *triggers, int width)
{
	width = width > WIDEST ? WIDEST : width;
	if (width >= 92 && shows_scale(triggers))
		return (struct columns){ 26, 34, 43, 50, 0, 0, width - 10, width - 1, 54, width - 54 - 20 };
	if (width >= 70 && shows_scale(triggers))
		return (struct columns){ 20, 0, 0, 30, 0, 0, width - 8, width - 1, 33, width - 33 - 17 };
	if (width >= 70)
		return (struct columns){ 22, 31, 40, 48, 54, 60, 67, 74, 0, 0 };
	return (struct columns){ width - NAME - 16, 0, 0, width - 9, 0, 0, 0, width - 1, 0, 0 };
}

/* --- the scale --------------------------------------------------------------------------- */

/* Whole points to both sides of zero that hold every interval, within reason. */
static int reach10(const struct triggers *found)
{
	int reach = LEAST_SCALE10;
	for (size_t i = 0; i < found->count; i++) {
		const struct odds_look *look = &found->at[i].look;
		if (found->at[i].says != TRIGGER_COMPARED)
			continue;
		reach = -look->low10 > reach ? -look->low10 : reach;
		reach = look->high10 > reach ? look->high10 : reach;
	}
	reach = (reach + TENTHS - 1) / TENTHS * TENTHS;
	return reach > MOST_SCALE10 ? MOST_SCALE10 : reach;
}

/* The column of a difference; what lies beyond the scale stands at its end. */
static int scale_place(const struct columns *columns, int reach, int number10)
{
	const int clipped = number10 < -reach ? -reach : number10 > reach ? reach : number10;
	return columns->scale + (clipped + reach) * (columns->scale_width - 1) / (2 * reach);
}

static void put_scale_head(struct area area, const struct columns *columns, int reach)
{
	char end[16];
	struct text text = TEXT(end);
	if (columns->scale_width == 0)
		return;
	text_addf(&text, "%d", reach / TENTHS);
	area_putf(area, 0, columns->scale, STYLE_QUIET, "-%s", end);
	area_put(area, 0, scale_place(columns, reach, 0), STYLE_QUIET, "0");
	area_put_right(area, 0, columns->scale + columns->scale_width, STYLE_QUIET, end);
}

static void put_interval(struct area area, int row, const struct columns *columns, const struct trigger *trigger, int reach)
{
	const struct odds_look *look = &trigger->look;
	const int low = scale_place(columns, reach, look->low10), high = scale_place(columns, reach, look->high10);
	const enum style style = trigger->stands_out ? STYLE_ACCENT : STYLE_QUIET;
	area_fill(area, row, low, high - low + 1, style, glyph(area.grid, GLYPH_LINE_FULL));
	area_set(area, row, scale_place(columns, reach, 0), STYLE_RULE, glyph(area.grid, GLYPH_BRACKET_MIDDLE));
	area_set(area, row, scale_place(columns, reach, look->difference10), trigger->stands_out ? STYLE_ACCENT_STRONG : STYLE_TEXT,
	         glyph(area.grid, GLYPH_DONE));
}

/* --- rows ----------------------------------------------------------------------------------- */

static void put_tenths(struct area area, int row, int right, enum style style, int number10)
{
	char buffer[16];
	struct text text = TEXT(buffer);
	words_tenths(&text, number10);
	if (right > 0)
		area_put_right(area, row, right, style, buffer);
}

static void put_share(struct area area, int row, int right, enum style style, int share1000)
{
	char buffer[16];
	struct text text = TEXT(buffer);
	words_share(&text, share1000);
	if (right > 0)
		area_put_right(area, row, right, style, buffer);
}

static void put_count(struct area area, int row, int right, int count)
{
	if (right > 0)
		pen_number(&(struct pen){ .area = area, .row = row }, right, count == 0 ? STYLE_QUIET : STYLE_TEXT, count);
}

static void put_compared(struct area area, int row, const struct columns *columns, const struct trigger *trigger, int reach)
{
	const struct odds_look *look = &trigger->look;
	put_tenths(area, row, columns->difference, STYLE_TEXT, look->difference10);
	put_tenths(area, row, columns->low, STYLE_QUIET, look->low10);
	put_tenths(area, row, columns->high, STYLE_QUIET, look->high10);
	put_share(area, row, columns->p, STYLE_QUIET, look->p1000);
	put_share(area, row, columns->corrected, trigger->stands_out ? STYLE_ACCENT_STRONG : STYLE_TEXT, look->corrected1000);
	if (columns->scale_width > 0)
		put_interval(area, row, columns, trigger, reach);
}

static void put_why_not(struct area area, int row, const struct columns *columns, const struct trigger *trigger,
                        const struct trigger_rules *rules)
{
	char buffer[40];
	struct text text = TEXT(buffer);
	const int with = rules->group_least - trigger->look.n_with, without = rules->group_least - trigger->look.n_without;
	switch (trigger->says) {
	case TRIGGER_TOO_FEW:
		words_count(&text, (with > 0 ? with : 0) + (without > 0 ? without : 0), "more day", "more days");
		break;
	case TRIGGER_TOO_SLOW: text_add(&text, "too slow"); break;
	case TRIGGER_NOT_TOLD: text_add(&text, "not told"); break;
	case TRIGGER_COMPARED: break;
	}
	area_put_right(area, row, columns->corrected, STYLE_QUIET, buffer);
}

static void put_row(const struct trigger_screen *triggers, struct area area, int row, int which,
                    const struct columns *columns, int reach)
{
	const struct trigger *trigger = &triggers->found.at[which];
	const bool marked = which == triggers->mark;
	if (marked)
		area_set(area, row, 0, STYLE_ACCENT, glyph(area.grid, GLYPH_MARK));
	area_put_cut(area, row, NAME, columns->name_width, marked ? STYLE_STRONG : STYLE_TEXT, trigger->name);
	put_count(area, row, columns->with, trigger->look.n_with);
	put_count(area, row, columns->without, trigger->look.n_without);
	if (trigger->says == TRIGGER_COMPARED)
		put_compared(area, row, columns, trigger, reach);
	else
		put_why_not(area, row, columns, trigger, &triggers->coach.shelf->programme->trigger);
	if (marked)
		area_cursor(area, row, 0);
}

static void put_heads(struct area area, const struct columns *columns, int reach)
{
	const struct {
		int right;
		const char *head;
	} heads[] = { { columns->with, "with" }, { columns->without, "without" }, { columns->difference, "diff" },
		      { columns->low, "from" },  { columns->high, "to" },         { columns->p, "chance" },
		      { columns->corrected, "of all" } };
	area_put(area, 0, NAME, STYLE_QUIET, columns->name_width >= 20 ? "next morning after" : "after");
	for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
		if (heads[i].right > 0)
			area_put_right(area, 0, heads[i].right, STYLE_QUIET, heads[i].head);
	put_scale_head(area, columns, reach);
}

/* --- under the list ------------------------------------------------------------------------------ */

void trigger_try_put(struct pen *pen, const struct trigger_screen *triggers)
{
	if (!triggers->has_try)
		return;
	pen->row++;
	const struct trigger *tried = triggers_named(&triggers->found, triggers->try.experiment->candidate);
	area_putf(pen->area, pen->row++, 0, STYLE_STRONG, "Try by lot: %s",
	          tried != NULL ? tried->name : triggers->try.experiment->candidate);
	pen_wrap(pen, 0, STYLE_TEXT, triggers->try.text);
}

static int put_below(const struct trigger_screen *triggers, struct area area)
{
	struct pen pen = { .area = area, .row = 1 };
	const struct trigger *marked = trigger_marked(triggers);
	area_put(area, pen.row++, 0, STYLE_STRONG, marked->name);
	pen_wrap(&pen, 0, STYLE_TEXT, marked->text);
	trigger_try_put(&pen, triggers);
	return pen.row;
}

static void put_empty(struct area body)
{
	struct pen pen = { .area = body, .row = 1 };
	pen_wrap(&pen, 0, STYLE_TEXT, "There is nothing to look at yet: it takes days that were told, and their mornings.");
}

/* What stands under the list: the try alone on a low page, the sentence and the try, and on a tall one the flares too. */
static void put_under(const struct trigger_screen *triggers, struct area body, int row)
{
	struct pen pen = { .area = area_sub(body, row, 0, -1, WIDEST) };
	if (body.rows < LOW_ROWS) {
		if (trigger_is_trying(triggers))
			area_put_cut(body, body.rows - 1, 0, body.cols, STYLE_QUIET, triggers->try.text);
		return;
	}
	pen.row = put_below(triggers, pen.area) + 1;
	if (body.rows >= TALL_ROWS)
		trigger_more_put(&pen, triggers);
}

/* Rows of the list; where the page has room for both it leaves those of the sentence. */
static int list_rows(const struct trigger_screen *triggers, struct area body)
{
	const bool low = body.rows < LOW_ROWS;
	const struct area none = area_sub(body, body.rows, 0, 0, WIDEST);
	const int rows = body.rows - 1 - (low ? trigger_is_trying(triggers) : put_below(triggers, none));
	const int least = low || rows > LOW_ROWS / 2 ? rows : LOW_ROWS / 2;
	return least < (int)triggers->found.count ? least : (int)triggers->found.count;
}

/* Draws heads and `rows` rows around the mark. */
static void put_list(const struct trigger_screen *triggers, struct area body, int rows)
{
	const int count = (int)triggers->found.count, reach = reach10(&triggers->found);
	const struct columns columns = columns_of(triggers, body.cols);
	const struct area list = area_sub(body, 1, 0, rows, -1);
	const int first = list_top(triggers->mark, count, list.rows);
	put_heads(body, &columns, reach);
	for (int i = 0; i < list.rows && first + i < count; i++)
		put_row(triggers, list, i, first + i, &columns, reach);
}

int trigger_rows_view(const struct trigger_screen *triggers, struct area area)
{
	const int count = (int)triggers->found.count, rows = count < area.rows - 1 ? count : area.rows - 1;
	put_list(triggers, area, rows);
	return 1 + rows;
}

void trigger_list_view(const struct trigger_screen *triggers, struct area body)
{
	if (triggers->found.count == 0) {
		put_empty(body);
		return;
	}
	const int rows = list_rows(triggers, body);
	put_list(triggers, body, rows);
	put_under(triggers, body, 1 + rows);
}
