#include "cadence_screen.h"

#include "tui/glyph.h"
#include "tui/outing_card.h"
#include "tui/pen.h"
#include "tui/words.h"

enum { BYTES = 300, TEXT_COLS = 76, ROOMY_ROWS = 16, GAP = 3 };

/* --- parts ------------------------------------------------------------------------------ */

static void put_wrapped(struct pen *pen, enum style style, const char *words, int gap)
{
	pen_wrap(pen, 0, style, words);
	pen->row += gap;
}

/* As many dots as strides are looked at, those that are there filled. */
static void put_strides(struct pen *pen, const struct cadence_screen *s)
{
	for (int i = 0; i < TAPS_INTERVALS; i++) {
		bool there = i < s->tapped.intervals;
		area_set(pen->area, pen->row, i + i / (TAPS_INTERVALS / 2), there ? STYLE_ACCENT : STYLE_FAINT,
		         glyph(pen->area.grid, there ? GLYPH_DONE : GLYPH_TO_COME));
	}
	pen->row++;
}

static void put_own(struct pen *pen, const struct cadence_screen *s)
{
	const int saved = s->coach.diary->intake.cadence;
	if (saved > 0)
		area_putf(pen->area, pen->row, 0, STYLE_TEXT, "Own  %d steps a minute", saved);
	else
		area_put(pen->area, pen->row, 0, STYLE_QUIET, "Own  not known yet");
	pen->row++;
}

/* The four aims in a row, the chosen one marked. */
static void put_aims(struct pen *pen, const struct cadence_screen *s)
{
	const struct habit_rules *rules = &s->coach.shelf->programme->habit;
	int col = area_put(pen->area, pen->row, 0, STYLE_QUIET, "Beat ");
	for (int i = 0; i < BEAT_AIMS; i++) {
		char words[16];
		struct text text = TEXT(words);
		bool chosen = i == (int)s->aim;
		outing_add_share(&text, beat_permille(rules, (enum beat_aim)i));
		if (chosen)
			area_put(pen->area, pen->row, col, STYLE_KEY, glyph_text(pen->area.grid, GLYPH_MARK));
		if (chosen)
			area_cursor(pen->area, pen->row, col);
		col = area_put(pen->area, pen->row, col + 1, chosen ? STYLE_STRONG : STYLE_TEXT, words) + 2;
	}
	pen->row++;
}

static void put_rate(struct pen *pen, const struct cadence_screen *s)
{
	char words[40];
	struct text text = TEXT(words);
	if (cadence_rate10(s) == NOT_SET) {
		area_put(pen->area, pen->row++, 5, STYLE_QUIET, "needs your own step rate first");
		return;
	}
	outing_add_rate(&text, cadence_rate10(s));
	text_addf(&text, " a minute%s", s->runs ? "" : ", standing still");
	area_put(pen->area, pen->row++, 5, s->runs ? STYLE_TEXT : STYLE_QUIET, words);
}

/* --- the beat ------------------------------------------------------------------------------ */

static void put_block(struct area area, int row, int col, int rows, int cols, bool lit)
{
	for (int i = 0; i < rows; i++)
		area_fill(area, row + i, col, cols, lit ? STYLE_ACCENT : STYLE_FAINT,
		          glyph(area.grid, lit ? GLYPH_BAR_FULL : GLYPH_BAR_EMPTY));
}

/* Where the two blocks and the word between them lie. */
struct feet {
	bool large;            /* the word is */
	int rows, block, word; /* rows of a block, columns of one and of the word */
};

/* From two metres a wide screen is seen as a whole: the blocks take what there is. */
static struct feet lay_feet(struct area body, int row)
{
	enum { BLOCK = 10, LARGE = 60, WIDE = 116, TALL = 40, TIMES = 3 };
	const int word_rows = big_rows(body.grid, BIG_WORD);
	struct feet feet = { .large = body.cols >= LARGE && body.rows - row >= word_rows };
	feet.word = feet.large ? big_width(body.grid, BIG_WORD, "RIGHT") : 5;
	feet.rows = !feet.large ? 1 : body.rows >= TALL ? TIMES * word_rows : word_rows;
	feet.block = body.cols >= WIDE ? (body.cols - feet.word - 2 * GAP) / 2 : BLOCK;
	return feet;
}

/* A block for each foot, the one of the beat lit, and its word between them: seen from two metres without a word. */
static void put_feet(struct pen *pen, struct area body, const struct cadence_screen *s, int64_t now_ms)
{
	const struct feet feet = lay_feet(body, pen->row);
	const int64_t beat = cadence_beat(s, now_ms);
	const char *foot = beat == NOT_SET ? "" : cadence_foot(beat);
	const int col = feet.block + GAP;
	put_block(body, pen->row, 0, feet.rows, feet.block, beat != NOT_SET && beat % 2 != 0);
	if (feet.large)
		big_put(body, pen->row + (feet.rows - big_rows(body.grid, BIG_WORD)) / 2, col, BIG_WORD, STYLE_STRONG, foot);
	else
		area_put(body, pen->row, col, STYLE_STRONG, foot);
	put_block(body, pen->row, col + feet.word + GAP, feet.rows, feet.block, beat != NOT_SET && beat % 2 == 0);
	pen->row += feet.rows;
}

/* The rate itself, where it does not push the rules out. */
static void put_large_rate(struct pen *pen, const struct cadence_screen *s)
{
	enum { RULE_ROWS = 6, GAPS = 2 };
	char words[16];
	struct text text = TEXT(words);
	const int rows = big_rows(pen->area.grid, BIG_5);
	if (cadence_rate10(s) == NOT_SET || pen->area.rows - pen->row < rows + RULE_ROWS + GAPS)
		return;
	text_addf(&text, "%d", (cadence_rate10(s) + BEAT_RATE_TENTHS / 2) / BEAT_RATE_TENTHS);
	int end = big_put(pen->area, pen->row, 0, BIG_5, s->runs ? STYLE_ACCENT_STRONG : STYLE_QUIET, words);
	area_put(pen->area, pen->row + rows - 1, end + 2, STYLE_QUIET, "steps a minute");
	pen->row += rows + 1;
}

/* --- the page ------------------------------------------------------------------------------ */

/* The two rules behind the range. */
enum { RULES = 2 };
static const char *const rule_ids[RULES] = { "R14", "R15" };

/* What they say, where there is room. */
static void put_rules(struct pen *pen, const struct cadence_screen *s)
{
	for (int i = 0; i < RULES; i++) {
		char words[BYTES];
		struct text text = TEXT(words);
		const struct rule *rule = shelf_rule(s->coach.shelf, rule_ids[i]);
		if (rule == NULL || pen->area.rows - pen->row < 2)
			continue;
		text_addf(&text, "%s (%s)", rule->text, rule->id);
		pen_wrap(pen, 0, STYLE_QUIET, words);
	}
}

void cadence_view(const struct screen *screen, struct area area, int64_t now_ms)
{
	const struct cadence_screen *s = (const struct cadence_screen *)screen;
	char words[BYTES];
	struct text text = TEXT(words);
	struct area body = screen_frame(area, "Cadence", NULL, "? help", cadence_bindings);
	struct pen pen = { .area = area_sub(body, 0, 0, -1, body.cols < TEXT_COLS ? -1 : TEXT_COLS) };
	const int gap = body.rows >= ROOMY_ROWS;
	cadence_add_measured(&text, s);
	put_strides(&pen, s);
	put_wrapped(&pen, s->tapped.rate10 > 0 ? STYLE_STRONG : STYLE_TEXT, words, gap);
	put_own(&pen, s);
	put_aims(&pen, s);
	put_rate(&pen, s);
	pen.row += gap;
	put_feet(&pen, body, s, now_ms);
	pen.row += gap;
	put_large_rate(&pen, s);
	put_rules(&pen, s);
	notice_view(&s->notice, area);
}

/* A beat a line would be a line too many: what stands is said. */
static void say_aims(const struct cadence_screen *s, struct lines *lines)
{
	char words[BYTES];
	struct text text = TEXT(words);
	for (int i = 0; i < BEAT_AIMS; i++) {
		text_add(&text, i > 0 ? ", " : "");
		outing_add_share(&text, beat_permille(&s->coach.shelf->programme->habit, (enum beat_aim)i));
	}
	lines_add(lines, "Beats to choose from: %s.", words);
}

static void say_rules(const struct cadence_screen *s, struct lines *lines)
{
	for (int i = 0; i < RULES; i++) {
		const struct rule *rule = shelf_rule(s->coach.shelf, rule_ids[i]);
		if (rule != NULL)
			lines_add(lines, "%s (%s)", rule->text, rule->id);
	}
}

void cadence_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct cadence_screen *s = (const struct cadence_screen *)screen;
	char words[BYTES];
	struct text text = TEXT(words);
	const int saved = s->coach.diary->intake.cadence;
	notice_say(&s->notice, lines);
	lines_add(lines, "Cadence");
	cadence_add_measured(&text, s);
	lines_add(lines, "%s", words);
	if (saved > 0)
		lines_add(lines, "Own step rate: %d a minute.", saved);
	else
		lines_add(lines, "Own step rate: not known yet.");
	text = TEXT(words);
	outing_add_share(&text, beat_permille(&s->coach.shelf->programme->habit, s->aim));
	if (cadence_rate10(s) != NOT_SET) {
		text_add(&text, ", ");
		outing_add_rate(&text, cadence_rate10(s));
		text_add(&text, " a minute");
	} else {
		text_add(&text, ", needs your own step rate first");
	}
	lines_add(lines, "Beat: %s, %s.", words, s->runs ? "running" : "standing still");
	say_aims(s, lines);
	say_rules(s, lines);
}
