/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "error.h"

struct _ParvisOutput
{
  char *path;
  char *temporary; /* NULL once it has become the target */
};

static gboolean
fail (GError **error, const char *path)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, (gint) g_io_error_from_errno (code), "%s: %s", path,
               g_strerror (code));
  return FALSE;
}

static void
fail_without (GError **error, const char *folder)
{
  g_autofree char *name = g_filename_display_name (folder);

  g_set_error (error, PARVIS_EXPORT_ERROR, PARVIS_EXPORT_ERROR_NO_FOLDER,
               /* Translators: %s is a folder. */
               _ ("There is no folder “%s” to write to. Make it first, or choose another one."),
               name);
}

ParvisOutput *
parvis_output_new (const char *path, GError **error)
{
  g_autoptr (ParvisOutput) self = g_new0 (ParvisOutput, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  self->path = g_strdup (path);
  self->temporary = g_build_filename (folder, ".parvis-XXXXXX", NULL);
  fd = g_mkstemp_full (self->temporary, O_RDWR | O_CLOEXEC, 0666);
  if (fd < 0)
    {
      if (errno == ENOENT || errno == ENOTDIR)
        fail_without (error, folder);
      else
        fail (error, path);
      g_clear_pointer (&self->temporary, g_free);
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&self);
}

gboolean
parvis_output_write (ParvisOutput *self, const char *data, gsize size, GError **error)
{
  int fd = g_open (self->temporary, O_WRONLY | O_TRUNC | O_CLOEXEC, 0);
  gboolean written = fd >= 0;

  for (gsize done = 0; written && done < size;)
    {
      gssize n = write (fd, data + done, size - done);

      if (n > 0)
        done += (gsize) n;
      else
        written = n < 0 && errno == EINTR;
    }
  if (!written)
    fail (error, self->path);
  if (fd >= 0)
    close (fd);
  return written;
}

gboolean
parvis_output_commit (ParvisOutput *self, GError **error)
{
  int fd = g_open (self->temporary, O_RDONLY | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  if (!synced || g_rename (self->temporary, self->path) != 0)
    return fail (error, self->path);
  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

void
parvis_output_free (ParvisOutput *self)
{
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}
