/*
 * What the files of the store share: the connection, its statements, and
 * how rows are written and read. Nobody else includes this.
 */
#ifndef STEPDOWN_IO_STORE_INNER_H
#define STEPDOWN_IO_STORE_INNER_H

#include "io/store.h"

#include <sqlite3.h>

enum {
	STORE_APPLICATION_ID = 0x53746470, /* "Stdp" in the header of the file */
	STORE_BUSY_MS = 2000,              /* how long another program may hold the file before we give up */
};

enum stmt {
	STMT_BEGIN, STMT_COMMIT, STMT_ROLLBACK,
	STMT_SESSION_ADD, STMT_ITEM_ADD, STMT_TURN_ADD, STMT_CLOCK_ADD,
	STMT_EVENT_ADD, STMT_EVENT_TAKE_BACK, STMT_CLOCK_SET,
	STMT_RUNNING, STMT_SESSION_END, STMT_ITEM_END, STMT_SET_ADD, STMT_PAUSE_ADD,
	STMT_UNFINISHED, STMT_PLAN, STMT_ITEMS, STMT_TURNS, STMT_EVENTS,
	STMT_HISTORY, STMT_HISTORY_OF_EXERCISE, STMT_HISTORY_ITEMS, STMT_HISTORY_SETS,
	STMT_LAST_TIME, STMT_ROUTINE_LAST, STMT_SLOT_CHOICE,
	STMT_SETTING, STMT_SETTING_SET,
	STMT_GUIDED, STMT_GUIDED_ITEMS, STMT_GUIDED_SETS, STMT_SESSION_OF, STMT_SESSION_HIDE,
	STMT_PLANNED, STMT_PLAN_NEWEST, STMT_PLAN_ADD, STMT_PLAN_OF, STMT_PLANS,
	STMT_PIECE_OF, STMT_PIECE_ADD, STMT_PART_ADD, STMT_PLAN_JSON,
	STMT_ACTION_ADD, STMT_ACTION_CUT, STMT_ACTION_DONE_LAST, STMT_ACTION_UNDONE_FIRST,
	STMT_PAGES, STMT_PAGES_UNPACKED, STMT_PAGE_KEEP,
	STMT_ACTION_STATE, STMT_CHANGES_BACK, STMT_CHANGES_ON, STMT_CHANGES_AFTER,
	STMT_DAY_LOGGED, STMT_FIELDS_CHANGED, STMT_DAY_WANTED, STMT_DAY_WHYS, STMT_WHY_INPUTS,
	STMTS
};

/* An event whose commit failed, for all that may have reached the disk all the same. */
struct doubt {
	int64_t session; /* 0: none */
	int64_t seq;
};

struct store {
	sqlite3 *db;
	char *path;
	const char *task; /* what the caller is about, for the sentence of an error: "save the key" */
	bool readonly;
	bool logs; /* the triggers of the change log are there */
	struct doubt doubt;
	sqlite3_stmt *stmt[STMTS]; /* prepared when first needed */
};

/* --- errors (store_error.c) --------------------------------------------- */

/* Says why SQLite refused the store's task and what to do now; always false. */
bool store_fail(const struct store *store, struct err *err);

/* The same for a connection that is no store yet. `task` as in struct store. */
bool store_fail_code(const char *path, const char *task, int code, int system_errno, struct err *err);

/* --- statements (store_stmt.c) ------------------------------------------ */

/* The statement, fresh and with nothing bound; NULL with `err` full. */
sqlite3_stmt *store_stmt(struct store *store, enum stmt which, struct err *err);

/* Runs a statement that gives no rows. */
bool store_run(struct store *store, sqlite3_stmt *stmt, struct err *err);
bool store_run_plain(struct store *store, enum stmt which, struct err *err);

/*
 * The next row: `*more` false at the end. A statement that is read to its end
 * or fails lets go of the file; one that is left early needs sqlite3_reset.
 */
bool store_next(struct store *store, sqlite3_stmt *stmt, bool *more, struct err *err);


/*
 * A write is BEGIN IMMEDIATE ... COMMIT: a lock is asked for before anything
 * is read, since a reader that turns writer cannot wait. store_end commits
 * when `good`, else (or when the commit fails) takes all back; it gives
 * whether the write stands. `task` is for the sentence when it does not.
 */
bool store_begin(struct store *store, const char *task, struct err *err);
bool store_end(struct store *store, bool good, struct err *err);

/* Runs SQL that gives no rows and is needed once. */
bool store_execute(struct store *store, const char *sql, struct err *err);

/* --- rows (store_row.c) ------------------------------------------------- */

/*
 * Binds one value after the other, and reads one column after the other. A
 * file whose pages were changed from outside gives values that no CHECK has
 * seen: a reader takes what fits, else marks the row as bad.
 */
struct row {
	sqlite3_stmt *stmt;
	int at;
	bool bad;
};

void put_int(struct row *row, int64_t value);
void put_known(struct row *row, int64_t value);   /* NOT_SET becomes NULL */
void put_text(struct row *row, const char *text); /* NULL stays NULL; must live until the statement has run */
void put_answer(struct row *row, int answer);     /* two columns: the digit, and whether it was skipped */
void put_stamp(struct row *row, struct stamp stamp); /* two columns */

int64_t get_int(struct row *row);   /* NULL gives 0 */
int get_between(struct row *row, int least, int most);
int get_known(struct row *row);     /* 0 and up; NULL gives NOT_SET */
const char *get_text(struct row *row, struct arena *arena);
const char *get_any_text(struct row *row, struct arena *arena); /* NULL stays NULL */
int get_answer(struct row *row);
struct stamp get_stamp(struct row *row);
struct day get_day(struct row *row);

/* True when all that was read of the row is fit to use; else the statement is reset and `err` full. */
bool store_row_fits(const struct store *store, struct row *row, struct err *err);

/* Room for one more after `count` elements of `size` bytes at `at`, which may move. */
void *store_grow(struct arena *arena, void *at, size_t count, size_t size);

/* --- words in the file (store_words.c) ---------------------------------- */

/*
 * The words that stand for enumerators in the file. They are the file's own and stay as they
 * are when a screen finds a better one.
 */
enum store_words { WORDS_STATUS, WORDS_REST_ENDS, WORDS_SET_STATUS, WORDS_SIDE, WORDS_CHOICE, WORDS_SKIP,
	           WORDS_EVENT, WORDS_KINDS };
void put_word(struct row *row, enum store_words words, int value); /* NOT_SET becomes NULL */
int get_word(struct row *row, enum store_words words);
int get_known_word(struct row *row, enum store_words words); /* NULL gives NOT_SET */
extern const char *const store_status_words[SESSION_STATUSES], *const store_set_words[SET_SKIPPED + 1],
	*const store_side_words[SIDE_NAMES];

/* --- schema (store_schema.c) -------------------------------------------- */

/* A step from one version of the file to the next. */
struct migration {
	const char *const *statements; /* ended by NULL */
};

extern const struct migration store_migrations[];
extern const char *const store_version_2[], *const store_version_3[], *const store_version_4[];
extern const int store_version; /* how many there are */

/* Looks at the header and brings the file to the version of this program. */
bool store_schema_open(struct store *store, struct err *err);

/*
 * Runs the steps behind the file's version in one transaction, after a dated copy of a file
 * that has rows. Of a failed step nothing remains.
 */
bool store_migrate(struct store *store, const struct migration *steps, int count, struct err *err);

/* --- change log (store_change.c) ---------------------------------------- */

/*
 * How a logged row begins, {"day":20600, where the day is its key, and the name in it, as SQL: the indexes of the
 * log are made of these words and used by these words alone. An index may not be of what JSON functions find.
 */
#define LOGGED_ROW "coalesce(after, before)"
#define LOGGED_DAY "substr(" LOGGED_ROW ", 1, instr(" LOGGED_ROW ", ','))"
#define LOGGED_ULID "substr(" LOGGED_ROW ", instr(" LOGGED_ROW ", '\"ulid\":\"') + 8, 26)"

/* A table whose rows go through the change log. Every column, the `keys` first ones are its key. */
struct tracked {
	const char *table;
	int keys;
	const char *const *columns; /* ended by NULL */
};
extern const struct tracked store_tracked[];
extern const int store_tracked_count;

/* store_begin for a write that goes through the change log (store_trigger.c). */
bool store_begin_logged(struct store *store, const char *task, struct err *err);

enum action_kind {
	ACTION_START, /* not taken back by undo: discarding is the way */
	ACTION_DO,
	ACTION_UNDO,
	ACTION_REDO,
	ACTION_KINDS
};

/*
 * Opens an action inside the running transaction: what triggers write to the
 * log from here on belongs to it. `words` say what it did: "finished
 * Strength B". A new ACTION_DO ends what could be redone.
 */
bool store_action(struct store *store, enum action_kind kind, const char *words, int64_t target,
                  struct stamp now, struct err *err);

/* Nothing that was undone can be redone from here on. */
bool store_cut_redo(struct store *store, struct err *err);

/* Takes back all that was changed after the change `seq`, newest first, in the running transaction; logs nothing. */
bool store_take_back_after(struct store *store, int64_t seq, struct err *err);

enum { ULID_TEXT = 27 };

/* A new name that sorts by time. Source: github.com/ulid/spec. */
void ulid_make(struct stamp now, char out[static ULID_TEXT]);

#endif
