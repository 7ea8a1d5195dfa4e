#include "facts.h"

#include "log_screen.h"
#include "tui/verdict.h"

enum { LABEL = 14 };

/* --- how it was judged ------------------------------------------------------------ */

bool facts_verdict(const struct coach_view *coach, const struct activity *activity, enum verdict_code *code,
                   bool *final)
{
	const struct chronicle_day *day =
		coach->chronicle != NULL ? chronicle_on(coach->chronicle, activity->day) : NULL;
	for (size_t i = 0; day != NULL && i < day->told.activity_count; i++)
		if (text_same(day->told.activities[i].id, activity->id)) {
			*code = day->activity[i].code;
			*final = day->final;
			return true;
		}
	return false;
}

static void judged(struct text *out, enum verdict_code code, bool final)
{
	text_addf(out, "%s, %s%s", colour_words[verdict_colour(code)], verdict_words[code],
		  final ? "" : ", until the morning after is known");
}

static void put_verdict(struct pen *pen, const struct coach_view *coach, const struct activity *activity)
{
	enum verdict_code code;
	bool final;
	char buffer[80];
	struct text words = TEXT(buffer);
	if (!facts_verdict(coach, activity, &code, &final))
		return;
	enum colour colour = verdict_colour(code);
	judged(&words, code, final);
	area_put(pen->area, pen->row, 0, STYLE_QUIET, "Response");
	area_put(pen->area, pen->row, LABEL, verdict_style(colour), glyph_text(pen->area.grid, verdict_glyph(colour)));
	pen_wrap(pen, LABEL + 2, STYLE_TEXT, buffer);
}

/* --- what was told ------------------------------------------------------------------- */

/* The activity as the form holds it, for the words of its fields. */
static struct log_screen form_of(const struct coach_view *coach, const struct activity *activity)
{
	struct log_screen form = { .coach = *coach, .activity = *activity };
	struct text shoes = TEXT(form.shoes), note = TEXT(form.note);
	text_add(&shoes, activity->shoes != NULL ? activity->shoes : "");
	text_add(&note, activity->note != NULL ? activity->note : "");
	return form;
}

/* The next field that is told, from `*at` on; NULL when there is none. */
static const struct log_field *next_told(const struct log_screen *form, int *at)
{
	for (; *at < LOG_FIELDS; (*at)++) {
		const struct log_field *field = &log_fields[*at];
		if ((field->kinds & 1u << form->activity.kind) != 0 && log_is_told(form, field))
			return &log_fields[(*at)++];
	}
	return NULL;
}

/* The note is told whole, however long it is. */
static const char *fact_words(struct text *out, const struct log_screen *form, const struct log_field *field)
{
	if (field == &log_fields[LOG_FIELDS - 1])
		return form->activity.note;
	log_value_words(out, form, field);
	return out->at;
}

/* --- all of it ---------------------------------------------------------------------------- */

void facts_put(struct pen *pen, const struct coach_view *coach, const struct activity *activity)
{
	const struct log_screen form = form_of(coach, activity);
	const struct log_field *field;
	for (int at = 0; (field = next_told(&form, &at)) != NULL;) {
		char buffer[EDIT_BYTES + 8];
		struct text words = TEXT(buffer);
		area_put(pen->area, pen->row, 0, STYLE_QUIET, field->label);
		pen_wrap(pen, LABEL, STYLE_TEXT, fact_words(&words, &form, field));
	}
	put_verdict(pen, coach, activity);
	facts_exercises_put(pen, coach, activity);
}

void facts_say(struct lines *lines, const struct coach_view *coach, const struct activity *activity)
{
	const struct log_screen form = form_of(coach, activity);
	const struct log_field *field;
	for (int at = 0; (field = next_told(&form, &at)) != NULL;) {
		char buffer[EDIT_BYTES + 8];
		struct text words = TEXT(buffer);
		lines_add(lines, "  %s: %s", field->label, fact_words(&words, &form, field));
	}
	enum verdict_code code;
	bool final;
	char buffer[80];
	struct text words = TEXT(buffer);
	if (facts_verdict(coach, activity, &code, &final)) {
		judged(&words, code, final);
		lines_add(lines, "  Response: %s", buffer);
	}
	facts_exercises_say(lines, coach, activity);
}
