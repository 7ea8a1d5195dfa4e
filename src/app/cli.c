#include "cli_inner.h"

#include "app/child.h"
#include "base/arena.h"
#include "base/text.h"

#include <errno.h>
#include <locale.h>
#include <stdarg.h>
#include <string.h>

/* --- telling ----------------------------------------------------------------- */

/* A malformed byte may take as many as its stand-in. */
static void put_shown(FILE *out, struct arena *arena, const char *words, size_t length)
{
	enum { STAND_IN = 3 };
	size_t size = length * STAND_IN + 1;
	struct text line = text_over(arena_alloc(arena, size), size);
	text_add_shown(&line, arena_copy(arena, words, length));
	fprintf(out, "%s\n", line.at);
}

/* What is told may be of several lines; each is shown for itself. */
static void put_lines(FILE *out, const char *format, va_list args)
{
	struct arena *arena = arena_new();
	const char *words = arena_vprint(arena, format, args), *end;
	for (; (end = strchr(words, '\n')) != NULL; words = end + 1)
		put_shown(out, arena, words, (size_t)(end - words));
	put_shown(out, arena, words, strlen(words));
	arena_free(arena);
}

int cli_fail(enum exit_code code, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fputs("stepdown: ", stderr);
	put_lines(stderr, format, args);
	va_end(args);
	return code;
}

void cli_line(const char *format, ...)
{
	va_list args;
	va_start(args, format);
	put_lines(stdout, format, args);
	va_end(args);
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

/* What is wrong with the settings stops nothing. */
static void warn_of_settings(const struct home *home)
{
	const char *fault = home_settings_fault(home, home->arena);
	if (fault != NULL)
		cli_fail(EXIT_OK, "%s", fault);
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
	home->for_programs = cli->json;
	if (code != EXIT_OK)
		home_close(home);
	else if ((needs & TELLS_SETTINGS) == 0)
		warn_of_settings(home);
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

/* --- running ------------------------------------------------------------------- */

int cli_main(int argc, char **argv)
{
	struct asked asked = { 0 };
	if (argc > 0)
		child_set_program(argv[0]);
	/* Only characters: numbers and dates are written the same everywhere. */
	setlocale(LC_CTYPE, "");
	int code = cli_take(&asked, argc, argv);
	if (code != EXIT_OK)
		return code;
	if (asked.help)
		return cli_help(asked.command);
	if (asked.version) {
		puts("stepdown " STEPDOWN_VERSION);
		return cli_flush();
	}
	return asked.command->run(&asked.cli);
}
