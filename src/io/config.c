#include "io/config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "io/schema.h"

/* --- the table as a schema ------------------------------------------------------ */

static const enum field_kind kinds[] = {
	[SETTING_IS_WORD] = FIELD_WORD, [SETTING_IS_FLAG] = FIELD_BOOL, [SETTING_IS_NUMBER] = FIELD_INT,
	[SETTING_IS_COMMAND] = FIELD_TEXT,
};

/* What a file says: a command is a text before it is taken apart. */
struct said {
	struct settings settings;
	const char *command[SETTINGS];
};

static struct field field_of(enum setting which)
{
	const struct setting_row *row = &setting_rows[which];
	bool command = row->kind == SETTING_IS_COMMAND;
	return (struct field){
		.key = row->key, .kind = kinds[row->kind],
		.offset = command ? offsetof(struct said, command) + (size_t)which * sizeof(const char *)
		                  : offsetof(struct said, settings) + row->offset,
		.min = command ? -1 /* none */ : row->min, .max = command ? COMMAND_COLUMNS : row->max,
		.words = row->words, .word_count = row->word_count,
	};
}

/* A command has its words once its quotes are closed. */
static bool take_command(struct said *said, enum setting which, const struct reading *in, const struct yaml_node *at)
{
	const char *const *words = NULL;
	const char *text = said->command[which];
	if (text == NULL || command_split(text, &words, in->arena)) {
		setting_put_command(&said->settings, which, words);
		return true;
	}
	reading_fault(in, at, "close it, or leave it out", "a quote is open in \"%s\"", setting_rows[which].key);
	return false;
}

/* --- the file --------------------------------------------------------------------- */

/* Its faults are kept apart: a value with one is not taken over. */
static bool has_fault_at(const struct faults *faults, const struct yaml_node *node)
{
	for (size_t i = 0; i < faults->count; i++)
		if (faults->at[i].line == node->line && faults->at[i].col == node->col)
			return true;
	return false;
}

static void take_line(struct settings *settings, struct said *said, enum setting which, const struct reading *in,
                      const struct yaml_node *root)
{
	const struct yaml_node *node = yaml_get(root, setting_rows[which].key);
	bool command = setting_rows[which].kind == SETTING_IS_COMMAND;
	if (node == NULL || has_fault_at(in->faults, node) || (command && !take_command(said, which, in, node)))
		return;
	if (command)
		setting_put_command(settings, which, setting_command(&said->settings, which));
	else
		setting_put(settings, which, setting_value(&said->settings, which));
	settings->origin[which] = ORIGIN_FILE;
	settings->source[which] = in->file;
	settings->line[which] = node->line;
}

/* A file of comments alone says nothing, which is no fault. */
static bool says_something(const char *bytes, size_t length)
{
	const char *at = bytes, *end = bytes + length;
	while (at < end && (*at == '#' || *at == ' ' || *at == '\r' || *at == '\n')) {
		const char *line_end = *at == '#' ? memchr(at, '\n', (size_t)(end - at)) : at;
		at = line_end == NULL ? end : line_end + 1;
	}
	return at < end;
}

static void read_root(struct settings *settings, struct reading *in, const struct yaml_node *root)
{
	struct field fields[SETTINGS];
	struct said said = { .settings = *settings };
	const struct field_table table = {
		.name = "Settings", TABLE_FIELDS(fields), .size = sizeof said, .blank = NULL,
	};
	for (int i = 0; i < SETTINGS; i++)
		fields[i] = field_of((enum setting)i);
	schema_read(in, &table, root, &said);
	for (int i = 0; i < SETTINGS && root->kind == YAML_MAPPING; i++)
		take_line(settings, &said, (enum setting)i, in, root);
}

void config_read_bytes(struct settings *settings, const char *name, const char *bytes, size_t length,
                       struct arena *arena, struct faults *faults)
{
	struct yaml_fault fault;
	struct reading in = { .file = name, .bytes = bytes, .length = length, .arena = arena, .faults = faults };
	if (!says_something(bytes, length) && yaml_bytes_fine(bytes, length, arena, &fault))
		return;
	const struct yaml_node *root = yaml_parse(bytes, length, arena, &fault);
	if (root == NULL)
		reading_refused(&in, &fault);
	else
		read_root(settings, &in, root);
	faults_sort(faults);
}

static bool is_there(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

void config_read(struct settings *settings, const char *path, struct arena *arena, struct faults *faults)
{
	size_t length;
	struct yaml_fault fault;
	if (!is_there(path))
		return;
	const char *bytes = yaml_read(path, &length, arena, &fault);
	if (bytes != NULL)
		config_read_bytes(settings, path, bytes, length, arena, faults);
	else
		reading_refused(&(struct reading){ .file = path, .arena = arena, .faults = faults }, &fault);
}

/* --- one value from elsewhere -------------------------------------------------------- */

bool config_take(struct settings *settings, enum setting which, const char *value, enum setting_origin origin,
                 const char *name, struct arena *arena, struct faults *faults)
{
	static void (*const read[])(struct reading *, const struct field *, const struct yaml_node *, void *) = {
		[SETTING_IS_WORD] = field_read_word, [SETTING_IS_FLAG] = field_read_bool,
		[SETTING_IS_NUMBER] = field_read_int, [SETTING_IS_COMMAND] = field_read_text,
	};
	enum setting_kind kind = setting_rows[which].kind;
	struct said said = { .settings = *settings };
	struct field field = field_of(which);
	struct reading in = { .file = name, .bytes = "", .arena = arena, .faults = faults };
	struct yaml_node node = { .text = value, .kind = YAML_SCALAR, .length = (unsigned)strlen(value) };
	size_t before = faults_total(faults);
	read[kind](&in, &field, &node, (unsigned char *)&said + field.offset);
	if (faults_total(faults) > before || (kind == SETTING_IS_COMMAND && !take_command(&said, which, &in, NULL)))
		return false;
	*settings = said.settings;
	settings->origin[which] = origin;
	settings->source[which] = name;
	settings->line[which] = 0;
	return true;
}

void config_read_environment(struct settings *settings, bool no_color, struct arena *arena, struct faults *faults)
{
	const char *wish = getenv("NO_COLOR");
	if (no_color && wish != NULL && wish[0] != '\0') {
		settings->theme = THEME_MONO;
		settings->origin[SETTING_THEME] = ORIGIN_ENVIRONMENT;
		settings->source[SETTING_THEME] = "NO_COLOR";
		settings->line[SETTING_THEME] = 0;
	}
	for (int i = 0; i < SETTINGS; i++) {
		const char *name = setting_rows[i].environment, *value = name == NULL ? NULL : getenv(name);
		if (value != NULL && value[0] != '\0')
			config_take(settings, (enum setting)i, value, ORIGIN_ENVIRONMENT, name, arena, faults);
	}
}
