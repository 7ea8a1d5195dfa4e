#include "why_screen.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/text.h"
#include "tui/list.h"
#include "tui/words.h"

enum why_action { WHY_ANSWER = 1, WHY_SOURCES, WHY_BACK };

/* The first row is left out where no morning is missing. */
const struct binding why_bindings[] = {
	{ 'a', WHY_ANSWER, "a", "answer the morning", "answer the pain on waking that is missing" },
	{ 'f', WHY_SOURCES, "f", "full sources", "the sources in full, or in short" },
	{ KEY_ESC_, WHY_BACK, "Esc", "back", "back to where you came from, also h" },
	{ 'h', WHY_BACK, NULL, NULL, NULL },
	{ KEY_LEFT_, WHY_BACK, NULL, NULL, NULL },
	{ 0 },
};

const struct binding why_answer_bindings[] = {
	{ '0', WHY_ANSWER, "0-9", "pain on waking", "the answer; 10 is 1 0 Enter" },
	{ KEY_ESC_, WHY_BACK, "Esc", "leave it open", "nothing is answered" },
	{ 0 },
};

const struct planned *why_screen_item(const struct why_screen *why)
{
	const struct plan *plan = why->coach.plan;
	for (size_t day = 0; why->item[0] != '\0' && day < plan->day_count; day++)
		for (size_t i = 0; i < plan->days[day].count; i++)
			if (strcmp(plan->days[day].items[i].id, why->item) == 0)
				return &plan->days[day].items[i];
	return NULL;
}

bool why_screen_missing(const struct why_screen *why, struct day *out)
{
	const struct plan *plan = why->coach.plan;
	for (size_t i = 0; why->then == NULL && i < plan->asked_count; i++)
		if (plan->asked[i].question == QUESTION_MORNING) {
			*out = plan->asked[i].day;
			return true;
		}
	return false;
}

static const struct binding *bindings_now(const struct screen *screen)
{
	const struct why_screen *why = (const struct why_screen *)screen;
	struct day day;
	if (why->asking)
		return why_answer_bindings;
	return why_bindings + !why_screen_missing(why, &day);
}

/* --- a missing morning ---------------------------------------------------------- */

/* The next knee of the intake from `knee` on; KNEES when there is none. */
static int next_knee(const struct why_screen *why, int knee)
{
	while (knee < KNEES && !intake_has_knee(&why->coach.diary->intake, knee))
		knee++;
	return knee;
}

void why_screen_question(struct text *out, const struct why_screen *why)
{
	text_add(out, why->knee == SIDE_LEFT ? "Left knee on waking, " : "Right knee on waking, ");
	words_weekday_date(out, why->check_in.day);
	text_add(out, ", 0 to 10:");
}

/* What was told of the day stays: only the morning is added. */
static struct check_in check_in_of(const struct diary *diary, struct day day)
{
	for (size_t i = 0; i < diary->check_in_count; i++)
		if (diary->check_ins[i].day.n == day.n)
			return diary->check_ins[i];
	return check_in_blank(day);
}

static void ask_morning(struct why_screen *why, struct effects *fx)
{
	struct day day;
	if (!why_screen_missing(why, &day))
		return;
	if (day.n == why->coach.today.n) {
		effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_CHECK_IN });
		return;
	}
	why->check_in = check_in_of(why->coach.diary, day);
	why->asking = true;
	why->digits = (struct digits){ 0 };
	why->knee = next_knee(why, 0);
}

static void save_morning(struct why_screen *why, struct effects *fx)
{
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_CHECK_IN, .check_in = &why->check_in });
}

/* A digit is on disk at once; a ten behind it takes its place. */
static void answer(struct why_screen *why, uint32_t key, struct effects *fx)
{
	enum { MOST = 10 };
	int told;
	switch (digits_take(&why->digits, key, 0, MOST, &told)) {
	case DIGIT_NONE: break;
	case DIGIT_PROPOSES: notice_set(&why->notice, digits_ten_words); return;
	case DIGIT_ANSWER: case DIGIT_TEN:
		why->check_in.morning[why->knee] = (int8_t)told;
		save_morning(why, fx);
		return;
	}
	int next = key == KEY_ENTER_ || key == KEY_TAB_ ? next_knee(why, why->knee + 1) : KNEES;
	why->asking = next < KNEES;
	why->knee = next;
	why->digits = (struct digits){ 0 };
}

/* --- keys ------------------------------------------------------------------------- */

static bool scroll(struct why_screen *why, const struct msg *msg)
{
	struct grid grid;
	struct area body = screen_body_of(msg, &grid);
	int all = why_screen_page(why, area_sub(body, body.rows, 0, 0, -1), 0);
	int hidden = all > body.rows ? all - body.rows : 0;
	return list_key(&why->top, hidden + 1, body.rows - 1, LIST_ARROWS_AND_LETTERS, msg->key);
}

static void press(struct why_screen *why, const struct msg *msg, struct effects *fx)
{
	int action = binding_find(bindings_now(&why->screen), msg->key);
	switch (action) {
	case WHY_ANSWER: ask_morning(why, fx); break;
	case WHY_SOURCES: why->sources = !why->sources; break;
	case WHY_BACK: effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE }); break;
	default:
		if (!scroll(why, msg))
			everywhere_key(msg->key, fx);
	}
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct why_screen *why = (struct why_screen *)screen;
	notice_update(&why->notice, msg);
	if (msg->kind != MSG_KEY)
		return;
	if (why->asking)
		answer(why, msg->key, fx);
	else
		press(why, msg, fx);
}

/* --- drawing ------------------------------------------------------------------------ */

/* The question stands in the row above the hints, with the cursor where the digit goes. */
static void put_question(const struct why_screen *why, struct area area)
{
	char buffer[80];
	struct text words = TEXT(buffer);
	int margin = screen_margin(area.cols), row = area.rows - 2;
	why_screen_question(&words, why);
	area_fill(area, row, 0, area.cols, STYLE_TEXT, ' ');
	int col = area_put(area, row, margin, STYLE_STRONG, buffer) + 1;
	int told = why->check_in.morning[why->knee];
	if (told >= 0)
		area_putf(area, row, col, STYLE_ACCENT, "%d   Enter goes on", told);
	area_cursor(area, row, col);
}

static void view(const struct screen *screen, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct why_screen *why = (const struct why_screen *)screen;
	const struct planned *item = why_screen_item(why);
	char title[120], corner[48];
	struct text middle = TEXT(title), right = TEXT(corner);
	int version = why->then != NULL ? why->then->version : why->coach.version;
	text_add(&middle, "Why   ");
	if (why->then != NULL)
		words_weekday_date(&middle, why->then->day);
	else
		text_add(&middle, item != NULL ? item->title : "the plan is as it is");
	if (area.cols >= 80 && version > 0)
		text_addf(&right, "plan version %d   ", version);
	text_add(&right, "? help");
	struct area body = screen_frame(area, NULL, title, corner, bindings_now(screen));
	int all = why_screen_page(why, area_sub(body, body.rows, 0, 0, -1), 0);
	why_screen_page(why, body, list_clamp(why->top, all > body.rows ? all - body.rows + 1 : 1));
	if (why->asking)
		put_question(why, area);
	notice_view(&why->notice, area);
}

static void free_why(struct screen *screen)
{
	free(screen);
}

static void renew(struct screen *screen, const struct coach_view *coach)
{
	((struct why_screen *)screen)->coach = *coach;
}

static const struct screen_class why_class = {
	.name = "Why",
	.bindings = why_bindings,
	.bindings_now = bindings_now,
	.update = update,
	.view = view,
	.say = why_screen_say,
	.free = free_why,
	.renew = renew,
};

struct screen *why_screen_new(const struct coach_view *coach, const char *item)
{
	struct why_screen *why = calloc(1, sizeof *why);
	if (why == NULL)
		die("the why screen");
	why->screen.class = &why_class;
	why->coach = *coach;
	struct text id = TEXT(why->item);
	text_add(&id, item != NULL ? item : "");
	return &why->screen;
}

struct screen *why_screen_of_day(const struct coach_view *coach, const struct day_why *then)
{
	struct screen *screen = why_screen_new(coach, "");
	((struct why_screen *)screen)->then = then;
	return screen;
}
