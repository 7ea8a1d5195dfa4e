/* The real helper without a device: orders in at its pipe, what was heard when out of its report. */
#include "core/tone.h"
#include "io/clock.h"
#include "sound/record.h"

#include "support/check.h"

#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NS_PER_MS = 1000000, LINES = 64 };

struct helper {
	pid_t pid;
	int input;
};

struct heard {
	char word[32];
	int64_t due_ns, heard_ns;
	size_t samples;
};

static const char *file_in(const char *name)
{
	static char path[512];
	snprintf(path, sizeof path, "%s/%s", test_folder(), name);
	return path;
}

static struct helper start(char *const argv[])
{
	int ends[2];
	assert_int_equal(pipe(ends), 0);
	posix_spawn_file_actions_t files;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, ends[0], STDIN_FILENO);
	posix_spawn_file_actions_addclose(&files, ends[1]);
	posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", 1, 0);
	struct helper helper = { .input = ends[1] };
	char *none[] = { NULL };
	assert_int_equal(posix_spawn(&helper.pid, TEST_SOUND, &files, NULL, argv, none), 0);
	posix_spawn_file_actions_destroy(&files);
	close(ends[0]);
	return helper;
}

static struct helper start_silent(void)
{
	char report[512];
	snprintf(report, sizeof report, "%s", file_in("report"));
	char name[] = "stepdown-sound", null[] = "--null", option[] = "--report";
	char *argv[] = { name, null, option, report, NULL };
	return start(argv);
}

static void order(const struct helper *helper, struct sound_record record)
{
	assert_int_equal(write(helper->input, &record, sizeof record), sizeof record);
}

static void play(const struct helper *helper, enum cue cue, int length_ms, int64_t due_ns)
{
	order(helper, (struct sound_record){ SOUND_PLAY, (int32_t)cue, length_ms, 70, due_ns });
}

static int end(const struct helper *helper)
{
	int status = -1;
	close(helper->input);
	assert_int_equal(waitpid(helper->pid, &status, 0), helper->pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int read_report(struct heard heard[static LINES])
{
	FILE *file = fopen(file_in("report"), "r");
	assert_non_null(file);
	int count = 0;
	while (count < LINES && fscanf(file, "%31s due %" SCNd64 " heard %" SCNd64 " samples %zu\n", heard[count].word,
	                               &heard[count].due_ns, &heard[count].heard_ns, &heard[count].samples) == 4)
		count++;
	fclose(file);
	return count;
}

/* --- time ------------------------------------------------------------------------------- */

/* None comes too early; a machine that is busy elsewhere may take one or two from their moment, never most of them. */
static void each_cue_is_heard_at_its_moment_and_as_long_as_its_phase(void **state)
{
	(void)state;
	enum { STARTS_MS = 300 };
	struct helper helper = start_silent();
	int64_t now_ns = clock_mono_ns();
	int on_time = 0;
	for (int i = 0; i < 6; i++)
		play(&helper, i % 2 == 0 ? CUE_LOWER : CUE_TICK, 200, now_ns + (STARTS_MS + 50 * i) * (int64_t)NS_PER_MS);
	assert_int_equal(end(&helper), SOUND_EXIT_DONE);
	struct heard heard[LINES];
	assert_int_equal(read_report(heard), 6);
	for (int i = 0; i < 6; i++) {
		assert_string_equal(heard[i].word, i % 2 == 0 ? "lower" : "tick");
		int64_t off_ns = heard[i].heard_ns - heard[i].due_ns;
		assert_true(off_ns > -NS_PER_MS);
		bool prompt = off_ns < NS_PER_MS;
		on_time += off_ns < 20 * NS_PER_MS;
		if (prompt)
			assert_int_equal(heard[i].samples, tone_sample_at(i % 2 == 0 ? 200 : 40));
	}
	assert_true(on_time >= 4);
}

static void what_was_hushed_before_it_began_is_not_heard(void **state)
{
	(void)state;
	struct helper helper = start_silent();
	int64_t now_ns = clock_mono_ns();
	play(&helper, CUE_SWITCH, 1000, now_ns + 300 * (int64_t)NS_PER_MS);
	order(&helper, (struct sound_record){ .order = SOUND_HUSH });
	play(&helper, CUE_REST, 5000, now_ns + 50 * (int64_t)NS_PER_MS);
	assert_int_equal(end(&helper), SOUND_EXIT_DONE);
	struct heard heard[LINES];
	assert_int_equal(read_report(heard), 1);
	assert_string_equal(heard[0].word, "rest");
}

static void a_cue_that_comes_much_too_late_is_left_out(void **state)
{
	(void)state;
	struct helper helper = start_silent();
	int64_t now_ns = clock_mono_ns();
	play(&helper, CUE_TICK, 1000, now_ns - 400 * (int64_t)NS_PER_MS);
	play(&helper, CUE_LOWER, 3000, now_ns - 100 * (int64_t)NS_PER_MS);
	assert_int_equal(end(&helper), SOUND_EXIT_DONE);
	struct heard heard[LINES];
	assert_int_equal(read_report(heard), 1);
	assert_string_equal(heard[0].word, "lower");
	assert_true(heard[0].samples <= tone_sample_at(2900));
}

static void orders_that_make_no_sense_change_nothing(void **state)
{
	(void)state;
	struct helper helper = start_silent();
	int64_t now_ns = clock_mono_ns();
	static const struct sound_record odd[] = {
		{ 7, CUE_TICK, 1000, 70, 0 }, { SOUND_PLAY, -1, 1000, 70, 0 }, { SOUND_PLAY, CUES, 1000, 70, 0 },
		{ SOUND_PLAY, CUE_TICK, -5, 70, 0 }, { SOUND_PLAY, CUE_TICK, 1000, 700, 0 },
		{ SOUND_PLAY, CUE_LOWER, INT32_MAX, 70, 0 },
	};
	for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
		struct sound_record record = odd[i];
		record.due_ns = now_ns;
		order(&helper, record);
	}
	play(&helper, CUE_TICK, 1000, now_ns + 20 * (int64_t)NS_PER_MS);
	assert_int_equal(write(helper.input, "half a record", 13), 13);
	assert_int_equal(end(&helper), SOUND_EXIT_DONE);
	struct heard heard[LINES];
	assert_int_equal(read_report(heard), 1);
}

/* --- its end ------------------------------------------------------------------------------ */

static void it_ends_when_stepdown_does(void **state)
{
	(void)state;
	struct helper helper = start_silent();
	assert_int_equal(end(&helper), SOUND_EXIT_DONE);
}

static void words_that_it_does_not_know_are_told(void **state)
{
	(void)state;
	char name[] = "stepdown-sound", odd[] = "--loud";
	char *argv[] = { name, odd, NULL };
	struct helper helper = start(argv);
	assert_int_equal(end(&helper), SOUND_EXIT_USAGE);
}

/* --- what would come out of a device ---------------------------------------------------------- */

/* The first sample of a file of 16 bits that is not silent, and how many follow until the last one. */
static bool find_sound(const char *path, size_t *first, size_t *length)
{
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	fseek(file, 44, SEEK_SET);
	bool found = false;
	unsigned char bytes[2];
	for (size_t i = 0; fread(bytes, 2, 1, file) == 1; i++) {
		if (bytes[0] == 0 && bytes[1] == 0)
			continue;
		*first = found ? *first : i;
		*length = i - *first + 1;
		found = true;
	}
	fclose(file);
	return found;
}

static void a_hush_ends_what_sounds_long_before_its_end(void **state)
{
	(void)state;
	char path[512];
	snprintf(path, sizeof path, "%s", file_in("hushed.wav"));
	char name[] = "stepdown-sound", option[] = "--wav";
	char *argv[] = { name, option, path, NULL };
	struct helper helper = start(argv);
	int64_t now_ns = clock_mono_ns();
	play(&helper, CUE_LOWER, 5000, now_ns);
	struct pollfd nothing = { .fd = -1 };
	poll(&nothing, 1, 200);
	int64_t played_ms = (clock_mono_ns() - now_ns) / NS_PER_MS;
	order(&helper, (struct sound_record){ .order = SOUND_HUSH });
	assert_int_equal(end(&helper), SOUND_EXIT_DONE);
	size_t first, length;
	assert_true(find_sound(path, &first, &length));
	assert_true(length <= tone_sample_at(played_ms + 1000));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_cue_is_heard_at_its_moment_and_as_long_as_its_phase),
		cmocka_unit_test(what_was_hushed_before_it_began_is_not_heard),
		cmocka_unit_test(a_cue_that_comes_much_too_late_is_left_out),
		cmocka_unit_test(orders_that_make_no_sense_change_nothing),
		cmocka_unit_test(it_ends_when_stepdown_does),
		cmocka_unit_test(words_that_it_does_not_know_are_told),
		cmocka_unit_test(a_hush_ends_what_sounds_long_before_its_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
