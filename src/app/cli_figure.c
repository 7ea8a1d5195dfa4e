/*
 * stepdown library --figure: the key frames as text, as many beside each
 * other as there is room for. So an author sees at once what was written.
 */
#include "app/cli_library.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "app/theme.h"
#include "base/text.h"
#include "tui/canvas.h"

enum { FRAME_COLS = 36, FRAME_ROWS = 16, HEAD_ROWS = 2, GAP = 2, USUAL_COLS = 80, SHEET_COLS_MOST = 1000 };

static const char *const glyph_words[GLYPH_SETS] = {
	[GLYPHS_BRAILLE] = "braille", [GLYPHS_HALF] = "half", [GLYPHS_ASCII] = "ascii",
};
static const char *const view_words[FIGURE_VIEWS] = { [VIEW_SIDE] = "from the side", [VIEW_FRONT] = "from the front" };

/* A row of frames that is being filled, and how it is drawn. */
struct sheet {
	struct grid *grid;
	enum glyphs glyphs;
	bool coloured, faults;
	int room, used; /* frames of a row */
};

static bool is_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static int terminal_cols(void)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
		return USUAL_COLS;
	return size.ws_col < SHEET_COLS_MOST ? size.ws_col : SHEET_COLS_MOST;
}

static void set_paint(enum style style)
{
	struct paint paint = theme_paint(PALETTE_8_DARK, style);
	fputs("\033[0", stdout);
	if ((paint.weight & WEIGHT_BOLD) != 0)
		fputs(";1", stdout);
	if ((paint.weight & WEIGHT_DIM) != 0)
		fputs(";2", stdout);
	if (paint.colour != COLOUR_DEFAULT)
		printf(";3%d", paint.colour);
	putchar('m');
}

static int row_length(const struct grid *grid, int row)
{
	int length = grid->cols;
	while (length > 0 && grid->cell[row * grid->cols + length - 1].ch == ' ')
		length--;
	return length;
}

static void print_row(const struct sheet *sheet, int row)
{
	const struct cell *cell = &sheet->grid->cell[row * sheet->grid->cols];
	int style = STYLE_TEXT;
	for (int left = row_length(sheet->grid, row); left > 0; left--, cell++) {
		char bytes[4];
		if (sheet->coloured && cell->ch != ' ' && cell->style != style) {
			style = cell->style;
			set_paint((enum style)style);
		}
		if (cell->ch != 0)
			fwrite(bytes, 1, utf8_put(cell->ch, bytes), stdout);
	}
	puts(style == STYLE_TEXT ? "" : "\033[0m");
}

static void print_sheet(struct sheet *sheet)
{
	for (int row = 0; sheet->used > 0 && row < sheet->grid->rows; row++)
		print_row(sheet, row);
	area_clear(area_all(sheet->grid));
	sheet->used = 0;
}

static void add_frame(struct sheet *sheet, const struct exercise *exercise, const struct figure *figure, int frame)
{
	if (sheet->used == sheet->room)
		print_sheet(sheet);
	int col = sheet->used++ * (FRAME_COLS + GAP);
	struct area block = area_sub(area_all(sheet->grid), 0, col, HEAD_ROWS + FRAME_ROWS, FRAME_COLS);
	area_put_cut(block, 0, 0, FRAME_COLS, STYLE_STRONG, exercise->name);
	area_putf(block, 1, 0, STYLE_QUIET, "%s: %s", view_words[figure->view], figure->frame[frame].name);
	struct area canvas = area_sub(block, HEAD_ROWS, 0, FRAME_ROWS, FRAME_COLS);
	(sheet->faults ? canvas_figure_and_fault : canvas_figure)(canvas, sheet->glyphs, figure, &figure->frame[frame].pose,
	                                                          false, 1000);
}

static void add_exercise(struct sheet *sheet, const struct exercise *exercise)
{
	for (size_t i = 0; i < exercise->figure_count; i++)
		for (int frame = 0; frame < exercise->figures[i].frame_count; frame++)
			add_frame(sheet, exercise, &exercise->figures[i], frame);
}

static bool has_fault(const struct exercise *exercise)
{
	for (size_t i = 0; i < exercise->figure_count; i++)
		if (exercise->figures[i].fault.name != NULL)
			return true;
	return false;
}

static int fail_faulty(struct home *home)
{
	return cli_fail(EXIT_ERROR, "a figure has %zu fault%s, the first: %s; `stepdown lint` tells all", home->faults->count,
	                home->faults->count == 1 ? "" : "s", home_first_fault(home, home->arena));
}

static void print_frames(const struct home *home, const struct exercise *only, struct sheet *sheet, int cols)
{
	size_t count;
	const struct exercise *exercises = library_exercises(home->library, &count);
	sheet->room = (cols + GAP) / (FRAME_COLS + GAP);
	sheet->room = sheet->room < 1 ? 1 : sheet->room;
	sheet->grid = grid_new(HEAD_ROWS + FRAME_ROWS, sheet->room * (FRAME_COLS + GAP));
	sheet->grid->ascii = sheet->glyphs == GLYPHS_ASCII;
	for (size_t i = 0; i < count; i++)
		if (only == NULL || only == &exercises[i])
			add_exercise(sheet, &exercises[i]);
	print_sheet(sheet);
	grid_free(sheet->grid);
}

int cli_figure(struct home *home, const struct cli *cli, const struct exercise *only)
{
	int glyphs = is_utf8() ? GLYPHS_BRAILLE : GLYPHS_ASCII;
	if (cli->json)
		return cli_fail(EXIT_USAGE, "--figure draws and has no JSON; leave one of them out");
	int cols = terminal_cols();
	if (!cli_choice(cli, "graphics", glyph_words, GLYPH_SETS, &glyphs) ||
	    !cli_number(cli, "columns", FRAME_COLS, SHEET_COLS_MOST, &cols))
		return EXIT_USAGE;
	bool fine = only == NULL ? library_draw_all(home->library, home->faults)
	                         : library_draw(home->library, only, home->faults);
	struct sheet sheet = { .glyphs = (enum glyphs)glyphs, .faults = cli_option(cli, "fault") != NULL };
	sheet.coloured = cli->color == COLOR_ALWAYS ||
	                 (isatty(STDOUT_FILENO) && theme_may_colour(cli->color, getenv("NO_COLOR")));
	print_frames(home, only, &sheet, cols);
	int code = cli_flush();
	if (!fine)
		return fail_faulty(home);
	if (only != NULL && only->figure_count == 0)
		return cli_fail(EXIT_ERROR, "%s has no figure", only->name);
	if (only != NULL && sheet.faults && !has_fault(only))
		return cli_fail(EXIT_ERROR, "no fault is drawn of %s; leave --fault out", only->name);
	return code;
}
