#include "check_in_screen.h"

#include "core/ready.h"
#include "tui/words.h"

enum { PAIN_MOST = 10 };

static const struct {
	const char *label, *brief;
	bool knees; /* each sore knee has a row */
	const char *rule;
	const char *low, *high;
	const char *before; /* its label on a morning of the past */
} kinds[CHECK_IN_KINDS] = {
	[CHECK_IN_MORNING] = { "Knee on waking", "On waking", true, "D7", "none", "worst", NULL },
	[CHECK_IN_NOW] = { "Knee now", "Now", true, "G1", "none", "worst", "Knee then" },
	[CHECK_IN_WORST] = { "Worst yesterday", "Worst", false, "G1", "none", "worst", "Worst the day before" },
	[CHECK_IN_STAIRS] = { "Stairs yesterday", "Stairs", false, "G1", "none", "worst", "Stairs the day before" },
	[CHECK_IN_ITEM] = { NULL, NULL, false, "readiness", NULL, NULL, NULL },
	[CHECK_IN_SLEEP] = { "Hours of sleep", "Sleep, h", false, "R45", "", "", NULL },
	[CHECK_IN_SWELLING] = { "Swelling", "Swelling", false, "D1", "", "", NULL },
	[CHECK_IN_FLAGS] = { "Anything on the list", "On the list", false, "R38", "", "", NULL },
};

enum { ITEM_WORDS = 8 };

/* Own words; 1 best, 7 worst. */
static const struct {
	const char *label, *brief, *best, *worst;
	const char *words[ITEM_WORDS];
} items[READY_ITEMS] = {
	[READY_SLEEP] = { "Sleep quality", "Sleep", "good", "bad",
			  { "", "very good", "good", "fair", "so-so", "poor", "bad", "very bad" } },
	[READY_FATIGUE] = { "Fatigue", "Fatigue", "fresh", "spent",
			    { "", "none", "very little", "a little", "some", "much", "very much", "worn out" } },
	[READY_SORENESS] = { "Muscle soreness", "Soreness", "none", "sore",
			     { "", "none", "very little", "a little", "some", "much", "very much", "very sore" } },
	[READY_STRESS] = { "Stress", "Stress", "calm", "tense",
			   { "", "very calm", "calm", "fairly calm", "so-so", "tense", "quite tense", "very tense" } },
	[READY_MOOD] = { "Mood", "Mood", "good", "low", { "" } },
};

static void add(struct check_in_screen *screen, enum check_in_kind kind, int at)
{
	screen->row[screen->rows++] = (struct check_in_row){ kind, at };
}

static void add_knees(struct check_in_screen *screen, enum check_in_kind kind)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(&screen->coach->diary->intake, knee))
			add(screen, kind, knee);
}

/* The red-flag line is asked weekly, and whenever pain is high or a swelling is new; once told it stays to be seen. */
static bool asks_flags(const struct check_in_screen *screen)
{
	const struct plan *plan = screen->coach->plan;
	bool now = screen->day.n == screen->coach->today.n;
	for (size_t i = 0; now && i < plan->asked_count; i++)
		if (plan->asked[i].question == QUESTION_RED_FLAGS)
			return true;
	return screen->told.flags_asked || screen->told.swelling == SAID_YES;
}

void check_in_find_rows(struct check_in_screen *screen)
{
	screen->rows = 0;
	add_knees(screen, CHECK_IN_MORNING);
	add_knees(screen, CHECK_IN_NOW);
	add(screen, CHECK_IN_WORST, 0);
	add(screen, CHECK_IN_STAIRS, 0);
	for (int item = 0; item < instrument_items(screen->told.instrument); item++)
		add(screen, CHECK_IN_ITEM, item);
	add(screen, CHECK_IN_SLEEP, 0);
	add(screen, CHECK_IN_SWELLING, 0);
	if (asks_flags(screen))
		add(screen, CHECK_IN_FLAGS, 0);
}

const struct check_in_row *check_in_row(const struct check_in_screen *screen)
{
	return &screen->row[screen->at];
}

static bool names_knee(const struct check_in_screen *screen)
{
	const struct intake *intake = &screen->coach->diary->intake;
	return intake_has_knee(intake, SIDE_LEFT) && intake_has_knee(intake, SIDE_RIGHT);
}

void check_in_label(const struct check_in_screen *screen, const struct check_in_row *row, bool brief, struct text *out)
{
	bool item = row->kind == CHECK_IN_ITEM;
	const char *label = item ? items[row->at].label : kinds[row->kind].label;
	if (screen->day.n != screen->coach->today.n && kinds[row->kind].before != NULL)
		label = kinds[row->kind].before;
	const char *word = item ? items[row->at].brief : kinds[row->kind].brief;
	bool one_of_two = kinds[row->kind].knees && names_knee(screen);
	if (one_of_two)
		text_add(out, row->at == SIDE_LEFT ? (brief ? "L " : "Left: ") : brief ? "R " : "Right: ");
	text_add(out, brief ? word : label);
}

const char *check_in_rule(const struct check_in_row *row)
{
	return kinds[row->kind].rule;
}

/* The items of one instrument begin with the best, those of the other with the worst. */
static const char *item_end(const struct check_in_screen *screen, int item, bool low)
{
	bool best_is_low = screen->told.instrument == INSTRUMENT_HOOPER4;
	return low == best_is_low ? items[item].best : items[item].worst;
}

const char *check_in_low(const struct check_in_screen *screen, const struct check_in_row *row)
{
	return row->kind == CHECK_IN_ITEM ? item_end(screen, row->at, true) : kinds[row->kind].low;
}

const char *check_in_high(const struct check_in_screen *screen, const struct check_in_row *row)
{
	return row->kind == CHECK_IN_ITEM ? item_end(screen, row->at, false) : kinds[row->kind].high;
}

bool check_in_scale(const struct check_in_screen *screen, const struct check_in_row *row, int *from, int *to)
{
	if (row->kind > CHECK_IN_ITEM)
		return false;
	bool item = row->kind == CHECK_IN_ITEM;
	*from = item ? 1 : 0;
	*to = item ? instrument_most(screen->told.instrument) : PAIN_MOST;
	return true;
}

/* Where a pain of this row is kept. */
static const int8_t *pain_of(const struct check_in *check_in, const struct check_in_row *row)
{
	switch (row->kind) {
	case CHECK_IN_MORNING: return &check_in->morning[row->at];
	case CHECK_IN_NOW: return &check_in->now[row->at];
	case CHECK_IN_WORST: return &check_in->worst;
	default: return &check_in->stairs;
	}
}

int check_in_value_of(const struct check_in *told, const struct check_in_row *row)
{
	switch (row->kind) {
	case CHECK_IN_ITEM: return told->item_halves[row->at] < 0 ? NOT_KNOWN : told->item_halves[row->at] / 2;
	case CHECK_IN_SLEEP: return told->sleep_min;
	case CHECK_IN_SWELLING: return told->swelling == NOT_SAID ? NOT_KNOWN : (int)told->swelling;
	case CHECK_IN_FLAGS: return told->flags_asked ? told->flags != 0 : NOT_KNOWN;
	default: return *pain_of(told, row);
	}
}

int check_in_value(const struct check_in_screen *screen, const struct check_in_row *row)
{
	return check_in_value_of(&screen->told, row);
}

void check_in_put(struct check_in *out, const struct check_in_row *row, int value)
{
	switch (row->kind) {
	case CHECK_IN_MORNING: out->morning[row->at] = (int8_t)value; break;
	case CHECK_IN_NOW: out->now[row->at] = (int8_t)value; break;
	case CHECK_IN_WORST: out->worst = (int8_t)value; break;
	case CHECK_IN_STAIRS: out->stairs = (int8_t)value; break;
	case CHECK_IN_ITEM: out->item_halves[row->at] = (int8_t)(2 * value); break;
	case CHECK_IN_SLEEP: out->sleep_min = (int16_t)value; break;
	case CHECK_IN_SWELLING: out->swelling = (enum yes_no)value; break;
	case CHECK_IN_FLAGS:
		out->flags_asked = true;
		out->flags = (uint32_t)value;
		break;
	case CHECK_IN_KINDS: break;
	}
}

void check_in_word(const struct check_in_screen *screen, const struct check_in_row *row, struct text *out)
{
	enum { HOUR = 60 };
	int value = check_in_value(screen, row);
	if (value == NOT_KNOWN)
		return;
	if (row->kind == CHECK_IN_ITEM && screen->told.instrument == INSTRUMENT_HOOPER4 && value < ITEM_WORDS)
		text_add(out, items[row->at].words[value]);
	else if (row->kind == CHECK_IN_SLEEP)
		text_addf(out, value % HOUR == 0 ? "%d h" : "%d h %d min", value / HOUR, value % HOUR);
	else if (row->kind == CHECK_IN_SWELLING)
		text_add(out, yes_no_words[value]);
	else if (row->kind == CHECK_IN_FLAGS)
		text_add(out, value != 0 ? "yes" : "none");
}
