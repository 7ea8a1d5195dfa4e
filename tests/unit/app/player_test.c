/* The way to the helper, with helpers of every temper: gone, deaf, dying, talking. */
#include "app/player.h"

#include "support/check.h"

#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

static const struct cue_at tick = { .cue = CUE_TICK, .length_ms = 1000, .count = 2 };

/* A helper that is the script `words`. */
static void helper_is(const char *words)
{
	const char *path = test_file("helper", words);
	assert_int_equal(chmod(path, 0700), 0);
	setenv("STEPDOWN_SOUND_HELPER", path, 1);
}

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Tells cue after cue until it is found out that nobody plays them; gives why. */
static const char *why_none_plays(struct player *player)
{
	const char *why = NULL;
	for (int64_t until = now_ms() + 20000; !player_went(player, &why) && now_ms() < until;) {
		struct pollfd nothing = { .fd = -1 };
		player_play(player, &tick, 70);
		poll(&nothing, 1, 1);
	}
	assert_non_null(why);
	return why;
}

static void a_helper_that_is_not_there_is_told_once(void **state)
{
	(void)state;
	setenv("STEPDOWN_SOUND_HELPER", "/nowhere/stepdown-sound", 1);
	struct player player = { 0 };
	const char *why;
	player_play(&player, &tick, 70);
	assert_true(player_went(&player, &why));
	assert_non_null(strstr(why, "not installed"));
	player_play(&player, &tick, 70);
	player_hush(&player);
	assert_false(player_went(&player, &why));
	assert_int_equal(player.pid, 0);
	player_close(&player);
}

static void a_machine_without_a_device_is_told_once_and_nothing_is_started_again(void **state)
{
	(void)state;
	helper_is("#!/bin/sh\necho again >>\"$0.starts\"\nexit 3\n");
	struct player player = { 0 };
	assert_non_null(strstr(why_none_plays(&player), "No sound: "));
	for (int i = 0; i < 100; i++)
		player_play(&player, &tick, 70);
	const char *why;
	assert_false(player_went(&player, &why));
	player_finish(&player);
	char starts[600];
	snprintf(starts, sizeof starts, "%s.starts", getenv("STEPDOWN_SOUND_HELPER"));
	struct stat st;
	assert_int_equal(stat(starts, &st), 0);
	assert_int_equal(st.st_size, 6);
}

/* Whoever waited for it would wait here until the test is given up. */
static void a_helper_that_hangs_holds_nothing_up(void **state)
{
	(void)state;
	helper_is("#!/bin/sh\nexec sleep 1000\n");
	struct player player = { 0 };
	const char *why = NULL;
	for (int i = 0; i < 1000000 && !player_went(&player, &why); i++)
		player_play(&player, &tick, 70);
	assert_non_null(why);
	assert_non_null(strstr(why, "does not answer"));
	int status;
	assert_int_equal(waitpid(player.pid, &status, 0), player.pid);
	assert_true(WIFSIGNALED(status));
	player_close(&player);
}

static void a_helper_that_dies_in_the_middle_ends_no_more_than_itself(void **state)
{
	(void)state;
	helper_is("#!/bin/sh\ndd bs=24 count=3 >/dev/null 2>&1\nkill -9 $$\n");
	struct player player = { 0 };
	assert_non_null(strstr(why_none_plays(&player), "No sound: its helper has"));
	player_close(&player);
}

static void a_helper_that_prints_megabytes_is_read_by_nobody(void **state)
{
	(void)state;
	helper_is("#!/bin/sh\nhead -c 5000000 /dev/zero\nhead -c 5000000 /dev/zero >&2\ncat >/dev/null\n");
	struct player player = { 0 };
	for (int i = 0; i < 100; i++)
		player_play(&player, &tick, 70);
	const char *why;
	assert_false(player_went(&player, &why));
	player_finish(&player);
}

static void a_helper_that_is_turned_off_is_no_trouble(void **state)
{
	(void)state;
	setenv("STEPDOWN_SOUND_HELPER", "", 1);
	struct player player = { 0 };
	const char *why;
	player_play(&player, &tick, 70);
	assert_true(player_went(&player, &why));
	assert_string_equal(why, "");
	player_close(&player);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_helper_that_is_not_there_is_told_once),
		cmocka_unit_test(a_machine_without_a_device_is_told_once_and_nothing_is_started_again),
		cmocka_unit_test(a_helper_that_hangs_holds_nothing_up),
		cmocka_unit_test(a_helper_that_dies_in_the_middle_ends_no_more_than_itself),
		cmocka_unit_test(a_helper_that_prints_megabytes_is_read_by_nobody),
		cmocka_unit_test(a_helper_that_is_turned_off_is_no_trouble),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
