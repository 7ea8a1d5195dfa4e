/* Settings in a terminal: the first file, a choice that stays, and what happens where it cannot. */
#include "pty/pty.h"

#include <sys/stat.h>
#include <unistd.h>

static const char *file_of(const char *home)
{
	static char path[400];
	snprintf(path, sizeof path, "%s/.config/stepdown/config.yaml", home);
	return path;
}

static const char *text_of(const char *path)
{
	static char text[16384];
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	return text;
}

static struct pty *start(const char *home, const struct pty_given *given)
{
	struct pty *pty = pty_start(home, given);
	pty_expect(pty, "stepdown");
	return pty;
}

static void leave(struct pty *pty)
{
	pty_type(pty, "q");
	assert_int_equal(pty_wait(pty), 0);
	pty_expect_restored(pty);
	pty_end(pty);
}

static void the_first_run_writes_a_file_in_which_nothing_is_chosen(void **state)
{
	(void)state;
	struct stat st;
	const char *home = pty_new_home();
	struct pty *pty = start(home, &(struct pty_given){ 0 });
	pty_expect(pty, "not medical advice");
	leave(pty);
	assert_int_equal(stat(file_of(home), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_non_null(strstr(text_of(file_of(home)), "\n#theme: auto\n"));
}

static void a_choice_stays(void **state)
{
	(void)state;
	const char *home = pty_new_home();
	struct pty *pty = start(home, &(struct pty_given){ 0 });
	pty_expect(pty, "not medical advice");
	pty_type(pty, ",");
	pty_expect(pty, "How it looks");
	pty_type(pty, "jjjjjjjjjj ");
	pty_expect(pty, "[km]");
	pty_type(pty, " ");
	pty_expect(pty, "[mi]");
	pty_type(pty, "q");
	pty_expect(pty, "not medical advice");
	leave(pty);
	assert_non_null(strstr(text_of(file_of(home)), "\ndistance: mi\n"));
	pty = start(home, &(struct pty_given){ 0 });
	pty_expect(pty, "not medical advice");
	pty_type(pty, ",jjjjjjjjjj");
	pty_expect(pty, "[mi]");
	pty_type(pty, "q");
	leave(pty);
}

static void a_typed_choice_is_told_and_stays(void **state)
{
	(void)state;
	const char *home = pty_new_home();
	struct pty *pty = start(home, &(struct pty_given){ 0 });
	pty_expect(pty, "not medical advice");
	pty_type(pty, ":config volume 40" PTY_ENTER);
	pty_expect(pty, "volume is 40 now.");
	assert_non_null(strstr(text_of(file_of(home)), "\nvolume: 40\n"));
	pty_type(pty, ":set volume 400" PTY_ENTER);
	pty_expect(pty, "must be 0 to 100");
	pty_type(pty, ":config" PTY_ENTER);
	pty_expect(pty, "How it looks");
	pty_type(pty, "\033");
	pty_expect(pty, "not medical advice");
	leave(pty);
	assert_non_null(strstr(text_of(file_of(home)), "\nvolume: 40\n"));
}

static void a_file_with_faults_is_told_on_today_and_stays(void **state)
{
	(void)state;
	char path[400];
	const char *home = pty_new_home();
	snprintf(path, sizeof path, "%s/.config/stepdown/config.yaml", home + strlen(test_folder()) + 1);
	test_file(path, "theme: pink\n");
	struct pty *pty = start(home, &(struct pty_given){ 0 });
	pty_expect(pty, "The settings have a fault");
	leave(pty);
	assert_string_equal(text_of(file_of(home)), "theme: pink\n");
}

static void where_no_file_can_be_written_it_is_told_afterwards(void **state)
{
	(void)state;
	char folder[400];
	const char *home = pty_new_home();
	snprintf(folder, sizeof folder, "%s/.config/stepdown", home);
	assert_int_equal(chmod(folder, 0500), 0);
	struct pty *pty = start(home, &(struct pty_given){ .obeys_modes = true });
	pty_expect(pty, "not medical advice");
	pty_type(pty, "q");
	assert_int_equal(pty_wait(pty), 0);
	pty_expect(pty, "config.yaml could not be written");
	pty_end(pty);
	assert_int_equal(chmod(folder, 0700), 0);
	assert_int_not_equal(access(file_of(home), F_OK), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_run_writes_a_file_in_which_nothing_is_chosen),
		cmocka_unit_test(a_choice_stays),
		cmocka_unit_test(a_typed_choice_is_told_and_stays),
		cmocka_unit_test(a_file_with_faults_is_told_on_today_and_stays),
		cmocka_unit_test(where_no_file_can_be_written_it_is_told_afterwards),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
