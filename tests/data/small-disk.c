/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "small-disk.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#define NO_DISK 77

static void
mount_disk (const char *folder, guint kibibytes)
{
  g_autofree char *size = g_strdup_printf ("size=%uk", kibibytes);

  if (unshare (CLONE_NEWNS | (geteuid () == 0 ? 0 : CLONE_NEWUSER)) != 0 ||
      mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("tmpfs", folder, "tmpfs", 0, size) != 0)
    _exit (NO_DISK);
}

gboolean
small_disk_run (const char *folder, guint kibibytes, void (*work) (const char *folder))
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      mount_disk (folder, kibibytes);
      work (folder);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == NO_DISK)
    {
      g_test_skip ("no disk may be mounted here");
      return FALSE;
    }
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  return TRUE;
}
