/*
 * A screen: messages in, cells and effects out. No terminal, clock or file is
 * known here; the app shows what was drawn and carries out what was asked.
 */
#ifndef STEPDOWN_TUI_SCREEN_H
#define STEPDOWN_TUI_SCREEN_H

#include <stdbool.h>
#include <stdint.h>

#include "core/day_record.h"
#include "core/plan.h"
#include "core/session.h"
#include "tui/cells.h"
#include "tui/ear.h"
#include "tui/keys.h"

struct screen;
struct text;   /* base/text.h */
struct report; /* core/report.h */

enum msg_kind {
	MSG_KEY,     /* key */
	MSG_TICK,    /* now_ms passed: the moment that wake_ms asked for, or later */
	MSG_SHOWN,   /* the screen is on top again */
	MSG_SAVED,   /* the writes asked for so far are on disk */
	MSG_NOT_SAVED, /* text: what could not be saved and why; it is tried again */
	MSG_NOTICE,  /* text: a sentence to show until the next key */
	MSG_NOTE,    /* text: a note as it came back from the editor */
	MSG_SILENT,  /* text: why no tones can be heard in this run */
	MSG_SPEECHLESS, /* text: why no words are spoken from here on */
	MSG_PAUSED,  /* the program was stopped (Ctrl-Z) from at_ms to now_ms */
};

struct msg {
	enum msg_kind kind;
	uint32_t key;
	int64_t now_ms;    /* the monotonic clock, in every message */
	int64_t at_ms;
	const char *text;
	int row, col;      /* of a click */
	int rows, cols;    /* of the terminal, in every message: what a page is; 0: as 80 x 24 */
};

enum effect_kind {
	EFFECT_LEAVE,          /* take this screen off the stack */
	EFFECT_QUIT,           /* end the program; value: exit code */
	EFFECT_BELL,
	EFFECT_OPEN_SESSION,   /* id: start this routine */
	EFFECT_RESUME,         /* take up the unfinished session */
	EFFECT_FINISH_HERE,    /* end the unfinished session with what was done */
	EFFECT_DISCARD,        /* end it without keeping it */
	EFFECT_OPEN_LIBRARY,   /* id: an exercise, "" the list */
	EFFECT_OPEN_HISTORY,
	EFFECT_OPEN_HELP,
	EFFECT_SESSION_EVENT,  /* event: to disk before anything else is shown */
	EFFECT_SESSION_CLOCK,  /* at_ms: to disk in the slack after the frame */
	EFFECT_SESSION_END,    /* value: enum session_status; SESSION_RUNNING: the end is taken back */
	EFFECT_SETTING,        /* id: a key of the settings, text: its value, "" the built-in one */
	EFFECT_OPEN_SETTINGS,
	EFFECT_OPEN_SOUND,
	EFFECT_UNDO, EFFECT_REDO,
	EFFECT_BUILT_IN_ONLY,  /* start with the built-in library alone */
	EFFECT_REDRAW,
	/* What the diary takes: on disk, and planned anew, before anything else is shown. */
	EFFECT_SAVE_CHECK_IN,  /* check_in */
	EFFECT_SAVE_INTAKE,    /* intake */
	EFFECT_SAVE_ACTIVITY,  /* activity; its id NULL: a new one */
	EFFECT_DELETE_ACTIVITY,/* id */
	EFFECT_SAVE_FLARE,     /* flare */
	EFFECT_SAVE_CHANGE,    /* change */
	EFFECT_SAVE_ADVICE,    /* text: what a professional advised */
	EFFECT_OPEN_INTAKE,
	EFFECT_OPEN_CHECK_IN,  /* id: its date, "" today */
	EFFECT_OPEN_LOG,       /* id: an activity to edit, "" a new one; text: its kind, its date or the item it answers, "" none */
	EFFECT_OPEN_PLAN,
	EFFECT_OPEN_WHY,       /* id: a planned item, a date, "" the plan as a whole */
	EFFECT_OPEN_WHAT_IF,   /* text: what to try, "" nothing yet */
	EFFECT_OPEN_RED_FLAGS,
	EFFECT_OPEN_PLANNED,   /* id: start the planned session */
	EFFECT_TRY,            /* change, value: assumed morning or NOT_KNOWN: what-if, told by `renew` */
	EFFECT_EDIT_NOTE,      /* text: opens the person's editor on it; the answer comes as MSG_NOTE */
	EFFECT_COMMAND,        /* text: a line typed after ":" */
	/* Looking back. */
	EFFECT_OPEN_CALENDAR,  /* id: a date to begin at, "" today */
	EFFECT_OPEN_DAY,       /* id: its date */
	EFFECT_RECALL_DAY,     /* id: its date: the view's day_record, told by `renew` */
	EFFECT_OPEN_KNEE_MAP,  /* id: a date, "" today */
	EFFECT_OPEN_PROGRESS,
	EFFECT_OPEN_TESTS,     /* id: a test or questionnaire to show, "" the list */
	EFFECT_OPEN_TRIGGERS,
	EFFECT_OPEN_CADENCE,
	EFFECT_OPEN_REPORT,
	EFFECT_GUIDE_TEST,     /* id: follow this test; text: the first digits of a result by hand, "" none */
	EFFECT_SAVE_ZONE_PAINS,/* zone_pains, value: how many, at_ms: the day's number */
	EFFECT_SAVE_TEST,      /* test */
	EFFECT_SAVE_SCORE,     /* score */
	EFFECT_SAVE_EXPERIMENT,/* experiment */
	EFFECT_SAVE_QUESTION,  /* value: place, note: its text */
	EFFECT_WRITE_REPORT,   /* report, id: a format; the answer is a notice that tells the path */
};

struct effect {
	enum effect_kind kind;
	int value;
	int64_t at_ms;
	struct session_event event;
	char id[64];
	char text[160];
	/* Of the screen, valid until its next message. */
	const struct check_in *check_in;
	const struct intake *intake;
	const struct activity *activity;
	const struct flare_word *flare;
	const struct plan_change *change;
	const struct zone_pain *zone_pains;
	const struct test_result *test;
	const struct score *score;
	const struct experiment *experiment;
	const struct report *report;
	const char *note;     /* EFFECT_EDIT_NOTE: the note so far where `text` is too short for one; NULL: `text` */
};

enum { EFFECTS = 16 };

struct effects {
	struct effect at[EFFECTS];
	int count;
};

/* Adds an effect; more than EFFECTS in one message is a programmer's mistake. */
void effects_add(struct effects *fx, struct effect effect);

/* The content as plain lines, for line mode and screen readers. */
enum { LINES_MAX = 400, LINE_BYTES = 240 };
struct lines {
	int count;
	char at[LINES_MAX][LINE_BYTES];
};
/* Adds a printf-like line; one longer than LINE_BYTES goes on in the next. Lines beyond LINES_MAX are left out. */
void lines_add(struct lines *lines, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A text of any length over as many lines as it takes, each with `lead` before it. */
void lines_add_text(struct lines *lines, const char *lead, const char *text);

/* The coach as screens see it: the diary, the plan made from it, and what it is made of. */
struct coach_view {
	struct stamp now;
	struct day today;
	const struct shelf *shelf;
	const struct diary *diary;
	const struct plan *plan;
	const struct chronicle *chronicle; /* of the diary through today */
	const struct what_if *what_if;     /* the last one tried; NULL */
	const struct day_record *day_record; /* what the store recalls of the day that was asked for last; NULL */
	int version;                       /* of the stored plan; 0: none */
};

struct screen_class {
	const char *name;              /* "Today" */
	const struct binding *bindings;
	void (*update)(struct screen *, const struct msg *, struct effects *);
	void (*view)(const struct screen *, struct area, int64_t now_ms); /* reads and draws, changes nothing, allocates nothing */
	void (*say)(const struct screen *, struct lines *, int64_t now_ms);
	int64_t (*wake_ms)(const struct screen *, int64_t now_ms);        /* next moment worth a tick; -1 never */
	void (*free)(struct screen *);
	/* What is to be heard now and next. NULL: nothing ever. */
	void (*hear)(const struct screen *, int64_t now_ms, struct heard *out);
	/* The bindings that hold now, where they change with the state; NULL: `bindings`. */
	const struct binding *(*bindings_now)(const struct screen *);
	/* True while a text field has the keys, so that a paste is typed into it; NULL: never. */
	bool (*takes_text)(const struct screen *);
	/* The diary was written to: the view from here on, which outlives the next one. NULL: it shows nothing of it. */
	void (*renew)(struct screen *, const struct coach_view *);
	/* Adds what is on and what is asked, for the window's title; NULL: the name says it. */
	void (*title)(const struct screen *, struct text *);
};

/* Every screen starts with this. */
struct screen {
	const struct screen_class *class;
};

/* Takes a message and adds what is asked of the app to `fx`. */
void screen_update(struct screen *screen, const struct msg *msg, struct effects *fx);
/* Clears the area and draws the screen, or, below 40 x 12, the one line that says so. */
void screen_view(const struct screen *screen, struct area area, int64_t now_ms);
/* The next moment worth a tick, on the clock of `now_ms`; -1 never. */
int64_t screen_wake_ms(const struct screen *screen, int64_t now_ms);
/* What the window is called while the screen is on top. */
void screen_title(const struct screen *screen, struct text *out);
/* NULL is accepted. */
void screen_free(struct screen *screen);
/* The bindings that hold now. */
const struct binding *screen_bindings(const struct screen *screen);

/*
 * Header (row 0), rule (row 1) and key hints (last row), as every screen has
 * them, inside the margins. `title` is bold; NULL stands for the program's own
 * name. `middle` is cut before `right`; either may be NULL. Returns the area
 * between, margins off, from row 2 to the row above the hints, which stays
 * empty from 16 rows on.
 */
struct area screen_frame(struct area area, const char *title, const char *middle, const char *right,
                         const struct binding *bindings);

/* That area alone; draws nothing. */
struct area screen_body(struct area area);

/* The body of the terminal that `msg` tells of, on `grid`, which has no cells: to measure with, not to draw into. */
struct area screen_body_of(const struct msg *msg, struct grid *grid);

/* The key hints of a table in one row of an area, cut at a whole pair. */
void screen_hints(struct area area, int row, const struct binding *bindings);

/* Empty columns at the left and right of a screen: 2, and 1 below 80 columns. */
int screen_margin(int cols);

#endif
