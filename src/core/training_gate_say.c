/* Where a gate line stands, for a person. */
#include "training_inner.h"

/* Text around the two figures: before the first, between, behind; NULL between leaves the second out. */
struct wording {
	const char *before, *between, *behind;
	const char *unknown; /* in place of it all while nothing is known; NULL: the figures say it */
	const char *over;    /* behind the number of what is too many; NULL: nothing is */
};

static const struct wording wordings[GATE_KINDS] = {
	[GATE_WORST] = { "days told: ", ", at least ", " needed", NULL, "above the limit on " },
	[GATE_MORNINGS] = { "mornings told: ", ", at least ", " needed", NULL, "above usual on " },
	[GATE_STAIRS] = { "stairs at ", ", at most ", "", "stairs not told lately" },
	[GATE_WALK] = { "walked ", NULL, "", "no such walk logged yet" },
	[GATE_TEST] = { "last result ", ", asked for ", "", "no result that counts" },
	[GATE_SYMMETRY] = { "", " of ", " tests", NULL },
	[GATE_NO_RED] = { "", " of ", " days", NULL },
	[GATE_AMBERS] = { "", " counted, at most ", "", NULL },
	[GATE_SESSIONS] = { "", " of ", " sessions", NULL },
	[GATE_ADHERENCE] = { "", " of ", " planned sessions kept", "no plan to count against yet" },
	[GATE_GAIN] = { "", " of ", " gains", NULL },
	[GATE_CONTINUOUS] = { "", " of ", " weeks", NULL },
	[GATE_SCORE] = { "last total ", ", asked for ", "", "no total that counts" },
	[GATE_CADENCE] = { "", " of ", " runs at the target", "no cadence told lately" },
};

const char *gate_say(const struct gate_given *given, struct measured measured, struct arena *arena)
{
	const struct wording *wording = &wordings[given->line->kind];
	if (measured.answer == GATE_NOT_KNOWN && wording->unknown)
		return wording->unknown;
	if (measured.answer == GATE_NOT_MET && wording->over && measured.over > 0)
		return arena_print(arena, "%s%d of the last %d days, at most %d", wording->over, measured.over,
		                   given->line->days, measured.over_most);
	if (given->line->kind == GATE_CADENCE && measured.of == 0)
		return "no target set";
	if (given->line->kind == GATE_WALK)
		return "walked";
	if (measured.have == NOT_KNOWN || measured.of == NOT_SET)
		return measured.answer == GATE_MET ? "met" : "not met";
	return arena_print(arena, "%s%d%s%d%s", wording->before, measured.have, wording->between, measured.of,
	                   wording->behind);
}
