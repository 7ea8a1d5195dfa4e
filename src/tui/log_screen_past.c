/* Beside the form on a large terminal: what was logged of this kind before, and the rules that read the marked field. */
#include "log_screen.h"

#include <string.h>

#include "facts.h"
#include "tui/past.h"
#include "tui/verdict.h"
#include "tui/why_page.h"
#include "tui/words.h"

/* Right ends of the columns; the verdict begins at its own. */
enum { LENGTH = 24, MINUTES = 31, EFFORT = 39, PAIN = 45, VERDICT = 48, NEWEST = 14, MINUTE_S = 60 };

static void put_heads(struct pen *pen)
{
	area_put_right(pen->area, pen->row, LENGTH, STYLE_QUIET, "length");
	area_put_right(pen->area, pen->row, MINUTES, STYLE_QUIET, "min");
	area_put_right(pen->area, pen->row, EFFORT, STYLE_QUIET, "effort");
	area_put_right(pen->area, pen->row, PAIN, STYLE_QUIET, "pain");
	area_put(pen->area, pen->row++, VERDICT, STYLE_QUIET, "response");
}

static void put_number(const struct pen *pen, int right, enum style style, int number)
{
	if (number == NOT_KNOWN)
		area_put_right(pen->area, pen->row, right, STYLE_FAINT, glyph_text(pen->area.grid, GLYPH_MISSING));
	else
		pen_number(pen, right, style, number);
}

static void put_verdict(const struct pen *pen, const struct coach_view *coach, const struct activity *activity)
{
	enum verdict_code code;
	bool final;
	if (!facts_verdict(coach, activity, &code, &final))
		return;
	enum colour colour = verdict_colour(code);
	int end = area_put(pen->area, pen->row, VERDICT, verdict_style(colour), glyph_text(pen->area.grid, verdict_glyph(colour)));
	area_put(pen->area, pen->row, end + 1, STYLE_QUIET, verdict_words[code]);
}

static void put_one(struct pen *pen, const struct coach_view *coach, const struct activity *activity)
{
	char date[24], length[24] = "";
	struct text day = TEXT(date), words = TEXT(length);
	words_date(&day, activity->day, coach->today);
	if (activity->distance_m > 0)
		words_distance(&words, activity->distance_m, coach->diary->told.distance);
	area_put(pen->area, pen->row, 0, STYLE_TEXT, date);
	area_put_right(pen->area, pen->row, LENGTH, STYLE_TEXT, length);
	put_number(pen, MINUTES, STYLE_TEXT,
		   activity->duration_s == NOT_KNOWN ? NOT_KNOWN : (activity->duration_s + MINUTE_S / 2) / MINUTE_S);
	put_number(pen, EFFORT, STYLE_TEXT, activity->effort);
	put_number(pen, PAIN, past_pain_style(activity->during), activity->during);
	put_verdict(pen, coach, activity);
	pen->row++;
}

static bool is_another_of_the_kind(const struct log_screen *log, const struct activity *activity)
{
	bool both_runs = activity_is_run(activity) && activity_is_run(&log->activity);
	return (both_runs || activity->kind == log->activity.kind) && strcmp(activity->id, log->id) != 0;
}

/* Newest first. */
static void put_newest(struct pen *pen, const struct log_screen *log)
{
	const struct diary *diary = log->coach.diary;
	int shown = 0;
	for (size_t i = diary->activity_count; i-- > 0 && shown < NEWEST;) {
		if (!is_another_of_the_kind(log, &diary->activities[i]))
			continue;
		if (shown++ == 0)
			put_heads(pen);
		put_one(pen, &log->coach, &diary->activities[i]);
	}
	if (shown == 0)
		area_put(pen->area, pen->row++, 0, STYLE_QUIET, "none yet");
}

/* The use of a field begins with the ids of the rules that read it. */
static void put_rules(struct pen *pen, const struct log_screen *log)
{
	const struct shelf *shelf = log->coach.shelf;
	const char *at = log_marked(log)->use;
	for (size_t length; (length = strcspn(at, " ")) > 0; at += length + (at[length] == ' ')) {
		char id[8];
		struct text word = TEXT(id);
		text_addf(&word, "%.*s", (int)length, at);
		if (shelf_rule(shelf, id) == NULL)
			return;
		why_rule_put(pen, shelf, id);
		pen->row++;
	}
}

void log_past_view(const struct log_screen *log, struct area area)
{
	enum { WIDEST = 84 };
	struct pen pen = { .area = area_sub(area, 1, 0, -1, area.cols < WIDEST ? area.cols : WIDEST) };
	area_putf(pen.area, pen.row, 0, STYLE_STRONG, "Newest entries, %s",
		  activity_is_run(&log->activity) ? "runs" : activity_words[log->activity.kind]);
	pen.row += 2;
	put_newest(&pen, log);
	pen.row += 2;
	int col = area_put(pen.area, pen.row, 0, STYLE_STRONG, log_marked(log)->label) + 2;
	area_put(pen.area, pen.row, col, STYLE_QUIET, log_marked(log)->use);
	pen.row += 2;
	put_rules(&pen, log);
}
