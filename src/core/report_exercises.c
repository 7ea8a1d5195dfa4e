/* Exercises that went down: one line a week for all that met with the same, not a line each. */
#include "core/report.h"

#include "base/text.h"
#include "core/report_words.h"

#include <string.h>

enum { DAYS_A_WEEK = 7 };

static int week_of(struct day day)
{
	return (day.n - day_weekday(day)) / DAYS_A_WEEK;
}

/* Of "Dead bug: one rung down" what stands behind the name; NULL: there is no name before it. */
static const char *outcome_of(const char *text)
{
	const char *found = NULL;
	for (const char *at = text; (at = strstr(at, ": ")) != NULL; at += 2)
		found = at + 2;
	return found;
}

static bool is_of(const struct report_change *group, const struct report_change *change, const char *outcome)
{
	size_t length = strlen(outcome);
	return group->kind == change->kind && strcmp(group->rule, change->rule) == 0 &&
	       strncmp(group->text, outcome, length) == 0 && group->text[length] == ':';
}

/* Among the lines of the week, which are the last of `count`; NULL: it has none. */
static struct report_change *group_of(struct report_change *at, size_t count, const struct report_change *change,
                                      const char *outcome)
{
	while (count-- > 0 && week_of(at[count].day) == week_of(change->day))
		if (is_of(&at[count], change, outcome))
			return &at[count];
	return NULL;
}

/* "Dead bug", or of a later day than its line "Dead bug on 7 Feb". */
static const char *member(const struct report *report, struct arena *arena, const struct report_change *change, const char *outcome,
                          const struct report_change *group)
{
	const char *name = arena_copy(arena, change->text, (size_t)(outcome - 2 - change->text));
	if (group == NULL || group->day.n == change->day.n)
		return name;
	return arena_print(arena, "%s on %s", name, report_date(report, arena, change->day));
}

size_t report_gather_exercises(const struct report *report, struct report_change *changes, size_t count, struct arena *arena)
{
	size_t kept = 0;
	for (size_t i = 0; i < count; i++) {
		struct report_change change = changes[i];
		const char *outcome = change.kind == REPORT_EXERCISE ? outcome_of(change.text) : NULL;
		struct report_change *group = outcome != NULL ? group_of(changes, kept, &change, outcome) : NULL;
		const char *name = outcome != NULL ? member(report, arena, &change, outcome, group) : NULL;
		if (group != NULL) {
			group->text = arena_print(arena, "%s; %s", group->text, name);
			continue;
		}
		if (outcome != NULL)
			change.text = arena_print(arena, "%s: %s", outcome, name);
		changes[kept++] = change;
	}
	return kept;
}
