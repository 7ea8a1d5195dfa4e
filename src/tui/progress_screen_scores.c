/* Questionnaires: the score over time, and whether its change counts. */
#include "progress_screen.h"

#include "tui/words.h"

enum { TENTHS = 10, SLOTS = 120, CHART_ROWS = 4, TEXT_COLS = 26 };

void progress_score_number(struct text *out, int tenths)
{
	int size = tenths < 0 ? -tenths : tenths;
	if (size % TENTHS != 0)
		text_addf(out, "%s%d.%d", tenths < 0 ? "-" : "", size / TENTHS, size % TENTHS);
	else
		text_addf(out, "%d", tenths / TENTHS);
}

void progress_change_words(struct text *out, const struct trend_score *score)
{
	if (!score->has_change) {
		text_add(out, "The first one; a change is told from the second on.");
		return;
	}
	text_add(out, score->change10 > 0 ? "+" : "");
	progress_score_number(out, score->change10);
	text_add(out, " since the start; ");
	if (score->def->change10 == NOT_SET) {
		text_add(out, "no change that counts is published");
	} else {
		progress_score_number(out, score->def->change10);
		text_add(out, " or more counts");
	}
	text_add(out, score->def->lower_is_better ? ", lower is better." : ".");
}

/* Its id in capitals, as people call it: "AKPS". */
void progress_score_name(struct text *out, const struct score_def *def)
{
	for (const char *at = def->id; *at != '\0'; at++) {
		char letter = *at >= 'a' && *at <= 'z' ? (char)(*at - 'a' + 'A') : *at;
		text_add_bytes(out, &letter, 1);
	}
}

static const struct score *newest(const struct trend_score *score)
{
	return score->scores[score->count - 1];
}

/* --- as a chart ------------------------------------------------------------------- */

struct drawing {
	struct chart chart;
	int value[SLOTS];
	struct chart_label labels[SLOTS];
};

static int slot_of(const struct trend_score *score, struct day day)
{
	int span = newest(score)->day.n - score->scores[0]->day.n;
	return span == 0 ? 0 : (int)((int64_t)(day.n - score->scores[0]->day.n) * (SLOTS - 1) / span);
}

static void add_date(struct drawing *drawing, int slot, struct day day)
{
	struct date date = day_to_date(day);
	struct chart_label *label = &drawing->labels[drawing->chart.label_count];
	struct text text = TEXT(label->text);
	label->at = slot;
	text_addf(&text, "%d %s", date.day, day_month_name(date.month));
	drawing->chart.label_count++;
}

/* The days between the first and the newest are laid over a fixed number of places. */
static void draw_score(struct drawing *drawing, const struct trend_score *score, bool bare, enum glyphs glyphs)
{
	*drawing = (struct drawing){ .chart = { .count = SLOTS, .unit = TENTHS, .running = CHART_MISSING,
						.band_least = CHART_MISSING, .glyphs = glyphs, .bare = bare, .lines = 1 } };
	for (int i = 0; i < SLOTS; i++)
		drawing->value[i] = CHART_MISSING;
	for (size_t i = 0; i < score->count; i++)
		drawing->value[slot_of(score, score->scores[i]->day)] = score->scores[i]->total10;
	for (size_t i = 0; i < score->count && drawing->chart.label_count < SLOTS; i++)
		add_date(drawing, slot_of(score, score->scores[i]->day), score->scores[i]->day);
	drawing->chart.labels = drawing->labels;
	drawing->chart.line[0] = (struct chart_line){ .values = drawing->value, .style = STYLE_ACCENT, .joins = true,
						      .points = true, .numbers = true };
	if (score->count == 1)
		drawing->chart.count = 1;
}

/* --- as words ---------------------------------------------------------------------------- */

static void put_short(const struct trend_score *score, struct pen *pen)
{
	char buffer[80];
	struct text text = TEXT(buffer);
	progress_score_name(&text, score->def);
	text_add(&text, " ");
	if (score->has_change) {
		progress_score_number(&text, score->scores[0]->total10);
		text_add(&text, "→");
	}
	progress_score_number(&text, newest(score)->total10);
	pen_wrap(pen, 0, STYLE_TEXT, buffer);
	text = TEXT(buffer);
	if (score->has_change) {
		text_add(&text, score->change10 > 0 ? "+" : "");
		progress_score_number(&text, score->change10);
		if (score->def->change10 != NOT_SET) {
			text_addf(&text, ", counts%s: ", score->counts ? "" : " from");
			progress_score_number(&text, score->def->change10);
		}
	} else {
		text_addf(&text, "of %d", score->def->most);
	}
	pen_wrap(pen, 0, STYLE_QUIET, buffer);
}

static void put_next(const struct progress_screen *progress, const struct trend_score *score, struct text *text)
{
	struct day next = { newest(score)->day.n + progress->coach.shelf->programme->habit.score_days };
	text_add(text, next.n > progress->coach.today.n ? "  next " : "  due since ");
	words_date(text, next, progress->coach.today);
}

static void put_one(const struct progress_screen *progress, const struct trend_score *score, struct area area, bool wide)
{
	struct drawing drawing;
	char buffer[160], short_name[16];
	struct text words = TEXT(buffer), name = TEXT(short_name);
	int words_rows = wide ? 1 : 2;
	draw_score(&drawing, score, !wide, progress->glyphs);
	progress_score_name(&name, score->def);
	int col = area_put(area, 0, 0, STYLE_STRONG, short_name);
	area_putf(area, 0, col + 2, STYLE_QUIET, "of %d", score->def->most);
	if (score->def->least == 0)
		chart_put(area_sub(area, 2, 0, area.rows - 3 - words_rows, -1), &drawing.chart);
	progress_change_words(&words, score);
	put_next(progress, score, &words);
	area_wrap(area, area.rows - words_rows, 0, area.cols, words_rows, STYLE_QUIET, buffer);
}

void progress_scores_put(const struct progress_screen *progress, struct area area, bool wide)
{
	const struct progress_whole *whole = &progress->whole;
	struct pen pen = { .area = area };
	if (whole->score_count == 0 || area.cols < TEXT_COLS) {
		area_put(area, pen.row++, 0, STYLE_STRONG, "Scores");
		pen.row++;
	}
	if (whole->score_count == 0) {
		pen_wrap(&pen, 0, STYLE_QUIET, "A questionnaire brings the first score. T opens them.");
		return;
	}
	if (area.cols < TEXT_COLS) {
		for (size_t i = 0; i < whole->score_count && pen.row + 1 < area.rows; i++, pen.row++)
			put_short(&whole->score[i], &pen);
		return;
	}
	int shown = wide ? area.rows / (CHART_ROWS + 6) : 1;
	shown = shown < 1 ? 1 : shown > (int)whole->score_count ? (int)whole->score_count : shown;
	for (int i = 0, rows = area.rows / shown; i < shown; i++)
		put_one(progress, &whole->score[i], area_sub(area, i * rows, 0, rows - (i + 1 < shown), -1), wide);
}
