/* What a change did to the plan: the days that look different now, and no other. */
#include "app/cli_plan.h"

#include "base/text.h"
#include "tui/words.h"

#include <stdio.h>

static bool same_items(const struct planned_day *before, const struct planned_day *after)
{
	if (before == NULL || before->count != after->count)
		return false;
	for (size_t i = 0; i < after->count; i++)
		if (!text_same(before->items[i].title, after->items[i].title))
			return false;
	return true;
}

static void add_titles(struct text *out, const struct planned_day *day)
{
	for (size_t i = 0; i < day->count; i++)
		text_addf(out, "%s%s%s", i > 0 ? ", " : "", day->items[i].title, day->items[i].own ? " (yours)" : "");
	if (day->count == 0)
		text_add(out, "nothing");
}

static void print_day(const struct planned_day *before, const struct planned_day *after)
{
	char date[24], was[300], is[300];
	struct text day = TEXT(date), old = TEXT(was), now = TEXT(is);
	words_weekday_date(&day, after->day);
	if (before != NULL)
		add_titles(&old, before);
	add_titles(&now, after);
	cli_line("%-12s %s", date, is);
	if (was[0] != '\0')
		cli_line("%-12s before: %s", "", was);
}

void cli_plan_changes(const struct plan *before, const struct plan *after)
{
	int changed = 0;
	if (after->no_run != NULL && (before->no_run == NULL || !text_same(before->no_run, after->no_run)))
		cli_line("No run today: %s.", after->no_run);
	for (size_t i = after->today_index; i < after->day_count; i++) {
		const struct planned_day *was = plan_day(before, after->days[i].day);
		if (same_items(was, &after->days[i]))
			continue;
		print_day(was, &after->days[i]);
		changed++;
	}
	if (changed == 0)
		puts("No day of the plan looks different.");
	puts("`stepdown plan` shows all of it, `stepdown undo` takes this back.");
}
