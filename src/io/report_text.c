/* The page as text of 80 columns. */
#include "report_inner.h"

#include "core/report_page.h"

void report_put_text(struct writing *writing)
{
	struct report_page page = report_page(writing->report, REPORT_COLUMNS, writing->arena);
	for (size_t i = 0; i < page.count; i++)
		fprintf(writing->out, "%s\n", report_line_text(&page.lines[i], writing->arena));
}
