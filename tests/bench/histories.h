/*
 * Diaries of several lengths, each in a folder of its own, and a folder without one.
 */
#ifndef STEPDOWN_TESTS_BENCH_HISTORIES_H
#define STEPDOWN_TESTS_BENCH_HISTORIES_H

#include <stddef.h>

enum { HISTORIES = 3 };

struct history {
	int years;
	const char *data; /* its folder */
};

struct histories {
	const char *program, *config;
	const char *empty; /* a folder without a history */
	struct history at[HISTORIES];
	size_t count; /* shortest first */
};

#endif
