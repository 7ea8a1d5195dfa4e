/*
 * JSON read into a tree, strictly: what is no JSON has none. A second opinion
 * on what the program prints, so nothing of the program is in it.
 */
#ifndef STEPDOWN_TESTS_CLI_SUPPORT_TREE_H
#define STEPDOWN_TESTS_CLI_SUPPORT_TREE_H

#include "support/check.h"

enum tree_kind { TREE_NULL, TREE_BOOL, TREE_NUMBER, TREE_TEXT, TREE_LIST, TREE_OBJECT };

struct tree {
	enum tree_kind kind;
	char *key;           /* in an object; NULL elsewhere */
	char *text;          /* of a text, its escapes undone; of a number, as written; "true" or "false" */
	struct tree *first, *next;
};

/* NULL where `text` is not one JSON value and nothing behind it but blanks. Freed with tree_free. */
struct tree *tree_read(const char *text);
void tree_free(struct tree *tree);

/* The member of an object; NULL. */
const struct tree *tree_at(const struct tree *object, const char *key);
/* The text of a member, or of a path of members, "code.text"; NULL where it is none. */
const char *tree_text(const struct tree *object, const char *path);
size_t tree_count(const struct tree *list);

#endif
