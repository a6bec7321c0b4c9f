/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recent-list.h"

#include "start/recent.h"

#define MOST 5

struct _ParvisRecentList
{
  GObject parent_instance;
  char *path;        /* owned */
  GListStore *model; /* owned */
};

G_DEFINE_FINAL_TYPE (ParvisRecentList, parvis_recent_list, G_TYPE_OBJECT)

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  gint64 first = parvis_recent_get_opened ((gpointer) a);
  gint64 second = parvis_recent_get_opened ((gpointer) b);

  return (first < second) - (first > second);
}

/* One group a campaign: a path may hold any sign, a key may not. */
static void
load (ParvisRecentList *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  if (!g_key_file_load_from_file (file, self->path, G_KEY_FILE_NONE, NULL))
    return;
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *uri = g_key_file_get_string (file, groups[i], "uri", NULL);
      g_autofree char *path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
      gint64 opened = g_key_file_get_int64 (file, groups[i], "opened", NULL);

      if (path != NULL)
        {
          g_autoptr (ParvisRecent) recent = parvis_recent_new (path, opened);

          g_list_store_append (self->model, recent);
        }
    }
  g_list_store_sort (self->model, compare, NULL);
}

static void
save (ParvisRecentList *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (self->path);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    {
      g_autoptr (ParvisRecent) recent = g_list_model_get_item (G_LIST_MODEL (self->model), i);
      g_autofree char *uri = g_filename_to_uri (parvis_recent_get_path (recent), NULL, NULL);
      g_autofree char *group = g_strdup_printf ("%u", i + 1);

      if (uri == NULL)
        continue;
      g_key_file_set_string (file, group, "uri", uri);
      g_key_file_set_int64 (file, group, "opened", parvis_recent_get_opened (recent));
    }
  g_mkdir_with_parents (folder, 0700);
  g_key_file_save_to_file (file, self->path, NULL);
}

static gboolean
drop (ParvisRecentList *self, const char *path)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    {
      g_autoptr (ParvisRecent) recent = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (g_strcmp0 (parvis_recent_get_path (recent), path) == 0)
        {
          g_list_store_remove (self->model, i);
          return TRUE;
        }
    }
  return FALSE;
}

static void
parvis_recent_list_finalize (GObject *object)
{
  ParvisRecentList *self = PARVIS_RECENT_LIST (object);

  g_free (self->path);
  g_object_unref (self->model);
  G_OBJECT_CLASS (parvis_recent_list_parent_class)->finalize (object);
}

static void
parvis_recent_list_class_init (ParvisRecentListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = parvis_recent_list_finalize;
}

static void
parvis_recent_list_init (ParvisRecentList *self)
{
  self->model = g_list_store_new (PARVIS_TYPE_RECENT);
}

ParvisRecentList *
parvis_recent_list_new (const char *path)
{
  ParvisRecentList *self;

  g_return_val_if_fail (path != NULL, NULL);
  self = g_object_new (PARVIS_TYPE_RECENT_LIST, NULL);
  self->path = g_strdup (path);
  load (self);
  return self;
}

GListModel *
parvis_recent_list_get_model (ParvisRecentList *self)
{
  g_return_val_if_fail (PARVIS_IS_RECENT_LIST (self), NULL);
  return G_LIST_MODEL (self->model);
}

void
parvis_recent_list_add (ParvisRecentList *self, const char *path)
{
  g_autoptr (ParvisRecent) recent = NULL;
  guint n;

  g_return_if_fail (PARVIS_IS_RECENT_LIST (self));
  drop (self, path);
  recent = parvis_recent_new (path, g_get_real_time () / G_USEC_PER_SEC);
  g_list_store_insert (self->model, 0, recent);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  if (n > MOST)
    g_list_store_splice (self->model, MOST, n - MOST, NULL, 0);
  save (self);
}

void
parvis_recent_list_forget (ParvisRecentList *self, const char *path)
{
  g_return_if_fail (PARVIS_IS_RECENT_LIST (self));
  if (drop (self, path))
    save (self);
}
