/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command.h"

#include <glib/gi18n.h>

#include "say.h"
#include "words/words.h"

gboolean
parvis_command_parse (int *argc,
                      char ***argv,
                      const GOptionEntry *options,
                      int n_words,
                      const char *parameters,
                      const char *summary)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;
  g_autofree char *program = g_strconcat ("parvis ", (*argv)[0], NULL);

  g_set_prgname (program);
  g_option_context_set_summary (context, summary);
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      parvis_command_misuse (error->message);
      return FALSE;
    }
  /* The words after a "--" are the command's too; the mark itself is not. */
  for (int i = 1; i < *argc; i++)
    if (g_str_equal ((*argv)[i], "--"))
      {
        for (int j = i; j < *argc; j++)
          (*argv)[j] = (*argv)[j + 1];
        (*argc)--;
        break;
      }
  if (n_words == PARVIS_COMMAND_SOME_WORDS ? *argc < 2 : *argc - 1 != n_words)
    {
      g_autofree char *sentence = g_strdup_printf (_ ("Expected: %s"), parameters);

      parvis_command_misuse (sentence);
      return FALSE;
    }
  return TRUE;
}

ParvisCampaign *
parvis_command_open (const char *path, GError **error)
{
  ParvisCampaign *campaign = parvis_campaign_open (path, error);

  if (campaign != NULL && parvis_campaign_get_copy (campaign) != NULL)
    {
      g_autofree char *sentence = parvis_words_copy (parvis_campaign_get_copy (campaign));

      g_printerr ("%s\n", sentence);
    }
  return campaign;
}

int
parvis_command_refuse (const GError *error, const char *path)
{
  g_autofree char *sentence = parvis_say_error (error, path);

  g_printerr ("%s\n", sentence);
  return PARVIS_COMMAND_REFUSED;
}

int
parvis_command_misuse (const char *sentence)
{
  g_printerr ("%s\n", sentence);
  /* Translators: %s is a command, such as "parvis export" */
  g_printerr (_ ("Try “%s --help”."), g_get_prgname ());
  g_printerr ("\n");
  return PARVIS_COMMAND_MISUSED;
}
