#include "report_page_inner.h"

#include <string.h>

#include "base/text.h"

enum { DATES_NAMED = 10, NOTE_COLUMNS = 160, SHEET_LEAST = 20 };

/* --- lines ------------------------------------------------------------------------------ */

void sheet_line(struct sheet *sheet, struct report_line line)
{
	if (sheet->count == sheet->room) {
		size_t room = sheet->room == 0 ? 64 : 2 * sheet->room;
		struct report_line *at = arena_array(sheet->arena, room, sizeof *at);
		if (sheet->count > 0)
			memcpy(at, sheet->at, sheet->count * sizeof *at);
		sheet->at = at;
		sheet->room = room;
	}
	sheet->at[sheet->count++] = line;
}

void sheet_gap(struct sheet *sheet)
{
	sheet_line(sheet, (struct report_line){ .kind = REPORT_LINE_TEXT });
}

void sheet_heading(struct sheet *sheet, const char *text)
{
	sheet_gap(sheet);
	sheet_line(sheet, (struct report_line){ REPORT_LINE_HEADING, NULL, text, 0 });
}

void sheet_pair(struct sheet *sheet, enum report_line_kind kind, int width, const char *label, const char *text)
{
	const char *part;
	size_t length;
	int at = label == NULL ? 0 : sheet->columns < SHEET_NARROW ? SHEET_INDENT : width;
	bool below = label != NULL && (at < width || text_width(label) >= width);
	if (below)
		sheet_line(sheet, (struct report_line){ kind, label, NULL, 0 });
	for (bool first = !below; text_wrap(&text, sheet->columns - at, &part, &length); first = false)
		sheet_line(sheet, (struct report_line){ kind, first ? label : NULL,
			arena_copy(sheet->arena, part, length), at });
}

/* What was written, on one line and not without end. */
static const char *note_words(struct sheet *sheet, const char *note)
{
	const char *plain = report_plain(sheet->arena, note);
	size_t length = text_fit(plain, NOTE_COLUMNS);
	const char *cut = plain[length] == '\0' ? "" : " \xe2\x80\xa6";
	return arena_print(sheet->arena, "\"%s%s\"", arena_copy(sheet->arena, plain, length), cut);
}

/* --- the head -------------------------------------------------------------------------------- */

static void put_head(struct sheet *sheet)
{
	const struct report *report = sheet->report;
	const char *runner = report_runner(report, sheet->arena);
	sheet_pair(sheet, REPORT_LINE_TITLE, 0, NULL, report_who(report, sheet->arena));
	sheet_pair(sheet, REPORT_LINE_TEXT, 0, NULL,
	           arena_print(sheet->arena, "%s%s%s, %d of %d days told", runner == NULL ? "" : runner,
	                       runner == NULL ? "" : ". ", report_period(report, sheet->arena), report->days_told,
	                       report->days));
	sheet_pair(sheet, REPORT_LINE_QUIET, 0, NULL, report_origin);
}

/* --- exceptions -------------------------------------------------------------------------------- */

static void put_exception(struct sheet *sheet, enum report_sign sign)
{
	const struct report_exception *exception = &sheet->report->exception[sign];
	if (exception->count == 0)
		return;
	sheet_pair(sheet, REPORT_LINE_ALERT, SHEET_LABEL + SHEET_INDENT, report_sign(sheet->report, sheet->arena, sign),
	           report_sign_days(sheet->report, sheet->arena, exception, DATES_NAMED));
	for (size_t i = 0; i < exception->count && i < DATES_NAMED; i++)
		if (exception->days[i].note != NULL && sign == SIGN_PAIN)
			sheet_pair(sheet, REPORT_LINE_QUIET, SHEET_LABEL + SHEET_INDENT,
			           report_date(sheet->report, sheet->arena, exception->days[i].day),
			           note_words(sheet, exception->days[i].note));
}

static void put_exceptions(struct sheet *sheet)
{
	const char *absent = report_signs_without(sheet->report, sheet->arena, true);
	const char *not_asked = report_signs_without(sheet->report, sheet->arena, false);
	sheet_heading(sheet, report_section_titles[REPORT_EXCEPTIONS]);
	for (int i = 0; i < REPORT_SIGNS; i++)
		put_exception(sheet, (enum report_sign)i);
	if (absent != NULL)
		sheet_pair(sheet, REPORT_LINE_TEXT, SHEET_LABEL + SHEET_INDENT, "none of", absent);
	if (not_asked != NULL)
		sheet_pair(sheet, REPORT_LINE_TEXT, SHEET_LABEL + SHEET_INDENT, "not asked", not_asked);
}

/* --- changes ------------------------------------------------------------------------------------- */

static void put_change(struct sheet *sheet, const struct report_change *change)
{
	const char *text = report_change(change, sheet->arena);
	if (change->note != NULL)
		text = arena_print(sheet->arena, "%s %s", text, note_words(sheet, change->note));
	sheet_pair(sheet, REPORT_LINE_TEXT, SHEET_DATE, report_date(sheet->report, sheet->arena, change->day), text);
}

static void put_hold(struct sheet *sheet, const struct report_hold *hold)
{
	const char *label = arena_print(sheet->arena, "%s %s", verdict_words[hold->code],
	                                colour_words[verdict_colour(hold->code)]);
	const char *dates = report_dates(sheet->report, sheet->arena, hold->days, hold->count, DATES_NAMED);
	sheet_pair(sheet, REPORT_LINE_TEXT, SHEET_DATE, label,
	           arena_print(sheet->arena, "%s: %s", report_hold(hold), dates));
}

static void put_changes(struct sheet *sheet)
{
	const struct report *report = sheet->report;
	sheet_heading(sheet, report_section_titles[REPORT_CHANGES]);
	for (size_t i = 0; i < report->change_count; i++)
		put_change(sheet, &report->changes[i]);
	for (size_t i = 0; i < report->hold_count; i++)
		put_hold(sheet, &report->holds[i]);
	if (report->steps_up > 0)
		sheet_pair(sheet, REPORT_LINE_TEXT, 0, NULL,
		           arena_print(sheet->arena, "Exercises went up a step %d %s.", report->steps_up,
		                       report->steps_up == 1 ? "time" : "times"));
	if (report->change_count == 0 && report->hold_count == 0 && report->steps_up == 0)
		sheet_pair(sheet, REPORT_LINE_TEXT, 0, NULL, "Nothing was changed.");
}

/* --- measures ---------------------------------------------------------------------------------------- */

static void put_zones(struct sheet *sheet)
{
	const struct report *report = sheet->report;
	sheet_heading(sheet, report_section_titles[REPORT_ZONES]);
	for (size_t i = 0; i < report->zone_count; i++)
		sheet_pair(sheet, REPORT_LINE_TEXT, 0, NULL, report_zone(report, sheet->arena, &report->zones[i]));
	if (report->zone_count == 0)
		sheet_pair(sheet, REPORT_LINE_TEXT, 0, NULL, "No place was told.");
}

static const char *test_words(struct sheet *sheet, const struct report_test *test)
{
	struct arena *arena = sheet->arena;
	const char *symmetry = report_symmetry(test, arena);
	const char *out = arena_print(arena, "%s on %s", report_result(test, test->now, arena),
	                              report_date(sheet->report, arena, test->now->day));
	if (symmetry != NULL)
		out = arena_print(arena, "%s; symmetry %s", out, symmetry);
	if (test->first != test->now)
		out = arena_print(arena, "%s; first %s on %s", out, report_result(test, test->first, arena),
		                  report_date(sheet->report, arena, test->first->day));
	return test->norm == NOT_KNOWN ? out : arena_print(arena, "%s; typical %d", out, test->norm);
}

enum { MEASURE_LABEL = 26 };

static void put_tests(struct sheet *sheet)
{
	const struct report *report = sheet->report;
	sheet_heading(sheet, report_section_titles[REPORT_TESTS]);
	for (size_t i = 0; i < report->test_count; i++)
		sheet_pair(sheet, REPORT_LINE_TEXT, MEASURE_LABEL, report->tests[i].test->name,
		           test_words(sheet, &report->tests[i]));
	if (report->test_count == 0)
		sheet_pair(sheet, REPORT_LINE_TEXT, 0, NULL, "No test in this time.");
}

static const char *score_words(struct sheet *sheet, const struct report_score *score)
{
	const char *change = report_score_change(score, sheet->arena), *out = "";
	for (size_t i = 0; i < score->count; i++)
		out = arena_print(sheet->arena, "%s%s%s on %s", out, i == 0 ? "" : ", ",
		                  report_points(sheet->arena, score->told[i]->total10),
		                  report_date(sheet->report, sheet->arena, score->told[i]->day));
	return change == NULL ? out : arena_print(sheet->arena, "%s; %s", out, change);
}

static void put_scores(struct sheet *sheet)
{
	const struct report *report = sheet->report;
	sheet_heading(sheet, report_section_titles[REPORT_SCORES]);
	for (size_t i = 0; i < report->score_count; i++) {
		const struct score_def *def = report->scores[i].def;
		sheet_pair(sheet, REPORT_LINE_TEXT, MEASURE_LABEL,
		           arena_print(sheet->arena, "%s, %d to %d", def->name, def->least, def->most),
		           score_words(sheet, &report->scores[i]));
	}
	if (report->score_count == 0)
		sheet_pair(sheet, REPORT_LINE_TEXT, 0, NULL, "None was filled in.");
}

/* --- planned and done ------------------------------------------------------------------------------------- */

static const char *done_words(struct sheet *sheet)
{
	const char *out = "";
	for (size_t i = 0; i < sheet->report->done_count; i++)
		out = arena_print(sheet->arena, "%s%s%s", out, i == 0 ? "" : "; ",
		                  report_done_words(sheet->report, sheet->arena, &sheet->report->done[i]));
	return out[0] == '\0' ? "nothing was told" : out;
}

static void put_left_out(struct sheet *sheet)
{
	const struct diary *diary = sheet->report->given.diary;
	for (size_t i = 0; i < diary->exclusion_count; i++) {
		const struct exclusion *out = &diary->exclusions[i];
		bool reason = out->reason != NULL && out->reason[0] != '\0' && !sheet->report->given.redact;
		if (out->since.n <= sheet->report->given.to.n)
			sheet_pair(sheet, REPORT_LINE_TEXT, SHEET_LABEL, "left out by choice",
			           reason ? arena_print(sheet->arena, "%s %s", out->exercise_id, note_words(sheet, out->reason))
			                  : out->exercise_id);
	}
}

static void put_adherence(struct sheet *sheet)
{
	const struct report *report = sheet->report;
	sheet_heading(sheet, report_section_titles[REPORT_ADHERENCE]);
	sheet_pair(sheet, REPORT_LINE_TEXT, SHEET_LABEL, "kept*", report_kept(report, sheet->arena));
	sheet_pair(sheet, REPORT_LINE_TEXT, SHEET_LABEL, "done", done_words(sheet));
	for (size_t i = 0; i < report->goal_count; i++)
		sheet_pair(sheet, REPORT_LINE_TEXT, SHEET_LABEL, "goal",
		           report_goal(report, sheet->arena, &report->goals[i]));
	put_left_out(sheet);
	if (report->overlay != NULL)
		sheet_pair(sheet, REPORT_LINE_TEXT, SHEET_LABEL, "limits", report_limits(report, sheet->arena));
}

static void put_questions(struct sheet *sheet)
{
	const struct report *report = sheet->report;
	bool any = false;
	sheet_heading(sheet, report_section_titles[REPORT_ASKS]);
	for (int i = 0; i < REPORT_QUESTIONS; i++) {
		if (report->questions[i] == NULL)
			continue;
		any = true;
		sheet_pair(sheet, REPORT_LINE_TEXT, 0, NULL,
		           arena_print(sheet->arena, "%d %s", i + 1, report_plain(sheet->arena, report->questions[i])));
	}
	if (!any)
		sheet_pair(sheet, REPORT_LINE_TEXT, 0, NULL, "No question was written down.");
}

/* --- the page ------------------------------------------------------------------------------------------------ */

static void (*const parts[REPORT_SECTIONS])(struct sheet *) = {
	[REPORT_EXCEPTIONS] = put_exceptions, [REPORT_WEEKS] = sheet_weeks, [REPORT_CHANGES] = put_changes,
	[REPORT_ZONES] = put_zones,           [REPORT_TESTS] = put_tests,   [REPORT_SCORES] = put_scores,
	[REPORT_ADHERENCE] = put_adherence,   [REPORT_ASKS] = put_questions,
};

struct report_page report_page(const struct report *report, int columns, struct arena *arena)
{
	struct sheet sheet = { .report = report, .arena = arena, .columns = columns < SHEET_LEAST ? SHEET_LEAST : columns };
	put_head(&sheet);
	for (int i = 0; i < REPORT_SECTIONS; i++)
		if (report_has(report, (enum report_section)i))
			parts[i](&sheet);
	sheet_gap(&sheet);
	sheet_pair(&sheet, REPORT_LINE_QUIET, 0, NULL, report_answer);
	return (struct report_page){ sheet.at, sheet.count };
}

const char *report_line_text(const struct report_line *line, struct arena *arena)
{
	const char *label = line->label == NULL ? "" : line->label;
	if (line->text == NULL)
		return label;
	int gap = line->at - text_width(label);
	const char *text = arena_print(arena, "%s%*s%s", label, gap > 0 ? gap : 0, "", line->text);
	size_t length = strlen(text);
	while (length > 0 && text[length - 1] == ' ')
		length--;
	return arena_copy(arena, text, length);
}
