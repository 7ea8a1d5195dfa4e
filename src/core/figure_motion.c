#include "core/figure.h"

#include <math.h>

enum { EASE_MS = 1500 };  /* into a hold and out of it */
enum { CYCLE_MS = 1000 }; /* of free work, once round its frames */

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

static int32_t cycle_ms(const struct figure *figure)
{
	return figure->cycle_s > 0 ? (int32_t)(figure->cycle_s * 1000) : CYCLE_MS;
}

static const struct pose *frame_at(const struct figure *figure, int i)
{
	return &figure->frame[(i + figure->frame_count) % figure->frame_count].pose;
}

/*
 * A smooth way through all frames of a ring, from frame `from` to the next
 * one: it does not stop at each of them, as a pedal does not. The weights add
 * up to 1, so that what is flat in all frames stays flat.
 */
static struct pose around(const struct figure *figure, int from, float t)
{
	float weight[4] = {
		(-t + 2 * t * t - t * t * t) / 2, (2 - 5 * t * t + 3 * t * t * t) / 2,
		(t + 4 * t * t - 3 * t * t * t) / 2, (-t * t + t * t * t) / 2,
	};
	struct pose pose = { { 0 } };
	for (int i = 0; i < 4; i++)
		for (int j = 0; j < FIGURE_ANGLES; j++)
			pose.at[j] += weight[i] * frame_at(figure, from - 1 + i)->at[j];
	pose.at[POSE_LIFT] = fmaxf(pose.at[POSE_LIFT], 0); /* a smooth way swings past its ends, but not into the floor */
	return pose;
}

/* Free work: round the key frames; two of them are a way there and back. */
static struct pose free_work(const struct figure *figure, int32_t into_ms)
{
	float at = (float)(into_ms % cycle_ms(figure)) * (float)figure->frame_count / (float)cycle_ms(figure);
	int from = (int)at % figure->frame_count;
	float share = at - (float)(int)at;
	if (figure->frame_count > 2)
		return around(figure, from, share);
	return figure_between(frame_at(figure, from), frame_at(figure, from + 1), share);
}

/* The other end of a repetition: of every second one the third frame, where there is one. */
static int end_of(const struct figure *figure, const struct tempo_at *at, int frame)
{
	bool breathes = at->phase == PHASE_IN || at->phase == PHASE_OUT;
	return frame == 1 && figure->frame_count > 2 && at->rep % 2 == 1 && !breathes ? 2 : frame;
}

struct pose figure_pose(const struct figure *figure, const struct four_phases *tempo, const struct tempo_at *at)
{
	if (figure->frame_count < 2)
		return figure->frame[0].pose;
	if (at->phase == PHASE_WORK)
		return free_work(figure, at->into_ms);
	struct way way = ways[tempo->starts == PHASE_CONCENTRIC][at->phase];
	return figure_between(frame_at(figure, end_of(figure, at, way.from)), frame_at(figure, end_of(figure, at, way.to)),
	                      way_share(at));
}

/* How far a pose is on the way from the first frame to the second, 0 to 1. */
static float share_of(const struct figure *figure, const struct pose *pose)
{
	const struct pose *from = &figure->frame[0].pose, *to = &figure->frame[1].pose;
	float gone = 0, whole = 0;
	for (int i = 0; i < FIGURE_ANGLES; i++) {
		gone += (pose->at[i] - from->at[i]) * (to->at[i] - from->at[i]);
		whole += (to->at[i] - from->at[i]) * (to->at[i] - from->at[i]);
	}
	float share = whole > 0 ? gone / whole : 1;
	return share < 0 ? 0 : share > 1 ? 1 : share;
}

struct pose figure_fault_pose(const struct figure *figure, const struct pose *pose)
{
	struct pose out = *pose;
	float share = share_of(figure, pose);
	for (int i = 0; i < FIGURE_ANGLES; i++)
		out.at[i] += share * (figure->fault.pose.at[i] - figure->frame[1].pose.at[i]);
	return out;
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
