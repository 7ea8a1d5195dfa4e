/*
 * stepdown config: the settings with where each comes from, one of them, or
 * one changed in the file.
 */
#include "app/cli.h"

#include <string.h>

#include "base/text.h"
#include "io/config.h"

enum { KEY_COLUMNS = 20, VALUE_COLUMNS = 10, FAULT_BYTES = 4096 };

const struct option_row cli_config_options[] = {
	{ "origin", 0, NULL, "where each comes from: built in, the file with its line, the environment or an option", false },
	{ "default", 0, NULL, "change KEY back to what is built in", false },
	{ .name = NULL },
};

/* --- in words ------------------------------------------------------------------- */

/* "built in", "/home/runner/.config/stepdown/config.yaml:12", "NO_COLOR of the environment", "option --theme". */
static void origin_words(struct text *out, const struct settings *settings, enum setting which)
{
	const char *source = settings->source[which];
	switch (settings->origin[which]) {
	case ORIGIN_BUILT_IN: text_add(out, "built in"); break;
	case ORIGIN_ENVIRONMENT: text_addf(out, "%s of the environment", source); break;
	case ORIGIN_FLAG: text_addf(out, "option %s", source); break;
	default: text_addf(out, "%s:%d", source, settings->line[which]);
	}
}

static void print_value(const struct home *home, enum setting which, bool with_origin)
{
	char words[1000], from[600];
	struct text value = TEXT(words), origin = TEXT(from);
	setting_print(&home->settings, which, &value);
	origin_words(&origin, &home->settings, which);
	if (with_origin)
		cli_line("%s  (%s)", words, from);
	else
		cli_line("%s", words);
}

static void print_row(const struct home *home, enum setting which, bool with_origin)
{
	char words[1000], from[600];
	struct text value = TEXT(words), origin = TEXT(from);
	setting_print(&home->settings, which, &value);
	if (words[0] == '\0')
		text_add(&value, "none");
	origin_words(&origin, &home->settings, which);
	if (with_origin)
		cli_line("  %-*s %-*s %s", KEY_COLUMNS, setting_rows[which].key, VALUE_COLUMNS, words, from);
	else
		cli_line("  %-*s %s", KEY_COLUMNS, setting_rows[which].key, words);
}

static void print_all(const struct home *home, bool with_origin)
{
	for (int group = 0; group < SETTING_GROUPS; group++) {
		cli_line("%s%s", group == 0 ? "" : "\n", setting_group_words[group]);
		for (int i = 0; i < SETTINGS; i++)
			if (setting_rows[i].group == (enum setting_group)group)
				print_row(home, (enum setting)i, with_origin);
	}
}

static void print_faults(const struct faults *faults)
{
	for (size_t i = 0; i < faults->count; i++) {
		char words[FAULT_BYTES];
		struct text text = TEXT(words);
		fault_print(&faults->at[i], &text);
		fprintf(stderr, "%s", words);
	}
}

/* --- as JSON ---------------------------------------------------------------------- */

static void json_value(struct json *json, const struct settings *settings, enum setting which)
{
	char words[1000];
	struct text text = TEXT(words);
	setting_print(settings, which, &text);
	switch (setting_rows[which].kind) {
	case SETTING_IS_FLAG: json_bool(json, "value", setting_value(settings, which) != 0); break;
	case SETTING_IS_NUMBER: json_int(json, "value", setting_value(settings, which)); break;
	case SETTING_IS_COMMAND: json_text(json, "value", words[0] == '\0' ? NULL : words); break;
	default: json_text(json, "value", words);
	}
}

static void json_setting(struct json *json, const struct settings *settings, enum setting which)
{
	json_object(json, NULL);
	json_text(json, "key", setting_rows[which].key);
	json_value(json, settings, which);
	json_text(json, "origin", setting_origin_words[settings->origin[which]]);
	json_text(json, "source", settings->source[which]);
	if (settings->line[which] > 0)
		json_int(json, "line", settings->line[which]);
	else
		json_null(json, "line");
	json_object_end(json);
}

/* `only` SETTINGS: all of them. */
static void print_json(const struct home *home, enum setting only)
{
	struct json json = cli_json_begin(home, "config");
	json_array(&json, "settings");
	for (int i = 0; i < SETTINGS; i++)
		if (only == SETTINGS || i == (int)only)
			json_setting(&json, &home->settings, (enum setting)i);
	json_array_end(&json);
	json_array(&json, "faults");
	for (size_t i = 0; i < home->config_faults->count; i++)
		cli_json_fault(&json, &home->config_faults->at[i]);
	json_array_end(&json);
	cli_json_end(&json);
}

/* --- the command -------------------------------------------------------------------- */

static int fail_key(const char *key)
{
	const char *keys[SETTINGS];
	for (int i = 0; i < SETTINGS; i++)
		keys[i] = setting_rows[i].key;
	const char *near = text_nearest(key, keys, SETTINGS);
	if (near != NULL)
		return cli_fail(EXIT_USAGE, "there is no setting \"%s\"; did you mean \"%s\"?", key, near);
	return cli_fail(EXIT_USAGE, "there is no setting \"%s\"; `stepdown config` lists them", key);
}

/* What goes before the file still holds once the file was changed: that is worth a word. */
static void tell_set(const struct home *home, const struct cli *cli, enum setting which, const struct home *before)
{
	char from[600];
	struct text origin = TEXT(from);
	origin_words(&origin, &before->settings, which);
	if (cli->json)
		print_json(home, which);
	else
		print_value(home, which, cli_option(cli, "origin") != NULL);
	if (home->settings.origin[which] > ORIGIN_FILE)
		cli_fail(EXIT_OK, "%s is written into %s, and %s goes before it", setting_rows[which].key,
		         home->places.config_file, from);
}

static int set(struct home *home, const struct cli *cli, enum setting which, const char *value)
{
	struct err err = { 0 };
	struct home after;
	if (!config_set(home->places.config_file, which, value, &err))
		return cli_fail_with(&err);
	int code = cli_open(&after, cli, TELLS_SETTINGS);
	if (code != EXIT_OK)
		return code;
	tell_set(&after, cli, which, home);
	home_close(&after);
	return cli_flush();
}

static int tell(const struct home *home, const struct cli *cli, enum setting which)
{
	bool origin = cli_option(cli, "origin") != NULL;
	if (cli->json)
		print_json(home, which);
	else if (which != SETTINGS)
		print_value(home, which, origin);
	else
		print_all(home, origin);
	int code = cli_flush();
	if (which == SETTINGS && !cli->json)
		print_faults(home->config_faults);
	return code != EXIT_OK || faults_total(home->config_faults) == 0 || which != SETTINGS ? code : EXIT_ERROR;
}

static int config(struct home *home, const struct cli *cli)
{
	enum setting which = cli->word == NULL ? SETTINGS : setting_find(cli->word);
	bool back = cli_option(cli, "default") != NULL;
	const char *value = cli->word == NULL ? NULL : cli->words[1];
	if (cli->word != NULL && which == SETTINGS)
		return fail_key(cli->word);
	if (back && (which == SETTINGS || value != NULL))
		return cli_fail(EXIT_USAGE, "--default stands behind a key alone: config theme --default");
	return back || value != NULL ? set(home, cli, which, value) : tell(home, cli, which);
}

int cli_config(const struct cli *cli)
{
	struct home home;
	int code = cli_open(&home, cli, TELLS_SETTINGS);
	if (code != EXIT_OK)
		return code;
	code = config(&home, cli);
	home_close(&home);
	return code;
}
