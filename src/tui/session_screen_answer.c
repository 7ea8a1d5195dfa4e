#include "session_screen.h"

/* A list has its first line marked, a scale nothing: there is no usual pain. */
static void mark_afresh(struct session_screen *s)
{
	s->mark = s->session.ask == ASK_CHOICE ? 0 : NO_MARK;
}

/* With the last answer everything goes on as it did before an undo brought the question back. */
static void go_on_after_undo(struct session_screen *s)
{
	if (s->session.ask != ASK_NOTHING)
		return;
	if (s->paused_by_undo)
		session_screen_put(s, SESSION_RESUME, 0);
	s->paused_by_undo = false;
}

void session_screen_answer(struct session_screen *s, int value)
{
	static const enum session_event_kind kinds[ASK_KINDS] = {
		[ASK_PAIN] = SESSION_PAIN, [ASK_EFFORT] = SESSION_EFFORT, [ASK_FORM] = SESSION_FORM,
	};
	enum session_event_kind kind = kinds[s->session.ask];
	bool logged = session_screen_put(s, kind, value);
	/* Form ends at five: its 1 is no beginning of a ten. */
	s->one_kind = logged && value == 1 && kind != SESSION_FORM ? kind : SESSION_TICK;
	mark_afresh(s);
	go_on_after_undo(s);
}

static int last_mark(const struct session_screen *s)
{
	struct option options[OPTIONS];
	int count = session_screen_options(s, options);
	if (count > 0)
		return count - 1;
	return s->session.ask == ASK_FORM ? SESSION_FORM_MOST : SCALE_TOP;
}

void session_screen_move_mark(struct session_screen *s, int step)
{
	int first = s->session.ask == ASK_FORM ? SESSION_FORM_LEAST : 0, last = last_mark(s);
	s->mark += step;
	if (s->mark > last)
		s->mark = last;
	if (s->mark < first)
		s->mark = first;
}

void session_screen_choose(struct session_screen *s, int choice)
{
	if (choice == CHOICE_EASIER && session_screen_exercise(s, s->session.ask_item)->easier == NULL)
		return;
	session_screen_put(s, SESSION_CHOICE, choice);
	s->mark = NO_MARK;
	go_on_after_undo(s);
}

/* The 1 that was saved becomes a ten: taken back and answered anew. Undo leaves a pause, which ends with it.
 */
static void take_ten(struct session_screen *s)
{
	enum session_event_kind kind = s->one_kind;
	bool was_paused = s->session.paused;
	session_screen_put(s, SESSION_UNDO, 0);
	session_screen_put(s, kind, SCALE_TOP);
	if (!was_paused)
		session_screen_put(s, SESSION_RESUME, 0);
	mark_afresh(s);
}

bool session_screen_about_ten(struct session_screen *s, uint32_t key)
{
	bool proposes = s->one_kind != SESSION_TICK && !s->ten && key == '0';
	bool takes = s->ten && key == KEY_ENTER_;
	if (takes)
		take_ten(s);
	s->ten = proposes;
	if (!proposes)
		s->one_kind = SESSION_TICK;
	return proposes || takes;
}
