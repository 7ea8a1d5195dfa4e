/*
 * What the files of the session machine share with each other and nobody
 * else. Every function that changes a session does so as of s->now_ms.
 */
#ifndef STEPDOWN_CORE_SESSION_INNER_H
#define STEPDOWN_CORE_SESSION_INNER_H

#include "core/session.h"

/* --- session_clock.c: time ----------------------------------------------- */

/* No session lasts this long; keeps every sum of times in range. */
extern const int64_t session_longest_ms;

/*
 * Lets the time become `at_ms`. While the clock of the stage stands, its start
 * moves along, so that elapsed time is now_ms - stage_ms whether it runs or not.
 */
void session_look(struct session *s, int64_t at_ms);

int64_t session_stage_elapsed_ms(const struct session *s);

/* Where the running (or interrupted) side stands on its own clock. */
int64_t session_side_elapsed_ms(const struct session *s);

/* True when something of the present side may have been done: it runs, or waits to be taken up again. */
bool session_side_has_begun(const struct session *s);

/* A stage of `length_ms` begins now. */
void session_enter(struct session *s, enum session_stage stage, int64_t length_ms);

/* A side that was interrupted and may run now gets a lead-in and goes on at its repetition. */
void session_go_on(struct session *s);

/* --- session_advance.c: what the clock does -------------------------------- */

const struct session_turn *session_turn(const struct session *s);
struct item_result *session_item(struct session *s);
const struct exercise *session_turn_exercise(const struct session *s, int turn);

/* The next turn after `turn` that is still open; NOT_SET when there is none. */
int session_turn_after(const struct session *s, int turn);

/* The turn that works or is next: in a rest the one after it. */
int session_present_turn(const struct session *s);

/* Get ready for the present side, which will go on at `from_ms` of its own clock. */
void session_lead_in(struct session *s, int64_t from_ms);

/* Goes to the start of `turn` on `side`. */
void session_go_to(struct session *s, int turn, int side);

void session_start_work(struct session *s);

/* After a side: the switch, or the rest. */
void session_after_side(struct session *s);

/* The rest after the present turn begins. */
void session_begin_rest(struct session *s);

/* The last part of the rest that is there to get ready in; 0 where a key ends it. */
int64_t session_ready_ms(const struct session *s);

/* The next set starts at once. */
void session_end_rest(struct session *s);

/* A rest with nothing behind it is the end; one with too little left to get ready becomes a lead-in. */
void session_settle_rest(struct session *s);

/* Does everything the clock does up to `to_ms`, each thing at its exact moment. */
void session_advance(struct session *s, int64_t to_ms);

/* --- session_ask.c: questions and their answers ----------------------------- */

/* The questions at the end of `item`, from `first` on. */
void session_ask_last(struct session *s, int item, enum session_ask first);
void session_ask_pain(struct session *s, struct session_event ev);
void session_take_pain(struct session *s, struct session_event ev);
void session_take_effort(struct session *s, struct session_event ev);
void session_take_form(struct session *s, struct session_event ev);
void session_take_choice(struct session *s, struct session_event ev);

/* --- session_change.c: the person changes the plan --------------------------- */

/* Leaves the open sets of `item` out and goes on behind them; `first` is the question that is due after it. */
void session_leave_out(struct session *s, int item, enum skip_reason reason, enum session_ask first);

/* From now on `item` is done as its easier neighbour, which it has. */
void session_make_easier(struct session *s, int item);

/* Ends the session here; of the side at work what was done is kept. */
void session_leave(struct session *s);

/* Where BACK leads to; false when there is nothing before. */
bool session_back_target(const struct session *s, int *turn, int *side);
void session_go_back(struct session *s);

/* --- session_result.c: the record -------------------------------------------- */

/* The place of the present side's record. */
struct set_result *session_side_result(struct session *s);

/* A length of time as a record keeps it: at most INT32_MAX. */
int32_t session_short_ms(int64_t ms);
void session_clear_result(struct set_result *result);

/* Two sides belong to a set only where it was (or will be) done one side after the other. */
bool session_set_has_sides(const struct session *s, int item, int set);
bool session_item_has_work(const struct session *s, int item);

/* Records the present side as planned, or with what is done of it so far (nothing: left out). */
void session_record_done(struct session *s);
void session_record_part(struct session *s);

/* Corrects the repetitions of a set that is over. */
void session_edit_reps(struct session *s, struct session_event ev);

/* True for one long hold or piece of work, which goes on where it stood and counts no repetitions. */
bool session_is_one_long(const struct tempo *tempo);

#endif
