#include "bench/loop.h"

#include "bench/cold.h"

#include <stdbool.h>
#include <stdio.h>

enum { STARTS = 21, COMMANDS = 3 };
enum { PLAN, WHY, WHAT_IF };

static const struct command {
	const char *name, *words[COLD_WORDS];
} commands[COMMANDS] = {
	[PLAN] = { "plan", { "plan", "--json" } },
	[WHY] = { "why", { "why", "--json" } },
	[WHAT_IF] = { "whatif", { "whatif", "run sunday 5km", "--json" } },
};

static void measure(struct cold_series measured[COMMANDS], const struct histories *histories, const char *data,
                    bool counts)
{
	struct cold cold = { histories->program, data, histories->config };
	for (int i = 0; i < COMMANDS; i++) {
		struct cold_time took = cold_run(&cold, commands[i].words);
		if (counts)
			cold_add(&measured[i], took);
	}
}

/* The first start of a day stores its plan: it is not counted with the others. */
static void measure_all(struct cold_series measured[][COMMANDS], const struct histories *histories)
{
	for (int round = 0; round <= STARTS; round++) {
		measure(measured[0], histories, histories->empty, round > 0);
		for (size_t at = 0; at < histories->count; at++)
			measure(measured[at + 1], histories, histories->at[at].data, round > 0);
	}
}

static void print_length(const struct command *command, int years, struct cold_time took, struct cold_time empty)
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

static void print_more(int years, struct cold_time what_if, struct cold_time plan)
{
	char what[64];
	snprintf(what, sizeof what, "whatif more than plan, %d year%s", years, years == 1 ? "" : "s");
	row(what, what_if.wall_ms - plan.wall_ms, "ms", "on the processor", what_if.cpu_ms - plan.cpu_ms, "10 ms");
}

/* The commands take turns: what else the machine does falls on all of them alike. */
void loop_measure(const struct histories *histories)
{
	struct cold_series measured[HISTORIES + 1][COMMANDS] = { 0 };
	measure_all(measured, histories);
	for (int i = 0; i < COMMANDS; i++) {
		for (size_t at = 0; at < histories->count; at++)
			print_length(&commands[i], histories->at[at].years, cold_median(&measured[at + 1][i]),
			             cold_median(&measured[0][i]));
		for (size_t at = 1; at < histories->count; at++)
			print_growth(&commands[i], histories->at[at - 1].years, histories->at[at].years,
			             cold_median(&measured[at + 1][i]).cpu_ms / cold_median(&measured[at][i]).cpu_ms);
	}
	for (size_t at = 0; at < histories->count; at++)
		print_more(histories->at[at].years, cold_median(&measured[at + 1][WHAT_IF]),
		           cold_median(&measured[at + 1][PLAN]));
}
