/* A history to which things are done by chance: everything that can be told, taken back and brought again. */
#ifndef STEPDOWN_TESTS_STORE_PLAY_H
#define STEPDOWN_TESTS_STORE_PLAY_H

#include "base/arena.h"
#include "store_inner.h"
#include "support/check.h"

struct play {
	struct store *store;
	struct chance chance;
	struct arena *arena;
	int days; /* from the Monday on that things are told of */
};

struct play play_begin(const char *name, uint64_t seed);
void play_end(struct play *play);

/* Each of the things that can be told; one of them by chance; and a guided session that is followed to its end. */
enum { PLAY_DEEDS = 15, PLAY_STEPS = 12 };
extern bool (*const play_deeds[PLAY_DEEDS])(struct play *play);
bool play_activity(struct play *play);
bool play_score(struct play *play);
bool play_one(struct play *play);
bool play_session(struct play *play);

/* The step `i` of PLAY_STEPS: one of those, an undo or a redo. The log remembers each state that ever was. */
void play_step(struct play *play, int i);
int64_t play_newest_change(struct store *store);

#endif
