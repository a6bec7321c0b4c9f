/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/errand.h: an export that a window asked for, one at a time: its progress once it takes long,
   win.stop-export, and what came of it. A window that is closed gives it up, and goes once it has
   ended. */
#pragma once

#include "export-task.h"

/* Before others look at win.stop-export: it is enabled while there is an export. */
void parvis_errand_add (ParvisWindow *window);
gboolean parvis_errand_is_under_way (ParvisWindow *window);
/* Does nothing while another is under way. */
void parvis_errand_run (ParvisWindow *window, const ParvisExportOrder *order);
