#include "cli_inner.h"

#include "base/text.h"

#include <string.h>

/* The words that are still to be taken. */
struct queue {
	char **argv;
	int count, at;
	int kept; /* words behind the command, put at the front of argv */
	bool only_words; /* "--" came */
};

/* --- what is not known ------------------------------------------------------ */

enum { NAMES_MAX = 96 };

struct names {
	const char *at[NAMES_MAX];
	size_t count;
};

static int fail_word(const char *what, const char *word, const struct names *known, const char *where)
{
	const char *near = text_nearest(word, known->at, known->count);
	if (near != NULL)
		return cli_fail(EXIT_USAGE, "there is no %s \"%s\"; did you mean \"%s\"?", what, word, near);
	return cli_fail(EXIT_USAGE, "there is no %s \"%s\"; `stepdown%s --help` lists them", what, word, where);
}

static int fail_command(const char *word)
{
	struct names names = { .count = 0 };
	for (const struct command *one = commands; one->name != NULL && names.count < NAMES_MAX; one++)
		if (one->name[0] != '\0')
			names.at[names.count++] = one->name;
	return fail_word("command", word, &names, "");
}

static void add_names(struct names *names, const struct option_row *row)
{
	for (; row != NULL && row->name != NULL && names->count < NAMES_MAX; row++)
		names->at[names->count++] = row->name;
}

static int fail_option(const struct asked *asked, const char *name)
{
	struct names names = { .count = 0 };
	const struct command *command = asked->command;
	if (command == NULL || command->options == NULL) {
		add_names(&names, options);
		return fail_word("option", name, &names, "");
	}
	char what[64], where[64];
	struct text in_what = TEXT(what), in_where = TEXT(where);
	text_addf(&in_what, "option of %s", command->name);
	text_addf(&in_where, " %s", command->name);
	add_names(&names, command->options);
	add_names(&names, options);
	return fail_word(what, name, &names, where);
}

static int fail_json(const char *word)
{
	char able[400];
	struct text text = TEXT(able);
	for (const struct command *one = commands; one->name != NULL; one++)
		if (one->json)
			text_addf(&text, "%s%s", text.length == 0 ? "" : ", ", one->name);
	return cli_fail(EXIT_USAGE, "%s gives no JSON; these do: %s", word, able);
}

/* --- options for all ---------------------------------------------------------- */

static const char *const color_words[] = { [COLOR_AUTO] = "auto", [COLOR_ALWAYS] = "always", [COLOR_NEVER] = "never" };

static int take_color(struct cli *cli, const char *word)
{
	for (int i = COLOR_AUTO; i <= COLOR_NEVER; i++)
		if (strcmp(word, color_words[i]) == 0) {
			cli->color = (enum color_wish)i;
			cli->places.coloured = i == COLOR_ALWAYS;
			cli->places.uncoloured = i == COLOR_NEVER;
			return EXIT_OK;
		}
	return cli_fail(EXIT_USAGE, "--color takes auto, always or never, not \"%s\"", word);
}

static int take_general(struct asked *asked, int letter, const char *value)
{
	struct cli *cli = &asked->cli;
	switch (letter) {
	case LETTER_DATA: cli->places.data_dir = value; break;
	case LETTER_CONFIG: cli->places.config_dir = value; break;
	case LETTER_PROFILE: cli->places.profile = value; break;
	case LETTER_TZ: cli->places.zone = value; break;
	case LETTER_NOW: cli->places.now = value; break;
	case LETTER_PLAIN: cli->plain = true; break;
	case LETTER_JSON: cli->json = true; break;
	case LETTER_NO_INPUT: cli->no_input = true; break;
	case LETTER_VERSION: asked->version = true; break;
	case LETTER_THEME: cli->places.chosen[SETTING_THEME] = value; break;
	case LETTER_GRAPHICS: cli->places.chosen[SETTING_GRAPHICS] = value; break;
	case LETTER_SOUND: cli->places.chosen[SETTING_SOUND] = value; break;
	case LETTER_COLOR: return take_color(cli, value);
	default: asked->help = true; break;
	}
	return EXIT_OK;
}

/* --- options of the command ----------------------------------------------------- */

static int take_own(struct cli *cli, const struct option_row *row, const char *value)
{
	if (!row->many && cli_option(cli, row->name) != NULL)
		return cli_fail(EXIT_USAGE, "--%s came twice", row->name);
	if (cli->value_count == CLI_VALUES)
		return cli_fail(EXIT_USAGE, "that is more than %d options at once", CLI_VALUES);
	cli->values[cli->value_count++] = (struct cli_value){ row->name, value };
	return EXIT_OK;
}

/* --- one word ---------------------------------------------------------------------- */

/* The row whose name has these `length` letters, or whose letter this is when `name` is NULL. */
static const struct option_row *find_row(const struct option_row *row, const char *name, size_t length, int letter)
{
	for (; row != NULL && row->name != NULL; row++)
		if (name == NULL ? row->letter == letter : strlen(row->name) == length && strncmp(row->name, name, length) == 0)
			return row;
	return NULL;
}

static const struct option_row *find_own(const struct asked *asked, const char *name, size_t length, int letter)
{
	return asked->command == NULL ? NULL : find_row(asked->command->options, name, length, letter);
}

static int take_option(struct asked *asked, const struct option_row *row, const char *value, struct queue *queue)
{
	const struct option_row *last = options;
	while (last->name != NULL)
		last++;
	if (row->argument == NULL && value != NULL)
		return cli_fail(EXIT_USAGE, "--%s takes no value", row->name);
	if (row->argument != NULL && value == NULL)
		value = queue->at + 1 < queue->count ? queue->argv[++queue->at] : NULL;
	if (row->argument != NULL && value == NULL)
		return cli_fail(EXIT_USAGE, "--%s needs a value", row->name);
	bool general = row >= options && row < last;
	return general ? take_general(asked, row->letter, value)
	               : take_own(&asked->cli, row, value == NULL ? "" : value);
}

static int take_long(struct asked *asked, const char *name, struct queue *queue)
{
	size_t length = strcspn(name, "=");
	const char *value = name[length] == '=' ? name + length + 1 : NULL;
	const struct option_row *row = find_own(asked, name, length, 0);
	if (row == NULL)
		row = find_row(options, name, length, 0);
	if (row != NULL)
		return take_option(asked, row, value, queue);
	char bare[64];
	struct text text = TEXT(bare);
	text_add_bytes(&text, name, length);
	return fail_option(asked, bare);
}

/* Letters behind one dash; what follows one that takes a value is its value. */
static int take_letters(struct asked *asked, const char *letters, struct queue *queue)
{
	int code = EXIT_OK;
	for (; *letters != '\0' && code == EXIT_OK; letters++) {
		const struct option_row *row = find_own(asked, NULL, 0, *letters);
		if (row == NULL)
			row = find_row(options, NULL, 0, *letters);
		if (row == NULL)
			return fail_option(asked, (const char[]){ *letters, '\0' });
		if (row->argument != NULL)
			return take_option(asked, row, letters[1] == '\0' ? NULL : letters + 1, queue);
		code = take_option(asked, row, NULL, queue);
	}
	return code;
}

static int take_command(struct asked *asked, const char *name)
{
	const struct command *one = commands;
	while (one->name != NULL && (name[0] == '\0' || strcmp(one->name, name) != 0))
		one++;
	if (one->name == NULL)
		return fail_command(name);
	asked->command = one;
	return EXIT_OK;
}

static int take_word(struct asked *asked, struct queue *queue)
{
	char *word = queue->argv[queue->at];
	if (asked->command == NULL)
		return take_command(asked, word);
	if (queue->kept == asked->command->most)
		return cli_fail(EXIT_USAGE, "%s has no use for \"%s\"; `stepdown %s --help` shows its words",
		                asked->command->name, word, asked->command->name);
	queue->argv[queue->kept++] = word;
	return EXIT_OK;
}

static int take_next(struct asked *asked, struct queue *queue)
{
	const char *word = queue->argv[queue->at];
	if (queue->only_words || word[0] != '-' || word[1] == '\0')
		return take_word(asked, queue);
	if (word[1] != '-')
		return take_letters(asked, word + 1, queue);
	if (word[2] != '\0')
		return take_long(asked, word + 2, queue);
	queue->only_words = true;
	return EXIT_OK;
}

/* --- all of them --------------------------------------------------------------------- */

static int check(const struct asked *asked, int words)
{
	const struct command *command = asked->command;
	if (words < command->least)
		return cli_fail(EXIT_USAGE, "%s needs %s; `stepdown %s --help` tells more", command->name, command->argument,
		                command->name);
	if (asked->cli.json && !command->json)
		return fail_json(command->name[0] == '\0' ? "Today" : command->name);
	return EXIT_OK;
}

int cli_take(struct asked *asked, int argc, char **argv)
{
	int code = EXIT_OK;
	struct queue queue = { .argv = argv, .count = argc };
	for (queue.at = 1; queue.at < argc && code == EXIT_OK; queue.at++)
		code = take_next(asked, &queue);
	if (code != EXIT_OK || asked->help || asked->version)
		return code;
	if (asked->command == NULL)
		asked->command = &commands[0];
	argv[queue.kept] = NULL;
	asked->cli.words = (const char *const *)argv;
	asked->cli.word = argv[0];
	return check(asked, queue.kept);
}
