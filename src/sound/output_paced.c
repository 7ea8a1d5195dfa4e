#include "output.h"

#include <stdlib.h>
#include <time.h>

#include "core/tone.h"
#include "io/clock.h"
#include "io/wav.h"

enum { NS_PER_S = 1000000000, AHEAD_NS = 20000000 /* what a usual device keeps */ };

struct paced {
	struct output output;
	struct wav *wav;      /* NULL: nobody listens */
	int64_t began_ns;
	int64_t written;      /* samples since then, the silence in between included */
};

void output_sleep(int64_t ns)
{
	struct timespec left = { .tv_sec = (time_t)(ns / NS_PER_S), .tv_nsec = (long)(ns % NS_PER_S) };
	if (ns > 0)
		nanosleep(&left, NULL);
}

static int64_t heard_ns(const struct paced *paced)
{
	return paced->began_ns + paced->written * NS_PER_S / TONE_RATE;
}

static void put(struct paced *paced, const int16_t *samples, size_t count)
{
	if (paced->wav != NULL)
		wav_put(paced->wav, samples, count);
	paced->written += (int64_t)count;
}

/* After a rest the silence of it comes first. */
static void catch_up(struct paced *paced)
{
	static const int16_t silence[BLOCK];
	while (heard_ns(paced) < clock_mono_ns())
		put(paced, silence, BLOCK);
}

static void write_paced(struct output *output, const int16_t *samples, size_t count)
{
	struct paced *paced = (struct paced *)output;
	put(paced, samples, count);
	output_sleep(heard_ns(paced) - AHEAD_NS - clock_mono_ns());
}

static int64_t ahead_ns(struct output *output)
{
	struct paced *paced = (struct paced *)output;
	catch_up(paced);
	return heard_ns(paced) - clock_mono_ns();
}

static void rest(struct output *output)
{
	(void)output;
}

static bool close_paced(struct output *output, struct err *err)
{
	struct paced *paced = (struct paced *)output;
	size_t samples = 0;
	bool done = paced->wav == NULL || wav_close(paced->wav, &samples, err);
	free(paced);
	return done;
}

bool output_open_paced(struct output **out, const char *path, struct err *err)
{
	struct paced *paced = calloc(1, sizeof *paced);
	if (paced == NULL)
		die("the sound");
	if (path != NULL && !wav_open(&paced->wav, path, err)) {
		free(paced);
		return false;
	}
	paced->output = (struct output){ TONE_RATE, write_paced, ahead_ns, rest, close_paced };
	paced->began_ns = clock_mono_ns();
	*out = &paced->output;
	return true;
}
