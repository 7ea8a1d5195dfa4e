#include "session_inner.h"

static void open_ask(struct session *s, enum session_ask ask, int item, bool last)
{
	s->ask = ask;
	s->ask_item = item;
	s->ask_last = last;
}

void session_ask_last(struct session *s, int item, enum session_ask first)
{
	open_ask(s, first, item, true);
}

void session_ask_pain(struct session *s, struct session_event ev)
{
	(void)ev;
	open_ask(s, ASK_PAIN, session_turn(s)->item, false);
}

/* The last question is answered: what waited under it goes on. */
static void close_ask(struct session *s)
{
	open_ask(s, ASK_NOTHING, 0, false);
	session_settle_rest(s);
	session_go_on(s);
}

/* After pain and choice: at the end of an exercise its effort (and form), else back to work. */
static void ask_on(struct session *s)
{
	if (s->ask_last)
		s->ask = ASK_EFFORT;
	else
		close_ask(s);
}

static bool is_answer(int32_t value)
{
	return value == ANSWER_SKIPPED || (value >= 0 && value <= 10);
}

/* Of several digits the highest counts; a digit counts more than none. */
static void tell(int8_t *told, int32_t value)
{
	if (*told == ANSWER_NOT_ASKED || value > *told)
		*told = (int8_t)value;
}

/* The side that a pain told with the key belongs to: the one at work, or the one just over. */
static struct set_result *pained_side(struct session *s)
{
	if (s->stage == STAGE_SWITCH)
		return &session_item(s)->set[session_turn(s)->set][0];
	return s->stage == STAGE_REST || session_side_has_begun(s) ? session_side_result(s) : NULL;
}

static bool is_too_much(const struct session *s, int32_t pain)
{
	return pain > s->item[s->ask_item].exercise->pain_ceiling || pain >= s->plan->pain_stop;
}

void session_take_pain(struct session *s, struct session_event ev)
{
	if (s->ask != ASK_PAIN || !is_answer(ev.value))
		return;
	tell(&s->item[s->ask_item].pain, ev.value);
	struct set_result *side = s->ask_last ? NULL : pained_side(s);
	if (side != NULL && ev.value != ANSWER_SKIPPED)
		tell(&side->pain, ev.value);
	if (is_too_much(s, ev.value))
		s->ask = ASK_CHOICE;
	else
		ask_on(s);
}

void session_take_effort(struct session *s, struct session_event ev)
{
	if (s->ask != ASK_EFFORT || !is_answer(ev.value))
		return;
	s->item[s->ask_item].effort = (int8_t)ev.value;
	if (s->item[s->ask_item].exercise->form_gate)
		s->ask = ASK_FORM;
	else
		close_ask(s);
}

static bool is_form(int32_t value)
{
	return value == ANSWER_SKIPPED || (value >= SESSION_FORM_LEAST && value <= SESSION_FORM_MOST);
}

void session_take_form(struct session *s, struct session_event ev)
{
	if (s->ask != ASK_FORM || !is_form(ev.value))
		return;
	s->item[s->ask_item].form = (int8_t)ev.value;
	close_ask(s);
}

/* When an exercise is over the easier one is for next time; before that it is for now. */
static void choose_easier(struct session *s)
{
	bool over = session_item_is_over(s, s->ask_item);
	s->item[s->ask_item].easier_next = over;
	if (over) {
		ask_on(s);
		return;
	}
	s->ask = ASK_NOTHING;
	session_make_easier(s, s->ask_item);
	if (s->ask == ASK_NOTHING)
		close_ask(s);
}

static void choose_leave_out(struct session *s)
{
	if (s->ask_last)
		ask_on(s);
	else
		session_leave_out(s, s->ask_item, SKIP_PAIN, ASK_EFFORT);
}

static void (*const choices[SESSION_CHOICES])(struct session *) = {
	[CHOICE_EASIER] = choose_easier, [CHOICE_LESS_DEPTH] = ask_on, [CHOICE_LEAVE_OUT] = choose_leave_out,
	[CHOICE_GO_ON] = ask_on,         [CHOICE_STOP] = session_leave,
};

void session_take_choice(struct session *s, struct session_event ev)
{
	if (s->ask != ASK_CHOICE || ev.value < 0 || ev.value >= SESSION_CHOICES)
		return;
	struct item_result *item = &s->item[s->ask_item];
	if (ev.value == CHOICE_EASIER && item->exercise->easier == NULL)
		return;
	item->choice = (int8_t)ev.value;
	choices[ev.value](s);
}
