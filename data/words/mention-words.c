/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/words.h"

#include <glib/gi18n-lib.h>

char *
parvis_words_mentions (const ParvisMentions *mentions)
{
  const guint total = mentions->n_texts + mentions->n_steps;

  if (total == 0)
    return g_strdup (_ ("This name is nowhere in the campaign."));
  if (mentions->n_steps == 0)
    /* Translators: how often a name is in the campaign. */
    return g_strdup_printf (ngettext ("%u place", "%u places", total), total);
  if (mentions->n_texts == 0)
    return g_strdup_printf (
        ngettext ("%u place, in the history", "%u places, all in the history", total), total);
  /* Translators: how often a name is in the campaign: in all, then in the steps that undo keeps. */
  return g_strdup_printf (ngettext ("%u place, %u of them in the history",
                                    "%u places, %u of them in the history", total),
                          total, mentions->n_steps);
}

const char *
parvis_words_unswept (void)
{
  return _ ("The name is masked. Traces of it stay inside the file until there is room on the disk "
            "and nobody else reads it: then open the campaign once more.");
}
