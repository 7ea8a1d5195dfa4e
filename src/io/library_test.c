/*
 * Tests that a gate or a retest asks for: how they are followed, and what is typical.
 */
#include "io/library_draft.h"

#include "core/programme.h"

static const char *const sexes[SEX_KINDS] = { [SEX_FEMALE] = "f", [SEX_MALE] = "m" };
enum { AGE_MOST = 150 };

#define NORM(member) offsetof(struct test_norm, member)
static const struct field norm_fields[] = {
	{ .key = "sex", .kind = FIELD_WORD, .offset = NORM(sex), FIELD_WORDS(sexes) },
	{ .key = "age_from", .kind = FIELD_INT, .offset = NORM(age_from), .max = AGE_MOST },
	{ .key = "age_to", .kind = FIELD_INT, .offset = NORM(age_to), .max = AGE_MOST },
	FIELD_FIGURE(test_norm, value, 1, 1000),
};
static const struct test_norm norm_blank = { .age_to = AGE_MOST };
static const struct field_table norm_table = {
	.name = "Norm", TABLE_FIELDS(norm_fields), .size = sizeof(struct test_norm), .blank = &norm_blank,
};

#define GUIDE(member) offsetof(struct test_guide, member)
#define GUIDE_FIGURE(member, least, most) \
	{ .key = #member, .kind = FIELD_INT, .offset = GUIDE(member), .min = (least), .max = (most) }
static const struct field guide_fields[] = {
	{ .key = "kind", .kind = FIELD_WORD, .required = true, .offset = GUIDE(kind), FIELD_WORDS(guide_kind_words) },
	GUIDE_FIGURE(beats_min, 20, 240), GUIDE_FIGURE(duration_s, 5, 600), GUIDE_FIGURE(down_s, 1, 10),
	GUIDE_FIGURE(up_s, 1, 10), GUIDE_FIGURE(reps, 1, 100),
};
#define GUIDE_BLANK { .beats_min = NOT_SET, .duration_s = NOT_SET, .down_s = NOT_SET, .up_s = NOT_SET, .reps = NOT_SET }
static const struct test_guide guide_blank = GUIDE_BLANK;
static const struct field_table guide_table = {
	.name = "Guide", TABLE_FIELDS(guide_fields), .size = sizeof(struct test_guide), .blank = &guide_blank,
};

#define MARK(member) offsetof(struct test_mark, member)
static const struct field mark_fields[] = {
	{ .key = "word", .kind = FIELD_ID, .required = true, .offset = MARK(word), .min = 2, .max = 16 },
	{ .key = "text", .kind = FIELD_TEXT, .required = true, .offset = MARK(text), .min = 1, .max = 60 },
	FIELD_FIGURE(test_mark, points, 1, 100),
};
static const struct field_table mark_table = {
	.name = "Test mark", TABLE_FIELDS(mark_fields), .size = sizeof(struct test_mark),
};

#define ITEM(member) offsetof(struct test_item, member)
static const struct field item_fields[] = {
	{ .key = "text", .kind = FIELD_TEXT, .required = true, .offset = ITEM(text), .min = 1, .max = 48 },
	{ .key = "marks", .kind = FIELD_LIST, .required = true, .offset = ITEM(marks), .count_offset = ITEM(mark_count),
	  .min = 1, .max = TEST_MARKS, .table = &mark_table },
};
static const struct field_table item_table = {
	.name = "Test item", TABLE_FIELDS(item_fields), .size = sizeof(struct test_item),
};

#define BAND(member) offsetof(struct test_band, member)
static const struct field band_fields[] = {
	{ .key = "most", .kind = FIELD_INT, .required = true, .offset = BAND(most), .min = 0, .max = 10000 },
	{ .key = "word", .kind = FIELD_TEXT, .required = true, .offset = BAND(word), .min = 1, .max = 16 },
};
static const struct field_table band_table = {
	.name = "Band", TABLE_FIELDS(band_fields), .size = sizeof(struct test_band),
};

#define A_TEST(member) offsetof(struct test, member)
static const struct field test_fields[] = {
	{ .key = "id", .kind = FIELD_ID, .required = true, .offset = A_TEST(id), .min = 2, .max = 48 },
	{ .key = "name", .kind = FIELD_TEXT, .required = true, .offset = A_TEST(name), .min = 1, .max = 40 },
	{ .key = "how", .kind = FIELD_TEXT, .required = true, .offset = A_TEST(how), .min = 1, .max = 300 },
	{ .key = "unit", .kind = FIELD_WORD, .required = true, .offset = A_TEST(unit), FIELD_WORDS(test_unit_words) },
	{ .key = "sides", .kind = FIELD_BOOL, .offset = A_TEST(sides) },
	{ .key = "lower_is_better", .kind = FIELD_BOOL, .offset = A_TEST(lower_is_better) },
	{ .key = "asks_pain", .kind = FIELD_BOOL, .offset = A_TEST(asks_pain) },
	FIELD_FIGURE(test, least, 0, 1000), FIELD_FIGURE(test, most, 1, 10000),
	{ .key = "norms", .kind = FIELD_LIST, .offset = A_TEST(norms), .count_offset = A_TEST(norm_count),
	  .min = 1, .max = 40, .table = &norm_table },
	{ .key = "guide", .kind = FIELD_MAP, .offset = A_TEST(guide), .table = &guide_table },
	{ .key = "items", .kind = FIELD_LIST, .offset = A_TEST(items), .count_offset = A_TEST(item_count),
	  .min = 1, .max = TEST_ITEMS, .table = &item_table },
	{ .key = "bands", .kind = FIELD_LIST, .offset = A_TEST(bands), .count_offset = A_TEST(band_count),
	  .min = 1, .max = 8, .table = &band_table },
	{ .key = "sources", .kind = FIELD_IDS, .required = true, .offset = A_TEST(sources), .min = 1, .max = 8 },
	{ .key = "exercise", .kind = FIELD_ID, .offset = A_TEST(exercise), .min = 2, .max = 48 },
};
static const struct test test_blank = { .guide = GUIDE_BLANK };
const struct field_table test_table = {
	.name = "Test", TABLE_FIELDS(test_fields), .size = sizeof(struct test), .blank = &test_blank,
};

static void check_norms(const struct entry *entry, const struct test *test)
{
	const struct yaml_node *list = yaml_get(entry->node, "norms");
	const struct yaml_node *node = list == NULL ? NULL : list->first;
	for (size_t i = 0; i < test->norm_count && node != NULL; i++, node = node->next) {
		const struct test_norm *norm = &test->norms[i];
		if (norm->age_from > norm->age_to)
			reading_fault(entry->in, node, NULL, "the ages go from %d to %d", norm->age_from, norm->age_to);
		if (norm->value < test->least || norm->value > test->most)
			reading_fault(entry->in, yaml_get(node, "value"), NULL,
			              "%d cannot be entered, only %d to %d can", norm->value, test->least, test->most);
	}
}

/* --- what its guide needs ---------------------------------------------------------- */

/* The figures that each kind of guide has: asked for, or allowed; the others mean nothing there. */
static const struct {
	const char *key;
	size_t offset;
	unsigned needs, takes; /* a bit a kind */
} figures[] = {
	{ "beats_min", GUIDE(beats_min), 1u << GUIDE_METRONOME, 0 },
	{ "duration_s", GUIDE(duration_s), 1u << GUIDE_COUNTDOWN, 0 },
	{ "down_s", GUIDE(down_s), 1u << GUIDE_REPS, 0 },
	{ "up_s", GUIDE(up_s), 1u << GUIDE_REPS, 0 },
	{ "reps", GUIDE(reps), 0, 1u << GUIDE_REPS },
};

static void check_figures(const struct entry *entry, const struct test *test)
{
	const struct yaml_node *guide = yaml_get(entry->node, "guide");
	unsigned kind = 1u << test->guide.kind;
	for (size_t i = 0; guide != NULL && i < sizeof figures / sizeof *figures; i++) {
		const struct yaml_node *node = yaml_get(guide, figures[i].key);
		if (node == NULL && (figures[i].needs & kind) != 0)
			reading_fault(entry->in, guide, NULL, "\"kind: %s\" needs \"%s\"",
			              guide_kind_words[test->guide.kind], figures[i].key);
		else if (node != NULL && ((figures[i].needs | figures[i].takes) & kind) == 0)
			reading_fault(entry->in, node->key, NULL, "\"%s\" does not fit \"kind: %s\"", figures[i].key,
			              guide_kind_words[test->guide.kind]);
	}
}

static bool is_timed(enum guide_kind kind)
{
	return kind == GUIDE_METRONOME || kind == GUIDE_REPS;
}

static void check_unit(const struct entry *entry, const struct test *test)
{
	const struct yaml_node *unit = yaml_get(entry->node, "unit");
	if (is_timed(test->guide.kind) && test->unit != TEST_REPS)
		reading_fault(entry->in, unit, "as in unit: reps", "\"kind: %s\" counts repetitions",
		              guide_kind_words[test->guide.kind]);
	else if (test->guide.kind == GUIDE_HOLD && test->unit != TEST_SECONDS)
		reading_fault(entry->in, unit, "as in unit: seconds", "\"kind: hold\" counts seconds");
}

/* --- what its marks add up to -------------------------------------------------------- */

static int most_points(const struct test_item *item)
{
	int most = 0;
	for (size_t i = 0; i < item->mark_count; i++)
		if (item->marks[i].points > most)
			most = item->marks[i].points;
	return most;
}

static bool is_word_before(const struct test *test, size_t item, size_t mark)
{
	for (size_t i = 0; i <= item; i++)
		for (size_t k = 0; k < (i == item ? mark : test->items[i].mark_count); k++)
			if (text_same(test->items[i].marks[k].word, test->items[item].marks[mark].word))
				return true;
	return false;
}

static void check_words(const struct entry *entry, const struct test *test)
{
	for (size_t i = 0; i < test->item_count; i++)
		for (size_t k = 0; k < test->items[i].mark_count; k++)
			if (is_word_before(test, i, k))
				reading_fault(entry->in, yaml_get(entry->node, "items"), NULL,
				              "the word \"%s\" is there twice", test->items[i].marks[k].word);
}

static void check_bands(const struct entry *entry, const struct test *test)
{
	const struct yaml_node *bands = yaml_get(entry->node, "bands");
	for (size_t i = 1; i < test->band_count; i++)
		if (test->bands[i].most <= test->bands[i - 1].most)
			reading_fault(entry->in, bands, NULL, "the bands do not stand in order");
	if (test->band_count > 0 && test->bands[test->band_count - 1].most != test->most)
		reading_fault(entry->in, bands, NULL, "the bands end at %d, the test at %d",
		              test->bands[test->band_count - 1].most, test->most);
}

static void check_items(const struct entry *entry, const struct test *test)
{
	int most = 0;
	for (size_t i = 0; i < test->item_count; i++)
		most += most_points(&test->items[i]);
	if ((test->guide.kind == GUIDE_SCORED) != (test->item_count > 0))
		reading_fault(entry->in, yaml_get(entry->node, "guide"), NULL, "\"kind: scored\" and \"items\" go together");
	else if (test->item_count > 0 && (most != test->most || test->least != 0))
		reading_fault(entry->in, yaml_get(entry->node, "most"), NULL, "the items add up to 0 to %d, not %d to %d", most,
		              test->least, test->most);
	check_words(entry, test);
	check_bands(entry, test);
}

void test_check(const struct entry *entry)
{
	const struct test *test = entry->value;
	if (test->least >= test->most) {
		reading_fault(entry->in, yaml_get(entry->node, "least"), NULL, "\"least\" is not below \"most\"");
		return;
	}
	check_norms(entry, test);
	check_figures(entry, test);
	check_unit(entry, test);
	check_items(entry, test);
}
