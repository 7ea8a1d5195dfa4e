#include "guide_screen.h"

#include "outcome_words.h"
#include "core/figure.h"
#include "scale.h"
#include "session_screen.h"
#include "test_past.h"
#include "tui/page.h"
#include "tui/canvas.h"
#include "tui/pen.h"
#include "tui/words.h"

enum { BYTES = 400, SMALL_COLS = 60, TEXT_COLS = 76, PAIN_MOST = 10, LARGE_TOP = 2, TALL = 40 };
enum { POSES_GAP = 4, POSES_ROWS = 16, POSES_LEAST = 30 };

/* --- parts ---------------------------------------------------------------------- */

static struct area page(struct area body)
{
	int top = page_is_large(body) ? LARGE_TOP : 0;
	return area_sub(body, top, 0, -1, body.cols < TEXT_COLS ? -1 : TEXT_COLS);
}

static void put_wrapped(struct pen *pen, enum style style, const char *words, int gap)
{
	pen_wrap(pen, 0, style, words);
	pen->row += gap;
}

static const char *capital_side(enum side side)
{
	return side == SIDE_LEFT ? "LEFT" : side == SIDE_RIGHT ? "RIGHT" : "";
}

/* The leg, large where there is room for it. */
static void put_side(struct pen *pen, const struct guide_screen *s, int gap)
{
	const char *side = capital_side(s->side);
	if (side[0] == '\0')
		return;
	if (pen->area.rows < 16) {
		area_put(pen->area, pen->row++, 0, STYLE_STRONG, side);
		return;
	}
	enum big size = pen->area.rows >= TALL ? BIG_WORD_TWICE : BIG_WORD;
	big_put(pen->area, pen->row, 0, size, STYLE_STRONG, side);
	pen->row += big_rows(pen->area.grid, size) + gap;
}

/* --- before it -------------------------------------------------------------------- */

void guide_screen_last(const struct guide_screen *s, struct text *out)
{
	struct outcome_given given = outcome_given(s->coach);
	struct outcome outcome = outcome_of_test(&given, s->test);
	if (outcome.now == NULL)
		return;
	text_add(out, "Last time: ");
	words_result(out, s->test, outcome.now);
	text_add(out, " on ");
	words_date(out, outcome.now->day, s->coach->today);
	text_add(out, ".");
}

static void put_last(struct pen *pen, const struct guide_screen *s)
{
	char words[BYTES];
	struct text text = TEXT(words);
	guide_screen_last(s, &text);
	pen_wrap(pen, 0, STYLE_QUIET, words);
}

/* Beside the words, where there is room: both ends of the movement, standing still. */
static void put_poses(const struct guide_screen *s, struct area body)
{
	const char *id = s->test->exercise;
	const struct exercise *exercise = id == NULL ? NULL : shelf_exercise(s->coach->shelf, id);
	struct area area = area_sub(body, 0, TEXT_COLS + POSES_GAP, POSES_ROWS, -1);
	if (exercise == NULL || exercise->figure_count == 0 || area.cols < POSES_LEAST || area.rows < POSES_ROWS)
		return;
	const struct figure *figure = exercise->figures;
	bool mirrored = s->side == SIDE_RIGHT && figure->view == VIEW_FRONT;
	bool both = area.cols >= 2 * POSES_LEAST;
	enum glyphs glyphs = area.grid->ascii || s->look.figure == GLYPHS_ASCII ? GLYPHS_ASCII : GLYPHS_BRAILLE;
	struct area end = both ? area_sub(area, 0, area.cols / 2, -1, -1) : area;
	if (both)
		canvas_figure(area_sub(area, 0, 0, -1, area.cols / 2), glyphs, figure, &figure->frame[0].pose, mirrored, 1000);
	canvas_figure(end, glyphs, figure, &figure->frame[1].pose, mirrored, 1000);
}

static void view_ready(const struct guide_screen *s, struct area body)
{
	char words[BYTES];
	struct text text = TEXT(words);
	int gap = body.rows >= 16;
	struct pen pen = { .area = page(body) };
	put_side(&pen, s, gap);
	put_wrapped(&pen, STYLE_TEXT, s->test->how, gap);
	guide_screen_what(s->test, &text);
	put_wrapped(&pen, STYLE_STRONG, words, gap);
	put_last(&pen, s);
	put_poses(s, body);
}

/* --- while it runs ------------------------------------------------------------------ */

/* How much of the beat, of the way, or of the clock is over; a stopwatch has no end to fill towards. */
static int share(const struct session_at *at)
{
	int64_t length_ms = at->stage == STAGE_LEAD_IN ? at->length_ms : (int64_t)at->tempo.into_ms + at->tempo.left_ms;
	int64_t gone_ms = at->stage == STAGE_LEAD_IN ? at->length_ms - at->left_ms : at->tempo.into_ms;
	bool open = at->stage == STAGE_WORK && at->tempo.left_ms == 0;
	return open || length_ms <= 0 ? 0 : (int)(gone_ms * 1000 / length_ms);
}

/* Four dots, the one of the beat lit: what the ear hears, for the eye. */
static void put_beats(const struct guide_screen *s, struct area area, int row, int col)
{
	enum { BEATS = 4, APART = 3 };
	int64_t beat = guide_beat(&s->guide);
	if (s->test->guide.kind != GUIDE_METRONOME || beat == NOT_KNOWN)
		return;
	for (int i = 0; i < BEATS; i++)
		area_set(area, row, col + APART * i, i == beat % BEATS ? STYLE_ACCENT_STRONG : STYLE_QUIET,
			 glyph(area.grid, i == beat % BEATS ? GLYPH_DONE : GLYPH_TO_COME));
}

static void put_running(const struct guide_screen *s, struct area body, const struct tier *tier)
{
	char digits[16];
	struct text text = TEXT(digits);
	struct session_at at = session_at(&s->guide.session);
	guide_screen_count(s, &text);
	session_screen_big_word(body, tier->word, tier->right, tier->letters, STYLE_ACCENT_STRONG, guide_screen_word(s));
	int end = big_put(body, tier->count, tier->right, tier->digits, STYLE_STRONG, digits);
	area_cursor(body, tier->count, tier->right);
	if (tier->unit > 0) {
		area_put(body, tier->unit, tier->right, STYLE_QUIET, guide_screen_unit(s));
		bar_put(body, tier->bar, tier->right, body.cols - tier->right - tier->edge, STYLE_ACCENT, share(&at));
		put_beats(s, body, tier->bar + 2, tier->right);
	} else {
		area_put(body, tier->count + 4, end + 2, STYLE_QUIET, guide_screen_unit(s));
		put_beats(s, body, tier->count + 2, end + 2);
	}
}

static void view_runs(const struct guide_screen *s, struct area area)
{
	const struct tier *tier = session_screen_tier(area.rows, area.cols);
	struct area body = session_screen_body(tier, area);
	put_running(s, body, tier);
	if (tier->cols < SMALL_COLS) {
		area_put(body, tier->count, body.cols - 6, STYLE_STRONG, capital_side(s->side));
		return;
	}
	struct pen pen = { .area = area_sub(body, tier->word, tier->left, -1, tier->right - tier->left - 4) };
	put_side(&pen, s, 1);
	pen_wrap(&pen, 0, STYLE_QUIET, s->test->how);
}

/* --- what is asked --------------------------------------------------------------------- */

static void put_question(struct pen *pen, const struct guide_screen *s, int gap)
{
	char words[BYTES];
	struct text text = TEXT(words);
	guide_screen_question(s, &text);
	put_wrapped(pen, STYLE_STRONG, words, gap);
}

static void view_number(const struct guide_screen *s, struct area body)
{
	char digits[16], range[80];
	struct text text = TEXT(digits), words = TEXT(range);
	int gap = body.rows >= 16;
	struct pen pen = { .area = page(body) };
	put_question(&pen, s, 1);
	if (s->number != NOT_KNOWN)
		text_addf(&text, "%d", s->number);
	int end = big_put(pen.area, pen.row, 0, BIG_5, STYLE_STRONG, digits);
	area_cursor(pen.area, pen.row + 4, s->number == NOT_KNOWN ? 0 : end + 2);
	area_put(pen.area, pen.row + 4, s->number == NOT_KNOWN ? 0 : end + 2, STYLE_QUIET, test_unit_words[s->test->unit]);
	pen.row += 5 + gap;
	text_addf(&words, "%d to %d. ", s->test->least, s->test->most);
	if (guide_runs(s->test) && !s->typed && s->number != NOT_KNOWN)
		text_add(&words, "Counted by the clock; correct it where it is off.");
	pen_wrap(&pen, 0, STYLE_QUIET, range);
}

static void put_mark_row(struct pen *pen, const struct guide_screen *s, int row)
{
	int item, mark;
	const struct test_mark *of = guide_screen_mark(s->test, row, &item, &mark);
	bool seen = s->marks.seen[item] == mark, at = row == s->mark_at;
	enum { KEY = 2, BOX = 4, ITEM = 7, TEXT_COL = 16, POINTS = 3 };
	if (at) {
		area_set(pen->area, pen->row, 0, STYLE_ACCENT, glyph(pen->area.grid, GLYPH_MARK));
		area_cursor(pen->area, pen->row, 0);
	}
	area_putf(pen->area, pen->row, KEY, STYLE_KEY, "%d", row + 1);
	area_set(pen->area, pen->row, BOX, seen ? STYLE_ACCENT_STRONG : STYLE_QUIET,
		 glyph(pen->area.grid, seen ? GLYPH_DONE : GLYPH_TO_COME));
	int col = ITEM;
	if (pen->area.cols >= SMALL_COLS) {
		area_put(pen->area, pen->row, ITEM, STYLE_QUIET, mark == 0 ? s->test->items[item].text : "");
		col = TEXT_COL;
	}
	area_put_cut(pen->area, pen->row, col, pen->area.cols - col - POINTS, seen || at ? STYLE_STRONG : STYLE_TEXT, of->text);
	area_putf(pen->area, pen->row++, pen->area.cols - 2, STYLE_QUIET, "+%d", of->points);
}

static void view_marks(const struct guide_screen *s, struct area body)
{
	int gap = body.rows >= 16;
	struct pen pen = { .area = page(body) };
	put_question(&pen, s, gap);
	for (int row = 0; row < guide_screen_mark_rows(s->test); row++)
		put_mark_row(&pen, s, row);
	pen.row += gap;
	int points = marks_points(s->test, &s->marks);
	const char *band = marks_band(s->test, points);
	area_putf(pen.area, pen.row, 7, STYLE_STRONG, "%d of %d%s%s", points, s->test->most, band != NULL ? ", " : "",
		  band != NULL ? band : "");
}

static void view_pain(const struct guide_screen *s, struct area body)
{
	struct pen pen = { .area = page(body) };
	int gap = (pen.area.cols - 3) / PAIN_MOST;
	struct scale scale = { .to = PAIN_MOST, .gap = gap < 5 ? gap : 5, .chosen = s->pain, .usual = NOT_KNOWN, .focus = true };
	put_question(&pen, s, 1);
	scale_put(pen.area, pen.row, 0, &scale);
	area_cursor(pen.area, pen.row, 0);
}

/* --- what it came out as ------------------------------------------------------------------ */

static void put_result(struct pen *pen, const struct outcome *outcome)
{
	char words[BYTES];
	struct text text = TEXT(words);
	words_result(&text, outcome->test, outcome->now);
	pen_wrap(pen, 0, STYLE_STRONG, words);
}

static void view_told(const struct guide_screen *s, struct area body)
{
	int gap = body.rows >= 16;
	struct pen pen = { .area = page(body) };
	struct outcome_given given = outcome_given(s->coach);
	struct outcome outcome = outcome_of_test(&given, s->test);
	struct outcome_lines lines = outcome_lines(s->coach, &outcome);
	put_result(&pen, &outcome);
	pen.row += gap;
	for (int i = 0; i < lines.count; i++)
		put_wrapped(&pen, STYLE_TEXT, lines.at[i], gap);
	const struct test *next = guide_screen_next(s);
	if (next != NULL)
		area_putf(pen.area, pen.row, 0, STYLE_QUIET, "Next: %s.", next->name);
}

void guide_screen_view(const struct screen *screen, struct area area, int64_t now_ms)
{
	(void)now_ms;
	static void (*const views[GUIDE_STEPS])(const struct guide_screen *, struct area) = {
		[GUIDE_READY] = view_ready, [GUIDE_RUNS] = NULL,       [GUIDE_NUMBER] = view_number,
		[GUIDE_MARKS] = view_marks, [GUIDE_PAIN] = view_pain, [GUIDE_TOLD] = view_told,
	};
	enum { CHART_ROWS = 20 };
	const struct guide_screen *s = (const struct guide_screen *)screen;
	char leg[24];
	struct text text = TEXT(leg);
	if (s->side != SIDE_BOTH && s->step != GUIDE_TOLD)
		text_addf(&text, "%s leg, %d of 2", guide_side_word(s->side), s->second ? 2 : 1);
	struct area body = screen_frame(area, s->test->name, NULL, leg, guide_screen_bindings(screen));
	if (s->step == GUIDE_RUNS)
		view_runs(s, area);
	else
		views[s->step](s, body);
	if (s->step != GUIDE_RUNS && page_is_large(body))
		test_past_view(s->coach, s->test, area_sub(page_of(body).side, LARGE_TOP, 0, CHART_ROWS, -1));
	notice_view(&s->notice, area);
}
