/* SPDX-License-Identifier: GPL-3.0-or-later */
/* app/command-main.c: the commands and the options, all that needs no display. */
#include <glib/gi18n.h>

#include "command.h"
#include "commands.h"
#include "language.h"

#define ENTRY(word) { #word, parvis_command_##word },

static const struct
{
  const char *name;
  int (*run) (int argc, char **argv);
} commands[] = { PARVIS_COMMANDS (ENTRY) };

static void
print_help (void)
{
  g_print ("%s\n\n",
           _ ("Parvis runs the three workshops of “living the public service together”."));
  g_print (
      "%s",
      _ ("parvis [FILE…]                                    open the application\n"
         "parvis new [--method ID] [--title TEXT] FILE      make a new campaign\n"
         "parvis new --from JSON FILE                       make it again of an export\n"
         "parvis demo NAME FILE                             make an example campaign\n"
         "parvis import CSV FILE                            add notes to a campaign\n"
         "parvis redact [--yes] FILE NAME                   mask a name everywhere, for good\n"
         "parvis check FILE                                 what is in it, whether it is whole\n"
         "parvis export [--poster FILE] [--roadmap XLSX] [--records DIR]\n"
         "              [--board PICTURE] [--ballots PDF] FILE…     write what leaves the room\n"
         "parvis export --all DIR FILE…                     all of it, in a folder\n"
         "parvis export --help                              all that an export can be told\n"));
}

int
main (int argc, char **argv)
{
  const char *first = argc > 1 ? argv[1] : "";
  g_autofree char *sentence = NULL;

  parvis_language_set ();
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
  sentence = g_strdup_printf (_ ("There is no option “%s”."), first);
  return parvis_command_misuse (sentence);
}
