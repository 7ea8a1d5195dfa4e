#include "a_diary.h"
#include "a_runner.h"
#include "shown.h"

#include <locale.h>

static struct screen *today(const struct coach_view *view)
{
	struct today_given given = today_given();
	given.coach = view;
	given.day = view->today;
	given.recent = recent(&given.recent_count);
	return today_screen_new(&given);
}

/* Asserts that a key saves a check-in, and gives it. */
static const struct check_in *saved(struct screen *screen, uint32_t key)
{
	struct effect effect = asked(screen, key);
	assert_int_equal(effect.kind, EFFECT_SAVE_CHECK_IN);
	return effect.check_in;
}

static void a_digit_answers_the_morning_of_the_sore_knee_and_nothing_else(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	const struct check_in *told = saved(screen, '2');
	assert_int_equal(told->day.n, coach.view.today.n);
	assert_int_equal(told->morning[SIDE_RIGHT], 2);
	assert_int_equal(told->morning[SIDE_LEFT], NOT_KNOWN);
	assert_int_equal(told->worst, NOT_KNOWN);
	for (int i = 0; i < READY_ITEMS; i++)
		assert_int_equal(told->item_halves[i], NOT_KNOWN);
	screen_free(screen);
}

static void a_one_then_a_nought_proposes_ten_and_enter_takes_it(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	assert_int_equal(saved(screen, '1')->morning[SIDE_RIGHT], 1);
	a_check_in_today()->morning[SIDE_RIGHT] = 1;
	screen->class->renew(screen, &coach.view);
	assert_int_equal(pressed(screen, '0').count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "Ten?"));
	assert_int_equal(saved(screen, KEY_ENTER_)->morning[SIDE_RIGHT], 10);
	screen_free(screen);
}

static void after_a_one_any_other_key_keeps_it_and_counts_for_itself(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	saved(screen, '1');
	pressed(screen, '0');
	assert_int_equal(asked(screen, 'p').kind, EFFECT_OPEN_PLAN);
	assert_int_equal(asked(screen, KEY_ENTER_).kind, EFFECT_OPEN_PLANNED);
	screen_free(screen);
}

static void two_sore_knees_are_asked_one_after_the_other(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	coach.diary.intake.knee = SIDE_BOTH;
	struct screen *screen = today(view);
	assert_non_null(strstr(shown(screen, 100, 30), "How is the left knee this morning?"));
	assert_int_equal(saved(screen, '3')->morning[SIDE_LEFT], 3);
	a_check_in_today()->morning[SIDE_LEFT] = 3;
	screen->class->renew(screen, view);
	assert_non_null(strstr(shown(screen, 100, 30), "How is the right knee this morning?"));
	assert_int_equal(saved(screen, '0')->morning[SIDE_RIGHT], 0);
	screen_free(screen);
}

static void a_morning_told_is_not_told_again_by_a_stray_digit(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	a_check_in_today()->morning[SIDE_RIGHT] = 1;
	struct screen *screen = today(view);
	assert_int_equal(pressed(screen, '7').count, 0);
	assert_non_null(strstr(shown(screen, 80, 24), "The morning is told."));
	screen_free(screen);
}

static void a_skipped_morning_stays_not_known_and_is_not_asked_again_here(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	assert_int_equal(pressed(screen, 's').count, 0);
	assert_null(strstr(shown(screen, 100, 30), "How is the knee"));
	assert_non_null(strstr(shown(screen, 100, 30), "not known"));
	screen_free(screen);
}

static void a_missed_morning_is_asked_after_that_of_today(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	a_check_in_today()->morning[SIDE_RIGHT] = 1;
	struct day missed = { view->today.n - 6 };
	coach.asked[1] = (struct asked){ QUESTION_MORNING, missed, NULL, NULL, "D10" };
	coach.plan.asked_count = 2;
	struct screen *screen = today(view);
	assert_non_null(strstr(shown(screen, 100, 30), "How was the knee on waking, Wed 11 Mar?"));
	const struct check_in *told = saved(screen, '2');
	assert_int_equal(told->day.n, missed.n);
	screen_free(screen);
}

static void enter_follows_a_session_and_logs_a_run(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	struct screen *screen = today(view);
	struct effect session = asked(screen, KEY_ENTER_);
	assert_int_equal(session.kind, EFFECT_OPEN_PLANNED);
	assert_string_equal(session.id, "2026-03-17/1");
	coach.items[1][0].kind = PLANNED_RUN;
	struct effect run = asked(screen, KEY_ENTER_);
	assert_int_equal(run.kind, EFFECT_OPEN_LOG);
	assert_string_equal(run.text, "2026-03-17/1");
	screen_free(screen);
}

static void what_is_done_is_passed_over_and_starts_nothing(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	coach.items[1][0].done = true;
	struct screen *screen = today(view);
	assert_string_equal(asked(screen, KEY_ENTER_).id, "2026-03-17/2");
	pressed(screen, KEY_UP_);
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "It is done."));
	screen_free(screen);
}

static void letters_go_where_they_say(void **state)
{
	(void)state;
	static const struct {
		uint32_t key;
		enum effect_kind kind;
	} places[] = {
		{ 'c', EFFECT_OPEN_CHECK_IN }, { 'r', EFFECT_OPEN_LOG }, { 'p', EFFECT_OPEN_PLAN }, { 'w', EFFECT_OPEN_WHY },
		{ 'l', EFFECT_OPEN_LIBRARY },  { 'h', EFFECT_OPEN_HISTORY }, { 'i', EFFECT_OPEN_INTAKE }, { 'q', EFFECT_QUIT },
		{ 'u', EFFECT_UNDO },          { '?', EFFECT_OPEN_HELP },
	};
	struct screen *screen = today(a_diary());
	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
		assert_int_equal(asked(screen, places[i].key).kind, places[i].kind);
	assert_string_equal(asked(screen, 'w').id, "2026-03-17/1");
	screen_free(screen);
}

static void the_entry_with_a_question_opens_for_its_answer(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	struct screen *screen = today(view);
	assert_int_equal(pressed(screen, 'o').count, 0);
	coach.asked[0] = (struct asked){ QUESTION_SETTLED, view->today, "01RUN", "Run-walk 3/1 x 6", "D6" };
	struct effect effect = asked(screen, 'o');
	assert_int_equal(effect.kind, EFFECT_OPEN_LOG);
	assert_string_equal(effect.id, "01RUN");
	screen_free(screen);
}

static struct screen *in_the_week_of_the_red_flag_line(void)
{
	struct coach_view *view = a_diary();
	coach.asked[1] = coach.asked[0];
	coach.asked[0] = (struct asked){ QUESTION_RED_FLAGS, view->today, NULL, NULL, "R38" };
	coach.plan.asked_count = 2;
	return today(view);
}

static void the_weekly_line_is_one_key_when_nothing_is_there(void **state)
{
	(void)state;
	struct screen *screen = in_the_week_of_the_red_flag_line();
	assert_non_null(strstr(shown(screen, 80, 24), "is any sign there"));
	const struct check_in *told = saved(screen, 'n');
	assert_true(told->flags_asked);
	assert_int_equal(told->flags, 0);
	assert_int_equal(told->morning[SIDE_RIGHT], NOT_KNOWN);
	screen_free(screen);
}

static void a_sign_that_is_there_is_marked_and_opens_its_page(void **state)
{
	(void)state;
	struct screen *screen = in_the_week_of_the_red_flag_line();
	assert_int_equal(pressed(screen, 'y').count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "The foot is numb, cold or pale"));
	pressed(screen, KEY_DOWN_);
	pressed(screen, ' ');
	struct effects fx = pressed(screen, KEY_ENTER_);
	assert_int_equal(fx.count, 2);
	assert_int_equal(fx.at[0].check_in->flags, 1u << FLAG_DEFORMITY);
	assert_int_equal(fx.at[1].kind, EFFECT_OPEN_RED_FLAGS);
	screen_free(screen);
}

static void the_weekly_line_not_asked_saves_nothing(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	assert_int_equal(pressed(screen, 'n').count, 0);
	screen_free(screen);
}

static void every_session_can_be_started_behind_a(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	pressed(screen, 'a');
	assert_non_null(strstr(shown(screen, 100, 30), "Easy day in a flare"));
	struct effect effect = asked(screen, KEY_ENTER_);
	assert_int_equal(effect.kind, EFFECT_OPEN_SESSION);
	assert_string_equal(effect.id, "strength-b");
	pressed(screen, KEY_ESC_);
	assert_int_equal(asked(screen, KEY_ENTER_).kind, EFFECT_OPEN_PLANNED);
	screen_free(screen);
}

static void without_the_intake_every_session_is_there_and_the_first_steps_too(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	coach.plan.ready = false;
	coach.diary.intake = intake_blank();
	struct screen *screen = today(view);
	assert_non_null(strstr(shown(screen, 80, 24), "A plan begins with a few questions"));
	assert_int_equal(asked(screen, 'i').kind, EFFECT_OPEN_INTAKE);
	assert_int_equal(asked(screen, KEY_ENTER_).kind, EFFECT_OPEN_SESSION);
	assert_null(strstr(shown(screen, 80, 24), "Readiness"));
	screen_free(screen);
}

static void a_flare_begins_after_one_question(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	assert_int_equal(pressed(screen, 'F').count, 0);
	assert_non_null(strstr(shown(screen, 80, 24), "Does a flare begin today, right knee?"));
	assert_non_null(strstr(said(screen), "Does a flare begin today, right knee?   y yes   n no"));
	assert_int_equal(pressed(screen, 'n').count, 0);
	pressed(screen, 'F');
	struct effect effect = asked(screen, 'y');
	assert_int_equal(effect.kind, EFFECT_SAVE_FLARE);
	assert_true(effect.flare->begins);
	assert_int_equal(effect.flare->side, SIDE_RIGHT);
	assert_int_equal(effect.flare->day.n, coach.view.today.n);
	screen_free(screen);
}

static void a_flare_in_one_of_two_knees_is_asked_for_its_side(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	coach.diary.intake.knee = SIDE_BOTH;
	struct screen *screen = today(view);
	pressed(screen, 'F');
	assert_int_equal(pressed(screen, 'y').count, 0);
	struct effect effect = asked(screen, 'l');
	assert_int_equal(effect.kind, EFFECT_SAVE_FLARE);
	assert_int_equal(effect.flare->side, SIDE_LEFT);
	screen_free(screen);
}

static void a_flare_ends_by_word_from_day_3_on(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	coach.plan.flare = true;
	coach.plan.flare_side = SIDE_RIGHT;
	coach.plan.flare_day = 2;
	struct screen *screen = today(view);
	pressed(screen, 'F');
	assert_non_null(strstr(shown(screen, 80, 24), "from day 3 on; today is day 2."));
	coach.plan.flare_day = 3;
	pressed(screen, 'F');
	assert_false(asked(screen, 'y').flare->begins);
	screen_free(screen);
}

static void a_lock_comes_first_and_enter_says_what_to_do(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	coach.plan.locked = true;
	coach.plan.flags = 1u << FLAG_LOCKED;
	struct screen *screen = today(view);
	assert_non_null(strstr(shown(screen, 80, 24), "Training is paused"));
	assert_int_equal(asked(screen, KEY_ENTER_).kind, EFFECT_OPEN_RED_FLAGS);
	assert_int_equal(saved(screen, '2')->morning[SIDE_RIGHT], 2);
	screen_free(screen);
}

static void an_unfinished_session_stays_the_first_thing(void **state)
{
	(void)state;
	struct today_given given = today_given();
	given.coach = a_diary();
	given.has_unfinished = true;
	given.unfinished = (struct unfinished_view){ "Strength B", "set 2, left, rep 5 of 8, lower", 14 * 60, NULL, false };
	struct screen *screen = today_screen_new(&given);
	assert_int_equal(asked(screen, KEY_ENTER_).kind, EFFECT_RESUME);
	assert_int_equal(asked(screen, 'f').kind, EFFECT_FINISH_HERE);
	assert_int_equal(asked(screen, 'd').kind, EFFECT_DISCARD);
	pressed(screen, KEY_DOWN_);
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "resume (r), finish (f) or discard (d) it first."));
	screen_free(screen);
}

static void the_mark_stays_on_its_item_in_a_new_plan(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	struct screen *screen = today(view);
	pressed(screen, KEY_DOWN_);
	struct planned first = coach.items[1][0];
	coach.items[1][0] = coach.items[1][1];
	coach.items[1][1] = first;
	screen->class->renew(screen, view);
	assert_string_equal(asked(screen, KEY_ENTER_).id, "2026-03-17/2");
	screen_free(screen);
}

static void the_cursor_stands_on_the_question_until_the_morning_is_told(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	struct screen *screen = today(view);
	struct grid *grid = grid_new(30, 100);
	screen_view(screen, area_all(grid), 0);
	assert_int_equal(grid->cell[grid->cursor_row * 100 + grid->cursor_col - 1].ch, '?');
	a_check_in_today()->morning[SIDE_RIGHT] = 1;
	screen->class->renew(screen, view);
	screen_view(screen, area_all(grid), 0);
	assert_int_equal(grid->cell[grid->cursor_row * 100 + grid->cursor_col].ch, 0x203a);
	grid_free(grid);
	screen_free(screen);
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	shown_at_every_size(screen);
	coach.plan.flare = coach.plan.see_someone = true;
	coach.plan.see_someone_why = "Six weeks without a change worth the name: worth showing to a clinician.";
	shown_at_every_size(screen);
	coach.plan.locked = true;
	shown_at_every_size(screen);
	screen_free(screen);
}

static void nothing_above_ascii_is_drawn_where_only_ascii_can_be(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	for (const char *at = shown_at(screen, 100, 30, true, 0); *at != '\0'; at++)
		assert_true(*at == '\n' || (*at >= ' ' && *at <= '~'));
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_digit_answers_the_morning_of_the_sore_knee_and_nothing_else),
		cmocka_unit_test(a_one_then_a_nought_proposes_ten_and_enter_takes_it),
		cmocka_unit_test(after_a_one_any_other_key_keeps_it_and_counts_for_itself),
		cmocka_unit_test(two_sore_knees_are_asked_one_after_the_other),
		cmocka_unit_test(a_morning_told_is_not_told_again_by_a_stray_digit),
		cmocka_unit_test(a_skipped_morning_stays_not_known_and_is_not_asked_again_here),
		cmocka_unit_test(a_missed_morning_is_asked_after_that_of_today),
		cmocka_unit_test(enter_follows_a_session_and_logs_a_run),
		cmocka_unit_test(what_is_done_is_passed_over_and_starts_nothing),
		cmocka_unit_test(letters_go_where_they_say),
		cmocka_unit_test(the_entry_with_a_question_opens_for_its_answer),
		cmocka_unit_test(the_weekly_line_is_one_key_when_nothing_is_there),
		cmocka_unit_test(a_sign_that_is_there_is_marked_and_opens_its_page),
		cmocka_unit_test(the_weekly_line_not_asked_saves_nothing),
		cmocka_unit_test(every_session_can_be_started_behind_a),
		cmocka_unit_test(without_the_intake_every_session_is_there_and_the_first_steps_too),
		cmocka_unit_test(a_flare_begins_after_one_question),
		cmocka_unit_test(a_flare_in_one_of_two_knees_is_asked_for_its_side),
		cmocka_unit_test(a_flare_ends_by_word_from_day_3_on),
		cmocka_unit_test(a_lock_comes_first_and_enter_says_what_to_do),
		cmocka_unit_test(an_unfinished_session_stays_the_first_thing),
		cmocka_unit_test(the_mark_stays_on_its_item_in_a_new_plan),
		cmocka_unit_test(the_cursor_stands_on_the_question_until_the_morning_is_told),
		cmocka_unit_test(every_size_is_drawn),
		cmocka_unit_test(nothing_above_ascii_is_drawn_where_only_ascii_can_be),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
