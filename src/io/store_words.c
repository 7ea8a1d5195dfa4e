#include "store_inner.h"

#include <assert.h>
#include <string.h>

const char *const store_status_words[SESSION_STATUSES] = {
	[SESSION_RUNNING] = "running", [SESSION_FINISHED] = "finished",
	[SESSION_LEFT] = "left",       [SESSION_DISCARDED] = "discarded",
};

static const char *const rest_words[REST_ENDS_KINDS] = {
	[REST_ENDS_TIME] = "time", [REST_ENDS_KEY] = "key",
};

/* An open set has no row and so no word. */
const char *const store_set_words[SET_SKIPPED + 1] = {
	[SET_OPEN] = NULL, [SET_DONE] = "done", [SET_PART] = "part", [SET_SKIPPED] = "skipped",
};

const char *const store_side_words[SIDE_NAMES] = {
	[SIDE_LEFT] = "left", [SIDE_RIGHT] = "right", [SIDE_BOTH] = "both",
};

static const char *const choice_words[SESSION_CHOICES] = {
	[CHOICE_EASIER] = "easier", [CHOICE_LESS_DEPTH] = "less-depth", [CHOICE_LEAVE_OUT] = "leave-out",
	[CHOICE_GO_ON] = "go-on",   [CHOICE_STOP] = "stop",
};

static const char *const skip_words[SKIP_REASONS] = {
	[SKIP_PAIN] = "pain", [SKIP_TIME] = "time", [SKIP_KIT] = "kit",
};

/* A tick is not logged and has no word. */
static const char *const event_words[SESSION_EVENT_KINDS] = {
	[SESSION_TICK] = NULL,           [SESSION_PAUSE] = "pause",
	[SESSION_RESUME] = "resume",     [SESSION_GAP] = "gap",
	[SESSION_NEXT] = "next",         [SESSION_BACK] = "back",
	[SESSION_SKIP] = "skip",         [SESSION_REST_ADD] = "rest-add",
	[SESSION_ASK_PAIN] = "ask-pain", [SESSION_PAIN] = "pain",
	[SESSION_EFFORT] = "effort",     [SESSION_FORM] = "form",
	[SESSION_CHOICE] = "choice",
	[SESSION_EASIER] = "easier",     [SESSION_EDIT_REPS] = "edit-reps",
	[SESSION_LEAVE] = "leave",       [SESSION_UNDO] = "undo",
	[SESSION_REDO] = "redo",
};

static const struct vocabulary {
	const char *const *words;
	int count;
} vocabularies[WORDS_KINDS] = {
	[WORDS_STATUS] = { store_status_words, SESSION_STATUSES },
	[WORDS_REST_ENDS] = { rest_words, REST_ENDS_KINDS },
	[WORDS_SET_STATUS] = { store_set_words, SET_SKIPPED + 1 },
	[WORDS_SIDE] = { store_side_words, SIDE_NAMES },
	[WORDS_CHOICE] = { choice_words, SESSION_CHOICES },
	[WORDS_SKIP] = { skip_words, SKIP_REASONS },
	[WORDS_EVENT] = { event_words, SESSION_EVENT_KINDS },
};

void put_word(struct row *row, enum store_words words, int value)
{
	assert(value == NOT_SET || (value >= 0 && value < vocabularies[words].count));
	put_text(row, value == NOT_SET ? NULL : vocabularies[words].words[value]);
}

int get_word(struct row *row, enum store_words words)
{
	const char *word = (const char *)sqlite3_column_text(row->stmt, row->at++);
	const struct vocabulary *known = &vocabularies[words];
	for (int i = 0; word != NULL && i < known->count; i++)
		if (known->words[i] != NULL && strcmp(known->words[i], word) == 0)
			return i;
	row->bad = true;
	return 0;
}

int get_known_word(struct row *row, enum store_words words)
{
	if (sqlite3_column_type(row->stmt, row->at) != SQLITE_NULL)
		return get_word(row, words);
	row->at++;
	return NOT_SET;
}
