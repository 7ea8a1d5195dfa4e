#include "app/check_in_json.h"

#include "core/ready.h"

static void json_knees(struct json *json, const char *key, const int8_t values[static KNEES])
{
	json_object(json, key);
	json_known(json, "left", values[SIDE_LEFT]);
	json_known(json, "right", values[SIDE_RIGHT]);
	json_object_end(json);
}

/* Answers are whole, or with the other instrument halves: they keep their decimal. */
static void json_item(struct json *json, const char *key, int halves)
{
	enum { HALF = 2 };
	if (halves >= 0 && halves % HALF != 0) {
		char number[] = "0.5";
		number[0] = (char)('0' + halves / HALF);
		json_raw(json, key, number);
	} else {
		json_known(json, key, halves < 0 ? halves : halves / HALF);
	}
}

static void json_items(struct json *json, const struct check_in *check_in)
{
	static const char *const names[READY_ITEMS] = {
		[READY_SLEEP] = "sleep_quality", [READY_FATIGUE] = "fatigue", [READY_SORENESS] = "soreness",
		[READY_STRESS] = "stress", [READY_MOOD] = "mood",
	};
	json_text(json, "instrument", instrument_words[check_in->instrument]);
	json_object(json, "items");
	for (int item = 0; item < instrument_items(check_in->instrument); item++)
		json_item(json, names[item], check_in->item_halves[item]);
	json_object_end(json);
	json_known(json, "readiness", readiness(check_in));
}

static void json_flags(struct json *json, const struct check_in *check_in)
{
	if (!check_in->flags_asked) {
		json_null(json, "red_flags");
		return;
	}
	json_array(json, "red_flags");
	for (int i = 0; i < RED_FLAGS; i++)
		if ((check_in->flags & 1u << i) != 0)
			json_text(json, NULL, red_flag_words[i]);
	json_array_end(json);
}

void check_in_json(struct json *json, const char *key, const struct check_in *check_in)
{
	char date[DAY_TEXT];
	if (check_in == NULL) {
		json_null(json, key);
		return;
	}
	day_print(check_in->day, date);
	json_object(json, key);
	json_text(json, "date", date);
	json_knees(json, "morning", check_in->morning);
	json_knees(json, "knee", check_in->now);
	json_known(json, "worst", check_in->worst);
	json_known(json, "stairs", check_in->stairs);
	json_known(json, "sleep_min", check_in->sleep_min);
	json_items(json, check_in);
	json_text(json, "swelling", check_in->swelling == NOT_SAID ? NULL : yes_no_words[check_in->swelling]);
	json_flags(json, check_in);
	json_text(json, "note", check_in->note);
	json_object_end(json);
}
