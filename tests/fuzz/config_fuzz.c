/*
 * Any bytes as config.yaml: no value leaves its range, one with a fault is as
 * if it were not there, and what is printed of the rest, written out as a
 * file, says the same again.
 */
#include "expect.h"

#include "io/config.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void expect_range(const struct settings *settings, enum setting which)
{
	const struct setting_row *row = &setting_rows[which];
	int value = setting_value(settings, which);
	if (row->kind == SETTING_IS_NUMBER)
		expect(value >= row->min && value <= row->max);
	if (row->kind == SETTING_IS_WORD)
		expect(value >= 0 && (size_t)value < row->word_count);
}

static void expect_origin(const struct settings *settings, enum setting which, int lines)
{
	const struct settings usual = settings_usual();
	bool from_file = settings->origin[which] == ORIGIN_FILE;
	expect(from_file || setting_same(settings, &usual, which));
	expect(settings->line[which] >= (from_file ? 1 : 0) && settings->line[which] <= (from_file ? lines : 0));
}

/* A command as block text, which needs no quotes of YAML; false when it is too long to be printed. */
static bool put_line(struct text *out, const struct settings *settings, enum setting which)
{
	char value[COMMAND_COLUMNS * 4 + 1];
	struct text words = TEXT(value);
	setting_print(settings, which, &words);
	if (settings->origin[which] == ORIGIN_FILE && words.length > 0) {
		text_addf(out, setting_rows[which].kind == SETTING_IS_COMMAND ? "%s: |-\n  " : "%s: ", setting_rows[which].key);
		text_add(out, value);
		text_add(out, "\n");
	}
	return !words.cut;
}

static void expect_said_again(const struct settings *settings, struct arena *arena)
{
	enum { ROOM = 1 << 15 };
	struct text page = text_over(arena_alloc(arena, ROOM), ROOM);
	struct faults *faults = faults_new();
	struct settings again = settings_usual();
	bool printed = true;
	for (int i = 0; i < SETTINGS; i++)
		printed &= put_line(&page, settings, (enum setting)i);
	config_read_bytes(&again, "again.yaml", page.at, page.length, arena, faults);
	for (int i = 0; i < SETTINGS && printed; i++)
		expect(setting_same(settings, &again, (enum setting)i));
	faults_free(faults);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena *arena = arena_new();
	struct faults *faults = faults_new();
	struct settings settings = settings_usual();
	int lines = 1;
	for (size_t i = 0; i < size; i++)
		lines += bytes[i] == '\n';
	config_read_bytes(&settings, "config.yaml", (const char *)bytes, size, arena, faults);
	expect_printable(faults);
	for (int i = 0; i < SETTINGS; i++) {
		expect_range(&settings, (enum setting)i);
		expect_origin(&settings, (enum setting)i, lines);
	}
	expect_said_again(&settings, arena);
	faults_free(faults);
	arena_free(arena);
	return 0;
}
