/*
 * The `:` line: a command as the command line takes it, typed in a screen.
 */
#ifndef STEPDOWN_TUI_COMMAND_H
#define STEPDOWN_TUI_COMMAND_H

#include "tui/edit.h"
#include "tui/screen.h"

/* What a line may begin with; it is also the word that is typed. */
enum command_word {
	COMMAND_CADENCE, COMMAND_CALENDAR, COMMAND_GOTO, COMMAND_CHECKIN, COMMAND_CONFIG, COMMAND_DAY, COMMAND_DELETE,
	COMMAND_EDIT, COMMAND_EXCLUDE, COMMAND_FLARE, COMMAND_GOAL, COMMAND_GRAPHICS, COMMAND_HISTORY,
	COMMAND_INTAKE, COMMAND_LIBRARY, COMMAND_LOG, COMMAND_MAP, COMMAND_MOUSE, COMMAND_MOVE, COMMAND_PLAN,
	COMMAND_POCKET, COMMAND_PROGRESS, COMMAND_Q, COMMAND_QUIT, COMMAND_REDO, COMMAND_REPORT, COMMAND_SCORE,
	COMMAND_SET, COMMAND_SETTINGS, COMMAND_SKIP, COMMAND_SOUND, COMMAND_SWAP, COMMAND_TEST, COMMAND_TESTS,
	COMMAND_THEME, COMMAND_TRIGGERS, COMMAND_UNDO, COMMAND_VOLUME, COMMAND_WHATIF, COMMAND_WHY,
	COMMAND_WORDS
};

/* The one that `line` begins with; COMMAND_WORDS: none. */
enum command_word command_find(const char *line);

/* As it is typed. */
const char *command_text(enum command_word word);

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
