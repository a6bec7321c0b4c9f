/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/roadmap/progress-button.h: how far an action is, as a bar and a number, and its change. */
#pragma once

#include <gtk/gtk.h>

/* Signal "chosen" (int). */
#define PARVIS_TYPE_PROGRESS_BUTTON (parvis_progress_button_get_type ())
G_DECLARE_FINAL_TYPE (ParvisProgressButton,
                      parvis_progress_button,
                      PARVIS,
                      PROGRESS_BUTTON,
                      GtkWidget)

GtkWidget *parvis_progress_button_new (void);
/* From 0 to 100; -1 where it says nothing any more. */
void parvis_progress_button_set_progress (ParvisProgressButton *self, int progress);
void parvis_progress_button_set_flat (ParvisProgressButton *self, gboolean flat);
