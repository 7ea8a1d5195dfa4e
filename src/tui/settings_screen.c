/* The settings: choices turned in place, numbers and commands typed; each holds at once. */
#include "settings_screen.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/text.h"
#include "tui/list.h"

enum settings_action { SETTINGS_CHANGE = 1, SETTINGS_NEXT, SETTINGS_BEFORE, SETTINGS_TYPE, SETTINGS_USUAL, SETTINGS_SOUND, SETTINGS_LEAVES };

const struct binding settings_bindings[] = {
	{ KEY_ENTER_, SETTINGS_CHANGE, "Enter", "change", "the next choice; a number or a command is typed" },
	{ ' ', SETTINGS_CHANGE, NULL, NULL, NULL },
	{ KEY_RIGHT_, SETTINGS_NEXT, "\xe2\x86\x90 \xe2\x86\x92", "choose", "the choice before and the next one; a number goes down and up" },
	{ KEY_LEFT_, SETTINGS_BEFORE, NULL, NULL, NULL },
	{ '0', SETTINGS_TYPE, "0-9", NULL, "type a number" },
	{ 'd', SETTINGS_USUAL, "d", "as built in", "back to what holds where nothing is chosen" },
	{ KEY_DELETE_, SETTINGS_USUAL, NULL, NULL, NULL },
	{ 'p', SETTINGS_SOUND, "p", "play sounds", "hear the cues one by one, and set their volumes" },
	{ KEY_ESC_, SETTINGS_LEAVES, "Esc", "back", "back to where you came from" },
	{ 0 },
};

static struct settings_screen *self_of(struct screen *screen)
{
	return (struct settings_screen *)(void *)screen;
}

/* --- the order ------------------------------------------------------------------- */

enum setting settings_at(int place)
{
	for (int group = 0; group < SETTING_GROUPS; group++)
		for (int i = 0; i < SETTINGS; i++)
			if (setting_rows[i].group == (enum setting_group)group && place-- == 0)
				return (enum setting)i;
	return SETTING_THEME;
}

enum setting settings_marked(const struct settings_screen *screen)
{
	return settings_at(screen->mark);
}

/* --- changing ---------------------------------------------------------------------- */

static void ask(enum setting which, const char *value, struct effects *fx)
{
	struct effect effect = { .kind = EFFECT_SETTING };
	struct text id = TEXT(effect.id), text = TEXT(effect.text);
	text_add(&id, setting_rows[which].key);
	text_add(&text, value);
	effects_add(fx, effect);
}

/* Choices go round, numbers stop at their ends. */
static int stepped(const struct setting_row *row, int value, int by)
{
	enum { WIDE = 20, WIDE_STEP = 5 };
	int count = row->kind == SETTING_IS_FLAG ? 2 : (int)row->word_count;
	if (row->kind != SETTING_IS_NUMBER)
		return (value + by + count) % count;
	value += by * (row->max - row->min > WIDE ? WIDE_STEP : 1);
	return value < row->min ? row->min : value > row->max ? row->max : value;
}

static void step(const struct settings_screen *screen, int by, struct effects *fx)
{
	enum setting which = settings_marked(screen);
	struct settings then = *screen->settings;
	char words[40];
	struct text text = TEXT(words);
	if (setting_rows[which].kind == SETTING_IS_COMMAND)
		return;
	setting_put(&then, which, stepped(&setting_rows[which], setting_value(&then, which), by));
	setting_print(&then, which, &text);
	ask(which, words, fx);
}

/* `digit` 0: the line begins with the value there is. */
static void begin_typing(struct settings_screen *screen, uint32_t digit)
{
	struct text text = TEXT(screen->edit.text);
	screen->edit = (struct edit){ .cursor = 0 };
	screen->typing = true;
	if (digit != 0) {
		edit_key(&screen->edit, digit);
		return;
	}
	setting_print(screen->settings, settings_marked(screen), &text);
	screen->edit.cursor = text.length;
}

static void change(struct settings_screen *screen, struct effects *fx)
{
	enum setting_kind kind = setting_rows[settings_marked(screen)].kind;
	if (kind == SETTING_IS_NUMBER || kind == SETTING_IS_COMMAND)
		begin_typing(screen, 0);
	else
		step(screen, 1, fx);
}

static void type(struct settings_screen *screen, uint32_t key, struct effects *fx)
{
	enum edit_end end = edit_key(&screen->edit, key);
	screen->typing = end == EDIT_GOES_ON;
	if (end == EDIT_TAKEN)
		ask(settings_marked(screen), screen->edit.text, fx);
}

/* --- keys ---------------------------------------------------------------------------- */

static int page_rows(const struct msg *msg)
{
	enum { USUAL = 24, FRAME = 6 };
	return (msg->rows > 0 ? msg->rows : USUAL) - FRAME;
}

static void take_key(struct settings_screen *screen, const struct msg *msg, struct effects *fx)
{
	bool digit = msg->key >= '0' && msg->key <= '9';
	switch (binding_find(settings_bindings, digit ? '0' : msg->key)) {
	case SETTINGS_CHANGE: change(screen, fx); return;
	case SETTINGS_NEXT: step(screen, 1, fx); return;
	case SETTINGS_BEFORE: step(screen, -1, fx); return;
	case SETTINGS_USUAL: ask(settings_marked(screen), "", fx); return;
	case SETTINGS_SOUND: effects_add(fx, (struct effect){ .kind = EFFECT_OPEN_SOUND }); return;
	case SETTINGS_LEAVES: effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE }); return;
	case SETTINGS_TYPE:
		if (setting_rows[settings_marked(screen)].kind == SETTING_IS_NUMBER)
			begin_typing(screen, msg->key);
		return;
	default: break;
	}
	if (!list_key(&screen->mark, SETTINGS, page_rows(msg), LIST_ARROWS_AND_LETTERS, msg->key))
		everywhere_key(msg->key, fx);
}

static void update(struct screen *base, const struct msg *msg, struct effects *fx)
{
	struct settings_screen *screen = self_of(base);
	notice_update(&screen->notice, msg);
	if (msg->kind != MSG_KEY)
		return;
	if (screen->typing)
		type(screen, msg->key, fx);
	else
		take_key(screen, msg, fx);
}

static bool takes_text(const struct screen *base)
{
	return ((const struct settings_screen *)(const void *)base)->typing;
}

static const struct binding *bindings_now(const struct screen *base)
{
	return takes_text(base) ? edit_bindings : settings_bindings;
}

static int64_t wake_ms(const struct screen *screen, int64_t now_ms)
{
	(void)screen, (void)now_ms;
	return -1;
}

static void release(struct screen *screen)
{
	free(screen);
}

struct screen *settings_screen_new(const struct settings *settings)
{
	static const struct screen_class class = {
		.name = "Settings", .bindings = settings_bindings, .update = update, .view = settings_view,
		.say = settings_say, .wake_ms = wake_ms, .free = release, .takes_text = takes_text,
		.bindings_now = bindings_now,
	};
	struct settings_screen *screen = calloc(1, sizeof *screen);
	if (screen == NULL)
		die("out of memory for the settings");
	screen->screen.class = &class;
	screen->settings = settings;
	return &screen->screen;
}
