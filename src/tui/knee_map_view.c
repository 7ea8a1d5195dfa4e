#include "knee_map_screen.h"

#include "tui/canvas.h"
#include "tui/glyph.h"
#include "tui/past.h"
#include "tui/words.h"

/* --- where things stand ------------------------------------------------------------ */

struct layout {
	bool draws;
	struct area knee[KNEES]; /* as one faces it, the right knee is at the left */
	struct area list;
};

enum { LIST_LEAST = 26, LIST_MOST = 52, BETWEEN = 2, ABOVE = 1, BELOW = 1, DRAWN_COLS = 72, DRAWN_ROWS = 16,
       AIRY_COLS = 90, AIRY_ROWS = 24 };

static int least(int a, int b)
{
	return a < b ? a : b;
}

static struct layout layout_of(struct area body)
{
	struct layout layout = { .draws = body.cols >= DRAWN_COLS && body.rows >= DRAWN_ROWS, .list = body };
	if (!layout.draws)
		return layout;
	const bool airy = body.cols >= AIRY_COLS && body.rows >= AIRY_ROWS;
	const int gap = airy ? 2 * BETWEEN : BETWEEN, side = LIST_LEAST + (airy ? 4 : 0);
	const int wide = (body.cols - side - gap) / KNEES;
	const int rows = least(least(body.rows - ABOVE - BELOW - airy, knee_map_rows_for(wide)), CANVAS_ROWS);
	const int cols = least(knee_map_cols(rows) + 1, wide);
	layout.knee[SIDE_RIGHT] = area_sub(body, ABOVE + airy, 0, rows, cols);
	layout.knee[SIDE_LEFT] = area_sub(body, ABOVE + airy, cols, rows, cols);
	int list = KNEES * cols + gap, extra = (body.cols - list - LIST_MOST) / 2;
	layout.list = area_sub(body, 0, list + (extra > 0 ? least(extra, 8) : 0), -1, LIST_MOST);
	return layout;
}

/* --- the drawing ---------------------------------------------------------------------- */

static void put_middle(struct area area, int row, enum style style, const char *words)
{
	area_put(area, row, (area.cols - text_width(words)) / 2, style, words);
}

static void put_knees(const struct knee_map_screen *screen, struct area body, const struct layout *layout)
{
	for (int side = 0; side < KNEES; side++) {
		struct area area = layout->knee[side];
		struct area whole = area_sub(body, 0, area.col - body.col, -1, area.cols);
		const bool right = side == SIDE_RIGHT;
		const int below = area.row - body.row + area.rows;
		put_middle(whole, 0, side == (int)screen->knee ? STYLE_STRONG : STYLE_QUIET, right ? "right knee" : "left knee");
		knee_map_draw(screen, area, (enum side)side);
		area_put(whole, below, 1, STYLE_QUIET, right ? "outer" : "inner");
		area_put_right(whole, below, whole.cols - 1, STYLE_QUIET, right ? "inner" : "outer");
	}
}

/* --- the list ----------------------------------------------------------------------------- */

static void put_mark(const struct knee_map_screen *screen, struct pen *pen, enum zone zone, bool wide)
{
	const struct knee_mark *mark = &screen->mark[screen->knee][zone];
	const int right = wide ? pen->area.cols - 20 : pen->area.cols;
	char kinds[40];
	struct text text = TEXT(kinds);
	knee_map_kinds(mark->quality, &text);
	if (mark->pain == NOT_KNOWN)
		area_put_right(pen->area, pen->row, right, STYLE_FAINT, glyph_text(pen->area.grid, GLYPH_MISSING));
	else
		pen_number(pen, right, past_pain_style(mark->pain), mark->pain);
	if (wide)
		area_put_cut(pen->area, pen->row, right + 2, 18, STYLE_QUIET, kinds);
}

static void put_zone(const struct knee_map_screen *screen, struct pen *pen, enum zone zone, bool first)
{
	enum { WIDE = 50 };
	const bool at = zone == screen->zone, wide = pen->area.cols >= WIDE;
	const bool told = at || screen->mark[screen->knee][zone].pain != NOT_KNOWN;
	const enum knee_place place = knee_place_of(zone);
	if (at) {
		area_set(pen->area, pen->row, 0, STYLE_ACCENT, glyph(pen->area.grid, GLYPH_MARK));
		area_cursor(pen->area, pen->row, 0);
	}
	if (first)
		area_putf(pen->area, pen->row, 2, STYLE_KEY, "%c", 'a' + (int)place);
	area_put_cut(pen->area, pen->row, 5, pen->area.cols - 5 - (wide ? 23 : 3), at ? STYLE_STRONG : STYLE_TEXT,
		     told ? knee_zone_words(zone) : knee_place_words[place]);
	put_mark(screen, pen, zone, wide);
	pen->row++;
}

static void put_zones(const struct knee_map_screen *screen, struct pen *pen)
{
	enum zone rows[KNEE_ROWS];
	const int count = knee_map_rows(screen, rows);
	for (int i = 0; i < count; i++)
		put_zone(screen, pen, rows[i], i == 0 || knee_place_of(rows[i]) != knee_place_of(rows[i - 1]));
}

static void put_title(const struct knee_map_screen *screen, struct pen *pen)
{
	char words[64];
	struct text text = TEXT(words);
	text_addf(&text, "%s knee", screen->knee == SIDE_RIGHT ? "Right" : "Left");
	if (screen->day.n == screen->coach->today.n)
		text_add(&text, " today");
	int col = area_put(pen->area, pen->row, 0, STYLE_STRONG, words);
	if (screen->changed)
		area_put_cut(pen->area, pen->row, col + 2, pen->area.cols - col - 2, STYLE_QUIET, "not saved");
	pen->row++;
}

/* One kind; gives the column behind it. */
static int put_kind(const struct knee_map_screen *screen, const struct pen *pen, int col, enum quality kind)
{
	static const char *const keys[QUALITIES] = { [QUALITY_DULL] = "D", [QUALITY_SHARP] = "H", [QUALITY_STIFF] = "S" };
	const bool on = (screen->mark[screen->knee][screen->zone].quality >> kind & 1) != 0;
	area_set(pen->area, pen->row, col, on ? STYLE_STRONG : STYLE_QUIET,
		 glyph(pen->area.grid, on ? GLYPH_DONE : GLYPH_TO_COME));
	col = area_put(pen->area, pen->row, col + 2, STYLE_KEY, keys[kind]);
	return area_put(pen->area, pen->row, col + 1, on ? STYLE_STRONG : STYLE_QUIET, quality_words[kind]);
}

static bool kinds_in_line(struct area list)
{
	enum { LINE = 30 };
	return list.cols >= LINE;
}

static void put_kinds(const struct knee_map_screen *screen, struct pen *pen)
{
	const bool line = kinds_in_line(pen->area);
	for (int kind = 0, col = 0; kind < QUALITIES; kind++) {
		const int end = put_kind(screen, pen, col, (enum quality)kind);
		col = line ? end + 2 : 0;
		pen->row += !line;
	}
	pen->row += line;
}

/* --- heat --------------------------------------------------------------------------------- */

static const char *const short_words[KNEE_PLACES] = {
	[KNEE_ABOVE] = "above", [KNEE_AROUND] = "around",    [KNEE_BELOW] = "below",
	[KNEE_OUTER] = "outer", [KNEE_INNER] = "inner",      [KNEE_BACK] = "back",
};

static void put_heat_row(const struct knee_map_screen *screen, struct pen *pen, enum knee_place place, int most)
{
	enum { SUM = 5, DAYS = 5, LABEL = 11, BAR_LEAST = 3 };
	const struct heat *heat = &screen->heat.place[screen->knee][place];
	const int cols = pen->area.cols, bar = cols - LABEL - SUM - DAYS;
	area_put_cut(pen->area, pen->row, 0, LABEL - 1, STYLE_TEXT, short_words[place]);
	if (bar >= BAR_LEAST) {
		const int full = (bar * heat->sum + most - 1) / most;
		area_fill(pen->area, pen->row, LABEL, bar, STYLE_FAINT, glyph(pen->area.grid, GLYPH_LINE_EMPTY));
		area_fill(pen->area, pen->row, LABEL, full, STYLE_PAIN2, glyph(pen->area.grid, GLYPH_LINE_FULL));
	}
	pen_number(pen, cols - SUM, STYLE_QUIET, heat->days);
	pen_number(pen, cols, STYLE_TEXT, heat->sum);
	pen->row++;
}

static void put_heat_head(const struct knee_map_screen *screen, struct pen *pen)
{
	char period[40];
	struct text text = TEXT(period);
	text_add(&text, "Last ");
	knee_map_period(screen, &text);
	area_put_cut(pen->area, pen->row, 0, pen->area.cols, STYLE_STRONG,
		     text_same(period, "Last all days") ? "All days" : period);
	area_put_right(pen->area, pen->row, pen->area.cols - 5, STYLE_QUIET, "days");
	area_put_right(pen->area, pen->row, pen->area.cols, STYLE_QUIET, "sum");
	pen->row++;
}

/* The places of one knee that hurt, most first. */
static int warm_places(const struct knee_map_screen *screen, enum knee_place out[static KNEE_PLACES])
{
	const struct heat *heat = screen->heat.place[screen->knee];
	int count = 0;
	for (int place = 0; place < KNEE_PLACES; place++) {
		if (heat[place].sum == 0)
			continue;
		int at = count++;
		for (; at > 0 && heat[out[at - 1]].sum < heat[place].sum; at--)
			out[at] = out[at - 1];
		out[at] = (enum knee_place)place;
	}
	return count;
}

static void put_heat(const struct knee_map_screen *screen, struct pen *pen)
{
	enum knee_place places[KNEE_PLACES];
	const int count = warm_places(screen, places), most = knee_heat_most(&screen->heat);
	put_heat_head(screen, pen);
	for (int i = 0; i < count; i++)
		put_heat_row(screen, pen, places[i], most);
	if (count == 0)
		area_put_cut(pen->area, pen->row++, 0, pen->area.cols, STYLE_QUIET, "nothing is marked");
}

/* "28 days: around it 21, outer 5" */
static void put_heat_line(const struct knee_map_screen *screen, struct pen *pen)
{
	enum knee_place places[KNEE_PLACES];
	char words[160];
	struct text text = TEXT(words);
	const int count = warm_places(screen, places);
	knee_map_period(screen, &text);
	text_add(&text, count == 0 ? ": nothing marked" : ": ");
	for (int i = 0; i < count; i++)
		text_addf(&text, "%s%s %d", i == 0 ? "" : ", ", short_words[places[i]],
			  screen->heat.place[screen->knee][places[i]].sum);
	area_put_cut(pen->area, pen->row++, 0, pen->area.cols, STYLE_QUIET, words);
}

static void put_sentence(const struct knee_map_screen *screen, struct pen *pen)
{
	char words[120];
	struct text text = TEXT(words);
	knee_map_sentence(screen, &text);
	if (words[0] != '\0')
		pen_wrap(pen, 0, STYLE_QUIET, words);
}

/* --- the whole -------------------------------------------------------------------------------- */

enum { GAPS = 4, GAP_MOST = 2 };

/* Empty rows before a block, those that part most first. */
static int gap_of(int spare, int rank)
{
	return spare <= rank ? 0 : least((spare + GAPS - 1 - rank) / GAPS, GAP_MOST);
}

enum rank { RANK_KINDS, RANK_HEAT, RANK_SENTENCE, RANK_ZONES };

/* How closely the list is set. */
struct spacing {
	int spare;  /* rows for the gaps */
	bool brief; /* the heat is one line */
};

/* Gives the row behind the list. */
static int put_blocks(const struct knee_map_screen *screen, struct area list, struct spacing spacing)
{
	struct pen pen = { list, 0, 0 };
	put_title(screen, &pen);
	pen.row += gap_of(spacing.spare, RANK_ZONES);
	put_zones(screen, &pen);
	pen.row += gap_of(spacing.spare, RANK_KINDS);
	put_kinds(screen, &pen);
	pen.row += gap_of(spacing.spare, RANK_HEAT);
	if (spacing.brief)
		put_heat_line(screen, &pen);
	else
		put_heat(screen, &pen);
	pen.row += gap_of(spacing.spare, RANK_SENTENCE);
	put_sentence(screen, &pen);
	return pen.row;
}

/* Rows that are over where nothing is drawn: a list over no rows measures. */
static int spare_of(const struct knee_map_screen *screen, struct area list, bool brief)
{
	return list.rows - put_blocks(screen, area_sub(list, 0, 0, 0, -1), (struct spacing){ 0, brief });
}

static struct spacing spacing_of(const struct knee_map_screen *screen, struct area list)
{
	const int spare = spare_of(screen, list, false);
	return spare >= 0 ? (struct spacing){ spare, false } : (struct spacing){ spare_of(screen, list, true), true };
}

void knee_map_view(const struct screen *base, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct knee_map_screen *screen = (const struct knee_map_screen *)base;
	char title[64];
	struct text text = TEXT(title);
	text_add(&text, "Where is it?   ");
	words_weekday_date(&text, screen->day);
	struct area body = screen_frame(area, NULL, title, "? help", screen_bindings(base));
	struct layout layout = layout_of(body);
	if (layout.draws)
		put_knees(screen, body, &layout);
	put_blocks(screen, layout.list, spacing_of(screen, layout.list));
	notice_view(&screen->notice, area);
}

/* --- what a click is about ----------------------------------------------------------------------- */

static bool under_list(const struct knee_map_screen *screen, struct area list, int row, enum knee_place *place)
{
	enum zone rows[KNEE_ROWS];
	const int first = 1 + gap_of(spacing_of(screen, list).spare, RANK_ZONES);
	const int count = knee_map_rows(screen, rows), at = row - first;
	if (at < 0 || at >= count)
		return false;
	*place = knee_place_of(rows[at]);
	return true;
}

bool knee_map_under(const struct knee_map_screen *screen, struct area body, int row, int col, enum side *knee,
		    enum knee_place *place)
{
	const struct layout layout = layout_of(body);
	*knee = screen->knee;
	if (col >= layout.list.col - body.col && under_list(screen, layout.list, row, place))
		return true;
	for (int side = 0; layout.draws && side < KNEES; side++) {
		struct area area = layout.knee[side];
		int down = row + body.row - area.row, across = col + body.col - area.col;
		if (down < 0 || down >= area.rows || across < 0 || across >= area.cols)
			continue;
		*knee = (enum side)side;
		*place = knee_map_place_at(area, screen->glyphs, *knee, down, across);
		return *place != KNEE_PLACES;
	}
	return false;
}
