/* What is read as YAML, and with which words and where the rest is refused. */
#include "support/check.h"

#include <sys/stat.h>
#include <unistd.h>

#include "io/yaml.h"

struct bytes {
	const char *at;
	size_t length;
};
#define BYTES(literal) { (literal), sizeof(literal) - 1 }

static void print_fault(const struct yaml_fault *fault, char *out, size_t size)
{
	snprintf(out, size, "%d:%d %s%s%s", fault->line, fault->col, fault->text, fault->hint == NULL ? "" : "; ",
	         fault->hint == NULL ? "" : fault->hint);
}

static void assert_refused(struct bytes bytes, const char *expected)
{
	struct arena *arena = arena_new();
	struct yaml_fault fault = { 0 };
	char words[300];
	assert_null(yaml_parse(bytes.at, bytes.length, arena, &fault));
	print_fault(&fault, words, sizeof words);
	assert_string_equal(words, expected);
	arena_free(arena);
}

static void test_what_is_no_yaml_of_ours_is_refused_at_its_place(void **state)
{
	static const struct {
		struct bytes bytes;
		const char *refused;
	} cases[] = {
		{ BYTES(""), "0:0 nothing in it" },
		{ BYTES("# a note\n\n"), "0:0 nothing in it" },
		{ BYTES("---\n...\n"), "0:0 nothing in it" },
		{ BYTES("a: 1\nb: caf\xe9\n"), "2:7 the byte 0xE9 is not UTF-8; save it as UTF-8" },
		{ BYTES("a: \xc3\xa9\xc3\xa9\xff\n"), "1:6 the byte 0xFF is not UTF-8; save it as UTF-8" },
		{ BYTES("a: \xed\xa0\x80\n"), "1:4 the byte 0xED is not UTF-8; save it as UTF-8" },
		{ BYTES("a: 1\nb: x\0y\n"),
		  "2:5 the character U+0000 is not allowed; take it out; lines end in LF or CR LF" },
		{ BYTES("a: \x1b[2J\n"),
		  "1:4 the character U+001B is not allowed; take it out; lines end in LF or CR LF" },
		{ BYTES("a: 1\rb: 2\r"),
		  "1:5 the character U+000D is not allowed; take it out; lines end in LF or CR LF" },
		{ BYTES("a: 1\xe2\x80\xa8 2\n"),
		  "1:5 the character U+2028 is not allowed; take it out; lines end in LF or CR LF" },
		{ BYTES("a: \"x\\0y\"\n"), "1:4 the character U+0000 is not allowed; take it out" },
		{ BYTES("\xff\xfe" "a\0:\0 \0" "1\0"), "0:0 is UTF-16; save it as UTF-8" },
		{ BYTES("\xfe\xff\0a\0:\0 \0" "1"), "0:0 is UTF-16; save it as UTF-8" },
		{ BYTES("a:\n\tb: 1\n"), "2:1 a tab in the indentation; indent with blanks" },
		{ BYTES("a:\n  \tb: 1\n"), "2:3 a tab in the indentation; indent with blanks" },
		{ BYTES("a: 1\n\t\nb: 1\n"), "2:1 a tab in the indentation; indent with blanks" },
		{ BYTES("a: &x 1\n"), "1:4 an anchor (&) is not read; write the value out" },
		{ BYTES("a: *x\n"), "1:4 an alias (*) is not read; write the value out" },
		{ BYTES("a: &x [1]\n"), "1:4 an anchor (&) is not read; write the value out" },
		{ BYTES("a: &x {b: 1}\n"), "1:4 an anchor (&) is not read; write the value out" },
		{ BYTES("a: !!str 1\n"), "1:4 a tag (!) is not read; leave it out, or put the text in quotes" },
		{ BYTES("a: 1\n---\nb: 1\n"),
		  "2:1 a second document; one document a file: take the --- out or make it a file of its own" },
		{ BYTES("[1]: 2\n"), "1:1 a key must be a word" },
		{ BYTES("a: 'b\n"), "2:1 found unexpected end of stream; close the quotes" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_refused(cases[i].bytes, cases[i].refused);
}

static const struct yaml_node *parse(struct arena *arena, struct bytes bytes)
{
	struct yaml_fault fault = { 0 };
	const struct yaml_node *root = yaml_parse(bytes.at, bytes.length, arena, &fault);
	if (root == NULL)
		fail_msg("%d:%d %s", fault.line, fault.col, fault.text);
	return root;
}

static void test_every_node_knows_its_place(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	const struct yaml_node *root = parse(arena, (struct bytes)BYTES("# first\n- id: é\n  cues: [a, \"3\"]\n"));
	assert_int_equal(root->kind, YAML_LIST);
	assert_int_equal(root->count, 1);
	const struct yaml_node *cues = yaml_get(root->first, "cues");
	assert_int_equal(cues->key->line, 3);
	assert_int_equal(cues->key->col, 3);
	assert_int_equal(cues->col, 9);
	assert_int_equal(cues->count, 2);
	assert_false(cues->first->quoted);
	assert_int_equal(cues->first->next->col, 13);
	assert_string_equal(cues->first->next->text, "3");
	assert_true(cues->first->next->quoted);
	assert_null(yaml_get(root->first, "cue"));
	assert_null(yaml_get(root, "cues"));
	assert_null(yaml_get(NULL, "cues"));
	arena_free(arena);
}

static void test_lines_may_end_in_cr_lf(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	const struct yaml_node *root = parse(arena, (struct bytes)BYTES("a: 1\r\nb: 2\r\n"));
	assert_string_equal(yaml_get(root, "a")->text, "1");
	assert_int_equal(yaml_get(root, "b")->line, 2);
	arena_free(arena);
}

static void test_a_tab_that_indents_nothing_is_fine(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	const struct yaml_node *root = parse(arena, (struct bytes)BYTES("a:\t1\n \nb: 2\t# two\n"));
	assert_string_equal(yaml_get(root, "b")->text, "2");
	arena_free(arena);
}

static char *repeat(const char *text, size_t count)
{
	size_t length = strlen(text);
	char *all = malloc(length * count + 1);
	assert_non_null(all);
	for (size_t i = 0; i < count; i++)
		memcpy(all + i * length, text, length);
	all[length * count] = '\0';
	return all;
}

static void assert_repeat_refused(const char *text, size_t count, const char *expected)
{
	char *all = repeat(text, count);
	assert_refused((struct bytes){ all, strlen(all) }, expected);
	free(all);
}

static void test_nesting_ends_at_its_limit_however_deep_it_goes(void **state)
{
	(void)state;
	assert_repeat_refused("[", 100000, "1:17 nested deeper than 16");
	assert_repeat_refused("{a: ", 100000, "1:65 nested deeper than 16");
	assert_repeat_refused("- ", 100000, "1:33 nested deeper than 16");
}

static void test_a_text_of_too_many_values_is_refused(void **state)
{
	(void)state;
	assert_repeat_refused("- a\n", 100000, "99998:1 more than 100,000 values; split it into smaller files");
}

static void test_a_billion_laughs_end_at_the_first_anchor(void **state)
{
	(void)state;
	assert_refused((struct bytes)BYTES("a: &a [lol, lol, lol]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n"),
	               "1:4 an anchor (&) is not read; write the value out");
}

static void assert_file_refused(const char *path, const char *expected)
{
	struct arena *arena = arena_new();
	struct yaml_fault fault = { 0 };
	size_t length;
	char words[300];
	assert_null(yaml_read(path, &length, arena, &fault));
	print_fault(&fault, words, sizeof words);
	assert_string_equal(words, expected);
	arena_free(arena);
}

static void test_a_gigabyte_is_refused_by_its_size(void **state)
{
	(void)state;
	const char *path = test_file("huge.yaml", "");
	assert_int_equal(truncate(path, 1 << 30), 0);
	assert_file_refused(path, "0:0 is 1073741824 bytes long, at most 1048576 are read; split it into smaller files");
}

static void test_a_mebibyte_is_read_and_a_byte_more_is_not(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct yaml_fault fault;
	size_t length;
	const char *path = test_file("full.yaml", "a: 1\n");
	assert_int_equal(truncate(path, YAML_BYTES_MAX), 0);
	assert_non_null(yaml_read(path, &length, arena, &fault));
	assert_int_equal(length, YAML_BYTES_MAX);
	assert_int_equal(truncate(path, YAML_BYTES_MAX + 1), 0);
	assert_null(yaml_read(path, &length, arena, &fault));
	arena_free(arena);
}

static void test_what_is_no_file_does_not_hold_the_program_up(void **state)
{
	(void)state;
	char pipe[300];
	snprintf(pipe, sizeof pipe, "%s/pipe.yaml", test_folder());
	assert_int_equal(mkfifo(pipe, 0600), 0);
	assert_file_refused(pipe, "0:0 is not a file");
	assert_file_refused(test_folder(), "0:0 is not a file");
	assert_file_refused("/no/such/file.yaml", "0:0 cannot be opened: No such file or directory");
}

static void test_a_byte_order_mark_is_left_out(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	struct yaml_fault fault;
	size_t length;
	const char *bytes = yaml_read(test_file("marked.yaml", "\xef\xbb\xbf" "a: 1\n"), &length, arena, &fault);
	assert_string_equal(bytes, "a: 1\n");
	assert_int_equal(length, 5);
	arena_free(arena);
}

/* The place of every node against a search in the text itself. */
static void test_places_are_those_of_the_text_for_any_mapping(void **state)
{
	(void)state;
	struct chance chance = chance_seed(11);
	for (int round = 0; round < rounds(200, 20000); round++) {
		char text[2000] = "";
		int keys = chance_between(&chance, 1, 20), line_of[20];
		size_t length = 0;
		for (int i = 0, line = 1; i < keys; i++) {
			for (int blank = chance_between(&chance, 0, 2); blank > 0; blank--, line++)
				length += (size_t)snprintf(text + length, sizeof text - length, "# é\n");
			line_of[i] = line++;
			length += (size_t)snprintf(text + length, sizeof text - length, "key-%d: é%d\n", i, i);
		}
		struct arena *arena = arena_new();
		const struct yaml_node *at = parse(arena, (struct bytes){ text, length })->first;
		for (int i = 0; i < keys; i++, at = at->next) {
			assert_int_equal(at->key->line, line_of[i]);
			assert_int_equal(at->col, i < 10 ? 8 : 9);
		}
		assert_null(at);
		arena_free(arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_is_no_yaml_of_ours_is_refused_at_its_place),
		cmocka_unit_test(test_every_node_knows_its_place),
		cmocka_unit_test(test_lines_may_end_in_cr_lf),
		cmocka_unit_test(test_a_tab_that_indents_nothing_is_fine),
		cmocka_unit_test(test_nesting_ends_at_its_limit_however_deep_it_goes),
		cmocka_unit_test(test_a_text_of_too_many_values_is_refused),
		cmocka_unit_test(test_a_billion_laughs_end_at_the_first_anchor),
		cmocka_unit_test(test_a_gigabyte_is_refused_by_its_size),
		cmocka_unit_test(test_a_mebibyte_is_read_and_a_byte_more_is_not),
		cmocka_unit_test(test_what_is_no_file_does_not_hold_the_program_up),
		cmocka_unit_test(test_a_byte_order_mark_is_left_out),
		cmocka_unit_test(test_places_are_those_of_the_text_for_any_mapping),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
