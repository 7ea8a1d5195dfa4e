/*
 * What the app has to say, that a save failed before all, reaches the runner on every screen, seen or said.
 */
#include "a_half_year.h"
#include "shown.h"
#include "tui/screens.h"

static struct screen *new_check_in(const struct coach_view *view)
{
	return check_in_screen_new(view, "");
}

static struct screen *new_log(const struct coach_view *view)
{
	return log_screen_new(view, "", "");
}

static struct screen *new_why(const struct coach_view *view)
{
	return why_screen_new(view, "");
}

static struct screen *new_what_if(const struct coach_view *view)
{
	return what_if_screen_new(view, "");
}

static struct screen *new_history(const struct coach_view *view)
{
	return history_screen_new(view, NULL, 0);
}

static struct screen *new_calendar(const struct coach_view *view)
{
	return calendar_screen_new(view, "");
}

static struct screen *new_knee_map(const struct coach_view *view)
{
	return knee_map_screen_new(view, "", (struct look){ .figure = GLYPHS_BRAILLE });
}

static struct screen *new_tests(const struct coach_view *view)
{
	return tests_screen_new(view, "");
}

static struct screen *new_today(const struct coach_view *view)
{
	return today_screen_new(&(struct today_given){ .coach = view, .day = view->today });
}

static struct screen *(*const news[])(const struct coach_view *) = {
	intake_screen_new, new_check_in, red_flag_screen_new, new_log, plan_screen_new, new_why, new_what_if, new_history,
	new_calendar, new_knee_map, progress_screen_new, new_tests, triggers_screen_new, report_screen_new, new_today,
};

static void what_the_app_tells_is_shown_and_said(void **state)
{
	(void)state;
	static const char words[] = "The disk is full: make room.";
	const struct coach_view *view = a_half_year();
	for (size_t i = 0; i < sizeof news / sizeof news[0]; i++) {
		struct screen *screen = news[i](view);
		assert_null(strstr(said(screen), words));
		told(screen, (struct msg){ .kind = MSG_NOTICE, .text = words });
		if (strstr(said(screen), words) == NULL || strstr(shown(screen, 40, 12), words) == NULL)
			fail_msg("%s does not tell it", screen->class->name);
		screen_free(screen);
	}
	half_year_end();
}

static void a_long_sentence_stands_whole_on_a_narrow_screen(void **state)
{
	(void)state;
	static const char words[] = "Written to /home/runner/.local/share/stepdown/reports/right-knee-2026-03-17.html, the "
		"folder of reports beside your history; open it in any browser.";
	struct screen *screen = report_screen_new(a_half_year());
	told(screen, (struct msg){ .kind = MSG_NOTICE, .text = words });
	assert_non_null(strstr(shown(screen, 40, 12), "any browser."));
	assert_non_null(strstr(shown(screen, 40, 12), "Written to"));
	assert_non_null(strstr(shown(screen, 80, 24), "any browser."));
	screen_free(screen);
	half_year_end();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_the_app_tells_is_shown_and_said),
		cmocka_unit_test(a_long_sentence_stands_whole_on_a_narrow_screen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
