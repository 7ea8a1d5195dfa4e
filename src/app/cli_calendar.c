#include "app/cli_calendar.h"
#include "app/cli_diary.h"

#include <langinfo.h>
#include <string.h>

#include "base/text.h"
#include "tui/calendar_page.h"
#include "tui/words.h"

const struct option_row cli_calendar_options[] = {
	{ "month", 0, "M", "a month: 2026-03; this one where nothing is said", false },
	{ "quarter", 0, "Q", "three months: 2026-1", false },
	{ "year", 0, "Y", "a year: 2026", false },
	{ "side", 0, "SIDE", "one knee alone: left or right", false },
	{ "zone", 0, "ZONE", "one zone of the knee alone: centre, outer, behind", false },
	{ "kind", 0, "K", "one kind of activity alone: run, strength, cycle", false },
	{ .name = NULL },
};

enum { MONTHS = 12, QUARTERS = 4, QUARTER_MONTHS = 3, COLUMNS = 80, MARGIN = 2, SIDE_WORDS = 2 };
enum { FIRST_YEAR = 1900, LAST_YEAR = 2199 };

/* What is asked for. */
struct query {
	struct calendar_page page;
	struct calendar_filter filter;
};

/* --- reading ------------------------------------------------------------------------------ */

/* "2026-03": a year, a dash, and a number up to `most` in so many digits. */
static bool read_part(const char *text, size_t digits, int most, long *year, long *part)
{
	char begins[8];
	struct text words = TEXT(begins);
	const size_t year_digits = sizeof "2026" - 1;
	if (strlen(text) != year_digits + 1 + digits || text[year_digits] != '-')
		return false;
	text_add_bytes(&words, text, year_digits);
	const char *number = text + year_digits + 1;
	return text_int(begins, FIRST_YEAR, LAST_YEAR, year) && text_int(number + (number[0] == '0'), 1, most, part);
}

static bool fail_span(const char *option, const char *value, const char *example)
{
	cli_fail(EXIT_USAGE, "--%s takes %s of the years 1900 to 2199, not \"%s\"", option, example, value);
	return false;
}

static struct calendar_span months(long year, long month, int count)
{
	long end = month + count;
	struct day after = day_from_date((struct date){ (int)(year + (end - 1) / MONTHS), (int)((end - 1) % MONTHS + 1), 1 });
	return (struct calendar_span){ day_from_date((struct date){ (int)year, (int)month, 1 }), { after.n - 1 } };
}

static bool read_span(struct calendar_page *page, const struct cli *cli, struct day today)
{
	const char *month = cli_option(cli, "month"), *quarter = cli_option(cli, "quarter"), *year = cli_option(cli, "year");
	long number = 0, part = 1;
	if ((month != NULL) + (quarter != NULL) + (year != NULL) > 1) {
		cli_fail(EXIT_USAGE, "--month, --quarter and --year are one of three; give one of them");
		return false;
	}
	page->view = year != NULL ? CALENDAR_YEAR : quarter != NULL ? CALENDAR_QUARTER : CALENDAR_MONTH;
	page->span = calendar_span(page->view, today, today);
	if (month != NULL && !read_part(month, 2, MONTHS, &number, &part))
		return fail_span("month", month, "a month as 2026-03");
	if (quarter != NULL && !read_part(quarter, 1, QUARTERS, &number, &part))
		return fail_span("quarter", quarter, "a quarter as 2026-1");
	if (year != NULL && !text_int(year, FIRST_YEAR, LAST_YEAR, &number))
		return fail_span("year", year, "a year as 2026");
	if (month != NULL)
		page->span = months(number, part, 1);
	if (quarter != NULL)
		page->span = months(number, (part - 1) * QUARTER_MONTHS + 1, QUARTER_MONTHS);
	if (year != NULL)
		page->span = months(number, 1, MONTHS);
	return true;
}

static bool read_filter(struct calendar_filter *filter, const struct cli *cli)
{
	static const char *const sides[SIDE_WORDS] = { "left", "right" };
	int side = NOT_KNOWN, zone = 0;
	*filter = calendar_all();
	if (!cli_choice(cli, "side", sides, SIDE_WORDS, &side) || !cli_choice(cli, "zone", zone_words, ZONES, &zone) ||
	    !cli_choice(cli, "kind", activity_words, ACTIVITY_KINDS, &filter->kind))
		return false;
	if (side != NOT_KNOWN)
		filter->side = side == 0 ? SIDE_LEFT : SIDE_RIGHT;
	filter->zone = (enum zone)zone;
	return true;
}

static struct day next_month(struct day first)
{
	struct date date = day_to_date(first);
	return (struct day){ first.n + day_month_length(date.year, date.month) };
}

/* --- as text ---------------------------------------------------------------------------------- */

static void print_rows(struct arena *arena, const struct grid *grid)
{
	size_t size = (size_t)grid->rows * ((size_t)grid->cols * 4 + 1) + 1;
	char *text = arena_alloc(arena, size);
	grid_text(grid, text, size);
	fputs(text, stdout);
}

static void print_table(struct arena *arena, const struct calendar_page *page)
{
	struct grid nothing = { .rows = 0, .cols = COLUMNS };
	int rows = calendar_table(area_all(&nothing), page, 0);
	struct grid *grid = grid_new(rows + 1, COLUMNS);
	grid->ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	struct area all = area_all(grid);
	calendar_table_head(all, page);
	calendar_table(area_sub(all, 1, 0, -1, -1), page, 0);
	print_rows(arena, grid);
	grid_free(grid);
}

static void print_sums(const struct calendar_page *page)
{
	enum units units = page->calendar->given.diary->told.distance;
	for (struct day first = page->span.from; first.n <= page->span.to.n; first = next_month(first)) {
		struct calendar_sum sum = calendar_sum(page->calendar, first, (struct day){ next_month(first).n - 1 });
		char words[96];
		struct text text = TEXT(words);
		calendar_sum_words(&text, &sum, units);
		if (sum.days > 0)
			printf("  %s  answers %d/%d  %s\n", day_month_name(day_to_date(first).month), sum.answered, sum.days, words);
	}
}

/* How to read the table; a year has digits alone. */
static void print_legend(const struct calendar_page *page)
{
	const bool ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	if (calendar_is_empty(page->calendar))
		puts("\n  Nothing was told yet: `stepdown checkin --morning 0-10` brings the first day.");
	if (page->view == CALENDAR_YEAR) {
		printf("\n  Digits: worst pain of the day, 0 to 10; %s not told.\n", ascii ? "." : "·");
		return;
	}
	puts("\n  R run, S strength, C cardio, W walk, M mobility, O other; small letters, t a test: planned.");
	puts(ascii ? "  + green, ! hold, # step back, ? waits, F flare; - rest, (-) left out, . not told."
	           : "  ● green, ◆ hold, ■ step back, ○ waits, F flare; – rest, (–) left out, · not told.");
}

static void print_text(struct arena *arena, const struct calendar_page *page)
{
	char title[64], about[64];
	struct text text = TEXT(title), what = TEXT(about);
	calendar_title(&text, &page->span);
	calendar_about(&what, page->calendar);
	printf("  %s%s%s\n\n", title, about[0] != '\0' ? "   " : "", about);
	print_table(arena, page);
	putchar('\n');
	print_sums(page);
	print_legend(page);
}

static int show(const struct cli *cli, struct home *home, struct coach *coach)
{
	struct query query = { .page = { .overlay = OVERLAY_BEFORE } };
	struct day today = coach->given.today;
	if (!read_span(&query.page, cli, today) || !read_filter(&query.filter, cli))
		return EXIT_USAGE;
	struct calendar_given given = { .chronicle = coach->plan->chronicle, .diary = &coach->diary, .plan = coach->plan,
		.today = today, .filter = query.filter };
	struct calendar calendar = calendar_new(&given, home->arena);
	query.page.calendar = &calendar;
	query.page.at = today;
	if (cli->json)
		cli_calendar_json(home, &query.page);
	else
		print_text(home->arena, &query.page);
	return cli_flush();
}

int cli_calendar(const struct cli *cli)
{
	return cli_with_coach(cli, show);
}
