/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/results-words.h"

#include <glib/gi18n-lib.h>

#include "words/number-words.h"

char *
parvis_results_words_title (ParvisTarget target, guint n)
{
  g_autofree char *number = parvis_number_words_first (n);

  if (n == 0)
    return g_strdup (C_ ("result", "The result"));
  /* Translators: %s is a number in words that begins the sentence: "Six". */
  if (target == PARVIS_TARGET_QUALITY)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%s quality to keep", "%s qualities to keep", n), number);
  if (target == PARVIS_TARGET_PROPOSAL)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%s proposal to keep", "%s proposals to keep", n), number);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s engagement to keep", "%s engagements to keep", n), number);
}

char *
parvis_results_words_title_kept (ParvisTarget target, guint n)
{
  g_autofree char *number = parvis_number_words_first (n);

  /* Translators: %s is a number in words that begins the sentence: "Six". */
  if (target == PARVIS_TARGET_QUALITY)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%s quality kept", "%s qualities kept", n), number);
  if (target == PARVIS_TARGET_PROPOSAL)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%s proposal kept", "%s proposals kept", n), number);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s engagement kept", "%s engagements kept", n), number);
}

char *
parvis_results_words_column (ParvisTarget target)
{
  if (target == PARVIS_TARGET_QUALITY)
    return g_strdup (C_ ("column", "Quality"));
  if (target == PARVIS_TARGET_PROPOSAL)
    return g_strdup (C_ ("column", "Proposal"));
  return g_strdup (C_ ("column", "Engagement"));
}

char *
parvis_results_words_keep_first (ParvisTarget target, guint n)
{
  if (n == 0)
    return g_strdup (_ ("Nobody chose a line"));
  if (target == PARVIS_TARGET_ENGAGEMENT)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Keep the first engagement",
                                         "Keep the first %u engagements", n),
                            n);
  if (target == PARVIS_TARGET_PROPOSAL)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "Keep the first proposal", "Keep the first %u proposals", n),
        n);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Keep the first quality", "Keep the first %u qualities", n), n);
}

static const char *
none_by_hand (ParvisTarget target)
{
  if (target == PARVIS_TARGET_ENGAGEMENT)
    return _ ("No engagement chosen by hand yet");
  if (target == PARVIS_TARGET_PROPOSAL)
    return _ ("No proposal chosen by hand yet");
  return _ ("No quality chosen by hand yet");
}

char *
parvis_results_words_by_hand (ParvisTarget target, guint n)
{
  if (n == 0)
    return g_strdup (none_by_hand (target));
  if (target == PARVIS_TARGET_ENGAGEMENT)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u engagement chosen by hand",
                                         "%u engagements chosen by hand", n),
                            n);
  if (target == PARVIS_TARGET_PROPOSAL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u proposal chosen by hand",
                                         "%u proposals chosen by hand", n),
                            n);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u quality chosen by hand", "%u qualities chosen by hand", n),
      n);
}

static const char *
none_kept (ParvisTarget target)
{
  if (target == PARVIS_TARGET_ENGAGEMENT)
    return _ ("No engagement kept");
  if (target == PARVIS_TARGET_PROPOSAL)
    return _ ("No proposal kept");
  return _ ("No quality kept");
}

char *
parvis_results_words_kept (ParvisTarget target, guint n)
{
  if (n == 0)
    return g_strdup (none_kept (target));
  if (target == PARVIS_TARGET_ENGAGEMENT)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u engagement kept", "%u engagements kept", n), n);
  if (target == PARVIS_TARGET_PROPOSAL)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u proposal kept", "%u proposals kept", n), n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u quality kept", "%u qualities kept", n),
                          n);
}

char *
parvis_results_words_rule (ParvisTarget target, ParvisCollege college, ParvisRule rule)
{
  if (rule == PARVIS_RULE_JUDGMENT && college == PARVIS_COLLEGE_BOTH)
    return g_strdup (_ ("The rank follows the lower of both colleges’ median grades: of those "
                        "who graded the line, at least half gave this grade or a better one."));
  if (rule == PARVIS_RULE_JUDGMENT)
    return g_strdup (
        _ ("The rank follows the median grade: of those who graded the line, at least half gave "
           "this grade or a better one."));
  if (college != PARVIS_COLLEGE_BOTH)
    return g_strdup (
        _ ("The rank follows the number of ballots. The tick marks one third of them."));
  if (target == PARVIS_TARGET_ENGAGEMENT)
    return g_strdup (_ ("The rank follows the college that supports it least, then the other. The "
                        "tick marks one third of its voters: reached in both, the engagement "
                        "is common."));
  if (target == PARVIS_TARGET_PROPOSAL)
    return g_strdup (_ ("The rank follows the college that supports it least, then the other. The "
                        "tick marks one third of its voters: reached in both, the proposal is "
                        "common."));
  return g_strdup (_ ("The rank follows the college that supports it least, then the other. The "
                      "tick marks one third of its voters: reached in both, the quality is "
                      "common."));
}

char *
parvis_results_words_vote (guint n, guint n_runoff)
{
  if (n_runoff == 0)
    /* Translators: the first vote of a sequence, or one that was held again. */
    return g_strdup_printf (_ ("Vote %u"), n);
  if (n_runoff == 1)
    return g_strdup_printf (n == 1 ? _ ("Run-off") : _ ("Run-off of vote %u"), n);
  return g_strdup_printf (_ ("Run-off %u of vote %u"), n_runoff, n);
}
