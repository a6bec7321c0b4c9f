/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "campaign/redact.h"
#include "command.h"
#include "words/words.h"

/* Anything but a clear yes is no. */
static gboolean
ask (const ParvisMentions *mentions)
{
  g_autofree char *places = parvis_words_mentions (mentions);
  char answer[16] = "";
  g_autofree char *folded = NULL;

  g_print ("%s\n", places);
  /* Translators: asked on a terminal, where the answer is the next string. */
  g_print ("%s ", _ ("Mask it there for good? This can’t be undone. [y/N]"));
  if (fgets (answer, sizeof answer, stdin) == NULL)
    return FALSE;
  folded = g_ascii_strdown (answer, -1);
  /* Translators: the letter that means yes on a terminal. */
  return g_str_has_prefix (folded, C_ ("answer", "y"));
}

static void
say_done (ParvisCampaign *campaign, const ParvisMentions *mentions)
{
  g_autofree char *places = parvis_words_mentions (mentions);
  const char *copy = parvis_campaign_get_copy (campaign);

  /* Translators: %s is such as “3 places, 1 of them in the history”. */
  g_print (_ ("Name masked: %s"), places);
  g_print ("\n%s\n", _ ("Exports and copies made before keep the name."));
  if (copy != NULL)
    {
      g_autofree char *file = g_filename_display_basename (copy);

      /* Translators: %s is the name of a file, the copy that was kept of a campaign before it was
         brought up to date. */
      g_print (_ ("This copy keeps the name: “%s”."), file);
      g_print ("\n");
    }
  if (!parvis_campaign_is_swept (campaign))
    g_print ("%s\n", parvis_words_unswept ());
}

static int
redact (ParvisCampaign *campaign, const char *path, const char *name, gboolean yes)
{
  g_autoptr (GError) error = NULL;
  ParvisMentions mentions;

  if (!parvis_campaign_count_mentions (campaign, name, &mentions, &error))
    return parvis_command_refuse (error, path);
  if (mentions.n_texts + mentions.n_steps == 0)
    {
      g_autofree char *places = parvis_words_mentions (&mentions);

      g_print ("%s\n", places);
      return PARVIS_COMMAND_DONE;
    }
  if (!yes && !ask (&mentions))
    {
      g_printerr ("%s\n", _ ("Nothing was changed."));
      return PARVIS_COMMAND_REFUSED;
    }
  if (!parvis_campaign_redact (campaign, name, &mentions, &error))
    return parvis_command_refuse (error, path);
  say_done (campaign, &mentions);
  return PARVIS_COMMAND_DONE;
}

int
parvis_command_redact (int argc, char **argv)
{
  gboolean yes = FALSE;
  g_autoptr (ParvisCampaign) campaign = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry options[] = {
    { "yes", 'y', 0, G_OPTION_ARG_NONE, &yes, N_ ("Do not ask"), NULL },
    { NULL },
  };
  int status;

  if (!parvis_command_parse (&argc, &argv, options, 2, _ ("FILE NAME"),
                             _ ("Masks a name everywhere in a campaign, the history included, for "
                                "good.")))
    return PARVIS_COMMAND_MISUSED;
  campaign = parvis_command_open (argv[1], &error);
  if (campaign == NULL)
    return parvis_command_refuse (error, argv[1]);
  status = redact (campaign, argv[1], argv[2], yes);
  if (!parvis_campaign_close (campaign, &error))
    return parvis_command_refuse (error, argv[1]);
  return status;
}
