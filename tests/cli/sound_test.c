/* `sound`, and a session as a sound file: words, JSON, and the file looked at as bytes. */
#define _GNU_SOURCE
#include "support/check.h"

#include <fcntl.h>
#include <math.h>
#include <sys/wait.h>
#include <unistd.h>

enum { OUTPUT = 4 << 20, RATE = 22050 };

static char out[OUTPUT], told[8192];

static const char *path(const char *name)
{
	static char text[4][300];
	static int turn;
	turn = (turn + 1) % 4;
	snprintf(text[turn], sizeof text[turn], "%s/%s", test_folder(), name);
	return text[turn];
}

static void read_into(const char *name, char *text, size_t size)
{
	FILE *file = fopen(path(name), "r");
	assert_non_null(file);
	text[fread(text, 1, size - 1, file)] = '\0';
	fclose(file);
}

#define RUN(...) run((const char *const[]){ "stepdown", "--config-dir", path("config"), __VA_ARGS__, NULL })

static int run(const char *const *words)
{
	int status;
	pid_t child = fork();
	if (child == 0) {
		dup2(open(path("out"), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
		dup2(open(path("told"), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
		setenv("HOME", path("home"), 1);
		execv(TEST_PROGRAM, (char *const *)(uintptr_t)words);
		_exit(127);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	read_into("out", out, sizeof out);
	read_into("told", told, sizeof told);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* --- a file ---------------------------------------------------------------------------- */

static int16_t *samples;
static size_t sample_count;

static void read_wav(const char *name)
{
	FILE *file = fopen(path(name), "rb");
	assert_non_null(file);
	unsigned char head[44];
	assert_int_equal(fread(head, 1, sizeof head, file), sizeof head);
	assert_memory_equal(head, "RIFF", 4);
	sample_count = ((size_t)head[40] | (size_t)head[41] << 8 | (size_t)head[42] << 16 | (size_t)head[43] << 24) / 2;
	free(samples);
	samples = calloc(sample_count + 1, sizeof *samples);
	assert_int_equal(fread(samples, 2, sample_count + 1, file), sample_count);
	fclose(file);
}

static int height(double from_s, double to_s)
{
	int most = 0;
	for (size_t i = (size_t)(from_s * RATE); i < (size_t)(to_s * RATE) && i < sample_count; i++)
		most = abs(samples[i]) > most ? abs(samples[i]) : most;
	return most;
}

/* The pitch around a moment, from how often the wave crosses zero. */
static double pitch(double at_s, double for_s)
{
	size_t from = (size_t)(at_s * RATE), to = (size_t)((at_s + for_s) * RATE);
	int crossings = 0;
	for (size_t i = from + 1; i < to && i < sample_count; i++)
		crossings += samples[i - 1] < 0 && samples[i] >= 0;
	return crossings / for_s;
}

/* --- sound --------------------------------------------------------------------------------- */

static void sound_alone_tells_what_is_heard_and_what_it_means(void **state)
{
	(void)state;
	assert_int_equal(RUN("sound"), 0);
	assert_non_null(strstr(out, "Sound: tones, volume 70 of 100."));
	assert_non_null(strstr(out, "lower         lower; it falls as long as you lower"));
	assert_non_null(strstr(out, "question"));
}

static void a_choice_holds_from_then_on(void **state)
{
	(void)state;
	assert_int_equal(RUN("sound", "off"), 0);
	assert_string_equal(out, "Sound: off.\n");
	RUN("sound");
	assert_non_null(strstr(out, "Sound: off,"));
	RUN("sound", "tones");
	RUN("sound");
	assert_non_null(strstr(out, "Sound: tones,"));
}

static void named_cues_are_written_where_the_list_says(void **state)
{
	(void)state;
	assert_int_equal(RUN("sound", "--json", "--wav", path("three.wav"), "lower", "rise", "rest-over"), 0);
	assert_non_null(strstr(out, "\"cues\":[{\"name\":\"lower\",\"at_s\":0.000,\"duration_s\":3.000,"));
	assert_non_null(strstr(out, "{\"name\":\"rise\",\"at_s\":3.700,\"duration_s\":2.000,"));
	assert_non_null(strstr(out, "{\"name\":\"rest-over\",\"at_s\":6.400,"));
	read_wav("three.wav");
	assert_true(pitch(0.1, 0.3) > 500 && pitch(2.6, 0.3) < 350);
	assert_true(height(3.01, 3.69) == 0);
	assert_true(pitch(3.8, 0.2) < 360 && pitch(5.4, 0.2) > 500);
	assert_true(height(5.71, 6.39) == 0);
	assert_true(fabs(pitch(6.41, 0.07) - 698) < 30);
	assert_true(height(6.492, 6.559) == 0 && height(6.57, 6.64) > 1000);
}

static void a_cue_of_no_name_is_told_with_the_nearest_one(void **state)
{
	(void)state;
	assert_int_equal(RUN("sound", "--wav", path("none.wav"), "lowr"), 2);
	assert_non_null(strstr(told, "did you mean \"lower\"?"));
	assert_int_equal(access(path("none.wav"), F_OK), -1);
	assert_int_equal(RUN("sound", "loud"), 2);
	assert_non_null(strstr(told, "sound takes test, off, tones or voice, not \"loud\""));
}

static void a_test_without_a_player_tells_the_names_and_why(void **state)
{
	(void)state;
	assert_int_equal(RUN("sound", "test"), 0);
	assert_non_null(strstr(out, "No sound: "));
	assert_non_null(strstr(out, "switch        change to the other side"));
}

static void a_place_that_cannot_be_written_is_told(void **state)
{
	(void)state;
	assert_int_equal(RUN("sound", "--wav", path("nowhere/x.wav")), 1);
	assert_non_null(strstr(told, "nowhere/x.wav"));
}

/* --- a session ------------------------------------------------------------------------------ */

static void a_session_is_written_as_long_as_it_is_with_each_cue_in_its_second(void **state)
{
	(void)state;
	assert_int_equal(RUN("session", "breathing", "--wav", path("breath.wav")), 0);
	assert_non_null(strstr(out, "  0:04  get-ready    Belly breathing"));
	assert_non_null(strstr(out, "  0:05  breathe-in   Belly breathing"));
	assert_non_null(strstr(out, "  0:09  breathe-out  Belly breathing"));
	assert_non_null(strstr(out, "  5:05  done         the session is over\nBreathing, 5 min 5 s, is in "));
	read_wav("breath.wav");
	assert_true(sample_count >= 305 * RATE && sample_count < 310 * RATE);
	assert_int_equal(height(0, 1.99), 0);
	assert_true(fabs(pitch(2.01, 0.08) - 523) < 25);
	assert_true(height(2.2, 2.95) == 0);
	assert_true(height(5.0, 5.1) * 3 < height(7.0, 8.0));
	assert_true(pitch(5.5, 0.5) < pitch(8.3, 0.5));
	assert_true(pitch(9.5, 0.5) > pitch(14.0, 0.5));
	assert_true(height(305.05, 305.5) > 1000);
}

static void a_session_with_sides_lowers_switches_and_rests_in_the_file(void **state)
{
	(void)state;
	assert_int_equal(RUN("session", "strength-b", "--json", "--wav", path("b.wav")), 0);
	static const char *const parts[] = { "\"name\":\"switch\"", "\"name\":\"rest\"", "\"name\":\"rest-over\"",
		"\"name\":\"question\"", "\"name\":\"lower\"", "\"name\":\"rise\"", "\"name\":\"done\"", "\"side\":\"right\"" };
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		assert_non_null(strstr(out, parts[i]));
	read_wav("b.wav");
	int checked = 0;
	for (const char *at = out; (at = strstr(at, "\"name\":\"lower\",\"at_s\":")) != NULL && checked < 20; at++, checked++) {
		double at_s, for_s;
		assert_int_equal(sscanf(at, "\"name\":\"lower\",\"at_s\":%lf,\"duration_s\":%lf", &at_s, &for_s), 2);
		assert_true(pitch(at_s + 0.1, 0.2) > pitch(at_s + for_s - 0.35, 0.2) * 1.4);
	}
	assert_int_equal(checked, 20);
}

static void a_question_in_the_list_is_about_the_exercise_that_is_over(void **state)
{
	(void)state;
	assert_int_equal(RUN("session", "strength-b", "--wav", path("b.wav")), 0);
	assert_non_null(strstr(out, "rest         then Single-leg bridge, left, set 2 of 3\n"));
	assert_non_null(strstr(out, "question     Single-leg bridge is over; then Side step-down 20 cm, left, set 1 of 3\n"));
	assert_int_equal(RUN("session", "strength-b", "--json", "--wav", path("b.wav")), 0);
	const char *question = strstr(out, "\"name\":\"question\"");
	assert_non_null(question);
	question = strstr(question, "\"exercise\":");
	static const char about[] = "\"exercise\":\"single-leg-bridge\",\"side\":null,\"set\":null,\"rep\":null";
	assert_int_equal(strncmp(question, about, strlen(about)), 0);
}

static void a_session_of_no_name_is_told_and_nothing_is_written(void **state)
{
	(void)state;
	assert_int_equal(RUN("session", "strength-c", "--wav", path("c.wav")), 2);
	assert_int_equal(access(path("c.wav"), F_OK), -1);
	assert_int_equal(RUN("session", "--wav", path("c.wav")), 2);
	assert_int_equal(RUN("session", "strength-b", "--done", "--wav", path("c.wav")), 2);
	assert_int_equal(access(path("c.wav"), F_OK), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sound_alone_tells_what_is_heard_and_what_it_means),
		cmocka_unit_test(a_choice_holds_from_then_on),
		cmocka_unit_test(named_cues_are_written_where_the_list_says),
		cmocka_unit_test(a_cue_of_no_name_is_told_with_the_nearest_one),
		cmocka_unit_test(a_test_without_a_player_tells_the_names_and_why),
		cmocka_unit_test(a_place_that_cannot_be_written_is_told),
		cmocka_unit_test(a_session_is_written_as_long_as_it_is_with_each_cue_in_its_second),
		cmocka_unit_test(a_session_with_sides_lowers_switches_and_rests_in_the_file),
		cmocka_unit_test(a_question_in_the_list_is_about_the_exercise_that_is_over),
		cmocka_unit_test(a_session_of_no_name_is_told_and_nothing_is_written),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	free(samples);
	return failed;
}
