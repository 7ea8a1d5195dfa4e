#include "session_screen.h"

#include <stdlib.h>

#include "base/err.h"

/* --- events --------------------------------------------------------------- */

int64_t session_screen_time(const struct session_screen *s, int64_t mono_ms)
{
	return s->base_ms + (mono_ms - s->mono_ms);
}

static void make_room(struct session_screen *s)
{
	if (s->count < s->cap)
		return;
	size_t cap = s->cap > 0 ? 2 * s->cap : 64;
	struct session_event *log = realloc(s->log, cap * sizeof *log);
	if (log == NULL)
		die("the session's log");
	s->log = log;
	s->cap = cap;
}

static bool means_something(const struct session_screen *s, enum session_event_kind kind)
{
	switch (kind) {
	case SESSION_UNDO:
		return session_log_undo_target(s->log, s->count) >= 0;
	case SESSION_REDO:
		return session_log_redo_target(s->log, s->count) >= 0;
	default:
		return session_accepts(&s->session, kind);
	}
}

bool session_screen_log(struct session_screen *s, struct session_event ev)
{
	if (!means_something(s, ev.kind))
		return false;
	if (ev.at_ms < s->session.now_ms)
		ev.at_ms = s->session.now_ms;
	make_room(s);
	s->log[s->count++] = ev;
	s->session = session_log_step(&s->session, s->log, s->count);
	return true;
}

bool session_screen_put(struct session_screen *s, enum session_event_kind kind, int value)
{
	return session_screen_log(s, (struct session_event){ .kind = kind, .value = value });
}

/* A gap is logged in place of the tick: the set stands as of the last look, not as of now. */
void session_screen_tick(struct session_screen *s, int64_t mono_ms)
{
	int64_t at_ms = session_screen_time(s, mono_ms);
	if (session_is_gap(&s->session, at_ms))
		session_screen_log(s, (struct session_event){ .kind = SESSION_GAP,
							      .at_ms = at_ms,
							      .ref_ms = s->session.now_ms });
	else
		s->session = session_step(s->session,
					  (struct session_event){ .kind = SESSION_TICK, .at_ms = at_ms });
}

/* --- effects --------------------------------------------------------------- */

/*
 * In a long phase or rest nothing moves on by itself; half a minute of it
 * does, so that a power cut in a walk of 20 minutes costs little of it. More
 * often would cost more waits for the disk than the set has changes to show.
 */
enum { STRETCH_MS = 30000 };

static int stretch(const struct session_screen *s, const struct session_at *at)
{
	int64_t into_ms = at->stage == STAGE_WORK ? at->tempo.into_ms : s->session.now_ms - s->session.stage_ms;
	return session_ended(&s->session) ? 0 : (int)(into_ms / STRETCH_MS);
}

static struct told now_of(const struct session_screen *s, const struct session_at *at)
{
	return (struct told){
		.stage = at->stage,
		.turn = s->session.turn,
		.side = s->session.side,
		.rep = at->stage == STAGE_WORK ? at->tempo.rep : 0,
		.stretch = stretch(s, at),
		.overdue = at->stage == STAGE_REST && at->left_ms <= 0,
	};
}

/* A rest is over once: when it passes zero, or when the clock itself goes on from it. */
static bool rings(const struct told *was, const struct told *is)
{
	bool rest_was_on = was->stage == STAGE_REST && !was->overdue;
	bool rest_is_over = is->stage != STAGE_REST || is->overdue;
	bool stage_is_new = is->stage != was->stage;
	return (rest_was_on && rest_is_over) ||
	       (stage_is_new && (is->stage == STAGE_SWITCH || is->stage == STAGE_DONE));
}

/* A phase is no step to keep: a repetition that was cut off is begun anew. */
static bool moves_on(const struct told *was, const struct told *is)
{
	return was->stage != is->stage || was->turn != is->turn || was->side != is->side ||
	       was->rep != is->rep || was->stretch != is->stretch;
}

static void tell_events(struct session_screen *s, struct effects *fx)
{
	for (; s->sent < s->count; s->sent++)
		effects_add(fx, (struct effect){ .kind = EFFECT_SESSION_EVENT, .event = s->log[s->sent] });
}

static void tell_end(struct session_screen *s, struct effects *fx)
{
	if (s->end_told || !session_ended(&s->session))
		return;
	int status = s->session.stage == STAGE_DONE ? SESSION_FINISHED : SESSION_LEFT;
	effects_add(fx, (struct effect){ .kind = EFFECT_SESSION_END, .value = status });
	s->end_told = true;
	s->ended_ms = s->session.now_ms;
}

void session_screen_tell(struct session_screen *s, bool by_clock, struct effects *fx)
{
	struct session_at at = session_at(&s->session);
	struct told is = now_of(s, &at);
	bool events = s->sent < s->count;
	/* What ended on disk is opened there again before anything is added to it. */
	if (events && s->end_told)
		effects_add(fx, (struct effect){ .kind = EFFECT_SESSION_END, .value = SESSION_RUNNING });
	s->end_told &= !events;
	tell_events(s, fx);
	tell_end(s, fx);
	/* An event carries the clock to disk with it. */
	if (moves_on(&s->told, &is) && !events && !s->end_told)
		effects_add(fx, (struct effect){ .kind = EFFECT_SESSION_CLOCK, .at_ms = s->session.now_ms });
	if (rings(&s->told, &is) && (by_clock || is.stage == STAGE_DONE || is.stage == STAGE_SWITCH))
		effects_add(fx, (struct effect){ .kind = EFFECT_BELL });
	s->told = is;
}
