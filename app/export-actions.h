/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/export-actions.h: what a window's menu exports: win.export-poster, -outcome, -roadmap… */
#pragma once

#include "window/window.h"

/* After parvis_errand_add(). */
void parvis_export_actions_add (ParvisWindow *window);
