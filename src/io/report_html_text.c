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

enum { DELETE = 0x7f, C1_END = 0xa0, PICTURES = 0x2400, PICTURE_OF_DELETE = 0x2421, NO_CHARACTER = 0xfffd };

/* A control character as the picture of itself, so that nothing is lost. */
static uint32_t shown(uint32_t ch)
{
	if (ch < 0x20 && ch != '\n')
		return PICTURES + ch;
	if (ch == DELETE)
		return PICTURE_OF_DELETE;
	bool is_none = (ch > DELETE && ch < C1_END) || (ch & 0xfffeu) == 0xfffe || (ch >= 0xfdd0 && ch <= 0xfdef);
	return is_none ? NO_CHARACTER : ch;
}

static void put(FILE *out, uint32_t ch)
{
	char bytes[4];
	for (size_t i = 0; i < sizeof escapes / sizeof escapes[0]; i++)
		if (escapes[i].ch == ch) {
			fputs(escapes[i].as, out);
			return;
		}
	fwrite(bytes, 1, utf8_put(shown(ch), bytes), out);
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
