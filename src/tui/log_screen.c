#include "log_screen.h"

#include <stdlib.h>
#include <string.h>

#include "core/quick.h"
#include "tui/list.h"

enum log_action {
	LOG_UP = 1, LOG_DOWN, LOG_LESS, LOG_MORE, LOG_ENTER, LOG_CLEAR, LOG_YES, LOG_NO, LOG_QUICK, LOG_SAVE, LOG_DELETE,
	LOG_NOTE_OUT, LOG_BACK,
};

const struct binding log_bindings[] = {
	{ KEY_UP_, LOG_UP, "↑ ↓", "field", "the field above, below; also Tab" },
	{ KEY_BACKTAB_, LOG_UP, NULL, NULL, NULL },
	{ KEY_DOWN_, LOG_DOWN, NULL, NULL, NULL },
	{ KEY_TAB_, LOG_DOWN, NULL, NULL, NULL },
	{ KEY_LEFT_, LOG_LESS, "← →", "change", "the value before, the next one; also - and +, and digits set one" },
	{ '-', LOG_LESS, NULL, NULL, NULL },
	{ KEY_RIGHT_, LOG_MORE, NULL, NULL, NULL },
	{ '+', LOG_MORE, NULL, NULL, NULL },
	{ KEY_ENTER_, LOG_ENTER, "Enter", "type", "type the value, or go to the next field" },
	{ 's', LOG_SAVE, "s", "save", "write it into the diary" },
	{ ':', LOG_QUICK, ":", "line", "type all of it in one line, which fills the fields" },
	{ KEY_BACKSPACE_, LOG_CLEAR, "Del", "not said", "take the answer back: not said is not 0" },
	{ KEY_DELETE_, LOG_CLEAR, NULL, NULL, NULL },
	{ KEY_ESC_, LOG_BACK, "Esc", "leave", "leave; what was changed is asked about once" },
	{ 'y', LOG_YES, "y n", NULL, "yes, no" },
	{ 'n', LOG_NO, NULL, NULL, NULL },
	{ 'e', LOG_NOTE_OUT, "e", NULL, "write the note in your own editor" },
	{ 'D', LOG_DELETE, "D", NULL, "delete the entry; undo brings it back" },
	{ 0 },
};

const struct binding *log_bindings_now(const struct screen *screen)
{
	return ((const struct log_screen *)screen)->mode == LOG_FORM ? log_bindings : edit_bindings;
}

/* --- moving and changing ------------------------------------------------------- */

/* Values go round through "not said" where that is one of them. */
static void turn(struct log_screen *log, const struct log_field *field, int by)
{
	int value = log_value(log, field), span = field->most - field->least + 1;
	bool told = value >= field->least && value <= field->most;
	if (log->activity.guided && strcmp(field->label, "Kind") == 0) {
		notice_set(&log->notice, "A guided session stays what it was.");
		return;
	}
	if (field->take == LOG_DAY) {
		int n = value + by;
		log_set(log, field, n > log->coach.today.n ? log->coach.today.n : n);
	} else if (field->take == LOG_CHOICE || field->take == LOG_SCALE) {
		int start = by > 0 ? field->least : field->most;
		log_set(log, field, told ? field->least + (value - field->least + by + span) % span : start);
	}
}

static void clear(struct log_screen *log, const struct log_field *field)
{
	bool may = field->take != LOG_DAY && !(field->take == LOG_CHOICE && field->unknown > field->most);
	if (field->take == LOG_TEXT && may) {
		log_take(log, field, "", NULL);
		log->note_kept = log->note[0] == '\0' ? NULL : log->note_kept;
	}
	else if (field->take != LOG_TEXT && may)
		log_set(log, field, field->unknown);
}

static void say_yes_no(struct log_screen *log, const struct log_field *field, int answer)
{
	if (field->words == yes_no_words)
		log_set(log, field, answer);
	else if (field->take == LOG_SETTLED && answer == SAID_NO)
		log_set(log, field, SETTLED_NEVER);
}

/* --- the ends --------------------------------------------------------------------- */

static void save(struct log_screen *log, struct effects *fx)
{
	struct err err = { 0 };
	log->saved = log_result(log);
	if (!activity_check(&log->saved, log->coach.today, &log->coach.diary->intake,
	                    log->coach.diary->told.distance, &err)) {
		notice_set(&log->notice, err.text);
		return;
	}
	log->saved.id = log->is_new ? NULL : log->id;
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_ACTIVITY, .activity = &log->saved });
	effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
}

static void delete(struct log_screen *log, struct effects *fx)
{
	if (log->is_new) {
		notice_set(&log->notice, "It is not in the diary yet; Esc leaves it out.");
		return;
	}
	struct effect effect = { .kind = EFFECT_DELETE_ACTIVITY };
	struct text id = TEXT(effect.id);
	text_add(&id, log->id);
	effects_add(fx, effect);
	effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
}

static void back(struct log_screen *log, struct effects *fx)
{
	if (!log->changed || log->leaving) {
		effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
		return;
	}
	log->leaving = true;
	notice_set(&log->notice, "Esc again leaves it unsaved; s saves it.");
}

/* --- keys ----------------------------------------------------------------------------- */

static void act(struct log_screen *log, enum log_action action, struct effects *fx)
{
	const struct log_field *field = log_marked(log);
	switch (action) {
	case LOG_UP: log_go(log, -1); break;
	case LOG_DOWN: log_go(log, 1); break;
	case LOG_LESS: turn(log, field, -1); break;
	case LOG_MORE: turn(log, field, 1); break;
	case LOG_ENTER:
		if (log_is_typed(field))
			log_start_typing(log, field, 0);
		else
			log_go(log, 1);
		break;
	case LOG_CLEAR: clear(log, field); break;
	case LOG_YES: say_yes_no(log, field, SAID_YES); break;
	case LOG_NO: say_yes_no(log, field, SAID_NO); break;
	case LOG_QUICK: log->mode = LOG_LINE; break;
	case LOG_SAVE: save(log, fx); break;
	case LOG_DELETE: delete(log, fx); break;
	case LOG_NOTE_OUT:
		effects_add(fx, (struct effect){ .kind = EFFECT_EDIT_NOTE, .note = log->note_kept != NULL ? log->note_kept : log->note });
		break;
	case LOG_BACK: back(log, fx); break;
	}
}

/* A digit sets a scale, and begins what is typed; false when the key is about something else. */
static bool take_digit(struct log_screen *log, uint32_t key)
{
	const struct log_field *field = log_marked(log);
	int told;
	if (log_is_typed(field) && field->take != LOG_TEXT && key >= '0' && key <= '9') {
		log_start_typing(log, field, key);
		return true;
	}
	if (field->take != LOG_SCALE)
		return false;
	enum digit_says says = digits_take(&log->digits, key, field->least, field->most, &told);
	if (says == DIGIT_PROPOSES)
		notice_set(&log->notice, digits_ten_words);
	else if (says != DIGIT_NONE)
		log_set(log, field, told);
	return says != DIGIT_NONE;
}

static void press(struct log_screen *log, uint32_t key, struct effects *fx)
{
	bool was_leaving = log->leaving;
	if (take_digit(log, key))
		return;
	log->digits = (struct digits){ 0 };
	int action = binding_find(log_bindings, key);
	if (action != 0)
		act(log, (enum log_action)action, fx);
	else
		everywhere_key(key, fx);
	log->leaving = log->leaving && !was_leaving;
}

/* A note comes back from the editor with the line's end that every file has. */
static void take_note(struct log_screen *log, const char *words)
{
	size_t length = strlen(words);
	while (length > 0 && words[length - 1] == '\n')
		length--;
	struct text note = TEXT(log->note);
	text_add_bytes(&note, words, length);
	if (note.cut)
		notice_set(&log->notice, "The note is longer than is kept; its end was left out.");
	log->changed = true;
	log->note_kept = NULL;
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct log_screen *log = (struct log_screen *)screen;
	notice_update(&log->notice, msg);
	if (msg->kind == MSG_NOTE)
		take_note(log, msg->text);
	if (msg->kind != MSG_KEY)
		return;
	if (log->mode == LOG_TYPING)
		log_type_field(log, msg->key);
	else if (log->mode == LOG_LINE)
		log_type_line(log, msg->key);
	else
		press(log, msg->key, fx);
}

/* --- the class ---------------------------------------------------------------------------- */

static bool takes_text(const struct screen *screen)
{
	return ((const struct log_screen *)screen)->mode != LOG_FORM;
}

static void free_log(struct screen *screen)
{
	free(screen);
}

/* An entry that is gone meanwhile is saved as a new one. */
static void renew(struct screen *screen, const struct coach_view *coach)
{
	struct log_screen *log = (struct log_screen *)screen;
	log->coach = *coach;
	log->is_new = !log_refresh(log) || log->is_new;
}

static const struct screen_class log_class = {
	.name = "Diary entry",
	.bindings = log_bindings,
	.bindings_now = log_bindings_now,
	.update = update,
	.view = log_view,
	.say = log_say,
	.free = free_log,
	.takes_text = takes_text,
	.renew = renew,
};

struct screen *log_screen_new(const struct coach_view *coach, const char *activity_id, const char *hint)
{
	struct log_screen *log = calloc(1, sizeof *log);
	if (log == NULL)
		die("the form of the diary");
	log->screen.class = &log_class;
	log->coach = *coach;
	log_begin(log, activity_id != NULL ? activity_id : "", hint != NULL ? hint : "");
	return &log->screen;
}
