/*
 * Text for people: UTF-8, measured in terminal columns, always bounded.
 */
#ifndef STEPDOWN_BASE_TEXT_H
#define STEPDOWN_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A string built in place: always NUL-ended, cut at a whole character when it is full. */
struct text {
	char *at;
	size_t size, length;
	bool cut; /* something did not fit */
};

/* An empty text built in `buffer` of `size` bytes, at least 1; the macro takes an array. */
#define TEXT(buffer) text_over((buffer), sizeof(buffer))
struct text text_over(char *buffer, size_t size);

/* Adds words; nothing is added any more once something was cut. */
void text_add(struct text *text, const char *words);
void text_add_bytes(struct text *text, const char *words, size_t length);
/* The same for a printf-like string, of which at most 1023 bytes are taken. */
void text_addf(struct text *text, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/*
 * Reads one character of UTF-8 at `*at` (not past `end`) and moves `*at` on.
 * A malformed byte gives U+FFFD and moves by one; at `end` it gives 0.
 */
uint32_t utf8_next(const char **at, const char *end);

/* Writes a character as UTF-8 (1 to 4 bytes, not NUL-ended) and returns how many bytes. */
size_t utf8_put(uint32_t ch, char out[static 4]);

/* True when all `length` bytes are well-formed UTF-8; else `*bad` is the offset of the first that is not. */
bool utf8_valid(const char *text, size_t length, size_t *bad);

/*
 * True for a character that a terminal shows. Not those it obeys (control characters of both sets), those that
 * turn the direction of what stands beside them, parts lines or are no character at all.
 */
bool char_is_shown(uint32_t ch);

/* Adds words from outside as they may reach a terminal: ends of lines and tabs become blanks, what is not shown is left out. */
void text_add_shown(struct text *text, const char *words);

/* Columns of a character: 0 combining or control, 1, or 2 wide. By wcwidth, as ncurses measures. */
int char_width(uint32_t ch);

/* Columns of a string. */
int text_width(const char *text);

/* Bytes of the longest beginning of `text` that fits into `columns`, whole characters only. */
size_t text_fit(const char *text, int columns);

/*
 * The next line of `*text` of at most `columns`, broken at a blank where
 * possible; sets `*line` and its bytes and moves `*text` behind it.
 * False when nothing is left.
 */
bool text_wrap(const char **text, int columns, const char **line, size_t *length);

/* True when two strings are the same. Most differ in their first byte, and start-up compares many. */
static inline bool text_same(const char *a, const char *b)
{
	return *a == *b && strcmp(a, b) == 0;
}

/* True when `needle` is in `text`, letters of ASCII compared without case; "" is in everything. */
bool text_contains(const char *text, const char *needle);

/* The word nearest to `word` among `count` at `words`, or NULL when none is near enough to suggest. */
const char *text_nearest(const char *word, const char *const *words, size_t count);

/* A whole number in decimal and nothing else, within [min, max]; octal, hex and blanks are refused. */
bool text_int(const char *text, long min, long max, long *out);

#endif
