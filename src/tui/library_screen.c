#include "library_screen.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/text.h"
#include "core/figure.h"
#include "tui/list.h"

enum library_action {
	LIBRARY_OPEN = 1, LIBRARY_FILTER, LIBRARY_NEXT, LIBRARY_BEFORE, LIBRARY_BACK,
	LIBRARY_PLAY, LIBRARY_VIEW, LIBRARY_FAULT, LIBRARY_EASIER, LIBRARY_HARDER, LIBRARY_SOURCES,
};

enum { FRAMES_A_SECOND = 12, HOLD_SHOWN_MS = 3000, LONGEST_SHOWN_MS = 20000 };

const struct binding library_list_bindings[] = {
	{ KEY_ENTER_, LIBRARY_OPEN, "Enter", "open", "the marked exercise in full, also l" },
	{ 'l', LIBRARY_OPEN, NULL, NULL, NULL },
	{ KEY_RIGHT_, LIBRARY_OPEN, NULL, NULL, NULL },
	{ '/', LIBRARY_FILTER, "/", "filter", "filter by name, id, what it works on, or kind" },
	{ 'n', LIBRARY_NEXT, "n N", NULL, "next, previous" },
	{ 'N', LIBRARY_BEFORE, NULL, NULL, NULL },
	{ KEY_ESC_, LIBRARY_BACK, "Esc", "back", "clear the filter, then back, also h" },
	{ 'h', LIBRARY_BACK, NULL, NULL, NULL },
	{ KEY_LEFT_, LIBRARY_BACK, NULL, NULL, NULL },
	{ 0 },
};

/* The first row is left out where there is one view, the two behind it too where there is no figure. */
const struct binding library_detail_bindings[] = {
	{ 'v', LIBRARY_VIEW, "v", "view", "the figure from the front, from the side" },
	{ ' ', LIBRARY_PLAY, "Space", "play", "the figure moves for one repetition" },
	{ 'i', LIBRARY_FAULT, "i", NULL, "the usual fault, drawn beside the figure" },
	{ '<', LIBRARY_EASIER, "< >", "easier, harder", "go to the easier, the harder neighbour" },
	{ '>', LIBRARY_HARDER, NULL, NULL, NULL },
	{ 'f', LIBRARY_SOURCES, "f", "sources", "the sources in full, or in short" },
	{ 'n', LIBRARY_NEXT, "n N", "next, previous", "the next, the previous exercise of the list" },
	{ 'N', LIBRARY_BEFORE, NULL, NULL, NULL },
	{ KEY_ESC_, LIBRARY_BACK, "Esc", "back", "back to where you came from, also h" },
	{ 'h', LIBRARY_BACK, NULL, NULL, NULL },
	{ KEY_LEFT_, LIBRARY_BACK, NULL, NULL, NULL },
	{ 0 },
};

const struct exercise *library_current(const struct library_screen *library)
{
	if (library->open)
		return &library->given.exercises[library->open_at];
	if (library->shown_count == 0)
		return NULL;
	return &library->given.exercises[library->shown[library->mark]];
}

const struct source *library_find_source(const struct library_screen *library, const char *id)
{
	for (size_t i = 0; id != NULL && i < library->given.source_count; i++)
		if (strcmp(library->given.sources[i].id, id) == 0)
			return &library->given.sources[i];
	return NULL;
}

const char *library_origin(const struct exercise *exercise)
{
	if (!exercise->own)
		return "";
	return exercise->replaces ? "own, in place of ours" : "own";
}

const struct binding *library_bindings_now(const struct screen *screen)
{
	const struct library_screen *library = (const struct library_screen *)screen;
	if (library->filter.typing)
		return edit_bindings;
	if (!library->open)
		return library_list_bindings;
	size_t figures = library_current(library)->figure_count;
	return library_detail_bindings + (figures == 0 ? 3 : figures == 1 ? 1 : 0);
}

/* --- one exercise -------------------------------------------------------- */

static void stand(struct library_screen *library)
{
	library->play_ms = NOT_SET;
}

static void show(struct library_screen *library, int at)
{
	library->open = true;
	library->open_at = at;
	library->top = 0;
	library->view = 0;
	stand(library);
	for (int i = 0; i < library->shown_count; i++)
		if (library->shown[i] == at)
			library->mark = i;
}

/* The place of the exercise `id`; NOT_SET where there is none. */
static int place_of(const struct library_screen *library, const char *id)
{
	for (size_t i = 0; id != NULL && i < library->given.exercise_count; i++)
		if (strcmp(library->given.exercises[i].id, id) == 0)
			return (int)i;
	return NOT_SET;
}

static void show_neighbour(struct library_screen *library, const char *id, const char *none)
{
	int at = place_of(library, id);
	if (at == NOT_SET)
		notice_set(&library->notice, none);
	else
		show(library, at);
}

static void step(struct library_screen *library, int by)
{
	if (library->shown_count == 0)
		return;
	library->mark = (library->mark + by + library->shown_count) % library->shown_count;
	if (library->open)
		show(library, library->shown[library->mark]);
}

int64_t library_play_length_ms(const struct exercise *exercise)
{
	struct tempo tempo = tempo_of(exercise, &exercise->dose);
	int64_t rep_ms = tempo.phases > 1 ? tempo_rep_start_ms(&tempo, 1) : HOLD_SHOWN_MS;
	return rep_ms < LONGEST_SHOWN_MS ? rep_ms : LONGEST_SHOWN_MS;
}

static void play(struct library_screen *library, int64_t now_ms)
{
	if (library->given.look.reduced_motion)
		notice_set(&library->notice, "Motion is reduced: start and end stand side by side.");
	else
		library->play_ms = now_ms;
}

/* Where another view has the fault, that one is turned to. */
static void usual_fault(struct library_screen *library, const struct exercise *current)
{
	library->fault = !library->fault;
	for (size_t i = 0; library->fault && i < current->figure_count; i++) {
		int view = (library->view + (int)i) % (int)current->figure_count;
		if (current->figures[view].fault.name != NULL) {
			library->view = view;
			return;
		}
	}
	if (library->fault)
		notice_set(&library->notice, "No fault is drawn of this exercise.");
}

static void back(struct library_screen *library, struct effects *fx)
{
	if (!library->open && filter_clear(&library->filter)) {
		library_filter(library);
	} else if (library->open && !library->straight) {
		library->open = false;
		stand(library);
	} else {
		effects_add(fx, (struct effect){ .kind = EFFECT_LEAVE });
	}
}

/* --- keys ---------------------------------------------------------------- */

static void act(struct library_screen *library, enum library_action action, int64_t now_ms, struct effects *fx)
{
	const struct exercise *current = library_current(library);
	switch (action) {
	case LIBRARY_OPEN:
		if (current != NULL)
			show(library, library->shown[library->mark]);
		break;
	case LIBRARY_FILTER: filter_start(&library->filter); break;
	case LIBRARY_NEXT: step(library, 1); break;
	case LIBRARY_BEFORE: step(library, -1); break;
	case LIBRARY_BACK: back(library, fx); break;
	case LIBRARY_PLAY: play(library, now_ms); break;
	case LIBRARY_VIEW: library->view = (library->view + 1) % (int)current->figure_count; break;
	case LIBRARY_FAULT: usual_fault(library, current); break;
	case LIBRARY_EASIER: show_neighbour(library, current->easier_id, "This is the easiest of its chain."); break;
	case LIBRARY_HARDER: show_neighbour(library, current->harder_id, "This is the hardest of its chain."); break;
	case LIBRARY_SOURCES: library->sources = !library->sources; break;
	}
}

static bool move(struct library_screen *library, const struct msg *msg)
{
	struct grid grid;
	struct area body = screen_body_of(msg, &grid);
	if (!library->open)
		return list_key(&library->mark, library->shown_count, body.rows - 2, LIST_ARROWS_AND_LETTERS, msg->key);
	struct area detail = library_detail_area(body);
	int all = library_detail_view(library, library_current(library), area_sub(detail, detail.rows, 0, 0, -1), 0, 0);
	int hidden = all > detail.rows ? all - detail.rows : 0;
	return list_key(&library->top, hidden + 1, detail.rows - 1, LIST_ARROWS_AND_LETTERS, msg->key);
}

static void press(struct library_screen *library, const struct msg *msg, struct effects *fx)
{
	int action = binding_find(library_bindings_now(&library->screen), msg->key);
	if (action != 0)
		act(library, (enum library_action)action, msg->now_ms, fx);
	else if (!move(library, msg))
		everywhere_key(msg->key, fx);
}

/* The arrows move the mark while the filter is typed too. */
static bool walk_while_typing(struct library_screen *library, const struct msg *msg)
{
	bool arrow = msg->kind == MSG_KEY && (msg->key == KEY_UP_ || msg->key == KEY_DOWN_);
	return library->filter.typing && arrow &&
	       list_key(&library->mark, library->shown_count, 1, LIST_ARROWS, msg->key);
}

static void update(struct screen *screen, const struct msg *msg, struct effects *fx)
{
	struct library_screen *library = (struct library_screen *)screen;
	if (walk_while_typing(library, msg))
		return;
	if (filter_take(&library->filter, msg)) {
		library_filter(library);
		return;
	}
	notice_update(&library->notice, msg);
	const struct exercise *current = library_current(library);
	if (library->play_ms != NOT_SET && msg->now_ms >= library->play_ms + library_play_length_ms(current))
		stand(library);
	if (msg->kind == MSG_KEY)
		press(library, msg, fx);
}

static int64_t wake_ms(const struct screen *screen, int64_t now_ms)
{
	const struct library_screen *library = (const struct library_screen *)screen;
	if (library->play_ms == NOT_SET)
		return -1;
	int64_t frame = (now_ms - library->play_ms) * FRAMES_A_SECOND / 1000 + 1;
	int64_t next_ms = library->play_ms + (frame * 1000 + FRAMES_A_SECOND - 1) / FRAMES_A_SECOND;
	int64_t end_ms = library->play_ms + library_play_length_ms(library_current(library));
	return next_ms < end_ms ? next_ms : end_ms;
}

static bool takes_text(const struct screen *screen)
{
	return ((const struct library_screen *)screen)->filter.typing;
}

static void free_library(struct screen *screen)
{
	struct library_screen *library = (struct library_screen *)screen;
	free(library->shown);
	free(library);
}

static const struct screen_class library_class = {
	.name = "Library",
	.bindings = library_list_bindings,
	.bindings_now = library_bindings_now,
	.update = update,
	.view = library_view,
	.say = library_say,
	.wake_ms = wake_ms,
	.free = free_library,
	.takes_text = takes_text,
};

struct screen *library_screen_new(const struct library_given *given)
{
	struct library_screen *library = calloc(1, sizeof *library);
	int *shown = calloc(given->exercise_count + 1, sizeof *shown);
	if (library == NULL || shown == NULL)
		die("the library screen");
	library->screen.class = &library_class;
	library->given = *given;
	library->shown = shown;
	stand(library);
	library_filter(library);
	int at = place_of(library, given->open_id);
	library->straight = at != NOT_SET;
	if (at != NOT_SET)
		show(library, at);
	return &library->screen;
}
