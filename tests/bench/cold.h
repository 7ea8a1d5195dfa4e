/*
 * A command of the program from its start to its end, with what it prints thrown away.
 */
#ifndef STEPDOWN_TESTS_BENCH_COLD_H
#define STEPDOWN_TESTS_BENCH_COLD_H

#include "bench/figures.h"

enum { COLD_WORDS = 8 };

/* Where the commands run: the program and two of its folders. */
struct cold {
	const char *program, *data, *config;
};

/* On the clock, and on the processor: what else the machine does is not in that. */
struct cold_time {
	double wall_ms, cpu_ms;
};

struct cold_series {
	struct series wall, cpu;
};

/* Runs it once; that it ended badly is told on stderr. */
struct cold_time cold_run(const struct cold *cold, const char *const words[COLD_WORDS]);

void cold_add(struct cold_series *series, struct cold_time took);
struct cold_time cold_median(struct cold_series *series);

#endif
