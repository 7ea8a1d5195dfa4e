#include "support/check.h"

#include "io/lock.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *path(void)
{
	static char text[128];
	snprintf(text, sizeof text, "%s/session.lock", test_folder());
	return text;
}

/* Another process that takes the lock, says so, and holds it until it is killed. */
static pid_t other_holder(void)
{
	int ready[2];
	char byte;
	assert_int_equal(pipe(ready), 0);
	pid_t child = fork();
	if (child == 0) {
		struct lock lock = { -1 };
		long holder;
		byte = lock_take(&lock, path(), &holder, NULL) ? 'y' : 'n';
		if (write(ready[1], &byte, 1) != 1)
			_exit(1);
		pause();
		_exit(0);
	}
	assert_int_equal(read(ready[0], &byte, 1), 1);
	assert_int_equal(byte, 'y');
	close(ready[0]);
	close(ready[1]);
	return child;
}

static void end_of(pid_t child)
{
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
}

static void a_lock_is_taken_given_back_and_taken_again(void **state)
{
	(void)state;
	struct lock lock = { -1 };
	struct err err;
	struct stat st;
	long holder;
	assert_true(lock_take(&lock, path(), &holder, &err));
	assert_int_equal(stat(path(), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	lock_give(&lock);
	assert_int_equal(lock.fd, -1);
	assert_true(lock_take(&lock, path(), &holder, &err));
	lock_give(&lock);
	lock_give(&lock);
}

static void who_comes_second_is_told_who_has_it(void **state)
{
	(void)state;
	struct lock lock = { -1 };
	struct err err;
	long holder = 0;
	pid_t other = other_holder();
	assert_int_equal(lock_holder(path()), other);
	assert_false(lock_take(&lock, path(), &holder, &err));
	assert_int_equal(err.code, ERR_BUSY);
	assert_int_equal(holder, other);
	assert_int_equal(lock.fd, -1);
	end_of(other);
}

static void a_killed_holder_holds_nothing(void **state)
{
	(void)state;
	struct lock lock = { -1 };
	long holder;
	end_of(other_holder());
	assert_int_equal(lock_holder(path()), 0);
	assert_true(lock_take(&lock, path(), &holder, NULL));
	lock_give(&lock);
}

static void a_folder_that_is_not_there_is_no_holder(void **state)
{
	(void)state;
	struct lock lock = { -1 };
	struct err err;
	long holder;
	assert_int_equal(lock_holder("/nowhere/session.lock"), 0);
	assert_false(lock_take(&lock, "/nowhere/session.lock", &holder, &err));
	assert_int_equal(err.code, ERR_SYSTEM);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_lock_is_taken_given_back_and_taken_again),
		cmocka_unit_test(who_comes_second_is_told_who_has_it),
		cmocka_unit_test(a_killed_holder_holds_nothing),
		cmocka_unit_test(a_folder_that_is_not_there_is_no_holder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
