/*
 * The command line: words in, exit code out.
 */
#ifndef STEPDOWN_APP_CLI_H
#define STEPDOWN_APP_CLI_H

/* Runs the program with its arguments and returns its exit code. */
int cli_main(int argc, char **argv);

#endif
