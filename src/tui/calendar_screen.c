#include "calendar_screen.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"

const struct binding calendar_bindings[] = {
	{ KEY_LEFT_, CALENDAR_LEFT, "←↑↓→", "day", "move by days and weeks, also h j k l" },
	{ KEY_RIGHT_, CALENDAR_RIGHT, NULL, NULL, NULL },
	{ KEY_UP_, CALENDAR_UP, NULL, NULL, NULL },
	{ KEY_DOWN_, CALENDAR_DOWN, NULL, NULL, NULL },
	{ 'h', CALENDAR_LEFT, NULL, NULL, NULL },
	{ 'l', CALENDAR_RIGHT, NULL, NULL, NULL },
	{ 'k', CALENDAR_UP, NULL, NULL, NULL },
	{ 'j', CALENDAR_DOWN, NULL, NULL, NULL },
	{ KEY_ENTER_, CALENDAR_OPEN, "Enter", "open", "the day in full" },
	{ 'o', CALENDAR_NEXT_OVERLAY, "o", "overlay", "load of the day before, of the day, readiness, sleep, none" },
	{ 'f', CALENDAR_FILTER, "f", "filter", "show one knee, one zone, one kind of activity" },
	{ 'm', CALENDAR_AS_MONTH, "m", "month", "a month of days" },
	{ 'Q', CALENDAR_AS_QUARTER, "Q", "quarter", "three months of weeks; ^Q leaves the program" },
	{ 'y', CALENDAR_AS_YEAR, "y", "year", "twelve months of weeks, and what happened" },
	{ 't', CALENDAR_TABLE, "t", "table", "the same numbers as a table" },
	{ '/', CALENDAR_FIND, "/", "find", "look for words in notes and goals" },
	{ 'n', CALENDAR_NEXT_FOUND, "n N", NULL, "the next one found, the one before" },
	{ 'N', CALENDAR_FOUND_BEFORE, NULL, NULL, NULL },
	{ 'G', CALENDAR_JUMP, "G", NULL, "go to a date: 2026-03-14, 2026-03, today" },
	{ '[', CALENDAR_BACK_ONE, "[ ]", NULL, "a month, quarter or year back and on, also PgUp PgDn" },
	{ ']', CALENDAR_ON_ONE, NULL, NULL, NULL },
	{ KEY_PAGE_UP_, CALENDAR_BACK_ONE, NULL, NULL, NULL },
	{ KEY_PAGE_DOWN_, CALENDAR_ON_ONE, NULL, NULL, NULL },
	{ KEY_HOME_, CALENDAR_FIRST, "Home End", NULL, "the first day shown, the last" },
	{ KEY_END_, CALENDAR_LAST, NULL, NULL, NULL },
	{ 'z', CALENDAR_KNEE_MAP, "z", NULL, "where it hurt on that day" },
	{ 'x', CALENDAR_TRIGGERS, "x", NULL, "what goes along with more pain" },
	{ ':', CALENDAR_COMMAND, ":", NULL, "type a command; goto 2026-03-14 goes to a date" },
	{ KEY_ESC_, CALENDAR_LEAVE, "Esc", "back", "back to where you came from" },
	{ 0 },
};

const struct binding *calendar_bindings_now(const struct screen *screen)
{
	const struct calendar_screen *calendar = (const struct calendar_screen *)screen;
	static const struct binding *const tables[] = {
		[CALENDAR_LOOK] = calendar_bindings, [CALENDAR_CHOOSE] = calendar_choose_bindings,
		[CALENDAR_SEARCH] = edit_bindings, [CALENDAR_GOTO] = edit_bindings,
	};
	return calendar->command.typing ? command_bindings : tables[calendar->mode];
}

/* --- what keys do --------------------------------------------------------------------------- */

static void show_as(struct calendar_screen *calendar, enum calendar_view view)
{
	calendar->page.view = view;
	calendar->page.span = calendar_span(view, calendar->page.at, calendar->coach.today);
}

static void type(struct calendar_screen *calendar, enum calendar_mode mode)
{
	calendar->mode = mode;
	calendar->edit = (struct edit){ .cursor = 0 };
}

static void ask(const struct calendar_screen *calendar, enum effect_kind kind, struct effects *fx)
{
	struct effect effect = { .kind = kind };
	char date[DAY_TEXT];
	struct text id = TEXT(effect.id);
	day_print(calendar->page.at, date);
	text_add(&id, date);
	effects_add(fx, effect);
}

static void next_overlay(struct calendar_screen *calendar)
{
	static const char *const words[OVERLAYS] = {
		[OVERLAY_BEFORE] = "Overlay: knee load of the day before, as a share of your highest day.",
		[OVERLAY_LOAD] = "Overlay: knee load of the day, as a share of your highest day.",
		[OVERLAY_READINESS] = "Overlay: readiness of the morning, 0 to 100.",
		[OVERLAY_SLEEP] = "Overlay: hours of sleep.",
		[OVERLAY_NONE] = "No overlay.",
	};
	calendar->page.overlay = (enum calendar_overlay)((calendar->page.overlay + 1) % OVERLAYS);
	notice_set(&calendar->notice, words[calendar->page.overlay]);
}

/* What is held back is let go first. */
static void leave(struct calendar_screen *calendar, struct effects *fx)
{
	if (calendar_is_filtered(&calendar->calendar.given.filter))
		calendar_set_filter(&calendar->calendar, calendar_all());
	else
		effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
}

static void act(struct calendar_screen *calendar, enum calendar_action action, struct effects *fx)
{
	switch (action) {
	case CALENDAR_OPEN: ask(calendar, EFFECT_OPEN_DAY, fx); break;
	case CALENDAR_KNEE_MAP: ask(calendar, EFFECT_OPEN_KNEE_MAP, fx); break;
	case CALENDAR_TRIGGERS: effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_TRIGGERS }); break;
	case CALENDAR_NEXT_OVERLAY: next_overlay(calendar); break;
	case CALENDAR_FILTER: calendar->mode = CALENDAR_CHOOSE; break;
	case CALENDAR_FIND: type(calendar, CALENDAR_SEARCH); break;
	case CALENDAR_JUMP: type(calendar, CALENDAR_GOTO); break;
	case CALENDAR_NEXT_FOUND: calendar_go_found(calendar, 1); break;
	case CALENDAR_FOUND_BEFORE: calendar_go_found(calendar, -1); break;
	case CALENDAR_AS_MONTH: show_as(calendar, CALENDAR_MONTH); break;
	case CALENDAR_AS_QUARTER: show_as(calendar, CALENDAR_QUARTER); break;
	case CALENDAR_AS_YEAR: show_as(calendar, CALENDAR_YEAR); break;
	case CALENDAR_TABLE: calendar->table = !calendar->table; break;
	case CALENDAR_COMMAND: command_start(&calendar->command); break;
	case CALENDAR_LEAVE: leave(calendar, fx); break;
	default: calendar_move(calendar, action); break;
	}
}

static void type_key(struct calendar_screen *calendar, uint32_t key)
{
	enum calendar_mode mode = calendar->mode;
	enum edit_end end = edit_key(&calendar->edit, key);
	if (end == EDIT_GOES_ON)
		return;
	calendar->mode = CALENDAR_LOOK;
	if (end == EDIT_TAKEN && mode == CALENDAR_SEARCH)
		calendar_find(calendar);
	else if (end == EDIT_TAKEN && calendar->edit.text[0] != '\0')
		calendar_go_to(calendar, calendar->edit.text);
}

/* Going to a date is done here; what else is typed is the app's. */
static bool take_command(struct calendar_screen *calendar, const struct msg *msg, struct effects *fx)
{
	static const char go[] = "goto ";
	int before = fx->count;
	if (!command_take(&calendar->command, msg, &calendar->coach, fx))
		return false;
	if (fx->count > before && strncmp(fx->at[before].text, go, strlen(go)) == 0) {
		fx->count = before;
		calendar_go_to(calendar, fx->at[before].text + strlen(go));
	}
	return true;
}

static void key(struct calendar_screen *calendar, uint32_t pressed, struct effects *fx)
{
	int action = binding_find(calendar_bindings, pressed);
	if (calendar->mode == CALENDAR_CHOOSE)
		calendar_choose_key(calendar, pressed, fx);
	else if (calendar->mode != CALENDAR_LOOK)
		type_key(calendar, pressed);
	else if (action != 0)
		act(calendar, (enum calendar_action)action, fx);
	else
		everywhere_key(pressed, fx);
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct calendar_screen *calendar = (struct calendar_screen *)screen;
	if (msg->cols > 0)
		calendar->cols = msg->cols;
	notice_update(&calendar->notice, msg);
	if (!take_command(calendar, msg, fx) && msg->kind == MSG_KEY)
		key(calendar, msg->key, fx);
}

/* --- the screen ------------------------------------------------------------------------------- */

static void say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	const struct calendar_screen *calendar = (const struct calendar_screen *)screen;
	notice_say(&calendar->notice, lines);
	(void)now_ms;
	calendar_page_say(&calendar->page, lines);
	if (calendar->mode == CALENDAR_SEARCH || calendar->mode == CALENDAR_GOTO)
		lines_add(lines, "%s: %s", calendar->mode == CALENDAR_SEARCH ? "Look for" : "Go to", calendar->edit.text);
	command_say(&calendar->command, lines);
}

static bool takes_text(const struct screen *screen)
{
	const struct calendar_screen *calendar = (const struct calendar_screen *)screen;
	return calendar->command.typing || calendar->mode == CALENDAR_SEARCH || calendar->mode == CALENDAR_GOTO;
}

static void free_calendar(struct screen *screen)
{
	struct calendar_screen *calendar = (struct calendar_screen *)screen;
	arena_free(calendar->arena);
	arena_free(calendar->found_arena);
	free(calendar);
}

/* The calendar anew over a view, with the filter there is; what was found points into the diary of before. */
static void make(struct calendar_screen *calendar, const struct coach_view *coach, struct calendar_filter filter)
{
	calendar->coach = *coach;
	arena_free(calendar->arena);
	calendar->arena = arena_new();
	calendar->calendar = calendar_new(&(struct calendar_given){ .chronicle = coach->chronicle, .diary = coach->diary,
	                                                            .plan = coach->plan, .today = coach->today,
	                                                            .filter = filter },
	                                  calendar->arena);
	calendar->page.calendar = &calendar->calendar;
	arena_free(calendar->found_arena);
	calendar->found_arena = arena_new();
	calendar->found = calendar_search(&calendar->calendar, calendar->words, &calendar->found_count,
	                                  calendar->found_arena);
	calendar->found_at = -1;
}

static void renew(struct screen *screen, const struct coach_view *coach)
{
	struct calendar_screen *calendar = (struct calendar_screen *)screen;
	make(calendar, coach, calendar->calendar.given.filter);
	calendar_go(calendar, calendar->page.at);
}

static const struct screen_class calendar_class = {
	.name = "Calendar",
	.bindings = calendar_bindings,
	.bindings_now = calendar_bindings_now,
	.update = update,
	.view = calendar_screen_view,
	.say = say,
	.free = free_calendar,
	.takes_text = takes_text,
	.renew = renew,
};

struct screen *calendar_screen_new(const struct coach_view *coach, const char *date)
{
	struct day day = coach->today;
	struct calendar_screen *calendar = calloc(1, sizeof *calendar);
	if (calendar == NULL)
		die("the calendar");
	calendar->screen.class = &calendar_class;
	calendar->page.chooses = true;
	make(calendar, coach, calendar_all());
	calendar_go(calendar, day);
	if (date[0] != '\0')
		calendar_go_to(calendar, date);
	return &calendar->screen;
}
