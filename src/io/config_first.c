/* config.yaml as the first run writes it. */
#include "io/config.h"

#include <string.h>
#include <sys/stat.h>

#include "io/whole_file.h"

static const char first_words[] =
	"# Settings of stepdown. A line counts once its \"#\" is taken off; what stands in it now is what holds without it.\n"
	"# The screen of settings (, on Today) and `stepdown config KEY VALUE` change lines of this file and leave the rest.\n"
	"# The environment goes before this file, and options go before both: `stepdown config --origin` tells which it was.\n";

enum { COMMENT_COLUMNS = 110, FIRST_BYTES = 16384 };

static void put_comment(struct text *out, const char *words)
{
	const char *line;
	size_t length;
	while (text_wrap(&words, COMMENT_COLUMNS, &line, &length)) {
		text_add(out, "# ");
		text_add_bytes(out, line, length);
		text_add(out, "\n");
	}
}

static void put_setting(struct text *out, const struct settings *usual, enum setting which)
{
	const struct setting_row *row = &setting_rows[which];
	char words[400];
	struct text comment = TEXT(words);
	text_add(&comment, row->meaning);
	if (row->kind != SETTING_IS_COMMAND) {
		text_add(&comment, " Values: ");
		setting_print_range(which, &comment);
		text_add(&comment, ".");
	}
	put_comment(out, words);
	text_addf(out, "#%s: ", row->key);
	if (row->kind == SETTING_IS_COMMAND)
		text_add(out, "''");
	setting_print(usual, which, out);
	text_add(out, "\n");
}

const char *config_first(struct arena *arena)
{
	struct text out = text_over(arena_alloc(arena, FIRST_BYTES), FIRST_BYTES);
	const struct settings usual = settings_usual();
	text_add(&out, first_words);
	for (int group = 0; group < SETTING_GROUPS; group++) {
		text_addf(&out, "\n# --- %s ---\n", setting_group_words[group]);
		for (int i = 0; i < SETTINGS; i++) {
			if (setting_rows[i].group != (enum setting_group)group)
				continue;
			text_add(&out, "\n");
			put_setting(&out, &usual, (enum setting)i);
		}
	}
	return out.at;
}

bool config_write_first(const char *path, struct err *err)
{
	struct stat st;
	if (lstat(path, &st) == 0)
		return true;
	struct arena *arena = arena_new();
	const char *bytes = config_first(arena);
	bool written = whole_file_replace(path, bytes, strlen(bytes), arena, err);
	arena_free(arena);
	return written;
}
