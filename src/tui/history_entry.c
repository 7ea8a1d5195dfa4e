#include "history_screen.h"

#include <stdlib.h>
#include <string.h>

#include "tui/past.h"
#include "tui/words.h"

/* --- what the list tells --------------------------------------------------- */

void history_title(struct text *out, const struct history_screen *history, const struct history_entry *entry)
{
	const struct activity *told = entry->activity;
	if (entry->session != NULL) {
		text_add(out, entry->session->title);
		return;
	}
	const struct routine *routine =
		told->routine_id != NULL ? shelf_routine(history->coach.shelf, told->routine_id) : NULL;
	if (told->title != NULL && told->title[0] != '\0') {
		text_add(out, told->title);
	} else if (routine != NULL) {
		text_add(out, routine->title);
	} else {
		char first = (char)(activity_words[told->kind][0] - 'a' + 'A');
		text_add_bytes(out, &first, 1);
		text_add(out, activity_words[told->kind] + 1);
	}
	if (told->distance_m < 0)
		return;
	text_add(out, " ");
	words_distance(out, told->distance_m, history->coach.diary->told.distance);
}

struct day history_day(const struct history_entry *entry)
{
	return entry->activity != NULL ? entry->activity->day : entry->session->day;
}

int history_sets(const struct history_entry *entry)
{
	return entry->session != NULL ? past_sets(entry->session) : NOT_SET;
}

int history_minutes(const struct history_entry *entry)
{
	if (entry->session != NULL)
		return words_minutes_number(entry->session->active_ms);
	int32_t seconds = entry->activity->duration_s;
	return seconds > 0 ? words_minutes_number((int64_t)seconds * 1000) : NOT_SET;
}

/* The higher of what the sets and the diary tell. */
static int higher(int a, int b)
{
	return a < 0 ? (b >= 0 ? b : a) : (b > a ? b : a);
}

int history_pain(const struct history_entry *entry)
{
	int past = entry->session != NULL ? past_pain(entry->session) : ANSWER_NOT_ASKED;
	return entry->activity != NULL ? higher(past, entry->activity->during) : past;
}

int history_effort(const struct history_entry *entry)
{
	int past = entry->session != NULL ? past_effort(entry->session) : ANSWER_NOT_ASKED;
	return entry->activity != NULL ? higher(past, entry->activity->effort) : past;
}

bool history_is_left(const struct history_entry *entry)
{
	if (entry->session != NULL)
		return entry->session->status == SESSION_LEFT;
	return entry->activity->status == SESSION_LEFT;
}

/* --- sessions and diary as one list -------------------------------------------- */

static const struct history_session *session_of(const struct history_screen *history, const struct activity *told)
{
	for (size_t i = 0; told->guided && i < history->row_count; i++)
		if (history->rows[i].ulid != NULL && strcmp(history->rows[i].ulid, told->id) == 0)
			return &history->rows[i];
	return NULL;
}

static void turn_round(struct history_entry *entries, size_t count)
{
	for (size_t i = 0; i < count / 2; i++) {
		struct history_entry kept = entries[i];
		entries[i] = entries[count - 1 - i];
		entries[count - 1 - i] = kept;
	}
}

/* The diary holds every session that counts, by day and time: without one the sessions are all there is. */
size_t history_gather(const struct history_screen *history, struct history_entry *entries)
{
	const struct diary *diary = history->coach.diary;
	if (diary == NULL) {
		for (size_t i = 0; i < history->row_count; i++)
			entries[i] = (struct history_entry){ .session = &history->rows[i] };
		return history->row_count;
	}
	for (size_t i = 0; i < diary->activity_count; i++)
		entries[i] = (struct history_entry){ session_of(history, &diary->activities[i]), &diary->activities[i] };
	turn_round(entries, diary->activity_count);
	return diary->activity_count;
}
