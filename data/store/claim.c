/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/claim.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/error.h"
#include "store/schema.h"

/* Closing any descriptor of a file drops the locks that SQLite holds on it in this process, so a
   file has one descriptor here, kept until nobody in the process uses the file any more. */
typedef struct
{
  int fd;
  guint users;
  gboolean worked_on;
} File;

struct _ParvisClaim
{
  char *key;
  gboolean for_work;
};

#define HEADER_SIZE 100
#define USER_VERSION_AT 60
#define APPLICATION_ID_AT 68

G_LOCK_DEFINE_STATIC (files);
static GHashTable *files; /* "device:inode" → File */

static guint32
read_number (const guint8 *place)
{
  guint32 number;

  memcpy (&number, place, sizeof number);
  return GUINT32_FROM_BE (number);
}

static gboolean
check_header (int fd, GError **error)
{
  guint8 header[HEADER_SIZE];
  ssize_t size = pread (fd, header, sizeof header, 0);

  if (size < 0)
    {
      g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_IO, g_strerror (errno));
      return FALSE;
    }
  if (size != HEADER_SIZE || memcmp (header, "SQLite format 3", 16) != 0 ||
      read_number (header + APPLICATION_ID_AT) != PARVIS_APPLICATION_ID)
    {
      g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_NOT_CAMPAIGN, "no campaign's header");
      return FALSE;
    }
  if (read_number (header + USER_VERSION_AT) > PARVIS_SCHEMA_VERSION)
    {
      g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_TOO_NEW, "a newer schema");
      return FALSE;
    }
  return TRUE;
}

static gboolean
lock_for_work (File *file, GError **error)
{
  gboolean busy = file->worked_on;

  if (!busy && flock (file->fd, LOCK_EX | LOCK_NB) != 0)
    busy = errno == EWOULDBLOCK;
  if (busy)
    {
      g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_BUSY, "open elsewhere");
      return FALSE;
    }
  file->worked_on = TRUE;
  return TRUE;
}

static gboolean
set_errno_error (GError **error)
{
  int code = errno;

  g_set_error_literal (error, PARVIS_ERROR,
                       code == ENOENT || code == ENOTDIR ? PARVIS_ERROR_NOT_FOUND : PARVIS_ERROR_IO,
                       g_strerror (code));
  return FALSE;
}

static void
file_free (gpointer data)
{
  File *file = data;

  if (file->fd >= 0)
    close (file->fd);
  g_free (file);
}

static void
drop_user (const char *key, File *file)
{
  file->users--;
  if (file->users == 0)
    g_hash_table_remove (files, key);
}

static gboolean
claim (const char *path, const char *key, gboolean for_work, GError **error)
{
  File *file;

  if (files == NULL)
    files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, file_free);
  file = g_hash_table_lookup (files, key);
  if (file == NULL)
    {
      file = g_new0 (File, 1);
      file->fd = open (path, O_RDONLY | O_CLOEXEC);
      if (file->fd < 0 || !check_header (file->fd, error))
        {
          if (file->fd < 0)
            set_errno_error (error);
          file_free (file);
          return FALSE;
        }
      g_hash_table_insert (files, g_strdup (key), file);
    }
  file->users++;
  if (!for_work || lock_for_work (file, error))
    return TRUE;
  drop_user (key, file);
  return FALSE;
}

ParvisClaim *
parvis_claim_new (const char *path, gboolean for_work, GError **error)
{
  g_autofree char *key = NULL;
  struct stat info;
  ParvisClaim *self;
  gboolean claimed;

  if (stat (path, &info) != 0)
    {
      set_errno_error (error);
      return NULL;
    }
  if (!S_ISREG (info.st_mode))
    {
      g_set_error_literal (error, PARVIS_ERROR, PARVIS_ERROR_NOT_CAMPAIGN, "not a regular file");
      return NULL;
    }
  key = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) info.st_dev,
                         (guint64) info.st_ino);
  G_LOCK (files);
  claimed = claim (path, key, for_work, error);
  G_UNLOCK (files);
  if (!claimed)
    return NULL;
  self = g_new0 (ParvisClaim, 1);
  self->key = g_steal_pointer (&key);
  self->for_work = for_work;
  return self;
}

void
parvis_claim_free (ParvisClaim *self)
{
  File *file;

  G_LOCK (files);
  file = g_hash_table_lookup (files, self->key);
  if (self->for_work)
    {
      flock (file->fd, LOCK_UN);
      file->worked_on = FALSE;
    }
  drop_user (self->key, file);
  G_UNLOCK (files);
  g_free (self->key);
  g_free (self);
}
