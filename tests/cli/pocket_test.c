/*
 * The run that goes with one, from outside: the sound file read by a reader
 * of its own, the card as it is printed, and nothing left where it went wrong.
 */
#define _GNU_SOURCE
#include "cli/support/program.h"

#include <dirent.h>
#include <math.h>
#include <sys/stat.h>

static struct program program;

static int begin(void **state)
{
	(void)state;
	static int turn;
	char name[24];
	snprintf(name, sizeof name, "pocket-%d", turn++);
	program_new(&program, name);
	assert_int_equal(program_line(&program, "intake --knee right --pattern yes --red-flags none --born 1988 "
	                              "--worst-day 1 --kit step,band --running yes --run-pain 0 --weeks 18,20,16,19 "
	                              "--longest-km 8"), 0);
	return 0;
}

static int end(void **state)
{
	(void)state;
	program_free(&program);
	return 0;
}

static int run(const char *line)
{
	return program_line(&program, line);
}

static bool told(const char *text)
{
	return strstr(program.told, text) != NULL;
}

/* --- a sound file, read ----------------------------------------------------------------- */

struct wave {
	long rate, count;
	int16_t *at;
};

static unsigned long number(const unsigned char *at, int bytes)
{
	unsigned long value = 0;
	for (int i = bytes; i-- > 0;)
		value = value << 8 | at[i];
	return value;
}

/* Chunk by chunk, as a player does. */
static struct wave read_wave(const char *path)
{
	struct wave wave = { 0 };
	unsigned char head[12], part[8], format[16];
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	assert_int_equal(fread(head, 1, sizeof head, file), sizeof head);
	assert_memory_equal(head, "RIFF", 4);
	assert_memory_equal(head + 8, "WAVE", 4);
	while (fread(part, 1, sizeof part, file) == sizeof part) {
		size_t bytes = number(part + 4, 4);
		if (memcmp(part, "fmt ", 4) == 0) {
			assert_true(bytes >= sizeof format && fread(format, 1, sizeof format, file) == sizeof format);
			assert_int_equal(number(format, 2), 1);
			assert_int_equal(number(format + 2, 2), 1);
			assert_int_equal(number(format + 14, 2), 16);
			wave.rate = (long)number(format + 4, 4);
			fseek(file, (long)(bytes - sizeof format), SEEK_CUR);
		} else if (memcmp(part, "data", 4) == 0) {
			unsigned char *raw = malloc(bytes + 1);
			wave.count = (long)bytes / 2;
			wave.at = calloc((size_t)wave.count + 1, sizeof *wave.at);
			assert_non_null(raw);
			assert_non_null(wave.at);
			assert_int_equal(fread(raw, 1, bytes, file), bytes);
			for (long i = 0; i < wave.count; i++)
				wave.at[i] = (int16_t)number(raw + 2 * i, 2);
			free(raw);
		} else {
			fseek(file, (long)bytes, SEEK_CUR);
		}
	}
	fclose(file);
	assert_true(wave.rate > 0 && wave.count > 0);
	return wave;
}

/* The next sample at or after `from` that is heard after `quiet_ms` of nothing; the end where there is none. */
static long onset(const struct wave *wave, long from, int quiet_ms)
{
	long quiet = 0, wanted = wave->rate * quiet_ms / 1000;
	for (long i = from - wanted > 0 ? from - wanted : 0; i < wave->count; i++) {
		bool begins = quiet >= wanted || i == 0 || (i < wanted && quiet == i);
		if (wave->at[i] != 0 && begins && i >= from)
			return i;
		quiet = wave->at[i] == 0 ? quiet + 1 : 0;
	}
	return wave->count;
}

static struct wave pocket_wave(const char *options)
{
	char line[300], path[200];
	snprintf(path, sizeof path, "%s/run.wav", test_folder());
	snprintf(line, sizeof line, "pocket --wav %s %s", path, options);
	if (run(line) != 0)
		fail_msg("%s: %s", line, program.told);
	return read_wave(path);
}

/* --- when it is heard ------------------------------------------------------------------------ */

/* Stage 8: five minutes of walking, then 4 min of running and 1 of walking, five times. */
static void every_cue_begins_at_its_sample(void **state)
{
	(void)state;
	struct wave wave = pocket_wave("--stage 8 --beat off");
	long at = 0, cues = 0, change_s = 0;
	for (int change = 0; change <= 11; change++) {
		for (int left = change == 0 ? 0 : 3; left >= 0; left--, cues++) {
			at = onset(&wave, at, 200);
			assert_true(labs(at - (change_s - left) * wave.rate) <= 1);
			at += wave.rate / 4;
		}
		change_s += change == 0 ? 300 : change % 2 ? 240 : 60;
	}
	assert_int_equal(cues, 45);
	assert_int_equal(onset(&wave, at, 200), wave.count);
	assert_true(wave.count >= 1801 * wave.rate && wave.count < 1805 * wave.rate);
	free(wave.at);
}

/* Each beat of each run stands at its own moment, so that none drifts, and the rate over the whole file is the one told. */
static void the_beat_keeps_its_rate_from_the_first_run_to_the_last(void **state)
{
	(void)state;
	static const struct {
		const char *options;
		double rate;
	} beats[] = { { "--stage 8 --cadence 164", 172.2 }, { "--stage 8 --cadence 164 --beat +7.5%", 176.3 },
		      { "--stage 8 --cadence 171 --beat own", 171 }, { "--stage 8 --cadence 187 --beat 10", 205.7 } };
	for (size_t i = 0; i < sizeof beats / sizeof beats[0]; i++) {
		struct wave wave = pocket_wave(beats[i].options);
		double apart = 60.0 * (double)wave.rate / beats[i].rate;
		for (int turn = 0; turn < 5; turn++) {
			long start = (300 + 300L * turn) * wave.rate, stop = start + 236 * wave.rate;
			long first = onset(&wave, start + wave.rate, 60), count = 0, last = first;
			for (long at = first; at < stop; at = onset(&wave, at + wave.rate / 10, 60), count++) {
				double beat = round((double)(at - start) / apart);
				assert_true(fabs((double)(at - start) - beat * apart) <= 2);
				last = at;
			}
			double told = 60.0 * (double)wave.rate * (double)(count - 1) / (double)(last - first);
			assert_true(fabs(told - beats[i].rate) < beats[i].rate * 0.0001);
			assert_true(count > 230 * beats[i].rate / 60);
		}
		free(wave.at);
	}
}

static void walking_has_no_beat(void **state)
{
	(void)state;
	struct wave wave = pocket_wave("--stage 8 --cadence 164");
	for (long at = 2 * wave.rate; at < 296 * wave.rate; at++)
		assert_int_equal(wave.at[at], 0);
	for (long at = 542 * wave.rate; at < 596 * wave.rate; at++)
		assert_int_equal(wave.at[at], 0);
	free(wave.at);
}

/* --- what stands on the card ------------------------------------------------------------------- */

static void the_card_of_a_stage(void **state)
{
	(void)state;
	assert_int_equal(run("pocket --stage 8 --cadence 164 --beat +7.5%"), 0);
	assert_string_equal(program.out,
		"stepdown                       Mon 2 Mar\n"
		"Stage 8: run 4 min, walk 1 min, 5 times\n"
		"Out of the table of stages; not planned\n"
		"today.\n"
		"----------------------------------------\n"
		"  0:00  walk briskly          5:00\n"
		"        fast leg march, high knees\n"
		"  5:00  RUN  1 of 5           4:00\n"
		"  9:00  walk                  1:00\n"
		" 10:00  RUN  2 of 5           4:00\n"
		" 14:00  walk                  1:00\n"
		" 15:00  RUN  3 of 5           4:00\n"
		" 19:00  walk                  1:00\n"
		" 20:00  RUN  4 of 5           4:00\n"
		" 24:00  walk                  1:00\n"
		" 25:00  RUN  5 of 5           4:00\n"
		" 29:00  walk                  1:00\n"
		" 30:00  end; leg shakeout (R55)\n"
		"----------------------------------------\n"
		"About 3.4 km, flat and easy.\n"
		"At most 8.8 km in one run (R19).\n"
		"176.3 steps a minute in the runs: own\n"
		"164, +7.5 % (R14). Short and light.\n"
		"----------------------------------------\n"
		"Signals to adjust\n"
		"Pain of 3 or more: walk, then short,\n"
		"quick steps. Eased to 2 or less in two\n"
		"minutes: finish as run-walk (D4). Not\n"
		"eased: no more running today (D3).\n"
		"Pain of 6 or more, a limp, new swelling:\n"
		"stop; get home without running (D1).\n"
		"----------------------------------------\n"
		"Note afterwards\n"
		"How long, how far, effort, highest pain,\n"
		"eased or not, minutes until it settled:\n"
		"at most 60 (D6).\n"
		"stepdown log \"run-walk 25:00 pain N\"\n"
		"Tomorrow: pain on waking (D7).\n");
}

/* What it says to type is a line of the diary. */
static void the_line_to_log_is_taken(void **state)
{
	(void)state;
	assert_int_equal(run("log 'run-walk 25:00 pain 2'"), 0);
}

static void a_planned_run_says_why_and_keeps_its_length(void **state)
{
	(void)state;
	assert_int_equal(run("pocket run-walk"), 0);
	assert_true(program_has(&program, "Run-walk 1/2 x 6\n"));
	assert_true(program_has(&program, "A first short run-walk takes the place\nof the cardio. (T1)\n"));
	assert_true(program_has(&program, "        fast leg march\n"));
	assert_true(program_has(&program, " 23:00  end; leg shakeout (R55)\n"));
	assert_false(program_has(&program, "steps a minute"));
	assert_int_equal(run("pocket run-walk --json"), 0);
	assert_true(program_has(&program, "\"command\":\"pocket\"") && program_has(&program, "\"duration_s\":1380"));
	assert_true(program_has(&program, "\"cadence\":null,\"beat_permille\":null,\"beat_per_10_min\":null"));
	assert_true(program_has(&program, "{\"name\":\"run\",\"at_s\":300,\"sample\":"));
}

static void every_card_is_forty_columns_of_ascii(void **state)
{
	(void)state;
	for (int stage = 1; stage <= 13; stage++) {
		char line[80];
		snprintf(line, sizeof line, "pocket --stage %d --cadence 187 --beat 10", stage);
		assert_int_equal(run(line), 0);
		for (const char *at = program.out; *at != '\0'; at += strcspn(at, "\n") + 1)
			assert_true(strcspn(at, "\n") <= 40);
		for (const char *at = program.out; *at != '\0'; at++)
			assert_true(*at == '\n' || (*at >= ' ' && *at <= '~'));
	}
}

/* --- what goes wrong ----------------------------------------------------------------------------- */

static int files_in(const char *folder)
{
	int count = 0;
	DIR *dir = opendir(folder);
	assert_non_null(dir);
	for (struct dirent *entry; (entry = readdir(dir)) != NULL;)
		count += entry->d_name[0] != '.';
	closedir(dir);
	return count;
}

static void nothing_is_left_where_a_file_cannot_be_written(void **state)
{
	(void)state;
	char folder[200], line[700];
	snprintf(folder, sizeof folder, "%s/empty", test_folder());
	mkdir(folder, 0700);
	snprintf(line, sizeof line, "pocket --stage 8 --card %s/card.txt --wav %s/none/run.wav", folder, folder);
	assert_int_equal(run(line), 1);
	assert_true(told("run.wav") && told("Name another place"));
	assert_int_equal(files_in(folder), 0);
	snprintf(line, sizeof line, "pocket --stage 8 --wav %s/run.wav --card %s", folder, folder);
	assert_int_equal(run(line), 1);
	assert_true(told("is no ordinary file"));
	assert_int_equal(files_in(folder), 0);
	snprintf(line, sizeof line, "pocket --stage 8 --wav %s --card %s/card.txt", folder, folder);
	assert_int_equal(run(line), 1);
	assert_true(told("is no ordinary file"));
	assert_int_equal(files_in(folder), 0);
	snprintf(line, sizeof line, "pocket --stage 8 --wav %s/run.wav --card %s/card.txt", folder, folder);
	assert_int_equal(run(line), 0);
	assert_int_equal(files_in(folder), 2);
}

static void both_files_have_a_usual_place_beside_the_history(void **state)
{
	(void)state;
	char folder[400];
	snprintf(folder, sizeof folder, "%s/pocket", program.data);
	assert_int_equal(run("pocket --stage 8 --files"), 0);
	assert_true(program_has(&program, "The card (txt) and the sound (wav) of Stage 8: run 4 min, walk 1 min, 5 times are in "));
	assert_int_equal(files_in(folder), 2);
	assert_int_equal(run("pocket --stage 8 --files --json"), 0);
	assert_true(program_has(&program, "/pocket/2026-03-02-stage-8.wav\",\"card\":\""));
	assert_int_equal(files_in(folder), 2);
}

static void lengths_are_told_in_the_unit_that_is_chosen(void **state)
{
	(void)state;
	assert_int_equal(run("intake --units mi"), 0);
	assert_int_equal(run("pocket --stage 8"), 0);
	assert_true(program_has(&program, "About 2.1 mi, flat and easy.\n"));
	assert_true(program_has(&program, "At most 5.4 mi in one run (R19).\n"));
}

static void a_beat_needs_a_step_rate(void **state)
{
	(void)state;
	assert_int_equal(run("pocket --stage 8 --beat +5%"), 2);
	assert_true(told("--cadence N"));
	assert_int_equal(run("intake --cadence 164"), 0);
	assert_int_equal(run("pocket --stage 8 --beat +5%"), 0);
	assert_true(program_has(&program, "172.2 steps a minute"));
	assert_int_equal(run("intake --cadence-target no"), 0);
	assert_int_equal(run("pocket --stage 8"), 0);
	assert_false(program_has(&program, "steps a minute"));
}

static void what_is_no_run_or_no_beat_is_refused(void **state)
{
	(void)state;
	static const struct {
		const char *line, *told;
		int code;
	} wrong[] = {
		{ "pocket", "no run is planned today", 5 },
		{ "pocket strength-a", "is no run", 2 },
		{ "pocket run-wlak", "did you mean \"run-walk\"?", 2 },
		{ "pocket --stage 14", "from 1 to 13", 2 },
		{ "pocket run-walk --stage 3", "two runs", 2 },
		{ "pocket --stage 8 --cadence 164 --beat +20%", "up to +10%", 2 },
		{ "pocket --stage 8 --cadence 164 --beat fast", "not \"fast\"", 2 },
		{ "pocket --stage 8 --cadence 64", "from 100 to 260", 2 },
		{ "pocket --stage 8 --wav /no/such/file --card /no/such/file", "two places", 2 },
	};
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		assert_int_equal(run(wrong[i].line), wrong[i].code);
		if (!told(wrong[i].told))
			fail_msg("%s: %s", wrong[i].line, program.told);
	}
}

static void while_training_is_locked_no_run_is_taken_along(void **state)
{
	(void)state;
	assert_int_equal(run("checkin --red-flags night-pain"), 0);
	assert_int_equal(run("pocket --stage 1"), 1);
	assert_true(told("training is locked"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_cue_begins_at_its_sample, begin, end),
		cmocka_unit_test_setup_teardown(the_beat_keeps_its_rate_from_the_first_run_to_the_last, begin, end),
		cmocka_unit_test_setup_teardown(walking_has_no_beat, begin, end),
		cmocka_unit_test_setup_teardown(the_card_of_a_stage, begin, end),
		cmocka_unit_test_setup_teardown(the_line_to_log_is_taken, begin, end),
		cmocka_unit_test_setup_teardown(a_planned_run_says_why_and_keeps_its_length, begin, end),
		cmocka_unit_test_setup_teardown(every_card_is_forty_columns_of_ascii, begin, end),
		cmocka_unit_test_setup_teardown(nothing_is_left_where_a_file_cannot_be_written, begin, end),
		cmocka_unit_test_setup_teardown(both_files_have_a_usual_place_beside_the_history, begin, end),
		cmocka_unit_test_setup_teardown(lengths_are_told_in_the_unit_that_is_chosen, begin, end),
		cmocka_unit_test_setup_teardown(a_beat_needs_a_step_rate, begin, end),
		cmocka_unit_test_setup_teardown(what_is_no_run_or_no_beat_is_refused, begin, end),
		cmocka_unit_test_setup_teardown(while_training_is_locked_no_run_is_taken_along, begin, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
