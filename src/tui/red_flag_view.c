#include "red_flag_screen.h"

#include "base/text.h"
#include "tui/flags.h"
#include "tui/list.h"
#include "tui/page.h"
#include "tui/pen.h"
#include "tui/words.h"

uint32_t red_flag_flags(const struct red_flag_screen *screen)
{
	return screen->coach->plan->flags;
}

/* --- what is said ---------------------------------------------------------------- */

static const char *first_line(const struct red_flag_screen *screen)
{
	if (!screen->coach->plan->locked)
		return "Nothing stands in the way of training.";
	if (flags_today(red_flag_flags(screen)))
		return "Please have this looked at today.";
	return "Please have this looked at within days.";
}

/* "You noted a locked knee, and swelling that lasts." */
static void noted_words(const struct red_flag_screen *screen, struct text *out)
{
	uint32_t left = red_flag_flags(screen);
	const struct intake *intake = &screen->coach->diary->intake;
	if (left == 0 && intake->pattern == PATTERN_NO)
		text_add(out, "You told that the pain is not of the usual pattern.");
	else if (left == 0)
		text_addf(out, "Below the age of %d a clinician comes first.",
			  screen->coach->shelf->programme->response.clinician_age);
	if (left == 0)
		return;
	text_add(out, "You noted ");
	for (int flag = 0; left != 0; flag++) {
		if ((left & 1u << flag) == 0)
			continue;
		text_add(out, flag_notes[flag]);
		left &= ~(1u << flag);
		text_add(out, left == 0 ? "." : (left & (left - 1)) == 0 ? ", and " : ", ");
	}
}

static const char judge[] = "This program cannot judge that. It is not medical advice, and training waits.";

static void since_words(const struct red_flag_screen *screen, struct text *out)
{
	text_add(out, "What you answered on ");
	words_date(out, screen->coach->plan->locked_since, screen->coach->today);
	text_add(out, " is on the list of signs to have looked at.");
}

/* --- drawing ------------------------------------------------------------------------ */

static void put_part(struct pen *pen, enum style style, const char *words, int gap)
{
	pen_wrap(pen, 0, style, words);
	pen->row += gap;
}

static void put_now(struct pen *pen, const struct red_flag_screen *screen, int gap)
{
	put_part(pen, STYLE_STRONG, "Now", gap);
	flags_now_put(pen, flags_today(red_flag_flags(screen)));
	pen->row += gap;
}

/* The page with `gap` empty rows between its parts. */
static void put_page(struct pen *pen, const struct red_flag_screen *screen, int gap)
{
	char words[1024];
	struct text text = TEXT(words);
	noted_words(screen, &text);
	put_part(pen, STYLE_STRONG, first_line(screen), gap);
	if (!screen->coach->plan->locked)
		return;
	put_part(pen, STYLE_TEXT, words, gap);
	put_part(pen, STYLE_TEXT, judge, gap);
	put_now(pen, screen, gap);
	put_part(pen, STYLE_STRONG, "Call the emergency number instead if", 0);
	put_part(pen, STYLE_TEXT, flags_emergency, gap);
	text = TEXT(words);
	since_words(screen, &text);
	put_part(pen, STYLE_QUIET, words, 0);
	put_part(pen, STYLE_QUIET,
		 "Training opens again when you record what you were told. Your history stays as it is.", 0);
}

static int rows_with(struct area area, const struct red_flag_screen *screen, int gap)
{
	struct pen pen = { .area = area_sub(area, 0, 0, 0, -1) };
	put_page(&pen, screen, gap);
	return pen.row;
}

struct area red_flag_area(struct area body)
{
	enum { INSET = 6, WIDEST = 92, ROOMY = 90 };
	if (page_is_large(body))
		return area_sub(body, body.rows / 6, (body.cols - WIDEST) / 2, -1, WIDEST);
	int inset = body.cols >= ROOMY ? INSET : 0, cols = body.cols - inset;
	return area_sub(body, 0, inset, -1, cols < WIDEST ? cols : WIDEST);
}

int red_flag_hidden(struct area page, const struct red_flag_screen *screen)
{
	int hidden = rows_with(page, screen, 0) - page.rows;
	return hidden > 0 ? hidden : 0;
}

static void put_typing(const struct red_flag_screen *screen, struct area body)
{
	area_put_cut(body, 0, 0, body.cols, STYLE_STRONG, "What were you told, and by whom?");
	edit_view(&screen->advice, body, 2, 0, body.cols);
	area_put_cut(body, 4, 0, body.cols, STYLE_QUIET,
		     "Enter records it and opens training; Esc goes back.");
}

void red_flag_view(const struct screen *base, struct area area, int64_t now_ms)
{
	enum { GAP_MOST = 2 };
	(void)now_ms;
	const struct red_flag_screen *screen = (const struct red_flag_screen *)base;
	const char *right = screen->coach->plan->locked ? "training is paused" : "training is open";
	struct area body = screen_frame(area, NULL, NULL, right, screen_bindings(base));
	struct area page = red_flag_area(body);
	int gap = GAP_MOST;
	while (gap > 0 && rows_with(page, screen, gap) + gap > page.rows)
		gap--;
	int top = list_clamp(screen->top, red_flag_hidden(page, screen) + 1);
	struct pen pen = { .area = page, .row = gap - top };
	if (screen->typing)
		put_typing(screen, page);
	else
		put_page(&pen, screen, gap);
	if (!screen->typing)
		area_cursor(page, gap, 0);
	notice_view(&screen->notice, area);
}

void red_flag_say(const struct screen *base, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct red_flag_screen *screen = (const struct red_flag_screen *)base;
	notice_say(&screen->notice, lines);
	char words[LINE_BYTES];
	struct text text = TEXT(words);
	lines_add(lines, "%s", first_line(screen));
	if (!screen->coach->plan->locked)
		return;
	noted_words(screen, &text);
	lines_add(lines, "%s", words);
	lines_add(lines, "%s", judge);
	const char *const *now = flags_now(flags_today(red_flag_flags(screen)));
	for (int i = 0; now[i] != NULL; i++)
		lines_add(lines, "  %d  %s", i + 1, now[i]);
	lines_add(lines, "Call the emergency number instead if %s", flags_emergency);
	text = TEXT(words);
	since_words(screen, &text);
	lines_add(lines, "%s", words);
	lines_add(lines, "%s",
		  "Training opens again when you record what you were told: a, or stepdown intake --advised "
		  "TEXT. Your history stays as it is.");
	if (screen->typing)
		lines_add(lines, "What were you told, and by whom? %s", screen->advice.text);
}
