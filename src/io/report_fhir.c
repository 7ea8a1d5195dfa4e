/*
 * The report as a FHIR R4 bundle of what was observed, answered, aimed at and
 * planned. The patient has no name. A code is given only where one is certain
 * to mean what was asked; everything else is a text. Source: HL7 FHIR R4
 * (4.0.1), the pages of each resource; LOINC 72514-3.
 */
#include "report_fhir.h"

#include <string.h>

#include "base/text.h"
#include "core/questionnaire.h"

/* --- identities ------------------------------------------------------------------------- */

static const uint64_t fnv_offset = 14695981039346656037u, fnv_prime = 1099511628211u;

static uint64_t fnv(uint64_t hash, const char *text)
{
	for (; *text != '\0'; text++)
		hash = (hash ^ (unsigned char)*text) * fnv_prime;
	return hash;
}

/* Made of what it names, so that the same report has the same bytes; version 8 of RFC 9562: of our own making. */
const char *fhir_urn(struct writing *writing, const char *name)
{
	uint64_t high = fnv(fnv_offset, name), low = fnv(fnv(fnv_offset, "stepdown"), name);
	high = (high & 0xffffffffffff0fffu) | 0x8000u;
	low = (low & 0x3fffffffffffffffu) | 0x8000000000000000u;
	return arena_print(writing->arena, "urn:uuid:%08x-%04x-%04x-%04x-%012llx", (unsigned)(high >> 32),
	                   (unsigned)(high >> 16 & 0xffff), (unsigned)(high & 0xffff), (unsigned)(low >> 48),
	                   (unsigned long long)(low & 0xffffffffffffu));
}

/* --- pieces ---------------------------------------------------------------------------------- */

void fhir_entry(struct fhir *fhir, const char *type, const char *name)
{
	json_object(&fhir->json, NULL);
	json_text(&fhir->json, "fullUrl", fhir_urn(fhir->writing, name));
	json_object(&fhir->json, "resource");
	json_text(&fhir->json, "resourceType", type);
}

void fhir_entry_end(struct fhir *fhir)
{
	json_object_end(&fhir->json);
	json_object_end(&fhir->json);
}

void fhir_subject(struct fhir *fhir)
{
	json_object(&fhir->json, "subject");
	json_text(&fhir->json, "reference", fhir_urn(fhir->writing, "patient"));
	json_object_end(&fhir->json);
}

void fhir_concept(struct fhir *fhir, const char *key, const char *text)
{
	json_object(&fhir->json, key);
	json_text(&fhir->json, "text", text);
	json_object_end(&fhir->json);
}

void fhir_coded(struct fhir *fhir, const char *key, const struct fhir_code *code, const char *text)
{
	struct json *json = &fhir->json;
	json_object(json, key);
	json_array(json, "coding");
	json_object(json, NULL);
	json_text(json, "system", code->system);
	json_text(json, "code", code->code);
	json_text(json, "display", code->display);
	json_object_end(json);
	json_array_end(json);
	json_text(json, "text", text);
	json_object_end(json);
}

void fhir_quantity(struct fhir *fhir, const char *key, const char *value, const char *unit, const char *ucum)
{
	struct json *json = &fhir->json;
	json_object(json, key);
	json_raw(json, "value", value);
	json_text(json, "unit", unit);
	if (ucum != NULL) {
		json_text(json, "system", "http://unitsofmeasure.org");
		json_text(json, "code", ucum);
	}
	json_object_end(json);
}

void fhir_day(struct fhir *fhir, const char *key, struct day day)
{
	json_text(&fhir->json, key, report_iso(fhir->writing, day));
}

void fhir_period(struct fhir *fhir, const char *key, struct day from, struct day to)
{
	json_object(&fhir->json, key);
	fhir_day(fhir, "start", from);
	fhir_day(fhir, "end", to);
	json_object_end(&fhir->json);
}

/* A string of FHIR has line ends and tabs, and no other control character. */
const char *fhir_typed(struct writing *writing, const char *text)
{
	enum { LONGEST = 3 };
	const char *end = text + strlen(text);
	char *out = arena_alloc(writing->arena, LONGEST * (size_t)(end - text) + 1);
	size_t length = 0;
	while (text < end) {
		uint32_t ch = utf8_next(&text, end);
		bool stays = ch == '\n' || ch == '\r' || ch == '\t';
		length += utf8_put(stays ? ch : report_shown(ch), out + length);
	}
	return out;
}

/* --- who --------------------------------------------------------------------------------------- */

static void put_patient(struct fhir *fhir)
{
	static const char *const genders[SEX_KINDS] = { [SEX_NOT_SAID] = "unknown", [SEX_FEMALE] = "female",
		[SEX_MALE] = "male" };
	fhir_entry(fhir, "Patient", "patient");
	json_text(&fhir->json, "gender", genders[fhir->writing->report->sex]);
	fhir_entry_end(fhir);
}

/* --- answers ---------------------------------------------------------------------------------------- */

static void put_item(struct fhir *fhir, const char *link_id, const char *text, const char *type, const char *value)
{
	struct json *json = &fhir->json;
	json_object(json, NULL);
	json_text(json, "linkId", link_id);
	json_text(json, "text", text);
	json_array(json, "answer");
	json_object(json, NULL);
	json_raw(json, type, value);
	json_object_end(json);
	json_array_end(json);
	json_object_end(json);
}

/* The points of each item as told; a missing one has no answer, and so no item. */
static void put_answers(struct fhir *fhir, const char *answers)
{
	int points[QUESTIONNAIRE_ITEMS];
	struct arena *arena = fhir->writing->arena;
	size_t count = answers == NULL ? 0 : answers_parse(answers, points);
	for (size_t i = 0; i < count; i++) {
		const char *link_id = arena_print(arena, "%zu", i + 1);
		if (points[i] != NOT_KNOWN)
			put_item(fhir, link_id, arena_print(arena, "Item %s, points", link_id), "valueInteger",
			         arena_print(arena, "%d", points[i]));
	}
}

static void put_response(struct fhir *fhir, const struct report_score *score, size_t at)
{
	const struct score *told = score->told[at];
	struct arena *arena = fhir->writing->arena;
	fhir_entry(fhir, "QuestionnaireResponse", arena_print(arena, "score %s %d %zu", told->score_id, (int)told->day.n, at));
	json_text(&fhir->json, "questionnaire", arena_print(arena, "urn:stepdown:questionnaire:%s", told->score_id));
	json_text(&fhir->json, "status", "completed");
	fhir_subject(fhir);
	fhir_day(fhir, "authored", told->day);
	json_array(&fhir->json, "item");
	put_answers(fhir, told->answers);
	put_item(fhir, "total", arena_print(arena, "%s, total of %d", score->def->name, score->def->most), "valueDecimal",
	         report_points(arena, told->total10));
	json_array_end(&fhir->json);
	fhir_entry_end(fhir);
}

static void put_responses(struct fhir *fhir)
{
	const struct report *report = fhir->writing->report;
	for (size_t i = 0; i < report->score_count; i++)
		for (size_t k = 0; k < report->scores[i].count; k++)
			put_response(fhir, &report->scores[i], k);
}

/* --- goals ----------------------------------------------------------------------------------------------- */

/* What the goal is measured by, and how much of it. */
static void put_target(struct fhir *fhir, const struct goal *goal)
{
	struct arena *arena = fhir->writing->arena;
	int32_t metres = goal->distance_m != NOT_KNOWN ? goal->distance_m : goal->week_m;
	if (metres == NOT_KNOWN && goal->pain == NOT_KNOWN && !goal->has_by)
		return;
	json_array(&fhir->json, "target");
	json_object(&fhir->json, NULL);
	if (metres != NOT_KNOWN || goal->pain != NOT_KNOWN)
		fhir_concept(fhir, "measure", metres == NOT_KNOWN ? "Highest pain of a day, 0 to 10"
		             : goal->distance_m != NOT_KNOWN ? "Distance of one run" : "Distance run in a week");
	if (metres != NOT_KNOWN)
		fhir_quantity(fhir, "detailQuantity", arena_print(arena, "%d", (int)metres), "m", "m");
	else if (goal->pain != NOT_KNOWN)
		json_int(&fhir->json, "detailInteger", goal->pain);
	if (goal->has_by)
		fhir_day(fhir, "dueDate", goal->by);
	json_object_end(&fhir->json);
	json_array_end(&fhir->json);
}

static void put_goals(struct fhir *fhir)
{
	const struct report *report = fhir->writing->report;
	for (size_t i = 0; i < report->goal_count; i++) {
		const struct report_goal *goal = &report->goals[i];
		fhir_entry(fhir, "Goal", arena_print(fhir->writing->arena, "goal %zu", i));
		json_text(&fhir->json, "lifecycleStatus", goal->state.reached ? "completed" : "active");
		fhir_concept(fhir, "description", goal->text == NULL ? "a goal"
			: fhir_typed(fhir->writing, goal->text));
		fhir_subject(fhir);
		fhir_day(fhir, "startDate", goal->goal->since);
		put_target(fhir, goal->goal);
		fhir_entry_end(fhir);
	}
}

/* --- the plan -------------------------------------------------------------------------------------------- */

static const char *plan_status(const struct planned *item)
{
	return item->done ? "completed" : "scheduled";
}

static void put_activity(struct fhir *fhir, const struct planned *item)
{
	struct json *json = &fhir->json;
	json_object(json, NULL);
	json_object(json, "detail");
	fhir_concept(fhir, "code", planned_words[item->kind]);
	json_text(json, "status", plan_status(item));
	fhir_period(fhir, "scheduledPeriod", item->day, item->day);
	json_text(json, "description", item->title);
	json_object_end(json);
	json_object_end(json);
}

static void put_activities(struct fhir *fhir, const struct plan *plan)
{
	for (size_t day = 0; day < plan->day_count; day++)
		for (size_t i = 0; i < plan->days[day].count; i++)
			if (plan->days[day].items[i].kind != PLANNED_REST)
				put_activity(fhir, &plan->days[day].items[i]);
}

static bool plan_has_items(const struct plan *plan)
{
	for (size_t day = 0; day < plan->day_count; day++)
		for (size_t i = 0; i < plan->days[day].count; i++)
			if (plan->days[day].items[i].kind != PLANNED_REST)
				return true;
	return false;
}

static void put_plan(struct fhir *fhir)
{
	const struct report *report = fhir->writing->report;
	const struct plan *plan = report->given.plan;
	if (!plan->ready)
		return;
	fhir_entry(fhir, "CarePlan", "plan");
	json_text(&fhir->json, "status", plan->locked ? "on-hold" : "active");
	json_text(&fhir->json, "intent", "plan");
	json_text(&fhir->json, "title", rehab_phase_titles[plan->phase]);
	if (report->overlay != NULL)
		json_text(&fhir->json, "description", report_limits(report, fhir->writing->arena));
	fhir_subject(fhir);
	fhir_period(fhir, "period", plan->days[0].day, plan->days[plan->day_count - 1].day);
	if (plan_has_items(plan)) {
		json_array(&fhir->json, "activity");
		put_activities(fhir, plan);
		json_array_end(&fhir->json);
	}
	fhir_entry_end(fhir);
}

/* --- the bundle ---------------------------------------------------------------------------------------------- */

void report_put_fhir(struct writing *writing)
{
	struct fhir fhir = { writing, { .out = writing->out } };
	json_object(&fhir.json, NULL);
	json_text(&fhir.json, "resourceType", "Bundle");
	json_text(&fhir.json, "type", "collection");
	json_array(&fhir.json, "entry");
	put_patient(&fhir);
	fhir_observations(&fhir);
	put_responses(&fhir);
	if (report_has(writing->report, REPORT_ADHERENCE)) {
		put_goals(&fhir);
		put_plan(&fhir);
	}
	json_array_end(&fhir.json);
	json_object_end(&fhir.json);
	fputc('\n', writing->out);
}
