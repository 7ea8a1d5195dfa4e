#include "today_screen.h"

/* Esc backs out one level; here is the first one, so it does nothing. */
const struct binding today_bindings[] = {
	{ KEY_ENTER_, TODAY_START, "Enter", "start", "start the marked session" },
	{ KEY_TAB_, TODAY_NEXT, "Tab", NULL, "mark the next one" },
	{ KEY_BACKTAB_, TODAY_BEFORE, NULL, NULL, NULL },
	{ 'l', TODAY_LIBRARY, "l", "library", "the exercise library" },
	{ 'h', TODAY_HISTORY, "h", "history", "past sessions" },
	{ ',', TODAY_SETTINGS, ",", NULL, "settings: how it looks, what is heard, units and days, keys" },
	{ 'q', TODAY_QUIT, "q", "quit", "leave the program" },
	{ KEY_ESC_, TODAY_STAY, NULL, NULL, NULL },
	{ 0 },
};

enum { ENDING_ROWS = 3 };

/* The first row is left out where the session cannot be taken up, the first three where it cannot be ended. */
const struct binding today_unfinished_bindings[] = {
	{ 'r', TODAY_RESUME, "r", "resume", "go on with the unfinished session at the repetition it stood at" },
	{ 'f', TODAY_FINISH, "f", "finish here", "end it with what was done" },
	{ 'd', TODAY_DISCARD, "d", "discard", "end it and keep nothing; u brings it back" },
	{ KEY_ENTER_, TODAY_START, "Enter", NULL, "what is marked: resume, or start a session" },
	{ KEY_TAB_, TODAY_NEXT, "Tab", NULL, "mark the next one" },
	{ KEY_BACKTAB_, TODAY_BEFORE, NULL, NULL, NULL },
	{ 'l', TODAY_LIBRARY, "l", "library", "the exercise library" },
	{ 'h', TODAY_HISTORY, "h", "history", "past sessions" },
	{ ',', TODAY_SETTINGS, ",", NULL, "settings: how it looks, what is heard, units and days, keys" },
	{ 'q', TODAY_QUIT, "q", "quit", "leave the program" },
	{ KEY_ESC_, TODAY_STAY, NULL, NULL, NULL },
	{ 0 },
};

const struct binding today_faulty_bindings[] = {
	{ 'B', TODAY_BUILT_IN, "B", "built-in files alone", "start with the built-in exercises alone" },
	{ 'h', TODAY_HISTORY, "h", "history", "past sessions" },
	{ ',', TODAY_SETTINGS, ",", NULL, "settings: how it looks, what is heard, units and days, keys" },
	{ 'q', TODAY_QUIT, "q", "quit", "leave the program" },
	{ KEY_ESC_, TODAY_STAY, NULL, NULL, NULL },
	{ 0 },
};

/* Before the intake makes a plan possible. */
const struct binding today_first_bindings[] = {
	{ 'i', TODAY_INTAKE, "i", "first steps", "what a plan is made from: about three minutes, Esc keeps what you have" },
	{ KEY_ENTER_, TODAY_START, "Enter", "start", "start the marked session" },
	{ KEY_TAB_, TODAY_NEXT, "Tab", NULL, "mark the next one" },
	{ KEY_BACKTAB_, TODAY_BEFORE, NULL, NULL, NULL },
	{ 'c', TODAY_CHECK_IN, "c", "check-in", "how the knee and you are today" },
	{ 't', TODAY_TESTS, "t", NULL, "tests and questionnaires: what is due, follow one, every result" },
	{ 'z', TODAY_KNEE_MAP, "z", NULL, "the knee map: where it hurts" },
	{ 'R', TODAY_REPORT, "R", NULL, "the page for a clinician or coach" },
	{ 'r', TODAY_LOG, "r", "log a run", "write down a run or anything else that was done" },
	{ 'l', TODAY_LIBRARY, "l", "library", "the exercise library" },
	{ 'h', TODAY_HISTORY, "h", "history", "past sessions" },
	{ ':', TODAY_COMMAND, ":", NULL, "type a command" },
	{ ',', TODAY_SETTINGS, ",", NULL, "settings: how it looks, what is heard, units and days, keys" },
	{ 'q', TODAY_QUIT, "q", "quit", "leave the program" },
	{ KEY_ESC_, TODAY_STAY, NULL, NULL, NULL },
	{ 0 },
};

/* The first two rows are left out once the morning is told. */
enum { ANSWER_ROWS = 2 };
const struct binding today_day_bindings[] = {
	{ '0', TODAY_ANSWER, "0-9", "answer", "pain on waking: saved at once; 1, then 0 and Enter is ten" },
	{ 's', TODAY_SKIP, "s", NULL, "skip the morning question: it stays not known" },
	{ KEY_ENTER_, TODAY_START, "Enter", "start", "start what is marked, or log the run that is" },
	{ KEY_TAB_, TODAY_NEXT, "Tab", NULL, "mark the next one" },
	{ KEY_BACKTAB_, TODAY_BEFORE, NULL, NULL, NULL },
	{ 'c', TODAY_CHECK_IN, "c", "check-in", "how the knee and you are today, in 20 s" },
	{ 't', TODAY_TESTS, "t", NULL, "tests and questionnaires: what is due, follow one, every result" },
	{ 'z', TODAY_KNEE_MAP, "z", NULL, "the knee map: where it hurts" },
	{ 'R', TODAY_REPORT, "R", NULL, "the page for a clinician or coach" },
	{ 'r', TODAY_LOG, "r", "log a run", "write down a run or anything else that was done" },
	{ 'p', TODAY_PLAN, "p", "plan", "the week, and what would change it" },
	{ 'k', TODAY_CALENDAR, "k", "calendar", "pain and what was done, day by day" },
	{ 'g', TODAY_PROGRESS, "g", "progress", "distance, pain, strength, scores, goals" },
	{ 'w', TODAY_WHY, "w", "why", "why the marked item is planned: inputs, rule, source" },
	{ 'a', TODAY_ALL, "a", "all sessions", "every session there is, to start any of them" },
	{ 'F', TODAY_FLARE, "F", "flare", "a flare begins by your own word, and after some days ends by it" },
	{ 'l', TODAY_LIBRARY, "l", "library", "the exercise library" },
	{ 'h', TODAY_HISTORY, "h", "history", "past sessions" },
	{ 'n', TODAY_NO_SIGN, "n", NULL, "the weekly line: none of the signs is there" },
	{ 'y', TODAY_SIGNS, "y", NULL, "the list of signs, to mark one that is there" },
	{ 'o', TODAY_OPEN, "o", NULL, "the entry that still has a question: whether it settled that day" },
	{ 'L', TODAY_LESSON, "L", NULL, "the card of the day" },
	{ 'i', TODAY_INTAKE, "i", NULL, "what you told at the beginning, to correct it" },
	{ ':', TODAY_COMMAND, ":", NULL, "type a command" },
	{ ',', TODAY_SETTINGS, ",", NULL, "settings: how it looks, what is heard, units and days, keys" },
	{ 'q', TODAY_QUIT, "q", "quit", "leave the program" },
	{ KEY_ESC_, TODAY_STAY, NULL, NULL, NULL },
	{ 0 },
};

/* With a plan and an unfinished session; the first row is left out as above. */
const struct binding today_day_unfinished_bindings[] = {
	{ 'r', TODAY_RESUME, "r", "resume", "go on with the unfinished session at the repetition it stood at" },
	{ 'f', TODAY_FINISH, "f", "finish here", "end it with what was done" },
	{ 'd', TODAY_DISCARD, "d", "discard", "end it and keep nothing; u brings it back" },
	{ '0', TODAY_ANSWER, "0-9", "answer", "pain on waking: saved at once; 1, then 0 and Enter is ten" },
	{ 's', TODAY_SKIP, "s", NULL, "skip the morning question: it stays not known" },
	{ KEY_ENTER_, TODAY_START, "Enter", NULL, "what is marked: resume, or start a session" },
	{ KEY_TAB_, TODAY_NEXT, "Tab", NULL, "mark the next one" },
	{ KEY_BACKTAB_, TODAY_BEFORE, NULL, NULL, NULL },
	{ 'c', TODAY_CHECK_IN, "c", "check-in", "how the knee and you are today, in 20 s" },
	{ 't', TODAY_TESTS, "t", NULL, "tests and questionnaires: what is due, follow one, every result" },
	{ 'z', TODAY_KNEE_MAP, "z", NULL, "the knee map: where it hurts" },
	{ 'R', TODAY_REPORT, "R", NULL, "the page for a clinician or coach" },
	{ 'p', TODAY_PLAN, "p", "plan", "the week, and what would change it" },
	{ 'k', TODAY_CALENDAR, "k", "calendar", "pain and what was done, day by day" },
	{ 'g', TODAY_PROGRESS, "g", "progress", "distance, pain, strength, scores, goals" },
	{ 'w', TODAY_WHY, "w", "why", "why the marked item is planned: inputs, rule, source" },
	{ 'a', TODAY_ALL, "a", NULL, "every session there is" },
	{ 'F', TODAY_FLARE, "F", NULL, "a flare begins by your own word, and after some days ends by it" },
	{ 'l', TODAY_LIBRARY, "l", "library", "the exercise library" },
	{ 'h', TODAY_HISTORY, "h", "history", "past sessions" },
	{ 'n', TODAY_NO_SIGN, "n", NULL, "the weekly line: none of the signs is there" },
	{ 'y', TODAY_SIGNS, "y", NULL, "the list of signs, to mark one that is there" },
	{ 'o', TODAY_OPEN, "o", NULL, "the entry that still has a question: whether it settled that day" },
	{ 'L', TODAY_LESSON, "L", NULL, "the card of the day" },
	{ 'i', TODAY_INTAKE, "i", NULL, "what you told at the beginning, to correct it" },
	{ ':', TODAY_COMMAND, ":", NULL, "type a command" },
	{ ',', TODAY_SETTINGS, ",", NULL, "settings: how it looks, what is heard, units and days, keys" },
	{ 'q', TODAY_QUIT, "q", "quit", "leave the program" },
	{ KEY_ESC_, TODAY_STAY, NULL, NULL, NULL },
	{ 0 },
};

const struct binding today_locked_bindings[] = {
	{ KEY_ENTER_, TODAY_FLAGS, "Enter", "what to do now", "what was answered, what to do now, and how training opens again" },
	{ '0', TODAY_ANSWER, "0-9", NULL, "pain on waking: saved at once; 1, then 0 and Enter is ten" },
	{ 's', TODAY_SKIP, "s", NULL, "skip the morning question: it stays not known" },
	{ 'c', TODAY_CHECK_IN, "c", "check-in", "how the knee and you are today" },
	{ 't', TODAY_TESTS, "t", NULL, "tests and questionnaires: what is due, follow one, every result" },
	{ 'z', TODAY_KNEE_MAP, "z", NULL, "the knee map: where it hurts" },
	{ 'R', TODAY_REPORT, "R", NULL, "the page for a clinician or coach" },
	{ 'r', TODAY_LOG, "r", "log", "write down what was done" },
	{ 'p', TODAY_PLAN, "p", "plan", "the week as it stands" },
	{ 'k', TODAY_CALENDAR, "k", "calendar", "pain and what was done, day by day" },
	{ 'g', TODAY_PROGRESS, "g", "progress", "distance, pain, strength, scores, goals" },
	{ 'w', TODAY_WHY, "w", "why", "why training waits" },
	{ 'i', TODAY_INTAKE, "i", "answers", "what you told at the beginning, to correct it" },
	{ 'l', TODAY_LIBRARY, "l", "library", "the exercise library" },
	{ 'h', TODAY_HISTORY, "h", "history", "past sessions" },
	{ ',', TODAY_SETTINGS, ",", NULL, "settings: how it looks, what is heard, units and days, keys" },
	{ 'q', TODAY_QUIT, "q", "quit", "leave the program" },
	{ KEY_ESC_, TODAY_STAY, NULL, NULL, NULL },
	{ 0 },
};

const struct binding today_all_bindings[] = {
	{ KEY_ENTER_, TODAY_START, "Enter", "start", "start the marked session" },
	{ KEY_TAB_, TODAY_NEXT, "Tab", NULL, "mark the next one" },
	{ KEY_BACKTAB_, TODAY_BEFORE, NULL, NULL, NULL },
	{ KEY_ESC_, TODAY_BACK, "Esc", "today's plan", "back to the plan of today, also a" },
	{ 'a', TODAY_BACK, NULL, NULL, NULL },
	{ 'l', TODAY_LIBRARY, "l", "library", "the exercise library" },
	{ 'h', TODAY_HISTORY, "h", "history", "past sessions" },
	{ 'q', TODAY_QUIT, "q", "quit", "leave the program" },
	{ 0 },
};

const struct binding today_lesson_bindings[] = {
	{ KEY_ESC_, TODAY_BACK, "Esc", "back", "back to the plan of today" },
	{ KEY_ENTER_, TODAY_BACK, NULL, NULL, NULL },
	{ 'L', TODAY_BACK, NULL, NULL, NULL },
	{ 0 },
};

const struct binding today_flare_bindings[] = {
	{ 'y', TODAY_FLARE_YES, "y", "yes", "the flare begins, or ends, today" },
	{ 'n', TODAY_FLARE_NO, "n", "no", "nothing changes, also Esc" },
	{ KEY_ESC_, TODAY_FLARE_NO, NULL, NULL, NULL },
	{ 0 },
};

const struct binding today_flare_knee_bindings[] = {
	{ 'l', TODAY_FLARE_LEFT, "l", "left", "the left knee" },
	{ 'r', TODAY_FLARE_RIGHT, "r", "right", "the right knee" },
	{ 'b', TODAY_FLARE_BOTH, "b", "both", "both knees" },
	{ 'n', TODAY_FLARE_NO, "n", "none", "nothing changes, also Esc" },
	{ KEY_ESC_, TODAY_FLARE_NO, NULL, NULL, NULL },
	{ 0 },
};

static const struct binding *unfinished_bindings(const struct today *today)
{
	const struct binding *table = today_shows_day(today) ? today_day_unfinished_bindings : today_unfinished_bindings;
	if (today->given.unfinished.elsewhere)
		return table + ENDING_ROWS;
	return table + !today_can_resume(today);
}

static const struct binding *day_bindings(const struct today *today)
{
	return today_day_bindings + (today_question(today).asks ? 0 : ANSWER_ROWS);
}

static const struct binding *flare_bindings(const struct today *today)
{
	const struct plan *plan = today_plan(today);
	bool begins = plan == NULL || !plan->flare;
	return begins && today->flare.side == SIDE_BOTH ? today_flare_knee_bindings : today_flare_bindings;
}

const struct binding *today_bindings_now(const struct screen *screen)
{
	const struct today *today = (const struct today *)screen;
	const struct plan *plan = today_plan(today);
	if (today->command.typing)
		return command_bindings;
	if (today->given.library_faults > 0)
		return today_faulty_bindings;
	if (today->asks_flare)
		return flare_bindings(today);
	if (today->page == TODAY_PAGE_LESSON)
		return today_lesson_bindings;
	if (today->page == TODAY_PAGE_SIGNS)
		return mark_list_bindings;
	if (today->given.has_unfinished)
		return unfinished_bindings(today);
	if (plan == NULL)
		return today_bindings;
	if (plan->locked)
		return today_locked_bindings;
	if (!plan->ready)
		return today_first_bindings;
	return today_shows_day(today) ? day_bindings(today) : today_all_bindings;
}
