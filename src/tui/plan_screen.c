#include "plan_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "tui/list.h"

/* --- the mark -------------------------------------------------------------- */

const struct planned *plan_marked(const struct plan_screen *plan)
{
	const struct planned_day *day = plan_shown_day(plan->coach.plan, plan->day);
	return day != NULL && (size_t)plan->item < day->count ? &day->items[plan->item] : NULL;
}

bool plan_is_tried(const struct plan_screen *plan)
{
	const struct what_if *tried = plan->coach.what_if;
	if (tried == NULL || !tried->has_change || plan->mode < PLAN_MOVE)
		return false;
	const struct plan_change *a = &tried->change, *b = &plan->change;
	return a->kind == b->kind && a->from.n == b->from.n && a->to.n == b->to.n && text_same(a->what, b->what) &&
	       (b->kind != CHANGE_SWAP || (a->other != NULL && text_same(a->other, b->other)));
}

const struct plan *plan_shown(const struct plan_screen *plan)
{
	return plan_is_tried(plan) ? plan->coach.what_if->after : plan->coach.plan;
}

bool plan_is_marked(const struct plan_screen *plan, const struct planned_day *day, size_t item)
{
	if (day->day.n != plan->day.n)
		return false;
	if (plan->mode == PLAN_MOVE && plan_is_tried(plan))
		return text_same(day->items[item].what, plan->held.what);
	return (size_t)plan->item == item;
}

void plan_mark_held(struct plan_screen *plan)
{
	const struct planned_day *day = plan_shown_day(plan->coach.plan, plan->day);
	plan->item = 0;
	for (size_t i = 0; day != NULL && i < day->count; i++)
		if (text_same(day->items[i].what, plan->held.what))
			plan->item = (int)i;
}

static void mark_day(struct plan_screen *plan, int n)
{
	const struct plan *made = plan->coach.plan;
	if (made->day_count == 0)
		return;
	int first = made->days[0].day.n;
	int at = list_clamp(n - first, (int)made->day_count);
	plan->item = made->days[at].day.n == plan->day.n ? plan->item : 0;
	plan->day = made->days[at].day;
	plan->item = list_clamp(plan->item, (int)made->days[at].count);
}

static void mark_item(struct plan_screen *plan, int item)
{
	const struct planned_day *day = plan_shown_day(plan->coach.plan, plan->day);
	plan->item = list_clamp(item, day != NULL ? (int)day->count : 0);
}

static void step(struct plan_screen *plan, enum plan_action action)
{
	const struct plan *made = plan->coach.plan;
	switch (action) {
	case PLAN_BEFORE: mark_day(plan, plan->day.n - 1); break;
	case PLAN_AFTER: mark_day(plan, plan->day.n + 1); break;
	case PLAN_UP: mark_item(plan, plan->item - 1); break;
	case PLAN_DOWN: mark_item(plan, plan->item + 1); break;
	case PLAN_WEEK_BEFORE: mark_day(plan, plan->day.n - WEEK_DAYS); break;
	case PLAN_WEEK_AFTER: mark_day(plan, plan->day.n + WEEK_DAYS); break;
	case PLAN_TODAY: mark_day(plan, plan->coach.today.n); break;
	default: mark_day(plan, made->day_count > 0 ? made->days[made->day_count - 1].day.n : 0); break;
	}
}

/* --- what keys do ----------------------------------------------------------- */

static void ask_with_id(enum effect_kind kind, const char *id, const char *about, struct effects *fx)
{
	struct effect effect = { .kind = kind };
	struct text name = TEXT(effect.id), text = TEXT(effect.text);
	text_add(&name, id);
	text_add(&text, about);
	effects_add(fx, effect);
}

static bool can_start(const struct plan_screen *plan, const struct planned *item)
{
	return item->day.n == plan->coach.today.n && !item->done && item->exercise_count > 0;
}

static void open(struct plan_screen *plan, struct effects *fx)
{
	const struct planned *item = plan_marked(plan);
	if (plan->coach.plan->locked)
		effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_RED_FLAGS });
	else if (!plan->coach.plan->ready)
		effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_INTAKE });
	else if (item == NULL)
		return;
	else if (item->kind == PLANNED_TEST && item->day.n == plan->coach.today.n && !item->done)
		ask_with_id(EFFECT_GUIDE_TEST, item->what, "", fx);
	else if (can_start(plan, item))
		ask_with_id(EFFECT_OPEN_PLANNED, item->id, "", fx);
	else if (plan->mode == PLAN_ITEM)
		notice_set(&plan->notice, item->exercise_count > 0 ? "It starts on its day; m moves it."
								   : "It is done outside; r writes it into the diary.");
	else {
		plan->mode = PLAN_ITEM;
		plan->top = 0;
	}
}

static void why(struct plan_screen *plan, bool whole, struct effects *fx)
{
	const struct planned *item = plan_marked(plan);
	ask_with_id(EFFECT_OPEN_WHY, whole || item == NULL ? "" : item->id, "", fx);
}

static void log_item(struct plan_screen *plan, struct effects *fx)
{
	const struct planned *item = plan_marked(plan);
	if (item != NULL && item->day.n > plan->coach.today.n)
		notice_set(&plan->notice, "It is still to come; the diary takes what was done.");
	else if (item != NULL && item->done && item->activity_id != NULL)
		ask_with_id(EFFECT_OPEN_LOG, item->activity_id, "", fx);
	else
		ask_with_id(EFFECT_OPEN_LOG, "", item != NULL && item->kind != PLANNED_REST ? item->id : "", fx);
}

/* As the command does it: two files beside the history, and where they are. */
static void pocket(struct plan_screen *plan, struct effects *fx)
{
	const struct planned *item = plan_marked(plan);
	struct effect effect = { .kind = EFFECT_COMMAND };
	struct text text = TEXT(effect.text);
	if (item == NULL || (item->kind != PLANNED_RUN && item->kind != PLANNED_RUN_WALK)) {
		notice_set(&plan->notice, "Only a run is taken along: mark one.");
		return;
	}
	text_addf(&text, "pocket %s --files", item->id);
	effects_add(fx, effect);
}

static void back(struct plan_screen *plan, struct effects *fx)
{
	if (plan->mode == PLAN_ITEM)
		plan->mode = PLAN_LOOK;
	else
		effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
}

static void act(struct plan_screen *plan, enum plan_action action, struct effects *fx)
{
	switch (action) {
	case PLAN_OPEN: open(plan, fx); break;
	case PLAN_START_MOVE: plan_change_start(plan, PLAN_MOVE, fx); break;
	case PLAN_START_SWAP: plan_change_start(plan, PLAN_SWAP, fx); break;
	case PLAN_START_SKIP: plan_change_start(plan, PLAN_SKIP, fx); break;
	case PLAN_WHY: why(plan, false, fx); break;
	case PLAN_WHY_ALL: why(plan, true, fx); break;
	case PLAN_WHAT_IF: effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_WHAT_IF }); break;
	case PLAN_LOG: log_item(plan, fx); break;
	case PLAN_POCKET: pocket(plan, fx); break;
	case PLAN_CADENCE: effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_CADENCE }); break;
	case PLAN_TABLE: plan->table = !plan->table; break;
	case PLAN_HISTORY: effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_HISTORY }); break;
	case PLAN_COMMAND: command_start(&plan->command); break;
	case PLAN_BACK: back(plan, fx); break;
	default: step(plan, action); break;
	}
}

/* The week's own keys at the size of a message: arrows mean days where the days lie. */
static const struct binding *week_bindings(const struct plan_screen *plan, const struct msg *msg)
{
	struct grid grid;
	return plan_has_cards(plan, screen_body_of(msg, &grid)) ? plan_card_bindings : plan_row_bindings;
}

static bool scroll(struct plan_screen *plan, const struct msg *msg)
{
	struct grid grid;
	struct area body = screen_body_of(msg, &grid);
	const struct planned *item = plan_marked(plan);
	if (plan->mode != PLAN_ITEM || item == NULL)
		return false;
	int all = plan_item_view(plan, item, area_sub(body, body.rows, 0, 0, -1), 0);
	return list_key(&plan->top, all > body.rows ? all - body.rows + 1 : 1, body.rows - 1, LIST_ARROWS_AND_LETTERS,
			msg->key);
}

static void press(struct plan_screen *plan, const struct msg *msg, struct effects *fx)
{
	if (plan->mode >= PLAN_MOVE) {
		plan_change_key(plan, msg, fx);
		return;
	}
	bool item = plan->mode == PLAN_ITEM;
	int action = binding_find(item ? plan_item_bindings : week_bindings(plan, msg), msg->key);
	if (action != 0)
		act(plan, (enum plan_action)action, fx);
	else if (!scroll(plan, msg))
		everywhere_key(msg->key, fx);
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct plan_screen *plan = (struct plan_screen *)screen;
	plan->cols = msg->cols;
	plan->rows = msg->rows;
	if (command_take(&plan->command, msg, &plan->coach, fx))
		return;
	notice_update(&plan->notice, msg);
	if (msg->kind == MSG_KEY)
		press(plan, msg, fx);
}

/* --- the class ---------------------------------------------------------------- */

const struct binding *plan_bindings_now(const struct plan_screen *plan, bool cards)
{
	static const struct binding *const tables[] = {
		[PLAN_ITEM] = plan_item_bindings, [PLAN_MOVE] = plan_move_bindings, [PLAN_SWAP] = plan_swap_bindings,
		[PLAN_SKIP] = plan_skip_bindings,
	};
	if (plan->command.typing)
		return command_bindings;
	return plan->mode == PLAN_LOOK ? (cards ? plan_card_bindings : plan_row_bindings) : tables[plan->mode];
}

static const struct binding *bindings_now(const struct screen *screen)
{
	const struct plan_screen *plan = (const struct plan_screen *)screen;
	struct msg last = { .cols = plan->cols, .rows = plan->rows };
	struct grid grid;
	return plan_bindings_now(plan, plan_has_cards(plan, screen_body_of(&last, &grid)));
}

static bool takes_text(const struct screen *screen)
{
	return ((const struct plan_screen *)screen)->command.typing;
}

/* The mark stays on its day; an item that went away leaves it on the one before. */
static void renew(struct screen *screen, const struct coach_view *coach)
{
	struct plan_screen *plan = (struct plan_screen *)screen;
	plan->coach = *coach;
	mark_day(plan, plan->day.n);
	if (plan->follows)
		plan_mark_held(plan);
	plan->follows = false;
	if (plan->mode == PLAN_ITEM && plan_marked(plan) == NULL)
		plan->mode = PLAN_LOOK;
}

static void free_plan(struct screen *screen)
{
	free(screen);
}

static const struct screen_class plan_class = {
	.name = "Plan",
	.bindings = plan_card_bindings,
	.bindings_now = bindings_now,
	.update = update,
	.view = plan_view,
	.say = plan_say,
	.free = free_plan,
	.takes_text = takes_text,
	.renew = renew,
};

struct screen *plan_screen_new(const struct coach_view *coach)
{
	struct plan_screen *plan = calloc(1, sizeof *plan);
	if (plan == NULL)
		die("the plan screen");
	plan->screen.class = &plan_class;
	plan->day = coach->today;
	renew(&plan->screen, coach);
	return &plan->screen;
}
