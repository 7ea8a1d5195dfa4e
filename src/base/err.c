#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void (*die_hook)(void);

__attribute__((format(printf, 6, 0)))
static void fill(struct err *err, enum err_code code, const char *file, int line, int col,
                 const char *format, va_list args)
{
	if (err == NULL)
		return;
	/* The arguments may point into err->text itself, as when an error is wrapped. */
	char text[sizeof err->text];
	vsnprintf(text, sizeof text, format, args);
	char path[sizeof err->file];
	snprintf(path, sizeof path, "%s", file);
	*err = (struct err){ .code = code, .line = line, .col = col };
	memcpy(err->text, text, sizeof text);
	memcpy(err->file, path, sizeof path);
}

bool err_set(struct err *err, enum err_code code, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fill(err, code, "", 0, 0, format, args);
	va_end(args);
	return false;
}

bool err_at(struct err *err, enum err_code code, const char *file, int line, int col,
            const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fill(err, code, file, line, col, format, args);
	va_end(args);
	return false;
}

void err_print(const struct err *err, char *out, size_t size)
{
	if (err->file[0] == '\0')
		snprintf(out, size, "%s", err->text);
	else if (err->line == 0)
		snprintf(out, size, "%s: %s", err->file, err->text);
	else
		snprintf(out, size, "%s:%d:%d: %s", err->file, err->line, err->col, err->text);
}

_Noreturn void die(const char *what)
{
	if (die_hook != NULL)
		die_hook();
	static const char before[] = "stepdown: ";
	ssize_t said = write(STDERR_FILENO, before, sizeof before - 1);
	said += write(STDERR_FILENO, what, strlen(what));
	said += write(STDERR_FILENO, "\n", 1);
	_exit(said < 0 ? 2 : 1);
}
