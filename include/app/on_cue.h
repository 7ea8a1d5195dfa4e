/*
 * A command of the person's own that is run at each cue: a light, a buzzer, another sound.
 */
#ifndef STEPDOWN_APP_ON_CUE_H
#define STEPDOWN_APP_ON_CUE_H

#include "app/aside.h"
#include "core/cue.h"

struct on_cue {
	struct aside aside;
	const char *const *command; /* NULL: none */
};

void on_cue_init(struct on_cue *on_cue, const char *const *command);

/*
 * Runs it with the cue's word as its last argument, and STEPDOWN_CUE, STEPDOWN_COUNT, STEPDOWN_EXERCISE,
 * STEPDOWN_SIDE and STEPDOWN_ROOM_MS in its environment, those that mean nothing now empty. `session` NULL: there is
 * none. While ASIDES_MOST of it run still, the cue is left out.
 */
void on_cue_run(struct on_cue *on_cue, const struct cue_at *cue, const struct session *session, int64_t now_ms);

void on_cue_close(struct on_cue *on_cue);

#endif
