/* Triggers: the list with its scale, the table, the pages, and a try by lot. */
#include "support/a_chronicle.h"

#include "shown.h"
#include "tui/screens.h"

enum { LAST_DAY = 160 };

static struct coach_view view;
static struct experiment experiment;

/* A spring of runs: trail as a coin falls with a sorer morning after, two pairs of shoes, some downhill, a flare. */
static void tell_spring(void)
{
	static const char *const shoes[] = { "Pegasus", "Cumulus" };
	struct chance chance = chance_seed(2026);
	bool trail = false;
	for (int day = 0; day <= LAST_DAY; day++) {
		const bool sore = trail && chance_between(&chance, 0, 9) < 8;
		diary_morning(&a, day, chance_between(&chance, 0, 9) < 2 ? 0 : 1 + sore);
		diary_check_in(&a, day)->sleep_min = (int16_t)chance_between(&chance, 380, 500);
		trail = false;
		if (day == 120)
			diary_flare_word(&a, day, true);
		if (day == 126)
			diary_flare_word(&a, day, false);
		if (day % 7 == 1 || day % 7 == 4)
			diary_activity(&a, day, ACTIVITY_STRENGTH);
		if (day % 7 != 0 && day % 7 != 2 && day % 7 != 5)
			continue;
		struct activity *run = diary_run(&a, day, 3000 + day % 5 * 100, 1);
		trail = chance_between(&chance, 0, 1) == 0;
		run->surface = trail ? SURFACE_TRAIL : SURFACE_ROAD;
		run->shoes = shoes[chance_between(&chance, 0, 1)];
		run->hills = chance_between(&chance, 0, 7) == 0 ? HILLS_DOWN : HILLS_FLAT;
	}
}

static struct screen *open_on(int today)
{
	view = (struct coach_view){ .today = diary_at(&a, today), .shelf = a_shelf(), .diary = &a.diary,
		                    .chronicle = told_to(today) };
	return triggers_screen_new(&view);
}

static struct screen *open_spring(void)
{
	tell_spring();
	return open_on(LAST_DAY);
}

static void try_trail(void)
{
	experiment = (struct experiment){ .id = "01ARZ3NDEKTSV4RRFFQ69G5FAV", .candidate = "surface:trail",
		.since = diary_at(&a, LAST_DAY), .runs = 12, .order = 0x999 };
	a.diary.experiments = &experiment;
	a.diary.experiment_count = 1;
}

static bool has(const char *text, const char *part)
{
	return strstr(text, part) != NULL;
}

/* --- the list ------------------------------------------------------------------------------- */

static void the_list_has_its_numbers_and_one_scale(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	pressed(screen, 'j');
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Triggers                                                           two years   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"    next morning after          with  without   diff    -2        0          2    chance   of all\n"
		"    Downhill                      10       56    0.2            ━━│●━━━             54 %     96 %\n"
		"  › Trail                         37       29    0.8              │  ━●━━          < 1 %    < 1 %\n"
		"    Cumulus                       24       42    0.0            ━━●━━              100 %    100 %\n"
		"    Step rate                      0        0                                            not told\n"
		"    Two days running               0       66                                        10 more days\n"
		"    Longest in a month             2       64                                         8 more days\n"
		"    Strength near                 44       22    0.1            ━━│●━━              66 %     99 %\n"
		"    Short night                   57       95    0.2              │●━               11 %     38 %\n"
		"    Exercise variant               0        0                                            not told\n"
		"    Hours sitting                  0        0                                            not told\n"
		"\n"
		"  Trail\n"
		"  After 37 days with a run on trail the next morning was 0.8 higher than after 29 days with runs\n"
		"  elsewhere (0.5 to 1.1). That would come by chance in 1 of 1000 looks at nothing, 2 of 1000\n"
		"  counting that 5 things were looked at: associated with sorer mornings.\n"
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
		"  Enter open   e try by lot   s stop   t table   b before flares   o period   Esc back\n");
	screen_free(screen);
}

static void eighty_columns_keep_the_scale(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	pressed(screen, 'j');
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Triggers                                       two years   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"    next morning after      diff   -2          0            2   chance of all\n"
		"    Downhill                 0.2             ━━│●━━━              54 %   96 %\n"
		"  › Trail                    0.8               │  ━━●━━          < 1 %  < 1 %\n"
		"    Cumulus                  0.0             ━━●━━               100 %  100 %\n"
		"    Step rate                                                        not told\n"
		"    Two days running                                             10 more days\n"
		"    Longest in a month                                            8 more days\n"
		"    Strength near            0.1             ━━│●━━               66 %   99 %\n"
		"    Short night              0.2               │●━━               11 %   38 %\n"
		"    Exercise variant                                                 not told\n"
		"    Hours sitting                                                    not told\n"
		"\n"
		"  Trail\n"
		"  After 37 days with a run on trail the next morning was 0.8 higher than after\n"
		"  29 days with runs elsewhere (0.5 to 1.1). That would come by chance in 1 of\n"
		"  1000 looks at nothing, 2 of 1000 counting that 5 things were looked at:\n"
		"  associated with sorer mornings.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter open  e try by lot  s stop  t table  b before flares  o period\n");
	screen_free(screen);
}

static void forty_columns_are_a_list(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	assert_string_equal(shown(screen, 40, 12),
		" stepdown   Triggers             ? help\n"
		"\n"
		"   next morning after     diff  of all\n"
		" › Downhill                0.2    96 %\n"
		"   Trail                   0.8   < 1 %\n"
		"   Cumulus                 0.0   100 %\n"
		"   Step rate                  not told\n"
		"   Two days running       10 more days\n"
		"   Longest in a month      8 more days\n"
		"   Strength near           0.1    99 %\n"
		"   Short night             0.2    38 %\n"
		" Enter open  e try by lot  s stop\n");
	screen_free(screen);
}

static void plain_characters_do_as_well(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	assert_string_equal(shown_at(screen, 80, 24, true, 0),
		"  stepdown   Triggers                                       two years   ? help\n"
		"  ----------------------------------------------------------------------------\n"
		"    next morning after      diff   -2          0            2   chance of all\n"
		"  > Downhill                 0.2             ==|x===              54 %   96 %\n"
		"    Trail                    0.8               |  ==x==          < 1 %  < 1 %\n"
		"    Cumulus                  0.0             ==x==               100 %  100 %\n"
		"    Step rate                                                        not told\n"
		"    Two days running                                             10 more days\n"
		"    Longest in a month                                            8 more days\n"
		"    Strength near            0.1             ==|x==               66 %   99 %\n"
		"    Short night              0.2               |x==               11 %   38 %\n"
		"    Exercise variant                                                 not told\n"
		"    Hours sitting                                                    not told\n"
		"\n"
		"  Downhill\n"
		"  After 10 days with a downhill run the next morning was 0.2 higher than after\n"
		"  56 days with other runs (-0.3 to 0.7). That would come by chance in 54 of\n"
		"  100 looks at nothing, 96 of 100 counting that 5 things were looked at: do\n"
		"  not act on it.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter open  e try by lot  s stop  t table  b before flares  o period\n");
	screen_free(screen);
}

static void the_table_has_the_ends_of_the_interval(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	pressed(screen, 't');
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Triggers                                       two years   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"    next morning after       with  without    diff  from    to chance of all\n"
		"  › Downhill                   10       56     0.2  -0.3   0.7   54 %   96 %\n"
		"    Trail                      37       29     0.8   0.5   1.1  < 1 %  < 1 %\n"
		"    Cumulus                    24       42     0.0  -0.4   0.3  100 %  100 %\n"
		"    Step rate                   0        0                          not told\n"
		"    Two days running            0       66                      10 more days\n"
		"    Longest in a month          2       64                       8 more days\n"
		"    Strength near              44       22     0.1  -0.3   0.5   66 %   99 %\n"
		"    Short night                57       95     0.2   0.0   0.4   11 %   38 %\n"
		"    Exercise variant            0        0                          not told\n"
		"    Hours sitting               0        0                          not told\n"
		"\n"
		"  Downhill\n"
		"  After 10 days with a downhill run the next morning was 0.2 higher than after\n"
		"  56 days with other runs (-0.3 to 0.7). That would come by chance in 54 of\n"
		"  100 looks at nothing, 96 of 100 counting that 5 things were looked at: do\n"
		"  not act on it.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter open  e try by lot  s stop  t table  b before flares  o period\n");
	pressed(screen, 't');
	assert_true(has(shown(screen, 80, 24), "chance of all"));
	screen_free(screen);
}

/* --- pages ------------------------------------------------------------------------------------ */

static void the_marked_one_opens_in_full(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	pressed(screen, 'j');
	pressed(screen, KEY_ENTER_);
	const char *page = shown(screen, 100, 30);
	assert_true(has(page, "Measured      pain on waking, next morning, against the usual morning"));
	assert_true(has(page, "Named         surface:"));
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_true(has(shown(screen, 100, 30), "next morning after"));
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void a_long_page_scrolls_on_a_low_screen(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	pressed(screen, KEY_ENTER_);
	assert_false(has(shown(screen, 40, 12), "Named"));
	for (int i = 0; i < 40; i++)
		told(screen, (struct msg){ .kind = MSG_KEY, .key = KEY_DOWN_, .rows = 12, .cols = 40 });
	assert_true(has(shown(screen, 40, 12), "Named"));
	screen_free(screen);
}

static void the_days_before_a_flare_are_marked(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	pressed(screen, 'b');
	const char *page = shown(screen, 100, 30);
	assert_true(has(page, "Before flares"));
	assert_true(has(page, "Flare since 30 Jun, right knee"));
	assert_true(has(page, "Mon 29 Jun"));
	assert_true(has(page, "Sat 27 Jun"));
	assert_false(has(page, "Fri 26 Jun"));
	screen_free(screen);
}

static void a_tall_page_shows_them_under_the_list(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	const char *page = shown(screen, 200, 60);
	assert_true(has(page, "next morning after"));
	assert_true(has(page, "Before flares"));
	assert_true(has(page, "Mon 29 Jun"));
	assert_false(has(shown(screen, 100, 30), "Before flares"));
	screen_free(screen);
}

static void the_period_goes_round(void **state)
{
	(void)state;
	static const char *const periods[] = { "five years", "half a year", "one year", "two years" };
	struct screen *screen = open_spring();
	assert_true(has(shown(screen, 100, 30), "two years"));
	for (int i = 0; i < 4; i++) {
		pressed(screen, 'o');
		assert_true(has(shown(screen, 100, 30), periods[i]));
	}
	screen_free(screen);
}

/* --- a try --------------------------------------------------------------------------------------- */

static void a_try_says_what_it_asks_before_it_begins(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	pressed(screen, 'e');
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Try by lot                                     two years   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  Downhill\n"
		"  Runs          16, in 8 pairs\n"
		"\n"
		"  Of each pair one run is with it and one without; a lot draws which comes\n"
		"  first, so that neither the weather nor the knee chooses. The plan tells each\n"
		"  run which it is.\n"
		"\n"
		"  It asks for nothing but to run as the lot says, to write it with the run,\n"
		"  and to tell the morning after. Ceiling and rules stand as ever. A flare\n"
		"  pauses it; a run that goes the other way is not counted and the lot waits\n"
		"  for the next.\n"
		"\n"
		"  It is judged when all runs are done, and says nothing before.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter draw the lot   + - runs   Esc cancel\n");
	pressed(screen, KEY_ESC_);
	assert_true(has(shown(screen, 80, 24), "next morning after"));
	screen_free(screen);
}

static void its_runs_stay_in_pairs_between_the_least_and_the_most(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	pressed(screen, 'e');
	for (int i = 0; i < 20; i++)
		pressed(screen, '+');
	assert_true(has(shown(screen, 80, 24), "30, in 15 pairs"));
	for (int i = 0; i < 20; i++)
		pressed(screen, '-');
	assert_true(has(shown(screen, 80, 24), "12, in 6 pairs"));
	const struct effect effect = asked(screen, KEY_ENTER_);
	assert_int_equal(effect.kind, EFFECT_SAVE_EXPERIMENT);
	assert_string_equal(effect.experiment->candidate, "downhill");
	assert_int_equal(effect.experiment->runs, 12);
	assert_null(effect.experiment->id);
	screen_free(screen);
}

static void what_no_lot_can_decide_is_not_tried(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	pressed(screen, 'G');
	assert_int_equal(pressed(screen, 'e').count, 0);
	assert_true(has(shown(screen, 80, 24), "No lot can decide this one for a run."));
	assert_int_equal(pressed(screen, 's').count, 0);
	assert_true(has(shown(screen, 80, 24), "No try by lot is under way."));
	screen_free(screen);
}

static void a_try_under_way_is_shown_and_stopped(void **state)
{
	(void)state;
	tell_spring();
	try_trail();
	struct screen *screen = open_on(LAST_DAY);
	assert_true(has(shown(screen, 100, 30), "Try by lot: Trail"));
	assert_true(has(shown(screen, 100, 30), "Run 1 of 12: on trail."));
	assert_true(has(shown(screen, 40, 12), "Run 1 of 12: on trail"));
	pressed(screen, 'e');
	assert_true(has(shown(screen, 100, 30), "A try is under way"));
	pressed(screen, 's');
	assert_true(has(shown(screen, 100, 30), "A try that was given up on says nothing"));
	pressed(screen, KEY_ESC_);
	pressed(screen, 's');
	const struct effect effect = asked(screen, KEY_ENTER_);
	assert_int_equal(effect.kind, EFFECT_SAVE_EXPERIMENT);
	assert_true(effect.experiment->has_stopped);
	assert_string_equal(effect.experiment->id, experiment.id);
	screen_free(screen);
}

/* --- any of it ------------------------------------------------------------------------------------- */

static void without_a_diary_there_is_nothing_to_look_at(void **state)
{
	(void)state;
	view = (struct coach_view){ .today = diary_at(&a, 0), .shelf = a_shelf(), .diary = &a.diary };
	struct screen *screen = triggers_screen_new(&view);
	static const uint32_t keys[] = { KEY_ENTER_, 'e', 's', 't', 'b', KEY_ESC_, 'o', 'j', 'G' };
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		pressed(screen, keys[i]);
		assert_true(shown(screen, 80, 24)[0] != '\0');
	}
	assert_true(has(said(screen), "nothing to look at yet"));
	screen_free(screen);
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	tell_spring();
	try_trail();
	static const uint32_t pages[] = { 't', KEY_ENTER_, 'b', 's' };
	struct screen *screen = open_on(LAST_DAY);
	shown_at_every_size(screen);
	for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
		pressed(screen, pages[i]);
		shown_at_every_size(screen);
		if (pages[i] != 't')
			pressed(screen, KEY_ESC_);
	}
	screen_free(screen);
}

static void line_mode_says_all_of_it(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	const char *text = said(screen);
	assert_true(has(text, "Marked: Downhill. Looking at two years."));
	assert_true(has(text, "surface:"));
	assert_true(has(text, "associated with"));
	assert_true(has(text, "Flare of the right knee since 30 Jun, the days before it:"));
	pressed(screen, 'e');
	assert_true(has(said(screen), "Try by lot: Downhill, 16 runs. Enter draws the lot."));
	screen_free(screen);
}

static void new_days_are_looked_at_anew(void **state)
{
	(void)state;
	struct screen *screen = open_spring();
	view.chronicle = told_to(LAST_DAY);
	screen->class->renew(screen, &view);
	assert_true(has(shown(screen, 100, 30), "next morning after"));
	screen_free(screen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		DIARY_TEST(the_list_has_its_numbers_and_one_scale),
		DIARY_TEST(eighty_columns_keep_the_scale),
		DIARY_TEST(forty_columns_are_a_list),
		DIARY_TEST(plain_characters_do_as_well),
		DIARY_TEST(the_table_has_the_ends_of_the_interval),
		DIARY_TEST(the_marked_one_opens_in_full),
		DIARY_TEST(a_long_page_scrolls_on_a_low_screen),
		DIARY_TEST(the_days_before_a_flare_are_marked),
		DIARY_TEST(a_tall_page_shows_them_under_the_list),
		DIARY_TEST(the_period_goes_round),
		DIARY_TEST(a_try_says_what_it_asks_before_it_begins),
		DIARY_TEST(its_runs_stay_in_pairs_between_the_least_and_the_most),
		DIARY_TEST(what_no_lot_can_decide_is_not_tried),
		DIARY_TEST(a_try_under_way_is_shown_and_stopped),
		DIARY_TEST(without_a_diary_there_is_nothing_to_look_at),
		DIARY_TEST(every_size_is_drawn),
		DIARY_TEST(line_mode_says_all_of_it),
		DIARY_TEST(new_days_are_looked_at_anew),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
