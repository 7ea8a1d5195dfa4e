#include "app/coach.h"

#include "app/plan_json.h"

#include <stdlib.h>
#include <string.h>

static void make(struct coach *coach, const struct home *home, const struct diary *diary, struct day today, int days)
{
	coach->given = (struct plan_given){ .shelf = library_shelf(home->library), .diary = diary,
		.today = today, .days = days, .assume_pain = NOT_KNOWN, .assume_morning = NOT_KNOWN };
	coach->plan = plan_make(&coach->given, coach->arena);
}

bool coach_read(struct coach *coach, const struct home *home, int days, struct arena *arena, struct err *err)
{
	*coach = (struct coach){ .arena = arena, .diary = diary_blank() };
	if (home->store != NULL && !store_diary(home->store, &coach->diary, arena, err))
		return false;
	coach->in_metres = coach->diary;
	coach->diary.told = settings_measures(&home->settings, &coach->diary.intake);
	make(coach, home, home->for_programs ? &coach->in_metres : &coach->diary, home_today(home), days);
	return true;
}

const char *coach_plan_json(const struct plan *plan, const struct shelf *shelf, struct arena *arena)
{
	char *text = NULL;
	size_t size = 0;
	struct json json = { .out = open_memstream(&text, &size) };
	if (json.out == NULL)
		die("out of memory for the plan");
	json_object(&json, NULL);
	plan_json_members(&json, plan, shelf);
	json_object_end(&json);
	if (fclose(json.out) != 0)
		die("out of memory for the plan");
	const char *kept = arena_copy(arena, text, size);
	free(text);
	return kept;
}

/* What is stored does not hang on how many days somebody asked to see, nor on the units they are told in. */
static const struct plan *plan_to_keep(const struct coach *coach)
{
	if (coach->given.days == COACH_DAYS && coach->given.diary->told.distance == coach->in_metres.told.distance)
		return coach->plan;
	struct plan_given given = coach->given;
	given.days = COACH_DAYS;
	given.diary = &coach->in_metres;
	return plan_make(&given, coach->arena);
}

bool coach_keep(struct coach *coach, const struct home *home, struct err *err)
{
	if (home->store == NULL || store_is_readonly(home->store) || !coach->plan->ready)
		return true;
	const struct plan *plan = plan_to_keep(coach);
	const char *json = coach_plan_json(plan, coach->given.shelf, coach->arena);
	if (!store_plan_keep(home->store, coach->given.today, json, plan_sessions(&plan->days[plan->today_index]), STEPDOWN_VERSION,
	                     home_now(home), &coach->version, err))
		return false;
	store_diary_pack(home->store, NULL); /* only speed hangs on it */
	return true;
}

const struct coach_view *coach_view(const struct coach *coach, const struct home *home)
{
	struct coach_view *view = arena_alloc(coach->arena, sizeof *view);
	*view = (struct coach_view){ .now = home_now(home), .today = coach->given.today, .shelf = coach->given.shelf,
		.diary = &coach->diary, .plan = coach->plan, .chronicle = coach->plan->chronicle, .version = coach->version };
	return view;
}

bool coach_replay(struct coach *coach, const struct home *home, const struct plan_version *version, bool *same,
                  struct arena *arena, struct err *err)
{
	struct store *then;
	*coach = (struct coach){ .arena = arena, .diary = diary_blank(), .version = version->version };
	if (!store_as_of(&then, home->store, version->diary_seq, err))
		return false;
	bool read = store_diary(then, &coach->diary, arena, err);
	store_close(then);
	if (!read)
		return false;
	make(coach, home, &coach->diary, version->day, COACH_DAYS);
	*same = strcmp(coach_plan_json(coach->plan, coach->given.shelf, arena), version->json) == 0;
	coach->in_metres = coach->diary;
	coach->diary.told = settings_measures(&home->settings, &coach->diary.intake);
	if (!home->for_programs && coach->diary.told.distance != coach->in_metres.told.distance)
		make(coach, home, &coach->diary, version->day, COACH_DAYS);
	return true;
}
