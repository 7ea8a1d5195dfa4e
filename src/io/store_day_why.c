/* The reasons of a stored plan, read back into records. */
#include "io/store_day.h"

#include "io/store_diary.h"
#include "store_inner.h"

struct found {
	struct why *whys;
	const char **inputs; /* of each, as JSON */
	size_t count;
};

static bool read_whys(struct store *store, const char *json, const char *date, struct found *found,
                      struct arena *arena, struct err *err)
{
	struct row row = { store_stmt(store, STMT_DAY_WHYS, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_text(&row, json);
	put_text(&row, date);
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			return true;
		row.at = 0;
		found->whys = store_grow(arena, found->whys, found->count, sizeof *found->whys);
		found->inputs = store_grow(arena, found->inputs, found->count, sizeof *found->inputs);
		struct why *why = &found->whys[found->count];
		*why = (struct why){ .rule = get_text(&row, arena) };
		why->text = get_text(&row, arena);
		why->threshold = get_any_text(&row, arena);
		why->otherwise = get_any_text(&row, arena);
		found->inputs[found->count++] = get_text(&row, arena);
		if (!store_row_fits(store, &row, err))
			return false;
	}
}

static struct why_input get_input(struct row *row, struct arena *arena)
{
	struct why_input input = { .label = get_text(row, arena) };
	input.name = get_text(row, arena);
	bool is_word = get_int(row) != 0;
	input.known = sqlite3_column_type(row->stmt, row->at) != SQLITE_NULL;
	input.value = is_word ? 0 : sqlite3_column_int64(row->stmt, row->at);
	const char *value = get_any_text(row, arena), *date = get_any_text(row, arena);
	input.word = is_word ? value : NULL;
	input.has_day = date != NULL && day_parse(&input.day, date);
	return input;
}

static bool read_inputs(struct store *store, const char *json, struct why *why, struct arena *arena, struct err *err)
{
	struct row row = { store_stmt(store, STMT_WHY_INPUTS, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_text(&row, json);
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			return true;
		row.at = 0;
		struct why_input input = get_input(&row, arena);
		if (!store_row_fits(store, &row, err))
			return false;
		if (why->inputs < WHY_INPUTS)
			why->input[why->inputs++] = input;
	}
}

bool store_day_why(struct store *store, struct day day, struct day_why *out, struct arena *arena, struct err *err)
{
	bool exists;
	char date[DAY_TEXT];
	struct plan_version version;
	struct found found = { 0 };
	*out = (struct day_why){ .day = day };
	if (!store_plan_version(store, day, &version, &exists, arena, err))
		return false;
	if (!exists || version.day.n != day.n)
		return true;
	store->task = "read the reasons of a day";
	day_print(day, date);
	if (!read_whys(store, version.json, date, &found, arena, err))
		return false;
	for (size_t i = 0; i < found.count; i++)
		if (!read_inputs(store, found.inputs[i], &found.whys[i], arena, err))
			return false;
	*out = (struct day_why){ day, version.version, found.whys, found.count };
	return true;
}
