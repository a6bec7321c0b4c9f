/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/board/scale.h: how large a wall is drawn when it opens. */
#pragma once

#include "board/plane.h"

/* On a large window notes are as large as still leaves room for those to come, so that they are
   read from the back of the room; else as large as the desktop's text is. Arranges @plane. */
double parvis_scale_choose (ParvisPlane *plane, double width, double height);
