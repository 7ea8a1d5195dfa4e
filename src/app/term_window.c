#include "app/term_window.h"

#include "base/text.h"
#include "io/clock.h"
#include "tui/ascii.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const char push_title[] = "\033[22;2t", pop_title[] = "\033[23;2t";
static const char ask_ground[] = "\033]11;?\007";

/* A terminal near by answers within a frame, one far away within a few. */
enum { ANSWER_MS = 150, NS_PER_MS = 1000000 };

void term_raw_say(const char *text)
{
	for (size_t length = strlen(text); length > 0;) {
		ssize_t wrote = write(STDOUT_FILENO, text, length);
		if (wrote < 0 && errno != EINTR)
			return;
		text += wrote < 0 ? 0 : wrote;
		length -= wrote < 0 ? 0 : (size_t)wrote;
	}
}

static const char *const types[] = {
	"xterm", "rxvt", "alacritty", "foot", "konsole", "vte", "gnome", "st-", "tmux", "screen", "kitty", "wezterm",
	"ghostty", "contour", "iterm2",
};

/* A status line in the words of xterm is a title too, whatever the terminal is called. */
static bool has_status_line(void)
{
	const char *bytes = tigetstr("tsl");
	return bytes != NULL && bytes != (const char *)-1 && strncmp(bytes, "\033]", 2) == 0;
}

bool term_window_obeys(const char *type)
{
	for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
		if (strncmp(type, types[i], strlen(types[i])) == 0)
			return true;
	return has_status_line();
}

/* --- the title ----------------------------------------------------------------- */

static void add_ascii(struct text *out, const char *words)
{
	for (const char *end = words + strlen(words); words < end;) {
		char letter = ascii_for(utf8_next(&words, end));
		text_add_bytes(out, &letter, 1);
	}
}

static void give_title_back(struct term_window *window)
{
	if (window->titled)
		term_raw_say(pop_title);
	window->titled = false;
	window->title[0] = '\0';
}

static void set_title(struct term_window *window, const char *title)
{
	char bytes[sizeof window->title + 8];
	struct text osc = TEXT(bytes), copy = TEXT(window->title);
	text_add(&copy, title);
	text_addf(&osc, "%s\033]2;%s", window->titled ? "" : push_title, window->title);
	term_raw_say(bytes);
	term_raw_say("\007");
	window->titled = true;
}

bool term_window_title(struct term_window *window, const char *title, bool ascii)
{
	char shown[sizeof window->title], letters[sizeof window->title];
	struct text words = TEXT(shown), plain = TEXT(letters);
	text_add_shown(&words, title);
	add_ascii(&plain, shown);
	const char *wanted = ascii ? letters : shown;
	if (!window->obeys || strcmp(wanted, window->title) == 0)
		return false;
	bool was_ours = window->titled;
	if (wanted[0] == '\0')
		give_title_back(window);
	else
		set_title(window, wanted);
	return window->titled != was_ours;
}

const char *term_window_way_out(const struct term_window *window)
{
	return window->titled ? pop_title : "";
}

/* --- what is behind the letters --------------------------------------------------- */

static int64_t now_ms(void)
{
	return clock_mono_ns() / NS_PER_MS;
}

void term_window_ask_ground(struct term_window *window)
{
	if (!window->obeys || window->asked_ms != 0)
		return;
	window->asked_ms = now_ms();
	term_raw_say(ask_ground);
}

bool term_window_answered(struct term_window *window, const char *answer, enum ground *ground)
{
	enum ground told = theme_ground_told(answer);
	bool is_news = told != GROUND_NOT_KNOWN && told != *ground;
	window->answered = true;
	if (is_news)
		*ground = told;
	return is_news;
}

/* Only right after the start: an answer that did not come for long will not come now. */
static void await_answer(const struct term_window *window)
{
	int64_t left_ms = window->asked_ms + ANSWER_MS - now_ms();
	if (window->asked_ms == 0 || window->answered || left_ms <= 0)
		return;
	struct pollfd fd = { .fd = STDIN_FILENO, .events = POLLIN };
	if (poll(&fd, 1, (int)left_ms) > 0)
		tcflush(STDIN_FILENO, TCIFLUSH);
}

void term_window_leave(struct term_window *window)
{
	give_title_back(window);
	await_answer(window);
}
