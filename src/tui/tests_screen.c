#include "tests_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "test_past.h"
#include "tui/list.h"
#include "tui/page.h"

const struct binding tests_list_bindings[] = {
	{ KEY_ENTER_, TESTS_OPEN, "Enter", "open", "how it is done, what it came out as, every result" },
	{ 'n', TESTS_DUE, "n", "next due", "follow the next test that is due" },
	{ KEY_ESC_, TESTS_LEAVE, "Esc", "back", NULL },
	{ 0 },
};

const struct binding tests_one_bindings[] = {
	{ KEY_ENTER_, TESTS_DO, "Enter", "do it", "follow the test, or answer the questionnaire" },
	{ '0', TESTS_BY_HAND, "0-9", "by hand", "enter a result, or a total that was added up elsewhere" },
	{ KEY_ESC_, TESTS_LEAVE, "Esc", "back", NULL },
	{ 0 },
};

const struct binding tests_ask_bindings[] = {
	{ '0', TESTS_ANSWER, "0-9", "answer", "the answer of that number, or its points" },
	{ KEY_ENTER_, TESTS_SAVE, "Enter", "save", "save the score with its answers" },
	{ KEY_ESC_, TESTS_LEAVE, "Esc", "back", "back; the answers stay while this screen is open" },
	{ KEY_TAB_, TESTS_FORTH, "Tab", "next", "the next question" },
	{ KEY_BACKTAB_, TESTS_BACK, NULL, NULL, NULL },
	{ 's', TESTS_SKIP, "s", "skip", "leave it without an answer" },
	{ 0 },
};

static const struct binding *bindings_now(const struct screen *screen)
{
	static const struct binding *const tables[] = {
		[TESTS_LIST] = tests_list_bindings, [TESTS_ONE] = tests_one_bindings, [TESTS_ASK] = tests_ask_bindings,
	};
	const struct tests_screen *s = (const struct tests_screen *)screen;
	return s->typing ? edit_bindings : tables[s->page];
}

static bool takes_text(const struct screen *screen)
{
	return ((const struct tests_screen *)screen)->typing;
}

/* --- rows --------------------------------------------------------------------------- */

const struct tests_row *tests_row(const struct tests_screen *s)
{
	return &s->row[list_clamp(s->mark, s->rows)];
}

static void find_rows(struct tests_screen *s)
{
	const struct shelf *shelf = s->coach->shelf;
	const struct programme *programme = shelf->programme;
	s->rows = 0;
	for (size_t i = 0; i < shelf->test_count && s->rows < TESTS_ROWS - TESTS_SCORES; i++)
		s->row[s->rows++] = (struct tests_row){ .test = &shelf->tests[i] };
	s->tests = s->rows;
	for (size_t i = 0; programme != NULL && i < programme->score_count && i < TESTS_SCORES; i++)
		s->row[s->rows++] = (struct tests_row){ .score = &programme->scores[i] };
}

static const char *row_id(const struct tests_row *row)
{
	return row->test != NULL ? row->test->id : row->score->id;
}

static bool find_mark(struct tests_screen *s, const char *id)
{
	for (int i = 0; i < s->rows; i++)
		if (text_same(row_id(&s->row[i]), id)) {
			s->mark = i;
			return true;
		}
	return false;
}

/* --- keys --------------------------------------------------------------------------- */

static void guide(const struct test *test, uint32_t digit, struct effects *fx)
{
	struct effect effect = { .kind = EFFECT_GUIDE_TEST };
	struct text id = TEXT(effect.id), typed = TEXT(effect.text);
	text_add(&id, test->id);
	if (digit >= '0' && digit <= '9')
		text_addf(&typed, "%c", (int)digit);
	effects_add(fx, effect);
}

static void next_due(struct tests_screen *s, struct effects *fx)
{
	const struct plan *plan = s->coach->plan;
	for (size_t i = 0; i < plan->asked_count; i++) {
		const struct test *test = plan->asked[i].question == QUESTION_TEST && plan->asked[i].about != NULL
						  ? shelf_test(s->coach->shelf, plan->asked[i].about)
						  : NULL;
		if (test != NULL) {
			guide(test, 0, fx);
			return;
		}
	}
	notice_set(&s->notice, "No test is due today.");
}

static void type_total(struct tests_screen *s, uint32_t key)
{
	s->total = (struct edit){ 0 };
	s->typing = true;
	if (key >= '0' && key <= '9')
		edit_key(&s->total, key);
}

static void do_it(struct tests_screen *s, struct effects *fx)
{
	const struct tests_row *row = tests_row(s);
	if (row->test != NULL) {
		guide(row->test, 0, fx);
	} else if (tests_questionnaire(s) == NULL) {
		type_total(s, 0);
	} else {
		s->page = TESTS_ASK;
		s->item = 0;
	}
}

static void by_hand(struct tests_screen *s, uint32_t key, struct effects *fx)
{
	if (tests_row(s)->test != NULL)
		guide(tests_row(s)->test, key, fx);
	else
		type_total(s, key);
}

static void leave(struct tests_screen *s, struct effects *fx)
{
	if (s->page == TESTS_ASK) {
		s->page = TESTS_ONE;
		if (s->unsaved)
			notice_set(&s->notice, "The answers are not saved yet; Enter goes back to them.");
	} else if (s->page == TESTS_ONE && !s->straight)
		s->page = TESTS_LIST;
	else if (s->unsaved && !s->warned) {
		s->warned = true;
		notice_set(&s->notice, "Answers of a questionnaire are not saved; Esc again leaves without them.");
	} else
		effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
}

static void move(struct tests_screen *s, int by)
{
	s->item = list_clamp(s->item + by, tests_questionnaire(s)->count);
}

static void act(struct tests_screen *s, int action, uint32_t key, struct effects *fx)
{
	switch (action) {
	case TESTS_OPEN: s->page = TESTS_ONE; s->top = 0; break;
	case TESTS_DUE: next_due(s, fx); break;
	case TESTS_DO: do_it(s, fx); break;
	case TESTS_BY_HAND: by_hand(s, key, fx); break;
	case TESTS_FORTH: move(s, 1); break;
	case TESTS_BACK: move(s, -1); break;
	case TESTS_SKIP: tests_answers(s)[s->item] = NOT_KNOWN; move(s, 1); break;
	case TESTS_SAVE: tests_save_answers(s, fx); break;
	case TESTS_LEAVE: leave(s, fx); break;
	default: break;
	}
}

static void take_typed(struct tests_screen *s, uint32_t key, struct effects *fx)
{
	enum edit_end end = edit_key(&s->total, key);
	s->typing = end == EDIT_GOES_ON;
	if (end == EDIT_TAKEN)
		tests_save_total(s, fx);
}

/* What the arrows move on each page. */
static bool moves(struct tests_screen *s, const struct msg *msg)
{
	struct grid grid;
	struct area body = screen_body_of(msg, &grid);
	if (s->page == TESTS_LIST)
		return list_key(&s->mark, s->rows, body.rows - 1, LIST_ARROWS_AND_LETTERS, msg->key);
	if (s->page == TESTS_ASK)
		return list_key(&s->item, tests_questionnaire(s)->count, 1, LIST_ARROWS_AND_LETTERS, msg->key);
	int hidden = tests_one_view(s, area_sub(body, 0, 0, 0, -1), 0) - body.rows;
	return list_key(&s->top, hidden > 0 ? hidden + 1 : 1, body.rows, LIST_ARROWS_AND_LETTERS, msg->key);
}

static void press(struct tests_screen *s, const struct msg *msg, struct effects *fx)
{
	bool digit = msg->key >= '0' && msg->key <= '9';
	if (s->typing) {
		take_typed(s, msg->key, fx);
		return;
	}
	if (s->page == TESTS_ASK && tests_answer(s, msg->key)) {
		s->unsaved = true;
		s->warned = false;
		return;
	}
	int action = binding_find(bindings_now(&s->screen), digit ? '0' : msg->key);
	if (action != 0)
		act(s, action, msg->key, fx);
	else if (!moves(s, msg))
		everywhere_key(msg->key, fx);
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct tests_screen *s = (struct tests_screen *)screen;
	notice_update(&s->notice, msg);
	if (msg->kind == MSG_NOTICE && s->saving) {
		s->page = s->asked;
		s->typing = s->score.answers == NULL;
		s->unsaved |= s->page == TESTS_ASK;
	}
	s->saving &= msg->kind != MSG_KEY && msg->kind != MSG_NOTICE;
	if (msg->kind == MSG_KEY && s->rows > 0)
		press(s, msg, fx);
	else if (msg->kind == MSG_KEY && msg->key == KEY_ESC_)
		effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
	else if (msg->kind == MSG_KEY)
		everywhere_key(msg->key, fx);
}

/* --- drawing --------------------------------------------------------------------------- */

static void view_typing(const struct tests_screen *s, struct area area)
{
	static const char asks[] = "Total: ";
	int margin = screen_margin(area.cols);
	area_fill(area, area.rows - 2, 0, area.cols, STYLE_TEXT, ' ');
	int col = area_put(area, area.rows - 2, margin, STYLE_STRONG, asks);
	edit_view(&s->total, area, area.rows - 2, col, area.cols - col - margin);
}

/* From here on there is room for the list and, right of it, for the marked one. */
enum { LIST_BOTH_COLS = 150, LIST_COLS = 92, ONE_COL = 98 };

static void view_both(const struct tests_screen *s, struct area body)
{
	enum { CHART_ROWS = 16 };
	struct area one = area_sub(body, 0, ONE_COL, -1, -1);
	tests_list_view(s, area_sub(body, 0, 0, -1, LIST_COLS));
	if (s->page == TESTS_ASK) {
		tests_ask_view(s, one);
		return;
	}
	int rows = tests_one_view(s, one, s->page == TESTS_ONE ? s->top : 0);
	if (tests_row(s)->test != NULL)
		test_past_view(s->coach, tests_row(s)->test, area_sub(one, rows + 2, 0, CHART_ROWS, -1));
}

static void view(const struct screen *screen, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct tests_screen *s = (const struct tests_screen *)screen;
	const struct tests_row *row = s->rows > 0 ? tests_row(s) : NULL;
	bool list = s->page == TESTS_LIST || row == NULL;
	char title[100];
	struct text text = TEXT(title);
	text_add(&text, "Tests");
	if (!list)
		text_addf(&text, "   %s", row->test != NULL ? row->test->name : row->score->name);
	struct area body = screen_frame(area, NULL, title, "? help", bindings_now(screen));
	if (row != NULL && (page_is_large(body) || (list && body.cols >= LIST_BOTH_COLS))) {
		view_both(s, body);
	} else if (list) {
		tests_list_view(s, body);
	} else if (s->page == TESTS_ONE) {
		tests_one_view(s, body, s->top);
	} else {
		tests_ask_view(s, body);
	}
	if (s->typing)
		view_typing(s, area);
	notice_view(&s->notice, area);
}

/* --- begin and end ------------------------------------------------------------------------ */

static void renew(struct screen *screen, const struct coach_view *coach)
{
	struct tests_screen *s = (struct tests_screen *)screen;
	s->coach = coach;
	s->saving = false;
	find_rows(s);
	s->mark = list_clamp(s->mark, s->rows);
}

static void free_tests(struct screen *screen)
{
	free(screen);
}

static const struct screen_class tests_class = {
	.name = "Tests",
	.bindings = tests_list_bindings,
	.bindings_now = bindings_now,
	.takes_text = takes_text,
	.update = update,
	.view = view,
	.say = tests_say,
	.free = free_tests,
	.renew = renew,
};

struct screen *tests_screen_new(const struct coach_view *coach, const char *id)
{
	struct tests_screen *s = calloc(1, sizeof *s);
	if (s == NULL)
		die("the list of tests");
	s->screen.class = &tests_class;
	s->coach = coach;
	for (int i = 0; i < TESTS_SCORES; i++)
		for (int k = 0; k < QUESTIONNAIRE_ITEMS; k++)
			s->answers[i][k] = NOT_KNOWN;
	find_rows(s);
	s->straight = id[0] != '\0' && find_mark(s, id);
	s->page = s->straight ? TESTS_ONE : TESTS_LIST;
	return &s->screen;
}
