#include "plan_screen.h"

#include "tui/why_page.h"
#include "tui/words.h"

static void item_words(struct text *out, const struct plan_screen *plan, const struct planned *item)
{
	text_add(out, item->title);
	if (item->detail != NULL)
		text_addf(out, ", %s", item->detail);
	if (item->duration_s > 0) {
		text_add(out, ", ");
		words_minutes(out, (int64_t)item->duration_s * 1000);
	}
	if (item->distance_m >= 0) {
		text_add(out, ", ");
		words_distance(out, item->distance_m, plan->coach.diary->told.distance);
	}
	if (item->done)
		text_add(out, ", done");
	if (item->waits)
		text_add(out, ", waits");
}

static void say_day(const struct plan_screen *plan, const struct planned_day *day, struct lines *lines)
{
	char buffer[LINE_BYTES];
	struct text words = TEXT(buffer);
	struct plan_status status;
	words_weekday_date(&words, day->day);
	if (plan_day_status(plan->coach.plan, day, &status))
		text_addf(&words, ", %s", status.word);
	text_add(&words, ": ");
	for (size_t i = 0; i < day->count; i++) {
		text_add(&words, i > 0 ? "; " : "");
		item_words(&words, plan, &day->items[i]);
	}
	if (day->load10 > 0) {
		text_add(&words, "; knee load ");
		words_points(&words, day->load10);
	}
	lines_add(lines, "%s.", buffer);
}

static void say_load(const struct plan *shown, struct day monday, struct lines *lines)
{
	char buffer[80];
	struct text words = TEXT(buffer);
	plan_load_words(&words, shown, monday, 1);
	lines_add(lines, "Knee load of these days: %s.", buffer);
}

static void say_week(const struct plan *shown, struct lines *lines)
{
	char spent[16], planned[16], least[16], most[16];
	struct text a = TEXT(spent), b = TEXT(planned), c = TEXT(least), d = TEXT(most);
	words_points(&a, shown->week_spent10);
	words_points(&b, shown->week_spent10 + shown->week_planned10);
	lines_add(lines, "Knee load of this week: %s done, %s with what is planned; relative units, rough estimate.",
		  spent, planned);
	if (shown->planned > 0)
		lines_add(lines, "Sessions kept this week: %d of %d.", shown->kept, shown->planned);
	words_points(&c, shown->band_least10);
	words_points(&d, shown->band_most10);
	if (shown->has_band)
		lines_add(lines, "Your green weeks: %s to %s.", least, most);
	else
		lines_add(lines, "%s", "Your green weeks are not known yet.");
}

static void say_foot(const struct plan *shown, struct lines *lines)
{
	char buffer[400], day[8];
	struct text words = TEXT(buffer);
	plan_waits_words(&words, shown, day);
	if (buffer[0] != '\0')
		lines_add(lines, "%s %s", day, buffer);
	for (size_t i = 0; i < shown->check_count; i++)
		lines_add(lines, "Check: %s, %s%s", shown->checks[i].text,
			  shown->checks[i].holds ? "holds" : "broken: ",
			  shown->checks[i].holds || shown->checks[i].broken == NULL ? "" : shown->checks[i].broken);
}

static void say_change(const struct plan_screen *plan, struct lines *lines)
{
	char buffer[240];
	struct text words = TEXT(buffer);
	plan_change_words(&words, plan);
	lines_add(lines, "%s", buffer);
	const struct what_if *tried = plan_is_tried(plan) ? plan->coach.what_if : NULL;
	for (size_t i = 0; tried != NULL && i < tried->rule_count; i++)
		why_line_say(lines, plan->coach.shelf, &tried->rules[i]);
}

static void say_item(const struct plan_screen *plan, const struct planned *item, struct lines *lines)
{
	char buffer[LINE_BYTES];
	struct text words = TEXT(buffer);
	item_words(&words, plan, item);
	lines_add(lines, "%s", buffer);
	for (size_t i = 0; i < item->exercise_count; i++) {
		words = TEXT(buffer);
		words_dose(&words, item->exercises[i].exercise, &item->exercises[i].dose);
		lines_add(lines, "  %s: %s", item->exercises[i].exercise->name, buffer);
	}
	for (size_t i = 0; i < item->why_count; i++)
		why_line_say(lines, plan->coach.shelf, &item->whys[i]);
}

static void say_mark(const struct plan_screen *plan, struct lines *lines)
{
	const struct planned *item = plan_marked(plan);
	char buffer[32];
	struct text date = TEXT(buffer);
	words_weekday_date(&date, plan->day);
	if (plan->mode >= PLAN_MOVE)
		say_change(plan, lines);
	else if (item != NULL)
		lines_add(lines, "Marked: %s, %s", buffer, item->title);
}

void plan_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct plan_screen *plan = (const struct plan_screen *)screen;
	notice_say(&plan->notice, lines);
	const struct plan *shown = plan_shown(plan);
	const struct planned *item = plan_marked(plan);
	const char *none = plan_none_words(shown);
	if (none != NULL) {
		lines_add(lines, "%s", none);
		return;
	}
	if (plan->mode == PLAN_ITEM && item != NULL) {
		say_item(plan, item, lines);
		return;
	}
	struct day monday = plan_monday(plan->day);
	for (int i = 0; i < WEEK_DAYS; i++) {
		const struct planned_day *day = plan_shown_day(shown, (struct day){ monday.n + i });
		if (day != NULL)
			say_day(plan, day, lines);
	}
	say_load(shown, monday, lines);
	say_week(shown, lines);
	say_foot(shown, lines);
	say_mark(plan, lines);
	command_say(&plan->command, lines);
}
