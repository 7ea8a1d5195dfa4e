#include "intake_screen.h"

#include "tui/flags.h"

static void say_field(const struct intake_screen *screen, const struct intake_field *field,
		      struct lines *lines)
{
	char words[80];
	struct text text = TEXT(words);
	intake_answer(&screen->intake, intake_units(screen), field, &text);
	lines_add(lines, "  %s: %s", field->label, words[0] != '\0' ? words : "not known");
}

static void say_choices(const struct intake_field *field, struct lines *lines)
{
	char words[LINE_BYTES];
	struct text text = TEXT(words);
	for (int i = 0; i <= field->most - field->least; i++)
		text_addf(&text, "%s%d %s", i > 0 ? ", " : "", i + 1, field->words[i]);
	lines_add(lines, "  %s", words);
}

static void say_focus(const struct intake_screen *screen, struct lines *lines)
{
	const struct intake_field *field = intake_field(screen);
	if (field == NULL)
		return;
	lines_add(lines, "Asked: %s", field->label);
	if (field->type == FIELD_CHOICE)
		say_choices(field, lines);
	else if (field->type == FIELD_SCALE)
		lines_add(lines, "%s", "  0 none, 10 worst");
	if (screen->typing)
		lines_add(lines, "  Typed: %s", screen->edit.text);
}

void intake_say(const struct screen *base, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct intake_screen *screen = (const struct intake_screen *)base;
	notice_say(&screen->notice, lines);
	const struct intake_step_words *words = &intake_steps[screen->step];
	lines_add(lines, "First steps, %d of %d: %s", (int)screen->step + 1, INTAKE_STEPS, words->title);
	lines_add(lines, "%s", words->question);
	if (screen->step == INTAKE_SCOPE)
		lines_add(lines, "%s", intake_scope);
	if (screen->lists) {
		mark_list_say(&screen->list, lines);
		return;
	}
	int count;
	const struct intake_field *first = intake_step_fields(screen->step, &count);
	for (int i = 0; i < count; i++)
		say_field(screen, first + i, lines);
	for (int flag = 0; screen->step == INTAKE_FLAGS && flag < RED_FLAGS; flag++)
		lines_add(lines, "  - %s", flag_lines[flag]);
	say_focus(screen, lines);
	lines_add(lines, "Used for %s", intake_steps[screen->step].used);
	char start[LINE_BYTES];
	struct text text = TEXT(start);
	intake_start(screen, &text);
	lines_add(lines, "%s", start);
}
