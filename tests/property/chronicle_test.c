/*
 * The chronicle over random diaries, against a slow second reading of its
 * definitions: each day is worked out from the whole diary before it, flares
 * are kept as a list, and nothing is carried along.
 */
#include "core/chronicle.h"

#include "support/a_diary.h"
#include "support/a_programme.h"
#include "support/check.h"

enum { DAYS = 120, NEVER = 1000000, EPISODES = DAYS };

static struct a_diary a;

/* --- a diary by chance: the right knee of a runner with good and bad weeks ----------- */

static int pain_by_chance(struct chance *chance, int level)
{
	if (chance_between(chance, 0, 7) == 0)
		return NOT_KNOWN;
	const int pain = level + chance_between(chance, -1, 1) + (chance_between(chance, 0, 11) == 0 ? 3 : 0);
	return pain < 0 ? 0 : pain > 10 ? 10 : pain;
}

static void session_by_chance(struct chance *chance, int day, int level)
{
	static const enum activity_kind kinds[] = { ACTIVITY_RUN, ACTIVITY_RUN_WALK, ACTIVITY_STRENGTH,
						    ACTIVITY_CYCLE, ACTIVITY_MOBILITY };
	struct activity *session = diary_activity(&a, day, kinds[chance_between(chance, 0, 4)]);
	session->during = (int8_t)pain_by_chance(chance, level + 1);
	session->settled_min = (int16_t)(chance_between(chance, 0, 5) == 0 ? NOT_KNOWN : chance_between(chance, 0, 70));
	session->eased = (enum yes_no)chance_between(chance, 0, 2);
	session->limp = chance_between(chance, 0, 40) == 0 ? SAID_YES : NOT_SAID;
	session->swelling = chance_between(chance, 0, 40) == 0 ? SAID_YES : NOT_SAID;
	session->distance_m = chance_between(chance, 1000, 9000);
}

static void check_in_by_chance(struct chance *chance, int day, int level)
{
	if (chance_between(chance, 0, 9) == 0)
		return;
	diary_morning(&a, day, pain_by_chance(chance, level));
	struct check_in *check_in = diary_check_in(&a, day);
	check_in->swelling = chance_between(chance, 0, 40) == 0 ? SAID_YES : NOT_SAID;
	check_in->flags_asked = chance_between(chance, 0, 9) == 0;
	check_in->flags = check_in->flags_asked && chance_between(chance, 0, 9) == 0 ? 1u << FLAG_LUMP : 0;
	check_in->worst = (int8_t)pain_by_chance(chance, level + 1);
}

static void diary_by_chance(struct chance *chance, int days)
{
	int level = 1;
	diary_begin(&a);
	for (int day = 0; day < days; day++) {
		if (chance_between(chance, 0, 13) == 0)
			level = chance_between(chance, 0, 4);
		check_in_by_chance(chance, day, level);
		for (int sessions = chance_between(chance, 0, 2); sessions > 0; sessions--)
			session_by_chance(chance, day, level);
		if (chance_between(chance, 0, 20) == 0)
			diary_flare_word(&a, day, chance_between(chance, 0, 1));
		if (a.diary.advice_count < 16 && chance_between(chance, 0, 20) == 0)
			diary_advice(&a, day);
	}
}

/* --- the diary looked up by day --------------------------------------------------------- */

static const struct check_in *check_in_on(int day)
{
	for (size_t i = 0; i < a.diary.check_in_count; i++)
		if (a.check_ins[i].day.n == a.monday.n + day)
			return &a.check_ins[i];
	return NULL;
}

static int morning(int day)
{
	const struct check_in *check_in = day >= 0 ? check_in_on(day) : NULL;
	return check_in != NULL ? check_in->morning[SIDE_RIGHT] : NOT_KNOWN;
}

static bool on_day(const struct activity *activity, int day)
{
	return activity->day.n == a.monday.n + day;
}

static bool swelling_in_session(int day)
{
	for (size_t i = 0; i < a.diary.activity_count; i++)
		if (on_day(&a.activities[i], day) && a.activities[i].swelling == SAID_YES)
			return true;
	return false;
}

static bool swelling_in_check_in(int day)
{
	return check_in_on(day) != NULL && check_in_on(day)->swelling == SAID_YES;
}

/* As far as the check-in of day `known`: that of a day tells of the day before. */
static bool swollen(int day, int known)
{
	return swelling_in_session(day) || (day + 1 <= known && swelling_in_check_in(day + 1)) ||
	       (day == 0 && swelling_in_check_in(0));
}

static bool newly(int day, int known)
{
	for (int before = day - 7; before < day; before++)
		if (before >= 0 && swollen(before, known))
			return false;
	return true;
}

static bool new_at_check_in(int day)
{
	const int of = day > 0 ? day - 1 : 0;
	return swelling_in_check_in(day) && newly(of, day);
}

static int word_on(int day, bool begins)
{
	int last = NOT_KNOWN, begun = 0;
	for (size_t i = 0; i < a.diary.flare_word_count; i++)
		if (a.words[i].day.n == a.monday.n + day) {
			last = a.words[i].begins;
			begun |= a.words[i].begins;
		}
	return begins ? begun : last == 0;
}

/* --- the second reading --------------------------------------------------------------------- */

enum how { OPEN, SETTLED, BY_WORD, BY_LIMIT };

struct episode {
	int start, end; /* the day on which it was over, or its last by the limit */
	enum how how;
	int usual;
};

struct reading {
	int usual[DAYS], am[DAYS], step[DAYS], first_step_day[DAYS];
	enum trend trend[DAYS];
	bool flare_morning[DAYS], flare[DAYS];
	struct episode episode[EPISODES];
	int episodes;
};

static struct reading r;

static bool in_flare(int day, bool late_mornings_count)
{
	for (int i = 0; i < r.episodes; i++) {
		const struct episode *e = &r.episode[i];
		const int last = e->how == OPEN ? NEVER : e->how == SETTLED ? e->end - 1 : e->end;
		if (day < e->start || day > last)
			continue;
		if (!(late_mornings_count && e->how == BY_LIMIT && day - e->start + 1 >= 8))
			return true;
	}
	return false;
}

static struct episode *running(void)
{
	return r.episodes > 0 && r.episode[r.episodes - 1].how == OPEN ? &r.episode[r.episodes - 1] : NULL;
}

static int ascending(const void *left, const void *right)
{
	return *(const int *)left - *(const int *)right;
}

static int usual_of(int day)
{
	int list[DAYS], count = 0;
	if (running() != NULL)
		return running()->usual;
	for (int of = day - 1; of >= 0 && of >= day - 28 && count < 7; of--)
		if (morning(of) != NOT_KNOWN && !in_flare(of, true))
			list[count++] = morning(of);
	qsort(list, (size_t)count, sizeof(int), ascending);
	return count < 3 ? NOT_KNOWN : list[(count + 1) / 2 - 1];
}

static int am_of(int day)
{
	const int against = r.usual[day] != NOT_KNOWN ? r.usual[day] : morning(day - 1);
	return morning(day) == NOT_KNOWN || against == NOT_KNOWN ? RISE_NOT_KNOWN : morning(day) - against;
}

static int known_mornings(int from, int through, int *sum)
{
	int count = 0;
	*sum = 0;
	for (int day = from; day <= through; day++)
		if (morning(day) != NOT_KNOWN && !in_flare(day, false)) {
			*sum += morning(day);
			count++;
		}
	return count;
}

static enum trend trend_of(int day)
{
	int now, before;
	if (day < 13)
		return TREND_NOT_YET;
	const int n1 = known_mornings(day - 6, day, &now), n2 = known_mornings(day - 13, day - 7, &before);
	if (n1 < 4 || n2 < 4)
		return TREND_NOT_KNOWN;
	return now * n2 - before * n1 >= n1 * n2 ? TREND_RISING : TREND_STEADY;
}

static bool usual_morning(int day)
{
	return day >= 0 && r.am[day] != RISE_NOT_KNOWN && r.am[day] <= 0;
}

static bool far_up(int day)
{
	return day >= 0 && r.am[day] != RISE_NOT_KNOWN && r.am[day] >= 2;
}

/* No session of the day above 2, and none of unknown pain. */
static bool quiet_day(int day)
{
	for (size_t i = 0; i < a.diary.activity_count; i++)
		if (on_day(&a.activities[i], day) && (a.activities[i].during < 0 || a.activities[i].during > 2))
			return false;
	return true;
}

static bool session_starts_one(int day)
{
	for (size_t i = 0; i < a.diary.activity_count; i++)
		if (on_day(&a.activities[i], day) &&
		    (a.activities[i].during >= 6 || (a.activities[i].swelling == SAID_YES && newly(day, day))))
			return true;
	return false;
}

static bool red_in_session(int day)
{
	for (size_t i = 0; i < a.diary.activity_count; i++) {
		const struct activity *s = &a.activities[i];
		if (!on_day(s, day))
			continue;
		if (s->during >= 6 || s->limp == SAID_YES || (s->swelling == SAID_YES && newly(day, day)) ||
		    (activity_is_run(s) && s->during >= 3 && s->eased != SAID_YES) || (day == 0 && new_at_check_in(0)))
			return true;
	}
	return false;
}

static void open_episode(int day)
{
	r.episode[r.episodes++] = (struct episode){ .start = day, .how = OPEN, .usual = r.usual[day] };
	r.step[day] = 1;
	r.first_step_day[day] = day;
}

static int last_morning_before(int day)
{
	for (int of = day - 1; of >= 0 && of >= day - 28; of--)
		if (morning(of) != NOT_KNOWN)
			return morning(of);
	return NOT_KNOWN;
}

static void flare_in_the_morning(int day)
{
	struct episode *e = running();
	const bool ended_yesterday = r.episodes > 0 && r.episode[r.episodes - 1].end == day - 1 && e == NULL;
	const bool wanted = ended_yesterday && (session_starts_one(day - 1) ||
						(r.episode[r.episodes - 1].how == SETTLED && word_on(day - 1, true)));
	if (e == NULL) {
		if ((far_up(day) && far_up(day - 1)) || new_at_check_in(day) || wanted)
			open_episode(day);
		return;
	}
	r.step[day] = r.step[day - 1];
	r.first_step_day[day] = r.first_step_day[day - 1];
	const int in_steps = day - r.first_step_day[day] + 1;
	if (day - e->start + 1 >= 3 && usual_morning(day) && usual_morning(day - 1) && quiet_day(day - 1) &&
	    !new_at_check_in(day)) {
		e->how = SETTLED;
		e->end = day;
		r.step[day] = 0;
	} else if (far_up(day) || new_at_check_in(day)) {
		r.step[day] = 1;
		r.first_step_day[day] = day;
	} else if (morning(day) != NOT_KNOWN && morning(day) <= last_morning_before(day) &&
		   ((r.step[day] == 1 && in_steps >= 3) || (r.step[day] == 2 && in_steps >= 6))) {
		r.step[day]++;
	}
}

static void flare_in_the_day(int day)
{
	struct episode *e = running();
	const bool ended_today = r.episodes > 0 && r.episode[r.episodes - 1].how != OPEN &&
				 r.episode[r.episodes - 1].end == day;
	if (e == NULL) {
		if (!ended_today && (session_starts_one(day) || word_on(day, true)))
			open_episode(day);
		return;
	}
	if (word_on(day, false) && day - e->start + 1 >= 3) {
		e->how = BY_WORD;
		e->end = day;
		r.step[day] = 0;
		return;
	}
	if (red_in_session(day)) {
		r.step[day] = 1;
		r.first_step_day[day] = day + 1;
	}
	if (day - e->start + 1 == 14) {
		e->how = BY_LIMIT;
		e->end = day;
	}
}

static void read_day(int day)
{
	r.usual[day] = usual_of(day);
	r.am[day] = am_of(day);
	flare_in_the_morning(day);
	r.flare_morning[day] = running() != NULL;
	r.trend[day] = trend_of(day);
	flare_in_the_day(day);
	r.flare[day] = running() != NULL || (r.episodes > 0 && r.episode[r.episodes - 1].how == BY_LIMIT &&
					     r.episode[r.episodes - 1].end == day);
}

static bool red_session_bars(int day)
{
	for (size_t i = 0; i < a.diary.activity_count; i++) {
		const struct activity *s = &a.activities[i];
		if (on_day(s, day) && (s->during >= 6 || s->limp == SAID_YES ||
				       (s->swelling == SAID_YES && newly(day, day))))
			return true;
	}
	return day == 0 && new_at_check_in(0);
}

/* Running is barred on a day: the last red is too young, or two usual mornings since it are still missing. */
static bool barred(int day)
{
	int since = NOT_KNOWN, until = NOT_KNOWN;
	for (int of = 0; of <= day; of++) {
		if (far_up(of) || new_at_check_in(of)) {
			since = of;
			until = until > of + 1 ? until : of + 1;
		}
		if (red_session_bars(of)) {
			since = of;
			until = of + 2;
		}
	}
	int running_usual = 0, enough = 0;
	for (int of = since + 1; of <= day; of++) {
		if (r.am[of] != RISE_NOT_KNOWN)
			running_usual = usual_morning(of) ? running_usual + 1 : 0;
		enough |= running_usual >= 2;
	}
	return since != NOT_KNOWN && (day <= until || !enough);
}

static uint32_t rows_of_session(int day, const struct activity *session, int last)
{
	const bool told = day < last;
	struct response_given given = { .kind = RESPONSE_NONE, .during = NOT_KNOWN, .above_ceiling = NOT_KNOWN,
					.settled_min = NOT_KNOWN, .rise = told ? r.am[day + 1] : RISE_NOT_KNOWN,
					.morning = told ? morning(day + 1) : NOT_KNOWN,
					.flare = told ? r.flare_morning[day + 1] : r.flare[day] };
	given.new_swelling = (told && new_at_check_in(day + 1)) || (day == 0 && new_at_check_in(0));
	given.trend = told ? r.trend[day + 1] : TREND_NOT_KNOWN;
	given.trend_week_ago = told && day >= 6 ? r.trend[day - 6] : TREND_NOT_YET;
	if (session != NULL) {
		given.kind = activity_is_run(session)                ? RESPONSE_RUN :
			     activity_is_cardio(session)             ? RESPONSE_CARDIO :
			     session->kind == ACTIVITY_STRENGTH ? RESPONSE_STRENGTH :
								  RESPONSE_MOBILITY;
		given.during = session->during;
		given.settled_min = session->settled_min;
		given.eased = session->eased;
		given.limp = session->limp;
		given.new_swelling |= session->swelling == SAID_YES && newly(day, day);
	}
	return response_rows(&a_programme()->response, &given);
}

static uint32_t rows_of(int day, int last)
{
	uint32_t rows = 0;
	for (size_t i = 0; i < a.diary.activity_count; i++)
		if (on_day(&a.activities[i], day))
			rows |= rows_of_session(day, &a.activities[i], last);
	return rows != 0 ? rows : rows_of_session(day, NULL, last);
}

static int during_of(int day)
{
	int highest = NOT_KNOWN;
	for (size_t i = 0; i < a.diary.activity_count; i++)
		if (on_day(&a.activities[i], day) && a.activities[i].during > highest)
			highest = a.activities[i].during;
	return highest;
}

static bool d7_could_count(int day, int last)
{
	if (day >= last || !(rows_of(day, last) & 1u << D7))
		return false;
	const bool second = r.am[day] != RISE_NOT_KNOWN && r.am[day] >= 1;
	const bool painful = during_of(day) != NOT_KNOWN && r.usual[day + 1] != NOT_KNOWN &&
			     during_of(day) >= r.usual[day + 1] + 2;
	return second || painful;
}

/* --- both held against each other ------------------------------------------------------------- */

static bool locked_on(int day)
{
	bool locked = false;
	for (int of = 0; of <= day; of++) {
		locked |= check_in_on(of) != NULL && check_in_on(of)->flags != 0;
		for (size_t i = 0; i < a.diary.advice_count; i++)
			if (a.advice[i].day.n == a.monday.n + of)
				locked = false;
	}
	return locked;
}

static void same(int day, const char *what, long told, long read)
{
	if (told != read)
		fail_msg("day %d: %s is %ld, read as %ld", day, what, told, read);
}

static void agrees_with_the_second_reading(const struct chronicle *chronicle, int last)
{
	int d7_last = -100;
	r.episodes = 0;
	for (int day = 0; day <= last; day++)
		read_day(day);
	for (int day = 0; day <= last; day++) {
		const struct chronicle_day *told = chronicle_at(chronicle, (size_t)day);
		const struct knee_day *knee = &told->knee[SIDE_RIGHT];
		const uint32_t morning_free = 1u << D0 | 1u << D11;
		same(day, "usual", knee->usual, r.usual[day]);
		same(day, "rise", knee->rise, r.am[day]);
		same(day, "trend", (long)knee->trend, (long)r.trend[day]);
		same(day, "flare", knee->flare, r.flare[day]);
		same(day, "step", knee->flare_step, r.flare[day] ? r.step[day] : 0);
		same(day, "rows", knee->rows & ~morning_free, rows_of(day, last) & ~morning_free);
		same(day, "barred", told->limits.no_run, barred(day));
		same(day, "locked", told->locked, locked_on(day));
		const bool d7 = d7_could_count(day, last) && day - d7_last >= 4;
		d7_last = d7 ? day : d7_last;
		same(day, "counted amber", told->counted_amber,
		     d7 || rows_of(day, last) & (1u << D4 | 1u << D6 | 1u << D2B));
	}
}

static void every_day_agrees_with_a_slow_second_reading(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(60, 3000); round++) {
		struct chance chance = chance_seed(700u + (unsigned)round);
		struct arena *arena = arena_new();
		const int last = chance_between(&chance, 1, DAYS - 1);
		diary_by_chance(&chance, last + 1);
		agrees_with_the_second_reading(
			chronicle_of(a_shelf(), &a.diary, diary_at(&a, last), 0, arena), last);
		arena_free(arena);
	}
}

/* --- added, told again, cut and added again ------------------------------------------------------ */

static void same_day(int day, const struct chronicle_day *one, const struct chronicle_day *other)
{
	same(day, "rows", one->rows, other->rows);
	same(day, "final", one->final, other->final);
	same(day, "counted amber", one->counted_amber, other->counted_amber);
	same(day, "worst", one->worst, other->worst);
	same(day, "locked", one->locked, other->locked);
	same(day, "green runs", one->green_runs, other->green_runs);
	same(day, "no run", one->limits.no_run, other->limits.no_run);
	same(day, "week", one->limits.week_percent, other->limits.week_percent);
	same(day, "no raise", one->limits.no_raise, other->limits.no_raise);
	same(day, "shorter", one->limits.shorter_next, other->limits.shorter_next);
	for (int knee = 0; knee < KNEES; knee++) {
		same(day, "usual", one->knee[knee].usual, other->knee[knee].usual);
		same(day, "trend", (long)one->knee[knee].trend, (long)other->knee[knee].trend);
		same(day, "flare day", one->knee[knee].flare_day, other->knee[knee].flare_day);
		same(day, "flare step", one->knee[knee].flare_step, other->knee[knee].flare_step);
	}
}

static void same_chronicle(const struct chronicle *one, const struct chronicle *other)
{
	assert_int_equal(chronicle_count(one), chronicle_count(other));
	for (size_t i = 0; i < chronicle_count(one); i++)
		same_day((int)i, chronicle_at(one, i), chronicle_at(other, i));
}

/* Adds the days through `last`, each first without its sessions and then with them. */
static void add_through(struct chronicle *chronicle, int last)
{
	struct diary_walk walk = { 0 };
	for (int day = 0; day <= last; day++) {
		const struct day_told told = diary_day(&a.diary, &walk, diary_at(&a, day));
		if (day < (int)chronicle_count(chronicle))
			continue;
		struct day_told early = told;
		early.activity_count = 0;
		chronicle_add(chronicle, &early);
		chronicle_retell(chronicle, &told);
	}
}

static void days_taken_back_leave_no_trace(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(60, 3000); round++) {
		struct chance chance = chance_seed(9000u + (unsigned)round);
		struct arena *arena = arena_new();
		const int last = chance_between(&chance, 1, DAYS - 1), cut = chance_between(&chance, 0, last);
		diary_by_chance(&chance, last + 1);
		struct chronicle *chronicle =
			chronicle_new(a_shelf(), &a.diary.intake, a.monday, (size_t)last + 1, arena);
		add_through(chronicle, last);
		same_chronicle(chronicle, chronicle_of(a_shelf(), &a.diary, diary_at(&a, last), 0, arena));
		chronicle_cut(chronicle, (size_t)cut);
		if (cut > 0)
			same_chronicle(chronicle,
			               chronicle_of(a_shelf(), &a.diary, diary_at(&a, cut - 1), 0, arena));
		add_through(chronicle, last);
		same_chronicle(chronicle, chronicle_of(a_shelf(), &a.diary, diary_at(&a, last), 0, arena));
		arena_free(arena);
	}
}

static void a_final_verdict_never_changes_as_days_go_on(void **state)
{
	(void)state;
	for (int round = 0; round < rounds(40, 2000); round++) {
		struct chance chance = chance_seed(5000u + (unsigned)round);
		struct arena *arena = arena_new();
		uint32_t rows[DAYS];
		bool final[DAYS] = { false };
		diary_by_chance(&chance, DAYS);
		struct chronicle *chronicle = chronicle_new(a_shelf(), &a.diary.intake, a.monday, DAYS, arena);
		for (int day = 0; day < DAYS; day++) {
			add_through(chronicle, day);
			for (int of = 0; of <= day; of++) {
				const struct chronicle_day *told = chronicle_at(chronicle, (size_t)of);
				if (final[of] && (told->rows != rows[of] || !told->final))
					fail_msg("day %d changed on day %d", of, day);
				final[of] = told->final;
				rows[of] = told->rows;
			}
		}
		arena_free(arena);
	}
}

static void not_telling_is_never_green_and_never_red(void **state)
{
	(void)state;
	struct arena *arena = arena_new();
	diary_begin(&a);
	for (int day = 0; day < DAYS; day++)
		diary_activity(&a, day, (enum activity_kind)(day % ACTIVITY_KINDS));
	const struct chronicle *chronicle = chronicle_of(a_shelf(), &a.diary, diary_at(&a, DAYS - 1), 0, arena);
	for (int day = 0; day < DAYS; day++)
		same(day, "verdict", (long)chronicle_at(chronicle, (size_t)day)->verdict, D10);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_agrees_with_a_slow_second_reading),
		cmocka_unit_test(days_taken_back_leave_no_trace),
		cmocka_unit_test(a_final_verdict_never_changes_as_days_go_on),
		cmocka_unit_test(not_telling_is_never_green_and_never_red),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
