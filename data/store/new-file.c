/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/new-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "store/error.h"

static gboolean
set_errno_error (GError **error)
{
  int code = errno;
  ParvisError kind = code == ENOSPC || code == EDQUOT                   ? PARVIS_ERROR_NO_SPACE
                     : code == EEXIST                                   ? PARVIS_ERROR_EXISTS
                     : code == EACCES || code == EROFS || code == EPERM ? PARVIS_ERROR_READ_ONLY
                     : code == ENOENT || code == ENOTDIR                ? PARVIS_ERROR_NOT_FOUND
                                                                        : PARVIS_ERROR_IO;

  g_set_error_literal (error, PARVIS_ERROR, (gint) kind, g_strerror (code));
  return FALSE;
}

char *
parvis_new_file_begin (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_build_filename (folder, ".parvis-XXXXXX", NULL);
  int fd = -1;

  errno = EEXIST;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    fd = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      set_errno_error (error);
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&name);
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
}

gboolean
parvis_new_file_publish (const char *temporary, const char *path, GError **error)
{
  int renamed = renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE);

  /* Some file systems know no rename without replacing; there it is a check and a rename. */
  if (renamed != 0 && errno == EINVAL)
    {
      errno = EEXIST;
      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        renamed = g_rename (temporary, path);
    }
  if (renamed != 0)
    return set_errno_error (error);
  sync_folder (path);
  return TRUE;
}
