/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "feedback/choose-file.h"

typedef struct
{
  ParvisChosen chosen;
  gpointer user_data;
  GDestroyNotify destroy;
} Request;

static void
on_response (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  Request *request = user_data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL && g_file_peek_path (file) != NULL)
    request->chosen (GTK_FILE_CHOOSER (dialog), g_file_peek_path (file), request->user_data);
  if (request->destroy != NULL)
    request->destroy (request->user_data);
  g_free (request);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

GtkFileChooser *
parvis_choose_file_new (GtkWindow *parent, const char *title, GtkFileChooserAction action)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) folder =
      g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (native), folder, NULL);
  return GTK_FILE_CHOOSER (native);
}

GtkFileFilter *
parvis_choose_file_add_pattern (GtkFileChooser *chooser, const char *name, const char *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_return_val_if_fail (GTK_IS_FILE_CHOOSER (chooser), NULL);
  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
  return filter;
}

void
parvis_choose_file_suggest (GtkFileChooser *chooser, const char *name, const char *suffix)
{
  g_autofree char *fit = NULL, *file = NULL;

  g_return_if_fail (GTK_IS_FILE_CHOOSER (chooser));
  /* Other systems that the file may be carried to refuse these. */
  fit = g_strdelimit (g_strdup (name), "/\\:*?\"<>|", '-');
  file = g_strconcat (fit, suffix, NULL);
  gtk_file_chooser_set_current_name (chooser, file);
}

void
parvis_choose_file_run (GtkFileChooser *chooser,
                        ParvisChosen chosen,
                        gpointer user_data,
                        GDestroyNotify destroy)
{
  Request *request;

  g_return_if_fail (GTK_IS_NATIVE_DIALOG (chooser));
  request = g_new0 (Request, 1);
  request->chosen = chosen;
  request->user_data = user_data;
  request->destroy = destroy;
  g_signal_connect (chooser, "response", G_CALLBACK (on_response), request);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
