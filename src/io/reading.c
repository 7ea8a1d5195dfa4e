/*
 * Faults of a file that is being read: each takes the line it is about along.
 */
#include "io/schema.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { LINE_MAX_BYTES = 500 }; /* a longer line helps nobody under a message */

/* Line number `line` of the file; NULL when it is too long to show. */
static const char *source_line(const struct reading *in, int line)
{
	const char *at = in->bytes, *end = in->bytes + in->length;
	while (--line > 0 && at != NULL) {
		at = memchr(at, '\n', (size_t)(end - at));
		at = at == NULL ? NULL : at + 1;
	}
	if (at == NULL)
		return NULL;
	const char *stop = memchr(at, '\n', (size_t)(end - at));
	size_t length = (size_t)((stop == NULL ? end : stop) - at);
	length -= length > 0 && at[length - 1] == '\r';
	return length > LINE_MAX_BYTES ? NULL : arena_copy(in->faults->arena, at, length);
}

void reading_fault(const struct reading *in, const struct yaml_node *at, const char *hint,
                   const char *format, ...)
{
	char words[400];
	va_list args;
	va_start(args, format);
	vsnprintf(words, sizeof words, format, args);
	va_end(args);
	struct fault fault = { .file = in->file, .hint = hint };
	if (at != NULL) {
		fault.line = at->line;
		fault.col = at->col;
		fault.source = source_line(in, at->line);
	}
	faults_add(in->faults, fault, "%s", words);
}

void reading_refused(const struct reading *in, const struct yaml_fault *fault)
{
	struct yaml_node at = { .line = fault->line, .col = fault->col };
	reading_fault(in, fault->line > 0 ? &at : NULL, fault->hint, "%s", fault->text);
}

const char *hint_nearest(struct arena *arena, const char *word, const char *const *words, size_t count)
{
	const char *nearest = text_nearest(word, words, count);
	return nearest == NULL ? NULL : arena_print(arena, "did you mean \"%s\"?", nearest);
}
