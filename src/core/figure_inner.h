/* How the files of the figure see each other. Nobody else includes this. */
#ifndef STEPDOWN_CORE_FIGURE_INNER_H
#define STEPDOWN_CORE_FIGURE_INNER_H

#include "core/figure.h"

/* How high a joint is drawn above what bears it, in heights: the ball of a foot has flesh below it. */
float joint_height(enum figure_joint joint);

#endif
