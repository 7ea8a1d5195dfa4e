/*
 * Keys of questionnaires: what each answer gives, and how that comes to a score.
 */
#include "io/library_draft.h"

#include "core/questionnaire.h"

#define ANSWER(member) offsetof(struct answer_def, member)
static const struct field answer_fields[] = {
	FIELD_FIGURE(answer_def, points, 0, 100),
	{ .key = "text", .kind = FIELD_TEXT, .offset = ANSWER(text), .min = 1, .max = 60 },
};
static const struct field_table answer_table = {
	.name = "Answer", TABLE_FIELDS(answer_fields), .size = sizeof(struct answer_def),
};

#define ITEM(member) offsetof(struct item_def, member)
static const struct field item_fields[] = {
	{ .key = "text", .kind = FIELD_TEXT, .offset = ITEM(text), .min = 1, .max = 76 },
	{ .key = "answers", .kind = FIELD_LIST, .offset = ITEM(answers), .count_offset = ITEM(answer_count),
	  .min = 2, .max = ITEM_ANSWERS, .table = &answer_table },
};
static const struct field_table item_table = {
	.name = "Questionnaire item", TABLE_FIELDS(item_fields), .size = sizeof(struct item_def),
};

#define OF(member) offsetof(struct questionnaire, member)
#define FIGURE(name, member, least, most_) \
	{ .key = (name), .kind = FIELD_INT, .offset = OF(member), .min = (least), .max = (most_) }
static const struct field questionnaire_fields[] = {
	{ .key = "id", .kind = FIELD_ID, .required = true, .offset = OF(id), .min = 2, .max = 48 },
	{ .key = "own_words", .kind = FIELD_BOOL, .offset = OF(own_words) },
	{ .key = "about", .kind = FIELD_TEXT, .required = true, .offset = OF(about), .min = 1, .max = 120 },
	{ .key = "form", .kind = FIELD_TEXT, .required = true, .offset = OF(form), .min = 1, .max = 160 },
	{ .key = "scoring", .kind = FIELD_WORD, .required = true, .offset = OF(scoring), FIELD_WORDS(scoring_words) },
	FIGURE("scale_least", scale_least, 0, 100),
	FIGURE("scale_most", scale_most, 0, 100),
	FIGURE("count", count, 1, QUESTIONNAIRE_ITEMS),
	FIGURE("fewest", fewest, 1, QUESTIONNAIRE_ITEMS),
	{ .key = "answered", .kind = FIELD_INT, .required = true, .offset = OF(answered), .min = 1,
	  .max = QUESTIONNAIRE_ITEMS },
	{ .key = "first_none", .kind = FIELD_BOOL, .offset = OF(first_none) },
	{ .key = "items", .kind = FIELD_LIST, .offset = OF(items), .count_offset = OF(item_count), .min = 1,
	  .max = QUESTIONNAIRE_ITEMS, .table = &item_table },
	{ .key = "sources", .kind = FIELD_IDS, .required = true, .offset = OF(sources), .min = 1, .max = 8 },
};
static const struct questionnaire questionnaire_blank = {
	.scale_least = NOT_SET, .scale_most = NOT_SET, .count = NOT_SET, .fewest = NOT_SET,
};
static void complete(void *value);
const struct field_table questionnaire_table = {
	.name = "Questionnaire", TABLE_FIELDS(questionnaire_fields), .size = sizeof(struct questionnaire),
	.blank = &questionnaire_blank, .complete = complete,
};

static void complete(void *value)
{
	struct questionnaire *one = value;
	if (one->items != NULL || one->count == NOT_SET)
		one->count = (int)one->item_count;
	if (one->fewest == NOT_SET)
		one->fewest = one->count;
}

/* --- what one must be in itself ------------------------------------------------------ */

static bool has_scale(const struct questionnaire *one)
{
	return one->scale_least != NOT_SET && one->scale_most != NOT_SET && one->scale_least < one->scale_most;
}

static void check_answers(const struct entry *entry, const struct questionnaire *one, size_t item)
{
	const struct item_def *def = &one->items[item];
	for (size_t i = 1; i < def->answer_count; i++)
		for (size_t before = 0; before < i; before++)
			if (def->answers[i].points == def->answers[before].points)
				reading_fault(entry->in, yaml_get(entry->node, "items"), NULL,
				              "two answers of item %zu give %d points", item + 1, def->answers[i].points);
	if (def->answer_count == 0 && !has_scale(one))
		reading_fault(entry->in, yaml_get(entry->node, "items"), NULL,
		              "item %zu has neither \"answers\" nor \"scale_least\" and \"scale_most\"", item + 1);
	if ((def->text != NULL) != one->own_words)
		reading_fault(entry->in, yaml_get(entry->node, "items"), NULL,
		              one->own_words ? "item %zu has no \"text\"" : "item %zu has a \"text\" without \"own_words: true\"",
		              item + 1);
}

bool questionnaire_check(const struct entry *entry)
{
	const struct questionnaire *one = entry->value;
	size_t faults = faults_total(entry->in->faults);
	for (size_t i = 0; i < one->item_count; i++)
		check_answers(entry, one, i);
	if (one->item_count == 0 && !has_scale(one))
		reading_fault(entry->in, entry->node, NULL, "needs \"items\", or \"count\", \"scale_least\" and \"scale_most\"");
	else if (one->count < 1)
		reading_fault(entry->in, entry->node, NULL, "has no items");
	else if (one->fewest > one->count || one->answered > one->count)
		reading_fault(entry->in, yaml_get(entry->node, "answered"), NULL, "asks for more than its %d items", one->count);
	else if (one->scoring == SCORING_SUM && one->answered < one->count)
		reading_fault(entry->in, yaml_get(entry->node, "answered"), NULL,
		              "\"scoring: sum\" needs all %d answers: one that is missing would count as 0", one->count);
	else if (one->scoring == SCORING_PERCENT_FREE && !has_scale(one))
		reading_fault(entry->in, yaml_get(entry->node, "scoring"), NULL,
		              "\"scoring: percent-free\" needs \"scale_least\" and \"scale_most\"");
	return faults_total(entry->in->faults) == faults;
}

/* --- and beside its score -------------------------------------------------------------- */

static const struct score_def *score_of(const struct programme *programme, const char *id)
{
	for (size_t i = 0; i < programme->score_count; i++)
		if (text_same(programme->scores[i].id, id))
			return &programme->scores[i];
	return NULL;
}

static void check_score(const struct entry *entry, const struct programme *programme)
{
	enum { TENTHS = 10 };
	const struct score_def *score = score_of(programme, entry->id);
	const struct questionnaire *one = entry->value;
	struct score_range range = questionnaire_range(one);
	if (score == NULL)
		reading_fault(entry->in, yaml_get(entry->node, "id"), "name it under \"scores\" of the programme",
		              "there is no score \"%s\"", entry->id);
	else if (range.least10 != score->least * TENTHS || range.most10 != score->most * TENTHS)
		reading_fault(entry->in, yaml_get(entry->node, "id"), NULL, "its answers give %d to %d, the score goes from %d to %d",
		              range.least10 / TENTHS, range.most10 / TENTHS, score->least, score->most);
}

void draft_check_questionnaires(const struct draft *draft)
{
	const struct entries *all = &draft->of[ENTRY_QUESTIONNAIRE];
	const struct entries *programmes = &draft->of[ENTRY_PROGRAMME];
	if (programmes->count == 0 || !programmes->at[0].fine)
		return;
	for (size_t i = 0; i < all->count; i++)
		if (all->at[i].fine)
			check_score(&all->at[i], programmes->at[0].value);
}
