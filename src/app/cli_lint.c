/*
 * stepdown lint: every fault of every file of exercises and of the settings, or that there is none.
 */
#include "app/cli.h"

#include <sys/stat.h>

#include "base/text.h"

enum { FAULT_BYTES = 4096 };

static void print_count(size_t count, const char *one, const char *many, const char *after)
{
	printf("%zu %s%s", count, count == 1 ? one : many, after);
}

static void print_faults(const struct faults *faults)
{
	for (size_t i = 0; i < faults->count; i++) {
		char words[FAULT_BYTES];
		struct text text = TEXT(words);
		fault_print(&faults->at[i], &text);
		fputs(words, stdout);
	}
	print_count(faults_total(faults), "fault", "faults", " in ");
	print_count(faults_files(faults), "file", "files", "");
	if (faults->left_out > 0)
		printf(", the first %zu are shown", faults->count);
	putchar('\n');
}

static void print_clean(const struct library *library)
{
	size_t exercises, routines;
	library_exercises(library, &exercises);
	library_routines(library, &routines);
	print_count(library_files(library), "file", "files", ", ");
	print_count(exercises, "exercise", "exercises", ", ");
	print_count(routines, "session", "sessions", ": no faults\n");
}

void cli_json_fault(struct json *json, const struct fault *fault)
{
	json_object(json, NULL);
	json_text(json, "file", fault->file);
	json_int(json, "line", fault->line);
	json_int(json, "col", fault->col);
	json_text(json, "text", fault->text);
	json_text(json, "hint", fault->hint);
	json_object_end(json);
}

static void print_json(const struct home *home, const struct faults *faults)
{
	struct json json = cli_json_begin(home, "lint");
	json_array(&json, "faults");
	for (size_t i = 0; i < faults->count; i++)
		cli_json_fault(&json, &faults->at[i]);
	json_array_end(&json);
	cli_json_end(&json);
}

/* A folder with rules of its own is a whole library; any other stands on top of ours, as a person's does. */
static bool is_whole(const char *dir, struct arena *arena)
{
	struct stat st;
	return stat(arena_print(arena, "%s/RULES.yaml", dir), &st) == 0;
}

static bool is_folder(const char *dir)
{
	struct stat st;
	return stat(dir, &st) == 0 && S_ISDIR(st.st_mode);
}

/* False when there are any. */
static bool add_faults(struct faults *faults, const struct faults *more)
{
	for (size_t i = 0; i < more->count; i++)
		faults_add(faults, more->at[i], "%s", more->at[i].text);
	return more->count == 0;
}

static int lint(struct home *home, const struct cli *cli)
{
	struct library_from from = {
		.dir = home->places.library_dir, .own_dir = home->places.own_library, .overlay = home->places.overlay,
		.figures = true,
	};
	if (cli->word != NULL && is_whole(cli->word, home->arena))
		from = (struct library_from){ .dir = cli->word, .figures = true };
	else if (cli->word != NULL)
		from.own_dir = cli->word;
	home->faults = faults_new();
	bool fine = library_read(&home->library, &from, home->faults);
	if (cli->word == NULL)
		fine = add_faults(home->faults, home->config_faults) && fine;
	if (cli->json)
		print_json(home, home->faults);
	else if (fine)
		print_clean(home->library);
	else
		print_faults(home->faults);
	int code = cli_flush();
	return code != EXIT_OK ? code : fine ? EXIT_OK : EXIT_ERROR;
}

int cli_lint(const struct cli *cli)
{
	struct home home;
	if (cli->word != NULL && !is_folder(cli->word))
		return cli_fail(EXIT_USAGE, "lint: %s is not a folder; give a folder of exercise files", cli->word);
	int code = cli_open(&home, cli, cli->word == NULL ? TELLS_SETTINGS : 0);
	if (code != EXIT_OK)
		return code;
	code = lint(&home, cli);
	home_close(&home);
	return code;
}
