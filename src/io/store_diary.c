#include "store_diary_inner.h"

#include <stddef.h>
#include <string.h>

/* Lists of the diary that are a table each and stay short: what is told day by day has pages. */
static const struct list {
	const struct record *record;
	size_t rows, count; /* offsets of the members */
} lists[] = {
	{ &record_goal, offsetof(struct diary, goals), offsetof(struct diary, goal_count) },
	{ &record_flare_word, offsetof(struct diary, flare_words), offsetof(struct diary, flare_word_count) },
	{ &record_advice, offsetof(struct diary, advice), offsetof(struct diary, advice_count) },
	{ &record_test_result, offsetof(struct diary, tests), offsetof(struct diary, test_count) },
	{ &record_score, offsetof(struct diary, scores), offsetof(struct diary, score_count) },
	{ &record_plan_change, offsetof(struct diary, changes), offsetof(struct diary, change_count) },
	{ &record_exclusion, offsetof(struct diary, exclusions), offsetof(struct diary, exclusion_count) },
	{ &record_experiment, offsetof(struct diary, experiments), offsetof(struct diary, experiment_count) },
};

static bool read_list(struct store *store, const struct list *list, struct diary *out, struct arena *arena,
                      struct err *err)
{
	struct rows rows;
	if (!record_read(store, list->record, &rows, arena, err))
		return false;
	memcpy((unsigned char *)out + list->rows, &rows.at, sizeof rows.at);
	memcpy((unsigned char *)out + list->count, &rows.count, sizeof rows.count);
	return true;
}

bool store_side(struct store *store, struct intake *intake, enum side *side, struct arena *arena, struct err *err)
{
	struct rows rows;
	if (!record_read(store, &record_intake, &rows, arena, err))
		return false;
	if (rows.count > 0) {
		*intake = *(struct intake *)rows.at;
		intake->started = true;
	}
	*side = intake->knee == NOT_KNOWN ? SIDE_BOTH : (enum side)intake->knee;
	return true;
}

static bool read_questions(struct store *store, struct diary *out, struct arena *arena, struct err *err)
{
	struct rows rows;
	if (!record_read(store, &record_report_question, &rows, arena, err))
		return false;
	const struct report_question *questions = rows.at;
	for (size_t i = 0; i < rows.count; i++)
		out->questions[questions[i].place - 1] = questions[i].words;
	return true;
}

/* How many sessions the plan of each day asked for, by its newest version. */
static bool read_planned(struct store *store, struct diary *out, struct arena *arena, struct err *err)
{
	struct day_planned *planned = NULL;
	struct row row = { store_stmt(store, STMT_PLANNED, err), 0, false };
	if (row.stmt == NULL)
		return false;
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			break;
		row.at = 0;
		planned = store_grow(arena, planned, out->planned_count, sizeof *planned);
		planned[out->planned_count].day = get_day(&row);
		planned[out->planned_count++].sessions = (int8_t)get_between(&row, 0, 99);
		if (!store_row_fits(store, &row, err))
			return false;
	}
	out->planned = planned;
	return true;
}

static bool read_all(struct store *store, struct diary *out, struct arena *arena, struct err *err)
{
	enum side side;
	if (!store_side(store, &out->intake, &side, arena, err) || !store_pages(store, side, out, arena, err))
		return false;
	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++)
		if (!read_list(store, &lists[i], out, arena, err))
			return false;
	return read_questions(store, out, arena, err) && read_planned(store, out, arena, err);
}

/* All tables as of one moment, whatever another program writes meanwhile. */
bool store_diary(struct store *store, struct diary *out, struct arena *arena, struct err *err)
{
	struct diary diary = diary_blank();
	store->task = "read the diary";
	if (!store_execute(store, "BEGIN", err))
		return false;
	bool good = read_all(store, &diary, arena, err);
	if (!store_execute(store, "COMMIT", good ? err : NULL)) {
		store_execute(store, "ROLLBACK", NULL);
		return false;
	}
	if (good)
		*out = diary;
	return good;
}
