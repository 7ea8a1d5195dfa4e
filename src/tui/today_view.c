#include "today_screen.h"

#include "tui/flags.h"
#include "tui/glyph.h"
#include "tui/page.h"
#include "tui/words.h"

void today_put_mark(struct pen *pen, bool marked)
{
	if (!marked)
		return;
	pen->mark_row = pen->row;
	area_set(pen->area, pen->row, 0, STYLE_ACCENT, glyph(pen->area.grid, GLYPH_MARK));
	area_cursor(pen->area, pen->row, 0);
}

int today_put_key(struct pen *pen, int col, const char *key, const char *words)
{
	col = area_put(pen->area, pen->row, col, STYLE_KEY, key);
	return area_put(pen->area, pen->row, col + 1, STYLE_QUIET, words) + 3;
}

/* --- the page ------------------------------------------------------------ */

static void put_page(struct pen *pen, const struct today *today, const struct density *density)
{
	if (today->page == TODAY_PAGE_LESSON) {
		today_put_lesson(pen, today);
		return;
	}
	today_put_above(pen, today);
	if (today_shows_day(today))
		today_put_day(pen, today, density);
	else
		today_put_sessions(pen, today);
}

/* The page drawn into no rows: how long it is and where its mark stands. */
static struct pen measured(struct area area, const struct today *today, const struct density *density)
{
	struct pen pen = { .area = area_sub(area, 0, 0, 0, -1) };
	put_page(&pen, today, density);
	return pen;
}

/* The roomiest way to show the day that leaves a row free above it; the densest where none does. */
static const struct density *density_for(struct area body, const struct today *today)
{
	const struct density *density = today_densities;
	while (!density->last && measured(body, today, density).row >= body.rows)
		density++;
	return density;
}

/* The first row to show: the beginning, as long as the mark and its next line are in sight and nobody
 * scrolls. */
static int first_row(const struct pen *page, int rows, int top)
{
	int hidden = page->row - rows, need = page->mark_row + 2 - rows;
	if (need < top)
		need = top;
	if (hidden <= 0 || need <= 0)
		return 0;
	return need < hidden ? need : hidden;
}

/* The last row of a body too small for the page keeps what must be said on a first start. */
static struct area above_scope(struct area body, const struct today *today)
{
	if (!today_is_first(today))
		return body;
	area_put(body, body.rows - 1, 0, STYLE_QUIET, "Not medical advice. See someone:");
	area_put(body, body.rows - 1, 33, STYLE_KEY, "?");
	return area_sub(body, 0, 0, body.rows - 1, -1);
}

/* "Tue 17 Mar   right knee   Return to run, week 4". */
static void middle(const struct today *today, struct text *out)
{
	const struct plan *plan = today_plan(today);
	words_weekday_date(out, today->given.day);
	if (plan == NULL || !plan->ready)
		return;
	text_addf(out, "   %s", words_knee((enum side)today->given.coach->diary->intake.knee));
	text_addf(out, "   %s, week %d", rehab_phase_titles[plan->phase], plan->phase_week);
}

/* What a flare asks stands where notices do, until it is answered. */
static void put_flare_question(const struct today *today, struct area area)
{
	struct notice notice;
	struct text words = TEXT(notice.text);
	if (!today->asks_flare)
		return;
	today_flare_words(today, &words);
	notice_view(&notice, area);
}

static void put_signs_page(const struct today *today, struct area body)
{
	area_put_cut(body, 0, 0, body.cols, STYLE_STRONG, "Which of these is there?");
	mark_list_view(&today->signs, area_sub(body, 2, 0, -1, -1));
	flags_beside(area_sub(page_of(body).side, 2, 0, -1, -1), today->signs.at);
}

void today_view(const struct screen *screen, struct area area, int64_t now_ms)
{
	(void)now_ms;
	const struct today *today = (const struct today *)screen;
	char buffer[96];
	struct text words = TEXT(buffer);
	middle(today, &words);
	struct area body = screen_frame(area, NULL, buffer, "? help", today_bindings_now(screen));
	if (today->page == TODAY_PAGE_SIGNS) {
		put_signs_page(today, body);
		return;
	}
	const struct density *density = density_for(body, today);
	struct pen page = measured(body, today, density);
	if (page.row < body.rows)
		body = area_sub(body, 1, 0, -1, -1);
	else if (page.row > body.rows)
		body = above_scope(body, today);
	struct pen pen = { .area = body, .row = -first_row(&page, body.rows, today->top) };
	put_page(&pen, today, density);
	notice_view(&today->notice, area);
	put_flare_question(today, area);
	command_view(&today->command, area);
}
