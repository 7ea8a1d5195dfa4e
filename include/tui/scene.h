/* What stands around a figure: floor, step, wall, mat, bench, weight, band. */
#ifndef STEPDOWN_TUI_SCENE_H
#define STEPDOWN_TUI_SCENE_H

#include "core/figure.h"
#include "tui/dots.h"

/* Where the world lies on a field of dots. */
struct lens {
	float dots;  /* per standing height */
	float x, y;  /* of the world's origin, y down */
};

/* The place of a point of the world on the field. */
struct point lens_point(const struct lens *lens, struct point world);

/* Draws the scene of `figure` around the body that is already there. */
void scene_draw(struct dots *dots, const struct lens *lens, const struct figure *figure,
                const struct skeleton *bones);

#endif
