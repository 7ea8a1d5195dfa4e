/* A diary of one knee and the chronicle of it, for tests that say what a day became. */
#ifndef STEPDOWN_TESTS_SUPPORT_A_CHRONICLE_H
#define STEPDOWN_TESTS_SUPPORT_A_CHRONICLE_H

#include "core/chronicle.h"

#include "support/a_diary.h"
#include "support/a_programme.h"
#include "support/check.h"

static struct a_diary a;
static struct arena *arena;

static inline int set_up(void **state)
{
	(void)state;
	diary_begin(&a);
	arena = arena_new();
	return 0;
}

static inline int tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static inline const struct chronicle *told_to(int last_day)
{
	return chronicle_of(a_shelf(), &a.diary, diary_at(&a, last_day), 0, arena);
}

static inline const struct chronicle_day *on(const struct chronicle *chronicle, int day)
{
	const struct chronicle_day *found = chronicle_on(chronicle, diary_at(&a, day));
	assert_non_null(found);
	return found;
}

static inline const struct knee_day *right(const struct chronicle *chronicle, int day)
{
	return &on(chronicle, day)->knee[SIDE_RIGHT];
}

static inline void mornings(const int *pains, int count)
{
	for (int day = 0; day < count; day++)
		if (pains[day] != NOT_KNOWN)
			diary_morning(&a, day, pains[day]);
}

#define MORNINGS(...) mornings((const int[]){ __VA_ARGS__ }, sizeof((const int[]){ __VA_ARGS__ }) / sizeof(int))

/* Mornings of 1 from day `from` through day `to`. */
static inline void quiet(int from, int to)
{
	for (int day = from; day <= to; day++)
		diary_morning(&a, day, 1);
}

#define DIARY_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
