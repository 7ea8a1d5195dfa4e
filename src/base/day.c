#include "base/day.h"

#include <stdio.h>
#include <string.h>

enum { DAYS_PER_ERA = 146097, SECONDS_PER_DAY = 86400, EPOCH_SHIFT = 719468 };

static int64_t divide_down(int64_t a, int64_t b)
{
	return a / b - (a % b != 0 && (a % b < 0) != (b < 0));
}

/*
 * The year is taken to begin on 1 March, so that the leap day is the last
 * day of the year and month lengths follow (153 m + 2) / 5.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
struct day day_from_date(struct date date)
{
	int64_t y = date.year - (date.month <= 2);
	int64_t era = divide_down(y, 400);
	int64_t year_of_era = y - era * 400;
	int64_t month = date.month + (date.month > 2 ? -3 : 9);
	int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
	int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
	return (struct day){ (int32_t)(era * DAYS_PER_ERA + day_of_era - EPOCH_SHIFT) };
}

struct date day_to_date(struct day day)
{
	int64_t z = (int64_t)day.n + EPOCH_SHIFT;
	int64_t era = divide_down(z, DAYS_PER_ERA);
	int64_t day_of_era = z - era * DAYS_PER_ERA;
	int64_t year_of_era =
		(day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t month = (5 * day_of_year + 2) / 153;
	int real_month = (int)(month < 10 ? month + 3 : month - 9);
	return (struct date){
		.year = (int)(year_of_era + era * 400 + (real_month <= 2)),
		.month = real_month,
		.day = (int)(day_of_year - (153 * month + 2) / 5 + 1),
	};
}

int day_weekday(struct day day)
{
	/* 1970-01-01 was a Thursday. */
	int64_t from_monday = ((int64_t)day.n + 3) % 7;
	return (int)(from_monday < 0 ? from_monday + 7 : from_monday) + 1;
}

int day_month_length(int year, int month)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	if (month < 1 || month > 12)
		return 0;
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return lengths[month - 1] + (month == 2 && leap);
}

/* Exactly `digits` digits at *at, which moves behind them. */
static bool number(const char **at, int digits, int *out)
{
	int value = 0;
	for (int i = 0; i < digits; i++) {
		char c = (*at)[i];
		if (c < '0' || c > '9')
			return false;
		value = value * 10 + (c - '0');
	}
	*at += digits;
	*out = value;
	return true;
}

static bool letter(const char **at, char c)
{
	if (**at != c)
		return false;
	++*at;
	return true;
}

static bool date_at(const char **at, struct date *date)
{
	return number(at, 4, &date->year) && letter(at, '-') && number(at, 2, &date->month) &&
	       letter(at, '-') && number(at, 2, &date->day) && date->year >= 1 && date->day >= 1 &&
	       date->day <= day_month_length(date->year, date->month);
}

bool day_parse(struct day *out, const char *text)
{
	struct date date;
	if (!date_at(&text, &date) || *text != '\0')
		return false;
	*out = day_from_date(date);
	return true;
}

void day_print(struct day day, char out[static DAY_TEXT])
{
	struct date date = day_to_date(day);
	char text[40];
	snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
	memcpy(out, text, DAY_TEXT - 1);
	out[DAY_TEXT - 1] = '\0';
}

const char *day_weekday_name(int weekday)
{
	static const char *const names[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
	return weekday >= 1 && weekday <= 7 ? names[weekday - 1] : "";
}

const char *day_month_name(int month)
{
	static const char *const names[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
		                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	return month >= 1 && month <= 12 ? names[month - 1] : "";
}

static bool offset_at(const char **at, int *offset_s, bool *has_offset)
{
	int hours, minutes;
	*offset_s = 0;
	*has_offset = true;
	if (letter(at, 'Z'))
		return true;
	bool west = **at == '-';
	if (!west && **at != '+') {
		*has_offset = false;
		return true;
	}
	++*at;
	if (!number(at, 2, &hours) || !letter(at, ':') || !number(at, 2, &minutes) || hours > 15 ||
	    minutes > 59)
		return false;
	*offset_s = (hours * 60 + minutes) * (west ? -60 : 60);
	return true;
}

bool stamp_parse(struct stamp *out, bool *has_offset, const char *text)
{
	struct date date;
	int hour, minute, second = 0, offset_s;
	bool offset;
	if (!date_at(&text, &date) || !letter(&text, 'T') || !number(&text, 2, &hour) ||
	    !letter(&text, ':') || !number(&text, 2, &minute))
		return false;
	if (letter(&text, ':') && !number(&text, 2, &second))
		return false;
	if (hour > 23 || minute > 59 || second > 59 || !offset_at(&text, &offset_s, &offset) || *text != '\0')
		return false;
	int64_t local = (int64_t)day_from_date(date).n * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second;
	*out = (struct stamp){ local - offset_s, offset_s };
	*has_offset = offset;
	return true;
}

int stamp_second_of_day(struct stamp stamp)
{
	int64_t local = stamp.unix_s + stamp.utc_offset_s;
	return (int)(local - divide_down(local, SECONDS_PER_DAY) * SECONDS_PER_DAY);
}

void stamp_print(struct stamp stamp, char out[static STAMP_TEXT])
{
	char date[DAY_TEXT], text[64];
	day_print(stamp_day(stamp, 0), date);
	int second = stamp_second_of_day(stamp);
	int offset = stamp.utc_offset_s < 0 ? -stamp.utc_offset_s : stamp.utc_offset_s;
	snprintf(text, sizeof text, "%sT%02d:%02d:%02d%c%02d:%02d", date, second / 3600, second / 60 % 60,
	         second % 60, stamp.utc_offset_s < 0 ? '-' : '+', offset / 3600, offset / 60 % 60);
	memcpy(out, text, STAMP_TEXT - 1);
	out[STAMP_TEXT - 1] = '\0';
}

struct day stamp_day(struct stamp stamp, int rollover_h)
{
	int64_t local = stamp.unix_s + stamp.utc_offset_s - (int64_t)rollover_h * 3600;
	return (struct day){ (int32_t)divide_down(local, SECONDS_PER_DAY) };
}
