/* A session from its beginning to its end with nobody at the keys, as it is written into a sound file. */
#include "core/cue.h"

static struct session does(const struct session *s, enum session_event_kind kind, int64_t at_ms, int value)
{
	return session_step(*s, (struct session_event){ .kind = kind, .at_ms = at_ms, .value = value });
}

static const struct {
	enum session_event_kind kind;
	int32_t value;
} answers[ASK_KINDS] = {
	[ASK_PAIN] = { SESSION_PAIN, ANSWER_SKIPPED },
	[ASK_EFFORT] = { SESSION_EFFORT, ANSWER_SKIPPED },
	[ASK_FORM] = { SESSION_FORM, ANSWER_SKIPPED },
	[ASK_CHOICE] = { SESSION_CHOICE, CHOICE_GO_ON },
};

static struct session answered(struct session s)
{
	while (s.ask != ASK_NOTHING && !session_ended(&s))
		s = does(&s, answers[s.ask].kind, s.now_ms, answers[s.ask].value);
	return s;
}

/* A set without an end, or a rest past its own, waits for a key: it comes in place of the next change. */
static bool waits_for_key(const struct session *s, const struct session_at *at)
{
	if (at->stage == STAGE_WORK)
		return at->length_ms == 0 && at->change_ms - s->stage_ms >= CUE_ALONE_MS;
	return at->stage == STAGE_REST && at->left_ms <= 0;
}

static struct session gone_on(const struct session *s)
{
	struct session_at at = session_at(s);
	return does(s, waits_for_key(s, &at) ? SESSION_NEXT : SESSION_TICK, at.change_ms, 0);
}

/*
 * A question is heard though nobody answers it: it says that the exercise is
 * over. Not so where it is the end, or work begins at once.
 */
static bool is_heard_asking(const struct session *asked, const struct session *answered)
{
	return asked->ask != ASK_NOTHING && !session_ended(answered) && answered->stage != STAGE_WORK;
}

bool cue_alone(struct session *session, struct cue_at *out)
{
	while (!session_ended(session)) {
		const struct session before = *session, after = gone_on(&before);
		*session = answered(after);
		if (cue_of_change(&before, is_heard_asking(&after, session) ? &after : session, out))
			return true;
	}
	return false;
}
