/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/roadmap-importer.h: a roadmap that was changed in a spreadsheet, chosen, shown, then
   taken. */
#pragma once

#include "window/window.h"

/* Asks for the file. */
void parvis_roadmap_importer_run (ParvisWindow *window);
