/*
 * The commands that read the whole diary, each from its start to its end, over
 * diaries of several lengths and beside an empty one.
 */
#ifndef STEPDOWN_TESTS_BENCH_LOOP_H
#define STEPDOWN_TESTS_BENCH_LOOP_H

#include <stddef.h>

enum { LOOP_HISTORIES = 3 };

struct loop_history {
	int years;
	const char *data; /* its folder */
};

struct loop {
	const char *program, *config;
	const char *empty; /* a folder without a history */
	struct loop_history at[LOOP_HISTORIES];
	size_t count; /* shortest first */
};

void loop_measure(const struct loop *loop);

#endif
