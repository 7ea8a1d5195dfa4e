/* What the files of the diary form share. */
#ifndef STEPDOWN_TUI_LOG_SCREEN_H
#define STEPDOWN_TUI_LOG_SCREEN_H

#include "base/err.h"
#include "base/text.h"
#include "digits.h"
#include "tables.h"
#include "tui/edit.h"
#include "tui/everywhere.h"
#include "tui/screens.h"

/* How a field takes its value. */
enum log_take {
	LOG_CHOICE,   /* one of its words */
	LOG_SCALE,    /* a digit, least to most */
	LOG_NUMBER, LOG_DURATION, LOG_DISTANCE, LOG_DAY,
	LOG_SETTLED,  /* minutes, or that it did not settle that day */
	LOG_TEXT,
};

struct log_field {
	const char *label;
	const char *use;         /* which rule reads it, and for what */
	enum log_take take;
	unsigned kinds;          /* bits of the kinds of activity it makes sense for */
	size_t at, size;         /* of struct activity; LOG_TEXT: of struct log_screen */
	const char *const *words;
	int least, most;         /* that may be told */
	int unknown;             /* what stands for not told */
};

enum { LOG_FIELDS = 22 };
extern const struct log_field log_fields[LOG_FIELDS];

enum { LOG_SHOES = 48, LOG_ID = 64, LOG_ROUTINE = 48, LOG_NOTE = 2000 };

enum log_mode {
	LOG_FORM,
	LOG_TYPING,   /* the marked field is typed */
	LOG_LINE,     /* the line at the top is typed */
};

struct log_screen {
	struct screen screen;
	struct coach_view coach;
	struct notice notice;
	enum log_mode mode;
	struct activity activity, saved;
	bool is_new, changed, leaving;
	int mark;                /* among the fields that are shown */
	struct edit edit, line;
	char typed_first[EDIT_BYTES]; /* what stood in the field before it was typed over */
	struct digits digits;
	char id[LOG_ID], planned_id[PLANNED_ID], routine_id[LOG_ROUTINE];
	char shoes[LOG_SHOES], note[LOG_NOTE];
	const char *note_kept;   /* as stored, where it is longer than the form holds and was not changed; NULL */
};

/* The fields that make sense for the kind, as indices; returns how many. */
int log_shown(const struct log_screen *log, int fields[static LOG_FIELDS]);
const struct log_field *log_marked(const struct log_screen *log);

/* The value of a field that is a number; `unknown` where nothing is told. */
int log_value(const struct log_screen *log, const struct log_field *field);
void log_set(struct log_screen *log, const struct log_field *field, int value);
/* True when a text is typed in the form: longer ones are for the person's own editor. */
bool log_fits_line(const char *text);
/* The buffer of a text field. */
char *log_text(struct log_screen *log, const struct log_field *field);
const char *log_text_of(const struct log_screen *log, const struct log_field *field);

/* A value as the form shows it, and as it is typed: "5.25 km", "31:20", "not said" where it is not. */
void log_value_words(struct text *out, const struct log_screen *log, const struct log_field *field);
bool log_is_told(const struct log_screen *log, const struct log_field *field);
/* Takes what was typed; false with the reason. */
bool log_take(struct log_screen *log, const struct log_field *field, const char *typed, struct err *err);

/* Beside the form on a large terminal: the last entries of the kind, and the rules that read the marked field. */
void log_past_view(const struct log_screen *log, struct area area);

/* The line at the top fills the fields; false with what is off in it. */
bool log_fill(struct log_screen *log, struct err *err);
/* An activity to edit, or a new one of the kind or for the planned item `hint`. */
void log_begin(struct log_screen *log, const char *activity_id, const char *hint);
bool log_refresh(struct log_screen *log);
/* What is saved: without what makes no sense for its kind. */
struct activity log_result(const struct log_screen *log);

/* Goes `by` fields on; above the first one is the line. */
void log_go(struct log_screen *log, int by);
/* True for a field whose value is typed. */
bool log_is_typed(const struct log_field *field);
/* Types the field from now on, with `first` in place of what stood there; 0: what stood there is changed. */
void log_start_typing(struct log_screen *log, const struct log_field *field, uint32_t first);
void log_type_field(struct log_screen *log, uint32_t key);
void log_type_line(struct log_screen *log, uint32_t key);

void log_view(const struct screen *screen, struct area area, int64_t now_ms);
void log_say(const struct screen *screen, struct lines *lines, int64_t now_ms);
const struct binding *log_bindings_now(const struct screen *screen);

#endif
