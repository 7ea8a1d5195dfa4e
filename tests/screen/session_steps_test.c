/*
 * A drill to a metronome on the session screen: what is heard of it is
 * collected as the program collects it, each cue once and by its time.
 */
#include "screen/a_session.h"

enum { MOST = 2000, DRILL_S = 60 };

static struct following f;
static struct cue_at heard[MOST];
static int count;

static const struct exercise *metronome_run(void)
{
	static const char *const needs[] = { "metronome" };
	static struct exercise drill;
	drill = held_exercise("cadence-drill", 3, DRILL_S, 30);
	drill.name = drill.short_name = "Metronome run";
	drill.work = WORK_INTERVALS;
	drill.dose = no_dose();
	drill.dose.sets = 3;
	drill.dose.on_s = DRILL_S;
	drill.dose.off_s = 30;
	drill.equipment = (struct words){ needs, 1 };
	return &drill;
}

static void begin(int own)
{
	follow(&f, metronome_run(), 1);
	session_screen_set_steps(f.screen, &(struct own_steps){ .own = own, .low = 1050, .high = 1100 });
	count = 0;
}

static int close_screen(void **state)
{
	(void)state;
	screen_free(f.screen);
	return 0;
}

static void listen(void)
{
	static int64_t told_ms;
	struct heard now;
	f.screen->class->hear(f.screen, f.now_ms, &now);
	told_ms = count == 0 ? INT64_MIN : told_ms;
	for (int i = 0; i < now.count; i++)
		if (now.at[i].at_ms > told_ms) {
			assert_true(count < MOST);
			told_ms = now.at[i].at_ms;
			heard[count++] = now.at[i];
		}
}

/* To the second, a turn of the loop at each moment that was asked for. */
static void listen_until(int64_t end_ms)
{
	while (f.now_ms < end_ms) {
		int64_t wake_ms = screen_wake_ms(f.screen, f.now_ms);
		assert_true(wake_ms > f.now_ms);
		wait_ms(&f, (wake_ms < end_ms ? wake_ms : end_ms) - f.now_ms);
		listen();
	}
}

static int64_t begin_of(enum cue cue, int nth)
{
	for (int i = 0; i < count; i++)
		if (heard[i].cue == cue && nth-- == 0)
			return heard[i].at_ms;
	fail_msg("%s is not heard", cue_word(cue));
	return 0;
}

/* 164, by 5, 7.5 and 10 percent more: in the first, the second and the third minute. */
static void every_beat_of_every_set_is_heard_once_at_its_moment(void **state)
{
	(void)state;
	static const int rate10[] = { 1722, 1763, 1804 };
	begin(164);
	listen_until(5000 + 2 * 90000 + 60000 - 1);
	for (int set = 0; set < 3; set++) {
		int64_t start_ms = begin_of(CUE_WORK, set), beat = 1;
		for (int i = 0; i < count; i++) {
			if (heard[i].cue != CUE_BEAT || heard[i].at_ms < start_ms || heard[i].at_ms >= start_ms + DRILL_S * 1000)
				continue;
			assert_int_equal(heard[i].at_ms, start_ms + (beat * 600000 * 2 + rate10[set]) / (2 * rate10[set]));
			beat++;
		}
		assert_int_equal(beat, DRILL_S * rate10[set] / 600 + (DRILL_S * rate10[set] % 600 != 0));
	}
}

static void seconds_give_way_to_beats_but_for_the_last_three(void **state)
{
	(void)state;
	begin(164);
	listen_until(66000);
	int ticks = 0;
	for (int i = 0; i < count; i++)
		ticks += heard[i].cue == CUE_TICK;
	assert_int_equal(ticks, 3);
	assert_int_equal(begin_of(CUE_TICK, 0), begin_of(CUE_WORK, 0) + 57000);
	assert_int_equal(begin_of(CUE_REST, 0), begin_of(CUE_WORK, 0) + 60000);
}

static void what_is_heard_is_in_its_order(void **state)
{
	(void)state;
	begin(187);
	listen_until(240000);
	for (int i = 1; i < count; i++)
		assert_true(heard[i].at_ms > heard[i - 1].at_ms);
}

static void without_an_own_rate_seconds_are_counted_as_ever(void **state)
{
	(void)state;
	begin(NOT_KNOWN);
	listen_until(66000);
	int ticks = 0;
	for (int i = 0; i < count; i++) {
		assert_int_not_equal(heard[i].cue, CUE_BEAT);
		ticks += heard[i].cue == CUE_TICK;
	}
	assert_int_equal(ticks, 59);
}

static void the_rate_and_the_foot_are_on_the_screen(void **state)
{
	(void)state;
	begin(164);
	listen_until(15000);
	assert_non_null(strstr(shown_at(f.screen, 80, 24, false, f.now_ms), "172.2 steps a minute, +5 %"));
	assert_non_null(strstr(shown_at(f.screen, 40, 12, false, f.now_ms), "172.2"));
	assert_non_null(strstr(shown_at(f.screen, 60, 20, true, f.now_ms), "172.2"));
	shown_at_every_size(f.screen);
	close_screen(state);
	begin(NOT_KNOWN);
	listen_until(15000);
	assert_non_null(strstr(shown_at(f.screen, 100, 30, false, f.now_ms), "own step rate not known"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(every_beat_of_every_set_is_heard_once_at_its_moment, close_screen),
		cmocka_unit_test_teardown(seconds_give_way_to_beats_but_for_the_last_three, close_screen),
		cmocka_unit_test_teardown(what_is_heard_is_in_its_order, close_screen),
		cmocka_unit_test_teardown(without_an_own_rate_seconds_are_counted_as_ever, close_screen),
		cmocka_unit_test_teardown(the_rate_and_the_foot_are_on_the_screen, close_screen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
