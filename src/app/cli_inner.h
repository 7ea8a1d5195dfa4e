/*
 * What the files of the command line share. Nobody else includes this.
 */
#ifndef STEPDOWN_APP_CLI_INNER_H
#define STEPDOWN_APP_CLI_INNER_H

#include "app/cli.h"

/* Letters of options of every command that have no short form. */
enum { LETTER_DATA = 256, LETTER_CONFIG, LETTER_NOW, LETTER_PLAIN, LETTER_JSON, LETTER_COLOR, LETTER_NO_INPUT,
       LETTER_VERSION, LETTER_PROFILE, LETTER_TZ, LETTER_THEME, LETTER_GRAPHICS, LETTER_SOUND };

struct asked {
	struct cli cli;
	bool help, version;
	const struct command *command; /* NULL: help for the whole, or the version */
};

/* Takes all words in; an exit code above 0 has been told. What it keeps points into `argv`, which is reordered. */
int cli_take(struct asked *asked, int argc, char **argv);

/* Prints help for a command, or for the whole program when it is NULL. */
int cli_help(const struct command *command);

#endif
