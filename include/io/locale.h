/* What the locale says of weeks. */
#ifndef STEPDOWN_IO_LOCALE_H
#define STEPDOWN_IO_LOCALE_H

/* The day a week begins on where LC_ALL, LC_TIME or LANG say we are: 0 Monday to 6 Sunday; Monday where they name no place. */
int locale_week_first(void);

#endif
