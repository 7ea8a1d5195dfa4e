#include "expect.h"

#include <stdlib.h>
#include <string.h>

void expect(bool claim)
{
	if (!claim)
		abort();
}

void expect_place(const struct yaml_fault *fault, const char *bytes, size_t size)
{
	int lines = 1;
	for (size_t i = 0; i < size; i++)
		lines += bytes[i] == '\n';
	expect(fault->text != NULL && fault->line >= 0 && fault->line <= lines + 1 && fault->col >= 0);
}

void expect_printable(const struct faults *faults)
{
	char words[8192];
	for (size_t i = 0; i < faults->count; i++) {
		struct text text = TEXT(words);
		size_t bad;
		fault_print(&faults->at[i], &text);
		expect(utf8_valid(words, text.length, &bad) && strchr(words, '\x1b') == NULL);
	}
}
