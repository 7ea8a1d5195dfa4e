#include "app/cli_calendar.h"

#include "base/text.h"

enum { HOUR_MIN = 60, TENTHS = 10 };

static void json_bits(struct json *json, const char *key, uint32_t bits, const char *const *words, int count)
{
	json_array(json, key);
	for (int i = 0; i < count; i++)
		if ((bits >> i & 1) != 0)
			json_text(json, NULL, words[i]);
	json_array_end(json);
}

/* Tenths as a decimal number, or null. */
static void json_tenths(struct json *json, const char *key, int tenths)
{
	char number[24];
	struct text text = TEXT(number);
	text_addf(&text, "%d.%d", tenths / TENTHS, tenths % TENTHS);
	if (tenths == NOT_KNOWN)
		json_null(json, key);
	else
		json_raw(json, key, number);
}

static void json_day(struct json *json, const struct calendar_day *day)
{
	char date[DAY_TEXT];
	day_print(day->day, date);
	json_object(json, NULL);
	json_text(json, "date", date);
	json_known(json, "worst", day->worst);
	json_known(json, "morning", day->morning);
	json_text(json, "verdict", day->judged ? verdict_words[day->verdict] : NULL);
	json_text(json, "colour", day->judged ? colour_words[verdict_colour(day->verdict)] : NULL);
	json_bool(json, "flare", day->flare);
	json_bits(json, "activities", day->kinds, activity_words, ACTIVITY_KINDS);
	json_bits(json, "planned", day->planned_kinds, planned_words, PLANNED_KINDS);
	json_bool(json, "left_out", day->left_out);
	json_bool(json, "told", day->told);
	json_tenths(json, "load", day->load10);
	json_tenths(json, "load_before", day->load_before10);
	json_known(json, "readiness", day->readiness);
	json_tenths(json, "sleep_h", day->sleep_min == NOT_KNOWN ? NOT_KNOWN : day->sleep_min * TENTHS / HOUR_MIN);
	json_text(json, "phase", day->has_phase ? rehab_phase_words[day->phase] : NULL);
	json_bool(json, "note", day->note);
	json_object_end(json);
}

static void json_month(struct json *json, struct day first, const struct calendar_sum *sum)
{
	char date[DAY_TEXT];
	day_print(first, date);
	date[sizeof "2026-03" - 1] = '\0';
	json_object(json, NULL);
	json_text(json, "month", date);
	json_int(json, "days", sum->days);
	json_int(json, "answered", sum->answered);
	json_tenths(json, "worst_mean",
	            sum->worst_days == 0 ? NOT_KNOWN : (sum->worst * TENTHS + sum->worst_days / 2) / sum->worst_days);
	json_known(json, "worst", sum->highest);
	json_int(json, "runs", sum->runs);
	json_int(json, "green", sum->green_runs);
	json_int(json, "open", sum->open_runs);
	json_int(json, "distance_m", sum->run_m);
	json_int(json, "flare_days", sum->flare_days);
	json_object_end(json);
}

static struct day next_month(struct day first)
{
	struct date date = day_to_date(first);
	return (struct day){ first.n + day_month_length(date.year, date.month) };
}

void cli_calendar_json(const struct home *home, const struct calendar_page *page)
{
	struct json json = cli_json_begin(home, "calendar");
	json_array(&json, "days");
	for (struct day day = page->span.from; day.n <= page->span.to.n; day.n++) {
		struct calendar_day one = calendar_on(page->calendar, day);
		json_day(&json, &one);
	}
	json_array_end(&json);
	json_array(&json, "months");
	for (struct day first = page->span.from; first.n <= page->span.to.n; first = next_month(first)) {
		struct calendar_sum sum = calendar_sum(page->calendar, first, (struct day){ next_month(first).n - 1 });
		json_month(&json, first, &sum);
	}
	json_array_end(&json);
	cli_json_end(&json);
}
