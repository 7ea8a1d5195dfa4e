#include "fill.h"

#include "store_inner.h"

enum { DAYS_AT_ONCE = 200, SECONDS_PER_DAY = 86400, HOUR_S = 3600 };

static void run(struct store *store, const char *sql)
{
	struct err err = { 0 };
	if (!store_execute(store, sql, &err)) {
		fprintf(stderr, "%s: %s\n", sql, err.text);
		exit(1);
	}
}

static void replace(struct store *store, enum stmt which, const char *sql)
{
	sqlite3_finalize(store->stmt[which]);
	store->stmt[which] = NULL;
	if (sql != NULL && sqlite3_prepare_v2(store->db, sql, -1, &store->stmt[which], NULL) != SQLITE_OK)
		exit(1);
}

static void must(bool good, const struct err *err)
{
	if (good)
		return;
	fprintf(stderr, "%s\n", err->text);
	exit(1);
}

static void fill_day(struct store *store, const struct story *story, struct day day)
{
	struct stamp start = { (int64_t)day.n * SECONDS_PER_DAY + 17 * HOUR_S, HOUR_S };
	struct err err = { 0 };
	int64_t id = 0;
	must(store_session_start(store, &story->plan, start, day, &id, &err), &err);
	for (size_t i = 0; i < story->count; i++) {
		struct stamp at = { start.unix_s + story->log[i].at_ms / 1000, HOUR_S };
		must(store_session_event(store, id, &story->log[i], at, &err), &err);
	}
	struct stamp end = { start.unix_s + story->state.now_ms / 1000, HOUR_S };
	must(store_session_end(store, id, &story->state, SESSION_FINISHED, end, &err), &err);
}

/* The commits of the store become savepoints within larger transactions: a commit a key would take hours. */
void fill_days(struct store *store, const struct story *stories, size_t count, int days, struct day last)
{
	replace(store, STMT_BEGIN, "SAVEPOINT day");
	replace(store, STMT_COMMIT, "RELEASE day");
	for (int i = 0; i < days; i++) {
		if (i % DAYS_AT_ONCE == 0)
			run(store, i == 0 ? "BEGIN" : "COMMIT; BEGIN");
		fill_day(store, &stories[(size_t)i % count], (struct day){ last.n - days + 1 + i });
	}
	run(store, "COMMIT");
	replace(store, STMT_BEGIN, NULL);
	replace(store, STMT_COMMIT, NULL);
}
