#include "screen/a_session.h"

static void assert_screen(const struct following *f, int cols, int rows, bool ascii, const char *expected)
{
	assert_string_equal(shown_at(f->screen, cols, rows, ascii, f->now_ms), expected);
}

/* The rows from `first` on, as many as are expected. */
static void assert_rows(const struct following *f, int cols, int rows, int first, const char *expected)
{
	char part[4096];
	const char *text = shown_at(f->screen, cols, rows, false, f->now_ms);
	while (first-- > 0)
		text = strchr(text, '\n') + 1;
	snprintf(part, sizeof part, "%.*s", (int)strlen(expected), text);
	assert_string_equal(part, expected);
}

static void a_running_set_at_100_by_30(void **held)
{
	struct following *f = *held;
	to_fifth_repetition(f);
	assert_screen(f, 100, 30, false,
		"  Strength B   1 of 3   Side step-down 20 cm                                            9:46 to go\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  ██    ██▀▀▀ ██▀▀▀ ▀▀██▀▀                          ██    ▄█▀▀█▄ ██   ██ ██▀▀▀ ██▀▀█▄\n"
		"  ██    ██▀▀  ██▀▀    ██                            ██    ██  ██ ██ █ ██ ██▀▀  ██▄▄█▀\n"
		"  ██▄▄▄ ██▄▄▄ ██      ██    set 2 of 3              ██▄▄▄ ▀█▄▄█▀ ▀██▀██▀ ██▄▄▄ ██ ▀█▄\n"
		"\n"
		"\n"
		"  Side step-down 20 cm                              ▄███████▄\n"
		"                                                    ███▀▀▀███\n"
		"  Knee over the second toe, hips level.             ▀▀▀  ▄███              ██████\n"
		"  Lower slowly.                                       ▄████▀               ██▄▄▄\n"
		"                                                    ▄███▀▀                 ▀▀▀▀██\n"
		"  look out for                                      ███▄▄▄▄▄▄              ▄▄  ██  of 8\n"
		"  The pelvis tips.                                  █████████              ▀████▀  reps\n"
		"\n"
		"                                                    seconds\n"
		"\n"
		"                                                    █████████████░░░░░░░░░░░░░░░░░░░░ ░░░░░░░░░░░░\n"
		"                                                    lower 3                           rise 1\n"
		"\n"
		"                                                    ●  ●  ●  ●  ◐  ○  ○  ○\n"
		"\n"
		"                                                    Lower slowly.\n"
		"                                                    then  RIGHT in 10 s, then rest 75 s\n"
		"\n"
		"\n"
		"  ◐ Side step-down    ○ Bridge    ○ Side plank\n"
		"\n"
		"  Space pause   n next   b back   u undo   p pain   e easier   s skip   q leave\n");
}

static void a_running_set_at_80_by_24(void **held)
{
	struct following *f = *held;
	to_fifth_repetition(f);
	assert_screen(f, 80, 24, false,
		"  Strength B   1 of 3   Side step-down 20 cm                        9:46 to go\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  ██    ██▀▀▀ ██▀▀▀ ▀▀██▀▀                ██    ▄█▀▀█▄ ██   ██ ██▀▀▀ ██▀▀█▄\n"
		"  ██    ██▀▀  ██▀▀    ██                  ██    ██  ██ ██ █ ██ ██▀▀  ██▄▄█▀\n"
		"  ██▄▄▄ ██▄▄▄ ██      ██    set 2 of 3    ██▄▄▄ ▀█▄▄█▀ ▀██▀██▀ ██▄▄▄ ██ ▀█▄\n"
		"\n"
		"                                          ▄████▄          ██████\n"
		"  Side step-down 20 cm                    ▀▀  ██          ██▄▄▄\n"
		"                                           ▄▄██▀          ▀▀▀▀██\n"
		"  Knee over the second toe, hips          ██▀▀            ▄▄  ██  of 8\n"
		"  level.                                  ██████          ▀████▀  reps\n"
		"  Lower slowly.\n"
		"                                          seconds\n"
		"  look out for\n"
		"  The pelvis tips.                        ██████████░░░░░░░░░░░░░░░░ ░░░░░░░░░\n"
		"                                          lower 3                    rise 1\n"
		"\n"
		"                                          ●  ●  ●  ●  ◐  ○  ○  ○\n"
		"\n"
		"                                          Lower slowly.\n"
		"                                          then  RIGHT in 10 s, then rest 75 s\n"
		"\n"
		"  Space pause  n next  b back  u undo  p pain  e easier  s skip  q leave\n");
}

static void a_running_set_at_60_by_20(void **held)
{
	struct following *f = *held;
	to_fifth_repetition(f);
	assert_screen(f, 60, 20, false,
		" Side step-down 20 cm                         1 of 3   9:46\n"
		" ──────────────────────────────────────────────────────────\n"
		" LEFT  set 2 of 3\n"
		"                          ██    ▄█▀▀█▄ ██   ██ ██▀▀▀ ██▀▀█▄\n"
		" Side step-down 20 cm     ██    ██  ██ ██ █ ██ ██▀▀  ██▄▄█▀\n"
		"                          ██▄▄▄ ▀█▄▄█▀ ▀██▀██▀ ██▄▄▄ ██ ▀█▄\n"
		" Knee over the second\n"
		" toe, hips level.         ▄████▄          ██████\n"
		" Lower slowly.            ▀▀  ██          ██▄▄▄\n"
		"                           ▄▄██▀          ▀▀▀▀██\n"
		" look out for             ██▀▀            ▄▄  ██  of 8\n"
		" The pelvis tips.         ██████          ▀████▀  reps\n"
		"\n"
		"                          █████████░░░░░░░░░░░░░░ ░░░░░░░░\n"
		"                          lower 3                 rise 1\n"
		"\n"
		"                          Lower slowly.\n"
		"                          then RIGHT in 10 s\n"
		"\n"
		" Space pause  p pain  n next  q leave  u undo  e easier\n");
}

static void a_running_set_at_40_by_12(void **held)
{
	struct following *f = *held;
	to_fifth_repetition(f);
	assert_screen(f, 40, 12, false,
		" Side step-down 20 cm         1/3  9:46\n"
		"\n"
		" ██    ▄█▀▀█▄ ██   ██ ██▀▀▀ ██▀▀█▄ LEFT\n"
		" ██    ██  ██ ██ █ ██ ██▀▀  ██▄▄█▀ set\n"
		" ██▄▄▄ ▀█▄▄█▀ ▀██▀██▀ ██▄▄▄ ██ ▀█▄ 2/3\n"
		"\n"
		" ▄████▄      ██████\n"
		" ▀▀  ██      ██▄▄▄        █████░░░░░░░░\n"
		"  ▄▄██▀      ▀▀▀▀██\n"
		" ██▀▀        ▄▄  ██ of 8  then RIGHT\n"
		" ██████      ▀████▀ reps\n"
		" Space pause  p pain  n next  q leave\n");
}

static void a_running_set_in_ascii(void **held)
{
	struct following *f = *held;
	to_fifth_repetition(f);
	assert_screen(f, 100, 30, true,
		"  Strength B   1 of 3   Side step-down 20 cm                                            9:46 to go\n"
		"  ------------------------------------------------------------------------------------------------\n"
		"  #     ##### ##### #####                           #      ###  #   # ##### ####\n"
		"  #     #     #       #                             #     #   # #   # #     #   #\n"
		"  #     ####  ####    #                             #     #   # # # # ####  ####\n"
		"  #     #     #       #                             #     #   # ## ## #     #  #\n"
		"  ##### ##### #       #    set 2 of 3               #####  ###  #   # ##### #   #\n"
		"\n"
		"  Side step-down 20 cm                               #######\n"
		"                                                    ###   ###\n"
		"  Knee over the second toe, hips level.                   ###              ######\n"
		"  Lower slowly.                                        ####                ##\n"
		"                                                     ###                   #####\n"
		"  look out for                                      ###                        ##  of 8\n"
		"  The pelvis tips.                                  #########              #####   reps\n"
		"\n"
		"                                                    seconds\n"
		"\n"
		"                                                    #############.................... ............\n"
		"                                                    lower 3                           rise 1\n"
		"\n"
		"                                                    x  x  x  x  @  o  o  o\n"
		"\n"
		"                                                    Lower slowly.\n"
		"                                                    then  RIGHT in 10 s, then rest 75 s\n"
		"\n"
		"\n"
		"  @ Side step-down    o Bridge    o Side plank\n"
		"\n"
		"  Space pause   n next   b back   u undo   p pain   e easier   s skip   q leave\n");
}

static void a_rest_at_100_by_30(void **held)
{
	struct following *f = *held;
	to_rest(f);
	wait_ms(f, 26900);
	assert_screen(f, 100, 30, false,
		"  Strength B   1 of 3   Side step-down 20 cm                                           10:51 to go\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"    ██▀▀█▄ ██▀▀▀ ▄█▀▀▀▀ ▀▀██▀▀                      Next  set 2 of 3\n"
		"    ██▄▄█▀ ██▀▀  ▀▀▀▀█▄   ██\n"
		"    ██ ▀█▄ ██▄▄▄ ▄▄▄▄█▀   ██                        Side step-down 20 cm, LEFT first\n"
		"                                                    8 reps   lower 3  rise 1\n"
		"\n"
		"\n"
		"    ▄███████▄     ███   ███ ▄███████▄\n"
		"    ███▀▀▀███     ███   ███ ███▀▀▀███\n"
		"    ███   ███ ▄█▄ ███▄▄▄███ ███▄▄▄███\n"
		"    ███   ███ ▀█▀ ▀████████  ███████\n"
		"    ███   ███ ▄█▄       ███ ███▀▀▀███\n"
		"    ███▄▄▄███ ▀█▀       ███ ███▄▄▄███\n"
		"    ▀███████▀           ███ ▀███████▀\n"
		"\n"
		"    of 75 s\n"
		"\n"
		"    █████████████░░░░░░░░░░░░░░░░░░░░░░░\n"
		"\n"
		"                                                    Lower slowly.\n"
		"    Done    left    8 · ·     of 3 x 8              Knee over the second toe, hips level.\n"
		"            right   8 · ·     of 3 x 8\n"
		"\n"
		"\n"
		"\n"
		"  ◐ Side step-down    ○ Bridge    ○ Side plank\n"
		"\n"
		"  Space pause   n start now   + - 15 s   [ ] earlier sets   u undo   p pain   e easier   q leave\n");
}

static void a_rest_at_40_by_12(void **held)
{
	struct following *f = *held;
	to_rest(f);
	wait_ms(f, 26900);
	assert_screen(f, 40, 12, false,
		" Side step-down 20 cm        1/3  10:51\n"
		"\n"
		" ██▀▀█▄ ██▀▀▀ ▄█▀▀▀▀ ▀▀██▀▀\n"
		" ██▄▄█▀ ██▀▀  ▀▀▀▀█▄   ██\n"
		" ██ ▀█▄ ██▄▄▄ ▄▄▄▄█▀   ██\n"
		"\n"
		" ▄████▄   ██  ██ ▄████▄    Next\n"
		" ██  ██ ▄ ██  ██ ██  ██    set 2/3 LEFT\n"
		" ██  ██ ▀ ▀█████  ████     Side\n"
		" ██  ██ ▄     ██ ██  ██    step-down\n"
		" ▀████▀ ▀     ██ ▀████▀    of 75 s\n"
		" Space pause  p pain  n start  q leave\n");
}

static void pain_above_the_ceiling_at_80_by_24(void **held)
{
	struct following *f = *held;
	to_pain_question(f);
	key(f, '4');
	assert_screen(f, 80, 24, false,
		"  Strength B   1 of 3   Side step-down 20 cm            6:20 to go   rest 1:15\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  Highest knee pain during Side step-down?   all 3 sets, 0 to 10\n"
		"\n"
		"                            ██  ██\n"
		"                            ██  ██\n"
		"      0     1     2     3   ▀█████  5     6     7     8     9     10\n"
		"                                ██\n"
		"                                ██\n"
		"\n"
		"      ━━━━━━━━━━━━━━━━━━━     ━━━━━━━     ━━━━━━━━━━━━━━━━━━━━━━━━━━\n"
		"      0 to 3, as agreed       4 5 adjust  6 and more, stop for today\n"
		"\n"
		"  4 is above the limit of 3 for this exercise.\n"
		"  A signal to adjust, today and next time.\n"
		"  › e  Side step-down 10 cm           same tempo; used next time\n"
		"    d  Stay, with less depth          stop where it was 3 or less\n"
		"    x  Leave it out today             the other 2 exercises go on\n"
		"    o  Go on as planned               kept with this session\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  ↑ ↓ move   Enter take   u undo   q leave\n");
}

static void the_summary_at_80_by_24(void **held)
{
	struct following *f = *held;
	finish_all(f);
	assert_screen(f, 80, 24, false,
		"  Strength B\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  ██▀▀█▄ ▄█▀▀█▄ ██▄  ██ ██▀▀▀\n"
		"  ██  ██ ██  ██ ██▀█▄██ ██▀▀\n"
		"  ██▄▄█▀ ▀█▄▄█▀ ██  ▀██ ██▄▄▄\n"
		"\n"
		"  7 of 7 sets, 13 min\n"
		"\n"
		"  exercise                    sets, left / right          pain  effort\n"
		"  Side step-down              8 8 8 / 8 8 8                  2       2\n"
		"  Bridge                      10 10                          2       2\n"
		"  Side plank                  30 s 30 s                      2       2\n"
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
		"  Enter to Today   u undo\n");
}

static void a_running_set_at_160_by_48_is_twice_as_large(void **held)
{
	struct following *f = *held;
	to_fifth_repetition(f);
	assert_rows(f, 160, 48, 3,
		"\n"
		"   ████        ██████████  ██████████  ████████████                                   ████          ████████    ████      ████  ██████████  ██████████\n"
		"   ████        ████        ████            ████                                       ████        ████    ████  ████      ████  ████        ████    ████\n"
		"   ████        ████████    ████████        ████                                       ████        ████    ████  ████  ██  ████  ████████    ████    ████\n"
		"   ████        ████        ████            ████                                       ████        ████    ████  ████  ██  ████  ████        ██████████\n"
		"   ████        ████        ████            ████                                       ████        ████    ████  ██████████████  ████        ████  ████\n"
		"   ██████████  ██████████  ████            ████      set 2 of 3                       ██████████    ████████      ████  ████    ██████████  ████    ████\n"
		"\n"
		"\n"
		"\n"
		"  Side step-down 20 cm                                                                  ██████████████\n"
		"                                                                                      ██████████████████\n"
		"  Knee over the second toe, hips level.                                               ██████████████████\n"
		"  Lower slowly.                                                                       ██████      ██████\n"
		"                                                                                      ██████      ██████\n"
		"  look out for                                                                                  ████████\n"
		"  The pelvis tips.                                                                          ██████████\n"
		"                                                                                          ██████████                            █████████\n"
		"                                                                                        ██████████                              ███▀▀▀▀▀▀\n"
		"                                                                                      ████████                                  ████████▄\n"
		"                                                                                      ██████                                    ▀▀▀▀▀▀███\n"
		"                                                                                      ██████████████████                        ▄▄▄   ███\n"
		"                                                                                      ██████████████████                        ███▄▄▄███  of 8\n");
}

static void a_rest_at_160_by_48_is_twice_as_large(void **held)
{
	struct following *f = *held;
	to_rest(f);
	wait_ms(f, 26900);
	assert_rows(f, 160, 48, 3,
		"\n"
		"    ██████████    ██████████    ██████████  ████████████                              Next  set 2 of 3\n"
		"    ████    ████  ████        ████              ████\n"
		"    ████    ████  ████████    ██████████        ████                                  Side step-down 20 cm, LEFT first\n"
		"    ██████████    ████                ████      ████                                  8 reps   lower 3  rise 1\n"
		"    ████  ████    ████                ████      ████\n"
		"    ████    ████  ██████████  ██████████        ████\n"
		"\n"
		"\n"
		"\n"
		"      ██████████████            ██████      ██████    ██████████████\n"
		"    ██████████████████          ██████      ██████  ██████████████████\n"
		"    ██████████████████          ██████      ██████  ██████████████████\n"
		"    ██████      ██████          ██████      ██████  ██████      ██████\n"
		"    ██████      ██████    ██    ██████      ██████  ██████      ██████\n"
		"    ██████      ██████  ██████  ██████████████████  ██████████████████\n"
		"    ██████      ██████  ██████  ██████████████████    ██████████████\n"
		"    ██████      ██████    ██      ████████████████    ██████████████\n"
		"    ██████      ██████    ██                ██████  ██████████████████\n"
		"    ██████      ██████  ██████              ██████  ██████      ██████\n"
		"    ██████      ██████  ██████              ██████  ██████      ██████\n"
		"    ██████████████████    ██                ██████  ██████████████████\n"
		"    ██████████████████                      ██████  ██████████████████\n"
		"      ██████████████                        ██████    ██████████████\n"
		"\n"
		"    of 75 s\n"
		"\n"
		"\n"
		"    ████████████████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░\n"
		"\n"
		"\n"
		"    Done    left    8 · ·     of 3 x 8\n"
		"            right   8 · ·     of 3 x 8\n"
		"\n"
		"                                                                                      Lower slowly.\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_running_set_at_100_by_30, start, end),
		cmocka_unit_test_setup_teardown(a_running_set_at_80_by_24, start, end),
		cmocka_unit_test_setup_teardown(a_running_set_at_60_by_20, start, end),
		cmocka_unit_test_setup_teardown(a_running_set_at_40_by_12, start, end),
		cmocka_unit_test_setup_teardown(a_running_set_in_ascii, start, end),
		cmocka_unit_test_setup_teardown(a_rest_at_100_by_30, start, end),
		cmocka_unit_test_setup_teardown(a_rest_at_40_by_12, start, end),
		cmocka_unit_test_setup_teardown(a_running_set_at_160_by_48_is_twice_as_large, start, end),
		cmocka_unit_test_setup_teardown(a_rest_at_160_by_48_is_twice_as_large, start, end),
		cmocka_unit_test_setup_teardown(pain_above_the_ceiling_at_80_by_24, start, end),
		cmocka_unit_test_setup_teardown(the_summary_at_80_by_24, start, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
