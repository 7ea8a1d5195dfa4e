#include "app/cli.h"

#include "base/text.h"

#include <string.h>

const char *cli_option(const struct cli *cli, const char *name)
{
	for (int i = 0; i < cli->value_count; i++)
		if (strcmp(cli->values[i].name, name) == 0)
			return cli->values[i].value;
	return NULL;
}

bool cli_number(const struct cli *cli, const char *name, int least, int most, int *out)
{
	long value;
	const char *text = cli_option(cli, name);
	if (text == NULL)
		return true;
	if (!text_int(text, least, most, &value)) {
		cli_fail(EXIT_USAGE, "--%s takes a whole number from %d to %d, not \"%s\"", name, least, most, text);
		return false;
	}
	*out = (int)value;
	return true;
}

static bool fail_choice(const char *name, const char *given, const char *const *words, size_t count)
{
	char able[400];
	struct text text = TEXT(able);
	for (size_t i = 0; i < count; i++)
		if (words[i][0] != '\0')
			text_addf(&text, "%s%s", text.length == 0 ? "" : ", ", words[i]);
	cli_fail(EXIT_USAGE, "--%s takes one of %s, not \"%s\"", name, able, given);
	return false;
}

bool cli_choice(const struct cli *cli, const char *name, const char *const *words, size_t count, int *out)
{
	const char *given = cli_option(cli, name);
	if (given == NULL)
		return true;
	for (size_t i = 0; i < count; i++)
		if (words[i][0] != '\0' && strcmp(words[i], given) == 0) {
			*out = (int)i;
			return true;
		}
	return fail_choice(name, given, words, count);
}
