/*
 * The page for a clinician or coach, from a season told to the program day by
 * day: what stands on it, that every format of it is well formed whatever was
 * typed, and that it is the same page the second time.
 */
#include "cli/support/markup.h"
#include "cli/support/program.h"
#include "cli/support/tree.h"

#include "base/day.h"

#include <ctype.h>
#include <sys/stat.h>
#include <unistd.h>

static struct program program;

/* A home of its own; or, for tests that only read, the one in which the season was told. */
static int set_up(void **state)
{
	static int homes;
	char name[20];
	(void)state;
	snprintf(name, sizeof name, "home%d", homes++);
	program_new(&program, name);
	return 0;
}

static int set_up_season(void **state)
{
	(void)state;
	program_new(&program, "season");
	program_at(&program, 15, "20:00");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	program_free(&program);
	return 0;
}

#define REPORT_TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
#define SEASON_TEST(name) cmocka_unit_test_setup_teardown(name, set_up_season, tear_down)

static void tell(const char *line)
{
	if (program_line(&program, line) != 0)
		fail_msg("%s: %s", line, program.told);
}

static void begin(void)
{
	tell("intake --knee right --pattern yes --red-flags none --born 1988 --sex f --pain-months 3");
}

static void morning(int day, int pain, const char *more)
{
	char line[200];
	program_at(&program, day, "07:00");
	snprintf(line, sizeof line, "checkin --morning %d --worst %d --stairs %d %s", pain, pain + 1, pain, more);
	tell(line);
}

static void evening(int day, const char *line)
{
	program_at(&program, day, "19:00");
	tell(line);
}

/* Sixteen days: strength, bike and two runs, the second of them sore; a sign told once, a morning left out. */
static int tell_season(void **state)
{
	set_up_season(state);
	program_at(&program, 0, "06:00");
	begin();
	tell("score akps --total 68");
	tell("goal 10 km by 2026-06-01");
	for (int day = 0; day <= 15; day++) {
		if (day == 5)
			continue;
		morning(day, day == 9 ? 4 : day < 8 ? 2 : 1, day == 7 ? "--red-flags none" : "");
		if (day % 4 == 0)
			evening(day, "log strength --duration 35min --effort 5 --pain 1 --pain-before 1 --pain-after 1");
		if (day == 3)
			evening(day, "log run-walk --distance 2km --duration 18min --effort 4 --pain 2 --pain-before 1 "
			        "--pain-after 2 --settled 20 --zone outer");
		if (day == 8)
			evening(day, "log run-walk --distance 2.5km --duration 22min --effort 5 --pain 7 --pain-before 1 "
			        "--pain-after 4 --settled 200 --zone outer --note 'felt it going down'");
	}
	evening(13, "score akps --total 79");
	evening(13, "test heel-raise --left 25 --right 23 --pain 1");
	evening(13, "report --ask 'Is 20 cm the right depth now?'");
	return tear_down(state);
}

static char *kept(void)
{
	char *text = strdup(program.out);
	assert_non_null(text);
	return text;
}

/* --- the page -------------------------------------------------------------------------- */

static void the_page_has_the_exceptions_first_and_the_questions_last(void **state)
{
	(void)state;
	tell("report");
	assert_string_equal(program.out,
		"Right knee, pain around the kneecap, since December 2025\n"
		"Runner, female, 30 to 39. 9 Feb to 17 Mar 2026, 15 of 37 days told\n"
		"From the runner's own log. Not a medical document.\n"
		"\n"
		"First\n"
		"pain of 7 or more   10 Mar (7)\n"
		"10 Mar              \"felt it going down\"\n"
		"red days            10 Mar (D1, worst 7)\n"
		"none of             night pain, giving way, locking, swelling, other warning\n"
		"                    signs\n"
		"\n"
		"Week by week\n"
		"Week of               9 Feb   16 Feb   23 Feb    2 Mar  9 Mar F   16 Mar\n"
		"worst pain, mean          –        –        –      2.9      3.0      2.0\n"
		"on waking, mean           –        –        –      2.0      1.6      1.0\n"
		"before a session          –        –        –      1.0      1.0        –\n"
		"in it, highest            –        –        –      1.3      3.0        –\n"
		"after it                  –        –        –      1.3      2.0        –\n"
		"next morning              –        –        –      2.0      2.5        –\n"
		"days answered        0 of 7   0 of 7   0 of 7   6 of 7   7 of 7   2 of 7\n"
		"distance run              –        –        –   2.0 km   2.5 km   0.0 km\n"
		"sessions kept*            –        –        –   3 of 8   5 of 8   0 of 1\n"
		"knee load, rough          –        –        –        –        –        0\n"
		"* done, or changed on purpose.  F a week with a flare, L a lighter one.  – not\n"
		"known.\n"
		"\n"
		"Changed, and why\n"
		"2 Mar      The programme begins with \"Calm down\". An ordinary day still hurts,\n"
		"           or it is not known how much (P1)\n"
		"10 Mar     flare, right knee, 3 days (D1)\n"
		"D1 red     Red: 10 Mar\n"
		"\n"
		"Where it hurt\n"
		"right, outer side: 2 days, highest 7, last 10 Mar\n"
		"\n"
		"Tests\n"
		"Heel raises on one leg    right 23, left 25 reps on 15 Mar; symmetry 92.0 %;\n"
		"                          typical 27\n"
		"\n"
		"Questionnaires\n"
		"AKPS, kneecap pain (Kujala), 0 to 100\n"
		"                          68 on 2 Mar, 79 on 15 Mar; +11, counts from 10\n"
		"\n"
		"Planned and done\n"
		"kept*             8 of 17 planned sessions, 47 %\n"
		"done              2 run-walk, 4.5 km, 40 min; 4 strength, 2 h 20 min\n"
		"goal              10 km by 2026-06-01: best so far 2.0 km on 5 Mar\n"
		"\n"
		"Asked by the runner\n"
		"1 Is 20 cm the right depth now?\n"
		"\n"
		"An answer comes back as a file: limits written into overlay.yaml (by, since, and\n"
		"any of run_pain_most, run_most_m, week_most_m, no_running, no_impact, banned,\n"
		"note), put into the runner's folder of settings, go before every rule of the\n"
		"program.\n");
}

static void a_page_goes_to_somebody_else_in_four_formats(void **state)
{
	(void)state;
	static const char *const begins[][2] = {
		{ "report --format text", "Right knee, pain around the kneecap, since December 2025\n" },
		{ "report --format html", "<!doctype html>\n" },
		{ "report --format json", "{\"schema\":\"stepdown/1\",\"command\":\"report\"," },
		{ "report --format fhir", "{\"resourceType\":\"Bundle\",\"type\":\"collection\"," },
	};
	for (size_t i = 0; i < 4; i++) {
		tell(begins[i][0]);
		assert_int_equal(strncmp(program.out, begins[i][1], strlen(begins[i][1])), 0);
		char *first = kept();
		tell(begins[i][0]);
		assert_string_equal(program.out, first);
		free(first);
	}
}

static void sections_and_redaction_leave_out_what_they_say(void **state)
{
	(void)state;
	tell("report --sections weeks,questions");
	assert_true(program_has(&program, "Week by week"));
	assert_true(program_has(&program, "Is 20 cm"));
	assert_false(program_has(&program, "Tests"));
	assert_false(program_has(&program, "First"));
	tell("report --json");
	assert_true(program_has(&program, "felt it going down"));
	static const char *const formats[] = { "text", "html", "json", "fhir" };
	for (size_t i = 0; i < 4; i++) {
		char line[60];
		snprintf(line, sizeof line, "report --redact --format %s", formats[i]);
		tell(line);
		assert_false(program_has(&program, "felt it going down"));
		assert_false(program_has(&program, "10 km by 2026-06-01"));
	}
}

/* A sign nobody was asked about is not one that was not there. */
static void what_was_not_asked_is_told_apart_from_what_was_not_there(void **state)
{
	(void)state;
	begin();
	tell("report --from 2026-03-02 --sections exceptions");
	assert_true(program_has(&program, "none of             night pain, giving way, locking, swelling"));
	program_at(&program, 10, "07:00");
	tell("checkin --morning 2");
	tell("report --from 2026-03-10 --sections exceptions");
	assert_false(program_has(&program, "none of "));
	assert_true(program_has(&program, "not asked           pain of 7 or more, night pain"));
	tell("checkin --red-flags night-pain --worst 8");
	program_at(&program, 10, "09:00");
	tell("report --from 2026-03-09 --sections exceptions");
	assert_true(program_has(&program, "night pain          12 Mar"));
	assert_true(program_has(&program, "pain of 7 or more   11 Mar (8)"));
}

/* --- HTML --------------------------------------------------------------------------------- */

static void assert_page(void)
{
	const char *fault = markup_fault(program.out);
	if (fault != NULL)
		fail_msg("%s", fault);
	static const char *const never[] = { "<script", "http", "src=", "href=", "url(", "@import", "javascript:", "onload" };
	for (size_t i = 0; i < sizeof never / sizeof never[0]; i++)
		if (program_has(&program, never[i]))
			fail_msg("%s is on the page", never[i]);
}

static int count_of(const char *text, const char *word)
{
	int count = 0;
	for (const char *at = text; (at = strstr(at, word)) != NULL; at++)
		count++;
	return count;
}

static void the_html_page_is_whole_and_needs_nothing_else(void **state)
{
	(void)state;
	tell("report --format html");
	assert_page();
	assert_true(program_has(&program, "@page{size:A4"));
	assert_true(program_has(&program, "prefers-color-scheme:dark"));
	assert_int_equal(count_of(program.out, "<th"), count_of(program.out, "<th scope=\"") + count_of(program.out, "<thead>"));
	assert_int_equal(count_of(program.out, "<svg "), 2);
	assert_int_equal(count_of(program.out, "<svg role=\"img\" aria-labelledby="), 2);
	assert_int_equal(count_of(program.out, "<title"), 3);
}

/* --- FHIR ------------------------------------------------------------------------------------ */

/* What R4 requires of each resource, as the element tables of its page say. */
static const struct {
	const char *type, *path;
} required[] = {
	{ "Observation", "status" },           { "Observation", "code" },
	{ "QuestionnaireResponse", "status" }, { "Goal", "lifecycleStatus" },
	{ "Goal", "description" },             { "Goal", "subject" },
	{ "CarePlan", "status" },              { "CarePlan", "intent" },
	{ "CarePlan", "subject" },             { "Patient", "resourceType" },
};

/* The codes that a required binding allows, of those that are used. */
static const struct {
	const char *type, *path, *codes;
} bound[] = {
	{ "Observation", "status", " final " },       { "QuestionnaireResponse", "status", " completed " },
	{ "Goal", "lifecycleStatus", " active completed " }, { "CarePlan", "status", " active on-hold " },
	{ "CarePlan", "intent", " plan " },           { "Patient", "gender", " female male unknown " },
};

static void assert_date(const char *text)
{
	struct day day;
	if (text != NULL && !day_parse(&day, text))
		fail_msg("%s is no date", text);
}

static void assert_resource(const struct tree *resource)
{
	const char *type = tree_text(resource, "resourceType");
	size_t known = 0;
	assert_non_null(type);
	for (size_t i = 0; i < sizeof required / sizeof required[0]; i++) {
		if (strcmp(required[i].type, type) != 0)
			continue;
		known++;
		if (tree_at(resource, required[i].path) == NULL)
			fail_msg("a %s has no %s", type, required[i].path);
	}
	if (known == 0)
		fail_msg("nobody says what a %s requires", type);
	for (size_t i = 0; i < sizeof bound / sizeof bound[0]; i++) {
		char word[40];
		if (strcmp(bound[i].type, type) != 0)
			continue;
		snprintf(word, sizeof word, " %s ", tree_text(resource, bound[i].path));
		assert_non_null(strstr(bound[i].codes, word));
	}
	static const char *const dates[] = { "effectiveDateTime", "authored", "startDate", "period.start", "period.end" };
	for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++)
		assert_date(tree_text(resource, dates[i]));
}

static bool is_urn(const char *text)
{
	static const char shape[] = "urn:uuid:hhhhhhhh-hhhh-8hhh-hhhh-hhhhhhhhhhhh";
	if (text == NULL || strlen(text) != sizeof shape - 1)
		return false;
	for (size_t i = 0; text[i] != '\0'; i++)
		if (i >= 9 && shape[i] == 'h' ? !isxdigit((unsigned char)text[i]) : text[i] != shape[i])
			return false;
	return true;
}

static bool has_entry(const struct tree *entries, const char *url)
{
	int found = 0;
	for (const struct tree *at = entries->first; at != NULL; at = at->next)
		found += strcmp(tree_text(at, "fullUrl"), url) == 0;
	return found == 1;
}

/* No list, object or text anywhere is empty, and every reference is to an entry. */
static void assert_values(const struct tree *tree, const struct tree *entries)
{
	for (const struct tree *at = tree->first; at != NULL; at = at->next) {
		bool holds = at->kind == TREE_LIST || at->kind == TREE_OBJECT;
		if ((holds && at->first == NULL) || at->kind == TREE_NULL || (at->kind == TREE_TEXT && at->text[0] == '\0'))
			fail_msg("%s is empty", at->key == NULL ? "a value" : at->key);
		if (at->key != NULL && strcmp(at->key, "reference") == 0)
			assert_true(has_entry(entries, at->text));
		assert_values(at, entries);
	}
}

static const struct tree *first_of(const struct tree *entries, const char *type)
{
	for (const struct tree *at = entries->first; at != NULL; at = at->next)
		if (strcmp(tree_text(at, "resource.resourceType"), type) == 0)
			return tree_at(at, "resource");
	fail_msg("there is no %s", type);
	return NULL;
}

static struct tree *bundle(void)
{
	struct tree *tree = tree_read(program.out);
	assert_non_null(tree);
	assert_string_equal(tree_text(tree, "resourceType"), "Bundle");
	assert_string_equal(tree_text(tree, "type"), "collection");
	const struct tree *entries = tree_at(tree, "entry");
	for (const struct tree *at = entries->first; at != NULL; at = at->next) {
		assert_true(is_urn(tree_text(at, "fullUrl")));
		assert_true(has_entry(entries, tree_text(at, "fullUrl")));
		assert_resource(tree_at(at, "resource"));
	}
	assert_values(tree, entries);
	return tree;
}

static void the_bundle_has_what_r4_requires_of_each_resource(void **state)
{
	(void)state;
	tell("report --format fhir");
	struct tree *tree = bundle();
	const struct tree *entries = tree_at(tree, "entry");
	const struct tree *answers = first_of(entries, "QuestionnaireResponse"), *goal = first_of(entries, "Goal");
	assert_string_equal(tree_text(answers, "questionnaire"), "urn:stepdown:questionnaire:akps");
	assert_string_equal(tree_text(tree_at(answers, "item")->first, "linkId"), "total");
	const struct tree *target = tree_at(goal, "target")->first;
	assert_string_equal(tree_text(target, "detailQuantity.value"), "10000");
	assert_string_equal(tree_text(target, "dueDate"), "2026-06-01");
	assert_non_null(tree_text(target, "measure.text"));
	for (const struct tree *at = tree_at(first_of(entries, "CarePlan"), "activity")->first; at != NULL; at = at->next) {
		assert_non_null(tree_text(at, "detail.status"));
		assert_date(tree_text(at, "detail.scheduledPeriod.start"));
	}
	tree_free(tree);
}

static void pains_carry_the_code_for_what_was_asked(void **state)
{
	(void)state;
	tell("report --format fhir --sections weeks");
	struct tree *tree = bundle();
	int pains = 0;
	for (const struct tree *at = tree_at(tree, "entry")->first; at != NULL; at = at->next) {
		const struct tree *coding = tree_at(tree_at(tree_at(at, "resource"), "code"), "coding");
		if (coding == NULL)
			continue;
		pains++;
		assert_string_equal(tree_text(coding->first, "system"), "http://loinc.org");
		assert_string_equal(tree_text(coding->first, "code"), "72514-3");
		long pain = strtol(tree_text(at, "resource.valueInteger"), NULL, 10);
		assert_in_range(pain, 0, 10);
	}
	assert_int_equal(pains, 15 + 15);
	tree_free(tree);
}

/* --- what is typed -------------------------------------------------------------------------- */

static const char *const nasty[] = {
	"<script>alert('x')</script> & \"quotes\" </style></main>",
	"\x1b[31mred\x1b[0m \x07 bell\ttab",
	"\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xe2\x80\xae turned \xe2\x81\xa6 apart",
	"a line\nanother line\r\nthe last",
	"]]> --> <!-- <b> &nbsp; &#0; %s %n {{x}}",
};
enum { NASTY = sizeof nasty / sizeof nasty[0] };

static const struct tree *pain_day(const struct tree *report)
{
	return tree_at(tree_at(report, "exceptions")->first, "days")->first;
}

static void assert_no_control(const char *text)
{
	for (; *text != '\0'; text++)
		if ((unsigned char)*text < ' ' && *text != '\n')
			fail_msg("a control character: %.40s", text);
}

/* A note is on every page, loses nothing in JSON, and is nowhere obeyed. */
static void assert_note(const char *note)
{
	assert_int_equal(PROGRAM(&program, "checkin", "--morning", "2", "--note", note), 0);
	assert_int_equal(PROGRAM(&program, "log", "run", "--distance", "2km", "--pain", "8", "--note", note), 0);
	assert_int_equal(PROGRAM(&program, "report", "--ask", note, "--place", "1"), 0);
	tell("report --json");
	struct tree *report = tree_read(program.out);
	assert_non_null(report);
	assert_string_equal(tree_text(pain_day(report), "note"), note);
	assert_string_equal(tree_at(report, "questions")->first->text, note);
	tree_free(report);
	tell("report --format html");
	assert_page();
	tell("report --format fhir");
	assert_no_control(program.out);
	tree_free(bundle());
	tell("report");
	assert_no_control(program.out);
	assert_false(program_has(&program, "\xe2\x80\xae"));
}

static void whatever_is_typed_is_shown_and_never_obeyed(void **state)
{
	(void)state;
	begin();
	for (int i = 0; i < NASTY; i++) {
		program_at(&program, 1 + i, "20:00");
		assert_note(nasty[i]);
		tell("undo");
		tell("undo");
		tell("undo");
	}
}

static void a_note_of_ten_kilobytes_is_kept_whole(void **state)
{
	(void)state;
	enum { KILOBYTES = 10240, EMOJI = 4 };
	static char note[KILOBYTES + 1];
	for (size_t i = 0; i + EMOJI <= KILOBYTES; i += EMOJI)
		memcpy(note + i, i % 3 == 0 ? "\xf0\x9f\xa6\xb5" : "\xd7\xa9\xd7\x9c", EMOJI);
	begin();
	program_at(&program, 1, "20:00");
	assert_int_equal(PROGRAM(&program, "log", "run", "--distance", "2km", "--pain", "8", "--note", note), 0);
	tell("report --json");
	struct tree *report = tree_read(program.out);
	assert_non_null(report);
	assert_string_equal(tree_text(pain_day(report), "note"), note);
	tree_free(report);
	tell("report --format html");
	assert_page();
	assert_true(program_has(&program, note));
	tell("report");
	assert_true(strlen(program.out) < KILOBYTES);
}

/* --- what is off ------------------------------------------------------------------------------- */

static void expect_refused(const char *line, const char *words)
{
	int code = program_line(&program, line);
	if (code == 0 || strstr(program.told, words) == NULL)
		fail_msg("%s: exit %d, \"%s\" is not in: %s", line, code, words, program.told);
}

static void days_that_cannot_be_are_refused_with_what_to_write(void **state)
{
	(void)state;
	begin();
	expect_refused("report --from 2026-02-30", "--from takes a day that exists");
	expect_refused("report --to 2026-03-03", "--to is still to come");
	expect_refused("report --from 2026-04-01", "--from is still to come");
	expect_refused("report --from 2026-03-02 --to 2026-03-01", "--from is after --to");
	expect_refused("report --sections weeks,plans", "not \"plans\"");
	expect_refused("report --sections ,", "--sections takes some of");
	expect_refused("report --format pdf", "--format takes one of text, html, json, fhir");
	expect_refused("report --place 2", "write it with --ask");
	expect_refused("report --ask Why? --place 4", "--place takes a whole number from 1 to 3");
}

static void an_empty_history_has_a_page_that_says_so(void **state)
{
	(void)state;
	static const char *const formats[] = { "text", "html", "json", "fhir" };
	for (size_t i = 0; i < 4; i++) {
		char line[60];
		snprintf(line, sizeof line, "report --from 0001-01-01 --format %s", formats[i]);
		tell(line);
	}
	struct tree *tree = bundle();
	tree_free(tree);
	tell("report");
	assert_true(program_has(&program, "Knee not told"));
	assert_true(program_has(&program, "0 of 36 days told"));
	assert_true(program_has(&program, "Nothing was changed."));
	tell("report --format html");
	assert_page();
}

static void a_history_of_one_day_has_a_page_of_one_day(void **state)
{
	(void)state;
	begin();
	morning(0, 2, "");
	tell("report --from today");
	assert_true(program_has(&program, "2 Mar to 2 Mar 2026, 1 of 1 days told"));
	tell("report --from today --format html");
	assert_page();
}

/* --- files and questions -------------------------------------------------------------------------- */

static const char *in_folder(const char *name)
{
	static char path[300];
	snprintf(path, sizeof path, "%s/%s", test_folder(), name);
	return path;
}

static void a_file_is_written_whole_for_its_owner_alone(void **state)
{
	(void)state;
	struct stat st;
	assert_int_equal(PROGRAM(&program, "report", "--format", "html", "-o", in_folder("page.html")), 0);
	assert_true(program_has(&program, in_folder("page.html")));
	assert_int_equal(stat(in_folder("page.html"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	off_t size = st.st_size;
	assert_int_equal(PROGRAM(&program, "report", "--format", "html", "-o", in_folder("page.html")), 0);
	assert_int_equal(stat(in_folder("page.html"), &st), 0);
	assert_int_equal(st.st_size, size);
}

static void a_place_that_is_no_ordinary_file_is_left_alone(void **state)
{
	(void)state;
	char target[300];
	begin();
	snprintf(target, sizeof target, "%s", in_folder("there"));
	assert_int_equal(symlink(target, in_folder("link")), 0);
	assert_int_not_equal(PROGRAM(&program, "report", "-o", in_folder("link")), 0);
	assert_non_null(strstr(program.told, "no ordinary file"));
	assert_int_not_equal(access(target, F_OK), 0);
	assert_int_not_equal(PROGRAM(&program, "report", "-o", test_folder()), 0);
	assert_int_not_equal(PROGRAM(&program, "report", "-o", in_folder("no-such-folder/page.txt")), 0);
	assert_non_null(strstr(program.told, "could not be written"));
	assert_non_null(strstr(program.told, "Name another place"));
}

static void there_is_room_for_three_questions(void **state)
{
	(void)state;
	begin();
	tell("report --ask 'One?'");
	tell("report --ask 'Two?'");
	tell("report --ask 'Three?' --json");
	assert_true(program_has(&program, "\"questions\":[\"One?\",\"Two?\",\"Three?\"]"));
	expect_refused("report --ask Four?", "--place");
	assert_int_equal(PROGRAM(&program, "report", "--ask", "", "--place", "2"), 0);
	assert_string_equal(program.out, "1 One?\n3 Three?\n");
	tell("report --sections questions");
	assert_true(program_has(&program, "Asked by the runner\n1 One?\n3 Three?\n"));
	tell("undo");
	tell("report --sections questions");
	assert_true(program_has(&program, "2 Two?"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SEASON_TEST(the_page_has_the_exceptions_first_and_the_questions_last),
		SEASON_TEST(a_page_goes_to_somebody_else_in_four_formats),
		SEASON_TEST(sections_and_redaction_leave_out_what_they_say),
		REPORT_TEST(what_was_not_asked_is_told_apart_from_what_was_not_there),
		SEASON_TEST(the_html_page_is_whole_and_needs_nothing_else),
		SEASON_TEST(the_bundle_has_what_r4_requires_of_each_resource),
		SEASON_TEST(pains_carry_the_code_for_what_was_asked),
		REPORT_TEST(whatever_is_typed_is_shown_and_never_obeyed),
		REPORT_TEST(a_note_of_ten_kilobytes_is_kept_whole),
		REPORT_TEST(days_that_cannot_be_are_refused_with_what_to_write),
		REPORT_TEST(an_empty_history_has_a_page_that_says_so),
		REPORT_TEST(a_history_of_one_day_has_a_page_of_one_day),
		SEASON_TEST(a_file_is_written_whole_for_its_owner_alone),
		REPORT_TEST(a_place_that_is_no_ordinary_file_is_left_alone),
		REPORT_TEST(there_is_room_for_three_questions),
	};
	return cmocka_run_group_tests(tests, tell_season, NULL);
}
