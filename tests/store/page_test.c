#include "support/check.h"

#include <sqlite3.h>

#include "io/store_diary.h"
#include "store_inner.h"
#include "support/diary_story.h"
#include "support/faulty.h"
#include "support/files.h"
#include "support/play.h"

/* What is told falls on so many days that it takes about a dozen pages. */
enum { DAYS = 400, TOLD = 40 };

static char *text_of(struct store *store)
{
	struct arena *arena = arena_new();
	struct diary diary;
	struct err err = { 0 };
	if (!store_diary(store, &diary, arena, &err))
		fail_msg("%s", err.text);
	char *text = diary_text(&diary);
	arena_free(arena);
	return text;
}

static void run(struct store *store, const char *sql)
{
	assert_int_equal(sqlite3_exec(store->db, sql, NULL, NULL, NULL), SQLITE_OK);
}

/* The second opinion: a copy in which no page is packed, so that every row is read. */
static char *text_of_rows(struct store *store)
{
	struct store *copy;
	assert_true(store_as_of(&copy, store, play_newest_change(store), NULL));
	run(copy, "UPDATE diary_page SET packed = NULL");
	char *text = text_of(copy);
	store_close(copy);
	return text;
}

static void assert_pages_are_the_rows(struct store *store)
{
	char *pages = text_of(store), *rows = text_of_rows(store);
	assert_string_equal(pages, rows);
	free(pages);
	free(rows);
}

static int64_t packed_in(const char *name)
{
	return asked(name, "SELECT count(*) FROM diary_page WHERE packed IS NOT NULL");
}

static struct play packed(const char *name, uint64_t seed)
{
	struct play play = play_begin(name, seed);
	play.days = DAYS;
	assert_true(play_session(&play));
	for (int i = 0; i < TOLD; i++)
		assert_true(i % 4 == 0 ? play_activity(&play) : play_one(&play));
	char *before = text_of(play.store);
	assert_true(store_diary_pack(play.store, NULL));
	assert_true(packed_in(name) >= 3);
	char *after = text_of(play.store);
	assert_string_equal(after, before);
	free(before);
	free(after);
	return play;
}

static void whatever_is_told_taken_back_and_brought_again_the_pages_are_the_rows(void **state)
{
	(void)state;
	faulty_set(FAULT_UNSYNCED, 0);
	for (int round = rounds(5, 600); round > 0; round--) {
		struct play play = packed("page.db", (uint64_t)round);
		for (int i = 1; i <= PLAY_STEPS; i++) {
			play_step(&play, i);
			assert_pages_are_the_rows(play.store);
			if (i % 3 == 0)
				assert_true(store_diary_pack(play.store, NULL));
		}
		play_end(&play);
	}
	faulty_set(FAULT_NONE, 0);
	assert_sound("page.db");
}

static void the_diary_as_it_was_is_read_past_the_pages_of_today(void **state)
{
	(void)state;
	struct play play = packed("past.db", 7);
	char *states[PLAY_STEPS + 1];
	int64_t seqs[PLAY_STEPS + 1];
	for (int i = 0; i <= PLAY_STEPS; i++) {
		if (i > 0)
			play_step(&play, i);
		states[i] = text_of(play.store);
		seqs[i] = play_newest_change(play.store);
		assert_true(store_diary_pack(play.store, NULL));
	}
	for (int i = 0; i <= PLAY_STEPS; i++) {
		struct store *then;
		assert_true(store_as_of(&then, play.store, seqs[i], NULL));
		char *text = text_of(then);
		assert_string_equal(text, states[i]);
		free(text);
		free(states[i]);
		store_close(then);
	}
	play_end(&play);
}

static void a_row_that_another_program_changes_is_read(void **state)
{
	(void)state;
	static const char *const changes[] = {
		"UPDATE check_in SET stairs = 9 WHERE day = (SELECT min(day) FROM check_in)",
		"DELETE FROM check_in WHERE day = (SELECT min(day) FROM check_in)",
		"UPDATE zone_pain SET pain = (pain + 1) % 11 WHERE day = (SELECT min(day) FROM zone_pain)",
		"INSERT INTO check_in (day, instrument) VALUES (15000, 'hooper4')",
		"UPDATE activity SET day = day + 70 WHERE id = (SELECT min(id) FROM activity WHERE session IS NULL)",
		"UPDATE activity_exercise SET pain = (coalesce(pain, 0) + 1) % 11",
		"UPDATE activity_set SET load_g = coalesce(load_g, 0) + 500",
		"UPDATE session SET title = 'Another name'",
		"UPDATE session_item SET effort = 9",
		"UPDATE session_set SET reps = 99 WHERE reps IS NOT NULL",
		"DELETE FROM session_set WHERE set_index = 1",
		"UPDATE intake SET knee = CASE knee WHEN 'left' THEN 'right' ELSE 'left' END",
	};
	for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
		struct play play = packed("outside.db", 3);
		if (asked("outside.db", "SELECT count(*) FROM intake") == 0)
			changed("outside.db", "INSERT INTO intake (id, run_days, units) VALUES (1, 0, 'km')");
		assert_true(store_diary_pack(play.store, NULL));
		char *before = text_of(play.store);
		changed("outside.db", changes[i]);
		char *after = text_of(play.store);
		if (strcmp(before, after) == 0)
			fail_msg("not seen: %s", changes[i]);
		free(before);
		free(after);
		assert_pages_are_the_rows(play.store);
		play_end(&play);
	}
}

static void a_page_that_another_version_packed_is_read_from_its_rows(void **state)
{
	(void)state;
	struct play play = packed("other.db", 11);
	char *before = text_of(play.store);
	run(play.store, "UPDATE diary_page SET format = format + 1, packed = x'00'");
	char *after = text_of(play.store);
	assert_string_equal(after, before);
	free(before);
	free(after);
	play_end(&play);
}

/* --- bytes that nobody packed ------------------------------------------------------- */

struct page {
	unsigned char bytes[8192];
	int length;
	int64_t number;
};

static struct page some_page(struct store *store)
{
	struct page page = { .length = 0 };
	sqlite3_stmt *stmt;
	static const char sql[] = "SELECT page, packed FROM diary_page ORDER BY length(packed) DESC LIMIT 1";
	assert_int_equal(sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	page.number = sqlite3_column_int64(stmt, 0);
	page.length = sqlite3_column_bytes(stmt, 1);
	assert_true(page.length > 0 && page.length <= (int)sizeof page.bytes);
	memcpy(page.bytes, sqlite3_column_blob(stmt, 1), (size_t)page.length);
	sqlite3_finalize(stmt);
	return page;
}

static void put_page(struct store *store, const struct page *page)
{
	sqlite3_stmt *stmt;
	assert_int_equal(sqlite3_prepare_v2(store->db, "UPDATE diary_page SET packed = ? WHERE page = ?", -1, &stmt, NULL),
	                 SQLITE_OK);
	sqlite3_bind_blob(stmt, 1, page->bytes, page->length, SQLITE_STATIC);
	sqlite3_bind_int64(stmt, 2, page->number);
	assert_int_equal(sqlite3_step(stmt), SQLITE_DONE);
	sqlite3_finalize(stmt);
}

/* Read as something, or told as damaged: never a crash, which the sanitizers would see. */
static void look_at(struct store *store, int *damaged)
{
	struct arena *arena = arena_new();
	struct diary diary;
	struct err err = { 0 };
	if (store_diary(store, &diary, arena, &err)) {
		free(diary_text(&diary));
	} else {
		assert_int_equal(err.code, ERR_DAMAGED);
		++*damaged;
	}
	arena_free(arena);
}

static void bytes_that_nobody_packed_are_told_or_read_as_something(void **state)
{
	(void)state;
	int damaged = 0;
	struct play play = packed("bytes.db", 5);
	struct chance chance = chance_seed(9);
	const struct page whole = some_page(play.store);
	faulty_set(FAULT_UNSYNCED, 0);
	for (int round = rounds(150, 60000); round > 0; round--) {
		struct page page = whole;
		for (int i = chance_between(&chance, 1, 3); i > 0; i--)
			page.bytes[chance_between(&chance, 0, page.length - 1)] = (unsigned char)chance_next(&chance);
		if (chance_between(&chance, 0, 9) == 0)
			page.length = chance_between(&chance, 1, page.length);
		put_page(play.store, &page);
		look_at(play.store, &damaged);
	}
	assert_true(damaged > 0);
	faulty_set(FAULT_NONE, 0);
	play_end(&play);
}

static void a_disk_that_is_full_leaves_the_diary_as_it_was(void **state)
{
	(void)state;
	struct err err = { 0 };
	struct play play = packed("full.db", 13);
	run(play.store, "UPDATE diary_page SET packed = NULL");
	char *before = text_of(play.store);
	faulty_set(FAULT_FULL, 0);
	assert_false(store_diary_pack(play.store, &err));
	faulty_set(FAULT_NONE, 0);
	assert_int_equal(err.code, ERR_FULL);
	char *after = text_of(play.store);
	assert_string_equal(after, before);
	free(before);
	free(after);
	play_end(&play);
	assert_sound("full.db");
}

int main(void)
{
	faulty_install();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whatever_is_told_taken_back_and_brought_again_the_pages_are_the_rows),
		cmocka_unit_test(the_diary_as_it_was_is_read_past_the_pages_of_today),
		cmocka_unit_test(a_row_that_another_program_changes_is_read),
		cmocka_unit_test(a_page_that_another_version_packed_is_read_from_its_rows),
		cmocka_unit_test(bytes_that_nobody_packed_are_told_or_read_as_something),
		cmocka_unit_test(a_disk_that_is_full_leaves_the_diary_as_it_was),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
