/*
 * What was told of a morning, as Today and the check-in show it.
 */
#ifndef STEPDOWN_TUI_MORNING_H
#define STEPDOWN_TUI_MORNING_H

#include "core/diary.h"

/* What was told of `day`; NULL when nothing was. */
const struct check_in *morning_told(const struct diary *diary, struct day day);

/* Pain on waking of a knee on `day`; NOT_KNOWN. */
int morning_pain(const struct diary *diary, struct day day, int knee);

/* The higher of the two knees; NOT_KNOWN when neither is known. */
int morning_worst(const struct diary *diary, struct day day);

/* The first knee of the intake whose morning is still to be told; KNEES when all are. */
int morning_open_knee(const struct diary *diary, struct day day);

/* True when each knee of the intake has a number of its own. */
bool morning_names_knee(const struct intake *intake);

#endif
