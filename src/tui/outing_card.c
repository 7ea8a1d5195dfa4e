#include "tui/outing_card.h"

#include "tui/words.h"

enum { BYTES = 400, CLOCK_COLS = 6, TENTHS = 10, PERMILLE = 1000 };

/* --- lines ------------------------------------------------------------------------- */

static void add_blanks(struct text *out, int count)
{
	while (count-- > 0)
		text_add(out, " ");
}

/* Text over as many lines as it takes; all but the first are set in by `indent`. */
static void add_wrapped(struct text *out, int indent, const char *words)
{
	const char *line;
	size_t length;
	for (bool first = true; text_wrap(&words, OUTING_CARD_COLS - indent, &line, &length); first = false) {
		add_blanks(out, first ? 0 : indent);
		text_add_bytes(out, line, length);
		text_add(out, "\n");
	}
}

static void add_rule(struct text *out)
{
	for (int i = 0; i < OUTING_CARD_COLS; i++)
		text_add(out, "-");
	text_add(out, "\n");
}

/* `left`, and `right` at the right edge. */
static void add_ends(struct text *out, const char *left, const char *right)
{
	text_add(out, left);
	add_blanks(out, OUTING_CARD_COLS - text_width(left) - text_width(right));
	text_add(out, right);
	text_add(out, "\n");
}

/* --- figures ----------------------------------------------------------------------- */

static void add_tenths(struct text *out, int tenths)
{
	text_addf(out, "%d", tenths / TENTHS);
	if (tenths % TENTHS != 0)
		text_addf(out, ".%d", tenths % TENTHS);
}

void outing_add_rate(struct text *out, int rate10)
{
	add_tenths(out, rate10);
}

void outing_add_share(struct text *out, int permille)
{
	if (permille == PERMILLE) {
		text_add(out, "own");
		return;
	}
	text_add(out, permille > PERMILLE ? "+" : "-");
	add_tenths(out, permille > PERMILLE ? permille - PERMILLE : PERMILLE - permille);
	text_add(out, " %");
}

/* --- what it is -------------------------------------------------------------------- */

/* The first reason of an item, in its own words. */
static void add_why(struct text *out, const struct outing_card *card)
{
	char words[BYTES];
	struct text text = TEXT(words);
	if (card->item == NULL)
		text_add(&text, "Out of the table of stages; not planned today.");
	else if (card->item->why_count > 0)
		text_addf(&text, "%s (%s)", card->item->whys[0].text, card->item->whys[0].rule);
	add_wrapped(out, 0, words);
}

static void add_head(struct text *out, const struct outing_card *card)
{
	char date[24];
	struct text day = TEXT(date);
	words_weekday_date(&day, card->day);
	add_ends(out, "stepdown", date);
	add_wrapped(out, 0, card->title);
	if (card->detail != NULL)
		add_wrapped(out, 0, card->detail);
	add_why(out, card);
}

/* --- by the clock ------------------------------------------------------------------ */

static void add_clock(struct text *out, int64_t at_ms)
{
	char clock[16];
	struct text text = TEXT(clock);
	words_clock(&text, at_ms);
	add_blanks(out, CLOCK_COLS - text_width(clock));
	text_add(out, clock);
}

/* Quick marching goes before each run, high knees from a stage on. Source: RULES.yaml, R55. */
static void add_drills(struct text *out, const struct outing_card *card)
{
	bool knees = card->stage == NOT_KNOWN || card->stage >= card->shelf->programme->stage.high_knees_from;
	add_blanks(out, CLOCK_COLS + 2);
	add_wrapped(out, CLOCK_COLS + 2, knees ? "fast leg march, high knees" : "fast leg march");
}

static void add_segment(struct text *out, const struct outing_card *card, const struct outing_segment *segment)
{
	static const char *const words[OUTING_PARTS] = {
		[OUTING_WARM_UP] = "walk briskly", [OUTING_RUN] = "RUN", [OUTING_WALK] = "walk",
	};
	enum { LENGTH_COL = 28 };
	char name[32];
	struct text text = TEXT(name);
	text_add(&text, words[segment->part]);
	if (segment->part == OUTING_RUN && card->outing->turns > 1)
		text_addf(&text, "  %d of %d", segment->turn, card->outing->turns);
	add_clock(out, segment->start_ms);
	text_add(out, "  ");
	text_add(out, name);
	add_blanks(out, LENGTH_COL - CLOCK_COLS - 2 - text_width(name));
	add_clock(out, segment->length_ms);
	text_add(out, "\n");
	if (segment->part == OUTING_WARM_UP)
		add_drills(out, card);
}

static void add_clock_times(struct text *out, const struct outing_card *card)
{
	for (size_t i = 0; i < card->outing->count; i++)
		add_segment(out, card, &card->outing->segments[i]);
	add_clock(out, card->outing->length_ms);
	text_add(out, "  end; leg shakeout (R55)\n");
}

/* --- how much, how quick -------------------------------------------------------------- */

static bool professional_limits(const struct outing_card *card)
{
	for (size_t i = 0; card->item != NULL && i < card->item->why_count; i++)
		if (text_same(card->item->whys[i].rule, "overlay"))
			return true;
	return false;
}

static void add_distance(struct text *out, const struct outing_card *card)
{
	char words[BYTES];
	struct text text = TEXT(words);
	if (card->distance_m > 0) {
		text_add(&text, "About ");
		words_distance(&text, card->distance_m, card->units);
		text_add(&text, card->stage != NOT_KNOWN ? ", flat and easy." : ".");
		add_wrapped(out, 0, words);
	}
	text = TEXT(words);
	if (card->ceiling_m > 0) {
		text_add(&text, "At most ");
		words_distance(&text, card->ceiling_m, card->units);
		text_addf(&text, " in one run (%s).", professional_limits(card) ? "as you were advised" : "R19");
		add_wrapped(out, 0, words);
	}
}

static void add_beat(struct text *out, const struct outing_card *card)
{
	char words[BYTES];
	struct text text = TEXT(words);
	if (card->outing->rate10 == NOT_SET || card->own == NOT_KNOWN)
		return;
	outing_add_rate(&text, card->outing->rate10);
	text_addf(&text, " steps a minute in the runs: own %d", card->own);
	if (card->permille != PERMILLE) {
		text_add(&text, ", ");
		outing_add_share(&text, card->permille);
		text_add(&text, " (R14)");
	}
	text_add(&text, ". Short and light.");
	add_wrapped(out, 0, words);
}

/* --- when to stop, what to note ---------------------------------------------------------- */

static void add_signals(struct text *out, const struct outing_card *card)
{
	char words[BYTES];
	const struct response_rules *rules = &card->shelf->programme->response;
	struct text text = TEXT(words);
	text_addf(&text, "Pain of %d or more: walk, then short, quick steps. Eased to %d or less in two minutes: finish as "
	          "run-walk (D4). Not eased: no more running today (D3).", rules->run_pain, rules->run_pain - 1);
	text_add(out, "Signals to adjust\n");
	add_wrapped(out, 0, words);
	text = TEXT(words);
	text_addf(&text, "Pain of %d or more, a limp, new swelling: stop; get home without running (D1).", rules->red_during);
	add_wrapped(out, 0, words);
}

/* The warm-up is no part of what is logged. */
static int64_t before_ms(const struct outing *outing)
{
	const struct outing_segment *first = &outing->segments[0];
	return first->part == OUTING_WARM_UP ? first->length_ms : 0;
}

static void add_afterwards(struct text *out, const struct outing_card *card)
{
	char words[BYTES];
	struct text text = TEXT(words);
	text_add(out, "Note afterwards\n");
	text_addf(&text, "How long, how far, effort, highest pain, eased or not, minutes until it settled: at most %d (D6).",
	          card->shelf->programme->response.settle_min);
	add_wrapped(out, 0, words);
	text = TEXT(words);
	text_addf(&text, "stepdown log \"%s ", card->what);
	words_clock(&text, card->outing->length_ms - before_ms(card->outing));
	text_add(&text, " pain N\"");
	add_wrapped(out, 2, words);
	add_wrapped(out, 0, "Tomorrow: pain on waking (D7).");
}

void outing_card_add(struct text *out, const struct outing_card *card)
{
	add_head(out, card);
	add_rule(out);
	add_clock_times(out, card);
	add_rule(out);
	add_distance(out, card);
	add_beat(out, card);
	add_rule(out);
	add_signals(out, card);
	add_rule(out);
	add_afterwards(out, card);
}
