#include "app/plan_json.h"

#include <string.h>

/* --- small things ---------------------------------------------------------- */

static void json_day(struct json *json, const char *key, struct day day)
{
	char text[DAY_TEXT];
	day_print(day, text);
	json_text(json, key, text);
}

/* A length, time or figure that is null where it is not known. */
static void json_figure(struct json *json, const char *key, bool known, int64_t value)
{
	if (known)
		json_int(json, key, value);
	else
		json_null(json, key);
}

/* Tenths as a whole number, to the nearest. */
static int64_t whole(int tenths)
{
	enum { TENTHS = 10 };
	return tenths < 0 ? NOT_KNOWN : (tenths + TENTHS / 2) / TENTHS;
}

/* --- why ------------------------------------------------------------------- */

static void json_input(struct json *json, const struct why_input *input)
{
	json_object(json, NULL);
	json_text(json, "name", input->name);
	if (input->word != NULL)
		json_text(json, "value", input->word);
	else
		json_figure(json, "value", input->known, input->value);
	if (input->has_day)
		json_day(json, "date", input->day);
	else
		json_null(json, "date");
	json_object_end(json);
}

static void json_why(struct json *json, const struct why *why, const struct shelf *shelf)
{
	const struct rule *rule = shelf_rule(shelf, why->rule);
	json_object(json, NULL);
	json_text(json, "rule", why->rule);
	json_text(json, "text", why->text);
	json_array(json, "inputs");
	for (int i = 0; i < why->inputs; i++)
		json_input(json, &why->input[i]);
	json_array_end(json);
	json_text(json, "threshold", why->threshold);
	json_text(json, "source", rule == NULL || rule->sources.count == 0 ? NULL : rule->sources.at[0]);
	json_text(json, "certainty", rule == NULL ? NULL : rule->certainty);
	json_text(json, "otherwise", why->otherwise);
	json_object_end(json);
}

void plan_json_whys(struct json *json, const char *key, const struct why *whys, size_t count,
                    const struct shelf *shelf)
{
	json_array(json, key);
	for (size_t i = 0; i < count; i++)
		json_why(json, &whys[i], shelf);
	json_array_end(json);
}

/* --- items ------------------------------------------------------------------- */

static void json_exercise(struct json *json, const struct planned_exercise *one)
{
	json_object(json, NULL);
	json_text(json, "exercise", one->exercise->id);
	json_known(json, "sets", one->dose.sets);
	json_known(json, "reps", one->dose.reps);
	json_known(json, "hold_s", one->dose.hold_s);
	json_known(json, "duration_s", one->dose.duration_s);
	json_int(json, "load_steps", one->load_steps);
	json_int(json, "rung", one->rung);
	json_object_end(json);
}

static void json_item(struct json *json, const struct planned *item, const struct shelf *shelf)
{
	json_object(json, NULL);
	json_text(json, "id", item->id);
	json_text(json, "kind", planned_words[item->kind]);
	json_text(json, "what", item->what);
	json_text(json, "title", item->title);
	json_bool(json, "hard", item->hard);
	json_known(json, "distance_m", item->distance_m);
	json_known(json, "duration_s", item->duration_s);
	json_known(json, "stage", item->stage);
	json_known(json, "ceiling_m", item->ceiling_m);
	json_text(json, "changed_from", item->changed_from);
	plan_json_whys(json, "why", item->whys, item->why_count, shelf);
	json_text(json, "detail", item->detail);
	json_bool(json, "waits", item->waits);
	json_bool(json, "done", item->done);
	json_array(json, "exercises");
	for (size_t i = 0; i < item->exercise_count; i++)
		json_exercise(json, &item->exercises[i]);
	json_array_end(json);
	json_object_end(json);
}

void plan_json_items(struct json *json, const char *key, const struct planned_day *day, const struct shelf *shelf)
{
	json_array(json, key);
	for (size_t i = 0; i < day->count; i++)
		json_item(json, &day->items[i], shelf);
	json_array_end(json);
}

/* --- verdicts ------------------------------------------------------------------ */

struct verdict {
	enum verdict_code code;
	enum side side;
	const char *about;
};

static void json_verdict(struct json *json, const char *key, const struct chronicle_day *day, struct verdict verdict)
{
	json_object(json, key);
	json_text(json, "code", verdict_words[verdict.code]);
	json_text(json, "colour", colour_words[verdict_colour(verdict.code)]);
	json_text(json, "about", verdict.about);
	json_text(json, "side", side_word(verdict.side));
	json_bool(json, "flare", day->flare);
	json_bool(json, "final", day->final);
	json_object_end(json);
}

void plan_json_day_verdict(struct json *json, const char *key, const struct chronicle_day *day)
{
	char about[DAY_TEXT];
	if (day == NULL) {
		json_null(json, key);
		return;
	}
	day_print(day->told.day, about);
	json_verdict(json, key, day, (struct verdict){ day->verdict, day->side, about });
}

static void json_activity_verdict(struct json *json, const char *key, const struct chronicle_day *day, size_t index)
{
	json_verdict(json, key, day, (struct verdict){ day->activity[index].code, day->activity[index].side,
		day->told.activities[index].id });
}

void plan_json_activity_verdict(struct json *json, const char *key, const struct chronicle_day *day,
                                const char *activity_id)
{
	for (size_t i = 0; day != NULL && i < day->told.activity_count; i++)
		if (strcmp(day->told.activities[i].id, activity_id) == 0) {
			json_activity_verdict(json, key, day, i);
			return;
		}
	json_null(json, key);
}

void plan_json_verdicts(struct json *json, const char *key, const struct chronicle_day *day)
{
	json_array(json, key);
	if (day != NULL && day->told.activity_count == 0)
		plan_json_day_verdict(json, NULL, day);
	for (size_t i = 0; day != NULL && i < day->told.activity_count; i++)
		json_activity_verdict(json, NULL, day, i);
	json_array_end(json);
}

/* --- days ------------------------------------------------------------------------ */

static void json_planned_day(struct json *json, const struct plan *plan, const struct planned_day *day,
                             const struct shelf *shelf)
{
	json_object(json, NULL);
	json_day(json, "date", day->day);
	plan_json_day_verdict(json, "verdict", day->has_verdict ? chronicle_on(plan->chronicle, day->day) : NULL);
	json_known(json, "readiness", day->readiness);
	plan_json_items(json, "items", day, shelf);
	json_known(json, "load", whole(day->load10));
	json_object_end(json);
}

void plan_json_days(struct json *json, const char *key, const struct plan *plan, const struct shelf *shelf)
{
	json_array(json, key);
	for (size_t i = plan->today_index; i < plan->day_count; i++)
		json_planned_day(json, plan, &plan->days[i], shelf);
	json_array_end(json);
}

/* --- the plan ---------------------------------------------------------------------- */

static const char *const question_words[QUESTION_KINDS] = {
	[QUESTION_RED_FLAGS] = "red-flags", [QUESTION_MORNING] = "morning", [QUESTION_SETTLED] = "settled",
	[QUESTION_READINESS] = "readiness", [QUESTION_STAIRS] = "stairs", [QUESTION_TEST] = "test",
	[QUESTION_SCORE] = "score", [QUESTION_INTAKE] = "intake",
};

void plan_json_asked(struct json *json, const char *key, const struct plan *plan)
{
	json_array(json, key);
	for (size_t i = 0; i < plan->asked_count; i++) {
		json_object(json, NULL);
		json_text(json, "question", question_words[plan->asked[i].question]);
		json_text(json, "about", plan->asked[i].about);
		json_text(json, "rule", plan->asked[i].rule);
		json_day(json, "date", plan->asked[i].day);
		json_object_end(json);
	}
	json_array_end(json);
}

void plan_json_flare(struct json *json, const char *key, const struct plan *plan)
{
	if (!plan->flare) {
		json_null(json, key);
		return;
	}
	json_object(json, key);
	json_text(json, "side", side_word(plan->flare_side));
	json_day(json, "since", plan->flare_since);
	json_int(json, "day", plan->flare_day);
	json_int(json, "step", plan->flare_step);
	json_object_end(json);
}

static void json_ledger(struct json *json, const struct plan *plan)
{
	json_object(json, "ledger");
	json_text(json, "unit", "relative");
	json_known(json, "spent", whole(plan->week_spent10));
	json_array(json, "band");
	if (plan->has_band) {
		json_int(json, NULL, whole(plan->band_least10));
		json_int(json, NULL, whole(plan->band_most10));
	}
	json_array_end(json);
	json_object_end(json);
}

/* Without two weeks to compare there is no change; a change itself may be below 0. */
static void json_week(struct json *json, const struct plan *plan)
{
	json_object(json, "week");
	json_known(json, "target_m", plan->week_target_m);
	json_known(json, "previous_m", plan->week_previous_m);
	json_figure(json, "change", plan->week_target_m >= 0 && plan->week_previous_m > 0, plan->week_change);
	json_object_end(json);
}

/* The lines of the way out of the phase, and where each stands. */
static void json_gates(struct json *json, const struct plan *plan)
{
	static const char *const answers[] = {
		[GATE_NOT_KNOWN] = "not-known", [GATE_NOT_MET] = "not-met", [GATE_MET] = "met",
	};
	json_array(json, "gates");
	for (size_t i = 0; i < plan->gate_count; i++) {
		json_object(json, NULL);
		json_text(json, "id", plan->gates[i].line->id);
		json_text(json, "text", plan->gates[i].line->text);
		json_text(json, "answer", answers[plan->gates[i].answer]);
		json_text(json, "now", plan->gates[i].now);
		json_object_end(json);
	}
	json_array_end(json);
}

void plan_json_members(struct json *json, const struct plan *plan, const struct shelf *shelf)
{
	json_text(json, "phase", plan->ready ? rehab_phase_words[plan->phase] : NULL);
	json_bool(json, "locked", plan->locked);
	plan_json_days(json, "days", plan, shelf);
	json_ledger(json, plan);
	json_known(json, "ceiling_m", plan->ceiling_m);
	json_week(json, plan);
	plan_json_flare(json, "flare", plan);
	json_gates(json, plan);
	plan_json_whys(json, "why", plan->whys, plan->why_count, shelf);
}
