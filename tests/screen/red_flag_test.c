#include "a_diary.h"
#include "shown.h"

#include <locale.h>

static struct screen *with_flags(uint32_t flags)
{
	struct coach_view *view = a_diary();
	coach.plan.locked = true;
	coach.plan.locked_since = view->today;
	coach.plan.flags = flags;
	return red_flag_screen_new(view);
}

static void each_sign_says_today_or_within_days_and_names_itself(void **state)
{
	(void)state;
	for (int flag = 0; flag < RED_FLAGS; flag++) {
		struct screen *screen = with_flags(1u << flag);
		const char *text = said(screen);
		bool today = flag < FLAG_SOON_FIRST;
		assert_int_equal(strstr(text, "looked at today.") != NULL, today);
		assert_int_equal(strstr(text, "looked at within days.") != NULL, !today);
		assert_non_null(strstr(text, "You noted "));
		assert_non_null(strstr(text, "not medical advice"));
		screen_free(screen);
	}
}

static void of_both_lists_today_goes_first(void **state)
{
	(void)state;
	struct screen *screen = with_flags(1u << FLAG_NUMB_COLD | 1u << FLAG_LUMP);
	assert_non_null(strstr(said(screen), "looked at today."));
	assert_non_null(strstr(said(screen), "You noted a numb, cold or pale foot, and a hard lump beside the knee"));
	screen_free(screen);
}

static void advice_is_recorded_in_own_words_and_never_empty(void **state)
{
	(void)state;
	struct screen *screen = with_flags(1u << FLAG_LOCKED);
	pressed(screen, 'a');
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	typed(screen, "Physio: load is fine, no running for a week");
	struct effect effect = asked(screen, KEY_ENTER_);
	assert_int_equal(effect.kind, EFFECT_SAVE_ADVICE);
	assert_string_equal(effect.text, "Physio: load is fine, no running for a week");
	coach.plan.locked = false;
	screen->class->renew(screen, &coach.view);
	assert_non_null(strstr(shown(screen, 100, 30), "Nothing stands in the way of training."));
	screen_free(screen);
}

static void an_answer_is_corrected_where_it_was_given(void **state)
{
	(void)state;
	struct screen *screen = with_flags(1u << FLAG_LOCKED);
	assert_int_equal(asked(screen, 'c').kind, EFFECT_OPEN_CHECK_IN);
	coach.diary.intake.flags = 1u << FLAG_LOCKED;
	assert_int_equal(asked(screen, 'c').kind, EFFECT_OPEN_INTAKE);
	screen_free(screen);
}

static void another_pattern_and_a_young_runner_are_told_so(void **state)
{
	(void)state;
	struct screen *screen = with_flags(0);
	assert_non_null(strstr(said(screen), "Below the age of 18"));
	coach.diary.intake.pattern = PATTERN_NO;
	assert_non_null(strstr(said(screen), "not of the usual pattern"));
	screen_free(screen);
}

static void all_of_it_can_be_read_at_40_x_12(void **state)
{
	(void)state;
	struct screen *screen = with_flags(1u << FLAG_FAST_SWELLING);
	assert_non_null(strstr(shown(screen, 40, 12), "looked at today."));
	told(screen, (struct msg){ .kind = MSG_KEY, .key = KEY_END_, .rows = 12, .cols = 40 });
	assert_non_null(strstr(shown(screen, 40, 12), "it is.\n"));
	screen_free(screen);
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	struct screen *screen = with_flags((1u << RED_FLAGS) - 1);
	shown_at_every_size(screen);
	pressed(screen, 'a');
	shown_at_every_size(screen);
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_sign_says_today_or_within_days_and_names_itself),
		cmocka_unit_test(of_both_lists_today_goes_first),
		cmocka_unit_test(advice_is_recorded_in_own_words_and_never_empty),
		cmocka_unit_test(an_answer_is_corrected_where_it_was_given),
		cmocka_unit_test(another_pattern_and_a_young_runner_are_told_so),
		cmocka_unit_test(all_of_it_can_be_read_at_40_x_12),
		cmocka_unit_test(every_size_is_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
