#include "plan_screen.h"

#include "tui/list.h"

enum change_action {
	CHANGE_EARLIER = 1, CHANGE_LATER, CHANGE_UP, CHANGE_DOWN, CHANGE_ACCEPT, CHANGE_DROP,
	CHANGE_REASON, /* and the ones behind it: a reason each */
};

const struct binding plan_move_bindings[] = {
	{ KEY_LEFT_, CHANGE_EARLIER, "← →", "day", "the day it goes to" },
	{ KEY_UP_, CHANGE_EARLIER, NULL, NULL, NULL },
	{ KEY_RIGHT_, CHANGE_LATER, NULL, NULL, NULL },
	{ KEY_DOWN_, CHANGE_LATER, NULL, NULL, NULL },
	{ KEY_ENTER_, CHANGE_ACCEPT, "Enter", "accept", "move it there" },
	{ KEY_ESC_, CHANGE_DROP, "Esc", "drop", "leave the plan as it was" },
	{ 0 },
};

const struct binding plan_swap_bindings[] = {
	{ KEY_LEFT_, CHANGE_EARLIER, "← →", "day", "the other item's day" },
	{ KEY_RIGHT_, CHANGE_LATER, NULL, NULL, NULL },
	{ KEY_UP_, CHANGE_UP, "↑ ↓", "item", "the other item" },
	{ KEY_DOWN_, CHANGE_DOWN, NULL, NULL, NULL },
	{ KEY_ENTER_, CHANGE_ACCEPT, "Enter", "accept", "let the two change places" },
	{ KEY_ESC_, CHANGE_DROP, "Esc", "drop", "leave the plan as it was" },
	{ 0 },
};

const struct binding plan_skip_bindings[] = {
	{ 'p', CHANGE_REASON + REASON_PAIN, "p", "pain", "it hurts" },
	{ 't', CHANGE_REASON + REASON_TIME, "t", "time", "no time for it" },
	{ 'k', CHANGE_REASON + REASON_KIT, "k", "kit", "something it needs is not here" },
	{ 'i', CHANGE_REASON + REASON_ILL, "i", "ill", "not well" },
	{ 'v', CHANGE_REASON + REASON_TRAVEL, "v", "travel", "away" },
	{ 'o', CHANGE_REASON + REASON_OWN, "o", "own reason", "something else" },
	{ KEY_ESC_, CHANGE_DROP, "Esc", "drop", "leave the plan as it was" },
	{ 0 },
};

static const struct binding *const tables[] = {
	[PLAN_MOVE] = plan_move_bindings, [PLAN_SWAP] = plan_swap_bindings, [PLAN_SKIP] = plan_skip_bindings,
};
static const enum change_kind kinds[] = {
	[PLAN_MOVE] = CHANGE_MOVE, [PLAN_SWAP] = CHANGE_SWAP, [PLAN_SKIP] = CHANGE_SKIP,
};

/* Why the marked item cannot be changed; NULL when it can. */
static const char *cannot(const struct plan_screen *plan, const struct planned *item)
{
	if (item == NULL || item->kind == PLANNED_REST)
		return "There is nothing here to change.";
	if (item->done)
		return "It is done already; h shows what was told of it.";
	return item->day.n < plan->coach.today.n ? "That day is over; h shows what was done." : NULL;
}

/* --- the change so far -------------------------------------------------------- */

static void hold(struct plan_screen *plan, const struct planned *item)
{
	plan->held.day = item->day;
	struct text what = TEXT(plan->held.what), title = TEXT(plan->held.title);
	text_add(&what, item->what);
	text_add(&title, item->title);
}

/* The change as the mark stands; false while it would change nothing. */
static bool tell(struct plan_screen *plan, enum change_reason reason)
{
	const struct planned *other = plan_marked(plan);
	plan->change = (struct plan_change){
		.kind = kinds[plan->mode], .made = plan->coach.today, .from = plan->held.day, .what = plan->held.what,
		.to = plan->day, .distance_m = NOT_KNOWN, .duration_s = NOT_KNOWN, .reason = reason,
	};
	if (plan->mode == PLAN_SKIP)
		return true;
	if (plan->mode == PLAN_MOVE)
		return plan->day.n != plan->held.day.n;
	if (other == NULL || other->kind == PLANNED_REST || other->done || plan->day.n == plan->held.day.n)
		return false;
	struct text what = TEXT(plan->other);
	text_add(&what, other->what);
	plan->change.other = plan->other;
	return true;
}

static void try(struct plan_screen *plan, struct effects *fx)
{
	if (tell(plan, REASON_NONE))
		effects_add(fx, (struct effect){ .kind = EFFECT_TRY, .change = &plan->change, .value = NOT_KNOWN });
}

/* --- keys ------------------------------------------------------------------------ */

void plan_change_start(struct plan_screen *plan, enum plan_mode mode, struct effects *fx)
{
	const struct planned *item = plan_marked(plan);
	const char *why_not = cannot(plan, item);
	if (why_not != NULL) {
		notice_set(&plan->notice, why_not);
		return;
	}
	hold(plan, item);
	plan->mode = mode;
	plan->change = (struct plan_change){ .kind = CHANGE_ADD };
	try(plan, fx);
}

/* Days from today to the last one planned; the past takes nothing. */
static void step(struct plan_screen *plan, int days, struct effects *fx)
{
	const struct plan *made = plan->coach.plan;
	int today = plan->coach.today.n, count = (int)(made->day_count - made->today_index);
	plan->day.n = today + list_clamp(plan->day.n + days - today, count);
	plan->item = 0;
	try(plan, fx);
}

static void pick(struct plan_screen *plan, int by, struct effects *fx)
{
	const struct planned_day *day = plan_shown_day(plan->coach.plan, plan->day);
	plan->item = list_clamp(plan->item + by, day != NULL ? (int)day->count : 0);
	try(plan, fx);
}

/* The mark goes back to the item, wherever the change was to take it. */
static void drop(struct plan_screen *plan)
{
	plan->mode = PLAN_LOOK;
	plan->day = plan->held.day;
	plan_mark_held(plan);
}

static void accept(struct plan_screen *plan, enum change_reason reason, struct effects *fx)
{
	static const char *const nothing[] = {
		[PLAN_MOVE] = "Choose another day with the arrows.",
		[PLAN_SWAP] = "Choose an item of another day with the arrows.",
	};
	if (!tell(plan, reason)) {
		notice_set(&plan->notice, nothing[plan->mode]);
		return;
	}
	if (plan->mode == PLAN_SKIP)
		plan->change.to = plan->change.from;
	plan->mode = PLAN_LOOK;
	plan->follows = true;
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_CHANGE, .change = &plan->change });
}

void plan_change_key(struct plan_screen *plan, const struct msg *msg, struct effects *fx)
{
	int action = binding_find(tables[plan->mode], msg->key);
	switch (action) {
	case 0: everywhere_key(msg->key, fx); break;
	case CHANGE_EARLIER: step(plan, -1, fx); break;
	case CHANGE_LATER: step(plan, 1, fx); break;
	case CHANGE_UP: pick(plan, -1, fx); break;
	case CHANGE_DOWN: pick(plan, 1, fx); break;
	case CHANGE_ACCEPT: accept(plan, REASON_NONE, fx); break;
	case CHANGE_DROP: drop(plan); break;
	default: accept(plan, (enum change_reason)(action - CHANGE_REASON), fx); break;
	}
}
