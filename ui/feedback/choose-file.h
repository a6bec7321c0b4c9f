/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/feedback/choose-file.h: the system's dialog that chooses a file or a folder. */
#pragma once

#include <gtk/gtk.h>

/* @chooser gives the choices that were added; @path is in no encoding but the disk's. */
typedef void (*ParvisChosen) (GtkFileChooser *chooser, const char *path, gpointer user_data);

/* (transfer full), for parvis_choose_file_run(). */
GtkFileChooser *
parvis_choose_file_new (GtkWindow *parent, const char *title, GtkFileChooserAction action);
/* Only files whose name matches: "Campaigns", "*.parvis". (transfer none) */
GtkFileFilter *
parvis_choose_file_add_pattern (GtkFileChooser *chooser, const char *name, const char *pattern);
/* Suggests @name, made fit for a file, with @suffix (".pdf"), in the documents folder. */
void parvis_choose_file_suggest (GtkFileChooser *chooser, const char *name, const char *suffix);
/* Shows it; @chosen is called if a file is chosen. Takes @chooser; @destroy frees @user_data in any
   case. */
void parvis_choose_file_run (GtkFileChooser *chooser,
                             ParvisChosen chosen,
                             gpointer user_data,
                             GDestroyNotify destroy);
