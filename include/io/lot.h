/*
 * A lot that nobody can foresee: the one piece of chance that is not from a fixed seed.
 */
#ifndef STEPDOWN_IO_LOT_H
#define STEPDOWN_IO_LOT_H

#include <stdint.h>

/* Never 0. */
uint64_t lot_draw(void);

#endif
