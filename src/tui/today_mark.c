#include "today_screen.h"

const struct plan *today_plan(const struct today *today)
{
	return today->given.coach != NULL ? today->given.coach->plan : NULL;
}

bool today_shows_day(const struct today *today)
{
	const struct plan *plan = today_plan(today);
	return plan != NULL && plan->ready && today->given.library_faults == 0 &&
	       today->page == TODAY_PAGE_DAY;
}

const struct planned_day *today_day(const struct today *today)
{
	const struct plan *plan = today_plan(today);
	return &plan->days[plan->today_index];
}

static int rows_below(const struct today *today)
{
	return today_shows_day(today) ? (int)today_day(today)->count : (int)today->given.routine_count;
}

int today_marks(const struct today *today)
{
	return rows_below(today) + today->given.has_unfinished;
}

/* The marked row below the unfinished session; NOT_SET where the mark is on none. */
static int marked_row(const struct today *today)
{
	int at = today->mark - today->given.has_unfinished;
	return at >= 0 && at < rows_below(today) ? at : NOT_SET;
}

const struct today_routine *today_marked(const struct today *today)
{
	int at = marked_row(today);
	return at != NOT_SET && !today_shows_day(today) ? &today->given.routines[at] : NULL;
}

const struct planned *today_marked_item(const struct today *today)
{
	int at = marked_row(today);
	return at != NOT_SET && today_shows_day(today) ? &today_day(today)->items[at] : NULL;
}

static const char *id_of(const struct today *today, int row)
{
	return today_shows_day(today) ? today_day(today)->items[row].id
				      : today->given.routines[row].routine->id;
}

/* The row of a routine or item; NOT_SET where it is not among them. */
static int row_of(const struct today *today, const char *id)
{
	for (int row = 0; row < rows_below(today); row++)
		if (strcmp(id_of(today, row), id) == 0)
			return row;
	return NOT_SET;
}

/* Smaller is longer ago; never done is longest ago. */
static int32_t last_day(const struct today *today, int row)
{
	const struct last_time *last = &today->given.routines[row].last;
	return last->known ? last->day.n : INT32_MIN;
}

/* The one of the two main sessions that was done longer ago; while neither was, the step-downs and bridges.
 */
static int first_routine(const struct today *today)
{
	int b = row_of(today, "strength-b"), a = row_of(today, "strength-a");
	if (b == NOT_SET)
		return 0;
	return a != NOT_SET && last_day(today, a) < last_day(today, b) ? a : b;
}

static int first_item(const struct today *today)
{
	for (int row = 0; row < rows_below(today); row++)
		if (!today_day(today)->items[row].done)
			return row;
	return 0;
}

/* Where the mark starts: on what waits to be taken up; else on what comes next. */
static int first_mark(const struct today *today)
{
	if (today->given.has_unfinished)
		return 0;
	return today_shows_day(today) ? first_item(today) : first_routine(today);
}

void today_remember_mark(struct today *today)
{
	int row = marked_row(today);
	struct text id = TEXT(today->marked_id);
	text_add(&id, row != NOT_SET ? id_of(today, row) : "");
}

void today_find_mark(struct today *today)
{
	int row = row_of(today, today->marked_id);
	bool done = row != NOT_SET && today_shows_day(today) && today_day(today)->items[row].done;
	today->mark = row != NOT_SET && !done ? row + today->given.has_unfinished : first_mark(today);
	today_remember_mark(today);
}

void today_turn_mark(struct today *today, int by)
{
	int marks = today_marks(today);
	if (marks > 0)
		today->mark = (today->mark + by + marks) % marks;
}

bool today_is_first(const struct today *today)
{
	const struct today_given *given = &today->given;
	if (today_shows_day(today))
		return false;
	return given->recent_count == 0 && !given->has_unfinished && given->library_faults == 0;
}

bool today_can_resume(const struct today *today)
{
	return today->given.has_unfinished && today->given.unfinished.problem == NULL;
}
