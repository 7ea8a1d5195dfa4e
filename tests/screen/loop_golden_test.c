#include "a_diary.h"
#include "a_runner.h"
#include "shown.h"

#include <locale.h>

/* What a person looked at beside the drawn target. */

static struct screen *today(const struct coach_view *view)
{
	struct today_given given = today_given();
	given.coach = view;
	given.day = view->today;
	return today_screen_new(&given);
}

static struct screen *in_a_flare(void)
{
	struct coach_view *view = a_diary();
	coach.plan.flare = true;
	coach.plan.flare_side = SIDE_RIGHT;
	coach.plan.flare_day = 3;
	a_check_in_today()->morning[SIDE_RIGHT] = 3;
	return today(view);
}

/* All but the last of the four answers. */
static struct screen *almost_told(void)
{
	struct coach_view *view = a_diary();
	struct check_in *told = a_check_in_today();
	told->morning[SIDE_RIGHT] = told->now[SIDE_RIGHT] = told->stairs = 1;
	told->worst = 2;
	told->item_halves[READY_SLEEP] = 4;
	told->item_halves[READY_FATIGUE] = told->item_halves[READY_SORENESS] = 6;
	return check_in_screen_new(view, "");
}

static struct screen *with_triggers(void)
{
	struct coach_view *view = a_diary();
	struct intake intake = intake_blank();
	static const int8_t pains[PLACES] = { 4, 3, 5, 3, 4, 6, NOT_KNOWN, 0 };
	memcpy(intake.pain_at, pains, sizeof pains);
	intake.started = intake.flags_asked = true;
	intake.knee = SIDE_RIGHT;
	intake.pattern = PATTERN_YES;
	intake.born = 1988;
	intake.sex = SEX_FEMALE;
	intake.worst_day = 3;
	intake.worst = PLACE_STAIRS_DOWN;
	intake.pain_months = 6;
	intake.akps = 78;
	coach.diary.intake = intake;
	coach.plan.phase = REHAB_BUILD_UP;
	return intake_screen_new(view);
}

static struct screen *with_signs(void)
{
	struct coach_view *view = a_diary();
	coach.plan.locked = true;
	coach.plan.locked_since = view->today;
	coach.plan.flags = 1u << FLAG_FAST_SWELLING | 1u << FLAG_NO_WEIGHT;
	return red_flag_screen_new(view);
}

static void today_in_the_return_at_100_by_30(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Tue 17 Mar   right knee   Return to run, week 4                                ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  How is the knee this morning?  after Run-walk 3/1 x 6         0 1  stage 8\n"
		"                                                                2    stage 7 again\n"
		"  0    1    2    3    4    5    6    7    8    9    10          3 +  stage 6 and 48 h off\n"
		"       ▴ usual                                                  s    skip: not known, no step up\n"
		"\n"
		"\n"
		"  Today                                     min  knee load      This week  1 of 6 kept\n"
		"\n"
		"  › Strength B        5 exercises            38         29      Mon  R  Run-walk 3/1 x 6    ● kept\n"
		"    Hips and ankles                           8          –      Tue  S  Strength B           › now\n"
		"                                                                Wed  C  Bike, easy\n"
		"                                                                Thu  R  Run-walk 4/1 x 5   ○ waits\n"
		"  14 days      T  W  T  F  S  S  M  T  W  T  F  S  S  M  T      Fri  S  Strength A\n"
		"                                                                Sat  R  Run-walk 4/1 x 5  3.5 km\n"
		"  on waking    1  1  0  1  1  1  1  1  ·  1  1  1  1  0  ?      Sun  –  rest\n"
		"  worst        ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·\n"
		"                                                                Why   w inputs, rule, source\n"
		"  knee load\n"
		"               ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ·· ░░     Side step-down 20 cm stays at 3 x\n"
		"               S  C  R  S  R  –  R  S  C  R  S  R  –  R  S      8: one clean session counts, two\n"
		"                                                                in a row are needed. Today's\n"
		"                                                                ceiling of one run is 3.8 km.\n"
		"\n"
		"\n"
		"  Readiness not known yet   c check-in, four answers, 20 s      Run ceiling 3.8 km\n"
		"\n"
		"  0-9 answer  Enter start  c check-in  r log a run  p plan  k calendar  g progress  w why\n");
	screen_free(screen);
}

static void today_in_the_return_at_80_by_24(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Tue 17 Mar   right knee   Return to run, week 4            ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  How is the knee this morning?                     0 1  stage 8\n"
		"                                                    2    stage 7 again\n"
		"  0   1   2   3   4   5   6   7   8   9   10        3 +  stage 6 and 48 h off\n"
		"      ▴ usual                                       s    skip: no step up\n"
		"\n"
		"\n"
		"  Today                               min  load     This week  1 of 6 kept\n"
		"\n"
		"  › Strength B        5 exercises      38    29     Mon  R  Run-walk 3/1 x 6 ●\n"
		"    Hips and ankles                     8     –     Tue  S  Strength B       ›\n"
		"                                                    Wed  C  Bike, easy\n"
		"  14 days    T W T F S S M T W T F S S M T          Thu  R  Run-walk 4/1 x 5 ○\n"
		"  on waking  1 1 0 1 1 1 1 1 · 1 1 1 1 0 ?          Fri  S  Strength A\n"
		"  knee load  · · · · · · · · · · · · · · ░          Sat  R  Run-walk 4/1 x 5\n"
		"             S C R S R – R S C R S R – R S          Sun  –  rest\n"
		"\n"
		"  Why  Side step-down 20 cm stays at 3 x 8: one clean session counts, two in a\n"
		"       row are needed. Today's ceiling of one run is 3.8 km.\n"
		"  Readiness not known yet   c check-in              Run ceiling 3.8 km\n"
		"\n"
		"  0-9 answer  Enter start  c check-in  r log a run  p plan  k calendar\n");
	screen_free(screen);
}

static void today_in_the_return_at_40_by_12(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	assert_string_equal(shown(screen, 40, 12),
		" stepdown   Tue 17 Mar   right…  ? help\n"
		"\n"
		" How is the knee this morning?\n"
		" 0  1  2  3  4  5  6  7  8  9  10\n"
		"    ▴ usual\n"
		"\n"
		" Today                     min  load\n"
		" › Strength B               38    29\n"
		"   Hips and ankles           8     –\n"
		"\n"
		" Readiness not known yet   c check-in\n"
		" 0-9 answer  Enter start  c check-in\n");
	screen_free(screen);
}

static void today_in_ascii_has_a_stand_in_for_every_mark(void **state)
{
	(void)state;
	struct screen *screen = today(a_diary());
	assert_string_equal(shown_at(screen, 100, 30, true, 0),
		"  stepdown   Tue 17 Mar   right knee   Return to run, week 4                                ? help\n"
		"  ------------------------------------------------------------------------------------------------\n"
		"\n"
		"  How is the knee this morning?  after Run-walk 3/1 x 6         0 1  stage 8\n"
		"                                                                2    stage 7 again\n"
		"  0    1    2    3    4    5    6    7    8    9    10          3 +  stage 6 and 48 h off\n"
		"       ^ usual                                                  s    skip: not known, no step up\n"
		"\n"
		"\n"
		"  Today                                     min  knee load      This week  1 of 6 kept\n"
		"\n"
		"  > Strength B        5 exercises            38         29      Mon  R  Run-walk 3/1 x 6    + kept\n"
		"    Hips and ankles                           8          -      Tue  S  Strength B           > now\n"
		"                                                                Wed  C  Bike, easy\n"
		"                                                                Thu  R  Run-walk 4/1 x 5   ? waits\n"
		"  14 days      T  W  T  F  S  S  M  T  W  T  F  S  S  M  T      Fri  S  Strength A\n"
		"                                                                Sat  R  Run-walk 4/1 x 5  3.5 km\n"
		"  on waking    1  1  0  1  1  1  1  1  .  1  1  1  1  0  ?      Sun  -  rest\n"
		"  worst        .  .  .  .  .  .  .  .  .  .  .  .  .  .\n"
		"                                                                Why   w inputs, rule, source\n"
		"  knee load\n"
		"               .. .. .. .. .. .. .. .. .. .. .. .. .. .. ..     Side step-down 20 cm stays at 3 x\n"
		"               S  C  R  S  R  -  R  S  C  R  S  R  -  R  S      8: one clean session counts, two\n"
		"                                                                in a row are needed. Today's\n"
		"                                                                ceiling of one run is 3.8 km.\n"
		"\n"
		"\n"
		"  Readiness not known yet   c check-in, four answers, 20 s      Run ceiling 3.8 km\n"
		"\n"
		"  0-9 answer  Enter start  c check-in  r log a run  p plan  k calendar  g progress  w why\n");
	screen_free(screen);
}

static void today_in_a_flare_says_its_day_first(void **state)
{
	(void)state;
	struct screen *screen = in_a_flare();
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Tue 17 Mar   right knee   Return to run, week 4            ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  Flare, right knee, day 3 of at most 14; F ends it.\n"
		"\n"
		"  The knee on waking\n"
		"  0   1   2   3   4   5   6   7   8   9   10\n"
		"      ▴ usual\n"
		"\n"
		"  Today                               min  load     This week  1 of 6 kept\n"
		"  › Strength B        5 exercises      38    29     Mon  R  Run-walk 3/1 x 6 ●\n"
		"    Hips and ankles                     8     –     Tue  S  Strength B       ›\n"
		"                                                    Wed  C  Bike, easy\n"
		"  14 days    T W T F S S M T W T F S S M T          Thu  R  Run-walk 4/1 x 5 ○\n"
		"  on waking  1 1 0 1 1 1 1 1 · 1 1 1 1 0 3          Fri  S  Strength A\n"
		"  knee load  · · · · · · · · · · · · · · ░          Sat  R  Run-walk 4/1 x 5\n"
		"                                                    Sun  –  rest\n"
		"\n"
		"  Why  Side step-down 20 cm stays at 3 x 8: one clean session counts, two in a\n"
		"       row are needed. Today's ceiling of one run is 3.8 km.\n"
		"  Readiness not known yet   c check-in              Run ceiling 3.8 km\n"
		"\n"
		"\n"
		"  Enter start  c check-in  r log a run  p plan  k calendar  g progress  w why\n");
	screen_free(screen);
}

static void a_check_in_with_one_answer_open_at_100_by_30(void **state)
{
	(void)state;
	struct screen *screen = almost_told();
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Check-in   Tue 17 Mar                                                          ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"    Knee on waking                      0  1  2  3  4  5  6  7  8  9  10    usual 1\n"
		"    Knee now                            0  1  2  3  4  5  6  7  8  9  10\n"
		"    Worst yesterday                     0  1  2  3  4  5  6  7  8  9  10\n"
		"    Stairs yesterday                    0  1  2  3  4  5  6  7  8  9  10\n"
		"\n"
		"\n"
		"    Sleep quality                       1    2    3    4    5    6    7     good\n"
		"    Fatigue                             1    2    3    4    5    6    7     a little\n"
		"    Muscle soreness                     1    2    3    4    5    6    7     a little\n"
		"  › Stress                              1    2    3    4    5    6    7     1 calm, 7 tense\n"
		"\n"
		"\n"
		"    Hours of sleep                      0-9, + - 15 min\n"
		"    Swelling                            n no   y yes\n"
		"\n"
		"  Readiness  so far                     ────────────────━━━━━━━━━───────    54 to 79 of 100\n"
		"  depends on stress                              ▴     ▴     ▴\n"
		"                                                30    50    70\n"
		"\n"
		"  1-3: planned session   4-7: one notch easier\n"
		"  Skipped answers are not known: they never count as good or bad.\n"
		"  A good mood never unlocks a sore knee: the knee rules come first.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  0-9 answer   Tab next   s skip   w which rule uses this   e note   Enter done\n");
	screen_free(screen);
}

static void a_check_in_at_80_by_24(void **state)
{
	(void)state;
	struct screen *screen = almost_told();
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Check-in   Tue 17 Mar                                      ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"    Knee on waking        0  1  2  3  4  5  6  7  8  9  10    usual 1\n"
		"    Knee now              0  1  2  3  4  5  6  7  8  9  10\n"
		"    Worst yesterday       0  1  2  3  4  5  6  7  8  9  10\n"
		"    Stairs yesterday      0  1  2  3  4  5  6  7  8  9  10\n"
		"\n"
		"    Sleep quality         1    2    3    4    5    6    7     good\n"
		"    Fatigue               1    2    3    4    5    6    7     a little\n"
		"    Muscle soreness       1    2    3    4    5    6    7     a little\n"
		"  › Stress                1    2    3    4    5    6    7     1 calm, 7 tense\n"
		"\n"
		"    Hours of sleep        0-9, + - 15 min\n"
		"    Swelling              n no   y yes\n"
		"\n"
		"  Readiness  so far       ────────────────━━━━━━━━━───────    54 to 79 of 100\n"
		"  depends on stress                ▴     ▴     ▴\n"
		"                                  30    50    70\n"
		"\n"
		"  1-3: planned session   4-7: one notch easier\n"
		"  Skipped answers are not known: they never count as good or bad.\n"
		"  A good mood never unlocks a sore knee: the knee rules come first.\n"
		"\n"
		"  0-9 answer  Tab next  s skip  w which rule uses this  e note  Enter done\n");
	screen_free(screen);
}

static void a_check_in_at_40_by_12(void **state)
{
	(void)state;
	struct screen *screen = almost_told();
	assert_string_equal(shown(screen, 40, 12),
		" stepdown   Check-in   Tue 17 …  ? help\n"
		"\n"
		"   Stairs       0 1 2 3 4 5 6 7 8 9 10\n"
		"   Sleep        1 2 3 4 5 6 7\n"
		"   Fatigue      1 2 3 4 5 6 7\n"
		"   Soreness     1 2 3 4 5 6 7\n"
		" › Stress       1 2 3 4 5 6 7\n"
		"   Sleep, h     0-9, + - 15 min\n"
		"   Swelling     n no   y yes\n"
		"\n"
		" Readiness 54 to 79, depends on stress\n"
		" 0-9 answer  Tab next  s skip\n");
	screen_free(screen);
}

static void what_sets_it_off_at_100_by_30(void **state)
{
	(void)state;
	struct screen *screen = with_triggers();
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   First steps   6 of 9   What sets it off              Esc keeps what you have   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━────────────────────────────────\n"
		"\n"
		"\n"
		"  Which of these bring the pain on?\n"
		"\n"
		"\n"
		"    Stairs down                     4    ━━━━━━━━────────────     Used for\n"
		"    Stairs up                       3    ━━━━━━──────────────\n"
		"    Squatting or kneeling           5    ━━━━━━━━━━──────────     first exercises and their depth;\n"
		"    Sitting long, knees bent        3    ━━━━━━──────────────     what the diary watches. Pain at\n"
		"    Running, flat                   4    ━━━━━━━━────────────     night opens the list for a\n"
		"    Running downhill                6    ━━━━━━━━━━━━────────     doctor\n"
		"  › Jumping                         [  ]\n"
		"    At night, wakes me              0    ────────────────────\n"
		"\n"
		"\n"
		"  What this looks like so far\n"
		"\n"
		"  Pain with squats, stairs, long sitting and running: the usual pattern of runner's knee. That is\n"
		"  a pattern, not a finding. A clinician can tell you more.\n"
		"\n"
		"  The start would be: Build up.\n"
		"\n"
		"  This is not medical advice. When to see someone: ?\n"
		"\n"
		"\n"
		"  0-9 answer   s skip   Tab next step   b back   w which rule uses this   Esc keep and leave\n");
	screen_free(screen);
}

static void what_sets_it_off_at_80_by_24(void **state)
{
	(void)state;
	struct screen *screen = with_triggers();
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   First steps   6 of 9   What sets it off                    ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━──────────────────────────\n"
		"  Which of these bring the pain on?\n"
		"\n"
		"    Stairs down                     4    ━━━━━━━━────────────\n"
		"    Stairs up                       3    ━━━━━━──────────────\n"
		"    Squatting or kneeling           5    ━━━━━━━━━━──────────\n"
		"    Sitting long, knees bent        3    ━━━━━━──────────────\n"
		"    Running, flat                   4    ━━━━━━━━────────────\n"
		"    Running downhill                6    ━━━━━━━━━━━━────────\n"
		"  › Jumping                         [  ]\n"
		"    At night, wakes me              0    ────────────────────\n"
		"\n"
		"  The start would be: Build up.\n"
		"  Used for first exercises and their depth; what the diary watches. Pain at\n"
		"  night opens the list for a doctor\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  0-9 answer  s skip  Tab next step  b back  w which rule uses this\n");
	screen_free(screen);
}

static void a_sign_for_today_at_100_by_30(void **state)
{
	(void)state;
	struct screen *screen = with_signs();
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown                                                                      training is paused\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"        Please have this looked at today.\n"
		"\n"
		"        You noted that you could not take four steps after an injury, and swelling within two\n"
		"        hours of an injury.\n"
		"\n"
		"        This program cannot judge that. It is not medical advice, and training waits.\n"
		"\n"
		"        Now\n"
		"\n"
		"        1  Emergency department or an urgent-care line, today.\n"
		"        2  Keep weight off the leg; a cold pack in a cloth for comfort, if you like.\n"
		"        3  Take along what you wrote down: stepdown history --json has all of it.\n"
		"\n"
		"        Call the emergency number instead if\n"
		"        the calf is swollen and you are short of breath, the foot is cold, pale or numb, the knee\n"
		"        is hot and red with fever, or the leg looks out of shape.\n"
		"\n"
		"        What you answered on 17 Mar is on the list of signs to have looked at.\n"
		"        Training opens again when you record what you were told. Your history stays as it is.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  a I was seen: record advice   c correct an answer   w why   Esc back\n");
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(today_in_the_return_at_100_by_30),
		cmocka_unit_test(today_in_the_return_at_80_by_24),
		cmocka_unit_test(today_in_the_return_at_40_by_12),
		cmocka_unit_test(today_in_ascii_has_a_stand_in_for_every_mark),
		cmocka_unit_test(today_in_a_flare_says_its_day_first),
		cmocka_unit_test(a_check_in_with_one_answer_open_at_100_by_30),
		cmocka_unit_test(a_check_in_at_80_by_24),
		cmocka_unit_test(a_check_in_at_40_by_12),
		cmocka_unit_test(what_sets_it_off_at_100_by_30),
		cmocka_unit_test(what_sets_it_off_at_80_by_24),
		cmocka_unit_test(a_sign_for_today_at_100_by_30),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
