/*
 * What the help page says beside the keys.
 */
#ifndef STEPDOWN_TUI_HELP_TEXT_H
#define STEPDOWN_TUI_HELP_TEXT_H

struct help_part {
	const char *title;
	const char *const *sentences; /* ended by NULL */
};

/* Ended by a part without a title. */
extern const struct help_part help_parts[];

#endif
