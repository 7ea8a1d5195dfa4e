#include "core/day_record.h"

void day_record_retell(struct day_record *record, enum units units, struct arena *arena)
{
	if (units == UNITS_KM || record->wanted_count == 0)
		return;
	struct wanted *wanted = arena_array(arena, record->wanted_count, sizeof *wanted);
	for (size_t i = 0; i < record->wanted_count; i++) {
		wanted[i] = record->wanted[i];
		wanted[i].title = measure_retell(arena, wanted[i].title, units);
	}
	record->wanted = wanted;
}

void day_why_retell(struct day_why *then, enum units units, struct arena *arena)
{
	if (units == UNITS_KM || then->count == 0)
		return;
	struct why *whys = arena_array(arena, then->count, sizeof *whys);
	for (size_t i = 0; i < then->count; i++) {
		whys[i] = then->whys[i];
		whys[i].text = measure_retell(arena, whys[i].text, units);
		whys[i].threshold = measure_retell(arena, whys[i].threshold, units);
		whys[i].otherwise = measure_retell(arena, whys[i].otherwise, units);
	}
	then->whys = whys;
}
