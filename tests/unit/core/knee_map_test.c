/* Heat of the knee map against the diary gone through zone by zone and day by day. */
#include "core/knee_map.h"

#include "core/trend.h"

#include "support/a_chronicle.h"

enum { DAYS = 40, MARKS = 400 };

static struct zone_pain marks[MARKS];

static void mark(int day, enum side side, enum zone zone, int pain)
{
	marks[a.diary.zone_pain_count++] = (struct zone_pain){ diary_at(&a, day), side, zone, (int8_t)pain, 0 };
	a.diary.zone_pains = marks;
}

static struct knee_heat heat_of(int from, int through)
{
	return knee_heat(&a.diary, diary_at(&a, from), diary_at(&a, through));
}

static void every_zone_has_a_place_and_a_place_leads_through_its_zones(void **state)
{
	(void)state;
	int seen = 0;
	for (int place = 0; place < KNEE_PLACES; place++) {
		enum zone first = knee_first_zone((enum knee_place)place), zone = first;
		do {
			assert_int_equal(knee_place_of(zone), place);
			assert_non_null(knee_zone_words(zone));
			seen++;
			zone = knee_next_zone(zone);
		} while (zone != first);
	}
	assert_int_equal(seen, ZONES - 1);
}

static void marks_are_found_by_their_day(void **state)
{
	(void)state;
	size_t count;
	mark(2, SIDE_LEFT, ZONE_OUTER, 3);
	mark(4, SIDE_LEFT, ZONE_CENTRE, 2);
	mark(4, SIDE_RIGHT, ZONE_CENTRE, 0);
	mark(9, SIDE_RIGHT, ZONE_BEHIND, 1);
	assert_ptr_equal(knee_marks(&a.diary, diary_at(&a, 4), &count), &marks[1]);
	assert_int_equal(count, 2);
	assert_null(knee_marks(&a.diary, diary_at(&a, 3), &count));
	assert_int_equal(count, 0);
	assert_ptr_equal(knee_marks(&a.diary, diary_at(&a, 9), &count), &marks[3]);
	assert_null(knee_marks(&a.diary, diary_at(&a, 10), &count));
}

static void details_share_a_place_and_its_day_counts_once(void **state)
{
	(void)state;
	mark(1, SIDE_RIGHT, ZONE_TENDON, 2);
	mark(1, SIDE_RIGHT, ZONE_LOWER, 5);
	mark(3, SIDE_RIGHT, ZONE_LOWER, 0);
	const struct knee_heat heat = heat_of(0, 5);
	assert_int_equal(heat.place[SIDE_RIGHT][KNEE_BELOW].days, 1);
	assert_int_equal(heat.place[SIDE_RIGHT][KNEE_BELOW].sum, 5);
	assert_int_equal(heat.zone[SIDE_RIGHT][ZONE_TENDON].sum, 2);
	assert_int_equal(heat.zone[SIDE_RIGHT][ZONE_LOWER].days, 1);
	assert_int_equal(knee_heat_level(&heat, SIDE_RIGHT, KNEE_BELOW), HEAT_LEVELS);
	assert_int_equal(knee_heat_level(&heat, SIDE_LEFT, KNEE_BELOW), 0);
}

static void an_activity_that_tells_its_zone_counts_with_its_highest_pain(void **state)
{
	(void)state;
	struct activity *run = diary_run(&a, 2, 5000, 3);
	run->zone = ZONE_OUTER;
	run->after = 4;
	diary_run(&a, 3, 5000, 6); /* no zone */
	struct activity *ride = diary_activity(&a, 4, ACTIVITY_CYCLE);
	ride->zone = ZONE_CENTRE;
	ride->side = SIDE_BOTH;
	ride->during = 2;
	const struct knee_heat heat = heat_of(0, 9);
	assert_int_equal(heat.place[SIDE_RIGHT][KNEE_OUTER].sum, 4);
	assert_int_equal(heat.place[SIDE_RIGHT][KNEE_AROUND].sum, 2);
	/* The intake has the right knee alone. */
	assert_int_equal(heat.place[SIDE_LEFT][KNEE_AROUND].days, 0);
}

/* --- a second opinion ------------------------------------------------------------ */

static int highest(int day, enum side side, enum zone zone)
{
	int worst = 0;
	for (size_t i = 0; i < a.diary.zone_pain_count; i++)
		if (marks[i].day.n == diary_at(&a, day).n && marks[i].side == side && marks[i].zone == zone &&
		    marks[i].pain > worst)
			worst = marks[i].pain;
	for (size_t i = 0; i < a.diary.activity_count; i++)
		if (a.activities[i].day.n == diary_at(&a, day).n && a.activities[i].side == side &&
		    a.activities[i].zone == zone && a.activities[i].during > worst)
			worst = a.activities[i].during;
	return worst;
}

static void tell_by_chance(struct chance *chance)
{
	for (int day = 0; day < DAYS; day++) {
		for (int knee = 0; knee < KNEES; knee++)
			for (int zone = ZONE_UPPER; zone < ZONES; zone++)
				if (chance_between(chance, 0, 7) == 0 && a.diary.zone_pain_count < MARKS)
					mark(day, (enum side)knee, (enum zone)zone, chance_between(chance, 0, 10));
		if (chance_between(chance, 0, 2) > 0)
			continue;
		struct activity *walk = diary_activity(&a, day, ACTIVITY_WALK);
		walk->side = (enum side)chance_between(chance, SIDE_LEFT, SIDE_RIGHT);
		walk->zone = (enum zone)chance_between(chance, ZONE_NOT_SAID, ZONES - 1);
		walk->during = (int8_t)chance_between(chance, NOT_KNOWN, 10);
	}
}

static void heat_is_what_the_days_of_the_period_tell(void **state)
{
	(void)state;
	for (int round = rounds(60, 3000); round > 0; round--) {
		struct chance chance = chance_seed((uint64_t)round);
		diary_begin(&a);
		tell_by_chance(&chance);
		int from = chance_between(&chance, -2, DAYS), through = chance_between(&chance, from - 1, DAYS + 2);
		const struct knee_heat heat = heat_of(from, through);
		for (int knee = 0; knee < KNEES; knee++)
			for (int zone = ZONE_UPPER; zone < ZONES; zone++) {
				int days = 0, sum = 0;
				for (int day = from; day <= through; day++) {
					int worst = highest(day, (enum side)knee, (enum zone)zone);
					days += worst > 0;
					sum += worst;
				}
				assert_int_equal(heat.zone[knee][zone].days, days);
				assert_int_equal(heat.zone[knee][zone].sum, sum);
			}
	}
}

static void levels_rise_with_the_sum_and_only_nothing_has_none(void **state)
{
	(void)state;
	struct chance chance = chance_seed(7);
	tell_by_chance(&chance);
	const struct knee_heat heat = heat_of(0, DAYS);
	for (int one = 0; one < KNEE_PLACES; one++)
		for (int other = 0; other < KNEE_PLACES; other++) {
			const struct heat *left = heat.place[SIDE_LEFT], *right = heat.place[SIDE_RIGHT];
			int level = knee_heat_level(&heat, SIDE_LEFT, (enum knee_place)one);
			assert_in_range(level, 0, HEAT_LEVELS);
			assert_int_equal(level == 0, left[one].sum == 0);
			if (left[one].sum <= right[other].sum)
				assert_true(level <= knee_heat_level(&heat, SIDE_RIGHT, (enum knee_place)other));
		}
}

/* --- what the day is told to be ------------------------------------------------------ */

static void a_mark_counts_for_the_worst_of_its_day_and_is_no_session(void **state)
{
	(void)state;
	quiet(0, 4);
	mark(2, SIDE_LEFT, ZONE_OUTER, 5);
	mark(2, SIDE_RIGHT, ZONE_CENTRE, 3);
	const struct chronicle *chronicle = told_to(4);
	assert_int_equal(on(chronicle, 2)->worst, 5);
	assert_int_equal(on(chronicle, 2)->told.zone_pain_count, 2);
	assert_int_equal(on(chronicle, 2)->told.activity_count, 0);
	assert_int_equal(right(chronicle, 2)->during, NOT_KNOWN);
	assert_int_equal(chronicle_worst(chronicle, diary_at(&a, 2), SIDE_LEFT), 5);
	assert_int_equal(chronicle_worst(chronicle, diary_at(&a, 2), SIDE_RIGHT), 3);
	assert_int_equal(on(chronicle, 1)->worst, NOT_KNOWN);
	assert_int_equal(on(chronicle, 3)->worst, NOT_KNOWN);
}

static void a_day_of_a_mark_alone_is_not_missing(void **state)
{
	(void)state;
	mark(2, SIDE_RIGHT, ZONE_CENTRE, 0);
	const struct chronicle *chronicle = told_to(4);
	assert_false(on(chronicle, 2)->missing);
	assert_int_equal(on(chronicle, 2)->worst, 0);
	assert_true(on(chronicle, 3)->missing);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_zone_has_a_place_and_a_place_leads_through_its_zones),
		DIARY_TEST(marks_are_found_by_their_day),
		DIARY_TEST(details_share_a_place_and_its_day_counts_once),
		DIARY_TEST(an_activity_that_tells_its_zone_counts_with_its_highest_pain),
		DIARY_TEST(heat_is_what_the_days_of_the_period_tell),
		DIARY_TEST(levels_rise_with_the_sum_and_only_nothing_has_none),
		DIARY_TEST(a_mark_counts_for_the_worst_of_its_day_and_is_no_session),
		DIARY_TEST(a_day_of_a_mark_alone_is_not_missing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
