/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "vote/decision-words.h"

#include <glib/gi18n-lib.h>

#include "words/number-words.h"

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
