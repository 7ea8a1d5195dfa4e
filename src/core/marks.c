#include "core/marks.h"

#include <string.h>

static const char nothing_seen[] = "none";

struct marks marks_none(void)
{
	struct marks marks;
	memset(marks.seen, NOT_KNOWN, sizeof marks.seen);
	return marks;
}

/* --- reading ------------------------------------------------------------------------ */

static bool find(const struct test *test, const char *word, size_t *item, size_t *mark)
{
	for (*item = 0; *item < test->item_count; ++*item)
		for (*mark = 0; *mark < test->items[*item].mark_count; ++*mark)
			if (text_same(test->items[*item].marks[*mark].word, word))
				return true;
	return false;
}

static bool fail_word(const struct test *test, const char *word, struct err *err)
{
	char known[160];
	struct text text = TEXT(known);
	for (size_t i = 0; i < test->item_count; i++)
		for (size_t k = 0; k < test->items[i].mark_count; k++)
			text_addf(&text, "%s, ", test->items[i].marks[k].word);
	return err_set(err, ERR_INPUT, "%s has no mark \"%s\"; these are: %s%s", test->id, word, known, nothing_seen);
}

static bool take_word(const struct test *test, const char *word, struct marks *marks, struct err *err)
{
	size_t item, mark;
	if (text_same(word, nothing_seen))
		return true;
	if (!find(test, word, &item, &mark))
		return fail_word(test, word, err);
	if (marks->seen[item] != NOT_KNOWN && marks->seen[item] != (int8_t)mark)
		return err_set(err, ERR_INPUT, "%s takes either \"%s\" or \"%s\", not both", test->id,
		               test->items[item].marks[marks->seen[item]].word, word);
	marks->seen[item] = (int8_t)mark;
	return true;
}

bool marks_parse(const struct test *test, const char *words, struct marks *out, struct err *err)
{
	static const char between[] = ", ";
	struct marks marks = marks_none();
	while (*(words += strspn(words, between)) != '\0') {
		char word[24];
		struct text text = TEXT(word);
		size_t length = strcspn(words, between);
		text_add_bytes(&text, words, length);
		if (!take_word(test, word, &marks, err))
			return false;
		words += length;
	}
	*out = marks;
	return true;
}

/* --- adding up ------------------------------------------------------------------------ */

int marks_points(const struct test *test, const struct marks *marks)
{
	int sum = 0;
	for (size_t i = 0; i < test->item_count; i++)
		if (marks->seen[i] != NOT_KNOWN)
			sum += test->items[i].marks[marks->seen[i]].points;
	return sum;
}

const char *marks_band(const struct test *test, int points)
{
	for (size_t i = 0; points != NOT_KNOWN && i < test->band_count; i++)
		if (points <= test->bands[i].most)
			return test->bands[i].word;
	return NULL;
}

/* --- writing -------------------------------------------------------------------------- */

void marks_print(const struct test *test, const struct marks *marks, struct text *out)
{
	bool any = false;
	for (size_t i = 0; i < test->item_count; i++) {
		if (marks->seen[i] == NOT_KNOWN)
			continue;
		text_addf(out, "%s%s", any ? " " : "", test->items[i].marks[marks->seen[i]].word);
		any = true;
	}
	if (!any)
		text_add(out, nothing_seen);
}

void marks_detail(const char *left, const char *right, struct text *out)
{
	if (left != NULL)
		text_addf(out, "left %s", left);
	if (left != NULL && right != NULL)
		text_add(out, ", ");
	if (right != NULL)
		text_addf(out, "right %s", right);
}

bool marks_of_side(const char *detail, enum side side, struct text *out)
{
	static const char *const begins[] = { [SIDE_LEFT] = "left ", [SIDE_RIGHT] = "right " };
	for (const char *at = detail; at != NULL && *at != '\0';) {
		size_t length = strcspn(at, ",");
		size_t head = strlen(begins[side]);
		if (strncmp(at, begins[side], head) == 0 && length > head) {
			text_add_bytes(out, at + head, length - head);
			return true;
		}
		at += length;
		at += strspn(at, ", ");
	}
	return false;
}
