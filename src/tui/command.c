#include "tui/command.h"

#include "base/text.h"
#include "complete.h"

enum command_action { ACTION_RUN = 1, ACTION_COMPLETE, ACTION_CANCEL };

const struct binding command_bindings[] = {
	{ KEY_ENTER_, ACTION_RUN, "Enter", "run", "do what the line says" },
	{ KEY_TAB_, ACTION_COMPLETE, "Tab", "complete", "end the word as far as it is clear" },
	{ KEY_ESC_, ACTION_CANCEL, "Esc", "cancel", "cancel, also ^G" },
	{ KEY_CTRL('g'), ACTION_CANCEL, NULL, NULL, NULL },
	{ 0 },
};

/* --- keys ---------------------------------------------------------------- */

static void type(struct edit *edit, const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++)
		edit_key(edit, (unsigned char)text[i]);
}

/* Ends the word at the end of the line as far as it is clear; a blank behind it when there is only one. */
static void complete(struct edit *edit, const struct coach_view *coach)
{
	struct completion completion = complete_line(edit->text, coach);
	if (completion.count == 0)
		return;
	edit_key(edit, KEY_END_);
	type(edit, completion.shared + completion.begun_length, completion.shared_length - completion.begun_length);
	if (completion.count == 1)
		type(edit, " ", 1);
}

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
