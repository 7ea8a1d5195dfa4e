#include "trigger_screen.h"

#include <stdlib.h>

#include "tui/list.h"

enum trigger_action {
	TRIGGER_OPEN = 1, TRIGGER_TRY, TRIGGER_GIVE_UP, TRIGGER_NUMBERS, TRIGGER_BEFORE_FLARES, TRIGGER_PERIOD,
	TRIGGER_MORE, TRIGGER_LESS, TRIGGER_DO, TRIGGER_BACK,
};

const struct binding trigger_list_bindings[] = {
	{ KEY_ENTER_, TRIGGER_OPEN, "Enter", "open", "the marked one in full" },
	{ KEY_RIGHT_, TRIGGER_OPEN, NULL, NULL, NULL },
	{ 'l', TRIGGER_OPEN, NULL, NULL, NULL },
	{ 'e', TRIGGER_TRY, "e", "try by lot", "try the marked one: runs with and without it, in an order drawn by lot" },
	{ 's', TRIGGER_GIVE_UP, "s", "stop", "give up on the try that is under way" },
	{ 't', TRIGGER_NUMBERS, "t", "table", "the numbers as a table, and back" },
	{ 'b', TRIGGER_BEFORE_FLARES, "b", "before flares", "what stood in the days before each flare" },
	{ 'o', TRIGGER_PERIOD, "o", "period", "look at half a year, one, two or five years" },
	{ KEY_ESC_, TRIGGER_BACK, "Esc", "back", NULL },
	{ 0 },
};

const struct binding trigger_page_bindings[] = {
	{ 'e', TRIGGER_TRY, "e", "try by lot", "try the marked one by lot" },
	{ KEY_ESC_, TRIGGER_BACK, "Esc", "back", "back to the list" },
	{ KEY_LEFT_, TRIGGER_BACK, NULL, NULL, NULL },
	{ 'h', TRIGGER_BACK, NULL, NULL, NULL },
	{ 0 },
};

const struct binding trigger_begin_bindings[] = {
	{ KEY_ENTER_, TRIGGER_DO, "Enter", "draw the lot", "begin: the order is drawn and the next runs are told" },
	{ '+', TRIGGER_MORE, "+ -", "runs", "two runs more or fewer" },
	{ KEY_UP_, TRIGGER_MORE, NULL, NULL, NULL },
	{ '-', TRIGGER_LESS, NULL, NULL, NULL },
	{ KEY_DOWN_, TRIGGER_LESS, NULL, NULL, NULL },
	{ KEY_ESC_, TRIGGER_BACK, "Esc", "cancel", "back; nothing begins" },
	{ 0 },
};

const struct binding trigger_stop_bindings[] = {
	{ KEY_ENTER_, TRIGGER_DO, "Enter", "stop it", "give up on the try; its runs stay in the diary" },
	{ KEY_ESC_, TRIGGER_BACK, "Esc", "cancel", "back; the try goes on" },
	{ 0 },
};

static const struct binding *const bindings_of[TRIGGER_PAGES] = {
	[TRIGGER_LIST] = trigger_list_bindings,  [TRIGGER_TABLE] = trigger_list_bindings,
	[TRIGGER_ONE] = trigger_page_bindings,   [TRIGGER_FLARES] = trigger_page_bindings + 1,
	[TRIGGER_BEGIN] = trigger_begin_bindings, [TRIGGER_STOP] = trigger_stop_bindings,
};

static const struct binding *bindings_now(const struct screen *screen)
{
	return bindings_of[((const struct trigger_screen *)screen)->page];
}

/* --- what is looked at ------------------------------------------------------------ */

static const struct {
	int days; /* 0: what the programme says */
	const char *words;
} periods[] = { { 0, "two years" }, { 1826, "five years" }, { 183, "half a year" }, { 365, "one year" } };

enum { PERIODS = sizeof periods / sizeof periods[0] };

const char *trigger_period_words(const struct trigger_screen *triggers)
{
	return periods[triggers->period].words;
}

const struct trigger *trigger_marked(const struct trigger_screen *triggers)
{
	return triggers->found.count == 0 ? NULL : &triggers->found.at[triggers->mark];
}

bool trigger_is_trying(const struct trigger_screen *triggers)
{
	return triggers->has_try &&
	       (triggers->try.stage == EXPERIMENT_RUNNING || triggers->try.stage == EXPERIMENT_WAITS);
}

static const struct trigger_rules *rules_of(const struct trigger_screen *triggers)
{
	return &triggers->coach.shelf->programme->trigger;
}

/* Years of shuffles are looked at once, here, and not as they are drawn. */
static void look(struct trigger_screen *triggers)
{
	const struct coach_view *coach = &triggers->coach;
	arena_free(triggers->arena);
	triggers->arena = arena_new();
	triggers->found = (struct triggers){ .from = coach->today, .to = coach->today };
	triggers->has_try = false;
	if (coach->chronicle == NULL || coach->shelf->programme == NULL)
		return;
	const int days = periods[triggers->period].days > 0 ? periods[triggers->period].days : rules_of(triggers)->window_days;
	triggers->found = triggers_find(coach->chronicle, (struct day){ coach->today.n - days + 1 }, coach->today,
	                                triggers->arena);
	const struct experiment *latest = experiment_latest(coach->diary);
	triggers->has_try = latest != NULL;
	if (triggers->has_try)
		triggers->try = experiment_look(latest, coach->chronicle, coach->today, triggers->arena);
	triggers->mark = list_clamp(triggers->mark, (int)triggers->found.count);
}

/* --- keys --------------------------------------------------------------------------- */

static void open_page(struct trigger_screen *triggers, enum trigger_page page)
{
	if (triggers->page == TRIGGER_LIST || triggers->page == TRIGGER_TABLE)
		triggers->behind = triggers->page;
	triggers->page = page;
	triggers->top = 0;
}

static void ask_to_try(struct trigger_screen *triggers)
{
	const struct trigger *marked = trigger_marked(triggers);
	if (marked == NULL)
		return;
	if (trigger_is_trying(triggers)) {
		notice_set(&triggers->notice, "A try is under way: s stops it, or let it come to its end.");
	} else if (!marked->can_try) {
		notice_set(&triggers->notice, "No lot can decide this one for a run.");
	} else {
		triggers->runs = rules_of(triggers)->runs_usual;
		open_page(triggers, TRIGGER_BEGIN);
	}
}

static void ask_to_stop(struct trigger_screen *triggers)
{
	if (trigger_is_trying(triggers))
		open_page(triggers, TRIGGER_STOP);
	else
		notice_set(&triggers->notice, "No try by lot is under way.");
}

static void change_runs(struct trigger_screen *triggers, int by)
{
	const int runs = triggers->runs + by;
	if (runs >= rules_of(triggers)->runs_least && runs <= EXPERIMENT_RUNS_MOST)
		triggers->runs = runs;
}

/* The app draws the lot: nothing here is left to chance. */
static void begin_or_stop(struct trigger_screen *triggers, struct effects *fx)
{
	struct err err = { 0 };
	const struct coach_view *coach = &triggers->coach;
	const bool begins = triggers->page == TRIGGER_BEGIN;
	const bool can = begins ? experiment_begin(&triggers->asked, trigger_marked(triggers)->id, triggers->runs, 1,
	                                           coach->diary, coach->chronicle, coach->today, &err)
	                        : experiment_stop(&triggers->asked, coach->diary, coach->chronicle, coach->today, &err);
	triggers->page = triggers->behind;
	if (can)
		effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_EXPERIMENT, .experiment = &triggers->asked });
	else
		notice_set(&triggers->notice, err.text);
}

static void back(struct trigger_screen *triggers, struct effects *fx)
{
	if (triggers->page == TRIGGER_LIST || triggers->page == TRIGGER_TABLE)
		effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
	else
		triggers->page = triggers->behind;
}

static void act(struct trigger_screen *triggers, enum trigger_action action, struct effects *fx)
{
	switch (action) {
	case TRIGGER_OPEN:
		if (trigger_marked(triggers) != NULL)
			open_page(triggers, TRIGGER_ONE);
		break;
	case TRIGGER_TRY: ask_to_try(triggers); break;
	case TRIGGER_GIVE_UP: ask_to_stop(triggers); break;
	case TRIGGER_NUMBERS: triggers->page = triggers->page == TRIGGER_LIST ? TRIGGER_TABLE : TRIGGER_LIST; break;
	case TRIGGER_BEFORE_FLARES: open_page(triggers, TRIGGER_FLARES); break;
	case TRIGGER_PERIOD:
		triggers->period = (triggers->period + 1) % PERIODS;
		look(triggers);
		break;
	case TRIGGER_MORE: change_runs(triggers, 2); break;
	case TRIGGER_LESS: change_runs(triggers, -2); break;
	case TRIGGER_DO: begin_or_stop(triggers, fx); break;
	case TRIGGER_BACK: back(triggers, fx); break;
	}
}

static bool move(struct trigger_screen *triggers, const struct msg *msg)
{
	struct grid grid;
	struct area body = screen_body_of(msg, &grid);
	if (triggers->page == TRIGGER_LIST || triggers->page == TRIGGER_TABLE)
		return list_key(&triggers->mark, (int)triggers->found.count, body.rows - 4, LIST_ARROWS_AND_LETTERS, msg->key);
	const int all = trigger_page_view(triggers, area_sub(body, body.rows, 0, 0, -1), 0);
	return list_key(&triggers->top, all > body.rows ? all - body.rows + 1 : 1, body.rows - 1, LIST_ARROWS_AND_LETTERS,
	                msg->key);
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct trigger_screen *triggers = (struct trigger_screen *)screen;
	notice_update(&triggers->notice, msg);
	if (msg->kind != MSG_KEY)
		return;
	const int action = binding_find(bindings_now(screen), msg->key);
	if (action != 0)
		act(triggers, (enum trigger_action)action, fx);
	else if (!move(triggers, msg))
		everywhere_key(msg->key, fx);
}

/* --- drawing ----------------------------------------------------------------------------- */

static const char *const titles[TRIGGER_PAGES] = {
	[TRIGGER_LIST] = "Triggers", [TRIGGER_TABLE] = "Triggers", [TRIGGER_ONE] = "Triggers",
	[TRIGGER_FLARES] = "Before flares", [TRIGGER_BEGIN] = "Try by lot", [TRIGGER_STOP] = "Stop the try",
};

static void view(const struct screen *screen, struct area area, int64_t now_ms)
{
	(void)now_ms;
	enum { WIDE = 60 };
	const struct trigger_screen *triggers = (const struct trigger_screen *)screen;
	char corner[48];
	struct text right = TEXT(corner);
	if (area.cols >= WIDE)
		text_addf(&right, "%s   ", trigger_period_words(triggers));
	text_add(&right, "? help");
	struct area body = screen_frame(area, NULL, titles[triggers->page], corner, bindings_now(screen));
	if (page_is_large(body) && trigger_marked(triggers) != NULL) {
		trigger_large_view(triggers, page_of(body));
	} else if (triggers->page == TRIGGER_LIST || triggers->page == TRIGGER_TABLE) {
		trigger_list_view(triggers, body);
	} else {
		trigger_page_view(triggers, body, triggers->top);
	}
	notice_view(&triggers->notice, area);
}

static void free_triggers(struct screen *screen)
{
	arena_free(((struct trigger_screen *)screen)->arena);
	free(screen);
}

static void renew(struct screen *screen, const struct coach_view *coach)
{
	struct trigger_screen *triggers = (struct trigger_screen *)screen;
	triggers->coach = *coach;
	look(triggers);
}

static const struct screen_class trigger_class = {
	.name = "Triggers",
	.bindings = trigger_list_bindings,
	.bindings_now = bindings_now,
	.update = update,
	.view = view,
	.say = trigger_say,
	.free = free_triggers,
	.renew = renew,
};

struct screen *triggers_screen_new(const struct coach_view *coach)
{
	struct trigger_screen *triggers = calloc(1, sizeof *triggers);
	if (triggers == NULL)
		die("the trigger screen");
	triggers->screen.class = &trigger_class;
	triggers->coach = *coach;
	look(triggers);
	return &triggers->screen;
}
