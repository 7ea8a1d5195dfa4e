#include "log_screen.h"

#include <string.h>

#include "tui/list.h"

void log_go(struct log_screen *log, int by)
{
	int fields[LOG_FIELDS], count = log_shown(log, fields);
	if (log->mark == 0 && by < 0)
		log->mode = LOG_LINE;
	log->mark = list_clamp(log->mark + by, count);
}

static void set_edit(struct edit *edit, const char *words)
{
	struct text text = TEXT(edit->text);
	text_add(&text, words);
	edit->cursor = text.length;
}

bool log_is_typed(const struct log_field *field)
{
	return field->take >= LOG_NUMBER;
}

void log_start_typing(struct log_screen *log, const struct log_field *field, uint32_t first)
{
	char words[EDIT_BYTES];
	struct text text = TEXT(words);
	if (field->take == LOG_TEXT && !log_fits_line(log_text_of(log, field))) {
		notice_set(&log->notice, "This note is longer than a line: e opens it in your own editor.");
		return;
	}
	if (field->take != LOG_DAY)
		log_value_words(&text, log, field);
	set_edit(&log->edit, first == 0 ? words : "");
	struct text kept = TEXT(log->typed_first);
	text_add(&kept, first == 0 ? words : "");
	if (first != 0)
		edit_key(&log->edit, first);
	log->mode = LOG_TYPING;
}

/* What was not changed is not read again: the words may be rounder than the value. */
static void end_typing(struct log_screen *log)
{
	struct err err = { 0 };
	log->mode = LOG_FORM;
	if (strcmp(log->edit.text, log->typed_first) == 0 || log_take(log, log_marked(log), log->edit.text, &err))
		log_go(log, 1);
	else
		notice_set(&log->notice, err.text);
}

void log_type_field(struct log_screen *log, uint32_t key)
{
	switch (edit_key(&log->edit, key)) {
	case EDIT_GOES_ON: break;
	case EDIT_TAKEN: end_typing(log); break;
	case EDIT_LEFT: log->mode = LOG_FORM; break;
	}
}

void log_type_line(struct log_screen *log, uint32_t key)
{
	struct err err = { 0 };
	if (key == KEY_DOWN_ || key == KEY_TAB_) {
		log->mode = LOG_FORM;
		return;
	}
	enum edit_end end = edit_key(&log->line, key);
	if (end == EDIT_GOES_ON)
		return;
	log->mode = LOG_FORM;
	if (end == EDIT_LEFT || log->line.text[0] == '\0')
		return;
	if (log_fill(log, &err)) {
		notice_set(&log->notice, "The fields are filled; s saves them.");
	} else {
		notice_set(&log->notice, err.text);
		log->mode = LOG_LINE;
	}
}
