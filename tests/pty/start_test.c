#include "pty/pty.h"

#include <signal.h>
#include <sys/stat.h>

static const struct pty_given usual = { 0 };

static void the_program_opens_on_today(void **state)
{
	(void)state;
	struct pty *pty = pty_start(pty_new_home(), &usual);
	pty_expect(pty, "Strength B");
	pty_expect(pty, "not medical advice");
	pty_end(pty);
}

static void the_first_run_asks_once_which_glyphs_look_right(void **state)
{
	(void)state;
	const char *home = pty_new_home();
	const struct pty_given asking = { .environment = { "STEPDOWN_GRAPHICS" } };
	struct pty *pty = pty_start(home, &asking);
	pty_expect(pty, "Which of them looks right?");
	pty_type(pty, "1");
	pty_expect(pty, "Strength B");
	pty_type(pty, "q");
	assert_int_equal(pty_wait(pty), 0);
	pty_end(pty);
	pty = pty_start(home, &asking);
	pty_expect(pty, "Strength B");
	pty_end(pty);
}

static void q_gives_the_terminal_back(void **state)
{
	(void)state;
	struct pty *pty = pty_start(pty_new_home(), &usual);
	pty_expect(pty, "Strength B");
	pty_type(pty, "q");
	assert_int_equal(pty_wait(pty), 0);
	pty_expect_restored(pty);
	pty_end(pty);
}

static void ctrl_q_leaves_too(void **state)
{
	(void)state;
	struct pty *pty = pty_start(pty_new_home(), &usual);
	pty_expect(pty, "Strength B");
	pty_type(pty, "\021");
	assert_int_equal(pty_wait(pty), 0);
	pty_expect_restored(pty);
	pty_end(pty);
}

static void a_signal_leaves_in_order_and_is_the_exit_code(void **state)
{
	(void)state;
	static const int signos[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };
	for (size_t i = 0; i < sizeof signos / sizeof signos[0]; i++) {
		struct pty *pty = pty_start(pty_new_home(), &usual);
		pty_expect(pty, "Strength B");
		pty_signal(pty, signos[i]);
		assert_int_equal(pty_wait(pty), 128 + signos[i]);
		pty_expect_restored(pty);
		pty_end(pty);
	}
}

static void ctrl_c_ends_with_130(void **state)
{
	(void)state;
	struct pty *pty = pty_start(pty_new_home(), &usual);
	pty_expect(pty, "Strength B");
	pty_type(pty, "\003");
	assert_int_equal(pty_wait(pty), 130);
	pty_expect_restored(pty);
	pty_end(pty);
}

static void a_crash_gives_the_terminal_back_first(void **state)
{
	(void)state;
	static const int signos[] = { SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL };
	for (size_t i = 0; i < sizeof signos / sizeof signos[0]; i++) {
		struct pty *pty = pty_start(pty_new_home(), &usual);
		pty_expect(pty, "Strength B");
		pty_signal(pty, signos[i]);
		assert_int_equal(pty_wait(pty), 128 + signos[i]);
		pty_expect_restored(pty);
		pty_end(pty);
	}
}

static void a_crash_gives_it_back_also_where_stdin_only_reads(void **state)
{
	(void)state;
	struct pty *pty = pty_start(pty_new_home(), &(struct pty_given){ .stdin_only_reads = true });
	pty_expect(pty, "Strength B");
	pty_signal(pty, SIGSEGV);
	assert_int_equal(pty_wait(pty), 128 + SIGSEGV);
	pty_expect_restored(pty);
	pty_end(pty);
}

static void ctrl_z_gives_the_terminal_back_and_fg_paints_all_of_it_again(void **state)
{
	(void)state;
	struct pty *pty = pty_start(pty_new_home(), &usual);
	pty_expect(pty, "Strength B");
	pty_type(pty, "\032");
	pty_wait_stopped(pty);
	pty_expect_restored(pty);
	pty_resize(pty, 24, 80);
	pty_continue(pty);
	pty_expect(pty, "Strength B");
	pty_type(pty, "q");
	assert_int_equal(pty_wait(pty), 0);
	pty_expect_restored(pty);
	pty_end(pty);
}

static void a_closed_window_ends_the_program(void **state)
{
	(void)state;
	struct pty *pty = pty_start(pty_new_home(), &usual);
	pty_expect(pty, "Strength B");
	pty_hang_up(pty);
	assert_int_equal(pty_wait(pty), 129);
	pty_end(pty);
}

static void a_closed_window_ends_it_also_where_hangups_are_ignored(void **state)
{
	(void)state;
	struct pty *pty = pty_start(pty_new_home(), &(struct pty_given){ .ignores_hangup = true });
	pty_expect(pty, "Strength B");
	pty_hang_up(pty);
	assert_int_equal(pty_wait(pty), 129);
	pty_end(pty);
}

static int mode_of(const char *home, const char *below)
{
	char path[512];
	struct stat st;
	snprintf(path, sizeof path, "%s/%s", home, below);
	assert_int_equal(stat(path, &st), 0);
	return st.st_mode & 0777;
}

static void what_it_writes_is_for_its_owner_alone(void **state)
{
	(void)state;
	const char *home = pty_new_home();
	struct pty *pty = pty_start(home, &usual);
	pty_expect(pty, "Strength B");
	pty_type(pty, "q");
	pty_wait(pty);
	pty_end(pty);
	assert_int_equal(mode_of(home, ".local/share/stepdown"), 0700);
	assert_int_equal(mode_of(home, ".local/share/stepdown/stepdown.db"), 0600);
}

static void a_data_folder_that_is_given_wins(void **state)
{
	(void)state;
	const char *home = pty_new_home();
	char xdg[300], given[300];
	snprintf(xdg, sizeof xdg, "XDG_DATA_HOME=%s/xdg", home);
	snprintf(given, sizeof given, "%s/given", home);
	struct pty *pty = pty_start(home, &(struct pty_given){ .words = { "--data-dir", given }, .environment = { xdg } });
	pty_expect(pty, "Strength B");
	pty_type(pty, "q");
	pty_wait(pty);
	pty_end(pty);
	assert_int_equal(mode_of(home, "given/stepdown.db"), 0600);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_program_opens_on_today),
		cmocka_unit_test(the_first_run_asks_once_which_glyphs_look_right),
		cmocka_unit_test(q_gives_the_terminal_back),
		cmocka_unit_test(ctrl_q_leaves_too),
		cmocka_unit_test(a_signal_leaves_in_order_and_is_the_exit_code),
		cmocka_unit_test(ctrl_c_ends_with_130),
		cmocka_unit_test(a_crash_gives_the_terminal_back_first),
		cmocka_unit_test(a_crash_gives_it_back_also_where_stdin_only_reads),
		cmocka_unit_test(ctrl_z_gives_the_terminal_back_and_fg_paints_all_of_it_again),
		cmocka_unit_test(a_closed_window_ends_the_program),
		cmocka_unit_test(a_closed_window_ends_it_also_where_hangups_are_ignored),
		cmocka_unit_test(what_it_writes_is_for_its_owner_alone),
		cmocka_unit_test(a_data_folder_that_is_given_wins),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
