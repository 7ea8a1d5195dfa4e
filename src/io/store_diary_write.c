#include "store_diary_inner.h"

#include "base/text.h"

enum { WORDS = 160 };
const struct lead store_no_lead = { { NOT_SET, NOT_SET } };

void store_words_day(struct text *text, struct day day)
{
	struct date date = day_to_date(day);
	text_addf(text, "%d %s", date.day, day_month_name(date.month));
}

/* --- one row is one action ------------------------------------------------------- */

/* What an action is called, to say that it could not be done and in the list of actions. */
struct deed {
	const char *task, *words; /* "save the check-in", "check-in of 2 Mar" */
};

static bool begin(struct store *store, const struct deed *deed, struct stamp now, struct err *err)
{
	if (!store_begin_logged(store, deed->task, err))
		return false;
	return store_action(store, ACTION_DO, deed->words, NOT_SET, now, err) || store_end(store, false, err);
}

bool store_write_row(struct store *store, const struct record *record, const void *from, const char *task,
                     const char *words, struct stamp now, struct err *err)
{
	return begin(store, &(struct deed){ task, words }, now, err) &&
	       store_end(store, record_write(store, record, store_no_lead, from, err), err);
}

/* The row must be there. */
static bool delete_row(struct store *store, const struct record *record, struct record_key key, const char *task,
                       struct err *err)
{
	int count;
	if (!record_delete(store, record->table, key, &count, err))
		return false;
	return count > 0 ||
	       err_at(err, ERR_NOT_FOUND, store->path, 0, 0, "cannot %s: there is no \"%s\"", task, key.text);
}

static bool take_row(struct store *store, const struct record *record, struct record_key key, struct deed deed,
                     struct stamp now, struct err *err)
{
	return begin(store, &deed, now, err) && store_end(store, delete_row(store, record, key, deed.task, err), err);
}

/* --- intake and mornings ------------------------------------------------------------ */

static bool is_ready(const struct intake *intake)
{
	return intake->knee != NOT_KNOWN && intake->flags_asked && intake->pattern != PATTERN_NOT_SAID &&
	       intake->born != NOT_KNOWN;
}

/* The first day on which all was known stays that day, whatever is answered anew. */
static void settle_since(struct intake *intake, const struct intake *before, struct day today)
{
	if (before->ready)
		intake->since = before->since;
	else if (!intake->ready)
		intake->since = today;
	intake->ready = is_ready(intake);
}

bool store_intake(struct store *store, const struct intake *intake, struct day today, struct stamp now, struct err *err)
{
	struct intake row = *intake, before = intake_blank();
	struct arena *arena = arena_new();
	bool found;
	if (!store_begin_logged(store, "save the intake", err)) {
		arena_free(arena);
		return false;
	}
	bool good = record_find(store, &record_intake, (struct record_key){ "id", NULL, 1 }, &before, NULL, &found, arena,
	                        err);
	if (good)
		settle_since(&row, &before, today);
	good = good && store_action(store, ACTION_DO, found ? "changed the intake" : "answered the intake", NOT_SET, now, err) &&
	       record_write(store, &record_intake, (struct lead){ { 1 } }, &row, err);
	arena_free(arena);
	return store_end(store, good, err);
}

static bool has_items(const struct check_in *check_in)
{
	for (int i = 0; i < READY_ITEMS; i++)
		if (check_in->item_halves[i] != NOT_KNOWN)
			return true;
	return false;
}

/* What was not answered now was answered before; answers of the other instrument mean something else. */
static void merge_morning(struct check_in *check_in, const struct check_in *before)
{
	struct check_in kept = *before;
	if (!has_items(check_in))
		check_in->instrument = before->instrument;
	for (int i = 0; i < READY_ITEMS && check_in->instrument != before->instrument; i++)
		kept.item_halves[i] = NOT_KNOWN;
	record_merge(&record_check_in, check_in, &kept);
}

static const char *check_in_words(struct day day, bool found, struct arena *arena)
{
	char words[WORDS];
	struct text text = TEXT(words);
	text_addf(&text, "%scheck-in of ", found ? "changed the " : "");
	store_words_day(&text, day);
	return arena_string(arena, words);
}

bool store_check_in(struct store *store, const struct check_in *check_in, struct stamp now, struct err *err)
{
	struct check_in row = *check_in, before;
	struct arena *arena = arena_new();
	bool found;
	if (!store_begin_logged(store, "save the check-in", err)) {
		arena_free(arena);
		return false;
	}
	bool good = record_find(store, &record_check_in, (struct record_key){ "day", NULL, check_in->day.n }, &before,
	                        NULL, &found, arena, err);
	if (good && found)
		merge_morning(&row, &before);
	good = good &&
	       store_action(store, ACTION_DO, check_in_words(row.day, found, arena), NOT_SET, now, err) &&
	       record_write(store, &record_check_in, store_no_lead, &row, err);
	bool stands = store_end(store, good, err);
	arena_free(arena);
	return stands;
}

/* --- what else was told ------------------------------------------------------------------ */

bool store_flare_word(struct store *store, const struct flare_word *word, struct stamp now, struct err *err)
{
	char words[WORDS];
	struct text text = TEXT(words);
	text_addf(&text, "%s of a flare on ", word->begins ? "start" : "end");
	store_words_day(&text, word->day);
	return store_write_row(store, &record_flare_word, word, "save the word on a flare", words, now, err);
}

bool store_advice(struct store *store, const struct advice *advice, struct stamp now, struct err *err)
{
	char words[WORDS];
	struct text text = TEXT(words);
	text_add(&text, "advice of ");
	store_words_day(&text, advice->day);
	return store_write_row(store, &record_advice, advice, "save the advice", words, now, err);
}

bool store_test_result(struct store *store, const struct test_result *result, struct stamp now, struct err *err)
{
	char words[WORDS];
	struct text text = TEXT(words);
	text_addf(&text, "test %s of ", result->test_id);
	store_words_day(&text, result->day);
	return store_write_row(store, &record_test_result, result, "save the test", words, now, err);
}

bool store_score(struct store *store, const struct score *score, struct stamp now, struct err *err)
{
	char words[WORDS];
	struct text text = TEXT(words);
	text_addf(&text, "score %s of ", score->score_id);
	store_words_day(&text, score->day);
	return store_write_row(store, &record_score, score, "save the score", words, now, err);
}

bool store_goal(struct store *store, const struct goal *goal, struct stamp now, struct err *err)
{
	char words[WORDS], ulid[ULID_TEXT];
	struct text text = TEXT(words);
	struct goal row = *goal;
	bool is_new = goal->id == NULL || goal->id[0] == '\0';
	if (is_new) {
		ulid_make(now, ulid);
		row.id = ulid;
	}
	text_addf(&text, "%s: %s", is_new ? "set a goal" : "changed a goal", goal->text != NULL ? goal->text : "");
	return store_write_row(store, &record_goal, &row, "save the goal", words, now, err);
}

bool store_goal_delete(struct store *store, const char *id, struct stamp now, struct err *err)
{
	return take_row(store, &record_goal, (struct record_key){ "ulid", id, 0 },
	                (struct deed){ "delete the goal", "ended a goal" }, now, err);
}

bool store_plan_change(struct store *store, const struct plan_change *change, struct stamp now, struct err *err)
{
	char words[WORDS], ulid[ULID_TEXT];
	struct text text = TEXT(words);
	struct plan_change row = *change;
	ulid_make(now, ulid);
	if (row.id == NULL || row.id[0] == '\0')
		row.id = ulid;
	text_addf(&text, "%s %s of ", change_words[change->kind], change->what != NULL ? change->what : "a session");
	store_words_day(&text, change->from);
	return store_write_row(store, &record_plan_change, &row, "save the change of the plan", words, now, err);
}

bool store_exclusion(struct store *store, const struct exclusion *exclusion, struct stamp now, struct err *err)
{
	char words[WORDS];
	struct text text = TEXT(words);
	text_addf(&text, "left out %s", exclusion->exercise_id);
	return store_write_row(store, &record_exclusion, exclusion, "save the exclusion", words, now, err);
}

bool store_exclusion_delete(struct store *store, const char *exercise_id, struct stamp now, struct err *err)
{
	char words[WORDS];
	struct text text = TEXT(words);
	text_addf(&text, "took %s back in", exercise_id);
	return take_row(store, &record_exclusion, (struct record_key){ "exercise_id", exercise_id, 0 },
	                (struct deed){ "end the exclusion", words }, now, err);
}
