/*
 * What is to be heard of a screen: the cue of now, and in advance the one that
 * the clock brings next, so that whoever plays it is ready at its moment.
 */
#ifndef STEPDOWN_TUI_EAR_H
#define STEPDOWN_TUI_EAR_H

#include "core/cue.h"
#include "core/settings.h"

enum { HEARD = 8 };

struct heard {
	enum sound sound;
	unsigned line;      /* another number: what was told before is void, and what still sounds ends */
	int count;
	struct cue_at at[HEARD]; /* on the monotonic clock, in order; who was told one already knows it by its time */
};

/* Follows a session for the ear. All zero: nothing was heard yet. */
struct ear {
	unsigned line;
	bool has_now, has_next;
	struct cue_at now, next; /* on the session's axis */
};

/*
 * The session stood at `before` when a key came, and stands at `after` now;
 * both are the same where only the clock went on.
 */
void ear_follow(struct ear *ear, const struct session *before, const struct session *after);

/* What there is to tell, where the session's time 0 was at `begin_ms` of the monotonic clock. */
void ear_tell(const struct ear *ear, enum sound sound, int64_t begin_ms, struct heard *out);

#endif
