#include "a_library.h"
#include "shown.h"

#include <locale.h>

static struct screen *library(const char *open_id)
{
	struct library_given given = library_given();
	given.open_id = open_id;
	return library_screen_new(&given);
}

/* One exercise without figures, so that its text alone is looked at. */
static struct screen *plain(size_t which)
{
	static struct exercise all[EXERCISES];
	memcpy(all, exercises(), sizeof all);
	struct library_given given = library_given();
	given.exercises = all;
	given.open_id = all[which].id;
	return library_screen_new(&given);
}

/* The chain with the figures of a step-down. */
static struct screen *with_figures(struct look look)
{
	static struct exercise all[EXERCISES];
	memcpy(all, exercises(), sizeof all);
	all[STEP_20].figures = step_down_figures();
	all[STEP_20].figure_count = 2;
	struct library_given given = library_given();
	given.exercises = all;
	given.open_id = all[STEP_20].id;
	given.look = look;
	return library_screen_new(&given);
}

static void the_list_tells_name_kind_dose_and_load(void **state)
{
	(void)state;
	struct screen *screen = library("");
	assert_string_equal(shown(screen, 100, 20),
		"  stepdown   Library                                                    1 of 5   / filter   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"    name                                  kind       dose                        knee load\n"
		"\n"
		"  › Side step-down 10 cm                  strength   3 x 8 each side             moderate\n"
		"    Side step-down 20 cm                  strength   3 x 8 each side             moderate\n"
		"    Forward step-down 20 cm               strength   3 x 8 each side             moderate\n"
		"    Half-kneeling hip stretch  own        mobility   2 x 30-45 s each side       low to moderate\n"
		"    Belly breathing                       recovery   5 min                       none\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter open   / filter   Esc back\n");
	screen_free(screen);
}

static void one_exercise_is_told_in_full(void **state)
{
	(void)state;
	struct screen *screen = plain(STEP_20);
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Library   Side step-down 20 cm                                        2 of 5   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"\n"
		"  3 x 8 each side\n"
		"  lower 3  rise 1\n"
		"  one rep 4 s  rest 75 s\n"
		"  pain limit 3\n"
		"\n"
		"  Knee load   moderate\n"
		"  ━━━━━━━━━──────  inferred\n"
		"\n"
		"  Works on    quadriceps, hip abductors\n"
		"  Needs       step\n"
		"\n"
		"  Do          Knee over the second toe, hips level.\n"
		"              The heel of the free leg taps the floor.\n"
		"\n"
		"  Watch for   The free heel lands heavily. The pelvis tips.\n"
		"\n"
		"  Easier      Side step-down 10 cm <\n"
		"  Harder      Forward step-down 20 cm >\n"
		"\n"
		"  Source      Scattone Silva 2024, tendon index 0.288\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  < > easier, harder   f sources   n N next, previous   Esc back\n");
	screen_free(screen);
}

static void at_40_columns_it_is_one_column(void **state)
{
	(void)state;
	struct screen *screen = plain(KNEELING);
	assert_string_equal(shown(screen, 40, 24),
		" stepdown   Hip stretch    4/5   ? help\n"
		"\n"
		"\n"
		" own, in place of ours\n"
		" 2 x 30-45 s each side\n"
		" rest 15 s\n"
		" pain limit 1\n"
		"\n"
		" Knee load   low to moderate\n"
		" ━━━━━━─────────  inferred\n"
		"\n"
		" Works on    hip flexors\n"
		" Needs       cushion if you like\n"
		"\n"
		" Do          Tuck the pelvis under.\n"
		"\n"
		" Easier      –\n"
		" Harder      –\n"
		" No kneeling hip-flexor-standing\n"
		"\n"
		" Source      knee load inferred from\n"
		"             exercises like it\n"
		"\n"
		" < > easier, harder  f sources\n");
	screen_free(screen);
}

static void at_120_columns_the_list_stands_beside_the_exercise(void **state)
{
	(void)state;
	struct screen *screen = library("");
	pressed(screen, KEY_DOWN_);
	const char *text = shown(screen, 130, 30);
	assert_non_null(strstr(text, "Belly breathing"));
	assert_non_null(strstr(text, "3 x 8 each side"));
	assert_non_null(strstr(text, "Forward step-down 20 cm >"));
	screen_free(screen);
}

static const char *const panels = "start, front";

static void poses_stand_beside_each_other_with_their_names(void **state)
{
	(void)state;
	struct screen *screen = with_figures((struct look){ .figure = GLYPHS_BRAILLE });
	const char *text = shown(screen, 100, 30);
	assert_non_null(strstr(text, panels));
	assert_non_null(strstr(text, "low, front"));
	assert_non_null(strstr(text, "low, side"));
	pressed(screen, 'v');
	assert_non_null(strstr(shown(screen, 100, 30), "start, side"));
	screen_free(screen);
}

static void i_turns_to_the_view_with_the_usual_fault_and_tells_it(void **state)
{
	(void)state;
	static struct exercise all[EXERCISES];
	static struct figure views[2];
	memcpy(all, exercises(), sizeof all);
	memcpy(views, step_down_figures(), sizeof views);
	views[1].fault = (struct figure_fault){ .name = "the heel lifts", .pose = views[1].frame[1].pose };
	all[STEP_20].figures = views;
	all[STEP_20].figure_count = 2;
	struct screen *screen = library_screen_new(&(struct library_given){
		.exercises = all, .exercise_count = EXERCISES, .open_id = all[STEP_20].id, .look = { .figure = GLYPHS_BRAILLE } });
	assert_null(strstr(shown(screen, 100, 30), "the heel lifts"));
	pressed(screen, 'i');
	assert_non_null(strstr(shown(screen, 100, 30), "start, side"));
	assert_non_null(strstr(shown(screen, 100, 30), "the heel"));
	assert_non_null(strstr(said(screen), "Usual fault: the heel lifts"));
	pressed(screen, 'i');
	assert_null(strstr(shown(screen, 100, 30), "the heel"));
	pressed(screen, '<');
	pressed(screen, 'i');
	screen_free(screen);
}

static void the_figure_is_ascii_where_the_grid_is(void **state)
{
	(void)state;
	struct screen *screen = with_figures((struct look){ .figure = GLYPHS_BRAILLE });
	for (const char *at = shown_at(screen, 100, 30, true, 0); *at != '\0'; at++)
		assert_true((unsigned char)*at < 0x80);
	screen_free(screen);
}

static void the_figure_plays_one_repetition_and_stands(void **state)
{
	(void)state;
	struct screen *screen = with_figures((struct look){ .figure = GLYPHS_BRAILLE });
	assert_int_equal(screen_wake_ms(screen, 1000), -1);
	told(screen, (struct msg){ .kind = MSG_KEY, .key = ' ', .now_ms = 1000 });
	int ticks = 0;
	for (int64_t now_ms = 1000, next_ms; (next_ms = screen_wake_ms(screen, now_ms)) >= 0; now_ms = next_ms) {
		assert_true(next_ms > now_ms && next_ms <= now_ms + 84);
		told(screen, (struct msg){ .kind = MSG_TICK, .now_ms = next_ms });
		ticks++;
	}
	assert_int_equal(ticks, 4 * 12);
	assert_non_null(strstr(shown_at(screen, 100, 30, false, 5000), panels));
	screen_free(screen);
}

static void while_it_plays_the_phase_is_told_in_words(void **state)
{
	(void)state;
	struct screen *screen = with_figures((struct look){ .figure = GLYPHS_BRAILLE });
	told(screen, (struct msg){ .kind = MSG_KEY, .key = ' ', .now_ms = 1000 });
	const char *text = shown_at(screen, 100, 30, false, 1500);
	assert_null(strstr(text, panels));
	assert_non_null(strstr(text, "lower 3   "));
	assert_non_null(strstr(shown_at(screen, 100, 30, false, 4500), "rise 1   "));
	screen_free(screen);
}

static void with_reduced_motion_nothing_moves(void **state)
{
	(void)state;
	struct screen *screen = with_figures((struct look){ .figure = GLYPHS_BRAILLE, .reduced_motion = true });
	pressed(screen, ' ');
	assert_int_equal(screen_wake_ms(screen, 0), -1);
	assert_non_null(strstr(shown(screen, 100, 30), "Motion is reduced"));
	screen_free(screen);
}

static void keys_without_a_figure_to_act_on_are_not_offered(void **state)
{
	(void)state;
	struct screen *screen = plain(STEP_20);
	assert_null(strstr(shown(screen, 100, 30), "Space play"));
	pressed(screen, ' ');
	pressed(screen, 'v');
	assert_int_equal(screen_wake_ms(screen, 0), -1);
	screen_free(screen);
}

static void easier_and_harder_are_a_key_away(void **state)
{
	(void)state;
	struct screen *screen = plain(STEP_20);
	pressed(screen, '<');
	assert_non_null(strstr(shown(screen, 100, 30), "Library   Side step-down 10 cm"));
	pressed(screen, '<');
	assert_non_null(strstr(shown(screen, 100, 30), "This is the easiest of its chain."));
	pressed(screen, '>');
	pressed(screen, '>');
	assert_non_null(strstr(shown(screen, 100, 30), "Library   Forward step-down 20 cm"));
	screen_free(screen);
}

static void sources_are_shown_in_full_when_asked_for(void **state)
{
	(void)state;
	struct screen *screen = plain(STEP_20);
	assert_null(strstr(shown(screen, 100, 40), "Med Sci Sports Exerc"));
	pressed(screen, 'f');
	assert_non_null(strstr(shown(screen, 100, 40), "Sports Exerc 56:545-552"));
	screen_free(screen);
}

static void a_filter_looks_at_name_id_targets_and_kind(void **state)
{
	(void)state;
	static const struct {
		const char *letters, *found;
	} filters[] = { { "SIDE STEP", "1 of 2" }, { "forward-step", "1 of 1" }, { "abductors", "1 of 3" },
		        { "recovery", "1 of 1" }, { "", "1 of 5" }, { "no such thing", "0 of 0" } };
	for (size_t i = 0; i < sizeof filters / sizeof filters[0]; i++) {
		struct screen *screen = library("");
		pressed(screen, '/');
		typed(screen, filters[i].letters);
		pressed(screen, KEY_ENTER_);
		assert_non_null(strstr(shown(screen, 100, 30), filters[i].found));
		screen_free(screen);
	}
}

static void letters_in_the_filter_are_no_commands(void **state)
{
	(void)state;
	struct screen *screen = library("");
	assert_false(screen->class->takes_text(screen));
	pressed(screen, '/');
	assert_true(screen->class->takes_text(screen));
	for (const char *key = "qQhu?lGj "; *key != '\0'; key++)
		assert_int_equal(pressed(screen, (uint32_t)*key).count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "/ qQhu?lGj"));
	screen_free(screen);
}

static void escape_goes_back_one_level_and_never_quits(void **state)
{
	(void)state;
	struct screen *screen = library("");
	pressed(screen, '/');
	typed(screen, "step");
	pressed(screen, KEY_ENTER_);
	pressed(screen, KEY_ENTER_);
	assert_non_null(strstr(shown(screen, 100, 30), "1 of 5"));
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "1 of 3"));
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_non_null(strstr(shown(screen, 100, 30), "1 of 5"));
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void cancelling_the_filter_brings_back_what_stood_before(void **state)
{
	(void)state;
	struct screen *screen = library("");
	typed(screen, "/step");
	pressed(screen, KEY_ENTER_);
	typed(screen, "/ 20 cm with nothing like it");
	pressed(screen, KEY_CTRL('g'));
	assert_non_null(strstr(shown(screen, 100, 30), "1 of 3"));
	screen_free(screen);
}

static void one_asked_for_by_name_leaves_to_where_it_was_asked(void **state)
{
	(void)state;
	struct screen *screen = library("lateral-step-down-20");
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void a_long_page_scrolls_to_its_end_and_no_further(void **state)
{
	(void)state;
	struct screen *screen = plain(STEP_20);
	struct msg down = { .kind = MSG_KEY, .key = KEY_DOWN_, .rows = 12, .cols = 40 };
	assert_null(strstr(shown(screen, 40, 12), "Source"));
	for (int i = 0; i < 100; i++)
		told(screen, down);
	static char end[4096];
	snprintf(end, sizeof end, "%s", shown(screen, 40, 12));
	assert_non_null(strstr(end, "tendon index 0.288"));
	down.key = KEY_UP_;
	told(screen, down);
	assert_string_not_equal(shown(screen, 40, 12), end);
	screen_free(screen);
}

static void drawing_changes_nothing(void **state)
{
	(void)state;
	struct screen *screen = with_figures((struct look){ .figure = GLYPHS_BRAILLE });
	static char before[16384];
	snprintf(before, sizeof before, "%s", shown(screen, 100, 30));
	shown_at_every_size(screen);
	assert_string_equal(shown(screen, 100, 30), before);
	screen_free(screen);
}

static void every_size_is_drawn_whatever_was_pressed(void **state)
{
	(void)state;
	static const uint32_t keys[] = { KEY_DOWN_, KEY_UP_, KEY_ENTER_, KEY_ESC_, ' ', 'v', '<', '>', 'f', 'n', 'N', '/',
		                         'a', 'G', 'g', KEY_PAGE_DOWN_, KEY_CTRL('u'), KEY_BACKSPACE_, 'l', 'h' };
	struct chance chance = chance_seed(11);
	struct screen *screen = library("");
	for (int i = 0; i < rounds(2000, 100000); i++) {
		int cols = chance_between(&chance, 1, 210), rows = chance_between(&chance, 1, 70);
		told(screen, (struct msg){ .kind = MSG_KEY, .key = keys[chance_between(&chance, 0, 19)], .now_ms = i * 100,
		                           .rows = rows, .cols = cols });
		shown_at(screen, cols, rows, i % 3 == 0, i * 100);
	}
	screen_free(screen);
}

static void an_empty_library_is_no_fault(void **state)
{
	(void)state;
	struct library_given given = { 0 };
	struct screen *screen = library_screen_new(&given);
	for (const char *key = "lnN v<>fG"; *key != '\0'; key++)
		pressed(screen, (uint32_t)*key);
	assert_non_null(strstr(shown(screen, 80, 24), "0 of 0"));
	shown_at_every_size(screen);
	screen_free(screen);
}

static void in_plain_lines_it_is_the_same_exercise(void **state)
{
	(void)state;
	struct screen *screen = plain(STEP_20);
	assert_string_equal(said(screen),
		"Side step-down 20 cm (lateral-step-down-20)\n"
		"Dose: 3 x 8 each side, rest 75 s\n"
		"Tempo: lower 3  rise 1\n"
		"One rep: 4 s\n"
		"Pain limit: 3\n"
		"Works on: quadriceps, hip abductors\n"
		"Needs: step\n"
		"Knee load: moderate, inferred, tendon index 0.288\n"
		"Source: Scattone Silva R, Song K, Hullfish TJ, Sprague A, Silbernagel KG, Baxter JR (2024).\n"
		"  Patellar tendon load progression during rehabilitation exercises: implications for the treatment of patellar tendon injuries.\n"
		"  Med Sci Sports Exerc 56:545-552.\n"
		"Do: Knee over the second toe, hips level.\n"
		"Do: The heel of the free leg taps the floor.\n"
		"Watch for: The free heel lands heavily.\n"
		"Watch for: The pelvis tips.\n"
		"Easier: Side step-down 10 cm (lateral-step-down-10)\n"
		"Harder: Forward step-down 20 cm (forward-step-down-20)\n");
	screen_free(screen);
}

static void in_plain_lines_mark_and_filter_are_told(void **state)
{
	(void)state;
	struct screen *screen = library("");
	assert_non_null(strstr(said(screen), "Marked: Side step-down 10 cm, 1 of 5\n"));
	pressed(screen, KEY_DOWN_);
	assert_non_null(strstr(said(screen), "Marked: Side step-down 20 cm, 2 of 5\n"));
	pressed(screen, '/');
	assert_non_null(strstr(said(screen), "Type what to look for; an empty line keeps it.\n"));
	typed(screen, "forward");
	assert_non_null(strstr(said(screen), "1 found with \"forward\"; an empty line keeps it.\n"));
	pressed(screen, KEY_ENTER_);
	assert_non_null(strstr(said(screen), "1 found with \"forward\"; Esc shows all.\n"));
	assert_non_null(strstr(said(screen), "Marked: Forward step-down 20 cm, 1 of 1\n"));
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_list_tells_name_kind_dose_and_load),
		cmocka_unit_test(one_exercise_is_told_in_full),
		cmocka_unit_test(at_40_columns_it_is_one_column),
		cmocka_unit_test(at_120_columns_the_list_stands_beside_the_exercise),
		cmocka_unit_test(poses_stand_beside_each_other_with_their_names),
		cmocka_unit_test(i_turns_to_the_view_with_the_usual_fault_and_tells_it),
		cmocka_unit_test(the_figure_is_ascii_where_the_grid_is),
		cmocka_unit_test(the_figure_plays_one_repetition_and_stands),
		cmocka_unit_test(while_it_plays_the_phase_is_told_in_words),
		cmocka_unit_test(with_reduced_motion_nothing_moves),
		cmocka_unit_test(keys_without_a_figure_to_act_on_are_not_offered),
		cmocka_unit_test(easier_and_harder_are_a_key_away),
		cmocka_unit_test(sources_are_shown_in_full_when_asked_for),
		cmocka_unit_test(a_filter_looks_at_name_id_targets_and_kind),
		cmocka_unit_test(letters_in_the_filter_are_no_commands),
		cmocka_unit_test(escape_goes_back_one_level_and_never_quits),
		cmocka_unit_test(cancelling_the_filter_brings_back_what_stood_before),
		cmocka_unit_test(one_asked_for_by_name_leaves_to_where_it_was_asked),
		cmocka_unit_test(a_long_page_scrolls_to_its_end_and_no_further),
		cmocka_unit_test(drawing_changes_nothing),
		cmocka_unit_test(every_size_is_drawn_whatever_was_pressed),
		cmocka_unit_test(an_empty_library_is_no_fault),
		cmocka_unit_test(in_plain_lines_it_is_the_same_exercise),
		cmocka_unit_test(in_plain_lines_mark_and_filter_are_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
