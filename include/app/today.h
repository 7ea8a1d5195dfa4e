/*
 * What Today shows, gathered from the library and the history.
 */
#ifndef STEPDOWN_APP_TODAY_H
#define STEPDOWN_APP_TODAY_H

#include "app/follow.h"

/* All of it in `arena`, which must outlive the screen it is given to; so must `coach`, NULL where there is none. */
const struct today_given *today_gather(const struct home *home, const struct follow *follow,
                                       const struct coach_view *coach, struct look look, struct arena *arena);

/* "Side step-down 20, set 2, left, rep 5 of 8": where a session stands, for a person. */
void today_where(const struct session *s, char *out, size_t size);

#endif
