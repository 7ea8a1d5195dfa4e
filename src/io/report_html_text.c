/* Text inside of HTML. What the runner typed is shown and never obeyed. */
#include "report_html.h"

#include <string.h>

#include "base/text.h"

static const struct {
	uint32_t ch;
	const char *as;
} escapes[] = {
	{ '&', "&amp;" }, { '<', "&lt;" }, { '>', "&gt;" }, { '"', "&quot;" }, { '\'', "&#39;" },
};

static void put(FILE *out, uint32_t ch)
{
	char bytes[4];
	for (size_t i = 0; i < sizeof escapes / sizeof escapes[0]; i++)
		if (escapes[i].ch == ch) {
			fputs(escapes[i].as, out);
			return;
		}
	fwrite(bytes, 1, utf8_put(ch == '\n' ? ch : report_shown(ch), bytes), out);
}

void html_text(FILE *out, const char *text)
{
	const char *end = text + strlen(text);
	while (text < end)
		put(out, utf8_next(&text, end));
}

void html_typed(FILE *out, const char *text)
{
	fputs("<bdi class=\"typed\">", out);
	html_text(out, text);
	fputs("</bdi>", out);
}
