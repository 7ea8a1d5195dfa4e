/*
 * The coach: diary out of the store, plan out of the diary. What every screen
 * and command of the loop stands on.
 */
#ifndef STEPDOWN_APP_COACH_H
#define STEPDOWN_APP_COACH_H

#include "app/home.h"
#include "core/plan.h"

struct coach {
	struct arena *arena;
	struct diary diary;
	struct plan_given given;
	const struct plan *plan;
	int version;             /* of the stored plan; 0: none */
};

/* Reads the diary and plans `days` from today; the home's library and store must be open (no store: an empty diary). */
bool coach_read(struct coach *coach, const struct home *home, int days, struct arena *arena, struct err *err);

/* Puts the plan into the store when today has none yet or it differs. */
bool coach_keep(struct coach *coach, const struct home *home, struct err *err);

/* The plan as JSON text, in `arena`: what `plan --json` prints and what is stored. */
const char *coach_plan_json(const struct plan *plan, const struct shelf *shelf, struct arena *arena);

#endif
