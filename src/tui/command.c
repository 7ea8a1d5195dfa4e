#include "tui/command.h"

#include <string.h>

#include "base/text.h"
#include "core/settings.h"

enum command_action { COMMAND_RUN = 1, COMMAND_COMPLETE, COMMAND_CANCEL };

const struct binding command_bindings[] = {
	{ KEY_ENTER_, COMMAND_RUN, "Enter", "run", "do what the line says" },
	{ KEY_TAB_, COMMAND_COMPLETE, "Tab", "complete", "end the word as far as it is clear" },
	{ KEY_ESC_, COMMAND_CANCEL, "Esc", "cancel", "cancel, also ^G" },
	{ KEY_CTRL('g'), COMMAND_CANCEL, NULL, NULL, NULL },
	{ 0 },
};

/* --- completion ---------------------------------------------------------- */

/* What may stand behind the first word. */
enum follows { FOLLOWS_NOTHING, FOLLOWS_KIND, FOLLOWS_SESSION, FOLLOWS_FLARE, FOLLOWS_THEME, FOLLOWS_SETTING, FOLLOWS_SOUND };

static const struct {
	const char *word;
	enum follows follows;
} commands[] = {
	{ "cadence", FOLLOWS_NOTHING },  { "calendar", FOLLOWS_NOTHING }, { "goto", FOLLOWS_NOTHING },   { "checkin", FOLLOWS_NOTHING },
	{ "day", FOLLOWS_NOTHING },      { "delete", FOLLOWS_NOTHING }, { "edit", FOLLOWS_NOTHING },
	{ "exclude", FOLLOWS_NOTHING },  { "flare", FOLLOWS_FLARE },    { "goal", FOLLOWS_NOTHING },
	{ "history", FOLLOWS_NOTHING },  { "intake", FOLLOWS_NOTHING }, { "library", FOLLOWS_NOTHING },
	{ "log", FOLLOWS_KIND },         { "map", FOLLOWS_NOTHING },    { "mouse", FOLLOWS_NOTHING },
	{ "move", FOLLOWS_SESSION },     { "plan", FOLLOWS_NOTHING },     { "pocket", FOLLOWS_SESSION },   { "progress", FOLLOWS_NOTHING },
	{ "quit", FOLLOWS_NOTHING },     { "redo", FOLLOWS_NOTHING },   { "report", FOLLOWS_NOTHING },
	{ "score", FOLLOWS_NOTHING },    { "skip", FOLLOWS_SESSION },   { "swap", FOLLOWS_SESSION },
	{ "test", FOLLOWS_NOTHING },     { "tests", FOLLOWS_NOTHING },  { "triggers", FOLLOWS_NOTHING },
	{ "theme", FOLLOWS_THEME },      { "undo", FOLLOWS_NOTHING },   { "whatif", FOLLOWS_KIND },
	{ "set", FOLLOWS_SETTING },      { "settings", FOLLOWS_NOTHING }, { "sound", FOLLOWS_SOUND },
	{ "volume", FOLLOWS_NOTHING },   { "why", FOLLOWS_NOTHING },
};
enum { COMMANDS = sizeof commands / sizeof commands[0] };

/* A word half typed, and what of it all words that begin with it share. */
struct completion {
	const char *begun;
	size_t begun_length;
	const char *shared;
	size_t shared_length;
	int count;
};

static void offer(struct completion *completion, const char *word)
{
	if (strncmp(word, completion->begun, completion->begun_length) != 0)
		return;
	if (completion->count > 0 && strcmp(word, completion->shared) == 0)
		return;
	if (completion->count++ == 0) {
		completion->shared = word;
		completion->shared_length = strlen(word);
	}
	size_t same = 0;
	while (same < completion->shared_length && word[same] == completion->shared[same])
		same++;
	completion->shared_length = same;
}

static void offer_sessions(struct completion *completion, const struct coach_view *coach)
{
	const struct plan *plan = coach != NULL ? coach->plan : NULL;
	for (size_t day = plan != NULL ? plan->today_index : 0; plan != NULL && day < plan->day_count; day++)
		for (size_t i = 0; i < plan->days[day].count; i++)
			offer(completion, plan->days[day].items[i].what);
}

static void offer_kinds(struct completion *completion)
{
	for (int i = 0; i < ACTIVITY_KINDS; i++)
		offer(completion, activity_words[i]);
}

/* A line begins with a command, or with what was done. */
static void offer_beginnings(struct completion *completion)
{
	for (int i = 0; i < COMMANDS; i++)
		offer(completion, commands[i].word);
	offer_kinds(completion);
}

/* A setting, and behind it what it may be. */
static void offer_settings(struct completion *completion, const char *line)
{
	for (int i = 0; i < SETTINGS; i++) {
		size_t length = strlen(setting_rows[i].key);
		bool named = strncmp(line, setting_rows[i].key, length) == 0 && line[length] == ' ';
		if (strchr(line, ' ') == NULL)
			offer(completion, setting_rows[i].key);
		for (size_t word = 0; named && word < setting_rows[i].word_count; word++)
			offer(completion, setting_rows[i].words[word]);
	}
}

static void offer_all(struct completion *completion, enum follows follows, const struct coach_view *coach)
{
	static const char *const flare[] = { "start", "end" };
	if (follows == FOLLOWS_KIND)
		offer_kinds(completion);
	if (follows == FOLLOWS_FLARE)
		for (int i = 0; i < 2; i++)
			offer(completion, flare[i]);
	for (int i = 0; follows == FOLLOWS_THEME && i < THEMES; i++)
		offer(completion, theme_word((enum theme)i));
	for (int i = 0; follows == FOLLOWS_SOUND && i < SOUNDS; i++)
		offer(completion, sound_word((enum sound)i));
	if (follows == FOLLOWS_SESSION)
		offer_sessions(completion, coach);
}

static enum follows follows_of(const char *line)
{
	size_t length = strcspn(line, " ");
	for (int i = 0; i < COMMANDS; i++)
		if (strlen(commands[i].word) == length && strncmp(commands[i].word, line, length) == 0)
			return commands[i].follows;
	return FOLLOWS_NOTHING;
}

static void type(struct edit *edit, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		edit_key(edit, (unsigned char)text[i]);
}

/* Ends the word at the end of the line as far as it is clear; a blank behind it when there is only one. */
static void complete(struct edit *edit, const struct coach_view *coach)
{
	const char *blank = strrchr(edit->text, ' ');
	struct completion completion = { .begun = blank != NULL ? blank + 1 : edit->text };
	completion.begun_length = strlen(completion.begun);
	if (blank == NULL)
		offer_beginnings(&completion);
	else
		offer_all(&completion, follows_of(edit->text), coach);
	if (blank != NULL && follows_of(edit->text) == FOLLOWS_SETTING)
		offer_settings(&completion, edit->text + strcspn(edit->text, " ") + 1);
	if (completion.count == 0)
		return;
	edit_key(edit, KEY_END_);
	type(edit, completion.shared + completion.begun_length,
	     completion.shared_length - completion.begun_length);
	if (completion.count == 1)
		type(edit, " ", 1);
}

/* --- keys ---------------------------------------------------------------- */

void command_start(struct command *command)
{
	*command = (struct command){ .typing = true };
}

static void run(struct command *command, struct effects *fx)
{
	struct effect effect = { .kind = EFFECT_COMMAND };
	struct text text = TEXT(effect.text);
	text_add(&text, command->edit.text);
	if (effect.text[0] != '\0')
		effects_add(fx, effect);
}

bool command_take(struct command *command, const struct msg *msg, const struct coach_view *coach,
                  struct effects *fx)
{
	if (!command->typing || msg->kind != MSG_KEY)
		return false;
	if (msg->key == KEY_TAB_) {
		complete(&command->edit, coach);
		return true;
	}
	enum edit_end end = edit_key(&command->edit, msg->key);
	command->typing = end == EDIT_GOES_ON;
	if (end == EDIT_TAKEN)
		run(command, fx);
	return true;
}

void command_view(const struct command *command, struct area area)
{
	if (!command->typing)
		return;
	int margin = screen_margin(area.cols), row = area.rows - 2;
	area_fill(area, row, 0, area.cols, STYLE_TEXT, ' ');
	area_put(area, row, margin, STYLE_KEY, ":");
	edit_view(&command->edit, area, row, margin + 1, area.cols - 2 * margin - 1);
}

void command_say(const struct command *command, struct lines *lines)
{
	if (command->typing)
		lines_add(lines, "Command: %s", command->edit.text);
}
