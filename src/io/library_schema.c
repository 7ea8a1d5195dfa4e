#include "io/library_draft.h"

const struct field_table *const *schema_tables(size_t *count)
{
	static const struct field_table *const tables[] = {
		&exercise_table, &routine_table, &source_table, &rule_table,
	};
	*count = sizeof tables / sizeof *tables;
	return tables;
}
