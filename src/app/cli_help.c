#include "cli_inner.h"

#include "base/text.h"

static const char scope[] =
	"A coach in the terminal for runner's knee. It is not medical advice: see someone\n"
	"first when a knee is hot or swollen, locks or gives way, cannot take weight, or\n"
	"hurts after a fall or at night.\n";

static const char examples[] =
	"  stepdown                       what there is to do today\n"
	"  stepdown checkin --morning 2   how the knee was on waking\n"
	"  stepdown log \"run 5km 31:20 pain 2 effort 4\"\n"
	"  stepdown plan; stepdown why run\n"
	"  stepdown session strength-b    follow a session\n"
	"  stepdown history --json        what was done, for another program\n";

enum { COLUMNS = 80, HELP_COLUMN = 25 };

static void print_row(const char *name, const char *argument, const char *help)
{
	char left[64];
	struct text text = TEXT(left);
	text_addf(&text, "%s%s%s", name, argument == NULL ? "" : " ", argument == NULL ? "" : argument);
	const char *line;
	size_t length;
	printf("  %-*s ", HELP_COLUMN - 3, left);
	for (bool first = true; text_wrap(&help, COLUMNS - HELP_COLUMN, &line, &length); first = false)
		printf("%*s%.*s\n", first ? 0 : HELP_COLUMN, "", (int)length, line);
}

static void print_option(const struct option_row *row)
{
	char name[40];
	struct text text = TEXT(name);
	if (row->letter > 0 && row->letter < LETTER_DATA)
		text_addf(&text, "-%c, ", row->letter);
	text_addf(&text, "--%s", row->name);
	print_row(name, row->argument, row->help);
}

static void print_options(const struct option_row *row)
{
	for (; row->name != NULL; row++)
		print_option(row);
}

static void print_whole(void)
{
	printf("%s\nUsage: stepdown [COMMAND] [OPTIONS]\n\nExamples:\n%s\nCommands:\n", scope, examples);
	for (const struct command *one = commands; one->name != NULL; one++)
		print_row(one->name[0] == '\0' ? "(none)" : one->name, one->argument, one->help);
	puts("\nOptions, before or after the command:");
	print_options(options);
	puts("\nExit: 0 done, 1 error, 2 wrong words, 4 session left before its end,\n"
	     "5 nothing due, 6 training is locked, 128+N ended by signal N.\n"
	     "On screen ? shows the keys. More: man stepdown");
}

static void print_command(const struct command *one)
{
	printf("Usage: stepdown %s%s%s [OPTIONS]\n\n%s\n\n", one->name, one->argument == NULL ? "" : " ",
	       one->argument == NULL ? "" : one->argument, one->help);
	if (one->options != NULL) {
		printf("Options of %s:\n", one->name);
		print_options(one->options);
		putchar('\n');
	}
	puts("Options of every command:");
	print_options(options);
}

int cli_help(const struct command *command)
{
	if (command == NULL)
		print_whole();
	else
		print_command(command);
	return cli_flush();
}
