#include "tui/filter.h"

void filter_start(struct filter *filter)
{
	filter->kept = filter->now;
	filter->typing = true;
}

bool filter_take(struct filter *filter, const struct msg *msg)
{
	if (!filter->typing || msg->kind != MSG_KEY)
		return false;
	enum edit_end end = edit_key(&filter->now, msg->key);
	if (end == EDIT_LEFT)
		filter->now = filter->kept;
	filter->typing = end == EDIT_GOES_ON;
	return true;
}

bool filter_clear(struct filter *filter)
{
	bool held = filter->now.text[0] != '\0';
	*filter = (struct filter){ 0 };
	return held;
}

bool filter_is_shown(const struct filter *filter)
{
	return filter->typing || filter->now.text[0] != '\0';
}

void filter_view(const struct filter *filter, struct area area)
{
	int margin = screen_margin(area.cols), row = area.rows - 2, cols = area.cols - 2 * margin;
	if (!filter_is_shown(filter))
		return;
	area_fill(area, row, 0, area.cols, STYLE_TEXT, ' ');
	area_put(area, row, margin, STYLE_KEY, "/");
	if (filter->typing) {
		edit_view(&filter->now, area, row, margin + 2, cols - 2);
		return;
	}
	int col = area_put_cut(area, row, margin + 2, cols - 2, STYLE_TEXT, filter->now.text);
	area_put(area, row, col + 3, STYLE_QUIET, "Esc shows all");
}

void filter_say(const struct filter *filter, int found, struct lines *lines)
{
	const char *text = filter->now.text;
	if (filter->typing && text[0] == '\0')
		lines_add(lines, "%s", "Type what to look for; an empty line keeps it.");
	else if (filter_is_shown(filter))
		lines_add(lines, "%d found with \"%s\"; %s.", found, text,
			  filter->typing ? "an empty line keeps it" : "Esc shows all");
}
