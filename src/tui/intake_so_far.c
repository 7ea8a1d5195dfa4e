#include "intake_screen.h"

#include "tui/flags.h"

/* A pain from which an activity counts as one that brings it on. */
enum { BRINGS_IT_ON = 1 };

static bool hurts(const struct intake *intake, enum place place)
{
	return intake->pain_at[place] >= BRINGS_IT_ON;
}

/* What brings the pain on, of the four that belong to the usual pattern. */
static int usual_places(const struct intake *intake, const char *out[static 4])
{
	int count = 0;
	if (hurts(intake, PLACE_SQUAT))
		out[count++] = "squats";
	if (hurts(intake, PLACE_STAIRS_DOWN) || hurts(intake, PLACE_STAIRS_UP))
		out[count++] = "stairs";
	if (hurts(intake, PLACE_SITTING))
		out[count++] = "long sitting";
	if (hurts(intake, PLACE_RUN) || hurts(intake, PLACE_DOWNHILL))
		out[count++] = "running";
	return count;
}

void intake_looks(const struct intake *intake, struct text *out)
{
	const char *places[4];
	int count = usual_places(intake, places);
	if (intake->pattern == PATTERN_NO) {
		text_add(out,
			 "Pain elsewhere than around the kneecap: worth showing to a professional first.");
		return;
	}
	if (count == 0)
		return;
	text_add(out, "Pain with ");
	for (int i = 0; i < count; i++)
		text_addf(out, "%s%s", i == 0 ? "" : i == count - 1 ? " and " : ", ", places[i]);
	text_add(out, count >= 2 ? ": the usual pattern of runner's knee." : ".");
	text_add(out, " That is a pattern, not a finding. A clinician can tell you more.");
}

static void missing_words(const struct intake *intake, struct text *out)
{
	const struct {
		bool missing;
		const char *words;
	} needs[] = {
		{ !intake->flags_asked, "the list of signs" },
		{ intake->knee == NOT_KNOWN, "the knee" },
		{ intake->pattern == PATTERN_NOT_SAID, "where it hurts" },
		{ intake->born == NOT_KNOWN, "the year of birth" },
	};
	text_add(out, "A plan still needs: ");
	bool first = true;
	for (size_t i = 0; i < sizeof needs / sizeof needs[0]; i++) {
		if (needs[i].missing)
			text_addf(out, first ? "%s" : ", %s", needs[i].words);
		first = first && !needs[i].missing;
	}
	text_add(out, ".");
}

void intake_start(const struct intake_screen *screen, struct text *out)
{
	const struct plan *plan = screen->coach->plan;
	const struct programme *programme = screen->coach->shelf->programme;
	if (plan->locked) {
		text_add(out, "Training waits until someone has looked at it: leave here, and Today says "
			      "what to do now.");
		return;
	}
	if (!plan->ready) {
		missing_words(&screen->intake, out);
		return;
	}
	if (screen->step + 1 == INTAKE_STEPS)
		text_add(out, "Tab ends here: Today then asks for each morning and says what is planned. ");
	const char *summary = programme != NULL ? programme->phase[plan->phase].summary : NULL;
	text_addf(out, "The start would be: %s", rehab_phase_titles[plan->phase]);
	if (summary != NULL)
		text_addf(out, ". %s", summary);
	else
		text_add(out, ".");
}
