#include "a_half_year.h"

#include "tui/screens.h"

#include <locale.h>

static struct screen *progress(void)
{
	return progress_screen_new(a_half_year());
}

static void end(struct screen *screen)
{
	screen_free(screen);
	half_year_end();
}

static bool shows(const struct screen *screen, const char *text)
{
	return strstr(shown(screen, 100, 30), text) != NULL;
}

/* --- how it looks ------------------------------------------------------------ */

static void distance_stands_with_pain_over_it_and_what_goes_with_it(void **state)
{
	(void)state;
	struct screen *screen = progress();
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Progress   right knee   9 Mar – 1 Sep                                t table   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Distance  km a week                                           AKPS  of 100\n"
		"\n"
		"  worst  5 5 5 5 · 4 4 4 4 4 4 3 3 3 3 3 3 2 2 2 2 2 2 1 1 1\n"
		"                                                                                                79\n"
		"                                                         ▂                                   ⣀⡠⠤⠔●\n"
		"    7.5  ······································▂·▃·▅·▇·█·█···                         ⣀⡠⠤⠔⠒⠉⠉\n"
		"                                     ▂ ▄ ▅ ▇ █ █ █ █ █ █ █                  73.5⣀⠤⠔⠒⠊⠉\n"
		"    5.0  ················▁·▃·▄·▆·▇···█·█·█·█·█·█·█·█·█·█·█···             ⣀⠤⠔⠊●\n"
		"               ▁       ▇ █ █ █ █ █   █ █ █ █ █ █ █ █ █ █ █      68  ⢀⣀⠤⠒⠊⠉\n"
		"    2.5  ▅·▆·█·█·······█·█·█·█·█·█···█·█·█·█·█·█·█·█·█·█·█···   ●⠤⠒⠊⠁\n"
		"         █ █ █ █       █ █ █ █ █ █   █ █ █ █ █ █ █ █ █ █ █      1 Apr         31 May        19 Aug\n"
		"    0.0  █ █ █ █ · ▁ ▁ █ █ █ █ █ █ ▁ █ █ █ █ █ █ █ █ █ █ █ ▁\n"
		"                         d         F                            +11 since the start; 10 or more\n"
		"                 Apr     May     Jun       Jul     Aug          counts.  next 16 Sep\n"
		"\n"
		"  Strength, each side            right    left    right / left            since 1 Apr         goal\n"
		"                                                              ▾\n"
		"  Heel raises, one leg    reps      22      25    ━━━━━━━━━━━━╸─  88 %        ▄ ▇ █  from 12    20\n"
		"  Single-leg bridges      reps      18      21    ━━━━━━━━━━━━──  85 %        ▄ ▆ █  from 8     20\n"
		"                                                  90 opens the next phase\n"
		"  Goals     5.0 km in one run      by 28 Oct      ━━━━━━━━━━━━╸─  4.5 km\n"
		"            pain at 1 or less                                     1 at worst in 7 days, reached\n"
		"  Latest    26 Aug  Half an hour of running without a walk, green\n"
		"  0 is a week without runs; · is a week without a diary. d lighter week, F flare: left out of\n"
		"  lines. A line through the weeks: 1.1 km more in 4 weeks.\n"
		"\n"
		"  Tab next chart  ← → weeks  o overlay  a answers  G goals  R report  t table  Esc back  + - zoom\n");
	end(screen);
}

static void at_80_columns_weeks_are_fewer_and_scores_are_words(void **state)
{
	(void)state;
	struct screen *screen = progress();
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Progress   right knee                            t table   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  Distance  km a week                                       Scores\n"
		"\n"
		"  worst  5 5 · 4 4 4 4 4 4 3 3 3 3 3 3 2 2 2 2 2 2 1 1 1    AKPS 68→79\n"
		"                                                            +11, counts: 10\n"
		"      8  ······································▁·▂·▃·▄···\n"
		"                                 ▂ ▃ ▄ ▅ ▆ ▇ █ █ █ █ █\n"
		"      4  ··········▄·▅·▆·▇·█·█···█·█·█·█·█·█·█·█·█·█·█···\n"
		"         ▇ █       █ █ █ █ █ █   █ █ █ █ █ █ █ █ █ █ █\n"
		"      0  █ █ · ▁ ▁ █ █ █ █ █ █ ▁ █ █ █ █ █ █ █ █ █ █ █ ▁\n"
		"                     d         F\n"
		"             Apr     May     Jun       Jul     Aug\n"
		"\n"
		"  Strength, each side          right   left   right / left        1 Apr   goal\n"
		"                                                        ▾\n"
		"  Heel raises, one leg   reps     22     25   ━━━━━━━━━━╸─  88 %  12→22     20\n"
		"  Single-leg bridges     reps     18     21   ━━━━━━━━━━╸─  85 %  8→18      20\n"
		"                                              90 opens the next phase\n"
		"  Goals     5.0 km in one run by 28 Oct       ━━━━━━━━━━━─              4.5 km\n"
		"            pain at 1 or less                    1 at worst in 7 days, reached\n"
		"  Latest    26 Aug  Half an hour of running without a walk, green\n"
		"\n"
		"  Tab next chart  ← → weeks  o overlay  a answers  G goals  R report  t table\n");
	end(screen);
}

static void at_40_columns_it_is_a_list_of_figures(void **state)
{
	(void)state;
	struct screen *screen = progress();
	assert_string_equal(shown(screen, 40, 12),
		" stepdown   Progress             ? help\n"
		"\n"
		" › Distance                9.0 → 0.0 km\n"
		"   Knee load              49 → 2 points\n"
		"   Load               51.1 → 81.2 a day\n"
		"   Longest green run       4.5 → 0.0 km\n"
		"   Cadence             168 → · a minute\n"
		"   Readiness             67 → 67 points\n"
		"   Sleep                    7.3 → 7.1 h\n"
		"   Strength by week             2 lines\n"
		"   Strength, each side          2 tests\n"
		" Tab next chart  ← → weeks  o overlay\n");
	end(screen);
}

static void without_blocks_and_braille_the_rows_are_whole(void **state)
{
	(void)state;
	struct screen *screen = progress();
	assert_string_equal(shown_at(screen, 100, 30, true, 0),
		"  stepdown   Progress   right knee   9 Mar - 1 Sep                                t table   ? help\n"
		"  ------------------------------------------------------------------------------------------------\n"
		"\n"
		"  Distance  km a week                                           AKPS  of 100\n"
		"\n"
		"  worst  5 5 5 5 . 4 4 4 4 4 4 3 3 3 3 3 3 2 2 2 2 2 2 1 1 1\n"
		"                                                                                                79\n"
		"                                                                                                 *\n"
		"    7.5  ..........................................#.#.#.#...\n"
		"                                         # # # # # # # # #                  73.5\n"
		"    5.0  ....................#.#.#...#.#.#.#.#.#.#.#.#.#.#...                 *\n"
		"                       # # # # # #   # # # # # # # # # # #      68\n"
		"    2.5  #.#.#.#.......#.#.#.#.#.#...#.#.#.#.#.#.#.#.#.#.#...   *\n"
		"         # # # #       # # # # # #   # # # # # # # # # # #      1 Apr         31 May        19 Aug\n"
		"    0.0  # # # # . _ _ # # # # # # _ # # # # # # # # # # # _\n"
		"                         d         F                            +11 since the start; 10 or more\n"
		"                 Apr     May     Jun       Jul     Aug          counts.  next 16 Sep\n"
		"\n"
		"  Strength, each side            right    left    right / left            since 1 Apr         goal\n"
		"                                                              v\n"
		"  Heel raises, one leg    reps      22      25    ============..  88 %               from 12    20\n"
		"  Single-leg bridges      reps      18      21    ============..  85 %               from 8     20\n"
		"                                                  90 opens the next phase\n"
		"  Goals     5.0 km in one run      by 28 Oct      =============.  4.5 km\n"
		"            pain at 1 or less                                     1 at worst in 7 days, reached\n"
		"  Latest    26 Aug  Half an hour of running without a walk, green\n"
		"  0 is a week without runs; . is a week without a diary. d lighter week, F flare: left out of\n"
		"  lines. A line through the weeks: 1.1 km more in 4 weeks.\n"
		"\n"
		"  Tab next chart  < > weeks  o overlay  a answers  G goals  R report  t table  Esc back  + - zoom\n");
	end(screen);
}

static void a_large_screen_shows_several_charts_at_once(void **state)
{
	(void)state;
	static const char *const titles[] = { "Distance  km a week", "Knee load  a week", "Load  effort x minutes", "Longest green run",
		"Cadence", "Readiness", "Sleep", "AKPS  of 100", "Strength by week", "Strength, each side", "Goals", "Latest" };
	struct screen *screen = progress();
	for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++)
		assert_non_null(strstr(shown(screen, 200, 60), titles[i]));
	end(screen);
}

static void a_chart_has_its_numbers_as_a_table(void **state)
{
	(void)state;
	struct screen *screen = progress();
	pressed(screen, 't');
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Progress as a table   right knee                           ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Week of       distance  worst  waking  runs g/all  green run   load\n"
		"                      km   0-10    mean                     km   week\n"
		"  31 Aug             0.0      1     0.0         0/0        0.0    210\n"
		"  24 Aug             9.0      1     0.0         2/2        4.5    450\n"
		"  17 Aug             8.7      1     0.0         2/2        4.3    442\n"
		"  10 Aug             8.5      2     0.0         2/2        4.2    434\n"
		"  3 Aug              8.2      2     0.0         2/2        4.1    426\n"
		"  27 Jul             8.0      2     0.0         2/2        4.0    418\n"
		"  20 Jul             7.8      2     0.0         2/2        3.9    418\n"
		"  13 Jul             7.5      2     1.0         2/2        3.7    410\n"
		"  6 Jul              7.3      2     1.0         2/2        3.6    402\n"
		"  29 Jun             7.0      3     1.0         2/2        3.5    394\n"
		"  22 Jun             6.8      3     1.0         2/2        3.4    386\n"
		"  15 Jun             6.6      3     1.0         2/2        3.3    386\n"
		"  8 Jun              0.0      3     1.0         0/0        0.0    210  flare\n"
		"  1 Jun              6.1      3     1.0         2/2        3.0    370\n"
		"  25 May             5.8      3     1.0         2/2        2.9    362\n"
		"  18 May             5.6      4     1.0         2/2        2.8    354\n"
		"  11 May             5.4      4     1.0         2/2        2.7    354\n"
		"\n"
		"  Tab next chart  ← → weeks  t table  a answers  G goals  W week  Esc charts\n");
	end(screen);
}

static void a_week_is_reviewed_in_sentences(void **state)
{
	(void)state;
	struct screen *screen = progress();
	pressed(screen, 'W');
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Week in review   right knee                                ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Week of 24 Aug\n"
		"\n"
		"  Planned     No plan was kept of this week.\n"
		"\n"
		"  Done        2 runs, 1 strength session.\n"
		"              9.0 km run, 8.7 km the week before.\n"
		"              2 of 2 runs green, the longest of them 4.5 km.\n"
		"              Knee load 49, 48 the week before; relative, rough.\n"
		"              Half an hour of running without a walk, green.\n"
		"\n"
		"  Pain        Worst pain 1, 1 the week before; 1.0 in the mean of the days.\n"
		"              On waking 0.0 in the mean, 7 of 7 mornings known.\n"
		"\n"
		"  Changed     Nothing: no amber day, no step back, no change by you.\n"
		"\n"
		"  Next        The week after asks for nothing.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Tab next chart  ← → weeks  t table  a answers  G goals  W week  Esc charts\n");
	end(screen);
}

static void strength_stands_by_exercise_and_side(void **state)
{
	(void)state;
	struct screen *screen = progress();
	for (int i = 0; i < 7; i++)
		pressed(screen, KEY_TAB_);
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Progress   right knee                            t table   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Strength by week                 top load  effort    volume   volume by week\n"
		"\n"
		"  quad-set                 left        8.0 kg    6.0   160 kg   ██████████████\n"
		"  quad-set                 right       8.0 kg    6.0   144 kg   ██████████████\n"
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
		"  Goals     5.0 km in one run by 28 Oct       ━━━━━━━━━━━─              4.5 km\n"
		"            pain at 1 or less                    1 at worst in 7 days, reached\n"
		"  Latest    26 Aug  Half an hour of running without a walk, green\n"
		"\n"
		"  Tab next chart  ← → weeks  o overlay  a answers  G goals  R report  t table\n");
	end(screen);
}

static void the_answers_behind_a_score_are_a_key_away(void **state)
{
	(void)state;
	struct screen *screen = progress();
	pressed(screen, 'a');
	assert_string_equal(shown(screen, 60, 16),
		" stepdown   Answers   right knee                     ? help\n"
		" ──────────────────────────────────────────────────────────\n"
		" Kneecap score\n"
		"   19 Aug        79   answers 5 3 5 5\n"
		"   31 May        73.5   the total alone was told\n"
		"   1 Apr         68   the total alone was told\n"
		"\n"
		" The points of each answer in the order of the\n"
		" questionnaire; - is one that is missing.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		" Tab next chart  ← → weeks  t table  a answers  G goals\n");
	end(screen);
}

/* --- little or nothing ----------------------------------------------------------- */

static void an_empty_diary_says_what_will_stand_here_and_what_brings_it(void **state)
{
	(void)state;
	diary_begin(&half_year.a);
	half_year.a.diary.intake = (struct intake){ .knee = NOT_KNOWN };
	struct screen *screen = progress_screen_new(half_year_view(0));
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Progress   both knees                            t table   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Nothing is recorded yet. What is logged stands here week by week:\n"
		"\n"
		"  distance with the worst pain over it: from runs and check-ins\n"
		"  knee load and load: from everything that is logged\n"
		"  strength of each side: from sessions and tests (T)\n"
		"  scores: from questionnaires (T)\n"
		"  readiness, sleep, cadence: from check-ins and runs\n"
		"  goals with their dates: :goal 10 km by a day\n"
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
		"  Tab next chart  ← → weeks  o overlay  a answers  G goals  R report  t table\n");
	shown_at_every_size(screen);
	end(screen);
}

static void one_day_is_enough_for_a_chart(void **state)
{
	(void)state;
	diary_begin(&half_year.a);
	diary_run(&half_year.a, 0, 3000, 2);
	struct screen *screen = progress_screen_new(half_year_view(0));
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Progress   right knee                            t table   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  Distance  km a week                                       Scores\n"
		"\n"
		"  worst  · · · · · · · · · · · · · · · · · · · · · · · 2    A questionnaire\n"
		"                                                            brings the first\n"
		"                                                       █    score. T opens\n"
		"                                                       █    them.\n"
		"                                                       █\n"
		"    1.5  ··············································█·\n"
		"                                                       █\n"
		"                                                       █\n"
		"                                                       █\n"
		"    0.0  · · · · · · · · · · · · · · · · · · · · · · · █\n"
		"             Oct     Nov     Dec       Jan     Feb    Mar\n"
		"\n"
		"  Strength, each side\n"
		"  A test brings the first line: heel raises, bridges, planks and step-downs,\n"
		"  each side. T opens the tests.\n"
		"\n"
		"  Goals     none yet; :goal 10 km by 2026-06-01 sets one\n"
		"  Latest    2 Mar  First run\n"
		"\n"
		"  Tab next chart  ← → weeks  o overlay  a answers  G goals  R report  t table\n");
	shown_at_every_size(screen);
	end(screen);
}

static void a_gap_of_years_stays_a_gap(void **state)
{
	(void)state;
	enum { TWO_YEARS = 730 };
	diary_begin(&half_year.a);
	diary_run(&half_year.a, 0, 3000, 2);
	diary_run(&half_year.a, TWO_YEARS, 2000, 1);
	struct screen *screen = progress_screen_new(half_year_view(TWO_YEARS));
	pressed(screen, '-');
	pressed(screen, '-');
	assert_string_equal(shown(screen, 130, 24),
		"  stepdown   Progress   right knee   9 Mar 2026 – 1 Mar                                                         t table   ? help\n"
		"  ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"  Distance  km a week   2 weeks a bar                           Scores\n"
		"\n"
		"  worst  ···················································1   A questionnaire brings the first score. T opens them.\n"
		"\n"
		"      2  ····················································\n"
		"                                                            █\n"
		"                                                            █\n"
		"      1  ···················································█\n"
		"                                                            █\n"
		"                                                            █\n"
		"      0  ···················································█\n"
		"             d\n"
		"           Apr Jun Aug  Oct Dec Feb  Apr Jun Aug  Oct Dec Feb\n"
		"\n"
		"  Strength, each side\n"
		"  A test brings the first line: heel raises, bridges, planks and step-downs, each side. T opens the tests.\n"
		"\n"
		"\n"
		"  Goals     none yet; :goal 10 km by 2026-06-01 sets one\n"
		"  Latest    2 Mar 2026  First run\n"
		"\n"
		"  Tab next chart  ← → weeks  o overlay  a answers  G goals  R report  t table  Esc back  + - zoom  W week  x triggers  T tests\n");
	end(screen);
}

static void what_was_never_told_is_said_and_not_drawn_as_zero(void **state)
{
	(void)state;
	diary_begin(&half_year.a);
	for (int day = 0; day < 60; day++)
		diary_check_in(&half_year.a, day);
	struct screen *screen = progress_screen_new(half_year_view(60));
	for (int kind = 0; kind < 10; kind++) {
		const char *text = shown(screen, 100, 30);
		assert_null(strstr(text, "-1"));
		pressed(screen, KEY_TAB_);
	}
	for (int i = 0; i < 4; i++)
		pressed(screen, KEY_TAB_);
	assert_true(shows(screen, "A run with its cadence brings the first point."));
	end(screen);
}

/* --- keys ------------------------------------------------------------------------------ */

static void arrows_move_by_a_week_and_stop_at_both_ends(void **state)
{
	(void)state;
	struct screen *screen = progress();
	assert_true(shows(screen, "9 Mar – 1 Sep"));
	pressed(screen, KEY_RIGHT_);
	assert_true(shows(screen, "9 Mar – 1 Sep"));
	pressed(screen, KEY_LEFT_);
	assert_true(shows(screen, "2 Mar – 30 Aug"));
	pressed(screen, KEY_HOME_);
	pressed(screen, KEY_LEFT_);
	assert_true(shows(screen, "8 Sep 2025 – 8 Mar"));
	pressed(screen, KEY_END_);
	assert_true(shows(screen, "9 Mar – 1 Sep"));
	end(screen);
}

static void zoom_goes_from_12_to_104_weeks(void **state)
{
	(void)state;
	struct screen *screen = progress();
	pressed(screen, '+');
	assert_true(shows(screen, "15 Jun – 1 Sep"));
	pressed(screen, '+');
	assert_true(shows(screen, "15 Jun – 1 Sep"));
	pressed(screen, '-');
	pressed(screen, '-');
	assert_true(shows(screen, "8 Sep 2025 – 1 Sep"));
	pressed(screen, '-');
	pressed(screen, '-');
	assert_true(shows(screen, "9 Sep 2024 – 1 Sep"));
	assert_true(shows(screen, "2 weeks a bar"));
	end(screen);
}

static void the_overlay_is_pain_then_knee_load_then_nothing(void **state)
{
	(void)state;
	struct screen *screen = progress();
	assert_true(shows(screen, "  worst  "));
	pressed(screen, 'o');
	assert_true(shows(screen, "  load "));
	assert_false(shows(screen, "  worst  "));
	pressed(screen, 'o');
	assert_false(shows(screen, "  load "));
	end(screen);
}

static void other_pages_are_a_key_away(void **state)
{
	(void)state;
	struct screen *screen = progress();
	assert_int_equal(asked(screen, 'R').kind, EFFECT_OPEN_REPORT);
	assert_int_equal(asked(screen, 'x').kind, EFFECT_OPEN_TRIGGERS);
	assert_int_equal(asked(screen, 'T').kind, EFFECT_OPEN_TESTS);
	pressed(screen, 'G');
	assert_true(shows(screen, "Milestones"));
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_true(shows(screen, "Distance"));
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	end(screen);
}

static void the_week_in_review_moves_by_weeks(void **state)
{
	(void)state;
	struct screen *screen = progress();
	pressed(screen, 'W');
	assert_true(shows(screen, "Week of 24 Aug"));
	pressed(screen, KEY_LEFT_);
	assert_true(shows(screen, "Week of 17 Aug"));
	for (int i = 0; i < 40; i++)
		pressed(screen, KEY_LEFT_);
	assert_true(shows(screen, "Week of 2 Mar"));
	end(screen);
}

static void a_flare_week_and_a_lighter_one_are_told_by_every_table(void **state)
{
	(void)state;
	struct screen *screen = progress();
	pressed(screen, 't');
	assert_non_null(strstr(shown(screen, 100, 40), "flare"));
	assert_non_null(strstr(shown(screen, 100, 40), "lighter"));
	assert_non_null(strstr(said(screen), ", flare."));
	end(screen);
}

static void every_page_of_every_chart_is_drawn_at_every_size(void **state)
{
	(void)state;
	static const uint32_t pages[] = { 'o', 't', 'G', 'a', 'W' };
	struct screen *screen = progress();
	shown_at_every_size(screen);
	for (int kind = 0; kind < 10; kind++, pressed(screen, KEY_TAB_))
		for (int cols = 40; cols < 200; cols += 13)
			shown_at(screen, cols, 12 + cols % 50, cols % 3 == 0, 0);
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
		pressed(screen, pages[i]);
		for (int at = 0; at < 60; at++)
			pressed(screen, KEY_DOWN_);
		for (int cols = 1; cols < 200; cols += 7)
			for (int rows = 1; rows < 60; rows += 5)
				shown_at(screen, cols, rows, cols % 3 == 0, 0);
	}
	end(screen);
}

static void line_mode_tells_the_same_numbers(void **state)
{
	(void)state;
	struct screen *screen = progress();
	const char *text = said(screen);
	assert_non_null(strstr(text, "Distance, km a week, newest first:"));
	assert_non_null(strstr(text, "Week of 24 Aug: 9.0, worst pain 1."));
	assert_non_null(strstr(text, "Heel raises, one leg: left 25, right 22, one side 88 % of the other, goal 20, first "));
	assert_non_null(strstr(text, "79 of 100. +11 since the start; 10 or more counts."));
	assert_non_null(strstr(text, "Goal: 5.0 km in one run by 28 Oct: 4.5 km."));
	end(screen);
}

static void what_is_written_meanwhile_is_shown_at_once(void **state)
{
	(void)state;
	struct screen *screen = progress();
	size_t last = half_year.a.diary.activity_count - 1;
	while (half_year.a.activities[last].kind != ACTIVITY_RUN)
		last--;
	half_year.a.activities[last].distance_m += 10000;
	screen->class->renew(screen, half_year_view(HALF_YEAR));
	assert_non_null(strstr(said(screen), "Week of 24 Aug: 19.0, worst pain 1."));
	end(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(distance_stands_with_pain_over_it_and_what_goes_with_it),
		cmocka_unit_test(at_80_columns_weeks_are_fewer_and_scores_are_words),
		cmocka_unit_test(at_40_columns_it_is_a_list_of_figures),
		cmocka_unit_test(without_blocks_and_braille_the_rows_are_whole),
		cmocka_unit_test(a_large_screen_shows_several_charts_at_once),
		cmocka_unit_test(a_chart_has_its_numbers_as_a_table),
		cmocka_unit_test(a_week_is_reviewed_in_sentences),
		cmocka_unit_test(strength_stands_by_exercise_and_side),
		cmocka_unit_test(the_answers_behind_a_score_are_a_key_away),
		cmocka_unit_test(an_empty_diary_says_what_will_stand_here_and_what_brings_it),
		cmocka_unit_test(one_day_is_enough_for_a_chart),
		cmocka_unit_test(a_gap_of_years_stays_a_gap),
		cmocka_unit_test(what_was_never_told_is_said_and_not_drawn_as_zero),
		cmocka_unit_test(arrows_move_by_a_week_and_stop_at_both_ends),
		cmocka_unit_test(zoom_goes_from_12_to_104_weeks),
		cmocka_unit_test(the_overlay_is_pain_then_knee_load_then_nothing),
		cmocka_unit_test(other_pages_are_a_key_away),
		cmocka_unit_test(the_week_in_review_moves_by_weeks),
		cmocka_unit_test(a_flare_week_and_a_lighter_one_are_told_by_every_table),
		cmocka_unit_test(every_page_of_every_chart_is_drawn_at_every_size),
		cmocka_unit_test(line_mode_tells_the_same_numbers),
		cmocka_unit_test(what_is_written_meanwhile_is_shown_at_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
