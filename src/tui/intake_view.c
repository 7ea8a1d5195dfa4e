#include "intake_screen.h"

#include "tui/flags.h"
#include "scale.h"
#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/page.h"
#include "tui/why_page.h"

enum { ROOMY = 90, BESIDE_COL = 64, VALUE_COL = 34, VALUE_NARROW = 24, BAR = 20, PAIN_MOST = 10 };

static int value_col(int cols)
{
	return cols >= 60 ? VALUE_COL : VALUE_NARROW;
}

/* --- one field -------------------------------------------------------------------- */

static void put_pain(struct area area, int row, int col, int value, bool focus)
{
	int width = area.cols - col - 5 < BAR ? area.cols - col - 5 : BAR;
	if (value == NOT_KNOWN) {
		area_put(area, row, col, focus ? STYLE_STRONG : STYLE_FAINT,
			 focus ? "[  ]" : glyph_text(area.grid, GLYPH_MISSING));
		return;
	}
	area_putf(area, row, col, focus ? STYLE_CURSOR : STYLE_STRONG, "%d", value);
	area_fill(area, row, col + 5, width, STYLE_FAINT, glyph(area.grid, GLYPH_LINE_EMPTY));
	area_fill(area, row, col + 5, width * value / PAIN_MOST, STYLE_ACCENT,
		  glyph(area.grid, GLYPH_LINE_FULL));
}

static int choices_of(const struct intake_field *field)
{
	return field->most - field->least + 1;
}

/* "1 left   2 right   3 both", as far as it fits; the chosen one is reversed. */
static void put_choices(struct area area, int row, int col, const struct intake_field *field, int32_t value)
{
	for (int i = 0; i < choices_of(field); i++) {
		bool chosen = value == intake_choice(field, i);
		char word[32];
		struct text text = TEXT(word);
		text_addf(&text, chosen ? " %s " : "%s", field->words[i]);
		if (col + 2 + text_width(word) > area.cols)
			return;
		area_putf(area, row, col, STYLE_KEY, "%d", i + 1);
		col = area_put(area, row, col + 2 - chosen, chosen ? STYLE_CURSOR : STYLE_TEXT, word) + 3 -
		      chosen;
	}
}

/* How a field is answered, where nothing is known yet. */
static const char *const hints[FIELD_TYPES] = {
	[FIELD_NUMBER] = "type it",
	[FIELD_LENGTH] = "type it",
	[FIELD_HOURS] = "type it",
	[FIELD_TEXT] = "type it",
	[FIELD_DAYS] = "1 Monday to 7 Sunday",
	[FIELD_FLAGS] = "y the list   n none",
	[FIELD_KIT] = "y the list",
	[FIELD_GOAL] = "a length by a day",
};

static void put_words(const struct intake_screen *screen, struct area area, int row, int col,
		      const struct intake_field *field, bool focus)
{
	char words[80];
	struct text text = TEXT(words);
	intake_answer(&screen->intake, intake_units(screen), field, &text);
	const char *hint = hints[field->type];
	char typed[32];
	struct text unit = TEXT(typed);
	text_addf(&unit, "type it, in %s", field->unit != NULL ? field->unit : "");
	if (field->type == FIELD_NUMBER && field->unit != NULL)
		hint = typed;
	if (words[0] != '\0')
		area_put_cut(area, row, col, area.cols - col, focus ? STYLE_STRONG : STYLE_TEXT, words);
	else if (focus && hint != NULL)
		area_put_cut(area, row, col, area.cols - col, STYLE_KEY, hint);
	else
		area_put(area, row, col, STYLE_FAINT, glyph_text(area.grid, GLYPH_MISSING));
}

static void put_field(const struct intake_screen *screen, struct area area, int row,
		      const struct intake_field *field)
{
	bool focus = field == intake_field(screen);
	int col = value_col(area.cols);
	int32_t value = intake_value(&screen->intake, field);
	if (focus) {
		area_set(area, row, 0, STYLE_ACCENT, glyph(area.grid, GLYPH_MARK));
		area_cursor(area, row, 0);
	}
	area_put_cut(area, row, 2, col - 3, focus ? STYLE_STRONG : STYLE_TEXT, field->label);
	if (focus && screen->typing)
		edit_view(&screen->edit, area, row, col, area.cols - col);
	else if (field->type == FIELD_SCALE)
		put_pain(area, row, col, value, focus);
	else if (field->type == FIELD_CHOICE && (focus || choices_of(field) <= 3))
		put_choices(area, row, col, field, value);
	else
		put_words(screen, area, row, col, field, focus);
}

/* `step` rows from field to field. */
static int put_fields(const struct intake_screen *screen, struct area area, int step)
{
	int count;
	const struct intake_field *first = intake_step_fields(screen->step, &count);
	int top = list_top(screen->at, count, area.rows / step);
	int shown = 0;
	for (; shown * step < area.rows && top + shown < count; shown++)
		put_field(screen, area, shown * step, first + top + shown);
	return shown * step;
}

/* --- what stands around them ------------------------------------------------------------ */

static void put_progress(const struct intake_screen *screen, struct area area, int row)
{
	int done = area.cols * ((int)screen->step + 1) / INTAKE_STEPS;
	area_fill(area, row, 0, area.cols, STYLE_FAINT, glyph(area.grid, GLYPH_LINE_EMPTY));
	area_fill(area, row, 0, done, STYLE_ACCENT, glyph(area.grid, GLYPH_LINE_FULL));
}

static void rule_words(const struct intake_screen *screen, struct text *out)
{
	const struct intake_field *field = intake_field(screen);
	const struct rule *rule = field != NULL ? shelf_rule(screen->coach->shelf, field->rule) : NULL;
	if (rule != NULL)
		text_addf(out, "%s, %s: %s", rule->id, rule->title, rule->text);
	else
		text_add(out, field != NULL ? field->rule : "");
}

static void put_used(const struct intake_screen *screen, struct area area)
{
	char words[400];
	struct text text = TEXT(words);
	if (screen->rule)
		rule_words(screen, &text);
	else
		text_add(&text, intake_steps[screen->step].used);
	if (words[0] == '\0')
		return;
	area_put(area, 0, 0, STYLE_QUIET, screen->rule ? "The rule that uses it" : "Used for");
	area_wrap(area, 2, 0, area.cols, area.rows - 2, STYLE_TEXT, words);
}

static void put_start(const struct intake_screen *screen, struct pen *pen)
{
	char words[400];
	struct text text = TEXT(words);
	intake_start(screen, &text);
	pen_wrap(pen, 0, STYLE_TEXT, words);
}

/* What the answers look like, told where they are asked for; and where it starts. */
static void put_looks(const struct intake_screen *screen, struct area area)
{
	char words[400];
	struct text text = TEXT(words);
	struct pen pen = { .area = area };
	intake_looks(&screen->intake, &text);
	if (words[0] != '\0') {
		area_put(area, pen.row, 0, STYLE_STRONG, "What this looks like so far");
		pen.row += 2;
		pen_wrap(&pen, 0, STYLE_TEXT, words);
		pen.row++;
	}
	put_start(screen, &pen);
	if (area.rows - pen.row > 1) {
		pen.row++;
		pen_wrap(&pen, 0, STYLE_QUIET, "This is not medical advice. When to see someone: ?");
	}
}

/* Where it starts, and below it what has no room at the right. */
static void put_foot(const struct intake_screen *screen, struct area area, bool beside)
{
	char words[400];
	struct text text = TEXT(words);
	struct pen pen = { .area = area };
	if (screen->rule)
		rule_words(screen, &text);
	else
		text_addf(&text, "Used for %s", intake_steps[screen->step].used);
	if (!screen->rule || beside)
		put_start(screen, &pen);
	if (!beside)
		pen_wrap(&pen, 0, screen->rule ? STYLE_TEXT : STYLE_QUIET, words);
}

static void put_scope(const struct intake_screen *screen, struct area area)
{
	struct pen pen = { .area = area };
	pen_wrap(&pen, 0, STYLE_TEXT, intake_scope);
	pen.row++;
	area_put(area, pen.row, 0, STYLE_KEY, "Enter");
	area_put(area, pen.row, 6, STYLE_QUIET, screen->intake.started ? "go on" : "begin");
	area_cursor(area, pen.row, 0);
}

static void put_list(const struct intake_screen *screen, struct area body)
{
	area_put_cut(body, 0, 0, body.cols, STYLE_STRONG, intake_field(screen)->label);
	mark_list_view(&screen->list, area_sub(body, 2, 0, -1, -1));
	if (intake_field(screen)->type == FIELD_FLAGS)
		flags_beside(area_sub(page_of(body).side, 2, 0, -1, -1), screen->list.at);
}

/* Rows at the foot that tell what comes of the answers. */
static int so_far_rows(const struct intake_screen *screen, struct area body)
{
	enum { TRIGGERS_ROWS = 9, START_ROWS = 4, RULE_ROWS = 4, SMALL = 12, TALL = 22 };
	if (body.rows <= SMALL)
		return screen->rule ? RULE_ROWS : 0;
	return screen->step == INTAKE_TRIGGERS && body.rows >= TALL ? TRIGGERS_ROWS : START_ROWS;
}

/* Fields at the left, what they are for at the right where there is room; what comes of them below. */
static void put_step(const struct intake_screen *screen, struct area body)
{
	enum { TALL = 22, SMALL = 12, USED_ROWS = 7, LOOKS_ROWS = 4 };
	bool roomy = body.cols >= ROOMY, tall = body.rows >= TALL;
	int row = tall ? 1 : 0;
	put_progress(screen, body, row);
	row += tall ? 3 : 1;
	area_put_cut(body, row, 0, body.cols, STYLE_STRONG, intake_steps[screen->step].question);
	row += tall ? 3 : body.rows > SMALL ? 2 : 1;
	if (screen->step == INTAKE_SCOPE) {
		put_scope(screen, area_sub(body, row, 0, -1, ROOMY));
		return;
	}
	int end = so_far_rows(screen, body);
	struct area fields = area_sub(body, row, 0, body.rows - row - end, roomy ? BESIDE_COL - 2 : -1);
	int used = put_fields(screen, fields, 1);
	if (roomy)
		put_used(screen, area_sub(body, row, BESIDE_COL, fields.rows, -1));
	if (tall && roomy && used < USED_ROWS)
		used = USED_ROWS;
	int below = row + used + (tall ? 2 : 1);
	struct area foot = area_sub(body, below > body.rows - end ? body.rows - end : below, 0, -1, -1);
	if (end > LOOKS_ROWS)
		put_looks(screen, foot);
	else if (end > 0)
		put_foot(screen, foot, roomy);
}

/* --- on a large terminal ------------------------------------------------------------------ */

/* What was answered in a step: "Knee: right; Where: around the kneecap". */
static void told_words(const struct intake_screen *screen, enum intake_step step, struct text *out)
{
	int count;
	const struct intake_field *first = intake_step_fields(step, &count);
	for (int i = 0; i < count; i++) {
		char words[80];
		struct text answer = TEXT(words);
		intake_answer(&screen->intake, intake_units(screen), first + i, &answer);
		if (words[0] != '\0')
			text_addf(out, "%s%s: %s", out->length > 0 ? "; " : "", first[i].label, words);
	}
}

static void put_told(const struct intake_screen *screen, struct pen *pen)
{
	enum { BESIDE = 70, ANSWERS = 26, BELOW = 2 };
	bool beside = pen->area.cols >= BESIDE;
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Told so far");
	pen->row += 2;
	for (enum intake_step step = INTAKE_FLAGS; step < INTAKE_STEPS; step++) {
		char words[800];
		struct text told = TEXT(words);
		told_words(screen, step, &told);
		area_put(pen->area, pen->row, 0, step == screen->step ? STYLE_STRONG : STYLE_QUIET, intake_steps[step].title);
		pen->row += !beside;
		pen_wrap(pen, beside ? ANSWERS : BELOW, STYLE_TEXT, words[0] != '\0' ? words : glyph_text(pen->area.grid, GLYPH_MISSING));
		pen->row += beside;
	}
}

/* What the field in focus is for, with its rule, and all that is told. */
static void put_side(const struct intake_screen *screen, struct area area)
{
	enum { WIDEST = 84 };
	const struct intake_field *field = intake_field(screen);
	struct pen pen = { .area = area_sub(area, 0, 0, -1, area.cols < WIDEST ? area.cols : WIDEST) };
	if (intake_steps[screen->step].used[0] != '\0') {
		area_put(pen.area, pen.row++, 0, STYLE_QUIET, "Used for");
		pen_wrap(&pen, 0, STYLE_TEXT, intake_steps[screen->step].used);
		pen.row++;
	}
	if (field != NULL && shelf_rule(screen->coach->shelf, field->rule) != NULL) {
		why_rule_put(&pen, screen->coach->shelf, field->rule);
		pen.row += 2;
	}
	put_told(screen, &pen);
}

static void put_large(const struct intake_screen *screen, struct area body)
{
	enum { QUESTION = 4, FIELDS = 7 };
	struct page page = page_of(body);
	put_progress(screen, body, 1);
	area_put_cut(page.main, QUESTION, 0, page.main.cols, STYLE_STRONG, intake_steps[screen->step].question);
	struct area fields = area_sub(page.main, FIELDS, 0, -1, -1);
	if (screen->step == INTAKE_SCOPE) {
		put_scope(screen, fields);
		return;
	}
	int used = put_fields(screen, fields, 2) + 2;
	put_looks(screen, area_sub(fields, used, 0, -1, -1));
	put_side(screen, area_sub(page.side, QUESTION, 0, -1, -1));
}

void intake_view(const struct screen *base, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct intake_screen *screen = (const struct intake_screen *)base;
	char words[80];
	struct text text = TEXT(words);
	text_addf(&text, "First steps   %d of %d   %s", (int)screen->step + 1, INTAKE_STEPS,
		  intake_steps[screen->step].title);
	const char *right = area.cols >= ROOMY ? "Esc keeps what you have   ? help" : "? help";
	struct area body = screen_frame(area, NULL, words, right, screen_bindings(base));
	if (screen->lists)
		put_list(screen, body);
	else if (page_is_large(body))
		put_large(screen, body);
	else
		put_step(screen, body);
	notice_view(&screen->notice, area);
}
