#include "support/lint.h"

#include "io/library.h"
#include "support/check.h"

const char lint_squat[] =
	"- id: squat\n"
	"  name: Squat\n"
	"  kind: strength\n"
	"  work: reps\n"
	"  sides: both\n"
	"  targets: [quadriceps]\n"
	"  dose: {sets: 3, reps: 8}\n"
	"  tempo: {eccentric: 3, pause: 0, concentric: 1, top: 0, starts: eccentric}\n"
	"  rest_s: 60\n"
	"  pain_ceiling: 3\n"
	"  knee_load: {tier: low, confidence: inferred}\n"
	"  cues: [Knee over the second toe.]\n";

static const char sources[] = "- {id: paper-2020, authors: Writer A, year: 2020, title: On knees, where: J Knee 1:2}\n";
const char lint_rules[] =
	"- id: R1\n"
	"  title: All of it\n"
	"  text: Everything comes from one paper.\n"
	"  thresholds: [response, flare, readiness, phases, weeks, stage, load, spacing, balance, ladder, ledger, habit, trigger, scores]\n"
	"  sources: [paper-2020]\n"
	"  certainty: low\n";
/* What the programme's sessions are made of. */
static const char breath[] =
	"- id: breath\n"
	"  name: Breath\n"
	"  kind: recovery\n"
	"  work: breath\n"
	"  sides: both\n"
	"  targets: [diaphragm]\n"
	"  dose: {sets: 1, duration_s: 60}\n"
	"  breath: {in_s: 4, out_s: 6}\n"
	"  rest_s: 0\n"
	"  pain_ceiling: 0\n"
	"  knee_load: {tier: none, confidence: inferred}\n"
	"  cues: [Slowly.]\n";
static const char session[] =
	"id: short\ntitle: Short\nkind: strength\nsummary: Breathing\nlead_in_s: 5\nswitch_s: 10\nrest_ends: key\n"
	"slots:\n  - {pattern: breathing, exercise: breath}\n";

void lint_put(const char *library, const char *file, const char *text)
{
	char name[300];
	snprintf(name, sizeof name, "%s/%s", library + strlen(test_folder()) + 1, file);
	test_file(name, text);
}

const char *lint_library(const char *name, const char *exercises)
{
	static char dir[8][300];
	static int next;
	char *at = dir[next++ % 8];
	snprintf(at, sizeof dir[0], "%s/%s", test_folder(), name);
	lint_put(at, "SOURCES.yaml", sources);
	lint_put(at, "RULES.yaml", lint_rules);
	lint_put(at, "programmes/small.yaml", lint_programme_with(NULL, NULL));
	lint_put(at, "recovery/breath.yaml", breath);
	lint_put(at, "sessions/short.yaml", session);
	lint_put(at, "strength/squat.yaml", exercises == NULL ? lint_squat : exercises);
	return at;
}

const char *lint_squat_with(int line, const char *with)
{
	static char text[4000];
	const char *from = lint_squat;
	while (--line > 0)
		from = strchr(from, '\n') + 1;
	const char *to = strchr(from, '\n') + 1;
	snprintf(text, sizeof text, "%.*s%s%s", (int)(from - lint_squat), lint_squat, with, to);
	return text;
}

static void print_fault(struct text *out, const struct fault *fault)
{
	text_add(out, fault->file);
	if (fault->line > 0)
		text_addf(out, ":%d:%d", fault->line, fault->col);
	text_addf(out, ": %s", fault->text);
	if (fault->hint != NULL)
		text_addf(out, " (%s)", fault->hint);
	text_add(out, "\n");
}

const char *lint_faults(const char *dir, const char *own_dir)
{
	static char words[20000];
	struct text text = TEXT(words);
	struct faults *faults = faults_new();
	struct library *library = NULL;
	struct library_from from = { .dir = dir, .own_dir = own_dir, .figures = true };
	bool fine = library_read(&library, &from, faults);
	assert_int_equal(fine, faults->count == 0);
	assert_int_equal(fine, library != NULL);
	for (size_t i = 0; i < faults->count; i++)
		print_fault(&text, &faults->at[i]);
	library_free(library);
	faults_free(faults);
	return words;
}

const char *lint_faults_of(const char *dir, const char *file)
{
	static char words[20000];
	struct text text = TEXT(words);
	size_t length = strlen(file);
	for (const char *at = lint_faults(dir, NULL); *at != '\0';) {
		const char *end = strchr(at, '\n') + 1;
		assert_memory_equal(at, file, length);
		text_add_bytes(&text, at + length + 1, (size_t)(end - at) - length - 1);
		at = end;
	}
	return words;
}
