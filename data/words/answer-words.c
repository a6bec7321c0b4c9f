/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/words.h"

#include <glib/gi18n-lib.h>

char *
parvis_words_people (ParvisCollege college, guint n)
{
  if (college == PARVIS_COLLEGE_AGENTS)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u agent", "%u agents", n), n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u user", "%u users", n), n);
}

char *
parvis_words_placed (guint n_done, guint n_all)
{
  if (n_done == 0)
    return g_strdup (_ ("Nobody has placed their mark yet"));
  return g_strdup_printf (
      /* Translators: how many of how many. */
      g_dngettext (GETTEXT_PACKAGE, "%u of %u has placed their mark",
                   "%u of %u have placed their mark", n_done),
      n_done, n_all);
}

static char *
say_voted (guint n_done, guint n_all)
{
  if (n_done == 0)
    return g_strdup (_ ("Nobody has voted yet"));
  /* Translators: how many of how many. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u of %u has voted", "%u of %u have voted", n_done), n_done,
      n_all);
}

char *
parvis_words_voted (guint n_done, guint n_papers, guint n_all)
{
  g_autofree char *voted = say_voted (n_done, n_all);

  if (n_papers == 0)
    return g_steal_pointer (&voted);
  /* Translators: "2 of 12 have voted · 3 paper ballots to count". */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s · %u paper ballot to count",
                                       "%s · %u paper ballots to count", n_papers),
                          voted, n_papers);
}
