#include "guide_screen.h"

#include "core/retest.h"

/* --- the number ----------------------------------------------------------------------- */

void guide_screen_ask(struct guide_screen *s, int counted)
{
	bool marks = s->test->guide.kind == GUIDE_SCORED;
	s->step = marks ? GUIDE_MARKS : GUIDE_NUMBER;
	s->number = counted;
	s->typed = false;
	s->pain = NOT_KNOWN;
	s->marks = marks_none();
	s->mark_at = 0;
	s->digits = (struct digits){ 0 };
}

void guide_screen_digit(struct guide_screen *s, uint32_t key)
{
	enum { TEN = 10 };
	int number = (s->typed && s->number != NOT_KNOWN ? s->number * TEN : 0) + (int)(key - '0');
	if (number > s->test->most) {
		char words[120];
		struct text text = TEXT(words);
		text_addf(&text, "A result goes from %d to %d.", s->test->least, s->test->most);
		notice_set(&s->notice, words);
		return;
	}
	s->number = number;
	s->typed = true;
}

/* --- marks ------------------------------------------------------------------------------ */

int guide_screen_mark_rows(const struct test *test)
{
	size_t rows = 0;
	for (size_t i = 0; i < test->item_count; i++)
		rows += test->items[i].mark_count;
	return (int)rows;
}

const struct test_mark *guide_screen_mark(const struct test *test, int row, int *item, int *mark)
{
	for (*item = 0; *item < (int)test->item_count; ++*item) {
		int count = (int)test->items[*item].mark_count;
		*mark = row;
		if (row >= 0 && row < count)
			return &test->items[*item].marks[row];
		row -= count;
	}
	return NULL;
}

void guide_screen_toggle(struct guide_screen *s, int row)
{
	int item, mark;
	if (guide_screen_mark(s->test, row, &item, &mark) == NULL)
		return;
	s->mark_at = row;
	s->marks.seen[item] = (int8_t)(s->marks.seen[item] == mark ? NOT_KNOWN : mark);
}

/* --- pain --------------------------------------------------------------------------------- */

bool guide_screen_pain(struct guide_screen *s, uint32_t key)
{
	enum { PAIN_MOST = 10 };
	int answer = NOT_KNOWN;
	enum digit_says says = digits_take(&s->digits, key, 0, PAIN_MOST, &answer);
	if (says == DIGIT_ANSWER || says == DIGIT_TEN)
		s->pain = answer;
	else if (says == DIGIT_PROPOSES)
		notice_set(&s->notice, digits_ten_words);
	return says != DIGIT_NONE;
}

/* --- from one question to the next ----------------------------------------------------------- */

static void keep_figure(struct guide_screen *s)
{
	int16_t figure = (int16_t)s->number;
	if (s->side == SIDE_LEFT)
		s->result.left = figure;
	else if (s->side == SIDE_RIGHT)
		s->result.right = figure;
	else
		s->result.value = figure;
	/* The highest of both legs, begun anew with the first. */
	if (!s->second || s->pain > s->result.pain)
		s->result.pain = (int8_t)s->pain;
}

static const char *words_or_null(const char *words)
{
	return words[0] == '\0' ? NULL : words;
}

static void keep_marks(struct guide_screen *s)
{
	struct text words = TEXT(s->words[s->side]), detail = TEXT(s->detail);
	marks_print(s->test, &s->marks, &words);
	marks_detail(words_or_null(s->words[SIDE_LEFT]), words_or_null(s->words[SIDE_RIGHT]), &detail);
	s->result.detail = s->detail;
}

static void save(struct guide_screen *s, struct effects *fx)
{
	keep_figure(s);
	if (s->test->item_count > 0)
		keep_marks(s);
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_TEST, .test = &s->result });
	s->saving = true;
	s->asked = s->step;
	if (s->test->sides && !s->second) {
		s->second = true;
		s->side = s->side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
		s->step = GUIDE_READY;
	} else {
		s->step = GUIDE_TOLD;
	}
}

void guide_screen_take_back(struct guide_screen *s)
{
	if (!s->saving)
		return;
	if (s->step == GUIDE_READY) {
		s->second = false;
		s->side = s->side == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
	}
	s->step = s->asked;
	s->saving = false;
}

static void take_number(struct guide_screen *s, struct effects *fx)
{
	if (s->number == NOT_KNOWN || s->number < s->test->least) {
		notice_set(&s->notice, "Type the number first.");
		return;
	}
	if (s->test->asks_pain)
		s->step = GUIDE_PAIN;
	else
		save(s, fx);
}

void guide_screen_take(struct guide_screen *s, struct effects *fx)
{
	if (s->step == GUIDE_MARKS)
		s->number = marks_points(s->test, &s->marks);
	if (s->step == GUIDE_PAIN)
		save(s, fx);
	else
		take_number(s, fx);
}

const struct test *guide_screen_next(const struct guide_screen *s)
{
	const struct coach_view *coach = s->coach;
	for (size_t i = 0; i < coach->plan->asked_count; i++) {
		const struct asked *asked = &coach->plan->asked[i];
		if (asked->question == QUESTION_TEST && asked->about != NULL && !text_same(asked->about, s->test->id))
			return shelf_test(coach->shelf, asked->about);
	}
	return NULL;
}
