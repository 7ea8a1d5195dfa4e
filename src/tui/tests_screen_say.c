#include "tests_screen.h"

#include "guide_screen.h"
#include "tui/words.h"

enum { BYTES = 240 };

static void say_test(const struct tests_screen *s, const struct test *test, struct lines *lines)
{
	char last[BYTES], due[40];
	struct text text = TEXT(last), again = TEXT(due);
	struct outcome_given given = outcome_given(s->coach);
	struct outcome outcome = outcome_of_test(&given, test);
	words_result(&text, test, outcome.now);
	words_due(&again, outcome.has_due, outcome.due, s->coach->today);
	if (outcome.lsi != NOT_KNOWN)
		text_addf(&text, ", symmetry %d %%", outcome.lsi);
	if (outcome.norm != NOT_KNOWN)
		text_addf(&text, ", typical %d %s", outcome.norm, tests_short_unit(test, outcome.norm));
	if (outcome.first != NULL && outcome.first != outcome.now) {
		text_add(&text, ", first ");
		words_result_short(&text, outcome.first);
	}
	lines_add(lines, "%s: %s%s%s", test->name, last, due[0] != '\0' ? ", " : "", due);
}

static void say_score(const struct tests_screen *s, const struct score_def *def, struct lines *lines)
{
	char last[BYTES], due[40];
	struct text text = TEXT(last), again = TEXT(due);
	struct outcome_given given = outcome_given(s->coach);
	struct score_outcome outcome = outcome_of_score(&given, def, s->coach->today);
	tests_score_words(def, outcome.now, &text);
	if (outcome.first != NULL && outcome.first != outcome.now) {
		text_add(&text, ", first ");
		tests_score_words(def, outcome.first, &text);
	}
	words_due(&again, outcome.has_due, outcome.due, s->coach->today);
	lines_add(lines, "%s: %s%s%s", def->name, outcome.now == NULL ? "not answered" : last, due[0] != '\0' ? ", " : "", due);
}

static void say_row(const struct tests_screen *s, const struct tests_row *row, struct lines *lines)
{
	if (row->test != NULL)
		say_test(s, row->test, lines);
	else
		say_score(s, row->score, lines);
}

static void say_results(const struct tests_screen *s, const struct test *test, struct lines *lines)
{
	const struct diary *diary = s->coach->diary;
	for (size_t i = diary->test_count; i-- > 0;) {
		char words[BYTES];
		struct text text = TEXT(words);
		if (!text_same(diary->tests[i].test_id, test->id))
			continue;
		words_date(&text, diary->tests[i].day, s->coach->today);
		text_add(&text, ": ");
		words_result(&text, test, &diary->tests[i]);
		lines_add(lines, "Result, %s", words);
	}
}

static void say_scores(const struct tests_screen *s, const struct score_def *def, struct lines *lines)
{
	const struct diary *diary = s->coach->diary;
	for (size_t i = diary->score_count; i-- > 0;) {
		const struct score *score = &diary->scores[i];
		char words[BYTES];
		struct text text = TEXT(words);
		if (!text_same(score->score_id, def->id))
			continue;
		words_date(&text, score->day, s->coach->today);
		text_add(&text, ": ");
		words_score10(&text, score->total10);
		lines_add(lines, "Score, %s%s%s", words, score->answers != NULL ? ", answers " : "",
			  score->answers != NULL ? score->answers : "");
	}
}

static void say_one(const struct tests_screen *s, struct lines *lines)
{
	const struct tests_row *row = tests_row(s);
	const struct questionnaire *one = tests_questionnaire(s);
	struct outcome_lines told = tests_lines(s);
	say_row(s, row, lines);
	for (int i = 0; i < told.count; i++)
		lines_add(lines, "%s", told.at[i]);
	if (row->test != NULL)
		lines_add(lines, "%s", row->test->how);
	if (one != NULL) {
		lines_add(lines, "%s. The questions stand here in short words of our own.", one->about);
		lines_add(lines, "The form itself: %s.", one->form);
	}
	if (row->test != NULL)
		say_results(s, row->test, lines);
	else
		say_scores(s, row->score, lines);
}

static void say_item(const struct tests_screen *s, struct lines *lines)
{
	const struct questionnaire *one = tests_questionnaire(s);
	const struct item_def *item = (size_t)s->item < one->item_count ? &one->items[s->item] : NULL;
	char takes[BYTES];
	struct text text = TEXT(takes);
	questionnaire_points(one, (size_t)s->item, &text);
	lines_add(lines, "Question %d of %d%s%s", s->item + 1, one->count, item != NULL && item->text != NULL ? ": " : "",
		  item != NULL && item->text != NULL ? item->text : "");
	for (size_t i = 0; item != NULL && i < item->answer_count; i++)
		lines_add(lines, "%zu  %s%s%d points", i + 1, item->answers[i].text != NULL ? item->answers[i].text : "",
			  item->answers[i].text != NULL ? ", " : "", item->answers[i].points);
	if (item == NULL || item->answer_count == 0)
		lines_add(lines, "%s points", takes);
	if (tests_answers_of(s)[s->item] != NOT_KNOWN)
		lines_add(lines, "Answered: %d", tests_answers_of(s)[s->item]);
}

void tests_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct tests_screen *s = (const struct tests_screen *)screen;
	notice_say(&s->notice, lines);
	if (s->page == TESTS_LIST)
		lines_add(lines, "Tests");
	for (int i = 0; s->page == TESTS_LIST && i < s->rows; i++)
		say_row(s, &s->row[i], lines);
	if (s->page == TESTS_ONE)
		say_one(s, lines);
	if (s->page == TESTS_ASK)
		say_item(s, lines);
	if (s->typing)
		lines_add(lines, "Total: %s", s->total.text);
}
