#include "tui/glyph.h"

#include <string.h>

#include "base/text.h"

enum { BIG_ROWS = 7, BIGS = BIG_14 + 1 };

/* A letter or digit, its rows equally wide; the last of a table is empty. */
struct shape {
	char ch;
	const char *row[BIG_ROWS];
};

static const struct shape words_utf8[] = {
	{ 'A', { "▄█▀▀█▄", "██▄▄██", "██  ██" } },
	{ 'C', { "▄█▀▀▀▀", "██    ", "▀█▄▄▄▄" } },
	{ 'D', { "██▀▀█▄", "██  ██", "██▄▄█▀" } },
	{ 'E', { "██▀▀▀", "██▀▀ ", "██▄▄▄" } },
	{ 'F', { "██▀▀▀", "██▀▀ ", "██   " } },
	{ 'G', { "▄█▀▀▀▀", "██ ▀██", "▀█▄▄██" } },
	{ 'H', { "██  ██", "██▀▀██", "██  ██" } },
	{ 'I', { "██", "██", "██" } },
	{ 'K', { "██ ▄█▀", "████  ", "██ ▀█▄" } },
	{ 'L', { "██   ", "██   ", "██▄▄▄" } },
	{ 'M', { "██▄ ▄██", "██▀█▀██", "██   ██" } },
	{ 'N', { "██▄  ██", "██▀█▄██", "██  ▀██" } },
	{ 'O', { "▄█▀▀█▄", "██  ██", "▀█▄▄█▀" } },
	{ 'P', { "██▀▀█▄", "██▄▄█▀", "██    " } },
	{ 'R', { "██▀▀█▄", "██▄▄█▀", "██ ▀█▄" } },
	{ 'S', { "▄█▀▀▀▀", "▀▀▀▀█▄", "▄▄▄▄█▀" } },
	{ 'T', { "▀▀██▀▀", "  ██  ", "  ██  " } },
	{ 'U', { "██  ██", "██  ██", "▀█▄▄█▀" } },
	{ 'W', { "██   ██", "██ █ ██", "▀██▀██▀" } },
	{ 'Y', { "██  ██", "▀█▄▄█▀", "  ██  " } },
	{ 0 },
};

static const struct shape words_ascii[] = {
	{ 'A', { " ### ", "#   #", "#####", "#   #", "#   #" } },
	{ 'C', { " ####", "#    ", "#    ", "#    ", " ####" } },
	{ 'D', { "#### ", "#   #", "#   #", "#   #", "#### " } },
	{ 'E', { "#####", "#    ", "#### ", "#    ", "#####" } },
	{ 'F', { "#####", "#    ", "#### ", "#    ", "#    " } },
	{ 'G', { " ####", "#    ", "#  ##", "#   #", " ####" } },
	{ 'H', { "#   #", "#   #", "#####", "#   #", "#   #" } },
	{ 'I', { "###", " # ", " # ", " # ", "###" } },
	{ 'K', { "#   #", "#  # ", "###  ", "#  # ", "#   #" } },
	{ 'L', { "#    ", "#    ", "#    ", "#    ", "#####" } },
	{ 'M', { "#   #", "## ##", "# # #", "#   #", "#   #" } },
	{ 'N', { "#   #", "##  #", "# # #", "#  ##", "#   #" } },
	{ 'O', { " ### ", "#   #", "#   #", "#   #", " ### " } },
	{ 'P', { "#### ", "#   #", "#### ", "#    ", "#    " } },
	{ 'R', { "#### ", "#   #", "#### ", "#  # ", "#   #" } },
	{ 'S', { " ####", "#    ", " ### ", "    #", "#### " } },
	{ 'T', { "#####", "  #  ", "  #  ", "  #  ", "  #  " } },
	{ 'U', { "#   #", "#   #", "#   #", "#   #", " ### " } },
	{ 'W', { "#   #", "#   #", "# # #", "## ##", "#   #" } },
	{ 'Y', { "#   #", " # # ", "  #  ", "  #  ", "  #  " } },
	{ 0 },
};

static const struct shape digits_5_utf8[] = {
	{ '0', { "▄████▄", "██  ██", "██  ██", "██  ██", "▀████▀" } },
	{ '1', { " ▄██  ", "████  ", "  ██  ", "  ██  ", "██████" } },
	{ '2', { "▄████▄", "▀▀  ██", " ▄▄██▀", "██▀▀  ", "██████" } },
	{ '3', { "▄████▄", "▀▀  ██", "  ███ ", "▄▄  ██", "▀████▀" } },
	{ '4', { "██  ██", "██  ██", "▀█████", "    ██", "    ██" } },
	{ '5', { "██████", "██▄▄▄ ", "▀▀▀▀██", "▄▄  ██", "▀████▀" } },
	{ '6', { "▄████▄", "██  ▀▀", "█████▄", "██  ██", "▀████▀" } },
	{ '7', { "██████", "▀▀  ██", "   ██▀", "  ██  ", "  ██  " } },
	{ '8', { "▄████▄", "██  ██", " ████ ", "██  ██", "▀████▀" } },
	{ '9', { "▄████▄", "██  ██", "▀█████", "▄▄  ██", "▀████▀" } },
	{ ':', { " ", "▄", "▀", "▄", "▀" } },
	{ 0 },
};

static const struct shape digits_5_ascii[] = {
	{ '0', { " #### ", "##  ##", "##  ##", "##  ##", " #### " } },
	{ '1', { "  ##  ", "####  ", "  ##  ", "  ##  ", "######" } },
	{ '2', { " #### ", "##  ##", "   ## ", " ##   ", "######" } },
	{ '3', { " #### ", "##  ##", "   ## ", "##  ##", " #### " } },
	{ '4', { "##  ##", "##  ##", "######", "    ##", "    ##" } },
	{ '5', { "######", "##    ", "##### ", "    ##", "##### " } },
	{ '6', { " #### ", "##    ", "##### ", "##  ##", " #### " } },
	{ '7', { "######", "    ##", "   ## ", "  ##  ", "  ##  " } },
	{ '8', { " #### ", "##  ##", " #### ", "##  ##", " #### " } },
	{ '9', { " #### ", "##  ##", " #####", "    ##", " #### " } },
	{ ':', { "  ", "##", "  ", "##", "  " } },
	{ 0 },
};

static const struct shape digits_7_utf8[] = {
	{ '0', { "▄███████▄", "███▀▀▀███", "███   ███", "███   ███", "███   ███", "███▄▄▄███", "▀███████▀" } },
	{ '1', { "  ▄███   ", "▄█████   ", "▀▀▀███   ", "   ███   ", "   ███   ", "▄▄▄███▄▄▄", "█████████" } },
	{ '2', { "▄███████▄", "███▀▀▀███", "▀▀▀  ▄███", "  ▄████▀ ", "▄███▀▀   ", "███▄▄▄▄▄▄", "█████████" } },
	{ '3', { "▄███████▄", "███▀▀▀███", "▀▀▀  ▄███", "   █████ ", "▄▄▄  ▀███", "███▄▄▄███", "▀███████▀" } },
	{ '4', { "███   ███", "███   ███", "███▄▄▄███", "▀████████", "      ███", "      ███", "      ███" } },
	{ '5', { "█████████", "███▀▀▀▀▀▀", "████████▄", "▀▀▀▀▀▀███", "▄▄▄   ███", "███▄▄▄███", "▀███████▀" } },
	{ '6', { "▄███████▄", "███▀▀▀███", "███   ▀▀▀", "████████▄", "███▀▀▀███", "███▄▄▄███", "▀███████▀" } },
	{ '7', { "█████████", "▀▀▀▀▀▀███", "     ▄██▀", "    ▄██▀ ", "   ▄██▀  ", "   ███   ", "   ███   " } },
	{ '8', { "▄███████▄", "███▀▀▀███", "███▄▄▄███", " ███████ ", "███▀▀▀███", "███▄▄▄███", "▀███████▀" } },
	{ '9', { "▄███████▄", "███▀▀▀███", "███▄▄▄███", "▀████████", "▄▄▄   ███", "███▄▄▄███", "▀███████▀" } },
	{ ':', { "   ", "   ", "▄█▄", "▀█▀", "▄█▄", "▀█▀", "   " } },
	{ 0 },
};

static const struct shape digits_7_ascii[] = {
	{ '0', { " ####### ", "###   ###", "###   ###", "###   ###", "###   ###", "###   ###", " ####### " } },
	{ '1', { "   ###   ", " #####   ", "   ###   ", "   ###   ", "   ###   ", "   ###   ", "#########" } },
	{ '2', { " ####### ", "###   ###", "      ###", "   ####  ", " ###     ", "###      ", "#########" } },
	{ '3', { " ####### ", "###   ###", "      ###", "   ##### ", "      ###", "###   ###", " ####### " } },
	{ '4', { "###   ###", "###   ###", "###   ###", " ########", "      ###", "      ###", "      ###" } },
	{ '5', { "#########", "###      ", "######## ", "      ###", "      ###", "###   ###", " ####### " } },
	{ '6', { " ####### ", "###   ###", "###      ", "######## ", "###   ###", "###   ###", " ####### " } },
	{ '7', { "#########", "      ###", "      ## ", "     ##  ", "    ##   ", "   ###   ", "   ###   " } },
	{ '8', { " ####### ", "###   ###", "###   ###", " ####### ", "###   ###", "###   ###", " ####### " } },
	{ '9', { " ####### ", "###   ###", "###   ###", " ########", "      ###", "###   ###", " ####### " } },
	{ ':', { "   ", "   ", "###", "   ", "###", "   ", "   " } },
	{ 0 },
};

static const struct {
	const struct shape *shapes;
	int rows, blank; /* columns of a letter that has no shape */
	int times;       /* so often as large as the shapes: 1 or 2 */
} sets[2][BIGS] = {
	{
		[BIG_WORD] = { words_utf8, 3, 3, 1 },
		[BIG_WORD_TWICE] = { words_utf8, 3, 3, 2 },
		[BIG_5] = { digits_5_utf8, 5, 6, 1 },
		[BIG_7] = { digits_7_utf8, 7, 9, 1 },
		[BIG_10] = { digits_5_utf8, 5, 6, 2 },
		[BIG_14] = { digits_7_utf8, 7, 9, 2 },
	},
	{
		[BIG_WORD] = { words_ascii, 5, 3, 1 },
		[BIG_WORD_TWICE] = { words_ascii, 5, 3, 2 },
		[BIG_5] = { digits_5_ascii, 5, 6, 1 },
		[BIG_7] = { digits_7_ascii, 7, 9, 1 },
		[BIG_10] = { digits_5_ascii, 5, 6, 2 },
		[BIG_14] = { digits_7_ascii, 7, 9, 2 },
	},
};

static const struct shape *shape_of(bool ascii, enum big size, char ch)
{
	const struct shape *shape = sets[ascii][size].shapes;
	while (shape->ch != '\0' && shape->ch != ch)
		shape++;
	return shape->ch != '\0' ? shape : NULL;
}

static int columns_of(bool ascii, enum big size, char ch)
{
	const struct shape *shape = shape_of(ascii, size, ch);
	return (shape != NULL ? text_width(shape->row[0]) : sets[ascii][size].blank) * sets[ascii][size].times;
}

int big_width(const struct grid *grid, enum big size, const char *text)
{
	int columns = 0, gap = sets[grid->ascii][size].times;
	for (const char *ch = text; *ch != '\0'; ch++)
		columns += columns_of(grid->ascii, size, *ch) + (ch > text ? gap : 0);
	return columns;
}

int big_rows(const struct grid *grid, enum big size)
{
	return sets[grid->ascii][size].rows * sets[grid->ascii][size].times;
}

/* Half a cell becomes a whole one: of the two rows of a doubled cell the upper or the lower is full, or both. */
static void put_twice(struct area area, int row, int col, enum style style, const char *cells)
{
	const uint32_t upper = U'▀', lower = U'▄', full = area.grid->ascii ? '#' : U'█';
	const char *end = cells + strlen(cells);
	for (; cells < end; col += 2) {
		uint32_t ch = utf8_next(&cells, end);
		bool blank = ch == ' ';
		area_fill(area, row, col, 2, style, blank || ch == lower ? ' ' : full);
		area_fill(area, row + 1, col, 2, style, blank || ch == upper ? ' ' : full);
	}
}

static void put_shape(struct area area, int row, int col, enum big size, enum style style, const struct shape *shape)
{
	bool ascii = area.grid->ascii, twice = sets[ascii][size].times == 2;
	for (int i = 0; i < sets[ascii][size].rows; i++)
		if (twice)
			put_twice(area, row + 2 * i, col, style, shape->row[i]);
		else
			area_put(area, row + i, col, style, shape->row[i]);
}

int big_put(struct area area, int row, int col, enum big size, enum style style, const char *text)
{
	bool ascii = area.grid->ascii;
	for (const char *ch = text; *ch != '\0'; ch++) {
		const struct shape *shape = shape_of(ascii, size, *ch);
		col += ch > text ? sets[ascii][size].times : 0;
		if (shape != NULL)
			put_shape(area, row, col, size, style, shape);
		col += columns_of(ascii, size, *ch);
	}
	return col;
}

bool big_has(const char *text)
{
	for (; *text != '\0'; text++)
		if (shape_of(false, BIG_WORD, *text) == NULL)
			return false;
	return true;
}
