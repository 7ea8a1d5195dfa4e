#include "guide_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "base/text.h"
#include "core/retest.h"
#include "tui/list.h"

const struct binding guide_ready_bindings[] = {
	{ ' ', GUIDE_BEGIN, "Space", "begin", "begin, with some seconds to get ready; also Enter" },
	{ KEY_ENTER_, GUIDE_BEGIN, NULL, NULL, NULL },
	{ '0', GUIDE_BY_HAND, "0-9", "enter by hand", "enter a result that was counted without the program" },
	{ KEY_ESC_, GUIDE_LEAVE, "Esc", "back", "back; what was told of the first leg is kept" },
	{ 0 },
};

const struct binding guide_run_bindings[] = {
	{ ' ', GUIDE_END, "Space", "stop", "it is over; also Enter" },
	{ KEY_ENTER_, GUIDE_END, NULL, NULL, NULL },
	{ 'p', GUIDE_PAUSE, "p", "pause", "pause, and go on after some seconds to get ready" },
	{ KEY_ESC_, GUIDE_LEAVE, "Esc", "leave", "leave; this leg is not kept" },
	{ 'r', GUIDE_AGAIN, "r", "again", "this leg again from its start" },
	{ 0 },
};

const struct binding guide_number_bindings[] = {
	{ '0', GUIDE_DIGIT, "0-9", "number", "the digits of the result; the first one replaces what was counted" },
	{ '+', GUIDE_MORE, "+ -", "correct", "one more, one less" },
	{ KEY_UP_, GUIDE_MORE, NULL, NULL, NULL },
	{ '-', GUIDE_LESS, NULL, NULL, NULL },
	{ KEY_DOWN_, GUIDE_LESS, NULL, NULL, NULL },
	{ KEY_BACKSPACE_, GUIDE_ERASE, "Bksp", NULL, "take the last digit away" },
	{ KEY_ENTER_, GUIDE_TAKE, "Enter", "take", "keep the result" },
	{ 'r', GUIDE_AGAIN, "r", "again", "this leg again from its start" },
	{ KEY_ESC_, GUIDE_LEAVE, "Esc", "leave", "leave; this leg is not kept" },
	{ 0 },
};

const struct binding guide_mark_bindings[] = {
	{ ' ', GUIDE_MARK, "Space", "mark", "what is marked was seen, or was not" },
	{ '1', GUIDE_DIGIT, "1-9", NULL, "the mark of that row" },
	{ KEY_ENTER_, GUIDE_TAKE, "Enter", "take", "keep the sum" },
	{ KEY_ESC_, GUIDE_LEAVE, "Esc", "leave", "leave; this leg is not kept" },
	{ 0 },
};

const struct binding guide_pain_bindings[] = {
	{ '0', GUIDE_DIGIT, "0-9", "pain", "highest knee pain in it; 1, then 0 is ten" },
	{ 's', GUIDE_NOT_KNOWN, "s", "not known", "leave it not known" },
	{ KEY_ENTER_, GUIDE_TAKE, "Enter", "take", "keep the digit" },
	{ KEY_ESC_, GUIDE_LEAVE, "Esc", "leave", "leave; this leg is not kept" },
	{ 0 },
};

const struct binding guide_told_bindings[] = {
	{ KEY_ENTER_, GUIDE_LEAVE, "Enter", "done", "back; everything is saved" },
	{ 'n', GUIDE_NEXT_TEST, "n", "next test", "on to the next test that is due" },
	{ KEY_ESC_, GUIDE_LEAVE, NULL, NULL, NULL },
	{ 0 },
};

static const struct binding guide_last_bindings[] = {
	{ KEY_ENTER_, GUIDE_LEAVE, "Enter", "done", "back; everything is saved" },
	{ KEY_ESC_, GUIDE_LEAVE, NULL, NULL, NULL },
	{ 0 },
};

const struct binding *guide_screen_bindings(const struct screen *screen)
{
	static const struct binding *const tables[GUIDE_STEPS] = {
		[GUIDE_READY] = guide_ready_bindings, [GUIDE_RUNS] = guide_run_bindings,
		[GUIDE_NUMBER] = guide_number_bindings, [GUIDE_MARKS] = guide_mark_bindings,
		[GUIDE_PAIN] = guide_pain_bindings, [GUIDE_TOLD] = guide_told_bindings,
	};
	const struct guide_screen *s = (const struct guide_screen *)screen;
	if (s->step == GUIDE_TOLD && guide_screen_next(s) == NULL)
		return guide_last_bindings;
	return tables[s->step];
}

/* --- time -------------------------------------------------------------------------- */

/* Each beat of a metronome is heard; of a clock its beginning and its end are. */
static void ring(struct guide_screen *s, struct effects *fx)
{
	int64_t beat = guide_beat(&s->guide);
	if (beat == s->beat)
		return;
	bool begins = s->beat == NOT_KNOWN && beat == 0;
	s->beat = beat;
	if (beat != NOT_KNOWN && (begins || s->test->guide.kind == GUIDE_METRONOME))
		effects_add(fx, (struct effect){ .kind = EFFECT_BELL });
}

static void run_until(struct guide_screen *s, int64_t now_ms, struct effects *fx)
{
	if (s->step != GUIDE_RUNS)
		return;
	if (guide_tick(&s->guide, now_ms - s->began_ms)) {
		effects_add(fx, (struct effect){ .kind = EFFECT_BELL });
		guide_screen_ask(s, guide_counted(&s->guide));
		return;
	}
	ring(s, fx);
}

static int64_t wake_ms(const struct screen *screen, int64_t now_ms)
{
	enum { LOOK_MS = 250 };
	const struct guide_screen *s = (const struct guide_screen *)screen;
	if (s->step != GUIDE_RUNS || !session_is_running(&s->guide.session))
		return -1;
	int64_t change_ms = session_at(&s->guide.session).change_ms;
	int64_t due_ms = change_ms < 0 ? now_ms + LOOK_MS : s->began_ms + change_ms;
	return due_ms < now_ms + LOOK_MS ? due_ms : now_ms + LOOK_MS;
}

/* --- which test ------------------------------------------------------------------------ */

/* What was told of it today, copied: the diary it stands in is read anew after each save. */
static void keep_told(struct guide_screen *s)
{
	s->result = retest_on(s->coach->diary, s->test->id, s->coach->today);
	struct text detail = TEXT(s->detail);
	text_add(&detail, s->result.detail == NULL ? "" : s->result.detail);
	for (int knee = 0; knee < KNEES; knee++) {
		struct text words = TEXT(s->words[knee]);
		marks_of_side(s->result.detail, (enum side)knee, &words);
	}
	s->result.test_id = s->test->id;
	s->result.detail = s->result.detail == NULL ? NULL : s->detail;
}

static void open_test(struct guide_screen *s, const struct test *test)
{
	s->test = test;
	s->step = GUIDE_READY;
	s->second = false;
	s->side = test->sides ? guide_first_side(&s->coach->diary->intake) : SIDE_BOTH;
	keep_told(s);
}

static void next_test(struct guide_screen *s)
{
	const struct test *next = guide_screen_next(s);
	if (next != NULL)
		open_test(s, next);
}

/* --- keys ---------------------------------------------------------------------------- */

static void begin(struct guide_screen *s, int64_t now_ms)
{
	if (!guide_runs(s->test)) {
		guide_screen_ask(s, NOT_KNOWN);
		return;
	}
	guide_begin(&s->guide, s->test);
	s->began_ms = now_ms;
	s->beat = NOT_KNOWN;
	s->step = GUIDE_RUNS;
}

/* In the lead-in there is nothing to end yet: the key begins the work at once. */
static void end(struct guide_screen *s)
{
	if (s->guide.session.paused)
		guide_resume(&s->guide);
	else
		guide_end(&s->guide);
	if (guide_is_over(&s->guide))
		guide_screen_ask(s, guide_counted(&s->guide));
}

static void pause(struct guide_screen *s)
{
	if (s->guide.session.paused)
		guide_resume(&s->guide);
	else
		guide_pause(&s->guide);
}

/* What runs is over for the ear too. */
static void again(struct guide_screen *s)
{
	if (s->step == GUIDE_RUNS)
		guide_pause(&s->guide);
	s->step = GUIDE_READY;
}

static void step_number(struct guide_screen *s, int by)
{
	int number = (s->number == NOT_KNOWN ? s->test->least : s->number) + (s->number == NOT_KNOWN ? 0 : by);
	s->number = number < s->test->least ? s->test->least : number > s->test->most ? s->test->most : number;
	s->typed = false;
}

static void erase(struct guide_screen *s)
{
	enum { TEN = 10 };
	s->number = s->number >= TEN ? s->number / TEN : NOT_KNOWN;
	s->typed = s->number != NOT_KNOWN;
}

static void by_hand(struct guide_screen *s, uint32_t key)
{
	guide_screen_ask(s, NOT_KNOWN);
	if (s->step == GUIDE_NUMBER)
		guide_screen_digit(s, key);
}

static void press_digit(struct guide_screen *s, uint32_t key)
{
	if (s->step == GUIDE_MARKS)
		guide_screen_toggle(s, (int)(key - '1'));
	else
		guide_screen_digit(s, key);
}

static void act(struct guide_screen *s, int action, const struct msg *msg, struct effects *fx)
{
	switch (action) {
	case GUIDE_BEGIN: begin(s, msg->now_ms); break;
	case GUIDE_END: end(s); break;
	case GUIDE_PAUSE: pause(s); break;
	case GUIDE_AGAIN: again(s); break;
	case GUIDE_BY_HAND: by_hand(s, msg->key); break;
	case GUIDE_DIGIT: press_digit(s, msg->key); break;
	case GUIDE_LESS: step_number(s, -1); break;
	case GUIDE_MORE: step_number(s, 1); break;
	case GUIDE_ERASE: erase(s); break;
	case GUIDE_MARK: guide_screen_toggle(s, s->mark_at); break;
	case GUIDE_NOT_KNOWN: s->pain = NOT_KNOWN; guide_screen_take(s, fx); break;
	case GUIDE_TAKE: guide_screen_take(s, fx); break;
	case GUIDE_NEXT_TEST: next_test(s); break;
	case GUIDE_LEAVE: effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE }); break;
	default: break;
	}
}

/* All digits stand in the tables as the first one of them. */
static int action_of(const struct guide_screen *s, uint32_t key)
{
	const struct binding *bindings = guide_screen_bindings(&s->screen);
	bool digit = key >= '0' && key <= '9';
	return binding_find(bindings, digit ? (s->step == GUIDE_MARKS ? '1' : '0') : key);
}

static void press(struct guide_screen *s, const struct msg *msg, struct effects *fx)
{
	if (s->step == GUIDE_PAIN && guide_screen_pain(s, msg->key))
		return;
	int action = action_of(s, msg->key);
	if (action != 0)
		act(s, action, msg, fx);
	else if (s->step == GUIDE_MARKS &&
	         list_key(&s->mark_at, guide_screen_mark_rows(s->test), 1, LIST_ARROWS_AND_LETTERS, msg->key))
		return;
	else
		everywhere_key(msg->key, fx);
}

/* Stopped with Ctrl-Z, it pauses as of that moment. */
static void stopped(struct guide_screen *s, const struct msg *msg)
{
	if (s->step == GUIDE_RUNS && !guide_tick(&s->guide, msg->at_ms - s->began_ms))
		guide_pause(&s->guide);
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct guide_screen *s = (struct guide_screen *)screen;
	notice_update(&s->notice, msg);
	if (msg->kind == MSG_PAUSED)
		stopped(s, msg);
	if (msg->kind == MSG_NOTICE)
		guide_screen_take_back(s);
	if (msg->kind == MSG_KEY)
		s->saving = false;
	bool ran = s->step == GUIDE_RUNS;
	run_until(s, msg->now_ms, fx);
	const struct session before = s->guide.session;
	if (msg->kind == MSG_KEY)
		press(s, msg, fx);
	if (s->step == GUIDE_RUNS)
		ring(s, fx);
	if (ran || s->step == GUIDE_RUNS)
		ear_follow(&s->ear, ran ? &before : &s->guide.session, &s->guide.session);
}

static void hear(const struct screen *screen, int64_t now_ms, struct heard *out)
{
	const struct guide_screen *s = (const struct guide_screen *)screen;
	(void)now_ms;
	ear_tell(&s->ear, s->look.sound, s->began_ms, out);
}

/* --- begin and end ------------------------------------------------------------------- */

static void renew(struct screen *screen, const struct coach_view *coach)
{
	struct guide_screen *s = (struct guide_screen *)screen;
	const struct test *test = shelf_test(coach->shelf, s->test->id);
	s->coach = coach;
	s->test = test != NULL ? test : s->test;
	s->saving = false;
}

static void title(const struct screen *screen, struct text *out)
{
	text_add(out, ((const struct guide_screen *)screen)->test->name);
}

static void free_guide(struct screen *screen)
{
	free(screen);
}

static const struct screen_class guide_class = {
	.name = "Test",
	.bindings = guide_ready_bindings,
	.bindings_now = guide_screen_bindings,
	.update = update,
	.view = guide_screen_view,
	.say = guide_screen_say,
	.wake_ms = wake_ms,
	.free = free_guide,
	.renew = renew,
	.hear = hear,
	.title = title,
};

struct screen *guide_screen_new(const struct coach_view *coach, const char *id, const char *typed, struct look look)
{
	const struct test *test = shelf_test(coach->shelf, id);
	struct guide_screen *s = test == NULL ? NULL : calloc(1, sizeof *s);
	if (test == NULL)
		return NULL;
	if (s == NULL)
		die("the screen of a test");
	s->screen.class = &guide_class;
	s->coach = coach;
	s->look = look;
	open_test(s, test);
	for (; *typed >= '0' && *typed <= '9'; typed++)
		by_hand(s, (uint32_t)*typed);
	return &s->screen;
}
