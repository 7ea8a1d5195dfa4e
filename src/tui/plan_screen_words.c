#include "plan_screen.h"

#include <string.h>

#include "tui/verdict.h"
#include "tui/words.h"

struct day plan_monday(struct day day)
{
	return (struct day){ day.n - (day_weekday(day) - 1) };
}

const struct planned_day *plan_shown_day(const struct plan *plan, struct day day)
{
	if (plan->day_count == 0)
		return NULL;
	int at = day.n - plan->days[0].day.n;
	return at >= 0 && (size_t)at < plan->day_count ? &plan->days[at] : NULL;
}

/* --- items ---------------------------------------------------------------- */

void plan_title_words(struct text *out, const struct planned *item, const char **rest)
{
	size_t length = strlen(item->title), at = 1;
	while (at < length && !(item->title[at - 1] == ' ' && item->title[at] >= '0' && item->title[at] <= '9'))
		at++;
	*rest = at < length ? item->title + at : item->detail;
	text_add_bytes(out, item->title, at < length ? at - 1 : length);
}

void plan_letter(struct text *out, const struct planned *item)
{
	if (item->kind == PLANNED_REST)
		text_add(out, "–");
	else
		text_add_bytes(out, &planned_letter[item->kind], 1);
}

const struct planned *plan_main_item(const struct planned_day *day)
{
	return day->count > 0 ? &day->items[0] : NULL;
}

/* What counts as a session of the plan: the rest is not asked about. */
static bool is_session(const struct planned *item)
{
	return item->kind <= PLANNED_CARDIO || item->kind == PLANNED_TEST;
}

/* --- the state of a day ----------------------------------------------------- */

static bool past_status(const struct planned_day *day, struct plan_status *out)
{
	int sessions = 0, done = 0;
	for (size_t i = 0; i < day->count; i++) {
		sessions += is_session(&day->items[i]);
		done += is_session(&day->items[i]) && day->items[i].done;
	}
	if (sessions == 0)
		return false;
	enum colour colour = day->has_verdict ? verdict_colour(day->verdict) : COLOUR_UNKNOWN;
	*out = (struct plan_status){ done == sessions ? "kept" : done > 0 ? "in part" : "not done",
				     verdict_glyph(colour), done > 0, verdict_style(colour) };
	if (done == 0)
		out->style = STYLE_QUIET;
	return true;
}

static bool has_item(const struct planned_day *day, bool (*is)(const struct planned *))
{
	for (size_t i = 0; i < day->count; i++)
		if (is(&day->items[i]))
			return true;
	return false;
}

static bool waits(const struct planned *item) { return item->waits; }
static bool is_own(const struct planned *item) { return item->own; }
static bool is_changed(const struct planned *item) { return item->changed_from != NULL; }
static bool is_open(const struct planned *item) { return is_session(item) && !item->done; }
static bool is_done(const struct planned *item) { return is_session(item) && item->done; }

static bool ahead_status(const struct planned_day *day, struct plan_status *out)
{
	static const struct {
		bool (*is)(const struct planned *);
		struct plan_status status;
	} states[] = {
		{ waits, { "waits", GLYPH_WAITS, true, STYLE_QUIET } },
		{ is_own, { "as you set", 0, false, STYLE_ACCENT } },
		{ is_changed, { "changed", GLYPH_HOLD, true, STYLE_AMBER } },
	};
	for (size_t i = 0; i < sizeof states / sizeof states[0]; i++)
		if (has_item(day, states[i].is)) {
			*out = states[i].status;
			return true;
		}
	*out = (struct plan_status){ day->flare ? "flare" : "easier week", 0, false, STYLE_QUIET };
	return day->flare || day->deload;
}

bool plan_day_status(const struct plan *plan, const struct planned_day *day, struct plan_status *out)
{
	if (day->past)
		return past_status(day, out);
	if (day->day.n != plan->today.n)
		return ahead_status(day, out);
	bool done = has_item(day, is_done) && !has_item(day, is_open);
	*out = (struct plan_status){ done ? "done today" : "today", GLYPH_GREEN, false, STYLE_ACCENT };
	return true;
}

const char *plan_none_words(const struct plan *plan)
{
	if (plan->locked)
		return "Training waits until a professional's advice is recorded. Enter shows what to do.";
	if (!plan->ready)
		return "Nothing is planned until four things are known: the knee, the pattern of its pain, the warning signs "
		       "and your year of birth. Enter asks for them.";
	return NULL;
}

/* --- sentences ---------------------------------------------------------------- */

static void answers(struct text *out, const struct morning_outcome *outcome)
{
	enum { MOST = 10 };
	text_addf(out, "%d", outcome->from);
	if (outcome->to >= MOST && outcome->from < MOST)
		text_add(out, " or more");
	else if (outcome->to == outcome->from + 1)
		text_addf(out, " or %d", outcome->to);
	else if (outcome->to > outcome->from)
		text_addf(out, " to %d", outcome->to);
}

static const struct planned_day *first_waiting(const struct plan *plan)
{
	for (size_t i = plan->today_index; i < plan->day_count; i++)
		if (has_item(&plan->days[i], waits))
			return &plan->days[i];
	return NULL;
}

void plan_waits_words(struct text *out, const struct plan *plan, char day[static 8])
{
	const struct planned_day *waiting = first_waiting(plan);
	struct text name = text_over(day, 8);
	if (waiting != NULL)
		text_add(&name, day_weekday_name(day_weekday(waiting->day)));
	else if (plan->outcome_count > 0)
		text_add(&name, "Morning");
	if (waiting == NULL && plan->outcome_count == 0)
		return;
	if (waiting != NULL)
		text_add(out, plan->outcome_count > 0 ? "waits for this morning. "
						      : "waits for an answer that is still to come.");
	for (int i = 0; i < plan->outcome_count; i++) {
		text_add(out, i > 0 ? "; " : "");
		answers(out, &plan->outcome[i]);
		text_addf(out, ": %s", plan->outcome[i].text);
	}
	text_add(out, plan->outcome_count > 0 ? "." : "");
}

void plan_change_words(struct text *out, const struct plan_screen *plan)
{
	static const char *const verbs[] = { [PLAN_MOVE] = "Move", [PLAN_SWAP] = "Swap", [PLAN_SKIP] = "Leave out" };
	const struct planned *other = plan_marked(plan);
	text_addf(out, "%s %s ", verbs[plan->mode], plan->held.title);
	text_add(out, plan->mode == PLAN_MOVE ? "from " : "of ");
	words_weekday_date(out, plan->held.day);
	if (plan->mode == PLAN_MOVE) {
		text_add(out, " to ");
		words_weekday_date(out, plan->day);
	} else if (plan->mode == PLAN_SWAP && other != NULL) {
		text_addf(out, " with %s of ", other->title);
		words_weekday_date(out, plan->day);
	}
}
