/*
 * A try by lot, judged by the lot. In each pair the lot put the run with the
 * thing first or second; had it fallen the other way, the pair's difference
 * would have the other sign. All signs of all pairs are counted, by their
 * sums and not one by one: there are few sums and many signs.
 */
#include "core/odds.h"

enum { TENTHS = 10, THOUSAND = 1000, OUTCOMES10 = 200, WIDEST10 = 2 * OUTCOMES10,
       REACH = ODDS_PAIRS_MOST * (OUTCOMES10 + WIDEST10) };

/* Of each sum from -REACH to REACH, how many orders give it. */
struct sums {
	int32_t *now, *next;
};

static int size_of(int number)
{
	return number < 0 ? -number : number;
}

static void add_pair(struct sums *sums, int difference, int reach)
{
	for (int sum = -reach - size_of(difference); sum <= reach + size_of(difference); sum++)
		sums->next[REACH + sum] = 0;
	for (int sum = -reach; sum <= reach; sum++) {
		sums->next[REACH + sum + difference] += sums->now[REACH + sum];
		sums->next[REACH + sum - difference] += sums->now[REACH + sum];
	}
	int32_t *now = sums->now;
	sums->now = sums->next;
	sums->next = now;
}

/* How many orders come as far from 0 as the pairs did, if `true10` tenths of a point were true. */
static int32_t as_far(const struct odds_pairs *pairs, int true10, struct sums *sums)
{
	int was = 0, reach = 0;
	int32_t count = 0;
	sums->now[REACH] = 1;
	for (int i = 0; i < pairs->count; i++) {
		const int difference = TENTHS * pairs->difference[i] - true10;
		add_pair(sums, difference, reach);
		was += difference;
		reach += size_of(difference);
	}
	for (int sum = -reach; sum <= reach; sum++)
		count += size_of(sum) >= size_of(was) ? sums->now[REACH + sum] : 0;
	return count;
}

static int p_of(const struct odds_pairs *pairs, int true10, struct sums *sums)
{
	return (int)(((int64_t)as_far(pairs, true10, sums) * THOUSAND + pairs->orders - 1) / pairs->orders);
}

static int edge10(const struct odds_pairs *pairs, int interval, int way, struct sums *sums)
{
	const int outside = THOUSAND - interval * TENTHS;
	int within = 0, beyond = WIDEST10 - size_of(pairs->difference10);
	while (beyond - within > 1) {
		const int middle = (within + beyond) / 2;
		*(p_of(pairs, pairs->difference10 + way * middle, sums) > outside ? &within : &beyond) = middle;
	}
	return pairs->difference10 + way * within;
}

void odds_judge(struct odds_pairs *pairs, int interval, struct arena *arena)
{
	struct sums sums = { arena_array(arena, 2 * REACH + 1, sizeof *sums.now),
		             arena_array(arena, 2 * REACH + 1, sizeof *sums.next) };
	int sum = 0;
	for (int i = 0; i < pairs->count; i++)
		sum += pairs->difference[i];
	const int twice = 2 * TENTHS * sum + (sum < 0 ? -pairs->count : pairs->count);
	pairs->difference10 = twice / (2 * pairs->count);
	pairs->orders = (int32_t)1 << pairs->count;
	pairs->as_far = as_far(pairs, 0, &sums);
	pairs->p1000 = p_of(pairs, 0, &sums);
	pairs->low10 = edge10(pairs, interval, -1, &sums);
	pairs->high10 = edge10(pairs, interval, 1, &sums);
}
