/* The plain way through YAML against libyaml's: the second opinion is the first one's measure. */
#include "support/check.h"

#include <dirent.h>

#include "base/text.h"
#include "io/yaml.h"

enum { FILES_MOST = 200, BYTES_MOST = 1 << 16 };

static struct file {
	char name[300];
	const char *bytes;
	size_t length;
} files[FILES_MOST];
static int file_count;
static struct arena *arena_of_files;

static void take_file(const char *folder, const char *name)
{
	struct yaml_fault fault;
	struct file *file = &files[file_count++];
	assert_true(file_count < FILES_MOST);
	snprintf(file->name, sizeof file->name, "%s/%s", folder, name);
	file->bytes = yaml_read(file->name, &file->length, arena_of_files, &fault);
	assert_non_null(file->bytes);
}

static void take_folder(const char *folder)
{
	struct dirent **names;
	int count = scandir(folder, &names, NULL, alphasort);
	if (count < 0)
		return; /* a file that is no YAML */
	for (int i = 0; i < count; i++) {
		char sub[256];
		const char *name = names[i]->d_name;
		snprintf(sub, sizeof sub, "%s/%s", folder, name);
		if (strstr(name, ".yaml") != NULL)
			take_file(folder, name);
		else if (name[0] != '.')
			take_folder(sub);
		free(names[i]);
	}
	free(names);
}

static int take_shipped(void **state)
{
	(void)state;
	arena_of_files = arena_new();
	take_folder(TEST_SOURCE_DIR "/exercises");
	return file_count > 50 ? 0 : -1;
}

static int give_back(void **state)
{
	(void)state;
	arena_free(arena_of_files);
	return 0;
}

/* --- the same tree ---------------------------------------------------------------------- */

static bool is_same_node(const struct yaml_node *a, const struct yaml_node *b)
{
	return a->kind == b->kind && a->length == b->length && memcmp(a->text, b->text, a->length + 1) == 0 &&
	       a->count == b->count && a->line == b->line && a->col == b->col && a->quoted == b->quoted &&
	       (a->key == NULL) == (b->key == NULL) && (a->key == NULL || is_same_node(a->key, b->key));
}

static bool is_same(const struct yaml_node *a, const struct yaml_node *b)
{
	if (!is_same_node(a, b))
		return false;
	for (a = a->first, b = b->first; a != NULL && b != NULL; a = a->next, b = b->next)
		if (!is_same(a, b))
			return false;
	return a == NULL && b == NULL;
}

/* True when the plain way gave a tree, which must then be libyaml's. */
static bool is_plain(const char *bytes, size_t length)
{
	struct yaml_fault fault = { 0 };
	struct arena *arena = arena_new();
	const struct yaml_node *plain = NULL;
	if (yaml_bytes_fine(bytes, length, arena, &fault))
		plain = yaml_plain(bytes, length, arena);
	if (plain != NULL) {
		const struct yaml_node *whole = yaml_events(bytes, length, arena, &fault);
		if (whole == NULL)
			fail_msg("libyaml refuses, %d:%d %s:\n%.*s", fault.line, fault.col, fault.text, (int)length, bytes);
		if (!is_same(plain, whole))
			fail_msg("libyaml reads another tree:\n%.*s", (int)length, bytes);
	}
	arena_free(arena);
	return plain != NULL;
}

static void the_shipped_files_are_plain_but_for_a_few(void **state)
{
	(void)state;
	size_t plain = 0, all = 0;
	for (int i = 0; i < file_count; i++) {
		bool is = is_plain(files[i].bytes, files[i].length);
		plain += is ? files[i].length : 0;
		all += files[i].length;
		if (!is)
			printf("read by libyaml: %s\n", files[i].name);
	}
	assert_true(plain * 10 >= all * 9);
}

/* --- texts that somebody mistyped ------------------------------------------------------------ */

struct draft {
	char bytes[BYTES_MOST];
	size_t length;
};

static size_t line_length(const struct file *file, size_t from)
{
	const char *end = memchr(file->bytes + from, '\n', file->length - from);
	return end == NULL ? file->length - from : (size_t)(end - file->bytes) + 1 - from;
}

static size_t indent_at(const struct file *file, size_t from)
{
	size_t indent = 0;
	while (from + indent < file->length && file->bytes[from + indent] == ' ')
		indent++;
	return indent;
}

/* Some lines of a file, moved out to the indentation of the first. */
static void take_lines(struct draft *draft, struct chance *chance)
{
	const struct file *file = &files[chance_between(chance, 0, file_count - 1)];
	size_t from = (size_t)chance_between(chance, 0, (int)file->length - 1);
	while (from > 0 && file->bytes[from - 1] != '\n')
		from--;
	size_t first = indent_at(file, from);
	draft->length = 0;
	for (int lines = chance_between(chance, 1, 12); lines > 0 && from < file->length; lines--) {
		size_t length = line_length(file, from), indent = indent_at(file, from);
		size_t out = indent < first ? indent : first;
		memcpy(draft->bytes + draft->length, file->bytes + from + out, length - out);
		draft->length += length - out;
		from += length;
	}
}

static void insert(struct draft *draft, size_t at, const char *text)
{
	size_t length = strlen(text);
	memmove(draft->bytes + at + length, draft->bytes + at, draft->length - at);
	memcpy(draft->bytes + at, text, length);
	draft->length += length;
}

static void cut(struct draft *draft, size_t at, size_t count)
{
	count = count < draft->length - at ? count : draft->length - at;
	memmove(draft->bytes + at, draft->bytes + at + count, draft->length - at - count);
	draft->length -= count;
}

static const char *const slips[] = {
	" ", "  ", ":", ": ", "- ", "-", "#", " #", "[", "]", "{", "}", ",", ", ", "'", "\"", "\n", "\n  ", "?", "? ",
	"&a", "*a", "!", "|", ">", "%", "@", "`", "\\", ".", "~", "---\n", "...\n", "\n---\n", "\n...", "\t", "é", "''",
	"\r\n", "<<: ", ": [", "- {", "[]", "{}", "null", "- - ", "a: b", "a: b\n", "\n\n", "\n# c\n", " |\n", "=", "x",
};

static void slip(struct draft *draft, struct chance *chance)
{
	size_t at = (size_t)chance_between(chance, 0, (int)draft->length);
	if (chance_between(chance, 0, 2) == 0 && at < draft->length)
		cut(draft, at, (size_t)chance_between(chance, 1, 4));
	else
		insert(draft, at, slips[chance_between(chance, 0, (int)(sizeof slips / sizeof *slips) - 1)]);
}

static void whatever_is_mistyped_a_plain_tree_is_the_tree_of_libyaml(void **state)
{
	(void)state;
	static struct draft draft;
	struct chance chance = chance_seed(20261121);
	int plain = 0, round = 0;
	for (; round < rounds(40000, 4000000); round++) {
		take_lines(&draft, &chance);
		for (int i = chance_between(&chance, 0, 4); i > 0; i--)
			slip(&draft, &chance);
		plain += is_plain(draft.bytes, draft.length);
	}
	/* So that neither a reader that always gives up nor one that never does would pass. */
	assert_true(plain > round / 20 && plain < round);
}

static void texts_of_nothing_but_slips_are_read_alike(void **state)
{
	(void)state;
	static struct draft draft;
	struct chance chance = chance_seed(7);
	int plain = 0;
	for (int round = rounds(60000, 6000000); round > 0; round--) {
		draft.length = 0;
		for (int i = chance_between(&chance, 1, 12); i > 0; i--)
			insert(&draft, draft.length, slips[chance_between(&chance, 0, (int)(sizeof slips / sizeof *slips) - 1)]);
		plain += is_plain(draft.bytes, draft.length);
	}
	assert_true(plain > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_shipped_files_are_plain_but_for_a_few),
		cmocka_unit_test(whatever_is_mistyped_a_plain_tree_is_the_tree_of_libyaml),
		cmocka_unit_test(texts_of_nothing_but_slips_are_read_alike),
	};
	return cmocka_run_group_tests(tests, take_shipped, give_back);
}
