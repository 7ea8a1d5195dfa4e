/* Lines through a series. */
#include "core/load.h"
#include "core/trend.h"

enum { TENTHS = 10, POINTS_LEAST = 3 };

void trend_ewma(const int *values, size_t count, int days, int *out10)
{
	bool begun = false;
	double mean = 0;
	for (size_t i = 0; i < count; i++) {
		if (values[i] != NOT_KNOWN) {
			mean = begun ? load_ewma(mean, values[i], days) : values[i];
			begun = true;
		}
		out10[i] = begun ? (int)(mean * TENTHS + 0.5) : NOT_KNOWN;
	}
}

bool trend_fit(const int *values, const bool *left_out, size_t count, struct trend_fit *out)
{
	double n = 0, sum_x = 0, sum_y = 0, sum_xx = 0, sum_xy = 0;
	for (size_t i = 0; i < count; i++) {
		if (values[i] == NOT_KNOWN || (left_out != NULL && left_out[i]))
			continue;
		const double x = (double)i, y = values[i];
		n++;
		sum_x += x;
		sum_y += y;
		sum_xx += x * x;
		sum_xy += x * y;
	}
	if (n < POINTS_LEAST)
		return false;
	/* Places differ, so the spread is above zero. */
	const double each = (n * sum_xy - sum_x * sum_y) / (n * sum_xx - sum_x * sum_x);
	*out = (struct trend_fit){ .each = each, .at_first = (sum_y - each * sum_x) / n, .points = (int)n };
	return true;
}
