#include "a_coach.h"
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

/* --- with a diary ------------------------------------------------------------------ */

static struct activity told_of[3];

/* A run, a strength session with two exercises, and a swim that was left early. */
static const struct coach_view *a_diary_of_three(void)
{
	static const struct exercise_done done[] = { { "single-leg-bridge", 2, 6, 4 }, { "lateral-step-down-20", -1, -1, -1 } };
	static const struct set_done sets[] = {
		{ 0, 0, SIDE_LEFT, SET_DONE, 10, -1, -1, -1, -1, -1 },  { 0, 1, SIDE_LEFT, SET_DONE, 9, -1, -1, -1, -1, -1 },
		{ 0, 0, SIDE_RIGHT, SET_DONE, 10, -1, -1, -1, -1, -1 }, { 0, 1, SIDE_RIGHT, SET_SKIPPED, 0, -1, -1, -1, -1, -1 },
		{ 1, 0, SIDE_BOTH, SET_DONE, -1, 30, -1, -1, -1, -1 },
	};
	a_coach();
	told_of[0] = activity_blank(ACTIVITY_RUN, coach_date(3, 14));
	told_of[0].id = "01RUN";
	told_of[0].distance_m = 5257;
	told_of[0].duration_s = 1880;
	told_of[0].during = 0;
	told_of[0].note = "a note that goes on for longer than the line of a form can hold, and is told whole here all the same";
	told_of[1] = activity_blank(ACTIVITY_STRENGTH, coach_date(3, 15));
	told_of[1].id = "01STRENGTH";
	told_of[1].exercises = done;
	told_of[1].exercise_count = 2;
	told_of[1].sets = sets;
	told_of[1].set_count = sizeof sets / sizeof sets[0];
	told_of[2] = activity_blank(ACTIVITY_SWIM, coach_date(3, 16));
	told_of[2].id = "01SWIM";
	told_of[2].status = SESSION_LEFT;
	coach.diary.activities = told_of;
	coach.diary.activity_count = 3;
	return &coach.view;
}

static void what_was_told_of_every_kind_stands_in_one_list(void **state)
{
	(void)state;
	struct screen *screen = history_screen_new(a_diary_of_three(), NULL, 0);
	assert_string_equal(shown(screen, 80, 12),
		"  stepdown   History                                           1 of 3   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"    date         session                sets   min  pain  effort\n"
		"  › 16 Mar 2026  Swim                                  ·       ·    left early\n"
		"    15 Mar 2026  Strength                              ·       ·\n"
		"    14 Mar 2026  Run 5.2 km                     31     0       ·\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter open   e edit   D delete   r new   / filter   Esc back\n");
	screen_free(screen);
}

static void an_entry_in_full_tells_what_is_known_and_its_whole_note(void **state)
{
	(void)state;
	struct screen *screen = history_screen_new(a_diary_of_three(), NULL, 0);
	pressed(screen, KEY_END_);
	pressed(screen, KEY_ENTER_);
	const char *run = shown(screen, 80, 24);
	assert_non_null(strstr(run, "Distance      5.25 km"));
	assert_non_null(strstr(run, "Pain in it    0"));
	assert_non_null(strstr(run, "told whole here all the"));
	assert_null(strstr(run, "Effort"));
	screen_free(screen);
}

static void sets_are_told_by_side_with_the_answers_behind(void **state)
{
	(void)state;
	struct screen *screen = history_screen_new(a_diary_of_three(), NULL, 0);
	pressed(screen, KEY_DOWN_);
	pressed(screen, KEY_ENTER_);
	assert_non_null(strstr(shown(screen, 100, 30),
			       "Single-leg bridge               left 10 9  right 10 –   pain 2  effort 6  form 4"));
	assert_non_null(strstr(said(screen), "  Side step-down 20 cm: 30 s\n"));
	screen_free(screen);
}

static void the_marked_entry_is_edited_and_deleted_by_its_id(void **state)
{
	(void)state;
	struct screen *screen = history_screen_new(a_diary_of_three(), NULL, 0);
	pressed(screen, KEY_DOWN_);
	struct effect effect = asked(screen, 'e');
	assert_int_equal(effect.kind, EFFECT_OPEN_LOG);
	assert_string_equal(effect.id, "01STRENGTH");
	effect = asked(screen, 'D');
	assert_int_equal(effect.kind, EFFECT_DELETE_ACTIVITY);
	assert_string_equal(effect.id, "01STRENGTH");
	effect = asked(screen, 'r');
	assert_int_equal(effect.kind, EFFECT_OPEN_LOG);
	assert_string_equal(effect.id, "");
	screen_free(screen);
}

static void what_was_deleted_is_gone_and_comes_back_with_undo(void **state)
{
	(void)state;
	struct screen *screen = history_screen_new(a_diary_of_three(), NULL, 0);
	pressed(screen, KEY_ENTER_);
	coach.diary.activity_count = 2;
	screen->class->renew(screen, &coach.view);
	assert_null(strstr(said(screen), "Swim"));
	coach.diary.activity_count = 0;
	screen->class->renew(screen, &coach.view);
	assert_non_null(strstr(shown(screen, 80, 24), "Nothing is done yet."));
	coach.diary.activity_count = 3;
	screen->class->renew(screen, &coach.view);
	assert_non_null(strstr(said(screen), "Swim"));
	screen_free(screen);
}

/* A guided session is in the diary too, under its own id: it stands once, with its sets. */
static void a_guided_session_stands_once(void **state)
{
	(void)state;
	size_t count;
	const struct history_session *rows = recent(&count);
	struct history_session row = rows[0];
	row.ulid = "01STRENGTH";
	a_diary_of_three();
	told_of[1].guided = true;
	struct screen *screen = history_screen_new(&coach.view, &row, 1);
	const char *list = shown(screen, 80, 24);
	assert_non_null(strstr(list, "1 of 3"));
	assert_non_null(strstr(list, "Strength A                5"));
	screen_free(screen);
}

static void a_diary_is_drawn_at_every_size(void **state)
{
	(void)state;
	struct screen *screen = history_screen_new(a_diary_of_three(), NULL, 0);
	shown_at_every_size(screen);
	for (int i = 0; i < 3; i++) {
		pressed(screen, KEY_ENTER_);
		shown_at_every_size(screen);
		pressed(screen, 'n');
	}
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
		cmocka_unit_test(what_was_told_of_every_kind_stands_in_one_list),
		cmocka_unit_test(an_entry_in_full_tells_what_is_known_and_its_whole_note),
		cmocka_unit_test(sets_are_told_by_side_with_the_answers_behind),
		cmocka_unit_test(the_marked_entry_is_edited_and_deleted_by_its_id),
		cmocka_unit_test(what_was_deleted_is_gone_and_comes_back_with_undo),
		cmocka_unit_test(a_guided_session_stands_once),
		cmocka_unit_test(a_diary_is_drawn_at_every_size),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
