/* The lines of the table of weeks: one measure each. */
#include "core/report_words.h"

static const char *worst(const struct report *report, struct arena *arena, const struct report_week *week)
{
	(void)report;
	return report_tenths(arena, week->told.worst10);
}

static const char *waking(const struct report *report, struct arena *arena, const struct report_week *week)
{
	(void)report;
	return report_tenths(arena, week->told.waking10);
}

static const char *before(const struct report *report, struct arena *arena, const struct report_week *week)
{
	(void)report;
	return report_tenths(arena, week->before10);
}

static const char *during(const struct report *report, struct arena *arena, const struct report_week *week)
{
	(void)report;
	return report_tenths(arena, week->during10);
}

static const char *after(const struct report *report, struct arena *arena, const struct report_week *week)
{
	(void)report;
	return report_tenths(arena, week->after10);
}

static const char *next(const struct report *report, struct arena *arena, const struct report_week *week)
{
	(void)report;
	return report_tenths(arena, week->next10);
}

static const char *answered(const struct report *report, struct arena *arena, const struct report_week *week)
{
	(void)report;
	return arena_print(arena, "%d of 7", week->told.answered);
}

static const char *run(const struct report *report, struct arena *arena, const struct report_week *week)
{
	return report_distance(report, arena, week->told.told ? week->told.run_m : NOT_KNOWN);
}

static const char *kept(const struct report *report, struct arena *arena, const struct report_week *week)
{
	(void)report;
	if (week->told.planned == 0)
		return "\xe2\x80\x93";
	return arena_print(arena, "%d of %d", week->told.kept, week->told.planned);
}

static const char *load(const struct report *report, struct arena *arena, const struct report_week *week)
{
	(void)report;
	enum { TENTHS = 10 };
	if (week->told.ledger10 == NOT_KNOWN)
		return "\xe2\x80\x93";
	return arena_print(arena, "%d", week->told.ledger10 / TENTHS);
}

const struct report_measure report_measures[REPORT_MEASURES] = {
	{ "worst pain, mean", "worst", worst },      { "on waking, mean", "waking", waking },
	{ "before a session", "before", before },    { "in it, highest", "in it", during },
	{ "after it", "after", after },              { "next morning", "next", next },
	{ "days answered", "days", answered },       { "distance run", "run", run },
	{ "sessions kept*", "kept*", kept },         { "knee load, rough", "load", load },
};
