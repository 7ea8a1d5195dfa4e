#include "session_screen.h"

/* Line mode prints what changed since last time: so a line holds what changes together. */

static void place(const struct session_screen *s, const struct session_at *at, struct lines *lines)
{
	const struct exercise *exercise = session_screen_exercise(s, at->item);
	enum side side = session_screen_side(s, at);
	lines_add(lines, "%s, %d of %d: %s", s->plan->title, at->item + 1, s->plan->items, exercise->name);
	if (side == SIDE_BOTH)
		lines_add(lines, "set %d of %d", at->set + 1, at->sets);
	else
		lines_add(lines, "%s, set %d of %d", side_word(side), at->set + 1, at->sets);
	const char *fault = session_screen_fault(s, at);
	if (fault != NULL)
		lines_add(lines, "usual fault: %s", fault);
}

/* --- the clock ------------------------------------------------------------------------ */

static void say_lead_in(const struct session_screen *s, const struct session_at *at, struct lines *lines)
{
	char set[WORDS];
	struct text text = TEXT(set);
	session_screen_coming(s, at, &text);
	place(s, at, lines);
	lines_add(lines, "%s", set);
	const char *cue = session_screen_cue(s, at->item, at->set);
	if (*cue != '\0')
		lines_add(lines, "%s", cue);
	lines_add(lines, "%d, get ready", at->count);
}

static void say_work(const struct session_screen *s, const struct session_at *at, struct lines *lines)
{
	const struct tempo_phase *phase = &s->session.item[at->item].tempo.at[at->tempo.index];
	struct rep_count rep = session_screen_rep(s, at);
	char word[24];
	struct text text = TEXT(word);
	words_small(&text, session_screen_word(s, at));
	place(s, at, lines);
	if (rep.of > 1)
		lines_add(lines, rep.way != NULL ? "%d of %d %s, %s" : "%d of %d %s", rep.now, rep.of,
			  rep.unit, rep.way);
	if (phase->ms == 0)
		lines_add(lines, "%s, n when done", word);
	else
		lines_add(lines, "%s %d", word, phase->ms / 1000);
}

static void say_switch(const struct session_screen *s, const struct session_at *at, struct lines *lines)
{
	place(s, at, lines);
	if (at->ready)
		lines_add(lines, "%d, get ready", at->count);
	else
		lines_add(lines, "%d seconds to change sides", (int)(at->length_ms / 1000));
}

static void say_rest(const struct session_screen *s, const struct session_at *at, struct lines *lines)
{
	lines_add(lines, "rest %d seconds", (int)(at->length_ms / 1000));
	lines_add(lines, "next: set %d of %d, %s", at->set + 1, at->sets,
		  session_screen_exercise(s, at->item)->name);
	if (at->left_ms < 0)
		lines_add(lines, "0, rest is over, n starts the next set");
	else if (at->ready)
		lines_add(lines, "%d, get ready", at->count);
}

static void say_answer(int answer, struct text *out)
{
	if (answer >= 0)
		text_addf(out, "%d", answer);
	else
		text_add(out, answer == ANSWER_SKIPPED ? "not known" : "not asked");
}

static void say_done(const struct session_screen *s, const struct session_at *at, struct lines *lines)
{
	(void)at;
	lines_add(lines, "%d of %d sets done, %s", session_sets_done(&s->session), s->plan->turns,
		  s->plan->title);
	for (int i = 0; i < s->plan->items; i++) {
		char words[WORDS];
		struct text text = TEXT(words);
		text_addf(&text, "%s: pain ", session_screen_exercise(s, i)->name);
		say_answer(s->session.item[i].pain, &text);
		text_add(&text, ", effort ");
		say_answer(s->session.item[i].effort, &text);
		lines_add(lines, "%s", words);
	}
	lines_add(lines, "Enter goes back to Today.");
}

static void (*const stages[STAGE_KINDS])(const struct session_screen *, const struct session_at *,
					 struct lines *) = {
	[STAGE_LEAD_IN] = say_lead_in, [STAGE_WORK] = say_work, [STAGE_SWITCH] = say_switch,
	[STAGE_REST] = say_rest,       [STAGE_DONE] = say_done, [STAGE_LEFT] = say_done,
};

/* --- questions --------------------------------------------------------------------------- */

static void say_options(const struct session_screen *s, struct lines *lines)
{
	struct option options[OPTIONS];
	int count = session_screen_options(s, options);
	for (int i = 0; i < count; i++)
		lines_add(lines, "%s: %s, %s", options[i].key, options[i].name, options[i].words);
}

static void say_question(const struct session_screen *s, struct lines *lines)
{
	const struct exercise *exercise = session_screen_exercise(s, s->session.ask_item);
	switch (s->session.ask) {
	case ASK_PAIN:
		lines_add(lines, "Highest knee pain during %s? Type 0 to 9, or s for not known.",
			  exercise->name);
		lines_add(lines, "For 10 type 1, then 0, then Enter.");
		break;
	case ASK_EFFORT:
		lines_add(lines, "How hard was %s? Type 0 to 9, or s for not known.", exercise->name);
		break;
	case ASK_FORM:
		lines_add(lines, "How clean was your form in %s? 5 all the way, 1 not held; or s for not known.",
			  exercise->name);
		break;
	default:
		lines_add(lines, "%d is above the limit of %d. A signal to adjust. Type a letter:",
			  session_screen_pain(s), exercise->pain_ceiling);
		say_options(s, lines);
	}
}

static void say_marked_set(const struct session_screen *s, struct lines *lines)
{
	struct set_mark mark = s->set_mark;
	bool sides = session_item_has_sides(&s->session, mark.item);
	lines_add(lines, "%d repetitions, set %d%s%s, %s; + and - correct it, Enter ends",
		  session_result(&s->session, mark.item, mark.set, mark.side)->reps, mark.set + 1,
		  sides ? ", " : "", sides ? side_word((enum side)mark.side) : "",
		  session_screen_exercise(s, mark.item)->name);
}

static void say_pause(const struct session_screen *s, const struct session_at *at, struct lines *lines)
{
	place(s, at, lines);
	if (s->session.gap)
		lines_add(lines, "%d seconds away.", (int)(s->session.gap_ms / 1000));
	lines_add(lines, "Paused. Space goes on.");
}

static void say_notes(const struct session_screen *s, struct lines *lines)
{
	if (s->ten)
		lines_add(lines, "10? Enter takes ten, any other key keeps 1.");
	if (s->notice[0] != '\0')
		lines_add(lines, "%s", s->notice);
	if (s->not_saved[0] != '\0')
		lines_add(lines, "%s", s->not_saved);
}

void session_screen_say(const struct session_screen *s, struct lines *lines)
{
	struct session_at at = session_at(&s->session);
	switch (session_screen_mode(s)) {
	case MODE_LEAVE:
		lines_add(lines, "Leave? Type a letter:");
		say_options(s, lines);
		break;
	case MODE_SKIP:
		lines_add(lines, "Leave out the rest of %s? p pain, t time, k kit, Esc go on.",
			  session_screen_exercise(s, s->overlay_item)->name);
		break;
	case MODE_SETS:
		say_marked_set(s, lines);
		break;
	case MODE_SCALE:
	case MODE_FORM:
	case MODE_CHOICE:
		say_question(s, lines);
		break;
	case MODE_PAUSED:
		say_pause(s, &at, lines);
		break;
	default:
		stages[at.stage](s, &at, lines);
	}
	say_notes(s, lines);
}
