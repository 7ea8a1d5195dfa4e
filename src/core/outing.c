#include "core/outing.h"

#include "core/beat.h"

enum { S_MS = 1000, PIPS = 3, ROOM_MS = 2000 /* for a word or the end */, WORD_MS = 1000 /* of it run or walk take less */ };

/* --- segments ---------------------------------------------------------------------- */

struct making {
	struct outing_segment *at;
	size_t count;
	int64_t end_ms; /* of what is laid down */
	int turns;
};

static void lay(struct making *making, enum outing_part part, int64_t length_ms)
{
	if (length_ms <= 0)
		return;
	making->turns += part == OUTING_RUN;
	making->at[making->count++] = (struct outing_segment){ part, making->end_ms, length_ms, making->turns };
	making->end_ms += length_ms;
}

static int64_t least(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

/* In turn until the time is up: a run that is planned shorter than its stage leaves the last ones out. */
static void lay_turns(struct making *making, const struct run_stage *stage, int64_t until_ms)
{
	while (making->end_ms < until_ms) {
		lay(making, OUTING_RUN, least((int64_t)stage->run_s * S_MS, until_ms - making->end_ms));
		lay(making, OUTING_WALK, least((int64_t)stage->walk_s * S_MS, until_ms - making->end_ms));
	}
}

static bool takes_turns(const struct run_stage *stage)
{
	return stage != NULL && stage->walk_s > 0 && stage->run_s > 0;
}

static size_t segments_most(const struct outing_given *given)
{
	int turns = takes_turns(given->stage) ? given->duration_s / (given->stage->run_s + given->stage->walk_s) + 1 : 1;
	return 1 + 2 * (size_t)turns;
}

struct outing outing_make(const struct outing_given *given, struct arena *arena)
{
	struct making making = { .at = arena_array(arena, segments_most(given), sizeof *making.at) };
	lay(&making, OUTING_WARM_UP, (int64_t)given->warm_up_s * S_MS);
	int64_t until_ms = making.end_ms + (int64_t)given->duration_s * S_MS;
	if (takes_turns(given->stage))
		lay_turns(&making, given->stage, until_ms);
	else
		lay(&making, OUTING_RUN, until_ms - making.end_ms);
	return (struct outing){ .segments = making.at, .count = making.count, .turns = making.turns,
		.length_ms = making.end_ms, .rate10 = given->rate10 };
}

/* --- cues -------------------------------------------------------------------------- */

static const enum cue begins[OUTING_PARTS] = {
	[OUTING_WARM_UP] = CUE_WALK, [OUTING_RUN] = CUE_RUN, [OUTING_WALK] = CUE_WALK,
};

static struct outing_cue cue_of(enum cue cue, int64_t at_ms, int64_t sample, int64_t room_ms, int count)
{
	struct cue_at at = { .cue = cue, .at_ms = at_ms, .length_ms = (int32_t)room_ms, .count = count };
	return (struct outing_cue){ .cue = at, .sample = sample };
}

static struct outing_cue cue_at_ms(enum cue cue, int64_t at_ms, int samples_a_second, int count)
{
	return cue_of(cue, at_ms, at_ms * samples_a_second / S_MS, ROOM_MS, count);
}

/* The last seconds of a segment count down to what comes next. */
static bool next_pip(const struct outing_segment *segment, const struct outing_at *at, int rate, struct outing_cue *out)
{
	int64_t at_ms = segment->start_ms + segment->length_ms - (int64_t)(PIPS - at->pip) * S_MS;
	if (at->pip == PIPS || segment->length_ms <= (PIPS + 1) * S_MS)
		return false;
	*out = cue_at_ms(CUE_TICK, at_ms, rate, PIPS - at->pip);
	out->cue.length_ms = S_MS;
	return true;
}

/*
 * Beat 0 falls on the beginning of the run, and those that fall while its cue
 * still sounds are counted but not heard: the ear finds the word first.
 */
static int64_t first_beat(const struct outing *outing)
{
	return beat_number(0, BEAT_MINUTE_MS, outing->rate10, WORD_MS) + 1;
}

static bool next_beat(const struct outing *outing, const struct outing_at *at, int rate, struct outing_cue *out)
{
	enum { MINUTE_S = 60 };
	const struct outing_segment *segment = &outing->segments[at->segment];
	if (segment->part != OUTING_RUN || outing->rate10 <= 0)
		return false;
	int64_t beat = at->beat > 0 ? at->beat : first_beat(outing);
	int64_t start = segment->start_ms * rate / S_MS, end = (segment->start_ms + segment->length_ms) * rate / S_MS;
	int64_t sample = beat_at(start, (int64_t)rate * MINUTE_S, outing->rate10, beat);
	if (sample >= end)
		return false;
	int64_t apart_ms = beat_at(0, BEAT_MINUTE_MS, outing->rate10, 1);
	*out = cue_of(CUE_BEAT, sample * S_MS / rate, sample, apart_ms, (int)beat);
	return true;
}

/* The beat or the pip, whichever is first; of two at once the pip. */
static bool next_inside(const struct outing *outing, struct outing_at *at, int rate, struct outing_cue *out)
{
	struct outing_cue pip, beat;
	bool has_pip = next_pip(&outing->segments[at->segment], at, rate, &pip);
	bool has_beat = next_beat(outing, at, rate, &beat);
	if (!has_pip && !has_beat)
		return false;
	if (has_pip && (!has_beat || pip.sample <= beat.sample)) {
		at->pip++;
		*out = pip;
	} else {
		at->beat = beat.cue.count + 1;
		*out = beat;
	}
	return true;
}

bool outing_next(const struct outing *outing, struct outing_at *at, int samples_a_second, struct outing_cue *out)
{
	for (; at->segment < outing->count; *at = (struct outing_at){ .segment = at->segment + 1 }) {
		const struct outing_segment *segment = &outing->segments[at->segment];
		if (!at->begun) {
			at->begun = true;
			*out = cue_at_ms(begins[segment->part], segment->start_ms, samples_a_second, segment->turn);
			return true;
		}
		if (next_inside(outing, at, samples_a_second, out))
			return true;
	}
	if (at->over)
		return false;
	at->over = true;
	*out = cue_at_ms(CUE_DONE, outing->length_ms, samples_a_second, CUE_NO_COUNT);
	return true;
}
