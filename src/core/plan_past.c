/*
 * Going through the last weeks or months again without all the years before
 * them. Training is kept at distances from today that double, so that few
 * copies do and no way back is more than twice as long as was asked for.
 */
#include "plan_inner.h"

enum { NEAREST = 64 };

void fold_milepost(struct fold *fold, struct day day)
{
	int back = fold->given->today.n - day.n;
	bool doubles = (back & (back - 1)) == 0;
	if (back < NEAREST || back > NEAREST << (MILEPOSTS - 1) || !doubles)
		return;
	fold->milepost[fold->mileposts++] = (struct milepost){ day, training_copy(&fold->now, fold->arena) };
}

bool plan_past(const struct plan *plan, struct day day, struct past *out, struct arena *arena)
{
	const struct fold *fold = plan->fold;
	int at = fold != NULL ? fold->mileposts : 0;
	while (at > 0 && fold->milepost[at - 1].next.n > day.n)
		at--;
	if (at == 0)
		return false;
	const struct milepost *from = &fold->milepost[at - 1];
	struct day first = chronicle_first(fold->chronicle);
	*out = (struct past){ .next = from->next, .training = training_copy(&from->training, arena),
		.chronicle = chronicle_copy(fold->chronicle, (size_t)(from->next.n - first.n), fold->count, arena) };
	return true;
}
