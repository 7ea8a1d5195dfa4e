/*
 * What the first steps stand on, for their parts: keys (intake_screen.c,
 * intake_answer.c), the table of what is asked (intake_fields.c), values in
 * and out (intake_value.c), drawing (intake_view.c, intake_so_far.c) and plain
 * lines (intake_say.c).
 */
#ifndef STEPDOWN_TUI_INTAKE_SCREEN_H
#define STEPDOWN_TUI_INTAKE_SCREEN_H

#include "digits.h"
#include "mark_list.h"
#include "tables.h"

#include "base/text.h"
#include "tui/edit.h"
#include "tui/everywhere.h"
#include "tui/pen.h"
#include "tui/screens.h"

enum intake_step {
	INTAKE_SCOPE, INTAKE_FLAGS, INTAKE_KNEE, INTAKE_PERSON, INTAKE_PAIN, INTAKE_TRIGGERS, INTAKE_RUNNING, INTAKE_DAY,
	INTAKE_MEANS, INTAKE_STEPS
};

enum field_type {
	FIELD_SCALE,   /* 0 to 10, a digit */
	FIELD_CHOICE,  /* a digit chooses among the words */
	FIELD_NUMBER,  /* typed */
	FIELD_LENGTH,  /* typed in kilometres or miles, kept in metres */
	FIELD_HOURS,   /* typed in hours, kept in tenths */
	FIELD_DAYS,    /* 1 to 7 turn a weekday on and off */
	FIELD_TEXT,    /* typed */
	FIELD_FLAGS, FIELD_KIT, /* a list of lines to mark */
	FIELD_GOAL,    /* typed, and added to the goals */
	FIELD_TYPES
};

struct intake_field {
	enum intake_step step;
	enum field_type type;
	const char *label;
	size_t at;          /* in struct intake */
	int bytes;          /* of the number there */
	int least, most;    /* of the number as it is kept */
	bool zero_is_none;  /* 0 stands for not known, and the words begin with 1 */
	const char *unit;
	const char *const *words; /* of a choice, `most` - `least` + 1 of them */
	const char *rule;   /* that uses it */
};

extern const struct intake_field intake_fields[]; /* ended by a label NULL */

/* True where the words begin with the highest number: 1 is yes wherever yes and no are asked. */
bool intake_is_turned(const struct intake_field *field);

struct intake_step_words {
	const char *title;
	const char *question;
	const char *used; /* what the answers are used for */
};
extern const struct intake_step_words intake_steps[INTAKE_STEPS];

/* The first field of a step, and how many it has. */
const struct intake_field *intake_step_fields(enum intake_step step, int *count);

struct intake_screen {
	struct screen screen;
	const struct coach_view *coach;
	struct intake intake;   /* as told so far */
	enum intake_step step;
	int at;                 /* the field of the step */
	struct digits digits;
	int last;               /* the field answered last: a ten takes its place */
	struct edit edit;
	bool typing;
	struct mark_list list;
	bool lists;
	bool rule;              /* the rule of the field is shown */
	char shoes[EDIT_BYTES];
	struct notice notice;
};

/* The field in focus; NULL on a step that asks nothing. */
const struct intake_field *intake_field(const struct intake_screen *screen);

/* --- intake_answer.c: keys that answer, and what they save -------------------------- */

/* How many fields the step has. */
int intake_field_count(const struct intake_screen *screen);
void intake_next_field(struct intake_screen *screen);
/* Hands out what is told so far, to be kept. */
void intake_save(struct intake_screen *screen, struct effects *fx);
void intake_open_list(struct intake_screen *screen, enum field_type type, int at);
void intake_take_marks(struct intake_screen *screen, uint32_t marks, struct effects *fx);
/* Takes choice `which`, from 0; one that is not there changes nothing. */
void intake_choose(struct intake_screen *screen, const struct intake_field *field, int which, struct effects *fx);
bool intake_is_typed(enum field_type type);
/* A line is typed from now on; `key` 0, or its first digit. */
void intake_type(struct intake_screen *screen, uint32_t key);
/* Takes a key that answers the field in focus; false when it does not. */
bool intake_take_answer(struct intake_screen *screen, uint32_t key, struct effects *fx);
/* Takes a key while a line is typed. */
void intake_take_typing(struct intake_screen *screen, uint32_t key, struct effects *fx);

/* --- intake_value.c ------------------------------------------------------------ */

/* The number that is kept; NOT_KNOWN. */
int32_t intake_value(const struct intake *intake, const struct intake_field *field);
void intake_set(struct intake *intake, const struct intake_field *field, int32_t value);
/* The number that stands for the word at `which`, and the other way round. */
int intake_choice(const struct intake_field *field, int which);
/* Takes away what is known. */
void intake_forget(struct intake *intake, const struct intake_field *field);
bool intake_is_known(const struct intake *intake, const struct intake_field *field);
/* The unit of lengths: as is answered here, unless the settings say otherwise. */
enum units intake_units(const struct intake_screen *screen);
/* The answer in words: "right", "12.0 km", "Mon Thu Sat"; "" not known. */
void intake_answer(const struct intake *intake, enum units units, const struct intake_field *field, struct text *out);
/* A typed number as it is kept; false when it is none or out of range. */
bool intake_parse(enum units units, const struct intake_field *field, const char *text, int32_t *out);
/* "0 to 99", "1.0 to 300.0 km": what may be typed. */
void intake_range(enum units units, const struct intake_field *field, struct text *out);

/* --- intake_so_far.c -------------------------------------------------------------- */

/* What the answers look like, "" nothing yet; and what the start would be, or what it still needs. */
void intake_looks(const struct intake *intake, struct text *out);
void intake_start(const struct intake_screen *screen, struct text *out);

void intake_view(const struct screen *base, struct area area, int64_t now_ms);
void intake_say(const struct screen *base, struct lines *lines, int64_t now_ms);

extern const char intake_scope[];

#endif
