#include "app/theme.h"

#include <stdlib.h>
#include <string.h>

bool theme_may_colour(enum color_wish wish, const char *no_color)
{
	if (wish == COLOR_AUTO)
		return no_color == NULL || no_color[0] == '\0';
	return wish == COLOR_ALWAYS;
}

/* The cube of 6 x 6 x 6 and the ramp of greys, as xterm laid them out and everybody after it. */
int theme_rgb(int index)
{
	enum { CUBE = 16, GREYS = 232, SIDE = 6, GREY_FIRST = 8, GREY_STEP = 10, GREY = 0x010101 };
	static const int levels[SIDE] = { 0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff };
	if (index < CUBE)
		return index;
	if (index >= GREYS)
		return (GREY_FIRST + GREY_STEP * (index - GREYS)) * GREY;
	int at = index - CUBE;
	return levels[at / SIDE / SIDE] << 16 | levels[at / SIDE % SIDE] << 8 | levels[at % SIDE];
}

/* --- what is behind the letters ------------------------------------------- */

/* White and bright white are the light ones among the sixteen. */
enum ground theme_ground_of(const char *fgbg)
{
	const char *last = fgbg == NULL ? NULL : strrchr(fgbg, ';');
	if (last == NULL || last[1] < '0' || last[1] > '9')
		return GROUND_NOT_KNOWN;
	return strcmp(last, ";7") == 0 || strcmp(last, ";15") == 0 ? GROUND_LIGHT : GROUND_DARK;
}

enum { CHANNELS = 3, DIGITS_MOST = 4, THOUSAND = 1000 };

/* Reads a channel of one to four hexadecimal digits, in thousandths of full; -1 when there is none. */
static int read_channel(const char **at)
{
	static const char hex[] = "0123456789abcdefABCDEF";
	size_t digits = strspn(*at, hex);
	if (digits == 0 || digits > DIGITS_MOST)
		return -1;
	long full = (1L << 4 * digits) - 1, value = strtol(*at, NULL, 16);
	*at += digits;
	return (int)(value * THOUSAND / full);
}

/* As bright as the eye takes it: green counts most, blue least. */
static int brightness(const int channel[CHANNELS])
{
	return (299 * channel[0] + 587 * channel[1] + 114 * channel[2]) / THOUSAND;
}

enum ground theme_ground_told(const char *answer)
{
	int channel[CHANNELS];
	const char *at = strchr(answer, ':');
	if (strncmp(answer, "11;rgb", 6) != 0 || at == NULL)
		return GROUND_NOT_KNOWN;
	for (int i = 0; i < CHANNELS; i++) {
		bool parted = *at == (i == 0 ? ':' : '/');
		at += parted;
		channel[i] = parted ? read_channel(&at) : -1;
		if (channel[i] < 0)
			return GROUND_NOT_KNOWN;
	}
	return brightness(channel) * 2 >= THOUSAND ? GROUND_LIGHT : GROUND_DARK;
}

/* --- which table ------------------------------------------------------------ */

/* High contrast over what nobody knows is that of the terminal's own letters. */
static enum palette palette_of_contrast(int colours, enum ground ground)
{
	if (colours < 256 || ground == GROUND_NOT_KNOWN)
		return PALETTE_CONTRAST_MONO;
	return ground == GROUND_LIGHT ? PALETTE_CONTRAST_LIGHT : PALETTE_CONTRAST_DARK;
}

enum palette theme_palette(enum theme theme, int colours, enum ground ground)
{
	if (theme == THEME_CONTRAST)
		return palette_of_contrast(colours, ground);
	if (theme == THEME_MONO || colours < 8)
		return PALETTE_MONO;
	bool light = theme == THEME_LIGHT || (theme == THEME_AUTO && ground == GROUND_LIGHT);
	if (colours >= 256)
		return light ? PALETTE_LIGHT : PALETTE_DARK;
	return light ? PALETTE_8_LIGHT : PALETTE_8_DARK;
}
