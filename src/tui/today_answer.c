#include "today_screen.h"

#include "tui/flags.h"
#include "morning.h"
#include "tui/words.h"

enum { PAIN_MOST = 10 };

/* --- the morning question ------------------------------------------------------ */

/* What the plan asks of a morning; NULL when it asks nothing. */
static const struct asked *asked_morning(const struct plan *plan, struct day day)
{
	for (size_t i = 0; i < plan->asked_count; i++)
		if (plan->asked[i].question == QUESTION_MORNING && plan->asked[i].day.n == day.n)
			return &plan->asked[i];
	return NULL;
}

/* The first morning before today that may still be told; NULL. */
static const struct asked *asked_late(const struct plan *plan)
{
	for (size_t i = 0; i < plan->asked_count; i++)
		if (plan->asked[i].question == QUESTION_MORNING && plan->asked[i].day.n < plan->today.n)
			return &plan->asked[i];
	return NULL;
}

static bool is_skipped(const struct today *today, struct day day)
{
	return today->has_skipped && today->skipped.n == day.n;
}

static int first_knee(const struct intake *intake)
{
	return intake_has_knee(intake, SIDE_LEFT) ? SIDE_LEFT : SIDE_RIGHT;
}

struct today_question today_question(const struct today *today)
{
	const struct diary *diary = today->given.coach->diary;
	const struct plan *plan = today->given.coach->plan;
	struct day day = plan->today;
	const struct asked *late = asked_late(plan);
	if (morning_open_knee(diary, day) == KNEES && late != NULL && !is_skipped(today, late->day))
		day = late->day;
	const struct asked *asked = asked_morning(plan, day);
	int open = morning_open_knee(diary, day);
	int knee = open < KNEES ? open : first_knee(&diary->intake);
	return (struct today_question){
		.asks = open < KNEES && !is_skipped(today, day),
		.day = day,
		.knee = knee,
		.names_knee = morning_names_knee(&diary->intake),
		.about = asked != NULL ? asked->about_title : NULL,
		.answered = morning_pain(diary, day, knee),
		.usual = day.n == plan->today.n ? plan->usual[knee] : NOT_KNOWN,
	};
}

static void tell_morning(struct today *today, struct day day, int knee, int pain, struct effects *fx)
{
	today->answer = check_in_blank(day);
	today->answer.morning[knee] = (int8_t)pain;
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_CHECK_IN, .check_in = &today->answer });
}

/* The knee of the answer told last: a ten takes its place. */
static int last_knee(const struct check_in *answer)
{
	return answer->morning[SIDE_LEFT] != NOT_KNOWN ? SIDE_LEFT : SIDE_RIGHT;
}

bool today_answer(struct today *today, uint32_t key, struct effects *fx)
{
	int pain = NOT_KNOWN;
	if (!today_shows_day(today) || today->asks_flare)
		return false;
	enum digit_says says = digits_take(&today->digits, key, 0, PAIN_MOST, &pain);
	struct today_question question = today_question(today);
	if (says == DIGIT_TEN) {
		tell_morning(today, today->answer.day, last_knee(&today->answer), pain, fx);
	} else if (says == DIGIT_PROPOSES) {
		notice_set(&today->notice, digits_ten_words);
	} else if (says == DIGIT_ANSWER && question.asks) {
		tell_morning(today, question.day, question.knee, pain, fx);
	} else if (says == DIGIT_ANSWER) {
		today->digits = (struct digits){ 0 };
		notice_set(&today->notice,
			   "The morning is told. c changes it, u takes back what was saved last.");
	}
	return says != DIGIT_NONE;
}

void today_skip(struct today *today)
{
	today->skipped = today_question(today).day;
	today->has_skipped = true;
}

/* --- the weekly line about red flags ----------------------------------------------- */

bool today_asks_signs(const struct today *today)
{
	const struct plan *plan = today_plan(today);
	for (size_t i = 0; plan != NULL && i < plan->asked_count; i++)
		if (plan->asked[i].question == QUESTION_RED_FLAGS)
			return true;
	return false;
}

void today_open_signs(struct today *today)
{
	today->signs = (struct mark_list){ flag_lines, RED_FLAGS, 0, 0 };
	today->page = TODAY_PAGE_SIGNS;
}

void today_tell_signs(struct today *today, uint32_t signs, struct effects *fx)
{
	today->answer = check_in_blank(today_plan(today)->today);
	today->answer.flags_asked = true;
	today->answer.flags = signs;
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_CHECK_IN, .check_in = &today->answer });
	if (signs != 0)
		effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_RED_FLAGS });
}

void today_take_signs(struct today *today, uint32_t key, struct effects *fx)
{
	enum mark_end end = mark_list_key(&today->signs, key);
	if (end != MARKS_GO_ON)
		today->page = TODAY_PAGE_DAY;
	if (end == MARKS_TAKEN)
		today_tell_signs(today, today->signs.marks, fx);
}

/* --- a flare by the runner's word --------------------------------------------- */

static void ask(struct today *today, enum side side, bool begins)
{
	today->flare = (struct flare_word){ .day = today_plan(today)->today, .side = side, .begins = begins };
	today->asks_flare = true;
}

void today_ask_flare(struct today *today)
{
	const struct plan *plan = today_plan(today);
	const struct intake *intake = &today->given.coach->diary->intake;
	int earliest = today->given.coach->shelf->programme->flare.earliest_end_day;
	if (!plan->flare) {
		ask(today, morning_names_knee(intake) ? SIDE_BOTH : (enum side)first_knee(intake), true);
	} else if (plan->flare_day >= earliest) {
		ask(today, plan->flare_side, false);
	} else {
		char words[120];
		struct text text = TEXT(words);
		text_addf(&text, "A flare can end by your word from day %d on; today is day %d.", earliest,
			  plan->flare_day);
		notice_set(&today->notice, words);
	}
}

void today_flare_words(const struct today *today, struct text *out)
{
	const struct flare_word *flare = &today->flare;
	bool which = flare->begins && flare->side == SIDE_BOTH;
	text_addf(out, "Does a flare %s today, %s?", flare->begins ? "begin" : "end",
		  which ? "and in which knee" : words_knee(flare->side));
	text_add(out, which ? "   l left   r right   b both   n none" : "   y yes   n no");
}

void today_tell_flare(struct today *today, enum today_action action, struct effects *fx)
{
	static const enum side sides[] = { [TODAY_FLARE_LEFT] = SIDE_LEFT,
					   [TODAY_FLARE_RIGHT] = SIDE_RIGHT,
					   [TODAY_FLARE_BOTH] = SIDE_BOTH };
	today->asks_flare = false;
	if (action == TODAY_FLARE_NO)
		return;
	if (action != TODAY_FLARE_YES)
		today->flare.side = sides[action];
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_FLARE, .flare = &today->flare });
}
