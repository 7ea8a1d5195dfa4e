#include "core/why.h"

#include <string.h>

enum { FIRST_ROOM = 8 };

static void make_room(struct why_list *list)
{
	if (list->count < list->cap)
		return;
	size_t cap = list->cap == 0 ? FIRST_ROOM : 2 * list->cap;
	struct why *at = arena_array(list->arena, cap, sizeof *at);
	if (list->count > 0)
		memcpy(at, list->at, list->count * sizeof *at);
	list->at = at;
	list->cap = cap;
}

static struct why *add(struct why_list *list, const char *rule, const char *text)
{
	make_room(list);
	struct why *why = &list->at[list->count++];
	*why = (struct why){ .rule = rule, .text = text };
	return why;
}

/* The next input; NULL when there is no room for one more. */
static struct why_input *next_input(struct why *why, const char *name, const char *label)
{
	if (why->inputs == WHY_INPUTS)
		return NULL;
	struct why_input *input = &why->input[why->inputs++];
	*input = (struct why_input){ .name = name, .label = label };
	return input;
}

struct why *why_add(struct why_list *list, const char *rule, const char *text)
{
	return add(list, rule, arena_string(list->arena, text));
}

struct why *why_addf(struct why_list *list, const char *rule, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	const char *text = arena_vprint(list->arena, format, args);
	va_end(args);
	return add(list, rule, text);
}

void why_number(struct why *why, const char *name, const char *label, int64_t value)
{
	struct why_input *input = next_input(why, name, label);
	if (input == NULL)
		return;
	input->value = value;
	input->known = true;
}

void why_dated(struct why *why, const char *name, const char *label, int64_t value, struct day day)
{
	struct why_input *input = next_input(why, name, label);
	if (input == NULL)
		return;
	*input = (struct why_input){ .name = name, .label = label, .value = value, .known = true,
		.day = day, .has_day = true };
}

void why_unknown(struct why *why, const char *name, const char *label)
{
	next_input(why, name, label);
}

void why_word(struct why *why, const char *name, const char *label, const char *word)
{
	struct why_input *input = next_input(why, name, label);
	if (input == NULL)
		return;
	input->word = word;
	input->known = true;
}
