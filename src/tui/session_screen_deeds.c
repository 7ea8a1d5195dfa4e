#include "session_screen.h"

void session_screen_notice(struct session_screen *s, const char *words)
{
	struct text text = TEXT(s->notice);
	text_add(&text, words);
}

/* --- deeds: what an action does that is more than one event ------------------ */

typedef void deed(struct session_screen *s, int value, struct effects *fx);

/* The file's word where a person knows it. */
static const char *deed_word(enum session_event_kind kind)
{
	static const char *const words[SESSION_EVENT_KINDS] = {
		[SESSION_REST_ADD] = "change of the rest",
		[SESSION_EDIT_REPS] = "correction",
	};
	return words[kind] == NULL ? session_event_word(kind) : words[kind];
}

static void take_back(struct session_screen *s, int value, struct effects *fx)
{
	(void)value, (void)fx;
	int at = session_log_undo_target(s->log, s->count);
	if (at < 0) {
		session_screen_notice(s, "Nothing to undo.");
		return;
	}
	enum session_event_kind kind = s->log[at].kind;
	bool ran = !s->session.paused;
	session_screen_put(s, SESSION_UNDO, 0);
	bool asks = s->session.ask != ASK_NOTHING;
	s->paused_by_undo = ran && asks;
	struct text text = TEXT(s->notice);
	text_addf(&text, "Undone: %s. %s^R brings it back.", deed_word(kind),
		  asks ? "" : "Space goes on from here, ");
}

static void bring_back(struct session_screen *s, int value, struct effects *fx)
{
	(void)value, (void)fx;
	int at = session_log_redo_target(s->log, s->count);
	if (at < 0) {
		session_screen_notice(s, "Nothing to redo.");
		return;
	}
	struct text text = TEXT(s->notice);
	text_addf(&text, "Done again: %s.", deed_word(s->log[at].kind));
	session_screen_put(s, SESSION_REDO, 0);
}

static void make_easier(struct session_screen *s, int value, struct effects *fx)
{
	(void)value, (void)fx;
	int item = session_at(&s->session).item;
	const struct exercise *easier = session_screen_exercise(s, item)->easier;
	if (easier == NULL) {
		session_screen_notice(s, "There is no easier exercise than this one.");
		return;
	}
	if (!session_screen_put(s, SESSION_EASIER, 0))
		return;
	struct text text = TEXT(s->notice);
	text_addf(&text, "From now on: %s. u takes it back.", easier->name);
}

static void ask_reason(struct session_screen *s, int value, struct effects *fx)
{
	(void)value, (void)fx;
	if (!session_accepts(&s->session, SESSION_SKIP))
		return;
	s->overlay = OVERLAY_SKIP;
	s->overlay_item = session_at(&s->session).item;
}

static void ask_leave(struct session_screen *s, int value, struct effects *fx)
{
	(void)value, (void)fx;
	s->paused_to_ask = session_screen_put(s, SESSION_PAUSE, 0);
	s->overlay = OVERLAY_LEAVE;
	s->mark = 0;
}

static void other_view(struct session_screen *s, int value, struct effects *fx)
{
	(void)value, (void)fx;
	if (session_screen_exercise(s, session_at(&s->session).item)->figure_count < 2)
		session_screen_notice(s, "This exercise is drawn from one side alone.");
	s->other_view = !s->other_view;
}

static void usual_fault(struct session_screen *s, int value, struct effects *fx)
{
	(void)value, (void)fx;
	s->fault = !s->fault;
	if (s->fault && !session_screen_turn_to_fault(s))
		session_screen_notice(s, "No fault is drawn of this exercise.");
}

static void next_glyphs(struct session_screen *s, int value, struct effects *fx)
{
	static const char *const names[GLYPH_SETS] = { "braille", "half", "ascii" };
	(void)value;
	s->look.figure = (s->look.figure + 1) % GLYPH_SETS;
	struct effect setting = { .kind = EFFECT_SETTING, .id = "graphics" };
	struct text text = TEXT(setting.text);
	text_add(&text, names[s->look.figure]);
	effects_add(fx, setting);
}

static bool can_be_heard(const struct session_screen *s, enum sound sound)
{
	return !(sound == SOUND_TONES && s->no_tones) && !(sound == SOUND_VOICE && s->no_voice);
}

static void next_sound(struct session_screen *s, int value, struct effects *fx)
{
	(void)value, (void)fx;
	do
		s->look.sound = (s->look.sound + 1) % SOUNDS;
	while (!can_be_heard(s, s->look.sound));
	struct text text = TEXT(s->notice);
	text_addf(&text, "Sound in this session: %s.", sound_word(s->look.sound));
	if (s->no_tones)
		text_add(&text, s->no_voice ? " Neither tones nor voice can be had." : " Tones cannot be played.");
	else if (s->no_voice)
		text_add(&text, " There is no voice.");
}

static void open_help(struct session_screen *s, int value, struct effects *fx)
{
	(void)value;
	session_screen_put(s, SESSION_PAUSE, 0);
	effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_HELP });
}

static void answer(struct session_screen *s, int value, struct effects *fx)
{
	(void)fx;
	session_screen_answer(s, value);
}

static void move_mark(struct session_screen *s, int step, struct effects *fx)
{
	(void)fx;
	session_screen_move_mark(s, step);
}

static void choose(struct session_screen *s, int choice, struct effects *fx)
{
	(void)fx;
	session_screen_choose(s, choice);
}

static void act(struct session_screen *s, int action, struct effects *fx);

static void take(struct session_screen *s, int value, struct effects *fx)
{
	(void)value;
	struct option options[OPTIONS];
	int count = session_screen_options(s, options);
	if (count == 0 && s->mark != NO_MARK)
		session_screen_answer(s, s->mark);
	else if (s->mark >= 0 && s->mark < count)
		act(s, options[s->mark].action, fx);
}

static void skip(struct session_screen *s, int reason, struct effects *fx)
{
	(void)fx;
	s->overlay = OVERLAY_NONE;
	session_screen_put(s, SESSION_SKIP, reason);
}

static void move_set(struct session_screen *s, int step, struct effects *fx)
{
	(void)fx;
	session_screen_move_set(s, step);
}

static void correct(struct session_screen *s, int by, struct effects *fx)
{
	(void)fx;
	session_screen_correct(s, by);
}

/* --- leaving ---------------------------------------------------------------------- */

static void cancel(struct session_screen *s, int value, struct effects *fx)
{
	(void)value, (void)fx;
	if (s->overlay == OVERLAY_LEAVE && s->paused_to_ask)
		session_screen_put(s, SESSION_RESUME, 0);
	s->overlay = OVERLAY_NONE;
	s->mark = s->session.ask == ASK_CHOICE ? 0 : NO_MARK;
}

static void leave(struct session_screen *s, int value, struct effects *fx)
{
	(void)value;
	s->overlay = OVERLAY_NONE;
	effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
}

static void finish(struct session_screen *s, int value, struct effects *fx)
{
	(void)value, (void)fx;
	s->overlay = OVERLAY_NONE;
	session_screen_put(s, SESSION_LEAVE, 0);
}

static void discard(struct session_screen *s, int value, struct effects *fx)
{
	effects_add(fx, (struct effect){ .kind = EFFECT_SESSION_END, .value = SESSION_DISCARDED });
	leave(s, value, fx);
}

/* --- from key to deed -------------------------------------------------------------- */

/* An action does its deed, or else logs its event. */
static const struct {
	enum session_event_kind logs;
	deed *does;
	int value;
} acts[ACTS] = {
	[ACT_PAUSE] = { .logs = SESSION_PAUSE },
	[ACT_RESUME] = { .logs = SESSION_RESUME },
	[ACT_NEXT] = { .logs = SESSION_NEXT },
	[ACT_BACK] = { .logs = SESSION_BACK },
	[ACT_LONGER] = { .logs = SESSION_REST_ADD, .value = 15 },
	[ACT_SHORTER] = { .logs = SESSION_REST_ADD, .value = -15 },
	[ACT_PAIN] = { .logs = SESSION_ASK_PAIN },
	[ACT_UNDO] = { .does = take_back },
	[ACT_REDO] = { .does = bring_back },
	[ACT_EASIER] = { .does = make_easier },
	[ACT_SKIP] = { .does = ask_reason },
	[ACT_LEAVE] = { .does = ask_leave },
	[ACT_VIEW] = { .does = other_view },
	[ACT_FAULT] = { .does = usual_fault },
	[ACT_GLYPHS] = { .does = next_glyphs },
	[ACT_SOUND] = { .does = next_sound },
	[ACT_HELP] = { .does = open_help },
	[ACT_NOT_KNOWN] = { .does = answer, .value = ANSWER_SKIPPED },
	[ACT_LESS] = { .does = move_mark, .value = -1 },
	[ACT_MORE] = { .does = move_mark, .value = 1 },
	[ACT_TAKE] = { .does = take },
	[ACT_CHOICE_EASIER] = { .does = choose, .value = CHOICE_EASIER },
	[ACT_CHOICE_LESS_DEPTH] = { .does = choose, .value = CHOICE_LESS_DEPTH },
	[ACT_CHOICE_LEAVE_OUT] = { .does = choose, .value = CHOICE_LEAVE_OUT },
	[ACT_CHOICE_GO_ON] = { .does = choose, .value = CHOICE_GO_ON },
	[ACT_CHOICE_STOP] = { .does = choose, .value = CHOICE_STOP },
	[ACT_SKIP_PAIN] = { .does = skip, .value = SKIP_PAIN },
	[ACT_SKIP_TIME] = { .does = skip, .value = SKIP_TIME },
	[ACT_SKIP_KIT] = { .does = skip, .value = SKIP_KIT },
	[ACT_EARLIER] = { .does = move_set, .value = -1 },
	[ACT_LATER] = { .does = move_set, .value = 1 },
	[ACT_REP_MORE] = { .does = correct, .value = 1 },
	[ACT_REP_FEWER] = { .does = correct, .value = -1 },
	[ACT_CANCEL] = { .does = cancel },
	[ACT_KEEP] = { .does = leave },
	[ACT_FINISH] = { .does = finish },
	[ACT_DISCARD] = { .does = discard },
	[ACT_CLOSE] = { .does = leave },
};

static void act(struct session_screen *s, int action, struct effects *fx)
{
	if (acts[action].does != NULL)
		acts[action].does(s, acts[action].value, fx);
	else
		session_screen_put(s, acts[action].logs, acts[action].value);
}

/* Keys that mean the same on every screen, a running set included. */
static const struct {
	uint32_t key;
	enum effect_kind asks;
} anywhere[] = {
	{ 'Q', EFFECT_QUIT },
	{ KEY_CTRL('q'), EFFECT_QUIT },
	{ KEY_CTRL('l'), EFFECT_REDRAW },
};

static void do_anywhere(uint32_t key, struct effects *fx)
{
	for (size_t i = 0; i < sizeof anywhere / sizeof anywhere[0]; i++)
		if (anywhere[i].key == key)
			effects_add(fx, (struct effect){ .kind = anywhere[i].asks });
}

void session_screen_key(struct session_screen *s, uint32_t key, struct effects *fx)
{
	s->notice[0] = '\0';
	if (session_screen_about_ten(s, key))
		return;
	int action = binding_find(session_screen_bindings(s), key);
	if (action == ACT_DIGIT)
		session_screen_answer(s, (int)(key - '0'));
	else if (action != ACT_NONE)
		act(s, action, fx);
	else
		do_anywhere(key, fx);
}
