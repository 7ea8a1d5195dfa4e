#include "core/quick.h"
#include "support/check.h"

static const struct day monday = { 20514 }; /* 2026-03-02 */
static const struct intake nobody = { .knee = NOT_KNOWN, .born = NOT_KNOWN };

/* --- lengths, times and days ----------------------------------------------------------- */

static int32_t metres(const char *text)
{
	int32_t out = -7;
	return quick_distance(text, UNITS_KM, &out) ? out : -7;
}

static void distances_are_read_as_people_write_them(void **state)
{
	(void)state;
	int32_t miles;
	assert_int_equal(metres("5km"), 5000);
	assert_int_equal(metres("5.2 km"), 5200);
	assert_int_equal(metres("5"), 5000);
	assert_int_equal(metres("0.4"), 400);
	assert_int_equal(metres("800m"), 800);
	assert_int_equal(metres("3mi"), 4828);
	assert_int_equal(metres("26.219mi"), 42195);
	assert_int_equal(metres("10 KM"), 10000);
	assert_true(quick_distance("10", UNITS_MI, &miles));
	assert_int_equal(miles, 16093);
}

static void what_is_no_distance_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = { "", "km", "5kms", "7,5", "7,5km", "-3km", "5 km ", "5.km", ".5km", "5.1234km",
		"99999999km", "1001km", "5km5", "0x5", "1e3", "5:00" };
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (metres(bad[i]) != -7)
			fail_msg("\"%s\" was read as %d m", bad[i], metres(bad[i]));
}

static int32_t seconds(const char *text)
{
	int32_t out = -7;
	return quick_duration(text, &out) ? out : -7;
}

static void times_are_read_as_people_write_them(void **state)
{
	(void)state;
	assert_int_equal(seconds("31:20"), 31 * 60 + 20);
	assert_int_equal(seconds("1:02:03"), 3723);
	assert_int_equal(seconds("90:00"), 5400);
	assert_int_equal(seconds("45min"), 2700);
	assert_int_equal(seconds("45 min"), 2700);
	assert_int_equal(seconds("45"), 2700);
	assert_int_equal(seconds("90s"), 90);
	assert_int_equal(seconds("1h30"), 5400);
	assert_int_equal(seconds("1h 30min"), 5400);
	assert_int_equal(seconds("1.5h"), 5400);
	assert_int_equal(seconds("2h"), 7200);
}

static void what_is_no_time_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = { "", "min", ":30", "31:", "31:2", "31:75", "1:75:00", "1:2:3:4", "-5", "7,5", "5km",
		"30min1h", "5min5min", "200h", "31:20 min", "1h30x", "99999999" };
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		if (seconds(bad[i]) != -7)
			fail_msg("\"%s\" was read as %d s", bad[i], seconds(bad[i]));
}

static int day_n(const char *text, bool ahead)
{
	struct day out = { INT32_MIN };
	return quick_day(text, monday, ahead, &out) ? out.n - monday.n : INT32_MIN;
}

static void a_weekday_is_the_nearest_one_ahead_for_plans_and_back_for_the_diary(void **state)
{
	(void)state;
	assert_int_equal(day_n("monday", true), 0);
	assert_int_equal(day_n("monday", false), 0);
	assert_int_equal(day_n("sunday", true), 6);
	assert_int_equal(day_n("sunday", false), -1);
	assert_int_equal(day_n("Tue", true), 1);
	assert_int_equal(day_n("tue", false), -6);
	assert_int_equal(day_n("yesterday", false), -1);
	assert_int_equal(day_n("2026-03-29", false), 27);
	assert_int_equal(day_n("2026-02-30", false), INT32_MIN);
	assert_int_equal(day_n("mond", false), INT32_MIN);
}

/* --- a line of the diary ---------------------------------------------------------------------- */

static struct activity read_line(const char *text)
{
	static char line[512];
	struct activity out;
	struct err err = { 0 };
	snprintf(line, sizeof line, "%s", text);
	if (!quick_activity(&out, line, monday, &nobody, UNITS_KM, &err))
		fail_msg("%s: %s", text, err.text);
	return out;
}

static void a_run_is_told_in_one_line(void **state)
{
	(void)state;
	struct activity run = read_line("run 5km 31:20 pain 2 effort 4 trail");
	assert_int_equal(run.kind, ACTIVITY_RUN);
	assert_int_equal(run.day.n, monday.n);
	assert_int_equal(run.distance_m, 5000);
	assert_int_equal(run.duration_s, 1880);
	assert_int_equal(run.during, 2);
	assert_int_equal(run.effort, 4);
	assert_int_equal(run.surface, SURFACE_TRAIL);
	assert_int_equal(run.before, NOT_KNOWN);
}

static void a_knee_that_is_not_named_is_that_of_the_intake(void **state)
{
	(void)state;
	struct intake intake = nobody;
	struct activity run;
	char one[] = "run 5km pain 2", other[] = "run 5km pain 2 left";
	intake.knee = SIDE_RIGHT;
	assert_true(quick_activity(&run, one, monday, &intake, UNITS_KM, NULL));
	assert_int_equal(run.side, SIDE_RIGHT);
	assert_true(quick_activity(&run, other, monday, &intake, UNITS_KM, NULL));
	assert_int_equal(run.side, SIDE_LEFT);
}

static void words_come_in_any_order(void **state)
{
	(void)state;
	struct activity run = read_line("run-walk yesterday left stage 3 settled no limp swelling no 25 min before 1 after 3 "
	                                "shoes blue uphill outer note left knee, pain 9 on stairs");
	assert_int_equal(run.kind, ACTIVITY_RUN_WALK);
	assert_int_equal(run.day.n, monday.n - 1);
	assert_int_equal(run.side, SIDE_LEFT);
	assert_int_equal(run.stage, 3);
	assert_int_equal(run.settled, SAID_NO);
	assert_int_equal(run.settled_min, NOT_KNOWN);
	assert_int_equal(run.limp, SAID_YES);
	assert_int_equal(run.swelling, SAID_NO);
	assert_int_equal(run.duration_s, 1500);
	assert_int_equal(run.before, 1);
	assert_int_equal(run.after, 3);
	assert_int_equal(run.stress, STRESS_UPHILL);
	assert_int_equal(run.zone, ZONE_OUTER);
	assert_string_equal(run.shoes, "blue");
	assert_string_equal(run.note, "left knee, pain 9 on stairs");
}

static void assert_line_says(const char *text, const char *said)
{
	char line[512];
	struct activity out;
	struct err err = { 0 };
	snprintf(line, sizeof line, "%s", text);
	assert_false(quick_activity(&out, line, monday, &nobody, UNITS_KM, &err));
	assert_int_equal(err.code, ERR_INPUT);
	if (strstr(err.text, said) == NULL)
		fail_msg("%s: \"%s\" does not say \"%s\"", text, err.text, said);
}

static void what_is_wrong_in_a_line_is_told_with_what_to_write(void **state)
{
	(void)state;
	assert_line_says("run 5kms", "5km");
	assert_line_says("run 7,5km", "7.5km");
	assert_line_says("run 5km pain 11", "0 to 10");
	assert_line_says("run 5km pain", "pain 0 to 10");
	assert_line_says("run 5km pain two", "whole number");
	assert_line_says("run 5km 6km", "distance is told twice");
	assert_line_says("run 5km pain 2 pain 3", "pain is told twice");
	assert_line_says("run 5km trail road", "ground is told twice");
	assert_line_says("run 5km trial", "\"trail\"");
	assert_line_says("rum 5km", "\"run\"");
	assert_line_says("run 5km 2026-02-30", "2026-03-02");
	assert_line_says("", "nothing to read");
	assert_line_says("   ", "nothing to read");
	assert_line_says("run 5", "5km");
}

/* --- a change of the plan ---------------------------------------------------------------------- */

static struct plan_change read_change(const char *text)
{
	static char line[512];
	struct plan_change out;
	struct err err = { 0 };
	snprintf(line, sizeof line, "%s", text);
	if (!quick_change(&out, line, monday, UNITS_KM, &err))
		fail_msg("%s: %s", text, err.text);
	return out;
}

static void changes_of_the_plan_are_told_in_one_line(void **state)
{
	(void)state;
	struct plan_change change = read_change("run sunday 12km");
	assert_int_equal(change.kind, CHANGE_ADD);
	assert_string_equal(change.what, "run");
	assert_int_equal(change.from.n, monday.n + 6);
	assert_int_equal(change.distance_m, 12000);
	change = read_change("run sunday 800m");
	assert_int_equal(change.distance_m, 800);
	assert_int_equal(change.duration_s, NOT_KNOWN);
	change = read_change("run sunday 5.5");
	assert_int_equal(change.distance_m, 5500);
	change = read_change("move strength-b friday");
	assert_int_equal(change.kind, CHANGE_MOVE);
	assert_string_equal(change.what, "strength-b");
	assert_int_equal(change.from.n, monday.n);
	assert_int_equal(change.to.n, monday.n + 4);
	change = read_change("move strength-b from thursday to friday");
	assert_int_equal(change.from.n, monday.n + 3);
	assert_int_equal(change.to.n, monday.n + 4);
	change = read_change("skip run thursday pain");
	assert_int_equal(change.kind, CHANGE_SKIP);
	assert_int_equal(change.from.n, monday.n + 3);
	assert_int_equal(change.reason, REASON_PAIN);
	change = read_change("swap strength-b wednesday with run saturday");
	assert_string_equal(change.other, "run");
	assert_int_equal(change.to.n, monday.n + 5);
}

static void what_is_wrong_in_a_change_is_told(void **state)
{
	(void)state;
	static const struct {
		const char *line, *said;
	} bad[] = {
		{ "move", "not said what" },          { "move strength-b", "where to" },
		{ "swap run", "with what" },          { "skip run yesterday", "is over" },
		{ "fly sunday", "move, swap, skip" }, { "move run friday saturday sunday", "two days" },
		{ "skip run pain time", "told twice" },
	};
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		char line[128];
		struct plan_change out;
		struct err err = { 0 };
		snprintf(line, sizeof line, "%s", bad[i].line);
		assert_false(quick_change(&out, line, monday, UNITS_KM, &err));
		if (strstr(err.text, bad[i].said) == NULL)
			fail_msg("%s: %s", bad[i].line, err.text);
	}
}

/* --- a goal --------------------------------------------------------------------------------------- */

static struct goal read_goal(const char *text)
{
	char line[128];
	struct goal out;
	struct err err = { 0 };
	snprintf(line, sizeof line, "%s", text);
	if (!quick_goal(&out, line, monday, UNITS_KM, &err))
		fail_msg("%s: %s", text, err.text);
	return out;
}

static void a_goal_is_a_run_a_week_or_a_pain(void **state)
{
	(void)state;
	struct goal goal = read_goal("10 km by 2026-06-01");
	assert_int_equal(goal.distance_m, 10000);
	assert_int_equal(goal.week_m, NOT_KNOWN);
	assert_true(goal.has_by && goal.by.n == day_from_date((struct date){ 2026, 6, 1 }).n);
	goal = read_goal("30 km a week");
	assert_int_equal(goal.week_m, 30000);
	assert_int_equal(goal.distance_m, NOT_KNOWN);
	assert_false(goal.has_by);
	goal = read_goal("run 5km pain 2");
	assert_int_equal(goal.distance_m, 5000);
	assert_int_equal(goal.pain, 2);
}

static void what_is_no_goal_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = { "", "faster", "by 2026-06-01", "10 km by", "10 km by 2026-01-01", "pain 11",
		"a week", "10 km by 2026-02-30" };
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		char line[64];
		struct goal out;
		struct err err = { 0 };
		snprintf(line, sizeof line, "%s", bad[i]);
		if (quick_goal(&out, line, monday, UNITS_KM, &err) || err.code != ERR_INPUT)
			fail_msg("\"%s\" was taken for a goal", bad[i]);
	}
}

/* --- any bytes ------------------------------------------------------------------------------------ */

static const char *const pieces[] = {
	"run", "walk", "5km", "5", "km", "31:20", "pain", "2", "11", "note", "limp", "yes", "no", "move", "swap", "friday",
	"strength-b", "2026-03-02", "-", ":", ",", "h", "min", "left", "settled", "to", "\xc3\xa9", "1h", "30",
};

static void random_line(struct chance *chance, char *line, int size)
{
	int length = 0;
	bool words = chance_between(chance, 0, 3) > 0;
	for (int count = chance_between(chance, 0, 60); count > 0 && length < size - 32; count--)
		if (words)
			length += snprintf(line + length, (size_t)(size - length), "%s%s",
			                   pieces[chance_next(chance) % (sizeof pieces / sizeof pieces[0])],
			                   chance_between(chance, 0, 5) > 0 ? " " : "");
		else
			line[length++] = (char)chance_between(chance, 1, 255);
	line[length] = '\0';
}

static bool is_in_range(int value, int most)
{
	return value >= NOT_KNOWN && value <= most;
}

static void any_bytes_are_read_or_refused_with_a_sentence(void **state)
{
	(void)state;
	struct chance chance = chance_seed(11);
	int read = 0;
	for (int round = rounds(50000, 5000000); round > 0; round--) {
		char line[600], copy[600];
		struct activity activity;
		struct plan_change change;
		struct err err = { 0 };
		random_line(&chance, line, sizeof line);
		memcpy(copy, line, sizeof copy);
		if (quick_activity(&activity, line, monday, &nobody, UNITS_KM, &err)) {
			read++;
			assert_true(is_in_range(activity.during, 10) && is_in_range(activity.effort, 10));
			assert_true(is_in_range(activity.distance_m, 1000000) && is_in_range(activity.duration_s, 604800));
		} else {
			assert_true(err.code == ERR_INPUT && err.text[0] != '\0');
		}
		if (!quick_change(&change, copy, monday, UNITS_KM, &err))
			assert_true(err.code == ERR_INPUT && err.text[0] != '\0');
	}
	assert_true(read > 50);
}

/* What was printed is read back. */
static void every_length_and_time_is_read_as_it_is_written(void **state)
{
	(void)state;
	struct chance chance = chance_seed(12);
	for (int round = rounds(20000, 1000000); round > 0; round--) {
		char text[32];
		int m = chance_between(&chance, 0, 999999), s = chance_between(&chance, 0, 600000);
		snprintf(text, sizeof text, "%d.%03dkm", m / 1000, m % 1000);
		assert_int_equal(metres(text), m);
		snprintf(text, sizeof text, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
		assert_int_equal(seconds(text), s);
	}
}

/* --- what an entry must satisfy by itself ------------------------------------------------------------ */

static struct activity a_run(void)
{
	struct activity run = activity_blank(ACTIVITY_RUN, monday);
	run.distance_m = 5000;
	run.duration_s = 1880;
	return run;
}

static void assert_activity_says(const struct activity *activity, const char *said)
{
	struct intake intake = intake_blank();
	struct err err = { 0 };
	intake.born = 1988;
	assert_false(activity_check(activity, monday, &intake, UNITS_KM, &err));
	if (strstr(err.text, said) == NULL)
		fail_msg("%s", err.text);
}

static void an_activity_that_contradicts_itself_is_refused(void **state)
{
	(void)state;
	struct intake intake = intake_blank();
	struct activity good = a_run(), run = good;
	assert_true(activity_check(&good, monday, &intake, UNITS_KM, NULL));
	run.day.n++;
	assert_activity_says(&run, "still to come");
	run = good, run.day = day_from_date((struct date){ 1987, 12, 31 });
	assert_activity_says(&run, "year of birth");
	run = good, run.distance_m = 0, run.duration_s = 7200;
	assert_activity_says(&run, "0 km");
	run = good, run.distance_m = 50000;
	assert_activity_says(&run, "cannot be");
	run = good, run.distance_m = 100, run.duration_s = 7200;
	assert_activity_says(&run, "cannot be");
	run = good, run.duration_s = 0;
	assert_activity_says(&run, "0 min");
	run = good, run.during = 11;
	assert_activity_says(&run, "0 to 10");
	run = good, run.settled = SAID_NO, run.settled_min = 20;
	assert_activity_says(&run, "either");
}

static void the_questions_of_a_morning_have_the_range_of_their_instrument(void **state)
{
	(void)state;
	struct intake intake = intake_blank();
	struct check_in good = check_in_blank(monday), morning;
	struct err err = { 0 };
	good.item_halves[READY_SLEEP] = 14;
	assert_true(check_in_check(&good, monday, &intake, &err));
	morning = good, morning.item_halves[READY_SLEEP] = 5;
	assert_false(check_in_check(&morning, monday, &intake, &err));
	assert_non_null(strstr(err.text, "whole number"));
	morning = good, morning.instrument = INSTRUMENT_MCLEAN5;
	assert_false(check_in_check(&morning, monday, &intake, &err));
	assert_non_null(strstr(err.text, "1 to 5"));
	morning.item_halves[READY_SLEEP] = 5;
	assert_true(check_in_check(&morning, monday, &intake, &err));
	morning = good, morning.item_halves[READY_MOOD] = 4;
	assert_false(check_in_check(&morning, monday, &intake, &err));
	assert_non_null(strstr(err.text, "mood"));
	morning = good, morning.day.n++;
	assert_false(check_in_check(&morning, monday, &intake, &err));
}

static void an_intake_that_cannot_be_is_refused(void **state)
{
	(void)state;
	struct intake good = intake_blank(), intake;
	struct err err = { 0 };
	assert_true(intake_check(&good, monday, UNITS_KM, &err));
	intake = good, intake.born = 2027;
	assert_false(intake_check(&intake, monday, UNITS_KM, &err));
	assert_non_null(strstr(err.text, "year of birth"));
	intake = good, intake.born = 2000, intake.pain_months = 400;
	assert_false(intake_check(&intake, monday, UNITS_KM, &err));
	intake = good, intake.sitting_h10 = 150, intake.standing_h10 = 100;
	assert_false(intake_check(&intake, monday, UNITS_KM, &err));
	assert_non_null(strstr(err.text, "24 hours"));
	intake = good, intake.worst_day = 12;
	assert_false(intake_check(&intake, monday, UNITS_KM, &err));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(distances_are_read_as_people_write_them),
		cmocka_unit_test(what_is_no_distance_is_refused),
		cmocka_unit_test(times_are_read_as_people_write_them),
		cmocka_unit_test(what_is_no_time_is_refused),
		cmocka_unit_test(a_weekday_is_the_nearest_one_ahead_for_plans_and_back_for_the_diary),
		cmocka_unit_test(a_run_is_told_in_one_line),
		cmocka_unit_test(a_knee_that_is_not_named_is_that_of_the_intake),
		cmocka_unit_test(words_come_in_any_order),
		cmocka_unit_test(what_is_wrong_in_a_line_is_told_with_what_to_write),
		cmocka_unit_test(changes_of_the_plan_are_told_in_one_line),
		cmocka_unit_test(what_is_wrong_in_a_change_is_told),
		cmocka_unit_test(a_goal_is_a_run_a_week_or_a_pain),
		cmocka_unit_test(what_is_no_goal_is_refused),
		cmocka_unit_test(any_bytes_are_read_or_refused_with_a_sentence),
		cmocka_unit_test(every_length_and_time_is_read_as_it_is_written),
		cmocka_unit_test(an_activity_that_contradicts_itself_is_refused),
		cmocka_unit_test(the_questions_of_a_morning_have_the_range_of_their_instrument),
		cmocka_unit_test(an_intake_that_cannot_be_is_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
