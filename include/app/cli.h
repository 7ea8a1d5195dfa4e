/*
 * The command line: words in, exit code out. A table of commands and one of
 * options; help is made from both.
 */
#ifndef STEPDOWN_APP_CLI_H
#define STEPDOWN_APP_CLI_H

#include <stdbool.h>
#include <stdio.h>

#include "app/home.h"
#include "app/theme.h"
#include "io/json.h"

enum exit_code { EXIT_OK = 0, EXIT_ERROR = 1, EXIT_USAGE = 2, EXIT_LEFT = 4 };

/* What was asked for. */
struct cli {
	struct home_given places; /* --data-dir, --config-dir, --now */
	bool plain, json, no_input;
	enum color_wish color;
	const char *word;         /* the command's argument, NULL: none */
};

struct command {
	const char *name;     /* "" is the bare program */
	const char *argument; /* "[ID]"; NULL: it takes none */
	const char *help;
	bool json;            /* it knows --json */
	int (*run)(const struct cli *);
};

struct option_row {
	const char *name;     /* without the dashes */
	int letter;           /* what getopt_long gives; a printable one is a short option too */
	const char *argument; /* "DIR"; NULL: it takes none */
	const char *help;
};

/* Both ended by a NULL name. */
extern const struct command commands[];
extern const struct option_row options[];

/* Runs the program with its arguments and returns its exit code. */
int cli_main(int argc, char **argv);

/* The commands, each in its file. */
int cli_today(const struct cli *cli);
int cli_session(const struct cli *cli);
int cli_sessions(const struct cli *cli);
int cli_library(const struct cli *cli);
int cli_history(const struct cli *cli);
int cli_lint(const struct cli *cli);
int cli_undo(const struct cli *cli);
int cli_redo(const struct cli *cli);

/* Says what is wrong on stderr and gives `code`. */
int cli_fail(enum exit_code code, const char *format, ...) __attribute__((format(printf, 2, 3)));
int cli_fail_with(const struct err *err);

/*
 * Finds folders and clock, and opens what the flags ask for; an exit code above 0 has been told.
 * To read a history makes none: where there is none yet, the home has no store and no trouble.
 */
enum { NEED_LIBRARY = 1, NEED_HISTORY = 2 };
int cli_open(struct home *home, const struct cli *cli, int needs);

/* The envelope of JSON: one object, to be ended by cli_json_end. */
struct json cli_json_begin(const struct home *home, const char *command);
void cli_json_end(struct json *json);

/* Sends what was printed on its way; an exit code above 0 when it could not be written. */
int cli_flush(void);

#endif
