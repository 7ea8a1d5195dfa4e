/* Shared between the two files of the ledger. */
#ifndef STEPDOWN_CORE_LEDGER_INNER_H
#define STEPDOWN_CORE_LEDGER_INNER_H

#include "core/ledger.h"

/* One activity for one knee, in tenths; NOT_KNOWN when what it needs was not told. */
int ledger_of_knee(const struct shelf *shelf, const struct intake *intake, const struct activity *activity,
                   int knee);

#endif
