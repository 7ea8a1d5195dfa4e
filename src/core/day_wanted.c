/* What became of the plan that was stored on the day. */
#include "day_inner.h"

#include <string.h>

#include "base/text.h"
#include "core/retest.h"

static bool speaks_of(const struct plan_change *change, struct day day)
{
	return change->from.n == day.n || (change->kind != CHANGE_SKIP && change->kind != CHANGE_ADD && change->to.n == day.n);
}

static void put_changes(struct day_page *page, const struct day_page_given *given, struct arena *arena)
{
	const struct diary *diary = given->diary;
	struct day_change *changes = arena_array(arena, diary->change_count + 1, sizeof *changes);
	for (size_t i = 0; i < diary->change_count; i++)
		if (speaks_of(&diary->changes[i], given->day))
			changes[page->change_count++].change = &diary->changes[i];
	page->changes = changes;
}

/* Running and run-walks answer each other, and so does all cardio. */
static bool answers(const struct activity *activity, const struct wanted *item)
{
	if (activity->planned_id != NULL)
		return text_same(activity->planned_id, item->id);
	if (strcmp(item->kind, "run") == 0 || strcmp(item->kind, "run-walk") == 0)
		return activity_is_run(activity);
	if (strcmp(item->kind, "cardio") == 0)
		return activity_is_cardio(activity);
	return strcmp(item->kind, activity_words[activity->kind]) == 0;
}

static bool was_left_out(const struct day_page *page, const struct wanted *item)
{
	for (size_t i = 0; i < page->change_count; i++)
		if (page->changes[i].change->kind == CHANGE_SKIP && strcmp(page->changes[i].change->what, item->what) == 0)
			return true;
	return false;
}

/* A test is answered by its result, which is no activity. */
static bool was_tested(const struct diary *diary, const struct wanted *item, struct day day)
{
	if (strcmp(item->kind, "test") != 0)
		return false;
	const struct test_result result = retest_on(diary, item->what, day);
	return result.left != NOT_KNOWN || result.right != NOT_KNOWN || result.value != NOT_KNOWN;
}

static enum wanted_end end_of(const struct day_page *page, const struct diary *diary, const struct wanted *item)
{
	if (was_tested(diary, item, page->day))
		return WANTED_DONE;
	for (size_t i = 0; i < page->entry_count; i++)
		if (answers(page->entries[i].activity, item))
			return WANTED_DONE;
	if (was_left_out(page, item))
		return WANTED_LEFT_OUT;
	return page->day.n >= page->today.n ? WANTED_OPEN : WANTED_NOT_TOLD;
}

void day_put_wanted(struct day_page *page, const struct day_page_given *given, struct arena *arena)
{
	put_changes(page, given, arena);
	const struct day_record *record = given->record;
	if (record == NULL)
		return;
	struct day_wanted *wanted = arena_array(arena, record->wanted_count + 1, sizeof *wanted);
	for (size_t i = 0; i < record->wanted_count; i++)
		if (strcmp(record->wanted[i].kind, "rest") != 0)
			wanted[page->wanted_count++] =
				(struct day_wanted){ &record->wanted[i], end_of(page, given->diary, &record->wanted[i]) };
	page->wanted = wanted;
}
