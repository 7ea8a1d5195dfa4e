/*
 * The calendar over random diaries: what is drawn is read back from the cells
 * and must be what a slow reading of the diary says. A year has a digit a
 * day, a month the digit, the letters and the pain on waking of each.
 */
#include "tui/screens.h"

#include "support/a_diary.h"
#include "support/a_programme.h"
#include "support/check.h"

#include <locale.h>

enum { DAYS = 400, COLS = 100, ROWS = 30, UNREAD = -9 };

static struct a_diary a;
static struct arena *arena;
static struct grid *grid;
static struct plan plan;
static struct planned_day planned;
static struct coach_view view;

/* --- a diary by chance -------------------------------------------------------------------- */

static int8_t pain_by_chance(struct chance *chance)
{
	return (int8_t)(chance_between(chance, 0, 4) == 0 ? NOT_KNOWN : chance_between(chance, 0, 10));
}

static void day_by_chance(struct chance *chance, int day)
{
	static const enum activity_kind kinds[] = { ACTIVITY_RUN, ACTIVITY_RUN_WALK, ACTIVITY_WALK, ACTIVITY_CYCLE,
						    ACTIVITY_STRENGTH, ACTIVITY_MOBILITY, ACTIVITY_OTHER };
	if (chance_between(chance, 0, 5) > 0) {
		struct check_in *check_in = diary_check_in(&a, day);
		check_in->morning[SIDE_RIGHT] = pain_by_chance(chance);
		check_in->now[SIDE_RIGHT] = pain_by_chance(chance);
		check_in->worst = pain_by_chance(chance);
	}
	for (int left = chance_between(chance, 0, 2); left > 0; left--) {
		struct activity *activity = diary_activity(&a, day, kinds[chance_between(chance, 0, 6)]);
		activity->before = pain_by_chance(chance);
		activity->during = pain_by_chance(chance);
		activity->after = pain_by_chance(chance);
	}
}

/* Days come in stretches with silence of up to two months between them. */
static int diary_by_chance(struct chance *chance)
{
	int day = 0, days = chance_between(chance, 1, DAYS);
	diary_begin(&a);
	while (day < days) {
		for (int stretch = chance_between(chance, 1, 60); stretch > 0 && day < days; stretch--)
			day_by_chance(chance, day++);
		day += chance_between(chance, 0, 3) == 0 ? chance_between(chance, 1, 60) : 0;
	}
	return day - 1;
}

/* --- a slow reading --------------------------------------------------------------------------- */

static int higher(int one, int other)
{
	return one > other ? one : other;
}

static const struct check_in *check_in_on(int day)
{
	for (size_t i = 0; i < a.diary.check_in_count; i++)
		if (a.check_ins[i].day.n == a.monday.n + day)
			return &a.check_ins[i];
	return NULL;
}

static int morning_on(int day)
{
	const struct check_in *check_in = check_in_on(day);
	return check_in != NULL ? check_in->morning[SIDE_RIGHT] : NOT_KNOWN;
}

/* `today` tells nothing of the day after. The morning counts where anything else of the day is known. */
static int worst_on(int day, int today)
{
	const struct check_in *check_in = check_in_on(day), *next = day < today ? check_in_on(day + 1) : NULL;
	int worst = higher(check_in != NULL ? check_in->now[SIDE_RIGHT] : NOT_KNOWN, next != NULL ? next->worst : NOT_KNOWN);
	for (size_t i = 0; i < a.diary.activity_count; i++) {
		const struct activity *activity = &a.activities[i];
		if (activity->day.n == a.monday.n + day)
			worst = higher(worst, higher(activity->before, higher(activity->during, activity->after)));
	}
	return worst == NOT_KNOWN ? NOT_KNOWN : higher(worst, morning_on(day));
}

static bool has_letter(int day, char letter)
{
	static const char letters[ACTIVITY_KINDS] = "RRWCCCCCSMO";
	for (size_t i = 0; i < a.diary.activity_count; i++)
		if (a.activities[i].day.n == a.monday.n + day && letters[a.activities[i].kind] == letter)
			return true;
	return false;
}

/* --- reading cells --------------------------------------------------------------------------------- */

static uint32_t cell(int row, int col)
{
	return grid->cell[row * COLS + col].ch;
}

static bool is_dot(uint32_t ch)
{
	return ch == 0xb7;
}

/* The number in some cells of a row, NOT_KNOWN for the dot alone, UNREAD where there is neither. */
static int number_in(int row, int col, int columns)
{
	int number = UNREAD;
	for (int i = col; i < col + columns; i++) {
		uint32_t ch = cell(row, i);
		if (ch >= '0' && ch <= '9')
			number = (number == UNREAD ? 0 : 10 * number) + (int)(ch - '0');
		else if (is_dot(ch) && number == UNREAD)
			number = NOT_KNOWN;
	}
	return number;
}

static struct screen *shown_from(const char *keys, const char *date)
{
	struct screen *screen = calendar_screen_new(&view, date);
	for (; *keys != '\0'; keys++) {
		struct effects fx = { 0 };
		struct msg msg = { .kind = MSG_KEY, .key = (unsigned char)*keys, .rows = ROWS, .cols = COLS };
		screen_update(screen, &msg, &fx);
	}
	screen_view(screen, area_all(grid), 0);
	return screen;
}

static void set_up_view(int today)
{
	arena_free(arena);
	arena = arena_new();
	struct day day = diary_at(&a, today);
	planned = (struct planned_day){ .day = day };
	plan = (struct plan){ .today = day, .days = &planned, .day_count = 1 };
	view = (struct coach_view){ .today = day, .shelf = a_shelf(), .diary = &a.diary, .plan = &plan,
				    .chronicle = chronicle_of(a_shelf(), &a.diary, day, 0, arena) };
}

/* --- the year ------------------------------------------------------------------------------------------ */

enum { YEAR_COL = 12, YEAR_END = 76, YEAR_ROW = 4 };

/* Behind the words that no diary is there yet, which end with two blanks; `col` where there are none. */
static int behind_words(int row, int col)
{
	if (cell(row, col) != 'n')
		return col;
	while (cell(row, col) != ' ' || cell(row, col + 1) != ' ')
		col++;
	return col;
}

/* The digits of a weekday stand in the order of its days, whatever months part them. */
static void expect_weekday(int weekday, int first, int today)
{
	int row = YEAR_ROW + weekday, day = first + (weekday - first % 7 + 7) % 7;
	for (int col = behind_words(row, YEAR_COL); col < YEAR_END; col++) {
		uint32_t ch = cell(row, col);
		if (ch == ' ')
			continue;
		int worst = worst_on(day, today);
		uint32_t expected = worst == NOT_KNOWN ? (day == today ? '?' : 0xb7) : worst == 10 ? 'X' : (uint32_t)('0' + worst);
		if (ch != expected)
			fail_msg("day %d, column %d: drawn U+%04x, told %d", day, col, ch, worst);
		day += 7;
	}
	assert_true(day > today);
}

static void every_day_of_a_year_is_drawn_as_its_worst_pain(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(60, 3000); round++) {
		struct chance chance = chance_seed((uint64_t)round);
		int today = diary_by_chance(&chance);
		set_up_view(today);
		struct date date = day_to_date(diary_at(&a, today));
		struct day from = day_from_date((struct date){ date.year - (date.month < 12), date.month % 12 + 1, 1 });
		int first = from.n > a.monday.n ? from.n - a.monday.n : 0;
		struct screen *screen = shown_from("y", "");
		for (int weekday = 0; weekday < 7; weekday++)
			expect_weekday(weekday, first, today);
		screen_free(screen);
	}
}

/* --- the month --------------------------------------------------------------------------------------------- */

enum { MONTH_COL = 2, MONTH_ROW = 4, CELL = 10, GRID_ROWS = 25 };

static void expect_letters(int row, int col, int day)
{
	static const char letters[] = "RSCWMO";
	int place = col + 3;
	for (const char *letter = letters; *letter != '\0'; letter++)
		if (has_letter(day, *letter) && place < col + 6)
			assert_int_equal(cell(row, place++), (unsigned char)*letter);
}

static void expect_cell(int row, int col, int day, int today)
{
	int worst = worst_on(day, today);
	assert_int_equal(number_in(row, col, 2), day_to_date(diary_at(&a, day)).day);
	expect_letters(row, col, day);
	if (day != today || worst != NOT_KNOWN)
		assert_int_equal(number_in(row + 1, col, 7), worst);
	assert_int_equal(number_in(row + 2, col + 5, 2), morning_on(day));
}

static void every_cell_of_a_month_reads_back(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(150, 5000); round++) {
		char text[DAY_TEXT];
		struct chance chance = chance_seed((uint64_t)round);
		int today = diary_by_chance(&chance), in = chance_between(&chance, 0, today);
		struct date date = day_to_date(diary_at(&a, in));
		int first = day_from_date((struct date){ date.year, date.month, 1 }).n - a.monday.n;
		int begin = first - ((first % 7) + 7) % 7, last = first + day_month_length(date.year, date.month);
		int pitch = GRID_ROWS / ((last - begin + 6) / 7);
		set_up_view(today);
		day_print(diary_at(&a, in), text);
		struct screen *screen = shown_from("", text);
		for (int day = begin; day < last; day++)
			if (day >= 0 && day <= today)
				expect_cell(MONTH_ROW + (day - begin) / 7 * pitch, MONTH_COL + (day - begin) % 7 * CELL, day, today);
		screen_free(screen);
	}
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	grid = grid_new(ROWS, COLS);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_of_a_year_is_drawn_as_its_worst_pain),
		cmocka_unit_test(every_cell_of_a_month_reads_back),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	grid_free(grid);
	arena_free(arena);
	return failed;
}
