#include "io/clock.h"

#include <time.h>

/* The wall clock's offset east of UTC at a moment, by the C library's zone rules. */
static int offset_at(int64_t unix_s)
{
	time_t moment = (time_t)unix_s;
	struct tm local;
	return localtime_r(&moment, &local) == NULL ? 0 : (int)local.tm_gmtoff;
}

static struct stamp real_wall(void *ctx)
{
	(void)ctx;
	int64_t now = (int64_t)time(NULL);
	return (struct stamp){ now, offset_at(now) };
}

/*
 * The clock that runs on while the machine sleeps, where it has its own name:
 * on Linux CLOCK_MONOTONIC stands still then, and a closed lid would look
 * like no time at all.
 */
#ifdef CLOCK_BOOTTIME
static const clockid_t steady = CLOCK_BOOTTIME;
#else
static const clockid_t steady = CLOCK_MONOTONIC;
#endif

int64_t clock_mono_ns(void)
{
	struct timespec now;
	clock_gettime(steady, &now);
	return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int64_t real_mono_ms(void *ctx)
{
	(void)ctx;
	return clock_mono_ns() / 1000000;
}

static struct stamp fixed_wall(void *ctx)
{
	return *(const struct stamp *)ctx;
}

struct clock clock_real(void)
{
	return (struct clock){ .wall = real_wall, .mono_ms = real_mono_ms };
}

bool clock_fixed(struct clock *out, struct stamp *at, const char *text, struct err *err)
{
	bool has_offset;
	if (!stamp_parse(at, &has_offset, text))
		return err_set(err, ERR_USAGE,
		               "\"%s\" is no moment; write 2026-03-02T09:00 or 2026-03-02T09:00+01:00", text);
	if (!has_offset) {
		/* The offset depends on the moment it shifts; the second look settles the hours around a change. */
		int64_t local = at->unix_s;
		at->utc_offset_s = offset_at(local - offset_at(local));
		at->unix_s = local - at->utc_offset_s;
	}
	*out = (struct clock){ .wall = fixed_wall, .mono_ms = real_mono_ms, .ctx = at };
	return true;
}
