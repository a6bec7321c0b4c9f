/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/importer.h: notes from a spreadsheet, chosen, shown, then added. */
#pragma once

#include "window/window.h"

/* Asks for the file. */
void parvis_importer_run (ParvisWindow *window);
