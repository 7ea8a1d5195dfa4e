#include "base/day.h"

#include "support/check.h"

enum { FIRST_YEAR = 1, LAST_YEAR = 2400 };

/* The day after, by a calendar on the wall: no division but that of the leap rule. */
static void turn_page(struct date *date, int *weekday)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = date->year % 400 == 0 || (date->year % 100 != 0 && date->year % 4 == 0);
	int length = date->month == 2 && leap ? 29 : lengths[date->month - 1];
	*weekday = *weekday == 7 ? 1 : *weekday + 1;
	if (++date->day <= length)
		return;
	date->day = 1;
	if (++date->month <= 12)
		return;
	date->month = 1;
	date->year++;
}

static void check_day(struct day day, struct date wall, int weekday)
{
	struct date date = day_to_date(day);
	if (date.year != wall.year || date.month != wall.month || date.day != wall.day)
		fail_msg("%d is %d-%d-%d", day.n, wall.year, wall.month, wall.day);
	if (day_from_date(wall).n != day.n || day_weekday(day) != weekday)
		fail_msg("%d-%d-%d is day %d, weekday %d", wall.year, wall.month, wall.day, day.n, weekday);
}

static void every_day_of_2400_years_agrees_with_turning_the_pages(void **state)
{
	(void)state;
	struct date wall = { FIRST_YEAR, 1, 1 };
	int weekday = 1; /* 0001-01-01 was a Monday */
	int32_t n = -719162;
	for (; wall.year <= LAST_YEAR; n++) {
		check_day((struct day){ n }, wall, weekday);
		turn_page(&wall, &weekday);
	}
	assert_int_equal(n, day_from_date((struct date){ LAST_YEAR + 1, 1, 1 }).n);
}

static void every_day_is_read_as_it_is_written(void **state)
{
	(void)state;
	for (int32_t n = -719162; n < 157000; n += rounds(7, 1)) {
		char text[DAY_TEXT];
		struct day again;
		day_print((struct day){ n }, text);
		assert_true(day_parse(&again, text));
		assert_int_equal(again.n, n);
	}
}

static void the_first_of_1970_is_day_nought_and_a_thursday(void **state)
{
	(void)state;
	assert_int_equal(day_from_date((struct date){ 1970, 1, 1 }).n, 0);
	assert_int_equal(day_weekday((struct day){ 0 }), 4);
	assert_string_equal(day_weekday_name(4), "Thu");
}

static void months_know_their_length_and_there_is_no_thirteenth(void **state)
{
	(void)state;
	assert_int_equal(day_month_length(2024, 2), 29);
	assert_int_equal(day_month_length(2026, 2), 28);
	assert_int_equal(day_month_length(1900, 2), 28);
	assert_int_equal(day_month_length(2000, 2), 29);
	assert_int_equal(day_month_length(2026, 0), 0);
	assert_int_equal(day_month_length(2026, 13), 0);
}

static void names_exist_for_days_and_months_only(void **state)
{
	(void)state;
	assert_string_equal(day_weekday_name(1), "Mon");
	assert_string_equal(day_weekday_name(7), "Sun");
	assert_string_equal(day_weekday_name(0), "");
	assert_string_equal(day_weekday_name(8), "");
	assert_string_equal(day_month_name(1), "Jan");
	assert_string_equal(day_month_name(12), "Dec");
	assert_string_equal(day_month_name(0), "");
	assert_string_equal(day_month_name(13), "");
}

static void a_date_that_is_none_is_refused_and_changes_nothing(void **state)
{
	(void)state;
	static const char *const none[] = {
		"", "2026", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-01", "26-01-01",
		"2026-01-01 ", " 2026-01-01", "2026/01/01", "0000-01-01", "+026-01-01", "2026-01-0x",
	};
	for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
		struct day day = { 77 };
		if (day_parse(&day, none[i]) || day.n != 77)
			fail_msg("\"%s\" was read as a date", none[i]);
	}
}

/* --- moments ------------------------------------------------------------------------- */

static void check_stamp(const char *text, int64_t unix_s, int32_t offset_s, bool has_offset)
{
	struct stamp stamp;
	bool offset;
	if (!stamp_parse(&stamp, &offset, text))
		fail_msg("\"%s\" was not read", text);
	assert_int_equal(stamp.unix_s, unix_s);
	assert_int_equal(stamp.utc_offset_s, offset_s);
	assert_int_equal(offset, has_offset);
}

static void a_moment_is_read_with_and_without_seconds_and_offset(void **state)
{
	(void)state;
	check_stamp("2026-03-02T09:00", 1772442000, 0, false);
	check_stamp("2026-03-02T09:00:30", 1772442030, 0, false);
	check_stamp("2026-03-02T09:00Z", 1772442000, 0, true);
	check_stamp("2026-03-02T09:00+01:00", 1772438400, 3600, true);
	check_stamp("2026-03-02T09:00:00-03:30", 1772454600, -12600, true);
}

static void a_moment_that_is_none_is_refused(void **state)
{
	(void)state;
	static const char *const none[] = {
		"2026-03-02", "2026-03-02T", "2026-03-02T9:00", "2026-03-02T24:00", "2026-03-02T09:60",
		"2026-03-02T09:00:60", "2026-03-02T09:00+1:00", "2026-03-02T09:00+16:00", "2026-03-02T09:00+01:60",
		"2026-03-02T09:00ZZ", "2026-03-02 09:00", "2026-02-30T09:00", "2026-03-02T09:00:3",
	};
	for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
		struct stamp stamp = { 1, 2 };
		bool offset;
		if (stamp_parse(&stamp, &offset, none[i]) || stamp.unix_s != 1)
			fail_msg("\"%s\" was read as a moment", none[i]);
	}
}

static void every_moment_is_read_as_it_is_written(void **state)
{
	(void)state;
	struct chance chance = chance_seed(2026);
	for (int i = 0; i < rounds(20000, 1000000); i++) {
		struct stamp stamp = { (int64_t)chance_next(&chance) * 4 - 8000000000,
			               chance_between(&chance, -15 * 60, 15 * 60) * 60 };
		struct stamp again;
		bool offset;
		char text[STAMP_TEXT];
		stamp_print(stamp, text);
		assert_true(stamp_parse(&again, &offset, text));
		assert_true(offset);
		assert_int_equal(again.unix_s, stamp.unix_s);
		assert_int_equal(again.utc_offset_s, stamp.utc_offset_s);
	}
}

static struct stamp moment(const char *text)
{
	struct stamp stamp;
	bool offset;
	assert_true(stamp_parse(&stamp, &offset, text));
	return stamp;
}

static void before_four_in_the_morning_it_is_still_yesterday(void **state)
{
	(void)state;
	struct day second;
	assert_true(day_parse(&second, "2026-03-02"));
	assert_int_equal(stamp_day(moment("2026-03-02T03:59:59+01:00"), 4).n, second.n - 1);
	assert_int_equal(stamp_day(moment("2026-03-02T04:00:00+01:00"), 4).n, second.n);
	assert_int_equal(stamp_day(moment("2026-03-03T03:59:59+01:00"), 4).n, second.n);
	assert_int_equal(stamp_day(moment("2026-03-02T00:00:00+01:00"), 0).n, second.n);
	assert_int_equal(stamp_day(moment("2026-03-02T22:59:59+01:00"), 23).n, second.n - 1);
}

static void the_night_the_clocks_change_belongs_to_one_day(void **state)
{
	(void)state;
	/* Central Europe, 2026-03-29: 02:00 +01:00 becomes 03:00 +02:00. */
	struct stamp before = moment("2026-03-29T01:59:59+01:00"), after = moment("2026-03-29T03:00:00+02:00");
	assert_int_equal(after.unix_s - before.unix_s, 1);
	assert_int_equal(stamp_day(before, 4).n, stamp_day(after, 4).n);
	assert_int_equal(stamp_second_of_day(after), 3 * 3600);
}

static void a_moment_before_1970_has_its_day_and_second_too(void **state)
{
	(void)state;
	struct stamp eve = { -1, 0 };
	assert_int_equal(stamp_day(eve, 0).n, -1);
	assert_int_equal(stamp_second_of_day(eve), 86399);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_of_2400_years_agrees_with_turning_the_pages),
		cmocka_unit_test(every_day_is_read_as_it_is_written),
		cmocka_unit_test(the_first_of_1970_is_day_nought_and_a_thursday),
		cmocka_unit_test(months_know_their_length_and_there_is_no_thirteenth),
		cmocka_unit_test(names_exist_for_days_and_months_only),
		cmocka_unit_test(a_date_that_is_none_is_refused_and_changes_nothing),
		cmocka_unit_test(a_moment_is_read_with_and_without_seconds_and_offset),
		cmocka_unit_test(a_moment_that_is_none_is_refused),
		cmocka_unit_test(every_moment_is_read_as_it_is_written),
		cmocka_unit_test(before_four_in_the_morning_it_is_still_yesterday),
		cmocka_unit_test(the_night_the_clocks_change_belongs_to_one_day),
		cmocka_unit_test(a_moment_before_1970_has_its_day_and_second_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
