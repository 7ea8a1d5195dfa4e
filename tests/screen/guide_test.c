/* A test that is followed, by keys and by the clock. */
#include "a_test.h"
#include "shown.h"

#include "core/guide.h"

#include <locale.h>

static int64_t now_ms;

static struct screen *guided(const char *id)
{
	now_ms = 1000;
	return guide_screen_new(a_test_coach(), id, "", (struct look){ .sound = SOUND_TONES });
}

static struct effects press(struct screen *screen, uint32_t key)
{
	return told(screen, (struct msg){ .kind = MSG_KEY, .key = key, .now_ms = now_ms, .rows = 30, .cols = 100 });
}

/* Lets time pass as the app does: a tick whenever the screen asks for one. Gives how often the bell rang. */
static int pass(struct screen *screen, int64_t ms)
{
	int bells = 0;
	for (int64_t until = now_ms + ms; now_ms < until;) {
		int64_t wake = screen_wake_ms(screen, now_ms);
		now_ms = wake < 0 || wake > until ? until : wake > now_ms ? wake : now_ms + 1;
		struct effects fx = told(screen, (struct msg){ .kind = MSG_TICK, .now_ms = now_ms, .rows = 30, .cols = 100 });
		for (int i = 0; i < fx.count; i++)
			bells += fx.at[i].kind == EFFECT_BELL;
	}
	return bells;
}

static const struct test_result *saved(struct screen *screen, uint32_t key)
{
	struct effects fx = press(screen, key);
	assert_int_equal(fx.count, 1);
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_TEST);
	return fx.at[0].test;
}

static const char *now_shown(const struct screen *screen, int cols, int rows)
{
	return shown_at(screen, cols, rows, false, now_ms);
}

/* --- a metronome ---------------------------------------------------------------------- */

static void the_better_leg_is_ready_first(void **state)
{
	(void)state;
	struct screen *screen = guided("heel-raise");
	assert_string_equal(now_shown(screen, 80, 24),
		"  Heel raises on one leg                                      left leg, 1 of 2\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  ██    ██▀▀▀ ██▀▀▀ ▀▀██▀▀\n"
		"  ██    ██▀▀  ██▀▀    ██\n"
		"  ██▄▄▄ ██▄▄▄ ██      ██\n"
		"\n"
		"  Fingertips on a wall, knee straight, to full height.\n"
		"\n"
		"  60 beats a minute: up on one, down on the next. Space when it is over.\n"
		"\n"
		"  Last time: left 27, right 24 reps on 3 Mar.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Space begin   0-9 enter by hand   Esc back\n");
	screen_free(screen);
}

static void a_running_test_shows_word_count_and_beat(void **state)
{
	(void)state;
	struct screen *screen = guided("heel-raise");
	press(screen, ' ');
	pass(screen, 5000 + 25000);
	assert_string_equal(now_shown(screen, 100, 30),
		"  Heel raises on one leg                                                          left leg, 1 of 2\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  ██    ██▀▀▀ ██▀▀▀ ▀▀██▀▀                          ██    ▄█▀▀█▄ ██   ██ ██▀▀▀ ██▀▀█▄\n"
		"  ██    ██▀▀  ██▀▀    ██                            ██    ██  ██ ██ █ ██ ██▀▀  ██▄▄█▀\n"
		"  ██▄▄▄ ██▄▄▄ ██      ██                            ██▄▄▄ ▀█▄▄█▀ ▀██▀██▀ ██▄▄▄ ██ ▀█▄\n"
		"\n"
		"  Fingertips on a wall, knee straight, to full\n"
		"  height.                                             ▄███    ▄███████▄\n"
		"                                                    ▄█████    ███▀▀▀███\n"
		"                                                    ▀▀▀███    ▀▀▀  ▄███\n"
		"                                                       ███      ▄████▀\n"
		"                                                       ███    ▄███▀▀\n"
		"                                                    ▄▄▄███▄▄▄ ███▄▄▄▄▄▄\n"
		"                                                    █████████ █████████\n"
		"\n"
		"                                                    done\n"
		"\n"
		"                                                    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░\n"
		"\n"
		"                                                    ○  ●  ○  ○\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Space stop   p pause   Esc leave   r again\n");
	assert_string_equal(now_shown(screen, 40, 12),
		" Heel raises on one …  left leg, 1 of 2\n"
		"\n"
		" ██    ▄█▀▀█▄ ██   ██ ██▀▀▀ ██▀▀█▄\n"
		" ██    ██  ██ ██ █ ██ ██▀▀  ██▄▄█▀\n"
		" ██▄▄▄ ▀█▄▄█▀ ▀██▀██▀ ██▄▄▄ ██ ▀█▄\n"
		"\n"
		"  ▄██   ▄████▄                    LEFT\n"
		" ████   ▀▀  ██\n"
		"   ██    ▄▄██▀  ○  ●  ○  ○\n"
		"   ██   ██▀▀\n"
		" ██████ ██████  done\n"
		" Space stop  p pause  Esc leave\n");
	assert_string_equal(shown_at(screen, 80, 24, true, now_ms),
		"  Heel raises on one leg                                      left leg, 1 of 2\n"
		"  ----------------------------------------------------------------------------\n"
		"                                          #      ###  #   # ##### ####\n"
		"  #     ##### ##### #####                 #     #   # #   # #     #   #\n"
		"  #     #     #       #                   #     #   # # # # ####  ####\n"
		"  #     ####  ####    #                   #     #   # ## ## #     #  #\n"
		"  #     #     #       #                   #####  ###  #   # ##### #   #\n"
		"  ##### ##### #       #                     ##    ####\n"
		"                                          ####   ##  ##\n"
		"  Fingertips on a wall, knee straight,      ##      ##\n"
		"  to full height.                           ##    ##\n"
		"                                          ###### ######\n"
		"\n"
		"                                          done\n"
		"\n"
		"                                          ....................................\n"
		"\n"
		"                                          o  x  o  o\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Space stop   p pause   Esc leave   r again\n");
	screen_free(screen);
}

static void each_beat_is_heard_at_its_second(void **state)
{
	(void)state;
	struct screen *screen = guided("heel-raise");
	press(screen, ' ');
	assert_int_equal(pass(screen, 4900), 0);
	assert_int_equal(pass(screen, 600100), 601);
	screen_free(screen);
}

static void both_legs_are_followed_counted_corrected_and_saved(void **state)
{
	(void)state;
	struct screen *screen = guided("heel-raise");
	press(screen, ' ');
	pass(screen, 5000 + 27 * 2000 + 100);
	press(screen, ' ');
	assert_string_equal(now_shown(screen, 80, 24),
		"  Heel raises on one leg                                      left leg, 1 of 2\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  How many on the left?\n"
		"\n"
		"  ▄████▄ ██████\n"
		"  ▀▀  ██ ▀▀  ██\n"
		"   ▄▄██▀    ██▀\n"
		"  ██▀▀     ██\n"
		"  ██████   ██    reps\n"
		"\n"
		"  0 to 200. Counted by the clock; correct it where it is off.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  0-9 number   + - correct   Enter take   r again   Esc leave\n");
	press(screen, '+');
	const struct test_result *left = saved(screen, KEY_ENTER_);
	assert_int_equal(left->left, 28);
	assert_int_equal(left->right, NOT_KNOWN);
	press(screen, KEY_ENTER_);
	pass(screen, 5000 + 20 * 2000);
	press(screen, KEY_ENTER_);
	typed(screen, "25");
	const struct test_result *both = saved(screen, KEY_ENTER_);
	assert_string_equal(both->test_id, "heel-raise");
	assert_int_equal(both->left, 28);
	assert_int_equal(both->right, 25);
	assert_int_equal(both->pain, NOT_KNOWN);
	screen_free(screen);
}

static void the_end_tells_symmetry_what_is_typical_the_gate_and_what_is_next(void **state)
{
	(void)state;
	struct screen *screen = guided("heel-raise");
	for (int leg = 0; leg < 2; leg++) {
		press(screen, '2');
		press(screen, leg == 0 ? '8' : '5');
		saved(screen, KEY_ENTER_);
	}
	static struct test_result results[4];
	memcpy(results, test_results, sizeof test_results);
	results[3] = (struct test_result){ "heel-raise", coach.view.today, 28, 25, NOT_KNOWN, NOT_KNOWN, NULL };
	coach.diary.tests = results;
	coach.diary.test_count = 4;
	screen->class->renew(screen, &coach.view);
	assert_string_equal(now_shown(screen, 80, 24),
		"  Heel raises on one leg\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  left 28, right 25 reps\n"
		"\n"
		"  The right leg does 89 % of the left one.\n"
		"\n"
		"  Typical, not normal: 28 reps (Hebert-Losier 2017).\n"
		"\n"
		"  Your first: left 24, right 19 reps on 6 Jan.\n"
		"\n"
		"  The way on asks: 80 % of what is typical, each leg: there.\n"
		"\n"
		"  Counts until 14 Apr.\n"
		"\n"
		"  Next: Chair stands in 30 s.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter done   n next test\n");
	assert_int_equal(press(screen, 'n').count, 0);
	assert_non_null(strstr(now_shown(screen, 80, 24), "Chair stands in 30 s"));
	assert_non_null(strstr(now_shown(screen, 80, 24), "30 s count down."));
	screen_free(screen);
}

/* --- other kinds --------------------------------------------------------------------------- */

static void a_hold_counts_up_until_a_key(void **state)
{
	(void)state;
	struct screen *screen = guided("plank");
	press(screen, ' ');
	assert_int_equal(pass(screen, 5000 + 41500), 1);
	press(screen, ' ');
	assert_int_equal(saved(screen, KEY_ENTER_)->left, 41);
	screen_free(screen);
}

static void a_countdown_rings_at_its_end_and_asks_for_number_and_pain(void **state)
{
	(void)state;
	struct screen *screen = guided("chair");
	press(screen, ' ');
	assert_int_equal(pass(screen, 5000 + 30000), 2);
	assert_non_null(strstr(now_shown(screen, 80, 24), "How many?"));
	assert_int_equal(press(screen, KEY_ENTER_).count, 0);
	assert_non_null(strstr(now_shown(screen, 80, 24), "Type the number first."));
	typed(screen, "31");
	assert_int_equal(press(screen, KEY_ENTER_).count, 0);
	assert_non_null(strstr(now_shown(screen, 80, 24), "Highest knee pain in it?"));
	press(screen, '2');
	const struct test_result *result = saved(screen, KEY_ENTER_);
	assert_int_equal(result->value, 31);
	assert_int_equal(result->pain, 2);
	screen_free(screen);
}

static void pain_may_stay_not_known(void **state)
{
	(void)state;
	struct screen *screen = guided("chair");
	press(screen, '9');
	press(screen, KEY_ENTER_);
	press(screen, '3');
	assert_int_equal(saved(screen, 's')->pain, NOT_KNOWN);
	screen_free(screen);
}

static void what_is_measured_is_asked_at_once(void **state)
{
	(void)state;
	struct screen *screen = guided("wall");
	press(screen, ' ');
	assert_non_null(strstr(now_shown(screen, 80, 24), "How many centimetres on the left?"));
	typed(screen, "99");
	assert_non_null(strstr(now_shown(screen, 80, 24), "A result goes from 0 to 30."));
	assert_int_equal(saved(screen, KEY_ENTER_)->left, 9);
	screen_free(screen);
}

static void marks_add_up_and_a_knee_has_one_of_its_two(void **state)
{
	(void)state;
	struct screen *screen = guided("quality");
	press(screen, ' ');
	press(screen, '1');
	press(screen, '2');
	press(screen, '3');
	assert_string_equal(now_shown(screen, 80, 24),
		"  Step-down quality                                           left leg, 1 of 2\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  What was seen on the left?\n"
		"\n"
		"    1 ●  Arms     an arm leaves the hips                                    +1\n"
		"    2 ○  Knee     the knee goes inside the second toe                       +1\n"
		"  › 3 ●           the knee goes inside the inner border of the foot         +2\n"
		"\n"
		"         3 of 3, poor\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Space mark   Enter take   Esc leave\n");
	assert_string_equal(now_shown(screen, 40, 12),
		" Step-down quality     left leg, 1 of 2\n"
		"\n"
		" What was seen on the left?\n"
		"   1 ●  an arm leaves the hips       +1\n"
		"   2 ○  the knee goes inside the se… +1\n"
		" › 3 ●  the knee goes inside the in… +2\n"
		"        3 of 3, poor\n"
		"\n"
		"\n"
		"\n"
		"\n"
		" Space mark   Enter take   Esc leave\n");
	const struct test_result *left = saved(screen, KEY_ENTER_);
	assert_int_equal(left->left, 3);
	assert_string_equal(left->detail, "left arm knee-foot");
	press(screen, ' ');
	const struct test_result *both = saved(screen, KEY_ENTER_);
	assert_int_equal(both->right, 0);
	assert_string_equal(both->detail, "left arm knee-foot, right none");
	screen_free(screen);
}

/* --- leaving, pausing ------------------------------------------------------------------------ */

static void a_pause_stands_and_goes_on_after_a_lead_in(void **state)
{
	(void)state;
	struct screen *screen = guided("plank");
	press(screen, ' ');
	pass(screen, 5000 + 20000);
	press(screen, 'p');
	assert_int_equal(screen_wake_ms(screen, now_ms), -1);
	pass(screen, 60000);
	assert_non_null(strstr(said(screen), "PAUSE"));
	press(screen, 'p');
	pass(screen, 5000 + 10000);
	press(screen, ' ');
	assert_int_equal(saved(screen, KEY_ENTER_)->left, 30);
	screen_free(screen);
}

static void being_stopped_is_a_pause(void **state)
{
	(void)state;
	struct screen *screen = guided("plank");
	press(screen, ' ');
	pass(screen, 5000 + 20000);
	int64_t stopped_ms = now_ms;
	now_ms += 3000;
	told(screen, (struct msg){ .kind = MSG_PAUSED, .at_ms = stopped_ms, .now_ms = now_ms });
	press(screen, 'p');
	pass(screen, 5000);
	press(screen, ' ');
	assert_int_equal(saved(screen, KEY_ENTER_)->left, 20);
	screen_free(screen);
}

static void leaving_keeps_nothing_of_the_leg_that_runs(void **state)
{
	(void)state;
	struct screen *screen = guided("heel-raise");
	press(screen, ' ');
	pass(screen, 20000);
	struct effects fx = press(screen, KEY_ESC_);
	assert_int_equal(fx.count, 1);
	assert_int_equal(fx.at[0].kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void a_result_that_was_not_saved_is_asked_again(void **state)
{
	(void)state;
	struct screen *screen = guided("heel-raise");
	press(screen, '2');
	saved(screen, KEY_ENTER_);
	told(screen, (struct msg){ .kind = MSG_NOTICE, .text = "The disk is full.", .now_ms = now_ms });
	assert_non_null(strstr(now_shown(screen, 80, 24), "How many on the left?"));
	assert_non_null(strstr(now_shown(screen, 80, 24), "The disk is full."));
	assert_int_equal(saved(screen, KEY_ENTER_)->left, 2);
	screen->class->renew(screen, &coach.view);
	told(screen, (struct msg){ .kind = MSG_NOTICE, .text = "Something else.", .now_ms = now_ms });
	assert_non_null(strstr(now_shown(screen, 80, 24), "right leg, 2 of 2"));
	screen_free(screen);
}

static void digits_begin_a_result_by_hand(void **state)
{
	(void)state;
	struct screen *screen = guide_screen_new(a_test_coach(), "heel-raise", "2", (struct look){ .sound = SOUND_TONES });
	now_ms = 1000;
	press(screen, '6');
	assert_int_equal(saved(screen, KEY_ENTER_)->left, 26);
	screen_free(screen);
	assert_null(guide_screen_new(a_test_coach(), "none", "", (struct look){ .sound = SOUND_TONES }));
}

static void every_step_is_drawn_at_every_size_and_said(void **state)
{
	(void)state;
	static const char *const ids[] = { "heel-raise", "quality", "chair", "plank", "wall" };
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		struct screen *screen = guided(ids[i]);
		for (int step = 0; step < 8; step++) {
			shown_at_every_size(screen);
			assert_true(strlen(said(screen)) > 10);
			press(screen, step % 2 == 0 ? ' ' : '3');
			pass(screen, 7000);
			press(screen, KEY_ENTER_);
		}
		screen_free(screen);
	}
}

/* --- what is heard ---------------------------------------------------------------------- */

static void a_raise_to_a_beat_is_heard_up_and_down(void **state)
{
	(void)state;
	static const struct { int64_t at_ms; enum cue cue; } due[] = {
		{ 3000, CUE_GET_READY }, { 4000, CUE_GET_READY }, { 5000, CUE_GET_READY }, { 6000, CUE_RISE },
		{ 7000, CUE_LOWER }, { 8000, CUE_RISE },
	};
	struct screen *screen = guided("heel-raise");
	size_t count = 0;
	press(screen, ' ');
	for (int64_t told_ms = 0; count < sizeof due / sizeof due[0]; pass(screen, 100)) {
		struct heard heard;
		screen->class->hear(screen, now_ms, &heard);
		for (int i = 0; i < heard.count && count < sizeof due / sizeof due[0]; i++) {
			if (heard.at[i].at_ms <= told_ms)
				continue;
			told_ms = heard.at[i].at_ms;
			assert_true(told_ms >= now_ms);
			assert_int_equal(told_ms, due[count].at_ms);
			assert_string_equal(cue_word(heard.at[i].cue), cue_word(due[count].cue));
			count++;
		}
	}
	screen_free(screen);
}

static void a_leg_begun_again_is_silent_at_once(void **state)
{
	(void)state;
	struct screen *screen = guided("heel-raise");
	struct heard runs, stands;
	press(screen, ' ');
	pass(screen, 8500);
	screen->class->hear(screen, now_ms, &runs);
	assert_true(runs.count > 0);
	press(screen, 'r');
	screen->class->hear(screen, now_ms, &stands);
	assert_true(stands.line != runs.line);
	assert_int_equal(stands.count, 0);
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest all[] = {
		cmocka_unit_test(the_better_leg_is_ready_first),
		cmocka_unit_test(a_running_test_shows_word_count_and_beat),
		cmocka_unit_test(each_beat_is_heard_at_its_second),
		cmocka_unit_test(a_raise_to_a_beat_is_heard_up_and_down),
		cmocka_unit_test(a_leg_begun_again_is_silent_at_once),
		cmocka_unit_test(both_legs_are_followed_counted_corrected_and_saved),
		cmocka_unit_test(the_end_tells_symmetry_what_is_typical_the_gate_and_what_is_next),
		cmocka_unit_test(a_hold_counts_up_until_a_key),
		cmocka_unit_test(a_countdown_rings_at_its_end_and_asks_for_number_and_pain),
		cmocka_unit_test(pain_may_stay_not_known),
		cmocka_unit_test(what_is_measured_is_asked_at_once),
		cmocka_unit_test(marks_add_up_and_a_knee_has_one_of_its_two),
		cmocka_unit_test(a_pause_stands_and_goes_on_after_a_lead_in),
		cmocka_unit_test(being_stopped_is_a_pause),
		cmocka_unit_test(leaving_keeps_nothing_of_the_leg_that_runs),
		cmocka_unit_test(a_result_that_was_not_saved_is_asked_again),
		cmocka_unit_test(digits_begin_a_result_by_hand),
		cmocka_unit_test(every_step_is_drawn_at_every_size_and_said),
	};
	return cmocka_run_group_tests(all, NULL, NULL);
}
