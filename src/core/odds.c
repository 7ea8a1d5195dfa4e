/*
 * Why blocks of days, of random length: days shuffled one by one would take
 * apart what hangs together and find chance too seldom; blocks of one length
 * would keep the rhythm of a week, in which runs come, in step with itself.
 * Slow drifts are not the blocks' business: the outcome is told against the
 * usual morning, which follows them. Source: exercises/RULES.yaml, X1.
 */
#include "core/odds.h"

#include <math.h>

enum { TENTHS = 10, THOUSAND = 1000, HUNDRED = 100, WIDEST10 = 400 };
static const uint64_t SEED = 0x5eed0fda75c0ffeeU;

uint64_t odds_next(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * 0x2545F4914F6CDD1DU;
}

/* --- one look as a series of its days ------------------------------------------- */

struct series {
	int *from;           /* of a day: how many of the series lie before it; one more than there are days */
	int8_t *outcome, *with;
	int count, n_with;
	int64_t sum;
};

static struct series series_of(const struct odds_days *days, const int8_t *with, struct arena *arena)
{
	struct series series = { .from = arena_array(arena, (size_t)days->count + 1, sizeof *series.from),
		.outcome = arena_alloc(arena, (size_t)days->count + 1), .with = arena_alloc(arena, (size_t)days->count + 1) };
	for (int day = 0; day < days->count; day++) {
		series.from[day] = series.count;
		if (with[day] == NOT_KNOWN || days->outcome[day] == OUTCOME_NOT_KNOWN)
			continue;
		series.outcome[series.count] = days->outcome[day];
		series.with[series.count++] = with[day];
		series.n_with += with[day];
		series.sum += days->outcome[day];
	}
	series.from[days->count] = series.count;
	return series;
}

/* Mean length in days of the stretches of one kind; a stretch ends where the other kind is seen. */
static int mean_stretch(const struct odds_days *days, const int8_t *with, int kind)
{
	int stretches = 0, lasted = 0, since = NOT_KNOWN, seen = NOT_KNOWN;
	for (int day = 0; day < days->count; day++) {
		if (with[day] == NOT_KNOWN || days->outcome[day] == OUTCOME_NOT_KNOWN)
			continue;
		if (with[day] == kind) {
			since = since == NOT_KNOWN ? day : since;
			seen = day;
		} else if (since != NOT_KNOWN) {
			lasted += seen - since + 1;
			stretches++;
			since = NOT_KNOWN;
		}
	}
	if (since != NOT_KNOWN) {
		lasted += seen - since + 1;
		stretches++;
	}
	return stretches == 0 ? 0 : (lasted + stretches - 1) / stretches;
}

void odds_count(const struct odds_days *days, struct odds_look *look, struct arena *arena)
{
	const struct series series = series_of(days, look->with, arena);
	const int with = mean_stretch(days, look->with, 1), without = mean_stretch(days, look->with, 0);
	look->n_with = series.n_with;
	look->n_without = series.count - series.n_with;
	look->stretch_days = with < without ? with : without;
}

/* --- shuffles --------------------------------------------------------------------- */

/* The days cut into blocks, and the order in which the blocks are laid. */
struct blocks {
	int *cut;            /* where each begins; one more than there are */
	int *order;
	int count;
};

static void shuffle(struct blocks *blocks, const struct odds_days *days, uint64_t *state)
{
	const struct trigger_rules *rules = days->rules;
	const uint64_t lengths = (uint64_t)rules->block_most - (uint64_t)rules->block_least + 1;
	blocks->count = 0;
	for (int day = 0; day < days->count; day += rules->block_least + (int)(odds_next(state) % lengths))
		blocks->cut[blocks->count++] = day;
	blocks->cut[blocks->count] = days->count;
	for (int i = 0; i < blocks->count; i++) {
		const int other = (int)(odds_next(state) % (uint64_t)(i + 1));
		blocks->order[i] = blocks->order[other];
		blocks->order[other] = i;
	}
}

/*
 * A difference of means times both counts, and what a point of a true
 * difference would add to it: laid out as the days were, or shuffled.
 */
struct drawn {
	int64_t difference, share;
};

static struct drawn scaled(const struct series *series, int64_t sum_with, int64_t both)
{
	return (struct drawn){ sum_with * series->count - series->sum * series->n_with,
		               both * series->count - (int64_t)series->n_with * series->n_with };
}

static struct drawn as_it_was(const struct series *series)
{
	int64_t sum = 0;
	for (int i = 0; i < series->count; i++)
		sum += series->with[i] ? series->outcome[i] : 0;
	return scaled(series, sum, series->n_with);
}

/* The outcomes are laid in the order of the blocks beside the days as they were. */
static struct drawn as_shuffled(const struct series *series, const struct blocks *blocks)
{
	int64_t sum = 0, both = 0;
	int at = 0;
	for (int i = 0; i < blocks->count; i++) {
		const int block = blocks->order[i];
		const int from = series->from[blocks->cut[block]], to = series->from[blocks->cut[block + 1]];
		int block_sum = 0, block_both = 0;
		for (int k = from; k < to; k++, at++) {
			block_sum += series->with[at] * series->outcome[k];
			block_both += series->with[at] & series->with[k];
		}
		sum += block_sum;
		both += block_both;
	}
	return scaled(series, sum, both);
}

/* --- what they say ------------------------------------------------------------------ */

/* A look with all its shuffles. */
struct trial {
	struct series series;
	struct drawn was;
	struct drawn *drawn; /* rules->orders of them */
	double spread;       /* root mean square of their differences */
};

static int64_t size_of(int64_t number)
{
	return number < 0 ? -number : number;
}

/* Of 1000, rounded up; the days as they were are one of the orders. */
static int share1000(int as_far, int orders)
{
	return ((as_far + 1) * THOUSAND + orders) / (orders + 1);
}

/* How many shuffles come as far as the days did, if `true10` tenths of a point were true. */
static int p_of(const struct trial *trial, int orders, int64_t true10)
{
	const int64_t was = size_of(TENTHS * trial->was.difference - true10 * trial->was.share);
	int as_far = 0;
	for (int i = 0; i < orders; i++)
		as_far += size_of(TENTHS * trial->drawn[i].difference - true10 * trial->drawn[i].share) >= was;
	return share1000(as_far, orders);
}

/* The last tenth on the way from the difference itself that is still within the interval. */
static int edge10(const struct trial *trial, const struct trigger_rules *rules, int from10, int way)
{
	const int outside = THOUSAND - rules->interval * TENTHS;
	int within = 0, beyond = WIDEST10;
	while (beyond - within > 1) {
		const int middle = (within + beyond) / 2;
		*(p_of(trial, rules->orders, from10 + way * middle) > outside ? &within : &beyond) = middle;
	}
	return from10 + way * within;
}

/* `by` is 0 only where all days are of one kind, which leaves nothing to compare. */
static int rounded(int64_t number, int64_t by)
{
	if (by == 0)
		return 0;
	return (int)(number < 0 ? -((-2 * number + by) / (2 * by)) : (2 * number + by) / (2 * by));
}

static void say(const struct trial *trial, const struct trigger_rules *rules, struct odds_look *look)
{
	look->difference10 = rounded(TENTHS * trial->was.difference, trial->was.share);
	look->p1000 = p_of(trial, rules->orders, 0);
	look->low10 = edge10(trial, rules, look->difference10, -1);
	look->high10 = edge10(trial, rules, look->difference10, 1);
}

/* In units of its own spread, so that looks of many and of few days stand side by side. */
static double in_spreads(const struct trial *trial, int64_t difference)
{
	return trial->spread > 0 ? (double)size_of(difference) / trial->spread : 0;
}

static void correct(const struct trial *trials, struct odds_look *looks, int count, int orders, struct arena *arena)
{
	double *largest = arena_array(arena, (size_t)orders, sizeof *largest);
	for (int i = 0; i < orders; i++)
		for (int k = 0; k < count; k++) {
			const double size = in_spreads(&trials[k], trials[k].drawn[i].difference);
			largest[i] = size > largest[i] ? size : largest[i];
		}
	for (int k = 0; k < count; k++) {
		const double was = in_spreads(&trials[k], trials[k].was.difference);
		int as_far = 0;
		for (int i = 0; i < orders; i++)
			as_far += largest[i] >= was;
		looks[k].corrected1000 = share1000(as_far, orders);
	}
}

static void draw(struct trial *trials, int count, const struct odds_days *days, struct arena *arena)
{
	uint64_t state = SEED;
	struct blocks blocks = { .cut = arena_array(arena, (size_t)days->count + 2, sizeof *blocks.cut),
		.order = arena_array(arena, (size_t)days->count + 2, sizeof *blocks.order) };
	for (int i = 0; i < days->rules->orders; i++) {
		shuffle(&blocks, days, &state);
		for (int k = 0; k < count; k++)
			trials[k].drawn[i] = as_shuffled(&trials[k].series, &blocks);
	}
}

static double spread_of(const struct trial *trial, int orders)
{
	double squares = 0;
	for (int i = 0; i < orders; i++)
		squares += (double)trial->drawn[i].difference * (double)trial->drawn[i].difference;
	return sqrt(squares / orders);
}

void odds_compare(const struct odds_days *days, struct odds_look *looks, int count, struct arena *arena)
{
	const int orders = days->rules->orders;
	struct trial *trials = arena_array(arena, (size_t)count + 1, sizeof *trials);
	for (int k = 0; k < count; k++) {
		trials[k].series = series_of(days, looks[k].with, arena);
		trials[k].was = as_it_was(&trials[k].series);
		trials[k].drawn = arena_array(arena, (size_t)orders, sizeof *trials[k].drawn);
	}
	draw(trials, count, days, arena);
	for (int k = 0; k < count; k++) {
		trials[k].spread = spread_of(&trials[k], orders);
		say(&trials[k], days->rules, &looks[k]);
	}
	correct(trials, looks, count, orders, arena);
}
