#include "session_screen.h"

enum { PLACES_OF_ITEM = 2 * SESSION_SETS };

/* All sets and sides of a session as places in one row. */
static struct set_mark mark_at(int place)
{
	return (struct set_mark){ place / PLACES_OF_ITEM, place / 2 % SESSION_SETS, place % 2 };
}

static int place_of(struct set_mark mark)
{
	return mark.item * PLACES_OF_ITEM + mark.set * 2 + mark.side;
}

static const struct set_result *result_of(const struct session_screen *s, struct set_mark mark)
{
	return session_result(&s->session, mark.item, mark.set, mark.side);
}

static bool is_counted(const struct session_screen *s, struct set_mark mark)
{
	const struct set_result *result = result_of(s, mark);
	return (result->status == SET_DONE || result->status == SET_PART) && result->reps != NOT_SET;
}

static bool move_from(struct session_screen *s, int from, int step)
{
	for (int place = from + step; place >= 0 && place < s->plan->items * PLACES_OF_ITEM; place += step)
		if (is_counted(s, mark_at(place))) {
			s->set_mark = mark_at(place);
			return true;
		}
	return false;
}

void session_screen_move_set(struct session_screen *s, int step)
{
	if (s->overlay == OVERLAY_SETS)
		move_from(s, place_of(s->set_mark), step);
	else if (move_from(s, s->plan->items * PLACES_OF_ITEM, -1))
		s->overlay = OVERLAY_SETS;
	else
		session_screen_notice(s, "No set with repetitions is done yet.");
}

void session_screen_correct(struct session_screen *s, int by)
{
	struct set_mark mark = s->set_mark;
	int reps = result_of(s, mark)->reps + by;
	if (reps < 0 || reps > SESSION_MOST_REPS)
		return;
	session_screen_log(s, (struct session_event){ .kind = SESSION_EDIT_REPS,
						      .value = reps,
						      .item = (int16_t)mark.item,
						      .set = (int16_t)mark.set,
						      .side = (int16_t)mark.side });
}
