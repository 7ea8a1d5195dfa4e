#include "knee_map_screen.h"

#include <stdlib.h>

#include "base/err.h"
#include "morning.h"
#include "tui/list.h"

enum knee_map_action {
	KNEE_ZONE = 1, KNEE_OTHER, KNEE_MUCH, KNEE_DULL, KNEE_SHARP, KNEE_STIFF, KNEE_CLEAR, KNEE_NOTED, KNEE_SAVE,
	KNEE_LEAVE, KNEE_DAY_BACK, KNEE_DAY_ON, KNEE_PERIOD, KNEE_GLYPHS, KNEE_CLICK,
};

enum { MOST_PAIN = 10, PAGE_ROWS = 3 };

const struct binding knee_map_bindings[] = {
	{ 'a', KNEE_ZONE, "a-f", "where", "the place; again: its detail, such as the joint line" },
	{ 'b', KNEE_ZONE, NULL, NULL, NULL },
	{ 'c', KNEE_ZONE, NULL, NULL, NULL },
	{ 'd', KNEE_ZONE, NULL, NULL, NULL },
	{ 'e', KNEE_ZONE, NULL, NULL, NULL },
	{ 'f', KNEE_ZONE, NULL, NULL, NULL },
	{ '0', KNEE_MUCH, "0-9", "how much", "pain there; 1, then 0 and Enter is ten" },
	{ 'D', KNEE_DULL, "D H S", "kind", "dull, sharp, stiff: more than one is fine" },
	{ 'H', KNEE_SHARP, NULL, NULL, NULL },
	{ 'S', KNEE_STIFF, NULL, NULL, NULL },
	{ KEY_TAB_, KNEE_OTHER, "Tab", "other knee", NULL },
	{ KEY_BACKTAB_, KNEE_OTHER, NULL, NULL, NULL },
	{ KEY_RIGHT_, KNEE_OTHER, NULL, NULL, NULL },
	{ KEY_LEFT_, KNEE_OTHER, NULL, NULL, NULL },
	{ KEY_ENTER_, KNEE_SAVE, "Enter", "save", "save and leave" },
	{ KEY_ESC_, KNEE_LEAVE, "Esc", "back", "leave without saving" },
	{ ' ', KNEE_CLEAR, "Space", "clear", "take the mark away" },
	{ 'n', KNEE_NOTED, "n", "note", "a note of that day, in your editor" },
	{ '[', KNEE_DAY_BACK, "[ ]", "day", "the day before, the day after; marks are saved first" },
	{ ']', KNEE_DAY_ON, NULL, NULL, NULL },
	{ 'o', KNEE_PERIOD, "o", "period", "how far back the days that hurt are counted" },
	{ 'V', KNEE_GLYPHS, "V", NULL, "draw with braille, half blocks or ASCII" },
	{ 0 },
};

/* --- marks -------------------------------------------------------------------- */

static struct knee_mark *marked(struct knee_map_screen *screen)
{
	return &screen->mark[screen->knee][screen->zone];
}

static void mark(struct knee_map_screen *screen, int pain)
{
	marked(screen)->pain = (int8_t)pain;
	screen->changed = true;
}

static void clear(struct knee_map_screen *screen)
{
	screen->changed |= marked(screen)->pain != NOT_KNOWN;
	*marked(screen) = (struct knee_mark){ .pain = NOT_KNOWN };
}

static void turn_kind(struct knee_map_screen *screen, enum quality kind)
{
	if (marked(screen)->pain == NOT_KNOWN) {
		notice_set(&screen->notice, "First say how much it hurts there, 0 to 9.");
		return;
	}
	marked(screen)->quality ^= (uint8_t)(1u << kind);
	screen->changed = true;
}

static bool take_digit(struct knee_map_screen *screen, uint32_t key)
{
	int pain = NOT_KNOWN;
	enum digit_says says = digits_take(&screen->digits, key, 0, MOST_PAIN, &pain);
	if (says == DIGIT_PROPOSES)
		notice_set(&screen->notice, digits_ten_words);
	else if (says != DIGIT_NONE)
		mark(screen, pain);
	return says != DIGIT_NONE;
}

/* --- where -------------------------------------------------------------------- */

static void go_to(struct knee_map_screen *screen, enum side knee, enum knee_place place)
{
	const enum zone zone = knee_map_zone_at(screen, knee, place);
	screen->knee = knee;
	screen->zone = zone;
}

static void change_knee(struct knee_map_screen *screen)
{
	screen->knee = screen->knee == SIDE_RIGHT ? SIDE_LEFT : SIDE_RIGHT;
}

static bool move(struct knee_map_screen *screen, uint32_t key)
{
	enum zone rows[KNEE_ROWS];
	int count = knee_map_rows(screen, rows), at = 0;
	while (at < count - 1 && rows[at] != screen->zone)
		at++;
	bool moved = list_key(&at, count, PAGE_ROWS, LIST_ARROWS_AND_LETTERS, key);
	screen->zone = rows[at];
	return moved;
}

static void click(struct knee_map_screen *screen, const struct msg *msg)
{
	struct grid grid;
	enum side knee;
	enum knee_place place;
	struct area body = screen_body_of(msg, &grid);
	if (knee_map_under(screen, body, msg->row - body.row, msg->col - body.col, &knee, &place))
		go_to(screen, knee, place);
}

/* --- saving ------------------------------------------------------------------- */

static void save(struct knee_map_screen *screen, struct effects *fx)
{
	if (!screen->changed)
		return;
	screen->saves = true;
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_ZONE_PAINS, .value = knee_map_save(screen),
					 .zone_pains = screen->saved, .at_ms = screen->day.n });
}

static void turn(struct knee_map_screen *screen, int by)
{
	screen->day.n += by;
	knee_map_read(screen);
}

/* With marks that are to be saved first, the day is turned when they are: what cannot be saved stays in sight. */
static void turn_day(struct knee_map_screen *screen, int by, struct effects *fx)
{
	struct err err = { 0 };
	const struct day then = { screen->day.n + by };
	if (!knee_map_check_day(then, screen->coach->today, &screen->coach->diary->intake, &err)) {
		notice_set(&screen->notice, err.text);
		return;
	}
	save(screen, fx);
	if (screen->saves)
		screen->turn = by;
	else
		turn(screen, by);
}

static void edit_note(const struct knee_map_screen *screen, struct effects *fx)
{
	const struct check_in *told = morning_told(screen->coach->diary, screen->day);
	effects_add(fx, (struct effect){ .kind = EFFECT_EDIT_NOTE,
					 .note = draft_or(&screen->draft, screen->day.n, told != NULL ? told->note : NULL) });
}

static void take_note(struct knee_map_screen *screen, const char *words, struct effects *fx)
{
	const struct check_in *told = morning_told(screen->coach->diary, screen->day);
	screen->answer = check_in_blank(screen->day);
	screen->answer.instrument = told != NULL ? told->instrument : INSTRUMENT_HOOPER4;
	screen->answer.note = draft_take(&screen->draft, screen->day.n, words);
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_CHECK_IN, .check_in = &screen->answer });
}

/* --- keys --------------------------------------------------------------------- */

static void save_and_leave(struct knee_map_screen *screen, struct effects *fx)
{
	save(screen, fx);
	effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
}

static void turn_period(struct knee_map_screen *screen)
{
	screen->period = (screen->period + 1) % KNEE_PERIODS;
	knee_map_heat(screen);
}

static void act(struct knee_map_screen *screen, int action, const struct msg *msg, struct effects *fx)
{
	switch (action) {
	case KNEE_ZONE: go_to(screen, screen->knee, (enum knee_place)(msg->key - 'a')); break;
	case KNEE_OTHER: change_knee(screen); break;
	case KNEE_DULL: turn_kind(screen, QUALITY_DULL); break;
	case KNEE_SHARP: turn_kind(screen, QUALITY_SHARP); break;
	case KNEE_STIFF: turn_kind(screen, QUALITY_STIFF); break;
	case KNEE_CLEAR: clear(screen); break;
	case KNEE_NOTED: edit_note(screen, fx); break;
	case KNEE_SAVE: save_and_leave(screen, fx); break;
	case KNEE_LEAVE: effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE }); break;
	case KNEE_DAY_BACK: turn_day(screen, -1, fx); break;
	case KNEE_DAY_ON: turn_day(screen, 1, fx); break;
	case KNEE_PERIOD: turn_period(screen); break;
	case KNEE_GLYPHS: screen->glyphs = (enum glyphs)((screen->glyphs + 1) % GLYPH_SETS); break;
	default: break;
	}
}

static void press(struct knee_map_screen *screen, const struct msg *msg, struct effects *fx)
{
	if (take_digit(screen, msg->key))
		return;
	if (msg->key == KEY_CLICK_) {
		click(screen, msg);
		return;
	}
	int action = binding_find(knee_map_bindings, msg->key);
	if (action != 0)
		act(screen, action, msg, fx);
	else if (!move(screen, msg->key))
		everywhere_key(msg->key, fx);
}

static void update(struct screen *base, const struct msg *msg, struct effects *fx)
{
	struct knee_map_screen *screen = (struct knee_map_screen *)base;
	notice_update(&screen->notice, msg);
	screen->saves = false;
	screen->turn = 0;
	if (msg->kind == MSG_NOTE)
		take_note(screen, msg->text, fx);
	else if (msg->kind == MSG_KEY)
		press(screen, msg, fx);
}

/* Marks that are not saved yet stay when a note of the same day is. */
static void renew(struct screen *base, const struct coach_view *coach)
{
	struct knee_map_screen *screen = (struct knee_map_screen *)base;
	const struct check_in *noted = morning_told(coach->diary, screen->day);
	screen->coach = coach;
	draft_settle(&screen->draft, screen->day.n, noted != NULL ? noted->note : NULL);
	if (screen->saves || !screen->changed)
		turn(screen, screen->turn);
	else
		knee_map_heat(screen);
	screen->saves = false;
	screen->turn = 0;
}

static void free_knee_map(struct screen *base)
{
	draft_drop(&((struct knee_map_screen *)base)->draft);
	free(base);
}

static const struct screen_class knee_map_class = {
	.name = "Knee map",
	.bindings = knee_map_bindings,
	.update = update,
	.view = knee_map_view,
	.say = knee_map_say,
	.free = free_knee_map,
	.renew = renew,
};

struct screen *knee_map_screen_new(const struct coach_view *coach, const char *date, struct look look)
{
	struct knee_map_screen *screen = calloc(1, sizeof *screen);
	if (screen == NULL)
		die("the knee map");
	screen->screen.class = &knee_map_class;
	screen->glyphs = look.figure == GLYPHS_ASCII ? GLYPHS_ASCII : GLYPHS_BRAILLE;
	screen->knee = intake_has_knee(&coach->diary->intake, SIDE_RIGHT) ? SIDE_RIGHT : SIDE_LEFT;
	screen->zone = ZONE_CENTRE;
	screen->coach = coach;
	if (!day_parse(&screen->day, date) ||
	    !knee_map_check_day(screen->day, coach->today, &coach->diary->intake, NULL))
		screen->day = coach->today;
	knee_map_read(screen);
	return &screen->screen;
}
