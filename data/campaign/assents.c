/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "campaign/assents.h"

#include "campaign/panel.h"
#include "campaign/pledges.h"
#include "campaign/private.h"
#include "campaign/retain.h"

/* What a validation is of. */
#define POSTER_WORDS                                                                               \
  "SELECT group_concat (words, char (10)) FROM ("                                                  \
  "SELECT 0 AS part, 0 AS side, 0 AS place, title || char (9) || place AS words FROM identity "    \
  "UNION ALL SELECT 1, sequence, position, label FROM retained "                                   \
  "WHERE target = 'quality' AND until IS NULL "                                                    \
  "UNION ALL SELECT 2, side, position, side || char (9) || text FROM engagement WHERE kept "       \
  "ORDER BY 1, 2, 3)"

static gint64
id_of (gpointer record)
{
  return record != NULL ? parvis_record_get_id (record) : 0;
}

static gboolean
is_possible (const ParvisAssentValue *value)
{
  int sentences = (value->engagement != NULL) + (value->retained != NULL);

  return sentences == (value->answer == PARVIS_ANSWER_OBJECTION ? 1 : 0);
}

gboolean
parvis_campaign_set_assent (ParvisCampaign *self,
                            ParvisParticipant *participant,
                            const ParvisAssentValue *value,
                            GError **error)
{
  g_autofree char *reason = NULL;
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_PARTICIPANT (participant), FALSE);
  if (!is_possible (value))
    return parvis_refuse (error, PARVIS_ERROR_BAD_VALUE, "an objection is to one sentence");
  reason = parvis_clean_text (value->reason, PARVIS_TEXT_MAX, TRUE, error);
  if (reason == NULL || !parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_database_run (
      parvis_campaign_get_database (self), error,
      "INSERT INTO assent (participant, answer, engagement, retained, reason) "
      "VALUES (?, ?, ?, ?, ?) ON CONFLICT (participant) DO UPDATE SET answer = excluded.answer, "
      "engagement = excluded.engagement, retained = excluded.retained, reason = excluded.reason",
      "isrrs", id_of (participant), parvis_enum_to_nick (PARVIS_TYPE_ANSWER, (int) value->answer),
      id_of (value->engagement), id_of (value->retained), reason);
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_SET_ASSENT, 1 }, error);
}

gboolean
parvis_campaign_assent_all (ParvisCampaign *self, const GPtrArray *participants, GError **error)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && participants != NULL, FALSE);
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  for (guint i = 0; ok && i < participants->len; i++)
    ok = parvis_database_run (parvis_campaign_get_database (self), error,
                              "INSERT INTO assent (participant, answer) VALUES (?, 'yes') "
                              "ON CONFLICT (participant) DO NOTHING",
                              "i", id_of (participants->pdata[i]));
  return parvis_campaign_end (
      self, ok, &(ParvisDeed){ PARVIS_DEED_SET_ASSENT, (int) participants->len }, error);
}

GPtrArray *
parvis_campaign_get_sentences (ParvisCampaign *self)
{
  GPtrArray *sentences;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), NULL);
  sentences = parvis_campaign_get_retained_for (self, PARVIS_TARGET_QUALITY);
  for (int side = PARVIS_COLLEGE_AGENTS; side <= PARVIS_COLLEGE_BOTH; side++)
    {
      g_autoptr (GPtrArray) engagements = parvis_campaign_get_side (self, (ParvisCollege) side);

      for (guint i = 0; i < engagements->len; i++)
        if (parvis_engagement_get_kept (engagements->pdata[i]))
          g_ptr_array_add (sentences, g_object_ref (engagements->pdata[i]));
    }
  return sentences;
}

const char *
parvis_sentence_get_text (gpointer sentence)
{
  return PARVIS_IS_RETAINED (sentence) ? parvis_retained_get_label (sentence)
                                       : parvis_engagement_get_text (sentence);
}

gboolean
parvis_campaign_clear_assent (ParvisCampaign *self, ParvisParticipant *participant, GError **error)
{
  gboolean ok;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_PARTICIPANT (participant), FALSE);
  if (!parvis_campaign_begin (self, error))
    return FALSE;
  ok = parvis_database_run (parvis_campaign_get_database (self), error,
                            "DELETE FROM assent WHERE participant = ?", "i", id_of (participant));
  return parvis_campaign_end (self, ok, &(ParvisDeed){ PARVIS_DEED_SET_ASSENT, 1 }, error);
}

ParvisAssent *
parvis_campaign_find_assent (ParvisCampaign *self, ParvisParticipant *participant)
{
  GListModel *assents;

  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self) && PARVIS_IS_PARTICIPANT (participant), NULL);
  assents = parvis_campaign_get_assents (self);
  for (guint i = 0; i < g_list_model_get_n_items (assents); i++)
    {
      g_autoptr (ParvisAssent) assent = g_list_model_get_item (assents, i);

      /* The list's own reference keeps it. */
      if (parvis_assent_get_participant (assent) == id_of (participant))
        return assent;
    }
  return NULL;
}

void
parvis_campaign_count_assents (ParvisCampaign *self, guint *yes, guint *people)
{
  GListModel *assents;

  g_return_if_fail (PARVIS_IS_CAMPAIGN (self));
  assents = parvis_campaign_get_assents (self);
  *people = parvis_campaign_count_participants (self, PARVIS_COLLEGE_BOTH);
  *yes = 0;
  for (guint i = 0; i < g_list_model_get_n_items (assents); i++)
    {
      g_autoptr (ParvisAssent) assent = g_list_model_get_item (assents, i);

      *yes += parvis_assent_get_answer (assent) == PARVIS_ANSWER_YES;
    }
  if (g_list_model_get_n_items (assents) > 0)
    return;
  *yes = (guint) parvis_identity_get_validated (parvis_campaign_get_identity (self));
  *people = MAX (*people, *yes);
}

gboolean
parvis_campaign_has_assents (ParvisCampaign *self)
{
  g_return_val_if_fail (PARVIS_IS_CAMPAIGN (self), FALSE);
  return g_list_model_get_n_items (parvis_campaign_get_assents (self)) > 0 ||
         parvis_identity_get_validated (parvis_campaign_get_identity (self)) > 0;
}

gboolean
parvis_read_poster_words (ParvisDatabase *database, char **words, GError **error)
{
  sqlite3_stmt *statement = parvis_database_prepare (database, POSTER_WORDS, error);
  gboolean row = FALSE;

  *words = NULL;
  if (statement == NULL || !parvis_database_step (database, statement, &row, error))
    return FALSE;
  *words = g_strdup (row ? (const char *) sqlite3_column_text (statement, 0) : "");
  sqlite3_reset (statement);
  return TRUE;
}

gboolean
parvis_delete_assents (ParvisDatabase *database, GError **error)
{
  return parvis_database_run (database, error, "DELETE FROM assent", "") &&
         parvis_database_run (database, error, "UPDATE identity SET validated = 0", "");
}
