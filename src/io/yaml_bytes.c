/*
 * What is looked at before libyaml sees a byte: size, UTF-8, control
 * characters and tabs. libyaml tells a bad byte without its line, takes a
 * tab for "a character that cannot start any token", and counts lines at
 * characters that no editor shows as a line's end.
 */
#include "io/yaml.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"

static bool refuse(struct yaml_fault *fault, const char *text, const char *hint)
{
	*fault = (struct yaml_fault){ .text = text, .hint = hint };
	return false;
}

static bool read_all(int fd, char *bytes, size_t length)
{
	for (size_t done = 0; done < length;) {
		ssize_t got = read(fd, bytes + done, length - done);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		done += (size_t)got;
	}
	return true;
}

static const char *read_open(int fd, size_t *length, struct arena *arena, struct yaml_fault *fault)
{
	struct stat st;
	if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
		refuse(fault, "is not a file", NULL);
		return NULL;
	}
	if (st.st_size > YAML_BYTES_MAX) {
		const char *text = arena_print(arena, "is %lld bytes long, at most %d are read",
		                               (long long)st.st_size, (int)YAML_BYTES_MAX);
		refuse(fault, text, "split it into smaller files");
		return NULL;
	}
	*length = (size_t)st.st_size;
	char *bytes = arena_alloc(arena, *length + 1);
	if (!read_all(fd, bytes, *length)) {
		refuse(fault, "could not be read to its end", "try again");
		return NULL;
	}
	return bytes;
}

static const char utf8_mark[] = "\xef\xbb\xbf";

const char *yaml_read(const char *path, size_t *length, struct arena *arena, struct yaml_fault *fault)
{
	/* A named pipe of this name must not hold the program up. */
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0) {
		refuse(fault, arena_print(arena, "cannot be opened: %s", strerror(errno)), NULL);
		return NULL;
	}
	const char *bytes = read_open(fd, length, arena, fault);
	close(fd);
	if (bytes != NULL && *length >= 3 && memcmp(bytes, utf8_mark, 3) == 0) {
		bytes += 3;
		*length -= 3;
	}
	return bytes;
}

/* The line and column of the byte at `offset`. */
static void locate(const char *bytes, size_t offset, struct yaml_fault *fault)
{
	const char *line = bytes, *end = bytes + offset;
	fault->line = 1;
	for (const char *at; (at = memchr(line, '\n', (size_t)(end - line))) != NULL; line = at + 1)
		fault->line++;
	fault->col = 1;
	while (line < end) {
		utf8_next(&line, end);
		fault->col++;
	}
}

static bool refuse_at(const char *bytes, size_t offset, const char *text, const char *hint,
                      struct yaml_fault *fault)
{
	refuse(fault, text, hint);
	locate(bytes, offset, fault);
	return false;
}

/* Characters that YAML forbids, and those that libyaml alone takes for the end of a line. */
static bool is_forbidden(uint32_t ch)
{
	return (ch < 0x20 && ch != '\t' && ch != '\n' && ch != '\r') || (ch >= 0x7f && ch < 0xa0) ||
	       ch == 0x2028 || ch == 0x2029 || ch == 0xfeff || ch == 0xfffe || ch == 0xffff;
}

static bool refuse_byte(const char *bytes, size_t offset, struct arena *arena, struct yaml_fault *fault)
{
	return refuse_at(bytes, offset,
	                 arena_print(arena, "the byte 0x%02X is not UTF-8", (unsigned char)bytes[offset]),
	                 "save it as UTF-8", fault);
}

static bool refuse_character(const char *bytes, size_t offset, uint32_t ch, struct arena *arena,
                             struct yaml_fault *fault)
{
	return refuse_at(bytes, offset, arena_print(arena, "the character U+%04X is not allowed", (unsigned)ch),
	                 "take it out; lines end in LF or CR LF", fault);
}

/* Most of a file, let through without decoding: start-up waits for this loop. */
static bool is_plain(char byte)
{
	return (byte >= 0x20 && byte < 0x7f) || byte == '\n';
}

static bool characters_fine(const char *bytes, size_t length, struct arena *arena, struct yaml_fault *fault)
{
	const char *end = bytes + length;
	for (const char *at = bytes; at < end;) {
		if (is_plain(*at)) {
			at++;
			continue;
		}
		const char *next = at;
		size_t offset = (size_t)(at - bytes), bad;
		uint32_t ch = utf8_next(&next, end);
		bool lone_return = ch == '\r' && (next == end || *next != '\n');
		if (ch == 0xfffd && !utf8_valid(at, (size_t)(next - at), &bad))
			return refuse_byte(bytes, offset, arena, fault);
		if (is_forbidden(ch) || lone_return)
			return refuse_character(bytes, offset, ch, arena, fault);
		at = next;
	}
	return true;
}

/* The first tab before anything else on the line at `at`; NULL when there is none. */
static const char *indenting_tab(const char *at, const char *end)
{
	while (at < end && *at == ' ')
		at++;
	return at < end && *at == '\t' ? at : NULL;
}

static bool indentation_fine(const char *bytes, size_t length, struct yaml_fault *fault)
{
	const char *end = bytes + length;
	for (const char *line = bytes; line != NULL && line < end;) {
		const char *tab = indenting_tab(line, end);
		if (tab != NULL)
			return refuse_at(bytes, (size_t)(tab - bytes), "a tab in the indentation",
			                 "indent with blanks", fault);
		line = memchr(line, '\n', (size_t)(end - line));
		line = line == NULL ? NULL : line + 1;
	}
	return true;
}

static bool is_utf16(const char *bytes, size_t length)
{
	return length >= 2 && (memcmp(bytes, "\xff\xfe", 2) == 0 || memcmp(bytes, "\xfe\xff", 2) == 0);
}

bool yaml_bytes_fine(const char *bytes, size_t length, struct arena *arena, struct yaml_fault *fault)
{
	if (is_utf16(bytes, length))
		return refuse(fault, "is UTF-16", "save it as UTF-8");
	return characters_fine(bytes, length, arena, fault) && indentation_fine(bytes, length, fault);
}
