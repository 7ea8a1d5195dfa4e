/* What the store recalls of a day: when it was told, what was changed later, and not what was undone. */
#include "support/check.h"

#include "base/text.h"
#include "io/store_day.h"
#include "io/store_diary.h"
#include "support/files.h"

enum { DAY = 20526, MINUTE = 60 }; /* 2026-03-14 */

static struct stamp minute(int at)
{
	return (struct stamp){ INT64_C(86400) * DAY + (int64_t)at * MINUTE, 3600 };
}

static struct store *a_store(void)
{
	struct err err = { 0 };
	struct store *store;
	char path[300];
	snprintf(path, sizeof path, "%s/stepdown.db", test_folder());
	remove(path);
	assert_true(store_open(&store, path, &err));
	return store;
}

static void tell_morning(struct store *store, int8_t pain, int at)
{
	struct err err = { 0 };
	struct check_in told = check_in_blank((struct day){ DAY });
	told.morning[SIDE_RIGHT] = pain;
	assert_true(store_check_in(store, &told, minute(at), &err));
}

static void tell_run(struct store *store, char id[static 27], int8_t effort, int at)
{
	struct err err = { 0 };
	struct activity run = activity_blank(ACTIVITY_RUN, (struct day){ DAY });
	run.effort = effort;
	run.id = id[0] != '\0' ? id : NULL;
	assert_true(store_activity(store, &run, minute(at), id, &err));
}

static struct day_record recalled(struct store *store, struct arena *arena)
{
	struct err err = { 0 };
	struct day_record record;
	assert_true(store_day_record(store, (struct day){ DAY }, &record, arena, &err));
	return record;
}

static void what_was_told_anew_is_recalled_with_both_values(void **state)
{
	(void)state;
	char id[27] = "";
	struct store *store = a_store();
	struct arena *arena = arena_new();
	tell_morning(store, 1, 10);
	tell_run(store, id, 4, 20);
	tell_run(store, id, 3, 30);
	struct day_record record = recalled(store, arena);
	assert_int_equal(record.told_count, 1);
	assert_int_equal(record.told[0].at.unix_s, minute(10).unix_s);
	assert_int_equal(record.amendment_count, 1);
	assert_string_equal(record.amendments[0].of, id);
	assert_string_equal(record.amendments[0].field, "effort");
	assert_string_equal(record.amendments[0].before, "4");
	assert_string_equal(record.amendments[0].after, "3");
	assert_int_equal(record.amendments[0].at.unix_s, minute(30).unix_s);
	arena_free(arena);
	store_close(store);
}

static void what_was_undone_is_no_edit(void **state)
{
	(void)state;
	struct err err = { 0 };
	const char *what;
	struct store *store = a_store();
	struct arena *arena = arena_new();
	tell_morning(store, 1, 10);
	tell_morning(store, 5, 11);
	assert_int_equal(recalled(store, arena).amendment_count, 1);
	assert_true(store_undo(store, minute(12), &what, arena, &err));
	assert_int_equal(recalled(store, arena).amendment_count, 0);
	arena_free(arena);
	store_close(store);
}

static void an_answer_told_later_was_not_known_before(void **state)
{
	(void)state;
	struct err err = { 0 };
	struct store *store = a_store();
	struct arena *arena = arena_new();
	tell_morning(store, 1, 10);
	struct check_in more = check_in_blank((struct day){ DAY });
	more.stairs = 0;
	more.note = "a\x1b[2Jb\xe2\x80\xae" "c\n\xf0\x9f\xa6\xb5";
	assert_true(store_check_in(store, &more, minute(11), &err));
	struct day_record record = recalled(store, arena);
	assert_int_equal(record.amendment_count, 2);
	for (size_t i = 0; i < record.amendment_count; i++) {
		bool note = text_same(record.amendments[i].field, "note");
		assert_null(record.amendments[i].before);
		assert_string_equal(record.amendments[i].after, note ? more.note : "0");
	}
	arena_free(arena);
	store_close(store);
}

static void other_days_are_not_in_it(void **state)
{
	(void)state;
	char id[27] = "";
	struct err err = { 0 };
	struct store *store = a_store();
	struct arena *arena = arena_new();
	for (int by = -2; by <= 2; by++)
		for (int8_t pain = 1; pain <= 2; pain++) {
			struct check_in told = check_in_blank((struct day){ DAY + by * 10 });
			told.morning[SIDE_LEFT] = pain;
			assert_true(store_check_in(store, &told, minute(by * 10 + pain), &err));
		}
	tell_run(store, id, 4, 20);
	struct day_record record = recalled(store, arena);
	assert_int_equal(record.amendment_count, 1);
	assert_int_equal(record.told_count, 1);
	arena_free(arena);
	store_close(store);
}

static void the_plan_of_that_day_is_recalled_with_its_reasons(void **state)
{
	(void)state;
	static const char plan[] =
		"{\"days\":[{\"date\":\"2026-03-14\",\"items\":[{\"id\":\"2026-03-14/1\",\"kind\":\"run\",\"what\":\"run\","
		"\"title\":\"Run 3 km\",\"distance_m\":3000,\"duration_s\":null,\"why\":[{\"rule\":\"R19\",\"text\":\"Three.\","
		"\"inputs\":[{\"name\":\"longest_30d_m\",\"value\":2900,\"date\":\"2026-03-10\"},"
		"{\"name\":\"spike_class\",\"value\":\"small\",\"date\":null}],\"threshold\":null,\"otherwise\":\"More.\"}]}]},"
		"{\"date\":\"2026-03-15\",\"items\":[{\"id\":\"2026-03-15/1\",\"kind\":\"rest\",\"what\":\"rest\","
		"\"title\":\"Rest\",\"why\":[{\"rule\":\"R1\",\"text\":\"Not this one.\",\"inputs\":[]}]}]}],"
		"\"why\":[{\"rule\":\"T1\",\"text\":\"The plan.\",\"inputs\":[]}]}";
	struct err err = { 0 };
	int version;
	struct store *store = a_store();
	struct arena *arena = arena_new();
	assert_true(store_plan_keep(store, (struct day){ DAY }, plan, 1, "0", minute(5), &version, &err));
	struct day_record record = recalled(store, arena);
	assert_int_equal(record.version, version);
	assert_int_equal(record.wanted_count, 1);
	assert_string_equal(record.wanted[0].title, "Run 3 km");
	assert_int_equal(record.wanted[0].distance_m, 3000);
	assert_int_equal(record.wanted[0].duration_s, NOT_KNOWN);
	struct day_why why;
	assert_true(store_day_why(store, (struct day){ DAY }, &why, arena, &err));
	assert_int_equal(why.count, 2);
	assert_string_equal(why.whys[0].text, "Three.");
	assert_int_equal(why.whys[0].inputs, 2);
	assert_int_equal(why.whys[0].input[0].value, 2900);
	assert_string_equal(why.whys[0].input[0].label, "longest 30d m");
	assert_true(why.whys[0].input[0].has_day);
	assert_string_equal(why.whys[0].input[1].word, "small");
	assert_string_equal(why.whys[1].rule, "T1");
	assert_true(store_day_why(store, (struct day){ DAY + 1 }, &why, arena, &err));
	assert_int_equal(why.version, 0);
	arena_free(arena);
	store_close(store);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_told_anew_is_recalled_with_both_values),
		cmocka_unit_test(what_was_undone_is_no_edit),
		cmocka_unit_test(an_answer_told_later_was_not_known_before),
		cmocka_unit_test(other_days_are_not_in_it),
		cmocka_unit_test(the_plan_of_that_day_is_recalled_with_its_reasons),
	};
	return cmocka_run_group_tests_name("day", tests, NULL, NULL);
}
