#include "store_diary_inner.h"

#include <string.h>

/* --- keeping ---------------------------------------------------------------------- */

/* The newest version of a day; 0 when there is none. */
static bool find_newest(struct store *store, struct day day, int *version, struct err *err)
{
	bool found;
	struct row row = { store_stmt(store, STMT_PLAN_NEWEST, err), 0, false };
	*version = 0;
	if (row.stmt == NULL)
		return false;
	put_int(&row, day.n);
	if (!store_next(store, row.stmt, &found, err))
		return false;
	row.at = 0;
	if (found)
		*version = get_between(&row, 1, INT32_MAX);
	if (!store_row_fits(store, &row, err))
		return false;
	sqlite3_reset(row.stmt);
	return true;
}

/* The same, 0 too when its plan is another one than `json`. */
static bool find_same(struct store *store, struct day day, const char *json, int *version, struct err *err)
{
	const char *kept = NULL;
	if (!find_newest(store, day, version, err))
		return false;
	if (*version == 0)
		return true;
	struct arena *arena = arena_new();
	bool good = store_plan_json(store, *version, &kept, arena, err);
	if (good && strcmp(kept, json) != 0)
		*version = 0;
	arena_free(arena);
	return good;
}

static bool add(struct store *store, const struct plan_version *plan, int *version, struct err *err)
{
	struct row row = { store_stmt(store, STMT_PLAN_ADD, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_stamp(&row, plan->made);
	put_int(&row, plan->day.n);
	put_int(&row, plan->sessions);
	put_text(&row, plan->library);
	if (!store_run(store, row.stmt, err))
		return false;
	*version = (int)sqlite3_last_insert_rowid(store->db);
	return store_plan_put_json(store, *version, plan->json, err);
}

/* Looked at first without a lock: mostly the plan is the one that is there, and nothing is written. */
bool store_plan_keep(struct store *store, struct day day, const char *json, int sessions, const char *library,
                     struct stamp now, int *version, struct err *err)
{
	struct plan_version plan = { .made = now, .day = day, .json = json, .library = library, .sessions = sessions };
	int kept;
	store->task = "keep the plan of the day";
	if (!find_same(store, day, json, &kept, err))
		return false;
	if (kept == 0) {
		if (!store_begin(store, store->task, err))
			return false;
		bool good = find_same(store, day, json, &kept, err) && (kept != 0 || add(store, &plan, &kept, err));
		if (!store_end(store, good, err))
			return false;
	}
	*version = kept;
	return true;
}

/* --- reading ------------------------------------------------------------------------ */

static struct plan_version get_plan(struct row *row, struct arena *arena)
{
	struct plan_version plan = { 0 };
	plan.version = get_between(row, 1, INT32_MAX);
	plan.made = get_stamp(row);
	plan.day = get_day(row);
	plan.sessions = get_between(row, 0, 99);
	plan.diary_seq = get_int(row);
	plan.library = get_text(row, arena);
	return plan;
}

bool store_plan_version(struct store *store, struct day day, struct plan_version *out, bool *found,
                        struct arena *arena, struct err *err)
{
	bool more;
	store->task = "read the plan of a day";
	struct row row = { store_stmt(store, STMT_PLAN_OF, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, day.n);
	if (!store_next(store, row.stmt, &more, err))
		return false;
	row.at = 0;
	struct plan_version plan = { 0 };
	if (more)
		plan = get_plan(&row, arena);
	if (!store_row_fits(store, &row, err))
		return false;
	sqlite3_reset(row.stmt);
	if (more && !store_plan_json(store, plan.version, &plan.json, arena, err))
		return false;
	*out = plan;
	*found = more;
	return true;
}

static bool read_versions(struct store *store, struct plan_version **rows, size_t *count, struct arena *arena,
                          struct err *err)
{
	struct row row = { store_stmt(store, STMT_PLANS, err), 0, false };
	*rows = NULL;
	*count = 0;
	if (row.stmt == NULL)
		return false;
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			return true;
		row.at = 0;
		*rows = store_grow(arena, *rows, *count, sizeof **rows);
		(*rows)[(*count)++] = get_plan(&row, arena);
		if (!store_row_fits(store, &row, err))
			return false;
	}
}

bool store_plan_versions(struct store *store, struct plan_version **rows, size_t *count, struct arena *arena,
                         struct err *err)
{
	store->task = "read the plans";
	if (!read_versions(store, rows, count, arena, err))
		return false;
	for (size_t i = 0; i < *count; i++)
		if (!store_plan_json(store, (*rows)[i].version, &(*rows)[i].json, arena, err))
			return false;
	return true;
}
