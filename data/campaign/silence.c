/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/silence.h"

#include "campaign/private.h"

gboolean
parvis_campaign_reveal_all (ParvisCampaign *self,
                            ParvisSequence *sequence,
                            ParvisNote *const *notes,
                            guint n_notes,
                            GError **error)
{
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_campaign_set_int (self, sequence, "writing", FALSE, error);
  for (guint i = 0; ok && i < n_notes; i++)
    ok = parvis_campaign_set_int (self, notes[i], "hidden", FALSE, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_REVEAL_NOTES, (int) n_notes },
                              error);
}

guint
parvis_campaign_count_face_down (ParvisCampaign *self, ParvisSequence *sequence)
{
  gint64 count = 0;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), 0);
  parvis_database_query_int (
      parvis_campaign_get_database (self), &count, NULL,
      "SELECT count(*) FROM note LEFT JOIN cluster ON cluster.id = note.cluster WHERE note.hidden "
      "AND coalesce (cluster.zone, note.zone) IN "
      "(SELECT zone FROM sequence_zone WHERE sequence = ?)",
      "i", parvis_record_get_id (PARVIS_RECORD (sequence)));
  return (guint) count;
}

gboolean
parvis_campaign_set_notes_each (ParvisCampaign *self,
                                ParvisSequence *sequence,
                                int notes_each,
                                GError **error)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  if (notes_each < 0)
    return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "fewer notes than none");
  return parvis_campaign_begin (self, error) &&
         parvis_campaign_end (
             self, parvis_campaign_set_int (self, sequence, "notes_each", notes_each, error),
             &(ParvisDeed){ PARVIS_DEED_SET_NOTES_EACH, 1 }, error);
}
