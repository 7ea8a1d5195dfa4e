#include "cli/support/tree.h"

#include <ctype.h>

struct reader {
	const char *at;
	bool bad;
	int depth;
};

enum { DEEPEST = 60 };

static struct tree *value(struct reader *reader);

static void blanks(struct reader *reader)
{
	reader->at += strspn(reader->at, " \t\r\n");
}

static bool take(struct reader *reader, char c)
{
	blanks(reader);
	if (*reader->at != c)
		return false;
	reader->at++;
	return true;
}

static struct tree *node(enum tree_kind kind)
{
	struct tree *tree = calloc(1, sizeof *tree);
	assert_non_null(tree);
	tree->kind = kind;
	return tree;
}

/* --- texts ----------------------------------------------------------------------- */

static size_t put_utf8(unsigned ch, char *out)
{
	if (ch < 0x80) {
		out[0] = (char)ch;
		return 1;
	}
	if (ch < 0x800) {
		out[0] = (char)(0xc0 | ch >> 6);
		out[1] = (char)(0x80 | (ch & 0x3f));
		return 2;
	}
	out[0] = (char)(0xe0 | ch >> 12);
	out[1] = (char)(0x80 | (ch >> 6 & 0x3f));
	out[2] = (char)(0x80 | (ch & 0x3f));
	return 3;
}

/* One escape behind its backslash; the program writes no surrogates. */
static size_t escape(struct reader *reader, char *out)
{
	static const char names[] = "\"\\/bfnrt", means[] = "\"\\/\b\f\n\r\t";
	unsigned ch;
	const char *name = strchr(names, *reader->at);
	if (*reader->at != '\0' && name != NULL) {
		reader->at++;
		*out = means[name - names];
		return 1;
	}
	if (*reader->at != 'u' || sscanf(reader->at + 1, "%4x", &ch) != 1 || strlen(reader->at) < 5) {
		reader->bad = true;
		return 0;
	}
	reader->at += 5;
	return put_utf8(ch, out);
}

/* Behind the opening quote. */
static char *text(struct reader *reader)
{
	char *out = calloc(strlen(reader->at) + 1, 1);
	size_t length = 0;
	assert_non_null(out);
	while (!reader->bad && *reader->at != '"') {
		if ((unsigned char)*reader->at < ' ')
			reader->bad = true;
		else if (*reader->at != '\\')
			out[length++] = *reader->at++;
		else {
			reader->at++;
			length += escape(reader, out + length);
		}
	}
	reader->at += !reader->bad;
	return out;
}

/* --- values ----------------------------------------------------------------------- */

static struct tree *number(struct reader *reader)
{
	struct tree *tree = node(TREE_NUMBER);
	char *end;
	strtod(reader->at, &end);
	bool hex = reader->at[0] != '\0' && strchr("xX", reader->at[1]) != NULL && reader->at[1] != '\0';
	if (end == reader->at || hex || (!isdigit((unsigned char)*reader->at) && *reader->at != '-'))
		reader->bad = true;
	tree->text = strndup(reader->at, (size_t)(end - reader->at));
	reader->at = end;
	return tree;
}

static struct tree *word(struct reader *reader)
{
	static const char *const words[] = { "null", "true", "false" };
	for (int i = 0; i < 3; i++)
		if (strncmp(reader->at, words[i], strlen(words[i])) == 0) {
			struct tree *tree = node(i == 0 ? TREE_NULL : TREE_BOOL);
			tree->text = strdup(words[i]);
			reader->at += strlen(words[i]);
			return tree;
		}
	return number(reader);
}

static char *key_of(struct reader *reader)
{
	if (!take(reader, '"')) {
		reader->bad = true;
		return NULL;
	}
	char *key = text(reader);
	reader->bad = reader->bad || !take(reader, ':');
	return key;
}

static struct tree *members(struct reader *reader, enum tree_kind kind, char end)
{
	struct tree *tree = node(kind), **last = &tree->first;
	if (take(reader, end))
		return tree;
	do {
		char *key = kind == TREE_OBJECT ? key_of(reader) : NULL;
		*last = value(reader);
		(*last)->key = key;
		last = &(*last)->next;
	} while (!reader->bad && take(reader, ','));
	reader->bad = reader->bad || !take(reader, end);
	return tree;
}

static struct tree *value(struct reader *reader)
{
	blanks(reader);
	struct tree *tree;
	if (++reader->depth > DEEPEST)
		reader->bad = true;
	if (reader->bad) {
		tree = node(TREE_NULL);
	} else if (take(reader, '{')) {
		tree = members(reader, TREE_OBJECT, '}');
	} else if (take(reader, '[')) {
		tree = members(reader, TREE_LIST, ']');
	} else if (take(reader, '"')) {
		tree = node(TREE_TEXT);
		tree->text = text(reader);
	} else {
		tree = word(reader);
	}
	reader->depth--;
	return tree;
}

struct tree *tree_read(const char *text)
{
	struct reader reader = { .at = text };
	struct tree *tree = value(&reader);
	blanks(&reader);
	if (!reader.bad && *reader.at == '\0')
		return tree;
	tree_free(tree);
	return NULL;
}

void tree_free(struct tree *tree)
{
	while (tree != NULL) {
		struct tree *next = tree->next;
		tree_free(tree->first);
		free(tree->key);
		free(tree->text);
		free(tree);
		tree = next;
	}
}

/* --- asking ------------------------------------------------------------------------ */

const struct tree *tree_at(const struct tree *object, const char *key)
{
	for (const struct tree *at = object == NULL ? NULL : object->first; at != NULL; at = at->next)
		if (at->key != NULL && strcmp(at->key, key) == 0)
			return at;
	return NULL;
}

const char *tree_text(const struct tree *object, const char *path)
{
	char key[60];
	size_t length = strcspn(path, ".");
	snprintf(key, sizeof key, "%.*s", (int)length, path);
	const struct tree *at = tree_at(object, key);
	if (at == NULL || path[length] == '\0')
		return at == NULL ? NULL : at->text;
	return tree_text(at, path + length + 1);
}

size_t tree_count(const struct tree *list)
{
	size_t count = 0;
	for (const struct tree *at = list == NULL ? NULL : list->first; at != NULL; at = at->next)
		count++;
	return count;
}
