/*
 * The program as scripts meet it: words in, text and an exit code out.
 */
#ifndef STEPDOWN_TESTS_CLI_SUPPORT_PROGRAM_H
#define STEPDOWN_TESTS_CLI_SUPPORT_PROGRAM_H

#include "support/check.h"

enum { PROGRAM_WORDS = 40 };

/* A history of its own in the test's folder, and the moment that it is there; both are told with every call. */
struct program {
	const char *data;  /* its folder */
	char now[40];      /* "2026-03-02T09:00+01:00" */
	char *out, *told;  /* stdout and stderr of the last call */
};

void program_new(struct program *program, const char *name);
void program_free(struct program *program);

/* The local day, counted from Monday 2026-03-02 as 0, and the time "07:00". */
void program_at(struct program *program, int day, const char *time);

/* Runs it with words ended by NULL and gives its exit code. */
int program_run(struct program *program, const char *const *words);
#define PROGRAM(program, ...) program_run((program), (const char *const[]){ __VA_ARGS__, NULL })

/* The same, from a line parted at blanks; a word in '...' may have blanks. */
int program_line(struct program *program, const char *line);

/* True when the last call printed `text`. */
bool program_has(const struct program *program, const char *text);

/* The output of the last call with every ULID replaced by stars: the only thing in it that chance makes. */
const char *program_masked(struct program *program);

/* The rows of the diary in the history, without ids and moments, a line a row; to be freed. */
char *program_dump(const char *data);

/* Fails with the first line in which two dumps differ. */
void program_expect_same(const char *one, const char *other);

#endif
