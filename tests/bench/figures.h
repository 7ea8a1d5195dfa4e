/*
 * What was measured: series of values, and the rows of the table they end in.
 */
#ifndef STEPDOWN_TESTS_BENCH_FIGURES_H
#define STEPDOWN_TESTS_BENCH_FIGURES_H

#include <stddef.h>

struct series {
	double *at;
	size_t count, cap;
};

void series_add(struct series *s, double value);

/* The value below which `percent` of the series lie, which is sorted for it; NAN of an empty one. */
double percentile(struct series *s, double percent);

/* Prints a row; `beside` NULL: with nothing to compare it to. */
void row(const char *what, double ours, const char *unit, const char *beside, double theirs, const char *at_most);

#endif
