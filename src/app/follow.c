#include "app/follow.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

void follow_init(struct follow *follow, struct home *home)
{
	*follow = (struct follow){ .home = home, .lock = { .fd = -1 }, .clock_ms = -1, .retry_ms = -1 };
}

/* --- one at a time ----------------------------------------------------- */

static const char *lock_path(const struct follow *follow, struct arena *arena)
{
	return arena_print(arena, "%s/session.lock", follow->home->places.data_dir);
}

static bool can_write(const struct home *home)
{
	return home->store != NULL && !store_is_readonly(home->store);
}

/* A folder that takes no lock file cannot hold a running session either: that is no reason to refuse. */
static bool lock(struct follow *follow, struct err *err)
{
	struct err why;
	long holder = 0;
	if (!can_write(follow->home) || lock_take(&follow->lock, lock_path(follow, follow->arena), &holder, &why))
		return true;
	if (why.code != ERR_BUSY)
		return true;
	return err_set(err, ERR_BUSY,
	               "A session is being followed in another stepdown (process %ld). Leave it there first.", holder);
}

long follow_elsewhere(const struct follow *follow)
{
	/* Our own lock would go if its file were opened and closed once more. */
	if (follow->lock.fd >= 0)
		return 0;
	struct arena *arena = arena_new();
	long holder = lock_holder(lock_path(follow, arena));
	arena_free(arena);
	return holder;
}

/* --- to disk ------------------------------------------------------------ */

static void enqueue(struct follow *follow, const struct session_event *event)
{
	if (follow->queued == follow->room) {
		follow->room = follow->room == 0 ? 16 : follow->room * 2;
		follow->queue = realloc(follow->queue, follow->room * sizeof(struct waiting));
		if (follow->queue == NULL)
			die("out of memory for the session's events");
	}
	follow->queue[follow->queued++] = (struct waiting){ *event, home_now(follow->home) };
}

static bool write_start(struct follow *follow, struct err *err)
{
	if (follow->started)
		return true;
	follow->started = store_session_start(follow->home->store, follow->plan, follow->start_at,
	                                      stamp_day(follow->start_at, follow->home->settings.rollover_h), &follow->id, err);
	return follow->started;
}

static bool write_events(struct follow *follow, struct err *err)
{
	size_t done = 0;
	while (done < follow->queued &&
	       store_session_event(follow->home->store, follow->id, &follow->queue[done].event,
	                           follow->queue[done].at, err))
		done++;
	follow->queued -= done;
	memmove(follow->queue, follow->queue + done, follow->queued * sizeof *follow->queue);
	return follow->queued == 0;
}

static bool write_end(struct follow *follow, struct err *err)
{
	if (!follow->wants_end || follow->ended)
		return true;
	follow->ended = store_session_end(follow->home->store, follow->id, &follow->last, follow->status,
	                                  follow->end_at, err);
	return follow->ended;
}

/* An end on disk that is not wanted any more is undone there, as the action it was. */
static bool write_reopening(struct follow *follow, struct err *err)
{
	if (!follow->ended || follow->wants_end)
		return true;
	const char *what;
	struct arena *arena = arena_new();
	follow->ended = !store_undo(follow->home->store, home_now(follow->home), &what, arena, err);
	arena_free(arena);
	return !follow->ended;
}

static bool write_all(struct follow *follow, struct err *err)
{
	if (follow->nowhere)
		return false;
	return write_start(follow, err) && write_reopening(follow, err) &&
	       (follow->queued == 0 || write_events(follow, err)) && write_end(follow, err);
}

static enum saved flush(struct follow *follow)
{
	struct err why = { 0 };
	bool was_waiting = follow->retry_ms >= 0;
	if (write_all(follow, &why)) {
		follow->retry_ms = -1;
		return was_waiting ? SAVED_AGAIN : SAVED;
	}
	if (!follow->nowhere) {
		memcpy(follow->trouble, why.text, sizeof follow->trouble);
		follow->retry_ms = home_mono_ms(follow->home) + FOLLOW_RETRY_MS;
	}
	return SAVED_NOT;
}

enum saved follow_event(struct follow *follow, const struct session_event *event)
{
	enqueue(follow, event);
	return flush(follow);
}

enum saved follow_end(struct follow *follow, enum session_status status)
{
	follow->last = *session_screen_state(follow->screen);
	follow->status = status;
	follow->end_at = home_now(follow->home);
	follow->wants_end = true;
	follow->clock_ms = -1;
	return flush(follow);
}

enum saved follow_reopen(struct follow *follow)
{
	follow->wants_end = false;
	return flush(follow);
}

enum saved follow_retry(struct follow *follow)
{
	return flush(follow);
}

void follow_clock(struct follow *follow, int64_t at_ms)
{
	follow->clock_ms = at_ms;
}

/* A clock row that cannot be written is no loss: the next one tells more. */
void follow_slack(struct follow *follow)
{
	if (follow->clock_ms >= 0 && follow->started && !follow->wants_end && !follow->nowhere &&
	    follow->retry_ms < 0)
		store_session_clock(follow->home->store, follow->id, follow->clock_ms, home_now(follow->home), NULL);
	follow->clock_ms = -1;
}

bool follow_is_waiting(const struct follow *follow)
{
	return follow->screen != NULL && follow->retry_ms >= 0;
}

/* --- begin and end ------------------------------------------------------- */

static struct last_time *last_times(const struct follow *follow)
{
	struct last_time *last = arena_array(follow->arena, SESSION_ITEMS, sizeof *last);
	for (int i = 0; follow->home->store != NULL && i < follow->plan->items; i++)
		store_last_time(follow->home->store, follow->plan->item[i].exercise->id, &last[i], NULL);
	return last;
}

/* Frees what was begun, when it comes to nothing. */
static bool give_up(struct follow *follow)
{
	lock_give(&follow->lock);
	arena_free(follow->arena);
	follow_init(follow, follow->home);
	return false;
}

static void begin(struct follow *follow)
{
	struct home *home = follow->home;
	follow_init(follow, home);
	follow->arena = arena_new();
	follow->start_at = home_now(home);
	follow->nowhere = !can_write(home);
	memcpy(follow->trouble, home->trouble.text, sizeof follow->trouble);
}

static bool start(struct follow *follow, struct look look, struct err *err)
{
	if (follow->plan == NULL || !lock(follow, err))
		return give_up(follow);
	follow->screen = session_screen_new(&(struct session_screen_given){
		.plan = follow->plan, .last = last_times(follow), .look = look, .now_ms = home_mono_ms(follow->home) });
	flush(follow);
	return true;
}

bool follow_start(struct follow *follow, const struct routine *routine, struct look look, struct err *err)
{
	begin(follow);
	follow->plan = home_plan(follow->home, routine, follow->arena, err);
	return start(follow, look, err);
}

/* The plan of the day may be made anew while the session runs, so its words are copied. */
static const struct session_plan *plan_of(const struct planned *item, const struct shelf *shelf, struct arena *arena,
                                          struct err *err)
{
	const char *missing = NULL;
	struct session_plan *plan = arena_alloc(arena, sizeof *plan);
	if (!plan_session(plan, item, shelf, &missing)) {
		err_set(err, ERR_INPUT, "%s cannot be followed: %s%s; `stepdown lint` tells more", item->title,
		        missing == NULL ? "it is longer than a session may be" : "the library has no exercise ",
		        missing == NULL ? "" : missing);
		return NULL;
	}
	plan->routine_id = arena_string(arena, plan->routine_id);
	plan->title = arena_string(arena, plan->title);
	plan->kind = arena_string(arena, plan->kind);
	return plan;
}

bool follow_start_item(struct follow *follow, const struct planned *item, const struct shelf *shelf, struct look look,
                       struct err *err)
{
	begin(follow);
	follow->plan = plan_of(item, shelf, follow->arena, err);
	return start(follow, look, err);
}

static bool read_unfinished(struct follow *follow, struct unfinished *out, struct err *err)
{
	size_t count;
	const struct exercise *exercises = home_exercises(follow->home, &count);
	bool found = false;
	if (follow->home->store == NULL)
		return err_set(err, ERR_NOT_FOUND, "The history could not be opened, so nothing can be taken up.");
	if (!store_session_unfinished(follow->home->store, exercises, count, out, &found,
	                              follow->arena, err))
		return false;
	if (!found)
		return err_set(err, ERR_NOT_FOUND, "There is no unfinished session.");
	if (out->plan == NULL)
		return err_set(err, ERR_NOT_FOUND,
		               "The library no longer has the exercise \"%s\" of this session. Finish or discard it.",
		               out->missing);
	return true;
}

bool follow_resume(struct follow *follow, struct look look, struct err *err)
{
	struct unfinished from = { 0 };
	begin(follow);
	/* First the lock: what is unfinished may be running elsewhere. */
	if (!lock(follow, err) || !read_unfinished(follow, &from, err))
		return give_up(follow);
	assert(from.plan != NULL);
	follow->plan = from.plan;
	follow->id = from.id;
	follow->started = true;
	follow->screen = session_screen_new(&(struct session_screen_given){
		.plan = from.plan, .log = from.log, .log_count = from.log_count, .at_ms = from.at_ms,
		.last = last_times(follow), .look = look, .now_ms = home_mono_ms(follow->home) });
	return true;
}

bool follow_close(struct follow *follow, struct err *err)
{
	if (follow->screen == NULL)
		return true;
	if (!follow->wants_end)
		follow_clock(follow, session_screen_state(follow->screen)->now_ms);
	bool saved = flush(follow) != SAVED_NOT;
	follow_slack(follow);
	if (!saved)
		err_set(err, ERR_SYSTEM, "The session is not saved: %s", follow->trouble);
	free(follow->queue);
	give_up(follow);
	return saved;
}
