/* One HTML file that needs no other: no script, nothing loaded from anywhere. */
#include "report_html.h"

enum { DAYS_NAMED = 40 };

/* --- pieces ----------------------------------------------------------------------------- */

static void heading(struct writing *writing, const char *id, const char *text)
{
	fprintf(writing->out, "<section aria-labelledby=\"h-%s\"><h2 id=\"h-%s\">", id, id);
	html_text(writing->out, text);
	fputs("</h2>\n", writing->out);
}

static void section_end(struct writing *writing)
{
	fputs("</section>\n", writing->out);
}

static void paragraph(struct writing *writing, const char *class, const char *text)
{
	fprintf(writing->out, "<p%s>", class);
	html_text(writing->out, text);
	fputs("</p>\n", writing->out);
}

static void table(struct writing *writing)
{
	fputs("<table class=\"words\"><tbody>\n", writing->out);
}

static void table_end(struct writing *writing)
{
	fputs("</tbody></table>\n", writing->out);
}

/* A row of two cells: what, and what of it. `note` was typed; NULL: none. */
static void row(struct writing *writing, const char *class, const char *label, const char *text, const char *note)
{
	fprintf(writing->out, "<tr%s><th scope=\"row\">", class);
	html_text(writing->out, label);
	fputs("</th><td>", writing->out);
	html_text(writing->out, text);
	if (note != NULL) {
		fputs(text[0] == '\0' ? "" : ": ", writing->out);
		html_typed(writing->out, note);
	}
	fputs("</td></tr>\n", writing->out);
}

/* --- sections ------------------------------------------------------------------------------ */

static void put_exception(struct writing *writing, enum report_sign sign)
{
	const struct report *report = writing->report;
	const struct report_exception *exception = &report->exception[sign];
	if (exception->count == 0)
		return;
	row(writing, " class=\"alert\"", report_sign(report, writing->arena, sign),
	    report_sign_days(report, writing->arena, exception, DAYS_NAMED), NULL);
	for (size_t i = 0; sign == SIGN_PAIN && i < exception->count; i++)
		if (exception->days[i].note != NULL)
			row(writing, "", report_date(report, writing->arena, exception->days[i].day), "",
			    exception->days[i].note);
}

static void put_exceptions(struct writing *writing)
{
	const char *absent = report_signs_without(writing->report, writing->arena, true);
	const char *not_asked = report_signs_without(writing->report, writing->arena, false);
	heading(writing, "first", report_section_titles[REPORT_EXCEPTIONS]);
	table(writing);
	for (int i = 0; i < REPORT_SIGNS; i++)
		put_exception(writing, (enum report_sign)i);
	if (absent != NULL)
		row(writing, "", "none of", absent, NULL);
	if (not_asked != NULL)
		row(writing, "", "not asked", not_asked, NULL);
	table_end(writing);
	section_end(writing);
}

static const char *week_name(struct writing *writing, const struct report_week *week)
{
	const char *mark = week->told.flare ? " F" : week->told.deload ? " L" : "";
	return arena_print(writing->arena, "%s%s", report_date(writing->report, writing->arena, week->told.monday), mark);
}

static void put_week(struct writing *writing, const struct report_week *week)
{
	fputs("<tr><th scope=\"row\">", writing->out);
	html_text(writing->out, week_name(writing, week));
	fputs("</th>", writing->out);
	for (int i = 0; i < REPORT_MEASURES; i++)
		fprintf(writing->out, "<td>%s</td>", report_measures[i].words(writing->report, writing->arena, week));
	fputs("</tr>\n", writing->out);
}

static void put_weeks(struct writing *writing)
{
	heading(writing, "weeks", report_section_titles[REPORT_WEEKS]);
	report_html_charts(writing);
	fputs("<table><caption>* done, or changed on purpose. F a week with a flare, L a lighter one. "
	      "\xe2\x80\x93 not known.</caption>\n<thead><tr><th scope=\"col\">Week of</th>", writing->out);
	for (int i = 0; i < REPORT_MEASURES; i++) {
		fputs("<th scope=\"col\">", writing->out);
		html_text(writing->out, report_measures[i].label);
		fputs("</th>", writing->out);
	}
	fputs("</tr></thead><tbody>\n", writing->out);
	for (size_t i = 0; i < writing->report->week_count; i++)
		put_week(writing, &writing->report->weeks[i]);
	fputs("</tbody></table>\n", writing->out);
	section_end(writing);
}

static void put_hold(struct writing *writing, const struct report_hold *hold)
{
	const struct report *report = writing->report;
	const char *label = arena_print(writing->arena, "%s %s", verdict_words[hold->code],
	                                colour_words[verdict_colour(hold->code)]);
	const char *dates = report_dates(report, writing->arena, hold->days, hold->count, DAYS_NAMED);
	row(writing, "", label, arena_print(writing->arena, "%s: %s.%s%s", report_hold(hold), dates,
	                                    hold->rule != NULL ? " " : "", hold->rule != NULL ? hold->rule->text : ""), NULL);
}

static void put_changes(struct writing *writing)
{
	const struct report *report = writing->report;
	heading(writing, "changes", report_section_titles[REPORT_CHANGES]);
	table(writing);
	for (size_t i = 0; i < report->change_count; i++)
		row(writing, "", report_date(report, writing->arena, report->changes[i].day),
		    report_change(&report->changes[i], writing->arena), report->changes[i].note);
	for (size_t i = 0; i < report->hold_count; i++)
		put_hold(writing, &report->holds[i]);
	table_end(writing);
	if (report->steps_up > 0)
		paragraph(writing, "", arena_print(writing->arena, "Exercises went up a step %d %s.", report->steps_up,
		                                   report->steps_up == 1 ? "time" : "times"));
	if (report->change_count == 0 && report->hold_count == 0 && report->steps_up == 0)
		paragraph(writing, "", "Nothing was changed.");
	section_end(writing);
}

static void put_zones(struct writing *writing)
{
	const struct report *report = writing->report;
	heading(writing, "zones", report_section_titles[REPORT_ZONES]);
	if (report->zone_count == 0)
		paragraph(writing, "", "No place was told.");
	else
		fputs("<ul>\n", writing->out);
	for (size_t i = 0; i < report->zone_count; i++) {
		fputs("<li>", writing->out);
		html_text(writing->out, report_zone(report, writing->arena, &report->zones[i]));
		fputs("</li>\n", writing->out);
	}
	fputs(report->zone_count == 0 ? "" : "</ul>\n", writing->out);
	section_end(writing);
}

/* --- tests and questionnaires --------------------------------------------------------------------- */

static void columns(struct writing *writing, const char *const *names)
{
	fputs("<table class=\"words\"><thead><tr>", writing->out);
	for (; *names != NULL; names++)
		fprintf(writing->out, "<th scope=\"col\">%s</th>", *names);
	fputs("</tr></thead><tbody>\n", writing->out);
}

static void cell(struct writing *writing, const char *text)
{
	fputs("<td>", writing->out);
	html_text(writing->out, text);
	fputs("</td>", writing->out);
}

static const char *dated_result(struct writing *writing, const struct report_test *test, const struct test_result *result)
{
	return arena_print(writing->arena, "%s, %s", report_result(test, result, writing->arena),
	                   report_date(writing->report, writing->arena, result->day));
}

static void put_test(struct writing *writing, const struct report_test *test)
{
	const char *symmetry = report_symmetry(test, writing->arena);
	fputs("<tr><th scope=\"row\">", writing->out);
	html_text(writing->out, test->test->name);
	fputs("</th>", writing->out);
	cell(writing, dated_result(writing, test, test->now));
	cell(writing, test->first == test->now ? "the same" : dated_result(writing, test, test->first));
	cell(writing, symmetry == NULL ? "" : symmetry);
	cell(writing, test->norm == NOT_KNOWN ? "" : arena_print(writing->arena, "%d", test->norm));
	fputs("</tr>\n", writing->out);
}

static void put_tests(struct writing *writing)
{
	static const char *const names[] = { "Test", "last", "first", "symmetry", "typical", NULL };
	const struct report *report = writing->report;
	heading(writing, "tests", report_section_titles[REPORT_TESTS]);
	if (report->test_count == 0) {
		paragraph(writing, "", "No test in this time.");
	} else {
		columns(writing, names);
		for (size_t i = 0; i < report->test_count; i++)
			put_test(writing, &report->tests[i]);
		table_end(writing);
	}
	section_end(writing);
}

static const char *score_words(struct writing *writing, const struct report_score *score)
{
	const char *out = "";
	for (size_t i = 0; i < score->count; i++)
		out = arena_print(writing->arena, "%s%s%s on %s", out, i == 0 ? "" : ", ",
		                  report_points(writing->arena, score->told[i]->total10),
		                  report_date(writing->report, writing->arena, score->told[i]->day));
	return out;
}

static void put_scores(struct writing *writing)
{
	static const char *const names[] = { "Questionnaire", "scores", "change", NULL };
	const struct report *report = writing->report;
	heading(writing, "scores", report_section_titles[REPORT_SCORES]);
	if (report->score_count == 0)
		paragraph(writing, "", "None was filled in.");
	else
		columns(writing, names);
	for (size_t i = 0; i < report->score_count; i++) {
		const struct report_score *score = &report->scores[i];
		const char *change = report_score_change(score, writing->arena);
		fputs("<tr><th scope=\"row\">", writing->out);
		html_text(writing->out, arena_print(writing->arena, "%s, %d to %d", score->def->name, score->def->least,
		                                    score->def->most));
		fputs("</th>", writing->out);
		cell(writing, score_words(writing, score));
		cell(writing, change == NULL ? "" : change);
		fputs("</tr>\n", writing->out);
	}
	if (report->score_count > 0)
		table_end(writing);
	section_end(writing);
}

/* --- planned, done, asked ------------------------------------------------------------------------------ */

static void put_left_out(struct writing *writing)
{
	const struct diary *diary = writing->report->given.diary;
	for (size_t i = 0; i < diary->exclusion_count; i++) {
		const struct exclusion *out = &diary->exclusions[i];
		bool reason = out->reason != NULL && out->reason[0] != '\0' && !writing->report->given.redact;
		if (out->since.n <= writing->report->given.to.n)
			row(writing, "", "left out by choice", out->exercise_id, reason ? out->reason : NULL);
	}
}

static const char *done_words(struct writing *writing)
{
	const char *out = "";
	for (size_t i = 0; i < writing->report->done_count; i++)
		out = arena_print(writing->arena, "%s%s%s", out, i == 0 ? "" : "; ",
		                  report_done_words(writing->report, writing->arena, &writing->report->done[i]));
	return out[0] == '\0' ? "nothing was told" : out;
}

static void put_adherence(struct writing *writing)
{
	const struct report *report = writing->report;
	heading(writing, "done", report_section_titles[REPORT_ADHERENCE]);
	table(writing);
	row(writing, "", "kept*", report_kept(report, writing->arena), NULL);
	row(writing, "", "done", done_words(writing), NULL);
	for (size_t i = 0; i < report->goal_count; i++)
		row(writing, "", "goal", report_goal(report, writing->arena, &report->goals[i]), NULL);
	put_left_out(writing);
	if (report->overlay != NULL)
		row(writing, "", "limits", report_limits(report, writing->arena), NULL);
	table_end(writing);
	section_end(writing);
}

static void put_questions(struct writing *writing)
{
	bool any = false;
	heading(writing, "asked", report_section_titles[REPORT_ASKS]);
	for (int i = 0; i < REPORT_QUESTIONS; i++) {
		if (writing->report->questions[i] == NULL)
			continue;
		any = true;
		fprintf(writing->out, "<p>%d ", i + 1);
		html_typed(writing->out, writing->report->questions[i]);
		fputs("</p>\n", writing->out);
	}
	if (!any)
		paragraph(writing, "", "No question was written down.");
	section_end(writing);
}

static void (*const parts[REPORT_SECTIONS])(struct writing *) = {
	[REPORT_EXCEPTIONS] = put_exceptions, [REPORT_WEEKS] = put_weeks, [REPORT_CHANGES] = put_changes,
	[REPORT_ZONES] = put_zones,           [REPORT_TESTS] = put_tests, [REPORT_SCORES] = put_scores,
	[REPORT_ADHERENCE] = put_adherence,   [REPORT_ASKS] = put_questions,
};

static void put_head(struct writing *writing)
{
	const struct report *report = writing->report;
	const char *runner = report_runner(report, writing->arena);
	fputs("<header><h1>", writing->out);
	html_text(writing->out, report_who(report, writing->arena));
	fputs("</h1>\n", writing->out);
	paragraph(writing, "", arena_print(writing->arena, "%s%s%s, %d of %d days told", runner == NULL ? "" : runner,
	                                   runner == NULL ? "" : ". ", report_period(report, writing->arena),
	                                   report->days_told, report->days));
	paragraph(writing, " class=\"quiet\"", report_origin);
	fputs("</header>\n", writing->out);
}

void report_put_html(struct writing *writing)
{
	fputs("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
	      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
	      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>Knee report, ", writing->out);
	html_text(writing->out, report_period(writing->report, writing->arena));
	fprintf(writing->out, "</title>\n<style>\n%s</style></head>\n<body><main>\n", report_html_style);
	put_head(writing);
	for (int i = 0; i < REPORT_SECTIONS; i++)
		if (report_has(writing->report, (enum report_section)i))
			parts[i](writing);
	fputs("<footer>", writing->out);
	paragraph(writing, " class=\"quiet\"", report_answer);
	fputs("</footer>\n</main></body></html>\n", writing->out);
}
