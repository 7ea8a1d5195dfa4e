/*
 * One line of config.yaml is changed and every other stays as the person left
 * it. What comes out is read back before it takes the file's place: a file
 * written in a way that a line cannot tell is refused, never spoiled.
 */
#include "io/config.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "io/whole_file.h"
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
	static const char blanks[] = " \t";
	for (size_t i = at; i + 1 < end; i++)
		if (strchr(blanks, page->bytes[i]) != NULL && page->bytes[i + 1] == '#')
			end = i;
	while (end > at && strchr(blanks, page->bytes[end - 1]) != NULL)
		end--;
	return end;
}

static bool is_quoted(const struct page *page, size_t at, size_t end)
{
	return at < end && strchr("\"'", page->bytes[at]) != NULL;
}

static size_t value_end(const struct page *page, size_t at, size_t end)
{
	return is_quoted(page, at, end) ? quoted_end(page, at, end) : plain_end(page, at, end);
}

static struct change change_value(const struct page *page, const struct yaml_node *node, const char *value)
{
	size_t from = place_of(page, node);
	return (struct change){ from, value_end(page, from, line_end(page, from)), value };
}

/* Back to the built-in value: the line stays, as a comment. */
static struct change leave_out(const struct page *page, const struct yaml_node *node)
{
	size_t from = line_start(page, node->key->line);
	return (struct change){ from, from, "#" };
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

/* A comment is taken for a value that was left out only where it could be one: else it is what the person wrote. */
static bool could_hold(const struct page *page, enum setting which, size_t from, size_t end)
{
	size_t to = value_end(page, from, end);
	if (plain_end(page, to, end) != to)
		return false;
	if (setting_rows[which].kind == SETTING_IS_COMMAND)
		return is_quoted(page, from, to);
	return check_value(page, which, arena_copy(page->arena, page->bytes + from, to - from), NULL);
}

/* The line as the first run left it: "#theme: auto"; false when it is gone. What stands behind the value stays. */
static bool find_comment(const struct page *page, enum setting which, struct change *out)
{
	const char *key = setting_rows[which].key;
	size_t length = strlen(key), end;
	for (size_t at = 0; at < page->length; at = end + 1) {
		at += strspn(page->bytes + at, "\r\n");
		end = line_end(page, at);
		size_t word = at + strspn(page->bytes + at, "# ");
		if (page->bytes[at] != '#' || strncmp(page->bytes + word, key, length) != 0 || page->bytes[word + length] != ':')
			continue;
		size_t value = word + length + 1 + strspn(page->bytes + word + length + 1, " ");
		*out = (struct change){ at, value_end(page, value, end), NULL };
		if (could_hold(page, which, value, end))
			return true;
	}
	return false;
}

static struct change add_line(const struct page *page, enum setting which, const char *value)
{
	struct change change;
	bool ended = page->length == 0 || page->bytes[page->length - 1] == '\n';
	const char *line = arena_print(page->arena, "%s: %s", setting_rows[which].key, value);
	if (!find_comment(page, which, &change))
		change = (struct change){ page->length, page->length, arena_print(page->arena, "%s%s\n", ended ? "" : "\n", line) };
	else
		change.words = line;
	return change;
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
	struct change change = node == NULL    ? add_line(page, which, written)
	                       : value == NULL ? leave_out(page, node)
	                                       : change_value(page, node, written);
	size_t length;
	const char *bytes = apply(page, change, &length);
	if (!is_as_meant(page, bytes, length, which, value))
		return err_set(err, ERR_INPUT, "%s is written in a way in which the line of %s cannot be changed; change it there.",
		               page->path, key);
	return whole_file_replace(page->path, bytes, length, page->arena, err);
}

bool config_set(const char *path, enum setting which, const char *value, struct err *err)
{
	struct arena *arena = arena_new();
	struct page page = { .path = path, .settings = settings_usual(), .arena = arena };
	/* Another stepdown may change another line of it just now. */
	int lock = whole_file_lock(path);
	bool written = set(&page, which, value, err);
	whole_file_unlock(lock);
	arena_free(arena);
	return written;
}
