#include "session_inner.h"

/* Standing still and going on are not undone; they go with what came before them. */
static const bool undoable[SESSION_EVENT_KINDS] = {
	[SESSION_NEXT] = true,   [SESSION_BACK] = true,   [SESSION_SKIP] = true,     [SESSION_REST_ADD] = true,
	[SESSION_ASK_PAIN] = true, [SESSION_PAIN] = true, [SESSION_EFFORT] = true,   [SESSION_FORM] = true,
	[SESSION_CHOICE] = true,
	[SESSION_EASIER] = true, [SESSION_EDIT_REPS] = true, [SESSION_LEAVE] = true,
};

static bool stands(const struct session_event *ev)
{
	return ev->undone_by == 0;
}

int session_log_undo_target(const struct session_event *log, size_t count)
{
	for (size_t i = count; i-- > 0;)
		if (stands(&log[i]) && undoable[log[i].kind])
			return (int)i;
	return -1;
}

/* The UNDO that a REDO now would take back: nothing undoable was done since. */
static int last_undo(const struct session_event *log, size_t count)
{
	for (size_t i = count; i-- > 0;) {
		if (!stands(&log[i]))
			continue;
		if (log[i].kind == SESSION_UNDO)
			return (int)i;
		if (undoable[log[i].kind])
			return -1;
	}
	return -1;
}

int session_log_redo_target(const struct session_event *log, size_t count)
{
	int undo = last_undo(log, count);
	for (int i = 0; i < undo; i++)
		if (log[i].undone_by == undo + 1)
			return i;
	return -1;
}

/* All that stands in [from, at) is taken back by the event at `at`, which looks back to the first of them. */
static void take_back(struct session_event *log, int from, int at)
{
	log[at].ref_ms = log[from].at_ms;
	for (int i = from; i < at; i++)
		if (stands(&log[i]))
			log[i].undone_by = at + 1;
}

static void give_back(struct session_event *log, int undo)
{
	for (int i = 0; i < undo; i++)
		if (log[i].undone_by == undo + 1)
			log[i].undone_by = 0;
}

static void resolve_one(struct session_event *log, int at)
{
	bool redo = log[at].kind == SESSION_REDO;
	int from = redo ? last_undo(log, (size_t)at) : session_log_undo_target(log, (size_t)at);
	if (from < 0) { /* nothing to take back */
		log[at].ref_ms = log[at].at_ms;
		log[at].undone_by = at + 1;
		return;
	}
	take_back(log, from, at);
	if (redo)
		give_back(log, from);
}

void session_log_resolve(struct session_event *log, size_t count)
{
	for (size_t i = 0; i < count; i++)
		log[i].undone_by = 0;
	for (size_t i = 0; i < count; i++)
		if (log[i].kind == SESSION_UNDO || log[i].kind == SESSION_REDO)
			resolve_one(log, (int)i);
}

struct session session_replay(const struct session_plan *plan, const struct session_event *log,
                              size_t count, int64_t now_ms)
{
	struct session s = session_start(plan);
	for (size_t i = 0; i < count; i++)
		if (stands(&log[i]))
			s = session_step(s, log[i]);
	/* Not a tick: whoever looked last was there all along, or a gap would stand in the log. */
	if (now_ms > s.now_ms)
		session_advance(&s, now_ms < session_longest_ms ? now_ms : session_longest_ms);
	return s;
}

struct session session_log_step(const struct session *s, struct session_event *log, size_t count)
{
	const struct session_event *newest = &log[count - 1];
	if (newest->kind != SESSION_UNDO && newest->kind != SESSION_REDO)
		return session_step(*s, *newest);
	session_log_resolve(log, count);
	return session_replay(s->plan, log, count, newest->at_ms);
}
