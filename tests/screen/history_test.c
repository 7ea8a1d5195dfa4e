#include "a_runner.h"
#include "shown.h"

#include <locale.h>

static struct screen *history(void)
{
	size_t count;
	const struct history_session *rows = recent(&count);
	return history_screen_new(NULL, rows, count);
}

static void past_sessions_stand_newest_first(void **state)
{
	(void)state;
	struct screen *screen = history();
	assert_string_equal(shown(screen, 80, 16),
		"  stepdown   History                                           1 of 3   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"    date         session                sets   min  pain  effort\n"
		"  › 19 Nov 2026  Strength A                5    37     2       6\n"
		"    17 Nov 2026  Strength B                3    21     2       6    left early\n"
		"    16 Nov 2025  Recovery with breathi…    1    12     ·       ·\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter open   e edit   D delete   r new   / filter   Esc back\n");
	screen_free(screen);
}

static void skipped_zero_and_missing_look_different(void **state)
{
	(void)state;
	struct screen *screen = history();
	pressed(screen, KEY_ENTER_);
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   History   Strength A                                                  1 of 3   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Thu 19 Nov 2026, 09:25   37 min\n"
		"\n"
		"                                                                      pain  effort\n"
		"  Single-leg bridge             left       10   10                       0       6\n"
		"                                right      10    0\n"
		"\n"
		"  Side step-down 20 cm          left        8    8                       2       6\n"
		"                                right       8    ·\n"
		"\n"
		"  Side plank                    left      30s                            –       ·\n"
		"                                right       –\n"
		"                                left out: time\n"
		"\n"
		"  – skipped   · not done or not asked   0 is none\n"
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
		"  e edit   D delete   n N earlier, later   Esc back\n");
	screen_free(screen);
}

static void where_it_is_narrow_sides_stand_below_the_name(void **state)
{
	(void)state;
	struct screen *screen = history();
	pressed(screen, 'l');
	assert_string_equal(shown(screen, 40, 24),
		" stepdown   Strength A  1 of 3   ? help\n"
		"\n"
		"\n"
		" Thu 19 Nov 2026, 09:25   37 min\n"
		"\n"
		"                           pain  effort\n"
		" Single-leg bridge            0       6\n"
		"   left       10   10\n"
		"   right      10    0\n"
		"\n"
		" Side step-down 20 cm         2       6\n"
		"   left        8    8\n"
		"   right       8    ·\n"
		"\n"
		" Side plank                   –       ·\n"
		"   left      30s\n"
		"   right       –\n"
		"   left out: time\n"
		"\n"
		" – skipped   · not done or not asked\n"
		" 0 is none\n"
		"\n"
		"\n"
		" e edit  D delete  n N earlier, later\n");
	screen_free(screen);
}

static void many_sets_go_on_in_the_next_row(void **state)
{
	(void)state;
	struct history_set sets[12];
	struct history_item item = { "calf", "Heel raise", 0, 1, 5, ANSWER_NOT_ASKED, NOT_SET, NOT_SET };
	for (int i = 0; i < 12; i++)
		sets[i] = (struct history_set){ "calf", "Heel raise", 0, i, SIDE_BOTH, SET_DONE, 10 + i, 0, NOT_SET, -1 };
	struct history_session row = { .title = "Strength A", .day = on(2026, 11, 19), .items = &item, .item_count = 1,
		                       .sets = sets, .set_count = 12 };
	struct screen *screen = history_screen_new(NULL, &row, 1);
	pressed(screen, KEY_ENTER_);
	const char *text = shown(screen, 40, 24);
	for (int i = 10; i < 22; i++) {
		char reps[8];
		snprintf(reps, sizeof reps, " %d", i);
		assert_non_null(strstr(text, reps));
	}
	screen_free(screen);
}

static void a_filter_finds_sessions_by_exercise_and_date(void **state)
{
	(void)state;
	static const struct {
		const char *letters, *found;
	} filters[] = { { "plank", "1 of 1" }, { "2025", "1 of 1" }, { "strength", "1 of 2" }, { "swim", "0 of 0" } };
	for (size_t i = 0; i < sizeof filters / sizeof filters[0]; i++) {
		struct screen *screen = history();
		pressed(screen, '/');
		typed(screen, filters[i].letters);
		pressed(screen, KEY_ENTER_);
		assert_non_null(strstr(shown(screen, 80, 24), filters[i].found));
		screen_free(screen);
	}
}

static void escape_goes_back_one_level_and_never_quits(void **state)
{
	(void)state;
	struct screen *screen = history();
	pressed(screen, KEY_ENTER_);
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void an_empty_history_says_what_will_stand_here(void **state)
{
	(void)state;
	struct screen *screen = history_screen_new(NULL, NULL, 0);
	pressed(screen, KEY_ENTER_);
	pressed(screen, KEY_DOWN_);
	assert_non_null(strstr(shown(screen, 80, 24), "Nothing is done yet."));
	shown_at_every_size(screen);
	screen_free(screen);
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	struct screen *screen = history();
	shown_at_every_size(screen);
	pressed(screen, KEY_ENTER_);
	shown_at_every_size(screen);
	screen_free(screen);
}

static void in_plain_lines_it_is_the_same_past(void **state)
{
	(void)state;
	struct screen *screen = history();
	assert_string_equal(said(screen),
		"19 Nov 2026: Strength A, 5 sets, 37 min, pain 2, effort 6\n"
		"17 Nov 2026: Strength B, 3 sets, 21 min, pain 2, effort 6, left early\n"
		"16 Nov 2025: Recovery with breathing, 1 set, 12 min, pain ·, effort ·\n"
		"Marked: 19 Nov 2026, Strength A, 1 of 3\n");
	pressed(screen, KEY_DOWN_);
	assert_non_null(strstr(said(screen), "Marked: 17 Nov 2026, Strength B, 2 of 3\n"));
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(past_sessions_stand_newest_first),
		cmocka_unit_test(skipped_zero_and_missing_look_different),
		cmocka_unit_test(where_it_is_narrow_sides_stand_below_the_name),
		cmocka_unit_test(many_sets_go_on_in_the_next_row),
		cmocka_unit_test(a_filter_finds_sessions_by_exercise_and_date),
		cmocka_unit_test(escape_goes_back_one_level_and_never_quits),
		cmocka_unit_test(an_empty_history_says_what_will_stand_here),
		cmocka_unit_test(every_size_is_drawn),
		cmocka_unit_test(in_plain_lines_it_is_the_same_past),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
