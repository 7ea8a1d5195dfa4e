#include "knee_map_screen.h"

#include <limits.h>

/* How far back the heat looks; 0: as far as the diary goes. */
static const int periods[KNEE_PERIODS] = { 28, 90, 365, 0 };

static const struct day ever = { INT32_MIN / 2 };

void knee_map_heat(struct knee_map_screen *screen)
{
	const struct diary *diary = screen->coach->diary;
	const int days = periods[screen->period];
	const struct day from = { screen->day.n - days + 1 };
	screen->heat = knee_heat(diary, days == 0 ? ever : from, screen->day);
}

static void read_marks(struct knee_map_screen *screen)
{
	size_t count;
	const struct zone_pain *marks = knee_marks(screen->coach->diary, screen->day, &count);
	for (int knee = 0; knee < KNEES; knee++)
		for (int zone = 0; zone < ZONES; zone++)
			screen->mark[knee][zone] = (struct knee_mark){ .pain = NOT_KNOWN };
	for (size_t i = 0; i < count; i++)
		screen->mark[marks[i].side][marks[i].zone] = (struct knee_mark){ marks[i].pain, marks[i].quality };
	screen->changed = false;
}

void knee_map_read(struct knee_map_screen *screen)
{
	read_marks(screen);
	knee_map_heat(screen);
	screen->before = knee_heat(screen->coach->diary, ever, (struct day){ screen->day.n - 1 });
}

int knee_map_save(struct knee_map_screen *screen)
{
	int count = 0;
	for (int knee = 0; knee < KNEES; knee++)
		for (int zone = 0; zone < ZONES; zone++) {
			const struct knee_mark *mark = &screen->mark[knee][zone];
			if (mark->pain != NOT_KNOWN)
				screen->saved[count++] = (struct zone_pain){ screen->day, (enum side)knee, (enum zone)zone,
									      mark->pain, mark->quality };
		}
	return count;
}

/* --- rows --------------------------------------------------------------------- */

static bool is_marked(const struct knee_map_screen *screen, enum zone zone)
{
	return screen->mark[screen->knee][zone].pain != NOT_KNOWN;
}

static int rows_of_place(const struct knee_map_screen *screen, enum knee_place place, enum zone *rows)
{
	const enum zone first = knee_first_zone(place);
	enum zone zone = first;
	int count = 0;
	do {
		if (is_marked(screen, zone) || zone == screen->zone)
			rows[count++] = zone;
		zone = knee_next_zone(zone);
	} while (zone != first);
	if (count == 0)
		rows[count++] = first;
	return count;
}

int knee_map_rows(const struct knee_map_screen *screen, enum zone rows[static KNEE_ROWS])
{
	int count = 0;
	for (int place = 0; place < KNEE_PLACES; place++)
		count += rows_of_place(screen, (enum knee_place)place, &rows[count]);
	return count;
}

enum zone knee_map_zone_at(const struct knee_map_screen *screen, enum side knee, enum knee_place place)
{
	const enum zone first = knee_first_zone(place);
	enum zone zone = first;
	if (knee == screen->knee && place == knee_place_of(screen->zone))
		return knee_next_zone(screen->zone);
	do {
		if (screen->mark[knee][zone].pain != NOT_KNOWN)
			return zone;
		zone = knee_next_zone(zone);
	} while (zone != first);
	return first;
}

int knee_map_pain(const struct knee_map_screen *screen, int knee, enum knee_place place)
{
	int pain = NOT_KNOWN;
	for (int zone = ZONE_NOT_SAID + 1; zone < ZONES; zone++)
		if (knee_place_of((enum zone)zone) == place && screen->mark[knee][zone].pain > pain)
			pain = screen->mark[knee][zone].pain;
	return pain;
}

/* --- words -------------------------------------------------------------------- */

void knee_map_kinds(uint8_t quality, struct text *out)
{
	const char *comma = "";
	for (int kind = 0; kind < QUALITIES; kind++)
		if ((quality >> kind & 1) != 0) {
			text_addf(out, "%s%s", comma, quality_words[kind]);
			comma = ", ";
		}
}

void knee_map_period(const struct knee_map_screen *screen, struct text *out)
{
	if (periods[screen->period] == 0)
		text_add(out, "all days");
	else
		text_addf(out, "%d days", periods[screen->period]);
}

static const char *const knees[KNEES] = { [SIDE_LEFT] = "left", [SIDE_RIGHT] = "right" };

/* Only what is marked at 1 or more is a place that hurts, and only after another day it can be new. */
void knee_map_sentence(const struct knee_map_screen *screen, struct text *out)
{
	bool hurts = false;
	for (int knee = 0; knee < KNEES; knee++)
		for (int place = 0; place < KNEE_PLACES; place++) {
			if (knee_map_pain(screen, knee, (enum knee_place)place) <= 0)
				continue;
			hurts = true;
			if (screen->before.place[knee][place].days > 0 || knee_heat_most(&screen->before) == 0)
				continue;
			text_addf(out, "A new place, worth a note: %s, %s knee.", knee_place_words[place], knees[knee]);
			return;
		}
	if (hurts && knee_heat_most(&screen->before) > 0)
		text_add(out, "No new place: it hurt there before.");
}
