/* Observations: one of each pain of a day, each activity, each sign, each test. */
#include "report_fhir.h"

static const struct fhir_code pain_code = { "http://loinc.org", "72514-3",
	"Pain severity - 0-10 verbal numeric rating [Score] - Reported" };
static const struct fhir_code survey_code = { "http://terminology.hl7.org/CodeSystem/observation-category", "survey",
	"Survey" };
static const struct fhir_code activity_code = { "http://terminology.hl7.org/CodeSystem/observation-category", "activity",
	"Activity" };

static const char *knee_name(enum side side)
{
	static const char *const names[] = { [SIDE_LEFT] = "left knee", [SIDE_RIGHT] = "right knee",
		[SIDE_BOTH] = "both knees" };
	return names[side];
}

static void begin(struct fhir *fhir, const char *name, const struct fhir_code *category)
{
	fhir_entry(fhir, "Observation", name);
	json_text(&fhir->json, "status", "final");
	json_array(&fhir->json, "category");
	fhir_coded(fhir, NULL, category, category->display);
	json_array_end(&fhir->json);
}

/* --- pains of a day ------------------------------------------------------------------------ */

static void put_pain(struct fhir *fhir, struct day day, enum side side, const char *when, int pain)
{
	if (pain == NOT_KNOWN)
		return;
	begin(fhir, arena_print(fhir->writing->arena, "pain %d %d %s", (int)day.n, (int)side, when), &survey_code);
	fhir_coded(fhir, "code", &pain_code, arena_print(fhir->writing->arena, "Pain %s, 0 to 10", when));
	fhir_subject(fhir);
	fhir_day(fhir, "effectiveDateTime", day);
	json_int(&fhir->json, "valueInteger", pain);
	fhir_concept(fhir, "bodySite", knee_name(side));
	fhir_entry_end(fhir);
}

static void put_day(struct fhir *fhir, const struct chronicle_day *day)
{
	const struct report *report = fhir->writing->report;
	for (int knee = 0; knee < KNEES; knee++)
		put_pain(fhir, day->told.day, (enum side)knee, "on waking", day->knee[knee].morning);
	put_pain(fhir, day->told.day, report->knee, "at worst of the day", day->worst);
}

/* --- activities --------------------------------------------------------------------------------- */

static void component(struct fhir *fhir, const char *text, int value, const char *unit)
{
	if (value == NOT_KNOWN)
		return;
	json_object(&fhir->json, NULL);
	fhir_concept(fhir, "code", text);
	fhir_quantity(fhir, "valueQuantity", arena_print(fhir->writing->arena, "%d", value), unit, unit);
	json_object_end(&fhir->json);
}

static void pain_component(struct fhir *fhir, const char *when, int pain)
{
	if (pain == NOT_KNOWN)
		return;
	json_object(&fhir->json, NULL);
	fhir_coded(fhir, "code", &pain_code, arena_print(fhir->writing->arena, "Pain %s, 0 to 10", when));
	json_int(&fhir->json, "valueInteger", pain);
	json_object_end(&fhir->json);
}

static bool has_component(const struct activity *activity)
{
	return activity->distance_m != NOT_KNOWN || activity->duration_s != NOT_KNOWN || activity->before != NOT_KNOWN ||
	       activity->during != NOT_KNOWN || activity->after != NOT_KNOWN;
}

static void put_note(struct fhir *fhir, const char *note)
{
	if (note == NULL || note[0] == '\0' || fhir->writing->report->given.redact)
		return;
	json_array(&fhir->json, "note");
	json_object(&fhir->json, NULL);
	json_text(&fhir->json, "text", fhir_typed(fhir->writing, note));
	json_object_end(&fhir->json);
	json_array_end(&fhir->json);
}

static void put_components(struct fhir *fhir, const struct activity *activity)
{
	if (!has_component(activity))
		return;
	json_array(&fhir->json, "component");
	component(fhir, "Distance", activity->distance_m, "m");
	component(fhir, "Duration", activity->duration_s, "s");
	pain_component(fhir, "before", activity->before);
	pain_component(fhir, "during, highest", activity->during);
	pain_component(fhir, "after", activity->after);
	json_array_end(&fhir->json);
}

static void put_activity(struct fhir *fhir, const struct activity *activity, size_t at)
{
	begin(fhir, arena_print(fhir->writing->arena, "activity %d %zu", (int)activity->day.n, at), &activity_code);
	fhir_concept(fhir, "code", activity_words[activity->kind]);
	fhir_subject(fhir);
	fhir_day(fhir, "effectiveDateTime", activity->day);
	put_note(fhir, activity->note);
	fhir_concept(fhir, "bodySite", knee_name(activity->side));
	put_components(fhir, activity);
	fhir_entry_end(fhir);
}

static void put_days(struct fhir *fhir)
{
	const struct report_given *given = &fhir->writing->report->given;
	for (struct day day = given->from; day.n <= given->to.n; day.n++) {
		const struct chronicle_day *on = chronicle_on(given->plan->chronicle, day);
		if (on == NULL)
			continue;
		put_day(fhir, on);
		for (size_t i = 0; i < on->told.activity_count; i++)
			put_activity(fhir, &on->told.activities[i], i);
	}
}

/* --- signs and tests -------------------------------------------------------------------------------- */

/* Pain has its observations already; a red day is a verdict of ours and no observation. */
static void put_signs(struct fhir *fhir)
{
	const struct report *report = fhir->writing->report;
	for (int sign = SIGN_NIGHT; sign <= SIGN_OTHER; sign++)
		for (size_t i = 0; i < report->exception[sign].count; i++) {
			const struct report_day *day = &report->exception[sign].days[i];
			begin(fhir, arena_print(fhir->writing->arena, "sign %d %d", sign, (int)day->day.n), &survey_code);
			fhir_concept(fhir, "code", day->what != NULL ? day->what : report_sign_words[sign]);
			fhir_subject(fhir);
			fhir_day(fhir, "effectiveDateTime", day->day);
			json_bool(&fhir->json, "valueBoolean", true);
			put_note(fhir, day->note);
			fhir_entry_end(fhir);
		}
}

static void put_side(struct fhir *fhir, const char *side, int value, const char *unit)
{
	if (value == NOT_KNOWN)
		return;
	json_object(&fhir->json, NULL);
	fhir_concept(fhir, "code", side);
	fhir_quantity(fhir, "valueQuantity", arena_print(fhir->writing->arena, "%d", value), unit, NULL);
	json_object_end(&fhir->json);
}

static void put_result(struct fhir *fhir, const struct report_test *test, const struct test_result *result)
{
	const char *unit = test_unit_words[test->test->unit];
	begin(fhir, arena_print(fhir->writing->arena, "test %s %d", test->test->id, (int)result->day.n), &survey_code);
	fhir_concept(fhir, "code", test->test->name);
	fhir_subject(fhir);
	fhir_day(fhir, "effectiveDateTime", result->day);
	if (result->value != NOT_KNOWN)
		fhir_quantity(fhir, "valueQuantity", arena_print(fhir->writing->arena, "%d", result->value), unit, NULL);
	if (result->left != NOT_KNOWN || result->right != NOT_KNOWN) {
		json_array(&fhir->json, "component");
		put_side(fhir, "left", result->left, unit);
		put_side(fhir, "right", result->right, unit);
		json_array_end(&fhir->json);
	}
	fhir_entry_end(fhir);
}

void fhir_observations(struct fhir *fhir)
{
	const struct report *report = fhir->writing->report;
	if (report_has(report, REPORT_WEEKS))
		put_days(fhir);
	put_signs(fhir);
	for (size_t i = 0; i < report->test_count; i++) {
		put_result(fhir, &report->tests[i], report->tests[i].first);
		if (report->tests[i].first != report->tests[i].now)
			put_result(fhir, &report->tests[i], report->tests[i].now);
	}
}
