/* The page of sounds, and what a session tells the ear. */
#include "tui/screens.h"

#include "core/tone.h"
#include "screen/shown.h"
#include "support/check.h"

static struct settings settings;
static struct effects fx;

static struct screen *page(void)
{
	settings = settings_usual();
	return sound_screen_new(&settings);
}

static void press(struct screen *screen, uint32_t key)
{
	fx.count = 0;
	screen_update(screen, &(struct msg){ .kind = MSG_KEY, .key = key, .now_ms = 5000, .rows = 24, .cols = 80 }, &fx);
}

static struct heard heard_of(const struct screen *screen)
{
	struct heard heard;
	screen->class->hear(screen, 5000, &heard);
	return heard;
}

static void enter_plays_the_marked_cue_and_nothing_else_does(void **state)
{
	(void)state;
	struct screen *screen = page();
	assert_int_equal(heard_of(screen).count, 0);
	press(screen, 'j');
	assert_int_equal(heard_of(screen).count, 0);
	press(screen, KEY_ENTER_);
	struct heard first = heard_of(screen);
	assert_int_equal(first.count, 1);
	assert_int_equal(first.at[0].cue, CUE_LOWER);
	assert_int_equal(first.at[0].at_ms, 5000);
	assert_true(tone_samples(&first.at[0]) > 0);
	press(screen, KEY_ENTER_);
	assert_true(heard_of(screen).line != first.line);
	screen_free(screen);
}

static void a_volume_is_chosen_into_the_settings_and_stops_at_its_ends(void **state)
{
	(void)state;
	struct screen *screen = page();
	static const struct { int now; uint32_t key; const char *then; } steps[] = {
		{ 70, '+', "80" }, { 70, '-', "60" }, { 95, '+', "100" }, { 5, '-', "0" }, { 40, 'm', "0" }, { 0, 'm', "100" },
	};
	press(screen, 'j');
	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
		settings.cue_volume[CUE_LOWER] = steps[i].now;
		press(screen, steps[i].key);
		assert_int_equal(fx.count, 1);
		assert_int_equal(fx.at[0].kind, EFFECT_SETTING);
		assert_int_equal(setting_find(fx.at[0].id), SETTING_CUE + CUE_LOWER);
		assert_string_equal(fx.at[0].text, steps[i].then);
	}
	screen_free(screen);
}

static void each_cue_stands_with_its_meaning_and_its_volume(void **state)
{
	(void)state;
	struct screen *screen = page();
	settings.cue_volume[CUE_RISE] = 0;
	for (int cue = 0; cue < CUES; cue++) {
		assert_non_null(strstr(shown(screen, 100, 30), cue_word((enum cue)cue)));
		assert_non_null(strstr(shown(screen, 100, 30), cue_meaning((enum cue)cue)));
	}
	assert_non_null(strstr(shown(screen, 100, 30), "mute"));
	assert_non_null(strstr(shown(screen, 40, 12), cue_meaning(CUE_TICK)));
	screen_free(screen);
}

static void it_fits_every_size(void **state)
{
	(void)state;
	struct screen *screen = page();
	shown_at_every_size(screen);
	screen_free(screen);
}

static void that_nothing_can_be_heard_is_told(void **state)
{
	(void)state;
	struct screen *screen = page();
	fx.count = 0;
	screen_update(screen, &(struct msg){ .kind = MSG_SILENT, .text = "No sound: this machine has none." }, &fx);
	assert_non_null(strstr(shown(screen, 80, 24), "No sound: this machine has none."));
	press(screen, 'j');
	assert_null(strstr(shown(screen, 80, 24), "No sound"));
	press(screen, KEY_ENTER_);
	assert_non_null(strstr(shown(screen, 80, 24), "No sound: this machine has none."));
	screen_free(screen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(enter_plays_the_marked_cue_and_nothing_else_does),
		cmocka_unit_test(a_volume_is_chosen_into_the_settings_and_stops_at_its_ends),
		cmocka_unit_test(each_cue_stands_with_its_meaning_and_its_volume),
		cmocka_unit_test(it_fits_every_size),
		cmocka_unit_test(that_nothing_can_be_heard_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
