/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/retain.h"

#include "campaign/ballots.h"
#include "campaign/private.h"

static gint64
id_of (gpointer record)
{
  return parvis_record_get_id (record);
}

static gboolean
is_among (ParvisOption *const *options, guint n_options, gint64 id)
{
  for (guint i = 0; i < n_options; i++)
    if (id_of (options[i]) == id)
      return TRUE;
  return FALSE;
}

static gboolean
drop_one (ParvisCampaign *self, ParvisRetained *retained, GError **error)
{
  return parvis_database_run (parvis_campaign_get_database (self), error,
                              "UPDATE engagement SET retained = NULL WHERE retained = ?", "i",
                              id_of (retained)) &&
         parvis_campaign_delete_row (self, retained, error);
}

static gboolean
drop_others (ParvisCampaign *self,
             ParvisSequence *sequence,
             ParvisOption *const *options,
             guint n_options,
             GError **error)
{
  g_autoptr (GPtrArray) before = parvis_campaign_get_retained_by (self, sequence);

  for (guint i = 0; i < before->len; i++)
    if (!is_among (options, n_options, parvis_retained_get_option (before->pdata[i])) &&
        !drop_one (self, before->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
keep (ParvisCampaign *self,
      ParvisSequence *sequence,
      ParvisOption *const *options,
      guint n_options,
      GError **error)
{
  ParvisDatabase *database = parvis_campaign_get_database (self);
  const char *target =
      parvis_enum_to_nick (PARVIS_TYPE_TARGET, (int) parvis_sequence_get_target (sequence));

  for (guint i = 0; i < n_options; i++)
    if (!parvis_database_run (database, error, "UPDATE retained SET position = ? WHERE option = ?",
                              "ii", (gint64) i, id_of (options[i])) ||
        !parvis_database_run (database, error,
                              "INSERT INTO retained (sequence, option, target, position, label) "
                              "SELECT ?1, ?2, ?3, ?4, label FROM option WHERE id = ?2 "
                              "AND NOT EXISTS (SELECT 1 FROM retained WHERE option = ?2)",
                              "iisi", id_of (sequence), id_of (options[i]), target, (gint64) i))
      return FALSE;
  return TRUE;
}

gboolean
parvis_campaign_keep_engagements (ParvisCampaign *self, ParvisSequence *sequence, GError **error)
{
  if (parvis_sequence_get_target (sequence) != PARVIS_TARGET_ENGAGEMENT)
    return TRUE;
  return parvis_database_run (
      parvis_campaign_get_database (self), error,
      "UPDATE engagement SET kept = EXISTS (SELECT 1 FROM retained "
      "JOIN option ON option.id = retained.option WHERE option.engagement = engagement.id "
      "AND retained.sequence = ?1) "
      "WHERE id IN (SELECT engagement FROM option WHERE sequence = ?1)",
      "i", id_of (sequence));
}

gboolean
parvis_campaign_retain (ParvisCampaign *self,
                        ParvisSequence *sequence,
                        ParvisOption *const *options,
                        guint n_options,
                        const char *decision,
                        GError **error)
{
  g_autofree char *clean = NULL;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), FALSE);
  clean = parvis_clean_text (decision, PARVIS_TEXT_MAX, TRUE, error);
  if (clean == NULL)
    return FALSE;
  if (parvis_campaign_get_vote_phase (self, sequence) != PARVIS_PHASE_SHOWN)
    return parvis_refuse (error, PARVIS_ERROR_NOT_SHOWN, "not shown yet");
  for (guint i = 0; i < n_options; i++)
    if (parvis_option_get_sequence (options[i]) != id_of (sequence) ||
        parvis_option_get_merged (options[i]) != 0)
      return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "another vote's option, or merged");
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = drop_others (self, sequence, options, n_options, error) &&
       keep (self, sequence, options, n_options, error) &&
       parvis_campaign_set_text (self, sequence, "decision", clean, error) &&
       parvis_campaign_keep_engagements (self, sequence, error);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_RETAIN, (int) n_options },
                              error);
}

gboolean
parvis_campaign_reword_retained (ParvisCampaign *self,
                                 ParvisRetained *retained,
                                 const char *label,
                                 GError **error)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_RETAINED (retained), FALSE);
  clean = parvis_clean_text (label, PARVIS_NOTE_MAX, FALSE, error);
  if (clean == NULL || !parvis_campaign_begin (self, error))
    return FALSE;
  return parvis_campaign_end (self,
                              parvis_campaign_set_text (self, retained, "label", clean, error),
                              &(ParvisDeed){ PARVIS_DEED_REWORD_QUALITY, 1 }, error);
}

static gboolean
is_for (gpointer retained, gint64 target)
{
  return parvis_retained_get_target (retained) == (ParvisTarget) target;
}

GPtrArray *
parvis_campaign_get_retained_for (ParvisCampaign *self, ParvisTarget target)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  return parvis_pick (parvis_campaign_get_retained (self), is_for, target);
}

static gboolean
is_by (gpointer retained, gint64 sequence)
{
  return parvis_retained_get_sequence (retained) == sequence;
}

GPtrArray *
parvis_campaign_get_retained_by (ParvisCampaign *self, ParvisSequence *sequence)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_SEQUENCE (sequence), NULL);
  return parvis_pick (parvis_campaign_get_retained (self), is_by, id_of (sequence));
}
