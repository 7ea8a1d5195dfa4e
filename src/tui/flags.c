#include "tui/flags.h"

const char *const flag_lines[RED_FLAGS] = {
	[FLAG_FEVER_HOT_SWOLLEN] = "The knee is hot, red and swollen, with fever or feeling ill",
	[FLAG_DEFORMITY] = "The knee or the leg looks out of shape",
	[FLAG_NO_WEIGHT] = "No weight on the leg, or not four steps, since an injury",
	[FLAG_FAST_SWELLING] = "Swelling within about two hours of an injury",
	[FLAG_DISLOCATED] = "The kneecap was out of place, or is",
	[FLAG_CANNOT_STRAIGHTEN] = "A pop, and the knee no longer straightens",
	[FLAG_CANNOT_LIFT_LEG] = "The straight leg cannot be lifted",
	[FLAG_CALF_SWELLING] = "The calf is swollen, or hurts at rest, or breath is short with it",
	[FLAG_NUMB_COLD] = "The foot is numb, cold or pale",
	[FLAG_LOCKED] = "The knee locks, or truly catches",
	[FLAG_GIVING_WAY] = "The knee gives way again and again",
	[FLAG_LASTING_SWELLING] = "The knee is swollen, and it lasts",
	[FLAG_NIGHT_PAIN] = "Pain at rest or at night that has nothing to do with load",
	[FLAG_UNWELL_WEIGHT_LOSS] = "Weight lost without wanting it, or unwell altogether",
	[FLAG_NIGHT_SWEATS] = "Sweating at night",
	[FLAG_LUMP] = "A hard lump beside the knee, or a known cancer",
	[FLAG_MORNING_STIFFNESS] = "Stiff for more than half an hour in the morning",
	[FLAG_YOUNG_HIP_LIMP] = "Under 18, with pain in hip, groin or thigh, or a limp",
	[FLAG_DIRECT_BLOW] = "Pain since a direct blow on the knee",
	[FLAG_BONE_POINT] = "One sore point on the bone, worse with each impact",
	[FLAG_MANY_JOINTS] = "Several joints, or known joint, skin or bowel inflammation",
	[FLAG_IMMUNE_TREATMENT] = "Steroids or immune treatment, and a newly swollen knee",
};

const char *const flag_notes[RED_FLAGS] = {
	[FLAG_FEVER_HOT_SWOLLEN] = "a hot, red and swollen knee with fever or feeling ill",
	[FLAG_DEFORMITY] = "a knee or leg that looks out of shape",
	[FLAG_NO_WEIGHT] = "that you could not take four steps after an injury",
	[FLAG_FAST_SWELLING] = "swelling within two hours of an injury",
	[FLAG_DISLOCATED] = "a kneecap out of place",
	[FLAG_CANNOT_STRAIGHTEN] = "a pop, and a knee that no longer straightens",
	[FLAG_CANNOT_LIFT_LEG] = "that the straight leg cannot be lifted",
	[FLAG_CALF_SWELLING] = "a swollen calf, or one that hurts at rest",
	[FLAG_NUMB_COLD] = "a numb, cold or pale foot",
	[FLAG_LOCKED] = "a knee that locks or catches",
	[FLAG_GIVING_WAY] = "a knee that gives way again and again",
	[FLAG_LASTING_SWELLING] = "swelling that lasts",
	[FLAG_NIGHT_PAIN] = "pain at rest or at night that has nothing to do with load",
	[FLAG_UNWELL_WEIGHT_LOSS] = "weight lost without wanting it, or being unwell",
	[FLAG_NIGHT_SWEATS] = "sweating at night",
	[FLAG_LUMP] = "a hard lump beside the knee, or a known cancer",
	[FLAG_MORNING_STIFFNESS] = "more than half an hour of stiffness in the morning",
	[FLAG_YOUNG_HIP_LIMP] = "pain in hip, groin or thigh, or a limp, under 18",
	[FLAG_DIRECT_BLOW] = "pain since a direct blow",
	[FLAG_BONE_POINT] = "one sore point on the bone",
	[FLAG_MANY_JOINTS] = "several joints, or a known inflammation",
	[FLAG_IMMUNE_TREATMENT] = "steroids or immune treatment with a newly swollen knee",
};

bool flags_today(uint32_t flags)
{
	return (flags & ((1u << FLAG_SOON_FIRST) - 1)) != 0;
}

static const char *const now_today[] = {
	"Emergency department or an urgent-care line, today.",
	"Keep weight off the leg; a cold pack in a cloth for comfort, if you like.",
	"Take along what you wrote down: stepdown history --json has all of it.",
	NULL,
};
static const char *const now_soon[] = {
	"A doctor or a physiotherapist, within days.",
	"Walk as far as it stays easy; leave stairs, squats and runs.",
	"Take along what you wrote down: stepdown history --json has all of it.",
	NULL,
};

const char *const *flags_now(bool today)
{
	return today ? now_today : now_soon;
}

const char flags_emergency[] = "the calf is swollen and you are short of breath, the foot is cold, pale or "
				"numb, the knee is hot and red with "
				"fever, or the leg looks out of shape.";

void flags_now_put(struct pen *pen, bool today)
{
	const char *const *lines = flags_now(today);
	for (int i = 0; lines[i] != NULL; i++) {
		area_putf(pen->area, pen->row, 0, STYLE_TEXT, "%d", i + 1);
		pen_wrap(pen, 3, STYLE_TEXT, lines[i]);
	}
}

void flags_beside(struct area area, int flag)
{
	enum { WIDEST = 76 };
	struct pen pen = { .area = area_sub(area, 0, 0, -1, area.cols < WIDEST ? area.cols : WIDEST) };
	bool today = flags_today(1u << flag);
	if (area.cols == 0)
		return;
	pen_wrap(&pen, 0, STYLE_STRONG, today ? "If this is there, have it looked at today." : "If this is there, have it looked at within days.");
	pen.row++;
	flags_now_put(&pen, today);
	pen.row++;
	pen_wrap(&pen, 0, STYLE_STRONG, "Call the emergency number instead if");
	pen_wrap(&pen, 0, STYLE_TEXT, flags_emergency);
	pen.row++;
	pen_wrap(&pen, 0, STYLE_QUIET, "This program cannot judge it. Training waits until you record what you were told.");
}
