/* What was told anew, in words. */
#include "tui/day_words.h"

#include "tui/words.h"

/* Columns of the file that a person calls otherwise. */
static const struct {
	const char *field, *label;
} labels[] = {
	{ "pain", "peak" }, { "pain_before", "before" }, { "pain_after", "after" }, { "duration_s", "time, s" },
	{ "distance_m", "distance, m" }, { "settled_min", "settled, min" }, { "morning_left", "waking, left" },
	{ "morning_right", "waking, right" }, { "now_left", "now, left" }, { "now_right", "now, right" },
	{ "sleep_min", "slept, min" }, { "start_unix_s", "start" }, { "routine_id", "session" },
	{ "planned_id", "planned as" },
};

static void add_label(struct text *out, const char *field)
{
	for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++)
		if (text_same(labels[i].field, field)) {
			text_add(out, labels[i].label);
			return;
		}
	for (; *field != '\0'; field++)
		text_add_bytes(out, *field == '_' ? " " : field, 1);
}

/* A day is kept as its number, a start as seconds, a readiness item as twice its answer. */
static bool add_special(struct text *out, const struct amendment *amendment, const char *value)
{
	enum { SAFE = INT32_MAX, HALF = 2 };
	static const char halves[] = "_halves";
	size_t length = strlen(amendment->field), behind = sizeof halves - 1;
	long number;
	if (!text_int(value, -SAFE, SAFE, &number))
		return false;
	if (text_same(amendment->field, "day")) {
		words_weekday_date(out, (struct day){ (int32_t)number });
		return true;
	}
	if (text_same(amendment->field, "start_unix_s")) {
		words_time(out, (struct stamp){ number, amendment->at.utc_offset_s });
		return true;
	}
	if (length <= behind || strcmp(amendment->field + length - behind, halves) != 0)
		return false;
	text_addf(out, number % HALF == 0 ? "%ld" : "%ld.5", number / HALF);
	return true;
}

static void add_value(struct text *out, const struct amendment *amendment, const char *value)
{
	if (value == NULL)
		text_add(out, "not told");
	else if (text_same(amendment->field, "note"))
		text_addf(out, "%zu letters", strlen(value));
	else if (!add_special(out, amendment, value))
		text_add(out, value);
}

static void add_whose(struct text *out, const struct day_voice *voice, const struct amendment *amendment)
{
	if (amendment->of == NULL)
		text_add(out, amendment->day.n == voice->page->day.n ? "check-in, " : "next morning, ");
}

void day_amendment_words(struct text *out, const struct day_voice *voice, const struct amendment *amendment)
{
	words_date(out, stamp_day(amendment->at, 0), voice->page->today);
	text_add(out, " ");
	words_time(out, amendment->at);
	text_add(out, ": ");
	add_whose(out, voice, amendment);
	add_label(out, amendment->field);
	text_add(out, " ");
	add_value(out, amendment, amendment->before);
	text_add(out, " to ");
	add_value(out, amendment, amendment->after);
}

bool day_is_edit(const struct amendment *amendment)
{
	return amendment->before != NULL;
}

/* Fields that were told anew at one moment are one edit. */
void day_amendments_head(struct text *out, const struct day_page *page)
{
	int edits = 0;
	int64_t last = INT64_MIN;
	const struct day_record *record = page->record;
	for (size_t i = 0; record != NULL && i < record->amendment_count; i++) {
		const struct amendment *amendment = &record->amendments[i];
		if (!day_is_edit(amendment))
			continue;
		edits += amendment->at.unix_s != last;
		last = amendment->at.unix_s;
	}
	if (edits == 1)
		text_add(out, "once, ");
	else if (edits > 1)
		text_addf(out, "%d times; ", edits);
}

bool day_added_words(struct text *out, const struct day_voice *voice)
{
	const struct day_record *record = voice->page->record;
	for (size_t i = 0; record != NULL && i < record->amendment_count; i++) {
		const struct amendment *amendment = &record->amendments[i];
		if (day_is_edit(amendment))
			continue;
		text_add(out, out->length > 0 ? "; " : "");
		add_whose(out, voice, amendment);
		add_label(out, amendment->field);
	}
	return out->length > 0;
}
