#define _GNU_SOURCE
#include "pty/pty.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static struct pty *start(const char *home, const char *word)
{
	return pty_start(home, &(struct pty_given){ .words = { word, word == NULL ? NULL : "quick" } });
}

/* A session that stands in the second repetition of its first side. */
static struct pty *start_in_a_set(const char *home)
{
	struct pty *pty = start(home, "session");
	pty_expect(pty, "set 1 of 2");
	pty_expect(pty, "lower 1");
	pty_expect(pty, "\342\227\217  \342\227\220"); /* one repetition done, the second runs */
	return pty;
}

static void expect_end(struct pty *pty, int code)
{
	assert_int_equal(pty_wait(pty), code);
	pty_expect_restored(pty);
	pty_end(pty);
}

static void expect_unfinished(const char *home, const char *where)
{
	struct pty *pty = start(home, NULL);
	pty_expect(pty, "Quick was left at");
	pty_expect(pty, where);
	pty_expect(pty, "resume");
	pty_type(pty, "q");
	expect_end(pty, 0);
}

static void a_session_counts_after_its_lead_in(void **state)
{
	(void)state;
	struct pty *pty = start_in_a_set(pty_new_home());
	pty_expect(pty, "\342\227\217  \342\227\217  \342\227\220");
	pty_end(pty);
}

static void space_pauses_and_goes_on(void **state)
{
	(void)state;
	struct pty *pty = start_in_a_set(pty_new_home());
	pty_type(pty, " ");
	pty_expect(pty, "Space goes on");
	pty_type(pty, " ");
	pty_expect_gone(pty, "Space goes on");
	pty_expect(pty, "\342\227\217  \342\227\217  \342\227\220");
	pty_end(pty);
}

static void a_dialog_lives_through_any_size(void **state)
{
	(void)state;
	struct pty *pty = start_in_a_set(pty_new_home());
	pty_type(pty, "q");
	pty_expect(pty, "Finish here");
	pty_resize(pty, 12, 40);
	pty_expect(pty, "Finish here");
	pty_resize(pty, 11, 39);
	pty_expect(pty, "needs 40 x 12");
	pty_resize(pty, 60, 200);
	pty_expect(pty, "Finish here");
	pty_type(pty, PTY_ESC);
	pty_expect_gone(pty, "Finish here");
	pty_end(pty);
}

static void time_goes_on_in_a_window_too_small(void **state)
{
	(void)state;
	struct pty *pty = start_in_a_set(pty_new_home());
	pty_expect(pty, "then  RIGHT");
	pty_resize(pty, 11, 39);
	pty_expect(pty, "needs 40 x 12");
	/* The rest of this side and the switch to the other one go by unseen. */
	assert_false(pty_comes(pty, "set 1", 8000));
	pty_resize(pty, 30, 100);
	pty_expect(pty, "then  rest 2 s");
	pty_end(pty);
}

static void what_is_left_early_is_exit_4_and_offered_again(void **state)
{
	(void)state;
	const char *home = pty_new_home();
	struct pty *pty = start_in_a_set(home);
	pty_type(pty, "q");
	pty_expect(pty, "Keep it for later");
	pty_type(pty, "q");
	expect_end(pty, 4);
	expect_unfinished(home, "set 1, left, rep 2 of 4");
}

static void signals_leave_it_for_the_next_start(void **state)
{
	(void)state;
	static const int signos[] = { SIGTERM, SIGHUP, SIGINT };
	for (size_t i = 0; i < sizeof signos / sizeof signos[0]; i++) {
		const char *home = pty_new_home();
		struct pty *pty = start_in_a_set(home);
		pty_signal(pty, signos[i]);
		expect_end(pty, 128 + signos[i]);
		expect_unfinished(home, "set 1, left, rep 2 of 4");
	}
}

static void a_closed_window_keeps_the_session(void **state)
{
	(void)state;
	const char *home = pty_new_home();
	struct pty *pty = start_in_a_set(home);
	pty_hang_up(pty);
	assert_int_equal(pty_wait(pty), 129);
	pty_end(pty);
	expect_unfinished(home, "set 1, left, rep 2 of 4");
}

/* The third repetition stands on disk once its frame is over: the frame of its second phase tells so. */
static void after_a_kill_in_mid_rep_it_goes_on_at_that_rep(void **state)
{
	(void)state;
	const char *home = pty_new_home();
	struct pty *pty = pty_start(home, &(struct pty_given){ .words = { "session", "quick", "--plain" } });
	pty_expect(pty, "3 of 4 reps\nlower 1\nrise 1");
	pty_signal(pty, SIGKILL);
	assert_int_equal(pty_wait(pty), 128 + SIGKILL);
	pty_end(pty);
	pty = start(home, NULL);
	pty_expect(pty, "Quick was left at Quick step, set 1, left, rep 3 of 4");
	pty_type(pty, "r");
	pty_expect(pty, "set 1 of 2");
	pty_expect(pty, "\342\227\217  \342\227\217  \342\227\220");
	pty_end(pty);
}

static void ctrl_z_pauses_the_set(void **state)
{
	(void)state;
	struct pty *pty = start_in_a_set(pty_new_home());
	pty_type(pty, "\032");
	pty_wait_stopped(pty);
	pty_expect_restored(pty);
	pty_continue(pty);
	pty_expect(pty, "Space goes on");
	pty_end(pty);
}

static void a_second_program_neither_steals_nor_joins_it(void **state)
{
	(void)state;
	const char *home = pty_new_home();
	struct pty *first = start_in_a_set(home);
	struct pty *second = start(home, NULL);
	pty_expect(second, "another stepdown");
	pty_type(second, "r");
	pty_type(second, "d");
	pty_type(second, "f");
	pty_expect(second, "another stepdown");
	pty_type(second, "q");
	expect_end(second, 0);
	struct pty *third = start(home, "session");
	pty_expect(third, "another stepdown");
	assert_int_equal(pty_wait(third), 1);
	pty_end(third);
	pty_expect(first, "\342\227\217  \342\227\217  \342\227\220");
	pty_end(first);
}

/* No byte may be added to any file: as on a full disk, for this one program. */
static void limit_files(struct pty *pty, rlim_t bytes)
{
	struct rlimit limit = { bytes, RLIM_INFINITY };
	assert_int_equal(prlimit(pty_process(pty), RLIMIT_FSIZE, &limit, NULL), 0);
}

static void on_a_full_disk_the_set_goes_on_and_all_is_saved_when_there_is_room(void **state)
{
	(void)state;
	const char *home = pty_new_home();
	struct pty *pty = start_in_a_set(home);
	limit_files(pty, 0);
	pty_type(pty, " ");
	pty_expect(pty, "Not saved yet");
	pty_expect(pty, "timer waits");
	pty_type(pty, " ");
	pty_expect(pty, "\342\227\217  \342\227\217  \342\227\220");
	limit_files(pty, RLIM_INFINITY);
	pty_expect_gone(pty, "Not saved yet");
	pty_signal(pty, SIGKILL);
	pty_wait(pty);
	pty_end(pty);
	expect_unfinished(home, "set 1, left");
}

/* Keeps the history to itself as SQLite does for another program's write: by locks on bytes far behind its end. */
static int lock_history(const char *home)
{
	char file[320];
	struct flock region = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = 0x40000000, .l_len = 512 };
	snprintf(file, sizeof file, "%s/.local/share/stepdown/stepdown.db", home);
	int fd = open(file, O_RDWR | O_CLOEXEC);
	assert_true(fd >= 0);
	while (fcntl(fd, F_SETLK, &region) != 0)
		assert_int_equal(errno, EAGAIN); /* the set saves its clock just now */
	return fd;
}

static void while_another_program_keeps_the_history_the_set_goes_on_and_is_saved_later(void **state)
{
	(void)state;
	const char *home = pty_new_home();
	struct pty *pty = start_in_a_set(home);
	int fd = lock_history(home);
	pty_type(pty, " ");
	pty_expect(pty, "Not saved yet");
	pty_type(pty, " ");
	pty_expect(pty, "\342\227\217  \342\227\217  \342\227\220");
	close(fd);
	pty_expect_gone(pty, "Not saved yet");
	pty_signal(pty, SIGKILL);
	pty_wait(pty);
	pty_end(pty);
	expect_unfinished(home, "set 1, left");
}

static struct pty *start_as_reader(const char *home, const char *word)
{
	return pty_start(home, &(struct pty_given){ .words = { word, word == NULL ? NULL : "quick" }, .obeys_modes = true });
}

static void a_folder_that_may_only_be_read_is_told_and_a_session_still_runs(void **state)
{
	(void)state;
	char data[300], file[320];
	const char *home = pty_new_home();
	struct pty *pty = start(home, NULL);
	pty_expect(pty, "Quick");
	pty_type(pty, "q");
	expect_end(pty, 0);
	snprintf(data, sizeof data, "%s/.local/share/stepdown", home);
	snprintf(file, sizeof file, "%s/stepdown.db", data);
	assert_int_equal(chmod(file, 0444), 0);
	assert_int_equal(chmod(data, 0555), 0);
	pty = start_as_reader(home, NULL);
	pty_expect(pty, "only be read");
	pty_type(pty, "q");
	expect_end(pty, 0);
	pty = start_as_reader(home, "session");
	pty_expect(pty, "ot saved");
	pty_expect(pty, "\342\227\217  \342\227\220");
	pty_end(pty);
	chmod(data, 0700);
}

static void a_session_done_to_its_end_is_exit_0_and_in_the_history(void **state)
{
	(void)state;
	const char *home = pty_new_home();
	struct pty *pty = start_in_a_set(home);
	/* Each n ends the running thing, so that the questions come soon. */
	for (int i = 0; i < 12 && !pty_comes(pty, "knee pain", 200); i++)
		pty_type(pty, "n");
	pty_expect(pty, "knee pain");
	pty_type(pty, "2");
	pty_expect_gone(pty, "knee pain");
	pty_type(pty, "5");
	pty_expect(pty, "of 2 sets");
	pty_type(pty, PTY_ENTER);
	expect_end(pty, 0);
	pty = start(home, NULL);
	pty_expect(pty, "Quick");
	pty_type(pty, "h");
	pty_expect(pty, "1 of 1");
	pty_type(pty, "u");
	pty_expect(pty, "Taken back: finished Quick");
	pty_expect_gone(pty, "1 of 1");
	pty_type(pty, "\022"); /* Ctrl-R */
	pty_expect(pty, "1 of 1");
	pty_end(pty);
	pty = pty_start(home, &(struct pty_given){ .words = { "history" } });
	pty_expect(pty, "pain at most 2");
	assert_int_equal(pty_wait(pty), 0);
	pty_end(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_session_counts_after_its_lead_in),
		cmocka_unit_test(space_pauses_and_goes_on),
		cmocka_unit_test(a_dialog_lives_through_any_size),
		cmocka_unit_test(time_goes_on_in_a_window_too_small),
		cmocka_unit_test(what_is_left_early_is_exit_4_and_offered_again),
		cmocka_unit_test(signals_leave_it_for_the_next_start),
		cmocka_unit_test(a_closed_window_keeps_the_session),
		cmocka_unit_test(after_a_kill_in_mid_rep_it_goes_on_at_that_rep),
		cmocka_unit_test(ctrl_z_pauses_the_set),
		cmocka_unit_test(a_second_program_neither_steals_nor_joins_it),
		cmocka_unit_test(on_a_full_disk_the_set_goes_on_and_all_is_saved_when_there_is_room),
		cmocka_unit_test(while_another_program_keeps_the_history_the_set_goes_on_and_is_saved_later),
		cmocka_unit_test(a_folder_that_may_only_be_read_is_told_and_a_session_still_runs),
		cmocka_unit_test(a_session_done_to_its_end_is_exit_0_and_in_the_history),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
