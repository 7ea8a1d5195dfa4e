/*
 * The clocks, behind one struct so that tests set them by hand.
 */
#ifndef STEPDOWN_IO_CLOCK_H
#define STEPDOWN_IO_CLOCK_H

#include "base/day.h"
#include "base/err.h"

struct clock {
	struct stamp (*wall)(void *ctx);
	int64_t (*mono_ms)(void *ctx); /* never goes back; 0 is anywhere */
	void *ctx;
};

/* The machine's steady clock in nanoseconds: the axis of mono_ms, which it is the finer reading of. */
int64_t clock_mono_ns(void);

/* The machine's clocks: local time zone for the wall, CLOCK_MONOTONIC for the other. */
struct clock clock_real(void);

/*
 * A wall clock that starts at `text` ("2026-03-02T09:00", with or without an
 * offset; without one it is local) and stands still; the monotonic clock stays real.
 * `at` keeps the moment and must outlive the clock.
 */
bool clock_fixed(struct clock *out, struct stamp *at, const char *text, struct err *err);

#endif
