#include "today_screen.h"

#include "morning.h"
#include "tui/words.h"

static void say_outcome(const struct morning_outcome *outcome, struct lines *lines)
{
	if (outcome->from == outcome->to)
		lines_add(lines, "  %d: %s", outcome->from, outcome->text);
	else
		lines_add(lines, "  %d to %d: %s", outcome->from, outcome->to, outcome->text);
}

static void say_usual(const struct today_question *question, struct lines *lines)
{
	if (question->usual != NOT_KNOWN)
		lines_add(lines, "  Usual is %d.", question->usual);
}

static void say_question(const struct today *today, struct lines *lines)
{
	const struct plan *plan = today_plan(today);
	struct today_question question = today_question(today);
	const char *knee = question.names_knee ? words_knee((enum side)question.knee) : "knee";
	if (!question.asks) {
		if (question.answered != NOT_KNOWN)
			lines_add(lines, "The %s on waking: %d.", knee, question.answered);
		say_usual(&question, lines);
		return;
	}
	char date[24];
	struct text day = TEXT(date);
	words_weekday_date(&day, question.day);
	lines_add(lines, "How is the %s on waking, %s, 0 to 10? A digit answers, s skips.", knee, date);
	if (question.about != NULL)
		lines_add(lines, "  It follows %s.", question.about);
	say_usual(&question, lines);
	for (int i = 0; i < plan->outcome_count; i++)
		say_outcome(&plan->outcome[i], lines);
}

static void say_state(const struct plan *plan, struct lines *lines)
{
	lines_add(lines, "%s, week %d", rehab_phase_titles[plan->phase], plan->phase_week);
	if (plan->locked)
		lines_add(lines, "%s",
			  "Training is paused until someone has looked at the knee; Enter: what you answered, "
			  "and what to do now.");
	if (plan->flare)
		lines_add(lines, "Flare, %s, day %d.", words_knee(plan->flare_side), plan->flare_day);
	if (plan->see_someone && plan->see_someone_why != NULL)
		lines_add(lines, "%s", plan->see_someone_why);
}

static void say_item(const struct today *today, const struct planned *item, struct lines *lines)
{
	char words[160];
	struct text text = TEXT(words);
	text_add(&text, item->title);
	if (item->duration_s > 0) {
		text_add(&text, ", ");
		words_minutes(&text, (int64_t)item->duration_s * 1000);
	}
	size_t before = text.length;
	text_add(&text, ", ");
	today_item_detail(today, item, true, &text);
	if (text.length == before + 2)
		words[text.length = before] = '\0';
	if (item->load10 > 0) {
		text_add(&text, ", knee load ");
		words_points(&text, item->load10);
	}
	lines_add(lines, "  %s (%s)", words, item->id);
}

static void say_items(const struct today *today, struct lines *lines)
{
	const struct planned_day *day = today_day(today);
	const struct planned *marked = today_marked_item(today);
	lines_add(lines, "%s", "Today");
	for (size_t i = 0; i < day->count; i++)
		say_item(today, &day->items[i], lines);
	if (day->count == 0)
		lines_add(lines, "%s", "  Nothing is planned.");
	if (marked != NULL)
		lines_add(lines, "Marked: %s", marked->title);
}

static void say_week(const struct today *today, struct lines *lines)
{
	const struct plan *plan = today_plan(today);
	lines_add(lines, "This week, %d of %d kept", plan->kept, plan->planned);
	for (size_t i = 0; i < plan->day_count; i++) {
		const struct planned_day *day = &plan->days[i];
		const struct planned *item = today_main_item(day);
		if (!today_in_week(plan, day))
			continue;
		const char *state = item == NULL  ? ""
				    : item->done  ? ", kept"
				    : item->waits ? ", waits for an answer"
						  : "";
		lines_add(lines, "  %s: %s%s", day_weekday_name(day_weekday(day->day)),
			  item != NULL ? item->title : "rest", state);
	}
}

static int worst_on(const struct coach_view *coach, struct day date)
{
	const struct chronicle_day *day = coach->chronicle != NULL ? chronicle_on(coach->chronicle, date) : NULL;
	return day != NULL ? day->worst : NOT_KNOWN;
}

static int waking_on(const struct coach_view *coach, struct day date)
{
	return morning_worst(coach->diary, date);
}

/* From the first day that is known: those before it would only say so over and over. */
static void say_past(const struct today *today, const char *what, int (*pain_on)(const struct coach_view *, struct day),
		     struct lines *lines)
{
	enum { DAYS = 14 };
	char words[200];
	struct text text = TEXT(words);
	int known = 0;
	for (int ago = DAYS; ago > 0; ago--) {
		int pain = pain_on(today->given.coach, (struct day){ today_plan(today)->today.n - ago });
		if (known == 0 && pain == NOT_KNOWN)
			continue;
		text_add(&text, known++ == 0 ? " " : ", ");
		if (pain == NOT_KNOWN)
			text_add(&text, "not known");
		else
			text_addf(&text, "%d", pain);
	}
	if (known == 0)
		lines_add(lines, "%s of the days before: not known.", what);
	else
		lines_add(lines, "%s, day by day until yesterday:%s.", what, words);
}

static void say_end(const struct today *today, struct lines *lines)
{
	const struct plan *plan = today_plan(today);
	char distance[24];
	struct text text = TEXT(distance);
	words_distance(&text, plan->ceiling_m, today->given.coach->diary->told.distance);
	if (plan->readiness != NOT_KNOWN)
		lines_add(lines, "Readiness %d: %s.", plan->readiness, notch_words(plan->notch));
	else
		lines_add(lines, "%s", "Readiness is not known yet; c, the check-in, takes 20 s.");
	if (plan->no_run != NULL)
		lines_add(lines, "No run today: %s.", plan->no_run);
	else if (plan->ceiling_m > 0)
		lines_add(lines, "Run ceiling %s.", distance);
	else
		lines_add(lines, "%s", "Run ceiling none known yet.");
	const struct why *reasons[TODAY_REASONS];
	size_t count = today_reasons(today, reasons);
	for (size_t i = 0; i < count; i++)
		lines_add(lines, i == 0 ? "Why: %s (w: inputs, rule, source)" : "  %s", reasons[i]->text);
	if (plan->cue != NULL)
		lines_add(lines, "Form cue of the week: %s", plan->cue);
	if (plan->lesson != NULL)
		lines_add(lines, "%s: %s", plan->lesson->title, plan->lesson->text);
}

void today_say_day(const struct today *today, struct lines *lines)
{
	say_state(today_plan(today), lines);
	if (today_asks_signs(today) && !today_plan(today)->locked)
		lines_add(lines, "%s", "This week, is any sign there that should be looked at? n none, y the list.");
	say_question(today, lines);
	today_say_others(today_plan(today), lines);
	lines_add(lines, "%s", "");
	say_items(today, lines);
	lines_add(lines, "%s", "");
	say_week(today, lines);
	lines_add(lines, "%s", "");
	say_past(today, "Pain on waking", waking_on, lines);
	say_past(today, "Worst pain", worst_on, lines);
	say_end(today, lines);
}
