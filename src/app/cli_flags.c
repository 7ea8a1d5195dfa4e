/* The list of warning signs, for who is asked about them on the command line. */
#include "app/cli_diary.h"

#include "tui/flags.h"

#include <stdio.h>
#include <string.h>

bool cli_flags_listed(const struct cli *cli)
{
	const char *value = cli_option(cli, "red-flags");
	if (value == NULL || strcmp(value, "list") != 0)
		return false;
	for (int flag = 0; flag < RED_FLAGS; flag++) {
		if (flag == 0)
			puts("To be looked at today:");
		if (flag == FLAG_SOON_FIRST)
			puts("\nWithin days:");
		printf("  %-24s %s\n", red_flag_words[flag], flag_lines[flag]);
	}
	puts("\nName those that are true, with commas between, or none: --red-flags none");
	return true;
}
