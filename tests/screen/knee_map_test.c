#include "a_diary.h"
#include "shown.h"

#include <locale.h>

enum { MARKS = 40 };

static struct zone_pain marks[MARKS];

static void mark(int before_today, enum side side, enum zone zone, int pain, unsigned quality)
{
	marks[coach.diary.zone_pain_count++] = (struct zone_pain){
		{ coach.view.today.n - before_today }, side, zone, (int8_t)pain, (uint8_t)quality };
	coach.diary.zone_pains = marks;
}

/* Ten days of a sore right knee, and marks of today. */
static struct coach_view *a_map(void)
{
	struct coach_view *view = a_diary();
	mark(400, SIDE_LEFT, ZONE_OUTER, 2, 0);
	for (int day = 20; day > 0; day -= 2) {
		mark(day, SIDE_RIGHT, ZONE_CENTRE, 1 + day % 3, 1u << QUALITY_DULL);
		if (day % 4 == 0)
			mark(day, SIDE_RIGHT, ZONE_OUTER_LINE, 1, 0);
	}
	mark(0, SIDE_RIGHT, ZONE_CENTRE, 4, 1u << QUALITY_DULL | 1u << QUALITY_STIFF);
	return view;
}

static struct screen *opened_at(const char *date)
{
	return knee_map_screen_new(a_map(), date, (struct look){ .figure = GLYPHS_BRAILLE });
}

static struct effect saved(struct screen *screen)
{
	struct effects fx = pressed(screen, KEY_ENTER_);
	assert_int_equal(fx.count, 2);
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_ZONE_PAINS);
	assert_int_equal(fx.at[1].kind, EFFECT_LEAVE);
	return fx.at[0];
}

static const struct zone_pain *saved_of(const struct effect *save, enum side side, enum zone zone)
{
	for (int i = 0; i < save->value; i++)
		if (save->zone_pains[i].side == side && save->zone_pains[i].zone == zone)
			return &save->zone_pains[i];
	return NULL;
}

/* --- keys ------------------------------------------------------------------------ */

static void a_digit_marks_the_place_and_enter_saves_the_whole_day(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	typed(screen, "d3D");
	pressed(screen, KEY_TAB_);
	typed(screen, "f2H");
	struct effect save = saved(screen);
	assert_int_equal(save.value, 3);
	assert_int_equal(save.at_ms, coach.view.today.n);
	assert_int_equal(saved_of(&save, SIDE_RIGHT, ZONE_CENTRE)->pain, 4);
	assert_int_equal(saved_of(&save, SIDE_RIGHT, ZONE_OUTER)->pain, 3);
	assert_int_equal(saved_of(&save, SIDE_RIGHT, ZONE_OUTER)->quality, 1 << QUALITY_DULL);
	assert_int_equal(saved_of(&save, SIDE_LEFT, ZONE_BEHIND)->pain, 2);
	assert_int_equal(saved_of(&save, SIDE_LEFT, ZONE_BEHIND)->quality, 1 << QUALITY_SHARP);
	assert_int_equal(saved_of(&save, SIDE_LEFT, ZONE_BEHIND)->day.n, coach.view.today.n);
	screen_free(screen);
}

static void ten_is_one_then_nought_and_enter(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	typed(screen, "a10");
	assert_non_null(strstr(shown(screen, 100, 30), "Ten? Enter takes it"));
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	struct effect save = saved(screen);
	assert_int_equal(saved_of(&save, SIDE_RIGHT, ZONE_UPPER)->pain, 10);
	screen_free(screen);
}

static void the_key_of_a_place_again_turns_to_its_detail(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	typed(screen, "cc5e");
	struct effect save = saved(screen);
	assert_int_equal(saved_of(&save, SIDE_RIGHT, ZONE_LOWER)->pain, 5);
	assert_null(saved_of(&save, SIDE_RIGHT, ZONE_TENDON));
	screen_free(screen);
}

static void space_takes_a_mark_away_with_its_kinds(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	typed(screen, "b ");
	struct effect save = saved(screen);
	assert_int_equal(save.value, 0);
	typed(screen, "2");
	save = saved(screen);
	assert_int_equal(saved_of(&save, SIDE_RIGHT, ZONE_CENTRE)->quality, 0);
	screen_free(screen);
}

static void a_kind_waits_for_a_number(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	typed(screen, "aS");
	assert_non_null(strstr(shown(screen, 100, 30), "First say how much"));
	assert_int_equal(asked(screen, KEY_ENTER_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void escape_leaves_without_saving(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	typed(screen, "a7");
	assert_non_null(strstr(shown(screen, 100, 30), "not saved"));
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void another_day_is_shown_once_the_marks_are_saved(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	assert_int_equal(pressed(screen, ']').count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "2026-03-18 is still to come"));
	assert_int_equal(pressed(screen, '[').count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "Mon 16 Mar"));
	typed(screen, "a6");
	assert_int_equal(asked(screen, '[').kind, EFFECT_SAVE_ZONE_PAINS);
	/* Not on disk yet: should it fail, what was marked is still here. */
	assert_non_null(strstr(shown(screen, 100, 30), "Mon 16 Mar"));
	screen->class->renew(screen, &coach.view);
	assert_non_null(strstr(shown(screen, 100, 30), "Sun 15 Mar"));
	screen_free(screen);
}

static void marks_that_could_not_be_saved_stay(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	typed(screen, "a6");
	pressed(screen, '[');
	told(screen, (struct msg){ .kind = MSG_NOTICE, .text = "The history may only be read." });
	screen->class->renew(screen, &coach.view);
	struct effect save = saved(screen);
	assert_int_equal(saved_of(&save, SIDE_RIGHT, ZONE_UPPER)->pain, 6);
	screen_free(screen);
}

static void a_note_is_of_the_day_that_is_shown(void **state)
{
	(void)state;
	struct screen *screen = opened_at("2026-03-16");
	typed(screen, "a6");
	assert_int_equal(asked(screen, 'n').kind, EFFECT_EDIT_NOTE);
	struct effects fx = told(screen, (struct msg){ .kind = MSG_NOTE, .text = "after the stairs" });
	assert_int_equal(fx.at[0].kind, EFFECT_SAVE_CHECK_IN);
	assert_int_equal(fx.at[0].check_in->day.n, coach.view.today.n - 1);
	assert_string_equal(fx.at[0].check_in->note, "after the stairs");
	assert_int_equal(fx.at[0].check_in->morning[SIDE_RIGHT], NOT_KNOWN);
	screen->class->renew(screen, &coach.view);
	struct effect save = saved(screen);
	assert_int_equal(saved_of(&save, SIDE_RIGHT, ZONE_UPPER)->pain, 6);
	screen_free(screen);
}

static void a_click_goes_to_the_place_under_it(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	static const struct { int rows, cols; } sizes[] = { { 24, 80 }, { 30, 100 }, { 60, 200 }, { 12, 40 }, { 20, 60 } };
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		const int rows = sizes[i].rows, cols = sizes[i].cols;
		for (int row = 0; row < rows; row++)
			for (int col = 0; col < cols; col++)
				told(screen, (struct msg){ .kind = MSG_KEY, .key = KEY_CLICK_, .row = row, .col = col, .rows = rows,
							   .cols = cols });
		/* The row of the list that names the back of the knee. */
		pressed(screen, 'a');
		const char *text = shown(screen, cols, rows), *at = strstr(text, "back of the knee");
		int row = 0;
		for (const char *c = text; c < at; c++)
			row += *c == '\n';
		told(screen, (struct msg){ .kind = MSG_KEY, .key = KEY_CLICK_, .row = row, .col = cols - 8, .rows = rows,
					   .cols = cols });
		assert_non_null(strstr(said(screen), "knee, back of the knee\n"));
	}
	screen_free(screen);
}

/* --- what is told ------------------------------------------------------------------- */

static void a_place_that_never_hurt_before_is_worth_a_note(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	assert_non_null(strstr(said(screen), "No new place: it hurt there before."));
	typed(screen, "f2");
	assert_non_null(strstr(said(screen), "A new place, worth a note: back of the knee, right knee."));
	typed(screen, "0");
	assert_non_null(strstr(said(screen), "No new place"));
	screen_free(screen);
}

static void the_first_marks_of_all_are_not_new_places(void **state)
{
	(void)state;
	struct coach_view *view = a_diary();
	struct screen *screen = knee_map_screen_new(view, "", (struct look){ .figure = GLYPHS_BRAILLE });
	typed(screen, "b3");
	assert_null(strstr(said(screen), "new place"));
	screen_free(screen);
}

static void the_heat_looks_back_as_far_as_is_asked(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	assert_non_null(strstr(said(screen), "In 28 days, right knee, around it: on 11 of them, sum 25"));
	assert_null(strstr(said(screen), "left knee, outer side"));
	typed(screen, "ooo");
	assert_non_null(strstr(said(screen), "In all days, left knee, outer side: on 1 of them, sum 2"));
	typed(screen, "o");
	assert_null(strstr(said(screen), "left knee, outer side"));
	screen_free(screen);
}

static void a_day_to_come_is_today(void **state)
{
	(void)state;
	struct screen *screen = opened_at("2026-04-01");
	assert_non_null(strstr(said(screen), "Where is it? Tue 17 Mar"));
	screen_free(screen);
}

/* --- goldens ------------------------------------------------------------------------ */

static void the_map_at_100_columns(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Where is it?   Tue 17 Mar                                                      ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"            right knee                      left knee               Right knee today\n"
		"\n"
		"    ⢿                        ⣇      ⣸                        ⡿\n"
		"    ⢸⡇       ⢀       ⢄       ⣿      ⣿       ⢀       ⢄       ⢸⡇        a  above the kneecap       ·\n"
		"    ⠘⣇       ⢐       ⠅       ⣿      ⣿       ⢐       ⠅       ⣸⠃      › b  around it               4\n"
		"     ⢿⡀      ⢐       ⠅       ⣿      ⣿       ⢐       ⠅      ⢀⡿         c  below it                ·\n"
		"     ⠸⣇      ⢐⠅  a  ⢐⠅      ⢀⡟      ⢻⡀      ⢐⠅  a  ⢐⠅      ⣸⠇         d  outer side              ·\n"
		"      ⢻⡄      ⠅     ⢐⠁      ⢸⡇      ⢸⡇       ⠅     ⢐⠁     ⢠⡟          e  inner side              ·\n"
		"      ⠈⣧      ⠅     ⢐       ⣾        ⣷       ⠅     ⢐      ⣼⠁          f  back of the knee        ·\n"
		"       ⢹⡆     ⠕     ⠐     ⢀⡾⠁        ⠈⢷⡀     ⠕     ⠐     ⢰⡏\n"
		"        ⣷    ⣠⠖⠚⠋⠉⠙⠓⠲⣄   ⢀⡿⠁          ⠈⢿⡀   ⣠⠖⠚⠋⠉⠙⠓⠲⣄    ⣾\n"
		"        ⢸⡄⡈⡈⣼⠁⣫⣫⣫⣫⣫⣫⣫⠈⣧  ⠸⡇            ⢸⠇  ⣼⠁       ⠈⣧  ⢠⡇          ● D dull  ○ H sharp  ● S stiff\n"
		"        ⣸⠁⡈⡈⢻⣫⣫ b 4 ⣫⣫⡟   ⢿⡀          ⢀⡿   ⢻    b    ⡟  ⠈⣇\n"
		"    d  ⢠⡟⡈⡈⡈⠈⢧⡀⣫⣫⣫⣫⣫⢀⡼⠁   ⢸⡇  e    e  ⢸⡇   ⠈⢧⡀     ⢀⡼⠁   ⢻⡄  d\n"
		"       ⢸⡇⡈⡈⡈  ⠙⠦⣄⣀⣠⠴⠋     ⣸⠃          ⠘⣇     ⠙⠦⣄⣀⣠⠴⠋     ⢸⡇         Last 28 days         days  sum\n"
		"       ⠈⣷⡈⠑⠐⠄  ⢄ ⠉ ⢐  ⠐⠔⠐⢡⡟            ⢻⡄⠑⠐⠄  ⢄ ⠉ ⢐  ⠐⠔⠐⠁⣾⠁         around     ━━━━━━━━━   11   25\n"
		"        ⠘⣧     ⢑   ⠕     ⢸⡇            ⢸⡇     ⢑   ⠕     ⣼⠃          outer      ━━───────    5    5\n"
		"         ⣿     ⢐ c ⠅     ⠸⣇            ⣸⠇     ⢐ c ⠅     ⣿\n"
		"        ⢠⡟     ⢐⠄ ⢐⠅      ⢻⡄          ⢠⡟      ⢐⠄ ⢐⠅     ⢻⡄\n"
		"        ⢸⠇    ⠐⢄  ⢀⠔⠁     ⠸⡇          ⢸⠇     ⠐⢄  ⢀⠔⠁    ⠸⡇          No new place: it hurt there\n"
		"        ⣿       ⠑⠑⠁       ⢠⡇  f    f  ⢸⡄       ⠑⠑⠁       ⣿          before.\n"
		"        ⣿                 ⢸⡇          ⢸⡇                 ⣿\n"
		"        ⢿                 ⣸⠃          ⠘⣇                 ⡿\n"
		"        ⢸⡇                ⡿            ⢿                ⢸⡇\n"
		"   outer                   inner  inner                   outer\n"
		"\n"
		"\n"
		"  a-f where  0-9 how much  D H S kind  Tab other knee  Enter save  Esc back  Space clear  n note\n");
	screen_free(screen);
}

static void the_map_at_80_columns(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Where is it?   Tue 17 Mar                                  ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"         right knee              left knee          Right knee today\n"
		"   ⢸⡇                 ⢸⡇    ⢸⡇                 ⢸⡇\n"
		"    ⣷     ⢐⠄    ⢐⠄    ⠈⡇    ⢸⠁    ⢐⠄    ⢐⠄     ⣾      a  above the kneecap   ·\n"
		"    ⢻⡀     ⠅    ⢐⠁     ⡇    ⢸      ⠅    ⢐⠁    ⢀⡟    › b  around it           4\n"
		"    ⠘⣧     ⠅  a ⢐     ⢸⡇    ⢸⡇     ⠅  a ⢐     ⣼⠃      c  below it            ·\n"
		"     ⢹⡄    ⢕    ⢔     ⣸⠃    ⠘⣇     ⢕    ⢔    ⢠⡏       d  outer side          ·\n"
		"     ⠈⣷    ⢕    ⠕    ⣠⠟      ⠻⣄    ⢕    ⠕    ⣾⠁       e  inner side          ·\n"
		"      ⢸⡇  ⢀⡴⠒⠒⠒⠒⢦⡀  ⣰⠏        ⠹⣆  ⢀⡴⠒⠒⠒⠒⢦⡀  ⢸⡇        f  back of the knee    ·\n"
		"       ⡧⡈⡈⡏⣫⣫⣫⣫⣫⣫⢹  ⢻⡀        ⢀⡟  ⡏      ⢹  ⢼\n"
		"      ⢰⡇⡈⡈⢧⡀ b 4 ⡼  ⠘⣧        ⣼⠃  ⢧⡀  b ⢀⡼  ⢸⡆\n"
		"    d ⣿⡈⡈⡈ ⠳⢤⣀⣀⡤⠞   ⢀⡟ e    e ⢻⡀   ⠳⢤⣀⣀⡤⠞    ⣿ d    ● D dull\n"
		"      ⠸⣇⠑⠐  ⢄⠉⠉⢐  ⠐⠑⣼⠃        ⠘⣧⠑⠐  ⢄⠉⠉⢐  ⠐⠑⣸⠇      ○ H sharp\n"
		"       ⢻⡄   ⢑ c     ⣿          ⣿    ⢑ c    ⢠⡟       ● S stiff\n"
		"       ⣼⠁   ⢐  ⠅    ⢸⡆        ⢰⡇    ⢐  ⠅   ⠈⣧\n"
		"       ⡟   ⠐⢄ ⢀⠕⠁    ⣿  f  f  ⣿    ⠐⢄ ⢀⠕⠁   ⢻       Last 28 days     days  sum\n"
		"      ⢸⡇     ⠁⠁      ⣿        ⣿      ⠁⠁     ⢸⡇      around     ━━━━━   11   25\n"
		"      ⢸⡇            ⢀⡟        ⢻⡀            ⢸⡇      outer      ━────    5    5\n"
		"       ⣧            ⢸⠇        ⠸⡇            ⣼\n"
		"   outer            inner  inner            outer   No new place: it hurt\n"
		"                                                    there before.\n"
		"\n"
		"  a-f where  0-9 how much  D H S kind  Tab other knee  Enter save  Esc back\n");
	screen_free(screen);
}

static void a_small_terminal_has_the_list_alone(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	assert_string_equal(shown(screen, 40, 12),
		" stepdown   Where is it?   Tue…  ? help\n"
		"\n"
		" Right knee today\n"
		"   a  above the kneecap               ·\n"
		" › b  around it                       4\n"
		"   c  below it                        ·\n"
		"   d  outer side                      ·\n"
		"   e  inner side                      ·\n"
		"   f  back of the knee                ·\n"
		" ● D dull  ○ H sharp  ● S stiff\n"
		" 28 days: around 25, outer 5\n"
		" a-f where  0-9 how much  D H S kind\n");
	screen_free(screen);
}

static void the_map_in_ascii(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	assert_string_equal(shown_at(screen, 80, 24, true, 0),
		"  stepdown   Where is it?   Tue 17 Mar                                  ? help\n"
		"  ----------------------------------------------------------------------------\n"
		"         right knee              left knee          Right knee today\n"
		"   ##                 ##    ##                 ##\n"
		"    #     ::    ::    \"#    #\"    ::    ::     #      a  above the kneecap   .\n"
		"    #.    ::    ::     #    #     ::    ::    .#    > b  around it           4\n"
		"    \"#     :  a :     ##    ##     :  a :     #\"      c  below it            .\n"
		"     #.    :    :     #\"    \"#     :    :    .#       d  outer side          .\n"
		"      #    :    :    .#      #.    :    :    #        e  inner side          .\n"
		"      ##  .@@\"\"@@.  #\"        \"#  .@@\"\"@@.  ##        f  back of the knee    .\n"
		"       #..@%%%%%%@. #          # .@      @. #\n"
		"      .#..@. b 4 @  \"#        #\"  @.  b .@  #.\n"
		"    d #... @....@   .# e    e #.   @....@    # d    x D dull\n"
		"      ##':  :\"\":  :'#\"        \"#':  :\"\":  :'##      o H sharp\n"
		"       #.   : c     #          #    : c    .#       x S stiff\n"
		"       #\"   :  :    ##        ##    :  :   \"#\n"
		"       #   ':..:'    #  f  f  #    ':..:'   #       Last 28 days     days  sum\n"
		"      ##     ''      #        #      ''     ##      around     =====   11   25\n"
		"      ##            .#        #.            ##      outer      =....    5    5\n"
		"       #            ##        ##            #\n"
		"   outer            inner  inner            outer   No new place: it hurt\n"
		"                                                    there before.\n"
		"\n"
		"  a-f where  0-9 how much  D H S kind  Tab other knee  Enter save  Esc back\n");
	screen_free(screen);
}

static void the_map_is_drawn_at_every_size(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	typed(screen, "a1bb2cc3c4dd5d6ee7e8f9");
	for (int glyphs = 0; glyphs < GLYPH_SETS; glyphs++) {
		shown_at_every_size(screen);
		typed(screen, "V");
	}
	screen_free(screen);
}

static void a_click_ends_what_a_digit_waits_for(void **state)
{
	(void)state;
	struct screen *screen = opened_at("");
	typed(screen, "d1");
	pressed(screen, KEY_CLICK_);
	typed(screen, "a0");
	const struct effect save = saved(screen);
	assert_int_equal(saved_of(&save, SIDE_RIGHT, ZONE_UPPER)->pain, 0);
	screen_free(screen);
}

static void a_note_of_any_length_is_kept_and_stands_again_after_a_failed_save(void **state)
{
	(void)state;
	static char note[9000];
	memset(note, 'x', sizeof note - 1);
	struct screen *screen = opened_at("");
	struct effects fx = told(screen, (struct msg){ .kind = MSG_NOTE, .text = note });
	assert_string_equal(fx.at[0].check_in->note, note);
	told(screen, (struct msg){ .kind = MSG_NOTICE, .text = "The history may only be read." });
	assert_string_equal(asked(screen, 'n').note, note);
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_digit_marks_the_place_and_enter_saves_the_whole_day),
		cmocka_unit_test(ten_is_one_then_nought_and_enter),
		cmocka_unit_test(the_key_of_a_place_again_turns_to_its_detail),
		cmocka_unit_test(space_takes_a_mark_away_with_its_kinds),
		cmocka_unit_test(a_kind_waits_for_a_number),
		cmocka_unit_test(escape_leaves_without_saving),
		cmocka_unit_test(another_day_is_shown_once_the_marks_are_saved),
		cmocka_unit_test(marks_that_could_not_be_saved_stay),
		cmocka_unit_test(a_note_is_of_the_day_that_is_shown),
		cmocka_unit_test(a_click_goes_to_the_place_under_it),
		cmocka_unit_test(a_place_that_never_hurt_before_is_worth_a_note),
		cmocka_unit_test(the_first_marks_of_all_are_not_new_places),
		cmocka_unit_test(the_heat_looks_back_as_far_as_is_asked),
		cmocka_unit_test(a_day_to_come_is_today),
		cmocka_unit_test(the_map_at_100_columns),
		cmocka_unit_test(the_map_at_80_columns),
		cmocka_unit_test(a_small_terminal_has_the_list_alone),
		cmocka_unit_test(the_map_in_ascii),
		cmocka_unit_test(the_map_is_drawn_at_every_size),
		cmocka_unit_test(a_click_ends_what_a_digit_waits_for),
		cmocka_unit_test(a_note_of_any_length_is_kept_and_stands_again_after_a_failed_save),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
