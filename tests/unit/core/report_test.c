/* The report against the diary it is made of, worked out anew in the plainest way. */
#include "core/report.h"

#include "base/text.h"
#include "core/report_page.h"
#include "core/report_words.h"

#include "support/a_chronicle.h"

enum { WEEK = 7 };

static struct plan plan;
static struct report_given given;

static const struct report *report_through(int first_day, int last_day)
{
	plan = (struct plan){ .chronicle = told_to(last_day), .today = diary_at(&a, last_day) };
	given = (struct report_given){ .shelf = a_shelf(), .diary = &a.diary, .plan = &plan, .today = plan.today,
		.from = diary_at(&a, first_day), .to = plan.today, .sections = REPORT_ALL };
	return report_make(&given, arena);
}

/* --- exceptions ---------------------------------------------------------------------- */

static void a_day_of_severe_pain_is_told_with_what_was_written(void **state)
{
	(void)state;
	quiet(1, 1);
	diary_run(&a, 2, 3000, 7)->note = "on the stairs after it";
	quiet(3, 4);
	const struct report_exception *pain = &report_through(0, 4)->exception[SIGN_PAIN];
	assert_int_equal(pain->count, 1);
	assert_int_equal(pain->days[0].day.n, diary_at(&a, 2).n);
	assert_int_equal(pain->days[0].pain, 7);
	assert_string_equal(pain->days[0].note, "on the stairs after it");
	given.redact = true;
	assert_null(report_make(&given, arena)->exception[SIGN_PAIN].days[0].note);
}

static void a_severe_morning_is_told_though_the_day_said_nothing_else(void **state)
{
	(void)state;
	quiet(1, 3);
	diary_check_in(&a, 4)->morning[SIDE_RIGHT] = 9;
	const struct report_exception *pain = &report_through(0, 4)->exception[SIGN_PAIN];
	assert_int_equal(pain->count, 1);
	assert_int_equal(pain->days[0].day.n, diary_at(&a, 4).n);
	assert_int_equal(pain->days[0].pain, 9);
}

static void a_red_day_is_told_with_the_morning_that_made_it_red(void **state)
{
	(void)state;
	quiet(1, 6);
	diary_run(&a, 7, 2000, 1);
	diary_check_in(&a, 8)->morning[SIDE_RIGHT] = 6;
	const struct report *report = report_through(0, 8);
	const struct report_exception *red = &report->exception[SIGN_RED];
	assert_int_equal(red->count, 1);
	assert_int_equal(red->days[0].day.n, diary_at(&a, 7).n);
	assert_int_equal(red->days[0].next_morning, 6);
	assert_non_null(strstr(report_sign_days(report, arena, red, 3), "next morning 6)"));
}

static void each_flag_has_one_sign_and_no_more(void **state)
{
	(void)state;
	for (int flag = 0; flag < RED_FLAGS; flag++) {
		diary_begin(&a);
		struct check_in *check_in = diary_check_in(&a, 1);
		check_in->flags_asked = true;
		check_in->flags = 1u << flag;
		const struct report *report = report_through(1, 1);
		int told = 0;
		for (int sign = SIGN_NIGHT; sign <= SIGN_OTHER; sign++) {
			assert_true(report->exception[sign].asked);
			told += (int)report->exception[sign].count;
		}
		assert_int_equal(told, 1);
	}
}

static void swelling_is_told_by_an_activity_too(void **state)
{
	(void)state;
	quiet(1, 1);
	const struct report *before = report_through(1, 1);
	assert_false(before->exception[SIGN_SWELLING].asked);
	diary_run(&a, 2, 2000, 1)->swelling = SAID_NO;
	assert_true(report_through(1, 2)->exception[SIGN_SWELLING].asked);
	assert_int_equal(report_through(1, 2)->exception[SIGN_SWELLING].count, 0);
	diary_run(&a, 3, 2000, 1)->swelling = SAID_YES;
	assert_int_equal(report_through(1, 3)->exception[SIGN_SWELLING].count, 1);
}

static void red_days_are_those_of_the_chronicle(void **state)
{
	(void)state;
	struct chance chance = chance_seed(71);
	for (int round = 0; round < rounds(30, 300); round++) {
		diary_begin(&a);
		for (int day = 1; day < 40; day++) {
			if (chance_between(&chance, 0, 3) > 0)
				diary_morning(&a, day, chance_between(&chance, 0, 4));
			if (chance_between(&chance, 0, 2) == 0)
				diary_run(&a, day, 2000, chance_between(&chance, 0, 8));
		}
		const struct report *report = report_through(5, 39);
		size_t red = 0;
		for (int day = 5; day < 40; day++) {
			const struct chronicle_day *on = chronicle_on(plan.chronicle, diary_at(&a, day));
			red += verdict_colour(on->verdict) == COLOUR_RED;
		}
		assert_int_equal(report->exception[SIGN_RED].count, red);
	}
}

/* --- weeks -------------------------------------------------------------------------------- */

/* The mean in tenths, rounded half up, of what is known of `count` values. */
static int mean10_of(const int *values, int count)
{
	int sum = 0, known = 0;
	for (int i = 0; i < count; i++)
		if (values[i] != NOT_KNOWN) {
			sum += values[i];
			known++;
		}
	return known == 0 ? NOT_KNOWN : (int)(10.0 * sum / known + 0.5 + 1e-9);
}

static int morning_on(int day)
{
	for (size_t i = 0; i < a.diary.check_in_count; i++)
		if (a.check_ins[i].day.n == diary_at(&a, day).n)
			return a.check_ins[i].morning[SIDE_RIGHT];
	return NOT_KNOWN;
}

static void assert_week(const struct report_week *week, int monday, int last_day)
{
	int before[20], during[20], after[20], next[20], count = 0, mornings = 0;
	for (int day = monday; day < monday + WEEK && day <= last_day; day++) {
		bool any = false;
		for (size_t i = 0; i < a.diary.activity_count; i++) {
			if (a.activities[i].day.n != diary_at(&a, day).n)
				continue;
			before[count] = a.activities[i].before;
			during[count] = a.activities[i].during;
			after[count++] = a.activities[i].after;
			any = true;
		}
		if (any)
			next[mornings++] = day + 1 <= last_day ? morning_on(day + 1) : NOT_KNOWN;
	}
	assert_int_equal(week->before10, mean10_of(before, count));
	assert_int_equal(week->during10, mean10_of(during, count));
	assert_int_equal(week->after10, mean10_of(after, count));
	assert_int_equal(week->next10, mean10_of(next, mornings));
}

static void the_strip_is_the_mean_of_what_was_told(void **state)
{
	(void)state;
	struct chance chance = chance_seed(72);
	for (int round = 0; round < rounds(30, 300); round++) {
		diary_begin(&a);
		for (int day = 0; day < 28; day++) {
			if (chance_between(&chance, 0, 3) > 0)
				diary_morning(&a, day, chance_between(&chance, 0, 5));
			if (chance_between(&chance, 0, 1) == 0) {
				struct activity *run = diary_run(&a, day, 2000, chance_between(&chance, -1, 5));
				run->before = (int8_t)chance_between(&chance, -1, 4);
				run->after = (int8_t)chance_between(&chance, -1, 6);
			}
		}
		const struct report *report = report_through(0, 27);
		assert_int_equal(report->week_count, 4);
		for (int week = 0; week < 4; week++)
			assert_week(&report->weeks[week], WEEK * week, 27);
	}
}

/* --- changes --------------------------------------------------------------------------------- */

static const struct report_change *change_of(const struct report *report, enum report_change_kind kind, int at)
{
	for (size_t i = 0; i < report->change_count; i++)
		if (report->changes[i].kind == kind && at-- == 0)
			return &report->changes[i];
	return NULL;
}

static void a_flare_is_told_once_with_its_days_and_its_row(void **state)
{
	(void)state;
	quiet(0, 6);
	diary_run(&a, 6, 2000, 8);
	for (int day = 7; day < 12; day++)
		diary_morning(&a, day, day < 9 ? 4 : 1);
	const struct report *report = report_through(0, 11);
	const struct report_change *flare = change_of(report, REPORT_FLARE, 0);
	assert_non_null(flare);
	assert_null(change_of(report, REPORT_FLARE, 1));
	assert_int_equal(flare->day.n, diary_at(&a, 6).n);
	assert_string_equal(flare->rule, "D1");
	assert_non_null(strstr(flare->text, "flare, right knee, "));
	diary_begin(&a);
	quiet(0, 4);
	diary_flare_word(&a, 3, true);
	flare = change_of(report_through(0, 4), REPORT_FLARE, 0);
	assert_non_null(flare);
	assert_null(flare->rule);
	assert_string_equal(flare->text, "flare, right knee, 2 days so far");
}

static void what_the_runner_changed_is_told_with_the_reason(void **state)
{
	(void)state;
	const struct plan_change changes[] = {
		{ .kind = CHANGE_SKIP, .made = diary_at(&a, 1), .from = diary_at(&a, 2), .what = "strength-b",
		  .reason = REASON_TRAVEL, .note = "in the mountains" },
		{ .kind = CHANGE_MOVE, .made = diary_at(&a, 2), .from = diary_at(&a, 3), .to = diary_at(&a, 4), .what = "run" },
		{ .kind = CHANGE_SKIP, .made = diary_at(&a, 2), .from = diary_at(&a, 9), .what = "run" },
	};
	quiet(0, 6);
	a.diary.changes = changes;
	a.diary.change_count = 3;
	const struct report *report = report_through(0, 6);
	assert_string_equal(change_of(report, REPORT_OWN, 0)->text, "left out strength-b: travel");
	assert_string_equal(change_of(report, REPORT_OWN, 0)->note, "in the mountains");
	assert_string_equal(change_of(report, REPORT_OWN, 1)->text, "moved run to 6 Mar");
	assert_null(change_of(report, REPORT_OWN, 2));
}

static void held_days_are_told_by_their_row(void **state)
{
	(void)state;
	quiet(0, 4);
	diary_run(&a, 4, 2000, 1);
	diary_morning(&a, 5, 2);
	diary_morning(&a, 6, 1);
	const struct report *report = report_through(0, 6);
	assert_int_equal(report->hold_count, 1);
	assert_int_equal(report->holds[0].code, D7);
	assert_int_equal(report->holds[0].count, 1);
	assert_int_equal(report->holds[0].days[0].n, diary_at(&a, 4).n);
}

/* A runner who goes on running, with a sore day now and then. */
static void random_season(struct chance *chance, int days)
{
	diary_begin(&a);
	a.diary.intake.running = SAID_YES;
	a.diary.intake.run_pain = 1;
	a.diary.intake.run_settles_min = 20;
	a.diary.intake.worst_day = 1;
	a.diary.intake.longest_m = 2500;
	for (int day = 0; day < days; day++) {
		diary_morning(&a, day, chance_between(chance, 0, 9) == 0 ? 4 : 1);
		if (day % 2 == 0)
			diary_run(&a, day, 4400, chance_between(chance, 0, 12) == 0 ? 7 : 1);
	}
}

static size_t count_of(const struct report *report, enum report_change_kind kind, struct day day)
{
	size_t count = 0;
	for (size_t i = 0; i < report->change_count; i++)
		count += report->changes[i].kind == kind && report->changes[i].day.n == day.n;
	return count;
}

/* Every morning on which phase or stage stands elsewhere is told, and no other; a phase tells of its stage too. */
static void what_training_moved_is_told_on_its_morning(void **state)
{
	(void)state;
	enum { DAYS = 90, FROM = 20 };
	struct chance chance = chance_seed(73);
	int moved = 0;
	for (int round = 0; round < rounds(12, 120); round++) {
		random_season(&chance, DAYS);
		const struct report *report = report_through(FROM, DAYS - 1);
		struct training training = training_new(a_shelf(), arena);
		struct chronicle *chronicle = chronicle_new(a_shelf(), &a.diary.intake, a.monday, DAYS, arena);
		struct diary_walk walk = { 0 };
		for (int day = 0; day < DAYS; day++) {
			enum rehab_phase phase = training.phase;
			int stage = training.stage;
			bool loads = training.loads;
			struct day_told told = diary_day(&a.diary, &walk, diary_at(&a, day));
			chronicle_add(chronicle, &told);
			training_step(&training, chronicle, &a.diary, NULL, arena);
			if (day < FROM)
				continue;
			moved += training.stage != stage || training.phase != phase;
			assert_int_equal(count_of(report, REPORT_PHASE, told.day), training.phase != phase);
			if (stage != STAGE_NONE && training.phase == phase && training.stage != stage)
				assert_int_equal(count_of(report, REPORT_STAGE, told.day), 1);
			if (training.stage == stage && training.loads == loads)
				assert_int_equal(count_of(report, REPORT_STAGE, told.day), 0);
		}
	}
	assert_true(moved > 10);
}

/* --- measures ---------------------------------------------------------------------------------- */

static void places_are_counted_by_day_the_most_sore_first(void **state)
{
	(void)state;
	const struct zone_pain marks[] = {
		{ diary_at(&a, 1), SIDE_RIGHT, ZONE_OUTER, 3, 0 }, { diary_at(&a, 2), SIDE_RIGHT, ZONE_OUTER, 5, 1 },
		{ diary_at(&a, 2), SIDE_RIGHT, ZONE_TENDON, 6, 0 }, { diary_at(&a, 3), SIDE_RIGHT, ZONE_UPPER, 0, 0 },
	};
	quiet(0, 6);
	diary_run(&a, 2, 2000, 6)->zone = ZONE_TENDON;
	diary_run(&a, 5, 2000, 2)->zone = ZONE_OUTER;
	a.diary.zone_pains = marks;
	a.diary.zone_pain_count = 4;
	const struct report *report = report_through(0, 6);
	assert_int_equal(report->zone_count, 2);
	assert_string_equal(report_zone(report, arena, &report->zones[0]), "right, outer side: 3 days, highest 5, last 7 Mar, dull");
	assert_string_equal(report_zone(report, arena, &report->zones[1]), "right, below the kneecap, tendon: 1 day, highest 6, last 4 Mar");
}

static void a_place_of_the_other_knee_is_told_with_its_highest_pain(void **state)
{
	(void)state;
	quiet(0, 6);
	struct activity *run = diary_run(&a, 2, 2000, 1);
	run->zone = ZONE_TENDON;
	run->side = SIDE_LEFT;
	run->after = 5;
	struct activity *easy = diary_run(&a, 3, 2000, 0);
	easy->zone = ZONE_OUTER;
	easy->before = easy->after = 0;
	const struct report *report = report_through(0, 6);
	assert_int_equal(report->zone_count, 1);
	assert_string_equal(report_zone(report, arena, &report->zones[0]), "left, below the kneecap, tendon: 1 day, highest 5, last 4 Mar");
}

static void a_score_is_told_from_the_first_and_whether_the_change_counts(void **state)
{
	(void)state;
	const struct score scores[] = { { "akps", diary_at(&a, 0), 680, NULL }, { "akps", diary_at(&a, 10), 740, NULL },
					{ "akps", diary_at(&a, 30), 785, NULL }, { "akps", diary_at(&a, 50), 790, NULL } };
	quiet(0, 40);
	a.diary.scores = scores;
	a.diary.score_count = 4;
	const struct report *report = report_through(28, 40);
	assert_int_equal(report->score_count, 1);
	assert_int_equal(report->scores[0].count, 2);
	assert_string_equal(report_score_change(&report->scores[0], arena), "+10.5, counts from 10");
	assert_true(report->scores[0].counts);
	report = report_through(9, 20);
	assert_false(report->scores[0].counts);
	assert_string_equal(report_score_change(&report->scores[0], arena), "+6, would count from 10");
}

static void a_test_where_less_is_better_has_no_symmetry(void **state)
{
	(void)state;
	const struct test_result results[] = { { "step-down-score", diary_at(&a, 20), 1, 3, NOT_KNOWN, NOT_KNOWN, NULL } };
	quiet(0, 21);
	a.diary.tests = results;
	a.diary.test_count = 1;
	const struct report *report = report_through(7, 21);
	assert_int_equal(report->test_count, 1);
	assert_int_equal(report->tests[0].symmetry10, NOT_KNOWN);
}

static void a_score_without_a_published_change_counts_no_change(void **state)
{
	(void)state;
	const struct score scores[] = { { "akps", diary_at(&a, 0), 400, NULL }, { "akps", diary_at(&a, 30), 80, NULL } };
	struct score_def def = *shelf_score(a_shelf(), "akps");
	struct programme programme = *a_shelf()->programme;
	struct shelf shelf = *a_shelf();
	def.change10 = NOT_SET;
	programme.scores = &def;
	programme.score_count = 1;
	shelf.programme = &programme;
	quiet(0, 40);
	a.diary.scores = scores;
	a.diary.score_count = 2;
	report_through(28, 40);
	given.shelf = &shelf;
	const struct report *report = report_make(&given, arena);
	assert_false(report->scores[0].counts);
	assert_string_equal(report_score_change(&report->scores[0], arena), "-32, no change that counts is published");
}

static void a_test_of_both_sides_has_its_symmetry(void **state)
{
	(void)state;
	const struct test_result results[] = { { "heel-raise", diary_at(&a, 0), 22, 18, NOT_KNOWN, NOT_KNOWN, NULL },
					       { "heel-raise", diary_at(&a, 20), 24, 22, NOT_KNOWN, NOT_KNOWN, NULL } };
	quiet(0, 21);
	a.diary.tests = results;
	a.diary.test_count = 2;
	const struct report *report = report_through(7, 21);
	assert_int_equal(report->test_count, 1);
	assert_ptr_equal(report->tests[0].first, &results[0]);
	assert_ptr_equal(report->tests[0].now, &results[1]);
	assert_string_equal(report_symmetry(&report->tests[0], arena), "91.6 %");
}

/* --- sections and dates ---------------------------------------------------------------------------- */

static void sections_are_read_or_the_wrong_word_is_named(void **state)
{
	(void)state;
	char bad[40] = "";
	assert_int_equal(report_sections("weeks,exceptions", bad, sizeof bad), 1u << REPORT_WEEKS | 1u << REPORT_EXCEPTIONS);
	assert_int_equal(report_sections("week", bad, sizeof bad), 0);
	assert_string_equal(bad, "week");
	assert_int_equal(report_sections("weeks,", bad, sizeof bad), 0);
	assert_string_equal(bad, "");
	unsigned all = 0;
	for (int i = 0; i < REPORT_SECTIONS; i++)
		all |= report_sections(report_section_words[i], bad, sizeof bad);
	assert_int_equal(all, REPORT_ALL);
}

static void weeks_back_begin_on_a_monday(void **state)
{
	(void)state;
	for (int day = 0; day < 30; day++)
		for (int weeks = 1; weeks < 60; weeks++) {
			struct day to = diary_at(&a, day), from = report_from(to, weeks);
			assert_int_equal(day_weekday(from), 1);
			assert_in_range(to.n - from.n, WEEK * (weeks - 1), WEEK * weeks - 1);
		}
}

static void dates_that_follow_each_other_are_one(void **state)
{
	(void)state;
	quiet(0, 20);
	const struct report *report = report_through(0, 20);
	const struct day days[] = { diary_at(&a, 0), diary_at(&a, 1), diary_at(&a, 2), diary_at(&a, 5), diary_at(&a, 8) };
	assert_string_equal(report_dates(report, arena, days, 5, 9), "2 Mar to 4 Mar, 7 Mar, 10 Mar");
	assert_string_equal(report_dates(report, arena, days, 5, 2), "2 Mar to 4 Mar, 7 Mar and 1 more");
}

/* --- the page ---------------------------------------------------------------------------------------- */

static void typed_text_is_one_line_without_control(void **state)
{
	(void)state;
	assert_string_equal(report_plain(arena, "a\nb\x1b[1mc\xe2\x80\xae" "d"), "a b [1mcd");
	assert_string_equal(report_plain(arena, "\xff"), "\xef\xbf\xbd");
}

static void no_line_is_wider_than_the_page(void **state)
{
	(void)state;
	quiet(0, 40);
	diary_run(&a, 41, 2000, 8)->note = "a long note of many words that has to go on below, word by word, to its very end";
	a.diary.questions[0] = "Is it right to go on with the deep ones while the stairs still hurt a little?";
	const struct report *report = report_through(0, 41);
	for (int columns = 36; columns <= 120; columns++) {
		struct report_page page = report_page(report, columns, arena);
		for (size_t i = 0; i < page.count; i++)
			if (text_width(report_line_text(&page.lines[i], arena)) > columns)
				fail_msg("%d columns: %s", columns, report_line_text(&page.lines[i], arena));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DIARY_TEST(a_day_of_severe_pain_is_told_with_what_was_written),
		DIARY_TEST(a_severe_morning_is_told_though_the_day_said_nothing_else),
		DIARY_TEST(a_red_day_is_told_with_the_morning_that_made_it_red),
		DIARY_TEST(each_flag_has_one_sign_and_no_more),
		DIARY_TEST(swelling_is_told_by_an_activity_too),
		DIARY_TEST(red_days_are_those_of_the_chronicle),
		DIARY_TEST(the_strip_is_the_mean_of_what_was_told),
		DIARY_TEST(a_flare_is_told_once_with_its_days_and_its_row),
		DIARY_TEST(what_the_runner_changed_is_told_with_the_reason),
		DIARY_TEST(held_days_are_told_by_their_row),
		DIARY_TEST(what_training_moved_is_told_on_its_morning),
		DIARY_TEST(places_are_counted_by_day_the_most_sore_first),
		DIARY_TEST(a_place_of_the_other_knee_is_told_with_its_highest_pain),
		DIARY_TEST(a_test_where_less_is_better_has_no_symmetry),
		DIARY_TEST(a_score_is_told_from_the_first_and_whether_the_change_counts),
		DIARY_TEST(a_score_without_a_published_change_counts_no_change),
		DIARY_TEST(a_test_of_both_sides_has_its_symmetry),
		DIARY_TEST(sections_are_read_or_the_wrong_word_is_named),
		DIARY_TEST(weeks_back_begin_on_a_monday),
		DIARY_TEST(dates_that_follow_each_other_are_one),
		DIARY_TEST(typed_text_is_one_line_without_control),
		DIARY_TEST(no_line_is_wider_than_the_page),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
