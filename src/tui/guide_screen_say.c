#include "guide_screen.h"

#include "outcome_words.h"

enum { BYTES = 400 };

static void say_ready(const struct guide_screen *s, struct lines *lines)
{
	char words[BYTES];
	struct text text = TEXT(words);
	guide_screen_what(s->test, &text);
	if (s->side != SIDE_BOTH)
		lines_add(lines, "%s leg.", s->side == SIDE_LEFT ? "Left" : "Right");
	lines_add(lines, "%s", s->test->how);
	lines_add(lines, "%s", words);
	text = TEXT(words);
	guide_screen_last(s, &text);
	if (words[0] != '\0')
		lines_add(lines, "%s", words);
}

static void say_runs(const struct guide_screen *s, struct lines *lines)
{
	char count[16];
	struct text text = TEXT(count);
	guide_screen_count(s, &text);
	lines_add(lines, "%s %s%s%s %s.", guide_screen_word(s), guide_side_word(s->side), s->side != SIDE_BOTH ? " " : "",
		  count, guide_screen_unit(s));
}

static void say_marks(const struct guide_screen *s, struct lines *lines)
{
	for (int row = 0; row < guide_screen_mark_rows(s->test); row++) {
		int item, mark;
		const struct test_mark *of = guide_screen_mark(s->test, row, &item, &mark);
		lines_add(lines, "%s%d  %s, +%d", s->marks.seen[item] == mark ? "seen  " : "", row + 1, of->text, of->points);
	}
	lines_add(lines, "Sum: %d of %d", marks_points(s->test, &s->marks), s->test->most);
}

static void say_asked(const struct guide_screen *s, struct lines *lines)
{
	char words[BYTES];
	struct text text = TEXT(words);
	int answer = s->step == GUIDE_PAIN ? s->pain : s->number;
	guide_screen_question(s, &text);
	lines_add(lines, "%s", words);
	if (s->step == GUIDE_MARKS)
		say_marks(s, lines);
	else if (answer == NOT_KNOWN)
		lines_add(lines, "Not answered yet.");
	else
		lines_add(lines, "%d", answer);
}

static void say_told(const struct guide_screen *s, struct lines *lines)
{
	char words[BYTES];
	struct text text = TEXT(words);
	struct outcome_given given = outcome_given(s->coach);
	struct outcome outcome = outcome_of_test(&given, s->test);
	struct outcome_lines told = outcome_lines(s->coach, &outcome);
	const struct test *next = guide_screen_next(s);
	words_result(&text, s->test, outcome.now);
	lines_add(lines, "%s", words);
	for (int i = 0; i < told.count; i++)
		lines_add(lines, "%s", told.at[i]);
	if (next != NULL)
		lines_add(lines, "Next: %s (n)", next->name);
}

void guide_screen_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	static void (*const says[GUIDE_STEPS])(const struct guide_screen *, struct lines *) = {
		[GUIDE_READY] = say_ready, [GUIDE_RUNS] = say_runs,  [GUIDE_NUMBER] = say_asked,
		[GUIDE_MARKS] = say_asked, [GUIDE_PAIN] = say_asked, [GUIDE_TOLD] = say_told,
	};
	const struct guide_screen *s = (const struct guide_screen *)screen;
	notice_say(&s->notice, lines);
	lines_add(lines, "%s", s->test->name);
	says[s->step](s, lines);
}
