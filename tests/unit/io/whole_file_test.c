/*
 * A file is there as a whole or as it was before, whatever goes wrong on the way.
 */
#include "support/check.h"

#include "io/whole_file.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

static struct arena *arena;
static struct err err;

static int begin(void **state)
{
	(void)state;
	arena = arena_new();
	err = (struct err){ 0 };
	return 0;
}

static int end(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

/* An empty folder of the test's own. */
static const char *folder(const char *name)
{
	const char *path = arena_print(arena, "%s/%s", test_folder(), name);
	assert_int_equal(mkdir(path, 0700), 0);
	return path;
}

static int files_in(const char *path)
{
	int count = 0;
	DIR *dir = opendir(path);
	assert_non_null(dir);
	for (struct dirent *entry; (entry = readdir(dir)) != NULL;)
		count += entry->d_name[0] != '.';
	closedir(dir);
	return count;
}

static const char *text_of(const char *path)
{
	static char text[64];
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	return text;
}

static bool write_words(const char *path, const char *words)
{
	struct whole_file file;
	if (!whole_file_begin(&file, path, arena, &err))
		return false;
	fputs(words, file.out);
	return whole_file_end(&file, &err) && whole_file_keep(&file, &err);
}

static void it_is_there_with_all_its_words_for_its_owner_alone(void **state)
{
	(void)state;
	const char *in = folder("new"), *path = arena_print(arena, "%s/card", in);
	struct stat there;
	assert_true(write_words(path, "run\n"));
	assert_string_equal(text_of(path), "run\n");
	assert_int_equal(stat(path, &there), 0);
	assert_int_equal(there.st_mode & 0777, 0600);
	assert_true(write_words(path, "walk\n"));
	assert_string_equal(text_of(path), "walk\n");
	assert_int_equal(files_in(in), 1);
}

static void until_it_is_kept_the_one_before_stands(void **state)
{
	(void)state;
	const char *in = folder("before"), *path = arena_print(arena, "%s/card", in);
	struct whole_file file;
	assert_true(write_words(path, "run\n"));
	assert_true(whole_file_begin(&file, path, arena, &err));
	fputs("half", file.out);
	assert_string_equal(text_of(path), "run\n");
	assert_true(whole_file_end(&file, &err));
	assert_string_equal(text_of(path), "run\n");
	whole_file_drop(&file);
	assert_string_equal(text_of(path), "run\n");
	assert_int_equal(files_in(in), 1);
}

static void one_that_is_dropped_half_way_leaves_nothing(void **state)
{
	(void)state;
	const char *in = folder("half"), *path = arena_print(arena, "%s/card", in);
	struct whole_file file;
	assert_true(whole_file_begin(&file, path, arena, &err));
	fputs("half", file.out);
	whole_file_drop(&file);
	whole_file_drop(&file);
	assert_int_equal(files_in(in), 0);
}

/* A device that is always full takes the place of the part: writing fails at the end, as on a full disk. */
static void what_cannot_be_written_is_told_and_gone(void **state)
{
	(void)state;
	const char *in = folder("full"), *path = arena_print(arena, "%s/card", in);
	struct whole_file file;
	if (access("/dev/full", W_OK) != 0)
		skip();
	assert_true(whole_file_begin(&file, path, arena, &err));
	assert_non_null(freopen("/dev/full", "w", file.out));
	fputs("run\n", file.out);
	assert_false(whole_file_end(&file, &err));
	assert_int_equal(err.code, ERR_FULL);
	assert_non_null(strstr(err.text, "could not be written"));
	assert_int_equal(files_in(in), 0);
}

static void nothing_but_a_file_is_replaced(void **state)
{
	(void)state;
	const char *in = folder("other"), *link = arena_print(arena, "%s/link", in);
	const char *target = arena_print(arena, "%s/target", in);
	assert_true(write_words(target, "run\n"));
	assert_int_equal(symlink(target, link), 0);
	assert_false(write_words(link, "walk\n"));
	assert_int_equal(err.code, ERR_INPUT);
	assert_false(write_words(in, "walk\n"));
	assert_false(write_words("/dev/null", "walk\n"));
	assert_string_equal(text_of(target), "run\n");
	assert_int_equal(files_in(in), 2);
}

static void a_folder_that_is_not_there_is_told_with_the_path(void **state)
{
	(void)state;
	assert_false(write_words("/no/such/folder/card", "run\n"));
	assert_non_null(strstr(err.text, "/no/such/folder/card"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(it_is_there_with_all_its_words_for_its_owner_alone, begin, end),
		cmocka_unit_test_setup_teardown(until_it_is_kept_the_one_before_stands, begin, end),
		cmocka_unit_test_setup_teardown(one_that_is_dropped_half_way_leaves_nothing, begin, end),
		cmocka_unit_test_setup_teardown(what_cannot_be_written_is_told_and_gone, begin, end),
		cmocka_unit_test_setup_teardown(nothing_but_a_file_is_replaced, begin, end),
		cmocka_unit_test_setup_teardown(a_folder_that_is_not_there_is_told_with_the_path, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
