/*
 * The tables of colours. What is read, a number or a word, has a contrast of 4.5 to 1 or more against
 * the backgrounds that dark and light terminals have, and of 7 to 1 where high contrast is asked for;
 * what is only seen, a bar or a limb, has 3 to 1. Rules and gridlines alone have less: nothing is told
 * by them. Of the standard eight nobody knows the exact colours; yellow, green and cyan are left to dark
 * backgrounds, blue to light ones.
 * Source: Web Content Accessibility Guidelines 2.2, success criteria 1.4.3, 1.4.6 and 1.4.11.
 */
#include "app/theme.h"

enum { NONE = COLOUR_DEFAULT, B = WEIGHT_BOLD, D = WEIGHT_DIM, R = WEIGHT_REVERSE };
enum { RED = 1, GREEN = 2, YELLOW = 3, BLUE = 4, CYAN = 6 };

static const struct paint rich[STYLES][PALETTE_8_DARK] = {
	/*                      dark         light       contrast: dark, light */
	[STYLE_TEXT]          = { { NONE, 0 }, { NONE, 0 }, { NONE, 0 },     { NONE, 0 } },
	[STYLE_STRONG]        = { { NONE, B }, { NONE, B }, { NONE, B },     { NONE, B } },
	[STYLE_QUIET]         = { { 248, 0 },  { 241, 0 },  { 253, 0 },      { 237, 0 } },
	[STYLE_FAINT]         = { { 244, 0 },  { 245, 0 },  { 252, 0 },      { 238, 0 } },
	[STYLE_RULE]          = { { 240, 0 },  { 249, 0 },  { 250, 0 },      { 240, 0 } },
	[STYLE_ACCENT]        = { { 79, 0 },   { 23, 0 },   { 123, B },      { 53, B } },
	[STYLE_ACCENT_STRONG] = { { 79, B },   { 23, B },   { 123, B },      { 53, B } },
	[STYLE_KEY]           = { { 79, 0 },   { 23, 0 },   { 123, B },      { 53, B } },
	[STYLE_CURSOR]        = { { NONE, R }, { NONE, R }, { NONE, B | R }, { NONE, B | R } },
	[STYLE_PAIN0]         = { { 248, 0 },  { 242, 0 },  { 253, 0 },      { 237, 0 } },
	[STYLE_PAIN1]         = { { 187, 0 },  { 58, 0 },   { 229, 0 },      { 236, 0 } },
	[STYLE_PAIN2]         = { { 222, 0 },  { 94, 0 },   { 222, 0 },      { 52, 0 } },
	[STYLE_PAIN3]         = { { 215, 0 },  { 94, B },   { 222, B },      { 52, B } },
	[STYLE_PAIN4]         = { { 209, B },  { 160, B },  { 217, B },      { 88, B } },
	[STYLE_GREEN]         = { { 114, 0 },  { 22, 0 },   { 157, 0 },      { 22, 0 } },
	[STYLE_AMBER]         = { { 215, 0 },  { 94, B },   { 222, B },      { 52, B } },
	[STYLE_RED]           = { { 209, B },  { 160, B },  { 217, B | R },  { 88, B | R } },
	[STYLE_LOAD]          = { { 110, 0 },  { 25, 0 },   { 153, 0 },      { 18, 0 } },
	[STYLE_LOAD_NOW]      = { { 67, 0 },   { 67, 0 },   { 117, 0 },      { 18, 0 } },
	[STYLE_NEAR]          = { { 253, 0 },  { 236, 0 },  { 255, 0 },      { 236, 0 } },
	[STYLE_FAR]           = { { 244, 0 },  { 244, 0 },  { 251, 0 },      { 239, 0 } },
	[STYLE_WORK]          = { { 79, 0 },   { 30, 0 },   { 123, 0 },      { 53, 0 } },
	[STYLE_SCENE]         = { { 244, 0 },  { 245, 0 },  { 251, 0 },      { 239, 0 } },
	[STYLE_GHOST]         = { { 180, 0 },  { 130, 0 },  { 223, 0 },      { 52, 0 } },
};

static const struct paint poor[STYLES][PALETTES - PALETTE_8_DARK] = {
	/*                      dark, eight    light, eight none           none, contrast */
	[STYLE_TEXT]          = { { NONE, 0 },   { NONE, 0 }, { NONE, 0 },     { NONE, 0 } },
	[STYLE_STRONG]        = { { NONE, B },   { NONE, B }, { NONE, B },     { NONE, B } },
	[STYLE_QUIET]         = { { NONE, D },   { NONE, D }, { NONE, D },     { NONE, 0 } },
	[STYLE_FAINT]         = { { NONE, D },   { NONE, D }, { NONE, D },     { NONE, 0 } },
	[STYLE_RULE]          = { { NONE, D },   { NONE, D }, { NONE, D },     { NONE, 0 } },
	[STYLE_ACCENT]        = { { CYAN, 0 },   { BLUE, 0 }, { NONE, B },     { NONE, B } },
	[STYLE_ACCENT_STRONG] = { { CYAN, B },   { BLUE, B }, { NONE, B },     { NONE, B } },
	[STYLE_KEY]           = { { CYAN, 0 },   { BLUE, 0 }, { NONE, B },     { NONE, B } },
	[STYLE_CURSOR]        = { { NONE, R },   { NONE, R }, { NONE, R },     { NONE, B | R } },
	[STYLE_PAIN0]         = { { NONE, D },   { NONE, D }, { NONE, 0 },     { NONE, 0 } },
	[STYLE_PAIN1]         = { { NONE, 0 },   { NONE, 0 }, { NONE, 0 },     { NONE, 0 } },
	[STYLE_PAIN2]         = { { YELLOW, 0 }, { NONE, 0 }, { NONE, 0 },     { NONE, 0 } },
	[STYLE_PAIN3]         = { { YELLOW, 0 }, { NONE, B }, { NONE, B },     { NONE, B } },
	[STYLE_PAIN4]         = { { RED, B },    { RED, B },  { NONE, B },     { NONE, B | R } },
	[STYLE_GREEN]         = { { GREEN, 0 },  { NONE, 0 }, { NONE, 0 },     { NONE, 0 } },
	[STYLE_AMBER]         = { { YELLOW, 0 }, { NONE, B }, { NONE, B },     { NONE, B } },
	[STYLE_RED]           = { { RED, B },    { RED, B },  { NONE, B | R }, { NONE, B | R } },
	[STYLE_LOAD]          = { { CYAN, B },   { BLUE, B }, { NONE, B },     { NONE, B } },
	[STYLE_LOAD_NOW]      = { { CYAN, 0 },   { BLUE, 0 }, { NONE, 0 },     { NONE, 0 } },
	[STYLE_NEAR]          = { { NONE, 0 },   { NONE, 0 }, { NONE, 0 },     { NONE, B } },
	[STYLE_FAR]           = { { NONE, D },   { NONE, D }, { NONE, D },     { NONE, 0 } },
	[STYLE_WORK]          = { { CYAN, 0 },   { BLUE, 0 }, { NONE, B },     { NONE, B } },
	[STYLE_SCENE]         = { { NONE, D },   { NONE, D }, { NONE, D },     { NONE, 0 } },
	[STYLE_GHOST]         = { { YELLOW, 0 }, { NONE, D }, { NONE, D },     { NONE, 0 } },
};

struct paint theme_paint(enum palette palette, enum style style)
{
	return palette < PALETTE_8_DARK ? rich[style][palette] : poor[style][palette - PALETTE_8_DARK];
}
