#include "store_session.h"

void put_dose(struct row *row, const struct dose *dose)
{
	put_int(row, dose->sets);
	put_known(row, dose->reps);
	put_known(row, dose->hold_s);
	put_known(row, dose->duration_s);
	put_known(row, dose->duration_max_s);
	put_known(row, dose->distance_m);
	put_known(row, dose->contacts);
	put_known(row, dose->steps);
	put_known(row, dose->on_s);
	put_known(row, dose->off_s);
	put_int(row, dose->each_way);
}

struct dose get_dose(struct row *row)
{
	struct dose dose = { 0 };
	dose.sets = get_between(row, 1, SESSION_SETS);
	dose.reps = get_known(row);
	dose.hold_s = get_known(row);
	dose.duration_s = get_known(row);
	dose.duration_max_s = get_known(row);
	dose.distance_m = get_known(row);
	dose.contacts = get_known(row);
	dose.steps = get_known(row);
	dose.on_s = get_known(row);
	dose.off_s = get_known(row);
	dose.each_way = get_int(row) != 0;
	return dose;
}

bool store_session_is_over(const struct store *store, struct err *err)
{
	return err_at(err, ERR_NOT_FOUND, store->path, 0, 0,
	              "cannot %s: this session is over or not in the history. Start it again from Today",
	              store->task);
}

int64_t get_time_ms(struct row *row)
{
	/* A thousand years, which no sum of times overflows. */
	static const int64_t most_ms = INT64_C(1000) * 366 * 86400 * 1000;
	int64_t time_ms = get_int(row);
	row->bad |= time_ms < 0 || time_ms > most_ms;
	return time_ms;
}

/* What the value of an event may be; a kind that is not listed has none of its own. */
static const struct range {
	int least, most;
} values[SESSION_EVENT_KINDS] = {
	[SESSION_SKIP] = { 0, SKIP_REASONS - 1 },
	[SESSION_REST_ADD] = { -3600, 3600 },
	[SESSION_PAIN] = { ANSWER_SKIPPED, 10 },
	[SESSION_EFFORT] = { ANSWER_SKIPPED, 10 },
	[SESSION_FORM] = { ANSWER_SKIPPED, SESSION_FORM_MOST },
	[SESSION_CHOICE] = { 0, SESSION_CHOICES - 1 },
	[SESSION_EDIT_REPS] = { 0, SESSION_MOST_REPS },
};

static struct session_event get_event(struct row *row)
{
	struct session_event ev = { 0 };
	ev.kind = (enum session_event_kind)get_word(row, WORDS_EVENT);
	ev.at_ms = get_time_ms(row);
	ev.ref_ms = get_time_ms(row);
	struct range range = values[ev.kind];
	bool bounded = range.most > 0;
	ev.value = get_between(row, bounded ? range.least : INT32_MIN, bounded ? range.most : INT32_MAX);
	ev.item = (int16_t)get_between(row, INT16_MIN, INT16_MAX);
	ev.set = (int16_t)get_between(row, INT16_MIN, INT16_MAX);
	ev.side = (int16_t)get_between(row, INT16_MIN, INT16_MAX);
	return ev;
}

bool store_session_log(struct store *store, int64_t id, struct session_event **log, size_t *count,
                       struct arena *arena, struct err *err)
{
	struct row row = { store_stmt(store, STMT_EVENTS, err), 0, false };
	if (row.stmt == NULL)
		return false;
	put_int(&row, id);
	*log = NULL;
	*count = 0;
	for (bool more;;) {
		if (!store_next(store, row.stmt, &more, err))
			return false;
		if (!more)
			break;
		*log = store_grow(arena, *log, *count, sizeof **log);
		row.at = 0;
		(*log)[(*count)++] = get_event(&row);
		if (!store_row_fits(store, &row, err))
			return false;
	}
	session_log_resolve(*log, *count);
	return true;
}
