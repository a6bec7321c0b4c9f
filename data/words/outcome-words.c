/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of the engagements: in French the words follow another gender than the actions'. */
#include "words/words.h"

#include <glib/gi18n-lib.h>

/* Never on two lines. @text: (transfer full) */
static char *
glue (char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  g_free (text);
  return g_strjoinv ("\u00a0", parts);
}

const char *
parvis_words_outcome (ParvisState state)
{
  switch (state)
    {
    case PARVIS_STATE_TO_START:
      return C_ ("state of an engagement", "To start");
    case PARVIS_STATE_UNDER_WAY:
      return C_ ("state of an engagement", "Under way");
    case PARVIS_STATE_DONE:
      return C_ ("state of an engagement", "Kept");
    case PARVIS_STATE_WATCH:
      return C_ ("state of an engagement", "To watch");
    case PARVIS_STATE_BLOCKED:
      return C_ ("state of an engagement", "Blocked");
    case PARVIS_STATE_DROPPED:
      return C_ ("state of an engagement", "Dropped");
    default:
      g_return_val_if_reached ("");
    }
}

char *
parvis_words_since (ParvisState state, const char *since)
{
  g_autofree char *month = glue (parvis_words_month (since));

  if (*month == '\0' || state == PARVIS_STATE_TO_START)
    return g_strdup ("");
  if (state == PARVIS_STATE_DROPPED)
    /* Translators: under "Dropped"; a month and its year. */
    return g_strdup_printf (C_ ("state of an engagement", "In %s"), month);
  /* Translators: under "Kept" or "Under way"; a month and its year. */
  return g_strdup_printf (C_ ("state of an engagement", "Since %s"), month);
}

/* An engagement is kept, at a standstill or given up; else what is said of an action is said of it.
 */
static char *
count_outcomes (ParvisState state, guint n)
{
  if (state == PARVIS_STATE_DONE)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u kept", "%u kept", n), n);
  if (state == PARVIS_STATE_BLOCKED)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u at a standstill", "%u at a standstill", n), n);
  if (state == PARVIS_STATE_DROPPED)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u given up", "%u given up", n), n);
  return parvis_words_count_actions (state, n);
}

char *
parvis_words_count_outcomes (ParvisState state, guint n)
{
  return glue (count_outcomes (state, n));
}

char *
parvis_words_count_actions (ParvisState state, guint n)
{
  switch (state)
    {
    case PARVIS_STATE_TO_START:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to start", "%u to start", n), n);
    case PARVIS_STATE_UNDER_WAY:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u under way", "%u under way", n), n);
    case PARVIS_STATE_DONE:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u done", "%u done", n), n);
    case PARVIS_STATE_WATCH:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u to watch", "%u to watch", n), n);
    case PARVIS_STATE_BLOCKED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u blocked", "%u blocked", n), n);
    case PARVIS_STATE_DROPPED:
    default:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u dropped", "%u dropped", n), n);
    }
}
