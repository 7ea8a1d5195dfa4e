#include "a_runner.h"
#include "shown.h"

#include <locale.h>

#include "base/text.h"

static const struct binding here[] = {
	{ ' ', 1, "Space", "pause", NULL },
	{ 'n', 2, "n", "next", "end this and go on" },
	{ 'N', 2, NULL, NULL, NULL },
	{ 0 },
};

static struct screen *help(void)
{
	return help_screen_new("In a set", here);
}

static void the_keys_of_the_place_come_first(void **state)
{
	(void)state;
	struct screen *screen = help();
	assert_string_equal(shown(screen, 100, 30),
		"  stepdown   Help   In a set                                                              / search\n"
		"  ────────────────────────────────────────────────────────────────────────────────────────────────\n"
		"  Here: In a set                                    In a list or a long page\n"
		"  Space       pause                                 ↑ ↓         move the mark\n"
		"  n           end this and go on                    PgUp PgDn   a page up, down\n"
		"                                                    Home End    first, last\n"
		"  Everywhere                                        k j         up, down\n"
		"  ?           this page                             g G         first, last\n"
		"  u           undo the last thing that was saved    ^U ^D       half a page up, down\n"
		"  ^R          redo it\n"
		"  q           leave this screen                     While typing\n"
		"  Q ^Q        leave the program                     Enter       keep\n"
		"  ^L          draw the screen again                 Esc         cancel, also ^G\n"
		"                                                    ^A ^E       to the start, to the end\n"
		"                                                    ← →         a character back, forward\n"
		"                                                    ^U          cut all before the cursor\n"
		"                                                    ^K          cut all behind the cursor\n"
		"                                                    ^W          cut the word before the cursor\n"
		"\n"
		"  What this is\n"
		"  A coach for pain around the kneecap in runners. It counts a session with you, repetition by\n"
		"  repetition on each side, and remembers what you did and how the knee was.\n"
		"  It is not medical advice and does not take the place of a clinician. Pain is a signal to adjust.\n"
		"  Nothing leaves this machine: there is no network in it.\n"
		"\n"
		"  See someone today when\n"
		"  The knee is hot, red and swollen and you feel ill or have a fever.\n"
		"  It is out of shape, or the kneecap is out of its place.\n"
		"\n"
		"  Space more   / search   Esc back\n");
	screen_free(screen);
}

/* Scrolls through the whole page and tells whether `text` is somewhere on it. */
static bool somewhere(struct screen *screen, const char *text)
{
	struct msg more = { .kind = MSG_KEY, .key = ' ', .rows = 24, .cols = 80 };
	for (int page = 0; page < 12; page++, told(screen, more))
		if (strstr(shown(screen, 80, 24), text) != NULL)
			return true;
	return false;
}

static void when_to_see_someone_is_told(void **state)
{
	(void)state;
	static const char *const texts[] = { "It is not medical advice", "See someone today when", "have a fever",
		                             "See someone within days when", "gives way again and again",
		                             "Where your files are", "--data-dir" };
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		struct screen *screen = help();
		assert_true(somewhere(screen, texts[i]));
		screen_free(screen);
	}
}

static void a_search_leaves_only_what_has_the_letters(void **state)
{
	(void)state;
	struct screen *screen = help();
	typed(screen, "/calf");
	pressed(screen, KEY_ENTER_);
	const char *text = shown(screen, 80, 24);
	assert_non_null(strstr(text, "One calf is swollen"));
	assert_non_null(strstr(text, "See someone today when"));
	assert_null(strstr(text, "Everywhere"));
	assert_int_equal(pressed(screen, KEY_ESC_).count, 0);
	assert_non_null(strstr(shown(screen, 80, 24), "Everywhere"));
	assert_int_equal(asked(screen, KEY_ESC_).kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void help_does_not_open_help(void **state)
{
	(void)state;
	struct screen *screen = help();
	assert_int_equal(asked(screen, '?').kind, EFFECT_LEAVE);
	screen_free(screen);
}

static void every_binding_of_every_table_has_words(void **state)
{
	(void)state;
	for (const struct binding_table *table = binding_tables; table->name != NULL; table++)
		for (const struct binding *binding = table->bindings; binding->action != 0; binding++) {
			if (binding->label != NULL)
				assert_true(binding->help != NULL || binding->words != NULL);
			if (binding == table->bindings)
				assert_non_null(binding->label);
		}
}

static void no_key_is_bound_twice_in_a_table(void **state)
{
	(void)state;
	for (const struct binding_table *table = binding_tables; table->name != NULL; table++)
		for (const struct binding *a = table->bindings; a->action != 0; a++)
			for (const struct binding *b = a + 1; b->action != 0; b++)
				assert_true(a->key != b->key);
}

static void hints_are_cut_at_a_whole_pair(void **state)
{
	(void)state;
	for (int cols = 0; cols < 40; cols++) {
		struct grid *grid = grid_new(1, cols);
		char text[200];
		screen_hints(area_all(grid), 0, here);
		grid_text(grid, text, sizeof text);
		assert_string_equal(text, cols >= 20   ? "Space pause   n next\n"
		                          : cols == 19 ? "Space pause  n next\n"
		                          : cols >= 11 ? "Space pause\n"
		                                       : "\n");
		grid_free(grid);
	}
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	struct screen *screen = help();
	shown_at_every_size(screen);
	pressed(screen, 'G');
	shown_at_every_size(screen);
	screen_free(screen);
}

static void in_plain_lines_nothing_is_missing(void **state)
{
	(void)state;
	struct screen *screen = help();
	const char *text = said(screen);
	assert_non_null(strstr(text, "Space: pause"));
	assert_non_null(strstr(text, "n: end this and go on"));
	assert_non_null(strstr(text, "wakes you at night"));
	screen_free(screen);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_keys_of_the_place_come_first),
		cmocka_unit_test(when_to_see_someone_is_told),
		cmocka_unit_test(a_search_leaves_only_what_has_the_letters),
		cmocka_unit_test(help_does_not_open_help),
		cmocka_unit_test(every_binding_of_every_table_has_words),
		cmocka_unit_test(no_key_is_bound_twice_in_a_table),
		cmocka_unit_test(hints_are_cut_at_a_whole_pair),
		cmocka_unit_test(every_size_is_drawn),
		cmocka_unit_test(in_plain_lines_nothing_is_missing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
