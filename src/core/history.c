#include "core/history.h"

static const char *const status_words[SESSION_STATUSES] = {
	[SESSION_RUNNING] = "running",
	[SESSION_FINISHED] = "finished",
	[SESSION_LEFT] = "left",
	[SESSION_DISCARDED] = "discarded",
};

const char *session_status_word(enum session_status status)
{
	return status_words[status];
}
