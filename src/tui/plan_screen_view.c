#include "plan_screen.h"

#include "tui/list.h"
#include "tui/words.h"

enum { LOW_ROWS = 14, WIDE = 96, BESIDE_COLS = 2 * 7 * PLAN_CARD - 2 };

static int foot_rows(const struct plan_screen *plan, struct area body)
{
	return plan_foot_view(plan, area_sub(body, body.rows, 0, 0, -1));
}

bool plan_has_cards(const struct plan_screen *plan, struct area body)
{
	const struct plan *made = plan->coach.plan;
	if (plan->table || body.cols < PLAN_WEEK_COLS || !made->ready || made->locked)
		return false;
	return body.rows >= plan_cards_least(plan) + 1 + foot_rows(plan, body);
}

/* --- the header ------------------------------------------------------------------ */

static void header_middle(const struct plan_screen *plan, int cols, struct text *out)
{
	const struct plan *made = plan->coach.plan;
	const struct planned *item = plan_marked(plan);
	text_add(out, cols >= 60 ? "Plan   " : "");
	if (plan->mode == PLAN_ITEM && item != NULL) {
		text_add(out, item->title);
		return;
	}
	text_add(out, "week of ");
	words_date(out, plan_monday(plan->day), plan->coach.today);
	if (cols < 60 || !made->ready)
		return;
	if (made->flare)
		text_addf(out, "   Flare, day %d, step %d", made->flare_day, made->flare_step);
	else
		text_addf(out, "   %s, %s %d", rehab_phase_titles[made->phase], cols >= WIDE ? "week" : "wk",
			  made->phase_week);
	if (cols >= WIDE && plan->coach.version > 0)
		text_addf(out, "   plan version %d", plan->coach.version);
}

/* --- the week -------------------------------------------------------------------- */

/* Where rows are left over, the marked item stands in full below the week. */
static void view_marked(const struct plan_screen *plan, struct area area)
{
	enum { LEAST = 8 };
	const struct planned *item = plan_marked(plan);
	if (area.rows < LEAST || item == NULL || plan->mode != PLAN_LOOK)
		return;
	int col = area_put(area, 0, 0, STYLE_STRONG, item->title);
	if (item->detail != NULL)
		area_put(area, 0, col + 2, STYLE_QUIET, item->detail);
	plan_item_view(plan, item, area_sub(area, 1, 0, -1, -1), 0);
}

/* Two weeks beside each other, below each other, or one, by the room there is. */
static void view_cards(const struct plan_screen *plan, struct area body)
{
	struct day monday = plan_monday(plan->day), next = { monday.n + WEEK_DAYS };
	int foot = foot_rows(plan, body), least = plan_cards_least(plan), most = plan_cards_most(plan);
	int weeks = body.cols >= BESIDE_COLS ? 2 : 1;
	int room = body.rows - foot - 1, high = room > most ? most : room, lead = room > most + 1 || room > least + 3;
	bool both = weeks == 1 && room >= 2 * least + 2;
	if (both)
		high = (room - 1) / 2 > most ? most : (room - 1) / 2;
	plan_cards_view(plan, area_sub(body, lead, 0, high - (!both && high == room ? lead : 0), -1), monday, weeks);
	int below = high + (high < room ? lead : 0);
	if (both) {
		plan_cards_view(plan, area_sub(body, below + 1, 0, high - 1, -1), next, 1);
		below += 1 + high - 1;
	}
	plan_foot_view(plan, area_sub(body, below + 1, 0, foot, -1));
	view_marked(plan, area_sub(body, below + foot + 3, 0, -1, -1));
}

static void view_rows(const struct plan_screen *plan, struct area body)
{
	int foot = foot_rows(plan, body), lead = body.rows >= 20;
	bool room = body.rows >= LOW_ROWS && body.rows - foot - 1 >= 4;
	bool must = plan->mode >= PLAN_MOVE;
	if (must && !room)
		foot = foot > body.rows - 5 ? body.rows - 5 : foot;
	if (!room && !must)
		foot = -1;
	plan_rows_view(plan, area_sub(body, lead, 0, body.rows - lead - foot - 1, -1));
	if (foot > 0)
		plan_foot_view(plan, area_sub(body, body.rows - foot, 0, foot, -1));
}

static void view_item(const struct plan_screen *plan, struct area body)
{
	const struct planned *item = plan_marked(plan);
	int all = plan_item_view(plan, item, area_sub(body, body.rows, 0, 0, -1), 0);
	plan_item_view(plan, item, body, list_clamp(plan->top, all > body.rows ? all - body.rows + 1 : 1));
}

void plan_view(const struct screen *screen, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct plan_screen *plan = (const struct plan_screen *)screen;
	char title[120];
	struct text middle = TEXT(title);
	struct area body = screen_body(area);
	bool cards = plan_has_cards(plan, body);
	header_middle(plan, area.cols, &middle);
	screen_frame(area, NULL, title, plan->mode == PLAN_LOOK && area.cols >= 60 ? "‹ [  ] ›   ? help" : "? help",
		     plan_bindings_now(plan, cards));
	const char *none = plan_none_words(plan->coach.plan);
	if (none != NULL) {
		area_wrap(body, 1, 0, body.cols, body.rows, STYLE_TEXT, none);
		area_cursor(body, 1, 0);
	} else if (plan->mode == PLAN_ITEM && plan_marked(plan) != NULL)
		view_item(plan, body);
	else if (cards)
		view_cards(plan, body);
	else
		view_rows(plan, body);
	command_view(&plan->command, area);
	notice_view(&plan->notice, area);
}
