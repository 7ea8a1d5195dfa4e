#include "screen/a_session.h"

static void every_mode_draws_at_every_size(void **held)
{
	static const char *const ways[] = { "", " ", "s", "q", "p", "p4", "p7", "p10", "n", "nn" };
	struct following *f = *held;
	for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
		screen_free(f->screen);
		follow(f, three_exercises(), 3);
		shown_at_every_size(f->screen);
		wait_ms(f, 9000);
		keys(f, ways[i]);
		shown_at_every_size(f->screen);
	}
	to_rest((screen_free(f->screen), follow(f, three_exercises(), 3), f));
	shown_at_every_size(f->screen);
	keys(f, "[");
	shown_at_every_size(f->screen);
	keys(f, "]");
	key(f, KEY_ESC_);
	finish_all(f);
	shown_at_every_size(f->screen);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_mode_draws_at_every_size, start, end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
