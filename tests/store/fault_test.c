#include "support/check.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/faulty.h"
#include "support/files.h"
#include "support/story.h"

/* --- files that are left as they were --------------------------------------- */

static void assert_refused(const char *name, enum err_code code, const char *advice)
{
	struct bytes before = bytes_of(name);
	struct store *store = (struct store *)before.at;
	struct err err = { 0 };
	assert_false(store_open(&store, path_to(name), &err));
	assert_ptr_equal(store, before.at);
	assert_int_equal(err.code, code);
	if (strstr(err.text, advice) == NULL)
		fail_msg("\"%s\" does not say \"%s\"", err.text, advice);
	assert_string_equal(err.file, path_to(name));
	assert_same_bytes(before, name);
	free(before.at);
}

static void a_truncated_history_is_refused(void **state)
{
	(void)state;
	make_history("truncated.db");
	struct bytes whole = bytes_of("truncated.db");
	struct chance chance = chance_seed(1);
	for (int i = rounds(40, 400); i > 0; i--) {
		write_bytes("truncated.db", (struct bytes){ whole.at, (size_t)chance_between(&chance, 512, (int)whole.size - 1) });
		assert_refused("truncated.db", ERR_DAMAGED, "Put a copy");
	}
	free(whole.at);
}

static void a_text_file_is_refused(void **state)
{
	(void)state;
	test_file("text.db", "Monday: 3 x 8 step-downs, pain 2\n");
	assert_refused("text.db", ERR_FOREIGN, "Move it away");
}

static void a_database_of_another_program_is_refused(void **state)
{
	(void)state;
	test_file("foreign.db", "");
	changed("foreign.db", "CREATE TABLE bookmark (url TEXT)");
	assert_refused("foreign.db", ERR_FOREIGN, "Move it away");
	changed("foreign.db", "PRAGMA application_id = 252006673");
	assert_refused("foreign.db", ERR_FOREIGN, "Move it away");
}

static void a_newer_history_is_refused(void **state)
{
	(void)state;
	make_history("newer.db");
	changed("newer.db", "PRAGMA user_version = 99");
	assert_refused("newer.db", ERR_NEWER, "Use that program");
}

static void a_history_of_no_version_that_was_ever_written_is_refused(void **state)
{
	(void)state;
	make_history("version.db");
	changed("version.db", "PRAGMA user_version = -5");
	assert_refused("version.db", ERR_DAMAGED, "Put a copy");
	changed("version.db", "PRAGMA user_version = 0");
	assert_refused("version.db", ERR_DAMAGED, "Put a copy");
}

static void a_folder_in_place_of_the_file_is_refused(void **state)
{
	(void)state;
	struct store *store = NULL;
	struct err err = { 0 };
	assert_int_equal(mkdir(path_to("folder.db"), 0700), 0);
	assert_false(store_open(&store, path_to("folder.db"), &err));
	assert_int_equal(err.code, ERR_SYSTEM);
	assert_non_null(strstr(err.text, "Is a directory"));
}

/* --- another process ----------------------------------------------------------- */

/* A child that holds the lock `begin` takes until it is told to go; `*talk` is the pipe to tell it by. */
static pid_t locker(const char *name, const char *begin, int *talk)
{
	int ready[2], go[2];
	char byte = 0;
	assert_int_equal(pipe(ready) | pipe(go), 0);
	pid_t child = fork();
	if (child == 0) {
		sqlite3 *db;
		close(go[1]);
		bool held = sqlite3_open(path_to(name), &db) == SQLITE_OK &&
		            sqlite3_exec(db, begin, NULL, NULL, NULL) == SQLITE_OK;
		_exit(!held || write(ready[1], &byte, 1) != 1 || read(go[0], &byte, 1) != 0);
	}
	close(ready[1]);
	close(go[0]);
	assert_int_equal(read(ready[0], &byte, 1), 1);
	close(ready[0]);
	*talk = go[1];
	return child;
}

static void let_go(pid_t child, int talk)
{
	int status;
	close(talk);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

static void a_history_that_another_program_keeps_to_itself_is_refused(void **state)
{
	(void)state;
	int talk;
	make_history("locked.db");
	pid_t child = locker("locked.db", "BEGIN EXCLUSIVE", &talk);
	assert_refused("locked.db", ERR_BUSY, "Close that one");
	let_go(child, talk);
	store_close(opened("locked.db"));
}

static void while_another_program_writes_one_can_read_and_write_afterwards(void **state)
{
	(void)state;
	int talk;
	make_history("writing.db");
	pid_t child = locker("writing.db", "BEGIN IMMEDIATE", &talk);
	struct store *store = opened("writing.db");
	struct arena *arena = arena_new();
	struct history_session *rows;
	size_t count;
	struct err err = { 0 };
	assert_true(store_history(store, &(struct history_query){ 0 }, &rows, &count, arena, NULL));
	assert_int_equal(count, 1);
	assert_false(store_set_setting(store, "glyphs", "half", &err));
	assert_int_equal(err.code, ERR_BUSY);
	let_go(child, talk);
	assert_true(store_set_setting(store, "glyphs", "half", NULL));
	arena_free(arena);
	store_close(store);
}

/* --- may only be read ------------------------------------------------------------ */

static void assert_reads_and_does_not_write(struct store *store)
{
	struct arena *arena = arena_new();
	struct history_session *rows;
	size_t count;
	struct err err = { 0 };
	assert_true(store_history(store, &(struct history_query){ 0 }, &rows, &count, arena, NULL));
	assert_int_equal(count, 1);
	assert_false(store_set_setting(store, "glyphs", "half", &err));
	assert_int_equal(err.code, ERR_READONLY);
	assert_non_null(strstr(err.text, "writable"));
	arena_free(arena);
}

static void a_file_that_may_only_be_read_opens_for_reading(void **state)
{
	(void)state;
	make_history("reading.db");
	struct bytes before = bytes_of("reading.db");
	faulty_set(FAULT_READONLY, 0);
	struct store *store = opened("reading.db");
	faulty_set(FAULT_NONE, 0);
	assert_true(store_is_readonly(store));
	assert_reads_and_does_not_write(store);
	store_close(store);
	assert_same_bytes(before, "reading.db");
	free(before.at);
}

static void a_folder_that_takes_no_journal_is_said(void **state)
{
	(void)state;
	make_history("no-journal.db");
	struct store *store = opened("no-journal.db");
	faulty_set(FAULT_FOLDER, 0);
	assert_reads_and_does_not_write(store);
	faulty_set(FAULT_NONE, 0);
	assert_true(store_set_setting(store, "glyphs", "half", NULL));
	store_close(store);
}

/* As an ordinary user: root may write whatever the modes say. */
static void as_nobody(void (*body)(void))
{
	enum { NOBODY = 65534 };
	pid_t child = fork();
	if (child == 0) {
		if (geteuid() == 0 && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
			_exit(1);
		body();
		_exit(0);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(status, 0);
}

static void read_only_body(void)
{
	struct store *store = opened("ours/stepdown.db");
	assert_true(store_is_readonly(store));
	assert_reads_and_does_not_write(store);
	store_close(store);
}

static void no_history_body(void)
{
	struct store *store = NULL;
	struct err err = { 0 };
	assert_false(store_open(&store, path_to("ours/none.db"), &err));
	assert_int_equal(err.code, ERR_SYSTEM);
	assert_non_null(strstr(err.text, "--data-dir"));
}

static void the_modes_of_a_file_and_its_folder_are_respected(void **state)
{
	(void)state;
	assert_int_equal(mkdir(path_to("ours"), 0755), 0);
	make_history("ours/stepdown.db");
	assert_int_equal(chmod(test_folder(), 0755), 0);
	assert_int_equal(chmod(path_to("ours/stepdown.db"), 0444), 0);
	as_nobody(read_only_body);
	assert_int_equal(chmod(path_to("ours/stepdown.db"), 0666), 0);
	assert_int_equal(chmod(path_to("ours"), 0555), 0);
	as_nobody(read_only_body);
	as_nobody(no_history_body);
	assert_int_equal(chmod(path_to("ours"), 0755), 0);
}

/* --- a disk that fails in the middle of a session ----------------------------------- */

/* Events in the file, as a new start would find them. */
static size_t events_in(const char *name)
{
	struct store *store = opened(name);
	struct arena *arena = arena_new();
	struct unfinished unfinished;
	size_t count;
	bool found;
	const struct exercise *exercises = story_exercises(&count);
	assert_true(store_session_unfinished(store, exercises, count, &unfinished, &found, arena, NULL));
	size_t events = found ? unfinished.log_count : 0;
	arena_free(arena);
	store_close(store);
	return events;
}

static const struct {
	enum disk_fault fault;
	enum err_code code;
} faults[] = {
	{ FAULT_FULL, ERR_FULL },
	{ FAULT_IO, ERR_SYSTEM },
	{ FAULT_DELETE, ERR_SYSTEM },
	{ FAULT_DELETE_SYNC, ERR_SYSTEM },
	{ FAULT_FOLDER, ERR_READONLY },
};

/* The fault strikes at the `good`-th call; false when the commit needs no so many calls. */
static bool an_event_fails_and_is_tried_again(size_t kind, int good)
{
	static struct story story;
	struct chance chance = chance_seed(7);
	struct store *store = opened("failing.db");
	struct err err = { 0 };
	int64_t id;
	story_start(&story);
	assert_true(store_session_start(store, &story.plan, a_monday, a_monday_day, &id, NULL));
	for (int i = 0; i < 3; i++) {
		assert_true(story_step(&story, &chance));
		assert_true(store_session_event(store, id, &story.log[i], a_monday, NULL));
	}
	assert_true(story_step(&story, &chance));
	faulty_set(faults[kind].fault, good);
	bool saved = store_session_event(store, id, &story.log[3], a_monday, &err);
	bool struck = faulty_struck() > 0;
	faulty_set(FAULT_NONE, 0);
	assert_int_equal(saved, !struck);
	if (struck) {
		assert_int_equal(err.code, faults[kind].code);
		assert_true(store_session_event(store, id, &story.log[3], a_monday, NULL));
	}
	assert_int_equal(events_in("failing.db"), 4);
	assert_true(store_session_end(store, id, &story.state, SESSION_DISCARDED, a_monday, NULL));
	store_close(store);
	assert_sound("failing.db");
	return struck;
}

static void whenever_the_disk_fails_an_event_it_can_be_saved_later_and_nothing_before_is_lost(void **state)
{
	(void)state;
	for (size_t kind = 0; kind < sizeof faults / sizeof faults[0]; kind++) {
		int good = 0;
		while (an_event_fails_and_is_tried_again(kind, good))
			good++;
		assert_true(good > 0);
	}
}

static void a_full_disk_says_so_and_takes_the_session_up_when_there_is_room(void **state)
{
	(void)state;
	static struct story story;
	struct chance chance = chance_seed(1);
	struct store *store = opened("full.db");
	struct err err = { 0 };
	int64_t id;
	story_start(&story);
	assert_true(store_session_start(store, &story.plan, a_monday, a_monday_day, &id, NULL));
	assert_true(story_step(&story, &chance));
	assert_true(store_session_event(store, id, &story.log[0], a_monday, NULL));
	faulty_set(FAULT_FULL, 0);
	for (int i = 1; i < 4; i++) {
		assert_true(story_step(&story, &chance));
		assert_false(store_session_event(store, id, &story.log[i], a_monday, &err));
		assert_int_equal(err.code, ERR_FULL);
		assert_non_null(strstr(err.text, "Make room"));
		assert_false(store_session_clock(store, id, story.log[i].at_ms, a_monday, NULL));
	}
	faulty_set(FAULT_NONE, 0);
	assert_int_equal(events_in("full.db"), 1);
	for (int i = 1; i < 4; i++)
		assert_true(store_session_event(store, id, &story.log[i], a_monday, NULL));
	assert_int_equal(events_in("full.db"), 4);
	store_close(store);
	assert_sound("full.db");
}

static void a_full_disk_at_the_start_leaves_no_history_behind_that_would_not_open(void **state)
{
	(void)state;
	for (int good = 0;; good++) {
		struct store *store = NULL;
		struct err err = { 0 };
		unlink(path_to("first.db"));
		faulty_set(FAULT_FULL, good);
		bool made = store_open(&store, path_to("first.db"), &err);
		faulty_set(FAULT_NONE, 0);
		if (made) {
			store_close(store);
			break;
		}
		assert_int_equal(err.code, ERR_FULL);
		store_close(opened("first.db"));
	}
	assert_sound("first.db");
}

/* --- pages that are not what they were ------------------------------------------------ */

/* True when the history can be opened and read; what is not gets its sentence. */
static bool is_readable(const char *name)
{
	struct store *store = NULL;
	struct arena *arena = arena_new();
	struct history_session *rows;
	size_t count;
	struct err err = { 0 };
	bool good = store_open(&store, path_to(name), &err) &&
	            store_history(store, &(struct history_query){ .with_sets = true }, &rows, &count, arena, &err);
	if (!good) {
		assert_int_equal(err.code, ERR_DAMAGED);
		assert_non_null(strstr(err.text, "Put a copy"));
	}
	arena_free(arena);
	store_close(store);
	return good;
}

static void random_bytes_in_the_middle_never_crash_and_are_said(void **state)
{
	(void)state;
	make_history("pages.db");
	struct bytes whole = bytes_of("pages.db");
	struct bytes hurt = { malloc(whole.size), whole.size };
	int said = 0;
	enum { PAGE = 4096 };
	for (size_t page = 1; page < whole.size / PAGE; page++) {
		struct chance chance = chance_seed(page);
		memcpy(hurt.at, whole.at, whole.size);
		for (size_t i = page * PAGE; i < (page + 1) * PAGE; i++)
			hurt.at[i] = (unsigned char)chance_next(&chance);
		write_bytes("pages.db", hurt);
		said += !is_readable("pages.db");
	}
	assert_true(said >= 4); /* the pages of the schema, sessions, items and sets */
	free(hurt.at);
	free(whole.at);
}

static void after_a_write_that_was_cut_off_all_pages_are_looked_at(void **state)
{
	(void)state;
	enum { PAGE = 4096 };
	make_history("cut.db");
	struct bytes whole = bytes_of("cut.db");
	memset(whole.at + whole.size - PAGE, 0xa5, PAGE);
	write_bytes("cut.db", whole);
	store_close(opened("cut.db"));
	test_file("cut.db-journal", "what is left of a write");
	struct store *store = NULL;
	struct err err = { 0 };
	assert_false(store_open(&store, path_to("cut.db"), &err));
	assert_int_equal(err.code, ERR_DAMAGED);
	assert_same_bytes(whole, "cut.db");
	free(whole.at);
}

/* Everything that reads, with no say in what comes of it. */
static void read_all(const char *name)
{
	struct store *store = NULL;
	struct arena *arena = arena_new();
	struct unfinished unfinished;
	struct last_time last;
	struct history_session *rows;
	const char *text;
	size_t count;
	bool found;
	const struct exercise *exercises = story_exercises(&count);
	if (store_open(&store, path_to(name), NULL)) {
		if (store_session_unfinished(store, exercises, count, &unfinished, &found, arena, NULL) && found &&
		    unfinished.plan != NULL)
			session_replay(unfinished.plan, unfinished.log, unfinished.log_count, unfinished.at_ms);
		store_history(store, &(struct history_query){ .with_sets = true }, &rows, &count, arena, NULL);
		store_last_time(store, "bridge", &last, NULL);
		store_routine_last(store, "strength-b", &last, NULL);
		store_slot_choice(store, "strength-b", 1, &text, arena, NULL);
		store_undo(store, a_monday, &text, arena, NULL);
		store_redo(store, a_monday, &text, arena, NULL);
	}
	store_close(store);
	arena_free(arena);
}

static void make_unfinished(const char *name)
{
	static struct story story;
	struct chance chance = chance_seed(9);
	struct store *store = opened(name);
	int64_t id;
	story_start(&story);
	assert_true(store_session_start(store, &story.plan, a_monday, a_monday_day, &id, NULL));
	while (story.count < 30 && story_step(&story, &chance))
		assert_true(store_session_event(store, id, &story.log[story.count - 1], a_monday, NULL));
	store_close(store);
}

static void bytes_changed_anywhere_never_crash_it(void **state)
{
	(void)state;
	struct chance chance = chance_seed(13);
	make_history("bytes.db");
	make_unfinished("bytes.db");
	faulty_set(FAULT_UNSYNCED, 0);
	struct bytes whole = bytes_of("bytes.db");
	struct bytes hurt = { malloc(whole.size), whole.size };
	for (int round = rounds(300, 20000); round > 0; round--) {
		memcpy(hurt.at, whole.at, whole.size);
		for (int changes = chance_between(&chance, 1, 12); changes > 0; changes--)
			hurt.at[chance_next(&chance) % whole.size] = (unsigned char)chance_next(&chance);
		write_bytes("bytes.db", hurt);
		read_all("bytes.db");
	}
	faulty_set(FAULT_NONE, 0);
	free(hurt.at);
	free(whole.at);
}

int main(void)
{
	faulty_install();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_truncated_history_is_refused),
		cmocka_unit_test(a_text_file_is_refused),
		cmocka_unit_test(a_database_of_another_program_is_refused),
		cmocka_unit_test(a_newer_history_is_refused),
		cmocka_unit_test(a_history_of_no_version_that_was_ever_written_is_refused),
		cmocka_unit_test(a_folder_in_place_of_the_file_is_refused),
		cmocka_unit_test(a_history_that_another_program_keeps_to_itself_is_refused),
		cmocka_unit_test(while_another_program_writes_one_can_read_and_write_afterwards),
		cmocka_unit_test(a_file_that_may_only_be_read_opens_for_reading),
		cmocka_unit_test(a_folder_that_takes_no_journal_is_said),
		cmocka_unit_test(the_modes_of_a_file_and_its_folder_are_respected),
		cmocka_unit_test(whenever_the_disk_fails_an_event_it_can_be_saved_later_and_nothing_before_is_lost),
		cmocka_unit_test(a_full_disk_says_so_and_takes_the_session_up_when_there_is_room),
		cmocka_unit_test(a_full_disk_at_the_start_leaves_no_history_behind_that_would_not_open),
		cmocka_unit_test(random_bytes_in_the_middle_never_crash_and_are_said),
		cmocka_unit_test(after_a_write_that_was_cut_off_all_pages_are_looked_at),
		cmocka_unit_test(bytes_changed_anywhere_never_crash_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
