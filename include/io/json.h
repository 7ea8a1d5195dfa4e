/*
 * JSON, written in the order it is called: one object, keys as they come, the
 * same bytes for the same calls.
 */
#ifndef STEPDOWN_IO_JSON_H
#define STEPDOWN_IO_JSON_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

struct json {
	FILE *out;
	bool comma; /* the next thing follows another one */
};

/* Opens and closes an object or an array; `key` is NULL inside of an array and at the top. */
void json_object(struct json *json, const char *key);
void json_object_end(struct json *json);
void json_array(struct json *json, const char *key);
void json_array_end(struct json *json);

/* A string; NULL gives null. Malformed UTF-8 becomes U+FFFD. */
void json_text(struct json *json, const char *key, const char *text);
void json_int(struct json *json, const char *key, int64_t value);
void json_bool(struct json *json, const char *key, bool value);
void json_null(struct json *json, const char *key);

/* A whole number, or null when it is below 0: what is not set, not asked or skipped. */
void json_known(struct json *json, const char *key, int64_t value);

/* What is JSON already, as it stands. */
void json_raw(struct json *json, const char *key, const char *text);

#endif
