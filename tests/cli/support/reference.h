/*
 * Histories of real people, which are not part of the sources: tables with a line of names on
 * top, and beside them answers that another program worked out from the same tables.
 */
#ifndef STEPDOWN_TESTS_CLI_SUPPORT_REFERENCE_H
#define STEPDOWN_TESTS_CLI_SUPPORT_REFERENCE_H

#include "support/check.h"

/* Where they are, or NULL: the environment's STEPDOWN_REFERENCE_DATA. */
const char *reference_folder(void);

struct table {
	char *text;
	const char **cells; /* names, then row by row */
	size_t columns, rows;
};

/* Reads "pmdata/p01/srpe.csv" of the folder; fails the test where it cannot. */
void table_read(struct table *table, const char *name);
void table_free(struct table *table);

/* The text of a cell, "" where it is empty. */
const char *table_cell(const struct table *table, size_t row, const char *column);

/* The number of a cell in thousandths, to the nearest: 3.846164 is 3846. */
long table_thousandths(const struct table *table, size_t row, const char *column);

/* The number behind `key` of the answers `name`, looked for from the word `group` on, in thousandths. */
long reference_answer(const char *name, const char *group, const char *key);

/* Reads the numbers behind `key`, the last one of the answers `name`; gives how many, at most `most`. */
size_t reference_answers(double *out, size_t most, const char *name, const char *key);

#endif
