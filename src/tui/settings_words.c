/* Settings in words: values, what may be chosen, where a value comes from. */
#include "settings_screen.h"

#include "base/text.h"

void settings_value(const struct settings *settings, enum setting which, struct text *out)
{
	size_t before = out->length;
	if (setting_rows[which].kind == SETTING_IS_FLAG)
		text_add(out, setting_value(settings, which) != 0 ? "on" : "off");
	else
		setting_print(settings, which, out);
	if (out->length == before)
		text_add(out, which == SETTING_VOICE_COMMAND ? "the first one found" : "none");
	if (which == SETTING_ROLLOVER)
		text_add(out, ":00");
}

void settings_choices(enum setting which, struct text *out)
{
	switch (setting_rows[which].kind) {
	case SETTING_IS_FLAG: text_add(out, "on or off"); break;
	default: setting_print_range(which, out);
	}
}

void settings_origin(const struct settings *settings, enum setting which, struct text *out)
{
	if (settings->origin[which] == ORIGIN_ENVIRONMENT)
		text_addf(out, "%s of the environment goes before the file.", settings->source[which]);
	else if (settings->origin[which] == ORIGIN_FLAG)
		text_addf(out, "The option %s goes before the file, this once.", settings->source[which]);
	else if (settings->origin[which] == ORIGIN_BUILT_IN)
		text_add(out, "As built in.");
}

void settings_say(const struct screen *base, struct lines *lines, int64_t now_ms)
{
	const struct settings_screen *screen = (const struct settings_screen *)(const void *)base;
	enum setting marked = settings_marked(screen);
	(void)now_ms;
	notice_say(&screen->notice, lines);
	lines_add(lines, "Settings.");
	if (screen->typing)
		lines_add(lines, "%s: %s", setting_rows[marked].label, screen->edit.text);
	for (int place = 0; place < SETTINGS; place++) {
		enum setting which = settings_at(place);
		char words[LINE_BYTES];
		struct text value = TEXT(words);
		if (place == 0 || setting_rows[which].group != setting_rows[settings_at(place - 1)].group)
			lines_add(lines, "%s.", setting_group_words[setting_rows[which].group]);
		settings_value(screen->settings, which, &value);
		lines_add(lines, "%s%s: %s", which == marked ? "> " : "", setting_rows[which].label, words);
	}
	char words[LINE_BYTES], from[LINE_BYTES];
	struct text choices = TEXT(words), origin = TEXT(from);
	settings_choices(marked, &choices);
	settings_origin(screen->settings, marked, &origin);
	lines_add_text(lines, "", setting_rows[marked].meaning);
	lines_add(lines, "%s takes %s. %s", setting_rows[marked].label, words, from);
}
