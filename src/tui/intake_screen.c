#include "intake_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/text.h"
#include "tui/list.h"

enum intake_action {
	INTAKE_ANSWER = 1, INTAKE_SKIP, INTAKE_NEXT, INTAKE_BACK, INTAKE_RULE, INTAKE_LEAVE, INTAKE_ENTER, INTAKE_YES, INTAKE_NO,
};

enum { PAGE_ROWS = 5 };

const struct binding intake_bindings[] = {
	{ '0', INTAKE_ANSWER, "0-9", "answer", "a rating is saved at once, 1, then 0 and Enter is ten; a number is typed" },
	{ 's', INTAKE_SKIP, "s", "skip", "leave it not known, or make it so again" },
	{ KEY_TAB_, INTAKE_NEXT, "Tab", "next step", "the next step" },
	{ 'b', INTAKE_BACK, "b", "back", "the step before" },
	{ KEY_BACKTAB_, INTAKE_BACK, NULL, NULL, NULL },
	{ 'w', INTAKE_RULE, "w", "which rule uses this", "the rule that uses the answer" },
	{ KEY_ESC_, INTAKE_LEAVE, "Esc", "keep and leave", "every answer is kept; go on at any time" },
	{ KEY_ENTER_, INTAKE_ENTER, "Enter", NULL, "type a number or a text, open a list, go on" },
	{ 'y', INTAKE_YES, "y n", NULL, "yes, no; y opens a list, n is none of it" },
	{ 'n', INTAKE_NO, NULL, NULL, NULL },
	{ 0 },
};

/* The first step asks nothing. */
const struct binding intake_first_bindings[] = {
	{ KEY_ENTER_, INTAKE_ENTER, "Enter", "begin", "go on to the first question" },
	{ KEY_TAB_, INTAKE_NEXT, NULL, NULL, NULL },
	{ KEY_ESC_, INTAKE_LEAVE, "Esc", "later", "back to Today; every session can be started without a plan" },
	{ 0 },
};

static const struct binding *bindings_now(const struct screen *base)
{
	const struct intake_screen *screen = (const struct intake_screen *)base;
	if (screen->typing)
		return edit_bindings;
	if (screen->lists)
		return mark_list_bindings;
	return screen->step == INTAKE_SCOPE ? intake_first_bindings : intake_bindings;
}

const struct intake_field *intake_field(const struct intake_screen *screen)
{
	int count;
	const struct intake_field *first = intake_step_fields(screen->step, &count);
	return count > 0 ? first + screen->at : NULL;
}

/* --- moving -------------------------------------------------------------------- */

static void turn_step(struct intake_screen *screen, int by, struct effects *fx)
{
	int step = (int)screen->step + by;
	if (step >= INTAKE_STEPS)
		effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
	if (step < 0 || step >= INTAKE_STEPS)
		return;
	screen->step = (enum intake_step)step;
	screen->at = 0;
	screen->rule = false;
	screen->digits = (struct digits){ 0 };
}

/* --- keys --------------------------------------------------------------------------- */

static void enter(struct intake_screen *screen, struct effects *fx)
{
	const struct intake_field *field = intake_field(screen);
	bool open = field != NULL && !intake_is_known(&screen->intake, field);
	if (open && intake_is_typed(field->type))
		intake_type(screen, 0);
	else if (open && (field->type == FIELD_FLAGS || field->type == FIELD_KIT))
		intake_open_list(screen, field->type, 0);
	else if (field != NULL && screen->at + 1 < intake_field_count(screen))
		intake_next_field(screen);
	else
		turn_step(screen, 1, fx);
}

static void yes_or_no(struct intake_screen *screen, bool yes, struct effects *fx)
{
	const struct intake_field *field = intake_field(screen);
	if (field == NULL)
		return;
	bool asks = field->at == offsetof(struct intake, running) || field->at == offsetof(struct intake, pattern);
	if (field->type == FIELD_CHOICE && asks)
		intake_choose(screen, field, !yes, fx);
	else if (field->type != FIELD_FLAGS && field->type != FIELD_KIT)
		return;
	else
		intake_open_list(screen, field->type, 0);
	if (screen->lists && !yes) {
		screen->lists = false;
		intake_take_marks(screen, 0, fx);
	}
}

static void skip(struct intake_screen *screen, struct effects *fx)
{
	const struct intake_field *field = intake_field(screen);
	if (field != NULL && intake_is_known(&screen->intake, field)) {
		intake_forget(&screen->intake, field);
		intake_save(screen, fx);
	}
	if (field == NULL || screen->at + 1 == intake_field_count(screen))
		turn_step(screen, 1, fx);
	else
		intake_next_field(screen);
}

static void act(struct intake_screen *screen, int action, struct effects *fx)
{
	switch (action) {
	case INTAKE_SKIP: skip(screen, fx); break;
	case INTAKE_NEXT: turn_step(screen, 1, fx); break;
	case INTAKE_BACK: turn_step(screen, -1, fx); break;
	case INTAKE_RULE: screen->rule = !screen->rule; break;
	case INTAKE_LEAVE: effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE }); break;
	case INTAKE_ENTER: enter(screen, fx); break;
	case INTAKE_YES: yes_or_no(screen, true, fx); break;
	case INTAKE_NO: yes_or_no(screen, false, fx); break;
	default: break;
	}
}

static void press_list(struct intake_screen *screen, uint32_t key, struct effects *fx)
{
	enum mark_end end = mark_list_key(&screen->list, key);
	screen->lists = end == MARKS_GO_ON;
	if (end == MARKS_TAKEN)
		intake_take_marks(screen, screen->list.marks, fx);
}

static void press(struct intake_screen *screen, uint32_t key, struct effects *fx)
{
	if (screen->typing) {
		intake_take_typing(screen, key, fx);
		return;
	}
	if (screen->lists) {
		press_list(screen, key, fx);
		return;
	}
	if (intake_take_answer(screen, key, fx))
		return;
	int action = binding_find(bindings_now(&screen->screen), key);
	if (action != 0)
		act(screen, action, fx);
	else if (!list_key(&screen->at, intake_field_count(screen), PAGE_ROWS, LIST_ARROWS_AND_LETTERS, key))
		everywhere_key(key, fx);
}

static void update(struct screen *base, const struct msg *msg, struct effects *fx)
{
	struct intake_screen *screen = (struct intake_screen *)base;
	notice_update(&screen->notice, msg);
	if (msg->kind == MSG_KEY)
		press(screen, msg->key, fx);
}

static bool takes_text(const struct screen *base)
{
	return ((const struct intake_screen *)base)->typing;
}

static void renew(struct screen *base, const struct coach_view *coach)
{
	struct intake_screen *screen = (struct intake_screen *)base;
	screen->coach = coach;
	screen->intake = coach->diary->intake;
}

static void title(const struct screen *base, struct text *out)
{
	const struct intake_screen *screen = (const struct intake_screen *)base;
	const struct intake_field *field = screen->lists ? NULL : intake_field(screen);
	text_addf(out, "First steps, %d of %d: %s", (int)screen->step + 1, INTAKE_STEPS,
		  field != NULL ? field->label : intake_steps[screen->step].title);
}

static void free_intake(struct screen *base)
{
	free(base);
}

static const struct screen_class intake_class = {
	.name = "First steps",
	.bindings = intake_bindings,
	.bindings_now = bindings_now,
	.takes_text = takes_text,
	.update = update,
	.view = intake_view,
	.say = intake_say,
	.free = free_intake,
	.renew = renew,
	.title = title,
};

/* Where to go on: the first question without an answer; all answered, or none: at the beginning. */
static void find_place(struct intake_screen *screen)
{
	if (!screen->intake.started)
		return;
	for (const struct intake_field *field = intake_fields; field->label != NULL; field++) {
		if (intake_is_known(&screen->intake, field) || field->type == FIELD_GOAL)
			continue;
		int count;
		screen->step = field->step;
		screen->at = (int)(field - intake_step_fields(field->step, &count));
		return;
	}
}

struct screen *intake_screen_new(const struct coach_view *coach)
{
	struct intake_screen *screen = calloc(1, sizeof *screen);
	if (screen == NULL)
		die("the first steps");
	screen->screen.class = &intake_class;
	renew(&screen->screen, coach);
	find_place(screen);
	return &screen->screen;
}
