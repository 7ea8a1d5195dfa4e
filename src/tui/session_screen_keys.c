#include "session_screen.h"

/* --- what the keys mean --------------------------------------------------- */

const struct binding session_screen_keys[MODES][24] = {
	[MODE_WORK] = {
		{ ' ', ACT_PAUSE, "Space", "pause", "pause; the repetition starts again after it" },
		{ 'n', ACT_NEXT, "n", "next", "end this side and go on; what was done counts" },
		{ 'b', ACT_BACK, "b", "back", "this side again, or the one before" },
		{ 'u', ACT_UNDO, "u", "undo", "take back the last thing you did" },
		{ KEY_CTRL('r'), ACT_REDO, "^R", NULL, "bring back what undo took" },
		{ 'p', ACT_PAIN, "p", "pain", "say how much the knee hurts now" },
		{ 'e', ACT_EASIER, "e", "easier", "the easier exercise from now on; a side that runs begins anew" },
		{ 's', ACT_SKIP, "s", "skip", "leave the rest of this exercise out, with a reason" },
		{ 'q', ACT_LEAVE, "q", "leave", "pause, and ask whether to keep it for later" },
		{ 'v', ACT_VIEW, "v", NULL, "the figure from the front or from the side" },
		{ 'i', ACT_FAULT, "i", NULL, "the usual fault, drawn beside the figure" },
		{ 'V', ACT_GLYPHS, "V", NULL, "the figure in braille, half blocks or ASCII" },
		{ 'a', ACT_SOUND, "a", NULL, "tones, voice or no sound, for this session" },
		{ '?', ACT_HELP, "?", NULL, "help; a running set pauses" },
	},
	[MODE_OPEN] = {
		{ ' ', ACT_PAUSE, "Space", "pause", NULL },
		{ 'n', ACT_NEXT, "n", "when done", "end this side and go on" },
		{ KEY_ENTER_, ACT_NEXT, NULL, NULL, NULL },
		{ 'b', ACT_BACK, "b", "back", NULL },
		{ 'u', ACT_UNDO, "u", "undo", NULL },
		{ KEY_CTRL('r'), ACT_REDO, "^R", NULL, "redo" },
		{ 'p', ACT_PAIN, "p", "pain", NULL },
		{ 'e', ACT_EASIER, "e", "easier", NULL },
		{ 's', ACT_SKIP, "s", "skip", NULL },
		{ 'q', ACT_LEAVE, "q", "leave", NULL },
		{ 'v', ACT_VIEW, "v", NULL, "the figure from the front or from the side" },
		{ 'i', ACT_FAULT, "i", NULL, "the usual fault, drawn beside the figure" },
		{ 'V', ACT_GLYPHS, "V", NULL, "the figure in braille, half blocks or ASCII" },
		{ 'a', ACT_SOUND, "a", NULL, "tones, voice or no sound, for this session" },
		{ '?', ACT_HELP, "?", NULL, "help; a running set pauses" },
	},
	[MODE_REST] = {
		{ ' ', ACT_PAUSE, "Space", "pause", NULL },
		{ 'n', ACT_NEXT, "n", "start now", "end the rest" },
		{ KEY_ENTER_, ACT_NEXT, NULL, NULL, NULL },
		{ '+', ACT_LONGER, "+ -", "15 s", "15 seconds more or less of rest" },
		{ '-', ACT_SHORTER, NULL, NULL, NULL },
		{ '[', ACT_EARLIER, "[ ]", "earlier sets", "mark a set that was done; + and - correct it" },
		{ ']', ACT_LATER, NULL, NULL, NULL },
		{ 'u', ACT_UNDO, "u", "undo", NULL },
		{ KEY_CTRL('r'), ACT_REDO, "^R", NULL, "redo" },
		{ 'p', ACT_PAIN, "p", "pain", NULL },
		{ 'e', ACT_EASIER, "e", "easier", NULL },
		{ 'q', ACT_LEAVE, "q", "leave", NULL },
		{ 'b', ACT_BACK, "b", NULL, "back: the set before again" },
		{ 's', ACT_SKIP, "s", NULL, "skip" },
		{ 'v', ACT_VIEW, "v", NULL, "the figure from the front or from the side" },
		{ 'i', ACT_FAULT, "i", NULL, "the usual fault, drawn beside the figure" },
		{ 'V', ACT_GLYPHS, "V", NULL, "the figure in braille, half blocks or ASCII" },
		{ 'a', ACT_SOUND, "a", NULL, "tones, voice or no sound, for this session" },
		{ '?', ACT_HELP, "?", NULL, "help; a running set pauses" },
	},
	[MODE_OVERDUE] = {
		{ ' ', ACT_NEXT, "Space", "start now", "start the next set" },
		{ KEY_ENTER_, ACT_NEXT, NULL, NULL, NULL },
		{ 'n', ACT_NEXT, NULL, NULL, NULL },
		{ '+', ACT_LONGER, "+ -", "15 s", NULL },
		{ '-', ACT_SHORTER, NULL, NULL, NULL },
		{ '[', ACT_EARLIER, "[ ]", "earlier sets", NULL },
		{ ']', ACT_LATER, NULL, NULL, NULL },
		{ 'u', ACT_UNDO, "u", "undo", NULL },
		{ KEY_CTRL('r'), ACT_REDO, "^R", NULL, "redo" },
		{ 'p', ACT_PAIN, "p", "pain", NULL },
		{ 'e', ACT_EASIER, "e", "easier", NULL },
		{ 'q', ACT_LEAVE, "q", "leave", NULL },
		{ 'b', ACT_BACK, "b", NULL, "back" },
		{ 's', ACT_SKIP, "s", NULL, "skip" },
		{ 'v', ACT_VIEW, "v", NULL, "the figure from the front or from the side" },
		{ 'i', ACT_FAULT, "i", NULL, "the usual fault, drawn beside the figure" },
		{ 'V', ACT_GLYPHS, "V", NULL, "the figure in braille, half blocks or ASCII" },
		{ 'a', ACT_SOUND, "a", NULL, "tones, voice or no sound, for this session" },
		{ '?', ACT_HELP, "?", NULL, "help; a running set pauses" },
	},
	/* Help pauses a running set, so this is what it shows of one. */
	[MODE_PAUSED] = {
		{ ' ', ACT_RESUME, "Space", "go on", "get ready, then on from here" },
		{ KEY_ENTER_, ACT_RESUME, NULL, NULL, NULL },
		{ 'n', ACT_NEXT, "n", "next", "end this side and go on; what was done counts" },
		{ 'b', ACT_BACK, "b", "back", "this side again, or the one before" },
		{ 'u', ACT_UNDO, "u", "undo", "take back the last thing you did" },
		{ KEY_CTRL('r'), ACT_REDO, "^R", NULL, "bring back what undo took" },
		{ '[', ACT_EARLIER, "[ ]", "earlier sets", "mark a set that was done; + and - correct it" },
		{ ']', ACT_LATER, NULL, NULL, NULL },
		{ 'p', ACT_PAIN, "p", "pain", "say how much the knee hurts now" },
		{ 'e', ACT_EASIER, "e", "easier", "the easier exercise from now on; a side that runs begins anew" },
		{ 's', ACT_SKIP, "s", "skip", "leave the rest of this exercise out, with a reason" },
		{ 'q', ACT_LEAVE, "q", "leave", "ask whether to keep it for later" },
		{ 'v', ACT_VIEW, "v", NULL, "the figure from the front or from the side" },
		{ 'i', ACT_FAULT, "i", NULL, "the usual fault, drawn beside the figure" },
		{ 'V', ACT_GLYPHS, "V", NULL, "the figure in braille, half blocks or ASCII" },
		{ 'a', ACT_SOUND, "a", NULL, "tones, voice or no sound, for this session" },
		{ '?', ACT_HELP, "?", NULL, "help; a running set pauses" },
	},
	[MODE_SCALE] = {
		{ '0', ACT_DIGIT, "0-9", "set", "a digit is saved at once" },
		{ '1', ACT_DIGIT, "1 0 Enter", "ten", "a 0 right after a 1 proposes ten, Enter takes it" },
		{ '2', ACT_DIGIT, NULL, NULL, NULL }, { '3', ACT_DIGIT, NULL, NULL, NULL },
		{ '4', ACT_DIGIT, NULL, NULL, NULL }, { '5', ACT_DIGIT, NULL, NULL, NULL },
		{ '6', ACT_DIGIT, NULL, NULL, NULL }, { '7', ACT_DIGIT, NULL, NULL, NULL },
		{ '8', ACT_DIGIT, NULL, NULL, NULL }, { '9', ACT_DIGIT, NULL, NULL, NULL },
		{ KEY_LEFT_, ACT_LESS, "← →", "move", "move along the scale" },
		{ KEY_RIGHT_, ACT_MORE, NULL, NULL, NULL },
		{ '-', ACT_LESS, NULL, NULL, NULL },
		{ '+', ACT_MORE, NULL, NULL, NULL },
		{ KEY_ENTER_, ACT_TAKE, "Enter", "take", "take the marked digit" },
		{ 'u', ACT_UNDO, "u", "undo", NULL },
		{ KEY_CTRL('r'), ACT_REDO, "^R", NULL, "redo" },
		{ 's', ACT_NOT_KNOWN, "s", "skip", "not known; never counted as 0" },
		{ 'q', ACT_LEAVE, "q", "leave", NULL },
		{ '?', ACT_HELP, "?", NULL, "help" },
	},
	[MODE_FORM] = {
		{ '1', ACT_DIGIT, "1-5", "set", "5 clean all the way, 1 not held; saved at once" },
		{ '2', ACT_DIGIT, NULL, NULL, NULL }, { '3', ACT_DIGIT, NULL, NULL, NULL },
		{ '4', ACT_DIGIT, NULL, NULL, NULL }, { '5', ACT_DIGIT, NULL, NULL, NULL },
		{ KEY_LEFT_, ACT_LESS, "← →", "move", "move along the scale" },
		{ KEY_RIGHT_, ACT_MORE, NULL, NULL, NULL },
		{ '-', ACT_LESS, NULL, NULL, NULL },
		{ '+', ACT_MORE, NULL, NULL, NULL },
		{ KEY_ENTER_, ACT_TAKE, "Enter", "take", "take the marked digit" },
		{ 'u', ACT_UNDO, "u", "undo", NULL },
		{ KEY_CTRL('r'), ACT_REDO, "^R", NULL, "redo" },
		{ 's', ACT_NOT_KNOWN, "s", "skip", "not known; nothing goes up on it" },
		{ 'q', ACT_LEAVE, "q", "leave", NULL },
		{ '?', ACT_HELP, "?", NULL, "help" },
	},
	[MODE_CHOICE] = {
		{ KEY_UP_, ACT_LESS, "↑ ↓", "move", NULL },
		{ KEY_DOWN_, ACT_MORE, NULL, NULL, NULL },
		{ KEY_ENTER_, ACT_TAKE, "Enter", "take", NULL },
		{ 't', ACT_CHOICE_STOP, "t", NULL, "stop here for today; what was done is kept" },
		{ 'e', ACT_CHOICE_EASIER, "e", NULL, "the easier exercise" },
		{ 'd', ACT_CHOICE_LESS_DEPTH, "d", NULL, "stay, with less depth" },
		{ 'x', ACT_CHOICE_LEAVE_OUT, "x", NULL, "leave it out today" },
		{ 'o', ACT_CHOICE_GO_ON, "o", NULL, "go on as planned" },
		{ 'u', ACT_UNDO, "u", "undo", "take the digit back" },
		{ KEY_CTRL('r'), ACT_REDO, "^R", NULL, "redo" },
		{ 'q', ACT_LEAVE, "q", "leave", NULL },
		{ '?', ACT_HELP, "?", NULL, "help" },
	},
	[MODE_SKIP] = {
		{ 'p', ACT_SKIP_PAIN, "p", "pain", "left out because it hurts" },
		{ '1', ACT_SKIP_PAIN, NULL, NULL, NULL },
		{ 't', ACT_SKIP_TIME, "t", "time", "no time for it" },
		{ '2', ACT_SKIP_TIME, NULL, NULL, NULL },
		{ 'k', ACT_SKIP_KIT, "k", "kit", "something it needs is not here" },
		{ '3', ACT_SKIP_KIT, NULL, NULL, NULL },
		{ KEY_ESC_, ACT_CANCEL, "Esc", "go on", NULL },
		{ 'q', ACT_LEAVE, "q", NULL, "leave" },
		{ '?', ACT_HELP, "?", NULL, "help; a running set pauses" },
	},
	[MODE_SETS] = {
		{ '[', ACT_EARLIER, "[ ]", "move", "the set before, the set after" },
		{ KEY_LEFT_, ACT_EARLIER, NULL, NULL, NULL },
		{ ']', ACT_LATER, NULL, NULL, NULL },
		{ KEY_RIGHT_, ACT_LATER, NULL, NULL, NULL },
		{ '+', ACT_REP_MORE, "+ -", "repetitions", "one repetition more or less" },
		{ '-', ACT_REP_FEWER, NULL, NULL, NULL },
		{ 'u', ACT_UNDO, "u", "undo", NULL },
		{ KEY_CTRL('r'), ACT_REDO, "^R", NULL, "redo" },
		{ KEY_ENTER_, ACT_CANCEL, "Enter", "done", NULL },
		{ KEY_ESC_, ACT_CANCEL, NULL, NULL, NULL },
		{ 'q', ACT_LEAVE, "q", "leave", NULL },
		{ '?', ACT_HELP, "?", NULL, "help" },
	},
	[MODE_LEAVE] = {
		{ KEY_ENTER_, ACT_TAKE, "Enter", "take", NULL },
		{ 'q', ACT_KEEP, "q", "keep for later", "leave; Today offers to go on from here" },
		{ 'f', ACT_FINISH, "f", "finish here", "end the session with what was done" },
		{ 'd', ACT_DISCARD, "d", "discard", "keep nothing of it" },
		{ KEY_ESC_, ACT_CANCEL, "Esc", "go on", NULL },
		{ KEY_UP_, ACT_LESS, NULL, NULL, NULL },
		{ KEY_DOWN_, ACT_MORE, NULL, NULL, NULL },
		{ '?', ACT_HELP, "?", NULL, "help" },
	},
	[MODE_SUMMARY] = {
		{ KEY_ENTER_, ACT_CLOSE, "Enter", "to Today", NULL },
		{ 'q', ACT_CLOSE, NULL, NULL, NULL },
		{ KEY_ESC_, ACT_CLOSE, NULL, NULL, NULL },
		{ 'u', ACT_UNDO, "u", "undo", "take back the last answer; the session goes on from there" },
		{ '?', ACT_HELP, "?", NULL, "help" },
	},
};

/* Below 80 columns the hints hold fewer keys, and pause and pain come before the rest. */
static const struct binding narrow[MODES][10] = {
	[MODE_WORK] = {
		{ ' ', ACT_PAUSE, "Space", "pause", NULL }, { 'p', ACT_PAIN, "p", "pain", NULL },
		{ 'n', ACT_NEXT, "n", "next", NULL },       { 'q', ACT_LEAVE, "q", "leave", NULL },
		{ 'u', ACT_UNDO, "u", "undo", NULL },       { 'e', ACT_EASIER, "e", "easier", NULL },
		{ 's', ACT_SKIP, "s", "skip", NULL },
	},
	[MODE_OPEN] = {
		{ ' ', ACT_PAUSE, "Space", "pause", NULL }, { 'p', ACT_PAIN, "p", "pain", NULL },
		{ 'n', ACT_NEXT, "n", "when done", NULL },  { 'q', ACT_LEAVE, "q", "leave", NULL },
		{ 'u', ACT_UNDO, "u", "undo", NULL },       { 'e', ACT_EASIER, "e", "easier", NULL },
	},
	[MODE_REST] = {
		{ ' ', ACT_PAUSE, "Space", "pause", NULL },  { 'p', ACT_PAIN, "p", "pain", NULL },
		{ 'n', ACT_NEXT, "n", "start", NULL },       { 'q', ACT_LEAVE, "q", "leave", NULL },
		{ '+', ACT_LONGER, "+ -", "15 s", NULL },    { '[', ACT_EARLIER, "[ ]", "sets", NULL },
	},
	[MODE_OVERDUE] = {
		{ ' ', ACT_NEXT, "Space", "start", NULL },   { 'p', ACT_PAIN, "p", "pain", NULL },
		{ '+', ACT_LONGER, "+ -", "15 s", NULL },    { 'q', ACT_LEAVE, "q", "leave", NULL },
		{ '[', ACT_EARLIER, "[ ]", "sets", NULL },
	},
	[MODE_PAUSED] = {
		{ ' ', ACT_RESUME, "Space", "go on", NULL }, { 'p', ACT_PAIN, "p", "pain", NULL },
		{ 'n', ACT_NEXT, "n", "next", NULL },        { 'q', ACT_LEAVE, "q", "leave", NULL },
		{ 'u', ACT_UNDO, "u", "undo", NULL },        { '[', ACT_EARLIER, "[ ]", "sets", NULL },
	},
};

/* --- which table ------------------------------------------------------------ */

static enum mode resting(const struct session_screen *s)
{
	bool waits = s->plan->rest_ends == REST_ENDS_KEY;
	return waits && session_at(&s->session).left_ms <= 0 ? MODE_OVERDUE : MODE_REST;
}

static enum mode working(const struct session_screen *s)
{
	const struct tempo *tempo = &s->session.item[s->plan->turn[s->session.turn].item].tempo;
	return s->session.stage == STAGE_WORK && tempo->reps == 0 ? MODE_OPEN : MODE_WORK;
}

enum mode session_screen_mode(const struct session_screen *s)
{
	static const enum mode of_overlay[] = {
		[OVERLAY_SKIP] = MODE_SKIP,
		[OVERLAY_SETS] = MODE_SETS,
		[OVERLAY_LEAVE] = MODE_LEAVE,
	};
	static const enum mode of_question[ASK_KINDS] = {
		[ASK_PAIN] = MODE_SCALE, [ASK_EFFORT] = MODE_SCALE, [ASK_FORM] = MODE_FORM,
		[ASK_CHOICE] = MODE_CHOICE,
	};
	if (session_ended(&s->session))
		return MODE_SUMMARY;
	if (s->overlay != OVERLAY_NONE)
		return of_overlay[s->overlay];
	if (s->session.ask != ASK_NOTHING)
		return of_question[s->session.ask];
	if (s->session.paused)
		return MODE_PAUSED;
	return s->session.stage == STAGE_REST ? resting(s) : working(s);
}

const struct binding *session_screen_bindings(const struct session_screen *s)
{
	return session_screen_keys[session_screen_mode(s)];
}

const struct binding *session_screen_hints(const struct session_screen *s, int cols)
{
	enum mode mode = session_screen_mode(s);
	return cols < 80 && narrow[mode][0].action != ACT_NONE ? narrow[mode] : session_screen_keys[mode];
}
