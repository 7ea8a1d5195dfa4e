#include "tests_screen.h"

#include "tui/glyph.h"
#include "tui/list.h"

enum { BYTES = 160, TENTHS = 10 };

/* --- answers ------------------------------------------------------------------------- */

const struct questionnaire *tests_questionnaire(const struct tests_screen *s)
{
	const struct tests_row *row = tests_row(s);
	return row->score == NULL ? NULL : shelf_questionnaire(s->coach->shelf, row->score->id);
}

int *tests_answers(struct tests_screen *s)
{
	return s->answers[s->mark - s->tests];
}

const int *tests_answers_of(const struct tests_screen *s)
{
	return s->answers[s->mark - s->tests];
}

size_t tests_answered(const struct tests_screen *s)
{
	size_t count = (size_t)tests_questionnaire(s)->count;
	while (count > 0 && tests_answers_of(s)[count - 1] == NOT_KNOWN)
		count--;
	return count;
}

static const struct item_def *item_of(const struct tests_screen *s, int item)
{
	const struct questionnaire *one = tests_questionnaire(s);
	return (size_t)item < one->item_count ? &one->items[item] : NULL;
}

static void tell(struct tests_screen *s, int points)
{
	tests_answers(s)[s->item] = points;
	s->item = list_clamp(s->item + 1, tests_questionnaire(s)->count);
}

/* An item with answers of its own takes the number of one of them. */
static bool choose(struct tests_screen *s, const struct item_def *item, uint32_t key)
{
	size_t at = key - '1';
	if (key < '1' || key > '9' || at >= item->answer_count)
		return key == '0' || (key >= '1' && key <= '9');
	tell(s, item->answers[at].points);
	return true;
}

/* A scale takes its points: a 0 right after a 1 proposes ten for the answer before. */
static bool rate(struct tests_screen *s, uint32_t key)
{
	const struct questionnaire *one = tests_questionnaire(s);
	int points = NOT_KNOWN;
	enum digit_says says = digits_take(&s->digits, key, one->scale_least, one->scale_most, &points);
	if (says == DIGIT_TEN)
		tests_answers(s)[s->item > 0 && tests_answers_of(s)[s->item] == NOT_KNOWN ? s->item - 1 : s->item] = points;
	else if (says == DIGIT_ANSWER)
		tell(s, points);
	else if (says == DIGIT_PROPOSES)
		notice_set(&s->notice, digits_ten_words);
	return says != DIGIT_NONE;
}

bool tests_answer(struct tests_screen *s, uint32_t key)
{
	const struct item_def *item = item_of(s, s->item);
	return item != NULL && item->answer_count > 0 ? choose(s, item, key) : rate(s, key);
}

/* --- saving ---------------------------------------------------------------------------- */

static void save(struct tests_screen *s, int16_t total10, const char *answers, struct effects *fx)
{
	s->score = (struct score){ tests_row(s)->score->id, s->coach->today, total10, answers };
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_SCORE, .score = &s->score });
	s->saving = true;
	s->unsaved = false;
	s->asked = s->page;
	s->page = TESTS_ONE;
	s->top = 0;
}

static size_t told_count(const struct tests_screen *s)
{
	const struct questionnaire *one = tests_questionnaire(s);
	size_t told = tests_answered(s);
	bool ends = questionnaire_ends(one, tests_answers_of(s), told);
	return !ends && told < (size_t)one->fewest ? (size_t)one->fewest : told;
}

void tests_save_answers(struct tests_screen *s, struct effects *fx)
{
	int16_t total10 = 0;
	struct err err = { 0 };
	size_t count = told_count(s);
	struct text stored = TEXT(s->stored);
	if (!questionnaire_total(tests_questionnaire(s), tests_answers_of(s), count, &total10, &err)) {
		notice_set(&s->notice, err.text);
		return;
	}
	answers_print(tests_answers_of(s), count, &stored);
	save(s, total10, s->stored, fx);
}

/* "72", "-2": a whole number; a decimal comes from answers alone. */
void tests_save_total(struct tests_screen *s, struct effects *fx)
{
	char words[BYTES];
	struct text text = TEXT(words);
	const struct score_def *def = tests_row(s)->score;
	long total;
	if (text_int(s->total.text, def->least, def->most, &total)) {
		save(s, (int16_t)(total * TENTHS), NULL, fx);
		return;
	}
	text_addf(&text, "A total of %s goes from %d to %d.", def->id, def->least, def->most);
	notice_set(&s->notice, words);
}

/* --- drawing ------------------------------------------------------------------------------ */

static void item_words(const struct tests_screen *s, int item, struct text *out)
{
	const struct item_def *def = item_of(s, item);
	if (def != NULL && def->text != NULL)
		text_add(out, def->text);
	else
		text_addf(out, "Question %d of the form", item + 1);
}

static void put_choice(struct pen *pen, const struct answer_def *answer, size_t at, bool chosen)
{
	int col = area_putf(pen->area, pen->row, 2, STYLE_KEY, "%zu", at + 1) + 2;
	enum style style = chosen ? STYLE_STRONG : STYLE_TEXT;
	area_set(pen->area, pen->row, 0, STYLE_ACCENT, chosen ? glyph(pen->area.grid, GLYPH_MARK) : ' ');
	if (answer->text != NULL)
		col = area_put_cut(pen->area, pen->row, col, pen->area.cols - col - 11, style, answer->text) + 2;
	area_putf(pen->area, pen->row++, col, STYLE_QUIET, "%d points", answer->points);
}

/* The question that is asked, with what may be answered. */
static void put_item(struct pen *pen, const struct tests_screen *s)
{
	char words[BYTES];
	struct text text = TEXT(words);
	const struct item_def *def = item_of(s, s->item);
	int told = tests_answers_of(s)[s->item];
	item_words(s, s->item, &text);
	area_putf(pen->area, pen->row++, 0, STYLE_QUIET, "%d of %d", s->item + 1, tests_questionnaire(s)->count);
	area_cursor(pen->area, pen->row, 0);
	pen_wrap(pen, 0, STYLE_STRONG, words);
	pen->row += pen->area.rows >= 16;
	for (size_t i = 0; def != NULL && i < def->answer_count; i++)
		put_choice(pen, &def->answers[i], i, def->answers[i].points == told);
	if (def != NULL && def->answer_count > 0)
		return;
	text = text_over(words, sizeof words);
	questionnaire_points(tests_questionnaire(s), (size_t)s->item, &text);
	int col = area_putf(pen->area, pen->row, 2, STYLE_TEXT, "%s points", words) + 3;
	if (told != NOT_KNOWN)
		area_putf(pen->area, pen->row, col, STYLE_STRONG, "%d", told);
	pen->row++;
}

static void put_told(struct pen *pen, const struct tests_screen *s, int item)
{
	char words[BYTES];
	struct text text = TEXT(words);
	int told = tests_answers_of(s)[item];
	item_words(s, item, &text);
	if (item == s->item)
		area_set(pen->area, pen->row, 0, STYLE_ACCENT, glyph(pen->area.grid, GLYPH_MARK));
	area_put_cut(pen->area, pen->row, 2, pen->area.cols - 7, item == s->item ? STYLE_STRONG : STYLE_TEXT, words);
	if (told != NOT_KNOWN)
		pen_number(pen, pen->area.cols, STYLE_STRONG, told);
	else
		area_put_right(pen->area, pen->row, pen->area.cols, STYLE_FAINT, glyph_text(pen->area.grid, GLYPH_MISSING));
	pen->row++;
}

/* What it comes to so far, and whether that is enough. */
static void put_sum(struct pen *pen, const struct tests_screen *s)
{
	char words[BYTES];
	struct text text = TEXT(words);
	int16_t total10 = 0;
	struct err err = { 0 };
	if (questionnaire_total(tests_questionnaire(s), tests_answers_of(s), told_count(s), &total10, &err)) {
		struct score score = { .total10 = total10 };
		tests_score_words(tests_row(s)->score, &score, &text);
		text_add(&text, ". Enter saves it.");
	} else {
		text_addf(&text, "%d answers are needed.", tests_questionnaire(s)->answered);
	}
	pen_wrap(pen, 0, STYLE_TEXT, words);
}

static void put_list(struct pen *pen, const struct tests_screen *s)
{
	int count = tests_questionnaire(s)->count;
	int rows = pen->area.rows - pen->row - 2;
	int top = list_top(s->item, count, rows);
	for (int i = top; i < count && i < top + rows; i++)
		put_told(pen, s, i);
	pen->row++;
	put_sum(pen, s);
}

enum { BOTH_COLS = 90, LIST_COLS = 42, ITEM_COL = 48, LIST_ROWS = 10 };

void tests_ask_view(const struct tests_screen *s, struct area area)
{
	bool both = area.cols >= BOTH_COLS;
	struct pen item = { .area = both ? area_sub(area, 0, ITEM_COL, -1, -1) : area };
	struct pen list = { .area = both || area.cols > LIST_COLS ? area_sub(area, 0, 0, -1, LIST_COLS) : area };
	put_item(&item, s);
	if (!both)
		list.row = item.row + 1;
	if (both || list.area.rows - list.row >= LIST_ROWS)
		put_list(&list, s);
	else
		put_sum(&list, s);
}
