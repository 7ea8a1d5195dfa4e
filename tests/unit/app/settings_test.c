/* Settings in the running program: what holds at the start, what a choice changes, and what moves into the file. */
#include "support/check.h"

#include <sys/stat.h>
#include <unistd.h>

#include "app/app.h"
#include "base/text.h"
#include "io/config.h"

/* A front that only remembers what it was asked for. */
static struct {
	enum theme theme;
	bool mouse;
} asked;

static void take_theme(struct front *front, enum theme theme)
{
	(void)front;
	asked.theme = theme;
}

static bool take_mouse(struct front *front, bool wanted)
{
	(void)front;
	asked.mouse = wanted;
	return true;
}

static void ignore_title(struct front *front, const char *title)
{
	(void)front, (void)title;
}

static struct lines shown;

static void show(struct front *front, const struct screen *screen, int64_t now_ms)
{
	(void)front;
	shown.count = 0;
	screen->class->say(screen, &shown, now_ms);
}

static const struct front_class class = { .show = show, .theme = take_theme, .mouse = take_mouse, .title = ignore_title };

static struct {
	struct app app;
	struct home home;
	struct front front;
} of;

/* A program over the history "NAME" and a config.yaml of these words; NULL: there is none. */
static void begin(const char *name, const char *config)
{
	char path[400], settings[100];
	struct err err = { 0 };
	snprintf(settings, sizeof settings, "%s/config.yaml", name);
	snprintf(path, sizeof path, "%s/%s", test_folder(), name);
	if (config != NULL)
		test_file(settings, config);
	struct home_given given = { .data_dir = path, .config_dir = path, .now = "2026-03-02T09:00+01:00" };
	assert_true(home_find(&of.home, &given, &err));
	assert_true(home_open_store(&of.home));
	home_read_library(&of.home, true);
	of.front = (struct front){ .class = &class, .look = { .figure = GLYPHS_HALF } };
	app_init(&of.app, &of.home, &of.front);
}

static void end(void)
{
	app_close(&of.app);
	home_close(&of.home);
}

static const char *file_text(void)
{
	static char text[16384];
	FILE *file = fopen(of.home.places.config_file, "r");
	assert_non_null(file);
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	return text;
}

static void press(const char *keys)
{
	for (; *keys != '\0'; keys++)
		app_take(&of.app, &(struct input){ .kind = INPUT_KEY, .key = (unsigned char)*keys });
}

static void what_is_chosen_holds_from_the_start(void **state)
{
	(void)state;
	begin("chosen", "graphics: braille\nreduced_motion: true\nmouse: true\n");
	assert_true(asked.mouse);
	assert_int_equal(of.app.look.figure, GLYPHS_BRAILLE);
	assert_true(of.app.look.reduced_motion);
	end();
}

static void a_figure_that_was_chosen_into_the_history_moves_to_the_file(void **state)
{
	(void)state;
	begin("moves", NULL);
	assert_true(store_set_setting(of.home.store, "glyphs", "braille", NULL));
	end();
	begin("moves", NULL);
	assert_int_equal(of.app.look.figure, GLYPHS_BRAILLE);
	assert_non_null(strstr(file_text(), "\ngraphics: braille\n"));
	end();
	test_file("moves/config.yaml", "graphics: ascii\n");
	begin("moves", NULL);
	assert_int_equal(of.app.look.figure, GLYPHS_ASCII);
	assert_string_equal(file_text(), "graphics: ascii\n");
	end();
	test_file("moves/config.yaml", "volume: 5\n");
	begin("moves", NULL);
	assert_int_equal(of.app.look.figure, GLYPHS_HALF);
	end();
}

static void a_choice_on_the_screen_holds_at_once_and_is_written(void **state)
{
	(void)state;
	begin("screen", "theme: dark # at night\n");
	app_open_today(&of.app);
	press(",");
	assert_string_equal(app_top(&of.app)->class->name, "Settings");
	press(" ");
	assert_int_equal(asked.theme, THEME_LIGHT);
	assert_int_equal(of.home.settings.theme, THEME_LIGHT);
	assert_string_equal(file_text(), "theme: light # at night\n");
	press("d");
	assert_int_equal(asked.theme, THEME_AUTO);
	assert_string_equal(file_text(), "#theme: light # at night\n");
	end();
}

static void what_goes_before_the_file_is_named_where_a_choice_is_written(void **state)
{
	(void)state;
	static struct lines lines;
	setenv("STEPDOWN_THEME", "dark", 1);
	begin("before", "theme: mono\n");
	app_open_today(&of.app);
	press(", ");
	assert_int_equal(of.home.settings.theme, THEME_LIGHT);
	assert_string_equal(file_text(), "theme: light\n");
	lines.count = 0;
	app_top(&of.app)->class->say(app_top(&of.app), &lines, 0);
	assert_non_null(strstr(lines.at[0], "STEPDOWN_THEME goes before the file"));
	end();
	unsetenv("STEPDOWN_THEME");
}

/* The choice counts while the program runs, and the person's file is the person's. */
static void a_file_with_a_fault_stays_as_it_is(void **state)
{
	(void)state;
	begin("fault", "theme: dark\nvolum: 5\n");
	app_open_today(&of.app);
	press(", ");
	assert_int_equal(of.home.settings.theme, THEME_LIGHT);
	assert_string_equal(file_text(), "theme: dark\nvolum: 5\n");
	end();
}

static void the_day_changes_with_the_hour_it_begins_at(void **state)
{
	(void)state;
	begin("day", NULL);
	app_open_today(&of.app);
	int day = of.app.day.n;
	press(",jjjjjjjjjjjjj10");
	app_take(&of.app, &(struct input){ .kind = INPUT_KEY, .key = KEY_ENTER_ });
	assert_int_equal(of.app.day.n, day - 1);
	assert_non_null(strstr(file_text(), "\nrollover: 10\n"));
	end();
}

static void type_line(const char *line)
{
	press(":");
	press(line);
	app_take(&of.app, &(struct input){ .kind = INPUT_KEY, .key = KEY_ENTER_ });
}

static void the_next_session_begins_with_the_sound_that_was_chosen_last(void **state)
{
	(void)state;
	begin("sound", NULL);
	app_open_today(&of.app);
	assert_int_equal(of.app.look.sound, SOUND_TONES);
	type_line("sound off");
	assert_int_equal(of.app.look.sound, SOUND_OFF);
	type_line("sound voice");
	assert_int_equal(of.app.look.sound, SOUND_VOICE);
	assert_non_null(strstr(file_text(), "\nsound: voice\n"));
	end();
}

/* Words are spoken by another program than the one that plays. */
static void tones_that_cannot_be_played_are_not_promised_again(void **state)
{
	(void)state;
	begin("silent", NULL);
	app_open_today(&of.app);
	of.app.player.gone = true;
	type_line("sound tones");
	assert_int_equal(of.app.look.sound, SOUND_OFF);
	type_line("set reduced_motion true");
	assert_int_equal(of.app.look.sound, SOUND_OFF);
	type_line("sound voice");
	assert_int_equal(of.app.look.sound, SOUND_VOICE);
	end();
}

/* Nothing wakes this page: what is not shown at once would be shown with the next key. */
static void that_nothing_plays_is_shown_at_once(void **state)
{
	(void)state;
	setenv("STEPDOWN_SOUND_HELPER", "/nowhere/stepdown-sound", 1);
	begin("unheard", NULL);
	app_open_today(&of.app);
	type_line("sound");
	app_show(&of.app);
	assert_null(strstr(shown.at[0], "No sound"));
	app_slack(&of.app);
	assert_non_null(strstr(shown.at[0], "No sound: "));
	end();
	unsetenv("STEPDOWN_SOUND_HELPER");
}

/* A choice that cannot be written holds, and is no wall before Today. */
static void the_question_of_the_glyphs_lets_go_where_no_file_can_be_written(void **state)
{
	(void)state;
	begin("walled", "theme: dark\nvolum: 5\n");
	app_open_today(&of.app);
	type_line("graphics");
	assert_string_equal(app_top(&of.app)->class->name, "How figures are drawn");
	press("1");
	assert_string_equal(app_top(&of.app)->class->name, "Today");
	assert_int_equal(of.app.look.figure, GLYPHS_BRAILLE);
	assert_string_equal(file_text(), "theme: dark\nvolum: 5\n");
	end();
}

static void a_line_may_end_in_the_blank_that_tab_leaves(void **state)
{
	(void)state;
	begin("blank", NULL);
	app_open_today(&of.app);
	type_line("  sound off  ");
	assert_int_equal(of.home.settings.sound, SOUND_OFF);
	type_line("set theme light ");
	assert_int_equal(of.home.settings.theme, THEME_LIGHT);
	type_line("   ");
	end();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_chosen_holds_from_the_start),
		cmocka_unit_test(a_figure_that_was_chosen_into_the_history_moves_to_the_file),
		cmocka_unit_test(a_choice_on_the_screen_holds_at_once_and_is_written),
		cmocka_unit_test(what_goes_before_the_file_is_named_where_a_choice_is_written),
		cmocka_unit_test(a_file_with_a_fault_stays_as_it_is),
		cmocka_unit_test(the_day_changes_with_the_hour_it_begins_at),
		cmocka_unit_test(the_next_session_begins_with_the_sound_that_was_chosen_last),
		cmocka_unit_test(tones_that_cannot_be_played_are_not_promised_again),
		cmocka_unit_test(that_nothing_plays_is_shown_at_once),
		cmocka_unit_test(the_question_of_the_glyphs_lets_go_where_no_file_can_be_written),
		cmocka_unit_test(a_line_may_end_in_the_blank_that_tab_leaves),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
