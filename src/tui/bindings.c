#include "tables.h"
#include "tui/edit.h"
#include "tui/everywhere.h"
#include "tui/list.h"
#include "tui/screens.h"

const struct binding_table binding_tables[] = {
	{ "Today", today_bindings },
	{ "Today, with an unfinished session", today_unfinished_bindings },
	{ "Today, with a faulty library", today_faulty_bindings },
	{ "Library", library_list_bindings },
	{ "One exercise", library_detail_bindings },
	{ "History", history_list_bindings },
	{ "One past session", history_detail_bindings },
	{ "Help", help_bindings },
	{ "In a list or a long page", list_arrow_bindings },
	{ "In a list, letters too", list_letter_bindings },
	{ "While typing", edit_bindings },
	{ "Everywhere", everywhere_bindings },
	{ NULL, NULL },
};
