#include "support/check.h"

#include "app/editor.h"

#include <dirent.h>

static struct arena *arena;
static struct err err;

static int open_arena(void **state)
{
	(void)state;
	arena = arena_new();
	err = (struct err){ 0 };
	unsetenv("VISUAL");
	return 0;
}

static int free_arena(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static const char *edit(const char *editor, const char *text)
{
	const char *out = NULL;
	setenv("EDITOR", editor, 1);
	return editor_edit(&out, text, test_folder(), arena, &err) ? out : NULL;
}

static int files_left(void)
{
	int count = 0;
	DIR *folder = opendir(test_folder());
	assert_non_null(folder);
	for (struct dirent *entry; (entry = readdir(folder)) != NULL;)
		count += strncmp(entry->d_name, "note-", 5) == 0;
	closedir(folder);
	return count;
}

static void the_editor_gets_the_note_and_gives_it_back(void **state)
{
	(void)state;
	assert_string_equal(edit("true", "stairs hurt\n"), "stairs hurt");
	assert_string_equal(edit("sed -i s/hurt/fine/", "stairs hurt"), "stairs fine");
	assert_string_equal(edit("printf 'two\\nlines\\n\\n' >", ""), "two\nlines");
	assert_int_equal(files_left(), 0);
}

static void visual_goes_before_editor(void **state)
{
	(void)state;
	setenv("VISUAL", "printf visual >", 1);
	assert_string_equal(edit("printf editor >", ""), "visual");
	unsetenv("VISUAL");
}

static void the_file_is_for_its_owner_alone(void **state)
{
	(void)state;
	const char *mode = edit("sh -c 'ls -l \"$0\" | cut -c1-10 > \"$0.mode\"; cat \"$0.mode\" > \"$0\"; rm \"$0.mode\"'", "");
	assert_string_equal(mode, "-rw-------");
}

static void what_is_no_note_is_not_taken(void **state)
{
	(void)state;
	static const struct wrong {
		const char *editor, *say;
	} wrongs[] = {
		{ "false", "failed" },
		{ "no-such-editor-anywhere 2>/dev/null", "failed" },
		{ "head -c 70000 /dev/zero | tr '\\0' a >", "64 KiB" },
		{ "printf 'a\\377b' >", "UTF-8" },
		{ "printf 'a\\000b' >", "UTF-8" },
	};
	for (size_t i = 0; i < sizeof wrongs / sizeof wrongs[0]; i++) {
		assert_null(edit(wrongs[i].editor, "as it was"));
		if (strstr(err.text, wrongs[i].say) == NULL)
			fail_msg("\"%s\" is not in: %s", wrongs[i].say, err.text);
		assert_int_equal(files_left(), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_editor_gets_the_note_and_gives_it_back, open_arena, free_arena),
		cmocka_unit_test_setup_teardown(visual_goes_before_editor, open_arena, free_arena),
		cmocka_unit_test_setup_teardown(the_file_is_for_its_owner_alone, open_arena, free_arena),
		cmocka_unit_test_setup_teardown(what_is_no_note_is_not_taken, open_arena, free_arena),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
