#include "a_calendar.h"

#include <locale.h>

#include "tui/everywhere.h"

/* Looks for `words` on the screen at 100 x 30. */
static bool shows(const struct screen *screen, const char *words)
{
	return strstr(shown(screen, 100, 30), words) != NULL;
}

static void expect(const struct screen *screen, const char *words)
{
	if (!shows(screen, words))
		fail_msg("\"%s\" is missing in\n%s", words, shown(screen, 100, 30));
}

/* --- looks --------------------------------------------------------------------------------- */

static void a_month_at_100_by_30(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "2026-03-11");
	assert_string_equal(shown(screen, 100, 30), 
		"  stepdown   March 2026   right knee                                             ‹ [  ] ›   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"  Mon       Tue       Wed       Thu       Fri       Sat       Sun         Wed 11 Mar 2026\n"
		"                                                                          on waking   1  usual 1\n"
		"  23        24        25        26        27        28         1          worst       10\n"
		"                                                                          day         left out\n"
		"                                                                          knee load   0\n"
		"                                                                          readiness   83\n"
		"   2 –       3 S       4 C       5 RM ●    6 S       7 R  ●    8 –        sleep       7.9 h\n"
		"  ░░░1░░░   ░░░2░░░   ░░░1░░░   ░░░1░░░   ░░░2░░░   ░░░1░░░   ░░░1░░░     phase       Build up\n"
		"  ·     1   ───── 1   ·     1   ━──── 0   ·     1   ·     1   ━━━── 1\n"
		"\n"
		"   9 RM ○   10 ·     [11 (–) ]  12 R  ■   13 S      14 R  F   15 –  F\n"
		"  ░░░1░░░      ·     [▓▓▓10▓▓]  ░░░1░░░   ▒▒▒4▒▒▒   ▓▓▓6▓▓▓   ░░░1░░░\n"
		"  ───── 1   ·     ·  [·     1]  ───── 1   ━━━━─ 3   ·     1   ━━━━─ 1\n"
		"\n"
		"  16 R  ○   17 s      18 c      19 r      20 s      21 r      22 –        Reading a day\n"
		"  ░░░1░░░   today                                                         14 RM ●  run, mobility\n"
		"  ───── 0   ━━━━━ ·                                                       ░░░2░░░  worst pain\n"
		"                                                                          ━━━━─    load day before\n"
		"  23 r      24 s      25 c      26 r      27 s      28 r      29 –              1  on waking\n"
		"                                                                                ·  not told\n"
		"                                                                          – rest   (–) left out\n"
		"                                                                          ● green ◆ hold ■ back\n"
		"  30        31         1         2         3         4         5          ○ waits F flare\n"
		"                                                                          runs 6  green 2  open 2\n"
		"                                                                          answers 14/15  23.1 km\n"
		"\n"
		"\n"
		"  ←↑↓→ day  Enter open  o overlay  f filter  m month  Q quarter  y year  t table  / find  Esc back\n");
	screen_free(screen);
}

/* The first day of every row, whatever day a week begins on, is that day; and no day is lost. */
static void a_week_begins_where_it_is_set(void **state)
{
	(void)state;
	static const struct {
		int first;
		const char *heads, *row;
	} cases[] = {
		{ 5, "  Sat     Sun     Mon     Tue     Wed     Thu     Fri ", "\n  28       1       2 " },
		{ 6, "  Sun     Mon     Tue     Wed     Thu     Fri     Sat ", "\n   1       2 " },
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		const struct coach_view *view = a_calendar();
		struct screen *screen = calendar_screen_new(view, "");
		coach.diary.told.week_first = cases[i].first;
		const char *month = shown(screen, 80, 24);
		assert_non_null(strstr(month, cases[i].heads));
		assert_non_null(strstr(month, cases[i].row));
		pressed(screen, 'Q');
		assert_non_null(strstr(shown(screen, 100, 30), cases[i].first == 5 ? "Sat " : "Sun "));
		pressed(screen, 'y');
		pressed(screen, 't');
		assert_non_null(strstr(shown(screen, 100, 30), cases[i].first == 5 ? "S S M T W T F" : "S M T W T F S"));
		screen_free(screen);
	}
}

static void a_month_at_80_by_24(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	assert_string_equal(shown(screen, 80, 24), 
		"  stepdown   March 2026   right knee                         ‹ [  ] ›   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  Mon     Tue     Wed     Thu     Fri     Sat     Sun       Tue 17 Mar  today\n"
		"  23      24      25      26      27      28       1        on waking ·\n"
		"                                                            worst     ·\n"
		"                                                            planned: strength,\n"
		"   2 –     3 S     4 C     5 RM ●  6 S     7 R  ●  8 –      mobility\n"
		"  ░░1░░░  ░░2░░░  ░░1░░░  ░░1░░░  ░░2░░░  ░░1░░░  ░░1░░░    knee load ·\n"
		"  ·    1  ──── 1  ·    1  ━─── 0  ·    1  ·    1  ━━━─ 1    readiness ·\n"
		"   9 RM ○ 10 ·    11 (–)  12 R  ■ 13 S    14 R  F 15 –  F   sleep     ·\n"
		"  ░░1░░░    ·     ▓10▓▓▓  ░░1░░░  ▒▒4▒▒▒  ▓▓6▓▓▓  ░░1░░░    Return to run\n"
		"  ──── 1  ·    ·  ·    1  ──── 1  ━━━─ 3  ·    1  ━━━─ 1\n"
		"  16 R  ○[17 s   ]18 c    19 r    20 s    21 r    22 –      RM done rm planned\n"
		"  ░░1░░░ [today  ]                                          ● green ◆ hold\n"
		"  ──── 0 [━━━━ · ]                                          ■ back ○ waits\n"
		"  23 r    24 s    25 c    26 r    27 s    28 r    29 –      F flare\n"
		"\n"
		"                                                            runs 6  green 2\n"
		"  30      31       1       2       3       4       5        open 2\n"
		"                                                            answers 14/15\n"
		"                                                            23.1 km\n"
		"\n"
		"\n"
		"  ←↑↓→ day  Enter open  o overlay  f filter  m month  Q quarter  y year\n");
	screen_free(screen);
}

static void a_month_at_40_by_12_is_a_list_of_days(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	assert_string_equal(shown(screen, 40, 12), 
		" March 2026                      ? help\n"
		"\n"
		"  day         done    worst  woke  load\n"
		"  Fri 13 Mar  S           4     3     ·\n"
		"  Sat 14 Mar  R    F      6     1    22\n"
		"  Sun 15 Mar  –    F      1     1     0\n"
		"  Mon 16 Mar  R    ○      1     0    23\n"
		" ›Tue 17 Mar  s           ·     ·     ·\n"
		"  Wed 18 Mar  c\n"
		"  Thu 19 Mar  r\n"
		"  Fri 20 Mar  s\n"
		" ←↑↓→ day  Enter open  o overlay\n");
	screen_free(screen);
}

static void a_month_in_ascii_has_a_stand_in_for_every_mark(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "2026-03-11");
	assert_string_equal(shown_at(screen, 100, 30, true, 0), 
		"  stepdown   March 2026   right knee                                             < [  ] >   ? help\n"
		"  ------------------------------------------------------------------------------------------------\n"
		"  Mon       Tue       Wed       Thu       Fri       Sat       Sun         Wed 11 Mar 2026\n"
		"                                                                          on waking   1  usual 1\n"
		"  23        24        25        26        27        28         1          worst       10\n"
		"                                                                          day         left out\n"
		"                                                                          knee load   0\n"
		"                                                                          readiness   83\n"
		"   2 -       3 S       4 C       5 RM +    6 S       7 R  +    8 -        sleep       7.9 h\n"
		"  ...1...   ...2...   ...1...   ...1...   ...2...   ...1...   ...1...     phase       Build up\n"
		"  .     1   ..... 1   .     1   =.... 0   .     1   .     1   ===.. 1\n"
		"\n"
		"   9 RM ?   10 .     [11 (-) ]  12 R  #   13 S      14 R  F   15 -  F\n"
		"  ...1...      .     [***10**]  ...1...   :::4:::   ***6***   ...1...\n"
		"  ..... 1   .     .  [.     1]  ..... 1   ====. 3   .     1   ====. 1\n"
		"\n"
		"  16 R  ?   17 s      18 c      19 r      20 s      21 r      22 -        Reading a day\n"
		"  ...1...   today                                                         14 RM +  run, mobility\n"
		"  ..... 0   ===== .                                                       ...2...  worst pain\n"
		"                                                                          ====.    load day before\n"
		"  23 r      24 s      25 c      26 r      27 s      28 r      29 -              1  on waking\n"
		"                                                                                .  not told\n"
		"                                                                          - rest   (-) left out\n"
		"                                                                          + green ! hold # back\n"
		"  30        31         1         2         3         4         5          ? waits F flare\n"
		"                                                                          runs 6  green 2  open 2\n"
		"                                                                          answers 14/15  23.1 km\n"
		"\n"
		"\n"
		"  <^v> day  Enter open  o overlay  f filter  m month  Q quarter  y year  t table  / find  Esc back\n");
	screen_free(screen);
}

static void a_quarter_at_100_by_30(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	pressed(screen, 'Q');
	assert_string_equal(shown(screen, 100, 30), 
		"  stepdown   January – March 2026   right knee                                   ‹ [  ] ›   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"            Jan 5   12  19  26  Feb 9   16  23  Mar 9   16  23  30        Tue 17 Mar 2026  today\n"
		"  Worst pain                                                              on waking   ·  usual 1\n"
		"  Mon                                           1 – 1○R 1○R   r           worst       ·\n"
		"  Tue                                           2 S · · ? s   s           day         planned:\n"
		"  Wed       no diary before 2 Mar               1 C X(–)  c   c                       strength,\n"
		"  Thu                                           1●R 1■R   r   r                       mobility\n"
		"  Fri                                           2 S 4 S   s   s           knee load   ·\n"
		"  Sat                                           1●R 6FR   r   r           readiness   ·\n"
		"  Sun                                           1 – 1F–   –   –           sleep       ·\n"
		"                                                                          phase       Return to\n"
		"  Distance                                          ███                               run\n"
		"  a week                                            ███\n"
		"    11.9 km                                     ▃▃▃ ███\n"
		"                                                ███ ███ ▂▂▂\n"
		"                                                ███ ███ ███               Reading a day\n"
		"          0                                     ███ ███ ███               14 RM ●  run, mobility\n"
		"                                                                          ░░░2░░░  worst pain\n"
		"  Knee load                                             ███               ━━━━─    load day before\n"
		"  relative                                              ███                     1  on waking\n"
		"                                                ··· ··· ███                     ·  not told\n"
		"                                                                          – rest   (–) left out\n"
		"  Phase                                         ├───├────                 ● green ◆ hold ■ back\n"
		"                                                    return to run         ○ waits F flare\n"
		"                                                build up                  runs 6  green 2  open 2\n"
		"                                                                          answers 14/15  23.1 km\n"
		"  digits: worst pain of the day, 0 to 10    · not told    ? today\n"
		"\n"
		"  ←↑↓→ day  Enter open  o overlay  f filter  m month  Q quarter  y year  t table  / find  Esc back\n");
	screen_free(screen);
}

static void a_year_at_100_by_30(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	pressed(screen, 'y');
	assert_string_equal(shown(screen, 100, 30), 
		"  stepdown   April 2025 – March 2026   right knee                                ‹ [  ] ›   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"            Apr   May  Jun   Jul  Aug  Sep   Oct  Nov  Dec   Jan  Feb  Mar    What happened\n"
		"  Worst pain\n"
		"  Mon                                                                  111     2 Mar  programme on\n"
		"                                                                       2·?     2 Mar  build up\n"
		"  Wed       no diary before 2 Mar                                      1X      3 Mar  first\n"
		"                                                                       11             strength\n"
		"  Fri                                                                  24             session\n"
		"                                                                       16      5 Mar  first run\n"
		"  Sun                                                                  11      5 Mar  longest\n"
		"                                                                                      green run so\n"
		"  Distance                                                              █             far: 3 km\n"
		"  a week                                                                █      9 Mar  a whole week\n"
		"    11.9 km                                                            ▃█             of mornings\n"
		"                                                                       ██▂            at usual\n"
		"                                                                       ███    12 Mar  return to\n"
		"          0                                                            ███            run\n"
		"                                                                              12 Mar  step back,\n"
		"  Knee load                                                              █            D2\n"
		"  relative                                                               █    14 Mar  flare, 2\n"
		"                                                                       ··█            days\n"
		"\n"
		"  Phase                                                                ├├─\n"
		"                                                               return to run\n"
		"                                                                    build up\n"
		"                                                                              Mean of worst   told\n"
		"  digits: worst pain of the day, 0 to 10 (X)    · not told    ? today         Mar  2.4 █░░░  14/15\n"
		"\n"
		"  ←↑↓→ day  Enter open  o overlay  f filter  m month  Q quarter  y year  t table  / find  Esc back\n");
	screen_free(screen);
}

static void a_year_at_80_by_24(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	pressed(screen, 'y');
	assert_string_equal(shown(screen, 80, 24), 
		"  stepdown   April 2025 – March 2026   right knee            ‹ [  ] ›   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"            Apr   May  Jun   Jul  Aug  Sep   Oct  Nov  Dec   Jan  Feb  Mar\n"
		"  Mon                                                                  111\n"
		"                                                                       2·?\n"
		"  Wed       no diary before 2 Mar                                      1X\n"
		"                                                                       11\n"
		"  Fri                                                                  24\n"
		"                                                                       16\n"
		"  Sun                                                                  11\n"
		"\n"
		"  Distance                                                              █\n"
		"  a week                                                               ▆█▁\n"
		"                                                                       ███\n"
		"\n"
		"  Knee load                                                              █\n"
		"  relative                                                             ··█\n"
		"\n"
		"  Phase                                                                ├├─\n"
		"                                                               return to run\n"
		"  digits: worst pain of the day, 0 to 10 (X)    · not told    ? today\n"
		"  Tue 17 Mar  worst ·  on waking ·  planned: strength, mobility\n"
		"\n"
		"  ←↑↓→ day  Enter open  o overlay  f filter  m month  Q quarter  y year\n");
	screen_free(screen);
}

static void a_month_as_a_table_at_100_by_30(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	pressed(screen, 't');
	assert_string_equal(shown(screen, 100, 30), 
		"  stepdown   March 2026   right knee                                             ‹ [  ] ›   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"    day         done    worst  woke  load  before  ready   sleep  note  what\n"
		"    Thu 5 Mar   RM   ●      1     0     ·       1     83   7.3 h  note  run, mobility\n"
		"    Fri 6 Mar   S           2     1     ·       ·     83   7.4 h        strength\n"
		"    Sat 7 Mar   R    ●      1     1    18       ·     83   7.5 h  note  run\n"
		"    Sun 8 Mar   –           1     1     0      18     83   7.6 h        rest\n"
		"    Mon 9 Mar   RM   ○      1     1     ·       0     83   7.7 h        run, mobility\n"
		"    Tue 10 Mar  ·           ·     ·     ·       ·      ·       ·        not told\n"
		"    Wed 11 Mar  (–)        10     1     0       ·     83   7.9 h        left out\n"
		"    Thu 12 Mar  R    ■      1     1    21       0     83   8.0 h        run\n"
		"    Fri 13 Mar  S           4     3     ·      21     83   8.1 h        strength\n"
		"    Sat 14 Mar  R    F      6     1    22       ·     83   8.2 h        run\n"
		"    Sun 15 Mar  –    F      1     1     0      22     83   8.3 h        rest\n"
		"    Mon 16 Mar  R    ○      1     0    23       0     83   8.4 h        run\n"
		"  › Tue 17 Mar  s           ·     ·     ·      23      ·       ·        planned: strength, mobili…\n"
		"    Wed 18 Mar  c                                                       planned: cardio, mobility\n"
		"    Thu 19 Mar  r                                                       planned: run-walk\n"
		"    Fri 20 Mar  s                                                       planned: strength\n"
		"    Sat 21 Mar  r                                                       planned: run-walk, mobili…\n"
		"    Sun 22 Mar  –                                                       planned: recovery\n"
		"    Mon 23 Mar  r                                                       planned: run-walk, mobili…\n"
		"    Tue 24 Mar  s                                                       planned: strength, mobili…\n"
		"    Wed 25 Mar  c                                                       planned: cardio, mobility\n"
		"    Thu 26 Mar  r                                                       planned: run-walk\n"
		"    Fri 27 Mar  s                                                       planned: strength\n"
		"    Sat 28 Mar  r                                                       planned: run-walk, mobili…\n"
		"    Sun 29 Mar  –                                                       planned: recovery\n"
		"\n"
		"  ←↑↓→ day  Enter open  o overlay  f filter  m month  Q quarter  y year  t table  / find  Esc back\n");
	screen_free(screen);
}

static void a_year_at_40_by_12_is_a_list_of_weeks(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	pressed(screen, 'y');
	assert_string_equal(shown(screen, 40, 12), 
		" April 2025 – March 2026         ? help\n"
		"\n"
		"   week of      M T W T F S S      run\n"
		"   9 Feb\n"
		"   16 Feb\n"
		"   23 Feb\n"
		"   2 Mar        1 2 1 1 2 1 1   6.8 km\n"
		"   9 Mar        1 ·10 1 4 6 1  11.9 km\n"
		" › 16 Mar       1 ·             4.4 km\n"
		"   23 Mar\n"
		"   30 Mar\n"
		" ←↑↓→ day  Enter open  o overlay\n");
	screen_free(screen);
}

static void a_wide_quarter_has_all_letters_and_a_wide_year_the_chosen_day(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "2026-03-05");
	pressed(screen, 'Q');
	assert_non_null(strstr(shown(screen, 200, 60), "1●RM"));
	assert_non_null(strstr(shown(screen, 200, 60), "What happened in the year"));
	pressed(screen, 'y');
	assert_non_null(strstr(shown(screen, 200, 60), "Thu 5 Mar 2026"));
	assert_non_null(strstr(shown(screen, 200, 60), "a whole week of mornings"));
	screen_free(screen);
}

static void wide_cells_say_what_was_done_and_what_is_planned(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	const char *page = shown(screen, 200, 60);
	assert_non_null(strstr(page, "run 3.5 km, 23 min"));
	assert_non_null(strstr(page, "Run-walk 4/1 x 5"));
	assert_non_null(strstr(page, "What happened in the year"));
	screen_free(screen);
}

/* --- three things that are not the same --------------------------------------------------------- */

static void left_out_rest_and_not_told_look_different(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	expect(screen, " 8 –");
	expect(screen, "10 ·");
	expect(screen, "11 (–)");
	pressed(screen, 't');
	expect(screen, "Wed 11 Mar  (–)");
	screen_free(screen);
}

static void what_is_chosen_is_told_in_words(void **state)
{
	(void)state;
	static const struct {
		const char *date, *words;
	} days[] = {
		{ "2026-03-08", "rest" },          { "2026-03-10", "not told" },      { "2026-03-11", "left out" },
		{ "2026-03-05", "run, mobility" }, { "2026-03-19", "planned: run-walk" }, { "2026-03-22", "rest" },
		{ "2026-02-20", "before the diary" }, { "2026-07-20", "nothing planned yet" },
	};
	for (size_t i = 0; i < sizeof days / sizeof days[0]; i++) {
		struct screen *screen = calendar_screen_new(a_calendar(), days[i].date);
		assert_non_null(strstr(shown(screen, 200, 60), days[i].words));
		screen_free(screen);
	}
}

/* --- keys ------------------------------------------------------------------------------------------ */

/* The chosen day as the app is asked to open it. */
static const char *chosen(struct screen *screen)
{
	static struct effect effect;
	effect = asked(screen, KEY_ENTER_);
	assert_int_equal(effect.kind, EFFECT_OPEN_DAY);
	return effect.id;
}

static void arrows_move_by_days_and_weeks_as_the_page_lies(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "2026-03-11");
	pressed(screen, KEY_RIGHT_);
	assert_string_equal(chosen(screen), "2026-03-12");
	typed(screen, "jjhk");
	assert_string_equal(chosen(screen), "2026-03-18");
	pressed(screen, 'y');
	pressed(screen, KEY_RIGHT_);
	assert_string_equal(chosen(screen), "2026-03-25");
	pressed(screen, KEY_DOWN_);
	assert_string_equal(chosen(screen), "2026-03-26");
	typed(screen, "mt");
	pressed(screen, KEY_DOWN_);
	assert_string_equal(chosen(screen), "2026-03-27");
	screen_free(screen);
}

static void brackets_and_pages_go_by_what_is_shown(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "2026-03-31");
	pressed(screen, '[');
	assert_string_equal(chosen(screen), "2026-02-28");
	pressed(screen, KEY_PAGE_DOWN_);
	assert_string_equal(chosen(screen), "2026-03-28");
	typed(screen, "Q[");
	assert_string_equal(chosen(screen), "2025-12-28");
	typed(screen, "y]");
	assert_string_equal(chosen(screen), "2026-12-28");
	pressed(screen, KEY_HOME_);
	assert_string_equal(chosen(screen), "2026-04-01");
	pressed(screen, KEY_END_);
	assert_string_equal(chosen(screen), "2027-03-31");
	screen_free(screen);
}

static void a_date_is_gone_to_by_key_and_by_line(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	typed(screen, "G2027-05-09");
	pressed(screen, KEY_ENTER_);
	assert_string_equal(chosen(screen), "2027-05-09");
	typed(screen, ":goto 2026-02");
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_string_equal(chosen(screen), "2026-02-01");
	typed(screen, "G2026-02-30");
	pressed(screen, KEY_ENTER_);
	expect(screen, "Write a day as 2026-03-14");
	assert_string_equal(chosen(screen), "2026-02-01");
	typed(screen, "G9999-12-31");
	pressed(screen, KEY_ENTER_);
	expect(screen, "from 1900 to 2199");
	typed(screen, ":plan");
	assert_int_equal(asked(screen, KEY_ENTER_).kind, EFFECT_COMMAND);
	screen_free(screen);
}

static void notes_and_goals_are_found_and_control_characters_stay_away(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	typed(screen, "/STAIRS");
	pressed(screen, KEY_ENTER_);
	expect(screen, "2 of 2: stairs");
	assert_null(strchr(shown(screen, 100, 30), '\033'));
	assert_null(strchr(shown(screen, 100, 30), '\a'));
	assert_string_equal(chosen(screen), "2026-03-05");
	pressed(screen, 'n');
	expect(screen, "1 of 2: stairs without a thought");
	assert_string_equal(chosen(screen), "2026-03-02");
	pressed(screen, 'N');
	assert_string_equal(chosen(screen), "2026-03-05");
	typed(screen, "/hill");
	pressed(screen, KEY_ENTER_);
	expect(screen, "No note and no goal has \"hill\".");
	screen_free(screen);
}

static void the_overlay_goes_round_and_says_what_it_is(void **state)
{
	(void)state;
	static const char *const names[] = { "load of the day", "readiness", "sleep", "No overlay", "load of the day before" };
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		pressed(screen, 'o');
		expect(screen, names[i]);
	}
	typed(screen, "ooo");
	expect(screen, "7.0 h");
	screen_free(screen);
}

static void the_filter_shows_one_kind_and_escape_shows_all_again(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	pressed(screen, 'f');
	expect(screen, "› knee");
	typed(screen, "jj");
	pressed(screen, KEY_RIGHT_);
	pressed(screen, KEY_ENTER_);
	expect(screen, "right knee, run");
	assert_false(shows(screen, " 3 S"));
	expect(screen, " 5 R");
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	expect(screen, " 3 S");
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void other_screens_open_at_the_chosen_day(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "2026-03-14");
	struct effect effect = asked(screen, 'z');
	assert_int_equal(effect.kind, EFFECT_OPEN_KNEE_MAP);
	assert_string_equal(effect.id, "2026-03-14");
	assert_int_equal(asked(screen, 'x').kind, EFFECT_OPEN_TRIGGERS);
	assert_int_equal(asked(screen, '?').kind, EFFECT_OPEN_HELP);
	screen_free(screen);
}

static void a_paste_is_typed_only_where_text_is(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	assert_false(screen->class->takes_text(screen));
	pressed(screen, '/');
	assert_true(screen->class->takes_text(screen));
	pressed(screen, KEY_ESC_);
	assert_false(screen->class->takes_text(screen));
	screen_free(screen);
}

static void a_diary_that_was_written_to_is_shown_and_the_day_stays(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "2026-03-10");
	expect(screen, "not told");
	a_calendar();
	calendar_told.check_ins[9].worst = 9;
	coach.view.chronicle = chronicle_of(a_shelf(), &coach.diary, coach.view.today, 0, calendar_arena);
	screen->class->renew(screen, &coach.view);
	assert_string_equal(chosen(screen), "2026-03-10");
	expect(screen, "▓▓▓9▓▓▓");
	screen_free(screen);
}

/* --- in words ------------------------------------------------------------------------------------------ */

static void the_same_is_said_in_lines(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "2026-03-05");
	const char *page = said(screen);
	assert_non_null(strstr(page, "Calendar, March 2026, right knee\n"));
	assert_non_null(strstr(page, "> Thu 5 Mar: run, mobility; worst pain 1, on waking 0; "));
	assert_non_null(strstr(page, "Tue 10 Mar: not told; worst pain not known, on waking not known"));
	assert_non_null(strstr(page, "Wed 11 Mar: left out; worst pain 10"));
	assert_non_null(strstr(page, "Thu 19 Mar: planned: run-walk\n"));
	assert_non_null(strstr(page, "March 2026: answers on 14 of 15 days"));
	pressed(screen, 'y');
	assert_non_null(strstr(said(screen), "2026-03-02: programme on"));
	screen_free(screen);
}

/* --- little, and nothing at all ---------------------------------------------------------------------------- */

static void press_all(struct screen *screen)
{
	static const char keys[] = "tmQyoooootmQyfjljlff/a\rnN[[]]";
	shown_at_every_size(screen);
	for (const char *key = keys; *key != '\0'; key++) {
		pressed(screen, *key == '\r' ? KEY_ENTER_ : (unsigned char)*key);
		shown(screen, 40, 12);
		shown(screen, 100, 30);
		shown(screen, 200, 60);
		said(screen);
	}
}

static void every_view_draws_at_every_size(void **state)
{
	(void)state;
	static const char *const views[] = { "m", "Q", "y", "tm", "Q", "y" };
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	for (size_t i = 0; i < sizeof views / sizeof views[0]; i++) {
		typed(screen, views[i]);
		shown_at_every_size(screen);
	}
	screen_free(screen);
}

static void without_a_diary_there_is_a_calendar_too(void **state)
{
	(void)state;
	a_coach();
	struct screen *screen = calendar_screen_new(&coach.view, "");
	expect(screen, "March 2026");
	press_all(screen);
	screen_free(screen);
}

static void one_day_of_a_diary_is_enough(void **state)
{
	(void)state;
	a_coach();
	diary_begin(&calendar_told);
	diary_morning(&calendar_told, 15, 0);
	coach.diary = calendar_told.diary;
	coach.view.chronicle = chronicle_of(a_shelf(), &coach.diary, coach.view.today, 0, calendar_arena);
	struct screen *screen = calendar_screen_new(&coach.view, "");
	press_all(screen);
	screen_free(screen);
}

static void gaps_of_years_leave_years_empty(void **state)
{
	(void)state;
	a_coach();
	diary_begin(&calendar_told);
	calendar_told.diary.intake.since.n = coach.view.today.n - 20 * 365;
	calendar_told.check_ins[calendar_told.diary.check_in_count++] =
		(struct check_in){ .day = { coach.view.today.n - 20 * 365 }, .morning = { NOT_KNOWN, 3 },
				   .now = { NOT_KNOWN, NOT_KNOWN }, .worst = 3, .stairs = NOT_KNOWN, .sleep_min = NOT_KNOWN };
	diary_morning(&calendar_told, 15, 1);
	coach.diary = calendar_told.diary;
	coach.view.chronicle = chronicle_of(a_shelf(), &coach.diary, coach.view.today, 0, calendar_arena);
	struct screen *screen = calendar_screen_new(&coach.view, "2016-06-01");
	expect(screen, "June 2016");
	expect(screen, "answers 0/30");
	press_all(screen);
	screen_free(screen);
}

static void help_is_there_while_the_calendar_is_filtered(void **state)
{
	(void)state;
	struct screen *screen = calendar_screen_new(a_calendar(), "");
	typed(screen, "f");
	assert_int_equal(asked(screen, '?').kind, EFFECT_OPEN_HELP);
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	calendar_arena = arena_new();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_month_at_100_by_30),
		cmocka_unit_test(a_week_begins_where_it_is_set),
		cmocka_unit_test(a_month_at_80_by_24),
		cmocka_unit_test(a_month_at_40_by_12_is_a_list_of_days),
		cmocka_unit_test(a_month_in_ascii_has_a_stand_in_for_every_mark),
		cmocka_unit_test(a_quarter_at_100_by_30),
		cmocka_unit_test(a_year_at_100_by_30),
		cmocka_unit_test(a_year_at_80_by_24),
		cmocka_unit_test(a_month_as_a_table_at_100_by_30),
		cmocka_unit_test(a_year_at_40_by_12_is_a_list_of_weeks),
		cmocka_unit_test(a_wide_quarter_has_all_letters_and_a_wide_year_the_chosen_day),
		cmocka_unit_test(wide_cells_say_what_was_done_and_what_is_planned),
		cmocka_unit_test(left_out_rest_and_not_told_look_different),
		cmocka_unit_test(what_is_chosen_is_told_in_words),
		cmocka_unit_test(arrows_move_by_days_and_weeks_as_the_page_lies),
		cmocka_unit_test(brackets_and_pages_go_by_what_is_shown),
		cmocka_unit_test(a_date_is_gone_to_by_key_and_by_line),
		cmocka_unit_test(notes_and_goals_are_found_and_control_characters_stay_away),
		cmocka_unit_test(the_overlay_goes_round_and_says_what_it_is),
		cmocka_unit_test(the_filter_shows_one_kind_and_escape_shows_all_again),
		cmocka_unit_test(other_screens_open_at_the_chosen_day),
		cmocka_unit_test(a_paste_is_typed_only_where_text_is),
		cmocka_unit_test(a_diary_that_was_written_to_is_shown_and_the_day_stays),
		cmocka_unit_test(the_same_is_said_in_lines),
		cmocka_unit_test(every_view_draws_at_every_size),
		cmocka_unit_test(without_a_diary_there_is_a_calendar_too),
		cmocka_unit_test(one_day_of_a_diary_is_enough),
		cmocka_unit_test(gaps_of_years_leave_years_empty),
		cmocka_unit_test(help_is_there_while_the_calendar_is_filtered),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	arena_free(calendar_arena);
	return failed;
}
