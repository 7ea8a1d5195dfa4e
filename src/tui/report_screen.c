#include "report_screen.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/text.h"
#include "core/quick.h"
#include "tui/list.h"

enum { WEEKS_MOST = 520 };

const int report_widths[REPORT_WIDTHS] = { 36, 56, 76, 96 };

const struct report_format_name report_format_names[REPORT_FORMAT_NAMES] = {
	{ "html", "HTML" }, { "text", "text" }, { "fhir", "FHIR" }, { "json", "JSON" },
};

const struct binding report_bindings[] = {
	{ KEY_ENTER_, REPORT_WRITE, "Enter", "write file", "write the page into a file, and say where it is" },
	{ 'f', REPORT_FORMAT, "f", "text, HTML, FHIR", "the form of the file: HTML, text, FHIR or JSON" },
	{ 'd', REPORT_DATES, "d", "dates", "how many weeks, or from which day to which" },
	{ 's', REPORT_PARTS, "s", "sections", "which sections are on the page" },
	{ 'r', REPORT_REDACT, "r", "redact notes", "leave out notes and reasons you wrote, or put them back" },
	{ 'e', REPORT_QUESTION, "e", "questions", "the three questions you want to ask" },
	{ KEY_ESC_, REPORT_BACK, "Esc", "back", "back to where you came from" },
	{ 0 },
};

const struct binding report_question_bindings[] = {
	{ KEY_ENTER_, REPORT_QUESTION, "Enter", "write", "write the marked question, also 1, 2 or 3" },
	{ '1', REPORT_QUESTION, NULL, NULL, NULL },
	{ '2', REPORT_QUESTION, NULL, NULL, NULL },
	{ '3', REPORT_QUESTION, NULL, NULL, NULL },
	{ KEY_ESC_, REPORT_BACK, "Esc", "back", "back to the page" },
	{ 0 },
};

const struct binding *report_screen_bindings(const struct screen *base)
{
	static const struct binding *const tables[] = {
		[REPORT_READS] = report_bindings,        [REPORT_TYPES_DATES] = edit_bindings,
		[REPORT_MARKS] = mark_list_bindings,     [REPORT_CHOOSES] = report_question_bindings,
		[REPORT_TYPES_QUESTION] = edit_bindings,
	};
	return tables[((const struct report_screen *)base)->mode];
}

/* --- the page ----------------------------------------------------------------------------- */

static void make(struct report_screen *screen)
{
	const struct coach_view *coach = &screen->coach;
	struct arena *arena = arena_new();
	struct report_given given = { .shelf = coach->shelf, .diary = coach->diary, .plan = coach->plan,
		.today = coach->today, .from = screen->from, .to = screen->to, .sections = screen->sections,
		.redact = screen->redact };
	if (screen->weeks > 0) {
		given.to = coach->today;
		given.from = report_from(coach->today, screen->weeks);
	}
	screen->report = report_make(&given, arena);
	for (int i = 0; i < REPORT_WIDTHS; i++)
		screen->page[i] = report_page(screen->report, report_widths[i], arena);
	arena_free(screen->arena);
	screen->arena = arena;
}

static void tell(struct report_screen *screen, const char *text)
{
	notice_set(&screen->notice, text);
}

/* --- dates ----------------------------------------------------------------------------------- */

/* "2026-02-02 2026-03-17": from which day to which, none still to come. */
static bool two_days(struct report_screen *screen, char *text)
{
	struct day from, to;
	char *second = text + strcspn(text, " ");
	if (*second == '\0')
		return false;
	*second++ = '\0';
	second += strspn(second, " ");
	if (!quick_day(text, screen->coach.today, false, &from) || !quick_day(second, screen->coach.today, false, &to))
		return false;
	if (from.n > to.n || to.n > screen->coach.today.n || to.n - from.n > 7 * WEEKS_MOST)
		return false;
	screen->weeks = 0;
	screen->from = from;
	screen->to = to;
	return true;
}

static void take_dates(struct report_screen *screen)
{
	long weeks;
	char *text = screen->edit.text + strspn(screen->edit.text, " ");
	screen->mode = REPORT_READS;
	if (text_int(text, 1, WEEKS_MOST, &weeks))
		screen->weeks = (int)weeks;
	else if (!two_days(screen, text)) {
		tell(screen, "That is no number of weeks, and no two days that were: 6, or 2026-02-02 2026-03-17.");
		return;
	}
	screen->top = 0;
	make(screen);
}

static void type_dates(struct report_screen *screen)
{
	screen->edit = (struct edit){ 0 };
	screen->mode = REPORT_TYPES_DATES;
}

/* --- sections ----------------------------------------------------------------------------------- */

static void mark_parts(struct report_screen *screen)
{
	screen->parts = (struct mark_list){ .lines = report_section_titles, .count = REPORT_SECTIONS,
		.marks = screen->sections };
	screen->mode = REPORT_MARKS;
}

static void take_parts(struct report_screen *screen, uint32_t key)
{
	enum mark_end end = mark_list_key(&screen->parts, key);
	if (end == MARKS_GO_ON)
		return;
	screen->mode = REPORT_READS;
	if (end == MARKS_LEFT)
		return;
	if (screen->parts.marks == 0) {
		tell(screen, "A page has one section at least; nothing was changed.");
		return;
	}
	screen->sections = screen->parts.marks;
	screen->top = 0;
	make(screen);
}

/* --- questions ------------------------------------------------------------------------------------ */

/* What does not fit into a line is written in the editor. */
static void write_question(struct report_screen *screen, struct effects *fx)
{
	const char *question = draft_or(&screen->draft, screen->place, screen->coach.diary->questions[screen->place]);
	screen->edit = (struct edit){ 0 };
	if (strlen(question) >= EDIT_BYTES) {
		effects_add(fx, (struct effect){ .kind = EFFECT_EDIT_NOTE, .note = question });
		return;
	}
	struct text text = TEXT(screen->edit.text);
	text_add(&text, question);
	screen->edit.cursor = text.length;
	screen->mode = REPORT_TYPES_QUESTION;
}

static void save_question(struct report_screen *screen, const char *question, struct effects *fx)
{
	screen->mode = REPORT_CHOOSES;
	effects_add(fx, (struct effect){ .kind = EFFECT_SAVE_QUESTION, .value = screen->place,
	                                 .note = draft_take(&screen->draft, screen->place, question) });
}

static void choose_question(struct report_screen *screen, uint32_t key, struct effects *fx)
{
	switch (binding_find(report_question_bindings, key)) {
	case REPORT_QUESTION:
		if (key != KEY_ENTER_)
			screen->place = (int)(key - '1');
		write_question(screen, fx);
		return;
	case REPORT_BACK:
		screen->mode = REPORT_READS;
		return;
	}
	if (!list_key(&screen->place, REPORT_QUESTIONS, REPORT_QUESTIONS, LIST_ARROWS_AND_LETTERS, key))
		everywhere_key(key, fx);
}

/* --- keys --------------------------------------------------------------------------------------------- */

static void write(struct report_screen *screen, struct effects *fx)
{
	struct effect effect = { .kind = EFFECT_WRITE_REPORT, .report = screen->report };
	struct text id = TEXT(effect.id);
	text_add(&id, report_format_names[screen->format].word);
	effects_add(fx, effect);
}

static void turn_redact(struct report_screen *screen)
{
	screen->redact = !screen->redact;
	make(screen);
	tell(screen, screen->redact ? "Notes and reasons you wrote are left out." : "Notes are on the page again.");
}

static void act(struct report_screen *screen, int action, struct effects *fx)
{
	switch ((enum report_action)action) {
	case REPORT_WRITE: write(screen, fx); break;
	case REPORT_FORMAT: screen->format = (screen->format + 1) % REPORT_FORMAT_NAMES; break;
	case REPORT_DATES: type_dates(screen); break;
	case REPORT_PARTS: mark_parts(screen); break;
	case REPORT_REDACT: turn_redact(screen); break;
	case REPORT_QUESTION: screen->mode = REPORT_CHOOSES; break;
	case REPORT_BACK: effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE }); break;
	}
}

static void read_key(struct report_screen *screen, const struct msg *msg, struct effects *fx)
{
	struct grid grid;
	struct area body = screen_body_of(msg, &grid);
	int action = binding_find(report_bindings, msg->key);
	if (action != 0) {
		act(screen, action, fx);
		return;
	}
	int shown = report_screen_rows(body), count = (int)report_screen_page(screen, body)->count;
	int stops = count > shown ? count - shown + 1 : 1;
	if (!list_key(&screen->top, stops, body.rows - 1, LIST_ARROWS_AND_LETTERS, msg->key))
		everywhere_key(msg->key, fx);
}

static void take_line(struct report_screen *screen, uint32_t key, struct effects *fx)
{
	bool dates = screen->mode == REPORT_TYPES_DATES;
	enum edit_end end = edit_key(&screen->edit, key);
	if (end == EDIT_LEFT)
		screen->mode = dates ? REPORT_READS : REPORT_CHOOSES;
	else if (end == EDIT_TAKEN && dates)
		take_dates(screen);
	else if (end == EDIT_TAKEN)
		save_question(screen, screen->edit.text, fx);
}

static void press(struct report_screen *screen, const struct msg *msg, struct effects *fx)
{
	switch (screen->mode) {
	case REPORT_READS: read_key(screen, msg, fx); break;
	case REPORT_MARKS: take_parts(screen, msg->key); break;
	case REPORT_CHOOSES: choose_question(screen, msg->key, fx); break;
	case REPORT_TYPES_DATES: case REPORT_TYPES_QUESTION: take_line(screen, msg->key, fx); break;
	}
}

static void update(struct screen *base, const struct msg *msg, struct effects *fx)
{
	struct report_screen *screen = (struct report_screen *)base;
	notice_update(&screen->notice, msg);
	if (msg->kind == MSG_KEY)
		press(screen, msg, fx);
	else if (msg->kind == MSG_NOTE && msg->text != NULL)
		save_question(screen, msg->text, fx);
}

static bool takes_text(const struct screen *base)
{
	const struct report_screen *screen = (const struct report_screen *)base;
	return screen->mode == REPORT_TYPES_DATES || screen->mode == REPORT_TYPES_QUESTION;
}

static void renew(struct screen *base, const struct coach_view *coach)
{
	struct report_screen *screen = (struct report_screen *)base;
	screen->coach = *coach;
	draft_settle(&screen->draft, screen->draft.of, coach->diary->questions[screen->draft.of]);
	make(screen);
}

static void free_report(struct screen *base)
{
	struct report_screen *screen = (struct report_screen *)base;
	arena_free(screen->arena);
	draft_drop(&screen->draft);
	free(base);
}

static const struct screen_class report_class = {
	.name = "Report",
	.bindings = report_bindings,
	.bindings_now = report_screen_bindings,
	.takes_text = takes_text,
	.update = update,
	.view = report_screen_view,
	.say = report_screen_say,
	.free = free_report,
	.renew = renew,
};

struct screen *report_screen_new(const struct coach_view *coach)
{
	struct report_screen *screen = calloc(1, sizeof *screen);
	if (screen == NULL)
		die("the report");
	screen->screen.class = &report_class;
	screen->coach = *coach;
	screen->weeks = REPORT_WEEKS_USUAL;
	screen->sections = REPORT_ALL;
	make(screen);
	return &screen->screen;
}
