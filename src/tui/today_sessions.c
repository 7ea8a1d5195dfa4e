#include "today_screen.h"

#include "tui/past.h"
#include "tui/words.h"

enum { TWO_COLUMNS = 76, ROOMY = 96, LEFT = 57, LEFT_NARROW = 48, GAP = 5, GAP_NARROW = 2, RIGHT_MOST = 44 };

/* Right ends of the columns of numbers; `exercises` 0: there is no room for it. */
struct columns {
	int title, exercises, minutes, last;
};

static struct columns columns_of(int width)
{
	if (width >= LEFT)
		return (struct columns){ .title = 26, .exercises = 38, .minutes = 44, .last = LEFT };
	if (width >= LEFT_NARROW)
		return (struct columns){ .title = 20, .exercises = 32, .minutes = 37, .last = LEFT_NARROW };
	return (struct columns){ .title = width - 18, .minutes = width - 12, .last = width };
}

static void put_last(struct pen *pen, int right, const struct last_time *last, struct day today)
{
	char buffer[24];
	struct text date = TEXT(buffer);
	if (last->known)
		words_date_short(&date, last->day, today);
	else
		text_add(&date, "–");
	area_put_right(pen->area, pen->row, right, last->known ? STYLE_QUIET : STYLE_FAINT, buffer);
}

static void put_routine(struct pen *pen, const struct today *today, const struct columns *columns, size_t i)
{
	const struct today_routine *routine = &today->given.routines[i];
	bool marked = routine == today_marked(today);
	today_put_mark(pen, marked);
	area_put_cut(pen->area, pen->row, 2, columns->title, marked ? STYLE_STRONG : STYLE_TEXT,
		     routine->routine->title);
	if (columns->exercises > 0)
		pen_number(pen, columns->exercises, STYLE_QUIET, routine->exercises);
	pen_number(pen, columns->minutes, STYLE_TEXT, words_minutes_number(routine->total_ms));
	put_last(pen, columns->last, &routine->last, today->given.day);
	pen->row++;
}

static void put_routines(struct pen *pen, const struct today *today)
{
	struct columns columns = columns_of(pen->area.cols);
	if (today->given.routine_count == 0)
		return;
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Sessions");
	if (columns.exercises > 0)
		area_put_right(pen->area, pen->row, columns.exercises, STYLE_QUIET, "exercises");
	area_put_right(pen->area, pen->row, columns.minutes, STYLE_QUIET, "min");
	area_put_right(pen->area, pen->row, columns.last, STYLE_QUIET, "last done");
	pen->row += 2;
	for (size_t i = 0; i < today->given.routine_count; i++)
		put_routine(pen, today, &columns, i);
	const struct today_routine *marked = today_marked(today);
	if (marked == NULL || marked->routine->summary == NULL)
		return;
	pen->row++;
	pen_wrap(pen, 2, STYLE_QUIET, marked->routine->summary);
}

/* --- the past, or what this is -------------------------------------------- */

/* Where the columns of the past stand; `sets` 0: there is no room for it. */
struct past_columns {
	int title, title_width, sets, pain;
};

/* The date column is as wide as the longest date. */
static struct past_columns past_columns_of(int width, const struct today_given *given)
{
	struct past_columns columns = { .pain = width, .sets = width >= 32 ? width - 6 : 0 };
	for (size_t i = 0; i < given->recent_count; i++) {
		char buffer[24];
		struct text date = TEXT(buffer);
		words_date_short(&date, given->recent[i].day, given->day);
		int title = text_width(buffer) + 2;
		columns.title = title > columns.title ? title : columns.title;
	}
	columns.title_width = (columns.sets > 0 ? columns.sets - 6 : width - 4) - columns.title;
	return columns;
}

static void put_recent_row(struct pen *pen, const struct history_session *session, struct day today,
			   const struct past_columns *columns)
{
	char date[24], pain[8];
	struct text day = TEXT(date), answer = TEXT(pain);
	int worst = past_pain(session);
	words_date_short(&day, session->day, today);
	words_answer(&answer, worst);
	area_put(pen->area, pen->row, 0, STYLE_QUIET, date);
	area_put_cut(pen->area, pen->row, columns->title, columns->title_width, STYLE_TEXT, session->title);
	if (columns->sets > 0)
		pen_number(pen, columns->sets, STYLE_QUIET, past_sets(session));
	area_put_right(pen->area, pen->row++, columns->pain, past_pain_style(worst), pain);
}

static void put_recent(struct pen *pen, const struct today *today)
{
	const struct today_given *given = &today->given;
	struct past_columns columns = past_columns_of(pen->area.cols, given);
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "Last sessions");
	if (columns.sets > 0)
		area_put_right(pen->area, pen->row, columns.sets, STYLE_QUIET, "sets");
	area_put_right(pen->area, pen->row, columns.pain, STYLE_QUIET, "pain");
	pen->row += 2;
	for (size_t i = 0; i < given->recent_count; i++)
		put_recent_row(pen, &given->recent[i], given->day, &columns);
}

static void put_first(struct pen *pen)
{
	area_put(pen->area, pen->row, 0, STYLE_STRONG, "What this is");
	pen->row += 2;
	pen_wrap(pen, 0, STYLE_TEXT,
		 "A coach for pain around the kneecap. It counts each repetition with you, on both sides, "
		 "and remembers what you did and how the knee was.");
	pen->row++;
	pen_wrap(pen, 0, STYLE_TEXT, "It is not medical advice.");
	today_put_key(pen, 0, "?", "when to see someone");
	pen->row++;
}

static void put_past(struct pen *pen, const struct today *today)
{
	if (today_is_first(today))
		put_first(pen);
	else if (today->given.recent_count > 0)
		put_recent(pen, today);
}

/* Sessions at the left, the past at the right; below one another where there is no room beside. */
void today_put_sessions(struct pen *pen, const struct today *today)
{
	int cols = pen->area.cols;
	bool beside = cols >= TWO_COLUMNS, roomy = cols >= ROOMY;
	int left = !beside ? cols : roomy ? LEFT : LEFT_NARROW;
	int gap = roomy ? GAP : GAP_NARROW;
	struct pen sessions = pen_over(pen, 0, left);
	put_routines(&sessions, today);
	pen->mark_row = sessions.mark_row;
	struct pen past = beside ? pen_over(pen, left + gap, RIGHT_MOST) : sessions;
	past.row += !beside && today->given.routine_count > 0;
	put_past(&past, today);
	pen->row = past.row > sessions.row ? past.row : sessions.row;
}
