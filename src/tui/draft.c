#include "draft.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"

void draft_drop(struct draft *draft)
{
	free(draft->words);
	*draft = (struct draft){ .words = NULL };
}

const char *draft_take(struct draft *draft, int32_t of, const char *words)
{
	size_t size = strlen(words) + 1;
	char *copy = malloc(size);
	if (copy == NULL)
		die("a note");
	memcpy(copy, words, size);
	draft_drop(draft);
	*draft = (struct draft){ .words = copy, .of = of };
	return copy;
}

static const char *or_nothing(const char *words)
{
	return words != NULL ? words : "";
}

const char *draft_or(const struct draft *draft, int32_t of, const char *stored)
{
	return draft->words != NULL && draft->of == of ? draft->words : or_nothing(stored);
}

void draft_settle(struct draft *draft, int32_t of, const char *stored)
{
	if (draft->words != NULL && draft->of == of && strcmp(draft->words, or_nothing(stored)) == 0)
		draft_drop(draft);
}
