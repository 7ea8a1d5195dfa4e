/*
 * What a programme must be as a whole: thresholds in order, stages without a
 * gap, gates that can be met, weeks that keep the spacing.
 */
#include "io/library_draft.h"

static void check_one(const struct draft *draft)
{
	size_t count = draft->of[ENTRY_PROGRAMME].count;
	struct fault at = { .file = "programmes", .hint = "every session needs its limits" };
	if (count == 0) {
		faults_add(draft->faults, at, "there is no programme");
	} else if (count > 1) {
		at.hint = "leave one of them there";
		faults_add(draft->faults, at, "there is more than one programme");
	}
}

void draft_check_programme(const struct draft *draft)
{
	if (!draft->unread)
		check_one(draft);
}
