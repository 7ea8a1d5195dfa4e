#include "scale.h"

#include "base/text.h"
#include "core/diary.h"

int scale_col(const struct scale *scale, int number)
{
	return (number - scale->from) * scale->gap;
}

static void put_number(struct area area, int row, int col, const struct scale *scale, int number)
{
	char digits[8];
	struct text text = TEXT(digits);
	bool chosen = number == scale->chosen;
	text_addf(&text, chosen && scale->gap > 3 ? " %d " : "%d", number);
	enum style style = !scale->focus ? STYLE_QUIET : number == scale->usual ? STYLE_STRONG : STYLE_TEXT;
	area_put(area, row, col - (chosen && scale->gap > 3), chosen ? STYLE_CURSOR : style, digits);
}

void scale_put(struct area area, int row, int col, const struct scale *scale)
{
	for (int number = scale->from; number <= scale->to; number++)
		put_number(area, row, col + scale_col(scale, number), scale, number);
}
