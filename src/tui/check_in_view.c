#include "check_in_screen.h"

#include "scale.h"
#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/page.h"
#include "tui/words.h"

enum { FLAGS_HEAD = 2, GAP_MOST = 2 };

/* Where the columns stand; `word` 0: there is no room for it. */
struct columns {
	int scale, pain_gap, item_gap, word;
};

static struct columns columns_of(int cols)
{
	if (cols >= 96)
		return (struct columns){ .scale = 38, .pain_gap = 3, .item_gap = 5, .word = 74 };
	if (cols >= 72)
		return (struct columns){ .scale = 24, .pain_gap = 3, .item_gap = 5, .word = 60 };
	return (struct columns){ .scale = cols < 44 ? 15 : 20, .pain_gap = 2, .item_gap = cols < 44 ? 2 : 3 };
}

/* --- one row --------------------------------------------------------------------- */

int check_in_usual(const struct check_in_screen *screen, const struct check_in_row *row)
{
	const struct coach_view *coach = screen->coach;
	if (row->kind != CHECK_IN_MORNING)
		return NOT_KNOWN;
	if (screen->day.n == coach->today.n)
		return coach->plan->usual[row->at];
	const struct chronicle_day *then = coach->chronicle != NULL ? chronicle_on(coach->chronicle, screen->day) : NULL;
	return then != NULL ? then->knee[row->at].usual : NOT_KNOWN;
}

static void put_scale(const struct check_in_screen *screen, struct area area, int at_row,
		      const struct columns *columns, const struct check_in_row *row)
{
	struct scale scale = { .chosen = check_in_value(screen, row),
			       .usual = check_in_usual(screen, row),
			       .focus = row == check_in_row(screen),
			       .gap = row->kind == CHECK_IN_ITEM ? columns->item_gap : columns->pain_gap };
	if (check_in_scale(screen, row, &scale.from, &scale.to))
		scale_put(area, at_row, columns->scale, &scale);
}

/* What a row without a scale is answered with. */
static const char *const choices[CHECK_IN_KINDS] = {
	[CHECK_IN_SLEEP] = "0-9, + - 15 min",
	[CHECK_IN_SWELLING] = "n no   y yes",
	[CHECK_IN_FLAGS] = "n none   y the list",
};

static void put_choices(const struct check_in_screen *screen, struct area area, int at_row,
			const struct columns *columns, const struct check_in_row *row)
{
	char word[40];
	struct text text = TEXT(word);
	bool focus = row == check_in_row(screen);
	check_in_word(screen, row, &text);
	int col = area_put(area, at_row, columns->scale, word[0] != '\0' ? STYLE_STRONG : STYLE_QUIET, word);
	if (word[0] == '\0' || focus)
		area_put(area, at_row, word[0] != '\0' ? col + 3 : col, focus ? STYLE_KEY : STYLE_QUIET,
			 choices[row->kind]);
}

/* The ends of its scale: "1 calm, 7 tense". */
static void ends_words(const struct check_in_screen *screen, const struct check_in_row *row, struct text *out)
{
	int from, to;
	if (check_in_scale(screen, row, &from, &to))
		text_addf(out, "%d %s, %d %s", from, check_in_low(screen, row), to,
			  check_in_high(screen, row));
}

/* Beside the scale: what the answer means; on the row in focus what its ends do. */
static void put_word(const struct check_in_screen *screen, struct area area, int at_row,
		     const struct columns *columns, const struct check_in_row *row)
{
	char word[64];
	struct text text = TEXT(word);
	int usual = check_in_usual(screen, row);
	check_in_word(screen, row, &text);
	if (word[0] == '\0' && usual != NOT_KNOWN)
		text_addf(&text, "usual %d", usual);
	else if (word[0] == '\0' && row == check_in_row(screen))
		ends_words(screen, row, &text);
	if (columns->word > 0)
		area_put_cut(area, at_row, columns->word, area.cols - columns->word, STYLE_QUIET, word);
}

static void put_row(const struct check_in_screen *screen, struct area area, int at_row,
		    const struct columns *columns, const struct check_in_row *row)
{
	char label[40];
	struct text text = TEXT(label);
	bool focus = row == check_in_row(screen);
	check_in_label(screen, row, columns->word == 0, &text);
	if (focus) {
		area_set(area, at_row, 0, STYLE_ACCENT, glyph(area.grid, GLYPH_MARK));
		area_cursor(area, at_row, 0);
	}
	area_put_cut(area, at_row, 2, columns->scale - 3, focus ? STYLE_STRONG : STYLE_TEXT, label);
	if (row->kind <= CHECK_IN_ITEM) {
		put_scale(screen, area, at_row, columns, row);
		put_word(screen, area, at_row, columns, row);
	} else {
		put_choices(screen, area, at_row, columns, row);
	}
}

/* --- all of them --------------------------------------------------------------------- */

/* A group begins where knee, self and the rest part. */
static bool begins_group(const struct check_in_screen *screen, int at)
{
	if (at == 0)
		return false;
	bool item = screen->row[at].kind == CHECK_IN_ITEM, before = screen->row[at - 1].kind == CHECK_IN_ITEM;
	return item != before;
}

/* Rows of the list with `gap` empty ones between two groups. */
static int list_rows(const struct check_in_screen *screen, int gap)
{
	int rows = screen->rows;
	for (int at = 1; at < screen->rows; at++)
		rows += begins_group(screen, at) ? gap : 0;
	return rows;
}

/* Gives how many rows it took; where there are fewer than asked for, those around the focus are shown. */
static int put_list(const struct check_in_screen *screen, struct area area, const struct columns *columns)
{
	int gap = GAP_MOST, row = 0;
	while (gap > 0 && list_rows(screen, gap) > area.rows)
		gap--;
	int top = list_rows(screen, gap) <= area.rows ? 0 : list_top(screen->at, screen->rows, area.rows);
	for (int at = top; at < screen->rows && row < area.rows; at++, row++) {
		row += begins_group(screen, at) ? gap : 0;
		put_row(screen, area, row, columns, &screen->row[at]);
	}
	return row < area.rows ? row : area.rows;
}

/* On a large terminal an empty row after each. */
static int put_apart(const struct check_in_screen *screen, struct area area, const struct columns *columns)
{
	int row = 0;
	for (int at = 0; at < screen->rows; at++, row += 2) {
		row += begins_group(screen, at) ? GAP_MOST : 0;
		put_row(screen, area, row, columns, &screen->row[at]);
	}
	return row;
}

static void put_rule(const struct check_in_screen *screen, struct area area)
{
	const char *id = check_in_rule(check_in_row(screen));
	const struct rule *rule = shelf_rule(screen->coach->shelf, id);
	char words[240];
	struct text text = TEXT(words);
	text_addf(&text, "Used by %s", id);
	if (rule != NULL)
		text_addf(&text, ", %s: %s", rule->title, rule->text);
	area_wrap(area, 0, 0, area.cols, area.rows, STYLE_TEXT, words);
}

static void put_small_end(const struct check_in_screen *screen, struct area area)
{
	char words[120];
	struct text text = TEXT(words);
	check_in_ready_words(screen, &text);
	if (screen->rule)
		put_rule(screen, area);
	else
		area_put_cut(area, area.rows - 1, 0, area.cols, STYLE_QUIET, words);
}

static void put_end(const struct check_in_screen *screen, struct area area, const struct columns *columns, bool rule)
{
	static const char *const sentences[] = {
		"Skipped answers are not known: they never count as good or bad.",
		"A good mood never unlocks a sore knee: the knee rules come first.",
	};
	int row = check_in_ready_view(screen, area, columns->scale);
	struct area rest = area_sub(area, row, 0, -1, -1);
	if (rule)
		put_rule(screen, rest);
	for (int i = 0; !rule && i < 2; i++)
		area_put_cut(rest, i, 0, rest.cols, STYLE_QUIET, sentences[i]);
	if (screen->told.note != NULL && screen->told.note[0] != '\0' && rest.rows > 3)
		area_put_cut(rest, 3, 0, rest.cols, STYLE_TEXT, screen->told.note);
}

static void put_flags(const struct check_in_screen *screen, struct area body)
{
	area_put_cut(body, 0, 0, body.cols, STYLE_STRONG, "Which of these is true?");
	mark_list_view(&screen->flags, area_sub(body, FLAGS_HEAD, 0, -1, -1));
	flags_beside(area_sub(page_of(body).side, FLAGS_HEAD, 0, -1, -1), screen->flags.at);
}

/* The rows in a column, the past of the one in focus beside it. */
static void put_large(const struct check_in_screen *screen, struct area body)
{
	struct page page = page_of(area_sub(body, 1, 0, -1, -1));
	struct columns columns = columns_of(page.main.cols);
	int row = put_apart(screen, page.main, &columns) + 1;
	put_end(screen, area_sub(page.main, row, 0, -1, -1), &columns, false);
	check_in_past_view(screen, page.side);
}

static void put_form(const struct check_in_screen *screen, struct area body)
{
	enum { END_ROWS = 7, SMALL = 18 };
	struct columns columns = columns_of(body.cols);
	bool small = body.rows < SMALL || columns.word == 0;
	int end = small ? 1 + screen->rule : END_ROWS;
	if (body.rows > SMALL + END_ROWS / 2)
		body = area_sub(body, 1, 0, -1, -1);
	struct area list = area_sub(body, 0, 0, body.rows - end - 1, -1);
	int row = put_list(screen, list, &columns) + 1;
	struct area rest = area_sub(body, small ? body.rows - end : row, 0, -1, -1);
	small ? put_small_end(screen, rest) : put_end(screen, rest, &columns, screen->rule);
}

void check_in_view(const struct screen *base, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct check_in_screen *screen = (const struct check_in_screen *)base;
	char date[48];
	struct text text = TEXT(date);
	text_add(&text, "Check-in   ");
	words_weekday_date(&text, screen->day);
	struct area body = screen_frame(area, NULL, date, "? help", screen_bindings(base));
	if (screen->lists_flags)
		put_flags(screen, body.rows > 21 ? area_sub(body, 1, 0, -1, -1) : body);
	else if (page_is_large(body))
		put_large(screen, body);
	else
		put_form(screen, body);
	notice_view(&screen->notice, area);
}
