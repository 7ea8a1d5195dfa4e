#include "intake_screen.h"

#include "core/quick.h"
#include "tui/flags.h"
#include "kit_words.h"
#include "tui/list.h"

enum { PAIN_MOST = 10, WEEKDAYS = 7 };

int intake_field_count(const struct intake_screen *screen)
{
	int count;
	intake_step_fields(screen->step, &count);
	return count;
}

void intake_next_field(struct intake_screen *screen)
{
	screen->at = list_clamp(screen->at + 1, intake_field_count(screen));
}

/* --- answers --------------------------------------------------------------------- */

void intake_save(struct intake_screen *screen, struct effects *fx)
{
	screen->intake.started = true;
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_INTAKE, .intake = &screen->intake });
}

static void tell(struct intake_screen *screen, const struct intake_field *field, int32_t value,
		 struct effects *fx)
{
	intake_set(&screen->intake, field, value);
	intake_save(screen, fx);
}

void intake_open_list(struct intake_screen *screen, enum field_type type, int at)
{
	bool kit = type == FIELD_KIT;
	screen->lists = true;
	screen->list = (struct mark_list){ kit ? kit_lines : flag_lines, kit ? (int)KITS : (int)RED_FLAGS, at,
					   kit ? screen->intake.kit : screen->intake.flags };
}

void intake_take_marks(struct intake_screen *screen, uint32_t marks, struct effects *fx)
{
	bool kit = screen->list.lines == kit_lines;
	if (kit) {
		screen->intake.kit_asked = true;
		screen->intake.kit = marks;
	} else {
		screen->intake.flags_asked = true;
		screen->intake.flags = marks;
	}
	intake_save(screen, fx);
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
		intake_open_list(screen, FIELD_FLAGS, FLAG_NIGHT_PAIN);
}

void intake_choose(struct intake_screen *screen, const struct intake_field *field, int which,
		   struct effects *fx)
{
	if (which < 0 || which > field->most - field->least)
		return;
	tell(screen, field, intake_choice(field, which), fx);
	intake_next_field(screen);
}

static void turn_day(struct intake_screen *screen, const struct intake_field *field, int day,
		     struct effects *fx)
{
	if (day >= 1 && day <= WEEKDAYS)
		tell(screen, field, screen->intake.run_days ^ 1 << (day - 1), fx);
}

/* The first digit of a number is typed already. */
void intake_type(struct intake_screen *screen, uint32_t key)
{
	screen->edit = (struct edit){ 0 };
	screen->typing = true;
	if (key != 0)
		edit_key(&screen->edit, key);
}

bool intake_is_typed(enum field_type type)
{
	return type == FIELD_NUMBER || type == FIELD_LENGTH || type == FIELD_HOURS || type == FIELD_TEXT ||
	       type == FIELD_GOAL;
}

/* A digit that follows "1 0" says that no ten was meant: the 0 answers the question after that of the 1. */
static void keep_nought(struct intake_screen *screen, struct effects *fx)
{
	const struct intake_field *field = intake_field(screen);
	if (field->type != FIELD_SCALE || screen->at == screen->last)
		return;
	tell(screen, field, 0, fx);
	intake_next_field(screen);
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
		intake_next_field(screen);
	}
	return says != DIGIT_NONE;
}

/* Takes a key that answers the field in focus. */
bool intake_take_answer(struct intake_screen *screen, uint32_t key, struct effects *fx)
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
		intake_choose(screen, field, (int)key - '1', fx);
	else if (field->type == FIELD_DAYS)
		turn_day(screen, field, (int)key - '0', fx);
	else if (intake_is_typed(field->type))
		intake_type(screen, key);
	return true;
}

/* --- what is typed ------------------------------------------------------------------ */

static void refuse(struct intake_screen *screen, const struct intake_field *field)
{
	char words[120], range[80];
	struct text text = TEXT(words), inner = TEXT(range);
	intake_range(intake_units(screen), field, &inner);
	text_addf(&text, "That does not fit: %s.", range);
	notice_set(&screen->notice, words);
}

static void take_text(struct intake_screen *screen, struct effects *fx)
{
	struct text shoes = TEXT(screen->shoes);
	text_add(&shoes, screen->edit.text);
	screen->intake.shoes = screen->shoes;
	intake_save(screen, fx);
}

static void take_goal(struct intake_screen *screen, struct effects *fx)
{
	struct effect effect = { .kind = EFFECT_COMMAND };
	struct text text = TEXT(effect.text);
	text_addf(&text, "goal %s", screen->edit.text);
	effects_add(fx, effect);
}

/* What contradicts another answer is told, and not kept. */
static bool tell_checked(struct intake_screen *screen, const struct intake_field *field, int32_t value,
			 struct effects *fx)
{
	struct err err = { 0 };
	struct intake then = screen->intake;
	intake_set(&then, field, value);
	if (!intake_check(&then, screen->coach->today, intake_units(screen), &err) &&
	    intake_check(&screen->intake, screen->coach->today, intake_units(screen), NULL)) {
		notice_set(&screen->notice, err.text);
		return false;
	}
	tell(screen, field, value, fx);
	return true;
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
	} else if (intake_parse(intake_units(screen), field, screen->edit.text, &value)) {
		if (!tell_checked(screen, field, value, fx))
			return;
	} else {
		refuse(screen, field);
		return;
	}
	intake_next_field(screen);
}

/* What leads away from a line of text ends it first, so that Tab and the arrows lose nothing. */
void intake_take_typing(struct intake_screen *screen, uint32_t key, struct effects *fx)
{
	bool away = key == KEY_TAB_ || key == KEY_DOWN_ || key == KEY_UP_;
	enum edit_end end = away ? EDIT_TAKEN : edit_key(&screen->edit, key);
	if (end == EDIT_GOES_ON)
		return;
	screen->typing = false;
	if (end == EDIT_TAKEN)
		take_typed(screen, fx);
}
