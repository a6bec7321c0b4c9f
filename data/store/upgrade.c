/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/upgrade.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "store/error.h"
#include "store/new-file.h"
#include "store/schema.h"
#include "store/sqlite-error.h"

/* The longest name of a file, in bytes, on the disks that there are, less SQLite's "-journal". */
#define NAME_MOST 247
#define SUFFIX ".parvis"

static gboolean
execute (sqlite3 *handle, const char *sql, GError **error)
{
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  return parvis_set_sqlite_error (error, handle);
}

/* What is still in the -wal file comes along. */
static gboolean
copy_pages (sqlite3 *from, sqlite3 *to, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int code;

  if (backup == NULL)
    return parvis_set_sqlite_error (error, to);
  code = sqlite3_backup_step (backup, -1);
  if (sqlite3_backup_finish (backup) != SQLITE_OK)
    return parvis_set_sqlite_error (error, to);
  if (code == SQLITE_DONE)
    return TRUE;
  g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_BUSY, sqlite3_errstr (code));
  return FALSE;
}

static gboolean
migrate (sqlite3 *handle, GError **error)
{
  if (execute (handle, "BEGIN IMMEDIATE", error) && parvis_schema_migrate (handle, error) &&
      parvis_schema_verify (handle, error) && execute (handle, "COMMIT", error))
    return TRUE;
  /* A failed write may have rolled back by itself already. */
  if (!sqlite3_get_autocommit (handle))
    execute (handle, "ROLLBACK", NULL);
  return FALSE;
}

/* "Notre mairie (before the update of 2026-11-22).parvis", or with a number where that is taken. */
static char *
name_copy (const char *path, int number)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = g_path_get_basename (path);
  g_autofree char *file = NULL;
  g_autoptr (GString) end = g_string_new (NULL);
  gsize most;

  g_string_append_c (end, ' ');
  /* Translators: at the end of the name of a file: the copy of a campaign that was kept when a
     newer Parvis brought it up to date. %s is a date like 2026-11-22. No signs that a disk may
     refuse. */
  g_string_append_printf (end, _ ("(before the update of %s)"), date);
  if (number > 1)
    g_string_append_printf (end, " %d", number);
  g_string_append (end, SUFFIX);
  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';
  most = NAME_MOST - MIN (end->len, NAME_MOST - 1);
  if (strlen (stem) > most)
    {
      /* Not in the middle of a sign. */
      while (most > 0 && (stem[most] & 0xc0) == 0x80)
        most--;
      stem[most] = '\0';
    }
  file = g_strconcat (stem, end->str, NULL);
  return g_build_filename (folder, file, NULL);
}

/* Nobody relies on it before it has its name, so it needs no journal of its own; but then it must
   be on the disk. It may be read by those who may read the campaign. */
static gboolean
write_copy (sqlite3 *handle, const char *path, const char *temporary, GError **error)
{
  sqlite3 *copy = NULL;
  GStatBuf info;
  gboolean done = FALSE;

  if (g_stat (path, &info) != 0 || g_chmod (temporary, info.st_mode & 0777) != 0)
    g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_IO, "no copy may be made here");
  else if (sqlite3_open_v2 (temporary, &copy, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    parvis_set_sqlite_error (error, copy);
  else
    done = execute (copy, "PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL", error) &&
           copy_pages (handle, copy, error);
  if (sqlite3_close (copy) != SQLITE_OK && done)
    done = parvis_set_sqlite_error (error, copy);
  return done;
}

static char *
keep_copy (sqlite3 *handle, const char *path, GError **error)
{
  for (int number = 1;; number++)
    {
      g_autofree char *copy = name_copy (path, number);
      g_autofree char *temporary = NULL;
      g_autoptr (GError) taken = NULL;

      if (g_file_test (copy, G_FILE_TEST_EXISTS))
        continue;
      temporary = parvis_new_file_begin (copy, &taken);
      if (temporary != NULL && write_copy (handle, path, temporary, &taken) &&
          parvis_new_file_publish (temporary, copy, &taken))
        return g_steal_pointer (&copy);
      if (temporary != NULL)
        g_unlink (temporary);
      if (g_error_matches (taken, PARVIS_ERROR, PARVIS_ERROR_EXISTS))
        continue;
      g_propagate_error (error, g_steal_pointer (&taken));
      return NULL;
    }
}

gboolean
parvis_upgrade_file (sqlite3 *handle, const char *path, char **copy, GError **error)
{
  *copy = keep_copy (handle, path, error);
  if (*copy == NULL)
    return FALSE;
  if (migrate (handle, error))
    return TRUE;
  g_unlink (*copy);
  g_clear_pointer (copy, g_free);
  return FALSE;
}

sqlite3 *
parvis_upgrade_in_memory (sqlite3 *handle, GError **error)
{
  sqlite3 *memory = NULL;

  if (sqlite3_open (":memory:", &memory) != SQLITE_OK)
    parvis_set_sqlite_error (error, memory);
  else if (copy_pages (handle, memory, error) && migrate (memory, error))
    return memory;
  sqlite3_close (memory);
  return NULL;
}
