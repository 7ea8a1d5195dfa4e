#include "app/term.h"

#include "app/rescue.h"
#include "app/term_keys.h"
#include "app/term_paints.h"
#include "app/term_window.h"
#include "base/text.h"

#include <assert.h>
#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

struct term {
	struct front front;
	SCREEN *screen;
	struct grid *next;  /* drawn by the screen */
	struct grid *shown; /* what the window holds */
	struct term_paints paints;
	struct term_window window;
	bool mouse;         /* presses of its buttons come to us */
	bool lit;           /* its colours are exchanged for a moment */
	char note[160];
};

/* The one terminal of the program, once it is taken. */
static struct term the_term;

static struct term *term_of(struct front *front)
{
	return (struct term *)(void *)front;
}

/* --- the way out ----------------------------------------------------------- */

static const char mouse_off[] = "\033[?1006l\033[?1000l";
static const char lit_on[] = "\033[?5h", lit_off[] = "\033[?5l";
static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

/* Adds a capability's bytes, without the waits "$<5>" written into some. */
static void add_capability(struct text *out, const char *name)
{
	const char *bytes = tigetstr(name);
	if (bytes == NULL || bytes == (const char *)-1)
		return;
	while (*bytes != '\0') {
		const char *wait = strstr(bytes, "$<");
		const char *end = wait == NULL ? NULL : strchr(wait, '>');
		text_add_bytes(out, bytes, end == NULL ? strlen(bytes) : (size_t)(wait - bytes));
		bytes = end == NULL ? "" : end + 1;
	}
}

/* What rescue writes: the way out, known beforehand, since a handler may ask nobody. */
static void prepare_rescue(const struct term *term)
{
	char bytes[200];
	struct text text = TEXT(bytes);
	text_add(&text, term_window_way_out(&term->window));
	text_add(&text, paste_off);
	if (term->lit)
		text_add(&text, lit_off);
	if (term->mouse)
		text_add(&text, mouse_off);
	add_capability(&text, "sgr0");
	add_capability(&text, "rmkx");
	add_capability(&text, "cnorm");
	add_capability(&text, "rmcup");
	rescue_bytes(bytes, text.length);
}

/* --- showing --------------------------------------------------------------- */

static void put_cell(const struct term *term, int row, int col, const struct cell *cell)
{
	wchar_t text[3] = { (wchar_t)cell->ch, (wchar_t)cell->mark, 0 };
	cchar_t out;
	if (setcchar(&out, text, term->paints.attrs[cell->style], term->paints.pairs[cell->style], NULL) == OK)
		mvadd_wch(row, col, &out);
}

static bool same(const struct cell *a, const struct cell *b)
{
	return a->ch == b->ch && a->mark == b->mark && a->style == b->style;
}

/* The right half of a wide character is put with its left one. */
static void put_row(const struct term *term, int row, const struct cell *now, const struct cell *was)
{
	for (int col = 0; col < term->next->cols; col++)
		if (!same(&now[col], &was[col]) && now[col].ch != 0)
			put_cell(term, row, col, &now[col]);
}

/* Most rows are as they were, and are passed over whole. */
static void put_changes(struct term *term)
{
	size_t cols = (size_t)term->next->cols, bytes = cols * sizeof(struct cell);
	for (int row = 0; row < term->next->rows; row++) {
		const struct cell *now = term->next->cell + (size_t)row * cols;
		struct cell *was = term->shown->cell + (size_t)row * cols;
		if (memcmp(now, was, bytes) == 0)
			continue;
		put_row(term, row, now, was);
		memcpy(was, now, bytes);
	}
}

static void put_cursor(const struct grid *grid)
{
	bool hidden = grid->cursor_row < 0;
	leaveok(stdscr, hidden);
	curs_set(hidden ? 0 : 1);
	if (!hidden)
		move(grid->cursor_row, grid->cursor_col);
}

static void term_show(struct front *front, const struct screen *screen, int64_t now_ms)
{
	struct term *term = term_of(front);
	screen_view(screen, area_all(term->next), now_ms);
	put_changes(term);
	put_cursor(term->next);
	refresh();
}

/* Both the window and what we know of it start blank. */
static void fit_grids(struct term *term)
{
	erase();
	grid_resize(term->next, LINES, COLS);
	grid_resize(term->shown, LINES, COLS);
	term->front.rows = LINES;
	term->front.cols = COLS;
}

static void term_redraw(struct front *front)
{
	(void)front;
	clearok(curscr, TRUE);
}

/*
 * All is painted again, also at the size we know: the window may have been
 * another one in between, and what terminals keep of their cells then differs.
 */
static void term_resize(struct front *front)
{
	struct winsize size;
	clearok(curscr, TRUE);
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
		return;
	if (size.ws_row == LINES && size.ws_col == COLS)
		return;
	resizeterm(size.ws_row, size.ws_col);
	clearok(curscr, TRUE);
	fit_grids(term_of(front));
}

static void term_bell(struct front *front)
{
	(void)front;
	beep();
}

/*
 * As the terminal's own flash, but not by its own means: curses would wait in
 * the middle of it, and the frame with it.
 */
static bool can_flash(void)
{
	const char *capability = tigetstr("flash");
	return capability != NULL && capability != (const char *)-1 && strstr(capability, lit_on) != NULL;
}

static void term_flash(struct front *front, bool lit)
{
	struct term *term = term_of(front);
	if (lit == term->lit || (lit && !can_flash()))
		return;
	term->lit = lit;
	prepare_rescue(term);
	term_raw_say(lit ? lit_on : lit_off);
}

static void term_title(struct front *front, const char *title)
{
	struct term *term = term_of(front);
	if (term_window_title(&term->window, title, term->next->ascii))
		prepare_rescue(term);
}

static bool term_mouse(struct front *front, bool wanted)
{
	struct term *term = term_of(front);
	term->mouse = term_keys_mouse(wanted) && wanted;
	prepare_rescue(term);
	return term->mouse == wanted;
}

/* --- taking and giving back --------------------------------------------------- */

static void give_back(struct term *term)
{
	term_flash(&term->front, false);
	term_window_leave(&term->window);
	term_raw_say(paste_off);
	endwin();
}

static void term_stop(struct front *front)
{
	give_back(term_of(front));
	prepare_rescue(term_of(front));
}

static void term_resume(struct front *front)
{
	reset_prog_mode();
	term_raw_say(paste_on);
	term_resize(front);
}

static void term_close(struct front *front)
{
	struct term *term = term_of(front);
	give_back(term);
	rescue_disarm();
	delscreen(term->screen);
	grid_free(term->next);
	grid_free(term->shown);
}

/* --- colours ------------------------------------------------------------------ */

/* What is on the screen was painted otherwise: all of it is put anew. */
static void paint_again(struct term *term)
{
	term_paints_mix(&term->paints);
	clearok(curscr, TRUE);
	fit_grids(term);
}

static void ask_ground(struct term *term)
{
	if (term->paints.colours > 0 && term->paints.ground == GROUND_NOT_KNOWN)
		term_window_ask_ground(&term->window);
}

static void term_theme(struct front *front, enum theme theme)
{
	struct term *term = term_of(front);
	if (term->paints.theme == theme)
		return;
	term->paints.theme = theme;
	paint_again(term);
	ask_ground(term);
}

/* What the terminal tells of itself comes between the keys, and is no input of the person's. */
static bool term_next(struct front *front, const struct screen *screen, struct input *out)
{
	(void)screen;
	struct term *term = term_of(front);
	while (term_keys_next(out)) {
		if (out->kind != INPUT_ANSWER)
			return true;
		if (term_window_answered(&term->window, out->text, &term->paints.ground))
			paint_again(term);
	}
	return false;
}

static const struct front_class term_class = {
	.show = term_show,
	.next = term_next,
	.bell = term_bell,
	.flash = term_flash,
	.title = term_title,
	.mouse = term_mouse,
	.theme = term_theme,
	.redraw = term_redraw,
	.resize = term_resize,
	.stop = term_stop,
	.resume = term_resume,
	.close = term_close,
};

/*
 * Keys come at once, none is echoed, and Ctrl-C, Ctrl-Z stay signals. Ctrl-Q,
 * Ctrl-S and Ctrl-V are keys of ours, which needs the line discipline changed by hand.
 */
static void take_keyboard(void)
{
	cbreak();
	noecho();
	nonl();
	struct termios mode;
	if (tcgetattr(STDIN_FILENO, &mode) == 0) {
		mode.c_iflag &= ~(tcflag_t)IXON;
		mode.c_lflag &= ~(tcflag_t)IEXTEN;
		tcsetattr(STDIN_FILENO, TCSANOW, &mode);
	}
	def_prog_mode();
	nodelay(stdscr, TRUE);
	keypad(stdscr, TRUE);
	term_keys_define();
}

/* A name that is not known here may still mean a terminal that does what these do. */
static const char *const fallbacks[] = { "xterm-256color", "xterm", "vt100" };

static SCREEN *open_screen(struct term *term)
{
	const char *asked = getenv("TERM");
	assert(asked != NULL); /* term_is_there has looked */
	SCREEN *screen = newterm(asked, stdout, stdin);
	const char *used = asked;
	for (size_t i = 0; screen == NULL && i < sizeof fallbacks / sizeof fallbacks[0]; i++)
		screen = newterm((used = fallbacks[i]), stdout, stdin);
	if (screen == NULL)
		return NULL;
	term->window.obeys = term_window_obeys(used);
	struct text note = TEXT(term->note);
	if (used != asked)
		text_addf(&note, "this machine does not know a terminal \"%s\", so \"%s\" was taken; "
		          "installing its terminfo entry (ncurses-term) helps", asked, used);
	return screen;
}

/*
 * Drawing is chosen by us: curses accepts every character in a locale that
 * cannot show it, and prints a blank.
 */
static bool is_ascii(void)
{
	/* The fonts of the Linux console have 256 or 512 shapes: no braille, and few of the marks. */
	return strcmp(nl_langinfo(CODESET), "UTF-8") != 0 || strcmp(termname(), "linux") == 0;
}

/*
 * curses takes a screen that was never suspended for none yet and flushes after every movement of
 * the cursor: a frame would be twenty writes, each of which wakes the terminal. Nor need it look
 * for a key between the rows of a frame.
 */
static void write_whole_frames(void)
{
	endwin();
	doupdate();
	typeahead(-1);
}

bool term_open(struct front **out, enum theme theme, struct err *err)
{
	struct term *term = &the_term;
	*term = (struct term){ .front = { .class = &term_class, .fd = STDIN_FILENO } };
	rescue_arm(STDIN_FILENO);
	term->screen = open_screen(term);
	if (term->screen == NULL) {
		rescue_disarm();
		return err_set(err, ERR_SYSTEM, "no terminal type of \"%s\" or near it is known on this machine",
		               getenv("TERM"));
	}
	write_whole_frames();
	set_escdelay(25);
	prepare_rescue(term);
	take_keyboard();
	term_paints_begin(&term->paints, theme);
	term->next = grid_new(0, 0);
	term->shown = grid_new(0, 0);
	fit_grids(term);
	term->next->ascii = is_ascii();
	term->front.look = (struct look){ .figure = term->next->ascii ? GLYPHS_ASCII : GLYPHS_HALF };
	term_raw_say(paste_on);
	ask_ground(term);
	*out = &term->front;
	return true;
}

const char *term_note(const struct front *front)
{
	const struct term *term = (const struct term *)(const void *)front;
	return front->class == &term_class && term->note[0] != '\0' ? term->note : NULL;
}

bool term_is_there(void)
{
	const char *type = getenv("TERM");
	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && type != NULL && type[0] != '\0' &&
	       strcmp(type, "dumb") != 0;
}
