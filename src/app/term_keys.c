#include "app/term_keys.h"

#include "base/text.h"

#include <curses.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

enum { PASTE_MAX = 1024, ANSWER_MAX = 64, EXIT_HANGUP = 129 };

/* What ends an answer, beside ESC and a backslash. */
enum { BEL = 0x07, ST = 0x9c };

/* Above every key that curses has. */
enum { CODE_PASTE = KEY_MAX + 1, CODE_PASTE_END, CODE_ANSWER, CODE_ANSWER_END };

/* Terminals in the other cursor mode, and those whose terminfo is not quite theirs. */
static const struct sequence {
	const char *bytes;
	int code;
} sequences[] = {
	{ "\033[A", KEY_UP }, { "\033[B", KEY_DOWN }, { "\033[C", KEY_RIGHT }, { "\033[D", KEY_LEFT },
	{ "\033OA", KEY_UP }, { "\033OB", KEY_DOWN }, { "\033OC", KEY_RIGHT }, { "\033OD", KEY_LEFT },
	{ "\033[H", KEY_HOME }, { "\033[F", KEY_END }, { "\033OH", KEY_HOME }, { "\033OF", KEY_END },
	{ "\033[1~", KEY_HOME }, { "\033[4~", KEY_END }, { "\033[7~", KEY_HOME }, { "\033[8~", KEY_END },
	{ "\033[3~", KEY_DC }, { "\033[5~", KEY_PPAGE }, { "\033[6~", KEY_NPAGE }, { "\033[Z", KEY_BTAB },
	{ "\033[200~", CODE_PASTE }, { "\033[201~", CODE_PASTE_END },
	{ "\033]", CODE_ANSWER }, { "\033\\", CODE_ANSWER_END },
	{ NULL, 0 },
};

static const struct meaning {
	wint_t code;
	uint32_t key;
} special_keys[] = {
	{ KEY_UP, KEY_UP_ }, { KEY_DOWN, KEY_DOWN_ }, { KEY_LEFT, KEY_LEFT_ }, { KEY_RIGHT, KEY_RIGHT_ },
	{ KEY_HOME, KEY_HOME_ }, { KEY_END, KEY_END_ }, { KEY_PPAGE, KEY_PAGE_UP_ }, { KEY_NPAGE, KEY_PAGE_DOWN_ },
	{ KEY_ENTER, KEY_ENTER_ }, { KEY_BACKSPACE, KEY_BACKSPACE_ }, { KEY_DC, KEY_DELETE_ }, { KEY_BTAB, KEY_BACKTAB_ },
	{ 0, 0 },
}, characters[] = {
	{ '\r', KEY_ENTER_ }, { '\n', KEY_ENTER_ }, { '\t', KEY_TAB_ }, { 033, KEY_ESC_ },
	{ 0x7f, KEY_BACKSPACE_ }, { '\b', KEY_BACKSPACE_ },
	{ 0, 0 },
};

static uint32_t meaning_of(const struct meaning *table, wint_t code, uint32_t otherwise)
{
	for (; table->code != 0; table++)
		if (table->code == code)
			return table->key;
	return otherwise;
}

/* --- pastes ----------------------------------------------------------------- */

/* What came of a paste so far. It may come in pieces, with pauses between that say nothing. */
static struct paste {
	bool open;
	char bytes[PASTE_MAX];
	struct text text;
} paste;

static void begin_paste(void)
{
	paste.open = true;
	paste.text = text_over(paste.bytes, sizeof paste.bytes);
}

/* Terminals take an Esc out of what is pasted: one that comes is a person's, where the end was lost. */
static bool ends_paste(int got, wint_t code)
{
	return got == KEY_CODE_YES ? code == CODE_PASTE_END : code == 033;
}

static bool take_pasted(int got, wint_t code, struct input *out)
{
	if (ends_paste(got, code)) {
		paste.open = false;
		*out = (struct input){ .kind = INPUT_PASTE, .text = paste.bytes };
		return true;
	}
	char bytes[4];
	if (got == OK)
		text_add_bytes(&paste.text, bytes, utf8_put((uint32_t)code, bytes));
	return false;
}

/* --- answers ------------------------------------------------------------------ */

/*
 * The answer to what colour the background is. It may come at any time, in
 * pieces, or never: what does not go on like one is a key again.
 */
static struct answer {
	bool open;
	char bytes[ANSWER_MAX];
	struct text text;
} answer;

static void begin_answer(void)
{
	answer.open = true;
	answer.text = text_over(answer.bytes, sizeof answer.bytes);
}

static bool ends_answer(int got, wint_t code)
{
	return got == KEY_CODE_YES ? code == CODE_ANSWER_END : code == BEL || code == ST;
}

static bool goes_on(int got, wint_t code)
{
	static const char begins[] = "11;rgb", colour[] = "a:/0123456789abcdefABCDEF";
	size_t at = answer.text.length;
	if (got != OK || code == 0 || code > 'z' || at + 1 == sizeof answer.bytes)
		return false;
	return at < sizeof begins - 1 ? (wint_t)begins[at] == code : strchr(colour, (int)code) != NULL;
}

/* True when `code` is a part of the answer; `*out` is it when that was the last one. */
static bool take_answer(int got, wint_t code, struct input *out)
{
	bool more = goes_on(got, code);
	answer.open = more;
	*out = (struct input){ .kind = ends_answer(got, code) ? INPUT_ANSWER : INPUT_KEY, .text = answer.bytes };
	if (more)
		text_add_bytes(&answer.text, &(char){ (char)code }, 1);
	return more || out->kind == INPUT_ANSWER;
}

/* --- keys --------------------------------------------------------------------- */

static bool take_click(struct input *out)
{
	MEVENT event;
	if (getmouse(&event) != OK || (event.bstate & BUTTON1_PRESSED) == 0)
		return false;
	*out = (struct input){ .kind = INPUT_KEY, .key = KEY_CLICK_, .row = event.y, .col = event.x };
	return true;
}

static bool take_special(wint_t code, struct input *out)
{
	if (code == KEY_MOUSE)
		return take_click(out);
	if (code == CODE_PASTE) {
		begin_paste();
		return false;
	}
	if (code == CODE_ANSWER) {
		begin_answer();
		return false;
	}
	uint32_t key = meaning_of(special_keys, code, KEY_NONE_);
	*out = (struct input){ .kind = INPUT_KEY, .key = key };
	return key != KEY_NONE_;
}

static bool take(int got, wint_t code, struct input *out)
{
	if (paste.open)
		return take_pasted(got, code, out);
	if (answer.open && take_answer(got, code, out))
		return out->kind == INPUT_ANSWER;
	if (got == KEY_CODE_YES)
		return take_special(code, out);
	*out = (struct input){ .kind = INPUT_KEY, .key = meaning_of(characters, code, (uint32_t)code) };
	return true;
}

static bool is_gone(void)
{
	struct pollfd fd = { .fd = STDIN_FILENO, .events = POLLIN };
	return poll(&fd, 1, 0) > 0 && (fd.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

bool term_keys_next(struct input *out)
{
	wint_t code;
	int got;
	while ((got = get_wch(&code)) != ERR)
		if (take(got, code, out))
			return true;
	*out = (struct input){ .kind = INPUT_GONE, .value = EXIT_HANGUP };
	return is_gone();
}

/* A press counts at once, and is not waited for to become a click. */
bool term_keys_mouse(bool wanted)
{
	mouseinterval(0);
	const mmask_t given = mousemask(wanted ? BUTTON1_PRESSED : 0, NULL);
	return !wanted || given != 0;
}

void term_keys_define(void)
{
	for (const struct sequence *one = sequences; one->bytes != NULL; one++)
		define_key(one->bytes, one->code);
}
