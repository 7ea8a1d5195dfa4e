#include "tui/past.h"

static bool has_work(const struct history_set *set)
{
	return set->status == SET_DONE || set->status == SET_PART;
}

static bool same_set(const struct history_set *a, const struct history_set *b)
{
	return a->item == b->item && a->set == b->set;
}

int past_sets(const struct history_session *session)
{
	int sets = 0;
	for (size_t i = 0; i < session->set_count; i++) {
		bool counted = !has_work(&session->sets[i]);
		for (size_t j = 0; j < i && !counted; j++)
			counted = has_work(&session->sets[j]) && same_set(&session->sets[i], &session->sets[j]);
		sets += !counted;
	}
	return sets;
}

/* The larger answer: a digit beats a skipped question, that one beats a question not asked. */
static int larger(int a, int b)
{
	if (a >= 0 || b >= 0)
		return a > b ? a : b;
	return a == ANSWER_SKIPPED ? a : b;
}

int past_pain(const struct history_session *session)
{
	int pain = ANSWER_NOT_ASKED;
	for (size_t i = 0; i < session->item_count; i++)
		pain = larger(pain, session->items[i].pain);
	for (size_t i = 0; i < session->set_count; i++)
		pain = larger(pain, session->sets[i].pain);
	return pain;
}

int past_effort(const struct history_session *session)
{
	int effort = ANSWER_NOT_ASKED;
	for (size_t i = 0; i < session->item_count; i++)
		effort = larger(effort, session->items[i].effort);
	return effort;
}

enum style past_pain_style(int pain)
{
	static const enum style styles[] = { STYLE_PAIN0, STYLE_PAIN1, STYLE_PAIN2, STYLE_PAIN3,
		                             STYLE_PAIN3, STYLE_PAIN3, STYLE_PAIN4 };
	if (pain < 0)
		return STYLE_FAINT;
	return styles[pain < 6 ? pain : 6];
}
