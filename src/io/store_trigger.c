#include "store_inner.h"

#include <assert.h>

#include "base/text.h"

/*
 * The triggers are temporary ones, made when this connection first writes: so
 * they always know the columns of this program, a start does not read them,
 * and functions of JSON may be called while the schema of the file is not trusted.
 */
static const struct operation {
	const char *name;
	bool has_before, has_after;
} operations[] = {
	{ "insert", false, true },
	{ "update", true, true },
	{ "delete", true, false },
};

/* The row as JSON; patching an empty object with it leaves the NULLs out; most of a dose is NULL. */
static void add_json(struct text *sql, const struct tracked *tracked, const char *row, bool has)
{
	if (!has) {
		text_add(sql, "NULL");
		return;
	}
	text_add(sql, "json_patch('{}', json_object(");
	for (int i = 0; tracked->columns[i] != NULL; i++)
		text_addf(sql, "%s'%s', %s.%s", i == 0 ? "" : ", ", tracked->columns[i], row, tracked->columns[i]);
	text_add(sql, "))");
}

static bool write_trigger(struct store *store, const struct tracked *tracked,
                          const struct operation *operation, struct err *err)
{
	char buffer[8192];
	struct text sql = TEXT(buffer);
	text_addf(&sql, "CREATE TEMP TRIGGER log_%s_%s AFTER %s ON main.%s BEGIN", tracked->table,
	          operation->name, operation->name, tracked->table);
	text_addf(&sql,
	          " INSERT INTO change (action, row_of, before, after)"
	          " VALUES ((SELECT max(id) FROM action), '%s', ",
	          tracked->table);
	add_json(&sql, tracked, "old", operation->has_before);
	text_add(&sql, ", ");
	add_json(&sql, tracked, "new", operation->has_after);
	text_add(&sql, "); END");
	assert(!sql.cut);
	return store_execute(store, buffer, err);
}

static bool write_triggers(struct store *store, struct err *err)
{
	for (int i = 0; i < store_tracked_count; i++)
		for (size_t j = 0; j < sizeof operations / sizeof operations[0]; j++)
			if (!write_trigger(store, &store_tracked[i], &operations[j], err))
				return false;
	return true;
}

/* Before BEGIN and in a transaction of their own: what is rolled back would take them along. */
static bool make_triggers(struct store *store, struct err *err)
{
	if (store->logs)
		return true;
	store->logs = store_execute(store, "SAVEPOINT triggers", err) &&
	              write_triggers(store, err) && store_execute(store, "RELEASE triggers", err);
	if (!store->logs)
		store_execute(store, "ROLLBACK TO triggers; RELEASE triggers", NULL);
	return store->logs;
}

bool store_begin_logged(struct store *store, const char *task, struct err *err)
{
	store->task = task;
	if (!store->readonly && !make_triggers(store, err))
		return false;
	return store_begin(store, task, err);
}
