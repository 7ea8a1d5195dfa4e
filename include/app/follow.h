/*
 * A session that is being followed, and its way to the disk. What the person
 * did is on disk before it is shown; what could not be written waits here, in order.
 */
#ifndef STEPDOWN_APP_FOLLOW_H
#define STEPDOWN_APP_FOLLOW_H

#include "app/home.h"
#include "io/lock.h"
#include "tui/screens.h"

enum { FOLLOW_RETRY_MS = 3000 };

/* How the last write went. */
enum saved {
	SAVED,         /* as ever */
	SAVED_AGAIN,   /* all of it, after it could not be for a while */
	SAVED_NOT,     /* it waits and is tried again */
};

/* An event that is not on disk yet. */
struct waiting {
	struct session_event event;
	struct stamp at;
};

struct follow {
	struct home *home;
	struct arena *arena;         /* plan, log and what the screen was given */
	const struct session_plan *plan;
	struct screen *screen;       /* NULL: nothing is followed */
	struct lock lock;            /* so that no other program takes the session up meanwhile */
	bool started, ended;         /* on disk */
	bool wants_end;
	int64_t id;
	struct stamp start_at, end_at;
	enum session_status status;
	struct session last;         /* the state at the end */
	struct waiting *queue;
	size_t queued, room;
	int64_t clock_ms;            /* session time to write in the slack, -1 none */
	int64_t retry_ms;            /* when to try again, -1 never */
	bool nowhere;                /* there is no history that can be written */
	char trouble[240];           /* why the last write failed */
};

/* Nothing followed yet. */
void follow_init(struct follow *follow, struct home *home);

/* Starts `routine`; false with the reason when its plan cannot be made or another program follows a session. */
bool follow_start(struct follow *follow, const struct routine *routine, struct look look, struct err *err);

/* Starts a session as it is planned, every slot filled. */
bool follow_start_item(struct follow *follow, const struct planned *item, const struct shelf *shelf, struct look look,
                       struct err *err);

/* Takes up the unfinished session; false when there is none or it cannot be. */
bool follow_resume(struct follow *follow, struct look look, struct err *err);

/* Puts an event on disk, and what waited before it. */
enum saved follow_event(struct follow *follow, const struct session_event *event);

/* Ends the session on disk with the state its screen stands at. */
enum saved follow_end(struct follow *follow, enum session_status status);

/* Takes the end back: what comes after belongs to the session again. */
enum saved follow_reopen(struct follow *follow);

/* Tries again what waits. */
enum saved follow_retry(struct follow *follow);

/* Remembers the clock of the session, and writes it when there is time for it. */
void follow_clock(struct follow *follow, int64_t at_ms);
void follow_slack(struct follow *follow);

/* True while something waits to be written, now or at all. */
bool follow_is_waiting(const struct follow *follow);

/*
 * Lets go of the session, whose screen is about to be freed; what the clock
 * says goes to disk. False when something could not be saved: `err` tells.
 */
bool follow_close(struct follow *follow, struct err *err);

/* The process that follows a session of this history, 0 when no other one does. */
long follow_elsewhere(const struct follow *follow);

#endif
