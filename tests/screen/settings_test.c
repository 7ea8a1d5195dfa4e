/* The settings: choices turned in place, numbers and commands typed, each asked of the app. */
#include "shown.h"

#include <locale.h>

#include "tui/screens.h"

static struct settings settings;

static struct screen *open_usual(void)
{
	settings = settings_usual();
	return settings_screen_new(&settings);
}

/* As the app would: what is asked for holds from then on. */
static void press_and_take(struct screen *screen, uint32_t key)
{
	struct effects fx = pressed(screen, key);
	for (int i = 0; i < fx.count; i++) {
		assert_int_equal(fx.at[i].kind, EFFECT_SETTING);
		enum setting which = setting_find(fx.at[i].id);
		const struct setting_row *row = &setting_rows[which];
		for (size_t word = 0; word < row->word_count; word++)
			if (strcmp(row->words[word], fx.at[i].text) == 0)
				setting_put(&settings, which, (int)word);
		if (row->kind == SETTING_IS_FLAG)
			setting_put(&settings, which, strcmp(fx.at[i].text, "true") == 0);
		if (row->kind == SETTING_IS_NUMBER)
			setting_put(&settings, which, atoi(fx.at[i].text));
	}
}

static void a_wide_page_has_the_meaning_beside_the_list(void **state)
{
	(void)state;
	struct screen *screen = open_usual();
	settings.theme = THEME_DARK;
	settings.origin[SETTING_THEME] = ORIGIN_ENVIRONMENT;
	settings.source[SETTING_THEME] = "STEPDOWN_THEME";
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Settings                                                                       ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"  How it looks                                    Colours\n"
		"  › Colours               dark\n"
		"    Figures drawn with    auto                    Colours of the screen. auto goes by the\n"
		"    Reduced motion        off                     terminal; mono uses none; contrast is the\n"
		"                                                  strongest.\n"
		"  What is heard\n"
		"    Sound                 tones                    auto  [dark]  light   mono   contrast\n"
		"    Volume                70\n"
		"    Terminal bell         on                      STEPDOWN_THEME of the environment goes before\n"
		"    Screen flash          off                     the file.\n"
		"    Window title          on\n"
		"    Voice command         the first one found\n"
		"    Command at a cue      none\n"
		"\n"
		"  Units and days\n"
		"    Distances in          auto\n"
		"    Weights in            kg\n"
		"    A week begins on      auto\n"
		"    A day begins at       4:00\n"
		"\n"
		"  Keys and mouse\n"
		"    Mouse                 off\n"
		"\n"
		"  Volume of each cue\n"
		"    Tick                  100\n"
		"    Lower                 100\n"
		"\n"
		"  Enter change   ← → choose   d as built in   p play sounds   Esc back\n");
	screen_free(screen);
}

static void a_usual_page_has_it_below(void **state)
{
	(void)state;
	struct screen *screen = open_usual();
	pressed(screen, 'j');
	pressed(screen, 'j');
	pressed(screen, 'j');
	pressed(screen, 'j');
	assert_string_equal(shown(screen, 80, 24),
		"  stepdown   Settings                                                   ? help\n"
		"  ────────────────────────────────────────────────────────────────────────────\n"
		"    Colours               auto\n"
		"    Figures drawn with    auto\n"
		"    Reduced motion        off\n"
		"\n"
		"  What is heard\n"
		"    Sound                 tones\n"
		"  › Volume                70\n"
		"    Terminal bell         on\n"
		"    Screen flash          off\n"
		"    Window title          on\n"
		"    Voice command         the first one found\n"
		"    Command at a cue      none\n"
		"\n"
		"\n"
		"  How loud the tones are; 0 is silent.\n"
		"  0 to 100\n"
		"  As built in.\n"
		"\n"
		"\n"
		"\n"
		"\n"
		"  Enter change   ← → choose   d as built in   p play sounds   Esc back\n");
	screen_free(screen);
}

static void a_small_page_has_a_line_of_it(void **state)
{
	(void)state;
	struct screen *screen = open_usual();
	assert_string_equal(shown(screen, 40, 12),
		" stepdown   Settings             ? help\n"
		"\n"
		" How it looks\n"
		" › Colours             auto\n"
		"   Figures drawn with  auto\n"
		"   Reduced motion      off\n"
		"\n"
		" What is heard\n"
		"   Sound               tones\n"
		"\n"
		" Colours of the screen. auto goes by t…\n"
		" Enter change  ← → choose\n");
	assert_string_equal(shown_at(screen, 40, 12, true, 0),
		" stepdown   Settings             ? help\n"
		"\n"
		" How it looks\n"
		" > Colours             auto\n"
		"   Figures drawn with  auto\n"
		"   Reduced motion      off\n"
		"\n"
		" What is heard\n"
		"   Sound               tones\n"
		"\n"
		" Colours of the screen. auto goes by t.\n"
		" Enter change  < > choose\n");
	screen_free(screen);
}

static void every_size_is_drawn_with_any_mark(void **state)
{
	(void)state;
	struct screen *screen = open_usual();
	shown_at_every_size(screen);
	pressed(screen, KEY_END_);
	shown_at_every_size(screen);
	screen_free(screen);
}

/* --- changing ----------------------------------------------------------------------- */

static void mark(struct screen *screen, const char *label)
{
	char marked[80];
	snprintf(marked, sizeof marked, "> %s:", label);
	pressed(screen, KEY_HOME_);
	for (int i = 0; i < SETTINGS && strstr(said(screen), marked) == NULL; i++)
		pressed(screen, KEY_DOWN_);
	if (strstr(said(screen), marked) == NULL)
		fail_msg("there is no \"%s\" in:\n%s", label, said(screen));
}

static void choices_go_round_and_numbers_stop_at_their_ends(void **state)
{
	(void)state;
	struct screen *screen = open_usual();
	for (int round = 0; round < THEMES; round++)
		press_and_take(screen, KEY_RIGHT_);
	assert_int_equal(settings.theme, THEME_AUTO);
	press_and_take(screen, KEY_LEFT_);
	assert_int_equal(settings.theme, THEMES - 1);
	mark(screen, "Terminal bell");
	press_and_take(screen, KEY_ENTER_);
	assert_false(settings.bell);
	press_and_take(screen, ' ');
	assert_true(settings.bell);
	mark(screen, "Volume");
	for (int i = 0; i < 30; i++)
		press_and_take(screen, KEY_RIGHT_);
	assert_int_equal(settings.volume, 100);
	for (int i = 0; i < 30; i++)
		press_and_take(screen, KEY_LEFT_);
	assert_int_equal(settings.volume, 0);
	mark(screen, "A day begins at");
	press_and_take(screen, KEY_LEFT_);
	assert_int_equal(settings.rollover_h, 3);
	screen_free(screen);
}

static void a_number_and_a_command_are_typed(void **state)
{
	(void)state;
	struct screen *screen = open_usual();
	mark(screen, "Volume");
	assert_int_equal(pressed(screen, '4').count, 0);
	assert_true(screen->class->takes_text(screen));
	typed(screen, "5q");
	assert_non_null(strstr(shown(screen, 80, 24), "45q"));
	pressed(screen, KEY_BACKSPACE_);
	struct effect volume = asked(screen, KEY_ENTER_);
	assert_string_equal(volume.id, "volume");
	assert_string_equal(volume.text, "45");
	mark(screen, "Command at a cue");
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	typed(screen, "notify 'a b'");
	struct effect command = asked(screen, KEY_ENTER_);
	assert_string_equal(command.id, "on_cue");
	assert_string_equal(command.text, "notify 'a b'");
	assert_int_equal(pressed(screen, KEY_ENTER_).count, 0);
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_false(screen->class->takes_text(screen));
	assert_int_equal(pressed(screen, KEY_RIGHT_).count, 0);
	screen_free(screen);
}

static void d_asks_for_what_is_built_in_and_q_leaves(void **state)
{
	(void)state;
	struct screen *screen = open_usual();
	struct effect effect = asked(screen, 'd');
	assert_string_equal(effect.id, "theme");
	assert_string_equal(effect.text, "");
	assert_int_equal(asked(screen, 'q').kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void everything_is_said_with_its_value(void **state)
{
	(void)state;
	struct screen *screen = open_usual();
	const char *text = said(screen);
	for (int i = 0; i < SETTINGS; i++)
		if (strstr(text, setting_rows[i].label) == NULL)
			fail_msg("\"%s\" is not said", setting_rows[i].label);
	assert_non_null(strstr(text, "> Colours: auto\n"));
	assert_non_null(strstr(text, "Colours takes auto, dark, light, mono or contrast. As built in.\n"));
	screen_free(screen);
}

/* --- the table ------------------------------------------------------------------------- */

static void every_setting_has_its_row_and_its_cue(void **state)
{
	(void)state;
	for (int i = 0; i < SETTINGS; i++) {
		assert_non_null(setting_rows[i].key);
		assert_non_null(setting_rows[i].label);
		assert_non_null(setting_rows[i].meaning);
		assert_int_equal(setting_find(setting_rows[i].key), i);
	}
	for (int cue = 0; cue < CUES; cue++) {
		char key[64];
		snprintf(key, sizeof key, "volume_%s", cue_word((enum cue)cue));
		for (char *at = key; *at != '\0'; at++)
			*at = *at == '-' ? '_' : *at;
		assert_string_equal(setting_rows[SETTING_CUE + cue].key, key);
	}
}

static void any_keys_keep_values_within_their_range(void **state)
{
	(void)state;
	static const uint32_t keys[] = { KEY_UP_, KEY_DOWN_, KEY_LEFT_, KEY_RIGHT_, KEY_ENTER_, ' ', KEY_HOME_, KEY_END_,
		KEY_PAGE_DOWN_, 'j', 'k', '0', '9', KEY_ESC_, KEY_TAB_ };
	struct chance chance = chance_seed(5);
	struct screen *screen = open_usual();
	for (int round = 0; round < rounds(4000, 400000); round++) {
		struct effects fx = pressed(screen, keys[chance_between(&chance, 0, (int)(sizeof keys / sizeof keys[0]) - 1)]);
		assert_true(fx.count <= 1);
		if (fx.count == 1 && fx.at[0].kind == EFFECT_SETTING)
			assert_true(setting_find(fx.at[0].id) < SETTINGS);
	}
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_wide_page_has_the_meaning_beside_the_list),
		cmocka_unit_test(a_usual_page_has_it_below),
		cmocka_unit_test(a_small_page_has_a_line_of_it),
		cmocka_unit_test(every_size_is_drawn_with_any_mark),
		cmocka_unit_test(choices_go_round_and_numbers_stop_at_their_ends),
		cmocka_unit_test(a_number_and_a_command_are_typed),
		cmocka_unit_test(d_asks_for_what_is_built_in_and_q_leaves),
		cmocka_unit_test(everything_is_said_with_its_value),
		cmocka_unit_test(every_setting_has_its_row_and_its_cue),
		cmocka_unit_test(any_keys_keep_values_within_their_range),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
