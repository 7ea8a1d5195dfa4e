#include "library_screen.h"

#include "core/figure.h"
#include "core/routine.h"
#include "tui/canvas.h"
#include "tui/glyph.h"
#include "tui/pen.h"
#include "tui/words.h"

enum { LABEL = 12, FACTS = 30, BESIDE = 70, FIGURES_MOST = 90, FIGURE_ROWS = 13, FIGURE_LEAST_ROWS = 14 };

/* --- figures ------------------------------------------------------------- */

/* A pose of one view, and the words under it. */
struct panel {
	const struct figure *figure;
	struct pose pose;
	char caption[40];
	bool fault; /* beside it */
};

static struct panel standing(const struct figure *figure, int frame, bool tell_view)
{
	struct panel panel = { .figure = figure, .pose = figure->frame[frame].pose };
	struct text caption = TEXT(panel.caption);
	text_add(&caption, figure->frame[frame].name);
	if (tell_view)
		text_add(&caption, figure->view == VIEW_SIDE ? ", side" : ", front");
	return panel;
}

static void move(struct panel *panel, const struct exercise *exercise, int64_t elapsed_ms)
{
	struct tempo tempo = tempo_of(exercise, &exercise->dose);
	struct tempo_at at = tempo_at(&tempo, elapsed_ms);
	panel->pose = figure_pose(panel->figure, &exercise->tempo, &at);
	struct text caption = TEXT(panel->caption);
	words_small(&caption, exercise_phase_word(exercise, at.phase));
	if (tempo.phases > 1)
		text_addf(&caption, " %d", at.count);
}

static bool is_playing(const struct library_screen *library, const struct exercise *exercise, int64_t now_ms)
{
	return library->open && library->play_ms != NOT_SET &&
	       now_ms < library->play_ms + library_play_length_ms(exercise);
}

/* Start and other end of the chosen view, then the other end of the next view. */
static int panels_of(const struct library_screen *library, const struct exercise *exercise, int64_t now_ms,
		     struct panel panels[static 3])
{
	const struct figure *views = exercise->figures;
	bool many = exercise->figure_count > 1;
	size_t view = library->open ? (size_t)library->view % exercise->figure_count : 0;
	int count = 0;
	panels[count++] = standing(&views[view], 0, many);
	if (views[view].frame_count > 1)
		panels[count++] = standing(&views[view], 1, many);
	const struct figure *next = &views[(view + 1) % exercise->figure_count];
	if (many && next->frame_count > 1)
		panels[count++] = standing(next, 1, many);
	if (is_playing(library, exercise, now_ms))
		move(&panels[0], exercise, now_ms - library->play_ms);
	return count;
}

/* As many of the panels, from the first, as have room beside each other. */
static int fitting(struct area area, const struct panel *panels, int count)
{
	for (; count > 1; count--) {
		struct grid grid = { .rows = FIGURE_ROWS, .cols = area.cols / count };
		bool fit = true;
		for (int i = 0; i < count; i++)
			fit = fit && canvas_suits(area_all(&grid), panels[i].figure);
		if (fit)
			break;
	}
	return count;
}

static void put_panel(struct area area, enum glyphs glyphs, const struct panel *panel)
{
	struct area figure = area_sub(area, 0, 0, FIGURE_ROWS, -1);
	/* A figure that is scrolled in half would be drawn at half its size. */
	if (figure.rows == FIGURE_ROWS)
		(panel->fault ? canvas_figure_and_fault : canvas_figure)(figure, glyphs, panel->figure, &panel->pose, false, 1000);
	int col = (area.cols - text_width(panel->caption)) / 2;
	area_put(area, FIGURE_ROWS, col > 0 ? col : 0, STYLE_QUIET, panel->caption);
}

static void put_figures(struct pen *pen, const struct library_screen *library,
			const struct exercise *exercise, int64_t now_ms)
{
	struct panel panels[3];
	int all = panels_of(library, exercise, now_ms, panels), count = fitting(pen->area, panels, all);
	/* Alone, the other end of the movement tells more than its start. */
	int first = count == 1 && all > 1 && !is_playing(library, exercise, now_ms);
	bool ascii = pen->area.grid->ascii || library->given.look.figure == GLYPHS_ASCII;
	int cols = pen->area.cols / count;
	bool whole = pen->row >= 0 && pen->row + FIGURE_ROWS < pen->area.rows;
	/* The fault shows at the end of the movement, and where it is played. */
	for (int i = 0; i < all; i++)
		panels[i].fault = library->fault && library->open && (i > 0 || is_playing(library, exercise, now_ms));
	for (int i = 0; i < count && whole; i++)
		put_panel(area_sub(pen->area, pen->row, i * cols, FIGURE_ROWS + 1, cols),
			  ascii ? GLYPHS_ASCII : GLYPHS_BRAILLE, &panels[first + i]);
	pen->row += FIGURE_ROWS + 1;
}

/* --- facts --------------------------------------------------------------- */

static void put_dose(struct pen *pen, const struct exercise *exercise)
{
	char buffer[96];
	struct text words = TEXT(buffer);
	words_dose(&words, exercise, &exercise->dose);
	pen_wrap(pen, 0, STYLE_STRONG, buffer);
	words = TEXT(buffer);
	words_tempo(&words, exercise);
	pen_wrap(pen, 0, STYLE_TEXT, buffer);
	words = TEXT(buffer);
	int rep_s = words_rep_s(exercise);
	if (rep_s > 0)
		text_addf(&words, exercise->work == WORK_BREATH ? "one breath %d s  " : "one rep %d s  ",
			  rep_s);
	if (exercise->rest_s > 0)
		text_add(&words, "rest ");
	if (exercise->rest_s > 0)
		words_seconds(&words, exercise->rest_s);
	pen_wrap(pen, 0, STYLE_QUIET, buffer);
	int col = area_put(pen->area, pen->row, 0, STYLE_QUIET, "pain limit");
	area_putf(pen->area, pen->row, col + 1, STYLE_TEXT, "%d", exercise->pain_ceiling);
	pen->row += 2;
}

static void put_load(struct pen *pen, const struct exercise *exercise)
{
	enum { BAR = 15 };
	const struct knee_load *load = &exercise->knee_load;
	int full = BAR * (int)load->tier / (TIER_KINDS - 1);
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Knee load");
	area_put(pen->area, pen->row++, LABEL, STYLE_TEXT, words_tier(load->tier));
	area_fill(pen->area, pen->row, 0, full, STYLE_LOAD, glyph(pen->area.grid, GLYPH_LINE_FULL));
	area_fill(pen->area, pen->row, full, BAR - full, STYLE_FAINT,
		  glyph(pen->area.grid, GLYPH_LINE_EMPTY));
	if (load->tier != TIER_NONE)
		area_put(pen->area, pen->row, BAR + 2, STYLE_QUIET, confidence_word(load->confidence));
	pen->row += 2;
}

static void put_labelled(struct pen *pen, const char *label, enum style style, const char *text)
{
	area_put(pen->area, pen->row, 0, STYLE_STRONG, label);
	pen_wrap(pen, LABEL, style, text);
}

static void put_needs(struct pen *pen, const struct exercise *exercise)
{
	char buffer[200];
	struct text words = TEXT(buffer);
	words_list(&words, &exercise->targets, "");
	put_labelled(pen, "Works on", STYLE_TEXT, buffer);
	words = TEXT(buffer);
	words_list(&words, &exercise->equipment, exercise->optional.count > 0 ? "" : "nothing");
	text_add(&words, exercise->optional.count > 0 && exercise->equipment.count > 0 ? ", " : "");
	words_list(&words, &exercise->optional, "");
	if (exercise->optional.count > 0)
		text_add(&words, " if you like");
	put_labelled(pen, "Needs", STYLE_TEXT, buffer);
}

static void put_facts(struct pen *pen, const struct exercise *exercise)
{
	if (exercise->own)
		pen_wrap(pen, 0, STYLE_ACCENT, library_origin(exercise));
	put_dose(pen, exercise);
	put_load(pen, exercise);
	put_needs(pen, exercise);
}

/* --- the words below ------------------------------------------------------ */

static void put_sentences(struct pen *pen, const char *label, const struct words *words)
{
	if (words->count == 0)
		return;
	area_put(pen->area, pen->row, 0, STYLE_STRONG, label);
	for (size_t i = 0; i < words->count; i++)
		pen_wrap(pen, LABEL, STYLE_TEXT, words->at[i]);
	pen->row++;
}

static void put_paragraph(struct pen *pen, const char *label, const struct words *words)
{
	if (words->count == 0)
		return;
	char buffer[600];
	struct text text = TEXT(buffer);
	for (size_t i = 0; i < words->count; i++)
		text_addf(&text, "%s%s", i > 0 ? " " : "", words->at[i]);
	put_labelled(pen, label, STYLE_TEXT, buffer);
	pen->row++;
}

static void put_neighbour(struct pen *pen, const char *label, const struct exercise *neighbour,
			  const char *key)
{
	area_put(pen->area, pen->row, 0, STYLE_STRONG, label);
	if (neighbour == NULL) {
		area_put(pen->area, pen->row++, LABEL, STYLE_FAINT, "–");
		return;
	}
	int col = area_put_cut(pen->area, pen->row, LABEL, pen->area.cols - LABEL - 2, STYLE_TEXT,
			       neighbour->name);
	area_put(pen->area, pen->row++, col + 1, STYLE_KEY, key);
}

static void put_substitutes(struct pen *pen, const struct library_screen *library,
			    const struct exercise *exercise)
{
	if (exercise->substitutes.count == 0)
		return;
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "No kneeling");
	for (size_t i = 0; i < exercise->substitutes.count; i++) {
		const struct exercise *other = exercise_find(
			library->given.exercises, library->given.exercise_count, exercise->substitutes.at[i]);
		pen_wrap(pen, LABEL, STYLE_TEXT, other != NULL ? other->name : exercise->substitutes.at[i]);
	}
}

static void put_source_in_full(struct pen *pen, const struct source *source)
{
	char buffer[800];
	struct text words = TEXT(buffer);
	text_addf(&words, "%s (%d). %s. %s.", source->authors, source->year, source->title, source->where);
	if (source->note != NULL)
		text_addf(&words, " (%s)", source->note);
	pen_wrap(pen, LABEL, STYLE_QUIET, buffer);
}

/* Where the knee load comes from, on a line. */
static void put_source(struct pen *pen, const struct library_screen *library, const struct knee_load *load)
{
	char buffer[300];
	struct text words = TEXT(buffer);
	const struct source *source = library_find_source(library, load->source);
	if (source != NULL)
		words_source(&words, source);
	else
		text_add(&words, load->tier == TIER_NONE ? "no knee load to speak of"
							 : "knee load inferred from exercises like it");
	if (load->note != NULL)
		text_addf(&words, ", %s", load->note);
	pen_wrap(pen, LABEL, STYLE_QUIET, buffer);
}

static void put_sources(struct pen *pen, const struct library_screen *library,
			const struct exercise *exercise)
{
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Source");
	put_source(pen, library, &exercise->knee_load);
	if (!library->sources)
		return;
	const struct source *load = library_find_source(library, exercise->knee_load.source);
	if (load != NULL)
		put_source_in_full(pen, load);
	for (size_t i = 0; i < exercise->sources.count; i++) {
		const struct source *source = library_find_source(library, exercise->sources.at[i]);
		if (source != NULL && source != load)
			put_source_in_full(pen, source);
	}
}

/* --- the page ------------------------------------------------------------ */

/* Figures at the left of the facts, or above them, or none where the page is low. */
static void put_top(struct pen *pen, const struct library_screen *library, const struct exercise *exercise,
		    int page_rows, int64_t now_ms)
{
	int cols = pen->area.cols;
	bool figures = exercise->figure_count > 0 && page_rows >= FIGURE_LEAST_ROWS;
	if (!figures || cols < BESIDE) {
		if (figures)
			put_figures(pen, library, exercise, now_ms);
		put_facts(pen, exercise);
		return;
	}
	int left = cols - FACTS > FIGURES_MOST ? FIGURES_MOST : cols - FACTS;
	struct pen drawn = pen_over(pen, 0, left), facts = pen_over(pen, left + 2, -1);
	put_figures(&drawn, library, exercise, now_ms);
	put_facts(&facts, exercise);
	pen->row = facts.row > drawn.row ? facts.row : drawn.row;
}

int library_detail_view(const struct library_screen *library, const struct exercise *exercise,
			struct area area, int top, int64_t now_ms)
{
	/* An area without rows, which measures, lies at the page's end: this is its height for both. */
	int page_rows = area.row + area.rows - 2;
	struct pen pen = { .area = area, .row = -top };
	put_top(&pen, library, exercise, page_rows, now_ms);
	pen.row++;
	put_sentences(&pen, "Do", &exercise->cues);
	put_paragraph(&pen, "Watch for", &exercise->faults);
	put_neighbour(&pen, "Easier", exercise->easier, "<");
	put_neighbour(&pen, "Harder", exercise->harder, ">");
	put_substitutes(&pen, library, exercise);
	pen.row++;
	put_sources(&pen, library, exercise);
	return pen.row + top;
}
