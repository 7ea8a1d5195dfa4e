#include "io/lot.h"

#include <unistd.h>

#include "base/err.h"

uint64_t lot_draw(void)
{
	uint64_t lot = 0;
	while (lot == 0)
		if (getentropy(&lot, sizeof lot) != 0)
			die("a lot: the system gives no random numbers");
	return lot;
}
