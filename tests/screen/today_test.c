#include "a_runner.h"
#include "shown.h"

#include <locale.h>

static struct screen *today(struct today_given given)
{
	return today_screen_new(&given);
}

/* After some weeks of training. */
static struct today_given seasoned(void)
{
	struct today_given given = today_given();
	given.recent = recent(&given.recent_count);
	return given;
}

/* The power went in the middle of a set. */
static struct today_given interrupted(void)
{
	struct today_given given = seasoned();
	given.has_unfinished = true;
	given.unfinished = (struct unfinished_view){ "Strength B", "set 2, left, rep 5 of 8, lower", 14 * 60, NULL, false };
	return given;
}

static struct today_given faulty(void)
{
	struct today_given given = seasoned();
	given.library_faults = 3;
	given.first_fault = "strength/step-down.yaml:9:5: unknown key \"max_pian\" (did you mean \"max_pain\"?)";
	given.routine_count = 0;
	return given;
}

static void today_shows_sessions_and_the_last_ones_done(void **state)
{
	(void)state;
	struct screen *screen = today(seasoned());
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Sat 21 Nov                                                                     ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Sessions                     exercises   min    last done     Last sessions           sets  pain\n"
		"\n"
		"    Strength A                         5    36       19 Nov     19 Nov    Strength A       5     2\n"
		"  › Strength B                         5    38       17 Nov     17 Nov    Strength B       3     2\n"
		"    Hips, ankles and calves            6     9            –     Nov 2025  Recovery wi…     1     ·\n"
		"    Recovery with breathing            4    12            –\n"
		"    Strength, short                    3    18            –\n"
		"    Easy day in a flare                4    15            –\n"
		"\n"
		"    Bridge, step-down, hip, calf and trunk\n"
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
		"\n"
		"\n"
		"  Enter start   l library   h history   q quit\n");
	screen_free(screen);
}

static void at_80_columns_the_past_keeps_its_date_and_pain(void **state)
{
	(void)state;
	struct screen *screen = today(seasoned());
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Sat 21 Nov                                                 ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Sessions               exercises  min  last done  Last sessions         pain\n"
		"\n"
		"    Strength A                   5   36     19 Nov  19 Nov    Strength A     2\n"
		"  › Strength B                   5   38     17 Nov  17 Nov    Strength B     2\n"
		"    Hips, ankles and ca…         6    9          –  Nov 2025  Recovery wi…   ·\n"
		"    Recovery with breat…         4   12          –\n"
		"    Strength, short              3   18          –\n"
		"    Easy day in a flare          4   15          –\n"
		"\n"
		"    Bridge, step-down, hip, calf and trunk\n"
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
		"  Enter start   l library   h history   q quit\n");
	screen_free(screen);
}

static void at_40_x_12_the_sessions_are_a_list(void **state)
{
	(void)state;
	struct screen *screen = today(seasoned());
	assert_string_equal(shown(screen, 40, 12),
		" stepdown   Sat 21 Nov           ? help\n"
		"\n"
		" Sessions               min   last done\n"
		"\n"
		"   Strength A            36      19 Nov\n"
		" › Strength B            38      17 Nov\n"
		"   Hips, ankles and ca…   9           –\n"
		"   Recovery with breat…  12           –\n"
		"   Strength, short       18           –\n"
		"   Easy day in a flare   15           –\n"
		"\n"
		" Enter start  l library  h history\n");
	screen_free(screen);
}

static void in_ascii_every_mark_has_a_stand_in(void **state)
{
	(void)state;
	struct screen *screen = today(interrupted());
	assert_string_equal(shown_at(screen, 100, 30, true, 0),
		"  stepdown   Sat 21 Nov                                                                     ? help\n"
		"  ------------------------------------------------------------------------------------------------\n"
		"\n"
		"  > Strength B was left at set 2, left, rep 5 of 8, lower; 14 min ago.\n"
		"    r resume   f finish here   d discard (u brings it back)\n"
		"\n"
		"  Sessions                     exercises   min    last done     Last sessions           sets  pain\n"
		"\n"
		"    Strength A                         5    36       19 Nov     19 Nov    Strength A       5     2\n"
		"    Strength B                         5    38       17 Nov     17 Nov    Strength B       3     2\n"
		"    Hips, ankles and calves            6     9            -     Nov 2025  Recovery wi.     1     .\n"
		"    Recovery with breathing            4    12            -\n"
		"    Strength, short                    3    18            -\n"
		"    Easy day in a flare                4    15            -\n"
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
		"\n"
		"  r resume   f finish here   d discard   l library   h history   q quit\n");
	screen_free(screen);
}

static void an_unfinished_session_comes_first(void **state)
{
	(void)state;
	struct screen *screen = today(interrupted());
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Sat 21 Nov                                                 ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  › Strength B was left at set 2, left, rep 5 of 8, lower; 14 min ago.\n"
		"    r resume   f finish here   d discard (u brings it back)\n"
		"\n"
		"  Sessions               exercises  min  last done  Last sessions         pain\n"
		"\n"
		"    Strength A                   5   36     19 Nov  19 Nov    Strength A     2\n"
		"    Strength B                   5   38     17 Nov  17 Nov    Strength B     2\n"
		"    Hips, ankles and ca…         6    9          –  Nov 2025  Recovery wi…   ·\n"
		"    Recovery with breat…         4   12          –\n"
		"    Strength, short              3   18          –\n"
		"    Easy day in a flare          4   15          –\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  r resume   f finish here   d discard   l library   h history   q quit\n");
	screen_free(screen);
}

static void a_first_start_says_what_this_is_and_what_it_is_not(void **state)
{
	(void)state;
	struct screen *screen = today(today_given());
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Sat 21 Nov                                                 ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Sessions               exercises  min  last done  What this is\n"
		"\n"
		"    Strength A                   5   36     19 Nov  A coach for pain around\n"
		"  › Strength B                   5   38     17 Nov  the kneecap. It counts\n"
		"    Hips, ankles and ca…         6    9          –  each repetition with you,\n"
		"    Recovery with breat…         4   12          –  on both sides, and\n"
		"    Strength, short              3   18          –  remembers what you did and\n"
		"    Easy day in a flare          4   15          –  how the knee was.\n"
		"\n"
		"    Bridge, step-down, hip, calf and trunk          It is not medical advice.\n"
		"                                                    ? when to see someone\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter start   l library   h history   q quit\n");
	assert_non_null(strstr(shown(screen, 40, 12), "Not medical advice. See someone: ?"));
	assert_non_null(strstr(said(screen), "not medical advice"));
	screen_free(screen);
}

static void a_faulty_library_says_where_and_offers_the_built_in_files(void **state)
{
	(void)state;
	struct screen *screen = today(faulty());
	const char *text = shown(screen, 100, 30);
	assert_non_null(strstr(text, "The exercise library has 3 faults, so none of it is used."));
	assert_non_null(strstr(text, "strength/step-down.yaml:9:5: unknown key"));
	assert_non_null(strstr(text, "stepdown lint"));
	assert_int_equal(asked(screen, 'B').kind, EFFECT_BUILT_IN_ONLY);
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	screen_free(screen);
}

static void enter_starts_the_marked_session(void **state)
{
	(void)state;
	struct screen *screen = today(seasoned());
	pressed(screen, KEY_DOWN_);
	pressed(screen, KEY_TAB_);
	struct effect effect = asked(screen, KEY_ENTER_);
	assert_int_equal(effect.kind, EFFECT_OPEN_SESSION);
	assert_string_equal(effect.id, "recovery");
	screen_free(screen);
}

static void the_mark_starts_on_the_main_session_done_longer_ago(void **state)
{
	(void)state;
	static const struct {
		bool a_done, b_done;
		int a_day, b_day;
		const char *marked;
	} pasts[] = { { false, false, 0, 0, "strength-b" },
		      { false, true, 0, 17, "strength-a" },
		      { true, true, 14, 17, "strength-a" },
		      { true, true, 19, 17, "strength-b" } };
	for (size_t i = 0; i < sizeof pasts / sizeof pasts[0]; i++) {
		struct today_given given = today_given();
		struct today_routine rows[6];
		memcpy(rows, given.routines, sizeof rows);
		rows[0].last = (struct last_time){ .known = pasts[i].a_done, .day = on(2026, 11, pasts[i].a_day + 1) };
		rows[1].last = (struct last_time){ .known = pasts[i].b_done, .day = on(2026, 11, pasts[i].b_day + 1) };
		given.routines = rows;
		struct screen *screen = today(given);
		assert_string_equal(asked(screen, KEY_ENTER_).id, pasts[i].marked);
		screen_free(screen);
	}
}

static void tab_goes_round_and_arrows_stop_at_the_ends(void **state)
{
	(void)state;
	struct screen *screen = today(seasoned());
	pressed(screen, KEY_UP_);
	assert_string_equal(asked(screen, KEY_ENTER_).id, "strength-a");
	pressed(screen, KEY_BACKTAB_);
	assert_string_equal(asked(screen, KEY_ENTER_).id, "flare-easy");
	pressed(screen, KEY_DOWN_);
	assert_string_equal(asked(screen, KEY_ENTER_).id, "flare-easy");
	screen_free(screen);
}

static void the_unfinished_session_is_resumed_finished_or_discarded(void **state)
{
	(void)state;
	struct screen *screen = today(interrupted());
	assert_int_equal(asked(screen, KEY_ENTER_).kind, EFFECT_RESUME);
	assert_int_equal(asked(screen, 'r').kind, EFFECT_RESUME);
	assert_int_equal(asked(screen, 'f').kind, EFFECT_FINISH_HERE);
	assert_int_equal(asked(screen, 'd').kind, EFFECT_DISCARD);
	screen_free(screen);
}

static void a_new_session_waits_until_the_unfinished_one_is_settled(void **state)
{
	(void)state;
	struct screen *screen = today(interrupted());
	pressed(screen, KEY_DOWN_);
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "resume (r), finish (f) or discard (d) it first."));
	screen_free(screen);
}

static void a_session_that_cannot_be_resumed_says_why(void **state)
{
	(void)state;
	struct today_given given = interrupted();
	given.unfinished.problem = "Its exercise wobble-board is no longer in the library.";
	struct screen *screen = today(given);
	assert_int_equal(pressed(screen, 'r').count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "wobble-board is no longer in the library."));
	assert_null(strstr(shown(screen, 100, 30), "r resume   f"));
	assert_int_equal(asked(screen, 'f').kind, EFFECT_FINISH_HERE);
	screen_free(screen);
}

static void what_another_stepdown_follows_is_neither_resumed_nor_ended_here(void **state)
{
	(void)state;
	struct today_given given = interrupted();
	given.unfinished.problem = "It is being followed in another stepdown (process 7).";
	given.unfinished.elsewhere = true;
	struct screen *screen = today(given);
	assert_non_null(strstr(shown(screen, 100, 30), "another stepdown"));
	assert_null(strstr(shown(screen, 100, 30), "finish here"));
	assert_null(strstr(shown(screen, 100, 30), "discard"));
	for (const char *key = "rfd"; *key != '\0'; key++)
		assert_int_equal(pressed(screen, (uint32_t)*key).count, 0);
	pressed(screen, KEY_TAB_);
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_null(strstr(shown(screen, 100, 30), "resume (r)"));
	screen_free(screen);
}

static void r_f_and_d_mean_nothing_when_nothing_waits(void **state)
{
	(void)state;
	struct screen *screen = today(seasoned());
	for (const char *key = "rfdBcpkg0"; *key != '\0'; key++)
		assert_int_equal(pressed(screen, (uint32_t)*key).count, 0);
	screen_free(screen);
}

static void letters_go_places(void **state)
{
	(void)state;
	static const struct {
		uint32_t key;
		enum effect_kind kind;
	} places[] = {
		{ 'l', EFFECT_OPEN_LIBRARY }, { 'h', EFFECT_OPEN_HISTORY }, { '?', EFFECT_OPEN_HELP }, { 'u', EFFECT_UNDO },
		{ KEY_CTRL('r'), EFFECT_REDO }, { 'q', EFFECT_QUIT }, { 'Q', EFFECT_QUIT }, { KEY_CTRL('l'), EFFECT_REDRAW },
	};
	struct screen *screen = today(seasoned());
	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
		assert_int_equal(asked(screen, places[i].key).kind, places[i].kind);
	screen_free(screen);
}

static void escape_never_quits(void **state)
{
	(void)state;
	struct today_given all[] = { seasoned(), interrupted(), faulty(), today_given() };
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
		struct screen *screen = today(all[i]);
		for (int times = 0; times < 3; times++)
			assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
		screen_free(screen);
	}
}

static void new_data_keep_the_mark_on_its_session(void **state)
{
	(void)state;
	struct today_given given = seasoned();
	struct screen *screen = today(given);
	pressed(screen, KEY_UP_);
	static struct today_routine turned[2];
	turned[0] = given.routines[3];
	turned[1] = given.routines[0];
	given.routines = turned;
	given.routine_count = 2;
	today_screen_set(screen, &given);
	assert_string_equal(asked(screen, KEY_ENTER_).id, "strength-a");
	screen_free(screen);
}

static void a_notice_stands_until_the_next_key(void **state)
{
	(void)state;
	struct screen *screen = today(seasoned());
	told(screen, (struct msg){ .kind = MSG_NOTICE, .text = "Undone: Strength B discarded." });
	assert_non_null(strstr(shown(screen, 40, 12), "Undone: Strength B discarded."));
	pressed(screen, KEY_DOWN_);
	assert_null(strstr(shown(screen, 40, 12), "Undone"));
	screen_free(screen);
}

static void the_cursor_stands_on_the_mark(void **state)
{
	(void)state;
	struct screen *screen = today(seasoned());
	for (int i = 0; i < 6; i++, pressed(screen, KEY_DOWN_))
		for (int rows = 12; rows < 40; rows++) {
			struct grid *grid = grid_new(rows, 40 + 3 * rows);
			screen_view(screen, area_all(grid), 0);
			assert_true(grid->cursor_row >= 0);
			assert_int_equal(grid->cell[grid->cursor_row * grid->cols + grid->cursor_col].ch, 0x203a);
			grid_free(grid);
		}
	screen_free(screen);
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	struct today_given all[] = { seasoned(), interrupted(), faulty(), today_given() };
	all[1].notice = "The history may only be read; nothing done now is kept.";
	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
		struct screen *screen = today(all[i]);
		shown_at_every_size(screen);
		screen_free(screen);
	}
}

static void below_40_x_12_one_line_says_so(void **state)
{
	(void)state;
	struct screen *screen = today(seasoned());
	assert_string_equal(shown(screen, 39, 2), "stepdown needs 40 x 12; time goes on.\n\n");
	assert_string_equal(shown(screen, 100, 11), "stepdown needs 40 x 12; time goes on.\n\n\n\n\n\n\n\n\n\n\n");
	screen_free(screen);
}

static void in_plain_lines_it_is_the_same_day(void **state)
{
	(void)state;
	struct screen *screen = today(interrupted());
	assert_string_equal(said(screen),
		"stepdown, Sat 21 Nov\n"
		"\n"
		"Unfinished: Strength B, left at set 2, left, rep 5 of 8, lower; 14 min ago.\n"
		"\n"
		"Sessions (start one: stepdown session ID)\n"
		"  Strength A: 5 exercises, 36 min, last done 19 Nov (strength-a)\n"
		"  Strength B: 5 exercises, 38 min, last done 17 Nov (strength-b)\n"
		"  Hips, ankles and calves: 6 exercises, 9 min, not done yet (mobility)\n"
		"  Recovery with breathing: 4 exercises, 12 min, not done yet (recovery)\n"
		"  Strength, short: 3 exercises, 18 min, not done yet (strength-short)\n"
		"  Easy day in a flare: 4 exercises, 15 min, not done yet (flare-easy)\n"
		"Marked: Strength B, unfinished\n"
		"\n"
		"Last sessions\n"
		"  19 Nov: Strength A, 5 sets, highest pain 2\n"
		"  17 Nov: Strength B, 3 sets, highest pain 2\n"
		"  16 Nov 2025: Recovery with breathing, 1 set, pain not asked\n");
	screen_free(screen);
}

static void in_plain_lines_the_mark_is_told_where_it_goes(void **state)
{
	(void)state;
	struct screen *screen = today(interrupted());
	pressed(screen, KEY_TAB_);
	assert_non_null(strstr(said(screen), "Marked: Strength A\n"));
	pressed(screen, KEY_TAB_);
	assert_non_null(strstr(said(screen), "Marked: Strength B\n"));
	screen_free(screen);
}

static void nothing_of_later_is_on_the_screen(void **state)
{
	(void)state;
	struct screen *screen = today(interrupted());
	static const char *const later[] = { "eadiness", "check-in", "calendar", "plan", "morning", "tones", "load" };
	for (size_t i = 0; i < sizeof later / sizeof later[0]; i++)
		assert_null(strstr(shown(screen, 100, 30), later[i]));
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(today_shows_sessions_and_the_last_ones_done),
		cmocka_unit_test(at_80_columns_the_past_keeps_its_date_and_pain),
		cmocka_unit_test(at_40_x_12_the_sessions_are_a_list),
		cmocka_unit_test(in_ascii_every_mark_has_a_stand_in),
		cmocka_unit_test(an_unfinished_session_comes_first),
		cmocka_unit_test(a_first_start_says_what_this_is_and_what_it_is_not),
		cmocka_unit_test(a_faulty_library_says_where_and_offers_the_built_in_files),
		cmocka_unit_test(enter_starts_the_marked_session),
		cmocka_unit_test(the_mark_starts_on_the_main_session_done_longer_ago),
		cmocka_unit_test(tab_goes_round_and_arrows_stop_at_the_ends),
		cmocka_unit_test(the_unfinished_session_is_resumed_finished_or_discarded),
		cmocka_unit_test(a_new_session_waits_until_the_unfinished_one_is_settled),
		cmocka_unit_test(a_session_that_cannot_be_resumed_says_why),
		cmocka_unit_test(what_another_stepdown_follows_is_neither_resumed_nor_ended_here),
		cmocka_unit_test(r_f_and_d_mean_nothing_when_nothing_waits),
		cmocka_unit_test(letters_go_places),
		cmocka_unit_test(escape_never_quits),
		cmocka_unit_test(new_data_keep_the_mark_on_its_session),
		cmocka_unit_test(a_notice_stands_until_the_next_key),
		cmocka_unit_test(the_cursor_stands_on_the_mark),
		cmocka_unit_test(every_size_is_drawn),
		cmocka_unit_test(below_40_x_12_one_line_says_so),
		cmocka_unit_test(in_plain_lines_it_is_the_same_day),
		cmocka_unit_test(in_plain_lines_the_mark_is_told_where_it_goes),
		cmocka_unit_test(nothing_of_later_is_on_the_screen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
