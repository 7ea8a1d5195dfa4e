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
	dose.sets = get_known(row);
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

static struct session_event get_event(struct row *row)
{
	struct session_event ev = { 0 };
	ev.kind = (enum session_event_kind)get_word(row, WORDS_EVENT);
	ev.at_ms = get_int(row);
	ev.ref_ms = get_int(row);
	ev.value = (int32_t)get_int(row);
	ev.item = (int16_t)get_int(row);
	ev.set = (int16_t)get_int(row);
	ev.side = (int16_t)get_int(row);
	return ev;
}

bool store_session_log(struct store *store, int64_t id, struct session_event **log, size_t *count,
                       struct arena *arena, struct err *err)
{
	struct row row = { store_stmt(store, STMT_EVENTS, err), 0 };
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
	}
	session_log_resolve(*log, *count);
	return true;
}
