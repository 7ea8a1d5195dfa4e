#include "io/faults.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"

struct faults *faults_new(void)
{
	struct arena *arena = arena_new();
	struct faults *faults = arena_alloc(arena, sizeof *faults);
	faults->arena = arena;
	return faults;
}

void faults_free(struct faults *faults)
{
	if (faults == NULL)
		return;
	free(faults->at);
	arena_free(faults->arena);
}

/* A copy in which control characters and bytes that are not UTF-8 stand as U+FFFD; a tab stays. */
static const char *harmless(struct arena *arena, const char *text)
{
	if (text == NULL)
		return NULL;
	const char *end = text + strlen(text);
	char *copy = arena_alloc(arena, (size_t)(end - text) * 3 + 1);
	for (size_t length = 0; text < end;) {
		uint32_t ch = utf8_next(&text, end);
		bool control = (ch < 0x20 && ch != '\t') || (ch >= 0x7f && ch < 0xa0);
		char bytes[4];
		size_t more = utf8_put(control ? 0xfffd : ch, bytes);
		memcpy(copy + length, bytes, more);
		length += more;
	}
	return copy;
}

static struct fault *grow(struct faults *faults)
{
	if (faults->count == faults->cap) {
		faults->cap = faults->cap == 0 ? 16 : faults->cap * 2;
		faults->at = realloc(faults->at, faults->cap * sizeof *faults->at);
		if (faults->at == NULL)
			die("out of memory");
	}
	return &faults->at[faults->count++];
}

void faults_add(struct faults *faults, struct fault at, const char *format, ...)
{
	if (faults->count == FAULTS_MAX) {
		faults->left_out++;
		return;
	}
	char words[400];
	va_list args;
	va_start(args, format);
	vsnprintf(words, sizeof words, format, args);
	va_end(args);
	*grow(faults) = (struct fault){
		.file = harmless(faults->arena, at.file),
		.line = at.line, .col = at.col,
		.text = harmless(faults->arena, words),
		.hint = harmless(faults->arena, at.hint),
		.source = harmless(faults->arena, at.source),
	};
}

static bool before(const struct fault *a, const struct fault *b)
{
	int files = strcmp(a->file, b->file);
	if (files != 0)
		return files < 0;
	return a->line != b->line ? a->line < b->line : a->col < b->col;
}

/*
 * By insertion, which keeps faults of one place in order: they come nearly
 * sorted, and FAULTS_MAX bounds them.
 */
void faults_sort(struct faults *faults)
{
	for (size_t i = 1; i < faults->count; i++) {
		struct fault fault = faults->at[i];
		size_t j = i;
		for (; j > 0 && before(&fault, &faults->at[j - 1]); j--)
			faults->at[j] = faults->at[j - 1];
		faults->at[j] = fault;
	}
}

size_t faults_total(const struct faults *faults)
{
	return faults->count + faults->left_out;
}

size_t faults_files(const struct faults *faults)
{
	size_t files = 0;
	for (size_t i = 0; i < faults->count; i++)
		files += i == 0 || strcmp(faults->at[i].file, faults->at[i - 1].file) != 0;
	return files;
}

/* Blanks as wide as what stands before the place, tabs kept, so that the caret stands under it. */
static void print_caret(const struct fault *fault, struct text *out)
{
	const char *at = fault->source, *end = at + strlen(at);
	for (int col = 1; col < fault->col && at < end; col++) {
		uint32_t ch = utf8_next(&at, end);
		for (int width = ch == '\t' ? 1 : char_width(ch); width > 0; width--)
			text_add(out, ch == '\t' ? "\t" : " ");
	}
	text_add(out, "^\n");
}

void fault_print(const struct fault *fault, struct text *out)
{
	text_add(out, fault->file);
	if (fault->line > 0)
		text_addf(out, ":%d:%d", fault->line, fault->col);
	text_add(out, ": error: ");
	text_add(out, fault->text);
	if (fault->hint != NULL) {
		text_add(out, " (");
		text_add(out, fault->hint);
		text_add(out, ")");
	}
	text_add(out, "\n");
	if (fault->source == NULL || fault->line == 0)
		return;
	text_add(out, fault->source);
	text_add(out, "\n");
	print_caret(fault, out);
}
