/* One choice of units for all that reaches a person, over lives by the real programme. */
#include "a_view.h"

#include <locale.h>

#include "core/report.h"
#include "io/report.h"

/* What a questionnaire asks is worded by those who made it, and a typed example names the unit that it takes. */
static bool quotes(const struct opened *opened)
{
	return strcmp(opened->name, "score") == 0 || strcmp(opened->name, "tests") == 0;
}

static bool is_letter(char ch)
{
	return (ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z') || ch == '-' || (ch & 0x80) != 0;
}

/* The unit as a word of its own: "5.0 km", not "5km". */
static const char *find_unit(const char *text, const char *unit)
{
	for (const char *at = text; (at = strstr(at, unit)) != NULL; at++)
		if (at > text && (at[-1] == ' ' || at[-1] == '\n') && !is_letter(at[strlen(unit)]))
			return at;
	return NULL;
}

static void expect_none(const char *name, const char *how, const char *text, enum units units)
{
	const char *other = measure_distance_unit(units == UNITS_KM ? UNITS_MI : UNITS_KM);
	const char *found = find_unit(text, other);
	if (found != NULL)
		fail_msg("%s, %s: \"%s\" in \"%.90s\"", name, how, other, found - text > 40 ? found - 40 : text);
}

static const struct coach_view *view_in(uint64_t seed, int days, struct measures told)
{
	view_after(seed, days);
	of.life.diary.told = told;
	struct plan_given given = life_given(&of.life);
	of.view.plan = plan_make(&given, of.arena);
	of.view.chronicle = of.view.plan->chronicle;
	return &of.view;
}

static void look_at(const struct opened *opened, const struct coach_view *view, enum units units, struct chance *chance)
{
	struct screen *screen = opened->open(view);
	for (int step = 0; step < 6; step++) {
		expect_none(opened->name, "said", said(screen), units);
		expect_none(opened->name, "drawn", shown(screen, 200, 60), units);
		expect_none(opened->name, "drawn small", shown(screen, 80, 24), units);
		pressed(screen, any_key(chance, screen));
	}
	screen_free(screen);
}

static void every_screen_tells_lengths_in_the_unit_that_is_chosen(void **state)
{
	(void)state;
	struct chance chance = chance_seed(1609);
	for (int round = 0; round < rounds(8, 300); round++) {
		enum units units = round % 2 == 0 ? UNITS_MI : UNITS_KM;
		const struct coach_view *view = view_in(chance_next(&chance), chance_between(&chance, 0, 150),
		                                        (struct measures){ .distance = units, .distance_chosen = true });
		for (int i = 0; i < SCREENS; i++)
			if (!quotes(&screens[i]))
				look_at(&screens[i], view, units, &chance);
	}
}

/* Whatever the plan decides it decides in metres. */
static void the_plan_is_the_same_in_miles(void **state)
{
	(void)state;
	struct chance chance = chance_seed(3);
	for (int round = 0; round < rounds(6, 200); round++) {
		view_in(chance_next(&chance), chance_between(&chance, 0, 150), (struct measures){ .distance = UNITS_KM });
		const struct plan *km = of.view.plan;
		of.life.diary.told.distance = UNITS_MI;
		struct plan_given given = life_given(&of.life);
		const struct plan *mi = plan_make(&given, of.arena);
		assert_int_equal(km->day_count, mi->day_count);
		for (size_t day = 0; day < km->day_count; day++) {
			assert_int_equal(km->days[day].count, mi->days[day].count);
			for (size_t i = 0; i < km->days[day].count; i++) {
				const struct planned *one = &km->days[day].items[i], *other = &mi->days[day].items[i];
				assert_string_equal(one->id, other->id);
				assert_int_equal(one->distance_m, other->distance_m);
				assert_int_equal(one->why_count, other->why_count);
			}
		}
	}
}

static void every_format_of_the_report_tells_one_unit(void **state)
{
	(void)state;
	struct chance chance = chance_seed(9);
	for (int round = 0; round < rounds(4, 60); round++) {
		const struct coach_view *view = view_in(chance_next(&chance), chance_between(&chance, 40, 150),
		                                        (struct measures){ .distance = UNITS_MI, .distance_chosen = true });
		struct report_given given = { .shelf = view->shelf, .diary = view->diary, .plan = view->plan, .today = view->today,
			.from = { view->today.n - 90 }, .to = view->today, .sections = REPORT_ALL };
		const struct report *report = report_make(&given, of.arena);
		for (int format = REPORT_TEXT; format <= REPORT_HTML; format++) {
			char *text = NULL;
			size_t size = 0;
			FILE *out = open_memstream(&text, &size);
			report_write(out, (enum report_format)format, report, view->now);
			fclose(out);
			expect_none("report", report_format_words[format], text, UNITS_MI);
			free(text);
		}
	}
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_screen_tells_lengths_in_the_unit_that_is_chosen),
		cmocka_unit_test(the_plan_is_the_same_in_miles),
		cmocka_unit_test(every_format_of_the_report_tells_one_unit),
	};
	return cmocka_run_group_tests(tests, load, unload);
}
