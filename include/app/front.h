/*
 * What a person sits in front of: a full screen (app/term.h) or lines of text
 * (app/plain.h). The loop knows no difference.
 */
#ifndef STEPDOWN_APP_FRONT_H
#define STEPDOWN_APP_FRONT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/settings.h"
#include "tui/screens.h"

enum input_kind {
	INPUT_KEY,   /* key */
	INPUT_PASTE, /* text: pasted at once, not typed */
	INPUT_ANSWER,/* text: what the terminal told of itself; a front keeps it to itself */
	INPUT_GONE,  /* nobody is there any more; value: the exit code, 0: as if the person had left */
};

struct input {
	enum input_kind kind;
	uint32_t key;
	int row, col; /* of KEY_CLICK_ */
	int value;
	const char *text; /* valid until the next call */
};

struct front;

struct front_class {
	void (*show)(struct front *, const struct screen *, int64_t now_ms);
	/* The next thing that came in; false when there is nothing: then the loop may sleep. Never waits. */
	bool (*next)(struct front *, const struct screen *, struct input *);
	void (*bell)(struct front *);
	void (*flash)(struct front *, bool lit); /* the whole screen turns light for dark, or back, where it can */
	/* Names the window; "" gives it back the name it had. */
	void (*title)(struct front *, const char *title);
	/* Takes the mouse or lets go of it: as long as it is ours, the terminal selects no text. False: it tells of none. */
	bool (*mouse)(struct front *, bool wanted);
	/* Paints in the colours of a theme from now on. */
	void (*theme)(struct front *, enum theme);
	void (*redraw)(struct front *);  /* nothing of what is shown can be trusted */
	void (*resize)(struct front *);  /* the size may have changed */
	void (*stop)(struct front *);    /* gives the terminal back, before the program is stopped */
	void (*resume)(struct front *);  /* takes it again */
	void (*close)(struct front *);
};

struct front {
	const struct front_class *class;
	int fd;             /* readable when next() has something */
	struct look look;   /* how the figures are drawn here */
	int rows, cols;     /* of the screen; 0: lines of text have no size */
};

#endif
