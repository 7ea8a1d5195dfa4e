/*
 * Most of what people write is a small part of YAML: keys and lists by
 * indentation, flow lists and mappings, words and quotes on one line. libyaml takes
 * 250 instructions for each of its bytes, which every start of the
 * program would wait for. Here that part is read in 60; at the first thing that is not surely of
 * it the reading gives up, without a word of why, and libyaml reads the whole text.
 */
#include "io/yaml.h"

#include <string.h>

struct text_at {
	const char *at, *end, *line_start;
	int line, nodes;
	struct arena *arena;
};

/* --- places ------------------------------------------------------------------ */

static bool is_end(const struct text_at *in)
{
	return in->at == in->end || *in->at == '\n';
}

static bool is_blank_at(const struct text_at *in, const char *at)
{
	return at >= in->end || *at == ' ' || *at == '\n';
}

static int indent_of(const struct text_at *in)
{
	return (int)(in->at - in->line_start);
}

static void skip_blanks(struct text_at *in)
{
	while (in->at < in->end && *in->at == ' ')
		in->at++;
}

static void next_line(struct text_at *in)
{
	const char *newline = memchr(in->at, '\n', (size_t)(in->end - in->at));
	in->at = newline == NULL ? in->end : newline + 1;
	in->line_start = in->at;
	in->line += newline != NULL;
}

/* A hash begins a comment only behind a blank or at the start of a line. */
static bool is_comment(const struct text_at *in)
{
	return in->at < in->end && *in->at == '#' &&
	       (in->at == in->line_start || in->at[-1] == ' ');
}

/* Over blanks, comments and the ends of lines. */
static void skip_to_content(struct text_at *in)
{
	for (skip_blanks(in); in->at < in->end && (*in->at == '\n' || is_comment(in)); skip_blanks(in))
		next_line(in);
}

/* A value that ends here must be the last thing of its line. */
static bool end_line(struct text_at *in)
{
	skip_blanks(in);
	if (!is_end(in) && !is_comment(in))
		return false;
	skip_to_content(in);
	return true;
}

/* --- nodes --------------------------------------------------------------------- */

/* Columns count characters: bytes that go on with one are passed over. */
static int column_of(const struct text_at *in)
{
	int column = 1;
	for (const char *at = in->line_start; at < in->at; at++)
		column += ((unsigned char)*at & 0xc0) != 0x80;
	return column;
}

static struct yaml_node *node_here(struct text_at *in, enum yaml_kind kind)
{
	in->nodes++;
	struct yaml_node *node = arena_alloc(in->arena, sizeof *node);
	node->kind = kind;
	node->line = in->line;
	node->col = column_of(in);
	node->text = "";
	return node;
}

static void add(struct yaml_node *parent, struct yaml_node **last, const struct yaml_node *key,
                struct yaml_node *child)
{
	child->key = key;
	if (*last == NULL)
		parent->first = child;
	else
		(*last)->next = child;
	*last = child;
	parent->count++;
}

static void set_text(const struct text_at *in, struct yaml_node *node, const char *from, const char *to)
{
	node->length = (unsigned)(to - from);
	node->text = arena_copy(in->arena, from, node->length);
}

/* --- scalars ---------------------------------------------------------------------- */

static bool is_word(unsigned char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
	       byte >= 0x80;
}

/* A first character that means nothing but itself. */
static bool begins_plain(const struct text_at *in)
{
	if (in->at == in->end)
		return false;
	if (*in->at == '-' || *in->at == '.')
		return in->at + 1 < in->end && is_word((unsigned char)in->at[1]);
	return is_word((unsigned char)*in->at) || strchr("_+(/~<=$;^", *in->at) != NULL;
}

/* Where a plain scalar ends; NULL to give up. A colon or question mark amid a flow is never sure. */
static const char *plain_end(const struct text_at *in, bool in_flow)
{
	const char *at = in->at;
	for (; at < in->end && *at != '\n'; at++) {
		if (*at == ':' && is_blank_at(in, at + 1))
			break;
		if (*at == '#' && at[-1] == ' ')
			break;
		if (in_flow && strchr(",[]{}", *at) != NULL)
			break;
		if (in_flow && (*at == ':' || *at == '?'))
			return NULL;
	}
	return at;
}

static struct yaml_node *read_plain(struct text_at *in, bool in_flow)
{
	const char *from = in->at, *to = begins_plain(in) ? plain_end(in, in_flow) : NULL;
	if (to == NULL)
		return NULL;
	struct yaml_node *node = node_here(in, YAML_SCALAR);
	in->at = to;
	while (to > from && to[-1] == ' ')
		to--;
	set_text(in, node, from, to);
	return node;
}

static struct yaml_node *read_quoted(struct text_at *in)
{
	char quote = *in->at;
	const char *from = in->at + 1, *to = from;
	while (to < in->end && *to != quote && *to != '\n' && *to != '\\')
		to++;
	/* Two single quotes stand for one. */
	if (to == in->end || *to != quote || (to + 1 < in->end && to[1] == quote))
		return NULL;
	struct yaml_node *node = node_here(in, YAML_SCALAR);
	node->quoted = true;
	set_text(in, node, from, to);
	in->at = to + 1;
	return node;
}

static struct yaml_node *read_scalar(struct text_at *in, bool in_flow)
{
	bool quoted = in->at < in->end && (*in->at == '"' || *in->at == '\'');
	return quoted ? read_quoted(in) : read_plain(in, in_flow);
}

enum { KEY_MOST = 128 }; /* a thousand in YAML */

/* A plain key and its colon. */
static struct yaml_node *read_key(struct text_at *in, bool in_flow)
{
	struct yaml_node *key = read_plain(in, in_flow);
	if (key == NULL || key->length > KEY_MOST || in->at == in->end || *in->at != ':')
		return NULL;
	in->at++;
	return key;
}

/* --- flow ---------------------------------------------------------------------------- */

static struct yaml_node *read_flow(struct text_at *in, int depth);

static struct yaml_node *read_value(struct text_at *in, bool in_flow, int depth)
{
	bool opens = in->at < in->end && (*in->at == '[' || *in->at == '{');
	return opens ? read_flow(in, depth) : read_scalar(in, in_flow);
}

static bool read_flow_entry(struct text_at *in, struct yaml_node *node, struct yaml_node **last, int depth)
{
	struct yaml_node *key = NULL;
	if (node->kind == YAML_MAPPING) {
		key = read_key(in, true);
		if (key == NULL)
			return false;
		skip_to_content(in);
	}
	struct yaml_node *value = read_value(in, true, depth + 1);
	if (value == NULL)
		return false;
	add(node, last, key, value);
	skip_to_content(in);
	return in->at < in->end;
}

static struct yaml_node *read_flow(struct text_at *in, int depth)
{
	bool is_list = *in->at == '[';
	char close = is_list ? ']' : '}';
	struct yaml_node *node = node_here(in, is_list ? YAML_LIST : YAML_MAPPING), *last = NULL;
	if (depth >= YAML_DEPTH_MAX)
		return NULL;
	in->at++;
	skip_to_content(in);
	for (bool empty = true; !(empty && in->at < in->end && *in->at == close); empty = false) {
		if (!read_flow_entry(in, node, &last, depth))
			return NULL;
		if (*in->at == close)
			break;
		if (*in->at != ',')
			return NULL;
		in->at++;
		skip_to_content(in);
	}
	in->at++;
	return node;
}

/* --- blocks ----------------------------------------------------------------------------- */

static struct yaml_node *read_block(struct text_at *in, int depth);

static bool begins_entry(const struct text_at *in)
{
	return in->at < in->end && *in->at == '-' && is_blank_at(in, in->at + 1);
}

static bool begins_mapping(const struct text_at *in)
{
	const char *end = begins_plain(in) ? plain_end(in, false) : NULL;
	return end != NULL && end < in->end && *end == ':';
}

/* True when the next entry of a block begins here, false when the block is over; deeper is neither. */
static bool goes_on(const struct text_at *in, int indent, bool *broken)
{
	bool is_over = in->at == in->end || indent_of(in) < indent;
	*broken |= !is_over && indent_of(in) > indent;
	return !is_over && !*broken;
}

/* What follows the colon of a key: a value on its line, or a block below it that stands deeper. */
static struct yaml_node *read_entry(struct text_at *in, int indent, int depth)
{
	skip_blanks(in);
	if (is_end(in) || is_comment(in)) {
		skip_to_content(in);
		return in->at < in->end && indent_of(in) > indent ? read_block(in, depth) : NULL;
	}
	struct yaml_node *value = read_value(in, false, depth);
	return value != NULL && end_line(in) ? value : NULL;
}

static struct yaml_node *read_mapping(struct text_at *in, int depth)
{
	struct yaml_node *node = node_here(in, YAML_MAPPING), *last = NULL;
	int indent = indent_of(in);
	bool broken = false;
	do {
		struct yaml_node *key = read_key(in, false);
		struct yaml_node *value = key == NULL ? NULL : read_entry(in, indent, depth + 1);
		if (value == NULL)
			return NULL;
		add(node, &last, key, value);
	} while (goes_on(in, indent, &broken));
	return broken ? NULL : node;
}

static struct yaml_node *read_item(struct text_at *in, int depth)
{
	in->at++;
	skip_blanks(in);
	if (begins_mapping(in))
		return depth < YAML_DEPTH_MAX ? read_mapping(in, depth) : NULL;
	struct yaml_node *value = read_value(in, false, depth);
	return value != NULL && end_line(in) ? value : NULL;
}

static struct yaml_node *read_list(struct text_at *in, int depth)
{
	struct yaml_node *node = node_here(in, YAML_LIST), *last = NULL;
	int indent = indent_of(in);
	bool broken = false;
	do {
		struct yaml_node *item = begins_entry(in) ? read_item(in, depth + 1) : NULL;
		if (item == NULL)
			return NULL;
		add(node, &last, NULL, item);
	} while (goes_on(in, indent, &broken));
	return broken ? NULL : node;
}

static struct yaml_node *read_block(struct text_at *in, int depth)
{
	if (depth >= YAML_DEPTH_MAX)
		return NULL;
	return begins_entry(in) ? read_list(in, depth) : read_mapping(in, depth);
}

const struct yaml_node *yaml_plain(const char *bytes, size_t length, struct arena *arena)
{
	struct text_at in = { .at = bytes, .end = bytes + length, .line_start = bytes, .line = 1, .arena = arena };
	if (memchr(bytes, '\t', length) != NULL || memchr(bytes, '\r', length) != NULL)
		return NULL;
	skip_to_content(&in);
	if (in.at == in.end || indent_of(&in) > 0)
		return NULL;
	const struct yaml_node *root = read_block(&in, 0);
	/* A node is at most two events: whether there are too many is for libyaml to say. */
	return in.at == in.end && in.nodes < YAML_EVENTS_MAX / 4 ? root : NULL;
}
