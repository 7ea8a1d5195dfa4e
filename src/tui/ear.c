#include "tui/ear.h"

static bool same(const struct cue_at *a, const struct cue_at *b)
{
	return a->cue == b->cue && a->at_ms == b->at_ms && a->length_ms == b->length_ms;
}

/* What was announced for later does not come, or comes otherwise. */
static bool is_void(const struct ear *ear, bool has_next, const struct cue_at *next, int64_t now_ms)
{
	return ear->has_next && ear->next.at_ms > now_ms && (!has_next || !same(&ear->next, next));
}

static bool moves(const struct session *before, const struct session *after)
{
	return before->stage != after->stage || before->turn != after->turn || before->side != after->side ||
	       session_is_running(before) != session_is_running(after);
}

void ear_follow(struct ear *ear, const struct session *before, const struct session *after)
{
	struct cue_at next;
	bool has_next = cue_next(after, &next);
	bool is_heard = cue_of_change(before, after, &ear->now);
	if (is_heard || moves(before, after) || is_void(ear, has_next, &next, after->now_ms)) {
		ear->line++;
		ear->has_now = is_heard;
	}
	ear->has_next = has_next;
	if (has_next)
		ear->next = next;
}

static void add(struct heard *out, struct cue_at cue, int64_t begin_ms)
{
	cue.at_ms += begin_ms;
	out->at[out->count++] = cue;
}

void ear_tell(const struct ear *ear, enum sound sound, int64_t begin_ms, struct heard *out)
{
	*out = (struct heard){ .sound = sound, .line = ear->line };
	if (ear->has_now)
		add(out, ear->now, begin_ms);
	if (ear->has_next)
		add(out, ear->next, begin_ms);
}
