#include "app/plain.h"

#include "base/text.h"

#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct plain {
	struct front front;
	const struct screen *screen; /* whose lines were said last */
	struct lines said, now;
	char input[512];
	size_t length;               /* bytes of it */
	bool ended;                  /* nothing more will come in */
	uint32_t keys[PLAIN_KEYS];
	size_t key_count, next_key;
};

/* Large, and there is one of it. */
static struct plain the_plain;

static struct plain *plain_of(struct front *front)
{
	return (struct plain *)(void *)front;
}

/* --- saying ---------------------------------------------------------------- */

static bool was_said(const struct lines *said, const char *line)
{
	for (int i = 0; i < said->count; i++)
		if (strcmp(said->at[i], line) == 0)
			return true;
	return false;
}

static bool is_shown(const struct binding *binding)
{
	return binding->label != NULL && binding->words != NULL;
}

static void print_keys(const struct screen *screen)
{
	char line[LINE_BYTES];
	struct text text = TEXT(line);
	for (const struct binding *one = screen_bindings(screen); one->action != 0; one++)
		if (is_shown(one))
			text_addf(&text, "%s%s %s", text.length == 0 ? "Keys: " : ", ", one->label, one->words);
	if (text.length > 0)
		printf("%s, . all of it again\n", line);
}

static void collect(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	lines->count = 0;
	screen->class->say(screen, lines, now_ms);
}

void plain_print(const struct screen *screen, int64_t now_ms)
{
	struct lines *lines = &the_plain.now;
	collect(screen, lines, now_ms);
	for (int i = 0; i < lines->count; i++)
		puts(lines->at[i]);
}

/* Only what is new is said: whole lines, none of them twice in a row. */
static void plain_show(struct front *front, const struct screen *screen, int64_t now_ms)
{
	struct plain *plain = plain_of(front);
	bool same_screen = plain->screen == screen;
	collect(screen, &plain->now, now_ms);
	for (int i = 0; i < plain->now.count; i++)
		if (!same_screen || !was_said(&plain->said, plain->now.at[i]))
			puts(plain->now.at[i]);
	if (!same_screen)
		print_keys(screen);
	fflush(stdout);
	plain->screen = screen;
	plain->said = plain->now;
}

/* --- listening --------------------------------------------------------------- */

static bool is_readable(void)
{
	struct pollfd fd = { .fd = STDIN_FILENO, .events = POLLIN };
	return poll(&fd, 1, 0) > 0;
}

static void read_more(struct plain *plain)
{
	size_t room = sizeof plain->input - 1 - plain->length;
	if (plain->ended || room == 0 || !is_readable())
		return;
	ssize_t got = read(STDIN_FILENO, plain->input + plain->length, room);
	plain->ended = got <= 0;
	plain->length += got > 0 ? (size_t)got : 0;
}

/* Takes the first line out of what was read; at the end of input, and when it is too long, also one without an end. */
static bool take_line(struct plain *plain, char *line)
{
	char *end = memchr(plain->input, '\n', plain->length);
	bool whole = plain->length == sizeof plain->input - 1 || (plain->ended && plain->length > 0);
	if (end == NULL && !whole)
		return false;
	size_t length = end == NULL ? plain->length : (size_t)(end - plain->input);
	size_t taken = end == NULL ? length : length + 1;
	memcpy(line, plain->input, length);
	line[length] = '\0';
	if (length > 0 && line[length - 1] == '\r')
		line[length - 1] = '\0';
	plain->length -= taken;
	memmove(plain->input, plain->input + taken, plain->length);
	return true;
}

/* As it was typed, but for what a terminal would obey. */
static void print_typed(const char *line)
{
	char words[LINE_BYTES];
	struct text text = TEXT(words);
	text_add_shown(&text, line);
	printf("\"%s\"", words);
}

static void understand(struct plain *plain, const struct screen *screen, const char *line)
{
	bool typing = screen->class->takes_text != NULL && screen->class->takes_text(screen);
	plain->next_key = plain->key_count = 0;
	if (!typing && strcmp(line, ".") == 0) {
		plain->screen = NULL;
		return;
	}
	plain->key_count = plain_keys(line, screen_bindings(screen), typing, plain->keys);
	if (plain->key_count > 0)
		return;
	print_typed(line);
	puts(" means nothing here.");
	print_keys(screen);
	fflush(stdout);
}

static bool plain_next(struct front *front, const struct screen *screen, struct input *out)
{
	struct plain *plain = plain_of(front);
	char line[sizeof plain->input];
	while (plain->next_key == plain->key_count) {
		read_more(plain);
		if (!take_line(plain, line)) {
			*out = (struct input){ .kind = INPUT_GONE };
			return plain->ended;
		}
		understand(plain, screen, line);
	}
	*out = (struct input){ .kind = INPUT_KEY, .key = plain->keys[plain->next_key++] };
	return true;
}

/* --- the rest ------------------------------------------------------------------- */

static void plain_bell(struct front *front)
{
	(void)front;
	if (isatty(STDOUT_FILENO))
		putchar('\a');
}

static void plain_title(struct front *front, const char *title)
{
	(void)front;
	(void)title;
}

/* All is said again. */
static void plain_redraw(struct front *front)
{
	plain_of(front)->screen = NULL;
}

static void nothing(struct front *front)
{
	(void)front;
}

static void no_flash(struct front *front, bool lit)
{
	(void)front;
	(void)lit;
}

static bool no_mouse(struct front *front, bool wanted)
{
	(void)front;
	return !wanted;
}

static void no_theme(struct front *front, enum theme theme)
{
	(void)front;
	(void)theme;
}

static const struct front_class plain_class = {
	.show = plain_show,
	.next = plain_next,
	.bell = plain_bell,
	.flash = no_flash,
	.title = plain_title,
	.mouse = no_mouse,
	.theme = no_theme,
	.redraw = plain_redraw,
	.resize = nothing,
	.stop = nothing,
	.resume = plain_redraw,
	.close = nothing,
};

struct front *plain_open(void)
{
	the_plain.front = (struct front){ .class = &plain_class, .fd = STDIN_FILENO,
		.look = { .figure = GLYPHS_ASCII, .reduced_motion = true } };
	return &the_plain.front;
}
