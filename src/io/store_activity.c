#include "store_diary_inner.h"

#include <string.h>

#include "base/text.h"

static const struct lead no_lead = { { NOT_SET, NOT_SET } };

/* --- an activity in words: "a run of 5.0 km" ----------------------------------------- */

static const char *const kind_phrases[ACTIVITY_KINDS] = {
	[ACTIVITY_RUN] = "a run",           [ACTIVITY_RUN_WALK] = "a run-walk",
	[ACTIVITY_WALK] = "a walk",         [ACTIVITY_CYCLE] = "a ride",
	[ACTIVITY_SWIM] = "a swim",         [ACTIVITY_POOL_RUN] = "a pool run",
	[ACTIVITY_ELLIPTICAL] = "elliptical training", [ACTIVITY_ROW] = "rowing",
	[ACTIVITY_STRENGTH] = "strength",   [ACTIVITY_MOBILITY] = "mobility",
	[ACTIVITY_OTHER] = "another activity",
};

static const char *words_of(const char *did, const struct activity *activity, struct arena *arena)
{
	char words[160];
	struct text text = TEXT(words);
	text_addf(&text, "%s %s of ", did, activity->title != NULL ? activity->title : kind_phrases[activity->kind]);
	if (activity->distance_m > 0)
		text_addf(&text, "%d.%d km", activity->distance_m / 1000, activity->distance_m % 1000 / 100);
	else if (activity->duration_s >= 60)
		text_addf(&text, "%d min", activity->duration_s / 60);
	else
		store_words_day(&text, activity->day);
	return arena_string(arena, words);
}

/* --- what there is of an id ------------------------------------------------------------ */

struct there {
	struct activity activity;
	bool own, guided;    /* neither: there is nothing of this id */
	int64_t id, session; /* of its rows; `id` 0: nothing was told of the session yet */
};

/* The session that has the ULID `id`, if one that ended has it. */
static bool find_session(struct store *store, const char *ulid, struct there *there, struct arena *arena,
                         struct err *err)
{
	bool found;
	struct row row = { store_stmt(store, STMT_SESSION_OF, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_text(&row, ulid);
	if (!store_next(store, row.stmt, &found, err))
		return false;
	if (found) {
		row.at = 0;
		there->guided = true;
		there->session = get_int(&row);
		there->activity.title = get_text(&row, arena);
		if (!store_row_fits(store, &row, err))
			return false;
		sqlite3_reset(row.stmt);
	}
	return true;
}

static bool find(struct store *store, const char *ulid, struct there *there, struct arena *arena, struct err *err)
{
	bool found;
	struct lead lead;
	*there = (struct there){ .activity = activity_blank(ACTIVITY_STRENGTH, (struct day){ 0 }) };
	if (!record_find(store, &record_activity, (struct record_key){ "ulid", ulid, 0 }, &there->activity, &lead, &found,
	                 arena, err))
		return false;
	if (found) {
		there->id = lead.at[0];
		there->own = lead.at[1] == 0;
	}
	if (!there->own && !find_session(store, ulid, there, arena, err))
		return false;
	return there->own || there->guided ||
	       err_at(err, ERR_NOT_FOUND, store->path, 0, 0,
	              "cannot %s: there is no activity \"%s\"; `stepdown history --json` tells the ids", store->task, ulid);
}

/* --- writing ------------------------------------------------------------------------------ */

static bool write_children(struct store *store, int64_t id, const struct activity *activity, struct err *err)
{
	for (size_t i = 0; i < activity->exercise_count; i++)
		if (!record_write(store, &record_exercise_done, (struct lead){ { id, (int64_t)i } }, &activity->exercises[i], err))
			return false;
	for (size_t i = 0; i < activity->set_count; i++)
		if (!record_write(store, &record_set_done, (struct lead){ { id, (int64_t)i } }, &activity->sets[i], err))
			return false;
	return true;
}

static bool delete_children(struct store *store, int64_t id, struct err *err)
{
	int count;
	struct record_key key = { "activity", NULL, id };
	return record_delete(store, "activity_set", key, &count, err) &&
	       record_delete(store, "activity_exercise", key, &count, err);
}

static bool add(struct store *store, const struct activity *activity, struct err *err)
{
	return record_write(store, &record_activity, no_lead, activity, err) &&
	       write_children(store, sqlite3_last_insert_rowid(store->db), activity, err);
}

static bool change_own(struct store *store, int64_t id, const struct activity *activity, struct err *err)
{
	return delete_children(store, id, err) && record_write(store, &record_activity, no_lead, activity, err) &&
	       write_children(store, id, activity, err);
}

/* Sets and exercises of a guided session stay where the session has them. */
static bool answer_guided(struct store *store, int64_t session, const struct activity *activity, struct err *err)
{
	return record_write(store, &record_activity, (struct lead){ { NOT_SET, session } }, activity, err);
}

static bool change(struct store *store, const struct activity *activity, struct stamp now, struct arena *arena,
                   struct err *err)
{
	struct there there;
	if (!find(store, activity->id, &there, arena, err) ||
	    !store_action(store, ACTION_DO, words_of("changed", activity, arena), NOT_SET, now, err))
		return false;
	return there.own ? change_own(store, there.id, activity, err)
	                 : answer_guided(store, there.session, activity, err);
}

static bool add_new(struct store *store, const struct activity *activity, struct stamp now, struct arena *arena,
                    struct err *err)
{
	return store_action(store, ACTION_DO, words_of("logged", activity, arena), NOT_SET, now,
	                    err) && add(store, activity, err);
}

bool store_activity(struct store *store, const struct activity *activity, struct stamp now, char id_out[static 27],
                    struct err *err)
{
	char ulid[ULID_TEXT];
	struct activity row = *activity;
	bool is_new = activity->id == NULL || activity->id[0] == '\0';
	if (!store_begin_logged(store, "save the activity", err))
		return false;
	ulid_make(now, ulid);
	if (is_new)
		row.id = ulid;
	struct arena *arena = arena_new();
	bool good = is_new ? add_new(store, &row, now, arena, err) : change(store, &row, now, arena, err);
	bool stands = store_end(store, good, err);
	if (stands)
		memcpy(id_out, row.id, strlen(row.id) + 1);
	arena_free(arena);
	return stands;
}

/* --- deleting ------------------------------------------------------------------------------ */

/* Of a guided session the plan and the events stay, as when it is discarded: undo brings it back. */
static bool hide_session(struct store *store, int64_t session, struct err *err)
{
	struct row row = { store_stmt(store, STMT_SESSION_HIDE, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, session);
	return store_run(store, row.stmt, err);
}

static bool delete_rows(struct store *store, const struct there *there, struct err *err)
{
	int count;
	if (there->guided && !hide_session(store, there->session, err))
		return false;
	return there->id == 0 ||
	       (delete_children(store, there->id, err) &&
	        record_delete(store, "activity", (struct record_key){ "id", NULL, there->id }, &count, err));
}

bool store_activity_delete(struct store *store, const char *id, struct stamp now, struct err *err)
{
	struct there there;
	if (!store_begin_logged(store, "delete the activity", err))
		return false;
	struct arena *arena = arena_new();
	bool good = find(store, id, &there, arena, err) &&
	            store_action(store, ACTION_DO, words_of("deleted", &there.activity, arena), NOT_SET, now, err) &&
	            delete_rows(store, &there, err);
	bool stands = store_end(store, good, err);
	arena_free(arena);
	return stands;
}
