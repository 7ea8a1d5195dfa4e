#define _GNU_SOURCE
#include "cli/support/reference.h"

#include <math.h>

const char *reference_folder(void)
{
	return getenv("STEPDOWN_REFERENCE_DATA");
}

static char *read_all(const char *name)
{
	char *path = NULL, *text = NULL;
	size_t room = 0;
	assert_true(asprintf(&path, "%s/%s", reference_folder(), name) > 0);
	FILE *file = fopen(path, "r");
	if (file == NULL || getdelim(&text, &room, '\0', file) < 0)
		fail_msg("%s cannot be read", path);
	fclose(file);
	free(path);
	return text;
}

/* Ends the cell at `*at`, quoted or not, in place and moves on to the next; the sign that parted them. */
static char cell_end(char **at, const char **cell)
{
	bool quoted = **at == '"';
	*cell = *at += quoted;
	*at += strcspn(*at, quoted ? "\"" : ",\r\n");
	if (quoted)
		*(*at)++ = '\0';
	char sign = **at;
	if (sign != '\0')
		*(*at)++ = '\0';
	if (sign == '\r' && **at == '\n')
		(*at)++;
	return sign;
}

void table_read(struct table *table, const char *name)
{
	*table = (struct table){ .text = read_all(name) };
	size_t count = 0;
	table->cells = calloc(strlen(table->text) + 1, sizeof *table->cells);
	assert_non_null(table->cells);
	for (char *at = table->text; *at != '\0';) {
		char sign = cell_end(&at, &table->cells[count++]);
		if (table->columns == 0 && sign != ',')
			table->columns = count;
	}
	table->rows = count / table->columns - 1;
	if (table->rows == 0 || count % table->columns != 0)
		fail_msg("%s: %zu cells in %zu columns", name, count, table->columns);
}

void table_free(struct table *table)
{
	free(table->text);
	free(table->cells);
}

const char *table_cell(const struct table *table, size_t row, const char *column)
{
	for (size_t i = 0; i < table->columns; i++)
		if (strcmp(table->cells[i], column) == 0)
			return table->cells[(row + 1) * table->columns + i];
	fail_msg("no column %s", column);
	return NULL;
}

static long thousandths(const char *number)
{
	return lround(strtod(number, NULL) * 1000);
}

long table_thousandths(const struct table *table, size_t row, const char *column)
{
	return thousandths(table_cell(table, row, column));
}

/* The whole text, to be freed, and in `*behind` where the answer `key` of `group` begins. */
static char *answers_from(const char *name, const char *group, const char *key, char **behind)
{
	char quoted[80];
	char *text = read_all(name), *at = strstr(text, group);
	snprintf(quoted, sizeof quoted, "\"%s\":", key);
	at = at == NULL ? NULL : strstr(at, quoted);
	if (at == NULL)
		fail_msg("%s: no %s of %s", name, key, group);
	*behind = at + strlen(quoted);
	return text;
}

long reference_answer(const char *name, const char *group, const char *key)
{
	char *at, *text = answers_from(name, group, key, &at);
	long answer = thousandths(at);
	free(text);
	return answer;
}

size_t reference_answers(double *out, size_t most, const char *name, const char *key)
{
	size_t count = 0;
	char *at, *text = answers_from(name, "", key, &at);
	while (count < most && (at = strpbrk(at, "-0123456789")) != NULL)
		out[count++] = strtod(at, &at);
	free(text);
	return count;
}
