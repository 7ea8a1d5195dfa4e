/*
 * The gates of a programme: each line has the figures of its kind and no
 * others, speaks of what there is, and can be met.
 */
#include "io/library_draft.h"

enum {
	DAYS = 1 << 0, LEAST = 1 << 1, MOST = 1 << 2, FAR = 1 << 3, COUNT = 1 << 4, PERCENT = 1 << 5,
	PAIN = 1 << 6, BETTER_BY = 1 << 7, TEST = 1 << 8, TEST_LIST = 1 << 9,
};

/* Keys of a line by their bit. */
static const char *const keys[] = {
	"days", "least", "most", "far", "count", "percent", "pain", "better_by", "test", "tests",
};
enum { KEYS = sizeof keys / sizeof *keys };

static const struct {
	unsigned needs, may;
} lines[GATE_KINDS] = {
	[GATE_WORST] = { DAYS | LEAST | MOST, 0 },
	[GATE_MORNINGS] = { DAYS | LEAST | FAR | COUNT, 0 },
	[GATE_STAIRS] = { DAYS | MOST, 0 },
	[GATE_WALK] = { LEAST | MOST, 0 },
	[GATE_TEST] = { TEST, LEAST | MOST | PERCENT | PAIN | BETTER_BY },
	[GATE_SYMMETRY] = { TEST_LIST | COUNT | PERCENT, 0 },
	[GATE_NO_RED] = { DAYS, 0 },
	[GATE_AMBERS] = { DAYS | COUNT, 0 },
	[GATE_SESSIONS] = { COUNT, 0 },
	[GATE_ADHERENCE] = { DAYS | PERCENT, 0 },
	[GATE_GAIN] = { DAYS | COUNT, 0 },
	[GATE_CONTINUOUS] = { LEAST | COUNT | DAYS | MOST, 0 },
	[GATE_SCORE] = { TEST | LEAST, FAR },
	[GATE_CADENCE] = { DAYS, 0 },
};

/* A line that is being checked. */
struct looked_at {
	const struct draft *draft;
	const struct entry *entry;
	const struct gate_line *line;
	const struct yaml_node *node;
};

static void check_keys(const struct looked_at *at)
{
	enum gate_kind kind = at->line->kind;
	for (unsigned i = 0; i < KEYS; i++) {
		const struct yaml_node *node = yaml_get(at->node, keys[i]);
		bool needed = (lines[kind].needs & 1u << i) != 0;
		bool allowed = needed || (lines[kind].may & 1u << i) != 0;
		if (node == NULL && needed)
			reading_fault(at->entry->in, at->node, NULL, "\"kind: %s\" needs \"%s\"",
			              gate_kind_words[kind], keys[i]);
		else if (node != NULL && !allowed)
			reading_fault(at->entry->in, node->key, NULL, "\"%s\" does not fit \"kind: %s\"", keys[i],
			              gate_kind_words[kind]);
	}
}

static void never(const struct looked_at *at, const char *key, const char *why)
{
	reading_fault(at->entry->in, yaml_get(at->node, key), why, "\"%s\" can never be met", at->line->id);
}

static const struct test *find_test(const struct looked_at *at, const struct yaml_node *id)
{
	const struct entry *test = draft_find(at->draft, ENTRY_TEST, id->text);
	if (test == NULL && !at->draft->unread)
		reading_fault(at->entry->in, id, draft_nearest(at->draft, ENTRY_TEST, id->text),
		              "there is no test \"%s\"", id->text);
	return test == NULL || !test->fine ? NULL : test->value;
}

static void check_test(const struct looked_at *at)
{
	const struct gate_line *line = at->line;
	const struct yaml_node *id = yaml_get(at->node, "test");
	const struct test *test = id == NULL ? NULL : find_test(at, id);
	if (test == NULL)
		return;
	if (line->least == NOT_SET && line->most == NOT_SET && line->percent == NOT_SET && line->pain == NOT_SET)
		reading_fault(at->entry->in, at->node, NULL,
		              "\"kind: test\" needs \"least\", \"most\", \"percent\" or \"pain\"");
	if (line->least > test->most)
		never(at, "least", "the test cannot be entered that high");
	if (line->most != NOT_SET && line->most < test->least)
		never(at, "most", "the test cannot be entered that low");
	if (line->pain != NOT_SET && !test->asks_pain)
		never(at, "pain", "the test does not ask for pain");
	if (line->percent != NOT_SET && test->norm_count == 0)
		never(at, "percent", "nothing is typical of the test");
}

static void check_symmetry(const struct looked_at *at)
{
	const struct yaml_node *list = yaml_get(at->node, "tests");
	for (const struct yaml_node *id = list == NULL ? NULL : list->first; id != NULL; id = id->next) {
		const struct test *test = find_test(at, id);
		if (test != NULL && !test->sides)
			reading_fault(at->entry->in, id, NULL, "the test \"%s\" has no sides to compare", id->text);
	}
	if (list != NULL && at->line->count > (int)list->count)
		never(at, "count", "there are fewer tests");
}

static void check_known_days(const struct looked_at *at)
{
	if (at->line->least != NOT_SET && at->line->days != NOT_SET && at->line->least > at->line->days)
		never(at, "least", "there are fewer days");
}

static void check_continuous(const struct looked_at *at)
{
	if (at->line->count > 7)
		never(at, "count", "a week has seven days");
}

static void check_score(const struct looked_at *at)
{
	const struct programme *programme = at->entry->value;
	const struct shelf shelf = { .programme = programme };
	const struct yaml_node *id = yaml_get(at->node, "test");
	const struct score_def *score = id == NULL ? NULL : shelf_score(&shelf, id->text);
	if (id != NULL && score == NULL)
		reading_fault(at->entry->in, id, "name it under \"scores\"", "there is no score \"%s\"", id->text);
	else if (score != NULL && at->line->least > score->most)
		never(at, "least", "the score does not go that high");
}

static void (*const meetings[GATE_KINDS])(const struct looked_at *) = {
	[GATE_WORST] = check_known_days,       [GATE_MORNINGS] = check_known_days,
	[GATE_TEST] = check_test,              [GATE_SYMMETRY] = check_symmetry,
	[GATE_CONTINUOUS] = check_continuous,  [GATE_SCORE] = check_score,
};

static void check_line(const struct looked_at *at)
{
	const struct yaml_node *rule = yaml_get(at->node, "rule");
	if (draft_find(at->draft, ENTRY_RULE, rule->text) == NULL && !at->draft->unread)
		reading_fault(at->entry->in, rule, draft_nearest(at->draft, ENTRY_RULE, rule->text),
		              "there is no rule \"%s\"", rule->text);
	check_keys(at);
	if (meetings[at->line->kind] != NULL)
		meetings[at->line->kind](at);
}

static void check_exit(const struct draft *draft, const struct entry *entry, const struct phase_rules *phase,
                       const struct yaml_node *node)
{
	bool last = phase->phase == REHAB_MAINTAIN;
	const struct yaml_node *exit = yaml_get(node, "exit");
	if (last && exit != NULL)
		reading_fault(entry->in, exit->key, NULL, "\"%s\" is the last phase and has no exit",
		              rehab_phase_words[phase->phase]);
	else if (!last && exit == NULL)
		reading_fault(entry->in, node->key, "tell what must hold to leave it", "\"%s\" has no exit",
		              rehab_phase_words[phase->phase]);
	const struct yaml_node *line = exit == NULL ? NULL : exit->first;
	for (size_t i = 0; i < phase->exit_count && line != NULL; i++, line = line->next)
		check_line(&(struct looked_at){ draft, entry, &phase->exit[i], line });
}

/* Of two keys that say one thing together neither stands alone. */
static void check_pair(const struct entry *entry, const struct yaml_node *phase, const char *a, const char *b)
{
	const struct yaml_node *first = yaml_get(phase, a), *second = yaml_get(phase, b);
	if ((first == NULL) == (second == NULL))
		return;
	reading_fault(entry->in, (first == NULL ? second : first)->key, NULL, "\"%s\" needs \"%s\"",
	              first == NULL ? b : a, first == NULL ? a : b);
}

void programme_check_phases(const struct draft *draft, const struct entry *entry)
{
	const struct programme *programme = entry->value;
	for (enum rehab_phase i = 0; i < REHAB_PHASES; i++) {
		const struct yaml_node *node = yaml_get(yaml_get(entry->node, "phases"), rehab_phase_words[i]);
		check_pair(entry, node, "tier_eased", "eased_pain");
		check_pair(entry, node, "hold_s", "hold_max_s");
		check_pair(entry, node, "red_episodes_back", "red_episode_days");
		check_pair(entry, node, "ambers_back", "amber_days");
		check_exit(draft, entry, &programme->phase[i], node);
	}
}
