/* The words of the diary, as the command line, JSON and files spell them. */
#include "core/diary.h"

const char *const activity_words[ACTIVITY_KINDS] = {
	[ACTIVITY_RUN] = "run",           [ACTIVITY_RUN_WALK] = "run-walk",
	[ACTIVITY_WALK] = "walk",         [ACTIVITY_CYCLE] = "cycle",
	[ACTIVITY_SWIM] = "swim",         [ACTIVITY_POOL_RUN] = "pool-run",
	[ACTIVITY_ELLIPTICAL] = "elliptical", [ACTIVITY_ROW] = "row",
	[ACTIVITY_STRENGTH] = "strength", [ACTIVITY_MOBILITY] = "mobility",
	[ACTIVITY_OTHER] = "other",
};

const char *const surface_words[SURFACES] = {
	[SURFACE_NOT_SAID] = "",   [SURFACE_ROAD] = "road",           [SURFACE_TRAIL] = "trail",
	[SURFACE_TRACK] = "track", [SURFACE_TREADMILL] = "treadmill", [SURFACE_GRASS] = "grass",
	[SURFACE_GRAVEL] = "gravel",
};

const char *const hills_words[HILLS_KINDS] = {
	[HILLS_NOT_SAID] = "", [HILLS_FLAT] = "flat", [HILLS_UP] = "up", [HILLS_DOWN] = "down",
};

const char *const zone_words[ZONES] = {
	[ZONE_NOT_SAID] = "",        [ZONE_UPPER] = "upper",           [ZONE_CENTRE] = "centre",
	[ZONE_TENDON] = "tendon",    [ZONE_LOWER] = "lower",           [ZONE_OUTER] = "outer",
	[ZONE_OUTER_LINE] = "outer-line", [ZONE_INNER] = "inner",      [ZONE_INNER_LINE] = "inner-line",
	[ZONE_BEHIND] = "behind",
};

const char *const stress_words[STRESSES] = {
	[STRESS_EASY] = "easy",     [STRESS_STRIDES] = "strides",     [STRESS_TEMPO] = "tempo",
	[STRESS_UPHILL] = "uphill", [STRESS_INTERVALS] = "intervals", [STRESS_DOWNHILL] = "downhill",
};

const char *const instrument_words[INSTRUMENTS] = {
	[INSTRUMENT_HOOPER4] = "hooper4", [INSTRUMENT_MCLEAN5] = "mclean5",
};

const char *const red_flag_words[RED_FLAGS] = {
	[FLAG_FEVER_HOT_SWOLLEN] = "fever-hot-swollen", [FLAG_DEFORMITY] = "deformity",
	[FLAG_NO_WEIGHT] = "no-weight",                 [FLAG_FAST_SWELLING] = "fast-swelling",
	[FLAG_DISLOCATED] = "dislocated",               [FLAG_CANNOT_STRAIGHTEN] = "cannot-straighten",
	[FLAG_CANNOT_LIFT_LEG] = "cannot-lift-leg",     [FLAG_CALF_SWELLING] = "calf-swelling",
	[FLAG_NUMB_COLD] = "numb-cold",                 [FLAG_LOCKED] = "locked",
	[FLAG_GIVING_WAY] = "giving-way",               [FLAG_LASTING_SWELLING] = "lasting-swelling",
	[FLAG_NIGHT_PAIN] = "night-pain",               [FLAG_UNWELL_WEIGHT_LOSS] = "unwell-weight-loss",
	[FLAG_NIGHT_SWEATS] = "night-sweats",           [FLAG_LUMP] = "lump",
	[FLAG_MORNING_STIFFNESS] = "morning-stiffness", [FLAG_YOUNG_HIP_LIMP] = "young-hip-limp",
	[FLAG_DIRECT_BLOW] = "direct-blow",             [FLAG_BONE_POINT] = "bone-point",
	[FLAG_MANY_JOINTS] = "many-joints",             [FLAG_IMMUNE_TREATMENT] = "immune-treatment",
};

const char *const pattern_words[PATTERNS] = {
	[PATTERN_NOT_SAID] = "", [PATTERN_YES] = "yes", [PATTERN_NO] = "no", [PATTERN_UNSURE] = "unsure",
};

const char *const sex_words[SEX_KINDS] = { [SEX_NOT_SAID] = "-", [SEX_FEMALE] = "f", [SEX_MALE] = "m" };

const char *const quality_words[QUALITIES] = {
	[QUALITY_DULL] = "dull", [QUALITY_SHARP] = "sharp", [QUALITY_STIFF] = "stiff",
};

const char *const place_words[PLACES] = {
	[PLACE_STAIRS_DOWN] = "stairs-down", [PLACE_STAIRS_UP] = "stairs-up", [PLACE_SQUAT] = "squat",
	[PLACE_SITTING] = "sitting",         [PLACE_RUN] = "run",             [PLACE_DOWNHILL] = "downhill",
	[PLACE_JUMP] = "jump",               [PLACE_NIGHT] = "night",
};

const char *const kit_words[KITS] = {
	[KIT_STEP_10] = "step-10",           [KIT_STEP] = "step",                   [KIT_HIGH_STEP] = "high-step",
	[KIT_BAND] = "band",                 [KIT_ANCHOR] = "anchor",               [KIT_BALL] = "ball",
	[KIT_BOX] = "box",                   [KIT_BENCH] = "bench",                 [KIT_DUMBBELL] = "dumbbell",
	[KIT_KETTLEBELL] = "kettlebell",     [KIT_WEIGHT] = "weight",               [KIT_STICK] = "stick",
	[KIT_STRAP] = "strap",               [KIT_MIRROR] = "mirror",               [KIT_FOAM_ROLLER] = "foam-roller",
	[KIT_MASSAGE_BALL] = "massage-ball", [KIT_KNEE_PAD] = "knee-pad",           [KIT_SLIDERS] = "sliders",
	[KIT_DECLINE_BOARD] = "decline-board", [KIT_LEG_PRESS] = "leg-press",       [KIT_LEG_EXTENSION] = "leg-extension",
	[KIT_BIKE] = "bike",                 [KIT_POOL] = "pool",                   [KIT_BELT] = "belt",
	[KIT_ELLIPTICAL] = "elliptical",     [KIT_ROWER] = "rower",                 [KIT_METRONOME] = "metronome",
};

const char *const change_words[CHANGE_KINDS] = {
	[CHANGE_MOVE] = "move", [CHANGE_SWAP] = "swap", [CHANGE_SKIP] = "skip", [CHANGE_ADD] = "add",
};

const char *const reason_words[REASONS] = {
	[REASON_NONE] = "",    [REASON_PAIN] = "pain", [REASON_TIME] = "time",
	[REASON_KIT] = "kit",  [REASON_ILL] = "ill",   [REASON_TRAVEL] = "travel",
	[REASON_OWN] = "own",
};

const char *const yes_no_words[YES_NO_KINDS] = { [NOT_SAID] = "", [SAID_NO] = "no", [SAID_YES] = "yes" };
