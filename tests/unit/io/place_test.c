#include "support/check.h"

#include "io/place.h"

#include <sys/stat.h>
#include <unistd.h>

static struct arena *arena;
static struct places places;
static struct err err;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_STATE_HOME");
	setenv("HOME", "/home/runner", 1);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static void without_xdg_the_folders_are_below_home(void **state)
{
	(void)state;
	assert_true(places_find(&places, NULL, NULL, arena, &err));
	assert_string_equal(places.store_file, "/home/runner/.local/share/stepdown/stepdown.db");
	assert_string_equal(places.own_library, "/home/runner/.config/stepdown/exercises");
	assert_string_equal(places.state_dir, "/home/runner/.local/state/stepdown");
}

static void xdg_variables_move_them(void **state)
{
	(void)state;
	setenv("XDG_DATA_HOME", "/data", 1);
	setenv("XDG_CONFIG_HOME", "/config", 1);
	setenv("XDG_STATE_HOME", "/state", 1);
	assert_true(places_find(&places, NULL, NULL, arena, &err));
	assert_string_equal(places.data_dir, "/data/stepdown");
	assert_string_equal(places.config_dir, "/config/stepdown");
	assert_string_equal(places.state_dir, "/state/stepdown");
}

static void a_relative_xdg_path_is_ignored(void **state)
{
	(void)state;
	setenv("XDG_DATA_HOME", "data", 1);
	setenv("XDG_CONFIG_HOME", "", 1);
	assert_true(places_find(&places, NULL, NULL, arena, &err));
	assert_string_equal(places.data_dir, "/home/runner/.local/share/stepdown");
	assert_string_equal(places.config_dir, "/home/runner/.config/stepdown");
}

static void a_given_data_folder_wins_and_takes_the_state_with_it(void **state)
{
	(void)state;
	setenv("XDG_DATA_HOME", "/data", 1);
	assert_true(places_find(&places, "/mnt/knee", "/mnt/config", arena, &err));
	assert_string_equal(places.store_file, "/mnt/knee/stepdown.db");
	assert_string_equal(places.state_dir, "/mnt/knee");
	assert_string_equal(places.config_dir, "/mnt/config");
}

static void without_home_and_folders_the_sentence_says_what_to_give(void **state)
{
	(void)state;
	unsetenv("HOME");
	assert_false(places_find(&places, NULL, NULL, arena, &err));
	assert_non_null(strstr(err.text, "--data-dir"));
	assert_true(places_find(&places, "/d", "/c", arena, &err));
}

static void a_folder_is_made_with_its_parents_for_its_owner_alone(void **state)
{
	(void)state;
	struct stat st;
	const char *deep = arena_print(arena, "%s/a/b/c", test_folder());
	umask(0);
	assert_true(place_make_dir(deep, &err));
	assert_int_equal(stat(deep, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	assert_int_equal(stat(arena_print(arena, "%s/a", test_folder()), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	assert_true(place_make_dir(deep, &err));
}

static void a_file_in_the_way_is_told(void **state)
{
	(void)state;
	const char *file = test_file("file", "x");
	assert_false(place_make_dir(arena_print(arena, "%s/below", file), &err));
	assert_non_null(strstr(err.text, "file"));
	assert_false(place_make_dir(file, &err));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(without_xdg_the_folders_are_below_home, set_up, tear_down),
		cmocka_unit_test_setup_teardown(xdg_variables_move_them, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_relative_xdg_path_is_ignored, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_given_data_folder_wins_and_takes_the_state_with_it, set_up, tear_down),
		cmocka_unit_test_setup_teardown(without_home_and_folders_the_sentence_says_what_to_give, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_folder_is_made_with_its_parents_for_its_owner_alone, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_file_in_the_way_is_told, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
