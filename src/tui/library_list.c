#include "library_screen.h"

#include "tui/glyph.h"
#include "tui/list.h"
#include "tui/words.h"

/* Where the columns start; 0: there is no room for it. Widths are up to the next one. */
struct columns {
	int name_width, kind, dose, dose_width, load;
};

static struct columns columns_of(int width)
{
	if (width >= 90)
		return (struct columns){
			.name_width = 36, .kind = 40, .dose = 51, .dose_width = width - 70, .load = width - 17
		};
	if (width >= 76)
		return (struct columns){
			.name_width = 33, .dose = 36, .dose_width = width - 53, .load = width - 16
		};
	if (width >= 56)
		return (struct columns){ .name_width = 34, .dose = 37, .dose_width = width - 37 };
	return (struct columns){ .name_width = width - 2 };
}

static void put_heads(struct area area, const struct columns *columns)
{
	area_put(area, 0, 2, STYLE_QUIET, "name");
	if (columns->kind > 0)
		area_put(area, 0, columns->kind, STYLE_QUIET, "kind");
	if (columns->dose > 0)
		area_put(area, 0, columns->dose, STYLE_QUIET, "dose");
	if (columns->load > 0)
		area_put(area, 0, columns->load, STYLE_QUIET, "knee load");
}

/* The person's own files are told by all their words or, where there is no room, by the first one. */
static void put_name(struct area area, int row, const struct exercise *exercise, int width, enum style style)
{
	static const char *const short_origin = "own";
	if (!exercise->own) {
		area_put_cut(area, row, 2, width, style, exercise->name);
		return;
	}
	const char *origin = library_origin(exercise);
	int col = area_put_cut(area, row, 2, width - 5, style, exercise->name) + 2;
	bool fits = col + text_width(origin) <= 2 + width;
	area_put(area, row, col, STYLE_ACCENT, fits ? origin : short_origin);
}

static void put_row(struct area area, int row, const struct exercise *exercise, const struct columns *columns,
		    bool marked)
{
	char buffer[80];
	struct text dose = TEXT(buffer);
	words_dose(&dose, exercise, &exercise->dose);
	put_name(area, row, exercise, columns->name_width, marked ? STYLE_STRONG : STYLE_TEXT);
	if (columns->kind > 0)
		area_put(area, row, columns->kind, STYLE_QUIET, exercise_kind_word(exercise->kind));
	if (columns->dose > 0)
		area_put_cut(area, row, columns->dose, columns->dose_width, STYLE_QUIET, buffer);
	if (columns->load > 0)
		area_put(area, row, columns->load, STYLE_TEXT, words_tier(exercise->knee_load.tier));
	if (!marked)
		return;
	area_set(area, row, 0, STYLE_ACCENT, glyph(area.grid, GLYPH_MARK));
	area_cursor(area, row, 0);
}

void library_list_view(const struct library_screen *library, struct area area)
{
	struct columns columns = columns_of(area.cols);
	int heads = area.rows >= 16 ? 3 : 1;
	put_heads(area_sub(area, heads > 1, 0, -1, -1), &columns);
	struct area rows = area_sub(area, heads, 0, -1, -1);
	if (library->shown_count == 0)
		area_wrap(rows, 0, 2, rows.cols - 2, rows.rows, STYLE_TEXT,
			  "Nothing here has that in its name, id, kind or what it works on.");
	int top = list_top(library->mark, library->shown_count, rows.rows);
	for (int row = 0; row < rows.rows && top + row < library->shown_count; row++)
		put_row(rows, row, &library->given.exercises[library->shown[top + row]], &columns,
			top + row == library->mark);
}
