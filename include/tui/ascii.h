/*
 * What stands for a character where only ASCII can be drawn.
 */
#ifndef STEPDOWN_TUI_ASCII_H
#define STEPDOWN_TUI_ASCII_H

#include <stdint.h>

/* A printable character of ASCII for `ch`: itself, one that looks like it, its base letter, or '?'. */
char ascii_for(uint32_t ch);

#endif
