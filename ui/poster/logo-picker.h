/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ui/poster/logo-picker.h: a file chosen for a logo, refused unless it really is a picture. */
#pragma once

#include <gtk/gtk.h>

/* Whether these bytes can be drawn as a logo. */
typedef gboolean (*ParvisLogoCheck) (GBytes *logo);
/* @name: of its file, without the ending. */
typedef void (*ParvisLogoPicked) (GBytes *logo, const char *name, gpointer user_data);

/* What decodes pictures is not the window's: the application says what does, once. */
void parvis_logo_picker_set_check (ParvisLogoCheck check);
/* Over @widget's window, which is told what is wrong with a file. @picked is called with a good
   one, unless @widget, which it is given, went away. */
void parvis_logo_picker_run (GtkWidget *widget, ParvisLogoPicked picked);
