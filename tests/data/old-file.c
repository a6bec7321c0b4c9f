/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "old-file.h"

#include <gio/gio.h>
#include <sqlite3.h>

#include "scratch.h"

/* The tables of an old version, and how many columns they had; 0: not there yet. */
static const struct
{
  const char *table;
  int n_columns[OLD_FILE_LAST];
} tables[] = {
  { "identity", { 12, 12, 12, 12 } }, { "service", { 3, 3, 3, 3 } },
  { "workshop", { 6, 6, 6, 6 } },     { "zone", { 5, 5, 5, 5 } },
  { "sequence", { 16, 17, 21, 21 } }, { "sequence_zone", { 3, 3, 3, 3 } },
  { "participant", { 5, 5, 5, 5 } },  { "cluster", { 6, 7, 7, 7 } },
  { "note", { 7, 10, 10, 10 } },      { "vote", { 0, 0, 10, 12 } },
  { "option", { 7, 7, 10, 10 } },     { "ballot", { 3, 3, 3, 3 } },
  { "mark", { 3, 3, 3, 3 } },         { "stance", { 4, 4, 4, 4 } },
  { "answered", { 2, 2, 3, 3 } },     { "retained", { 6, 6, 6, 8 } },
  { "engagement", { 6, 6, 6, 6 } },   { "action", { 18, 18, 18, 18 } },
  { "unlike", { 0, 2, 2, 2 } },       { "draft", { 0, 2, 2, 2 } },
  { "paper", { 0, 0, 7, 7 } },        { "paper_count", { 0, 0, 4, 4 } },
  { "recount", { 0, 0, 0, 4 } },
};

/* What version 3 keeps elsewhere, as the versions before it had it. */
static const struct
{
  const char *table;
  const char *sql;
} moved[] = {
  { "sequence",
    "SELECT id, workshop, position, key, title, kind, minutes, protected, prompt, hint, "
    "notes_each, target, keep_least, keep_most, ifnull ((SELECT phase FROM vote "
    "WHERE vote.sequence = sequence.id), phase), decision, writing FROM sequence ORDER BY 1" },
  { "ballot", "SELECT key, (SELECT sequence FROM vote WHERE vote.id = ballot.vote), college "
              "FROM ballot ORDER BY 1" },
  { "answered", "SELECT sequence, participant FROM answered ORDER BY 1, 2" },
};

static char *
make_select (const char *table, int version, int as_version)
{
  for (guint i = 0; version >= 3 && as_version < 3 && i < G_N_ELEMENTS (moved); i++)
    if (g_str_equal (moved[i].table, table))
      return g_strdup (moved[i].sql);
  return g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY 1, 2", table);
}

static void
append_value (GString *text, sqlite3_stmt *row, int column)
{
  g_autofree char *key = NULL;
  const char *value = (const char *) sqlite3_column_text (row, column);

  if (sqlite3_column_type (row, column) == SQLITE_BLOB)
    value = key = g_compute_checksum_for_data (G_CHECKSUM_SHA1, sqlite3_column_blob (row, column),
                                               (gsize) sqlite3_column_bytes (row, column));
  g_string_append_printf (text, "\t%s", value != NULL ? value : "NULL");
}

int
old_file_query (const char *path, const char *sql)
{
  sqlite3 *handle;
  sqlite3_stmt *statement;
  int value;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return value;
}

int
old_file_read_version (const char *path)
{
  return old_file_query (path, "PRAGMA user_version");
}

char *
old_file_read_state_as (const char *path, int as_version)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int version = old_file_read_version (path);
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = make_select (tables[i].table, version, as_version);
      int n_columns = tables[i].n_columns[as_version - 1];
      sqlite3_stmt *row;

      if (n_columns == 0)
        continue;
      g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &row, NULL), ==, SQLITE_OK);
      while (sqlite3_step (row) == SQLITE_ROW)
        {
          g_string_append (text, tables[i].table);
          for (int column = 0; column < n_columns; column++)
            append_value (text, row, column);
          g_string_append_c (text, '\n');
        }
      sqlite3_finalize (row);
    }
  sqlite3_close (handle);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, -1);
}

char *
old_file_read_state (const char *path)
{
  return old_file_read_state_as (path, 1);
}

GStrv
old_file_load_states_of (int version)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup_printf (PARVIS_TEST_DATA "/version-%d.states", version);
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (g_strchomp (text), "\n", -1);
}

GStrv
old_file_load_states (void)
{
  return old_file_load_states_of (1);
}

void
old_file_assert_state_as (const char *path, int as_version, guint step)
{
  g_auto (GStrv) states = old_file_load_states_of (as_version);
  g_autofree char *found = old_file_read_state_as (path, as_version);

  g_assert_cmpstr (found, ==, states[step]);
}

void
old_file_assert_state (const char *path, guint step)
{
  old_file_assert_state_as (path, 1, step);
}

void
old_file_run (const char *path, const char *sql)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

void
old_file_write_of (const char *path, int version)
{
  g_autofree char *name = g_strdup_printf (PARVIS_TEST_DATA "/version-%d.parvis.gz", version);
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  g_autoptr (GConverter) unpacker =
      G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) packed = g_file_read (file, NULL, &error);
  g_autoptr (GInputStream) unpacked = NULL;
  g_autoptr (GFileOutputStream) out = NULL;

  g_assert_no_error (error);
  unpacked = g_converter_input_stream_new (G_INPUT_STREAM (packed), unpacker);
  out = g_file_replace (target, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_splice (G_OUTPUT_STREAM (out), unpacked, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                          NULL, &error);
  g_assert_no_error (error);
}

void
old_file_write (const char *path)
{
  old_file_write_of (path, 1);
}

char *
old_file_new (void)
{
  char *path = scratch_path ();

  old_file_write (path);
  return path;
}

char *
old_file_new_at (int version, guint step)
{
  char *path = scratch_path ();

  old_file_write_of (path, version);
  old_file_assert_state_as (path, version, step);
  return path;
}

ParvisCampaign *
old_file_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  ParvisCampaign *campaign = parvis_campaign_open (path, &error);

  g_assert_no_error (error);
  g_assert_true (parvis_campaign_check (campaign, &error));
  return campaign;
}

void
old_file_assert_history (int version,
                         guint step,
                         void (*follow) (ParvisCampaign *campaign, const char *path))
{
  char *path = old_file_new_at (version, step);
  g_autoptr (GError) error = NULL;
  g_autoptr (ParvisCampaign) campaign = old_file_open (path);
  g_auto (GStrv) states = old_file_load_states_of (version);
  const guint n_states = g_strv_length (states);
  gboolean back = TRUE;

  while (back || step + 1 < n_states)
    {
      if (back)
        parvis_campaign_undo (campaign, &error);
      else
        parvis_campaign_redo (campaign, &error);
      g_assert_no_error (error);
      step = back ? step - 1 : step + 1;
      old_file_assert_state_as (path, version, step);
      if (follow != NULL)
        follow (campaign, path);
      if (step == 0)
        {
          g_assert_null (parvis_campaign_get_undoable (campaign));
          back = FALSE;
        }
    }
  g_assert_null (parvis_campaign_get_redoable (campaign));
  g_assert_true (parvis_campaign_check (campaign, &error));
  scratch_remove (path);
}

char *
old_file_checksum (const char *path)
{
  g_autofree char *data = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) data, size);
}

/* The files beside @path whose names end so, @path itself not among them. */
GPtrArray *
old_file_list_others (const char *path, const char *suffix)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *self = g_path_get_basename (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, self) && g_str_has_suffix (name, suffix))
      g_ptr_array_add (found, g_build_filename (folder, name, NULL));
  return found;
}

guint
old_file_count_others (const char *path)
{
  g_autoptr (GPtrArray) others = old_file_list_others (path, "");

  return others->len;
}
