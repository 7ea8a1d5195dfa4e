#include "bench/figures.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

void series_add(struct series *s, double value)
{
	if (s->count == s->cap) {
		s->cap = s->cap * 2 + 64;
		s->at = realloc(s->at, s->cap * sizeof *s->at);
		if (s->at == NULL)
			exit(1);
	}
	s->at[s->count++] = value;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

double percentile(struct series *s, double percent)
{
	if (s->count == 0)
		return NAN;
	qsort(s->at, s->count, sizeof *s->at, by_size);
	size_t rank = (size_t)ceil(percent / 100 * (double)s->count);
	return s->at[rank == 0 ? 0 : rank - 1];
}

void row(const char *what, double ours, const char *unit, const char *beside, double theirs, const char *at_most)
{
	printf("%-44s %9.2f %-6s", what, ours, unit);
	if (beside != NULL)
		printf("  %-22s %9.2f  ratio %6.2f", beside, theirs, ours / theirs);
	else
		printf("  %-22s %9s         %6s", "", "", "");
	printf("   at most %s\n", at_most);
	fflush(stdout);
}
