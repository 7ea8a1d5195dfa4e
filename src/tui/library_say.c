#include "library_screen.h"

#include "core/figure.h"
#include "tui/words.h"

static void say_row(const struct exercise *exercise, struct lines *lines)
{
	char buffer[96];
	struct text dose = TEXT(buffer);
	words_dose(&dose, exercise, &exercise->dose);
	lines_add(lines, "%s (%s): %s; %s; knee load %s%s%s", exercise->name, exercise->id,
		  exercise_kind_word(exercise->kind), buffer, words_tier(exercise->knee_load.tier),
		  exercise->own ? "; " : "", library_origin(exercise));
}

static void say_all(const char *label, const struct words *words, struct lines *lines)
{
	for (size_t i = 0; i < words->count; i++)
		lines_add(lines, "%s: %s", label, words->at[i]);
}

static void say_dose(const struct exercise *exercise, struct lines *lines)
{
	char buffer[160];
	struct text words = TEXT(buffer);
	words_dose(&words, exercise, &exercise->dose);
	if (exercise->rest_s > 0)
		text_addf(&words, ", rest %d s", exercise->rest_s);
	lines_add(lines, "Dose: %s", buffer);
	words = TEXT(buffer);
	words_tempo(&words, exercise);
	if (buffer[0] != '\0')
		lines_add(lines, "Tempo: %s", buffer);
	if (words_rep_s(exercise) > 0)
		lines_add(lines, exercise->work == WORK_BREATH ? "One breath: %d s" : "One rep: %d s", words_rep_s(exercise));
	lines_add(lines, "Pain limit: %d", exercise->pain_ceiling);
}

static void say_needs(const struct exercise *exercise, struct lines *lines)
{
	char buffer[160];
	struct text words = TEXT(buffer);
	words_list(&words, &exercise->targets, "");
	lines_add(lines, "Works on: %s", buffer);
	words = TEXT(buffer);
	words_list(&words, &exercise->equipment, "nothing");
	lines_add(lines, "Needs: %s", buffer);
	if (exercise->optional.count == 0)
		return;
	words = TEXT(buffer);
	words_list(&words, &exercise->optional, "");
	lines_add(lines, "If you like: %s", buffer);
}

static void say_load(const struct library_screen *library, const struct exercise *exercise,
		     struct lines *lines)
{
	const struct knee_load *load = &exercise->knee_load;
	lines_add(lines, "Knee load: %s, %s%s%s", words_tier(load->tier), confidence_word(load->confidence),
		  load->note != NULL ? ", " : "", load->note != NULL ? load->note : "");
	const struct source *source = library_find_source(library, load->source);
	if (source == NULL)
		return;
	lines_add(lines, "Source: %s (%d).", source->authors, source->year);
	lines_add(lines, "  %s.", source->title);
	lines_add(lines, "  %s.", source->where);
}

static void say_one(const struct library_screen *library, const struct exercise *exercise,
		    struct lines *lines)
{
	lines_add(lines, "%s (%s)", exercise->name, exercise->id);
	if (exercise->own)
		lines_add(lines, "%s", library_origin(exercise));
	say_dose(exercise, lines);
	say_needs(exercise, lines);
	say_load(library, exercise, lines);
	say_all("Do", &exercise->cues, lines);
	say_all("Watch for", &exercise->faults, lines);
	if (library->fault && exercise->figure_count > 0 && exercise->figures[library->view].fault.name != NULL)
		lines_add(lines, "Usual fault: %s", exercise->figures[library->view].fault.name);
	if (exercise->easier != NULL)
		lines_add(lines, "Easier: %s (%s)", exercise->easier->name, exercise->easier->id);
	if (exercise->harder != NULL)
		lines_add(lines, "Harder: %s (%s)", exercise->harder->name, exercise->harder->id);
	say_all("Instead of kneeling", &exercise->substitutes, lines);
}

/* What the filter lets through and the mark: lines that are new when keys change them. */
static void say_place(const struct library_screen *library, struct lines *lines)
{
	filter_say(&library->filter, library->shown_count, lines);
	const struct exercise *marked = library_current(library);
	if (marked != NULL)
		lines_add(lines, "Marked: %s, %d of %d", marked->name, library->mark + 1, library->shown_count);
}

void library_say(const struct screen *screen, struct lines *lines, int64_t now_ms)
{
	(void)now_ms;
	const struct library_screen *library = (const struct library_screen *)screen;
	notice_say(&library->notice, lines);
	if (library->open) {
		say_one(library, library_current(library), lines);
		return;
	}
	for (int i = 0; i < library->shown_count; i++)
		say_row(&library->given.exercises[library->shown[i]], lines);
	say_place(library, lines);
}
