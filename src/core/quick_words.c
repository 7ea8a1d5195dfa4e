#include "quick_inner.h"

#include <string.h>

#include "base/text.h"

static bool is_blank(char ch)
{
	return ch == ' ' || ch == '\t' || ch == '\n' || ch == '\r';
}

static char *skip_blanks(char *at)
{
	while (is_blank(*at))
		at++;
	return at;
}

static char *end_word(char *at)
{
	while (*at != '\0' && !is_blank(*at))
		at++;
	if (*at != '\0')
		*at++ = '\0';
	return at;
}

bool quick_part(struct quick_words *words, char *line, struct err *err)
{
	*words = (struct quick_words){ .err = err };
	for (char *at = skip_blanks(line); *at != '\0'; at = skip_blanks(at)) {
		char *word = at;
		at = end_word(at);
		if (text_same(word, "note")) {
			at = skip_blanks(at);
			words->note = *at == '\0' ? NULL : at;
			break;
		}
		if (words->count == QUICK_WORDS)
			return err_set(err, ERR_INPUT, "this line has more than %d words; put what is left behind the word note",
			               QUICK_WORDS);
		words->at[words->count++] = word;
	}
	return words->count > 0 || err_set(err, ERR_INPUT, "there is nothing to read; write for example: run 5km 31:20 pain 2");
}

const char *quick_peek(const struct quick_words *words)
{
	return words->next < words->count ? words->at[words->next] : NULL;
}

char *quick_take(struct quick_words *words)
{
	return words->next < words->count ? words->at[words->next++] : NULL;
}

bool quick_say_once(struct quick_words *words, int what, const char *name)
{
	uint64_t bit = UINT64_C(1) << what;
	if ((words->used & bit) != 0)
		return err_set(words->err, ERR_INPUT, "the %s is told twice; tell it once", name);
	words->used |= bit;
	return true;
}

/* "5 km" as well as "5km": the figure with the word behind it, where that makes it readable. */
static bool join(const struct quick_words *words, int count, char *out, size_t size)
{
	struct text text = text_over(out, size);
	if (words->next + count > words->count)
		return false;
	for (int i = 0; i < count; i++)
		text_addf(&text, "%s%s", i == 0 ? "" : " ", words->at[words->next + i]);
	return !text.cut;
}

/* A bare number is neither: it may be anything. */
static bool has_unit(const char *text)
{
	return strspn(text, "0123456789.") < strlen(text);
}

bool quick_take_distance(struct quick_words *words, enum units units, int32_t *out_m)
{
	char joined[64];
	for (int count = 2; count > 0; count--)
		if (join(words, count, joined, sizeof joined) && has_unit(joined) && quick_distance(joined, units, out_m)) {
			words->next += count;
			return true;
		}
	return false;
}

bool quick_take_duration(struct quick_words *words, int32_t *out_s)
{
	enum { MOST = 4 }; /* "1 h 30 min" */
	char joined[64];
	for (int count = MOST; count > 0; count--)
		if (join(words, count, joined, sizeof joined) && has_unit(joined) && quick_duration(joined, out_s)) {
			words->next += count;
			return true;
		}
	return false;
}

int quick_word_at(const char *text, const char *const *words, int count)
{
	for (int i = 0; i < count; i++)
		if (words[i][0] != '\0' && text_same(words[i], text))
			return i;
	return -1;
}
