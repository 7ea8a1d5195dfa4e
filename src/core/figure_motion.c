#include "core/figure.h"

enum { EASE_MS = 1500 };  /* into a hold and out of it */
enum { STRIDE_MS = 500 }; /* from one frame of free work to the next */

/* The key frames a phase goes between; equal: it stands. */
struct way {
	int from, to;
};

float figure_ease(float t)
{
	float held = t < 0 ? 0 : t > 1 ? 1 : t;
	return held * held * (3 - 2 * held);
}

struct pose figure_between(const struct pose *from, const struct pose *to, float t)
{
	struct pose pose;
	float share = figure_ease(t);
	for (int i = 0; i < FIGURE_ANGLES; i++)
		pose.at[i] = from->at[i] + (to->at[i] - from->at[i]) * share;
	return pose;
}

/* A repetition goes from frame 0 to frame 1 and back, whichever phase starts it. */
static const struct way ways[2][PHASE_KINDS] = {
	/* starts with the lowering phase */
	{
		[PHASE_ECCENTRIC] = { 0, 1 }, [PHASE_PAUSE] = { 1, 1 }, [PHASE_CONCENTRIC] = { 1, 0 },
		[PHASE_TOP] = { 0, 0 },       [PHASE_HOLD] = { 0, 1 },  [PHASE_EASE] = { 1, 0 },
		[PHASE_IN] = { 0, 1 },        [PHASE_OUT] = { 1, 0 },
	},
	/* starts with the rising phase */
	{
		[PHASE_ECCENTRIC] = { 1, 0 }, [PHASE_PAUSE] = { 0, 0 }, [PHASE_CONCENTRIC] = { 0, 1 },
		[PHASE_TOP] = { 1, 1 },       [PHASE_HOLD] = { 0, 1 },  [PHASE_EASE] = { 1, 0 },
		[PHASE_IN] = { 0, 1 },        [PHASE_OUT] = { 1, 0 },
	},
};

/* How far the way of this phase is gone, 0 to 1. */
static float way_share(const struct tempo_at *at)
{
	bool hold = at->phase == PHASE_HOLD || at->phase == PHASE_EASE;
	bool open = at->left_ms == 0 && !at->done;
	int32_t whole = at->into_ms + at->left_ms;
	int32_t ms = hold && (open || whole > EASE_MS) ? EASE_MS : whole;
	return ms > 0 ? (float)at->into_ms / (float)ms : 0;
}

/* Free work: round the key frames, a stride from one to the next. */
static struct pose stride(const struct figure *figure, int32_t into_ms)
{
	int from = into_ms / STRIDE_MS % figure->frame_count;
	int to = (from + 1) % figure->frame_count;
	float share = (float)(into_ms % STRIDE_MS) / STRIDE_MS;
	return figure_between(&figure->frame[from].pose, &figure->frame[to].pose, share);
}

struct pose figure_pose(const struct figure *figure, const struct four_phases *tempo, const struct tempo_at *at)
{
	if (figure->frame_count < 2)
		return figure->frame[0].pose;
	if (at->phase == PHASE_WORK)
		return stride(figure, at->into_ms);
	struct way way = ways[tempo->starts == PHASE_CONCENTRIC][at->phase];
	return figure_between(&figure->frame[way.from].pose, &figure->frame[way.to].pose, way_share(at));
}

bool figure_moves(const struct figure *figure, const struct tempo_at *at)
{
	if (at->done || figure->frame_count < 2)
		return false;
	if (at->phase == PHASE_WORK)
		return true;
	struct way way = ways[0][at->phase];
	return way.from != way.to && way_share(at) < 1;
}
