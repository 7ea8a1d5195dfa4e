/*
 * The cadence screen: taps become a rate, the rate a beat that a foot falls on.
 */
#include "screen/a_coach.h"
#include "screen/shown.h"

#include "core/beat.h"
#include "tui/screens.h"

static struct programme programme;
static struct screen *screen;
static int64_t now_ms;

static const struct rule rules[] = {
	{ .id = "R14", .text = "A step rate 5 to 10 percent above your own shortens the step and lowers the load of each one." },
	{ .id = "R15", .text = "A new step rate starts 5 percent above your own and goes up from there." },
};

static const struct coach_view *view(int cadence)
{
	const struct coach_view *given = a_coach();
	programme.habit = (struct habit_rules){ .cadence_low = 105, .cadence_high = 110 };
	coach.shelf.programme = &programme;
	coach.shelf.rules = rules;
	coach.shelf.rule_count = sizeof rules / sizeof rules[0];
	coach.diary.intake.cadence = (int16_t)cadence;
	return given;
}

static void open_with(int cadence)
{
	now_ms = 5000;
	screen = cadence_screen_new(view(cadence), (struct look){ .figure = GLYPHS_BRAILLE, .sound = SOUND_TONES });
}

static int close_screen(void **state)
{
	(void)state;
	screen_free(screen);
	screen = NULL;
	return 0;
}

static struct effects press(uint32_t key)
{
	return told(screen, (struct msg){ .kind = MSG_KEY, .key = key, .now_ms = now_ms, .rows = 24, .cols = 80 });
}

static void tap(int times, int apart_ms)
{
	for (int i = 0; i < times; i++, now_ms += apart_ms)
		press('t');
}

static bool shows(const char *text)
{
	return strstr(shown_at(screen, 80, 24, false, now_ms), text) != NULL;
}

/* --- measuring --------------------------------------------------------------------------- */

static void twenty_strides_are_measured_and_saved_as_ones_own(void **state)
{
	(void)state;
	open_with(NOT_KNOWN);
	assert_true(shows("press t each time") && shows("Own  not known yet"));
	tap(5, 750);
	assert_true(shows("4 of 10 strides."));
	tap(16, 750);
	assert_true(shows("160 steps a minute over 20 strides, half of them within 0 %."));
	struct effects fx = press(KEY_ENTER_);
	assert_int_equal(fx.count, 1);
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_INTAKE);
	assert_int_equal(fx.at[0].intake->cadence, 160);
	assert_int_equal(fx.at[0].intake->knee, coach.diary.intake.knee);
	assert_true(shows("Your own step rate is 160 now."));
}

static void a_missed_strike_is_told(void **state)
{
	(void)state;
	open_with(NOT_KNOWN);
	tap(10, 750);
	now_ms += 750;
	tap(8, 750);
	assert_true(shows("160 steps a minute over 17 strides") && shows("1 far off"));
}

static void too_few_taps_and_a_key_held_down_save_nothing(void **state)
{
	(void)state;
	open_with(NOT_KNOWN);
	tap(6, 750);
	assert_int_equal(press(KEY_ENTER_).count, 0);
	assert_true(shows("Too few strides yet"));
	press('r');
	tap(30, 33);
	assert_int_equal(press(KEY_ENTER_).count, 0);
	assert_true(shows("is no run, so it is not kept"));
}

/* --- the beat ------------------------------------------------------------------------------- */

static void without_an_own_rate_there_is_no_beat(void **state)
{
	(void)state;
	open_with(NOT_KNOWN);
	press(' ');
	assert_true(shows("measure it with t first"));
	assert_int_equal(screen_wake_ms(screen, now_ms), -1);
}

static void the_aim_starts_at_the_low_end_and_stops_at_the_high_one(void **state)
{
	(void)state;
	open_with(164);
	assert_true(shows("172.2 a minute, standing still"));
	for (int i = 0; i < 9; i++)
		press(KEY_RIGHT_);
	assert_true(shows("180.4 a minute"));
	press('-');
	assert_true(shows("176.3 a minute"));
	for (int i = 0; i < 9; i++)
		press(KEY_LEFT_);
	assert_true(shows("164 a minute"));
}

/* An hour of beats, each asked for as the program asks: none early, none late, right and left in turn. */
static void beats_are_due_at_their_moment_for_an_hour(void **state)
{
	(void)state;
	open_with(164);
	press(' ');
	int64_t began_ms = now_ms, beats = 0;
	for (int64_t due_ms; now_ms < began_ms + 3600000; now_ms = due_ms, beats++) {
		due_ms = screen_wake_ms(screen, now_ms);
		assert_int_equal(due_ms, began_ms + ((beats + 1) * 600000 * 2 + 1722) / (2 * 1722));
		assert_int_equal(screen_wake_ms(screen, due_ms - 1), due_ms);
	}
	assert_int_equal(beats, 10332);
	press(' ');
	assert_int_equal(screen_wake_ms(screen, now_ms), -1);
}

/* As the program asks: at each beat. Every beat is heard, once and in order, at its own moment. */
static void every_beat_is_heard_ahead_of_its_moment(void **state)
{
	(void)state;
	open_with(164);
	struct heard heard;
	screen->class->hear(screen, now_ms, &heard);
	assert_int_equal(heard.count, 0);
	unsigned silent = heard.line;
	press(' ');
	int64_t began_ms = now_ms, told = 0;
	for (int i = 0; i < 2000; i++, now_ms = screen_wake_ms(screen, now_ms)) {
		screen->class->hear(screen, now_ms, &heard);
		assert_true(heard.line != silent && heard.sound == SOUND_TONES);
		for (int k = 0; k < heard.count; k++) {
			int64_t beat = heard.at[k].count;
			assert_int_equal(heard.at[k].cue, CUE_BEAT);
			assert_int_equal(heard.at[k].at_ms, began_ms + (beat * 600000 * 2 + 1722) / (2 * 1722));
			assert_true(beat <= told);
			told += beat == told;
		}
		assert_true(told > i + 1);
	}
	unsigned beating = heard.line;
	press(' ');
	screen->class->hear(screen, now_ms, &heard);
	assert_true(heard.count == 0 && heard.line != beating);
}

static void the_foot_that_lands_is_drawn(void **state)
{
	(void)state;
	open_with(164);
	press(' ');
	char right[12000];
	snprintf(right, sizeof right, "%s", shown_at(screen, 40, 12, false, now_ms));
	assert_non_null(strstr(right, "RIGHT"));
	const char *left = shown_at(screen, 40, 12, false, screen_wake_ms(screen, now_ms));
	assert_non_null(strstr(left, "LEFT"));
}

static void a_stop_of_the_program_stops_the_beat(void **state)
{
	(void)state;
	open_with(164);
	press(' ');
	told(screen, (struct msg){ .kind = MSG_PAUSED, .at_ms = now_ms, .now_ms = now_ms + 60000 });
	assert_int_equal(screen_wake_ms(screen, now_ms), -1);
}

/* The rate under the beat is another one after a save: it stands until it is asked for again. */
static void a_new_own_rate_stops_the_beat(void **state)
{
	(void)state;
	open_with(164);
	press(' ');
	screen->class->renew(screen, view(164));
	assert_true(screen_wake_ms(screen, now_ms) > 0);
	screen->class->renew(screen, view(170));
	assert_int_equal(screen_wake_ms(screen, now_ms), -1);
}

static void the_files_are_written_with_the_beat_that_is_chosen(void **state)
{
	(void)state;
	open_with(164);
	press(KEY_RIGHT_);
	struct effects fx = press('f');
	assert_int_equal(fx.count, 1);
	assert_int_equal(fx.at[0].kind, EFFECT_COMMAND);
	assert_string_equal(fx.at[0].text, "pocket --files --cadence 164 --beat 7.5");
}

/* --- how it looks ------------------------------------------------------------------------------ */

static void golden(int cols, int rows, bool ascii, const char *expected)
{
	assert_string_equal(shown_at(screen, cols, rows, ascii, now_ms), expected);
}

static void it_is_drawn_in_each_size(void **state)
{
	(void)state;
	open_with(164);
	tap(13, 750);
	press(' ');
	golden(40, 12, false, " Cadence                         ? help\n"
	       "\n"
	       " ●●●●●●●●●● ●●○○○○○○○○\n"
	       " 160 steps a minute over 12 strides,\n"
	       " half of them within 0 %.\n"
	       " Own  164 steps a minute\n"
	       " Beat  own  ›+5 %   +7.5 %   +10 %\n"
	       "      172.2 a minute\n"
	       " ░░░░░░░░░░   RIGHT   ██████████\n"
	       " A step rate 5 to 10 percent above your\n"
	       " own shortens the step and lowers the\n"
	       " t right foot  Enter save  Space beat\n");
	golden(80, 24, false, "  Cadence                                                               ? help\n"
	       "  ────────────────────────────────────────────────────────────────────────────\n"
	       "  ●●●●●●●●●● ●●○○○○○○○○\n"
	       "  160 steps a minute over 12 strides, half of them within 0 %.\n"
	       "\n"
	       "  Own  164 steps a minute\n"
	       "  Beat  own  ›+5 %   +7.5 %   +10 %\n"
	       "       172.2 a minute\n"
	       "\n"
	       "  ░░░░░░░░░░   ██▀▀█▄ ██ ▄█▀▀▀▀ ██  ██ ▀▀██▀▀   ██████████\n"
	       "  ░░░░░░░░░░   ██▄▄█▀ ██ ██ ▀██ ██▀▀██   ██     ██████████\n"
	       "  ░░░░░░░░░░   ██ ▀█▄ ██ ▀█▄▄██ ██  ██   ██     ██████████\n"
	       "\n"
	       "  A step rate 5 to 10 percent above your own shortens the step and lowers the\n"
	       "  load of each one. (R14)\n"
	       "  A new step rate starts 5 percent above your own and goes up from there.\n"
	       "  (R15)\n"
	       "\n"
	       "\n"
	       "\n"
	       "\n"
	       "\n"
	       "\n"
	       "  t right foot   Enter save   Space beat   ← → aim   f files   Esc back\n");
	golden(80, 24, true, "  Cadence                                                               ? help\n"
	       "  ----------------------------------------------------------------------------\n"
	       "  xxxxxxxxxx xxoooooooo\n"
	       "  160 steps a minute over 12 strides, half of them within 0 %.\n"
	       "\n"
	       "  Own  164 steps a minute\n"
	       "  Beat  own  >+5 %   +7.5 %   +10 %\n"
	       "       172.2 a minute\n"
	       "\n"
	       "  ..........   ####  ###  #### #   # #####   ##########\n"
	       "  ..........   #   #  #  #     #   #   #     ##########\n"
	       "  ..........   ####   #  #  ## #####   #     ##########\n"
	       "  ..........   #  #   #  #   # #   #   #     ##########\n"
	       "  ..........   #   # ###  #### #   #   #     ##########\n"
	       "\n"
	       "  A step rate 5 to 10 percent above your own shortens the step and lowers the\n"
	       "  load of each one. (R14)\n"
	       "  A new step rate starts 5 percent above your own and goes up from there.\n"
	       "  (R15)\n"
	       "\n"
	       "\n"
	       "\n"
	       "\n"
	       "  t right foot   Enter save   Space beat   < > aim   f files   Esc back\n");
	golden(100, 30, false, "  Cadence                                                                                   ? help\n"
	       "  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
	       "  ●●●●●●●●●● ●●○○○○○○○○\n"
	       "  160 steps a minute over 12 strides, half of them within 0 %.\n"
	       "\n"
	       "  Own  164 steps a minute\n"
	       "  Beat  own  ›+5 %   +7.5 %   +10 %\n"
	       "       172.2 a minute\n"
	       "\n"
	       "  ░░░░░░░░░░   ██▀▀█▄ ██ ▄█▀▀▀▀ ██  ██ ▀▀██▀▀   ██████████\n"
	       "  ░░░░░░░░░░   ██▄▄█▀ ██ ██ ▀██ ██▀▀██   ██     ██████████\n"
	       "  ░░░░░░░░░░   ██ ▀█▄ ██ ▀█▄▄██ ██  ██   ██     ██████████\n"
	       "\n"
	       "   ▄██   ██████ ▄████▄\n"
	       "  ████   ▀▀  ██ ▀▀  ██\n"
	       "    ██      ██▀  ▄▄██▀\n"
	       "    ██     ██   ██▀▀\n"
	       "  ██████   ██   ██████  steps a minute\n"
	       "\n"
	       "  A step rate 5 to 10 percent above your own shortens the step and lowers the\n"
	       "  load of each one. (R14)\n"
	       "  A new step rate starts 5 percent above your own and goes up from there.\n"
	       "  (R15)\n"
	       "\n"
	       "\n"
	       "\n"
	       "\n"
	       "\n"
	       "\n"
	       "  t right foot   Enter save   Space beat   ← → aim   f files   Esc back\n");
	shown_at_every_size(screen);
}

static void it_says_what_stands_and_no_beat_a_line(void **state)
{
	(void)state;
	open_with(164);
	tap(13, 750);
	press(' ');
	char before[4000];
	snprintf(before, sizeof before, "%s", said(screen));
	assert_string_equal(before, "Cadence\n"
		"160 steps a minute over 12 strides, half of them within 0 %.\n"
		"Own step rate: 164 a minute.\n"
		"Beat: +5 %, 172.2 a minute, running.\n"
		"Beats to choose from: own, +5 %, +7.5 %, +10 %.\n"
		"A step rate 5 to 10 percent above your own shortens the step and lowers the load of each one. (R14)\n"
		"A new step rate starts 5 percent above your own and goes up from there. (R15)\n");
	now_ms += 10000;
	assert_string_equal(said(screen), before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(twenty_strides_are_measured_and_saved_as_ones_own, close_screen),
		cmocka_unit_test_teardown(a_missed_strike_is_told, close_screen),
		cmocka_unit_test_teardown(too_few_taps_and_a_key_held_down_save_nothing, close_screen),
		cmocka_unit_test_teardown(without_an_own_rate_there_is_no_beat, close_screen),
		cmocka_unit_test_teardown(the_aim_starts_at_the_low_end_and_stops_at_the_high_one, close_screen),
		cmocka_unit_test_teardown(beats_are_due_at_their_moment_for_an_hour, close_screen),
		cmocka_unit_test_teardown(every_beat_is_heard_ahead_of_its_moment, close_screen),
		cmocka_unit_test_teardown(the_foot_that_lands_is_drawn, close_screen),
		cmocka_unit_test_teardown(a_stop_of_the_program_stops_the_beat, close_screen),
		cmocka_unit_test_teardown(a_new_own_rate_stops_the_beat, close_screen),
		cmocka_unit_test_teardown(the_files_are_written_with_the_beat_that_is_chosen, close_screen),
		cmocka_unit_test_teardown(it_is_drawn_in_each_size, close_screen),
		cmocka_unit_test_teardown(it_says_what_stands_and_no_beat_a_line, close_screen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
