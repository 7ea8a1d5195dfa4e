/*
 * The command line: words in, exit code out. A table of commands, each with
 * its own options, and one of options for all; help is made from them.
 */
#ifndef STEPDOWN_APP_CLI_H
#define STEPDOWN_APP_CLI_H

#include <stdbool.h>
#include <stdio.h>

#include "app/home.h"
#include "app/theme.h"
#include "io/json.h"

enum exit_code { EXIT_OK = 0, EXIT_ERROR = 1, EXIT_USAGE = 2, EXIT_LEFT = 4, EXIT_NOTHING_DUE = 5, EXIT_LOCKED = 6 };

/* An option of a command as it was given; "" where it takes no value. */
struct cli_value {
	const char *name, *value;
};

enum { CLI_VALUES = 256 };

/* What was asked for. */
struct cli {
	struct home_given places; /* --data-dir, --config-dir, --now */
	bool plain, json, no_input;
	enum color_wish color;
	const char *const *words; /* behind the command, as many as it allows; ended by NULL */
	const char *word;         /* the first of them, NULL: none */
	struct cli_value values[CLI_VALUES]; /* the command's own options, in the order they came */
	int value_count;
};

struct option_row {
	const char *name;     /* without the dashes */
	int letter;           /* printable: a short option too; 0: none */
	const char *argument; /* "DIR"; NULL: it takes none */
	const char *help;
	bool many;            /* it may come more than once */
};

struct command {
	const char *name;     /* "" is the bare program */
	const char *argument; /* "[ID]"; NULL: it takes none */
	int least, most;      /* words behind it */
	const char *help;
	bool json;            /* it knows --json */
	const struct option_row *options; /* its own, ended by a NULL name; NULL: none */
	int (*run)(const struct cli *);
};

/* Both ended by a NULL name. */
extern const struct command commands[];
extern const struct option_row options[]; /* of every command */

/* Runs the program with its arguments and returns its exit code. */
int cli_main(int argc, char **argv);

/* The commands, each in its file. */
int cli_bare(const struct cli *cli);
int cli_today(const struct cli *cli);
int cli_plan(const struct cli *cli);
extern const struct option_row cli_pocket_options[];
int cli_pocket(const struct cli *cli);
int cli_why(const struct cli *cli);
int cli_whatif(const struct cli *cli);
int cli_move(const struct cli *cli);
int cli_swap(const struct cli *cli);
int cli_skip(const struct cli *cli);
int cli_flare(const struct cli *cli);
int cli_exclude(const struct cli *cli);
int cli_remind(const struct cli *cli);
int cli_status(const struct cli *cli);
int cli_session(const struct cli *cli);
extern const struct option_row cli_config_options[];
int cli_config(const struct cli *cli);
extern const struct option_row cli_sound_options[];
int cli_sound(const struct cli *cli);
int cli_sessions(const struct cli *cli);
extern const struct option_row cli_library_options[];
int cli_library(const struct cli *cli);
int cli_history(const struct cli *cli);
extern const struct option_row cli_calendar_options[];
int cli_calendar(const struct cli *cli);
int cli_lint(const struct cli *cli);
extern const struct option_row cli_report_options[];
int cli_report(const struct cli *cli);
int cli_undo(const struct cli *cli);
int cli_redo(const struct cli *cli);

/* Those of the diary, with their options. */
extern const struct option_row cli_intake_options[], cli_checkin_options[], cli_log_options[], cli_edit_options[],
	cli_history_options[], cli_test_options[], cli_score_options[], cli_goal_options[],
	cli_progress_options[], cli_triggers_options[],
	cli_map_options[];

int cli_intake(const struct cli *cli);
int cli_checkin(const struct cli *cli);
int cli_log(const struct cli *cli);
int cli_day_page(const struct cli *cli);
int cli_edit(const struct cli *cli);
int cli_delete(const struct cli *cli);
int cli_test(const struct cli *cli);
int cli_score(const struct cli *cli);
int cli_goal(const struct cli *cli);
int cli_progress(const struct cli *cli);
int cli_triggers(const struct cli *cli);
int cli_map(const struct cli *cli);

/* The value of an option of the command, "" where it takes none; NULL when it was not given. */
const char *cli_option(const struct cli *cli, const char *name);

/*
 * The same as a whole number in [least, most], or as the index of one of
 * `count` words; `out` stays as it was where the option was not given. False,
 * and told, for any other value.
 */
bool cli_number(const struct cli *cli, const char *name, int least, int most, int *out);
bool cli_choice(const struct cli *cli, const char *name, const char *const *words, size_t count, int *out);

/* The options of commands, each in the file of its command and ended by a NULL name. */
extern const struct option_row cli_plan_options[], cli_whatif_options[], cli_skip_options[], cli_flare_options[],
	cli_status_options[], cli_session_options[], cli_exclude_options[];

/* Prints a line in which words of the runner stand: what a terminal would obey is left out. */
void cli_line(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Says what is wrong on stderr, in the same way, and gives `code`. */
int cli_fail(enum exit_code code, const char *format, ...) __attribute__((format(printf, 2, 3)));
int cli_fail_with(const struct err *err);

/*
 * Finds folders and clock, and opens what the flags ask for; an exit code above 0 has been told.
 * To read a history makes none: where there is none yet, the home has no store and no trouble.
 */
enum { NEED_LIBRARY = 1, NEED_HISTORY = 2, TELLS_SETTINGS = 4 /* of their faults the command tells itself */ };
int cli_open(struct home *home, const struct cli *cli, int needs);

/* The envelope of JSON: one object, to be ended by cli_json_end. */
struct json cli_json_begin(const struct home *home, const char *command);
void cli_json_end(struct json *json);

/* A fault of a file as an entry of a list. */
void cli_json_fault(struct json *json, const struct fault *fault);

/* Sends what was printed on its way; an exit code above 0 when it could not be written. */
int cli_flush(void);

#endif
