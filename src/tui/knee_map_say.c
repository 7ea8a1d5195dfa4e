#include "knee_map_screen.h"

#include "tui/words.h"

static void say_zone(const struct knee_map_screen *screen, enum side knee, enum zone zone, struct lines *lines)
{
	const struct knee_mark *mark = &screen->mark[knee][zone];
	char kinds[40];
	struct text text = TEXT(kinds);
	knee_map_kinds(mark->quality, &text);
	lines_add(lines, "  %s: %d%s%s", knee_zone_words(zone), mark->pain, kinds[0] != '\0' ? ", " : "", kinds);
}

static void say_marks(const struct knee_map_screen *screen, enum side knee, struct lines *lines)
{
	int count = 0;
	lines_add(lines, "%s knee:", knee == SIDE_RIGHT ? "Right" : "Left");
	for (int zone = ZONE_NOT_SAID + 1; zone < ZONES; zone++)
		if (screen->mark[knee][zone].pain != NOT_KNOWN) {
			say_zone(screen, knee, (enum zone)zone, lines);
			count++;
		}
	if (count == 0)
		lines_add(lines, "%s", "  nothing is marked");
}

static void say_heat(const struct knee_map_screen *screen, struct lines *lines)
{
	char period[24];
	struct text text = TEXT(period);
	knee_map_period(screen, &text);
	for (int knee = KNEES; knee-- > 0;)
		for (int place = 0; place < KNEE_PLACES; place++) {
			const struct heat *heat = &screen->heat.place[knee][place];
			if (heat->days > 0)
				lines_add(lines, "In %s, %s knee, %s: on %d of them, sum %d", period,
					  knee == SIDE_RIGHT ? "right" : "left", knee_place_words[place], heat->days, heat->sum);
		}
}

static void say_places(struct lines *lines)
{
	char words[LINE_BYTES];
	struct text text = TEXT(words);
	for (int place = 0; place < KNEE_PLACES; place++)
		text_addf(&text, "%s%c %s", place > 0 ? ", " : "", 'a' + place, knee_place_words[place]);
	lines_add(lines, "Places: %s.", words);
	lines_add(lines, "%s", "Kinds: D dull, H sharp, S stiff.");
}

void knee_map_say(const struct screen *base, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct knee_map_screen *screen = (const struct knee_map_screen *)base;
	notice_say(&screen->notice, lines);
	char words[120];
	struct text text = TEXT(words);
	words_weekday_date(&text, screen->day);
	lines_add(lines, "Where is it? %s%s", words, screen->changed ? ", not saved yet" : "");
	say_marks(screen, SIDE_RIGHT, lines);
	say_marks(screen, SIDE_LEFT, lines);
	say_places(lines);
	lines_add(lines, "Asked: %s knee, %s", screen->knee == SIDE_RIGHT ? "right" : "left", knee_zone_words(screen->zone));
	say_heat(screen, lines);
	text = TEXT(words);
	knee_map_sentence(screen, &text);
	if (words[0] != '\0')
		lines_add(lines, "%s", words);
}
