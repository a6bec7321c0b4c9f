/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "poster/logo-picker.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "feedback/choose-file.h"
#include "feedback/feedback.h"
#include "store/error.h"

#define LIMIT (4 * 1024 * 1024)

typedef struct
{
  GWeakRef widget;
  ParvisLogoPicked picked;
} Errand;

static ParvisLogoCheck check_logo;

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_weak_ref_clear (&errand->widget);
  g_free (errand);
}

static GBytes *
load (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  GStatBuf info;

  if (g_stat (path, &info) != 0 || info.st_size <= LIMIT)
    {
      bytes = g_file_load_bytes (file, NULL, NULL, error);
      if (bytes == NULL)
        return NULL;
      if (check_logo == NULL || check_logo (bytes))
        return g_steal_pointer (&bytes);
    }
  g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_BAD_LOGO, "no picture, or too large");
  return NULL;
}

static void
on_chosen (GtkFileChooser *chooser, const char *path, gpointer data)
{
  Errand *errand = data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&errand->widget);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) logo = widget != NULL ? load (path, &error) : NULL;

  if (widget == NULL)
    return;
  if (logo == NULL)
    {
      parvis_feedback_error (widget, error);
      return;
    }
  if (strrchr (name, '.') != NULL)
    *strrchr (name, '.') = '\0';
  errand->picked (logo, name, widget);
}

void
parvis_logo_picker_set_check (ParvisLogoCheck check)
{
  check_logo = check;
}

void
parvis_logo_picker_run (GtkWidget *widget, ParvisLogoPicked picked)
{
  GtkFileChooser *chooser;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Errand *errand;

  g_return_if_fail (GTK_IS_WIDGET (widget) && picked != NULL);
  chooser = parvis_choose_file_new (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Choose a Logo"),
                                    GTK_FILE_CHOOSER_ACTION_OPEN);
  gtk_file_filter_set_name (filter, _ ("PNG or SVG pictures"));
  gtk_file_filter_add_suffix (filter, "png");
  gtk_file_filter_add_suffix (filter, "svg");
  gtk_file_chooser_add_filter (chooser, filter);
  errand = g_new0 (Errand, 1);
  g_weak_ref_init (&errand->widget, widget);
  errand->picked = picked;
  parvis_choose_file_run (chooser, on_chosen, errand, errand_free);
}
