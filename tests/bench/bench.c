/*
 * Measures the program from outside, beside its floor and beside peers that
 * are installed, in one run, and prints a table. Nothing here passes or fails.
 *
 *   bench STEPDOWN FLOOR HISTORY_FILL DIARY_FILL SCREEN_TIMES LIBRARY [--long] [PART ...]
 */
#define _GNU_SOURCE
#include "bench/figures.h"
#include "bench/loop.h"
#include "bench/probe.h"
#include "bench/review.h"

#include <ftw.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROWS = 30, COLS = 100, STARTS = 21, KEYS = 60 };
enum { WORDS = 7 }; /* before --long and the parts */
#define QUIET_MS 40.0

static const char *program, *bare, *fill, *diary_fill, *screen_times, *library;
static char folder[64];
static bool overnight;

static char *in_folder(const char *name)
{
	char *path = NULL;
	if (asprintf(&path, "%s/%s", folder, name) < 0)
		exit(1);
	return path;
}

/* A data folder of its own for each session followed, so that none finds another one unfinished. */
static char *fresh_data(void)
{
	static int count;
	char name[32];
	snprintf(name, sizeof name, "data-%d", ++count);
	return in_folder(name);
}

static bool installed(const char *name)
{
	char path[256];
	snprintf(path, sizeof path, "/usr/bin/%s", name);
	return access(path, X_OK) == 0;
}

/* --- start ---------------------------------------------------------------- */

struct start {
	struct series ms;
	double bytes, peak_kib;
};

static void start_once(struct start *start, const char *const argv[], const char *quit)
{
	struct probe probe;
	probe_start(&probe, argv, ROWS, COLS);
	probe_settle(&probe, QUIET_MS, 3000);
	series_add(&start->ms, probe_last_ms(&probe, 0, probe.spawned_ms));
	start->bytes = (double)probe_bytes(&probe, 0);
	probe_cost(&probe);
	if ((double)probe.peak_kib > start->peak_kib)
		start->peak_kib = (double)probe.peak_kib;
	probe_end(&probe, 0, quit);
	probe_free(&probe);
}

/* A folder with a history of so many years, written by a helper program. */
static void make_history(const char *data, const char *filler, const char *years)
{
	char *file = NULL;
	if (mkdir(data, 0700) != 0 || asprintf(&file, "%s/stepdown.db", data) < 0)
		exit(1);
	if (fork() == 0) {
		execl(filler, filler, file, years, (char *)NULL);
		_exit(127);
	}
	int status;
	wait(&status);
	if (status != 0)
		fprintf(stderr, "bench: %s %s %s failed\n", filler, file, years);
	free(file);
}

static void write_appointments(const char *dir)
{
	char path[256];
	mkdir(dir, 0700);
	snprintf(path, sizeof path, "%s/apts", dir);
	FILE *file = fopen(path, "w");
	if (file == NULL)
		exit(1);
	for (int i = 0; i < 100; i++)
		fprintf(file, "%02d/%02d/2026 @ 09:%02d -> %02d/%02d/2026 @ 10:00 |appointment %d\n", i % 12 + 1, i % 28 + 1,
		        i % 60, i % 12 + 1, i % 28 + 1, i);
	fclose(file);
}

static void measure_start(char *empty, char *ten, char *hundred, char *config)
{
	char *database = in_folder("ten/stepdown.db"), *calendar = in_folder("calcurse"),
	     *lock = in_folder("calcurse/.calcurse.pid");
	const char *const with_ten[] = { program, "--data-dir", ten, "--config-dir", config, NULL };
	const char *const with_hundred[] = { program, "--data-dir", hundred, "--config-dir", config, NULL };
	const char *const with_none[] = { program, "--data-dir", empty, "--config-dir", config, NULL };
	const char *const floor[] = { bare, "start", database, library, NULL };
	const char *const peer[] = { "calcurse", "-D", calendar, NULL };
	struct start ours = { 0 }, century = { 0 }, none = { 0 }, least = { 0 }, other = { 0 };
	write_appointments(calendar);
	for (int i = 0; i < STARTS; i++) {
		start_once(&least, floor, "q");
		start_once(&ours, with_ten, "q");
		start_once(&none, with_none, "q");
		start_once(&century, with_hundred, "q");
		if (installed("calcurse") && i < 7) {
			unlink(lock); /* left when it was ended the hard way; it would refuse to start */
			start_once(&other, peer, "q");
		}
	}
	double ms = percentile(&ours.ms, 50);
	row("first useful frame, 10 years of history", ms, "ms", "floor", percentile(&least.ms, 50), "1.6 x floor");
	if (other.ms.count > 0)
		row("", ms, "ms", "calcurse, 100 entries", percentile(&other.ms, 50), "0.25 x");
	row("first useful frame, 100 years of history", percentile(&century.ms, 50), "ms", "own, empty store",
	    percentile(&none.ms, 50), "1.15 x");
	row("first frame at 100x30", ours.bytes, "bytes", NULL, 0, "6000 bytes");
	row("peak resident memory", ours.peak_kib / 1024, "MiB", NULL, 0, "8 MiB");
	free(database);
	free(calendar);
	free(lock);
}

/* --- keys, resize, idle, leaving ------------------------------------------- */

static void key_times(struct series *ms, const char *const argv[], const char *keys[2])
{
	struct probe probe;
	probe_start(&probe, argv, ROWS, COLS);
	probe_settle(&probe, QUIET_MS, 3000);
	for (int i = 0; i < KEYS; i++) {
		size_t from = probe.chunks;
		double sent = now_ms();
		probe_keys(&probe, keys[i / 3 % 2]);
		probe_settle(&probe, 15, 500);
		if (probe_first_ms(&probe, from, sent) >= 0)
			series_add(ms, probe_first_ms(&probe, from, sent));
	}
	probe_end(&probe, 0, "q");
	probe_free(&probe);
}

static void resize_times(struct series *ms, const char *const argv[])
{
	struct probe probe;
	probe_start(&probe, argv, ROWS, COLS);
	probe_settle(&probe, QUIET_MS, 3000);
	for (int i = 0; i < 20; i++) {
		size_t from = probe.chunks;
		double sent = now_ms();
		probe_resize(&probe, i % 2 == 0 ? 24 : ROWS, i % 2 == 0 ? 80 : COLS);
		probe_settle(&probe, 20, 500);
		if (probe_last_ms(&probe, from, sent) >= 0)
			series_add(ms, probe_last_ms(&probe, from, sent));
	}
	probe_end(&probe, 0, "q");
	probe_free(&probe);
}

static void measure_answers(const char *const ours[], const char *const floor[])
{
	static const char *moves[2] = { "\033OB", "\033OA" }, *any[2] = { "x", "y" };
	struct series mine = { 0 }, least = { 0 }, size_mine = { 0 }, size_least = { 0 };
	key_times(&least, floor, any);
	key_times(&mine, ours, moves);
	row("key to first byte, p50", percentile(&mine, 50), "ms", "floor p50", percentile(&least, 50), "1.6 x floor");
	row("key to first byte, p95", percentile(&mine, 95), "ms", "floor p95", percentile(&least, 95), "1 ms");
	resize_times(&size_least, floor);
	resize_times(&size_mine, ours);
	row("resize to settled frame", percentile(&size_mine, 50), "ms", "floor", percentile(&size_least, 50), "2 x floor");
}

static void measure_idle(const char *const argv[])
{
	struct probe probe;
	probe_start(&probe, argv, ROWS, COLS);
	probe_settle(&probe, 300, 3000);
	struct cost before = probe_cost(&probe);
	size_t from = probe.chunks;
	probe_watch(&probe, 10000);
	struct cost after = probe_cost(&probe);
	row("idle 10 s: wake-ups", (double)(after.wakes - before.wakes), "", NULL, 0, "0");
	row("idle 10 s: bytes", (double)probe_bytes(&probe, from), "", NULL, 0, "0");
	row("idle 10 s: CPU", after.cpu_ms - before.cpu_ms, "ms", NULL, 0, "0");
	probe_end(&probe, 0, "q");
	probe_free(&probe);
}

static double leave_ms(const char *const argv[], int signal)
{
	struct series ms = { 0 };
	for (int i = 0; i < 9; i++) {
		struct probe probe;
		probe_start(&probe, argv, ROWS, COLS);
		probe_settle(&probe, QUIET_MS, 3000);
		series_add(&ms, probe_end(&probe, signal, "q"));
		probe_free(&probe);
	}
	return percentile(&ms, 50);
}

static void measure_leaving(const char *const argv[])
{
	row("leave after q", leave_ms(argv, 0), "ms", NULL, 0, "5 ms");
	row("leave after SIGTERM", leave_ms(argv, SIGTERM), "ms", NULL, 0, "5 ms");
	row("leave after SIGHUP", leave_ms(argv, SIGHUP), "ms", NULL, 0, "5 ms");
}

/* --- a running set --------------------------------------------------------- */

static const char own_exercises[] =
	"- id: bench-hold\n  name: Bench hold\n  kind: strength\n  work: hold\n  sides: both\n"
	"  targets: [trunk]\n  dose: {sets: 1, duration_s: 900}\n  rest_s: 30\n  pain_ceiling: 3\n"
	"  knee_load: {tier: low, confidence: inferred}\n  cues: [Breathe.]\n"
	"- id: bench-reps\n  name: Bench reps\n  kind: strength\n  work: reps\n  sides: both\n"
	"  targets: [trunk]\n  dose: {sets: 1, reps: 100}\n"
	"  tempo: {eccentric: 1, pause: 0, concentric: 0, top: 0, starts: eccentric}\n  rest_s: 30\n  pain_ceiling: 3\n"
	"  knee_load: {tier: low, confidence: inferred}\n  cues: [Breathe.]\n";

static void write_text(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");
	if (file == NULL || fputs(text, file) < 0 || fclose(file) != 0) {
		perror(path);
		exit(1);
	}
}

static void write_routine(const char *config, const char *exercise)
{
	char path[256], text[512];
	snprintf(path, sizeof path, "%s/exercises/sessions/%s.yaml", config, exercise);
	snprintf(text, sizeof text,
	         "id: %s\ntitle: %s\nkind: strength\nsummary: For measuring\nlead_in_s: 1\nswitch_s: 1\nrest_ends: time\n"
	         "slots:\n  - {pattern: bench, exercise: %s}\n",
	         exercise, exercise, exercise);
	write_text(path, text);
}

static void write_library(const char *config)
{
	static const char *const folders[] = { "", "/exercises", "/exercises/sessions", "/exercises/strength" };
	char path[256];
	for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
		snprintf(path, sizeof path, "%s%s", config, folders[i]);
		mkdir(path, 0700);
	}
	snprintf(path, sizeof path, "%s/exercises/strength/bench.yaml", config);
	write_text(path, own_exercises);
	write_routine(config, "bench-hold");
	write_routine(config, "bench-reps");
}

/* First chunks of bursts: what a person sees as one change. */
static void bursts(const struct probe *probe, size_t from, struct series *at)
{
	for (size_t i = from; i < probe->chunks; i++)
		if (i == from || probe->chunk[i].at_ms - probe->chunk[i - 1].at_ms > 300)
			series_add(at, probe->chunk[i].at_ms);
}

struct beat {
	double p99_ms, drift_ms;
};

/* How far each change is from start + k seconds, taken from the median of them; and last against first. */
static struct beat beat_of(const struct series *at)
{
	struct series rest = { 0 }, away = { 0 };
	for (size_t i = 0; i < at->count; i++)
		series_add(&rest, at->at[i] - at->at[0] - 1000.0 * round((at->at[i] - at->at[0]) / 1000.0));
	double first = rest.count > 0 ? rest.at[0] : NAN, last = rest.count > 0 ? rest.at[rest.count - 1] : NAN;
	double middle = percentile(&rest, 50);
	for (size_t i = 0; i < rest.count; i++)
		series_add(&away, fabs(rest.at[i] - middle));
	struct beat beat = { percentile(&away, 99), fabs(last - first) };
	free(rest.at);
	free(away.at);
	return beat;
}

static struct beat beat_run(const char *const argv[], const char *keys, double lead_ms, double ms)
{
	struct probe probe;
	struct series at = { 0 };
	probe_start(&probe, argv, 12, 40); /* no figure here: every burst is a change of the count */
	probe_settle(&probe, QUIET_MS, 3000);
	probe_keys(&probe, keys);
	probe_watch(&probe, lead_ms);
	size_t from = probe.chunks;
	probe_watch(&probe, ms);
	bursts(&probe, from, &at);
	probe_free(&probe);
	struct beat beat = beat_of(&at);
	free(at.at);
	return beat;
}

static pid_t busy(void)
{
	pid_t pid = fork();
	if (pid == 0)
		for (volatile unsigned long n = 0;; n++)
			;
	return pid;
}

/* The helper of the program that is measured, playing to a clock: what it costs where there is a device. */
static void play_to_a_clock(const char *config)
{
	char path[256], words[1024];
	const char *end = strrchr(program, '/');
	snprintf(path, sizeof path, "%s/player", config);
	snprintf(words, sizeof words, "#!/bin/sh\nexec '%.*s/stepdown-sound' --null\n", (int)(end - program), program);
	write_text(path, words);
	chmod(path, 0700);
	setenv("STEPDOWN_SOUND_HELPER", path, 1);
}

static void measure_tones(const char *config, double silent_ms)
{
	const char *const reps[] = { program, "--data-dir", fresh_data(), "--config-dir", config, "session", "bench-reps", NULL };
	play_to_a_clock(config);
	row("jitter with a tone at each repetition, p99", beat_run(reps, "", 2500, 60e3).p99_ms, "ms", "own, silent", silent_ms,
	    "1.1 x");
	setenv("STEPDOWN_SOUND_HELPER", "", 1);
}

static void measure_beat(char *config)
{
	char seconds[16];
	double ms = overnight ? 600e3 : 60e3;
	snprintf(seconds, sizeof seconds, "%d", (int)(ms / 1e3) + 10);
	const char *const hold[] = { program, "--data-dir", fresh_data(), "--config-dir", config, "session", "bench-hold", NULL };
	const char *const reps[] = { program, "--data-dir", fresh_data(), "--config-dir", config, "session", "bench-reps", NULL };
	const char *const floor[] = { bare, "tick", seconds, NULL };
	struct beat least = beat_run(floor, "", 2500, ms), quiet = beat_run(hold, "", 2500, ms);
	row("jitter of the count, p99, quiet", quiet.p99_ms, "ms", "floor", least.p99_ms, "1 ms");
	row(overnight ? "drift over 10 minutes, last against first" : "drift over 1 minute, last against first",
	    quiet.drift_ms, "ms", "floor", least.drift_ms, "1 ms");
	struct beat commits = beat_run(reps, "", 2500, 60e3);
	row("jitter with a commit at each repetition, p99", commits.p99_ms, "ms", "own, no commit", quiet.p99_ms, "1.1 x");
	measure_tones(config, commits.p99_ms);
	const char *const beside[] = { program, "--data-dir", fresh_data(), "--config-dir", config, "session", "bench-hold", NULL };
	pid_t load[2] = { busy(), busy() };
	struct beat least_busy = beat_run(floor, "", 2500, 30e3), ours_busy = beat_run(beside, "", 2500, 30e3);
	for (int i = 0; i < 2; i++) {
		kill(load[i], SIGKILL);
		waitpid(load[i], NULL, 0);
	}
	row("jitter beside two busy loops, p99", ours_busy.p99_ms, "ms", "floor", least_busy.p99_ms, "1.5 x floor");
}

/* Writes that come together are one change on the screen. */
static double changes(const struct probe *probe, size_t from)
{
	double count = 0;
	for (size_t i = from; i < probe->chunks; i++)
		count += i == from || probe->chunk[i].at_ms - probe->chunk[i - 1].at_ms > 5;
	return count;
}

static void measure_set(const char *what, const char *const argv[], int rows, int cols, bool moving)
{
	struct probe probe;
	char label[96];
	double seconds = 20;
	probe_start(&probe, argv, rows, cols);
	probe_settle(&probe, QUIET_MS, 3000);
	probe_watch(&probe, 6500);
	struct cost before = probe_cost(&probe);
	size_t from = probe.chunks;
	probe_watch(&probe, seconds * 1e3);
	struct cost after = probe_cost(&probe);
	double writes = changes(&probe, from);
	snprintf(label, sizeof label, "%s: wake-ups a change", what);
	row(label, (double)(after.wakes - before.wakes) / writes, "", NULL, 0, "1");
	snprintf(label, sizeof label, "%s: CPU a change", what);
	row(label, (after.cpu_ms - before.cpu_ms) / writes, "ms", NULL, 0, "0.3 ms");
	snprintf(label, sizeof label, "%s: bytes a change, mean", what);
	row(label, (double)probe_bytes(&probe, from) / writes, "bytes", NULL, 0, moving ? "600 a frame" : "300, 700 at a phase");
	snprintf(label, sizeof label, "%s: changes a second", what);
	row(label, writes / seconds, "", NULL, 0, moving ? "12" : "1");
	snprintf(label, sizeof label, "%s: share of a core", what);
	row(label, (after.cpu_ms - before.cpu_ms) / (seconds * 10), "%", NULL, 0, "5 %");
	probe_end(&probe, SIGTERM, NULL);
	probe_free(&probe);
}

/* The median of durable commits of one row, in a program of their own. */
static double bare_commit_ms(const char *database)
{
	char answer[64] = "";
	int out[2];
	if (pipe(out) != 0)
		exit(1);
	if (fork() == 0) {
		dup2(out[1], STDOUT_FILENO);
		execl(bare, bare, "commit", database, "60", (char *)NULL);
		_exit(127);
	}
	close(out[1]);
	ssize_t length = read(out[0], answer, sizeof answer - 1);
	close(out[0]);
	wait(NULL);
	answer[length > 0 ? length : 0] = '\0';
	return strtod(answer, NULL);
}

/* From the digit on the pain question to the answer on the screen, beside a bare commit on the same disk. */
static void measure_durable(char *config)
{
	const char *const argv[] = { program, "--data-dir", fresh_data(), "--config-dir", config, "session", "bench-hold", NULL };
	char *database = in_folder("commit.db");
	struct series ms = { 0 };
	struct probe probe;
	double before = bare_commit_ms(database);
	probe_start(&probe, argv, ROWS, COLS);
	probe_settle(&probe, QUIET_MS, 3000);
	for (int i = 0; i < 30; i++) {
		probe_keys(&probe, "p");
		probe_settle(&probe, 60, 900);
		size_t from = probe.chunks;
		double sent = now_ms();
		probe_keys(&probe, "2");
		probe_settle(&probe, 60, 900);
		if (probe_first_ms(&probe, from, sent) >= 0)
			series_add(&ms, probe_first_ms(&probe, from, sent));
	}
	probe_end(&probe, SIGTERM, NULL);
	probe_free(&probe);
	double after = bare_commit_ms(database);
	row("a pain digit acknowledged = durable", percentile(&ms, 50), "ms", "a bare commit", (before + after) / 2, "1.5 x");
	free(database);
}

/* --- all of it --------------------------------------------------------------- */

static char *empty, *ten, *hundred, *config, *own;

static void part_start(void)
{
	make_history(hundred, fill, "100");
	measure_start(empty, ten, hundred, config);
}

static const char *const *today(void)
{
	static const char *argv[6];
	memcpy(argv, (const char *[]){ program, "--data-dir", ten, "--config-dir", config, NULL }, sizeof argv);
	return argv;
}

static void part_keys(void)
{
	const char *const floor[] = { bare, "keys", NULL };
	measure_answers(today(), floor);
}

static void part_idle(void)
{
	measure_idle(today());
}

static void part_set(void)
{
	const char *const set[] = { program, "--data-dir", fresh_data(), "--config-dir", config, "session", "strength-b", NULL };
	const char *const still[] = { program, "--data-dir", fresh_data(), "--config-dir", own, "session", "bench-hold", NULL };
	measure_set("a set with its figure", set, ROWS, COLS, true);
	measure_set("a set without a figure", still, 12, 40, false);
}

static void part_beat(void)
{
	measure_beat(own);
}

static void part_leave(void)
{
	measure_leaving(today());
}

static void part_durable(void)
{
	measure_durable(own);
}

/* Made once, for whoever asks first: filling takes two minutes for fifty years. */
static const struct histories *histories(void)
{
	static const int years[HISTORIES] = { 1, 10, 50 };
	static struct histories made;
	if (made.count > 0)
		return &made;
	made = (struct histories){ .program = program, .config = config, .empty = empty };
	for (size_t i = 0; i < (overnight ? 3 : 2); i++) {
		char count[8], name[16];
		snprintf(count, sizeof count, "%d", years[i]);
		snprintf(name, sizeof name, "diary-%d", years[i]);
		made.at[i] = (struct history){ .years = years[i], .data = in_folder(name) };
		make_history(made.at[i].data, diary_fill, count);
		made.count++;
	}
	return &made;
}

static void part_loop(void)
{
	loop_measure(histories());
}

static void part_review(void)
{
	review_measure(histories(), screen_times);
}

static const struct part {
	const char *name;
	void (*measure)(void);
} parts[] = {
	{ "start", part_start }, { "keys", part_keys },   { "idle", part_idle },       { "set", part_set },
	{ "beat", part_beat },   { "leave", part_leave }, { "durable", part_durable },
	{ "loop", part_loop },   { "review", part_review },
};

static bool wanted(const char *name, int argc, char **argv)
{
	bool named = false;
	for (int i = WORDS; i < argc; i++) {
		if (strcmp(argv[i], name) == 0)
			return true;
		named |= strcmp(argv[i], "--long") != 0;
	}
	return !named;
}

static void make_folders(void)
{
	snprintf(folder, sizeof folder, "/tmp/stepdown-bench-XXXXXX");
	if (mkdtemp(folder) == NULL)
		exit(1);
	empty = in_folder("empty");
	ten = in_folder("ten");
	hundred = in_folder("hundred");
	config = in_folder("config");
	own = in_folder("own");
	mkdir(empty, 0700);
	mkdir(config, 0700);
	make_history(ten, fill, "10");
	write_library(own);
}

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *walk)
{
	(void)st;
	(void)type;
	(void)walk;
	return remove(path);
}

int main(int argc, char **argv)
{
	if (argc < WORDS) {
		fprintf(stderr, "bench: bench STEPDOWN FLOOR HISTORY_FILL DIARY_FILL SCREEN_TIMES LIBRARY [--long] [PART ...]\n");
		return 2;
	}
	program = argv[1];
	bare = argv[2];
	fill = argv[3];
	diary_fill = argv[4];
	screen_times = argv[5];
	library = argv[6];
	for (int i = WORDS; i < argc; i++)
		overnight |= strcmp(argv[i], "--long") == 0;
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("STEPDOWN_SOUND_HELPER", "", 1); /* silent, but where the sound is measured */
	setenv("STEPDOWN_GRAPHICS", "half", 1); /* a first run would ask for them */
	make_folders();
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		if (wanted(parts[i].name, argc, argv))
			parts[i].measure();
	nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	return 0;
}
