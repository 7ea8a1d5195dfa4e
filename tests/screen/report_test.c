#include "shown.h"

#include "support/a_diary.h"
#include "support/a_programme.h"

#include "core/report.h"
#include "tui/screens.h"

#include <locale.h>

enum { LAST = 15 };

static struct a_diary a;
static struct arena *arena;
static struct coach_view view;

static int set_up(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

#define REPORT_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

static void a_run(int day, bool sore)
{
	struct activity *run = diary_run(&a, day, 2000 + 100 * day, sore ? 7 : 2);
	run->zone = ZONE_OUTER;
	run->before = 1;
	run->after = sore ? 4 : 1;
	run->note = sore ? "felt it going down" : NULL;
}

/* A fortnight from 2 March: quiet mornings, a run every four days, the third of them sore. */
static const struct coach_view *a_fortnight(void)
{
	static const struct score scores[] = { { "akps", { 20514 }, 680, NULL }, { "akps", { 20527 }, 790, NULL } };
	static const struct test_result tests[] = { { "heel-raise", { 20527 }, 25, 23, NOT_KNOWN, 1, NULL } };
	diary_begin(&a);
	for (int day = 0; day <= LAST; day++) {
		if (day != 5)
			diary_morning(&a, day, day == 9 ? 4 : day < 8 ? 2 : 1);
		if (day % 4 == 1)
			a_run(day, day == 9);
	}
	a.diary.intake.pain_months = 3;
	a.diary.scores = scores;
	a.diary.score_count = 2;
	a.diary.tests = tests;
	a.diary.test_count = 1;
	a.diary.questions[0] = "Is 20 cm the right depth now?";
	struct plan_given *given = arena_alloc(arena, sizeof *given);
	*given = (struct plan_given){ .shelf = a_shelf(), .diary = &a.diary, .today = diary_at(&a, LAST), .days = 7,
		.assume_pain = NOT_KNOWN, .assume_morning = NOT_KNOWN };
	const struct plan *plan = plan_make(given, arena);
	view = (struct coach_view){ .now = { 1773734400, 3600 }, .today = given->today, .shelf = given->shelf,
		.diary = &a.diary, .plan = plan, .chronicle = plan->chronicle, .version = 9 };
	return &view;
}

static struct screen *report(void)
{
	return report_screen_new(a_fortnight());
}

static void assert_shown(const struct screen *screen, const char *words)
{
	if (strstr(shown(screen, 100, 30), words) == NULL)
		fail_msg("\"%s\" is not in:\n%s", words, shown(screen, 100, 30));
}

static void assert_not_shown(const struct screen *screen, const char *words)
{
	if (strstr(shown(screen, 100, 30), words) != NULL)
		fail_msg("\"%s\" is in:\n%s", words, shown(screen, 100, 30));
}

/* --- how it looks ------------------------------------------------------------------ */

static void the_page_is_seen_as_it_will_be(void **state)
{
	(void)state;
	struct screen *screen = report();
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Report   9 Feb to 17 Mar 2026                           HTML   1 to 26 of 51   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"  Right knee, pain around the kneecap, since December 2025\n"
		"  Runner, 30 to 39. 9 Feb to 17 Mar 2026, 16 of 37 days told\n"
		"  From the runner's own log. Not a medical document.\n"
		"\n"
		"  First\n"
		"  pain of 7 or more   11 Mar (7)\n"
		"  11 Mar              \"felt it going down\"\n"
		"  red days            10 Mar (D2, next morning 4), 11 Mar (D1, worst 7)\n"
		"  none of             night pain, giving way, locking, swelling, other warning signs\n"
		"\n"
		"  Week by week\n"
		"  Week of               9 Feb   16 Feb   23 Feb    2 Mar  9 Mar F   16 Mar\n"
		"  worst pain, mean          –        –        –      2.0      4.5        –\n"
		"  on waking, mean           –        –        –      2.0      1.6      1.0\n"
		"  before a session          –        –        –      1.0      1.0        –\n"
		"  in it, highest            –        –        –      2.0      4.5        –\n"
		"  after it                  –        –        –      1.0      2.5        –\n"
		"  next morning              –        –        –      2.0      1.0        –\n"
		"  days answered        0 of 7   0 of 7   0 of 7   6 of 7   7 of 7   2 of 7\n"
		"  distance run              –        –        –   4.6 km   6.2 km   0.0 km\n"
		"  sessions kept*            –        –        –        –        –        –\n"
		"  knee load, rough          –        –        –       24       33        0\n"
		"  * done, or changed on purpose.  F a week with a flare, L a lighter one.  – not known.\n"
		"\n"
		"  Changed, and why\n"
		"  2 Mar      The programme begins with \"Build up\". Ordinary days are calm; strength comes before\n"
		"\n"
		"  Enter write file  f text, HTML, FHIR  d dates  s sections  r redact notes  e questions  Esc back\n");
	screen_free(screen);
}

static void eighty_columns_have_the_same_page(void **state)
{
	(void)state;
	struct screen *screen = report();
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Report   9 Feb to 17 Mar 2026       HTML   1 to 20 of 56   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  Right knee, pain around the kneecap, since December 2025\n"
		"  Runner, 30 to 39. 9 Feb to 17 Mar 2026, 16 of 37 days told\n"
		"  From the runner's own log. Not a medical document.\n"
		"\n"
		"  First\n"
		"  pain of 7 or more   11 Mar (7)\n"
		"  11 Mar              \"felt it going down\"\n"
		"  red days            10 Mar (D2, next morning 4), 11 Mar (D1, worst 7)\n"
		"  none of             night pain, giving way, locking, swelling, other warning\n"
		"                      signs\n"
		"\n"
		"  Week by week\n"
		"  Week of               9 Feb   16 Feb   23 Feb    2 Mar  9 Mar F   16 Mar\n"
		"  worst pain, mean          –        –        –      2.0      4.5        –\n"
		"  on waking, mean           –        –        –      2.0      1.6      1.0\n"
		"  before a session          –        –        –      1.0      1.0        –\n"
		"  in it, highest            –        –        –      2.0      4.5        –\n"
		"  after it                  –        –        –      1.0      2.5        –\n"
		"  next morning              –        –        –      2.0      1.0        –\n"
		"  days answered        0 of 7   0 of 7   0 of 7   6 of 7   7 of 7   2 of 7\n"
		"\n"
		"  Enter write file  f text, HTML, FHIR  d dates  s sections  r redact notes\n");
	screen_free(screen);
}

static void where_it_is_narrow_what_a_label_names_stands_below(void **state)
{
	(void)state;
	struct screen *screen = report();
	assert_string_equal(shown(screen, 40, 12),
		" stepdown   Report   9 Feb to …  ? help\n"
		"\n"
		" Right knee, pain around the kneecap,\n"
		" since December 2025\n"
		" Runner, 30 to 39. 9 Feb to 17 Mar\n"
		" 2026, 16 of 37 days told\n"
		" From the runner's own log. Not a\n"
		" medical document.\n"
		"\n"
		" First\n"
		" pain of 7 or more\n"
		" Enter write file  f text, HTML, FHIR\n");
	screen_free(screen);
}

static void ascii_says_the_same(void **state)
{
	(void)state;
	struct screen *screen = report();
	const char *ascii = shown_at(screen, 100, 30, true, 0);
	for (const char *at = ascii; *at != '\0'; at++)
		assert_in_range((unsigned char)*at, '\n', '~');
	assert_non_null(strstr(ascii, "worst pain, mean          -"));
	screen_free(screen);
}

static void a_wide_page_is_parted_between_two_sections(void **state)
{
	(void)state;
	struct screen *screen = report();
	const char *wide = shown(screen, 200, 60);
	assert_non_null(strstr(wide, "since December 2025"));
	assert_non_null(strstr(wide, "Asked by the runner"));
	assert_non_null(strstr(wide, "go before every rule of the program."));
	screen_free(screen);
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	static const char *const modes[] = { "", "d", "s", "e", "e1" };
	for (size_t mode = 0; mode < sizeof modes / sizeof modes[0]; mode++) {
		struct screen *screen = report();
		typed(screen, modes[mode]);
		for (int cols = 1; cols <= 200; cols += cols < 44 ? 1 : 13)
			for (int rows = 1; rows <= 60; rows += rows < 20 ? 1 : 7)
				shown(screen, cols, rows);
		screen_free(screen);
	}
}

static void lines_say_what_the_page_shows(void **state)
{
	(void)state;
	static struct lines lines;
	struct screen *screen = report();
	lines.count = 0;
	screen->class->say(screen, &lines, 0);
	bool asked = false, signs = false;
	for (int i = 0; i < lines.count; i++) {
		asked |= strcmp(lines.at[i], "1 Is 20 cm the right depth now?") == 0;
		signs |= strcmp(lines.at[i], "pain of 7 or more: 11 Mar (7)") == 0;
	}
	assert_true(asked && signs);
	assert_string_equal(lines.at[lines.count - 1], "Enter writes it as HTML.");
	screen_free(screen);
}

/* --- what its keys do ------------------------------------------------------------------ */

static void enter_asks_for_the_file_of_what_is_shown(void **state)
{
	(void)state;
	struct screen *screen = report();
	struct effects fx = pressed(screen, KEY_ENTER_);
	assert_int_equal(fx.count, 1);
	assert_int_equal(fx.at[0].kind, EFFECT_WRITE_REPORT);
	assert_string_equal(fx.at[0].id, "html");
	assert_int_equal(fx.at[0].report->given.sections, REPORT_ALL);
	typed(screen, "fr");
	fx = pressed(screen, KEY_ENTER_);
	assert_string_equal(fx.at[0].id, "text");
	assert_true(fx.at[0].report->given.redact);
	screen_free(screen);
}

static void dates_are_weeks_or_two_days(void **state)
{
	(void)state;
	struct screen *screen = report();
	typed(screen, "d4");
	pressed(screen, KEY_ENTER_);
	assert_shown(screen, "Report   23 Feb to 17 Mar 2026");
	typed(screen, "d2026-03-04 2026-03-10");
	pressed(screen, KEY_ENTER_);
	assert_shown(screen, "Report   4 Mar to 10 Mar 2026");
	typed(screen, "d2026-03-10 2026-03-30");
	pressed(screen, KEY_ENTER_);
	assert_shown(screen, "Report   4 Mar to 10 Mar 2026");
	assert_shown(screen, "no two days that were");
	typed(screen, "d9");
	pressed(screen, KEY_ESC_);
	assert_shown(screen, "Report   4 Mar to 10 Mar 2026");
	screen_free(screen);
}

static void sections_are_marked_and_one_stays(void **state)
{
	(void)state;
	struct screen *screen = report();
	typed(screen, "s ");
	pressed(screen, KEY_ENTER_);
	assert_not_shown(screen, "First");
	assert_shown(screen, "Week by week");
	typed(screen, "sn");
	assert_shown(screen, "A page has one section at least");
	assert_shown(screen, "Week by week");
	screen_free(screen);
}

static void notes_go_and_come_back(void **state)
{
	(void)state;
	struct screen *screen = report();
	assert_shown(screen, "felt it going down");
	typed(screen, "r");
	assert_not_shown(screen, "felt it going down");
	typed(screen, "r");
	assert_shown(screen, "felt it going down");
	screen_free(screen);
}

static void a_question_is_written_and_saved(void **state)
{
	(void)state;
	struct screen *screen = report();
	typed(screen, "e2Hills?");
	assert_true(screen->class->takes_text(screen));
	struct effects fx = pressed(screen, KEY_ENTER_);
	assert_int_equal(fx.count, 1);
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_QUESTION);
	assert_int_equal(fx.at[0].value, 1);
	assert_string_equal(fx.at[0].note, "Hills?");
	a.diary.questions[1] = "Hills?";
	screen->class->renew(screen, &view);
	assert_shown(screen, "Hills?");
	pressed(screen, KEY_ESC_);
	assert_shown(screen, "Week by week");
	screen_free(screen);
}

/* What does not fit into the line goes to the editor, so that nothing of it is cut. */
static void a_long_question_is_edited_in_the_editor(void **state)
{
	(void)state;
	static const char question[] = "Is it right to go on with the deep ones while the stairs still hurt on most of the "
		"mornings, or is another week of the shallow ones the better one?";
	struct screen *screen = report();
	a.diary.questions[0] = question;
	screen->class->renew(screen, &view);
	typed(screen, "e");
	struct effects fx = pressed(screen, '1');
	assert_int_equal(fx.at[0].kind, EFFECT_EDIT_NOTE);
	assert_string_equal(fx.at[0].note, question);
	fx = told(screen, (struct msg){ .kind = MSG_NOTE, .text = question });
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_QUESTION);
	assert_string_equal(fx.at[0].note, question);
	screen_free(screen);
}

static void the_page_scrolls_to_its_end_and_no_further(void **state)
{
	(void)state;
	struct screen *screen = report();
	for (int i = 0; i < 200; i++)
		pressed(screen, 'j');
	assert_shown(screen, "go before every rule of the program.");
	assert_shown(screen, "Asked by the runner");
	struct effects fx = pressed(screen, KEY_ESC_);
	assert_int_equal(fx.at[0].kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void a_question_that_could_not_be_saved_stands_in_its_line_again(void **state)
{
	(void)state;
	struct screen *screen = report();
	typed(screen, "e2Hills?");
	pressed(screen, KEY_ENTER_);
	told(screen, (struct msg){ .kind = MSG_NOTICE, .text = "The history may only be read." });
	pressed(screen, KEY_ENTER_);
	assert_string_equal(pressed(screen, KEY_ENTER_).at[0].note, "Hills?");
	screen_free(screen);
}

static void a_question_is_chosen_and_typed_in_line_mode_too(void **state)
{
	(void)state;
	struct screen *screen = report();
	typed(screen, "e");
	assert_non_null(strstr(said(screen), "Marked: question 1"));
	typed(screen, "2Hills?");
	assert_non_null(strstr(said(screen), "Question 2: Hills?"));
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		REPORT_TEST(the_page_is_seen_as_it_will_be),
		REPORT_TEST(eighty_columns_have_the_same_page),
		REPORT_TEST(where_it_is_narrow_what_a_label_names_stands_below),
		REPORT_TEST(ascii_says_the_same),
		REPORT_TEST(a_wide_page_is_parted_between_two_sections),
		REPORT_TEST(every_size_is_drawn),
		REPORT_TEST(lines_say_what_the_page_shows),
		REPORT_TEST(enter_asks_for_the_file_of_what_is_shown),
		REPORT_TEST(dates_are_weeks_or_two_days),
		REPORT_TEST(sections_are_marked_and_one_stays),
		REPORT_TEST(notes_go_and_come_back),
		REPORT_TEST(a_question_is_written_and_saved),
		REPORT_TEST(a_long_question_is_edited_in_the_editor),
		REPORT_TEST(the_page_scrolls_to_its_end_and_no_further),
		REPORT_TEST(a_question_that_could_not_be_saved_stands_in_its_line_again),
		REPORT_TEST(a_question_is_chosen_and_typed_in_line_mode_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
