/*
 * How a verdict looks: a shape of its own and a colour, so that neither is needed alone.
 */
#ifndef STEPDOWN_TUI_VERDICT_H
#define STEPDOWN_TUI_VERDICT_H

#include "core/response.h"
#include "tui/glyph.h"

/* ● green, ◆ hold and amber, ■ red and refer, ○ not known. */
enum glyph verdict_glyph(enum colour colour);
enum style verdict_style(enum colour colour);

#endif
