/* The report as JSON: the model, a member for each section that was asked for. */
#include "report_inner.h"

static void put_day(struct writing *writing, struct json *json, const char *key, struct day day)
{
	json_text(json, key, report_iso(writing, day));
}

/* Tenths as a number with one decimal. */
static void put_tenths(struct writing *writing, struct json *json, const char *key, int tenths)
{
	if (tenths == NOT_KNOWN)
		json_null(json, key);
	else
		json_raw(json, key, report_points(writing->arena, tenths));
}

static void put_who(struct writing *writing, struct json *json)
{
	const struct report *report = writing->report;
	static const char *const knees[] = { [SIDE_LEFT] = "left", [SIDE_RIGHT] = "right", [SIDE_BOTH] = "both" };
	bool known = report->given.diary->intake.knee != NOT_KNOWN;
	json_object(json, "who");
	json_text(json, "knee", known ? knees[report->knee] : NULL);
	json_text(json, "pattern", report->pattern == PATTERN_NOT_SAID ? NULL : pattern_words[report->pattern]);
	json_text(json, "since", report->has_since
		? arena_print(writing->arena, "%04d-%02d", report->since.year, report->since.month) : NULL);
	json_known(json, "age_from", report->age_from);
	json_text(json, "sex", report->sex == SEX_NOT_SAID ? NULL : sex_words[report->sex]);
	json_object_end(json);
}

static void put_exceptions(struct writing *writing, struct json *json)
{
	const struct report *report = writing->report;
	json_array(json, "exceptions");
	for (int i = 0; i < REPORT_SIGNS; i++) {
		const struct report_exception *exception = &report->exception[i];
		json_object(json, NULL);
		json_text(json, "sign", report_sign(report, writing->arena, (enum report_sign)i));
		json_bool(json, "asked", exception->asked);
		json_array(json, "days");
		for (size_t k = 0; k < exception->count; k++) {
			json_object(json, NULL);
			put_day(writing, json, "date", exception->days[k].day);
			json_known(json, "pain", exception->days[k].pain);
			json_text(json, "what", exception->days[k].what);
			json_text(json, "note", exception->days[k].note);
			json_object_end(json);
		}
		json_array_end(json);
		json_object_end(json);
	}
	json_array_end(json);
}

static void put_week(struct writing *writing, struct json *json, const struct report_week *week)
{
	json_object(json, NULL);
	put_day(writing, json, "monday", week->told.monday);
	json_int(json, "answered", week->told.answered);
	put_tenths(writing, json, "worst", week->told.worst10);
	put_tenths(writing, json, "waking", week->told.waking10);
	put_tenths(writing, json, "before", week->before10);
	put_tenths(writing, json, "during", week->during10);
	put_tenths(writing, json, "after", week->after10);
	put_tenths(writing, json, "next_morning", week->next10);
	json_known(json, "run_m", week->told.told ? week->told.run_m : NOT_KNOWN);
	json_known(json, "kept", week->told.planned > 0 ? week->told.kept : NOT_KNOWN);
	json_known(json, "planned", week->told.planned > 0 ? week->told.planned : NOT_KNOWN);
	put_tenths(writing, json, "knee_load", week->told.ledger10);
	json_bool(json, "lighter", week->told.deload);
	json_bool(json, "flare", week->told.flare);
	json_object_end(json);
}

static void put_weeks(struct writing *writing, struct json *json)
{
	json_array(json, "weeks");
	for (size_t i = 0; i < writing->report->week_count; i++)
		put_week(writing, json, &writing->report->weeks[i]);
	json_array_end(json);
}

static void put_hold(struct writing *writing, struct json *json, const struct report_hold *hold)
{
	json_object(json, NULL);
	json_text(json, "rule", verdict_words[hold->code]);
	json_text(json, "colour", colour_words[verdict_colour(hold->code)]);
	json_text(json, "text", hold->rule != NULL ? hold->rule->text : NULL);
	json_array(json, "dates");
	for (size_t i = 0; i < hold->count; i++)
		put_day(writing, json, NULL, hold->days[i]);
	json_array_end(json);
	json_object_end(json);
}

static void put_changes(struct writing *writing, struct json *json)
{
	const struct report *report = writing->report;
	json_array(json, "changes");
	for (size_t i = 0; i < report->change_count; i++) {
		const struct report_change *change = &report->changes[i];
		json_object(json, NULL);
		put_day(writing, json, "date", change->day);
		json_text(json, "kind", report_change_words[change->kind]);
		json_text(json, "rule", change->rule);
		json_text(json, "text", change->text);
		json_text(json, "note", change->note);
		json_object_end(json);
	}
	json_array_end(json);
	json_array(json, "held");
	for (size_t i = 0; i < report->hold_count; i++)
		put_hold(writing, json, &report->holds[i]);
	json_array_end(json);
	json_int(json, "steps_up", report->steps_up);
}

static void put_zones(struct writing *writing, struct json *json)
{
	json_array(json, "zones");
	for (size_t i = 0; i < writing->report->zone_count; i++) {
		const struct report_zone *zone = &writing->report->zones[i];
		json_object(json, NULL);
		json_text(json, "side", zone->side == SIDE_LEFT ? "left" : "right");
		json_text(json, "zone", zone_words[zone->zone]);
		json_int(json, "days", zone->days);
		json_known(json, "highest", zone->highest);
		put_day(writing, json, "last", zone->last);
		json_object_end(json);
	}
	json_array_end(json);
}

static void put_result(struct writing *writing, struct json *json, const char *key, const struct test_result *result)
{
	json_object(json, key);
	put_day(writing, json, "date", result->day);
	json_known(json, "left", result->left);
	json_known(json, "right", result->right);
	json_known(json, "value", result->value);
	json_known(json, "pain", result->pain);
	json_object_end(json);
}

static void put_tests(struct writing *writing, struct json *json)
{
	json_array(json, "tests");
	for (size_t i = 0; i < writing->report->test_count; i++) {
		const struct report_test *test = &writing->report->tests[i];
		json_object(json, NULL);
		json_text(json, "test", test->test->id);
		json_text(json, "unit", test_unit_words[test->test->unit]);
		put_result(writing, json, "first", test->first);
		put_result(writing, json, "now", test->now);
		put_tenths(writing, json, "symmetry_percent", test->symmetry10);
		json_known(json, "typical", test->norm);
		json_object_end(json);
	}
	json_array_end(json);
}

static void put_score(struct writing *writing, struct json *json, const struct report_score *score)
{
	json_object(json, NULL);
	json_text(json, "score", score->def->id);
	json_array(json, "told");
	for (size_t i = 0; i < score->count; i++) {
		json_object(json, NULL);
		put_day(writing, json, "date", score->told[i]->day);
		json_raw(json, "total", report_points(writing->arena, score->told[i]->total10));
		json_object_end(json);
	}
	json_array_end(json);
	if (score->has_change)
		json_raw(json, "change", report_points(writing->arena, score->change10));
	else
		json_null(json, "change");
	json_bool(json, "counts", score->counts);
	if (score->def->change10 == NOT_SET)
		json_null(json, "counts_from");
	else
		json_raw(json, "counts_from", report_points(writing->arena, score->def->change10));
	json_object_end(json);
}

static void put_scores(struct writing *writing, struct json *json)
{
	json_array(json, "scores");
	for (size_t i = 0; i < writing->report->score_count; i++)
		put_score(writing, json, &writing->report->scores[i]);
	json_array_end(json);
}

static void put_goals(struct writing *writing, struct json *json)
{
	json_array(json, "goals");
	for (size_t i = 0; i < writing->report->goal_count; i++) {
		const struct report_goal *goal = &writing->report->goals[i];
		json_object(json, NULL);
		json_text(json, "text", goal->text);
		json_bool(json, "reached", goal->state.reached);
		json_known(json, "best", goal->state.known ? goal->state.best : NOT_KNOWN);
		json_object_end(json);
	}
	json_array_end(json);
}

static void put_left_out(struct writing *writing, struct json *json)
{
	const struct diary *diary = writing->report->given.diary;
	json_array(json, "left_out");
	for (size_t i = 0; i < diary->exclusion_count; i++) {
		const struct exclusion *out = &diary->exclusions[i];
		if (out->since.n > writing->report->given.to.n)
			continue;
		json_object(json, NULL);
		json_text(json, "exercise", out->exercise_id);
		put_day(writing, json, "since", out->since);
		json_text(json, "reason", writing->report->given.redact ? NULL : out->reason);
		json_object_end(json);
	}
	json_array_end(json);
}

static void put_adherence(struct writing *writing, struct json *json)
{
	const struct report *report = writing->report;
	json_object(json, "adherence");
	json_known(json, "kept", report->planned > 0 ? report->kept : NOT_KNOWN);
	json_known(json, "planned", report->planned > 0 ? report->planned : NOT_KNOWN);
	json_array(json, "done");
	for (size_t i = 0; i < report->done_count; i++) {
		json_object(json, NULL);
		json_text(json, "kind", activity_words[report->done[i].kind]);
		json_int(json, "count", report->done[i].count);
		json_known(json, "distance_m", report->done[i].distance_m);
		json_known(json, "duration_s", report->done[i].duration_s);
		json_object_end(json);
	}
	json_array_end(json);
	put_goals(writing, json);
	put_left_out(writing, json);
	json_text(json, "limits", report->overlay != NULL ? report_limits(report, writing->arena) : NULL);
	json_object_end(json);
}

static void put_questions(struct writing *writing, struct json *json)
{
	json_array(json, "questions");
	for (int i = 0; i < REPORT_QUESTIONS; i++)
		json_text(json, NULL, writing->report->questions[i]);
	json_array_end(json);
}

static void (*const parts[REPORT_SECTIONS])(struct writing *, struct json *) = {
	[REPORT_EXCEPTIONS] = put_exceptions, [REPORT_WEEKS] = put_weeks, [REPORT_CHANGES] = put_changes,
	[REPORT_ZONES] = put_zones,           [REPORT_TESTS] = put_tests, [REPORT_SCORES] = put_scores,
	[REPORT_ADHERENCE] = put_adherence,   [REPORT_ASKS] = put_questions,
};

void report_put_json(struct writing *writing)
{
	const struct report *report = writing->report;
	struct json json = { .out = writing->out };
	char now[STAMP_TEXT];
	stamp_print(writing->now, now);
	json_object(&json, NULL);
	json_text(&json, "schema", "stepdown/1");
	json_text(&json, "command", "report");
	json_text(&json, "now", now);
	put_day(writing, &json, "from", report->given.from);
	put_day(writing, &json, "to", report->given.to);
	json_int(&json, "days", report->days);
	json_int(&json, "days_told", report->days_told);
	json_bool(&json, "redacted", report->given.redact);
	put_who(writing, &json);
	for (int i = 0; i < REPORT_SECTIONS; i++)
		if (report_has(report, (enum report_section)i))
			parts[i](writing, &json);
	json_object_end(&json);
	fputc('\n', writing->out);
}
