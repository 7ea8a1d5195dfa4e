/* `day DATE`: the page of a day as text and as JSON. */
#include "app/cli_diary.h"

#include "app/day_json.h"
#include "core/quick.h"
#include "io/store_day.h"
#include "tui/screens.h"

#include <stdio.h>

struct query {
	struct day day;
	const struct day_record *record; /* NULL: there is no history */
};

static int read_asked(struct query *asked, const struct cli *cli, const struct home *home, const struct coach *coach)
{
	struct err err = { 0 };
	struct day_record *record = arena_alloc(coach->arena, sizeof *record);
	if (!quick_day(cli->word, coach->given.today, false, &asked->day))
		return cli_fail(EXIT_USAGE, "\"%s\" is no day; write it as 2026-03-14, yesterday or monday", cli->word);
	if (home->store == NULL)
		return EXIT_OK;
	if (!store_day_record(home->store, asked->day, record, coach->arena, &err))
		return cli_fail_with(&err);
	if (!home->for_programs)
		day_record_retell(record, coach->diary.told.distance, coach->arena);
	asked->record = record;
	return EXIT_OK;
}

static void print_json(const struct home *home, const struct coach *coach, const struct query *asked)
{
	struct day_page_given given = { .shelf = coach->given.shelf, .diary = &coach->diary,
		.chronicle = coach->plan->chronicle, .record = asked->record, .day = asked->day,
		.today = coach->given.today };
	struct json json = cli_json_begin(home, "day");
	day_json_members(&json, day_page_make(&given, coach->arena), &coach->diary, coach->given.shelf);
	cli_json_end(&json);
}

static void print_text(const struct home *home, const struct coach *coach, const struct query *asked)
{
	static struct lines lines; /* too large for the stack */
	char date[DAY_TEXT];
	struct coach_view view = *coach_view(coach, home);
	view.day_record = asked->record;
	day_print(asked->day, date);
	lines.count = 0;
	day_lines(&view, date, &lines);
	for (int i = 0; i < lines.count; i++)
		puts(lines.at[i]);
}

static int show(const struct cli *cli, struct home *home, struct coach *coach)
{
	struct query asked = { .record = NULL };
	int code = read_asked(&asked, cli, home, coach);
	if (code != EXIT_OK)
		return code;
	if (cli->json)
		print_json(home, coach, &asked);
	else
		print_text(home, coach, &asked);
	return cli_flush();
}

int cli_day_page(const struct cli *cli)
{
	return cli_with_coach(cli, show);
}
