#include "support/check.h"

#include "core/session.h"
#include "tui/words.h"

static char buffer[200];

static const struct dose none = { NOT_SET, NOT_SET, NOT_SET, NOT_SET, NOT_SET, NOT_SET,
	                          NOT_SET, NOT_SET, NOT_SET, NOT_SET, false };

static const char *dose(enum work work, enum sides sides, struct dose dose)
{
	struct exercise exercise = { .work = work, .sides = sides };
	struct text text = TEXT(buffer);
	words_dose(&text, &exercise, &dose);
	return buffer;
}

/* A dose with the figures that count. */
static struct dose with(int sets, int reps, int hold_s, int duration_s)
{
	struct dose dose = none;
	dose.sets = sets;
	dose.reps = reps;
	dose.hold_s = hold_s;
	dose.duration_s = duration_s;
	return dose;
}

static void a_dose_is_said_as_people_say_it(void **state)
{
	(void)state;
	assert_string_equal(dose(WORK_REPS, SIDES_EACH, with(3, 8, NOT_SET, NOT_SET)), "3 x 8 each side");
	assert_string_equal(dose(WORK_REPS, SIDES_ALTERNATE, with(3, 8, NOT_SET, NOT_SET)), "3 x 8 each side in turn");
	assert_string_equal(dose(WORK_HOLD, SIDES_BOTH, with(4, NOT_SET, NOT_SET, 30)), "4 x 30 s");
	assert_string_equal(dose(WORK_HOLD, SIDES_BOTH, with(3, 10, 5, NOT_SET)), "3 x 10 x 5 s");
	assert_string_equal(dose(WORK_BREATH, SIDES_BOTH, with(1, NOT_SET, NOT_SET, 300)), "5 min");
	assert_string_equal(dose(WORK_TIME, SIDES_BOTH, none), "at your own pace");
}

static void ranges_and_other_measures_have_their_words(void **state)
{
	(void)state;
	struct dose strides = with(4, NOT_SET, NOT_SET, 15), cycling = with(1, NOT_SET, NOT_SET, 1200);
	struct dose march = with(3, NOT_SET, NOT_SET, 15), hops = with(3, NOT_SET, NOT_SET, NOT_SET), run = hops;
	strides.duration_max_s = 20;
	cycling.duration_max_s = 2700;
	march.distance_m = 20;
	hops.contacts = 15;
	run.sets = 5;
	run.on_s = run.off_s = 60;
	assert_string_equal(dose(WORK_TIME, SIDES_BOTH, strides), "4 x 15-20 s");
	assert_string_equal(dose(WORK_TIME, SIDES_BOTH, cycling), "20-45 min");
	assert_string_equal(dose(WORK_DISTANCE, SIDES_BOTH, march), "3 x 20 m or 15 s");
	assert_string_equal(dose(WORK_CONTACTS, SIDES_BOTH, hops), "3 x 15 landings");
	assert_string_equal(dose(WORK_INTERVALS, SIDES_BOTH, run), "5 x 1 min on, 1 min off");
}

static const char *tempo(struct four_phases phases)
{
	struct exercise exercise = { .has_tempo = true, .tempo = phases, .phase_word = { [PHASE_TOP] = "SQUEEZE" } };
	struct text text = TEXT(buffer);
	words_tempo(&text, &exercise);
	return buffer;
}

static void a_tempo_starts_where_the_repetition_starts(void **state)
{
	(void)state;
	assert_string_equal(tempo((struct four_phases){ 3, 0, 1, 0, PHASE_ECCENTRIC }), "lower 3  rise 1");
	assert_string_equal(tempo((struct four_phases){ 2, 1, 2, 1, PHASE_CONCENTRIC }), "rise 2  squeeze 1  lower 2  pause 1");
}

static const char *clock_of(int64_t ms)
{
	struct text text = TEXT(buffer);
	words_clock(&text, ms);
	return buffer;
}

static void a_countdown_rounds_up_and_goes_on_past_zero(void **state)
{
	(void)state;
	assert_string_equal(clock_of(75000), "1:15");
	assert_string_equal(clock_of(74001), "1:15");
	assert_string_equal(clock_of(0), "0:00");
	assert_string_equal(clock_of(-999), "0:00");
	assert_string_equal(clock_of(-61000), "-1:01");
	assert_string_equal(clock_of(3725000), "1:02:05");
}

static const char *ago(int64_t seconds)
{
	struct text text = TEXT(buffer);
	words_ago(&text, seconds);
	return buffer;
}

static void the_time_since_is_in_the_unit_that_tells_most(void **state)
{
	(void)state;
	assert_string_equal(ago(-5), "just now");
	assert_string_equal(ago(59), "just now");
	assert_string_equal(ago(14 * 60), "14 min ago");
	assert_string_equal(ago(3 * 3600), "3 h ago");
	assert_string_equal(ago(50 * 3600), "2 days ago");
}

static void a_date_of_another_year_has_its_year(void **state)
{
	(void)state;
	struct day today = day_from_date((struct date){ 2026, 3, 17 });
	struct text text = TEXT(buffer);
	words_date(&text, day_from_date((struct date){ 2026, 3, 10 }), today);
	text_add(&text, "|");
	words_date(&text, day_from_date((struct date){ 2025, 12, 31 }), today);
	text_add(&text, "|");
	words_date_short(&text, day_from_date((struct date){ 2025, 12, 31 }), today);
	text_add(&text, "|");
	words_weekday_date(&text, today);
	assert_string_equal(buffer, "10 Mar|31 Dec 2025|Dec 2025|Tue 17 Mar");
}

static void skipped_not_asked_and_zero_are_three_answers(void **state)
{
	(void)state;
	struct text text = TEXT(buffer);
	words_answer(&text, ANSWER_SKIPPED);
	words_answer(&text, ANSWER_NOT_ASKED);
	words_answer(&text, 0);
	assert_string_equal(buffer, "–·0");
}

static void a_source_is_its_first_author_and_year(void **state)
{
	(void)state;
	struct source two = { .authors = "Scattone Silva R, Song K", .year = 2024 };
	struct source one = { .authors = "Winter DA", .year = 2009 }, body = { .authors = "NICE", .year = 2020 };
	struct text text = TEXT(buffer);
	words_source(&text, &two);
	text_add(&text, "; ");
	words_source(&text, &one);
	text_add(&text, "; ");
	words_source(&text, &body);
	assert_string_equal(buffer, "Scattone Silva 2024; Winter 2009; NICE 2020");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_dose_is_said_as_people_say_it),
		cmocka_unit_test(ranges_and_other_measures_have_their_words),
		cmocka_unit_test(a_tempo_starts_where_the_repetition_starts),
		cmocka_unit_test(a_countdown_rounds_up_and_goes_on_past_zero),
		cmocka_unit_test(the_time_since_is_in_the_unit_that_tells_most),
		cmocka_unit_test(a_date_of_another_year_has_its_year),
		cmocka_unit_test(skipped_not_asked_and_zero_are_three_answers),
		cmocka_unit_test(a_source_is_its_first_author_and_year),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
