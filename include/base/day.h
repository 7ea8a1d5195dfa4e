/*
 * Days, moments and their texts: calendar arithmetic on days, never on
 * seconds of 86,400. Proleptic Gregorian calendar, years 1 to 9999.
 */
#ifndef STEPDOWN_BASE_DAY_H
#define STEPDOWN_BASE_DAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct day {
	int32_t n; /* days since 1970-01-01 */
};

/* A moment with the offset of the clock on the wall; offset in seconds east of UTC. */
struct stamp {
	int64_t unix_s;
	int32_t utc_offset_s;
};

struct date {
	int year;  /* 1 to 9999 */
	int month; /* 1 to 12 */
	int day;   /* 1 to 31 */
};

enum { ROLLOVER_H = 4 }; /* hours before it belong to the day before */

enum { DAY_TEXT = 11, STAMP_TEXT = 26 }; /* bytes, with the NUL */

/* The day of a date that exists, and the date of a day. */
struct day day_from_date(struct date date);
struct date day_to_date(struct day day);

/* 1 Monday to 7 Sunday. */
int day_weekday(struct day day);

/* Days in a month: 28 to 31; 0 for a month that is none. */
int day_month_length(int year, int month);

/* Reads "2026-03-02" and nothing else; false leaves `out` untouched. */
bool day_parse(struct day *out, const char *text);

/* Writes "2026-03-02". */
void day_print(struct day day, char out[static DAY_TEXT]);

/* "Mon", "Mar": English three letter names; weekday 1 to 7, month 1 to 12, "" for any other. */
const char *day_weekday_name(int weekday);
const char *day_month_name(int month);

/*
 * Reads "2026-03-02T09:00", "...T09:00:30", either with "Z" or "+01:00" behind.
 * Without an offset `*has_offset` is false and unix_s is counted as if UTC.
 * False, for a date or time that does not exist too, leaves both untouched.
 */
bool stamp_parse(struct stamp *out, bool *has_offset, const char *text);

/* Writes "2026-03-02T09:00:00+01:00". */
void stamp_print(struct stamp stamp, char out[static STAMP_TEXT]);

/* The local day of a moment; hours before `rollover_h` (0 to 23) belong to the day before. */
struct day stamp_day(struct stamp stamp, int rollover_h);

/* Seconds since the local midnight, 0 to 86399. */
int stamp_second_of_day(struct stamp stamp);

#endif
