#include "red_flag_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/text.h"
#include "tui/list.h"

enum red_flag_action { RED_FLAG_ADVICE = 1, RED_FLAG_CORRECT, RED_FLAG_WHY, RED_FLAG_LEAVE };

const struct binding red_flag_bindings[] = {
	{ 'a', RED_FLAG_ADVICE, "a", "I was seen: record advice", "write down what you were told: training opens again" },
	{ 'c', RED_FLAG_CORRECT, "c", "correct an answer", "go to the answer that stands behind this page" },
	{ 'w', RED_FLAG_WHY, "w", "why", "the rule, the answers, the sources" },
	{ KEY_ESC_, RED_FLAG_LEAVE, "Esc", "back", "back; training stays paused" },
	{ 0 },
};

/* --- keys ------------------------------------------------------------------------------ */

/* The answers of this morning are corrected in the check-in, those of the beginning in the intake. */
static void correct(const struct red_flag_screen *screen, struct effects *fx)
{
	bool intake = screen->coach->diary->intake.flags != 0 || red_flag_flags(screen) == 0;
	effects_add(fx, (struct effect){ .kind = intake ? EFFECT_OPEN_INTAKE : EFFECT_OPEN_CHECK_IN });
}

static void act(struct red_flag_screen *screen, int action, struct effects *fx)
{
	switch (action) {
	case RED_FLAG_ADVICE:
		screen->typing = screen->coach->plan->locked;
		screen->advice = (struct edit){ 0 };
		break;
	case RED_FLAG_CORRECT: correct(screen, fx); break;
	case RED_FLAG_WHY: effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_WHY }); break;
	case RED_FLAG_LEAVE: effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE }); break;
	default: break;
	}
}

static void take_typed(struct red_flag_screen *screen, uint32_t key, struct effects *fx)
{
	enum edit_end end = edit_key(&screen->advice, key);
	if (end == EDIT_LEFT)
		screen->typing = false;
	if (end != EDIT_TAKEN)
		return;
	if (screen->advice.text[0] == '\0') {
		notice_set(&screen->notice, "A few words of what you were told are needed.");
		return;
	}
	struct effect effect = { .kind = EFFECT_SAVE_ADVICE };
	struct text text = TEXT(effect.text);
	text_add(&text, screen->advice.text);
	effects_add(fx, effect);
	screen->typing = false;
}

static void update(struct screen *base, const struct msg *msg, struct effects *fx)
{
	struct red_flag_screen *screen = (struct red_flag_screen *)base;
	notice_update(&screen->notice, msg);
	if (msg->kind != MSG_KEY)
		return;
	if (screen->typing) {
		take_typed(screen, msg->key, fx);
		return;
	}
	struct grid grid;
	struct area page = red_flag_area(screen_body_of(msg, &grid));
	int action = binding_find(red_flag_bindings, msg->key);
	if (action != 0)
		act(screen, action, fx);
	else if (!list_key(&screen->top, red_flag_hidden(page, screen) + 1, page.rows, LIST_ARROWS_AND_LETTERS, msg->key))
		everywhere_key(msg->key, fx);
}

static const struct binding *bindings_now(const struct screen *base)
{
	return ((const struct red_flag_screen *)base)->typing ? edit_bindings : red_flag_bindings;
}

static bool takes_text(const struct screen *base)
{
	return ((const struct red_flag_screen *)base)->typing;
}

static void renew(struct screen *base, const struct coach_view *coach)
{
	((struct red_flag_screen *)base)->coach = coach;
}

static void free_red_flags(struct screen *base)
{
	free(base);
}

static const struct screen_class red_flag_class = {
	.name = "Have it looked at",
	.bindings = red_flag_bindings,
	.bindings_now = bindings_now,
	.takes_text = takes_text,
	.update = update,
	.view = red_flag_view,
	.say = red_flag_say,
	.free = free_red_flags,
	.renew = renew,
};

struct screen *red_flag_screen_new(const struct coach_view *coach)
{
	struct red_flag_screen *screen = calloc(1, sizeof *screen);
	if (screen == NULL)
		die("the page of red flags");
	screen->screen.class = &red_flag_class;
	screen->coach = coach;
	return &screen->screen;
}
