/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-dialog.h"

#include <glib/gi18n.h>

#include "feedback/choose-file.h"
#include "format.h"
#include "page/name.h"

void
parvis_export_dialog_add_sizes (GtkFileChooser *chooser)
{
  /* The usual one first: GTK's own dialog shows the first, whatever is chosen. */
  const char *options[] = { "a3", "a4", "a2", "a1", "a0", NULL };
  const char *labels[] = { "A3", "A4", "A2", "A1", "A0", NULL };

  gtk_file_chooser_add_choice (chooser, "size", _ ("Size"), options, labels);
  gtk_file_chooser_set_choice (chooser, "size", "a3");
}

ParvisPaper
parvis_export_dialog_get_size (GtkFileChooser *chooser)
{
  const char *name = gtk_file_chooser_get_choice (chooser, "size");
  ParvisPaper paper = PARVIS_PAPER_A3;

  if (name != NULL)
    parvis_paper_from_name (name, &paper);
  return paper;
}

void
parvis_export_dialog_suggest (ParvisWindow *window,
                              GtkFileChooser *chooser,
                              const char *what,
                              const char *suffix)
{
  ParvisIdentity *identity = parvis_campaign_get_identity (parvis_window_get_campaign (window));
  g_autofree char *name = parvis_name_short (identity);
  g_autofree char *file = g_strdup_printf ("%s - %s", what, name);

  parvis_choose_file_suggest (chooser, file, suffix);
}

void
parvis_export_dialog_add_form (GtkFileChooser *chooser, const char *name, const char *pattern)
{
  GtkFileFilter *filter = parvis_choose_file_add_pattern (chooser, name, pattern);

  g_object_set_data (G_OBJECT (filter), "suffix", (gpointer) (pattern + 1));
}

char *
parvis_export_dialog_complete (GtkFileChooser *chooser, const char *path)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  ParvisFormat format;

  if (filter == NULL || parvis_format_from_path (path, &format))
    return g_strdup (path);
  return g_strconcat (path, g_object_get_data (G_OBJECT (filter), "suffix"), NULL);
}

void
parvis_export_dialog_add_bleed (GtkFileChooser *chooser)
{
  gtk_file_chooser_add_choice (chooser, "bleed", _ ("For a printer: bleed and crop marks"), NULL,
                               NULL);
}

gboolean
parvis_export_dialog_get_bleed (GtkFileChooser *chooser)
{
  return g_strcmp0 (gtk_file_chooser_get_choice (chooser, "bleed"), "true") == 0;
}
