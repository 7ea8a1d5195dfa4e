/* What a person hears beside what they see: the real program, its real helper, a device that is only a clock. */
#define _GNU_SOURCE
#include "pty/pty.h"

#include <inttypes.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#ifndef TEST_SOUND
int main(void)
{
	SKIP_ALL("the helper was not built: PortAudio was not found");
}
#else

enum { REPS = 4, LINES = 256 };

/* "●  ◐", as often as repetitions are over. */
static const char *const reps_over[REPS] = {
	"\342\227\220  \342\227\213  \342\227\213  \342\227\213",
	"\342\227\217  \342\227\220  \342\227\213  \342\227\213",
	"\342\227\217  \342\227\217  \342\227\220  \342\227\213",
	"\342\227\217  \342\227\217  \342\227\217  \342\227\220",
};

static int64_t now_ns(void)
{
	struct timespec now;
	clock_gettime(CLOCK_BOOTTIME, &now);
	return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static const char *report_path(void)
{
	static char path[512];
	snprintf(path, sizeof path, "%s/report", test_folder());
	return path;
}

/* The quick session, with a helper that is the script `words`. */
static struct pty *start_with(const char *words)
{
	char variable[600];
	const char *path = test_file("helper", words);
	assert_int_equal(chmod(path, 0700), 0);
	snprintf(variable, sizeof variable, "STEPDOWN_SOUND_HELPER=%s", path);
	return pty_start(pty_new_home(), &(struct pty_given){ .words = { "session", "quick" }, .environment = { variable } });
}

static struct pty *start_heard(void)
{
	char words[1200];
	unlink(report_path());
	snprintf(words, sizeof words, "#!/bin/sh\nexec '%s' --null --report '%s'\n", TEST_SOUND, report_path());
	return start_with(words);
}

struct heard {
	char word[32];
	int64_t due_ns, heard_ns;
};

static int read_report(struct heard heard[static LINES])
{
	FILE *file = fopen(report_path(), "r");
	int count = 0;
	while (file != NULL && count < LINES && fscanf(file, "%31s due %" SCNd64 " heard %" SCNd64 " samples %*u\n",
	                               heard[count].word, &heard[count].due_ns, &heard[count].heard_ns) == 3)
		count++;
	if (file != NULL)
		fclose(file);
	return count;
}

/* The nth of this name, waited for; NULL when it never came. */
static const struct heard *nth(struct heard heard[static LINES], const char *word, int n)
{
	for (int64_t end = now_ns() + INT64_C(60000000000); now_ns() < end; usleep(10000)) {
		int count = read_report(heard);
		for (int i = 0, seen = 0; i < count; i++)
			if (strcmp(heard[i].word, word) == 0 && ++seen == n)
				return &heard[i];
	}
	return NULL;
}

static int by_size(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;
	return *x < *y ? -1 : *x > *y;
}

/* Two of four, so that a late look of this test on a busy machine says nothing. */
static void a_phase_is_heard_within_20_ms_of_when_it_is_seen(void **state)
{
	(void)state;
	struct pty *pty = start_heard();
	int64_t seen_ns[REPS], off_ns[REPS];
	for (int rep = 0; rep < REPS; rep++) {
		pty_expect(pty, reps_over[rep]);
		seen_ns[rep] = now_ns();
	}
	struct heard heard[LINES];
	for (int rep = 0; rep < REPS; rep++) {
		const struct heard *lower = nth(heard, "lower", rep + 1);
		assert_non_null(lower);
		off_ns[rep] = llabs(lower->heard_ns - seen_ns[rep]);
		printf("repetition %d is heard %+.1f ms from where it is seen\n", rep + 1,
		       (double)(lower->heard_ns - seen_ns[rep]) / 1e6);
	}
	qsort(off_ns, REPS, sizeof off_ns[0], by_size);
	assert_true(off_ns[1] <= 20000000);
	pty_end(pty);
}

static void a_side_is_heard_from_its_first_phase_to_the_switch(void **state)
{
	(void)state;
	struct pty *pty = start_heard();
	struct heard heard[LINES];
	assert_non_null(nth(heard, "switch", 1));
	static const char *const order[] = { "lower", "rise", "lower", "rise", "lower", "rise", "lower", "rise", "switch" };
	for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
		assert_string_equal(heard[i].word, order[i]);
	pty_end(pty);
}

static void nothing_is_heard_in_a_pause(void **state)
{
	(void)state;
	struct pty *pty = start_heard();
	pty_expect(pty, reps_over[1]);
	pty_type(pty, " ");
	pty_expect(pty, "Space goes on");
	struct heard heard[LINES];
	int64_t paused_ns = now_ns();
	assert_false(pty_comes(pty, "it never comes", 1500));
	int count = read_report(heard);
	assert_true(count > 0);
	for (int i = 0; i < count; i++)
		assert_true(heard[i].heard_ns < paused_ns);
	pty_type(pty, " ");
	assert_non_null(nth(heard, "lower", 3));
	pty_end(pty);
}

static void the_sound_is_turned_off_and_on_by_a_key(void **state)
{
	(void)state;
	struct pty *pty = start_heard();
	pty_expect(pty, "tones on");
	pty_type(pty, "a");
	pty_expect(pty, "voice on");
	pty_type(pty, "a");
	pty_expect_gone(pty, "voice on");
	pty_expect(pty, "Sound in this session: off.");
	pty_end(pty);
}

static void a_machine_without_sound_says_so_once_and_the_session_goes_on(void **state)
{
	(void)state;
	struct pty *pty = start_with("#!/bin/sh\nexit 3\n");
	pty_expect(pty, "No sound: ");
	pty_expect_gone(pty, "tones on");
	pty_expect(pty, reps_over[1]);
	pty_type(pty, "v");
	pty_expect_gone(pty, "No sound: ");
	pty_expect(pty, reps_over[3]);
	pty_end(pty);
}

static void a_helper_that_hangs_does_not_hold_the_session(void **state)
{
	(void)state;
	struct pty *pty = start_with("#!/bin/sh\nexec sleep 100\n");
	pty_expect(pty, reps_over[1]);
	pty_type(pty, "qf");
	pty_expect(pty, "set");
	pty_end(pty);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_phase_is_heard_within_20_ms_of_when_it_is_seen),
		cmocka_unit_test(a_side_is_heard_from_its_first_phase_to_the_switch),
		cmocka_unit_test(nothing_is_heard_in_a_pause),
		cmocka_unit_test(the_sound_is_turned_off_and_on_by_a_key),
		cmocka_unit_test(a_machine_without_sound_says_so_once_and_the_session_goes_on),
		cmocka_unit_test(a_helper_that_hangs_does_not_hold_the_session),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

#endif
