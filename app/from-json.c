/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "from-json.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/read.h"
#include "feedback/choose-file.h"

typedef struct
{
  char *json;
  char *path; /* of the campaign, once it is chosen */
  ParvisFromJsonMade made;
  GObject *object; /* owned */
} Errand;

static void
errand_free (gpointer data)
{
  Errand *self = data;

  g_object_unref (self->object);
  g_free (self->json);
  g_free (self->path);
  g_free (self);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Errand *self = data;
  GError *error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (self->json, FALSE, &error);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  ParvisCampaign *campaign =
      bytes != NULL ? parvis_exchange_read (self->path, bytes, &error) : NULL;

  if (campaign != NULL)
    g_task_return_pointer (task, campaign, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Errand *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = g_task_propagate_pointer (G_TASK (result), &error);
  const gboolean json =
      error != NULL && (error->domain == G_FILE_ERROR || parvis_exchange_blames (error));

  self->made (campaign, error, json ? self->json : self->path, self->object);
}

static void
on_chosen (GtkFileChooser *chooser, const char *path, gpointer data)
{
  Errand *asked = data, *self = g_new0 (Errand, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_made, NULL);

  self->json = g_strdup (asked->json);
  self->path =
      g_str_has_suffix (path, ".parvis") ? g_strdup (path) : g_strconcat (path, ".parvis", NULL);
  self->made = asked->made;
  self->object = g_object_ref (asked->object);
  g_task_set_task_data (task, self, errand_free);
  g_task_run_in_thread (task, run);
}

void
parvis_from_json_ask (GtkWindow *parent, const char *json, ParvisFromJsonMade made, GObject *object)
{
  GtkFileChooser *chooser = parvis_choose_file_new (parent, _ ("Make a Campaign of This File"),
                                                    GTK_FILE_CHOOSER_ACTION_SAVE);
  g_autofree char *name = g_filename_display_basename (json);
  Errand *self = g_new0 (Errand, 1);

  self->json = g_strdup (json);
  self->made = made;
  self->object = g_object_ref (object);
  /* "maison" for "/home/me/maison.json". */
  name[strlen (name) - strlen (".json")] = '\0';
  parvis_choose_file_add_pattern (chooser, _ ("Parvis campaigns"), "*.parvis");
  parvis_choose_file_suggest (chooser, name, ".parvis");
  parvis_choose_file_run (chooser, on_chosen, self, errand_free);
}
