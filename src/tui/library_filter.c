#include "library_screen.h"

#include "base/text.h"

static bool matches(const struct exercise *exercise, const char *needle)
{
	if (text_contains(exercise->name, needle) || text_contains(exercise->id, needle) ||
	    text_contains(exercise_kind_word(exercise->kind), needle))
		return true;
	for (size_t i = 0; i < exercise->targets.count; i++)
		if (text_contains(exercise->targets.at[i], needle))
			return true;
	return false;
}

void library_filter(struct library_screen *library)
{
	const struct exercise *all = library->given.exercises;
	const struct exercise *marked = library->shown_count > 0 ? &all[library->shown[library->mark]] : NULL;
	library->shown_count = 0;
	library->mark = 0;
	for (size_t i = 0; i < library->given.exercise_count; i++) {
		if (!matches(&all[i], library->filter.now.text))
			continue;
		if (&all[i] == marked)
			library->mark = library->shown_count;
		library->shown[library->shown_count++] = (int)i;
	}
}
