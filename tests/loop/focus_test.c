/* Where the terminal's cursor stands: a screen reader and a magnifier follow it to what is marked or asked. */
#include "a_view.h"

#include <locale.h>
#include <stdlib.h>

static const int sizes[][2] = { { 12, 40 }, { 24, 80 }, { 30, 100 }, { 60, 200 } };
enum { SIZES = sizeof sizes / sizeof sizes[0] };

static bool has_text(const struct grid *grid, int row)
{
	for (int col = 0; col < grid->cols; col++)
		if (grid->cell[row * grid->cols + col].ch > ' ')
			return true;
	return false;
}

/* A line that is typed into, and a day that was before the diary, are places where nothing stands yet. */
static bool may_be_empty(const struct screen *screen, const char *name)
{
	return strcmp(name, "calendar") == 0 || (screen->class->takes_text != NULL && screen->class->takes_text(screen));
}

static bool is_fine(const struct screen *screen, const char *name, const struct grid *grid)
{
	int row = grid->cursor_row;
	return row >= 1 && row < grid->rows - 1 && (may_be_empty(screen, name) || has_text(grid, row));
}

/* False, and told, where the cursor is not on something that can be read. */
static bool is_on_something(const struct screen *screen, const char *name, const struct grid *grid, uint32_t key)
{
	static char text[210 * 70 * 8];
	if (is_fine(screen, name, grid))
		return true;
	grid_text(grid, text, sizeof text);
	print_error("%.900s\n%s (%s), after key %x: the cursor stands at row %d, column %d\n", text, name, screen->class->name, key,
	            grid->cursor_row, grid->cursor_col);
	return false;
}

/* False with the first place where the cursor is lost. */
static bool walk(const struct opened *opened, const struct coach_view *view, struct chance *chance, int keys)
{
	struct screen *screen = opened->open(view);
	uint32_t key = 0;
	bool good = true;
	for (int i = 0; i < keys && good; i++) {
		int size = chance_between(chance, 0, SIZES - 1);
		struct grid *grid = grid_new(sizes[size][0], sizes[size][1]);
		screen_view(screen, area_all(grid), 0);
		good = is_on_something(screen, opened->name, grid, key);
		grid_free(grid);
		key = any_key(chance, screen);
		told(screen, (struct msg){ .kind = MSG_KEY, .key = key, .rows = sizes[size][0], .cols = sizes[size][1] });
	}
	screen_free(screen);
	return good;
}

static void the_cursor_is_on_the_focus_of_every_screen(void **state)
{
	(void)state;
	int lost = 0;
	struct chance chance = chance_seed(5);
	for (int round = 0; round < rounds(4, 200); round++) {
		const struct coach_view *view = view_after(chance_next(&chance), chance_between(&chance, 0, 120));
		for (int i = 0; i < SCREENS; i++)
			lost += !walk(&screens[i], view, &chance, 60);
	}
	assert_int_equal(lost, 0);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cursor_is_on_the_focus_of_every_screen),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
