/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/main.c: the program as it is typed. What needs a display is a program of its own, so that the
   commands start without it. */
#include <errno.h>
#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>
#include <unistd.h>

#include "command.h"

static const struct
{
  const char *name;
  int (*run) (int argc, char **argv);
} commands[] = {
  { "new", parvis_command_new },       { "demo", parvis_command_demo },
  { "import", parvis_command_import }, { "check", parvis_command_check },
  { "export", parvis_command_export }, { "redact", parvis_command_redact },
};

static void
set_language (void)
{
  const char *folder = g_getenv ("PARVIS_LOCALEDIR");

  setlocale (LC_ALL, "");
  if (!g_str_equal (nl_langinfo (CODESET), "UTF-8"))
    setlocale (LC_CTYPE, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, folder == NULL ? PARVIS_LOCALEDIR : folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
print_help (void)
{
  g_print ("%s\n\n",
           _ ("Parvis runs the three workshops of “living the public service together”."));
  g_print (
      "%s",
      _ ("parvis [FILE…]                                    open the application\n"
         "parvis new [--method ID] [--title TEXT] FILE      make a new campaign\n"
         "parvis demo NAME FILE                             make an example campaign\n"
         "parvis import CSV FILE                            add notes to a campaign\n"
         "parvis redact [--yes] FILE NAME                   mask a name everywhere, for good\n"
         "parvis check FILE                                 what is in it, whether it is whole\n"
         "parvis export [--poster PDF] [--board PICTURE --sequence BOARD]\n"
         "              [--size a4|a3|a2|a1|a0] [--roadmap XLSX]\n"
         "              [--records DIR] FILE\n"
         "                                                  write what leaves the room\n"));
}

/* Beside this program when it has just been built, in its own folder once it is installed. */
static char *
find_window (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self == NULL ? NULL : g_path_get_dirname (self);
  g_autofree char *beside =
      folder == NULL ? NULL : g_build_filename (folder, "parvis-window", NULL);

  if (beside != NULL && g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&beside);
  return g_build_filename (PARVIS_LIBEXECDIR, "parvis-window", NULL);
}

static int
open_window (char **argv)
{
  g_autofree char *window = NULL;

  if (g_getenv ("DISPLAY") == NULL && g_getenv ("WAYLAND_DISPLAY") == NULL)
    {
      g_printerr ("%s\n", _ ("There is no display here to open a window on."));
      return PARVIS_COMMAND_REFUSED;
    }
  window = find_window ();
  execv (window, argv);
  g_printerr (_ ("“%s” could not be started: %s."), window, g_strerror (errno));
  g_printerr ("\n");
  return PARVIS_COMMAND_REFUSED;
}

int
main (int argc, char **argv)
{
  const char *first = argc > 1 ? argv[1] : "";

  set_language ();
  g_set_prgname ("parvis");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (first, commands[i].name))
      return commands[i].run (argc - 1, argv + 1);
  if (g_str_equal (first, "--version"))
    {
      g_print ("parvis %s\n", PARVIS_VERSION);
      return PARVIS_COMMAND_DONE;
    }
  if (g_str_equal (first, "--help") || g_str_equal (first, "-h"))
    {
      print_help ();
      return PARVIS_COMMAND_DONE;
    }
  if (*first == '-' && !g_str_equal (first, "--"))
    {
      g_autofree char *sentence = g_strdup_printf (_ ("There is no option “%s”."), first);

      return parvis_command_misuse (sentence);
    }
  return open_window (argv);
}
