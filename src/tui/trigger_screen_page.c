/* The pages about one thing, a try before it begins or is given up on, and the days before flares. */
#include "trigger_screen.h"

#include "tui/words.h"

/* --- one thing ------------------------------------------------------------------------- */

static void put_label(struct pen *pen, const char *label, const char *words)
{
	enum { LABEL = 14 };
	area_put(pen->area, pen->row, 0, STYLE_QUIET, label);
	pen_wrap(pen, LABEL, STYLE_TEXT, words);
}

static void put_window(struct pen *pen, const struct trigger_screen *triggers)
{
	char buffer[160];
	struct text window = TEXT(buffer);
	trigger_words_window(&window, &triggers->found, triggers->coach.today);
	put_label(pen, "Looked at", buffer);
	put_label(pen, "Measured", trigger_outcome);
}

static void put_one(struct pen *pen, const struct trigger_screen *triggers)
{
	const struct trigger *marked = trigger_marked(triggers);
	if (marked == NULL)
		return;
	area_put(pen->area, pen->row++, 0, STYLE_STRONG, marked->name);
	pen_wrap(pen, 0, STYLE_TEXT, marked->text);
	pen->row++;
	put_window(pen, triggers);
	put_label(pen, "With", marked->with);
	put_label(pen, "Without", marked->without);
	put_label(pen, "Chance", "Blocks of whole days are shuffled, so that what lasts stays together; a difference counts "
		  "against the largest of all things looked at.");
	put_label(pen, "Named", marked->id);
	put_label(pen, "Rule", "X1");
}

/* --- a try ------------------------------------------------------------------------------- */

static void put_begin(struct pen *pen, const struct trigger_screen *triggers)
{
	char runs[24];
	struct text text = TEXT(runs);
	const struct trigger *marked = trigger_marked(triggers);
	text_addf(&text, "%d, in %d pairs", triggers->runs, triggers->runs / 2);
	area_put(pen->area, pen->row++, 0, STYLE_STRONG, marked->name);
	put_label(pen, "Runs", runs);
	pen->row++;
	pen_wrap(pen, 0, STYLE_TEXT, "Of each pair one run is with it and one without; a lot draws which comes first, so that "
		 "neither the weather nor the knee chooses. The plan tells each run which it is.");
	pen->row++;
	pen_wrap(pen, 0, STYLE_TEXT, "It asks for nothing but to run as the lot says, to write it with the run, and to tell the "
		 "morning after. Ceiling and rules stand as ever. A flare pauses it; a run that goes the other way is not "
		 "counted and the lot waits for the next.");
	pen->row++;
	pen_wrap(pen, 0, STYLE_TEXT, "It is judged when all runs are done, and says nothing before.");
}

static void put_stop(struct pen *pen, const struct trigger_screen *triggers)
{
	pen_wrap(pen, 0, STYLE_TEXT, triggers->has_try ? triggers->try.text : "");
	pen->row++;
	pen_wrap(pen, 0, STYLE_TEXT, "Its runs stay in the diary. A try that was given up on says nothing: a part of the lot "
		 "cannot be judged.");
}

/* --- before flares ------------------------------------------------------------------------- */

static void put_flare(struct pen *pen, const struct trigger_screen *triggers, const struct trigger_flare *flare)
{
	char buffer[64];
	struct text since = TEXT(buffer);
	text_add(&since, "Flare since ");
	words_date(&since, flare->since, triggers->coach.today);
	text_addf(&since, ", %s", words_knee(flare->side));
	area_put(pen->area, pen->row++, 0, STYLE_STRONG, buffer);
	for (int i = 0; i < triggers->found.before_days; i++) {
		char date[32], stood[320];
		struct text when = TEXT(date), what = TEXT(stood);
		words_weekday_date(&when, (struct day){ flare->since.n - 1 - i });
		trigger_words_stood(&what, &triggers->found, flare->with[i]);
		put_label(pen, date, stood);
	}
	pen->row++;
}

static void put_flares(struct pen *pen, const struct trigger_screen *triggers)
{
	if (triggers->found.flare_count == 0)
		pen_wrap(pen, 0, STYLE_TEXT, "No flare in this time.");
	for (size_t i = 0; i < triggers->found.flare_count; i++)
		put_flare(pen, triggers, &triggers->found.flares[i]);
	if (triggers->found.flare_count > 0)
		pen_wrap(pen, 0, STYLE_QUIET, "These days are marked to look at. What stood before a flare need not go with it; "
			 "the list counts that.");
}

void trigger_more_put(struct pen *pen, const struct trigger_screen *triggers)
{
	put_window(pen, triggers);
	pen->row++;
	area_put(pen->area, pen->row++, 0, STYLE_STRONG, "Before flares");
	put_flares(pen, triggers);
}

/* --- any of them ------------------------------------------------------------------------------ */

static void (*const pages[TRIGGER_PAGES])(struct pen *, const struct trigger_screen *) = {
	[TRIGGER_ONE] = put_one, [TRIGGER_FLARES] = put_flares, [TRIGGER_BEGIN] = put_begin, [TRIGGER_STOP] = put_stop,
};

int trigger_page_view(const struct trigger_screen *triggers, struct area body, int top)
{
	struct pen pen = { .area = body, .row = -top };
	pages[triggers->page](&pen, triggers);
	return pen.row + top;
}

/* --- on a large terminal ----------------------------------------------------------------------- */

void trigger_large_view(const struct trigger_screen *triggers, struct page page)
{
	struct pen pen = { .area = page.main };
	pen.row = trigger_rows_view(triggers, page.main) + 2;
	if (triggers->page != TRIGGER_FLARES) {
		area_put(pen.area, pen.row++, 0, STYLE_STRONG, "Before flares");
		put_flares(&pen, triggers);
	}
	if (triggers->page != TRIGGER_LIST && triggers->page != TRIGGER_TABLE) {
		trigger_page_view(triggers, page.side, triggers->top);
		return;
	}
	struct pen beside = { .area = page.side };
	put_one(&beside, triggers);
	trigger_try_put(&beside, triggers);
}

void trigger_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct trigger_screen *triggers = (const struct trigger_screen *)screen;
	notice_say(&triggers->notice, lines);
	const struct trigger *marked = trigger_marked(triggers);
	if (marked == NULL) {
		lines_add(lines, "Triggers: there is nothing to look at yet.");
		return;
	}
	if (triggers->page == TRIGGER_BEGIN)
		lines_add(lines, "Try by lot: %s, %d runs. Enter draws the lot.", marked->name, triggers->runs);
	else if (triggers->page == TRIGGER_STOP)
		lines_add(lines, "Stop the try by lot? Enter stops it.");
	lines_add(lines, "Marked: %s. Looking at %s.", marked->name, trigger_period_words(triggers));
	trigger_words_all(lines, &triggers->found, triggers->has_try ? &triggers->try : NULL, triggers->coach.today);
}
