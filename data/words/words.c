/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/words.h"

#include <glib/gi18n-lib.h>

const char *
parvis_words_college (ParvisCollege college)
{
  switch (college)
    {
    case PARVIS_COLLEGE_AGENTS:
      return C_ ("college", "agents");
    case PARVIS_COLLEGE_USERS:
      return C_ ("college", "users");
    case PARVIS_COLLEGE_BOTH:
      return C_ ("college", "together");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
parvis_words_state (ParvisState state)
{
  switch (state)
    {
    case PARVIS_STATE_TO_START:
      return C_ ("state of an action", "To start");
    case PARVIS_STATE_UNDER_WAY:
      return C_ ("state of an action", "Under way");
    case PARVIS_STATE_DONE:
      return C_ ("state of an action", "Done");
    case PARVIS_STATE_WATCH:
      return C_ ("state of an action", "To watch");
    case PARVIS_STATE_BLOCKED:
      return C_ ("state of an action", "Blocked");
    case PARVIS_STATE_DROPPED:
      return C_ ("state of an action", "Dropped");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
parvis_words_priority (ParvisPriority priority)
{
  switch (priority)
    {
    case PARVIS_PRIORITY_LOW:
      return C_ ("priority", "Low");
    case PARVIS_PRIORITY_NORMAL:
      return C_ ("priority", "Normal");
    case PARVIS_PRIORITY_HIGH:
      return C_ ("priority", "High");
    default:
      g_return_val_if_reached ("");
    }
}

/* In French the word follows the gender of what was voted on. */
const char *
parvis_words_support (ParvisSupport support, ParvisTarget target)
{
  gboolean engagement = target == PARVIS_TARGET_ENGAGEMENT;

  switch (support)
    {
    case PARVIS_SUPPORT_COMMON:
      return engagement ? C_ ("support of an engagement", "shared") : C_ ("support", "shared");
    case PARVIS_SUPPORT_AGENTS:
      return engagement ? C_ ("support of an engagement", "carried by the agents")
                        : C_ ("support", "carried by the agents");
    case PARVIS_SUPPORT_USERS:
      return engagement ? C_ ("support of an engagement", "carried by the users")
                        : C_ ("support", "carried by the users");
    case PARVIS_SUPPORT_RESERVE:
      return C_ ("support", "in reserve");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
parvis_words_tint (ParvisTint tint)
{
  switch (tint)
    {
    case PARVIS_TINT_NONE:
      return C_ ("colour of a cluster", "none");
    case PARVIS_TINT_GREEN:
      return C_ ("colour of a cluster", "green");
    case PARVIS_TINT_YELLOW:
      return C_ ("colour of a cluster", "yellow");
    case PARVIS_TINT_PINK:
      return C_ ("colour of a cluster", "pink");
    case PARVIS_TINT_CYAN:
      return C_ ("colour of a cluster", "cyan");
    case PARVIS_TINT_GREY:
      return C_ ("colour of a cluster", "grey");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
parvis_words_side_head (ParvisCollege side)
{
  switch (side)
    {
    case PARVIS_COLLEGE_AGENTS:
      return C_ ("head of a column", "The agents");
    case PARVIS_COLLEGE_USERS:
      return C_ ("head of a column", "The users");
    case PARVIS_COLLEGE_BOTH:
      return C_ ("head of a column", "Together");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
parvis_words_side_verb (ParvisCollege side)
{
  /* Translators: these follow “The agents”, “The users” and “Together” on the poster, and read on
     into an engagement. */
  return side == PARVIS_COLLEGE_BOTH ? C_ ("verb under Together", "we will")
                                     : C_ ("verb under The agents", "commit to");
}

char *
parvis_words_notes_each (int notes_each)
{
  if (notes_each <= 0)
    return g_strdup ("");
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d note each at most",
                                       "%d notes each at most", (gulong) notes_each),
                          notes_each);
}

char *
parvis_words_prompt (const char *prompt, int notes_each)
{
  g_autofree char *cap = parvis_words_notes_each (notes_each);

  return g_strconcat (prompt, prompt[0] != '\0' && cap[0] != '\0' ? " · " : "", cap, NULL);
}

char *
parvis_words_there (guint n)
{
  return g_strdup_printf (ngettext ("%u note of this file is in the campaign already, and was left "
                                    "out.",
                                    "%u notes of this file are in the campaign already, and were "
                                    "left out.",
                                    n),
                          n);
}
