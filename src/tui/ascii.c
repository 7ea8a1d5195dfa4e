#include "tui/ascii.h"

#include <stddef.h>

/* Each range stands for one mark, or, where `letters` is given, for one letter a character. */
static const struct range {
	uint32_t first, last;
	char mark;
	const char *letters;
} ranges[] = {
	{ 0x00a0, 0x00a0, ' ', NULL },  /* no-break space */
	{ 0x00ab, 0x00ab, '<', NULL },
	{ 0x00ad, 0x00ad, '-', NULL },
	{ 0x00b0, 0x00b0, 'o', NULL },  /* degree */
	{ 0x00b1, 0x00b3, '\0', "+23" },
	{ 0x00b5, 0x00b5, 'u', NULL },
	{ 0x00b7, 0x00b7, '.', NULL },  /* not recorded */
	{ 0x00b9, 0x00b9, '1', NULL },
	{ 0x00bb, 0x00bb, '>', NULL },
	{ 0x00c0, 0x00ff, '\0', "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty" },
	{ 0x0100, 0x017f, '\0',
	  "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTt"
	  "UuUuUuUuUuUuWwYyYZzZzZzs" },
	{ 0x2000, 0x200a, ' ', NULL },  /* spaces of all widths */
	{ 0x2010, 0x2015, '-', NULL },  /* hyphens and dashes; "none" */
	{ 0x2018, 0x201b, '\'', NULL },
	{ 0x201c, 0x201f, '"', NULL },
	{ 0x2022, 0x2022, '*', NULL },
	{ 0x2026, 0x2026, '.', NULL },  /* ellipsis */
	{ 0x2039, 0x203a, '\0', "<>" },
	{ 0x2190, 0x2193, '\0', "<^>v" },
	{ 0x2212, 0x2212, '-', NULL },
	{ 0x2264, 0x2265, '\0', "<>" },
	{ 0x2500, 0x2500, '-', NULL },
	{ 0x2501, 0x2501, '=', NULL },
	{ 0x2502, 0x2503, '|', NULL },
	{ 0x2504, 0x2505, '-', NULL },
	{ 0x2506, 0x250b, '|', NULL },
	{ 0x250c, 0x250f, '/', NULL },
	{ 0x2510, 0x2513, '\\', NULL },
	{ 0x2514, 0x2517, '\\', NULL },
	{ 0x2518, 0x251b, '/', NULL },
	{ 0x251c, 0x254b, '+', NULL },
	{ 0x2578, 0x257b, '-', NULL },
	{ 0x2580, 0x2590, '#', NULL },  /* blocks and bars */
	{ 0x2591, 0x2591, '.', NULL },
	{ 0x2592, 0x2592, ':', NULL },
	{ 0x2593, 0x2593, '*', NULL },
	{ 0x25a0, 0x25a0, '#', NULL },  /* step back */
	{ 0x25b2, 0x25b4, '^', NULL },
	{ 0x25c6, 0x25c6, '!', NULL },  /* hold */
	{ 0x25cb, 0x25cb, 'o', NULL },  /* to come */
	{ 0x25cf, 0x25cf, 'x', NULL },  /* done */
	{ 0x25d0, 0x25d0, '@', NULL },  /* now */
	{ 0x2800, 0x2800, ' ', NULL },
	{ 0x2801, 0x28ff, ':', NULL },  /* braille */
	{ 0x3000, 0x3000, ' ', NULL },
};

char ascii_for(uint32_t ch)
{
	if (ch < 0x80)
		return ch >= 0x20 && ch < 0x7f ? (char)ch : '?';
	for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++) {
		const struct range *range = &ranges[i];
		if (ch >= range->first && ch <= range->last)
			return range->letters != NULL ? range->letters[ch - range->first] : range->mark;
	}
	return '?';
}
