#define _GNU_SOURCE
#include "bench/review.h"

#include "bench/cold.h"
#include "bench/probe.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROWS = 30, COLS = 100, KEYS = 11, STARTS = 11 };
#define QUIET_MS 60.0

static const char esc[] = "\033";

/* `name` is what screen_times calls it; `before` the keys from Today on, `key` opens it, `back` goes back before. */
static const struct seen {
	const char *name, *what, *before, *key, *back;
} screens[] = {
	{ "month", "calendar, month", "", "k", esc },
	{ "quarter", "calendar, quarter", "k", "Q", "m" },
	{ "year", "calendar, year", "k", "y", "m" },
	{ "table", "calendar, table", "k", "t", "t" },
	{ "day", "day page", "k", "\r", esc },
	{ "map", "knee map", "", "z", esc },
	{ "progress", "progress", "", "g", esc },
	{ "tests", "tests", "", "t", esc },
	{ "triggers", "triggers", "g", "x", esc },
	{ "report", "report", "", "R", esc },
};
enum { SCREENS = sizeof screens / sizeof screens[0] };

/* A year ago, for `report --from`. */
static char year_ago[16];

static const struct command {
	const char *what, *words[COLD_WORDS], *at_most;
} commands[] = {
	{ "calendar", { "calendar" }, "-" },
	{ "day today", { "day", "today" }, "-" },
	{ "progress", { "progress" }, "-" },
	{ "triggers", { "triggers" }, "-" },
	{ "report of a year, text", { "report", "--from", year_ago, "--format", "text" }, "100 ms" },
	{ "report of a year, html", { "report", "--from", year_ago, "--format", "html" }, "100 ms" },
	{ "report of a year, json", { "report", "--from", year_ago, "--format", "json" }, "100 ms" },
	{ "report of a year, fhir", { "report", "--from", year_ago, "--format", "fhir" }, "100 ms" },
};
enum { COMMANDS = sizeof commands / sizeof commands[0] };

/* A figure over one diary, beside the same one over the shortest; a limit holds over the longest, so over all. */
static void print_figure(const char *what, int years, double ms, double shortest_ms, const char *at_most)
{
	char label[64];
	snprintf(label, sizeof label, "%s, %d year%s", what, years, years == 1 ? "" : "s");
	row(label, ms, "ms", years > 1 ? "own, 1 year" : NULL, shortest_ms, at_most);
}

/* --- building a view ------------------------------------------------------------ */

struct built {
	double make_ms, renew_ms, draw_ms;
};

/* What a helper says of a folder, to be read line by line. */
static FILE *helper_says(const char *helper, const char *data)
{
	int out[2];
	if (pipe(out) != 0)
		exit(1);
	if (fork() == 0) {
		dup2(out[1], STDOUT_FILENO);
		execl(helper, helper, data, (char *)NULL);
		_exit(127);
	}
	close(out[1]);
	FILE *lines = fdopen(out[0], "r");
	if (lines == NULL)
		exit(1);
	return lines;
}

/* The lines of screen_times: those of `screens` in their order, after that of the coach. */
static void read_built(struct built built[SCREENS], struct built *coach, const char *helper, const char *data)
{
	int status;
	char name[32];
	struct built one;
	FILE *lines = helper_says(helper, data);
	while (fscanf(lines, "%31s %lf %lf %lf", name, &one.make_ms, &one.renew_ms, &one.draw_ms) == 4) {
		if (strcmp(name, "coach") == 0)
			*coach = one;
		for (size_t i = 0; i < SCREENS; i++)
			if (strcmp(name, screens[i].name) == 0)
				built[i] = one;
	}
	fclose(lines);
	wait(&status);
	if (status != 0)
		fprintf(stderr, "bench: %s over %s ended with status %d\n", helper, data, status);
}

static void measure_building(const struct histories *histories, const char *helper)
{
	struct built built[HISTORIES][SCREENS] = { 0 }, coach[HISTORIES] = { 0 };
	char what[64];
	for (size_t at = 0; at < histories->count; at++)
		read_built(built[at], &coach[at], helper, histories->at[at].data);
	for (size_t i = 0; i < SCREENS; i++)
		for (size_t at = 0; at < histories->count; at++) {
			const struct built *least = &built[0][i], *one = &built[at][i];
			snprintf(what, sizeof what, "%s: make and draw", screens[i].what);
			print_figure(what, histories->at[at].years, one->make_ms + one->draw_ms,
			             least->make_ms + least->draw_ms, "16 ms");
			snprintf(what, sizeof what, "%s: renew and draw", screens[i].what);
			print_figure(what, histories->at[at].years, one->renew_ms + one->draw_ms,
			             least->renew_ms + least->draw_ms, "16 ms");
		}
	for (size_t at = 0; at < histories->count; at++)
		print_figure("diary read and planned anew", histories->at[at].years, coach[at].renew_ms,
		             coach[0].renew_ms, "-");
}

/* --- from a key to the full picture --------------------------------------------- */

static void press(struct probe *probe, const char *keys)
{
	if (keys[0] == '\0')
		return;
	probe_keys(probe, keys);
	probe_settle(probe, QUIET_MS, 3000);
}

/* The same key again and again; going back before each but the first. */
static void key_times(struct series *ms, const struct seen *screen, const char *const argv[])
{
	struct probe probe;
	probe_start(&probe, argv, ROWS, COLS);
	probe_settle(&probe, QUIET_MS, 5000);
	press(&probe, screen->before);
	for (int i = 0; i < KEYS; i++) {
		size_t from = probe.chunks;
		double sent = now_ms();
		probe_keys(&probe, screen->key);
		probe_settle(&probe, QUIET_MS, 3000);
		if (probe_last_ms(&probe, from, sent) >= 0)
			series_add(ms, probe_last_ms(&probe, from, sent));
		press(&probe, screen->back);
	}
	probe_free(&probe);
}

static double key_ms(const struct histories *histories, size_t at, const struct seen *screen)
{
	struct series ms = { 0 };
	const char *const argv[] = { histories->program, "--data-dir", histories->at[at].data, "--config-dir",
		histories->config, NULL };
	key_times(&ms, screen, argv);
	if (ms.count < KEYS)
		fprintf(stderr, "bench: %s: %zu of %d keys changed the screen\n", screen->what, ms.count, KEYS);
	double median = percentile(&ms, 50);
	free(ms.at);
	return median;
}

static void measure_keys(const struct histories *histories)
{
	char what[64];
	for (size_t i = 0; i < SCREENS; i++) {
		double shortest = NAN;
		for (size_t at = 0; at < histories->count; at++) {
			double ms = key_ms(histories, at, &screens[i]);
			shortest = at == 0 ? ms : shortest;
			snprintf(what, sizeof what, "%s: from the key", screens[i].what);
			print_figure(what, histories->at[at].years, ms, shortest, "50 ms");
		}
	}
}

/* --- commands ------------------------------------------------------------------- */

static void note_year_ago(void)
{
	time_t then = time(NULL) - (time_t)365 * 86400;
	strftime(year_ago, sizeof year_ago, "%Y-%m-%d", localtime(&then));
}

/* The first start of a day stores its plan: it is not counted with the others. */
static struct cold_time command_time(const struct histories *histories, const char *data, const struct command *command)
{
	struct cold cold = { histories->program, data, histories->config };
	struct cold_series series = { 0 };
	cold_run(&cold, command->words);
	for (int i = 0; i < STARTS; i++)
		cold_add(&series, cold_run(&cold, command->words));
	struct cold_time median = cold_median(&series);
	free(series.wall.at);
	free(series.cpu.at);
	return median;
}

static void measure_commands(const struct histories *histories)
{
	note_year_ago();
	for (size_t i = 0; i < COMMANDS; i++) {
		struct cold_time none = command_time(histories, histories->empty, &commands[i]);
		for (size_t at = 0; at < histories->count; at++) {
			char what[64];
			int years = histories->at[at].years;
			struct cold_time took = command_time(histories, histories->at[at].data, &commands[i]);
			snprintf(what, sizeof what, "%s, %d year%s", commands[i].what, years, years == 1 ? "" : "s");
			row(what, took.wall_ms, "ms", "own, no history", none.wall_ms, commands[i].at_most);
			row("  of it on the processor", took.cpu_ms, "ms", "own, no history", none.cpu_ms, commands[i].at_most);
		}
	}
}

void review_measure(const struct histories *histories, const char *screen_times)
{
	measure_building(histories, screen_times);
	measure_keys(histories);
	measure_commands(histories);
}
