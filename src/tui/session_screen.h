/*
 * The guided-session screen from the inside: its state, the modes its keys
 * depend on, and the pieces that draw it.
 */
#ifndef STEPDOWN_TUI_SESSION_SCREEN_H
#define STEPDOWN_TUI_SESSION_SCREEN_H

#include "base/text.h"
#include "tui/glyph.h"
#include "tui/screens.h"
#include "tui/words.h"

/* What the keys mean now; each has its own table of bindings. */
enum mode {
	MODE_WORK,
	MODE_OPEN,    /* a set that a key ends */
	MODE_REST,
	MODE_OVERDUE, /* a rest past zero that waits for a key */
	MODE_PAUSED,
	MODE_SCALE,   /* a digit for pain or effort */
	MODE_FORM,    /* a digit for form */
	MODE_CHOICE,  /* pain above the ceiling */
	MODE_SKIP,    /* why is it left out */
	MODE_SETS,    /* a mark on the sets that were done */
	MODE_LEAVE,
	MODE_SUMMARY,
	MODES
};

/* What a key asks for. */
enum act {
	ACT_NONE,
	ACT_PAUSE, ACT_RESUME, ACT_NEXT, ACT_BACK, ACT_UNDO, ACT_REDO, ACT_LONGER, ACT_SHORTER, ACT_PAIN, ACT_EASIER,
	ACT_SKIP, ACT_EARLIER, ACT_LATER, ACT_LEAVE, ACT_VIEW, ACT_FAULT, ACT_GLYPHS, ACT_SOUND, ACT_HELP,
	ACT_DIGIT, ACT_NOT_KNOWN, ACT_LESS, ACT_MORE, ACT_TAKE,
	ACT_CHOICE_EASIER, ACT_CHOICE_LESS_DEPTH, ACT_CHOICE_LEAVE_OUT, ACT_CHOICE_GO_ON, ACT_CHOICE_STOP,
	ACT_SKIP_PAIN, ACT_SKIP_TIME, ACT_SKIP_KIT,
	ACT_REP_MORE, ACT_REP_FEWER, ACT_CANCEL,
	ACT_KEEP, ACT_FINISH, ACT_DISCARD, ACT_CLOSE,
	ACTS
};

/* A question of the screen's own, which is no state of the session. */
enum session_overlay { OVERLAY_NONE, OVERLAY_SKIP, OVERLAY_SETS, OVERLAY_LEAVE };

/* The moment that was last told to the outside: what changes since is worth an effect. */
struct told {
	enum session_stage stage;
	int turn, side, rep, stretch;
	bool overdue;
};

struct set_mark {
	int item, set, side;
};

enum { NO_MARK = -1, SCALE_TOP = 10 };

struct session_screen {
	struct screen screen;
	const struct session_plan *plan;
	const struct last_time *last;
	struct look look;
	bool other_view;     /* the second view of an exercise's figure, asked for with v */
	bool fault;          /* the usual fault beside it, asked for with i */
	bool no_tones, no_voice; /* it was told that they cannot be heard */

	struct session session;
	struct session_event *log;
	size_t count, cap, sent; /* events; those already handed out as effects */
	int64_t base_ms, mono_ms; /* session time at a moment of the monotonic clock */

	enum session_overlay overlay;
	int overlay_item;      /* what OVERLAY_SKIP is about: it closes when the session moves on */
	bool paused_to_ask;    /* by OVERLAY_LEAVE, so that going on resumes */
	bool paused_by_undo;   /* which asks a question again: its answer ends the pause */
	int mark;              /* on a scale or in a list; NO_MARK */
	struct set_mark set_mark;
	enum session_event_kind one_kind; /* which answer was saved as a 1 just now; SESSION_TICK: none */
	bool ten;              /* a 0 followed that 1: ten is proposed */
	bool end_told;
	int64_t ended_ms; /* session time of the end, valid while end_told */
	struct told told;
	struct own_steps own_steps; /* of a drill to a metronome */
	struct ear ear;

	int rows, cols;        /* of the terminal, 0 before it is known */
	char notice[160];
	char not_saved[160];
};

/* --- session_screen_log.c: events in, effects out ------------------------- */

/* The session's time at a moment of the monotonic clock. */
int64_t session_screen_time(const struct session_screen *s, int64_t mono_ms);
/* Logs an event, at the session's time or later, and applies it. False when it would change nothing. */
bool session_screen_log(struct session_screen *s, struct session_event ev);
/* The same for an event that is no more than its kind and a value. */
bool session_screen_put(struct session_screen *s, enum session_event_kind kind, int value);
/* Brings the session to `mono_ms`; a look that comes too late is logged as a gap. */
void session_screen_tick(struct session_screen *s, int64_t mono_ms);
/* Hands out what was logged, and the bell, the title, the clock and the end where they are due. */
void session_screen_tell(struct session_screen *s, bool by_clock, struct effects *fx);

/* --- session_screen_keys.c ------------------------------------------------- */

enum mode session_screen_mode(const struct session_screen *s);
const struct binding *session_screen_bindings(const struct session_screen *s);
/* The hints of a screen `cols` wide: the keys that must not be dropped come first where it is narrow. */
const struct binding *session_screen_hints(const struct session_screen *s, int cols);
extern const struct binding session_screen_keys[MODES][24];

/* --- session_screen_deeds.c ------------------------------------------------- */

void session_screen_key(struct session_screen *s, uint32_t key, struct effects *fx);
void session_screen_notice(struct session_screen *s, const char *words);

/* --- session_screen_answer.c ------------------------------------------------- */

/* Answers the question that waits with a digit or ANSWER_SKIPPED. */
void session_screen_answer(struct session_screen *s, int value);
/* Moves the mark of a scale or a list, never beyond its ends. */
void session_screen_move_mark(struct session_screen *s, int step);
void session_screen_choose(struct session_screen *s, int choice);
/*
 * A 0 right after a saved 1 proposes ten and Enter takes it, wherever the
 * session has gone in between; any other key keeps the 1 and counts for
 * itself. True when the key was about that and is used up.
 */
bool session_screen_about_ten(struct session_screen *s, uint32_t key);

/* --- session_screen_sets.c: a mark on the sets that were done ----------------- */

/* Moves the mark to the set before (-1) or after (1); the first call puts it on the latest. */
void session_screen_move_set(struct session_screen *s, int step);
/* Corrects the repetitions of the marked set. */
void session_screen_correct(struct session_screen *s, int by);

/* --- session_screen_choice.c: lists of things to choose from ---------------- */

struct option {
	int action;          /* of the binding that takes it */
	const char *key;     /* as shown */
	char name[64], words[96];
};
enum { OPTIONS = 6 };

/* What can be chosen in this mode; returns how many, 0 in a mode without a list. */
int session_screen_options(const struct session_screen *s, struct option out[static OPTIONS]);
/* --- session_screen_words.c -------------------------------------------------- */

enum { WORDS = 160 }; /* bytes of a line that is put together */

struct rep_count {
	int now, of;         /* from 1; of 0: open */
	const char *unit;    /* "reps" */
	const char *way;     /* "one way", NULL */
	bool has_side;
	enum side side;
};

/* The exercise of an item as it is done now: the plan's or an easier one. */
const struct exercise *session_screen_exercise(const struct session_screen *s, int item);
struct rep_count session_screen_rep(const struct session_screen *s, const struct session_at *at);
/* The side that works or comes next, SIDE_BOTH where both do at once. */
enum side session_screen_side(const struct session_screen *s, const struct session_at *at);
/* "LEFT"; "" for both. */
const char *session_screen_side_word(enum side side);
/* "LOWER", "READY", "PAUSE" ... */
const char *session_screen_word(const struct session_screen *s, const struct session_at *at);
/* "2", or "1:40" from a hundred on. */
void session_screen_seconds(int seconds, struct text *out);
/* The count as it is drawn big, and what it counts. */
void session_screen_count(const struct session_at *at, struct text *out);
const char *session_screen_count_unit(const struct session_screen *s, const struct session_at *at);
/* A set in words: "8 reps   lower 3  rise 1". */
void session_screen_set(const struct exercise *exercise, const struct tempo *tempo, const struct dose *dose,
                        struct text *out);
/* What a lead-in leads to: the set, or the repetition it goes on with. */
void session_screen_coming(const struct session_screen *s, const struct session_at *at, struct text *out);
/* What comes after this: "RIGHT in 10 s" and ", then rest 75 s". */
void session_screen_then(const struct session_screen *s, const struct session_at *at, struct text *head,
                         struct text *tail);
/* The cue for this set: the first one in the first, the next in the next; "" where there is none. */
const char *session_screen_cue(const struct session_screen *s, int item, int set);
/* "pain 2, effort 6 on 10 Mar"; nothing when it is not known. */
void session_screen_last(const struct session_screen *s, int item, struct text *out);
/* The pain that was told last; NO_MARK before any was. */
int session_screen_pain(const struct session_screen *s);

/* --- views: each draws its part of the whole area ---------------------------- */

/* Where things stand on a screen of at least this size. Rows of 0 and columns of 0: left out. */
struct tier {
	int cols, rows;
	int left, right;              /* first columns of the two blocks */
	int word, count, unit, bar, dots, cue, then, last; /* rows */
	int rep;                      /* columns from `right` to the repetition */
	int edge;                     /* columns left free at the right */
	enum big letters, digits, rep_digits; /* of the words, the count and the repetition */
	struct { int row, col, rows, cols; } figure;
};

/* The widest layout that fits a screen of that size. */
const struct tier *session_screen_tier(int rows, int cols);
/* A part of the screen as large as the layout, in the middle of what is larger. */
struct area session_screen_body(const struct tier *tier, struct area area);
/* On a large screen the middle of it, for what is read and answered; else `usual`, a part of it. */
struct area session_screen_middle(struct area screen, struct area usual);
/* A word of that size, or the smaller one, where its letters have that form and room; else as plain text. */
int session_screen_big_word(struct area area, int row, int col, enum big size, enum style style, const char *word);
/* The row of its lower edge, from the `row` it is put at. */
int session_screen_big_foot(const struct grid *grid, enum big size);

void session_screen_view(const struct session_screen *s, struct area area);
void session_screen_view_work(const struct session_screen *s, struct area area, const struct session_at *at);
void session_screen_view_rest(const struct session_screen *s, struct area area, const struct session_at *at);
void session_screen_view_ask(const struct session_screen *s, struct area screen, const struct session_at *at);
void session_screen_view_leave(const struct session_screen *s, struct area area, const struct session_at *at);
void session_screen_view_summary(const struct session_screen *s, struct area area, const struct session_at *at);
/* What was done of an item on a side, "8 8 ·", the marked set standing out. Returns the column behind. */
int session_screen_view_sets(const struct session_screen *s, struct area area, int row, int col, int item,
                             int side);
/* A list of choices, a row each, the mark before the chosen one. */
void session_screen_view_options(const struct session_screen *s, struct area area, int row, int col);
/* The moving figure, or words where the exercise has none. */
void session_screen_view_figure(const struct session_screen *s, struct area area, const struct session_at *at);
/* Turns to a view that has a fault; false: none has. The words of the fault that is shown, NULL: none. */
bool session_screen_turn_to_fault(struct session_screen *s);
const char *session_screen_fault(const struct session_screen *s, const struct session_at *at);
/* Start and end pose beside each other with an arrow between. */
void session_screen_view_poses(const struct session_screen *s, struct area area, int item, enum side side);

/* --- session_screen_bar.c ---------------------------------------------------------- */

/* What the parts of a running set are drawn from. */
struct scene {
	const struct session_screen *s;
	const struct session_at *at;
	const struct tier *tier;
	struct area body;
	struct rep_count rep;
	enum side side;
};

/* True where repetitions are counted. */
bool session_screen_counts(const struct scene *v);
/* How much of the running phase, or of the seconds until the next one, is over: 0 to 1000. */
int session_screen_share(const struct scene *v);
/* The phases of a repetition with their words; before a set, the seconds until it and what it is. */
void session_screen_bar(const struct scene *v);
/* A mark a repetition: done, now, to come. */
void session_screen_dots(const struct scene *v);

/* --- session_screen_steps.c -------------------------------------------------------- */

/* When the next beat of a drill's metronome falls, in session time; -1 when there is none. */
int64_t session_screen_step_ms(const struct session_screen *s);
/* The beats until the next cue between what is heard, where the session's time 0 was at `begin_ms`; seconds give way to them. */
void session_screen_hear_steps(const struct session_screen *s, int64_t begin_ms, struct heard *out);
/* The foot that lands and the rate, where a metronome runs or one is missing; false elsewhere. */
bool session_screen_put_steps(const struct scene *v, int row, int col, int columns);

/* When the figure's next frame is due, in session time; -1 when nothing moves. */
int64_t session_screen_frame_ms(const struct session_screen *s, const struct session_at *at);

void session_screen_say(const struct session_screen *s, struct lines *lines);

#endif
