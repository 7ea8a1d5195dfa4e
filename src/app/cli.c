#include "app/cli.h"

#include "base/text.h"

#include <errno.h>
#include <getopt.h>
#include <locale.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

/* Letters of options that have no short form. */
enum { LETTER_DATA = 256, LETTER_CONFIG, LETTER_NOW, LETTER_PLAIN, LETTER_JSON, LETTER_COLOR, LETTER_NO_INPUT,
       LETTER_VERSION };

const struct option_row options[] = {
	{ "data-dir", LETTER_DATA, "DIR", "keep the history in DIR" },
	{ "config-dir", LETTER_CONFIG, "DIR", "read your own exercises from DIR/exercises" },
	{ "now", LETTER_NOW, "STAMP", "fix the wall clock, for testing: 2026-03-02T09:00 or 2026-03-02T09:00+01:00" },
	{ "plain", LETTER_PLAIN, NULL, "whole lines instead of a screen: for screen readers and logs" },
	{ "json", LETTER_JSON, NULL, "one JSON object on stdout" },
	{ "color", LETTER_COLOR, "WHEN", "auto, always or never; goes before NO_COLOR" },
	{ "no-input", LETTER_NO_INPUT, NULL, "never ask anything" },
	{ "help", 'h', NULL, "this text" },
	{ "version", LETTER_VERSION, NULL, "the version" },
	{ NULL, 0, NULL, NULL },
};

const struct command commands[] = {
	{ "", NULL, "Today: what there is to do; as text when stdout is no terminal", false, cli_today },
	{ "session", "[ID]", "follow a session: the unfinished one, ID, or the strength session whose turn it is", false,
	  cli_session },
	{ "sessions", NULL, "the sessions there are", true, cli_sessions },
	{ "library", "[ID]", "the exercises there are, or one of them in full", true, cli_library },
	{ "history", NULL, "the sessions that were done, newest first", true, cli_history },
	{ "undo", NULL, "take back the last action of the history", true, cli_undo },
	{ "redo", NULL, "bring back what undo took", true, cli_redo },
	{ "lint", "[DIR]", "check exercise files: every fault with its line", true, cli_lint },
	{ NULL, NULL, NULL, false, NULL },
};

/* --- telling ----------------------------------------------------------------- */

int cli_fail(enum exit_code code, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fputs("stepdown: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
	return code;
}

int cli_fail_with(const struct err *err)
{
	char text[600];
	err_print(err, text, sizeof text);
	return cli_fail(err->code == ERR_USAGE ? EXIT_USAGE : EXIT_ERROR, "%s", text);
}

int cli_flush(void)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return EXIT_OK;
	return cli_fail(EXIT_ERROR, "the output could not be written: %s", strerror(errno));
}

/* --- opening ------------------------------------------------------------------- */

static int fail_library(const struct home *home)
{
	size_t count = home->faults->count;
	return cli_fail(EXIT_ERROR, "the exercise library has %zu fault%s, the first: %s; `stepdown lint` tells all",
	                count, count == 1 ? "" : "s", home_first_fault(home, home->arena));
}

int cli_open(struct home *home, const struct cli *cli, int needs)
{
	struct err err = { 0 };
	int code = EXIT_OK;
	if (!home_find(home, &cli->places, &err))
		code = cli_fail_with(&err);
	else if ((needs & NEED_LIBRARY) != 0 && !home_read_library(home, false))
		code = fail_library(home);
	else if ((needs & NEED_HISTORY) != 0 && home_has_history(home))
		home_open_store(home);
	if (code != EXIT_OK)
		home_close(home);
	return code;
}

struct json cli_json_begin(const struct home *home, const char *command)
{
	struct json json = { .out = stdout };
	char now[STAMP_TEXT];
	stamp_print(home_now(home), now);
	json_object(&json, NULL);
	json_text(&json, "schema", "stepdown/1");
	json_text(&json, "command", command);
	json_text(&json, "now", now);
	return json;
}

void cli_json_end(struct json *json)
{
	json_object_end(json);
	putchar('\n');
}

/* --- help ------------------------------------------------------------------------ */

static const char scope[] =
	"A coach in the terminal for runner's knee. It is not medical advice: see someone\n"
	"first when a knee is hot or swollen, locks or gives way, cannot take weight, or\n"
	"hurts after a fall or at night.\n";

static const char examples[] =
	"  stepdown                       what there is to do today\n"
	"  stepdown session strength-b    follow a session\n"
	"  stepdown history --json        what was done, for another program\n";

static void print_row(const char *name, const char *argument, const char *help)
{
	char left[40];
	struct text text = TEXT(left);
	text_addf(&text, "%s%s%s", name, argument == NULL ? "" : " ", argument == NULL ? "" : argument);
	printf("  %-22s %s\n", left, help);
}

static void print_option(const struct option_row *row)
{
	char name[40];
	struct text text = TEXT(name);
	if (row->letter < LETTER_DATA)
		text_addf(&text, "-%c, ", row->letter);
	text_addf(&text, "--%s", row->name);
	print_row(name, row->argument, row->help);
}

static int print_help(void)
{
	printf("%s\nUsage: stepdown [COMMAND] [OPTIONS]\n\nExamples:\n%s\nCommands:\n", scope, examples);
	for (const struct command *one = commands; one->name != NULL; one++)
		print_row(one->name[0] == '\0' ? "(none)" : one->name, one->argument, one->help);
	puts("\nOptions, before or after the command:");
	for (const struct option_row *one = options; one->name != NULL; one++)
		print_option(one);
	puts("\nExit: 0 done, 1 error, 2 wrong words, 4 session left before its end, 128+N ended by signal N.\n"
	     "On screen ? shows the keys. More: man stepdown");
	return cli_flush();
}

/* --- words in ---------------------------------------------------------------------- */

static int fail_word(const char *what, const char *word, const char *const *known, size_t count)
{
	const char *near = text_nearest(word, known, count);
	if (near != NULL)
		return cli_fail(EXIT_USAGE, "there is no %s \"%s\"; did you mean \"%s\"?", what, word, near);
	return cli_fail(EXIT_USAGE, "there is no %s \"%s\"; `stepdown --help` lists them", what, word);
}

enum { TABLE_MAX = 16 };

static int fail_command(const char *word)
{
	const char *names[TABLE_MAX];
	size_t count = 0;
	for (const struct command *one = commands; one->name != NULL; one++)
		if (one->name[0] != '\0')
			names[count++] = one->name;
	return fail_word("command", word, names, count);
}

static int fail_option(const char *word)
{
	const char *names[TABLE_MAX];
	size_t count = 0;
	for (const struct option_row *one = options; one->name != NULL; one++)
		names[count++] = one->name;
	char bare[64];
	struct text text = TEXT(bare);
	text_add_bytes(&text, word + strspn(word, "-"), strcspn(word + strspn(word, "-"), "="));
	return fail_word("option", bare, names, count);
}

/* A word that getopt_long did not take. Of letters behind one dash only `optopt` tells which it was. */
static int fail_unknown(const char *word)
{
	const char letter[] = { (char)optopt, '\0' };
	if (optopt == 0)
		return fail_option(word);
	for (const struct option_row *one = options; one->name != NULL; one++)
		if (one->letter == optopt)
			return cli_fail(EXIT_USAGE, "--%s takes no value", one->name);
	return fail_option(letter);
}

/* getopt_long's table and letters, made from ours. */
static void make_getopt(struct option *longs, char *shorts)
{
	*shorts++ = ':'; /* a missing argument is told apart */
	for (const struct option_row *row = options; row->name != NULL; row++) {
		*longs++ = (struct option){ row->name, row->argument == NULL ? no_argument : required_argument, NULL,
			row->letter };
		if (row->letter < LETTER_DATA)
			*shorts++ = (char)row->letter;
	}
	*longs = (struct option){ 0 };
	*shorts = '\0';
}

static const char *const color_words[] = { [COLOR_AUTO] = "auto", [COLOR_ALWAYS] = "always", [COLOR_NEVER] = "never" };

static bool take_color(struct cli *cli, const char *word)
{
	for (int i = COLOR_AUTO; i <= COLOR_NEVER; i++)
		if (strcmp(word, color_words[i]) == 0) {
			cli->color = (enum color_wish)i;
			return true;
		}
	return false;
}

struct asked {
	struct cli cli;
	bool help, version;
	const struct command *command;
};

/* Takes one option in; an exit code above 0 has been told. */
static int take_option(struct asked *asked, int letter, char **argv)
{
	struct cli *cli = &asked->cli;
	switch (letter) {
	case LETTER_DATA: cli->places.data_dir = optarg; return EXIT_OK;
	case LETTER_CONFIG: cli->places.config_dir = optarg; return EXIT_OK;
	case LETTER_NOW: cli->places.now = optarg; return EXIT_OK;
	case LETTER_PLAIN: cli->plain = true; return EXIT_OK;
	case LETTER_JSON: cli->json = true; return EXIT_OK;
	case LETTER_NO_INPUT: cli->no_input = true; return EXIT_OK;
	case 'h': asked->help = true; return EXIT_OK;
	case LETTER_VERSION: asked->version = true; return EXIT_OK;
	case LETTER_COLOR:
		if (take_color(cli, optarg))
			return EXIT_OK;
		return cli_fail(EXIT_USAGE, "--color takes auto, always or never, not \"%s\"", optarg);
	case ':':
		return cli_fail(EXIT_USAGE, "%s needs a value", argv[optind - 1]);
	default:
		return fail_unknown(argv[optind - 1]);
	}
}

static const struct command *command_named(const char *name)
{
	const struct command *one = commands;
	while (one->name != NULL && strcmp(one->name, name) != 0)
		one++;
	return one->name == NULL ? NULL : one;
}

static int fail_json(const char *word)
{
	char able[128];
	struct text text = TEXT(able);
	for (const struct command *one = commands; one->name != NULL; one++)
		if (one->json)
			text_addf(&text, "%s%s", text.length == 0 ? "" : ", ", one->name);
	return cli_fail(EXIT_USAGE, "%s gives no JSON; these do: %s", word, able);
}

static int take_words(struct asked *asked, int count, char **words)
{
	asked->command = command_named(count == 0 ? "" : words[0]);
	if (asked->command == NULL || (count > 0 && words[0][0] == '\0'))
		return fail_command(words[0]);
	int allowed = asked->command->argument == NULL ? 1 : 2;
	if (count > allowed)
		return cli_fail(EXIT_USAGE, "%s has no use for \"%s\"; `stepdown --help` shows its words", words[0],
		                words[allowed]);
	asked->cli.word = count > 1 ? words[1] : NULL;
	if (asked->cli.json && !asked->command->json)
		return fail_json(count == 0 ? "Today" : words[0]);
	return EXIT_OK;
}

static int take_all(struct asked *asked, int argc, char **argv)
{
	struct option longs[TABLE_MAX];
	char shorts[TABLE_MAX];
	int letter, code = EXIT_OK;
	make_getopt(longs, shorts);
	opterr = 0;
	while (code == EXIT_OK && (letter = getopt_long(argc, argv, shorts, longs, NULL)) != -1)
		code = take_option(asked, letter, argv);
	if (code != EXIT_OK || asked->help || asked->version)
		return code;
	return take_words(asked, argc - optind, argv + optind);
}

int cli_main(int argc, char **argv)
{
	struct asked asked = { 0 };
	/* Only characters: numbers and dates are written the same everywhere. */
	setlocale(LC_CTYPE, "");
	int code = take_all(&asked, argc, argv);
	if (code != EXIT_OK)
		return code;
	if (asked.help)
		return print_help();
	if (asked.version) {
		puts("stepdown " STEPDOWN_VERSION);
		return cli_flush();
	}
	return asked.command->run(&asked.cli);
}
