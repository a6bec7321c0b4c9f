/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/window/window-actions.h: the verbs that all pages share: "win.…". */
#pragma once

#include "window/window.h"
#include "window/workspace.h"

void parvis_window_actions_add (ParvisWindow *window);
void parvis_window_actions_add_road (ParvisWindow *window, ParvisWorkspace *workspace);
/* Whether "win.project" is on. */
void parvis_window_actions_say_projecting (ParvisWindow *window, gboolean projecting);
/* What can be done now. @alone: a voter is at the laptop and must neither move nor undo. */
void parvis_window_actions_update (ParvisWindow *window, ParvisCampaign *campaign, gboolean alone);
