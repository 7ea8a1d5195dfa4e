#include "store_inner.h"

/*
 * Version 4: pages. Reading ten years row by row took most of a start, so that what was told on
 * 32 days in a row is kept once more in one value (store_page.c). The rows stay what counts:
 * whatever is written to them, by whichever program, takes the packed page away in the same
 * transaction, and a day of which anything was ever told has its page here, packed or not.
 * The change log is found by what it is about too, for the page of a day.
 */
#define PAGE_OF(day) "(" day " + 719162) / 32" /* from the first day of year 1 on: store_page.c */
#define UNPACK(days) \
	"INSERT INTO diary_page (page) SELECT DISTINCT " PAGE_OF("day") " FROM (" days ") WHERE true" \
	" ON CONFLICT (page) DO UPDATE SET packed = NULL; "

/* The days a row speaks of; `row` is old or new. */
#define OWN_DAY(row) "SELECT " row ".day AS day"
#define DAY_OF_ACTIVITY(row) "SELECT day FROM activity WHERE id = " row ".activity"
#define DAY_OF_SESSION(row) "SELECT day FROM session WHERE id = " row ".session"
#define BOTH_DAYS(row) OWN_DAY(row) " UNION " DAY_OF_SESSION(row)

#define UNPACKED_BY(table, days) \
	"CREATE TRIGGER " table "_unpacks AFTER INSERT ON " table " BEGIN " UNPACK(days("new")) "END", \
	"CREATE TRIGGER " table "_unpacks_both AFTER UPDATE ON " table " BEGIN " \
		UNPACK(days("old")) UNPACK(days("new")) "END", \
	"CREATE TRIGGER " table "_unpacks_old AFTER DELETE ON " table " BEGIN " UNPACK(days("old")) "END"

const char *const store_version_4[] = {
	"CREATE TABLE diary_page ("
	"  page INTEGER PRIMARY KEY,"
	"  format INTEGER," /* of the program that packed it; another one reads the rows */
	"  packed BLOB"     /* NULL: the rows are read */
	") STRICT",
	"CREATE INDEX activity_by_day ON activity (day)",
	"CREATE INDEX change_of_check_in ON change (" LOGGED_DAY ") WHERE row_of = 'check_in'",
	"CREATE INDEX change_of_activity ON change (" LOGGED_ULID ") WHERE row_of = 'activity'",
	UNPACK("SELECT day FROM check_in UNION SELECT day FROM zone_pain UNION SELECT day FROM activity"
	       " UNION SELECT day FROM session"),

	UNPACKED_BY("check_in", OWN_DAY),
	UNPACKED_BY("zone_pain", OWN_DAY),
	UNPACKED_BY("activity", BOTH_DAYS),
	UNPACKED_BY("activity_exercise", DAY_OF_ACTIVITY),
	UNPACKED_BY("activity_set", DAY_OF_ACTIVITY),
	UNPACKED_BY("session", OWN_DAY),
	UNPACKED_BY("session_item", DAY_OF_SESSION),
	UNPACKED_BY("session_set", DAY_OF_SESSION),

	/* A guided session that was told nothing more of is of the knee of the intake. */
	"CREATE TRIGGER intake_unpacks AFTER INSERT ON intake BEGIN UPDATE diary_page SET packed = NULL; END",
	"CREATE TRIGGER intake_unpacks_both AFTER UPDATE ON intake WHEN new.knee IS NOT old.knee BEGIN"
	"  UPDATE diary_page SET packed = NULL;"
	"END",
	"CREATE TRIGGER intake_unpacks_old AFTER DELETE ON intake BEGIN UPDATE diary_page SET packed = NULL; END",
	NULL,
};
