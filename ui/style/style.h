/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/style/style.h: the program's own style sheets. */
#pragma once

#include <adwaita.h>

/* The light one, and the dark one on it as long as the person's desktop is dark. */
void parvis_style_add (GdkDisplay *display);
