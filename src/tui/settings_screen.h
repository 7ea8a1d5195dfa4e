/* What the files of the settings screen share. Nobody else includes this. */
#ifndef STEPDOWN_TUI_SETTINGS_SCREEN_H
#define STEPDOWN_TUI_SETTINGS_SCREEN_H

#include "tables.h"
#include "tui/edit.h"
#include "tui/everywhere.h"
#include "tui/screens.h"

struct settings_screen {
	struct screen screen;
	const struct settings *settings; /* as they are now: the app changes them */
	int mark;                        /* a place in the order of the screen */
	bool typing;
	struct edit edit;
	struct notice notice;
};

/* The setting at a place of the order in which they stand: group after group. */
enum setting settings_at(int place);
enum setting settings_marked(const struct settings_screen *screen);

/* The value as it is told: "on", "70", "none". */
void settings_value(const struct settings *settings, enum setting which, struct text *out);
/* "What may be chosen: auto, dark or light." */
void settings_choices(enum setting which, struct text *out);
/* "NO_COLOR of the environment goes before the file."; nothing where the file, or nobody, says it. */
void settings_origin(const struct settings *settings, enum setting which, struct text *out);

void settings_view(const struct screen *base, struct area area, int64_t now_ms);
void settings_say(const struct screen *base, struct lines *lines, int64_t now_ms);

#endif
