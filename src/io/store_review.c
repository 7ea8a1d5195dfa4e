#include "store_diary_inner.h"

#include <string.h>

#include "base/text.h"

enum { WORDS = 160 };

/* Rows of one key, put in place of those there were. */
struct exchange {
	const struct record *record;
	struct record_key key;
	const void *rows;
	size_t count;
	const char *task, *words;
};

static bool write_rows(struct store *store, const struct exchange *exchange, struct err *err)
{
	int before;
	if (!record_delete(store, exchange->record->table, exchange->key, &before, err))
		return false;
	for (size_t i = 0; i < exchange->count; i++)
		if (!record_write(store, exchange->record, store_no_lead,
		                  (const unsigned char *)exchange->rows + i * exchange->record->size, err))
			return false;
	return true;
}

/* Nothing in place of nothing is no action that could be taken back. */
static bool put(struct store *store, const struct exchange *exchange, struct stamp now, struct err *err)
{
	struct arena *arena = arena_new();
	void *before = arena_alloc(arena, exchange->record->size);
	bool found;
	if (!store_begin_logged(store, exchange->task, err)) {
		arena_free(arena);
		return false;
	}
	bool good = record_find(store, exchange->record, exchange->key, before, NULL, &found, arena, err);
	if (good && (found || exchange->count > 0))
		good = store_action(store, ACTION_DO, exchange->words, NOT_SET, now, err) &&
		       write_rows(store, exchange, err);
	arena_free(arena);
	return store_end(store, good, err);
}

bool store_zone_pains(struct store *store, struct day day, const struct zone_pain *marks, size_t count,
                      struct stamp now, struct err *err)
{
	char words[WORDS];
	struct text text = TEXT(words);
	text_add(&text, "where it hurt on ");
	store_words_day(&text, day);
	struct exchange exchange = { &record_zone_pain, { "day", NULL, day.n }, marks, count, "save where it hurts", words };
	return put(store, &exchange, now, err);
}

bool store_experiment(struct store *store, const struct experiment *experiment, struct stamp now,
                      char id_out[static 27], struct err *err)
{
	char words[WORDS], ulid[ULID_TEXT];
	struct text text = TEXT(words);
	struct experiment row = *experiment;
	bool is_new = experiment->id == NULL || experiment->id[0] == '\0';
	ulid_make(now, ulid);
	if (is_new)
		row.id = ulid;
	text_addf(&text, "%s an experiment: %s",
	          is_new                    ? "began"
	          : experiment->has_stopped ? "stopped"
	                                    : "changed",
	          experiment->candidate);
	if (!store_write_row(store, &record_experiment, &row, "save the experiment", words, now, err))
		return false;
	memmove(id_out, row.id, ULID_TEXT);
	return true;
}

bool store_question(struct store *store, int place, const char *text, struct stamp now, struct err *err)
{
	char words[WORDS];
	struct text said = TEXT(words);
	struct report_question question = { (int8_t)(place + 1), text };
	bool is_there = text != NULL && text[0] != '\0';
	text_addf(&said, "%squestion %d for the appointment", is_there ? "" : "took away ", place + 1);
	struct exchange exchange = { &record_report_question, { "place", NULL, place + 1 }, &question, is_there ? 1 : 0,
		                     "save the question", words };
	return put(store, &exchange, now, err);
}
