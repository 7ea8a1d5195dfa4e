#include "support/check.h"

#include "io/json.h"

static char *bytes;
static size_t length;

static struct json begin(void)
{
	free(bytes);
	bytes = NULL;
	FILE *out = open_memstream(&bytes, &length);
	assert_non_null(out);
	return (struct json){ .out = out };
}

static const char *end(struct json *json)
{
	fclose(json->out);
	return bytes;
}

static void keys_stand_in_the_order_they_came(void **state)
{
	(void)state;
	struct json json = begin();
	json_object(&json, NULL);
	json_text(&json, "schema", "stepdown/1");
	json_array(&json, "items");
	json_int(&json, NULL, 1);
	json_object(&json, NULL);
	json_bool(&json, "hard", false);
	json_null(&json, "after");
	json_object_end(&json);
	json_object(&json, NULL);
	json_object_end(&json);
	json_array_end(&json);
	json_int(&json, "last", -7);
	json_object_end(&json);
	assert_string_equal(end(&json),
	                    "{\"schema\":\"stepdown/1\",\"items\":[1,{\"hard\":false,\"after\":null},{}],\"last\":-7}");
}

static void what_is_not_known_is_null(void **state)
{
	(void)state;
	struct json json = begin();
	json_array(&json, NULL);
	json_known(&json, NULL, 0);
	json_known(&json, NULL, -1);
	json_known(&json, NULL, -2);
	json_text(&json, NULL, NULL);
	json_array_end(&json);
	assert_string_equal(end(&json), "[0,null,null,null]");
}

static void text_keeps_its_characters_and_escapes_what_json_must(void **state)
{
	(void)state;
	struct json json = begin();
	json_text(&json, NULL, "knee \"left\" \\ é\n\t\x01 \xff ●");
	assert_string_equal(end(&json), "\"knee \\\"left\\\" \\\\ é\\n\\t\\u0001 \xef\xbf\xbd ●\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_stand_in_the_order_they_came),
		cmocka_unit_test(what_is_not_known_is_null),
		cmocka_unit_test(text_keeps_its_characters_and_escapes_what_json_must),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	free(bytes);
	return failed;
}
