#include "app/cli_diary.h"

#include <string.h>

#include "app/plan_json.h"
#include "core/knee_map.h"
#include "io/store_diary.h"
#include "tui/words.h"

enum { USUAL_DAYS = 28, MOST_DAYS = 36500, MOST_PAIN = 10 };

const struct option_row cli_map_options[] = {
	{ "date", 0, "D", "where it hurt on that day: 2026-03-02, yesterday, monday", false },
	{ "right", 0, "ZONE=N,...", "pain 0-10 in zones of the right knee: centre=3,outer=1; - takes one away", false },
	{ "left", 0, "ZONE=N,...", "the same of the left knee", false },
	{ "kind", 0, "KIND,...", "dull, sharp, stiff: what the pains told with it are like; or none", false },
	{ "clear", 0, NULL, "take all marks of the day away first", false },
	{ "days", 0, "N", "how far back the days that hurt are counted; 28 where it is not given", false },
	{ .name = NULL },
};

/* The marks of a day while they are changed. */
struct map {
	struct day day;
	int days;
	int8_t pain[KNEES][ZONES];    /* NOT_KNOWN: not marked */
	uint8_t quality[KNEES][ZONES];
	uint8_t kind;
	bool has_kind;
};

static const char *const knees[KNEES] = { [SIDE_LEFT] = "left", [SIDE_RIGHT] = "right" };

static struct map map_of(const struct diary *diary, struct day day)
{
	struct map map = { .day = day, .days = USUAL_DAYS };
	size_t count;
	const struct zone_pain *marks = knee_marks(diary, day, &count);
	memset(map.pain, NOT_KNOWN, sizeof map.pain);
	for (size_t i = 0; i < count; i++) {
		map.pain[marks[i].side][marks[i].zone] = marks[i].pain;
		map.quality[marks[i].side][marks[i].zone] = marks[i].quality;
	}
	return map;
}

/* --- reading ------------------------------------------------------------------ */

static bool fail_zone(const char *option, const char *word)
{
	const char *near = text_nearest(word, zone_words + 1, ZONES - 1);
	if (near != NULL)
		cli_fail(EXIT_USAGE, "--%s does not know the zone \"%s\"; did you mean \"%s\"?", option, word, near);
	else
		cli_fail(EXIT_USAGE,
		         "--%s does not know the zone \"%s\"; there are upper, centre, tendon, lower, outer, outer-line, inner, "
		         "inner-line and behind", option, word);
	return false;
}

static enum zone zone_called(const char *word)
{
	for (int zone = ZONE_NOT_SAID + 1; zone < ZONES; zone++)
		if (text_same(word, zone_words[zone]))
			return (enum zone)zone;
	return ZONE_NOT_SAID;
}

static bool put_mark(struct map *map, int knee, enum zone zone, const char *value)
{
	long pain = NOT_KNOWN;
	if (!text_same(value, "-") && !text_int(value, 0, MOST_PAIN, &pain)) {
		cli_fail(EXIT_USAGE, "--%s takes a pain from 0 to %d for %s, or - to take it away, not \"%s\"", knees[knee],
		         MOST_PAIN, zone_words[zone], value);
		return false;
	}
	map->pain[knee][zone] = (int8_t)pain;
	if (map->has_kind || pain == NOT_KNOWN)
		map->quality[knee][zone] = pain == NOT_KNOWN ? 0 : map->kind;
	return true;
}

/* "outer=3" */
static bool read_mark(struct map *map, int knee, char *word)
{
	char *equals = strchr(word, '=');
	if (equals == NULL) {
		cli_fail(EXIT_USAGE, "--%s takes zones with their pain, such as centre=3,outer=1, not \"%s\"", knees[knee], word);
		return false;
	}
	*equals = '\0';
	enum zone zone = zone_called(word);
	return zone == ZONE_NOT_SAID ? fail_zone(knees[knee], word) : put_mark(map, knee, zone, equals + 1);
}

static bool read_marks(struct map *map, int knee, const struct cli *cli)
{
	const char *value = cli_option(cli, knees[knee]);
	for (size_t length; value != NULL; value = value[length] == ',' ? value + length + 1 : NULL) {
		char word[64];
		struct text text = TEXT(word);
		length = strcspn(value, ",");
		text_add_bytes(&text, value, length);
		if (!read_mark(map, knee, word))
			return false;
	}
	return true;
}

static bool read_kind(struct map *map, const struct cli *cli)
{
	uint32_t bits = 0;
	const struct cli_field field = { "kind", cli_read_bits, 0, sizeof bits, 0, 0, quality_words, QUALITIES, 0 };
	const struct cli_reading reading = { .cli = cli, .record = &bits };
	const char *value = cli_option(cli, "kind");
	if (value != NULL && !cli_read_bits(&reading, &field, value))
		return false;
	map->has_kind = value != NULL;
	map->kind = (uint8_t)bits;
	if (!map->has_kind || cli_option(cli, "right") != NULL || cli_option(cli, "left") != NULL)
		return true;
	cli_fail(EXIT_USAGE, "--kind says what the pains told with it are like; tell them too, such as --right centre=3");
	return false;
}

static bool check_day(struct day day, struct day today, const struct intake *intake)
{
	struct err err = { 0 };
	return knee_map_check_day(day, today, intake, &err) || (cli_fail(EXIT_USAGE, "%s", err.text), false);
}

static bool read_map(struct map *map, const struct cli *cli, const struct home *home, const struct diary *diary)
{
	struct day day = home_today(home);
	if (!cli_day(cli, "date", day, &day) || !check_day(day, home_today(home), &diary->intake))
		return false;
	*map = map_of(diary, day);
	if (cli_option(cli, "clear") != NULL) {
		memset(map->pain, NOT_KNOWN, sizeof map->pain);
		memset(map->quality, 0, sizeof map->quality);
	}
	return cli_number(cli, "days", 1, MOST_DAYS, &map->days) && read_kind(map, cli) &&
	       read_marks(map, SIDE_RIGHT, cli) && read_marks(map, SIDE_LEFT, cli);
}

/* --- telling ------------------------------------------------------------------ */

static void json_kinds(struct json *json, uint8_t quality)
{
	json_array(json, "kinds");
	for (int kind = 0; kind < QUALITIES; kind++)
		if ((quality >> kind & 1) != 0)
			json_text(json, NULL, quality_words[kind]);
	json_array_end(json);
}

static void json_zone(struct json *json, int knee, int zone)
{
	json_object(json, NULL);
	json_text(json, "side", knees[knee]);
	json_text(json, "zone", zone_words[zone]);
}

static void json_marks(struct json *json, const struct map *map)
{
	json_array(json, "zones");
	for (int knee = 0; knee < KNEES; knee++)
		for (int zone = ZONE_NOT_SAID + 1; zone < ZONES; zone++)
			if (map->pain[knee][zone] != NOT_KNOWN) {
				json_zone(json, knee, zone);
				json_int(json, "pain", map->pain[knee][zone]);
				json_kinds(json, map->quality[knee][zone]);
				json_object_end(json);
			}
	json_array_end(json);
}

static void json_heat(struct json *json, const struct knee_heat *heat)
{
	json_array(json, "heat");
	for (int knee = 0; knee < KNEES; knee++)
		for (int zone = ZONE_NOT_SAID + 1; zone < ZONES; zone++)
			if (heat->zone[knee][zone].days > 0) {
				json_zone(json, knee, zone);
				json_int(json, "days", heat->zone[knee][zone].days);
				json_int(json, "sum", heat->zone[knee][zone].sum);
				json_object_end(json);
			}
	json_array_end(json);
}

static void tell_json(const struct home *home, const struct map *map, const struct knee_heat *heat)
{
	char date[DAY_TEXT];
	day_print(map->day, date);
	struct json json = cli_json_begin(home, "map");
	json_text(&json, "date", date);
	json_marks(&json, map);
	json_int(&json, "days", map->days);
	json_heat(&json, heat);
	cli_json_end(&json);
}

static void print_mark(const struct map *map, int knee, int zone)
{
	const char *comma = ": ";
	printf("  %-6s %-20s %2d", knees[knee], knee_zone_words((enum zone)zone), map->pain[knee][zone]);
	for (int kind = 0; kind < QUALITIES; kind++)
		if ((map->quality[knee][zone] >> kind & 1) != 0) {
			printf("%s%s", comma, quality_words[kind]);
			comma = ", ";
		}
	putchar('\n');
}

static void tell_text(const struct map *map, const struct knee_heat *heat)
{
	char words[64];
	struct text text = TEXT(words);
	int marks = 0, places = 0;
	words_weekday_date(&text, map->day);
	printf("Where it hurt on %s\n", words);
	for (int knee = KNEES; knee-- > 0;)
		for (int zone = ZONE_NOT_SAID + 1; zone < ZONES; zone++)
			if (map->pain[knee][zone] != NOT_KNOWN) {
				print_mark(map, knee, zone);
				marks++;
			}
	if (marks == 0)
		puts("  nothing is marked");
	printf("In %d %s through that day\n", map->days, map->days == 1 ? "day" : "days");
	for (int knee = KNEES; knee-- > 0;)
		for (int place = 0; place < KNEE_PLACES; place++) {
			const struct heat *one = &heat->place[knee][place];
			if (one->days > 0)
				printf("  %-6s %-20s on %d %s, sum %d\n", knees[knee], knee_place_words[place], one->days,
				       one->days == 1 ? "day" : "days", one->sum);
			places += one->days > 0;
		}
	if (places == 0)
		puts("  no place hurt, or none was told");
}

/* --- the command ---------------------------------------------------------------- */

static bool changes(const struct cli *cli)
{
	return cli_option(cli, "clear") != NULL || cli_option(cli, "right") != NULL || cli_option(cli, "left") != NULL;
}

static int save(const struct map *map, struct home *home, struct coach *coach)
{
	struct zone_pain marks[KNEES * ZONES];
	struct err err = { 0 };
	size_t count = 0;
	int code = cli_diary_open(home);
	for (int knee = 0; knee < KNEES; knee++)
		for (int zone = 0; zone < ZONES; zone++)
			if (map->pain[knee][zone] != NOT_KNOWN)
				marks[count++] = (struct zone_pain){ map->day, (enum side)knee, (enum zone)zone, map->pain[knee][zone],
				                                     map->quality[knee][zone] };
	if (code == EXIT_OK && !store_zone_pains(home->store, map->day, marks, count, home_now(home), &err))
		code = cli_fail_with(&err);
	return code == EXIT_OK ? cli_coach_again(home, coach) : code;
}

static int map_day(const struct cli *cli, struct home *home, struct coach *coach)
{
	struct map map;
	if (!read_map(&map, cli, home, &coach->diary))
		return EXIT_USAGE;
	int code = changes(cli) ? save(&map, home, coach) : EXIT_OK;
	if (code != EXIT_OK)
		return code;
	const struct day from = { map.day.n - map.days + 1 };
	const struct knee_heat heat = knee_heat(&coach->diary, from, map.day);
	if (cli->json)
		tell_json(home, &map, &heat);
	else
		tell_text(&map, &heat);
	return cli_flush();
}

int cli_map(const struct cli *cli)
{
	return cli_with_coach(cli, map_day);
}
