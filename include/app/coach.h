/*
 * The coach: diary out of the store, plan out of the diary. What every screen
 * and command of the loop stands on.
 */
#ifndef STEPDOWN_APP_COACH_H
#define STEPDOWN_APP_COACH_H

#include "app/home.h"
#include "core/plan.h"
#include "io/store_diary.h"
#include "tui/screen.h"

enum { COACH_DAYS = 14 }; /* that are planned where nobody asks for another number, and stored */

/* Its plan points into it, so it stays where it was read. */
struct coach {
	struct arena *arena;
	struct diary diary;
	struct diary in_metres;  /* the same, with nothing chosen: what programs are told and what is stored hangs on no choice */
	struct plan_given given;
	const struct plan *plan;
	int version;             /* of the stored plan; 0: none */
};

/*
 * Reads the diary and plans `days` from today; the home's library and store must be open (no store: an empty diary).
 * All of it is in `arena`.
 */
bool coach_read(struct coach *coach, const struct home *home, int days, struct arena *arena, struct err *err);

/*
 * Puts the plan of COACH_DAYS into the store when today has none yet or it differs. A history that may only be
 * read, or is not there, keeps none; nor is one kept before a plan can be made.
 */
bool coach_keep(struct coach *coach, const struct home *home, struct err *err);

/*
 * Plans a stored version anew from the diary as it was then. `*same` tells whether this gives its record byte for
 * byte; it does not where the program or its library has changed since.
 */
bool coach_replay(struct coach *coach, const struct home *home, const struct plan_version *version, bool *same,
                  struct arena *arena, struct err *err);

/*
 * The flare that the runner's word begins or ends today; `side` NOT_KNOWN is that of the flare, or of the intake.
 * False, with the reason, when it cannot.
 */
bool coach_flare_word(struct flare_word *out, const struct coach *coach, bool begins, int side, struct err *err);

/* What a screen is shown of it, in the coach's arena. */
const struct coach_view *coach_view(const struct coach *coach, const struct home *home);

/* The plan as one JSON object, in `arena`: the members that `plan --json` prints, and what is stored. */
const char *coach_plan_json(const struct plan *plan, const struct shelf *shelf, struct arena *arena);

#endif
