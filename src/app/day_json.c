#include "app/day_json.h"

#include "app/activity_json.h"
#include "app/check_in_json.h"
#include "app/plan_json.h"
#include "base/text.h"
#include "tui/day_words.h"

static void json_day(struct json *json, const char *key, struct day day)
{
	char text[DAY_TEXT];
	day_print(day, text);
	json_text(json, key, text);
}

static void json_stamp(struct json *json, const char *key, bool known, struct stamp stamp)
{
	char text[STAMP_TEXT];
	if (known)
		stamp_print(stamp, text);
	json_text(json, key, known ? text : NULL);
}

/* Knee load as a whole number, rounded down. */
static int points(int load10)
{
	enum { TENTHS = 10 };
	return load10 < 0 ? NOT_KNOWN : load10 / TENTHS;
}

/* --- the knee over the day ------------------------------------------------------ */

static const char *const moment_words[MOMENTS] = {
	[MOMENT_WAKING] = "waking", [MOMENT_NOW] = "now",       [MOMENT_BEFORE] = "before",   [MOMENT_PEAK] = "peak",
	[MOMENT_AFTER] = "after",   [MOMENT_SETTLED] = "settled", [MOMENT_STAIRS] = "stairs", [MOMENT_WORST] = "worst",
	[MOMENT_NEXT] = "next-morning",
};
static const char *const told_words[] = {
	[MOMENT_TOLD] = "told", [MOMENT_SKIPPED] = "skipped", [MOMENT_MISSING] = "missing", [MOMENT_TO_COME] = "to-come",
};

static void json_moment(struct json *json, const struct moment *moment)
{
	json_object(json, NULL);
	json_text(json, "kind", moment_words[moment->kind]);
	json_text(json, "told", told_words[moment->told]);
	json_known(json, "pain", moment->pain);
	json_known(json, "usual", moment->usual);
	json_text(json, "side", side_word(moment->side));
	json_text(json, "zone", moment->zone == ZONE_NOT_SAID ? NULL : zone_words[moment->zone]);
	json_stamp(json, "at", moment->has_time, moment->at);
	json_text(json, "activity", moment->activity == NULL ? NULL : moment->activity->id);
	json_object_end(json);
}

/* --- entries: what an activity does not tell of itself ----------------------------- */

static void json_word(struct json *json, const char *key, const char *word)
{
	json_text(json, key, word == NULL || word[0] == '\0' ? NULL : word);
}

static void json_entry(struct json *json, const struct day_entry *entry, const struct shelf *shelf, enum units units)
{
	char title[200];
	struct text words = TEXT(title);
	const struct activity *activity = entry->activity;
	day_activity_title(&words, shelf, activity, units);
	json_object(json, NULL);
	json_text(json, "id", activity->id);
	json_text(json, "title", title);
	json_known(json, "run_s", entry->run_s);
	json_known(json, "cadence", activity->cadence);
	json_known(json, "cadence_low", entry->cadence_low);
	json_known(json, "cadence_high", entry->cadence_high);
	json_word(json, "surface", surface_words[activity->surface]);
	json_word(json, "hills", hills_words[activity->hills]);
	json_word(json, "zone", zone_words[activity->zone]);
	json_word(json, "shoes", activity->shoes);
	json_known(json, "shoes_m", entry->shoes_m);
	json_known(json, "stage", activity->stage);
	json_known(json, "felt_before", activity->felt_before);
	json_known(json, "felt_after", activity->felt_after);
	json_known(json, "load", entry->load);
	json_known(json, "knee_load", points(entry->load10));
	json_word(json, "note", activity->note);
	json_object_end(json);
}

/* --- the days beside, and the plan ---------------------------------------------------- */

static void json_beside(struct json *json, const struct day_beside *beside)
{
	json_object(json, NULL);
	json_day(json, "date", beside->day);
	json_bool(json, "missing", beside->missing);
	json_array(json, "activities");
	for (size_t i = 0; i < beside->activity_count; i++)
		json_text(json, NULL, beside->activities[i].id);
	json_array_end(json);
	json_known(json, "knee_load", points(beside->load10));
	json_known(json, "peak", beside->peak);
	json_known(json, "next_morning", beside->next_morning);
	json_object_end(json);
}

static void json_wanted(struct json *json, const struct day_wanted *wanted)
{
	static const char *const ends[] = {
		[WANTED_DONE] = "done", [WANTED_LEFT_OUT] = "left-out", [WANTED_NOT_TOLD] = "not-told", [WANTED_OPEN] = "open",
	};
	json_object(json, NULL);
	json_text(json, "id", wanted->item->id);
	json_text(json, "kind", wanted->item->kind);
	json_text(json, "what", wanted->item->what);
	json_text(json, "title", wanted->item->title);
	json_text(json, "result", ends[wanted->end]);
	json_object_end(json);
}

static void json_plan(struct json *json, const struct day_page *page)
{
	json_known(json, "plan_version", page->record == NULL || page->record->version == 0 ? NOT_KNOWN : page->record->version);
	json_array(json, "planned");
	for (size_t i = 0; i < page->wanted_count; i++)
		json_wanted(json, &page->wanted[i]);
	json_array_end(json);
}

/* --- the day ---------------------------------------------------------------------------- */

static void json_the_day(struct json *json, const struct day_page *page, const struct shelf *shelf, enum units units)
{
	const struct chronicle_day *judged = page->judged;
	json_object(json, "day");
	json_day(json, "date", page->day);
	json_bool(json, "missing", judged == NULL || judged->missing);
	plan_json_day_verdict(json, "verdict", judged);
	plan_json_whys(json, "why", &page->why, judged != NULL, shelf);
	json_known(json, "worst", judged != NULL ? judged->worst : NOT_KNOWN);
	json_known(json, "stairs", judged != NULL ? judged->stairs : NOT_KNOWN);
	json_known(json, "readiness", judged != NULL ? judged->readiness : NOT_KNOWN);
	json_known(json, "run_m", judged != NULL && !judged->missing ? judged->run_m : NOT_KNOWN);
	json_known(json, "load", judged != NULL ? judged->load : NOT_KNOWN);
	json_array(json, "knee");
	for (size_t i = 0; i < page->moment_count; i++)
		json_moment(json, &page->moments[i]);
	json_array_end(json);
	json_array(json, "entries");
	for (size_t i = 0; i < page->entry_count; i++)
		json_entry(json, &page->entries[i], shelf, units);
	json_array_end(json);
	json_array(json, "beside");
	for (int i = 0; i < page->beside_count; i++)
		json_beside(json, &page->beside[i]);
	json_array_end(json);
	json_plan(json, page);
	json_object_end(json);
}

static void json_zone(struct json *json, const struct zone_pain *zone)
{
	json_object(json, NULL);
	json_text(json, "side", side_word(zone->side));
	json_text(json, "zone", zone_words[zone->zone]);
	json_known(json, "pain", zone->pain);
	json_array(json, "quality");
	for (int i = 0; i < QUALITIES; i++)
		if ((zone->quality & 1u << i) != 0)
			json_text(json, NULL, quality_words[i]);
	json_array_end(json);
	json_object_end(json);
}

static void json_edit(struct json *json, const struct amendment *amendment)
{
	json_object(json, NULL);
	json_stamp(json, "at", true, amendment->at);
	if (amendment->of != NULL)
		json_text(json, "of", amendment->of);
	else
		json_day(json, "of", amendment->day);
	json_text(json, "field", amendment->field);
	json_text(json, "before", amendment->before);
	json_text(json, "after", amendment->after);
	json_object_end(json);
}

void day_json_members(struct json *json, const struct day_page *page, const struct diary *diary,
                      const struct shelf *shelf)
{
	json_the_day(json, page, shelf, diary->told.distance);
	json_array(json, "activities");
	for (size_t i = 0; i < page->entry_count; i++)
		activity_json(json, NULL, page->entries[i].activity, activity_next_morning(diary, page->entries[i].activity));
	json_array_end(json);
	plan_json_verdicts(json, "verdicts", page->judged);
	check_in_json(json, "check_in", page->check_in);
	json_array(json, "zones");
	for (size_t i = 0; i < page->zone_count; i++)
		json_zone(json, &page->zones[i]);
	json_array_end(json);
	json_array(json, "edits");
	for (size_t i = 0; page->record != NULL && i < page->record->amendment_count; i++)
		json_edit(json, &page->record->amendments[i]);
	json_array_end(json);
}
