/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/main.c: the program as it is typed. It only starts one of two others, so that a window does
   not wait for the libraries of the commands, nor a command for those of the window. */
#include <errno.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "commands.h"
#include "language.h"

#define REFUSED 1

#define NAME(word) #word,

static const char *const commands[] = { PARVIS_COMMANDS (NAME) NULL };

/* Beside this program when it has just been built, in its own folder once it is installed. */
static char *
find_program (const char *name)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self == NULL ? NULL : g_path_get_dirname (self);
  g_autofree char *beside = folder == NULL ? NULL : g_build_filename (folder, name, NULL);

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  return g_build_filename (PARVIS_LIBEXECDIR, name, NULL);
}

static int
start (const char *name, char **argv)
{
  g_autofree char *path = find_program (name);

  execv (path, argv);
  g_printerr (_ ("“%s” could not be started: %s."), path, g_strerror (errno));
  g_printerr ("\n");
  return REFUSED;
}

int
main (int argc, char **argv)
{
  const char *first = argc > 1 ? argv[1] : "";

  parvis_language_set ();
  if (g_strv_contains (commands, first) || (*first == '-' && !g_str_equal (first, "--")))
    return start ("parvis-command", argv);
  if (g_getenv ("DISPLAY") == NULL && g_getenv ("WAYLAND_DISPLAY") == NULL)
    {
      g_printerr ("%s\n", _ ("There is no display here to open a window on."));
      return REFUSED;
    }
  return start ("parvis-window", argv);
}
