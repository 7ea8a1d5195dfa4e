#include "intake_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "flags.h"
#include "kit_words.h"
#include "tui/list.h"

enum intake_action {
	INTAKE_ANSWER = 1, INTAKE_SKIP, INTAKE_NEXT, INTAKE_BACK, INTAKE_RULE, INTAKE_LEAVE, INTAKE_ENTER, INTAKE_YES, INTAKE_NO,
};

enum { PAIN_MOST = 10, PAGE_ROWS = 5, WEEKDAYS = 7 };

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

static int fields(const struct intake_screen *screen)
{
	int count;
	intake_step_fields(screen->step, &count);
	return count;
}

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

static void next_field(struct intake_screen *screen)
{
	screen->at = list_clamp(screen->at + 1, fields(screen));
}

/* --- answers --------------------------------------------------------------------- */

static void save(struct intake_screen *screen, struct effects *fx)
{
	screen->intake.started = true;
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_INTAKE, .intake = &screen->intake });
}

static void tell(struct intake_screen *screen, const struct intake_field *field, int32_t value, struct effects *fx)
{
	intake_set(&screen->intake, field, value);
	save(screen, fx);
}

static void open_list(struct intake_screen *screen, enum field_type type, int at)
{
	bool kit = type == FIELD_KIT;
	screen->lists = true;
	screen->list = (struct mark_list){ kit ? kit_lines : flag_lines, kit ? (int)KITS : (int)RED_FLAGS, at,
					   kit ? screen->intake.kit : screen->intake.flags };
}

static void take_marks(struct intake_screen *screen, uint32_t marks, struct effects *fx)
{
	bool kit = screen->list.lines == kit_lines;
	if (kit) {
		screen->intake.kit_asked = true;
		screen->intake.kit = marks;
	} else {
		screen->intake.flags_asked = true;
		screen->intake.flags = marks;
	}
	save(screen, fx);
	if (!kit && marks != 0)
		effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_RED_FLAGS });
}

/* Pain that wakes at night is on the list of signs, so the list opens on its line. */
static void tell_pain(struct intake_screen *screen, int at, int pain, struct effects *fx)
{
	int count;
	const struct intake_field *field = intake_step_fields(screen->step, &count) + at;
	tell(screen, field, pain, fx);
	screen->last = at;
	if (field->at == offsetof(struct intake, pain_at[PLACE_NIGHT]) && pain > 0)
		open_list(screen, FIELD_FLAGS, FLAG_NIGHT_PAIN);
}

static void choose(struct intake_screen *screen, const struct intake_field *field, int which, struct effects *fx)
{
	if (which < 0 || which > field->most - field->least)
		return;
	tell(screen, field, field->least + which, fx);
	next_field(screen);
}

static void turn_day(struct intake_screen *screen, const struct intake_field *field, int day, struct effects *fx)
{
	if (day >= 1 && day <= WEEKDAYS)
		tell(screen, field, screen->intake.run_days ^ 1 << (day - 1), fx);
}

/* The first digit of a number is typed already. */
static void type(struct intake_screen *screen, uint32_t key)
{
	screen->edit = (struct edit){ 0 };
	screen->typing = true;
	if (key != 0)
		edit_key(&screen->edit, key);
}

static bool is_typed(enum field_type type)
{
	return type == FIELD_NUMBER || type == FIELD_LENGTH || type == FIELD_HOURS || type == FIELD_TEXT || type == FIELD_GOAL;
}

/* A digit that follows "1 0" says that no ten was meant: the 0 answers the question after that of the 1. */
static void keep_nought(struct intake_screen *screen, struct effects *fx)
{
	const struct intake_field *field = intake_field(screen);
	if (field->type != FIELD_SCALE || screen->at == screen->last)
		return;
	tell(screen, field, 0, fx);
	next_field(screen);
}

static bool take_scale(struct intake_screen *screen, uint32_t key, struct effects *fx)
{
	int pain = NOT_KNOWN;
	if (screen->digits.ten && key >= '0' && key <= '9')
		keep_nought(screen, fx);
	enum digit_says says = digits_take(&screen->digits, key, 0, PAIN_MOST, &pain);
	if (says == DIGIT_PROPOSES) {
		notice_set(&screen->notice, digits_ten_words);
	} else if (says == DIGIT_TEN) {
		tell_pain(screen, screen->last, pain, fx);
	} else if (says == DIGIT_ANSWER) {
		tell_pain(screen, screen->at, pain, fx);
		next_field(screen);
	}
	return says != DIGIT_NONE;
}

/* Takes a key that answers the field in focus. */
static bool answer(struct intake_screen *screen, uint32_t key, struct effects *fx)
{
	const struct intake_field *field = intake_field(screen);
	bool digit = key >= '0' && key <= '9';
	if (field == NULL)
		return false;
	if (field->type == FIELD_SCALE || screen->digits.one || screen->digits.ten)
		return take_scale(screen, key, fx);
	if (!digit)
		return false;
	if (field->type == FIELD_CHOICE)
		choose(screen, field, (int)key - '1', fx);
	else if (field->type == FIELD_DAYS)
		turn_day(screen, field, (int)key - '0', fx);
	else if (is_typed(field->type))
		type(screen, key);
	return true;
}

/* --- what is typed ------------------------------------------------------------------ */

static void refuse(struct intake_screen *screen, const struct intake_field *field)
{
	char words[120], range[80];
	struct text text = TEXT(words), inner = TEXT(range);
	intake_range(&screen->intake, field, &inner);
	text_addf(&text, "That does not fit: %s.", range);
	notice_set(&screen->notice, words);
}

static void take_text(struct intake_screen *screen, struct effects *fx)
{
	struct text shoes = TEXT(screen->shoes);
	text_add(&shoes, screen->edit.text);
	screen->intake.shoes = screen->shoes;
	save(screen, fx);
}

static void take_goal(struct intake_screen *screen, struct effects *fx)
{
	struct effect effect = { .kind = EFFECT_COMMAND };
	struct text text = TEXT(effect.text);
	text_addf(&text, "goal %s", screen->edit.text);
	effects_add(fx, effect);
}

static void take_typed(struct intake_screen *screen, struct effects *fx)
{
	const struct intake_field *field = intake_field(screen);
	int32_t value;
	if (screen->edit.text[0] == '\0')
		return;
	if (field->type == FIELD_TEXT) {
		take_text(screen, fx);
	} else if (field->type == FIELD_GOAL) {
		take_goal(screen, fx);
	} else if (intake_parse(&screen->intake, field, screen->edit.text, &value)) {
		tell(screen, field, value, fx);
	} else {
		refuse(screen, field);
		return;
	}
	next_field(screen);
}

/* What leads away from a line of text ends it first, so that Tab and the arrows lose nothing. */
static void press_typing(struct intake_screen *screen, uint32_t key, struct effects *fx)
{
	bool away = key == KEY_TAB_ || key == KEY_DOWN_ || key == KEY_UP_;
	enum edit_end end = away ? EDIT_TAKEN : edit_key(&screen->edit, key);
	if (end == EDIT_GOES_ON)
		return;
	screen->typing = false;
	if (end == EDIT_TAKEN)
		take_typed(screen, fx);
}

/* --- keys --------------------------------------------------------------------------- */

static void enter(struct intake_screen *screen, struct effects *fx)
{
	const struct intake_field *field = intake_field(screen);
	if (field == NULL)
		turn_step(screen, 1, fx);
	else if (is_typed(field->type) && !intake_is_known(&screen->intake, field))
		type(screen, 0);
	else if ((field->type == FIELD_FLAGS || field->type == FIELD_KIT) && !intake_is_known(&screen->intake, field))
		open_list(screen, field->type, 0);
	else if (screen->at + 1 < fields(screen))
		next_field(screen);
	else
		turn_step(screen, 1, fx);
}

static void yes_or_no(struct intake_screen *screen, bool yes, struct effects *fx)
{
	const struct intake_field *field = intake_field(screen);
	if (field == NULL)
		return;
	if (field->type == FIELD_CHOICE && field->at == offsetof(struct intake, running))
		choose(screen, field, yes, fx);
	else if (field->type == FIELD_CHOICE && field->at == offsetof(struct intake, pattern))
		choose(screen, field, !yes, fx);
	else if (field->type != FIELD_FLAGS && field->type != FIELD_KIT)
		return;
	else
		open_list(screen, field->type, 0);
	if (screen->lists && !yes) {
		screen->lists = false;
		take_marks(screen, 0, fx);
	}
}

static void skip(struct intake_screen *screen, struct effects *fx)
{
	const struct intake_field *field = intake_field(screen);
	if (field != NULL && intake_is_known(&screen->intake, field)) {
		intake_forget(&screen->intake, field);
		save(screen, fx);
	}
	if (field == NULL || screen->at + 1 == fields(screen))
		turn_step(screen, 1, fx);
	else
		next_field(screen);
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
		take_marks(screen, screen->list.marks, fx);
}

static void press(struct intake_screen *screen, uint32_t key, struct effects *fx)
{
	if (screen->typing) {
		press_typing(screen, key, fx);
		return;
	}
	if (screen->lists) {
		press_list(screen, key, fx);
		return;
	}
	if (answer(screen, key, fx))
		return;
	int action = binding_find(bindings_now(&screen->screen), key);
	if (action != 0)
		act(screen, action, fx);
	else if (!list_key(&screen->at, fields(screen), PAGE_ROWS, LIST_ARROWS_AND_LETTERS, key))
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
