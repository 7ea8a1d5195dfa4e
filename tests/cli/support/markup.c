#include "cli/support/markup.h"

#include <ctype.h>

enum { DEEPEST = 64, NAME = 20 };

struct look {
	const char *at;
	char open[DEEPEST][NAME];
	int depth;
	const char *fault;
};

static const char *const voids[] = { "meta", "br", NULL };
static const char *const entities[] = { "&amp;", "&lt;", "&gt;", "&quot;", "&#39;", NULL };

static bool is_one_of(const char *word, const char *const *words)
{
	for (; *words != NULL; words++)
		if (strcmp(word, *words) == 0)
			return true;
	return false;
}

static void fail_at(struct look *look, const char *what)
{
	static char text[160];
	snprintf(text, sizeof text, "%s at: %.60s", what, look->at);
	look->fault = look->fault != NULL ? look->fault : text;
}

static void name_of(const char *at, char name[NAME])
{
	size_t length = 0;
	while (length + 1 < NAME && isalnum((unsigned char)at[length]))
		length++;
	snprintf(name, NAME, "%.*s", (int)length, at);
}

/* Attributes up to the end of a tag; true when it closes itself. */
static bool attributes(struct look *look)
{
	while (look->fault == NULL) {
		look->at += strspn(look->at, " \n");
		if (*look->at == '>' || strncmp(look->at, "/>", 2) == 0)
			break;
		size_t length = strcspn(look->at, "=<> /");
		if (length == 0 || strncmp(look->at + length, "=\"", 2) != 0) {
			fail_at(look, "an attribute without quotes");
			break;
		}
		const char *end = strchr(look->at + length + 2, '"');
		if (end == NULL || memchr(look->at, '<', (size_t)(end - look->at)) != NULL) {
			fail_at(look, "an attribute without an end");
			break;
		}
		look->at = end + 1;
	}
	bool closes = *look->at == '/';
	look->at += closes ? 2 : 1;
	return closes;
}

static void open_tag(struct look *look)
{
	char name[NAME];
	name_of(look->at + 1, name);
	if (name[0] == '\0') {
		fail_at(look, "a < that is no tag");
		return;
	}
	look->at += 1 + strlen(name);
	if (attributes(look) || is_one_of(name, voids))
		return;
	if (look->depth == DEEPEST) {
		fail_at(look, "too deep");
		return;
	}
	memcpy(look->open[look->depth++], name, NAME);
	if (strcmp(name, "style") == 0) {
		const char *end = strstr(look->at, "</style>");
		look->at = end != NULL ? end : look->at + strlen(look->at);
	}
}

static void close_tag(struct look *look)
{
	char name[NAME];
	name_of(look->at + 2, name);
	if (look->depth == 0 || strcmp(look->open[look->depth - 1], name) != 0) {
		fail_at(look, "a tag closed out of its turn");
		return;
	}
	look->depth--;
	look->at += 2 + strlen(name) + 1;
}

static void entity(struct look *look)
{
	for (int i = 0; entities[i] != NULL; i++)
		if (strncmp(look->at, entities[i], strlen(entities[i])) == 0) {
			look->at += strlen(entities[i]);
			return;
		}
	fail_at(look, "an & that is no entity");
}

const char *markup_fault(const char *page)
{
	static const char doctype[] = "<!doctype html>\n";
	struct look look = { .at = page };
	if (strncmp(page, doctype, sizeof doctype - 1) != 0)
		return "no doctype";
	look.at += sizeof doctype - 1;
	while (look.fault == NULL && *look.at != '\0') {
		if (*look.at == '<' && look.at[1] == '/')
			close_tag(&look);
		else if (*look.at == '<')
			open_tag(&look);
		else if (*look.at == '&')
			entity(&look);
		else if ((unsigned char)*look.at < ' ' && *look.at != '\n')
			fail_at(&look, "a control character");
		else
			look.at++;
	}
	if (look.fault == NULL && look.depth > 0)
		fail_at(&look, "a tag that is left open");
	return look.fault;
}
