/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/export-dialog.h: what the dialogs of several exports ask. */
#pragma once

#include "paper.h"
#include "window/window.h"

/* The sheet of a PDF. */
void parvis_export_dialog_add_sizes (GtkFileChooser *chooser);
ParvisPaper parvis_export_dialog_get_size (GtkFileChooser *chooser);
/* "Poster - Maison de Hautepierre.pdf" */
void parvis_export_dialog_suggest (ParvisWindow *window,
                                   GtkFileChooser *chooser,
                                   const char *what,
                                   const char *suffix);
