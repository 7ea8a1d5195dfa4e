#include "report_inner.h"

#include "io/whole_file.h"

const char *const report_format_words[REPORT_FORMATS] = {
	[REPORT_TEXT] = "text", [REPORT_HTML] = "html", [REPORT_JSON] = "json", [REPORT_FHIR] = "fhir",
};

const char *const report_format_extensions[REPORT_FORMATS] = {
	[REPORT_TEXT] = "txt", [REPORT_HTML] = "html", [REPORT_JSON] = "json", [REPORT_FHIR] = "fhir.json",
};

static void (*const writers[REPORT_FORMATS])(struct writing *) = {
	[REPORT_TEXT] = report_put_text, [REPORT_HTML] = report_put_html, [REPORT_JSON] = report_put_json,
	[REPORT_FHIR] = report_put_fhir,
};

const char *report_iso(struct writing *writing, struct day day)
{
	char text[DAY_TEXT];
	day_print(day, text);
	return arena_string(writing->arena, text);
}

/* --- typed text ------------------------------------------------------------------------- */

enum { DELETE = 0x7f, C1_END = 0xa0, PICTURES = 0x2400, PICTURE_OF_DELETE = 0x2421, NO_CHARACTER = 0xfffd };

uint32_t report_shown(uint32_t ch)
{
	if (ch < ' ')
		return PICTURES + ch;
	if (ch == DELETE)
		return PICTURE_OF_DELETE;
	bool is_none = (ch > DELETE && ch < C1_END) || (ch & 0xfffeu) == 0xfffe || (ch >= 0xfdd0 && ch <= 0xfdef);
	return is_none ? NO_CHARACTER : ch;
}

void report_write(FILE *out, enum report_format format, const struct report *report, struct stamp now)
{
	struct writing writing = { out, report, arena_new(), now };
	writers[format](&writing);
	arena_free(writing.arena);
}

/* --- a file --------------------------------------------------------------------------- */

bool report_write_file(const char *path, enum report_format format, const struct report *report, struct stamp now,
                       struct err *err)
{
	struct arena *arena = arena_new();
	struct whole_file file;
	bool written = whole_file_begin(&file, path, arena, err);
	if (written) {
		report_write(file.out, format, report, now);
		written = whole_file_end(&file, err) && whole_file_keep(&file, err);
	}
	arena_free(arena);
	return written;
}

const char *report_usual_path(const char *data_dir, enum report_format format, const struct report *report,
                              struct arena *arena)
{
	char day[DAY_TEXT];
	day_print(report->given.to, day);
	return arena_print(arena, "%s/reports/report-%s.%s", data_dir, day, report_format_extensions[format]);
}
