/* The page for a clinician over the last part of a life, against the same page with all of the life gone through. */
#include "a_life.h"

#include "core/report.h"

enum { DAYS = 300 };

static struct library *library;
static struct life life;

static int load(void **state)
{
	(void)state;
	library = shipped_library();
	return 0;
}

static int unload(void **state)
{
	(void)state;
	library_free(library);
	return 0;
}

static void live(uint64_t seed, struct arena *arena)
{
	life_begin(&life, seed, library_shelf(library), arena);
	for (int i = 0; i < DAYS; i++) {
		struct arena *room = arena_new();
		struct plan_given given = life_given(&life);
		given.plain = true;
		life_wake(&life);
		life_live(&life, plan_make(&given, room));
		arena_free(room);
	}
}

static void same_changes(const struct report *report, const struct report *other)
{
	assert_int_equal(report->change_count, other->change_count);
	assert_int_equal(report->steps_up, other->steps_up);
	for (size_t i = 0; i < report->change_count; i++) {
		const struct report_change *one = &report->changes[i], *two = &other->changes[i];
		assert_int_equal(one->day.n, two->day.n);
		assert_int_equal(one->kind, two->kind);
		assert_string_equal(one->rule != NULL ? one->rule : "-", two->rule != NULL ? two->rule : "-");
		assert_string_equal(one->text, two->text);
	}
}

/* A plan that keeps nothing of the past lets the report begin at the first day. */
static size_t compare(const struct plan *plan, struct chance *chance, struct arena *arena)
{
	struct plan without = *plan;
	without.fold = NULL;
	struct day to = { life.today.n - chance_between(chance, 0, 1) * chance_between(chance, 0, 100) };
	struct report_given given = { .shelf = life.shelf, .diary = &life.diary, .plan = plan, .today = life.today,
		.from = { to.n - chance_between(chance, 0, 150) }, .to = to, .sections = REPORT_ALL };
	const struct report *part = report_make(&given, arena);
	given.plan = &without;
	same_changes(part, report_make(&given, arena));
	return part->change_count;
}

static void the_last_part_of_a_life_moves_as_all_of_it_does(void **state)
{
	(void)state;
	struct chance chance = chance_seed(11);
	size_t kept = 0, changes = 0;
	for (int round = 0; round < rounds(3, 600); round++) {
		struct arena *arena = arena_new();
		live(chance_next(&chance), arena);
		struct plan_given given = life_given(&life);
		const struct plan *plan = plan_make(&given, arena);
		struct past past;
		kept += plan_past(plan, (struct day){ life.today.n - 150 }, &past, arena);
		for (int look = 0; look < 8; look++)
			changes += compare(plan, &chance, arena);
		arena_free(arena);
	}
	assert_int_equal(kept, rounds(3, 600));
	assert_true(changes > kept);
}

static void a_past_stands_before_its_morning_and_no_longer_ago_than_twice_as_far(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	live(5, arena);
	struct plan_given given = life_given(&life);
	const struct plan *plan = plan_make(&given, arena);
	const struct chronicle *now = plan->chronicle;
	for (int back = 1; back <= 128; back++) {
		struct past past;
		struct day day = { life.today.n - back };
		assert_true(plan_past(plan, day, &past, arena));
		assert_true(past.next.n <= day.n && life.today.n - past.next.n <= (back > 64 ? 2 * back : 64));
		const struct day last = chronicle_last(past.chronicle)->told.day;
		assert_int_equal(last.n, past.next.n - 1);
		assert_false(chronicle_last(past.chronicle)->final);
		assert_true(chronicle_on(now, last)->final);
	}
	assert_int_equal(chronicle_count(now), (size_t)DAYS + 1);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_last_part_of_a_life_moves_as_all_of_it_does),
		cmocka_unit_test(a_past_stands_before_its_morning_and_no_longer_ago_than_twice_as_far),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
