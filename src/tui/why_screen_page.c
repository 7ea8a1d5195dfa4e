#include "why_screen.h"

#include "tui/glyph.h"
#include "tui/why_page.h"
#include "tui/words.h"

enum { WIDEST = 96, BESIDE = 150, GATE = 2, GATE_TEXT = 14, NOW = 56, NARROW = 76 };

static const struct {
	enum glyph glyph;
	enum style style;
	const char *word;
} gate_looks[] = {
	[GATE_NOT_KNOWN] = { GLYPH_WAITS, STYLE_QUIET, "not known" },
	[GATE_NOT_MET] = { GLYPH_HOLD, STYLE_AMBER, "not met" },
	[GATE_MET] = { GLYPH_GREEN, STYLE_GREEN, "met" },
};

/* --- the phase and its gates -------------------------------------------------------- */

static void phase_words(struct text *out, const struct plan *plan)
{
	text_addf(out, "%s since ", rehab_phase_titles[plan->phase]);
	words_date(out, plan->phase_since, plan->today);
	text_addf(out, ", week %d.", plan->phase_week);
}

static void gates_words(struct text *out, const struct plan *plan)
{
	int met = 0;
	for (size_t i = 0; i < plan->gate_count; i++)
		met += plan->gates[i].answer == GATE_MET;
	text_addf(out, "To go on to %s: %d of %zu lines met, all are needed",
		  rehab_phase_titles[plan->phase < REHAB_MAINTAIN ? plan->phase + 1 : REHAB_MAINTAIN], met, plan->gate_count);
}

/* Where it stands goes beside the line or, where that is too narrow, below it. */
static void put_gate(struct pen *pen, const struct gate_state *gate)
{
	struct area area = pen->area;
	int row = pen->row, col = area.cols < NARROW ? GATE : GATE_TEXT;
	area_put(area, row, 0, gate_looks[gate->answer].style, glyph_text(area.grid, gate_looks[gate->answer].glyph));
	if (col == GATE_TEXT)
		area_put(area, row, GATE, STYLE_QUIET, gate_looks[gate->answer].word);
	if (area.cols < NARROW) {
		pen_wrap(pen, col, STYLE_TEXT, gate->line->text);
		if (gate->now != NULL)
			pen_wrap(pen, col, STYLE_QUIET, gate->now);
		return;
	}
	struct pen line = { area_sub(area, 0, 0, -1, NOW - 2), row, 0 }, now = { area, row, 0 };
	pen_wrap(&line, col, STYLE_TEXT, gate->line->text);
	if (gate->now != NULL)
		pen_wrap(&now, NOW, STYLE_QUIET, gate->now);
	pen->row = line.row > now.row ? line.row : now.row;
}

static void put_phase(struct pen *pen, const struct plan *plan)
{
	char buffer[120];
	struct text words = TEXT(buffer);
	phase_words(&words, plan);
	pen_wrap(pen, 0, STYLE_STRONG, buffer);
	if (plan->phase_why != NULL)
		pen_wrap(pen, 0, STYLE_TEXT, plan->phase_why);
	pen->row++;
	if (plan->gate_count == 0)
		return;
	words = TEXT(buffer);
	gates_words(&words, plan);
	pen_wrap(pen, 0, STYLE_STRONG, buffer);
	for (size_t i = 0; i < plan->gate_count; i++)
		put_gate(pen, &plan->gates[i]);
	pen->row++;
}

/* --- the page --------------------------------------------------------------------------- */

static void put_record(struct pen *pen, const struct why_screen *why, const struct why *record)
{
	why_record_put(pen, why->coach.shelf, record, why->coach.today, why->coach.diary->told.distance);
	if (why->sources)
		why_sources_put(pen, why->coach.shelf, record);
	pen->row += 2;
}

static int rows_of(const struct pen *pen, const struct why_screen *why, const struct why *record)
{
	struct pen measure = { .area = area_sub(pen->area, 0, 0, 0, -1) };
	put_record(&measure, why, record);
	return measure.row;
}

/* How many of the records a first column takes so that the second one is no longer. */
static size_t first_column(const struct pen *pen, const struct why_screen *why, const struct why *whys, size_t count)
{
	int all = 0, rows = 0;
	for (size_t i = 0; i < count; i++)
		all += rows_of(pen, why, &whys[i]);
	size_t first = 0;
	while (first < count && 2 * rows < all)
		rows += rows_of(pen, why, &whys[first++]);
	return first;
}

static void put_column(struct pen *pen, const struct why_screen *why, const struct why *whys, size_t count)
{
	for (size_t i = 0; i < count; i++)
		put_record(pen, why, &whys[i]);
}

/* In two columns of a readable width where there is room for them. */
static void put_records(struct pen *pen, const struct why_screen *why, const struct why *whys, size_t count)
{
	enum { GUTTER = 8 };
	if (pen->area.cols < BESIDE) {
		put_column(pen, why, whys, count);
		return;
	}
	int cols = (pen->area.cols - GUTTER) / 2;
	struct pen left = pen_over(pen, 0, cols), right = pen_over(pen, cols + GUTTER, cols);
	size_t first = first_column(&left, why, whys, count);
	put_column(&left, why, whys, first);
	put_column(&right, why, whys + first, count - first);
	pen->row = left.row > right.row ? left.row : right.row;
}

static const char as_the_week[] = "It stands as the week of this phase has it; no rule changed it.";

static void put_item(struct pen *pen, const struct why_screen *why, const struct planned *item)
{
	if (item->changed_from != NULL) {
		area_put(pen->area, pen->row, 0, STYLE_QUIET, "The week has");
		pen_wrap(pen, GATE_TEXT, STYLE_TEXT, item->changed_from);
		pen->row++;
	}
	if (item->why_count == 0)
		pen_wrap(pen, 0, STYLE_TEXT, as_the_week);
	put_records(pen, why, item->whys, item->why_count);
}

static void put_plan(struct pen *pen, const struct why_screen *why)
{
	const struct plan *plan = why->coach.plan;
	bool beside = pen->area.cols >= BESIDE;
	struct pen phase = beside ? pen_over(pen, WIDEST + 4, -1) : *pen;
	put_phase(&phase, plan);
	struct pen records = beside ? pen_over(pen, 0, WIDEST) : phase;
	if (plan->see_someone && plan->see_someone_why != NULL) {
		pen_wrap(&records, 0, STYLE_STRONG, plan->see_someone_why);
		records.row++;
	}
	put_records(&records, why, plan->whys, plan->why_count);
	pen->row = records.row > phase.row ? records.row : phase.row;
}

/* A day as it was stored: nothing of it is decided anew. */
static void put_then(struct pen *pen, const struct why_screen *why)
{
	if (why->then->version == 0)
		pen_wrap(pen, 0, STYLE_TEXT, "No plan was stored on this day, so no reason was kept.");
	else if (why->then->count == 0)
		pen_wrap(pen, 0, STYLE_TEXT, "The week of the phase stood as it was; no rule changed it.");
	put_records(pen, why, why->then->whys, why->then->count);
}

int why_screen_page(const struct why_screen *why, struct area area, int top)
{
	const struct planned *item = why_screen_item(why);
	int cols = area.cols < BESIDE ? WIDEST : area.cols;
	struct pen pen = { .area = area_sub(area, 0, 0, -1, area.cols < cols ? area.cols : cols), .row = -top };
	/* An area without rows, which measures, lies at the page's end: this is its height for both. */
	pen.row += area.row + area.rows - 2 >= WHY_ROOMY;
	if (why->then != NULL)
		put_then(&pen, why);
	else if (!why->coach.plan->ready)
		pen_wrap(&pen, 0, STYLE_TEXT, "There is no plan yet: the intake comes first.");
	else if (item != NULL)
		put_item(&pen, why, item);
	else
		put_plan(&pen, why);
	return pen.row + top;
}

/* --- the same in lines --------------------------------------------------------------------- */

static void say_records(const struct why_screen *why, const struct why *whys, size_t count, struct lines *lines)
{
	for (size_t i = 0; i < count; i++)
		why_record_say(lines, why->coach.shelf, &whys[i], why->coach.today, why->coach.diary->told.distance);
}

static void say_plan(const struct why_screen *why, struct lines *lines)
{
	const struct plan *plan = why->coach.plan;
	char buffer[120];
	struct text words = TEXT(buffer);
	phase_words(&words, plan);
	lines_add(lines, "%s %s", buffer, plan->phase_why != NULL ? plan->phase_why : "");
	words = TEXT(buffer);
	gates_words(&words, plan);
	if (plan->gate_count > 0)
		lines_add(lines, "%s", buffer);
	for (size_t i = 0; i < plan->gate_count; i++)
		lines_add(lines, "%s: %s%s%s", gate_looks[plan->gates[i].answer].word, plan->gates[i].line->text,
			  plan->gates[i].now != NULL ? "; now: " : "", plan->gates[i].now != NULL ? plan->gates[i].now : "");
	if (plan->see_someone && plan->see_someone_why != NULL)
		lines_add(lines, "%s", plan->see_someone_why);
	say_records(why, plan->whys, plan->why_count, lines);
}

void why_screen_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct why_screen *why = (const struct why_screen *)screen;
	notice_say(&why->notice, lines);
	const struct planned *item = why_screen_item(why);
	if (why->asking) {
		char buffer[80];
		struct text words = TEXT(buffer);
		why_screen_question(&words, why);
		lines_add(lines, "%s", buffer);
	} else if (why->then != NULL) {
		if (why->then->version == 0)
			lines_add(lines, "%s", "No plan was stored on this day, so no reason was kept.");
		say_records(why, why->then->whys, why->then->count, lines);
	} else if (item != NULL) {
		lines_add(lines, "%s", item->title);
		if (item->changed_from != NULL)
			lines_add(lines, "The week has: %s", item->changed_from);
		if (item->why_count == 0)
			lines_add(lines, "%s", as_the_week);
		say_records(why, item->whys, item->why_count, lines);
	} else {
		say_plan(why, lines);
	}
}
