/*
 * A guided session as a state machine over events.
 *
 * Time is the session's own axis in milliseconds: it starts at 0, stands
 * still while the program is away, and only ever grows. What the person does
 * is an event and is logged; what the clock does (lead-in over, next phase,
 * rest over) follows from the time and is not. Replaying the log gives the
 * same state, always.
 */
#ifndef STEPDOWN_CORE_SESSION_H
#define STEPDOWN_CORE_SESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/routine.h"

enum { SESSION_GAP_MS = 5000 };    /* longer without a tick: the lid was closed, the set pauses */
enum { SESSION_MOST_REPS = 999 };  /* that a set may be corrected to */
enum { SESSION_FORM_LEAST = 1, SESSION_FORM_MOST = 5 }; /* how well an exercise was done, by one's own eye */

enum session_stage {
	STAGE_LEAD_IN, /* get ready */
	STAGE_WORK,    /* a set of one side runs */
	STAGE_SWITCH,  /* to the other side, with its own full time */
	STAGE_REST,    /* counts down and past zero */
	STAGE_DONE,    /* all turns are over */
	STAGE_LEFT,    /* ended before its end; what was done is kept */
	STAGE_KINDS
};

/* A question that waits. The clock stands still under it; only a rest before more work goes on. */
enum session_ask {
	ASK_NOTHING,
	ASK_PAIN,   /* highest knee pain, 0 to 10, during this exercise */
	ASK_EFFORT, /* 0 to 10 */
	ASK_FORM,   /* 1 to 5, of an exercise with a form gate */
	ASK_CHOICE, /* pain above the ceiling: what now */
	ASK_KINDS
};

enum session_event_kind {
	SESSION_TICK,        /* time passed; not logged */
	SESSION_PAUSE,
	SESSION_RESUME,      /* a running set starts its repetition again after a lead-in */
	SESSION_GAP,         /* nobody looked from ref_ms to at_ms: paused as of ref_ms */
	SESSION_NEXT,        /* on to the next thing; ends a set or a hold early with what was done */
	SESSION_BACK,        /* the side again from its start, or the side before; never into what was left out */
	SESSION_SKIP,        /* leave the rest of the present exercise out; value: enum skip_reason */
	SESSION_REST_ADD,    /* value: seconds, may be negative; the get-ready at a rest's end stays */
	SESSION_ASK_PAIN,    /* the pain key in the middle of an exercise */
	SESSION_PAIN,        /* value: 0 to 10, or ANSWER_SKIPPED */
	SESSION_EFFORT,      /* value: 0 to 10, or ANSWER_SKIPPED */
	SESSION_FORM,        /* value: SESSION_FORM_LEAST to SESSION_FORM_MOST, or ANSWER_SKIPPED */
	SESSION_CHOICE,      /* value: enum session_choice */
	SESSION_EASIER,      /* the easier neighbour from now on, without a question; a side that runs begins anew */
	SESSION_EDIT_REPS,   /* value: repetitions really done, in (item, set, side) */
	SESSION_LEAVE,       /* end here, what was done is kept */
	SESSION_UNDO,        /* takes back the last event that can be taken back */
	SESSION_REDO,
	SESSION_EVENT_KINDS
};

enum skip_reason { SKIP_PAIN, SKIP_TIME, SKIP_KIT, SKIP_REASONS };
enum session_choice { CHOICE_EASIER, CHOICE_LESS_DEPTH, CHOICE_LEAVE_OUT, CHOICE_GO_ON, CHOICE_STOP, SESSION_CHOICES };
enum side { SIDE_LEFT, SIDE_RIGHT, SIDE_BOTH, SIDE_NAMES };

/* Three values that are no digit: they stay apart everywhere. */
enum { ANSWER_NOT_ASKED = -1, ANSWER_SKIPPED = -2 };

struct session_event {
	enum session_event_kind kind;
	int64_t at_ms;            /* on the session's axis; never below the one before */
	int64_t ref_ms;           /* GAP: since when; UNDO, REDO: filled by session_log_resolve */
	int32_t value;
	int16_t item, set, side;  /* EDIT_REPS only */
	int32_t undone_by;        /* 1-based place in the log of the event that took this one back, 0 none */
};

enum set_status { SET_OPEN, SET_DONE, SET_PART, SET_SKIPPED };

/* What was done of one set on one side. */
struct set_result {
	uint8_t status;    /* enum set_status */
	int16_t reps;      /* whole repetitions, NOT_SET where they are not counted */
	int32_t held_ms;   /* time on the set's clock */
	int32_t rest_ms;   /* from the end of the work before it, pauses included; NOT_SET for the first */
	int8_t pain;       /* told with the pain key in this set; else ANSWER_NOT_ASKED */
	const struct exercise *exercise; /* the one that was done, NULL before it began */
};

struct item_result {
	const struct exercise *exercise; /* the one really done last; the plan's or an easier one */
	struct dose dose;
	struct tempo tempo;
	int8_t pain, effort, form;       /* digits, or ANSWER_NOT_ASKED, ANSWER_SKIPPED */
	int8_t choice;                   /* enum session_choice, NOT_SET none */
	bool easier_next;                /* the easier one was chosen when the item was over: for next time */
	int8_t skip;                     /* enum skip_reason, NOT_SET none */
	struct set_result set[SESSION_SETS][2]; /* left, right; [.][0] where the set's exercise is not SIDES_EACH */
};

struct session {
	const struct session_plan *plan;
	enum session_stage stage;
	enum session_ask ask;
	bool paused;
	bool gap;             /* paused by a gap; gap_ms tells how long */
	bool ask_last;        /* the question stands at the end of its exercise */
	int ask_item;         /* the exercise the question is about, valid while one waits */
	int turn;             /* index into plan->turn: works, gets ready, or in a rest the one just over */
	int side;             /* 0 first side, 1 second; SIDE_LEFT is first; in a switch the one to come */
	int64_t now_ms;       /* the latest time seen */
	int64_t stage_ms;     /* when the stage started; moves along while its clock stands */
	int64_t gap_ms;
	int64_t stage_length_ms; /* of lead-in, switch and rest, with what was added */
	int64_t from_ms;      /* where on the set's own clock the side goes on after a resume, 0 from its start */
	int64_t rest_start_ms;/* when the last side ended; NOT_SET before the first */
	struct item_result item[SESSION_ITEMS];
};

/* A session at its start: the first lead-in, time 0. `plan` must outlive it. */
struct session session_start(const struct session_plan *plan);

/*
 * The session after `ev`. An event that has no meaning here leaves it as it
 * is but for the time. A tick more than SESSION_GAP_MS after the last look
 * while something runs pauses as of that last look, as SESSION_GAP does.
 */
struct session session_step(struct session s, struct session_event ev);

/* True when a look at `now_ms` comes so late that it is a gap (then log a SESSION_GAP). */
bool session_is_gap(const struct session *s, int64_t now_ms);

/* True when the clock of the session is running: not over, not paused, not stopped by a question. */
bool session_is_running(const struct session *s);

/* True when `kind` changes something for the state `s`: what would do nothing is not logged. */
bool session_accepts(const struct session *s, enum session_event_kind kind);

/* --- the log ----------------------------------------------------------- */

/*
 * Resolves undo and redo in place: fills every undone_by and the ref_ms of
 * UNDO and REDO events. Idempotent.
 *
 * An UNDO takes back the last undoable event that stands, and with it all that
 * stands after it. It stays in the log as a pause as of the moment of the
 * event it took back (ref_ms): nothing moves until the person resumes. A REDO
 * takes back the last UNDO, as long as nothing undoable was done since, and
 * what pauses and resumes followed it; it stays as a pause as of the moment
 * of that UNDO, so that undo then redo is where one was, standing. An UNDO or
 * REDO with nothing to take back is void: undone by itself.
 */
void session_log_resolve(struct session_event *log, size_t count);

/* The place (0-based) of the event that an UNDO (or REDO) now would take back (or bring back); -1 none. */
int session_log_undo_target(const struct session_event *log, size_t count);
int session_log_redo_target(const struct session_event *log, size_t count);

/* The state after a resolved log, seen last at `now_ms`, or at its last event where that is later. */
struct session session_replay(const struct session_plan *plan, const struct session_event *log,
                              size_t count, int64_t now_ms);

/*
 * The state after the newest event of `log`, where `s` was the state before
 * it: one step, or for UNDO and REDO the log resolved and replayed.
 */
struct session session_log_step(const struct session *s, struct session_event *log, size_t count);

/* --- reading the state -------------------------------------------------- */

/* Everything a screen shows of the clock, at s->now_ms. */
struct session_at {
	enum session_stage stage;
	int item, set, sets;         /* 0-based, of what works or is next; sets of the item */
	enum side side;              /* the one that works or is next */
	bool has_sides;              /* sides one after the other */
	int sides_left;              /* sides still to come in this set, this one included */
	struct tempo_at tempo;       /* in STAGE_WORK; reps counted with those before a resume */
	int reps;                    /* of a set, 0 none */
	int64_t left_ms;             /* of the stage, 0 in an endless set; in a rest negative past zero */
	int64_t length_ms;
	int count;                   /* seconds to show: left, rounded up; past zero -1, -2: never 0 */
	bool ready;                  /* the last seconds of a switch, or of a rest that the clock ends: get ready */
	int64_t to_go_ms;            /* until the end of the session, at the planned pace */
	int64_t change_ms;           /* session time of the next change of stage, phase or count; -1 while it stands */
};
struct session_at session_at(const struct session *s);

/* The result of a set on a side; side 0 for both. */
const struct set_result *session_result(const struct session *s, int item, int set, int side);

/* The turn after the present one that is still to be done; NOT_SET when there is none. */
int session_next_turn(const struct session *s);

/* True when nothing of an item is still to be done. */
bool session_item_is_over(const struct session *s, int item);

/* True for items that run, as they are done now, one side after the other. */
bool session_item_has_sides(const struct session *s, int item);

/* Repetitions planned for a set (one side) of an item as it is done now; NOT_SET where they are not counted. */
int session_planned_reps(const struct session *s, int item);

/* The exercise to begin this item with next time: the one done last, or the easier one where that was chosen. */
const struct exercise *session_next_time(const struct session *s, int item);

/* Sets done or partly done, of all items; a set of both sides counts once when both have something. */
int session_sets_done(const struct session *s);

/* True when it is done or was left. */
bool session_ended(const struct session *s);

const char *skip_reason_word(enum skip_reason reason);   /* "pain" */
const char *side_word(enum side side);                    /* "left" */
const char *session_stage_word(enum session_stage stage); /* "lead-in" */
const char *session_event_word(enum session_event_kind kind);

#endif
