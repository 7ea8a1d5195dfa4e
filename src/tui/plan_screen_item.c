#include "plan_screen.h"

#include "tui/pen.h"
#include "tui/why_page.h"
#include "tui/words.h"

enum { LABEL = 14, NAME = 32, RUNG = 62, WIDEST = 84, NARROW = 60 };

static const char *const rungs[] = {
	[GATE_NOT_KNOWN] = "waits for an answer", [GATE_NOT_MET] = "holds", [GATE_MET] = "one rung up",
};

static void put_fact(struct pen *pen, const char *label, const char *text)
{
	if (text == NULL || text[0] == '\0')
		return;
	area_put(pen->area, pen->row, 0, STYLE_QUIET, label);
	pen_wrap(pen, LABEL, STYLE_TEXT, text);
}

static void put_length(struct pen *pen, const char *label, int32_t metres, enum units units)
{
	char buffer[24];
	struct text words = TEXT(buffer);
	words_distance(&words, metres, units);
	put_fact(pen, label, buffer);
}

static void put_when(struct pen *pen, const struct plan_screen *plan, const struct planned *item)
{
	char buffer[64];
	struct text words = TEXT(buffer);
	words_weekday_date(&words, item->day);
	if (item->day.n == plan->coach.today.n)
		text_add(&words, ", today");
	if (item->done)
		text_add(&words, ", done");
	put_fact(pen, "When", buffer);
	words = TEXT(buffer);
	if (item->duration_s > 0)
		words_minutes(&words, (int64_t)item->duration_s * 1000);
	put_fact(pen, "Takes", buffer);
}

static void put_load(struct pen *pen, const struct planned *item)
{
	char buffer[64];
	struct text words = TEXT(buffer);
	if (item->load10 <= 0)
		return;
	words_points(&words, item->load10);
	text_add(&words, ", relative units, rough estimate");
	put_fact(pen, "Knee load", buffer);
}

/* What makes it other than the plain item of the week. */
static void put_marks(struct pen *pen, const struct planned *item)
{
	if (item->hard)
		put_fact(pen, "Hard", item->quality ? "a quality run: no hard day beside it"
			 : item->longest ? "the longest run of the week: no hard day beside it" : "no hard day beside it");
	if (item->changed_from != NULL)
		put_fact(pen, "In place of", item->changed_from);
	if (item->own)
		put_fact(pen, "Set by", "you");
	if (item->waits)
		put_fact(pen, "Waits", "for an answer that is still to come");
}

static void put_exercise(struct pen *pen, const struct planned_exercise *planned)
{
	char buffer[120];
	struct text words = TEXT(buffer);
	words_dose(&words, planned->exercise, &planned->dose);
	if (planned->load_steps > 0)
		text_addf(&words, ", load step %d", planned->load_steps);
	bool beside = pen->area.cols >= NARROW;
	area_put_cut(pen->area, pen->row, 0, beside ? NAME - 2 : pen->area.cols, STYLE_STRONG, planned->exercise->name);
	pen->row += !beside;
	int col = area_put(pen->area, pen->row, beside ? NAME : 2, STYLE_TEXT, buffer);
	bool aligned = beside && pen->area.cols >= WIDEST && col < RUNG;
	area_put(pen->area, pen->row++, aligned ? RUNG : col + 3, STYLE_QUIET, rungs[planned->up]);
}

static void put_whys(struct pen *pen, const struct plan_screen *plan, const struct planned *item)
{
	if (item->why_count == 0)
		return;
	pen->row++;
	int col = area_put(pen->area, pen->row, 0, STYLE_STRONG, "Why");
	area_put(pen->area, pen->row++, col + 1, STYLE_KEY, "w");
	for (size_t i = 0; i < item->why_count; i++)
		why_line_put(pen, plan->coach.shelf, &item->whys[i]);
}

int plan_item_view(const struct plan_screen *plan, const struct planned *item, struct area area, int top)
{
	enum units units = plan->coach.diary->told.distance;
	struct pen pen = { .area = area_sub(area, 0, 0, -1, area.cols < WIDEST ? area.cols : WIDEST), .row = -top };
	pen.row++;
	put_when(&pen, plan, item);
	put_length(&pen, "Length", item->distance_m, units);
	put_length(&pen, "Ceiling", item->ceiling_m, units);
	put_load(&pen, item);
	put_marks(&pen, item);
	if (item->exercise_count > 0)
		pen.row++;
	for (size_t i = 0; i < item->exercise_count; i++)
		put_exercise(&pen, &item->exercises[i]);
	put_whys(&pen, plan, item);
	return pen.row + top;
}
