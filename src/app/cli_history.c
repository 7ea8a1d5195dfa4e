#include "app/cli.h"

#include "base/text.h"
#include "tui/words.h"

static bool was_done(const struct history_set *set)
{
	return set->status == SET_DONE || set->status == SET_PART;
}

/* The highest digit given in a session; below 0 when there was none. */
static int worst_pain(const struct history_session *row)
{
	int worst = ANSWER_NOT_ASKED;
	for (size_t i = 0; i < row->item_count; i++)
		if (row->items[i].pain > worst)
			worst = row->items[i].pain;
	for (size_t i = 0; i < row->set_count; i++)
		if (row->sets[i].pain > worst)
			worst = row->sets[i].pain;
	return worst;
}

static void json_nulls(struct json *json, const char *const *keys)
{
	for (; *keys != NULL; keys++)
		json_null(json, *keys);
}

/* What only later answers can tell is null until they are given. */
static void json_pain(struct json *json, const struct history_session *row)
{
	static const char *const later[] = { "after", "settled_min", "settled_same_day", "next_morning", NULL };
	json_object(json, "pain");
	json_null(json, "before");
	json_known(json, "during", worst_pain(row));
	json_nulls(json, later);
	json_object_end(json);
}

static void json_item(struct json *json, const struct history_item *item)
{
	json_object(json, NULL);
	json_text(json, "exercise", item->exercise_id);
	json_known(json, "pain", item->pain);
	json_known(json, "effort", item->effort);
	json_null(json, "form");
	json_object_end(json);
}

static void json_set(struct json *json, const struct history_set *set)
{
	static const char *const not_given[] = { "effort", "form", NULL };
	json_object(json, NULL);
	json_text(json, "exercise", set->exercise_id);
	json_int(json, "set", set->set + 1);
	json_text(json, "side", side_word(set->side));
	json_known(json, "reps", set->reps);
	json_known(json, "hold_s", set->reps == NOT_SET ? set->held_ms / 1000 : NOT_SET);
	json_null(json, "load_g");
	json_known(json, "pain", set->pain);
	json_nulls(json, not_given);
	json_object_end(json);
}

static void json_activity(struct json *json, const struct history_session *row)
{
	static const char *const not_asked[] = { "eased", "limp", "swelling", NULL };
	char day[DAY_TEXT], start[STAMP_TEXT];
	day_print(row->day, day);
	stamp_print(row->started, start);
	json_object(json, NULL);
	json_text(json, "id", row->ulid);
	json_text(json, "kind", row->kind);
	json_text(json, "date", day);
	json_text(json, "start", start);
	json_int(json, "duration_s", row->active_ms / 1000);
	json_null(json, "distance_m");
	json_text(json, "status", session_status_word(row->status));
	json_null(json, "effort");
	json_null(json, "side");
	json_pain(json, row);
	json_nulls(json, not_asked);
	json_array(json, "exercises");
	for (size_t i = 0; i < row->item_count; i++)
		json_item(json, &row->items[i]);
	json_array_end(json);
	json_array(json, "sets");
	for (size_t i = 0; i < row->set_count; i++)
		if (was_done(&row->sets[i]))
			json_set(json, &row->sets[i]);
	json_array_end(json);
	json_text(json, "session", row->routine_id);
	json_text(json, "title", row->title);
	json_object_end(json);
}

static void print_json(const struct home *home, const struct history_session *rows, size_t count)
{
	struct json json = cli_json_begin(home, "history");
	json_array(&json, "activities");
	for (size_t i = 0; i < count; i++)
		json_activity(&json, &rows[i]);
	json_array_end(&json);
	cli_json_end(&json);
}

static int sets_done(const struct history_session *row)
{
	int done = 0;
	for (size_t i = 0; i < row->set_count; i++) {
		const struct history_set *set = &row->sets[i], *before = i == 0 ? NULL : set - 1;
		/* The two sides of a set stand next to each other and count once. */
		bool second_side = before != NULL && was_done(before) && before->item == set->item && before->set == set->set;
		done += was_done(set) && !second_side;
	}
	return done;
}

static void print_row(const struct history_session *row)
{
	char day[DAY_TEXT], words[96];
	struct text text = TEXT(words);
	day_print(row->day, day);
	words_time(&text, row->started);
	printf("%s %s  %-24s %-9s", day, words, row->title, session_status_word(row->status));
	text = TEXT(words);
	words_minutes(&text, row->active_ms);
	text_add(&text, ", ");
	words_count(&text, sets_done(row), "set", "sets");
	if (worst_pain(row) >= 0)
		text_addf(&text, ", pain at most %d", worst_pain(row));
	printf(" %s\n", words);
}

static void print_text(const struct history_session *rows, size_t count)
{
	if (count == 0)
		puts("Nothing is recorded yet.");
	for (size_t i = 0; i < count; i++)
		print_row(&rows[i]);
}

static int show(struct home *home, const struct cli *cli)
{
	struct history_session *rows = NULL;
	size_t count = 0;
	struct err err = { 0 };
	if (home->trouble.code != ERR_NONE)
		return cli_fail_with(&home->trouble);
	if (home->store != NULL &&
	    !store_history(home->store, &(struct history_query){ .with_sets = true }, &rows, &count, home->arena, &err))
		return cli_fail_with(&err);
	if (cli->json)
		print_json(home, rows, count);
	else
		print_text(rows, count);
	return cli_flush();
}

int cli_history(const struct cli *cli)
{
	struct home home;
	int code = cli_open(&home, cli, NEED_HISTORY);
	if (code != EXIT_OK)
		return code;
	code = show(&home, cli);
	home_close(&home);
	return code;
}
