#include "report_inner.h"

#include <string.h>

#include "base/text.h"

enum { MONTHS_A_YEAR = 12, DECADE = 10, DAYS_A_WEEK = 7 };

const char *const report_section_words[REPORT_SECTIONS] = {
	[REPORT_EXCEPTIONS] = "exceptions", [REPORT_WEEKS] = "weeks",           [REPORT_CHANGES] = "changes",
	[REPORT_ZONES] = "zones",           [REPORT_TESTS] = "tests",           [REPORT_SCORES] = "scores",
	[REPORT_ADHERENCE] = "adherence",   [REPORT_ASKS] = "questions",
};

const char *const report_section_titles[REPORT_SECTIONS] = {
	[REPORT_EXCEPTIONS] = "First",             [REPORT_WEEKS] = "Week by week",    [REPORT_CHANGES] = "Changed, and why",
	[REPORT_ZONES] = "Where it hurt",          [REPORT_TESTS] = "Tests",           [REPORT_SCORES] = "Questionnaires",
	[REPORT_ADHERENCE] = "Planned and done",   [REPORT_ASKS] = "Asked by the runner",
};

bool report_has(const struct report *report, enum report_section section)
{
	return (report->given.sections >> section & 1u) != 0;
}

static int section_of(const char *word, size_t length)
{
	for (int i = 0; i < REPORT_SECTIONS; i++)
		if (strlen(report_section_words[i]) == length && strncmp(report_section_words[i], word, length) == 0)
			return i;
	return NOT_KNOWN;
}

unsigned report_sections(const char *list, char *bad, size_t size)
{
	unsigned sections = 0;
	for (const char *at = list;; at++) {
		size_t length = strcspn(at, ",");
		int section = section_of(at, length);
		if (section == NOT_KNOWN) {
			struct text word = text_over(bad, size);
			text_add_bytes(&word, at, length);
			return 0;
		}
		sections |= 1u << section;
		at += length;
		if (*at == '\0')
			return sections;
	}
}

struct day report_from(struct day to, int weeks)
{
	return (struct day){ to.n - (day_weekday(to) - 1) - DAYS_A_WEEK * (weeks - 1) };
}

const char *report_note(const struct making *making, const char *text)
{
	bool nothing = text == NULL || text[0] == '\0';
	return nothing || making->given->redact ? NULL : arena_string(making->arena, text);
}

/* --- who ------------------------------------------------------------------------- */

/* The month in which the pain began, by how many months the intake told. */
static void tell_since(struct report *report, const struct intake *intake)
{
	if (!intake->ready || intake->pain_months == NOT_KNOWN)
		return;
	struct date told = day_to_date(intake->since);
	int months = told.year * MONTHS_A_YEAR + told.month - 1 - intake->pain_months;
	report->since = (struct date){ months / MONTHS_A_YEAR, months % MONTHS_A_YEAR + 1, 1 };
	report->has_since = months >= MONTHS_A_YEAR;
}

static void tell_who(struct making *making)
{
	struct report *report = making->report;
	const struct intake *intake = &making->given->diary->intake;
	int age = intake_age(intake, making->given->to);
	report->knee = intake->knee == NOT_KNOWN ? SIDE_BOTH : (enum side)intake->knee;
	report->units = making->given->diary->told.distance;
	report->pattern = intake->pattern;
	report->sex = intake->sex;
	report->age_from = age == NOT_KNOWN ? NOT_KNOWN : age - age % DECADE;
	tell_since(report, intake);
}

static void tell_days(struct making *making)
{
	const struct report_given *given = making->given;
	struct report *report = making->report;
	report->days = given->to.n - given->from.n + 1;
	for (struct day day = given->from; day.n <= given->to.n; day.n++) {
		const struct chronicle_day *on = chronicle_on(given->plan->chronicle, day);
		report->days_told += on != NULL && !on->missing;
	}
	report->told = report->days_told > 0;
}

/* --- what the runner asks, and what a professional set -------------------------------- */

static void tell_questions(struct making *making)
{
	for (int i = 0; i < REPORT_QUESTIONS; i++) {
		const char *question = making->given->diary->questions[i];
		making->report->questions[i] = question == NULL || question[0] == '\0'
			? NULL : arena_string(making->arena, question);
	}
}

static void tell_overlay(struct making *making)
{
	const struct overlay *overlay = overlay_on(making->given->shelf->overlay, making->given->to);
	making->report->overlay = overlay->there ? overlay : NULL;
}

static void tell_goals(struct making *making)
{
	const struct diary *diary = making->given->diary;
	struct report_goal *goals = arena_array(making->arena, diary->goal_count + 1, sizeof *goals);
	struct report *report = making->report;
	for (size_t i = 0; i < diary->goal_count; i++)
		if (diary->goals[i].since.n <= making->given->to.n)
			goals[report->goal_count++] = (struct report_goal){ &diary->goals[i],
				report_note(making, diary->goals[i].text),
				goal_state(&diary->goals[i], making->given->plan->chronicle) };
	report->goals = goals;
}

static void (*const parts[REPORT_SECTIONS])(struct making *) = {
	[REPORT_EXCEPTIONS] = report_exceptions, [REPORT_WEEKS] = report_weeks,     [REPORT_CHANGES] = report_changes,
	[REPORT_ZONES] = report_zones,           [REPORT_TESTS] = report_tests,     [REPORT_SCORES] = report_scores,
	[REPORT_ADHERENCE] = report_done,        [REPORT_ASKS] = tell_questions,
};

const struct report *report_make(const struct report_given *given, struct arena *arena)
{
	struct report *report = arena_alloc(arena, sizeof *report);
	struct making making = { given, report, arena };
	*report = (struct report){ .given = *given, .age_from = NOT_KNOWN,
		.pain_high = given->shelf->programme->response.report_pain };
	tell_who(&making);
	tell_days(&making);
	tell_overlay(&making);
	tell_goals(&making);
	for (int i = 0; i < REPORT_SECTIONS; i++)
		if (report_has(report, (enum report_section)i))
			parts[i](&making);
	return report;
}
