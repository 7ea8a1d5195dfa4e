#include "app/cli_plan.h"

#include "base/text.h"
#include "core/quick.h"

#include <string.h>

enum { NEAR_MAX = 400 };

/* "run" is said of run-walks too. */
static bool is_called(const struct planned *item, const char *word)
{
	return strcmp(item->what, word) == 0 || strcmp(planned_words[item->kind], word) == 0 ||
	       (item->kind == PLANNED_RUN_WALK && strcmp(planned_words[PLANNED_RUN], word) == 0);
}

static const struct planned *next_of(const struct plan *plan, const char *what)
{
	for (size_t i = plan->today_index; i < plan->day_count; i++)
		for (size_t k = 0; k < plan->days[i].count; k++) {
			const struct planned *item = &plan->days[i].items[k];
			if (!item->done && is_called(item, what))
				return item;
		}
	return NULL;
}

const struct planned *cli_plan_today(const struct coach *coach, const char *what)
{
	const struct planned_day *today = &coach->plan->days[coach->plan->today_index];
	for (size_t i = 0; i < today->count; i++)
		if (!today->items[i].done && strcmp(today->items[i].what, what) == 0)
			return &today->items[i];
	return NULL;
}

static size_t names_of(const struct plan *plan, const char **names)
{
	size_t count = 0;
	for (size_t i = plan->today_index; i < plan->day_count; i++)
		for (size_t k = 0; k < plan->days[i].count && count + 2 <= NEAR_MAX; k++) {
			if (plan->days[i].items[k].done)
				continue;
			names[count++] = plan->days[i].items[k].what;
			names[count++] = plan->days[i].items[k].id;
		}
	return count;
}

static bool is_done_today(const struct plan *plan, const char *what)
{
	const struct planned_day *today = &plan->days[plan->today_index];
	for (size_t i = 0; i < today->count; i++)
		if (today->items[i].done && is_called(&today->items[i], what))
			return true;
	return false;
}

static void fail_unknown(const struct coach *coach, const char *word)
{
	const char *names[NEAR_MAX];
	const char *near = text_nearest(word, names, names_of(coach->plan, names));
	if (is_done_today(coach->plan, word))
		cli_fail(EXIT_USAGE, "\"%s\" of today is done, and the plan has no other; `stepdown plan` shows what it has", word);
	else if (near != NULL)
		cli_fail(EXIT_USAGE, "the plan has no \"%s\"; did you mean \"%s\"?", word, near);
	else
		cli_fail(EXIT_USAGE, "the plan has no \"%s\"; `stepdown plan --json` names its items", word);
}

const struct planned *cli_plan_item(const struct coach *coach, const char *word)
{
	const struct planned *item = plan_item(coach->plan, word);
	if (item == NULL)
		item = next_of(coach->plan, word);
	if (item == NULL)
		fail_unknown(coach, word);
	return item;
}

bool cli_plan_day(const struct coach *coach, const char *word, struct day *out)
{
	if (quick_day(word, coach->given.today, true, out))
		return true;
	cli_fail(EXIT_USAGE, "\"%s\" is no day; write 2026-03-02, today or a weekday", word);
	return false;
}
