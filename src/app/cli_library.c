#include "app/cli_library.h"

#include "app/cli.h"
#include "app/plain.h"
#include "base/text.h"
#include "tui/screens.h"
#include "tui/words.h"

static void print_row(const struct exercise *exercise)
{
	char words[64];
	struct text dose = TEXT(words);
	words_dose(&dose, exercise, &exercise->dose);
	printf("%-32s %-40s %-22s %s%s\n", exercise->id, exercise->name, words, words_tier(exercise->knee_load.tier),
	       exercise->replaces ? "  (yours, in place of ours)" : exercise->own ? "  (yours)" : "");
}

/* One exercise as text is what the library's own screen says of it. */
static void print_one(struct home *home, const struct exercise *exercise)
{
	struct library_given given = { .open_id = exercise->id,
		.look = { .figure = GLYPHS_ASCII, .reduced_motion = true } };
	given.exercises = library_exercises(home->library, &given.exercise_count);
	given.sources = library_sources(home->library, &given.source_count);
	library_draw(home->library, exercise, home->faults);
	struct screen *screen = library_screen_new(&given);
	plain_print(screen, home_mono_ms(home));
	screen_free(screen);
}

static void print_all(const struct home *home)
{
	size_t count;
	const struct exercise *exercises = library_exercises(home->library, &count);
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || exercises[i].kind != exercises[i - 1].kind)
			printf("%s%s\n", i == 0 ? "" : "\n", exercise_kind_word(exercises[i].kind));
		print_row(&exercises[i]);
	}
}

static void print_json(const struct home *home, const struct exercise *only)
{
	size_t count;
	const struct exercise *exercises = library_exercises(home->library, &count);
	struct json json = cli_json_begin(home, "library");
	json_array(&json, "exercises");
	for (size_t i = 0; i < count; i++)
		if (only == NULL || only == &exercises[i])
			cli_json_exercise(&json, &exercises[i]);
	json_array_end(&json);
	cli_json_end(&json);
}

int cli_library_unknown(const struct home *home, const char *word)
{
	size_t count;
	const struct exercise *exercises = library_exercises(home->library, &count);
	const char **ids = arena_array(home->arena, count + 1, sizeof(const char *));
	for (size_t i = 0; i < count; i++)
		ids[i] = exercises[i].id;
	const char *near = text_nearest(word, ids, count);
	if (near != NULL)
		return cli_fail(EXIT_USAGE, "there is no exercise \"%s\"; did you mean \"%s\"?", word, near);
	return cli_fail(EXIT_USAGE, "there is no exercise \"%s\"; `stepdown library` lists them", word);
}

const struct option_row cli_library_options[] = {
	{ "figure", 0, NULL, "draw the key frames of every view", false },
	{ "fault", 0, NULL, "with --figure: the usual fault beside it", false },
	{ "graphics", 0, "GLYPHS", "with --figure: braille, half or ascii", false },
	{ "columns", 0, "COLUMNS", "with --figure: the width to fill; else the terminal's", false },
	{ .name = NULL },
};

static int show(struct home *home, const struct cli *cli)
{
	const struct exercise *only = cli->word == NULL ? NULL : library_exercise(home->library, cli->word);
	if (cli->word != NULL && only == NULL)
		return cli_library_unknown(home, cli->word);
	if (cli_option(cli, "figure") != NULL)
		return cli_figure(home, cli, only);
	if (cli_option(cli, "fault") != NULL || cli_option(cli, "columns") != NULL)
		return cli_fail(EXIT_USAGE, "--fault and --columns are of a figure; add --figure");
	if (cli->json)
		print_json(home, only);
	else if (only != NULL)
		print_one(home, only);
	else
		print_all(home);
	return cli_flush();
}

int cli_library(const struct cli *cli)
{
	struct home home;
	int code = cli_open(&home, cli, NEED_LIBRARY);
	if (code != EXIT_OK)
		return code;
	code = show(&home, cli);
	home_close(&home);
	return code;
}
