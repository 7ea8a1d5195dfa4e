#include "help_text.h"

#include <stddef.h>

static const char *const what_this_is[] = {
	"A coach for pain around the kneecap in runners. It counts a session with you, repetition by repetition "
	"on each side, and remembers what you did and how the knee was.",
	"It is not medical advice and does not take the place of a clinician. Pain is a signal to adjust.",
	"Nothing leaves this machine: there is no network in it.",
	NULL,
};

/* Source: evidence on red flags of knee pain, lists of the NHS and of clinics, in plain words. */
static const char *const today[] = {
	"The knee is hot, red and swollen and you feel ill or have a fever.",
	"It is out of shape, or the kneecap is out of its place.",
	"You cannot put weight on it, or cannot take four steps after an injury.",
	"It swelled within about two hours of an injury.",
	"There was a pop, and you cannot straighten the leg or lift it straight.",
	"One calf is swollen or hurts at rest; at once if you are short of breath with it.",
	"The foot is numb, cold or pale.",
	NULL,
};

static const char *const within_days[] = {
	"The knee is locked, catches, or gives way again and again.",
	"It is swollen and stays so.",
	"It hurts at rest all the time, or wakes you at night whatever you did.",
	"You lose weight, sweat at night, feel a hard lump beside the knee, or have or had cancer.",
	"You are under 18 and have pain in the hip, groin or thigh, or a limp.",
	"It hurts since a direct blow, or one point of the bone is tender and hurts more with each landing.",
	"Several joints hurt, or it swells and you have joint inflammation, psoriasis or an inflamed bowel.",
	"It is stiff for more than half an hour in the morning.",
	"It swells anew while you take steroids or medicines that hold back the immune system.",
	NULL,
};

static const char *const files[] = {
	"History: stepdown.db in $XDG_DATA_HOME/stepdown, else in ~/.local/share/stepdown. One SQLite file; nobody "
	"else can read it.",
	"Your own exercises and sessions: the folder exercises in $XDG_CONFIG_HOME/stepdown, else in "
	"~/.config/stepdown. They add to ours, or stand in place of one with the same id.",
	"--data-dir and --config-dir name other folders.",
	NULL,
};

const struct help_part help_parts[] = {
	{ "What this is", what_this_is },
	{ "See someone today when", today },
	{ "See someone within days when", within_days },
	{ "Where your files are", files },
	{ NULL, NULL },
};
