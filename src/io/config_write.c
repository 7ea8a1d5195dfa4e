/*
 * One line of config.yaml is changed and every other stays as the person left
 * it. What comes out is read back before it takes the file's place: a file
 * written in a way that a line cannot tell is refused, never spoiled.
 */
#include "io/config.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/place.h"
#include "io/yaml.h"

/* A file of settings as bytes, and where its tree has its keys. */
struct page {
	const char *path;
	const char *bytes;
	size_t length;
	const struct yaml_node *root; /* NULL: it has comments alone */
	struct settings settings;
	struct arena *arena;
};

/* --- to disk ---------------------------------------------------------------------- */

static bool fail(struct err *err, const char *path)
{
	return err_set(err, errno == EROFS || errno == EACCES ? ERR_READONLY : ERR_SYSTEM,
	               "%s could not be written: %s", path, strerror(errno));
}

static bool put_all(int fd, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t wrote = write(fd, bytes, length);
		if (wrote < 0 && errno != EINTR)
			return false;
		bytes += wrote < 0 ? 0 : wrote;
		length -= wrote < 0 ? 0 : (size_t)wrote;
	}
	return fsync(fd) == 0;
}

/* A name that is on disk itself only once its folder is. */
static void sync_folder(const char *path, struct arena *arena)
{
	const char *slash = strrchr(path, '/');
	const char *folder = slash == NULL ? "." : slash == path ? "/" : arena_copy(arena, path, (size_t)(slash - path));
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return;
	fsync(fd);
	close(fd);
}

/* A link into a folder of dotfiles stays one: what it leads to is replaced. */
static const char *behind_links(const char *path, struct arena *arena)
{
	char *real = realpath(path, NULL);
	const char *kept = real == NULL ? path : arena_string(arena, real);
	free(real);
	return kept;
}

static bool replace(const char *path, const char *bytes, size_t length, struct arena *arena, struct err *err)
{
	struct stat was;
	const char *target = behind_links(path, arena);
	char *part = arena_print(arena, "%s.XXXXXX", target);
	bool existed = stat(target, &was) == 0;
	int fd = mkstemp(part); /* of mode 0600 */
	bool written = fd >= 0 && put_all(fd, bytes, length) && (!existed || fchmod(fd, was.st_mode & 0777) == 0);
	written = (fd < 0 || close(fd) == 0) && written && rename(part, target) == 0;
	if (written) {
		sync_folder(target, arena);
		return true;
	}
	fail(err, path);
	if (fd >= 0)
		unlink(part);
	return false;
}

/* --- the first file ------------------------------------------------------------------ */

static const char first_words[] =
	"# Settings of stepdown. A line counts once its \"#\" is taken off; what stands in it now is what holds without it.\n"
	"# The screen of settings (, on Today) and `stepdown config KEY VALUE` change lines of this file and leave the rest.\n"
	"# The environment goes before this file, and options go before both: `stepdown config --origin` tells which it was.\n";

enum { COMMENT_COLUMNS = 110, FIRST_BYTES = 16384 };

static void put_comment(struct text *out, const char *words)
{
	const char *line;
	size_t length;
	while (text_wrap(&words, COMMENT_COLUMNS, &line, &length)) {
		text_add(out, "# ");
		text_add_bytes(out, line, length);
		text_add(out, "\n");
	}
}

static void put_setting(struct text *out, const struct settings *usual, enum setting which)
{
	const struct setting_row *row = &setting_rows[which];
	char words[400];
	struct text comment = TEXT(words);
	text_add(&comment, row->meaning);
	if (row->kind != SETTING_IS_COMMAND) {
		text_add(&comment, " Values: ");
		setting_print_range(which, &comment);
		text_add(&comment, ".");
	}
	put_comment(out, words);
	text_addf(out, "#%s: ", row->key);
	if (row->kind == SETTING_IS_COMMAND)
		text_add(out, "''");
	setting_print(usual, which, out);
	text_add(out, "\n");
}

const char *config_first(struct arena *arena)
{
	struct text out = text_over(arena_alloc(arena, FIRST_BYTES), FIRST_BYTES);
	const struct settings usual = settings_usual();
	text_add(&out, first_words);
	for (int group = 0; group < SETTING_GROUPS; group++) {
		text_addf(&out, "\n# --- %s ---\n", setting_group_words[group]);
		for (int i = 0; i < SETTINGS; i++) {
			if (setting_rows[i].group != (enum setting_group)group)
				continue;
			text_add(&out, "\n");
			put_setting(&out, &usual, (enum setting)i);
		}
	}
	return out.at;
}

static bool make_folder(const char *path, struct arena *arena, struct err *err)
{
	const char *slash = strrchr(path, '/');
	return slash == NULL || slash == path || place_make_dir(arena_copy(arena, path, (size_t)(slash - path)), err);
}

bool config_write_first(const char *path, struct err *err)
{
	struct stat st;
	if (lstat(path, &st) == 0)
		return true;
	struct arena *arena = arena_new();
	const char *bytes = config_first(arena);
	bool written = make_folder(path, arena, err) && replace(path, bytes, strlen(bytes), arena, err);
	arena_free(arena);
	return written;
}

/* --- a line ---------------------------------------------------------------------------- */

/* What goes, and what comes in its place. */
struct change {
	size_t from, to;
	const char *words;
};

static size_t line_start(const struct page *page, int line)
{
	size_t at = 0;
	while (--line > 0 && at < page->length) {
		const char *end = memchr(page->bytes + at, '\n', page->length - at);
		at = end == NULL ? page->length : (size_t)(end - page->bytes) + 1;
	}
	return at;
}

static size_t line_end(const struct page *page, size_t at)
{
	const char *end = memchr(page->bytes + at, '\n', page->length - at);
	size_t to = end == NULL ? page->length : (size_t)(end - page->bytes);
	return to > at && page->bytes[to - 1] == '\r' ? to - 1 : to;
}

/* Columns count characters. */
static size_t place_of(const struct page *page, const struct yaml_node *node)
{
	const char *at = page->bytes + line_start(page, node->line), *end = page->bytes + page->length;
	for (int col = 1; col < node->col; col++)
		utf8_next(&at, end);
	return (size_t)(at - page->bytes);
}

/* Behind the closing quote of the text that begins at `at`; `end` where it is not on this line. */
static size_t quoted_end(const struct page *page, size_t at, size_t end)
{
	char quote = page->bytes[at++];
	while (at < end && page->bytes[at] != quote)
		at += quote == '"' && page->bytes[at] == '\\' ? 2 : 1;
	bool doubled = quote == '\'' && at + 1 < end && page->bytes[at + 1] == quote;
	return at >= end ? end : doubled ? quoted_end(page, at + 1, end) : at + 1;
}

/* A value without quotes ends at the end of the line, or where a comment begins. */
static size_t plain_end(const struct page *page, size_t at, size_t end)
{
	for (size_t i = at; i + 1 < end; i++)
		if (page->bytes[i] == ' ' && page->bytes[i + 1] == '#')
			end = i;
	while (end > at && strchr(" \t", page->bytes[end - 1]) != NULL)
		end--;
	return end;
}

static struct change change_value(const struct page *page, const struct yaml_node *node, const char *value)
{
	size_t from = place_of(page, node), end = line_end(page, from);
	bool quoted = from < end && strchr("\"'", page->bytes[from]) != NULL;
	return (struct change){ from, quoted ? quoted_end(page, from, end) : plain_end(page, from, end), value };
}

/* Back to the built-in value: the line stays, as a comment. */
static struct change leave_out(const struct page *page, const struct yaml_node *node)
{
	size_t from = line_start(page, node->key->line);
	return (struct change){ from, from, "#" };
}

/* The line as the first run left it: "#theme: auto"; false when it is gone. */
static bool find_comment(const struct page *page, const char *key, size_t *from)
{
	size_t length = strlen(key);
	for (size_t at = 0; at < page->length; at = line_end(page, at) + 1) {
		at += strspn(page->bytes + at, "\r\n");
		const char *word = page->bytes + at + 1;
		if (page->bytes[at] != '#')
			continue;
		word += strspn(word, " ");
		if (strncmp(word, key, length) == 0 && word[length] == ':') {
			*from = at;
			return true;
		}
	}
	return false;
}

static struct change add_line(const struct page *page, const char *key, const char *value)
{
	size_t from;
	if (find_comment(page, key, &from))
		return (struct change){ from, line_end(page, from), arena_print(page->arena, "%s: %s", key, value) };
	bool ended = page->length == 0 || page->bytes[page->length - 1] == '\n';
	return (struct change){ page->length, page->length,
		                arena_print(page->arena, "%s%s: %s\n", ended ? "" : "\n", key, value) };
}

static const char *apply(const struct page *page, struct change change, size_t *length)
{
	size_t words = strlen(change.words);
	*length = change.from + words + page->length - change.to;
	char *bytes = arena_alloc(page->arena, *length + 1);
	memcpy(bytes, page->bytes, change.from);
	memcpy(bytes + change.from, change.words, words);
	memcpy(bytes + change.from + words, page->bytes + change.to, page->length - change.to);
	return bytes;
}

/* A command may hold any character of YAML: it stands in quotes, a quote in it doubled. */
static const char *in_quotes(const char *words, struct arena *arena)
{
	char *quoted = arena_alloc(arena, 2 * strlen(words) + 3), *at = quoted;
	*at++ = '\'';
	for (; *words != '\0'; words++) {
		*at++ = *words;
		if (*words == '\'')
			*at++ = '\'';
	}
	*at = '\'';
	return quoted;
}

/* --- before and after --------------------------------------------------------------------- */

static bool refuse(const struct page *page, const struct faults *faults, struct err *err)
{
	const struct fault *first = &faults->at[0];
	return err_set(err, ERR_INPUT, "%s has %s, so it was left as it is: line %d: %.100s. `stepdown config` lists all.",
	               page->path, faults_total(faults) == 1 ? "a fault" : "faults", first->line, first->text);
}

/* A file with faults is the person's to mend. */
static bool open_page(struct page *page, struct err *err)
{
	struct yaml_fault fault = { 0 };
	struct stat st;
	page->bytes = stat(page->path, &st) != 0 && errno == ENOENT ? config_first(page->arena)
	                                                            : yaml_read(page->path, &page->length, page->arena, &fault);
	if (page->bytes == NULL)
		return err_set(err, ERR_INPUT, "%s was left as it is: %s", page->path, fault.text);
	if (page->length == 0)
		page->length = strlen(page->bytes);
	struct faults *faults = faults_new();
	config_read_bytes(&page->settings, page->path, page->bytes, page->length, page->arena, faults);
	bool fine = faults_total(faults) == 0 || refuse(page, faults, err);
	page->root = fine ? yaml_parse(page->bytes, page->length, page->arena, &fault) : NULL;
	faults_free(faults);
	return fine;
}

/* What comes out says the new value, and of all else what it said before. */
static bool is_as_meant(const struct page *page, const char *bytes, size_t length, enum setting which, const char *value)
{
	struct faults *faults = faults_new();
	struct settings after = settings_usual(), meant = page->settings;
	config_read_bytes(&after, page->path, bytes, length, page->arena, faults);
	if (value == NULL)
		meant = settings_usual();
	else
		config_take(&meant, which, value, ORIGIN_FILE, page->path, page->arena, faults);
	bool same = faults_total(faults) == 0 && setting_same(&after, &meant, which) &&
	            after.origin[which] == (value == NULL ? ORIGIN_BUILT_IN : ORIGIN_FILE);
	for (int i = 0; i < SETTINGS && same; i++)
		same = i == (int)which || (setting_same(&after, &page->settings, (enum setting)i) &&
		                           after.origin[i] == page->settings.origin[i]);
	faults_free(faults);
	return same;
}

static bool check_value(const struct page *page, enum setting which, const char *value, struct err *err)
{
	struct settings tried = settings_usual();
	struct faults *faults = faults_new();
	bool fine = value == NULL ||
	            config_take(&tried, which, value, ORIGIN_FILE, setting_rows[which].key, page->arena, faults);
	if (!fine)
		err_set(err, ERR_USAGE, "%s%s%s", faults->at[0].text, faults->at[0].hint == NULL ? "" : "; ",
		        faults->at[0].hint == NULL ? "" : faults->at[0].hint);
	faults_free(faults);
	return fine;
}

static bool set(struct page *page, enum setting which, const char *value, struct err *err)
{
	const char *key = setting_rows[which].key;
	if (!check_value(page, which, value, err) || !open_page(page, err))
		return false;
	const struct yaml_node *node = page->root == NULL ? NULL : yaml_get(page->root, key);
	if (node == NULL && value == NULL)
		return true;
	const char *written = value == NULL || setting_rows[which].kind != SETTING_IS_COMMAND
	                              ? value : in_quotes(value, page->arena);
	struct change change = node == NULL    ? add_line(page, key, written)
	                       : value == NULL ? leave_out(page, node)
	                                       : change_value(page, node, written);
	size_t length;
	const char *bytes = apply(page, change, &length);
	if (!is_as_meant(page, bytes, length, which, value))
		return err_set(err, ERR_INPUT, "%s is written in a way in which the line of %s cannot be changed; change it there.",
		               page->path, key);
	return make_folder(page->path, page->arena, err) && replace(page->path, bytes, length, page->arena, err);
}

bool config_set(const char *path, enum setting which, const char *value, struct err *err)
{
	struct arena *arena = arena_new();
	struct page page = { .path = path, .settings = settings_usual(), .arena = arena };
	bool written = set(&page, which, value, err);
	arena_free(arena);
	return written;
}
