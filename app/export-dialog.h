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
/* A form to choose: its filter, and the ending of its files. */
void parvis_export_dialog_add_form (GtkFileChooser *chooser, const char *name, const char *pattern);
/* @path with the ending that was typed, or else the one of the form that was chosen.
   (transfer full) */
char *parvis_export_dialog_complete (GtkFileChooser *chooser, const char *path);
/* Whether the poster is to be cut from a larger sheet. */
void parvis_export_dialog_add_bleed (GtkFileChooser *chooser);
gboolean parvis_export_dialog_get_bleed (GtkFileChooser *chooser);
