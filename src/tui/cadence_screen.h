/*
 * The cadence screen from the inside: taps, the aim, the beat.
 */
#ifndef STEPDOWN_TUI_CADENCE_SCREEN_H
#define STEPDOWN_TUI_CADENCE_SCREEN_H

#include "base/text.h"
#include "core/beat.h"
#include "tui/everywhere.h"
#include "tui/screens.h"

enum cadence_action {
	CADENCE_TAP = 1, CADENCE_SAVE, CADENCE_START, CADENCE_SLOWER, CADENCE_QUICKER, CADENCE_AGAIN, CADENCE_POCKET,
	CADENCE_LEAVE,
};

struct cadence_screen {
	struct screen screen;
	struct coach_view coach;
	struct look look;
	struct taps taps;
	struct tapped tapped;     /* what they come to */
	enum beat_aim aim;
	bool runs;                /* the beat does */
	int rate10;               /* at which it runs */
	int64_t began_ms;         /* its beat 0, on the monotonic clock */
	unsigned line;            /* grows with each beginning and end of it */
	struct intake intake;     /* that is being saved */
	struct notice notice;
};

extern const struct binding cadence_bindings[];

/* Own steps a minute that the beat stands on: those saved, else those just measured; NOT_KNOWN. */
int cadence_own(const struct cadence_screen *s);

/* Beats a minute in tenths at the aim; NOT_SET where no own rate is known. */
int cadence_rate10(const struct cadence_screen *s);

/* What the taps come to, in a sentence. */
void cadence_add_measured(struct text *out, const struct cadence_screen *s);

/* The last beat, from 0; NOT_SET before it. */
int64_t cadence_beat(const struct cadence_screen *s, int64_t now_ms);

/* "RIGHT", "LEFT": the foot of a beat. */
const char *cadence_foot(int64_t beat);

void cadence_view(const struct screen *screen, struct area area, int64_t now_ms);
void cadence_say(const struct screen *screen, struct lines *lines, int64_t now_ms);

#endif
