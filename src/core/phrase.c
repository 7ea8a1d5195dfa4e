#include "core/phrase.h"

#include "base/text.h"

enum { FORMS = 3, ANY_TIME_MS = 30000 };

/* Ways to say a thing, the fullest first; "" is none. */
struct forms {
	char at[FORMS][PHRASE_BYTES];
	bool number[FORMS];
	int count;
};

/* --- length ------------------------------------------------------------------------ */

static bool is_vowel(char letter)
{
	return strchr("aeiouyAEIOUY", letter) != NULL && letter != '\0';
}

static bool is_letter(char letter)
{
	return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/* Groups of vowels, an e at the end aside; a word without any still takes one. */
static int syllables(const char *word, size_t length)
{
	int count = 0;
	for (size_t i = 0; i < length; i++)
		count += is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]));
	bool silent = length > 2 && word[length - 1] == 'e' && !is_vowel(word[length - 2]) && word[length - 2] != 'l';
	count -= silent && count > 1;
	return count > 0 ? count : 1;
}

/* A voice at its usual speed, some 175 words a minute, and the moment it takes to begin. */
int32_t phrase_length_ms(const char *words)
{
	enum { BEGIN_MS = 150, SYLLABLE_MS = 210, COMMA_MS = 120, DIGIT_MS = 350 };
	int32_t ms = BEGIN_MS;
	while (*words != '\0') {
		size_t length = 0;
		while (is_letter(words[length]))
			length++;
		if (length > 0)
			ms += syllables(words, length) * SYLLABLE_MS;
		else
			ms += *words == ',' ? COMMA_MS : *words >= '0' && *words <= '9' ? DIGIT_MS : 0;
		words += length > 0 ? length : 1;
	}
	return ms;
}

/* --- words ------------------------------------------------------------------------- */

/* As a voice says it, so that its length is known: "twenty-one". */
static void add_number(struct text *out, int number)
{
	static const char *const small[] = { "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
		"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" };
	static const char *const tens[] = { "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
		"ninety" };
	enum { SMALL = sizeof small / sizeof small[0], TEN = 10, HUNDRED = 100 };
	if (number < 0 || number >= HUNDRED) {
		text_addf(out, "%d", number);
		return;
	}
	if (number < SMALL) {
		text_add(out, small[number]);
		return;
	}
	text_add(out, tens[number / TEN]);
	if (number % TEN != 0)
		text_addf(out, "-%s", small[number % TEN]);
}

static void add_small(struct text *out, const char *word)
{
	for (; *word != '\0'; word++) {
		char letter = *word >= 'A' && *word <= 'Z' ? (char)(*word - 'A' + 'a') : *word;
		text_add_bytes(out, &letter, 1);
	}
}

static struct text form(struct forms *forms, bool number)
{
	forms->number[forms->count] = number;
	return text_over(forms->at[forms->count++], PHRASE_BYTES);
}

static void say(struct forms *forms, const char *words)
{
	struct text text = form(forms, false);
	text_add(&text, words);
}

static void say_number(struct forms *forms, int number)
{
	struct text text = form(forms, true);
	add_number(&text, number);
}

/* "rest sixty", and the word alone where that is too long. */
static void say_with_count(struct forms *forms, const char *word, int count)
{
	if (count > 0) {
		struct text text = form(forms, true);
		add_small(&text, word);
		text_add(&text, " ");
		add_number(&text, count);
	}
	struct text text = form(forms, false);
	add_small(&text, word);
}

/* --- of each cue ------------------------------------------------------------------- */

struct saying {
	const struct cue_at *cue;
	const struct session *session;
	struct session_at at;
};

static bool begins_rep(const struct saying *saying)
{
	return saying->at.tempo.index == 0 && saying->at.reps > 1;
}

static const char *phase_word(const struct saying *saying)
{
	return exercise_phase_word(saying->session->item[saying->at.item].exercise, saying->at.tempo.phase);
}

/* "three, lower"; "three" where that is too long; "rise" where no repetition begins. */
static void say_phase(const struct saying *saying, struct forms *forms)
{
	const int rep = saying->at.tempo.rep + 1;
	if (begins_rep(saying)) {
		struct text text = form(forms, true);
		add_number(&text, rep);
		text_add(&text, ", ");
		add_small(&text, phase_word(saying));
		say_number(forms, rep);
	}
	struct text text = form(forms, false);
	add_small(&text, phase_word(saying));
}

/* A hold or work of some seconds says how many. */
static void say_long_phase(const struct saying *saying, struct forms *forms)
{
	enum { LONG_MS = 5000 };
	bool is_long = saying->at.tempo.left_ms >= LONG_MS;
	if (begins_rep(saying) || !is_long)
		say_phase(saying, forms);
	else
		say_with_count(forms, phase_word(saying), saying->cue->count);
}

/* Of seconds that pass the last three and each ten; in a repetition's phases its own number was said. */
static void say_second(const struct saying *saying, struct forms *forms)
{
	enum { LAST = 3, EACH = 10, SHORT_MS = 6000 };
	const struct tempo_at *tempo = &saying->at.tempo;
	const int count = saying->cue->count;
	bool open = tempo->left_ms == 0;
	if (count <= 0 || (!open && tempo->into_ms + tempo->left_ms < SHORT_MS))
		return;
	if (count % EACH == 0 || (!open && count <= LAST))
		say_number(forms, count);
}

static void say_count(const struct saying *saying, struct forms *forms)
{
	if (saying->cue->count > 0)
		say_number(forms, saying->cue->count);
}

static void say_side(const struct saying *saying, struct forms *forms)
{
	struct text text = form(forms, false);
	text_addf(&text, "%s side", side_word(saying->at.side));
}

static void say_rest(const struct saying *saying, struct forms *forms)
{
	say_with_count(forms, "rest", saying->cue->count);
}

/* "Side plank, left side" where an exercise begins. */
static void say_next_exercise(const struct saying *saying, struct forms *forms)
{
	const struct exercise *exercise = saying->session->item[saying->at.item].exercise;
	struct text text = form(forms, false);
	text_add(&text, exercise->short_name != NULL ? exercise->short_name : exercise->name);
	if (saying->at.has_sides)
		text_addf(&text, ", %s side", side_word(saying->at.side));
}

/* "set two, left side", so that nobody has to look which. */
static void say_next_set(const struct saying *saying, struct forms *forms)
{
	if (saying->at.set == 0) {
		say_next_exercise(saying, forms);
		say(forms, "get ready");
		return;
	}
	struct text text = form(forms, true);
	text_add(&text, "set ");
	add_number(&text, saying->at.set + 1);
	if (saying->at.has_sides)
		text_addf(&text, ", %s side", side_word(saying->at.side));
	say(forms, "get ready");
}

static void say_question(const struct saying *saying, struct forms *forms)
{
	static const char *const words[ASK_KINDS] = {
		[ASK_PAIN] = "pain, zero to ten?", [ASK_EFFORT] = "effort, zero to ten?", [ASK_FORM] = "form, one to five?",
		[ASK_CHOICE] = "above the ceiling, what now?",
	};
	const char *question = words[saying->session->ask];
	if (question != NULL)
		say(forms, question);
}

static void say_done(const struct saying *saying, struct forms *forms)
{
	(void)saying;
	say(forms, "done");
}

static void (*const sayings[CUES])(const struct saying *, struct forms *) = {
	[CUE_TICK] = say_second,      [CUE_LOWER] = say_phase,       [CUE_RISE] = say_phase,
	[CUE_HOLD] = say_long_phase,  [CUE_EASE] = say_phase,        [CUE_BREATHE_IN] = say_phase,
	[CUE_BREATHE_OUT] = say_phase, [CUE_WORK] = say_long_phase,  [CUE_GET_READY] = say_count,
	[CUE_SWITCH] = say_side,      [CUE_REST] = say_rest,         [CUE_REST_OVER] = say_next_set,
	[CUE_QUESTION] = say_question, [CUE_DONE] = say_done,
};

/* Under a question, and at the end, nothing is waited for. */
static int32_t room_of(const struct cue_at *cue)
{
	return cue->cue == CUE_QUESTION || cue->cue == CUE_DONE ? ANY_TIME_MS : cue->length_ms;
}

bool phrase_of(struct phrase *out, const struct cue_at *cue, const struct session *session)
{
	const struct saying saying = { cue, session, session_at(session) };
	struct forms forms = { .count = 0 };
	if (sayings[cue->cue] == NULL)
		return false;
	sayings[cue->cue](&saying, &forms);
	for (int i = 0; i < forms.count; i++) {
		int32_t length_ms = phrase_length_ms(forms.at[i]);
		if (length_ms > room_of(cue))
			continue;
		*out = (struct phrase){ .length_ms = length_ms, .room_ms = room_of(cue), .number = forms.number[i] };
		struct text text = TEXT(out->words);
		text_add(&text, forms.at[i]);
		return true;
	}
	return false;
}
