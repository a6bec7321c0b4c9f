/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bundle.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "output.h"

/* Lines as sha256sum writes them. */
#define MANIFEST ".parvis-export"
/* What a bundle that was stopped short may have left. */
#define HIDDEN ".parvis-"

struct _ParvisBundle
{
  char *folder;
  gboolean made;      /* the folder was not there */
  char *stage;        /* a folder in it, until it is all there */
  GHashTable *before; /* name → its sum, of what is in the folder */
  GPtrArray *kept;    /* names */
};

static gboolean
fail (GError **error, const char *path)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, (gint) g_io_error_from_errno (code), "%s: %s", path,
               g_strerror (code));
  return FALSE;
}

/* Files by their names under @root, one folder deep: "notes/notes.csv". */
static gboolean
list_files (const char *root, const char *inside, GPtrArray *names, GError **error)
{
  g_autofree char *path = inside != NULL ? g_build_filename (root, inside, NULL) : g_strdup (root);
  g_autoptr (GDir) dir = g_dir_open (path, 0, error);
  const char *entry;

  if (dir == NULL)
    return FALSE;
  while ((entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name =
          inside != NULL ? g_strconcat (inside, "/", entry, NULL) : g_strdup (entry);
      g_autofree char *whole = g_build_filename (root, name, NULL);

      if (inside == NULL && g_str_has_prefix (entry, HIDDEN))
        continue;
      if (inside != NULL || !g_file_test (whole, G_FILE_TEST_IS_DIR) ||
          g_file_test (whole, G_FILE_TEST_IS_SYMLINK))
        g_ptr_array_add (names, g_steal_pointer (&name));
      else if (!list_files (root, name, names, error))
        return FALSE;
    }
  return TRUE;
}

static GPtrArray *
list_all (const char *root, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  return list_files (root, NULL, names, error) ? g_steal_pointer (&names) : NULL;
}

/* NULL where it can't be read, or is no file. */
static char *
sum_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return NULL;
  file = g_mapped_file_new (path, FALSE, NULL);
  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* What the folder should hold. A manifest made by hand can name nothing outside of it: its names
   are only compared. */
static GHashTable *
read_manifest (const char *folder)
{
  GHashTable *sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *path = g_build_filename (folder, MANIFEST, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return sums;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *name = strstr (lines[i], "  ");

      if (name != NULL)
        g_hash_table_insert (sums, g_strdup (name + 2),
                             g_strndup (lines[i], (gsize) (name - lines[i])));
    }
  return sums;
}

static gboolean
check_file (ParvisBundle *self, GHashTable *manifest, const char *name, GError **error)
{
  const char *expected = g_hash_table_lookup (manifest, name);
  g_autofree char *sum = expected != NULL ? sum_file (self->folder, name) : NULL;
  g_autofree char *shown = NULL;

  if (sum != NULL && g_str_equal (sum, expected))
    {
      g_hash_table_insert (self->before, g_strdup (name), g_steal_pointer (&sum));
      return TRUE;
    }
  shown = g_filename_display_name (name);
  if (expected != NULL)
    /* Translators: %s is a file's name. */
    g_set_error (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_OCCUPIED,
                 _ ("“%s” was changed since it was exported, and was not replaced. Choose a new "
                    "folder."),
                 shown);
  else
    /* Translators: %s is a file's name. */
    g_set_error (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_OCCUPIED,
                 _ ("“%s” is in this folder already. Choose a new folder."), shown);
  return FALSE;
}

static gboolean
check_folder (ParvisBundle *self, GError **error)
{
  g_autoptr (GHashTable) manifest = read_manifest (self->folder);
  g_autoptr (GPtrArray) names = list_all (self->folder, error);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (!check_file (self, manifest, names->pdata[i], error))
      return FALSE;
  return names != NULL;
}

ParvisBundle *
parvis_bundle_new (const char *folder, GError **error)
{
  g_autoptr (ParvisBundle) self = g_new0 (ParvisBundle, 1);

  self->folder = g_strdup (folder);
  self->before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->kept = g_ptr_array_new_with_free_func (g_free);
  self->made = !g_file_test (folder, G_FILE_TEST_EXISTS);
  if (g_mkdir_with_parents (folder, 0777) != 0)
    {
      fail (error, folder);
      return NULL;
    }
  if (!check_folder (self, error))
    return NULL;
  self->stage = g_build_filename (folder, HIDDEN "XXXXXX", NULL);
  if (g_mkdtemp (self->stage) == NULL)
    {
      fail (error, folder);
      g_clear_pointer (&self->stage, g_free);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/* Of a folder that was made here: what is in it, and the folders of that. */
static void
remove_all (const char *root)
{
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (root, entry, NULL);

      if (g_unlink (path) != 0)
        remove_all (path);
    }
  g_rmdir (root);
}

void
parvis_bundle_free (ParvisBundle *self)
{
  g_return_if_fail (self != NULL);

  if (self->stage != NULL)
    remove_all (self->stage);
  /* Only where nothing is in it. */
  if (self->made)
    g_rmdir (self->folder);
  g_hash_table_unref (self->before);
  g_ptr_array_unref (self->kept);
  g_free (self->stage);
  g_free (self->folder);
  g_free (self);
}

char *
parvis_bundle_get_path (ParvisBundle *self, const char *name)
{
  return g_build_filename (self->stage, name, NULL);
}

void
parvis_bundle_keep (ParvisBundle *self, const char *name)
{
  g_ptr_array_add (self->kept, g_strdup (name));
}

static gboolean
is_kept (ParvisBundle *self, const char *name)
{
  for (guint i = 0; i < self->kept->len; i++)
    {
      const char *kept = self->kept->pdata[i];

      if (g_str_has_prefix (name, kept) && strchr ("/", name[strlen (kept)]) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
put_in_place (ParvisBundle *self, const char *name, GError **error)
{
  g_autofree char *from = g_build_filename (self->stage, name, NULL);
  g_autofree char *to = g_build_filename (self->folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (to);

  if (g_mkdir_with_parents (parent, 0777) == 0 && g_rename (from, to) == 0)
    return TRUE;
  return fail (error, to);
}

/* What was written once and is no longer; its folder too when it is the last. */
static void
remove_old (ParvisBundle *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_unlink (path);
  if (strchr (name, '/') != NULL)
    g_rmdir (parent);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
write_manifest (ParvisBundle *self, GHashTable *sums, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, MANIFEST, NULL);
  guint n_names;
  g_autofree gpointer *names = g_hash_table_get_keys_as_array (sums, &n_names);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (ParvisOutput) output = parvis_output_new (path, error);

  qsort (names, n_names, sizeof *names, compare_names);
  for (guint i = 0; i < n_names; i++)
    g_string_append_printf (text, "%s  %s\n", (const char *) g_hash_table_lookup (sums, names[i]),
                            (const char *) names[i]);
  return output != NULL && parvis_output_write (output, text->str, text->len, error) &&
         parvis_output_commit (output, error);
}

/* What stays of what was there joins @sums, the rest goes. */
static void
settle_old (ParvisBundle *self, GHashTable *sums)
{
  GHashTableIter iter;
  gpointer name, sum;

  g_hash_table_iter_init (&iter, self->before);
  while (g_hash_table_iter_next (&iter, &name, &sum))
    if (g_hash_table_contains (sums, name))
      continue;
    else if (is_kept (self, name))
      g_hash_table_insert (sums, g_strdup (name), g_strdup (sum));
    else
      remove_old (self, name);
}

gboolean
parvis_bundle_commit (ParvisBundle *self, GError **error)
{
  g_autoptr (GPtrArray) names = list_all (self->stage, error);
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (names == NULL)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *sum = sum_file (self->stage, names->pdata[i]);

      if (sum == NULL)
        return fail (error, names->pdata[i]);
      if (!put_in_place (self, names->pdata[i], error))
        return FALSE;
      g_hash_table_insert (sums, g_strdup (names->pdata[i]), g_steal_pointer (&sum));
    }
  settle_old (self, sums);
  return write_manifest (self, sums, error);
}
