#include "morning.h"

const struct check_in *morning_told(const struct diary *diary, struct day day)
{
	for (size_t i = diary->check_in_count; i-- > 0 && diary->check_ins[i].day.n >= day.n;)
		if (diary->check_ins[i].day.n == day.n)
			return &diary->check_ins[i];
	return NULL;
}

int morning_pain(const struct diary *diary, struct day day, int knee)
{
	const struct check_in *told = morning_told(diary, day);
	return told != NULL ? told->morning[knee] : NOT_KNOWN;
}

int morning_worst(const struct diary *diary, struct day day)
{
	int left = morning_pain(diary, day, SIDE_LEFT), right = morning_pain(diary, day, SIDE_RIGHT);
	return left > right ? left : right;
}

int morning_open_knee(const struct diary *diary, struct day day)
{
	for (int knee = 0; knee < KNEES; knee++)
		if (intake_has_knee(&diary->intake, knee) && morning_pain(diary, day, knee) == NOT_KNOWN)
			return knee;
	return KNEES;
}

bool morning_names_knee(const struct intake *intake)
{
	return intake_has_knee(intake, SIDE_LEFT) && intake_has_knee(intake, SIDE_RIGHT);
}
