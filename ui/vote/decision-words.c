/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/decision-words.h"

#include <glib/gi18n-lib.h>

#include "campaign/engagement.h"
#include "words/number-words.h"

/* Of those that leave the roadmap; the room reads the others in it. */
#define NAMED_MOST 3

static char *
name_tie (guint rank)
{
  g_autofree char *place = parvis_number_words_ordinal (rank);

  /* Translators: %s is a place in words: "sixth". */
  return g_strdup_printf (_ ("Tie for the %s place"), place);
}

char *
parvis_decision_words_tie (const ParvisOutcome *outcome)
{
  g_return_val_if_fail (outcome != NULL && outcome->tie_end > 0, NULL);
  return name_tie (outcome->lines[outcome->tie_first].rank);
}

static gboolean
has_tie (const ParvisOutcome *outcome)
{
  return outcome->tie_end > 0;
}

static const char *
get_detail (const ParvisOutcome *outcome, ParvisTieChoice choice, gboolean by_hand)
{
  if (outcome->veiled)
    return _ ("Too few ballots for ranks: the room checks what it keeps and says why.");
  if (!has_tie (outcome))
    return by_hand ? _ ("Apart from the ranks: say why.")
                   : _ ("A check on each line changes what is kept.");
  if (choice == PARVIS_TIE_RUNOFF)
    return _ ("Only the tied lines are voted on; this result stays.");
  if (choice == PARVIS_TIE_ROOM)
    return _ ("Check what is kept, and say why.");
  return _ ("The room decides; the decision is recorded.");
}

char *
parvis_decision_words_detail (const ParvisOutcome *outcome,
                              ParvisTieChoice choice,
                              gboolean by_hand)
{
  g_return_val_if_fail (outcome != NULL, NULL);
  if (has_tie (outcome) && choice == PARVIS_TIE_LOT)
    return g_strdup_printf (_ ("The number is %u: it comes from the ballots, so lots drawn again "
                               "would fall the same. It is recorded with the order."),
                            outcome->lot_number);
  return g_strdup (get_detail (outcome, choice, by_hand));
}

const char *
parvis_decision_words_verb (const ParvisOutcome *outcome, ParvisTieChoice choice)
{
  g_return_val_if_fail (outcome != NULL, NULL);
  if (has_tie (outcome) && choice == PARVIS_TIE_RUNOFF)
    return _ ("Open the run-off");
  if (has_tie (outcome) && choice == PARVIS_TIE_LOT)
    return _ ("Draw and record");
  return C_ ("result", "Record");
}

static char *
join_labels (GPtrArray *options)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    /* Translators: between the names in a list. */
    g_string_append_printf (text, "%s%s", i > 0 ? C_ ("list", ", ") : "",
                            parvis_option_get_label (options->pdata[i]));
  return g_string_free (text, FALSE);
}

char *
parvis_decision_words_settle (const ParvisOutcome *outcome,
                              ParvisTieChoice choice,
                              GPtrArray *drawn)
{
  g_autofree char *tie = parvis_decision_words_tie (outcome), *order = NULL;
  guint n_tied = outcome->tie_end - outcome->tie_first;

  if (choice == PARVIS_TIE_LOT)
    {
      order = join_labels (drawn);
      /* Translators: %s is "Tie for the sixth place", %u the number, %s names in order. */
      return g_strdup_printf (_ ("%s: lots were drawn with the number %u, in this order: %s."), tie,
                              outcome->lot_number, order);
    }
  if (choice == PARVIS_TIE_KEEP && n_tied == 2)
    /* Translators: %s is "Tie for the sixth place". */
    return g_strdup_printf (_ ("%s: the room keeps both."), tie);
  if (choice == PARVIS_TIE_KEEP)
    return g_strdup_printf (_ ("%s: the room keeps all %u of them."), tie, n_tied);
  return g_strdup_printf (_ ("%s: the room has made its choice."), tie);
}

static void
add_line (GString *text, const char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

char *
parvis_decision_words_make (const ParvisOutcome *outcome,
                            const char *tie,
                            gboolean by_hand,
                            const char *reason)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (outcome != NULL && reason != NULL, NULL);
  if (outcome->settled_place > 0)
    {
      g_autofree char *settled = name_tie (outcome->settled_place);
      g_autofree char *line = g_strdup_printf (_ ("%s: settled by a run-off."), settled);

      add_line (text, line);
    }
  if (tie != NULL)
    add_line (text, tie);
  if (by_hand)
    add_line (text, outcome->veiled
                        ? _ ("Chosen by the room, without ranks: a college has too few ballots.")
                        : _ ("Chosen by the room, apart from the ranks."));
  if (*reason != '\0')
    {
      g_autofree char *line = g_strdup_printf (C_ ("decision", "Reason: %s"), reason);

      add_line (text, line);
    }
  return g_string_free (text, FALSE);
}

/* An action without words of its own goes by those of its engagement. */
static char *
name_actions (ParvisCampaign *campaign, GPtrArray *actions)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_others = actions->len > NAMED_MOST ? actions->len - NAMED_MOST : 0;

  for (guint i = 0; i < actions->len - n_others; i++)
    {
      const char *name = parvis_action_get_action (actions->pdata[i]);
      ParvisEngagement *engagement = parvis_campaign_find (
          campaign, PARVIS_TYPE_ENGAGEMENT, parvis_action_get_engagement (actions->pdata[i]));

      g_string_append (text, i > 0 ? C_ ("list", ", ") : "");
      /* Translators: the name of an action, among others. */
      g_string_append_printf (text, C_ ("action", "“%s”"),
                              *name != '\0' ? name : parvis_engagement_get_text (engagement));
    }
  if (n_others > 0)
    /* Translators: the names of actions, in quotes, then how many more there are. */
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%s and %u other", "%s and %u others", n_others), text->str,
        n_others);
  return g_strdup (text->str);
}

char *
parvis_decision_words_leaving (ParvisCampaign *campaign, GPtrArray *actions)
{
  g_autofree char *names = name_actions (campaign, actions);

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   /* Translators: the names of actions, in quotes. */
                   "%s leaves the roadmap with its engagement. Undoing, or keeping that again, "
                   "brings it back as it is.",
                   "%s leave the roadmap with their engagements. Undoing, or keeping those again, "
                   "brings them back as they are.",
                   actions->len),
      names);
}

char *
parvis_decision_words_left (ParvisCampaign *campaign, GPtrArray *actions)
{
  g_autofree char *names = name_actions (campaign, actions);

  /* Translators: the names of actions, in quotes. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s has left the roadmap",
                                       "%s have left the roadmap", actions->len),
                          names);
}
