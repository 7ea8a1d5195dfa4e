#include "today_screen.h"

#include "tui/past.h"
#include "tui/words.h"

static void say_unfinished(const struct today_given *given, struct lines *lines)
{
	if (!given->has_unfinished)
		return;
	char buffer[40];
	struct text ago = TEXT(buffer);
	words_ago(&ago, given->unfinished.away_s);
	lines_add(lines, "Unfinished: %s, left at %s; %s.", given->unfinished.title, given->unfinished.where,
		  buffer);
	if (given->unfinished.problem != NULL)
		lines_add(lines, "%s", given->unfinished.problem);
	lines_add(lines, "%s", "");
}

static void say_faults(const struct today_given *given, struct lines *lines)
{
	if (given->library_faults == 0)
		return;
	char buffer[40];
	struct text count = TEXT(buffer);
	words_count(&count, (long)given->library_faults, "fault", "faults");
	lines_add(lines, "The exercise library has %s, so none of it is used.", buffer);
	if (given->first_fault != NULL)
		lines_add(lines, "%s", given->first_fault);
	lines_add(lines, "%s", "stepdown lint tells every fault and its line.");
	lines_add(lines, "%s", "");
}

static void say_routine(const struct today_routine *routine, struct day today, struct lines *lines)
{
	char buffer[160];
	struct text words = TEXT(buffer);
	text_addf(&words, "%s: ", routine->routine->title);
	words_count(&words, routine->exercises, "exercise", "exercises");
	text_add(&words, ", ");
	words_minutes(&words, routine->total_ms);
	text_add(&words, ", ");
	if (routine->last.known) {
		text_add(&words, "last done ");
		words_date(&words, routine->last.day, today);
	} else {
		text_add(&words, "not done yet");
	}
	lines_add(lines, "  %s (%s)", buffer, routine->routine->id);
}

/* The mark has a line of its own, so that line mode tells it when it moves. */
static void say_mark(const struct today *today, struct lines *lines)
{
	const struct today_routine *marked = today_marked(today);
	if (marked != NULL)
		lines_add(lines, "Marked: %s", marked->routine->title);
	else if (today->given.has_unfinished && today->given.routine_count > 0)
		lines_add(lines, "Marked: %s, unfinished", today->given.unfinished.title);
}

static void say_past(const struct history_session *session, struct day today, struct lines *lines)
{
	char buffer[160];
	struct text words = TEXT(buffer);
	words_date(&words, session->day, today);
	text_addf(&words, ": %s, ", session->title);
	words_count(&words, past_sets(session), "set", "sets");
	int pain = past_pain(session);
	if (pain >= 0)
		text_addf(&words, ", highest pain %d", pain);
	else
		text_add(&words, pain == ANSWER_SKIPPED ? ", pain skipped" : ", pain not asked");
	lines_add(lines, "  %s", buffer);
}

static void say_first_steps(const struct today *today, struct lines *lines)
{
	const struct plan *plan = today_plan(today);
	if (plan == NULL)
		return;
	if (plan->locked)
		lines_add(lines, "%s",
			  "Training is paused until someone has looked at the knee; Enter says what to do "
			  "now.");
	else if (!plan->ready)
		lines_add(lines, "%s", "A plan begins with the first steps: i, or stepdown intake.");
	lines_add(lines, "%s", "");
}

static void say_sessions(const struct today *today, struct lines *lines)
{
	const struct today_given *given = &today->given;
	if (given->routine_count > 0)
		lines_add(lines, "%s", "Sessions (start one: stepdown session ID)");
	for (size_t i = 0; i < given->routine_count; i++)
		say_routine(&given->routines[i], given->day, lines);
	say_mark(today, lines);
	if (given->recent_count > 0)
		lines_add(lines, "%s", "");
	if (given->recent_count > 0)
		lines_add(lines, "%s", "Last sessions");
	for (size_t i = 0; i < given->recent_count; i++)
		say_past(&given->recent[i], given->day, lines);
}

void today_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct today *today = (const struct today *)screen;
	notice_say(&today->notice, lines);
	const struct today_given *given = &today->given;
	char buffer[32];
	struct text date = TEXT(buffer);
	words_weekday_date(&date, given->day);
	lines_add(lines, "stepdown, %s", buffer);
	command_say(&today->command, lines);
	if (today->asks_flare) {
		char asks[120];
		struct text words = TEXT(asks);
		today_flare_words(today, &words);
		lines_add(lines, "%s", asks);
	}
	lines_add(lines, "%s", "");
	if (today->page == TODAY_PAGE_SIGNS) {
		lines_add(lines, "%s", "Which of these is there?");
		mark_list_say(&today->signs, lines);
		return;
	}
	if (given->notice != NULL)
		lines_add(lines, "%s", given->notice);
	say_unfinished(given, lines);
	say_faults(given, lines);
	if (today_shows_day(today)) {
		today_say_day(today, lines);
		return;
	}
	say_first_steps(today, lines);
	say_sessions(today, lines);
	if (today_is_first(today)) {
		lines_add(lines, "%s", "");
		lines_add(lines, "%s",
			  "A coach for pain around the kneecap: it counts each repetition with you");
		lines_add(lines, "%s", "and remembers what you did and how the knee was.");
		lines_add(lines, "%s", "It is not medical advice; stepdown --help says when to see someone.");
	}
}
