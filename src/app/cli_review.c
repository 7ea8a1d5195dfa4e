/* Weeks as JSON, and one of them in review. */
#include "cli_progress.h"

enum { TENTHS = 10, SECONDS_A_MINUTE = 60 };

void cli_progress_day(struct json *json, const char *key, struct day day)
{
	char text[DAY_TEXT];
	day_print(day, text);
	json_text(json, key, text);
}

void cli_progress_week(struct json *json, const struct trend_week *week)
{
	json_object(json, NULL);
	cli_progress_day(json, "week", week->monday);
	json_bool(json, "whole", week->whole);
	json_known(json, "distance_m", week->told ? week->run_m : NOT_KNOWN);
	json_known(json, "runs", week->told ? week->runs : NOT_KNOWN);
	json_known(json, "green_runs", week->told ? week->green_runs : NOT_KNOWN);
	json_known(json, "longest_green_m", week->told ? week->longest_green_m : NOT_KNOWN);
	json_known(json, "worst", week->worst);
	json_known(json, "worst_mean_tenths", week->worst10);
	json_known(json, "waking_mean_tenths", week->waking10);
	json_int(json, "mornings", week->answered);
	json_known(json, "ledger", week->ledger10 == NOT_KNOWN ? NOT_KNOWN : week->ledger10 / TENTHS);
	json_known(json, "load", week->load);
	json_known(json, "readiness", week->readiness);
	json_known(json, "sleep_s", week->sleep_min == NOT_KNOWN ? NOT_KNOWN : week->sleep_min * SECONDS_A_MINUTE);
	json_known(json, "cadence", week->cadence);
	json_known(json, "kept", week->planned > 0 ? week->kept : NOT_KNOWN);
	json_known(json, "planned", week->planned > 0 ? week->planned : NOT_KNOWN);
	json_bool(json, "deload", week->deload);
	json_bool(json, "flare", week->flare);
	json_text(json, "verdict", week->told ? verdict_words[week->verdict] : NULL);
	json_object_end(json);
}

static void review_json(const struct home *home, const struct review *review)
{
	struct json json = cli_json_begin(home, "progress");
	json_array(&json, "weeks");
	cli_progress_week(&json, &review->before);
	cli_progress_week(&json, &review->week);
	json_array_end(&json);
	json_array(&json, "review");
	for (size_t i = 0; i < review->count; i++) {
		const struct review_line *line = &review->lines[i];
		char day[DAY_TEXT] = "";
		if (line->has_day)
			day_print(line->day, day);
		json_object(&json, NULL);
		json_text(&json, "part", review_words[line->part]);
		json_text(&json, "date", line->has_day ? day : NULL);
		json_text(&json, "rule", line->rule);
		json_text(&json, "text", line->text);
		json_object_end(&json);
	}
	json_array_end(&json);
	cli_json_end(&json);
}

static void review_text(const struct review *review)
{
	char day[DAY_TEXT];
	day_print(review->week.monday, day);
	printf("Week of %s%s\n", day, review->week.whole ? "" : ", still running");
	for (size_t i = 0; i < review->count; i++) {
		const struct review_line *line = &review->lines[i];
		bool first = i == 0 || review->lines[i - 1].part != line->part;
		day[0] = '\0';
		if (line->has_day)
			day_print(line->day, day);
		printf("%-9s%s%s%s\n", first ? review_words[line->part] : "", day, line->has_day ? "  " : "", line->text);
	}
}

void cli_review_tell(const struct cli *cli, const struct home *home, const struct review *review)
{
	if (cli->json)
		review_json(home, review);
	else
		review_text(review);
}
