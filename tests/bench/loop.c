#define _GNU_SOURCE
#include "bench/loop.h"

#include "bench/figures.h"
#include "bench/probe.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { STARTS = 21, COMMANDS = 3 };
enum { PLAN, WHY, WHAT_IF };

static const struct command {
	const char *name, *words[4];
} commands[COMMANDS] = {
	[PLAN] = { "plan", { "plan", "--json" } },
	[WHY] = { "why", { "why", "--json" } },
	[WHAT_IF] = { "whatif", { "whatif", "run sunday 5km", "--json" } },
};

static void be_program(const struct loop *loop, const char *data, const struct command *command)
{
	dup2(open("/dev/null", O_WRONLY), STDOUT_FILENO);
	execl(loop->program, loop->program, "--data-dir", data, "--config-dir", loop->config, command->words[0],
	      command->words[1], command->words[2], command->words[3], (char *)NULL);
	_exit(127);
}

struct time {
	double wall_ms, cpu_ms;
};

static double in_ms(struct timeval at)
{
	return (double)at.tv_sec * 1e3 + (double)at.tv_usec / 1e3;
}

/* From the fork to the end of the command; it must end well. */
static struct time once(const struct loop *loop, const char *data, const struct command *command)
{
	int status;
	struct rusage used;
	double began = now_ms();
	pid_t child = fork();
	if (child == 0)
		be_program(loop, data, command);
	wait4(child, &status, 0, &used);
	struct time took = { now_ms() - began, in_ms(used.ru_utime) + in_ms(used.ru_stime) };
	if (status != 0)
		fprintf(stderr, "bench: %s in %s ended with status %d\n", command->name, data, status);
	return took;
}

struct measured {
	struct series wall, cpu;
};

static void measure(struct measured measured[COMMANDS], const struct loop *loop, const char *data, bool counts)
{
	for (int i = 0; i < COMMANDS; i++) {
		struct time took = once(loop, data, &commands[i]);
		if (!counts)
			continue;
		series_add(&measured[i].wall, took.wall_ms);
		series_add(&measured[i].cpu, took.cpu_ms);
	}
}

/* The first start of a day stores its plan: it is not counted with the others. */
static void measure_all(struct measured measured[][COMMANDS], const struct loop *loop)
{
	for (int round = 0; round <= STARTS; round++) {
		measure(measured[0], loop, loop->empty, round > 0);
		for (size_t at = 0; at < loop->count; at++)
			measure(measured[at + 1], loop, loop->at[at].data, round > 0);
	}
}

static struct time median(struct measured *measured)
{
	return (struct time){ percentile(&measured->wall, 50), percentile(&measured->cpu, 50) };
}

static void print_length(const struct command *command, int years, struct time took, struct time empty)
{
	char what[64];
	const char *at_most = years > 10 ? "linear" : command == &commands[WHAT_IF] ? "plan + 10 ms" : "20 ms";
	snprintf(what, sizeof what, "%s --json, %d year%s of diary", command->name, years, years == 1 ? "" : "s");
	row(what, took.wall_ms, "ms", "own, no history", empty.wall_ms, at_most);
	row("  of it on the processor", took.cpu_ms, "ms", "own, no history", empty.cpu_ms, at_most);
}

/* Times on the processor: what else the machine does is not in them. */
static void print_growth(const struct command *command, int shorter, int longer, double ratio)
{
	char what[64], at_most[32];
	snprintf(what, sizeof what, "%s --json, %d years against %d", command->name, longer, shorter);
	snprintf(at_most, sizeof at_most, "%d x, linear", longer / shorter);
	row(what, ratio, "x", NULL, 0, at_most);
}

static void print_more(int years, struct time what_if, struct time plan)
{
	char what[64];
	snprintf(what, sizeof what, "whatif more than plan, %d year%s", years, years == 1 ? "" : "s");
	row(what, what_if.wall_ms - plan.wall_ms, "ms", "on the processor", what_if.cpu_ms - plan.cpu_ms, "10 ms");
}

/* The commands take turns: what else the machine does falls on all of them alike. */
void loop_measure(const struct loop *loop)
{
	struct measured measured[LOOP_HISTORIES + 1][COMMANDS] = { 0 };
	measure_all(measured, loop);
	for (int i = 0; i < COMMANDS; i++) {
		for (size_t at = 0; at < loop->count; at++)
			print_length(&commands[i], loop->at[at].years, median(&measured[at + 1][i]), median(&measured[0][i]));
		for (size_t at = 1; at < loop->count; at++)
			print_growth(&commands[i], loop->at[at - 1].years, loop->at[at].years,
			             median(&measured[at + 1][i]).cpu_ms / median(&measured[at][i]).cpu_ms);
	}
	for (size_t at = 0; at < loop->count; at++)
		print_more(loop->at[at].years, median(&measured[at + 1][WHAT_IF]), median(&measured[at + 1][PLAN]));
}
