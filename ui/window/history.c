/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/history.h"

#include <glib/gi18n-lib.h>

#include "campaign/ballots.h"
#include "words/words.h"

/* No step of the history is one of a vote: the last one would be of another page, which those who
   look at this one don't see. */
const char *
parvis_history_get_refusal (ParvisCampaign *campaign)
{
  ParvisSequence *sequence;
  ParvisPhase phase;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  sequence = parvis_campaign_get_stop_sequence (campaign, parvis_campaign_get_stop (campaign));
  if (sequence == NULL || parvis_sequence_get_kind (sequence) != PARVIS_KIND_CHOOSE)
    return NULL;
  phase = parvis_campaign_get_vote_phase (campaign, sequence);
  if (phase != PARVIS_PHASE_OPEN && phase != PARVIS_PHASE_CLOSED)
    return NULL;
  return _ ("A vote is under way: nothing is undone from here until its result shows.");
}

char *
parvis_history_undo_label (ParvisCampaign *campaign)
{
  const ParvisDeed *deed;
  g_autofree char *words = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  deed = parvis_campaign_get_undoable (campaign);
  if (deed == NULL || parvis_history_get_refusal (campaign) != NULL)
    return g_strdup (C_ ("menu", "Undo"));
  words = parvis_words_deed (deed);
  /* Translators: what is undone: "Undo: group 3 notes" */
  return g_strdup_printf (_ ("Undo: %s"), words);
}

char *
parvis_history_redo_label (ParvisCampaign *campaign)
{
  const ParvisDeed *deed;
  g_autofree char *words = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign), NULL);
  deed = parvis_campaign_get_redoable (campaign);
  if (deed == NULL || parvis_history_get_refusal (campaign) != NULL)
    return g_strdup (C_ ("menu", "Redo"));
  words = parvis_words_deed (deed);
  /* Translators: what is done again: "Redo: group 3 notes" */
  return g_strdup_printf (_ ("Redo: %s"), words);
}
