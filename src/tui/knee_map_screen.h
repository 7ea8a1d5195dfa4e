/*
 * What the knee map stands on, for its parts: keys (knee_map_screen.c), marks
 * and rows (knee_map_marks.c), where things stand and the list
 * (knee_map_view.c), the drawing (knee_map_draw.c) and plain lines
 * (knee_map_say.c).
 */
#ifndef STEPDOWN_TUI_KNEE_MAP_SCREEN_H
#define STEPDOWN_TUI_KNEE_MAP_SCREEN_H

#include "digits.h"
#include "draft.h"
#include "tables.h"

#include "base/text.h"
#include "core/knee_map.h"
#include "tui/everywhere.h"
#include "tui/pen.h"
#include "tui/screens.h"

enum { KNEE_ROWS = ZONES };

/* A zone of a knee on the day that is shown. */
struct knee_mark {
	int8_t pain; /* NOT_KNOWN: not marked */
	uint8_t quality;
};

struct knee_map_screen {
	struct screen screen;
	const struct coach_view *coach;
	enum glyphs glyphs;
	struct day day;
	enum side knee;           /* the one that keys are about */
	enum zone zone;           /* the same */
	struct knee_mark mark[KNEES][ZONES];
	bool changed;             /* the marks are not all saved */
	struct zone_pain saved[KNEES * ZONES]; /* as they were asked to be saved last */
	bool saves;               /* with the message just taken they were */
	int turn;                 /* days to go on or back once they are saved */
	struct digits digits;
	int period;               /* of the heat, an index */
	struct knee_heat heat, before; /* of the period; of all days before the one that is shown */
	struct check_in answer;   /* the note on its way to the diary */
	struct draft draft;       /* the note itself */
	struct notice notice;
};

/* --- knee_map_marks.c --------------------------------------------------------- */

/* Takes the marks of the day, and what came before it, from the diary. */
void knee_map_read(struct knee_map_screen *screen);
void knee_map_heat(struct knee_map_screen *screen);
/* The zones of the list, those that are marked and at least one a place; how many. */
int knee_map_rows(const struct knee_map_screen *screen, enum zone rows[static KNEE_ROWS]);
/* The marks as the diary takes them, in `saved`; how many. */
int knee_map_save(struct knee_map_screen *screen);
/* The zone that a key or a click on a place is about: the next one where the place has the mark already. */
enum zone knee_map_zone_at(const struct knee_map_screen *screen, enum side knee, enum knee_place place);
/* The highest pain marked at a place; NOT_KNOWN. */
int knee_map_pain(const struct knee_map_screen *screen, int knee, enum knee_place place);
/* What the place of the day's marks says beside the days before it; "" nothing. */
void knee_map_sentence(const struct knee_map_screen *screen, struct text *out);
/* "dull, stiff" */
void knee_map_kinds(uint8_t quality, struct text *out);
/* "28 days", "all days" */
void knee_map_period(const struct knee_map_screen *screen, struct text *out);
enum { KNEE_PERIODS = 4 };

/* --- knee_map_draw.c ---------------------------------------------------------- */

/* The knee of `side` from the front, in the whole area, with its heat and its marks. */
void knee_map_draw(const struct knee_map_screen *screen, struct area area, enum side side);
/* The place that stands at a cell of that area; KNEE_PLACES: none does. */
enum knee_place knee_map_place_at(struct area area, enum glyphs glyphs, enum side side, int row, int col);
/* Columns that a drawing of so many rows takes, and the other way round. */
int knee_map_cols(int rows);
int knee_map_rows_for(int cols);
/* The glyphs that the drawing has on this grid. */
enum glyphs knee_map_glyphs(const struct knee_map_screen *screen, const struct grid *grid);

/* --- knee_map_view.c ---------------------------------------------------------- */

/* What a cell of the body is about; false: nothing. */
bool knee_map_under(const struct knee_map_screen *screen, struct area body, int row, int col, enum side *knee,
		    enum knee_place *place);
void knee_map_view(const struct screen *base, struct area area, int64_t now_ms);
void knee_map_say(const struct screen *base, struct lines *lines, int64_t now_ms);

#endif
