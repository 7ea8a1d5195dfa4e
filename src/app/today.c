#include "app/today.h"

#include "base/text.h"

#include <ctype.h>

enum { RECENT = 5 };

/* --- the routines -------------------------------------------------------- */

/* The day a routine takes up is that of its library doses: the history's choices change a slot, not the length. */
static struct today_routine routine_row(const struct home *home, const struct routine *routine,
                                        struct session_plan *plan)
{
	struct today_routine row = { .routine = routine, .exercises = (int)routine->slot_count };
	if (home_usual_plan(home, routine, plan))
		row.total_ms = session_plan_total_ms(plan);
	if (home->store != NULL)
		store_routine_last(home->store, routine->id, &row.last, NULL);
	return row;
}

static void gather_routines(struct today_given *given, const struct home *home, struct arena *arena)
{
	if (home->library == NULL)
		return;
	size_t count;
	const struct routine *routines = library_routines(home->library, &count);
	struct today_routine *rows = arena_array(arena, count, sizeof *rows);
	struct session_plan *plan = arena_alloc(arena, sizeof *plan);
	for (size_t i = 0; i < count; i++)
		rows[i] = routine_row(home, &routines[i], plan);
	given->routines = rows;
	given->routine_count = count;
}

/* --- the unfinished one ---------------------------------------------------- */

/* The phase's big word, as small as the rest of the sentence. */
static void add_phase(struct text *text, const struct session *s, const struct session_at *at)
{
	if (at->stage != STAGE_WORK) {
		text_add(text, session_stage_word(at->stage));
		return;
	}
	const char *word = exercise_phase_word(s->item[at->item].exercise, at->tempo.phase);
	for (; *word != '\0'; word++) {
		char small = (char)tolower((unsigned char)*word);
		text_add_bytes(text, &small, 1);
	}
}

void today_where(const struct session *s, char *out, size_t size)
{
	struct session_at at = session_at(s);
	struct text text = text_over(out, size);
	if (session_ended(s)) {
		text_add(&text, "at its end");
		return;
	}
	text_addf(&text, "%s, set %d", s->item[at.item].exercise->short_name, at.set + 1);
	if (at.has_sides)
		text_addf(&text, ", %s", side_word(at.side));
	if (at.stage == STAGE_WORK && at.reps > 0)
		text_addf(&text, ", rep %d of %d", at.tempo.rep + 1, at.reps);
	/* The disk knows the repetition, not how far it had come: it is begun anew. */
	if (at.stage != STAGE_WORK || at.reps == 0) {
		text_add(&text, ", ");
		add_phase(&text, s, &at);
	}
}

static const char *problem(const struct follow *follow, const struct unfinished *from, struct arena *arena)
{
	long holder = follow_elsewhere(follow);
	if (holder != 0)
		return arena_print(arena, "It is being followed in another stepdown (process %ld).", holder);
	if (from->plan == NULL)
		return arena_print(arena, "The library no longer has its exercise \"%s\".",
		                   from->missing == NULL ? "?" : from->missing);
	return NULL;
}

static void gather_unfinished(struct today_given *given, const struct home *home, const struct follow *follow,
                              struct arena *arena)
{
	size_t count;
	const struct exercise *exercises = home_exercises(home, &count);
	struct unfinished from = { 0 };
	if (home->store == NULL || home->library == NULL ||
	    !store_session_unfinished(home->store, exercises, count, &from,
	                              &given->has_unfinished, arena, NULL) ||
	    !given->has_unfinished)
		return;
	given->unfinished = (struct unfinished_view){ .title = from.title,
		.away_s = given->now.unix_s - from.last_seen.unix_s, .problem = problem(follow, &from, arena),
		.elsewhere = follow_elsewhere(follow) != 0 };
	if (from.plan == NULL)
		return;
	struct session s = session_replay(from.plan, from.log, from.log_count, from.at_ms);
	today_where(&s, given->unfinished.where, sizeof given->unfinished.where);
}

/* --- the rest -------------------------------------------------------------- */

static const char *notice(const struct home *home, struct arena *arena)
{
	if (home->store == NULL && home->trouble.code == ERR_NONE)
		return home_settings_fault(home, arena); /* nothing was ever written */
	if (home->store == NULL) {
		char trouble[600];
		err_print(&home->trouble, trouble, sizeof trouble);
		return arena_print(arena, "%s. A session can be followed; it is not saved.", trouble);
	}
	if (store_is_readonly(home->store))
		return arena_print(arena, "The history in %s may only be read. A session can be followed; it is not saved.",
		                   home->places.data_dir);
	return home_settings_fault(home, arena);
}

static void gather_recent(struct today_given *given, const struct home *home, struct arena *arena)
{
	struct history_session *rows = NULL;
	if (home->store == NULL ||
	    !store_history(home->store, &(struct history_query){ .limit = RECENT, .with_sets = true }, &rows,
	                   &given->recent_count, arena, NULL))
		return;
	given->recent = rows;
}

const struct today_given *today_gather(const struct home *home, const struct follow *follow,
                                       const struct coach_view *coach, struct look look, struct arena *arena)
{
	struct today_given *given = arena_alloc(arena, sizeof *given);
	*given = (struct today_given){ .coach = coach, .now = home_now(home), .day = home_today(home), .look = look };
	given->library_faults = home->library == NULL && home->faults != NULL ? home->faults->count : 0;
	given->first_fault = given->library_faults == 0 ? NULL : home_first_fault(home, arena);
	given->notice = notice(home, arena);
	gather_routines(given, home, arena);
	gather_unfinished(given, home, follow, arena);
	gather_recent(given, home, arena);
	return given;
}
