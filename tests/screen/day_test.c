#include "a_diary.h"
#include "shown.h"

#include <locale.h>

/* Saturday 14 March: a run, a morning before and after it, an edit of its effort. */
static struct {
	struct activity activity[2];
	struct check_in check_in[2];
	struct amendment amendment[2];
	struct told_at told[2];
	struct wanted wanted[2];
	struct day_record record;
	struct rule rules[6];
} day;

static struct stamp at(int month, int date, int hour, int minute)
{
	return (struct stamp){ ((int64_t)coach_date(month, date).n * 24 + hour) * 3600 + minute * 60, 0 };
}

static void put_run(void)
{
	day.activity[0] = activity_blank(ACTIVITY_STRENGTH, coach_date(3, 13));
	day.activity[0].id = "01STRENGTH";
	day.activity[0].title = "Strength A";
	day.activity[0].during = 2;
	struct activity *run = &day.activity[1];
	*run = activity_blank(ACTIVITY_RUN, coach_date(3, 14));
	run->id = "01RUN";
	run->side = SIDE_RIGHT;
	run->start = at(3, 14, 9, 2);
	run->has_time = true;
	run->duration_s = 1450;
	run->distance_m = 3300;
	run->before = 0;
	run->during = 1;
	run->settled_min = 20;
	run->settled = SAID_YES;
	run->effort = 3;
	run->cadence = 172;
	run->surface = SURFACE_GRAVEL;
	run->hills = HILLS_FLAT;
	run->shoes = "blue";
	run->note = "Legs fresh. A little stiff on the stairs in the evening, gone when sitting.";
}

static void put_mornings(void)
{
	for (int i = 0; i < 2; i++) {
		struct check_in *told = &day.check_in[i];
		*told = check_in_blank((struct day){ coach_date(3, 14).n + i });
		told->morning[SIDE_RIGHT] = 1;
		told->item_halves[READY_SLEEP] = 4;
		told->item_halves[READY_FATIGUE] = 6;
		told->item_halves[READY_SORENESS] = told->item_halves[READY_STRESS] = 4;
		told->sleep_min = 450;
		told->swelling = SAID_NO;
	}
	day.check_in[1].stairs = 0;
}

static void put_record(void)
{
	day.amendment[0] = (struct amendment){ at(3, 14, 20, 5), "01RUN", coach_date(3, 14), "effort", "4", "3" };
	day.amendment[1] = (struct amendment){ at(3, 14, 20, 6), "01RUN", coach_date(3, 14), "shoes", NULL, "blue" };
	day.told[0] = (struct told_at){ coach_date(3, 14), at(3, 14, 7, 10) };
	day.told[1] = (struct told_at){ coach_date(3, 15), at(3, 15, 7, 25) };
	day.wanted[0] = (struct wanted){ "2026-03-14/1", "run", "run", "Run 3.3 km", 3300, NOT_KNOWN };
	day.wanted[1] = (struct wanted){ "2026-03-14/2", "mobility", "hips", "Hips and ankles", NOT_KNOWN, 480 };
	day.record = (struct day_record){ coach_date(3, 14), day.amendment, 2, day.told, 2, 9, day.wanted, 2 };
}

static struct coach_view *a_day(void)
{
	struct coach_view *view = a_diary();
	put_run();
	put_mornings();
	put_record();
	coach.shelf.programme = NULL;
	coach.diary.activities = day.activity;
	coach.diary.activity_count = 2;
	coach.diary.check_ins = day.check_in;
	coach.diary.check_in_count = 2;
	view->day_record = &day.record;
	return view;
}

static struct screen *the_day(void)
{
	return day_screen_new(a_day(), "2026-03-14");
}

static void stand_on(struct screen *screen, int row)
{
	for (int i = 0; i < row; i++)
		pressed(screen, 'j');
}
enum { WAKING, BEFORE, PEAK, SETTLED, STAIRS, WORST, NEXT, ENTRY, CHECK_IN };

static void the_day_stands_on_one_page(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	assert_string_equal(shown_at(screen, 100, 30, false, 0),
		"  stepdown   Sat 14 Mar 2026   right knee                                             day   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"  Run 3.3 km.\n"
		"\n"
		"  Knee over the day                                                       Run 3.3 km\n"
		"                                                                          distance  3.3 km\n"
		"  › 07:10  on waking         1   ━━──────────────────                     time      24:10\n"
		"    09:02  before the run    0   ────────────────────                     steps     172 a min\n"
		"           peak in the run   1   ━━──────────────────                     effort    3 of 10\n"
		"    09:46  settled           0   ────────────────────  20 min after       surface   flat, gravel\n"
		"           stairs            0   ────────────────────                     shoes     blue, 3.3 km\n"
		"           worst of the day  –                         skipped\n"
		"    07:25  next morning      1   ━━──────────────────  Sun 15\n"
		"                                 0         5         10\n"
		"\n"
		"    Check-in   hooper4: sleep 2, fatigue 3, soreness 2, stress 2   readiness 79   slept 7 h 30 min\n"
		"               swelling no\n"
		"\n"
		"  Day before, and what followed\n"
		"    Fri 13     Strength A   load ·   peak 2   next morning 1\n"
		"    Sat 14     Run 3.3 km   load ·   peak 1   next morning 1\n"
		"\n"
		"    Planned    Run 3.3 km: done\n"
		"               Hips and ankles: not told\n"
		"\n"
		"    Note       Legs fresh. A little stiff on the stairs in the evening, gone when sitting.\n"
		"\n"
		"    Edited     once, 14 Mar 20:05: effort 4 to 3\n"
		"\n"
		"  e edit   a add entry   n note   w why   [ ] day   u undo   t table   Esc back   z map   d delete\n");
	screen_free(screen);
}

static void at_80_columns_sessions_stand_below_the_knee(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	assert_string_equal(shown_at(screen, 80, 24, false, 0),
		"  stepdown   Sat 14 Mar 2026   right knee                         day   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  Run 3.3 km.\n"
		"\n"
		"  Knee over the day\n"
		"\n"
		"  › 07:10  on waking         1   ━━──────────────────\n"
		"    09:02  before the run    0   ────────────────────\n"
		"           peak in the run   1   ━━──────────────────\n"
		"    09:46  settled           0   ────────────────────  20 min after\n"
		"           stairs            0   ────────────────────\n"
		"           worst of the day  –                         skipped\n"
		"    07:25  next morning      1   ━━──────────────────  Sun 15\n"
		"                                 0         5         10\n"
		"\n"
		"    Run 3.3 km\n"
		"    distance  3.3 km\n"
		"    time      24:10\n"
		"    steps     172 a min\n"
		"    effort    3 of 10\n"
		"    surface   flat, gravel\n"
		"    shoes     blue, 3.3 km\n"
		"\n"
		"  e edit  a add entry  n note  w why  [ ] day  u undo  t table  Esc back\n");
	screen_free(screen);
}

static void at_40_columns_it_is_a_list(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	assert_string_equal(shown_at(screen, 40, 12, false, 0),
		" stepdown   Sat 14 Mar 2…  day   ? help\n"
		"\n"
		" Run 3.3 km.\n"
		"\n"
		" Knee over the day\n"
		" › on waking          1\n"
		"   before the run     0\n"
		"   peak in the run    1\n"
		"   settled            0  20 min after\n"
		"   stairs             0\n"
		"   worst of the day   –  skipped\n"
		" e edit  a add entry  n note  w why\n");
	screen_free(screen);
}

static void at_200_columns_the_rest_stands_beside_both(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	assert_string_equal(shown_at(screen, 200, 60, false, 0),
		"  stepdown   Sat 14 Mar 2026   right knee                                                                                                                                                 day   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Run 3.3 km.\n"
		"\n"
		"\n"
		"  Knee over the day                                                       Run 3.3 km                              Check-in   hooper4: sleep 2, fatigue 3, soreness 2, stress 2   readiness 79   slept\n"
		"                                                                          distance  3.3 km                                   7 h 30 min   swelling no\n"
		"  › 07:10  on waking         1   ━━──────────────────                     time      24:10\n"
		"    09:02  before the run    0   ────────────────────                     steps     172 a min                   Day before, and what followed\n"
		"           peak in the run   1   ━━──────────────────                     effort    3 of 10                       Fri 13     Strength A   load ·   peak 2   next morning 1\n"
		"    09:46  settled           0   ────────────────────  20 min after       surface   flat, gravel                  Sat 14     Run 3.3 km   load ·   peak 1   next morning 1\n"
		"           stairs            0   ────────────────────                     shoes     blue, 3.3 km\n"
		"           worst of the day  –                         skipped                                                    Planned    Run 3.3 km: done\n"
		"    07:25  next morning      1   ━━──────────────────  Sun 15                                                                Hips and ankles: not told\n"
		"                                 0         5         10\n"
		"                                                                                                                  Note       Legs fresh. A little stiff on the stairs in the evening, gone when\n"
		"                                                                                                                             sitting.\n"
		"\n"
		"                                                                                                                  Edited     once, 14 Mar 20:05: effort 4 to 3\n"
		"                                                                                                                  Told later shoes\n"
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
		"\n"
		"\n"
		"  e edit   a add entry   n note   w why   [ ] day   u undo   t table   Esc back   z map   d delete\n");
	screen_free(screen);
}

static void ascii_tells_the_same(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	assert_string_equal(shown_at(screen, 100, 30, true, 0),
		"  stepdown   Sat 14 Mar 2026   right knee                                             day   ? help\n"
		"  ------------------------------------------------------------------------------------------------\n"
		"  Run 3.3 km.\n"
		"\n"
		"  Knee over the day                                                       Run 3.3 km\n"
		"                                                                          distance  3.3 km\n"
		"  > 07:10  on waking         1   ==..................                     time      24:10\n"
		"    09:02  before the run    0   ....................                     steps     172 a min\n"
		"           peak in the run   1   ==..................                     effort    3 of 10\n"
		"    09:46  settled           0   ....................  20 min after       surface   flat, gravel\n"
		"           stairs            0   ....................                     shoes     blue, 3.3 km\n"
		"           worst of the day  -                         skipped\n"
		"    07:25  next morning      1   ==..................  Sun 15\n"
		"                                 0         5         10\n"
		"\n"
		"    Check-in   hooper4: sleep 2, fatigue 3, soreness 2, stress 2   readiness 79   slept 7 h 30 min\n"
		"               swelling no\n"
		"\n"
		"  Day before, and what followed\n"
		"    Fri 13     Strength A   load .   peak 2   next morning 1\n"
		"    Sat 14     Run 3.3 km   load .   peak 1   next morning 1\n"
		"\n"
		"    Planned    Run 3.3 km: done\n"
		"               Hips and ankles: not told\n"
		"\n"
		"    Note       Legs fresh. A little stiff on the stairs in the evening, gone when sitting.\n"
		"\n"
		"    Edited     once, 14 Mar 20:05: effort 4 to 3\n"
		"\n"
		"  e edit   a add entry   n note   w why   [ ] day   u undo   t table   Esc back   z map   d delete\n");
	screen_free(screen);
}

static void the_table_has_the_same_numbers(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	pressed(screen, 't');
	assert_string_equal(shown_at(screen, 80, 24, false, 0),
		"  stepdown   Sat 14 Mar 2026   right knee                       table   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"    time   answer               pain\n"
		"  › 07:10  on waking               1\n"
		"    09:02  before the run          0\n"
		"           peak in the run         1\n"
		"    09:46  settled                 0    20 min after\n"
		"           stairs                  0\n"
		"           worst of the day        –    skipped\n"
		"    07:25  next morning            1    Sun 15\n"
		"\n"
		"    Run 3.3 km\n"
		"    distance  3.3 km\n"
		"    time      24:10\n"
		"    steps     172 a min\n"
		"    effort    3 of 10\n"
		"    surface   flat, gravel\n"
		"    shoes     blue, 3.3 km\n"
		"\n"
		"    Check-in   hooper4: sleep 2, fatigue 3, soreness 2, stress 2   readiness\n"
		"               79   slept 7 h 30 min   swelling no\n"
		"  Day before, and what followed\n"
		"\n"
		"  e edit  a add entry  n note  w why  [ ] day  u undo  t table  Esc back\n");
	screen_free(screen);
}

/* --- the four states ------------------------------------------------------------ */

static void zero_skipped_missing_and_to_come_are_four_things(void **state)
{
	(void)state;
	struct coach_view *view = a_day();
	struct screen *screen = day_screen_new(view, "2026-03-14");
	const char *text = said(screen);
	assert_non_null(strstr(text, "stairs: 0\n"));
	assert_non_null(strstr(text, "worst of the day: skipped\n"));
	screen_free(screen);
	screen = day_screen_new(view, "2026-03-13");
	assert_non_null(strstr(said(screen), "on waking: not told\n"));
	screen_free(screen);
	screen = day_screen_new(view, "2026-03-17");
	assert_non_null(strstr(said(screen), "next morning: Wed 18, still to come\n"));
	screen_free(screen);
}

static void a_day_without_anything_says_so(void **state)
{
	(void)state;
	struct screen *screen = day_screen_new(a_day(), "2026-03-10");
	assert_non_null(strstr(shown(screen, 80, 24), "Nothing was told of this day."));
	screen_free(screen);
	screen = day_screen_new(a_day(), "2026-04-10");
	assert_non_null(strstr(shown(screen, 80, 24), "This day is still to come."));
	screen_free(screen);
}

/* --- edits in place -------------------------------------------------------------- */

static void a_digit_sets_the_marked_pain_at_once(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	stand_on(screen, PEAK);
	struct effect effect = asked(screen, '4');
	assert_int_equal(effect.kind, EFFECT_SAVE_ACTIVITY);
	assert_string_equal(effect.activity->id, "01RUN");
	assert_int_equal(effect.activity->during, 4);
	assert_int_equal(effect.activity->effort, 3);
	screen_free(screen);
}

static void a_ten_is_one_nought_enter(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	stand_on(screen, PEAK);
	pressed(screen, '1');
	assert_int_equal(pressed(screen, '0').count, 0);
	assert_int_equal(asked(screen, KEY_ENTER_).activity->during, 10);
	screen_free(screen);
}

static void a_morning_is_saved_with_nothing_but_it(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	struct effect effect = asked(screen, '3');
	assert_int_equal(effect.kind, EFFECT_SAVE_CHECK_IN);
	assert_int_equal(effect.check_in->day.n, coach_date(3, 14).n);
	assert_int_equal(effect.check_in->morning[SIDE_RIGHT], 3);
	assert_int_equal(effect.check_in->morning[SIDE_LEFT], NOT_KNOWN);
	assert_int_equal(effect.check_in->sleep_min, NOT_KNOWN);
	screen_free(screen);
}

static void what_the_next_check_in_tells_is_saved_there(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	stand_on(screen, STAIRS);
	struct effect effect = asked(screen, '2');
	assert_int_equal(effect.check_in->day.n, coach_date(3, 15).n);
	assert_int_equal(effect.check_in->stairs, 2);
	screen_free(screen);
}

static void a_morning_to_come_takes_no_answer(void **state)
{
	(void)state;
	struct screen *screen = day_screen_new(a_day(), "2026-03-17");
	stand_on(screen, 3);
	assert_int_equal(pressed(screen, '2').count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "2026-03-18 is still to come"));
	screen_free(screen);
}

static void a_peak_below_what_a_guided_session_told_is_refused(void **state)
{
	(void)state;
	static const struct exercise_done done[] = { { "single-leg-bridge", 5, 6, NOT_KNOWN } };
	struct coach_view *view = a_day();
	day.activity[1].kind = ACTIVITY_STRENGTH;
	day.activity[1].guided = true;
	day.activity[1].exercises = done;
	day.activity[1].exercise_count = 1;
	day.activity[1].before = NOT_KNOWN;
	day.activity[1].distance_m = NOT_KNOWN;
	struct screen *screen = day_screen_new(view, "2026-03-14");
	stand_on(screen, 1);
	assert_int_equal(pressed(screen, '2').count, 0);
	assert_non_null(strstr(shown(screen, 200, 60), "was told with pain 5"));
	assert_int_equal(asked(screen, '6').activity->during, 6);
	screen_free(screen);
}

static void settling_is_told_in_the_entry(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	stand_on(screen, SETTLED);
	assert_int_equal(pressed(screen, '2').count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "e opens the entry"));
	screen_free(screen);
}

/* --- what it opens ------------------------------------------------------------------- */

static void e_opens_what_is_marked(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	struct effect effect = asked(screen, 'e');
	assert_int_equal(effect.kind, EFFECT_OPEN_CHECK_IN);
	assert_string_equal(effect.id, "2026-03-14");
	stand_on(screen, ENTRY);
	effect = asked(screen, 'e');
	assert_int_equal(effect.kind, EFFECT_OPEN_LOG);
	assert_string_equal(effect.id, "01RUN");
	pressed(screen, 'k');
	effect = asked(screen, 'e');
	assert_int_equal(effect.kind, EFFECT_OPEN_CHECK_IN);
	assert_string_equal(effect.id, "2026-03-15");
	screen_free(screen);
}

static void a_new_entry_is_of_this_day(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	struct effect effect = asked(screen, 'a');
	assert_int_equal(effect.kind, EFFECT_OPEN_LOG);
	assert_string_equal(effect.id, "");
	assert_string_equal(effect.text, "2026-03-14");
	screen_free(screen);
	screen = day_screen_new(a_day(), "2026-03-20");
	assert_int_equal(pressed(screen, 'a').count, 0);
	screen_free(screen);
}

static void keys_lead_to_the_reason_the_map_and_back(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	assert_int_equal(asked(screen, 'w').kind, EFFECT_OPEN_WHY);
	assert_string_equal(asked(screen, 'w').id, "2026-03-14");
	assert_int_equal(asked(screen, 'z').kind, EFFECT_OPEN_KNEE_MAP);
	assert_string_equal(asked(screen, 'z').id, "2026-03-14");
	assert_int_equal(asked(screen, 'u').kind, EFFECT_UNDO);
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void brackets_go_a_day_on_and_ask_what_the_store_recalls_of_it(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	struct effect effect = asked(screen, ']');
	assert_int_equal(effect.kind, EFFECT_RECALL_DAY);
	assert_string_equal(effect.id, "2026-03-15");
	assert_non_null(strstr(shown(screen, 100, 30), "Sun 15 Mar 2026"));
	assert_int_equal(pressed(screen, '[').count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "once, 14 Mar 20:05"));
	screen_free(screen);
}

static void delete_asks_once_and_any_other_key_keeps_it(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	stand_on(screen, ENTRY);
	assert_int_equal(pressed(screen, 'd').count, 0);
	pressed(screen, 't');
	assert_int_equal(pressed(screen, 'd').count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "Delete Run 3.3 km? d again deletes it"));
	struct effect effect = asked(screen, 'd');
	assert_int_equal(effect.kind, EFFECT_DELETE_ACTIVITY);
	assert_string_equal(effect.id, "01RUN");
	pressed(screen, KEY_HOME_);
	assert_int_equal(pressed(screen, 'd').count, 0);
	assert_int_equal(pressed(screen, 'd').count, 0);
	screen_free(screen);
}

/* --- notes ------------------------------------------------------------------------------ */

static void a_long_note_comes_back_whole(void **state)
{
	(void)state;
	enum { LENGTH = 10240 };
	static char note[LENGTH + 1];
	struct screen *screen = the_day();
	for (int i = 0; i < LENGTH; i += 4)
		memcpy(note + i, "\xf0\x9f\xa6\xb5", 4);
	stand_on(screen, ENTRY);
	assert_string_equal(asked(screen, 'n').note, day.activity[1].note);
	struct effects fx = told(screen, (struct msg){ .kind = MSG_NOTE, .text = note });
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_ACTIVITY);
	assert_int_equal(strlen(fx.at[0].activity->note), LENGTH);
	pressed(screen, KEY_HOME_);
	assert_string_equal(asked(screen, 'n').note, "");
	fx = told(screen, (struct msg){ .kind = MSG_NOTE, .text = "slept badly" });
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_CHECK_IN);
	assert_string_equal(fx.at[0].check_in->note, "slept badly");
	screen_free(screen);
}

static void a_note_of_many_rows_is_paged_through(void **state)
{
	(void)state;
	static char note[6001];
	struct coach_view *view = a_day();
	memset(note, 'x', sizeof note - 1);
	memcpy(note + sizeof note - 9, " the end", 8);
	day.activity[1].note = note;
	struct screen *screen = day_screen_new(view, "2026-03-14");
	bool seen = false;
	for (int page = 0; page < 20 && !seen; page++) {
		pressed(screen, KEY_PAGE_DOWN_);
		seen = strstr(shown(screen, 100, 30), "the end") != NULL;
	}
	assert_true(seen);
	screen_free(screen);
}

/* --- which of two, and the highest --------------------------------------------------------- */

static void two_sessions_of_a_kind_are_told_apart(void **state)
{
	(void)state;
	struct coach_view *view = a_day();
	day.activity[0] = day.activity[1];
	day.activity[0].id = "01EARLY";
	day.activity[0].distance_m = 2000;
	day.activity[0].during = 3;
	struct screen *screen = day_screen_new(view, "2026-03-14");
	assert_non_null(strstr(said(screen), "peak in the run: 3, Run 2.0 km"));
	assert_non_null(strstr(said(screen), "peak in the run: 1, Run 3.3 km"));
	screen_free(screen);
	day.activity[0].distance_m = 3300;
	screen = day_screen_new(view, "2026-03-14");
	assert_non_null(strstr(said(screen), "peak in the run: 3, Run 3.3 km, 1 of 2"));
	assert_non_null(strstr(said(screen), "peak in the run: 1, Run 3.3 km, 2 of 2"));
	screen_free(screen);
}

static void a_session_alone_of_its_kind_needs_no_name(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	assert_non_null(strstr(said(screen), "peak in the run: 1\n"));
	screen_free(screen);
}

/* --- the whole ------------------------------------------------------------------------- */

static void the_lines_say_what_the_page_shows(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	const char *text = said(screen);
	static const char *const parts[] = { "Run 3.3 km", "shoes: blue, 3.3 km", "20 min after", "Legs fresh.",
		"Planned: Hips and ankles: not told", "Edited 14 Mar 20:05: effort 4 to 3", "Told later: shoes",
		"Fri 13 Mar: Strength A" };
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		assert_non_null(strstr(text, parts[i]));
	screen_free(screen);
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	shown_at_every_size(screen);
	pressed(screen, 't');
	shown_at_every_size(screen);
	screen_free(screen);
	screen = day_screen_new(a_day(), "");
	shown_at_every_size(screen);
	screen_free(screen);
}

static void a_note_that_could_not_be_saved_is_where_the_next_edit_begins(void **state)
{
	(void)state;
	struct screen *screen = the_day();
	told(screen, (struct msg){ .kind = MSG_NOTE, .text = "wet leaves" });
	told(screen, (struct msg){ .kind = MSG_NOTICE, .text = "The history may only be read." });
	assert_non_null(strstr(said(screen), "The history may only be read."));
	assert_string_equal(asked(screen, 'n').note, "wet leaves");
	pressed(screen, '[');
	assert_string_not_equal(asked(screen, 'n').note, "wet leaves");
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_day_stands_on_one_page),
		cmocka_unit_test(at_80_columns_sessions_stand_below_the_knee),
		cmocka_unit_test(at_40_columns_it_is_a_list),
		cmocka_unit_test(at_200_columns_the_rest_stands_beside_both),
		cmocka_unit_test(ascii_tells_the_same),
		cmocka_unit_test(the_table_has_the_same_numbers),
		cmocka_unit_test(zero_skipped_missing_and_to_come_are_four_things),
		cmocka_unit_test(a_day_without_anything_says_so),
		cmocka_unit_test(a_digit_sets_the_marked_pain_at_once),
		cmocka_unit_test(a_ten_is_one_nought_enter),
		cmocka_unit_test(a_morning_is_saved_with_nothing_but_it),
		cmocka_unit_test(what_the_next_check_in_tells_is_saved_there),
		cmocka_unit_test(a_morning_to_come_takes_no_answer),
		cmocka_unit_test(a_peak_below_what_a_guided_session_told_is_refused),
		cmocka_unit_test(settling_is_told_in_the_entry),
		cmocka_unit_test(e_opens_what_is_marked),
		cmocka_unit_test(a_new_entry_is_of_this_day),
		cmocka_unit_test(keys_lead_to_the_reason_the_map_and_back),
		cmocka_unit_test(brackets_go_a_day_on_and_ask_what_the_store_recalls_of_it),
		cmocka_unit_test(delete_asks_once_and_any_other_key_keeps_it),
		cmocka_unit_test(a_long_note_comes_back_whole),
		cmocka_unit_test(a_note_of_many_rows_is_paged_through),
		cmocka_unit_test(two_sessions_of_a_kind_are_told_apart),
		cmocka_unit_test(a_session_alone_of_its_kind_needs_no_name),
		cmocka_unit_test(the_lines_say_what_the_page_shows),
		cmocka_unit_test(every_size_is_drawn),
		cmocka_unit_test(a_note_that_could_not_be_saved_is_where_the_next_edit_begins),
	};
	return cmocka_run_group_tests_name("day", tests, NULL, NULL);
}
