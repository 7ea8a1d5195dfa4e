/* The chooser of what is shown: knee, zone, activity. */
#include "calendar_screen.h"

#include "tui/words.h"

enum choice { CHOICE_KNEE, CHOICE_ZONE, CHOICE_ACTIVITY, CHOICES };

const struct binding calendar_choose_bindings[] = {
	{ KEY_LEFT_, CALENDAR_LEFT, "← →", "change", "the value before, the next, also h l" },
	{ KEY_RIGHT_, CALENDAR_RIGHT, NULL, NULL, NULL },
	{ 'h', CALENDAR_LEFT, NULL, NULL, NULL },
	{ 'l', CALENDAR_RIGHT, NULL, NULL, NULL },
	{ KEY_UP_, CALENDAR_UP, "↑ ↓", "line", "knee, zone or activity, also k j" },
	{ KEY_DOWN_, CALENDAR_DOWN, NULL, NULL, NULL },
	{ 'k', CALENDAR_UP, NULL, NULL, NULL },
	{ 'j', CALENDAR_DOWN, NULL, NULL, NULL },
	{ 'c', CALENDAR_CLEAR, "c", "show all", "show all of the diary again" },
	{ KEY_ENTER_, CALENDAR_DONE, "Enter", "done", "back to the calendar, also f and Esc" },
	{ 'f', CALENDAR_DONE, NULL, NULL, NULL },
	{ KEY_ESC_, CALENDAR_DONE, NULL, NULL, NULL },
	{ 0 },
};

/* --- the lines: each has its values in a ring, the first of which shows all ------------------- */

static int knee_of(const struct calendar_filter *filter)
{
	return filter->side == SIDE_BOTH ? 0 : 1 + (int)filter->side;
}

static void set_knee(struct calendar_filter *filter, int value)
{
	filter->side = value == 0 ? SIDE_BOTH : (enum side)(value - 1);
}

static int zone_of(const struct calendar_filter *filter)
{
	return (int)filter->zone;
}

static void set_zone(struct calendar_filter *filter, int value)
{
	filter->zone = (enum zone)value;
}

static int kind_of(const struct calendar_filter *filter)
{
	return filter->kind + 1;
}

static void set_kind(struct calendar_filter *filter, int value)
{
	filter->kind = value - 1;
}

static const char *knee_word(int value)
{
	static const char *const words[] = { "all", "left knee", "right knee" };
	return words[value];
}

static const char *zone_word(int value)
{
	return value == 0 ? "all" : zone_words[value];
}

static const char *kind_word(int value)
{
	return value == 0 ? "all" : activity_words[value - 1];
}

static const struct {
	const char *label;
	int count;
	int (*get)(const struct calendar_filter *);
	void (*set)(struct calendar_filter *, int);
	const char *(*word)(int);
} lines[CHOICES] = {
	[CHOICE_KNEE] = { "knee", 1 + KNEES, knee_of, set_knee, knee_word },
	[CHOICE_ZONE] = { "zone", ZONES, zone_of, set_zone, zone_word },
	[CHOICE_ACTIVITY] = { "activity", 1 + ACTIVITY_KINDS, kind_of, set_kind, kind_word },
};

/* --- keys and drawing ------------------------------------------------------------------------------ */

static void change(struct calendar_screen *calendar, int by)
{
	struct calendar_filter filter = calendar->calendar.given.filter;
	int count = lines[calendar->row].count;
	lines[calendar->row].set(&filter, (lines[calendar->row].get(&filter) + by + count) % count);
	calendar_set_filter(&calendar->calendar, filter);
}

void calendar_choose_key(struct calendar_screen *calendar, uint32_t key, struct effects *fx)
{
	switch (binding_find(calendar_choose_bindings, key)) {
	case CALENDAR_LEFT: change(calendar, -1); break;
	case CALENDAR_RIGHT: change(calendar, 1); break;
	case CALENDAR_UP: calendar->row = (calendar->row + CHOICES - 1) % CHOICES; break;
	case CALENDAR_DOWN: calendar->row = (calendar->row + 1) % CHOICES; break;
	case CALENDAR_CLEAR: calendar_set_filter(&calendar->calendar, calendar_all()); break;
	case CALENDAR_DONE: calendar->mode = CALENDAR_LOOK; break;
	default: everywhere_key(key, fx); break;
	}
}

void calendar_choose_view(const struct calendar_screen *calendar, struct area area)
{
	const struct calendar_filter *filter = &calendar->calendar.given.filter;
	area_clear(area);
	area_put(area, 0, 0, STYLE_STRONG, "Show");
	for (int i = 0; i < CHOICES; i++) {
		bool now = i == calendar->row;
		int col = area_put(area, 1 + i, 0, STYLE_ACCENT, now ? glyph_text(area.grid, GLYPH_MARK) : " ");
		area_put(area, 1 + i, col + 1, STYLE_QUIET, lines[i].label);
		area_put(area, 1 + i, 12, now ? STYLE_CURSOR : STYLE_TEXT, lines[i].word(lines[i].get(filter)));
		if (now)
			area_cursor(area, 1 + i, 0);
	}
}
