#include "digits.h"

#include "tui/keys.h"

enum { SCALE_TEN = 10 };

const char digits_ten_words[] = "Ten? Enter takes it; any other key keeps the 1.";

static bool is_digit(uint32_t key)
{
	return key >= '0' && key <= '9';
}

static enum digit_says take_digit(struct digits *digits, int digit, int from, int to, int *answer)
{
	if (digit < from || digit > to)
		return DIGIT_NONE;
	*answer = digit;
	digits->one = digit == 1 && to == SCALE_TEN;
	return DIGIT_ANSWER;
}

enum digit_says digits_take(struct digits *digits, uint32_t key, int from, int to, int *answer)
{
	struct digits before = *digits;
	*digits = (struct digits){ 0 };
	if (before.one && key == '0') {
		digits->ten = true;
		return DIGIT_PROPOSES;
	}
	if (before.ten && key == KEY_ENTER_) {
		*answer = SCALE_TEN;
		return DIGIT_TEN;
	}
	return is_digit(key) ? take_digit(digits, (int)key - '0', from, to, answer) : DIGIT_NONE;
}
