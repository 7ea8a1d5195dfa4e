/* The same content without the screen: what is drawn as numbers and words is also said in lines. */
#include "a_view.h"

#include <ctype.h>
#include <locale.h>

enum { SAID_MAX = LINES_MAX * (LINE_BYTES + 1), ROWS = 30, COLS = 100, WORD = 64 };

/*
 * What is drawn and need not be said: heads of columns that each line says in its own words, digits of a scale, how a
 * cell is read, and the days of another month; of quiet numbers those that are marks of an axis, and of quiet words what
 * a row is for, which is said when it is marked.
 */
static const struct unsaid {
	const char *name, *words;
	enum quiet { SAID, AXIS, USES } quiet;
} unsaid[] = {
	{ "today", " morning after days answered ceiling 0 1 2 3 4 5 6 7 8 9 10 14 ", SAID },
	{ "check-in", " 0 1 2 3 4 5 6 7 8 9 10 15 30 50 70 100 ", SAID },
	{ "log", "", USES },
	{ "entry", "", USES },
	{ "plan", " checks tests ", SAID },
	{ "calendar", " reading waits flare 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 ", SAID },
	{ "day", "", AXIS },
	{ "knee map", " today ", SAID },
	{ "progress", " strength ", AXIS },
	{ "tests", " symmetry ", SAID },
	{ "score", " scores answers ", SAID },
	{ "triggers", " chance ", AXIS },
	{ "history", " session ", SAID },
};

static bool needs_not(const char *name, const char *word, enum style style)
{
	char find[WORD + 2];
	snprintf(find, sizeof find, " %s ", word);
	for (size_t i = 0; i < sizeof unsaid / sizeof unsaid[0]; i++)
		if (strcmp(unsaid[i].name, name) == 0)
			return strstr(unsaid[i].words, find) != NULL ||
			       (style == STYLE_QUIET && (unsaid[i].quiet == USES ||
			                                 (unsaid[i].quiet == AXIS && isdigit((unsigned char)word[0]))));
	return false;
}

/* A number, or a word that carries meaning by its length. */
static bool counts(const char *word)
{
	return isdigit((unsigned char)word[0]) || strlen(word) >= 5;
}

static bool is_letter(uint32_t ch)
{
	return ch < 0x7f && (isalnum((int)ch) || ch == '.');
}

/* All that is said, in small letters, a blank before each word and behind the last. */
static const char *said_words(const struct screen *screen)
{
	static char out[SAID_MAX + 2];
	size_t length = 0;
	out[length++] = ' ';
	for (const char *at = said(screen); *at != '\0'; at++)
		out[length++] = is_letter((unsigned char)*at) ? (char)tolower((unsigned char)*at) : ' ';
	out[length++] = ' ';
	out[length] = '\0';
	return out;
}

static bool is_in(const char *all, const char *word)
{
	char find[WORD + 1];
	snprintf(find, sizeof find, " %s", word);
	return strstr(all, find) != NULL;
}

/* The word at a cell, in small letters, without the stop at its end; "" where an ellipsis cuts it off. Returns the cell behind it. */
static int word_at(const struct cell *row, int col, char word[WORD])
{
	int length = 0;
	for (; col < COLS && is_letter(row[col].ch); col++)
		if (length < WORD - 1)
			word[length++] = (char)tolower((int)row[col].ch);
	while (length > 0 && word[length - 1] == '.')
		length--;
	word[col < COLS && row[col].ch == 0x2026 ? 0 : length] = '\0';
	return col;
}

/* How many words of the screen's body are said nowhere; each is told. */
static int lost_words(const struct opened *opened, const struct screen *screen)
{
	int lost = 0;
	const char *all = said_words(screen);
	struct grid *grid = grid_new(ROWS, COLS);
	screen_view(screen, area_all(grid), 0);
	for (int row = 2; row < ROWS - 2; row++)
		for (int col = 0; col < COLS; col++) {
			char word[WORD];
			const struct cell *cells = grid->cell + row * COLS;
			enum style style = (enum style)cells[col].style;
			col = word_at(cells, col, word);
			if (!counts(word) || is_in(all, word) || needs_not(opened->name, word, style))
				continue;
			print_error("%s: \"%s\" is drawn on row %d and not said\n", opened->name, word, row);
			lost++;
		}
	grid_free(grid);
	return lost;
}

static void what_is_drawn_is_said(void **state)
{
	(void)state;
	int lost = 0;
	struct chance chance = chance_seed(9);
	for (int round = 0; round < rounds(12, 300); round++) {
		const struct coach_view *view = view_after(chance_next(&chance), chance_between(&chance, 0, 120));
		for (int i = 0; i < SCREENS; i++) {
			struct screen *screen = screens[i].open(view);
			lost += lost_words(&screens[i], screen);
			screen_free(screen);
		}
	}
	assert_int_equal(lost, 0);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_drawn_is_said),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
