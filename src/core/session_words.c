#include "core/session.h"

const char *skip_reason_word(enum skip_reason reason)
{
	static const char *const words[SKIP_REASONS] = {
		[SKIP_PAIN] = "pain",
		[SKIP_TIME] = "time",
		[SKIP_KIT] = "kit",
	};
	return words[reason];
}

const char *side_word(enum side side)
{
	static const char *const words[SIDE_NAMES] = {
		[SIDE_LEFT] = "left",
		[SIDE_RIGHT] = "right",
		[SIDE_BOTH] = "both",
	};
	return words[side];
}

const char *session_stage_word(enum session_stage stage)
{
	static const char *const words[STAGE_KINDS] = {
		[STAGE_LEAD_IN] = "lead-in", [STAGE_WORK] = "work", [STAGE_SWITCH] = "switch",
		[STAGE_REST] = "rest",       [STAGE_DONE] = "done", [STAGE_LEFT] = "left",
	};
	return words[stage];
}

const char *session_event_word(enum session_event_kind kind)
{
	static const char *const words[SESSION_EVENT_KINDS] = {
		[SESSION_TICK] = "tick",         [SESSION_PAUSE] = "pause",       [SESSION_RESUME] = "resume",
		[SESSION_GAP] = "gap",           [SESSION_NEXT] = "next",         [SESSION_BACK] = "back",
		[SESSION_SKIP] = "skip",         [SESSION_REST_ADD] = "rest-add", [SESSION_ASK_PAIN] = "ask-pain",
		[SESSION_PAIN] = "pain",         [SESSION_EFFORT] = "effort",     [SESSION_FORM] = "form",
		[SESSION_CHOICE] = "choice",
		[SESSION_EASIER] = "easier",     [SESSION_EDIT_REPS] = "edit-reps", [SESSION_LEAVE] = "leave",
		[SESSION_UNDO] = "undo",         [SESSION_REDO] = "redo",
	};
	return words[kind];
}
