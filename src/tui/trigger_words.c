#include "tui/trigger_words.h"

#include "tui/words.h"

enum { TENTHS = 10 };

void words_tenths(struct text *out, int number10)
{
	const int size = number10 < 0 ? -number10 : number10;
	text_addf(out, "%s%d.%d", number10 < 0 ? "-" : "", size / TENTHS, size % TENTHS);
}

void words_share(struct text *out, int share1000)
{
	if (share1000 < TENTHS)
		text_add(out, "< 1 %");
	else
		text_addf(out, "%d %%", (share1000 + TENTHS - 1) / TENTHS);
}

void trigger_words_window(struct text *out, const struct triggers *triggers, struct day today)
{
	words_date(out, triggers->from, today);
	text_add(out, " to ");
	words_date(out, triggers->to, today);
	text_add(out, ": ");
	words_count(out, triggers->days, "day with a known next morning", "days with a known next morning");
	if (triggers->flare_days > 0) {
		text_add(out, ", ");
		words_count(out, triggers->flare_days, "day of flare left out", "days of flare left out");
	}
}

void trigger_words_stood(struct text *out, const struct triggers *triggers, uint32_t with)
{
	const char *between = "";
	for (size_t i = 0; i < triggers->count; i++)
		if ((with >> i & 1) != 0) {
			text_addf(out, "%s%s", between, triggers->at[i].name);
			between = ", ";
		}
	if (with == 0)
		text_add(out, "nothing on the list");
}

static void say_trigger(struct lines *lines, const struct trigger *trigger)
{
	const char *rest = trigger->text, *line;
	size_t length;
	enum { WIDTH = 100 };
	lines_add(lines, "%s (%s), days with: %d, without: %d", trigger->name, trigger->id, trigger->look.n_with,
		  trigger->look.n_without);
	while (text_wrap(&rest, WIDTH, &line, &length))
		lines_add(lines, "  %.*s", (int)length, line);
}

static void say_experiment(struct lines *lines, const struct experiment_state *state)
{
	lines_add(lines, "%s", "");
	if (state == NULL) {
		lines_add(lines, "No try by lot is under way.");
		return;
	}
	lines_add(lines, "Try by lot: %s", state->experiment->candidate);
	lines_add(lines, "  %s", state->text);
}

static void say_flare(struct lines *lines, const struct triggers *triggers, const struct trigger_flare *flare,
                      struct day today)
{
	char buffer[32];
	struct text since = TEXT(buffer);
	words_date(&since, flare->since, today);
	lines_add(lines, "Flare of the %s since %s, the days before it:", words_knee(flare->side), buffer);
	for (int i = 0; i < triggers->before_days; i++) {
		char date[32], stood[200];
		struct text when = TEXT(date), what = TEXT(stood);
		words_weekday_date(&when, (struct day){ flare->since.n - 1 - i });
		trigger_words_stood(&what, triggers, flare->with[i]);
		lines_add(lines, "  %s: %s", date, stood);
	}
}

void trigger_words_all(struct lines *lines, const struct triggers *triggers, const struct experiment_state *state,
                       struct day today)
{
	char buffer[120];
	struct text window = TEXT(buffer);
	trigger_words_window(&window, triggers, today);
	lines_add(lines, "Looked at: %s.", trigger_outcome);
	lines_add(lines, "%s.", buffer);
	lines_add(lines, "%s", "");
	for (size_t i = 0; i < triggers->count; i++)
		say_trigger(lines, &triggers->at[i]);
	say_experiment(lines, state);
	for (size_t i = 0; i < triggers->flare_count; i++)
		say_flare(lines, triggers, &triggers->flares[i], today);
}
