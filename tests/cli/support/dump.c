#include "cli/support/program.h"

#include <sqlite3.h>

static const char *const tables[] = { "intake", "goal", "check_in", "activity", "activity_exercise", "activity_set",
	"flare_word", "advice", "test_result", "score", "plan_change", "exclusion", "zone_pain", "experiment",
	"report_question" };

/* What names a row or says when it was written; sets and exercises are named by what they belong to. */
static bool is_told(const char *column)
{
	static const char *const left_out[] = { "id", "ulid", "session", "activity", "start_unix_s", "start_offset_s" };
	for (size_t i = 0; i < sizeof left_out / sizeof left_out[0]; i++)
		if (strcmp(column, left_out[i]) == 0)
			return false;
	return true;
}

static void dump_row(FILE *out, const char *table, sqlite3_stmt *row)
{
	fputs(table, out);
	for (int i = 0; i < sqlite3_column_count(row); i++)
		if (is_told(sqlite3_column_name(row, i)) && sqlite3_column_type(row, i) != SQLITE_NULL)
			fprintf(out, " %s=%s", sqlite3_column_name(row, i), (const char *)sqlite3_column_text(row, i));
	fputc('\n', out);
}

static void dump_table(FILE *out, sqlite3 *db, const char *table)
{
	char select[80];
	sqlite3_stmt *row;
	snprintf(select, sizeof select, "SELECT * FROM %s ORDER BY 1", table);
	assert_int_equal(sqlite3_prepare_v2(db, select, -1, &row, NULL), SQLITE_OK);
	while (sqlite3_step(row) == SQLITE_ROW)
		dump_row(out, table, row);
	sqlite3_finalize(row);
}

char *program_dump(const char *data)
{
	char file[400], *text = NULL;
	size_t size;
	sqlite3 *db;
	snprintf(file, sizeof file, "%s/stepdown.db", data);
	assert_int_equal(sqlite3_open_v2(file, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	FILE *out = open_memstream(&text, &size);
	for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++)
		dump_table(out, db, tables[i]);
	fclose(out);
	sqlite3_close(db);
	return text;
}

void program_expect_same(const char *one, const char *other)
{
	while (*one != '\0' || *other != '\0') {
		size_t length = strcspn(one, "\n"), other_length = strcspn(other, "\n");
		if (length != other_length || memcmp(one, other, length) != 0)
			fail_msg("\"%.*s\"\nis not\n\"%.*s\"", (int)length, one, (int)other_length, other);
		one += length + (one[length] != '\0');
		other += other_length + (other[other_length] != '\0');
	}
}
