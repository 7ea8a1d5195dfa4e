/* The decision table over its whole grid, against a reading of it written down a second time. */
#include "core/response.h"

#include "support/a_programme.h"
#include "support/check.h"

enum { MORNING_STEPS = 12 };

static const struct response_rules *rules(void)
{
	return &a_programme()->response;
}

/* A run within every limit, and a quiet morning after it. */
static struct response_given green_run(void)
{
	return (struct response_given){ .kind = RESPONSE_RUN, .during = 2, .above_ceiling = NOT_KNOWN, .settled_min = 30,
					.rise = 0, .morning = 1, .trend = TREND_STEADY,
					.trend_week_ago = TREND_STEADY };
}

static enum verdict_code verdict(const struct response_given *given)
{
	return response_verdict(response_rows(rules(), given));
}

static bool has(const struct response_given *given, enum verdict_code code)
{
	return response_rows(rules(), given) & 1u << code;
}

/* --- the second opinion: the table read from the top, in numbers ---------------- */

static enum verdict_code first_row(const struct response_given *g)
{
	const bool run = g->kind == RESPONSE_RUN, strength = g->kind == RESPONSE_STRENGTH;
	const bool session = g->kind != RESPONSE_NONE, light = session && !run && !strength;
	const bool am = g->rise > -100;
	if (g->refer)
		return D0;
	if (g->during >= 6 || g->limp == SAID_YES || g->new_swelling)
		return D1;
	if (am && g->rise >= 2)
		return D2;
	if (run && g->during >= 3)
		return g->eased == SAID_YES ? D4 : D3;
	if (strength && (g->above_ceiling == 1 || (g->above_ceiling == -1 && g->during > 3)))
		return D5;
	if (light && g->during > 2)
		return D5;
	if (g->settled_min > 60)
		return D6;
	if (g->morning >= 4 && !g->flare)
		return D2B;
	if (am && g->rise >= 1)
		return D7;
	if (g->trend == TREND_RISING)
		return g->trend_week_ago == TREND_RISING ? D9 : D8;
	if (!am || (session && (g->during < 0 || g->during_partly)))
		return D10;
	if (!strength && g->kind != RESPONSE_MOBILITY && session && g->settled_min < 0)
		return D10;
	return D11;
}

/* --- the grid -------------------------------------------------------------------- */

static const int settled[] = { NOT_KNOWN, 0, 60, 61, SETTLED_NEVER };
static const int usuals[] = { NOT_KNOWN, 0, 2, 4 };
static const int mornings[] = { NOT_KNOWN, 0, 1, 2, 3, 4, 6 };

#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))

/* Everything but pain in the session, settling and the morning. */
enum { REST_OF_GRID = 5 * 2 * 3 * 3 * 3 * 2 * 2 * 4 * 4 * 2 };

static int take(int *number, int base)
{
	int digit = *number % base;
	*number /= base;
	return digit;
}

static struct response_given rest_of_grid(int number)
{
	struct response_given given = { .kind = (enum response_kind)take(&number, 5) };
	given.refer = take(&number, 2);
	given.above_ceiling = take(&number, 3) - 1;
	given.eased = (enum yes_no)take(&number, 3);
	given.limp = (enum yes_no)take(&number, 3);
	given.new_swelling = take(&number, 2);
	given.flare = take(&number, 2);
	given.trend = (enum trend)take(&number, 4);
	given.trend_week_ago = (enum trend)take(&number, 4);
	given.during_partly = take(&number, 2);
	return given;
}

/* The morning against a usual one; without one it stands alone, and AM is not known. */
static void set_morning(struct response_given *given, int usual, int morning)
{
	given->morning = morning;
	given->rise = usual == NOT_KNOWN || morning == NOT_KNOWN ? RISE_NOT_KNOWN : morning - usual;
}

static void exactly_one_row_names_it(const struct response_given *given)
{
	const uint32_t rows = response_rows(rules(), given);
	const enum verdict_code code = response_verdict(rows);
	if (rows == 0 || rows >> VERDICTS != 0 || !(rows & 1u << code) || (rows & ((1u << code) - 1)) != 0)
		fail_msg("rows %x named %s", rows, verdict_words[code]);
	if ((rows & 1u << D11) != 0 && rows != 1u << D11)
		fail_msg("green beside another row: %x", rows);
	if (code != first_row(given))
		fail_msg("kind %d during %d settled %d rise %d morning %d: %s, read as %s", (int)given->kind,
			 given->during, given->settled_min, given->rise, given->morning, verdict_words[code],
			 verdict_words[first_row(given)]);
}

static void exactly_one_row_names_every_day_of_the_grid(void **state)
{
	(void)state;
	for (int number = 0; number < REST_OF_GRID; number++) {
		struct response_given given = rest_of_grid(number);
		for (given.during = NOT_KNOWN; given.during <= 10; given.during++) {
			for (int s = 0; s < COUNT(settled); s++) {
				given.settled_min = settled[s];
				for (int m = 0; m < COUNT(usuals) * COUNT(mornings); m++) {
					set_morning(&given, usuals[m % COUNT(usuals)], mornings[m / COUNT(usuals)]);
					exactly_one_row_names_it(&given);
				}
			}
		}
	}
}

/* --- limits ---------------------------------------------------------------------- */

/* The flags as bits, so that sets of them can be held against each other. */
static unsigned flags_of(struct limits limits)
{
	const bool flags[] = { limits.locked,       limits.no_run,       limits.low_tier,   limits.no_hard,
			       limits.easy_day,     limits.no_raise,     limits.stage_down, limits.repeat_stage,
			       limits.shorter_next, limits.rungs_down,   limits.half_next,  limits.deload_next,
			       limits.phase_back,   limits.see_someone };
	unsigned bits = 0;
	for (int i = 0; i < COUNT(flags); i++)
		bits |= (unsigned)flags[i] << i;
	return bits;
}

static bool as_strict(struct limits a, struct limits b)
{
	return (flags_of(b) & ~flags_of(a)) == 0 && a.week_percent <= b.week_percent && a.ban_days >= b.ban_days;
}

static struct limits limits_of(const struct response_given *given)
{
	return response_limits(rules(), response_rows(rules(), given));
}

/* Holds `more` to forbid all that `less` forbids. */
static void never_milder(const struct response_given *less, const struct response_given *more, const char *what)
{
	const uint32_t fewer = response_rows(rules(), less), rows = response_rows(rules(), more);
	/* The limits are a union: where every row is still there, so are they. */
	if ((fewer & ~rows) == 0)
		return;
	if (!as_strict(response_limits(rules(), rows), response_limits(rules(), fewer)))
		fail_msg("more %s is milder: during %d to %d, settled %d to %d, morning %d to %d", what, less->during,
			 more->during, less->settled_min, more->settled_min, less->morning, more->morning);
}

static void against_more(const struct response_given *given, int s, int usual)
{
	struct response_given more = *given;
	more.during++;
	if (given->during != NOT_KNOWN && given->during < 10)
		never_milder(given, &more, "pain");
	more = *given;
	if (given->settled_min != NOT_KNOWN && s + 1 < COUNT(settled)) {
		more.settled_min = settled[s + 1];
		never_milder(given, &more, "settling");
	}
	more = *given;
	if (given->morning != NOT_KNOWN && given->morning < 10) {
		set_morning(&more, usual, given->morning + 1);
		never_milder(given, &more, "morning");
	}
}

static void more_pain_settling_or_morning_never_lifts_a_limit(void **state)
{
	(void)state;
	for (int number = 0; number < REST_OF_GRID; number++) {
		struct response_given given = rest_of_grid(number);
		/* Flags and trends have rows of their own, which none of the three moves. */
		if (given.refer || given.trend != TREND_RISING || given.trend_week_ago < TREND_STEADY)
			continue;
		for (given.during = NOT_KNOWN; given.during <= 10; given.during++) {
			for (int s = 0; s < COUNT(settled); s++) {
				given.settled_min = settled[s];
				for (int m = 0; m < MORNING_STEPS * COUNT(usuals); m++) {
					const int usual = usuals[m / MORNING_STEPS];
					set_morning(&given, usual, m % MORNING_STEPS - 1);
					against_more(&given, s, usual);
				}
			}
		}
	}
}

static void every_row_but_green_holds_what_would_go_up(void **state)
{
	(void)state;
	for (int code = 0; code < VERDICTS; code++)
		assert_int_equal(response_limits(rules(), 1u << code).no_raise, code != D11);
}

static void a_green_row_forbids_nothing(void **state)
{
	(void)state;
	const struct limits green = response_limits(rules(), 1u << D11);
	assert_int_equal(flags_of(green), 0);
	assert_int_equal(green.week_percent, 100);
	assert_int_equal(green.ban_days, 0);
}

static void severity_follows_the_order_of_the_table(void **state)
{
	(void)state;
	for (int code = 1; code < VERDICTS; code++)
		assert_true(verdict_colour((enum verdict_code)(code - 1)) >= verdict_colour((enum verdict_code)code));
	assert_int_equal(verdict_colour(D3), COLOUR_RED);
	assert_int_equal(verdict_colour(D9), COLOUR_HOLD);
	assert_string_equal(verdict_words[D2B], "D2b");
}

/* --- rows people will look up ------------------------------------------------------ */

static void a_quiet_run_is_green(void **state)
{
	(void)state;
	struct response_given run = green_run();
	assert_int_equal(verdict(&run), D11);
}

static void a_run_at_4_without_the_two_minute_answer_stops_running(void **state)
{
	(void)state;
	struct response_given run = green_run();
	run.during = 4;
	assert_int_equal(verdict(&run), D3);
	assert_true(limits_of(&run).shorter_next);
	assert_int_equal(limits_of(&run).week_percent, 80);
}

static void a_run_at_4_that_eased_with_a_morning_up_one_is_amber_and_the_day_easy(void **state)
{
	(void)state;
	struct response_given run = green_run();
	run.during = 4;
	run.eased = SAID_YES;
	run.rise = 1;
	assert_int_equal(verdict(&run), D4);
	assert_true(has(&run, D7));
	assert_true(limits_of(&run).easy_day);
	assert_true(limits_of(&run).no_hard);
	assert_int_equal(limits_of(&run).week_percent, 90);
}

static void a_pain_of_6_is_never_milder_than_5_with_the_same_red_morning(void **state)
{
	(void)state;
	struct response_given six = green_run(), five = green_run();
	six.rise = five.rise = 2;
	six.during = 6;
	five.during = 5;
	assert_int_equal(verdict(&six), D1);
	assert_int_equal(verdict(&five), D2);
	assert_true(as_strict(limits_of(&six), limits_of(&five)));
}

static void strength_at_3_needs_no_settling_to_be_green(void **state)
{
	(void)state;
	struct response_given strength = green_run();
	strength.kind = RESPONSE_STRENGTH;
	strength.during = 3;
	strength.settled_min = NOT_KNOWN;
	assert_int_equal(verdict(&strength), D11);
	strength.during = 4;
	assert_int_equal(verdict(&strength), D5);
}

static void an_exercise_above_its_own_ceiling_is_amber_below_the_ceiling_of_the_session(void **state)
{
	(void)state;
	struct response_given strength = green_run();
	strength.kind = RESPONSE_STRENGTH;
	strength.during = 3;
	strength.above_ceiling = 1;
	assert_int_equal(verdict(&strength), D5);
}

static void slow_settling_is_told_without_the_pain_of_the_run(void **state)
{
	(void)state;
	struct response_given run = green_run();
	run.during = NOT_KNOWN;
	run.settled_min = 90;
	assert_int_equal(verdict(&run), D6);
	run.settled_min = SETTLED_NEVER;
	assert_int_equal(verdict(&run), D6);
	run.settled_min = 60;
	assert_int_equal(verdict(&run), D10);
}

static void a_morning_of_4_at_a_usual_4_is_amber_outside_of_a_flare(void **state)
{
	(void)state;
	struct response_given run = green_run();
	run.morning = 4;
	assert_int_equal(verdict(&run), D2B);
	run.flare = true;
	assert_int_equal(verdict(&run), D11);
}

static void a_day_without_a_session_hangs_on_its_morning(void **state)
{
	(void)state;
	struct response_given rest = { .kind = RESPONSE_NONE, .during = NOT_KNOWN, .above_ceiling = NOT_KNOWN,
				       .settled_min = NOT_KNOWN, .rise = 0, .morning = 1 };
	assert_int_equal(verdict(&rest), D11);
	rest.rise = RISE_NOT_KNOWN;
	rest.morning = NOT_KNOWN;
	assert_int_equal(verdict(&rest), D10);
}

static void a_session_with_an_exercise_not_answered_is_not_green(void **state)
{
	(void)state;
	struct response_given strength = green_run();
	strength.kind = RESPONSE_STRENGTH;
	strength.during_partly = true;
	assert_int_equal(verdict(&strength), D10);
}

static void an_unknown_trend_does_not_stand_in_the_way_of_green(void **state)
{
	(void)state;
	struct response_given run = green_run();
	run.trend = run.trend_week_ago = TREND_NOT_KNOWN;
	assert_int_equal(verdict(&run), D11);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(exactly_one_row_names_every_day_of_the_grid),
		cmocka_unit_test(more_pain_settling_or_morning_never_lifts_a_limit),
		cmocka_unit_test(every_row_but_green_holds_what_would_go_up),
		cmocka_unit_test(a_green_row_forbids_nothing),
		cmocka_unit_test(severity_follows_the_order_of_the_table),
		cmocka_unit_test(a_quiet_run_is_green),
		cmocka_unit_test(a_run_at_4_without_the_two_minute_answer_stops_running),
		cmocka_unit_test(a_run_at_4_that_eased_with_a_morning_up_one_is_amber_and_the_day_easy),
		cmocka_unit_test(a_pain_of_6_is_never_milder_than_5_with_the_same_red_morning),
		cmocka_unit_test(strength_at_3_needs_no_settling_to_be_green),
		cmocka_unit_test(an_exercise_above_its_own_ceiling_is_amber_below_the_ceiling_of_the_session),
		cmocka_unit_test(slow_settling_is_told_without_the_pain_of_the_run),
		cmocka_unit_test(a_morning_of_4_at_a_usual_4_is_amber_outside_of_a_flare),
		cmocka_unit_test(a_day_without_a_session_hangs_on_its_morning),
		cmocka_unit_test(a_session_with_an_exercise_not_answered_is_not_green),
		cmocka_unit_test(an_unknown_trend_does_not_stand_in_the_way_of_green),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
