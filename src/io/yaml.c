/*
 * The one file that knows libyaml: its events become our tree in a single
 * pass, with the guards in the same pass. libyaml alone takes 48 s for
 * 100,000 nested brackets; here the seventeenth ends the reading.
 */
#include "io/yaml.h"

#include <string.h>
#include <yaml.h>

#include "base/err.h"
#include "base/text.h"

/* A mapping or list that is not closed yet. */
struct level {
	struct yaml_node *node, *last;
	const struct yaml_node *key; /* read, its value is next */
};

struct pass {
	struct arena *arena;
	struct yaml_fault *fault;
	struct level level[YAML_DEPTH_MAX];
	int depth;
	int documents;
	const struct yaml_node *root;
};

static bool refuse(struct pass *pass, yaml_mark_t mark, const char *text, const char *hint)
{
	*pass->fault = (struct yaml_fault){
		.line = (int)mark.line + 1, .col = (int)mark.column + 1,
		.text = arena_string(pass->arena, text), .hint = hint,
	};
	return false;
}

/* Puts `node` where it belongs: the root, a key, a value or an entry of a list. */
static bool place(struct pass *pass, struct yaml_node *node, yaml_mark_t mark)
{
	if (pass->depth == 0) {
		pass->root = node;
		return true;
	}
	struct level *level = &pass->level[pass->depth - 1];
	bool wants_key = level->node->kind == YAML_MAPPING && level->key == NULL;
	if (wants_key && node->kind != YAML_SCALAR)
		return refuse(pass, mark, "a key must be a word", NULL);
	if (wants_key) {
		level->key = node;
		return true;
	}
	node->key = level->key;
	level->key = NULL;
	if (level->last == NULL)
		level->node->first = node;
	else
		level->last->next = node;
	level->last = node;
	level->node->count++;
	return true;
}

static struct yaml_node *node_new(struct pass *pass, enum yaml_kind kind, yaml_mark_t mark)
{
	struct yaml_node *node = arena_alloc(pass->arena, sizeof *node);
	node->kind = kind;
	node->line = (int)mark.line + 1;
	node->col = (int)mark.column + 1;
	node->text = "";
	return node;
}

static bool is_bare(struct pass *pass, yaml_mark_t mark, const void *anchor, const void *tag)
{
	if (anchor != NULL)
		return refuse(pass, mark, "an anchor (&) is not read", "write the value out");
	if (tag != NULL)
		return refuse(pass, mark, "a tag (!) is not read", "leave it out, or put the text in quotes");
	return true;
}

static bool take_scalar(struct pass *pass, const yaml_event_t *event)
{
	if (!is_bare(pass, event->start_mark, event->data.scalar.anchor, event->data.scalar.tag))
		return false;
	struct yaml_node *node = node_new(pass, YAML_SCALAR, event->start_mark);
	node->length = (unsigned)event->data.scalar.length;
	node->text = arena_copy(pass->arena, (const char *)event->data.scalar.value, node->length);
	if (strlen(node->text) != node->length)
		return refuse(pass, event->start_mark, "the character U+0000 is not allowed", "take it out");
	node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	return place(pass, node, event->start_mark);
}

static bool open_level(struct pass *pass, enum yaml_kind kind, yaml_mark_t mark)
{
	struct yaml_node *node = node_new(pass, kind, mark);
	if (pass->depth == YAML_DEPTH_MAX)
		return refuse(pass, mark, "nested deeper than 16", NULL);
	if (!place(pass, node, mark))
		return false;
	pass->level[pass->depth++] = (struct level){ .node = node };
	return true;
}

static bool take_list(struct pass *pass, const yaml_event_t *event)
{
	yaml_mark_t mark = event->start_mark;
	return is_bare(pass, mark, event->data.sequence_start.anchor, event->data.sequence_start.tag) &&
	       open_level(pass, YAML_LIST, mark);
}

static bool take_mapping(struct pass *pass, const yaml_event_t *event)
{
	yaml_mark_t mark = event->start_mark;
	return is_bare(pass, mark, event->data.mapping_start.anchor, event->data.mapping_start.tag) &&
	       open_level(pass, YAML_MAPPING, mark);
}

static bool take_end(struct pass *pass, const yaml_event_t *event)
{
	(void)event;
	pass->depth--;
	return true;
}

static bool take_alias(struct pass *pass, const yaml_event_t *event)
{
	return refuse(pass, event->start_mark, "an alias (*) is not read", "write the value out");
}

static bool take_document(struct pass *pass, const yaml_event_t *event)
{
	if (++pass->documents > 1)
		return refuse(pass, event->start_mark, "a second document",
		              "one document a file: take the --- out or make it a file of its own");
	return true;
}

static bool (*const takes[])(struct pass *, const yaml_event_t *) = {
	[YAML_DOCUMENT_START_EVENT] = take_document,
	[YAML_ALIAS_EVENT] = take_alias,
	[YAML_SCALAR_EVENT] = take_scalar,
	[YAML_SEQUENCE_START_EVENT] = take_list,
	[YAML_SEQUENCE_END_EVENT] = take_end,
	[YAML_MAPPING_START_EVENT] = take_mapping,
	[YAML_MAPPING_END_EVENT] = take_end,
};

static bool take(struct pass *pass, const yaml_event_t *event)
{
	size_t type = (size_t)event->type;
	return type >= sizeof takes / sizeof *takes || takes[type] == NULL || takes[type](pass, event);
}

/* What to do about the sentences of libyaml that people meet most. */
static const struct {
	const char *problem, *hint;
} hints[] = {
	{ "mapping values are not allowed", "put a text with \": \" in it in quotes" },
	{ "cannot start any token", "put the text in quotes" },
	{ "did not find expected '-' indicator", "check the indentation" },
	{ "did not find expected key", "check the indentation" },
	{ "could not find expected ':'", "check the colon and the indentation" },
	{ "unexpected end of stream", "close the quotes" },
	{ "did not find expected ',' or", "close the bracket" },
};

static const char *hint_for(const char *problem)
{
	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
		if (strstr(problem, hints[i].problem) != NULL)
			return hints[i].hint;
	return NULL;
}

static bool refuse_parser(struct pass *pass, const yaml_parser_t *parser)
{
	if (parser->error == YAML_MEMORY_ERROR)
		die("out of memory");
	const char *problem = parser->problem != NULL ? parser->problem : "cannot be read as YAML";
	return refuse(pass, parser->problem_mark, problem, hint_for(problem));
}

static bool read_events(struct pass *pass, yaml_parser_t *parser)
{
	for (int events = 0; events < YAML_EVENTS_MAX; events++) {
		yaml_event_t event;
		if (!yaml_parser_parse(parser, &event))
			return refuse_parser(pass, parser);
		bool end = event.type == YAML_STREAM_END_EVENT;
		bool taken = take(pass, &event);
		yaml_event_delete(&event);
		if (!taken || end)
			return taken;
	}
	return refuse(pass, parser->mark, "more than 100,000 values", "split it into smaller files");
}

static bool is_nothing(const struct yaml_node *root)
{
	return root == NULL || (root->kind == YAML_SCALAR && root->length == 0 && !root->quoted);
}

const struct yaml_node *yaml_parse(const char *bytes, size_t length, struct arena *arena,
                                   struct yaml_fault *fault)
{
	struct pass pass = { .arena = arena, .fault = fault };
	yaml_parser_t parser;
	if (!yaml_bytes_fine(bytes, length, arena, fault))
		return NULL;
	if (!yaml_parser_initialize(&parser))
		die("out of memory");
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, length);
	bool fine = read_events(&pass, &parser);
	yaml_parser_delete(&parser);
	if (fine && is_nothing(pass.root)) {
		*fault = (struct yaml_fault){ .text = "nothing in it" };
		return NULL;
	}
	return fine ? pass.root : NULL;
}

const struct yaml_node *yaml_get(const struct yaml_node *mapping, const char *key)
{
	if (mapping == NULL || mapping->kind != YAML_MAPPING)
		return NULL;
	for (const struct yaml_node *at = mapping->first; at != NULL; at = at->next)
		if (text_same(at->key->text, key))
			return at;
	return NULL;
}
