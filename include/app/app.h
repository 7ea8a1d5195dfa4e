/*
 * The interactive program: a stack of screens, and the effects they ask for carried out.
 */
#ifndef STEPDOWN_APP_APP_H
#define STEPDOWN_APP_APP_H

#include "app/coach.h"
#include "app/follow.h"
#include "app/front.h"
#include "app/home.h"
#include "app/on_cue.h"
#include "app/player.h"
#include "app/voice.h"

enum { APP_DEPTH = 8, EXIT_SESSION_LEFT = 4 };

struct layer {
	struct screen *screen;
	struct arena *arena; /* what the screen was given; NULL: it lives elsewhere */
	bool recalls;        /* it shows what the store recalls of a day */
	struct day recalled;
};

/* What the diary says, and what is planned from it. */
struct counsel {
	struct arena *arena, *older; /* of the view, and of the one before it: screens may still draw that once */
	struct arena *trial;         /* of the what-if in the view; NULL: none */
	struct coach *coach;         /* in `arena`: its plan points into it */
	const struct coach_view *view; /* NULL: the library has faults or the diary cannot be read */
	bool stale;                  /* the diary was written to since */
};

/* What was told of a screen that is heard. */
struct hearing {
	const struct screen *screen; /* NULL: nothing is heard */
	unsigned line;
	enum sound sound;
	int64_t told_ms;             /* the latest cue that was told, on the monotonic clock */
	enum cue last;
};

/* What is spoken, and the command that is run, at each cue of a screen. */
struct herald {
	bool begun;
	const char *const *voice_command; /* as the settings had it */
	struct voice voice;
	struct on_cue on_cue;
	const struct screen *screen;
	unsigned line;
	int64_t told_ms;     /* of the cue announced last, on the monotonic clock */
	struct cue_at due;   /* told ahead: its moment is waited for */
	bool has_due;
	bool told_lost;      /* the screen knows that there is no voice */
};

struct app {
	struct home *home;
	struct front *front;
	struct look look;
	struct layer stack[APP_DEPTH];
	int depth;
	struct follow follow;
	struct counsel counsel;
	struct hearing hearing;
	struct herald herald;
	struct player player;
	int64_t flash_ends_ms; /* 0: none is on */
	bool mouse;           /* it is ours, not the terminal's */
	bool has_today;       /* Today is the lowest screen */
	struct day day;       /* that it shows */
	int64_t rollover_ms;  /* when the next day begins on the steady clock, -1 never */
	bool failed;          /* what a screen asked for could not be done: the rest of it waits */
	bool unshown;         /* a screen was told something since the last frame */
	bool over;
	int code;             /* the exit code, once it is over */
	struct err unsaved;   /* what could not be saved to the end */
};

/* An app over an opened home; nothing is on the stack yet. */
void app_init(struct app *app, struct home *home, struct front *front);

/* Puts Today on the stack. */
void app_open_today(struct app *app);

/* Before Today is first used: asks once which glyphs show figures well, where that is not known. */
void app_ask_graphics(struct app *app);

/* Follows a routine, or the unfinished session when it is NULL. False with the reason when that cannot be. */
bool app_open_session(struct app *app, const struct routine *routine, struct err *err);

/* Follows a test; the page that says why stands in its place while training waits. */
void app_open_test(struct app *app, const char *id);

/* Follows a planned session, with its doses. */
bool app_open_item(struct app *app, const struct planned *item, struct err *err);

/* The screen on top, NULL when there is none. */
struct screen *app_top(const struct app *app);

/* Gives a message to the screen on top and does what it asks for. The time is filled in. */
void app_tell(struct app *app, struct msg msg);

/* Shows the screen on top, and names the window after it where that is wanted. */
void app_show(struct app *app);

/* When something is due: a tick the screen asked for, the day's end, another try to save. -1 never. */
int64_t app_deadline_ms(const struct app *app);

/* Does what is due now. */
void app_due(struct app *app);

/* Work that waits for the time right after a frame. */
void app_slack(struct app *app);

/* What sounds ends, and what was announced is void. */
void app_hush(struct app *app);

/* Takes an input in. */
void app_take(struct app *app, const struct input *input);

/* Ends with `code`. */
void app_end(struct app *app, int code);

/* Frees the screens and lets go of a running session; call it when the front is closed. Gives the exit code. */
int app_close(struct app *app);

#endif
