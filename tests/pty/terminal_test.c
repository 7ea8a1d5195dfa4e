#define _GNU_SOURCE
#include "pty/pty.h"

#include <signal.h>
#include <string.h>

static struct pty *start_with(const char *environment)
{
	struct pty *pty = pty_start(pty_new_home(), &(struct pty_given){ .environment = { environment } });
	pty_expect(pty, "Strength B");
	return pty;
}

static void leave(struct pty *pty)
{
	pty_type(pty, "q");
	assert_int_equal(pty_wait(pty), 0);
	pty_end(pty);
}

/* True when an SGR sequence with a colour (30 to 49, 90 to 107) was written. */
static bool wrote_colour(struct pty *pty)
{
	size_t length;
	const char *raw = pty_raw(pty, &length);
	for (size_t i = 0; i + 2 < length; i++) {
		if (raw[i] != '\033' || raw[i + 1] != '[')
			continue;
		for (size_t j = i + 2; j < length && strchr("0123456789;", raw[j]) != NULL;) {
			char *end;
			long value = strtol(raw + j, &end, 10);
			j = (size_t)(end - raw);
			bool last = raw[j] == 'm' || raw[j] == ';';
			if (last && ((value >= 30 && value <= 49) || (value >= 90 && value <= 107)) &&
			    strchr(raw + i, 'm') != NULL && strcspn(raw + i + 2, "mhlHJKtrdGX") == strcspn(raw + i + 2, "m"))
				return true;
			j += raw[j] == ';';
		}
	}
	return false;
}

static void a_colour_terminal_gets_colours(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	assert_true(wrote_colour(pty));
	leave(pty);
}

static void no_color_drops_the_colour_and_nothing_else(void **state)
{
	(void)state;
	struct pty *pty = start_with("NO_COLOR=1");
	assert_false(wrote_colour(pty));
	pty_type(pty, PTY_DOWN);
	leave(pty);
}

static void an_empty_no_color_means_nothing(void **state)
{
	(void)state;
	struct pty *pty = start_with("NO_COLOR=");
	assert_true(wrote_colour(pty));
	leave(pty);
}

static void the_flag_goes_before_the_environment(void **state)
{
	(void)state;
	struct pty *pty = pty_start(pty_new_home(), &(struct pty_given){
		.words = { "--color", "always" }, .environment = { "NO_COLOR=1" } });
	pty_expect(pty, "Strength B");
	assert_true(wrote_colour(pty));
	leave(pty);
	pty = pty_start(pty_new_home(), &(struct pty_given){ .words = { "--color=never" } });
	pty_expect(pty, "Strength B");
	assert_false(wrote_colour(pty));
	leave(pty);
}

static void a_terminal_without_colours_is_enough(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=vt100");
	assert_false(wrote_colour(pty));
	leave(pty);
}

static void an_unknown_terminal_is_taken_for_a_usual_one_and_told_afterwards(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-nobody-knows");
	pty_type(pty, "q");
	assert_int_equal(pty_wait(pty), 0);
	pty_expect_restored(pty);
	pty_expect(pty, "does not know a terminal \"xterm-nobody-knows\"");
	pty_end(pty);
}

static void a_dumb_terminal_gets_lines_without_control(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=dumb");
	assert_false(pty_wrote(pty, "\033"));
	pty_type(pty, "q\r");
	assert_int_equal(pty_wait(pty), 0);
	assert_false(pty_wrote(pty, "\033"));
	pty_end(pty);
}

static void plain_gets_lines_on_any_terminal(void **state)
{
	(void)state;
	struct pty *pty = pty_start(pty_new_home(), &(struct pty_given){ .words = { "--plain" } });
	pty_expect(pty, "Strength B");
	assert_false(pty_wrote(pty, "\033"));
	pty_type(pty, "q\r");
	assert_int_equal(pty_wait(pty), 0);
	pty_end(pty);
}

static void the_c_locale_and_the_linux_console_draw_ascii_alone(void **state)
{
	(void)state;
	static const char *const environments[] = { "LC_ALL=C", "TERM=linux" };
	for (size_t at = 0; at < sizeof environments / sizeof environments[0]; at++) {
		struct pty *pty = start_with(environments[at]);
		size_t length;
		const char *raw = pty_raw(pty, &length);
		for (size_t i = 0; i < length; i++)
			assert_in_range((unsigned char)raw[i], 0, 0x7f);
		pty_expect(pty, "> ");
		leave(pty);
	}
}

/*
 * A stall of a second, as terminals without keypad timing have, would be well over this each time; a
 * machine that is busy is so once.
 */
static void escape_goes_back_without_a_second_of_waiting(void **state)
{
	(void)state;
	enum { TRIES = 5, SOON_MS = 700 };
	bool soon = false;
	struct pty *pty = start_with("TERM=xterm-256color");
	for (int i = 0; i < TRIES && !soon; i++) {
		pty_type(pty, "l");
		pty_expect(pty, "Library");
		pty_type(pty, PTY_ESC);
		soon = pty_comes(pty, "What this is", SOON_MS);
		pty_expect(pty, "What this is");
	}
	assert_true(soon);
	leave(pty);
}

static void arrows_work_in_both_cursor_modes(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	pty_expect(pty, "\342\200\272 Strength B");
	pty_type(pty, "\033[A");
	pty_expect(pty, "\342\200\272 Strength A");
	pty_type(pty, "\033OA");
	pty_expect(pty, "\342\200\272 Flare, easy");
	leave(pty);
}

static void a_paste_runs_no_commands(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	pty_expect_written(pty, "\033[?2004h");
	pty_type(pty, "\033[200~qlq\r\033[201~");
	pty_expect(pty, "paste was ignored");
	pty_expect(pty, "Strength B");
	leave(pty);
}

static void a_paste_in_pieces_runs_no_commands_either(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	pty_type(pty, "\033[200~one");
	/* Nothing follows for a while: what comes next still belongs to it. */
	assert_false(pty_comes(pty, "paste was ignored", 200));
	pty_type(pty, "qlq\r\033[201~");
	pty_expect(pty, "paste was ignored");
	leave(pty);
}

static void after_a_paste_without_an_end_escape_gives_the_keys_back(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	pty_type(pty, "\033[200~q");
	pty_type(pty, PTY_ESC);
	pty_expect(pty, "paste was ignored");
	leave(pty);
}

/* The row of the screen that has `text`, from 1. */
static int row_of(struct pty *pty, const char *text)
{
	int row = 1;
	const char *screen = pty_screen(pty), *at = strstr(screen, text);
	assert_non_null(at);
	for (; screen < at; screen++)
		row += *screen == '\n';
	return row;
}

static void a_click_marks_a_place_once_the_mouse_is_asked_for(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	assert_false(pty_wrote(pty, "\033[?1000h"));
	pty_type(pty, ":mouse\r");
	pty_expect(pty, "A click marks a place on the knee map");
	pty_type(pty, "z");
	pty_expect(pty, "\342\200\272 b");
	char click[32];
	snprintf(click, sizeof click, "\033[<0;75;%dM", row_of(pty, "above the kneecap"));
	pty_type(pty, click);
	pty_expect(pty, "\342\200\272 a");
	pty_type(pty, "Q");
	assert_int_equal(pty_wait(pty), 0);
	assert_true(pty_wrote(pty, "\033[?1000l") || pty_wrote(pty, "1000;1006l") || pty_wrote(pty, "1006;1000l"));
	pty_expect_restored(pty);
	pty_end(pty);
}

static void sizes_change_at_any_moment(void **state)
{
	(void)state;
	static const int sizes[][2] = { { 24, 80 }, { 12, 40 }, { 60, 200 }, { 30, 100 } };
	struct pty *pty = start_with("TERM=xterm-256color");
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		pty_resize(pty, sizes[i][0], sizes[i][1]);
		pty_expect(pty, "Strength B");
		pty_expect_gone(pty, "needs 40 x 12");
	}
	leave(pty);
}

static void a_window_too_small_says_so_and_recovers(void **state)
{
	(void)state;
	static const int sizes[][2] = { { 11, 39 }, { 12, 39 }, { 11, 40 }, { 1, 40 } };
	struct pty *pty = start_with("TERM=xterm-256color");
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		pty_resize(pty, sizes[i][0], sizes[i][1]);
		pty_expect(pty, "needs 40 x 12");
		pty_resize(pty, 30, 100);
		pty_expect(pty, "Strength B");
	}
	pty_resize(pty, 1, 1);
	pty_resize(pty, 30, 100);
	pty_expect(pty, "Strength B");
	leave(pty);
}

static const char light_key[] = "38;5;23m";

static void a_light_terminal_that_tells_so_gets_dark_letters(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	pty_expect_written(pty, "\033]11;?\007");
	assert_false(pty_wrote(pty, light_key));
	pty_type(pty, "\033]11;rgb:ffff/ffff/ffff\007:");
	pty_expect(pty, "Tab complete");
	pty_expect_written(pty, light_key);
	pty_type(pty, PTY_ESC);
	leave(pty);
}

static void an_answer_in_pieces_is_an_answer_and_no_keys(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	static const char *const pieces[] = { "\033]", "11;rgb:fdfd/", "f6f6/e3e3", "\033\\" };
	for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
		pty_type(pty, pieces[i]);
		assert_false(pty_comes(pty, "means nothing", 60));
	}
	pty_type(pty, ":");
	pty_expect(pty, "Tab complete");
	pty_expect_written(pty, light_key);
	pty_type(pty, PTY_ESC);
	leave(pty);
}

static void what_begins_like_an_answer_and_is_none_is_keys(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	pty_type(pty, "\033]l");
	pty_expect(pty, "Library");
	assert_false(pty_wrote(pty, light_key));
	pty_type(pty, "q");
	leave(pty);
}

static void who_tells_the_background_beforehand_is_not_asked(void **state)
{
	(void)state;
	struct pty *pty = start_with("COLORFGBG=0;15");
	assert_false(pty_wrote(pty, "\033]11;?"));
	pty_expect_written(pty, light_key);
	leave(pty);
	pty = start_with("NO_COLOR=1");
	assert_false(pty_wrote(pty, "\033]11;?"));
	leave(pty);
	pty = start_with("TERM=vt100");
	assert_false(pty_wrote(pty, "\033]"));
	leave(pty);
}

static void the_theme_is_another_one_at_once(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	pty_expect_written(pty, "38;5;79m");
	assert_false(pty_wrote(pty, light_key));
	pty_type(pty, ":theme li\t" PTY_ENTER);
	pty_expect_written(pty, light_key);
	pty_type(pty, ":theme pink" PTY_ENTER);
	pty_expect(pty, "pink");
	leave(pty);
}

static void no_background_is_ever_painted(void **state)
{
	(void)state;
	struct pty *pty = start_with("COLORFGBG=0;15");
	pty_type(pty, ":theme contrast" PTY_ENTER);
	pty_expect_written(pty, "38;5;53m");
	pty_type(pty, ":theme dark" PTY_ENTER);
	pty_expect_written(pty, "38;5;79m");
	pty_type(pty, ":theme mono" PTY_ENTER ":theme auto" PTY_ENTER "l");
	pty_expect(pty, "Library");
	assert_false(pty_wrote(pty, "48;5;"));
	pty_type(pty, "q");
	leave(pty);
}

/* --- the window's title -------------------------------------------------------------- */

static const char push[] = "\033[22;2t", pop[] = "\033[23;2t";

static int times_written(struct pty *pty, const char *bytes)
{
	size_t length;
	int times = 0;
	const char *raw = pty_raw(pty, &length), *end = raw + length;
	for (const char *at = raw; (at = memmem(at, (size_t)(end - at), bytes, strlen(bytes))) != NULL; at++)
		times++;
	return times;
}

static void the_window_is_called_after_what_is_on_and_gets_its_title_back(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	pty_expect_written(pty, "\033]2;stepdown Today");
	pty_type(pty, "l");
	pty_expect_written(pty, "\033]2;stepdown Library\007");
	pty_type(pty, "q");
	assert_int_equal(times_written(pty, push), 1);
	leave(pty);
}

static void the_title_is_the_shells_while_the_program_is_stopped(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	pty_expect_written(pty, push);
	pty_type(pty, "\032");
	pty_wait_stopped(pty);
	assert_int_equal(times_written(pty, pop), 1);
	pty_continue(pty);
	pty_expect(pty, "Strength B");
	for (int turn = 0; turn < 1000 && times_written(pty, push) < 2; turn++)
		pty_comes(pty, "\001", 50);
	assert_int_equal(times_written(pty, push), 2);
	pty_type(pty, "q");
	assert_int_equal(pty_wait(pty), 0);
	assert_int_equal(times_written(pty, pop), 2);
	pty_end(pty);
}

static void a_crash_gives_the_title_back(void **state)
{
	(void)state;
	struct pty *pty = start_with("TERM=xterm-256color");
	pty_expect_written(pty, push);
	pty_signal(pty, SIGABRT);
	pty_wait(pty);
	assert_int_equal(times_written(pty, pop), 1);
	pty_end(pty);
}

static void no_title_is_touched_where_none_is_wanted_or_known(void **state)
{
	(void)state;
	static const char *const environments[] = { "STEPDOWN_TITLE=false", "TERM=vt100", "TERM=linux" };
	for (size_t i = 0; i < sizeof environments / sizeof environments[0]; i++) {
		struct pty *pty = start_with(environments[i]);
		pty_type(pty, "l");
		pty_expect(pty, "Library");
		pty_type(pty, "q");
		pty_expect(pty, "Strength B");
		assert_false(pty_wrote(pty, "\033]2;"));
		assert_false(pty_wrote(pty, push));
		leave(pty);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_colour_terminal_gets_colours),
		cmocka_unit_test(no_color_drops_the_colour_and_nothing_else),
		cmocka_unit_test(an_empty_no_color_means_nothing),
		cmocka_unit_test(the_flag_goes_before_the_environment),
		cmocka_unit_test(a_terminal_without_colours_is_enough),
		cmocka_unit_test(an_unknown_terminal_is_taken_for_a_usual_one_and_told_afterwards),
		cmocka_unit_test(a_dumb_terminal_gets_lines_without_control),
		cmocka_unit_test(plain_gets_lines_on_any_terminal),
		cmocka_unit_test(the_c_locale_and_the_linux_console_draw_ascii_alone),
		cmocka_unit_test(escape_goes_back_without_a_second_of_waiting),
		cmocka_unit_test(arrows_work_in_both_cursor_modes),
		cmocka_unit_test(a_paste_runs_no_commands),
		cmocka_unit_test(a_paste_in_pieces_runs_no_commands_either),
		cmocka_unit_test(after_a_paste_without_an_end_escape_gives_the_keys_back),
		cmocka_unit_test(a_click_marks_a_place_once_the_mouse_is_asked_for),
		cmocka_unit_test(sizes_change_at_any_moment),
		cmocka_unit_test(a_window_too_small_says_so_and_recovers),
		cmocka_unit_test(a_light_terminal_that_tells_so_gets_dark_letters),
		cmocka_unit_test(an_answer_in_pieces_is_an_answer_and_no_keys),
		cmocka_unit_test(what_begins_like_an_answer_and_is_none_is_keys),
		cmocka_unit_test(who_tells_the_background_beforehand_is_not_asked),
		cmocka_unit_test(the_theme_is_another_one_at_once),
		cmocka_unit_test(no_background_is_ever_painted),
		cmocka_unit_test(the_window_is_called_after_what_is_on_and_gets_its_title_back),
		cmocka_unit_test(the_title_is_the_shells_while_the_program_is_stopped),
		cmocka_unit_test(a_crash_gives_the_title_back),
		cmocka_unit_test(no_title_is_touched_where_none_is_wanted_or_known),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
