/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "position/facing.h"

ParvisSequence *
parvis_facing_find (ParvisCampaign *campaign, ParvisSequence *sequence)
{
  GListModel *sequences = parvis_campaign_get_sequences (campaign);
  ParvisSequence *found = NULL;
  ParvisCollege college;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (campaign) && PARVIS_IS_SEQUENCE (sequence), NULL);
  college = parvis_workshop_get_college (parvis_campaign_find_workshop (campaign, sequence));
  for (guint i = 0; i < g_list_model_get_n_items (sequences); i++)
    {
      g_autoptr (ParvisSequence) other = g_list_model_get_item (sequences, i);
      ParvisWorkshop *workshop = parvis_campaign_find_workshop (campaign, other);

      if (other == sequence)
        break;
      if (parvis_sequence_get_kind (other) == PARVIS_KIND_POSITION &&
          parvis_sequence_get_phase (other) == PARVIS_PHASE_SHOWN &&
          parvis_workshop_get_college (workshop) != college)
        found = other;
    }
  return college == PARVIS_COLLEGE_BOTH ? NULL : found;
}
