/*
 * The `:` line: a command as the command line takes it, typed in a screen.
 */
#ifndef STEPDOWN_TUI_COMMAND_H
#define STEPDOWN_TUI_COMMAND_H

#include "tui/edit.h"
#include "tui/screen.h"

struct command {
	struct edit edit;
	bool typing;
};

/* The keys while it is typed. */
extern const struct binding command_bindings[];

/* The line is empty and typed from now on. */
void command_start(struct command *command);

/*
 * Takes a key while the line is typed: Enter gives EFFECT_COMMAND, Tab
 * completes. False when it is not typed, or the message is no key. `coach`
 * tells which sessions can be named; NULL: none.
 */
bool command_take(struct command *command, const struct msg *msg, const struct coach_view *coach,
                  struct effects *fx);

/* Draws it into the row above the hints of a whole screen, and nothing when it is not typed. */
void command_view(const struct command *command, struct area area);

/* The same in a line. */
void command_say(const struct command *command, struct lines *lines);

#endif
